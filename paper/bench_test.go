package paper

import (
	"fmt"
	"io"
	"runtime/debug"
	"syscall"
	"testing"

	"sundial/timesheet"
)

// BenchmarkPaper measures the time and memory of a PDF. The memory is the process's peak: run
// each size in its own process.
func BenchmarkPaper(b *testing.B) {
	for _, n := range []int{1800, 18000, 180000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			notes := make([]string, n)
			for i := range notes {
				notes[i] = fmt.Sprintf("Meeting number %d with the team, 会議 #acme", i)
			}
			records := work(notes...)
			debug.FreeOSMemory()
			for b.Loop() {
				if LeastPages(n, "en-GB") > MaxPages { // as a report counts before it lists its lines
					b.ReportMetric(0, "pages")
					continue
				}
				made, err := sheetOf(records, timesheet.Query{}, rate("acme", "90", "EUR")).Write(io.Discard, SystemFonts(""))
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(made.Pages), "pages")
			}
			var used syscall.Rusage
			if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(used.Maxrss)/1024, "peak-MB")
		})
	}
}
