package timesheet

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sundial/messages"
	"sundial/record"
)

// show writes a table on one line.
// english writes the remarks of tables.
var english = messages.For(messages.English, "")

func show(table Table) string {
	var rows []string
	for _, r := range table.Rows {
		rows = append(rows, fmt.Sprintf("%s %s/%d", strings.Join(r.Keys, "·"), record.FormatLength(r.Length), r.Records))
	}
	text := strings.Join(rows, ", ") + " = " + record.FormatLength(table.Total)
	if table.Overlapping {
		text += " overlapping"
	}
	return text
}

func TestAReportAddsUpWhatWasAsked(t *testing.T) {
	loc := zone(t, "Europe/Amsterdam")
	now := clock(t, "2026-11-06 17:00", loc)
	records := []record.Record{
		work(t, loc, "2026-11-01 23:00", "2026-11-02 01:00", "late #ops"),
		work(t, loc, "2026-11-02 09:00", "2026-11-02 10:10", "review #acme #web"),
		kind(work(t, loc, "2026-11-02 10:10", "2026-11-02 10:40", "tea #acme"), record.Break),
		work(t, loc, "2026-11-02 23:30", "2026-11-03 00:20", "deploy #acme/app"),
		work(t, loc, "2026-11-04 09:00", "2026-11-04 09:20", "mail"),
	}
	week := record.DateRange{From: day(t, "2026-11-02"), To: day(t, "2026-11-08")}
	for _, tc := range []struct {
		name, by string
		round    Rounding
		filter   record.Filter
		want     string
	}{
		{"without groups", "", Rounding{}, record.Filter{}, " = 3h 20m"},
		{"by tag, a tag counting those below it", "tag", Rounding{}, record.Filter{}, "#acme 2h/2, #web 1h 10m/1, #ops 1h/1, #acme/app 50m/1, no tag 20m/1 = 3h 20m overlapping"},
		{"by day, cut at midnight and at the range", "day", Rounding{}, record.Filter{}, "Mon 2 Nov 2h 40m/3, Tue 3 Nov 20m/1, Wed 4 Nov 20m/1 = 3h 20m"},
		{"by week", "week", Rounding{}, record.Filter{}, "W45 3h 20m/4 = 3h 20m"},
		{"by month", "month", Rounding{}, record.Filter{}, "November 3h 20m/4 = 3h 20m"},
		{"by note", "note", Rounding{}, record.Filter{All: [][]string{{"acme"}}}, "review #acme #web 1h 10m/1, deploy #acme/app 50m/1 = 2h"},
		{"by day and tag", "day tag", Rounding{}, record.Filter{All: [][]string{{"acme"}}}, "Mon 2 Nov·#acme 1h 40m/2, Mon 2 Nov·#web 1h 10m/1, Mon 2 Nov·#acme/app 30m/1, Tue 3 Nov·#acme 20m/1, Tue 3 Nov·#acme/app 20m/1 = 2h overlapping"},
		{"by tag and day", "tag day", Rounding{}, record.Filter{None: []string{"acme"}}, "#ops·Mon 2 Nov 1h/1, no tag·Wed 4 Nov 20m/1 = 1h 20m"},
		{"a parent has a row where only what lies below it was tracked", "tag", Rounding{}, record.Filter{All: [][]string{{"acme/app"}}}, "#acme 50m/1, #acme/app 50m/1 = 50m overlapping"},
		{"rounded up per record", "day", Rounding{15 * time.Minute, "up", "record"}, record.Filter{}, "Mon 2 Nov 2h 45m/3, Tue 3 Nov 30m/1, Wed 4 Nov 30m/1 = 3h 45m"},
		{"rounded down per record", "note", Rounding{15 * time.Minute, "down", "record"}, record.Filter{}, "late #ops 1h/1, review #acme #web 1h/1, deploy #acme/app 45m/1, mail 15m/1 = 3h"},
		{"rounded up per day", "day", Rounding{15 * time.Minute, "up", "day"}, record.Filter{}, "Mon 2 Nov 2h 45m/3, Tue 3 Nov 30m/1, Wed 4 Nov 30m/1 = 3h 45m"},
		{"rounded to the nearest per day", "day", Rounding{15 * time.Minute, "nearest", "day"}, record.Filter{}, "Mon 2 Nov 2h 45m/3, Tue 3 Nov 15m/1, Wed 4 Nov 15m/1 = 3h 15m"},
		{"rounded up per total", "", Rounding{30 * time.Minute, "up", "total"}, record.Filter{}, " = 3h 30m"},
		{"nothing found", "tag", Rounding{}, record.Filter{Words: []string{"zebra"}}, " = 0s"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			table := Report(records, Query{Range: week, Filter: tc.filter, GroupBy: strings.Fields(tc.by), Round: tc.round, Now: now, Zone: loc, WeekStart: time.Monday})
			if got := show(table); got != tc.want {
				t.Errorf("got\n%s\nwant\n%s", got, tc.want)
			}
			if tc.filter.IsZero() && table.Breaks != 30*time.Minute {
				t.Errorf("breaks are %v", table.Breaks)
			}
		})
	}
}

func TestARunningTimerCountsSoFarAndIsMentioned(t *testing.T) {
	loc := zone(t, "Europe/Amsterdam")
	now := clock(t, "2026-11-03 10:00", loc)
	table := Report([]record.Record{work(t, loc, "2026-11-03 09:00", "", "#a")}, Query{GroupBy: []string{ByTag}, Now: now, Zone: loc})
	if table.Total != time.Hour || !table.Running || len(table.Remarks(english)) != 1 {
		t.Errorf("got %+v", table)
	}
}

func TestWeeksAndMonthsOfAnotherYearShowIt(t *testing.T) {
	today := day(t, "2026-11-03")
	for got, want := range map[string]string{
		english.Week(day(t, "2026-11-02"), today):  "W45",
		english.Week(day(t, "2025-12-29"), today):  "W01",
		english.Week(day(t, "2025-12-22"), today):  "W52 2025",
		english.Week(day(t, "2026-11-01"), today):  "week of Sun 1 Nov",
		english.Month(day(t, "2026-10-01"), today): "October",
		english.Month(day(t, "2025-10-01"), today): "October 2025",
	} {
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestTheDaysOfARangeAddUpToTheRange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		records, loc := drawRecords(t), drawZone(t)
		from := record.Date{Year: 2026, Month: 3, Day: 1}.AddDays(rapid.IntRange(0, 240).Draw(t, "from"))
		q := Query{
			Range:   record.DateRange{From: from, To: from.AddDays(rapid.IntRange(0, 40).Draw(t, "days"))},
			GroupBy: []string{rapid.SampledFrom([]string{ByDay, ByWeek, ByMonth, ByNote}).Draw(t, "by")},
			Zone:    loc, WeekStart: time.Weekday(rapid.IntRange(0, 6).Draw(t, "week start")),
			Round: Rounding{Step: 6 * time.Minute, Mode: "nearest", Per: rapid.SampledFrom([]string{"", "record"}).Draw(t, "per")},
		}
		table := Report(records, q)
		var rows, alone, clipped time.Duration
		for _, r := range table.Rows {
			rows += r.Length
		}
		if rows != table.Total {
			t.Fatalf("rows are %v, the total is %v", rows, table.Total)
		}
		for _, d := range q.Range.Days() {
			one := q
			one.Range = record.DateRange{From: d, To: d}
			alone += Report(records, one).Exact
		}
		for _, r := range records {
			if c, ok := Clip(r, q.Range, time.Time{}, loc); ok {
				clipped += c.Length(time.Time{})
			}
		}
		if alone != table.Exact || clipped != table.Exact {
			t.Fatalf("days are %v, clipped records %v, the range %v", alone, clipped, table.Exact)
		}
	})
}

func TestTheGrandTotalCountsNoRecordTwice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		records, loc := drawRecords(t), drawZone(t)
		var whole time.Duration
		for _, r := range records {
			whole += r.Length(time.Time{})
		}
		table := Report(records, Query{GroupBy: []string{ByTag, ByDay}, Zone: loc})
		var rows time.Duration
		for _, r := range table.Rows {
			rows += r.Length
		}
		if table.Total != whole || table.Records != len(records) {
			t.Fatalf("total is %v of %d records, they are %v of %d", table.Total, table.Records, whole, len(records))
		}
		if rows < whole || !table.Overlapping && rows != whole {
			t.Fatalf("rows are %v, records %v, overlapping %v", rows, whole, table.Overlapping)
		}
	})
}

func TestRoundingStaysWithinItsStep(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		length := time.Duration(rapid.Int64Range(0, 1e6).Draw(t, "length")) * time.Second
		step := time.Duration(rapid.Int64Range(1, 7200).Draw(t, "step")) * time.Second
		up, down, near := Rounding{step, "up", ""}.Apply(length), Rounding{step, "down", ""}.Apply(length), Rounding{step, "nearest", ""}.Apply(length)
		if up%step != 0 || up < length || up-length >= step {
			t.Fatalf("%v up to %v is %v", length, step, up)
		}
		if down%step != 0 || down > length || length-down >= step {
			t.Fatalf("%v down to %v is %v", length, step, down)
		}
		if near != up && near != down || 2*(near-length).Abs() > step {
			t.Fatalf("%v to the nearest %v is %v", length, step, near)
		}
	})
}

func BenchmarkWeekReport(b *testing.B) {
	loc := zone(b, "Europe/Amsterdam")
	start := clock(b, "2026-11-02 00:00", loc)
	records := make([]record.Record, 10000)
	for i := range records {
		at := start.Add(time.Duration(i) * time.Minute)
		records[i] = record.Record{Start: at, End: at.Add(time.Minute), Kind: record.Work, Note: fmt.Sprintf("review of part %d #acme/web #team%d", i, i%20)}
	}
	q := Query{
		Range:   record.DateRange{From: day(b, "2026-11-02"), To: day(b, "2026-11-08")},
		GroupBy: []string{ByTag, ByDay}, Now: start, Zone: loc, WeekStart: time.Monday,
		Filter: record.Filter{All: [][]string{{"acme"}}},
	}
	for b.Loop() {
		Report(records, q)
	}
}

func TestRowsAreNamedInTheReadersLanguage(t *testing.T) {
	day := time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
	all := []record.Record{{Start: day, End: day.Add(time.Hour), Kind: record.Work}}
	q := Query{GroupBy: []string{ByTag, ByDay}, Now: day.Add(2 * time.Hour), Zone: time.UTC, WeekStart: time.Monday, Words: messages.For(messages.German, "/time")}
	table := Report(all, q)
	if got := table.Rows[0].Keys; !slices.Equal(got, []string{"ohne Tag", "Di. 3. Nov."}) {
		t.Errorf("in German: %q", got)
	}
	if got := table.Rows[0].Names; !slices.Equal(got, []string{"", "2026-11-03"}) {
		t.Errorf("for programs: %q", got)
	}
}
