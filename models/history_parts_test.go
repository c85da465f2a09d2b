package models_test

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"sundial/models"
	"sundial/record"
)

// manyRecords are more than one row of the history holds.
func manyRecords(note string, n int) []record.Record {
	all := make([]record.Record, n)
	for i := range all {
		all[i] = aRecord(fmt.Sprint(note, " ", i))
	}
	return all
}

// stepRows counts the rows in the history's table.
func stepRows(t *testing.T, url string) (n int64) {
	t.Helper()
	must(t, raw(t, url).Table("steps").Count(&n).Error)
	return n
}

// TestAnEntryOfManyRecordsIsKeptInPartsAndGoesAsAWhole follows one from its making to
// each of its ends.
func TestAnEntryOfManyRecordsIsKeptInPartsAndGoesAsAWhole(t *testing.T) {
	const n = 1301
	rename := func(t *testing.T, s *models.Store) (*models.Member, models.HistoryEntry) {
		m := member(t, s, ann)
		entry := models.NewHistoryEntry("rename", now)
		entry.Before = manyRecords("before", n)
		entry.After = append([]record.Record(nil), entry.Before...)
		for i := range entry.After {
			entry.After[i].Note = fmt.Sprint("after ", i)
		}
		must(t, s.Commit(t.Context(), &models.Change{Member: m, Records: entry.After, History: []models.HistoryEntry{*entry}}))
		return m, *entry
	}
	ends := map[string]func(t *testing.T, s *models.Store, m *models.Member, entry models.HistoryEntry) error{
		"it can't be redone any more": func(t *testing.T, s *models.Store, m *models.Member, entry models.HistoryEntry) error {
			entry.Undone = true
			must(t, s.Commit(t.Context(), &models.Change{Member: m, Records: entry.Before, History: []models.HistoryEntry{entry}}))
			return s.Commit(t.Context(), &models.Change{Member: member(t, s, ann), ClearRedo: true})
		},
		"its time is over": func(t *testing.T, s *models.Store, _ *models.Member, _ models.HistoryEntry) error {
			return s.DropOldSteps(t.Context(), now.Add(models.HistoryRetention+time.Second))
		},
		"its records are past their time": func(t *testing.T, s *models.Store, m *models.Member, entry models.HistoryEntry) error {
			_, err := s.DropRecordsBefore(t.Context(), m, entry.After[0].End.Add(time.Second))
			return err
		},
		"its member is forgotten": func(t *testing.T, s *models.Store, m *models.Member, _ models.HistoryEntry) error {
			return s.Forget(t.Context(), m, now)
		},
	}
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m, entry := rename(t, s)
		if rows := stepRows(t, url); rows < 3 {
			t.Fatalf("it lies in %d rows", rows)
		}
		read, err := s.LastHistoryEntry(t.Context(), m, false)
		must(t, err)
		if !reflect.DeepEqual(read, entry) {
			t.Errorf("it came back with %d records before and %d after", len(read.Before), len(read.After))
		}
		if all, err := s.History(t.Context(), m); err != nil || len(all) != 1 {
			t.Errorf("%d entries, %v", len(all), err)
		}
		if part, err := s.HistoryEntry(t.Context(), m, entry.ID+"/0"); err == nil {
			t.Errorf("a part is read as an entry: %d records", len(part.Before))
		}
		stored, err := s.AllRecords(t.Context(), m)
		must(t, err)
		if len(stored) != n || stored[n-1].Note != fmt.Sprint("after ", n-1) {
			t.Errorf("%d records are stored", len(stored))
		}
	})
	for name, end := range ends {
		t.Run(name, func(t *testing.T) {
			eachDatabase(t, func(t *testing.T, url string) {
				s := open(t, url)
				m, entry := rename(t, s)
				must(t, end(t, s, m, entry))
				if rows := stepRows(t, url); rows != 0 {
					t.Errorf("%d rows are left", rows)
				}
			})
		})
	}
}

// TestAnEntryWithADamagedPartIsLeftOut: half of it would be undone otherwise.
func TestAnEntryWithADamagedPartIsLeftOut(t *testing.T) {
	for what, spoil := range map[string]string{
		"damaged": "UPDATE steps SET sealed = 'spoilt' WHERE id LIKE '%/1'",
		"missing": "DELETE FROM steps WHERE id LIKE '%/1'",
		"swapped": "UPDATE steps SET sealed = (SELECT s.sealed FROM steps s WHERE s.id LIKE '%/0') WHERE id LIKE '%/1'",
	} {
		t.Run(what, func(t *testing.T) {
			eachDatabase(t, func(t *testing.T, url string) {
				s := open(t, url)
				m := member(t, s, ann)
				entry := models.NewHistoryEntry("import", now)
				entry.After = manyRecords("note", 1301)
				must(t, s.Commit(t.Context(), &models.Change{Member: m, Records: entry.After, History: []models.HistoryEntry{*entry}}))
				must(t, raw(t, url).Exec(spoil).Error)
				all, err := s.History(t.Context(), m)
				must(t, err)
				if broken := m.Broken(); len(all) != 0 || len(broken) != 1 || broken[0].Table != "steps" || broken[0].ID != entry.ID {
					t.Errorf("%d entries, broken: %+v", len(all), broken)
				}
			})
		})
	}
}
