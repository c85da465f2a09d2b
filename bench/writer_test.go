package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"sundial/models"
	"sundial/models/modelstest"
	"sundial/record"
)

// BenchmarkWriter measures only the store: a member's change with one record, one step
// back and the ledger's entry, durable when it returns. `one by one` has a single
// member, so each commit holds one change; `a hundred` gathers them.
func BenchmarkWriter(b *testing.B) {
	each := func(b *testing.B, url func(*testing.B) string) {
		b.Run("one by one", func(b *testing.B) { write(b, url(b), 1) })
		b.Run("a hundred", func(b *testing.B) { write(b, url(b), writers) })
	}
	b.Run("SQLite", func(b *testing.B) {
		each(b, func(b *testing.B) string { return "sqlite:" + filepath.Join(b.TempDir(), "bench.db") })
	})
	b.Run("PostgreSQL", func(b *testing.B) {
		each(b, func(b *testing.B) string { return modelstest.Postgres(b) })
	})
}

func write(b *testing.B, url string, members int) {
	commits := 0
	store, err := models.Open(b.Context(), url, models.Options{
		Key:       bytes.Repeat([]byte{1}, models.KeySize),
		Committed: func(int, time.Duration) { commits++ }, // the writer's goroutine alone calls it
	})
	if err != nil {
		b.Fatal(err)
	}
	at := time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
	free := make(chan *models.Member, members)
	for i := range members {
		m, err := store.Member(b.Context(), models.MemberKey{Team: "T1", User: fmt.Sprint("U", i)}, at)
		if err != nil {
			b.Fatal(err)
		}
		free <- m
	}
	b.SetParallelism(members)
	b.ResetTimer()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			m := <-free
			one := record.Record{ID: models.NewID(), Start: at, End: at.Add(time.Hour), Kind: record.Work, Note: "fix login #acme", Zone: "UTC"}
			step := models.NewHistoryEntry("add", at)
			step.After = []record.Record{one}
			change := &models.Change{Member: m, Envelope: one.ID, Answer: []byte(`{"text":"Added."}`), At: at, Records: []record.Record{one}, History: []models.HistoryEntry{*step}}
			if err := store.Commit(b.Context(), change); err != nil {
				b.Error(err)
			}
			free <- m
		}
	})
	b.StopTimer()
	if err := store.Close(); err != nil {
		b.Error(err)
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "commands/s")
	b.ReportMetric(float64(b.N)/float64(commits), "commands/commit")
}
