package recurrence_test

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"sundial/record"
	"sundial/recurrence"
)

func load(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func moment(t testing.TB, text string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, text)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func at(clock ...int) record.Rule { return record.Rule{Clock: clock} }

var (
	anchor  = record.Date{Year: 2026, Month: time.March, Day: 2} // a Monday
	weekday = []time.Weekday{1, 2, 3, 4, 5}
)

func TestWhenARuleNextApplies(t *testing.T) {
	for name, c := range map[string]struct {
		rule        record.Rule
		zone, after string
		want        string
	}{
		"later today":                           {at(1050), "Europe/Amsterdam", "2026-03-04T14:20:00+01:00", "2026-03-04T17:30:00+01:00"},
		"at its very moment it is the next one": {at(1050), "Europe/Amsterdam", "2026-03-04T17:30:00+01:00", "2026-03-05T17:30:00+01:00"},
		"weekdays skip the weekend":             {record.Rule{Clock: []int{540}, Weekdays: weekday}, "Europe/Amsterdam", "2026-03-06T09:00:00+01:00", "2026-03-09T09:00:00+01:00"},
		"the second of two times":               {at(540, 840), "Europe/Amsterdam", "2026-03-04T09:00:00+01:00", "2026-03-04T14:00:00+01:00"},
		"17:30 stays 17:30 in spring":           {at(1050), "Europe/Amsterdam", "2026-03-28T17:30:00+01:00", "2026-03-29T17:30:00+02:00"},
		"17:30 stays 17:30 in autumn":           {at(1050), "Europe/Amsterdam", "2026-10-24T17:30:00+02:00", "2026-10-25T17:30:00+01:00"},
		"a swallowed time comes after the gap":  {at(150), "Europe/Amsterdam", "2026-03-28T12:00:00+01:00", "2026-03-29T03:00:00+02:00"},
		"and the day after it as usual":         {at(150), "Europe/Amsterdam", "2026-03-29T03:00:00+02:00", "2026-03-30T02:30:00+02:00"},
		"two swallowed times come once":         {at(130, 150, 180), "Europe/Amsterdam", "2026-03-29T03:00:00+02:00", "2026-03-30T02:10:00+02:00"},
		"a repeated hour counts the first time": {at(150), "Europe/Amsterdam", "2026-10-24T12:00:00+02:00", "2026-10-25T02:30:00+02:00"},
		"and not the second":                    {at(150), "Europe/Amsterdam", "2026-10-25T02:30:00+02:00", "2026-10-26T02:30:00+01:00"},
		"a half-hour change":                    {at(135), "Australia/Lord_Howe", "2026-10-03T12:00:00+10:30", "2026-10-04T02:30:00+11:00"},
		"a zone of 45 minutes":                  {at(0), "Asia/Kathmandu", "2026-03-04T12:00:00+05:45", "2026-03-05T00:00:00+05:45"},
		"a swallowed midnight":                  {at(0), "America/Santiago", "2026-09-05T12:00:00-04:00", "2026-09-06T01:00:00-03:00"},
		"a repeated midnight":                   {at(0), "America/Havana", "2026-10-31T12:00:00-04:00", "2026-11-01T00:00:00-04:00"},
		"not the repeated midnight again":       {at(0), "America/Havana", "2026-11-01T00:00:00-04:00", "2026-11-02T00:00:00-05:00"},
		"a day that a zone skipped":             {at(600), "Pacific/Apia", "2011-12-29T10:00:00-10:00", "2011-12-31T00:00:00+14:00"},
		"every second monday":                   {record.Rule{Clock: []int{540}, Weekdays: []time.Weekday{1}, Every: 2}, "UTC", "2026-03-02T09:00:00Z", "2026-03-16T09:00:00Z"},
		"every second monday, a week before":    {record.Rule{Clock: []int{540}, Weekdays: []time.Weekday{1}, Every: 2}, "UTC", "2026-03-09T08:00:00Z", "2026-03-16T09:00:00Z"},
		"every 3 days":                          {record.Rule{Clock: []int{540}, Every: 3, Unit: "day"}, "UTC", "2026-03-02T09:00:00Z", "2026-03-05T09:00:00Z"},
		"every 2 weeks on the anchor's weekday": {record.Rule{Clock: []int{540}, Every: 2, Unit: "week"}, "UTC", "2026-03-03T09:00:00Z", "2026-03-16T09:00:00Z"},
		"every 5 hours from the anchor's clock": {record.Rule{Clock: []int{540}, Every: 5, Unit: "hour"}, "UTC", "2026-03-02T09:00:00Z", "2026-03-02T14:00:00Z"},
		"hours pass through a change":           {record.Rule{Clock: []int{0}, Every: 2, Unit: "hour"}, "Europe/Amsterdam", "2026-10-25T02:00:00+02:00", "2026-10-25T02:00:00+01:00"},
		"on the 1st and the 15th":               {record.Rule{Clock: []int{540}, MonthDays: []int{1, 15}}, "UTC", "2026-03-02T09:00:00Z", "2026-03-15T09:00:00Z"},
		"the 31st of a month without one":       {record.Rule{Clock: []int{540}, MonthDays: []int{31}}, "UTC", "2026-03-31T09:00:00Z", "2026-04-30T09:00:00Z"},
		"the 31st of a month with one":          {record.Rule{Clock: []int{540}, MonthDays: []int{31}}, "UTC", "2026-04-30T09:00:00Z", "2026-05-31T09:00:00Z"},
		"the 30th of February":                  {record.Rule{Clock: []int{540}, MonthDays: []int{30}}, "UTC", "2026-01-30T09:00:00Z", "2026-02-28T09:00:00Z"},
		"the 29th of a leap February":           {record.Rule{Clock: []int{540}, MonthDays: []int{29}}, "UTC", "2028-01-29T09:00:00Z", "2028-02-29T09:00:00Z"},
		"the 29th and the 31st of February":     {record.Rule{Clock: []int{540}, MonthDays: []int{29, 31}}, "UTC", "2026-02-28T09:00:00Z", "2026-03-29T09:00:00Z"},
		"the 28th is in each month":             {record.Rule{Clock: []int{540}, MonthDays: []int{28}}, "UTC", "2026-04-28T09:00:00Z", "2026-05-28T09:00:00Z"},
		"the last day":                          {record.Rule{Clock: []int{540}, MonthDays: []int{-1}}, "UTC", "2026-03-31T09:00:00Z", "2026-04-30T09:00:00Z"},
		"the last day of a leap February":       {record.Rule{Clock: []int{540}, MonthDays: []int{-1}}, "UTC", "2028-02-01T09:00:00Z", "2028-02-29T09:00:00Z"},
		"the 30th and the last day":             {record.Rule{Clock: []int{540}, MonthDays: []int{30, -1}}, "UTC", "2026-03-30T09:00:00Z", "2026-03-31T09:00:00Z"},
	} {
		t.Run(name, func(t *testing.T) {
			loc := load(t, c.zone)
			got := recurrence.Next(c.rule, anchor, moment(t, c.after), loc)
			if want := moment(t, c.want); !got.Equal(want) {
				t.Errorf("got %v, want %v", got.In(loc), want.In(loc))
			}
		})
	}
}

func TestARuleThatNeverAppliesHasNoNextTime(t *testing.T) {
	never := record.Rule{Clock: []int{540}, MonthDays: []int{45}}
	if got := recurrence.Next(never, anchor, moment(t, "2026-03-04T00:00:00Z"), time.UTC); !got.IsZero() {
		t.Errorf("got %v", got)
	}
}

func TestHoursWithoutAnAnchorCountFromTheDay(t *testing.T) {
	hourly := record.Rule{Unit: "hour"}
	if got := recurrence.Next(hourly, record.Date{}, moment(t, "2026-03-04T14:20:00Z"), time.UTC); !got.Equal(moment(t, "2026-03-04T15:00:00Z")) {
		t.Errorf("got %v", got)
	}
}

func TestANewRuleIsCountedFromItsFirstDay(t *testing.T) {
	now := moment(t, "2026-03-04T14:20:00Z") // a Wednesday
	for name, c := range map[string]struct {
		rule  record.Rule
		first string
		day   int
	}{
		"every second monday":       {record.Rule{Clock: []int{540}, Weekdays: []time.Weekday{1}, Every: 2}, "2026-03-09T09:00:00Z", 9},
		"every 3 days, still to go": {record.Rule{Clock: []int{900}, Every: 3, Unit: "day"}, "2026-03-04T15:00:00Z", 4},
		"every 3 days, over today":  {record.Rule{Clock: []int{540}, Every: 3, Unit: "day"}, "2026-03-05T09:00:00Z", 5},
		"every 2 weeks, over today": {record.Rule{Clock: []int{540}, Every: 2, Unit: "week"}, "2026-03-11T09:00:00Z", 11},
		"every 3 hours":             {record.Rule{Every: 3, Unit: "hour"}, "2026-03-04T15:00:00Z", 4},
	} {
		anchor, first := recurrence.First(c.rule, now, time.UTC)
		if anchor.Day != c.day || !first.Equal(moment(t, c.first)) {
			t.Errorf("%s: from %v, first %v", name, anchor, first)
		}
	}
}

func TestATravellerGetsItByTheNewZoneFromTheNextDay(t *testing.T) {
	for name, c := range map[string]struct {
		rule          record.Rule
		from, to, due string
		want          string
	}{
		"west":                            {at(1050), "Europe/Amsterdam", "America/New_York", "2026-06-02T17:30:00+02:00", "2026-06-03T17:30:00-04:00"},
		"east":                            {at(1050), "America/New_York", "Asia/Tokyo", "2026-06-02T17:30:00-04:00", "2026-06-03T17:30:00+09:00"},
		"over the date line":              {at(540), "Pacific/Kiritimati", "Pacific/Pago_Pago", "2026-06-02T09:00:00+14:00", "2026-06-03T09:00:00-11:00"},
		"the rest of the day stays":       {at(540, 840), "Europe/Amsterdam", "America/New_York", "2026-06-02T09:00:00+02:00", "2026-06-02T14:00:00+02:00"},
		"who stays gets it where she was": {at(1050), "Asia/Tokyo", "Asia/Tokyo", "2026-06-02T17:30:00+09:00", "2026-06-03T17:30:00+09:00"},
	} {
		got, _ := recurrence.Following(c.rule, anchor, moment(t, c.due), load(t, c.from), load(t, c.to))
		if !got.Equal(moment(t, c.want)) {
			t.Errorf("%s: got %v, want %s", name, got, c.want)
		}
	}
}

func TestAMoveLeavesTodayAndChangesTheDaysAfter(t *testing.T) {
	now, to := moment(t, "2026-06-02T12:00:00+02:00"), load(t, "America/New_York")
	if _, moved := recurrence.Rezone(at(1050), record.Date{}, moment(t, "2026-06-02T17:30:00+02:00"), "Europe/Amsterdam", now, to); moved {
		t.Error("what is due today moved")
	}
	fridays := record.Rule{Clock: []int{1020}, Weekdays: []time.Weekday{5}}
	got, moved := recurrence.Rezone(fridays, record.Date{}, moment(t, "2026-06-05T17:00:00+02:00"), "Europe/Amsterdam", now, to)
	if !moved || !got.Equal(moment(t, "2026-06-05T17:00:00-04:00")) {
		t.Errorf("friday: %v, %v", moved, got)
	}
}

// zones have every kind of clock: changes in both halves of the year, by half an
// hour, at midnight, backwards in winter, in Ramadan; offsets of 30 and 45
// minutes; none at all.
var zones = []string{
	"UTC", "Europe/Amsterdam", "Europe/London", "Europe/Dublin", "Europe/Lisbon", "Europe/Athens", "Europe/Istanbul", "Europe/Moscow",
	"Africa/Cairo", "Africa/Casablanca", "Africa/El_Aaiun", "Africa/Johannesburg", "Africa/Lagos", "Africa/Nairobi",
	"America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage",
	"America/Halifax", "America/St_Johns", "America/Sao_Paulo", "America/Santiago", "America/Asuncion", "America/Havana",
	"America/Scoresbysund", "America/Caracas", "Asia/Beirut", "Asia/Jerusalem", "Asia/Gaza", "Asia/Tehran", "Asia/Dubai",
	"Asia/Kabul", "Asia/Karachi", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Yangon", "Asia/Shanghai", "Asia/Tokyo",
	"Australia/Adelaide", "Australia/Darwin", "Australia/Eucla", "Australia/Lord_Howe", "Australia/Sydney",
	"Pacific/Apia", "Pacific/Auckland", "Pacific/Chatham", "Pacific/Easter", "Pacific/Kiritimati", "Pacific/Marquesas", "Antarctica/Troll",
}

// TestEveryDayOfAYearHasItsTimeOnce steps through whole years by Next, and compares with each
// day's moment.
func TestEveryDayOfAYearHasItsTimeOnce(t *testing.T) {
	for _, name := range zones {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			loc := load(t, name)
			for _, minutes := range []int{0, 30, 135, 150, 185, 1050, 1439} {
				first := record.Date{Year: 2027, Month: time.January, Day: 1}
				now := record.At(first, 0, loc).Add(-time.Second)
				for day := first; day.Year < 2029; day = day.AddDays(1) {
					now = recurrence.Next(at(minutes), first, now, loc)
					if want := record.At(day, minutes, loc); !now.Equal(want) {
						t.Fatalf("at %d min on %v: got %v, want %v", minutes, day, now.In(loc), want)
					}
				}
			}
		})
	}
}

func anyRule() *rapid.Generator[record.Rule] {
	return rapid.Custom(func(t *rapid.T) record.Rule {
		r := record.Rule{Clock: []int{rapid.IntRange(0, 1439).Draw(t, "clock")}, Every: rapid.IntRange(0, 4).Draw(t, "every")}
		switch rapid.IntRange(0, 3).Draw(t, "kind") {
		case 0:
			r.Weekdays = []time.Weekday{time.Weekday(rapid.IntRange(0, 6).Draw(t, "weekday"))}
		case 1:
			r.MonthDays = []int{rapid.SampledFrom([]int{-1, 1, 15, 28}).Draw(t, "month day")}
		default:
			r.Unit = rapid.SampledFrom([]string{"", "day", "week"}).Draw(t, "unit")
		}
		return r
	})
}

func drawnZone(t *rapid.T) *time.Location {
	loc, err := time.LoadLocation(rapid.SampledFrom(zones).Draw(t, "zone"))
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// anyNext returns a rule with a zone, a moment of 2026 to 2029, and the next time after it.
func anyNext(t *rapid.T) (r record.Rule, loc *time.Location, after, next time.Time) {
	loc = drawnZone(t)
	r, after = anyRule().Draw(t, "rule"), time.Unix(rapid.Int64Range(1767225600, 1893456000).Draw(t, "after"), 0)
	return r, loc, after, recurrence.Next(r, anchor, after, loc)
}

func TestANextTimeIsLaterAndOnTheClockOrJustAfterAGap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, loc, after, next := anyNext(t)
		if !next.After(after) {
			t.Fatalf("%+v after %v: %v", r, after, next)
		}
		local := next.In(loc)
		if local.Hour()*60+local.Minute() == r.Clock[0] {
			return
		}
		if before, _ := local.ZoneBounds(); !before.Equal(next) {
			t.Fatalf("%+v after %v in %v: %v is neither on the clock nor the end of a gap", r, after, loc, local)
		}
	})
}

func TestNothingIsDueBetweenATimeAndTheNext(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r, loc, after, next := anyNext(t)
		between := after.Add(time.Duration(rapid.Int64Range(0, int64(next.Sub(after)/time.Second)-1).Draw(t, "between")) * time.Second)
		if again := recurrence.Next(r, anchor, between, loc); !again.Equal(next) {
			t.Fatalf("%+v: after %v comes %v, after %v comes %v", r, after, next, between, again)
		}
	})
}

func BenchmarkNext(b *testing.B) {
	loc, after := load(b, "Europe/Amsterdam"), moment(b, "2026-03-04T14:20:00Z")
	for b.Loop() {
		recurrence.Next(at(1050), anchor, after, loc)
	}
}

// stepping is Latest, computed step by step.
func stepping(r record.Rule, anchor record.Date, due, now time.Time, from, to *time.Location) (time.Time, *time.Location) {
	for {
		next, zone := recurrence.Following(r, anchor, due, from, to)
		if next.IsZero() || next.After(now) {
			return due, from
		}
		due, from = next, zone
	}
}

func TestLatestIsWhereSteppingOverEachMissedTimeEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, to := drawnZone(t), drawnZone(t)
		if rapid.Bool().Draw(t, "stays") {
			to = from
		}
		r := anyRule().Draw(t, "rule")
		r.Clock = append(r.Clock, rapid.SliceOfN(rapid.IntRange(0, 1439), 0, 3).Draw(t, "more clocks")...)
		if rapid.IntRange(0, 9).Draw(t, "by hours") == 0 {
			r = record.Rule{Clock: r.Clock, Unit: "hour", Every: rapid.IntRange(1, 30).Draw(t, "hours")}
		}
		start := time.Unix(rapid.Int64Range(1767225600, 1830000000).Draw(t, "start"), 0).UTC()
		anchor, due := recurrence.First(r, start, from)
		now := due.Add(time.Duration(rapid.Int64Range(0, 40*86400).Draw(t, "missed")) * time.Second)
		got, zone := recurrence.Latest(r, anchor, due, now, from, to)
		want, wantZone := stepping(r, anchor, due, now, from, to)
		if !got.Equal(want) || zone.String() != wantZone.String() {
			t.Fatalf("%+v due %v, now %v: latest %v in %v, stepping ends at %v in %v", r, due, now, got, zone, want, wantZone)
		}
	})
}

// TestLatestCostsTheSameHoweverMuchWasMissed counts allocations, which don't depend
// on the machine.
func TestLatestCostsTheSameHoweverMuchWasMissed(t *testing.T) {
	often := record.Rule{}
	for half := range 48 {
		often.Clock = append(often.Clock, half*30)
	}
	loc, now := load(t, "Europe/Amsterdam"), moment(t, "2026-03-04T14:20:00+01:00")
	for name, r := range map[string]record.Rule{
		"48 times a day": often, "each hour": {Unit: "hour"}, "the last of the month": {Clock: []int{540}, MonthDays: []int{-1}},
		"29 February": {Clock: []int{540}, MonthDays: []int{29}, Every: 12},
	} {
		cost := func(due time.Time) float64 {
			return testing.AllocsPerRun(1, func() { recurrence.Latest(r, anchor, due, now, loc, loc) })
		}
		if short, long := cost(now.AddDate(-10, 0, 0)), cost(time.Unix(0, 0)); long > 2*short+100 {
			t.Errorf("%s: %v allocations after ten years, %v after 56", name, short, long)
		}
	}
}
