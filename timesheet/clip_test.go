package timesheet

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sundial/record"
)

func TestARecordIsCutAtLocalMidnights(t *testing.T) {
	for _, tc := range []struct{ name, zone, start, end, want string }{
		{"within a day", "Europe/Amsterdam", "2026-11-03 10:00", "2026-11-03 11:30", "2026-11-03 1h 30m"},
		{"over midnight", "Europe/Amsterdam", "2026-11-03 23:00", "2026-11-04 01:30", "2026-11-03 1h, 2026-11-04 1h 30m"},
		{"up to midnight", "Europe/Amsterdam", "2026-11-03 23:00", "2026-11-04 00:00", "2026-11-03 1h"},
		{"over a day of 23 hours", "Europe/Amsterdam", "2026-03-28 23:00", "2026-03-30 01:00", "2026-03-28 1h, 2026-03-29 23h, 2026-03-30 1h"},
		{"over a day of 25 hours", "Europe/Amsterdam", "2026-10-24 23:00", "2026-10-26 01:00", "2026-10-24 1h, 2026-10-25 25h, 2026-10-26 1h"},
		{"over New York's short day", "America/New_York", "2026-03-07 12:00", "2026-03-09 00:00", "2026-03-07 12h, 2026-03-08 23h"},
		{"over Lord Howe's day of 23 and a half hours", "Australia/Lord_Howe", "2026-10-03 12:00", "2026-10-05 00:00", "2026-10-03 12h, 2026-10-04 23h 30m"},
		{"over Lord Howe's day of 24 and a half hours", "Australia/Lord_Howe", "2026-04-04 12:00", "2026-04-06 00:00", "2026-04-04 12h, 2026-04-05 24h 30m"},
		{"over a midnight in Kathmandu", "Asia/Kathmandu", "2026-11-03 23:45", "2026-11-04 00:15", "2026-11-03 15m, 2026-11-04 15m"},
		{"over a midnight that is skipped in Beirut", "Asia/Beirut", "2026-03-28 23:00", "2026-03-29 02:00", "2026-03-28 1h, 2026-03-29 1h"},
		{"over the day that ends twice in Beirut", "Asia/Beirut", "2026-10-24 12:00", "2026-10-25 12:00", "2026-10-24 13h, 2026-10-25 12h"},
		{"over the midnight skipped in Havana", "America/Havana", "2026-03-07 23:00", "2026-03-08 02:00", "2026-03-07 1h, 2026-03-08 1h"},
		{"over the midnight that comes twice in Havana", "America/Havana", "2026-10-31 12:00", "2026-11-02 00:00", "2026-10-31 12h, 2026-11-01 25h"},
		{"over a leap day", "Europe/Amsterdam", "2028-02-28 22:00", "2028-03-01 02:00", "2028-02-28 2h, 2028-02-29 24h, 2028-03-01 2h"},
		{"of no length", "Europe/Amsterdam", "2026-11-03 00:00", "2026-11-03 00:00", "2026-11-03 0s"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			loc := zone(t, tc.zone)
			var got []string
			for _, p := range split(work(t, loc, tc.start, tc.end, ""), time.Time{}, loc) {
				got = append(got, fmt.Sprintf("%s %s", p.day, record.FormatLength(p.length)))
			}
			if text := strings.Join(got, ", "); text != tc.want {
				t.Errorf("got %s, want %s", text, tc.want)
			}
		})
	}
}

func TestARunningRecordIsCutAsIfItEndedNow(t *testing.T) {
	loc := zone(t, "Europe/Amsterdam")
	parts := split(work(t, loc, "2026-11-03 23:00", "", ""), clock(t, "2026-11-04 00:20", loc), loc)
	if len(parts) != 2 || parts[1].length != 20*time.Minute {
		t.Errorf("got %v", parts)
	}
	early := split(work(t, loc, "2026-11-03 23:00", "", ""), clock(t, "2026-11-03 22:00", loc), loc)
	if len(early) != 1 || early[0].length != 0 {
		t.Errorf("with a clock set back got %v", early)
	}
}

func TestThePartsOfARecordAddUpToItAndStayWithinTheirDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, loc := drawRecord(t), drawZone(t)
		r.Start = r.Start.Add(time.Duration(rapid.IntRange(0, 59).Draw(t, "seconds")) * time.Second)
		if r.End.Before(r.Start) {
			r.End = r.Start
		}
		var sum time.Duration
		for _, p := range split(r, time.Time{}, loc) {
			own := r.Location(loc)
			if !r.Placed && (p.start.Before(p.day.Start(own)) || p.end.After(p.day.End(own))) {
				t.Fatalf("part %v of %v to %v", p, r.Start, r.End)
			}
			sum += p.length
		}
		if sum != r.Length(time.Time{}) {
			t.Fatalf("parts are %v, the record is %v", sum, r.Length(time.Time{}))
		}
	})
}

func TestATimeOfDayIsTheMomentThatClocksShowIt(t *testing.T) {
	for _, tc := range []struct {
		name, zone, day string
		minutes         int
		want            string
	}{
		{"a plain morning", "Europe/Amsterdam", "2026-11-03", 9 * 60, "2026-11-03T08:00:00Z"},
		{"in the gap, the moment after it", "Europe/Amsterdam", "2026-03-29", 2*60 + 30, "2026-03-29T01:00:00Z"},
		{"in the repeated hour, the earlier", "Europe/Amsterdam", "2026-10-25", 2*60 + 30, "2026-10-25T00:30:00Z"},
		{"in New York's gap", "America/New_York", "2026-03-08", 2*60 + 30, "2026-03-08T07:00:00Z"},
		{"in New York's repeated hour", "America/New_York", "2026-11-01", 90, "2026-11-01T05:30:00Z"},
		{"in the skipped midnight of Beirut", "Asia/Beirut", "2026-03-29", 30, "2026-03-28T22:00:00Z"},
		{"in the first of Havana's two midnights", "America/Havana", "2026-11-01", 0, "2026-11-01T04:00:00Z"},
		{"in Lord Howe's repeated half hour", "Australia/Lord_Howe", "2026-04-05", 105, "2026-04-04T14:45:00Z"},
		{"the midnight after", "Asia/Kathmandu", "2026-11-03", 24 * 60, "2026-11-03T18:15:00Z"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := record.At(day(t, tc.day), tc.minutes, zone(t, tc.zone)).UTC().Format(time.RFC3339); got != tc.want {
				t.Errorf("got %s, want %s", got, tc.want)
			}
		})
	}
}

func TestWeeksAndMonthsAreWhole(t *testing.T) {
	tuesday := day(t, "2026-11-03")
	for _, tc := range []struct {
		name string
		got  record.DateRange
		want string
	}{
		{"from Monday", record.Week(tuesday, time.Monday), "2026-11-02 2026-11-08"},
		{"from Sunday", record.Week(tuesday, time.Sunday), "2026-11-01 2026-11-07"},
		{"from Saturday", record.Week(tuesday, time.Saturday), "2026-10-31 2026-11-06"},
		{"from its own day", record.Week(tuesday, time.Tuesday), "2026-11-03 2026-11-09"},
		{"a leap month", record.Month(day(t, "2028-02-10")), "2028-02-01 2028-02-29"},
		{"December", record.Month(day(t, "2026-12-31")), "2026-12-01 2026-12-31"},
	} {
		if got := tc.got.From.String() + " " + tc.got.To.String(); got != tc.want {
			t.Errorf("%s: got %s, want %s", tc.name, got, tc.want)
		}
	}
	if days, ok := record.ISOWeek(2026, 53); !ok || days.From != day(t, "2026-12-28") {
		t.Errorf("W53 of 2026 is %v, %v", days, ok)
	}
	if _, ok := record.ISOWeek(2025, 53); ok {
		t.Error("2025 has no W53")
	}
}

func TestASpanReadsAsOneLine(t *testing.T) {
	loc := zone(t, "Europe/Amsterdam")
	now := clock(t, "2026-11-03 12:00", loc)
	one := work(t, loc, "2026-11-03 10:00", "2026-11-03 11:30", "")
	for _, tc := range []struct {
		name    string
		r       record.Record
		clock12 bool
		want    string
	}{
		{"finished", one, false, "Tue 3 Nov 10:00–11:30 (1h 30m)"},
		{"finished, with 12 hours", one, true, "Tue 3 Nov 10:00 am–11:30 am (1h 30m)"},
		{"placed", placed(one), false, "Tue 3 Nov 1h 30m"},
		{"running", work(t, loc, "2026-11-03 11:35", "", ""), false, "Tue 3 Nov 11:35–… (25m so far)"},
		{"over midnight", work(t, loc, "2026-11-02 23:00", "2026-11-03 01:00", ""), false, "Mon 2 Nov 23:00–01:00 (2h)"},
		{"over days", work(t, loc, "2026-10-30 23:00", "2026-11-01 01:00", ""), false, "Fri 30 Oct 23:00–Sun 1 Nov 01:00 (26h)"},
		{"of another zone", work(t, zone(t, "Asia/Tokyo"), "2026-11-03 08:00", "2026-11-03 09:00", ""), false, "Tue 3 Nov 08:00–09:00 (1h)"},
		{"placed on a date", record.Record{Start: clock(t, "2026-11-02 22:00", loc), End: clock(t, "2026-11-03 06:00", loc), Placed: true, Date: day(t, "2026-11-03")}, false, "Tue 3 Nov 8h"},
		{"with seconds", seconds(one, 35, 5), false, "Tue 3 Nov 10:00–11:30 (1h 30m)"},
		{"under a minute", seconds(work(t, loc, "2026-11-03 10:00", "2026-11-03 10:00", ""), 5, 50), false, "Tue 3 Nov 10:00–10:00 (45s)"},
		{"over the repeated hour", inZone(work(t, time.UTC, "2026-10-25 00:40", "2026-10-25 01:15", ""), "Europe/Amsterdam"), false, "Sun 25 Oct 02:40 CEST–02:15 CET (35m)"},
		{"last year", work(t, loc, "2025-11-03 10:00", "2025-11-03 10:05", ""), false, "Mon 3 Nov 2025 10:00–10:05 (5m)"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := english.Span(tc.r, now, loc, tc.clock12); got != tc.want {
				t.Errorf("got %s, want %s", got, tc.want)
			}
		})
	}
}
