package timesheet_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sundial/record"
	"sundial/timesheet"
)

var monday = record.Date{Year: 2026, Month: time.March, Day: 2}

func clockAt(hour, minute int) time.Time { return time.Date(2026, 3, 2, hour, minute, 0, 0, time.UTC) }

func rec(kind record.Kind, placed bool, from, to time.Time) record.Record {
	return record.Record{ID: from.String() + to.String(), Kind: kind, Placed: placed, Start: from, End: to}
}

func TestADayOfWorkingTime(t *testing.T) {
	work := func(h1, m1, h2, m2 int) record.Record {
		return rec(record.Work, false, clockAt(h1, m1), clockAt(h2, m2))
	}
	rest := func(h1, m1, h2, m2 int) record.Record {
		return rec(record.Break, false, clockAt(h1, m1), clockAt(h2, m2))
	}
	tests := []struct {
		name         string
		records      []record.Record
		lines, gaps  int
		pause, total time.Duration
	}{
		{"one stretch", []record.Record{work(9, 0, 12, 0)}, 1, 0, 0, 3 * time.Hour},
		{"a break between", []record.Record{work(9, 0, 12, 0), rest(12, 0, 12, 30), work(12, 30, 17, 0)}, 1, 0, 30 * time.Minute, 7*time.Hour + 30*time.Minute},
		{"a break within work is rest", []record.Record{work(9, 0, 17, 0), rest(12, 0, 12, 30)}, 1, 0, 30 * time.Minute, 7*time.Hour + 30*time.Minute},
		{"an overlap counts once", []record.Record{work(9, 0, 12, 0), work(11, 0, 13, 0)}, 1, 0, 0, 4 * time.Hour},
		{"a gap is named and counts as nothing", []record.Record{work(9, 0, 12, 0), work(13, 0, 17, 0)}, 1, 1, 0, 7 * time.Hour},
		{"a break before the first work is none of its", []record.Record{rest(8, 0, 9, 0), work(9, 0, 10, 0)}, 1, 0, 0, time.Hour},
		{"a length alone has a line of its own", []record.Record{work(9, 0, 12, 0), rec(record.Work, true, clockAt(12, 0), clockAt(14, 0))}, 2, 0, 0, 5 * time.Hour},
		{"breaks alone are no working day", []record.Record{rest(9, 0, 10, 0)}, 0, 0, 0, 0},
		{"over midnight it counts on both days", []record.Record{rec(record.Work, false, clockAt(22, 0), clockAt(26, 0))}, 2, 0, 0, 4 * time.Hour},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			lines := timesheet.Workdays(tt.records, record.DateRange{From: monday, To: monday.AddDays(1)}, clockAt(72, 0), time.UTC)
			var pause, total time.Duration
			gaps := 0
			for _, line := range lines {
				pause, total, gaps = pause+line.Break, total+line.Total, gaps+len(line.Gaps)
			}
			if len(lines) != tt.lines || gaps != tt.gaps || pause != tt.pause || total != tt.total {
				t.Errorf("%d lines, %d gaps, break %v, total %v: %+v", len(lines), gaps, pause, total, lines)
			}
		})
	}
}

func TestBreakTotalAndGapsAddUpToTheTimeBetweenStartAndEnd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var records []record.Record
		for range rapid.IntRange(1, 8).Draw(t, "n") {
			from := clockAt(0, rapid.IntRange(0, 1300).Draw(t, "from"))
			kind := rapid.SampledFrom([]record.Kind{record.Work, record.Break}).Draw(t, "kind")
			records = append(records, rec(kind, false, from, from.Add(time.Duration(rapid.IntRange(1, 130).Draw(t, "length"))*time.Minute)))
		}
		for _, line := range timesheet.Workdays(records, record.DateRange{From: monday, To: monday}, clockAt(48, 0), time.UTC) {
			all := line.Break + line.Total
			for _, gap := range line.Gaps {
				all += gap.Length()
			}
			if all != line.End.Sub(line.Start) {
				t.Fatalf("%v of %v: %+v", all, line.End.Sub(line.Start), line)
			}
		}
	})
}

func TestADayOfTravelHasALineForEachZone(t *testing.T) {
	in := func(zone string, from, to time.Time) record.Record {
		r := rec(record.Work, false, from, to)
		r.Zone = zone
		return r
	}
	records := []record.Record{
		in("Europe/Amsterdam", clockAt(8, 0), clockAt(11, 0)),  // 9:00 to 12:00
		in("America/New_York", clockAt(20, 0), clockAt(23, 0)), // 15:00 to 18:00
		in("America/New_York", clockAt(10, 0), clockAt(10, 30)),
	}
	for _, present := range []string{"Europe/Amsterdam", "America/New_York", "Asia/Tokyo"} {
		loc, err := time.LoadLocation(present)
		if err != nil {
			t.Fatal(err)
		}
		lines := timesheet.Workdays(records, record.DateRange{From: monday.AddDays(-1), To: monday.AddDays(1)}, clockAt(72, 0), loc)
		var got []string
		for _, line := range lines {
			got = append(got, line.Day.String()+" "+line.Start.In(line.Zone).Format("15:04")+" "+line.End.In(line.Zone).Format("15:04")+" "+line.Total.String())
		}
		if want := []string{"2026-03-02 09:00 12:00 3h0m0s", "2026-03-02 15:00 18:00 3h0m0s"}; !slices.Equal(got, want) {
			t.Errorf("seen from %s: %q", present, got)
		}
	}
}
