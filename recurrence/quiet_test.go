package recurrence_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"sundial/record"
	"sundial/recurrence"
)

func TestWhenQuietTimesEnd(t *testing.T) {
	night := record.Quiet{From: 22 * 60, To: 8 * 60}
	weekend := record.Quiet{DaysOff: []time.Weekday{time.Saturday, time.Sunday}}
	both := record.Quiet{From: 22 * 60, To: 8 * 60, DaysOff: weekend.DaysOff}
	away := record.Quiet{AwayFrom: record.Date{Year: 2026, Month: 3, Day: 4}, AwayUntil: record.Date{Year: 2026, Month: 3, Day: 10}}
	for name, c := range map[string]struct {
		quiet    record.Quiet
		now, end string
	}{
		"never":                             {record.Quiet{}, "2026-03-04T23:00:00+01:00", "2026-03-04T23:00:00+01:00"},
		"before the night":                  {night, "2026-03-04T21:59:59+01:00", "2026-03-04T21:59:59+01:00"},
		"as the night begins":               {night, "2026-03-04T22:00:00+01:00", "2026-03-05T08:00:00+01:00"},
		"after midnight":                    {night, "2026-03-05T03:00:00+01:00", "2026-03-05T08:00:00+01:00"},
		"as it ends":                        {night, "2026-03-05T08:00:00+01:00", "2026-03-05T08:00:00+01:00"},
		"the night on which an hour goes":   {night, "2026-03-28T23:00:00+01:00", "2026-03-29T08:00:00+02:00"},
		"the night on which an hour is two": {night, "2026-10-24T23:00:00+02:00", "2026-10-25T08:00:00+01:00"},
		"at noon":                           {record.Quiet{From: 12 * 60, To: 13 * 60}, "2026-03-04T12:30:00+01:00", "2026-03-04T13:00:00+01:00"},
		"a Saturday":                        {weekend, "2026-03-07T10:00:00+01:00", "2026-03-09T00:00:00+01:00"},
		"Friday night before a weekend off": {both, "2026-03-06T23:00:00+01:00", "2026-03-09T08:00:00+01:00"},
		"away":                              {away, "2026-03-04T12:00:00+01:00", "2026-03-11T00:00:00+01:00"},
	} {
		t.Run(name, func(t *testing.T) {
			got := recurrence.QuietUntil(c.quiet, moment(t, c.now), load(t, "Europe/Amsterdam"))
			if !got.Equal(moment(t, c.end)) {
				t.Errorf("until %v, want %s", got, c.end)
			}
		})
	}
}

func TestTheEndOfQuietTimesIsNotQuietAndNotBefore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		loc, err := time.LoadLocation(rapid.SampledFrom(zones).Draw(t, "zone"))
		if err != nil {
			t.Fatal(err)
		}
		q := record.Quiet{From: rapid.IntRange(0, 1439).Draw(t, "from"), To: rapid.IntRange(0, 1439).Draw(t, "to")}
		for _, day := range rapid.SliceOfNDistinct(rapid.IntRange(0, 6), 0, 6, rapid.ID).Draw(t, "days off") {
			q.DaysOff = append(q.DaysOff, time.Weekday(day))
		}
		now := time.Unix(rapid.Int64Range(1767225600, 1893456000).Draw(t, "now"), 0)
		end := recurrence.QuietUntil(q, now, loc)
		if end.Before(now) || !recurrence.QuietUntil(q, end, loc).Equal(end) {
			t.Fatalf("%+v at %v: until %v", q, now.In(loc), end.In(loc))
		}
		if q.Off(record.DateOf(end, loc)) {
			t.Fatalf("%+v at %v ends on a day off: %v", q, now.In(loc), end.In(loc))
		}
	})
}
