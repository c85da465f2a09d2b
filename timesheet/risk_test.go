package timesheet

import (
	"testing"
	"time"

	"sundial/record"
)

func TestWhenATargetIsAtRisk(t *testing.T) {
	march := func(day int) record.Date { return record.Date{Year: 2026, Month: time.March, Day: day} }
	week := record.DateRange{From: march(2), To: march(8)} // Monday to Sunday
	weekend := []time.Weekday{time.Saturday, time.Sunday}
	for name, c := range map[string]struct {
		per          string
		length, done time.Duration
		today        record.Date
		days         record.DateRange
		off          []time.Weekday
		want         bool
	}{
		"a full week's target on Monday with nothing done":   {ByWeek, 40 * time.Hour, 0, march(2), week, weekend, false},
		"a little behind on Wednesday":                       {ByWeek, 20 * time.Hour, 7 * time.Hour, march(4), week, weekend, false},
		"far behind on Wednesday":                            {ByWeek, 20 * time.Hour, 4 * time.Hour, march(4), week, weekend, true},
		"a day's share missing on Friday":                    {ByWeek, 20 * time.Hour, 16 * time.Hour, march(6), week, weekend, false},
		"two days' share missing on Friday":                  {ByWeek, 20 * time.Hour, 12 * time.Hour, march(6), week, weekend, true},
		"anything missing on a Saturday that is off":         {ByWeek, 20 * time.Hour, 19 * time.Hour, march(7), week, weekend, true},
		"the same where no day is off":                       {ByWeek, 20 * time.Hour, 17 * time.Hour, march(7), week, nil, false},
		"reached":                                            {ByWeek, 20 * time.Hour, 20 * time.Hour, march(6), week, weekend, false},
		"less than half of a day's":                          {ByDay, 6 * time.Hour, 2 * time.Hour, march(4), record.DateRange{From: march(4), To: march(4)}, nil, true},
		"more than half of a day's":                          {ByDay, 6 * time.Hour, 4 * time.Hour, march(4), record.DateRange{From: march(4), To: march(4)}, nil, false},
		"a month's at its even pace":                         {ByMonth, 88 * time.Hour, 36 * time.Hour, march(16), record.Month(march(4)), weekend, false},
		"a month's with nothing in its first half":           {ByMonth, 88 * time.Hour, 0, march(16), record.Month(march(4)), weekend, true},
		"a budget has no day by which it is to be used":      {"", 40 * time.Hour, 0, march(4), record.DateRange{}, nil, false},
		"a week of days off has no day that could bring any": {ByWeek, 20 * time.Hour, 0, march(4), week, []time.Weekday{0, 1, 2, 3, 4, 5, 6}, false},
	} {
		p := Progress{Goal: Goal{Tag: "acme", Length: c.length, Per: c.per}, Range: c.days, Done: c.done}
		if got := Risk(p, c.today, c.off); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
