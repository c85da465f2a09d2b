package timesheet

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"sundial/record"
)

func TestABareDurationFindsItsPlace(t *testing.T) {
	loc := zone(t, "Europe/Amsterdam")
	const now = "2026-11-03 17:00"
	for _, tc := range []struct {
		name    string
		records []record.Record
		day     string
		length  time.Duration
		now     string
		want    string
	}{
		{"today it ends now", nil, "2026-11-03", 2 * time.Hour, now, "2026-11-03 15:00"},
		{"today before what overlaps", []record.Record{work(t, loc, "2026-11-03 15:30", "2026-11-03 16:30", "")}, "2026-11-03", 2 * time.Hour, now, "2026-11-03 13:30"},
		{"today in the stretch up to now where it fits", []record.Record{work(t, loc, "2026-11-03 15:30", "2026-11-03 16:30", "")}, "2026-11-03", 30 * time.Minute, now, "2026-11-03 16:30"},
		{"today before the running timer", []record.Record{work(t, loc, "2026-11-03 16:00", "", "")}, "2026-11-03", time.Hour, now, "2026-11-03 15:00"},
		{"today before a break", []record.Record{kind(work(t, loc, "2026-11-03 16:00", "2026-11-03 17:00", ""), record.Break)}, "2026-11-03", time.Hour, now, "2026-11-03 15:00"},
		{"soon after midnight it reaches back", nil, "2026-11-03", 2 * time.Hour, "2026-11-03 00:30", "2026-11-02 22:30"},
		{"soon after midnight there may be no room", []record.Record{work(t, loc, "2026-11-02 22:00", "2026-11-03 00:10", "")}, "2026-11-03", 2 * time.Hour, "2026-11-03 00:30", ""},
		{"an empty day begins at nine", nil, "2026-11-02", 2 * time.Hour, now, "2026-11-02 09:00"},
		{"another day after its last record", []record.Record{work(t, loc, "2026-11-02 09:00", "2026-11-02 10:00", ""), work(t, loc, "2026-11-02 12:00", "2026-11-02 13:15", "")}, "2026-11-02", 2 * time.Hour, now, "2026-11-02 13:15"},
		{"another day not past midnight", []record.Record{work(t, loc, "2026-11-02 20:00", "2026-11-02 23:00", "")}, "2026-11-02", 2 * time.Hour, now, "2026-11-02 18:00"},
		{"a whole empty day takes it all", nil, "2026-11-02", 24 * time.Hour, now, "2026-11-02 00:00"},
		{"more than a day has no room", nil, "2026-11-02", 25 * time.Hour, now, ""},
		{"a day of 25 hours has room for 25", nil, "2026-10-25", 25 * time.Hour, now, "2026-10-25 00:00"},
		{"a day of 23 hours has no room for 24", nil, "2026-03-29", 24 * time.Hour, now, ""},
		{"a full day has no room", []record.Record{work(t, loc, "2026-11-01 20:00", "2026-11-03 03:00", "")}, "2026-11-02", time.Minute, now, ""},
		{"a day to come has no room", nil, "2026-11-04", time.Hour, now, ""},
		{"no length has no place", nil, "2026-11-03", 0, now, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			start, end, ok := Place(tc.records, day(t, tc.day), tc.length, clock(t, tc.now, loc), loc)
			switch {
			case ok != (tc.want != ""):
				t.Fatalf("ok is %v, placed at %v", ok, start.In(loc))
			case ok && (!start.Equal(clock(t, tc.want, loc)) || end.Sub(start) != tc.length):
				t.Errorf("placed at %v to %v, want %s", start.In(loc), end.In(loc), tc.want)
			}
		})
	}
}

func TestWhatIsPlacedOverlapsNothingAndTouchesItsDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		records, loc := drawRecords(t), drawZone(t)
		now := time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC).Add(time.Duration(rapid.IntRange(0, 86400).Draw(t, "now")) * time.Second)
		on := record.DateOf(now, loc).AddDays(-rapid.IntRange(0, 40).Draw(t, "days ago"))
		length := time.Duration(rapid.IntRange(1, 30*3600).Draw(t, "length")) * time.Second
		start, end, ok := Place(records, on, length, now, loc)
		if !ok {
			return
		}
		if end.Sub(start) != length || end.After(now) || !end.After(on.Start(loc)) || end.After(on.End(loc)) {
			t.Fatalf("%v on %v at %v to %v", length, on, start, end)
		}
		for _, r := range records {
			if r.Length(now) > 0 && r.Overlaps(record.Record{Start: start, End: end}, now) {
				t.Fatalf("%v to %v overlaps %v to %v", start, end, r.Start, r.End)
			}
		}
	})
}

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

func TestTheOverlapThatSharesMostIsNamed(t *testing.T) {
	loc := zone(t, "Europe/Amsterdam")
	now := clock(t, "2026-11-03 17:00", loc)
	one := work(t, loc, "2026-11-03 10:00", "2026-11-03 12:00", "one")
	little := work(t, loc, "2026-11-03 09:00", "2026-11-03 10:10", "little")
	much := work(t, loc, "2026-11-03 11:00", "", "much")
	beside := work(t, loc, "2026-11-03 12:00", "2026-11-03 13:00", "beside")
	if other, ok := Overlap([]record.Record{one, little, much, beside}, one, now); !ok || other.Note != "much" {
		t.Errorf("got %v, %v", other.Note, ok)
	}
	if _, ok := Overlap([]record.Record{one, beside, placed(little)}, one, now); ok {
		t.Error("a record overlaps itself, its neighbour or a placed one")
	}
	if _, ok := Overlap([]record.Record{much}, placed(one), now); ok {
		t.Error("a placed record overlaps something")
	}
}
