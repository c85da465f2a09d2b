package scheduler_test

import (
	"context"
	"fmt"
	"path/filepath"
	"runtime"
	"sync"
	"syscall"
	"testing"
	"time"

	"sundial/models"
)

// BenchmarkTick shows that a tick's cost depends on what's due, not on how many members there
// are: it claims, sends and marks a thousand reminders, with a thousand members and with a
// hundred thousand. cpu-ms is CPU time, live-KB the memory still held after the last tick.
//
//	go test -run '^$' -bench Tick -benchtime 10x -count 5 ./scheduler
func BenchmarkTick(b *testing.B) {
	for _, members := range []int{1_000, 100_000} {
		b.Run(fmt.Sprintf("1000 due of %d", members), func(b *testing.B) { benchmarkTick(b, members) })
	}
}

func benchmarkTick(b *testing.B, members int) {
	const due = 1_000
	w := newWorld(b, "sqlite:"+filepath.Join(memoryDir(b), "test.db"), wednesday)
	seed(b, w, members, due)
	s := w.schedulerOn(w.store, -1)
	b.ReportAllocs()
	before := cpu(b)
	for b.Loop() {
		w.clock.Advance(time.Hour)
		s.Tick(b.Context())
		if got := len(w.slack.got); got != due {
			b.Fatalf("%d arrived, want %d; log %s", got, due, w.log)
		}
		w.slack.got = w.slack.got[:0]
	}
	b.ReportMetric(float64((cpu(b)-before).Milliseconds())/float64(b.N), "cpu-ms/op")
	runtime.GC()
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	b.ReportMetric(float64(memory.HeapAlloc)/1024, "live-KB")
}

// cpu returns the process's CPU time, which the machine's load affects less than elapsed time.
func cpu(b *testing.B) time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		b.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

// seed creates members; the first ones get a reminder each hour, the others once in ten years.
func seed(b *testing.B, w *world, members, due int) {
	const writers = 64
	var wait sync.WaitGroup
	for n := range writers {
		wait.Go(func() {
			for i := n; i < members; i += writers {
				if err := seedOne(w, i, i < due); err != nil {
					b.Error(err)
					return
				}
			}
		})
	}
	wait.Wait()
}

func seedOne(w *world, i int, due bool) error {
	who := models.MemberKey{Team: fmt.Sprint("T", i%64), User: fmt.Sprint("U", i)}
	m, err := w.store.Member(context.Background(), who, wednesday)
	if err != nil {
		return err
	}
	m.ReadAt = wednesday
	one := textAt("stand up", 0)
	one.ID, one.Zone, one.Next = models.NewID(), "UTC", wednesday.AddDate(10, 0, 0)
	if due {
		one.Rule.Unit, one.Next = "hour", wednesday.Add(time.Hour).Truncate(time.Hour)
	}
	return w.store.Commit(context.Background(), &models.Change{Member: m, Schedules: []models.Schedule{one}})
}
