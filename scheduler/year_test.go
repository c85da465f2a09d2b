package scheduler_test

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"testing"
	"time"

	"sundial/models"
	"sundial/record"
	"sundial/recurrence"
)

// yearZones are 40 zones with every kind of clock change.
var yearZones = []string{
	"UTC", "Europe/Amsterdam", "Europe/London", "Europe/Dublin", "Europe/Lisbon", "Europe/Athens", "Europe/Istanbul", "Europe/Moscow",
	"Africa/Cairo", "Africa/Casablanca", "Africa/Johannesburg", "Africa/Nairobi", "America/New_York", "America/Chicago", "America/Denver",
	"America/Phoenix", "America/Los_Angeles", "America/Anchorage", "America/Halifax", "America/St_Johns", "America/Sao_Paulo",
	"America/Santiago", "America/Asuncion", "America/Havana", "Asia/Beirut", "Asia/Jerusalem", "Asia/Tehran", "Asia/Kabul", "Asia/Kolkata",
	"Asia/Kathmandu", "Asia/Shanghai", "Asia/Tokyo", "Australia/Adelaide", "Australia/Eucla", "Australia/Lord_Howe", "Australia/Sydney",
	"Pacific/Auckland", "Pacific/Chatham", "Pacific/Easter", "Antarctica/Troll",
}

// yearRules returns the schedules of two members in each zone, at times that clock changes
// affect.
func yearRules() [2][]record.Rule {
	everyDays := func(n int) record.Rule { return record.Rule{Clock: []int{150}, Every: n, Unit: "day"} }
	return [2][]record.Rule{
		{
			everyDays(9), everyDays(10), everyDays(11),
			{Clock: []int{0}, Weekdays: []time.Weekday{time.Sunday}},
			{Clock: []int{1050}, Weekdays: []time.Weekday{time.Friday}, Every: 3},
		},
		{
			everyDays(12), everyDays(13), everyDays(14), everyDays(15),
			{Clock: []int{540}, MonthDays: []int{-1, 1}},
			{Clock: []int{75}, Weekdays: []time.Weekday{time.Sunday}, Every: 2},
		},
	}
}

// promised lists each moment of the span at which one schedule must arrive: day by day from the
// calendar, without the rules' own arithmetic.
func promised(r record.Rule, anchor record.Date, from, to time.Time, loc *time.Location) []time.Time {
	var moments []time.Time
	for day := record.DateOf(from, loc); ; day = day.AddDays(1) {
		at := record.At(day, r.Clock[0], loc)
		if !at.Before(to) {
			return moments
		}
		if holds(r, anchor, day) && at.After(from) {
			moments = append(moments, at.UTC())
		}
	}
}

func holds(r record.Rule, anchor, day record.Date) bool {
	days := anchor.DaysUntil(day)
	switch {
	case len(r.MonthDays) > 0:
		return day.Day == 1 || day.AddDays(1).Day == 1
	case r.Unit == "day":
		return days%r.Every == 0
	}
	return day.Weekday() == r.Weekdays[0] && (r.Every < 2 || days/7%r.Every == 0)
}

// TestAYearOfRemindersByEachRuleInEachZone runs a year on the real store, with each rule once
// in each zone. The clock moves from one promised minute to the next; an unpromised message
// would be one too many.
func TestAYearOfRemindersByEachRuleInEachZone(t *testing.T) {
	t.Parallel()
	zones, until := yearZones, time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)
	if raced || testing.Short() {
		zones = yearZones[:8]
	}
	start := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	w := newWorld(t, "sqlite:"+filepath.Join(memoryDir(t), "test.db"), start)
	want, minutes := map[string]int{}, map[int64]bool{}
	for i := range 2 * len(zones) {
		who, zone := models.MemberKey{Team: fmt.Sprint("T", i%8), User: fmt.Sprint("U", i)}, zones[i/2]
		loc, err := time.LoadLocation(zone)
		must(t, err)
		m := w.member(who, zone)
		m.Settings.DeleteAfter = 400 // what becomes of old messages is tested elsewhere
		change := &models.Change{Member: m}
		for n, r := range yearRules()[i%2] {
			one := models.Schedule{ID: models.NewID(), Kind: models.TextReminder, Rule: r, Zone: zone, Text: fmt.Sprint(n)}
			one.Anchor, one.Next = recurrence.First(r, start, loc)
			change.Schedules = append(change.Schedules, one)
			for _, at := range promised(r, one.Anchor, start, until, loc) {
				want[fmt.Sprint(who.User, " Reminder: ", n, " ", at.Unix())]++
				minutes[at.Unix()] = true
			}
		}
		must(t, w.store.Commit(t.Context(), change))
	}
	s := w.schedulerOn(w.store, -1)
	for _, at := range sorted(minutes) {
		w.clock.Advance(time.Unix(at, 0).Sub(w.clock.Now()))
		s.Tick(t.Context())
	}
	got := map[string]int{}
	for _, d := range w.slack.got {
		got[fmt.Sprint(d.who.User, " ", d.text, " ", d.at.Unix())]++
	}
	t.Logf("%d messages at %d minutes", len(w.slack.got), len(minutes))
	report(t, want, got, w)
}

// memoryDir returns a folder in memory, if the system has one: the cost of disk syncs is
// measured elsewhere.
func memoryDir(t testing.TB) string {
	dir, err := os.MkdirTemp("/dev/shm", "sundial")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

func report(t *testing.T, want, got map[string]int, w *world) {
	t.Helper()
	wrong := 0
	for what, n := range want {
		if got[what] != n {
			t.Errorf("%s came %d times, promised %d", what, got[what], n)
			wrong++
		}
		if wrong > 20 {
			t.Fatalf("and more; log %s", w.log)
		}
	}
	if len(w.slack.got) != len(want) {
		t.Errorf("%d arrived, %d were promised", len(w.slack.got), len(want))
	}
}

func sorted(set map[int64]bool) []int64 {
	all := make([]int64, 0, len(set))
	for one := range set {
		all = append(all, one)
	}
	sort.Slice(all, func(i, j int) bool { return all[i] < all[j] })
	return all
}

// TestTheRulesForTenThousandMembersAroundEachClockChange runs the rules of 10,000 members,
// spread over the zones, through the fortnight around each clock change of two years.
func TestTheRulesForTenThousandMembersAroundEachClockChange(t *testing.T) {
	perZone := 10_000 / len(yearZones)
	for _, zone := range yearZones {
		t.Run(zone, func(t *testing.T) {
			t.Parallel()
			loc, err := time.LoadLocation(zone)
			must(t, err)
			for _, change := range changes(loc) {
				from, to := change.AddDate(0, 0, -7), change.AddDate(0, 0, 7)
				for i := range perZone {
					r := record.Rule{Clock: []int{i * 1440 / perZone}}
					walk(t, r, from, to, loc)
				}
			}
		})
	}
}

// changes lists the zone's clock changes of two years.
func changes(loc *time.Location) []time.Time {
	var all []time.Time
	at, end := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2028, 1, 1, 0, 0, 0, 0, time.UTC)
	for {
		_, next := at.In(loc).ZoneBounds()
		if next.IsZero() || next.After(end) {
			return all
		}
		all = append(all, next)
		at = next
	}
}

func walk(t *testing.T, r record.Rule, from, to time.Time, loc *time.Location) {
	t.Helper()
	want := map[int64]bool{}
	for _, at := range promisedDaily(r, from, to, loc) {
		want[at.Unix()] = true
	}
	n := 0
	for at := recurrence.Next(r, record.Date{}, from, loc); at.Before(to); at = recurrence.Next(r, record.Date{}, at, loc) {
		if n++; !want[at.Unix()] {
			t.Fatalf("%v in %v: %v was not promised", r.Clock, loc, at.In(loc))
		}
	}
	if n != len(want) {
		t.Fatalf("%v in %v from %v: %d came, %d were promised", r.Clock, loc, from, n, len(want))
	}
}

func promisedDaily(r record.Rule, from, to time.Time, loc *time.Location) []time.Time {
	r.Every, r.Unit = 1, "day"
	return promised(r, record.DateOf(from, loc), from, to, loc)
}
