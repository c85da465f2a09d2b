package models_test

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"sundial/models"
	"sundial/record"
)

func TestAnOverlapIsFoundOnlyAmongTheMembersRecords(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		at := func(hour int) time.Time { return now.Add(time.Duration(hour) * time.Hour) }
		stored := []record.Record{
			{ID: "a", Start: at(0), End: at(2), Kind: record.Work},
			{ID: "b", Start: at(1), End: at(3), Kind: record.Work},
			{ID: "placed", Start: at(4), End: at(6), Kind: record.Work, Placed: true},
			{ID: "nothing", Start: at(7), End: at(7), Kind: record.Work},
			{ID: "runs", Start: at(10), Kind: record.Work},
		}
		must(t, s.Commit(t.Context(), &models.Change{Member: m, Records: stored}))
		other := member(t, s, models.MemberKey{Team: "T1", User: "UBOB"})
		must(t, s.Commit(t.Context(), &models.Change{Member: other, Records: []record.Record{{ID: "others", Start: at(8), End: at(9), Kind: record.Work}}}))
		for name, c := range map[string]struct {
			from, to int
			except   []string
			want     string
		}{
			"the one that starts last":      {0, 4, nil, "b"},
			"another, if that is left out":  {0, 4, []string{"b"}, "a"},
			"none that only touches":        {3, 4, nil, ""},
			"none that is placed":           {4, 6, nil, ""},
			"none of no length":             {6, 8, nil, ""},
			"none of somebody else":         {8, 9, nil, ""},
			"a timer that runs":             {11, 12, nil, "runs"},
			"none before the timer's start": {9, 10, nil, ""},
		} {
			got, err := s.Overlapping(t.Context(), m, record.Record{ID: "new", Start: at(c.from), End: at(c.to)}, at(24), c.except)
			if got.ID != c.want || (err == nil) != (c.want != "") {
				t.Errorf("%s: got %q, %v", name, got.ID, err)
			}
		}
		if got, err := s.Overlapping(t.Context(), m, record.Record{ID: "new", Start: at(9)}, at(24), nil); err == nil {
			t.Errorf("a running timer overlaps %q", got.ID)
		}
	})
}

// BenchmarkOverlapping looks for an overlap if there's none, the longest search,
// at the end and a year back, among a member's records and those of ten others.
func BenchmarkOverlapping(b *testing.B) {
	for _, records := range []int{1000, 10000} {
		s, err := models.Open(b.Context(), "sqlite:"+filepath.Join(b.TempDir(), "bench.db"), models.Options{Key: key1})
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { s.Close() })
		var m *models.Member
		for n := range 11 {
			if m, err = s.Member(b.Context(), models.MemberKey{Team: "T1", User: fmt.Sprint("U", n)}, now); err != nil {
				b.Fatal(err)
			}
			for from := 0; from < records; from += 500 {
				change := &models.Change{Member: m}
				for i := from; i < from+500; i++ {
					start := now.Add(-time.Duration(i) * 8 * time.Hour)
					change.Records = append(change.Records, record.Record{ID: models.NewID(), Start: start, End: start.Add(time.Hour), Kind: record.Work, Note: "x"})
				}
				if err := s.Commit(b.Context(), change); err != nil {
					b.Fatal(err)
				}
			}
		}
		for name, at := range map[string]time.Time{"now": now.Add(2 * time.Hour), "a year back": now.Add(-365*24*time.Hour + 2*time.Hour)} {
			b.Run(fmt.Sprintf("%d records, %s", records, name), func(b *testing.B) {
				for b.Loop() {
					if _, err := s.Overlapping(b.Context(), m, record.Record{ID: "new", Start: at, End: at.Add(time.Hour)}, now.Add(24*time.Hour), nil); err == nil {
						b.Fatal("an overlap")
					}
				}
			})
		}
	}
}
