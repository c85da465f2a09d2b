package models_test

import (
	"strings"
	"testing"
	"time"

	"sundial/models"
	"sundial/record"
)

// TestRecordsOfAnyLengthAreFoundByTheSpanTheyTouch has one record of each kind that the
// store looks for by its own index.
func TestRecordsOfAnyLengthAreFoundByTheSpanTheyTouch(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		at := func(hours int) time.Time { return now.Add(time.Duration(hours) * time.Hour) }
		stored := []record.Record{
			{ID: "a year", Start: at(-24 * 366), End: at(0), Kind: record.Work},
			{ID: "old timer", Start: at(-24 * 500), Kind: record.Work},
			{ID: "a day", Start: at(-24), End: at(0), Kind: record.Work},
			{ID: "a day and a second", Start: at(-24), End: at(0).Add(time.Second), Kind: record.Work},
			{ID: "nothing", Start: at(0), End: at(0), Kind: record.Work},
			{ID: "an hour", Start: at(0), End: at(1), Kind: record.Work},
			{ID: "timer", Start: at(1), Kind: record.Work},
		}
		must(t, s.Commit(t.Context(), &models.Change{Member: m, Records: stored}))
		other := member(t, s, models.MemberKey{Team: "T1", User: "UBOB"})
		must(t, s.Commit(t.Context(), &models.Change{Member: other, Records: []record.Record{{ID: "others", Start: at(-48), End: at(48), Kind: record.Work}}}))
		for name, c := range map[string]struct {
			from, to int
			listed   string
			overlap  string
		}{
			"before all but the old ones": {-50, -49, "old timer, a year", "a year"},
			"the last hour of the long":   {-1, 0, "old timer, a year, a day, a day and a second", "a day and a second"},
			"from where they end":         {0, 1, "old timer, a day and a second, an hour, nothing", "an hour"},
			"from where only timers run":  {1, 2, "old timer, timer", "timer"},
			"all of it":                   {-24 * 400, 24, "old timer, a year, a day, a day and a second, an hour, nothing, timer", "timer"},
		} {
			found, err := s.Records(t.Context(), m, at(c.from), at(c.to))
			must(t, err)
			var ids []string
			for _, r := range found {
				ids = append(ids, r.ID)
			}
			if got := strings.Join(ids, ", "); got != c.listed {
				t.Errorf("%s: listed are %s", name, got)
			}
			got, err := s.Overlapping(t.Context(), m, record.Record{ID: "new", Start: at(c.from), End: at(c.to)}, at(48), nil)
			if err != nil || got.ID != c.overlap {
				t.Errorf("%s: overlaps %q, %v", name, got.ID, err)
			}
		}
		running, err := s.Running(t.Context(), m)
		if err != nil || len(running) != 2 || running[0].ID != "timer" {
			t.Errorf("running are %v, %v", running, err)
		}
	})
}
