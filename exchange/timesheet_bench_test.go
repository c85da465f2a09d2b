package exchange

import (
	"fmt"
	"io"
	"runtime/debug"
	"syscall"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"sundial/record"
	"sundial/timesheet"
)

// years returns n records of a freelancer with three clients, seven a day.
func years(n int) []record.Record {
	all := make([]record.Record, n)
	first := time.Date(2026, 11, 1, 8, 0, 0, 0, time.UTC).AddDate(0, 0, -n/7)
	for i := range all {
		start := first.AddDate(0, 0, i/7).Add(time.Duration(i%7) * time.Hour)
		all[i] = record.Record{
			ID: fmt.Sprintf("01a2187d-7224-7df3-8ce4-%012d", i), Start: start, End: start.Add(50 * time.Minute), Kind: record.Work,
			Note: fmt.Sprintf("review of the %d. request by the client #client%d/web #%d-task", i, i%3, i%40), Zone: "Europe/Amsterdam",
		}
	}
	return all
}

// BenchmarkFiles writes the files of reports; peak-MB is the process's peak memory, so run
// one at a time: -bench 'Files/xlsx/180000' -benchtime 1x.
func BenchmarkFiles(b *testing.B) {
	loc, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		b.Fatal(err)
	}
	rates := []timesheet.Rate{{Tag: "client1", Hour: decimal.NewFromInt(90), Currency: "EUR"}, {Tag: "client2", Hour: decimal.NewFromInt(70), Currency: "USD"}}
	sheet := func(records []record.Record) Timesheet {
		q := timesheet.Query{Zone: loc, Now: time.Date(2026, 11, 26, 0, 0, 0, 0, time.UTC)}
		return Timesheet{Lines: timesheet.Lines(records, rates, q), Columns: Columns(nil, nil), Groups: [][]string{{timesheet.ByTag}, {timesheet.ByDay}}}
	}
	for name, write := range map[string]func([]record.Record) error{
		"csv":  func(records []record.Record) error { return sheet(records).WriteCSV(io.Discard) },
		"xlsx": func(records []record.Record) error { return sheet(records).WriteXLSX(io.Discard) },
		"ics":  func(records []record.Record) error { return WriteICS(io.Discard, records, loc) },
		"json": func(records []record.Record) error {
			return WriteJSON(io.Discard, Archive{Member: Member{Zone: "UTC"}, Records: Records(records)})
		},
		"own csv": func(records []record.Record) error { return WriteCSV(io.Discard, records, loc) },
	} {
		for _, n := range []int{1800, 18000, 180000} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				records := years(n)
				debug.FreeOSMemory()
				for b.Loop() {
					if err := write(records); err != nil {
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
}
