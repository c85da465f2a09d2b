package models_test

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"sundial/models"
	"sundial/record"
)

// BenchmarkAllRecords reads and opens 100,000 records of one member, as tags, search and
// export do.
func BenchmarkAllRecords(b *testing.B) {
	s, err := models.Open(b.Context(), "sqlite:"+filepath.Join(b.TempDir(), "bench.db"), models.Options{Key: key1})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	m, err := s.Member(b.Context(), ann, now)
	if err != nil {
		b.Fatal(err)
	}
	const records, batch = 100_000, 5_000
	for from := 0; from < records; from += batch {
		change := &models.Change{Member: m}
		for i := from; i < from+batch; i++ {
			at := now.Add(-time.Duration(i) * time.Hour)
			change.Records = append(change.Records, record.Record{ID: models.NewID(), Start: at, End: at.Add(45 * time.Minute), Kind: record.Work, Note: fmt.Sprintf("write report %d #acme/web", i), Zone: "Europe/Amsterdam"})
		}
		if err := s.Commit(b.Context(), change); err != nil {
			b.Fatal(err)
		}
	}
	b.ResetTimer()
	for b.Loop() {
		if all, err := s.AllRecords(b.Context(), m); err != nil || len(all) != records {
			b.Fatal(len(all), err)
		}
	}
}
