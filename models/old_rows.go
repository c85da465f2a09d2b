package models

import (
	"context"
	"fmt"
)

// oldBatch is how many old rows are deleted at a time: in between, the writer continues.
const oldBatch = 500

// dropOld deletes what is kept for a time only, a batch at a time: the rows of the table
// for which the condition holds, by the name of the column that tells them apart.
func (s *Store) dropOld(ctx context.Context, table, key, condition string, args ...any) error {
	batch := fmt.Sprintf("DELETE FROM %s WHERE %s IN (SELECT %s FROM %s WHERE %s LIMIT %d)", table, key, key, table, condition, oldBatch)
	for {
		result := s.write.WithContext(ctx).Exec(batch, args...)
		if result.Error != nil {
			return fmt.Errorf("delete old %s: %w", table, result.Error)
		}
		if result.RowsAffected < oldBatch {
			return nil
		}
	}
}

// Pages of a SQLite file that hold nothing any more are given back some at a time, down
// to what new rows will soon need.
const (
	vacuumPages = 256
	sparePages  = 1024
)

// GiveSpaceBack makes a SQLite file smaller when much of it holds nothing any more. A
// file that was made before this could be done stays as it is; PostgreSQL does it by
// itself.
func (s *Store) GiveSpaceBack(ctx context.Context) error {
	if s.write.Name() != "sqlite" {
		return nil
	}
	for former := int64(-1); ; {
		var free int64
		if err := s.write.WithContext(ctx).Raw("PRAGMA freelist_count").Scan(&free).Error; err != nil {
			return fmt.Errorf("count what holds nothing: %w", err)
		}
		if free <= sparePages || free == former {
			return nil
		}
		former = free
		var none []struct{} // a page is given back for each row that is read
		if err := s.write.WithContext(ctx).Raw(fmt.Sprintf("PRAGMA incremental_vacuum(%d)", vacuumPages)).Scan(&none).Error; err != nil {
			return fmt.Errorf("give space back: %w", err)
		}
	}
}
