package webpage

import (
	"fmt"
	"io"
	"runtime/debug"
	"syscall"
	"testing"
	"time"

	"sundial/record"
	"sundial/timesheet"
)

// BenchmarkPage measures the time and memory of a page. The memory is the process's peak: run
// each size in its own process.
func BenchmarkPage(b *testing.B) {
	for _, n := range []int{1800, 18000, 180000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			records := make([]record.Record, n)
			first := time.Date(2026, 11, 1, 8, 0, 0, 0, time.UTC).AddDate(0, 0, -n/7)
			for i := range records {
				start := first.AddDate(0, 0, i/7).Add(time.Duration(i%7) * time.Hour)
				records[i] = record.Record{
					ID: fmt.Sprint(i), Start: start, End: start.Add(50 * time.Minute), Kind: record.Work,
					Note: fmt.Sprintf("review of the %d. request by the client #client%d/web", i, i%3),
				}
			}
			debug.FreeOSMemory()
			for b.Loop() {
				if err := page(records, timesheet.Query{Zone: time.UTC}).Write(io.Discard); err != nil {
					b.Fatal(err)
				}
			}
			var used syscall.Rusage
			if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(used.Maxrss)/1024, "peak-MB")
		})
	}
}
