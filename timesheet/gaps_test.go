package timesheet

import (
	"testing"
	"time"

	"sundial/record"
)

func TestGapsAreWhatNoRecordCovers(t *testing.T) {
	loc := zone(t, "Europe/Amsterdam")
	records := []record.Record{
		work(t, loc, "2026-11-03 13:00", "2026-11-03 18:00", ""),
		work(t, loc, "2026-11-03 08:00", "2026-11-03 10:00", ""),
		work(t, loc, "2026-11-03 09:30", "2026-11-03 11:00", ""),
	}
	gaps := Gaps(records, day(t, "2026-11-03"), 9*60, 17*60, clock(t, "2026-11-04 09:00", loc), loc)
	if len(gaps) != 1 || !gaps[0].Start.Equal(clock(t, "2026-11-03 11:00", loc)) || gaps[0].Length() != 2*time.Hour {
		t.Errorf("got %v", gaps)
	}
	if gaps = Gaps(nil, day(t, "2026-11-03"), 9*60, 17*60, clock(t, "2026-11-03 08:00", loc), loc); len(gaps) != 0 {
		t.Errorf("before the day began there are gaps: %v", gaps)
	}
	if gaps = Gaps(records[:1], day(t, "2026-11-03"), 9*60, 17*60, clock(t, "2026-11-03 10:00", loc), loc); len(gaps) != 1 || gaps[0].Length() != time.Hour {
		t.Errorf("a gap reaches beyond now: %v", gaps)
	}
}

func TestARepeatedClockTimeShowsItsZone(t *testing.T) {
	york, amsterdam := zone(t, "America/New_York"), zone(t, "Europe/Amsterdam")
	for _, tc := range []struct {
		name       string
		loc        *time.Location
		start, end string // UTC
		want       string
	}{
		{"within the repeated hour", york, "2026-11-01 05:40", "2026-11-01 06:15", "01:40 EDT to 01:15 EST"},
		{"up to it", york, "2026-11-01 04:40", "2026-11-01 05:15", "00:40 EDT to 01:15 EDT"},
		{"from its second time", york, "2026-11-01 06:50", "2026-11-01 08:00", "01:50 EST to 03:00 EST"},
		{"over it", york, "2026-11-01 04:40", "2026-11-01 08:00", "00:40 to 03:00"},
		{"before it", york, "2026-11-01 03:40", "2026-11-01 04:00", "23:40 to 00:00"},
		{"in Europe", amsterdam, "2026-10-25 00:40", "2026-10-25 01:15", "02:40 CEST to 02:15 CET"},
		{"half an hour", zone(t, "Australia/Lord_Howe"), "2026-04-04 14:40", "2026-04-04 15:10", "01:40 +11 to 01:40 +1030"},
		{"in spring nothing comes twice", amsterdam, "2026-03-29 00:40", "2026-03-29 01:15", "01:40 to 03:15"},
	} {
		from, to := record.FormatClocks(clock(t, tc.start, time.UTC), clock(t, tc.end, time.UTC), tc.loc, false)
		if got := from + " to " + to; got != tc.want {
			t.Errorf("%s: got %s, want %s", tc.name, got, tc.want)
		}
	}
}

func TestADayIsShownInTheZoneOfItsRecords(t *testing.T) {
	york, tokyo, amsterdam := zone(t, "America/New_York"), zone(t, "Asia/Tokyo"), zone(t, "Europe/Amsterdam")
	now, on := clock(t, "2026-11-05 12:00", amsterdam), day(t, "2026-11-03")
	eastern, japanese := work(t, york, "2026-11-03 09:00", "2026-11-03 10:00", ""), work(t, tokyo, "2026-11-03 09:00", "2026-11-03 10:00", "")
	for name, tc := range map[string]struct {
		records []record.Record
		want    *time.Location
		one     bool
	}{
		"of one zone":    {[]record.Record{eastern, work(t, tokyo, "2026-11-04 09:00", "2026-11-04 10:00", "")}, york, true},
		"of two":         {[]record.Record{eastern, japanese}, amsterdam, false},
		"lengths alone":  {[]record.Record{placed(eastern)}, amsterdam, true},
		"of an idle day": {nil, amsterdam, true},
	} {
		if got, one := ZoneOf(tc.records, on, now, amsterdam); got.String() != tc.want.String() || one != tc.one {
			t.Errorf("a day %s is told in %s, %v", name, got, one)
		}
	}
}
