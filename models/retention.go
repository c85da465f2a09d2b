package models

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"gorm.io/gorm"

	"sundial/record"
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

// DropRecordsBefore permanently deletes what ended before the moment, with every earlier
// version that undo could restore.
func (s *Store) DropRecordsBefore(ctx context.Context, m *Member, before time.Time) (int, error) {
	old, err := s.historyOfRecordsBefore(ctx, m, before)
	if err != nil {
		return 0, err
	}
	dropped := 0
	err = s.write.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		// This refuses anything decided on the deleted records.
		raised := tx.Model(&memberRow{}).Where("id = ?", m.ID).UpdateColumn("version", gorm.Expr("version + 1"))
		result := tx.Where("member_id = ? AND end_at <> 0 AND end_at < ?", m.ID, before.Unix()).Delete(&recordRow{})
		dropped = int(result.RowsAffected)
		if err := errors.Join(raised.Error, result.Error); err != nil || len(old) == 0 {
			return err
		}
		return dropEntries(tx, m, old)
	})
	s.cool(m.Key)
	return dropped, wrap("drop records past their time", err)
}

// historyOfRecordsBefore returns the entries with a version of a record that ended before the
// moment. They're deleted whole: part of an entry can't be undone.
func (s *Store) historyOfRecordsBefore(ctx context.Context, m *Member, before time.Time) ([]string, error) {
	entries, err := s.History(ctx, m)
	if err != nil {
		return nil, err
	}
	past := func(r record.Record) bool { return !r.Running() && r.End.Before(before) }
	var old []string
	for _, entry := range entries {
		if slices.ContainsFunc(entry.Before, past) || slices.ContainsFunc(entry.After, past) {
			old = append(old, entry.ID)
		}
	}
	return old, nil
}
