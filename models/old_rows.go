package models

import (
	"context"
	"fmt"
)

// oldBatch is how many expired rows are deleted at a time; the writer continues in between.
const oldBatch = 500

// dropOld deletes expired rows, a batch at a time: those in the table for which the condition
// is true. key is the column that identifies them.
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

// Free pages of a SQLite file are released some at a time, down to what new rows will soon
// need.
const (
	vacuumPages = 256
	sparePages  = 1024
)

// GiveSpaceBack shrinks a SQLite file that has much free space. A file that was created before
// this was possible stays as it is; PostgreSQL does it automatically.
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
		var none []struct{} // one page is released for each row read
		if err := s.write.WithContext(ctx).Raw(fmt.Sprintf("PRAGMA incremental_vacuum(%d)", vacuumPages)).Scan(&none).Error; err != nil {
			return fmt.Errorf("give space back: %w", err)
		}
	}
}
