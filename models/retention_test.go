package models

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"testing"
	"time"

	"gorm.io/gorm"
)

// TestOldRowsAreDeletedAFewAtATime: while a statement deletes, nobody's command is stored.
// With SQLite there's one writer, and PostgreSQL keeps the locks until it has deleted all.
func TestOldRowsAreDeletedAFewAtATime(t *testing.T) {
	s, err := Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "test.db"), Options{Key: make([]byte, KeySize)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	now := time.Unix(1_800_000_000, 0)
	var statements, largest int64
	count := func(tx *gorm.DB) { statements, largest = statements+1, max(largest, tx.RowsAffected) }
	if err := errors.Join(
		s.write.Callback().Raw().After("gorm:raw").Register("count", count),
		s.write.Callback().Delete().After("gorm:delete").Register("count", count),
	); err != nil {
		t.Fatal(err)
	}
	const most, few = 1501, 500
	for table, c := range map[string]struct {
		drop func(context.Context, time.Time) error
		key  string
		row  map[string]any
	}{
		"envelopes": {s.DropOldEnvelopes, "hash", map[string]any{"at": 0}},
		"steps":     {s.DropOldSteps, "id", map[string]any{"at": 0}},
		"outbox":    {s.DropOldMessages, "id", map[string]any{"state": "dropped", "forget_at": 1}},
		"shares":    {s.DropOldShareDrafts, "id", map[string]any{"state": ShareDraft, "made_at": 0}},
		"requests":  {s.DropOldRequests, "id", map[string]any{"at": 0}},
		"contacts":  {s.DropOldContacts, "id", map[string]any{"at": 0}},
		"forgotten": {s.DropOldForgotten, "hash", map[string]any{"at": 0}},
	} {
		t.Run(table, func(t *testing.T) {
			rows := make([]map[string]any, most)
			for n := range rows {
				rows[n] = maps.Clone(c.row)
				rows[n][c.key] = fmt.Sprint(n)
			}
			if err := s.write.Table(table).CreateInBatches(rows, few).Error; err != nil {
				t.Fatal(err)
			}
			statements, largest = 0, 0
			if err := c.drop(t.Context(), now); err != nil {
				t.Fatal(err)
			}
			var left int64
			if err := s.read.Table(table).Count(&left).Error; err != nil {
				t.Fatal(err)
			}
			if left != 0 || largest > few {
				t.Errorf("%d are left, and one statement of %d deleted %d", left, statements, largest)
			}
		})
	}
}
