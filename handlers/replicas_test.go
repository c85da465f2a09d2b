package handlers_test

import (
	"bytes"
	"fmt"
	"log/slog"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/clocktest"
	"sundial/handlers"
	"sundial/handlers/areas"
	"sundial/handlers/handlerstest"
	"sundial/interaction"
	"sundial/models"
	"sundial/models/modelstest"
)

// eachDatabase runs the test on a new SQLite file and, where SUNDIAL_TEST_POSTGRES
// names a server, in a new PostgreSQL schema.
func eachDatabase(t *testing.T, test func(t *testing.T, url string)) {
	t.Run("sqlite", func(t *testing.T) { test(t, "sqlite:"+filepath.Join(t.TempDir(), "test.db")) })
	t.Run("postgres", func(t *testing.T) { test(t, modelstest.Postgres(t)) })
}

// replica returns one process's part: a store and its own service.
func replica(t testing.TB, url string) (*handlers.Service, *models.Store) {
	t.Helper()
	store, err := models.Open(t.Context(), url, models.Options{Key: bytes.Repeat([]byte{7}, models.KeySize)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { store.Close() })
	return handlers.New(handlers.Options{
		Store: store, Profiles: handlerstest.Profiles{Zone: "Europe/Amsterdam", Locale: "en-GB"}, Clock: clocktest.NewMoving(clockwork.NewFakeClockAt(handlerstest.Wednesday)), Command: "/time",
		Logger: slog.New(slog.DiscardHandler),
	}, areas.All()...), store
}

// TestFourProcessesStoreEachCommandOfOneMemberOnce lets four processes take one
// member's commands at the same time, and each command reach two of them: nothing
// fails, and each is there once.
func TestFourProcessesStoreEachCommandOfOneMemberOnce(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		const replicas, commands = 4, 25
		services := make([]*handlers.Service, replicas)
		var store *models.Store
		for i := range services {
			services[i], store = replica(t, url)
		}
		var wait sync.WaitGroup
		for i := range services {
			wait.Go(func() {
				for n := range commands {
					for _, from := range []int{i, (i + 1) % replicas} { // the second delivery of the neighbour's
						r := interaction.Request{Kind: interaction.SlashCommand, Who: ann, Envelope: fmt.Sprintf("e%d-%d", from, n), At: handlerstest.Wednesday,
							Text: fmt.Sprintf("add yesterday 1m n%d-%d", from, n)}
						if _, err := services[i].Handle(t.Context(), r); err != nil {
							t.Errorf("process %d, command %d: %v", i, n, err)
						}
					}
				}
			})
		}
		wait.Wait()
		m, err := store.Member(t.Context(), ann, handlerstest.Wednesday)
		if err != nil {
			t.Fatal(err)
		}
		records, err := store.AllRecords(t.Context(), m)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]int{}
		for _, r := range records {
			seen[r.Note]++
		}
		for i := range replicas {
			for n := range commands {
				if note := fmt.Sprintf("n%d-%d", i, n); seen[note] != 1 {
					t.Errorf("%s is there %d times", note, seen[note])
				}
			}
		}
		if len(records) != replicas*commands {
			t.Errorf("%d records", len(records))
		}
	})
}

// BenchmarkTwoProcesses measures commands taken by two processes on one PostgreSQL:
// all of one member, who changes under each one's hands, or each of another.
func BenchmarkTwoProcesses(b *testing.B) {
	for name, member := range map[string]func(lane, n int) string{
		"one member":   func(int, int) string { return "UANN" },
		"many members": func(lane, n int) string { return fmt.Sprintf("U%dX%d", lane, n%50) },
	} {
		b.Run(name, func(b *testing.B) {
			url := modelstest.Postgres(b)
			const lanes = 8
			var services []*handlers.Service
			for range 2 {
				s, _ := replica(b, url)
				services = append(services, s)
			}
			var took [lanes][]time.Duration
			each := lanes
			if name == "one member" {
				each = 2 // a process takes a member's commands one by one
			}
			var wait sync.WaitGroup
			b.ResetTimer()
			for lane := range each {
				wait.Go(func() {
					for n := lane; n < b.N; n += each {
						began := time.Now()
						r := interaction.Request{Kind: interaction.SlashCommand, Who: models.MemberKey{Team: "T1", User: member(lane, n)},
							Envelope: fmt.Sprintf("e%d", n), At: handlerstest.Wednesday, Text: "add yesterday 1m x"}
						if _, err := services[lane%2].Handle(b.Context(), r); err != nil {
							b.Errorf("command %d: %v", n, err)
						}
						took[lane] = append(took[lane], time.Since(began))
					}
				})
			}
			wait.Wait()
			b.StopTimer()
			all := slices.Concat(took[:]...)
			slices.Sort(all)
			b.ReportMetric(float64(all[len(all)/2].Microseconds())/1000, "ms-median")
			b.ReportMetric(float64(all[len(all)*99/100].Microseconds())/1000, "ms-p99")
		})
	}
}
