package timesheet

import (
	"runtime"
	"testing"
	"time"

	"sundial/record"
)

// TestAReportTakesWhatItsRecordsTakeHoweverLongItsRange asks for nearly ten thousand years, in each
// grouping, with a few records as far apart as possible.
func TestAReportTakesWhatItsRecordsTakeHoweverLongItsRange(t *testing.T) {
	loc := zone(t, "Europe/Amsterdam")
	placed := work(t, loc, "5000-02-01 12:00", "5000-02-01 14:00", "placed #b")
	placed.Placed, placed.Date = true, day(t, "5000-02-01")
	records := []record.Record{
		work(t, loc, "0002-03-04 23:00", "0002-03-05 01:00", "first #a"),
		work(t, loc, "2026-03-04 09:00", "2026-03-04 10:00", "middle #a"),
		placed,
		work(t, loc, "9998-12-30 23:00", "9998-12-31 01:00", "last #a"),
	}
	whole := record.DateRange{From: day(t, "0001-01-01"), To: day(t, "9999-12-31")}
	now := clock(t, "9999-01-01 00:00", loc)
	for _, by := range []string{ByTag, ByDay, ByWeek, ByMonth, ByNote} {
		for _, days := range []record.DateRange{whole, {}} {
			q := Query{Range: days, GroupBy: []string{by}, Now: now, Zone: loc, WeekStart: time.Monday}
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			table := Report(records, q)
			money := Amounts(records, nil, q)
			lines := Lines(records, nil, q)
			runtime.ReadMemStats(&after)
			if table.Total != 7*time.Hour || money.Length(Unrated) != 7*time.Hour || len(lines) != 6 {
				t.Errorf("by %s: %s, %s without a rate, %d lines", by, table.Total, money.Length(Unrated), len(lines))
			}
			if took := (after.TotalAlloc - before.TotalAlloc) >> 10; took > 1024 {
				t.Errorf("by %s over %v it took %d KB", by, days, took)
			}
		}
	}
}

// TestWorkingTimeTakesWhatItsRecordsTake asks for nearly ten thousand years with
// one record, and for some years with one record each day: days are listed once, not once per
// record.
func TestWorkingTimeTakesWhatItsRecordsTake(t *testing.T) {
	loc := zone(t, "Europe/Amsterdam")
	whole := record.DateRange{From: day(t, "0001-01-01"), To: day(t, "9999-12-31")}
	made := func(records []record.Record) (days int, kilobytes uint64) {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		all := Workdays(records, whole, clock(t, "9999-01-01 00:00", loc), loc)
		runtime.ReadMemStats(&after)
		return len(all), (after.TotalAlloc - before.TotalAlloc) >> 10
	}
	one := work(t, loc, "2026-03-04 09:00", "2026-03-04 10:00", "x")
	if days, took := made([]record.Record{one}); days != 1 || took > 64 {
		t.Errorf("a record makes %d days and takes %d KB", days, took)
	}
	var many []record.Record
	for i := range 3000 {
		r := one
		r.Start, r.End = one.Start.AddDate(0, 0, i), one.End.AddDate(0, 0, i)
		many = append(many, r)
	}
	if days, took := made(many); days != len(many) || took > 16<<10 {
		t.Errorf("%d records make %d days and take %d KB", len(many), days, took)
	}
}
