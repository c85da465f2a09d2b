package timesheet

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sundial/record"
)

// oddZones are zones whose days aren't always 24 hours, and whose offsets aren't always whole
// hours; Apia skipped 30 December 2011.
var oddZones = []string{
	"Europe/Amsterdam", "America/St_Johns", "Australia/Lord_Howe", "Australia/Eucla", "Pacific/Chatham", "Asia/Kathmandu",
	"America/Havana", "Asia/Beirut", "America/Santiago", "Pacific/Apia", "Africa/Cairo", "UTC",
}

func drawDay(t *rapid.T, label string) record.Date {
	first := record.Date{Year: 1996, Month: time.January, Day: 1}
	return first.AddDays(rapid.IntRange(0, 40*366).Draw(t, label))
}

func TestDaysTileTheTimeOfEveryZone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		loc := zone(t, rapid.SampledFrom(oddZones).Draw(t, "zone"))
		from := drawDay(t, "from")
		days := record.DateRange{From: from, To: from.AddDays(rapid.IntRange(0, 60).Draw(t, "days"))}
		start, end := days.Bounds(loc)
		at, sum := start, time.Duration(0)
		for _, d := range days.Days() {
			length := d.End(loc).Sub(d.Start(loc))
			if !d.Start(loc).Equal(at) || length < 0 || length > 25*time.Hour || length > 0 && length < 22*time.Hour {
				t.Fatalf("%s begins %s, is %s long, and the day before ended %s", d, d.Start(loc), length, at)
			}
			if length > 0 && (record.DateOf(d.Start(loc), loc) != d || record.DateOf(d.End(loc).Add(-time.Second), loc) != d) {
				t.Fatalf("%s does not hold its own first and last second", d)
			}
			at, sum = d.End(loc), sum+length
		}
		if !at.Equal(end) || sum != end.Sub(start) {
			t.Fatalf("days of %v add up to %s, the range is %s", days, sum, end.Sub(start))
		}
	})
}

func TestADayThatAZoneSkippedHasNoTime(t *testing.T) {
	apia := zone(t, "Pacific/Apia")
	left := day(t, "2011-12-30")
	if length := left.End(apia).Sub(left.Start(apia)); length != 0 {
		t.Errorf("30 December 2011 in Apia is %s long", length)
	}
	r := work(t, apia, "2011-12-29 22:00", "2011-12-31 02:00", "")
	parts := split(r, time.Time{}, apia)
	if len(parts) != 2 || parts[0].length != 2*time.Hour || parts[1].length != 2*time.Hour || parts[1].day != day(t, "2011-12-31") {
		t.Errorf("a night over it is %v", parts)
	}
}

func TestEachDayIsInItsWeekItsISOWeekAndItsMonth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, first := drawDay(t, "day"), time.Weekday(rapid.IntRange(0, 6).Draw(t, "week start"))
		if w := record.Week(d, first); !w.Contains(d) || w.Len() != 7 || w.From.Weekday() != first {
			t.Fatalf("the week of %s from %s is %v", d, first, w)
		}
		year, week := d.ISOWeek()
		iso, ok := record.ISOWeek(year, week)
		if !ok || iso != record.Week(d, time.Monday) {
			t.Fatalf("%s lies in W%02d of %d, which is %v, %v", d, week, year, iso, ok)
		}
		m := record.Month(d)
		if !m.Contains(d) || m.From.Day != 1 || m.To.AddDays(1).Day != 1 || m.From.Month != d.Month || m.To.Month != d.Month {
			t.Fatalf("the month of %s is %v", d, m)
		}
	})
}

func TestLeapYearsHaveTheirDay(t *testing.T) {
	for year, days := range map[int]int{2023: 28, 2024: 29, 2000: 29, 1900: 28, 2100: 28, 2028: 29} {
		if m := record.Month(record.Date{Year: year, Month: time.February, Day: 1}); m.Len() != days {
			t.Errorf("February %d has %d days", year, m.Len())
		}
		_, ok := record.NewDate(year, time.February, 29)
		if ok != (days == 29) {
			t.Errorf("29 February %d is %v", year, ok)
		}
	}
}

// TestRounding compares each mode and unit of rounding with a sum computed the plain way.
func TestRounding(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		records, loc := drawRecords(t), drawZone(t)
		from := record.Date{Year: 2026, Month: 3, Day: 1}.AddDays(rapid.IntRange(0, 240).Draw(t, "from"))
		round := Rounding{
			Step: time.Duration(rapid.SampledFrom([]int{1, 6, 15, 60}).Draw(t, "step")) * time.Minute,
			Mode: rapid.SampledFrom([]string{"up", "down", "nearest"}).Draw(t, "mode"),
			Per:  rapid.SampledFrom([]string{"record", "day", "total"}).Draw(t, "per"),
		}
		q := Query{Range: record.DateRange{From: from, To: from.AddDays(rapid.IntRange(0, 20).Draw(t, "days"))}, Zone: loc, Round: round}
		byDay := map[record.Date]time.Duration{}
		var exact, want time.Duration
		for _, r := range records {
			c, ok := Clip(r, q.Range, time.Time{}, loc)
			if !ok {
				continue
			}
			exact += c.Length(time.Time{})
			if round.Per == "record" {
				want += round.Apply(c.Length(time.Time{}))
			}
			for _, p := range split(c, time.Time{}, loc) {
				byDay[p.day] += p.length
			}
		}
		if round.Per == "day" {
			for _, length := range byDay {
				want += round.Apply(length)
			}
		}
		if round.Per == "total" {
			want = round.Apply(exact)
		}
		if table := Report(records, q); table.Total != want || table.Exact != exact {
			t.Fatalf("%+v of %s is %s, not %s; exact %s", round, exact, table.Total, want, table.Exact)
		}
	})
}

// TestATagRowIsTheReportOfThatTag compares the rows by tag with a report filtered by the tag,
// and the warning about overlaps with the tags.
func TestATagRowIsTheReportOfThatTag(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		records, loc := drawRecords(t), drawZone(t)
		table := Report(records, Query{GroupBy: []string{ByTag}, Zone: loc})
		rows := make([]int, len(records))
		for _, row := range table.Rows {
			if tag := row.Names[0]; tag != "" {
				one := Report(records, Query{Range: table.Range, Zone: loc, Filter: record.Filter{All: [][]string{{tag}}}})
				if one.Total != row.Length || one.Records != row.Records {
					t.Fatalf("#%s is %s of %d, filtered %s of %d", tag, row.Length, row.Records, one.Total, one.Records)
				}
			}
			for i, r := range records {
				if tag := row.Names[0]; tag != "" && slices.ContainsFunc(r.Tags(), func(own string) bool { return record.Covers(tag, own) }) {
					rows[i]++
				}
			}
		}
		twice := slices.ContainsFunc(rows, func(n int) bool { return n > 1 })
		if table.Overlapping != twice || twice && !slices.ContainsFunc(table.Remarks(english), func(s string) bool { return strings.Contains(s, "several tags") || strings.Contains(s, " includes ") }) {
			t.Fatalf("overlapping is %v, a record counts twice: %v, said: %q", table.Overlapping, twice, table.Remarks(english))
		}
	})
}

// TestARecordStaysOnTheDayOfItsZone checks this for any current zone of the member.
func TestARecordStaysOnTheDayOfItsZone(t *testing.T) {
	tokyo := zone(t, "Asia/Tokyo")
	r := work(t, tokyo, "2026-11-04 08:00", "2026-11-04 10:00", "")
	for _, present := range []string{"Asia/Tokyo", "America/New_York", "Pacific/Kiritimati", "Etc/GMT+12"} {
		if parts := split(r, time.Time{}, zone(t, present)); len(parts) != 1 || parts[0].day.String() != "2026-11-04" || parts[0].length != 2*time.Hour {
			t.Errorf("in %s it counts as %v", present, parts)
		}
	}
}
