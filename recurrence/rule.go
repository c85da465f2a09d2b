// Package recurrence computes when something repeated is due. Rules are in local time: 17:30
// stays 17:30 through a daylight saving change, a time that the change skips is due at the
// first moment after it, and a repeated hour counts once.
//
// The calendar is robfig/cron's. Its parser and Schedule.Next are used on clock times, in a
// zone without changes, and the results are mapped to the real zone here. On real moments, it
// skips the day of a gap and returns a repeated hour twice (robfig_test.go).
package recurrence

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/robfig/cron/v3"

	"sundial/record"
)

// horizon bounds how far ahead to search, in days: 29 February may be eight years away.
const horizon = 9 * 366

// Next returns the first moment after `after` at which the rule applies in loc; the zero time if
// there's none. A rule for every nth day, week or month counts from the anchor; others don't
// need it.
func Next(r record.Rule, anchor record.Date, after time.Time, loc *time.Location) time.Time {
	if r.Unit == "hour" {
		return nextHour(r, anchor, after, loc)
	}
	return nextDay(r, anchor, after, loc)
}

// Latest returns the last time up to now at which a schedule that was due at due was due again,
// and the zone by which it was; due itself if it wasn't. It uses the same zones as Following.
// Its cost doesn't grow with the time that has passed.
func Latest(r record.Rule, anchor record.Date, due, now time.Time, from, to *time.Location) (time.Time, *time.Location) {
	endOfDay := record.DateOf(due, from).End(from).Add(-time.Second)
	if last := latest(r, anchor, due, record.Earliest(now, endOfDay), from); !last.IsZero() {
		due = last
	}
	next, zone := Following(r, anchor, due, from, to)
	if next.IsZero() || next.After(now) {
		return due, from
	}
	return latest(r, anchor, next.Add(-time.Second), now, zone), zone
}

// latest returns the last moment after `after` and up to now at which the rule applies in loc;
// the zero time if there's none. It looks back from now, further and further.
func latest(r record.Rule, anchor record.Date, after, now time.Time, loc *time.Location) time.Time {
	after = record.Latest(after, now.AddDate(0, 0, -horizon))
	for back := 25 * time.Hour; ; back *= 2 { // a day has up to 25 hours
		from := record.Latest(after, now.Add(-back))
		var last time.Time
		for at := Next(r, anchor, from, loc); !at.IsZero() && !at.After(now); at = Next(r, anchor, at, loc) {
			last = at
		}
		if !last.IsZero() || !from.After(after) {
			return last
		}
	}
}

// First returns a new rule's anchor, and the first moment after now at which it applies.
func First(r record.Rule, now time.Time, loc *time.Location) (record.Date, time.Time) {
	today := record.DateOf(now, loc)
	if r.Unit == "hour" {
		return today, Next(r, today, now, loc)
	}
	once := r
	once.Every = 0
	first := Next(once, today, now, loc)
	return record.DateOf(first, loc), first
}

// Following returns when a schedule that was due is next due. After a member moves to another
// zone, the rest of the day follows the old one, and the next day the new one.
func Following(r record.Rule, anchor record.Date, due time.Time, from, to *time.Location) (next time.Time, zone *time.Location) {
	next = Next(r, anchor, due, from)
	if from.String() == to.String() || next.IsZero() {
		return next, from
	}
	today := record.DateOf(due, from)
	if record.DateOf(next, from) == today {
		return next, from
	}
	return Moved(r, anchor, due, today, to), to
}

// Moved returns the first moment in the zone loc after the day today.
func Moved(r record.Rule, anchor record.Date, after time.Time, today record.Date, loc *time.Location) time.Time {
	return Next(r, anchor, record.Latest(after, today.End(loc).Add(-time.Second)), loc)
}

// Rezone returns a schedule's new due time after its member moved to another zone: from the day
// after today on. False: it doesn't change.
func Rezone(r record.Rule, anchor record.Date, next time.Time, zone string, now time.Time, to *time.Location) (time.Time, bool) {
	from, err := time.LoadLocation(zone)
	if err != nil {
		from = time.UTC
	}
	today := record.DateOf(now, from)
	if zone == to.String() || !r.Repeats() || !today.Before(record.DateOf(next, from)) {
		return next, false
	}
	return Moved(r, anchor, now, today, to), true
}

func clocks(r record.Rule) []int {
	if len(r.Clock) == 0 {
		return []int{0}
	}
	return r.Clock
}

// nextHour counts elapsed hours from the anchor's first time of day, whatever clocks do.
func nextHour(r record.Rule, anchor record.Date, after time.Time, loc *time.Location) time.Time {
	step := time.Duration(max(1, r.Every)) * time.Hour
	if anchor.IsZero() {
		anchor = record.DateOf(after, loc)
	}
	from := record.At(anchor, clocks(r)[0], loc)
	if from.After(after) {
		return from.UTC()
	}
	return from.Add((after.Sub(from)/step + 1) * step).UTC()
}

// nextDay finds the first of the rule's days with a time of day still to come. It begins a day
// early: a time that a gap skips is due later than the clock time says.
func nextDay(r record.Rule, anchor record.Date, after time.Time, loc *time.Location) time.Time {
	calendar, err := cron.ParseStandard(spec(r))
	if err != nil {
		return time.Time{}
	}
	today := record.DateOf(after, loc)
	face := today.AddDays(-1).Start(time.UTC).Add(-time.Second)
	for {
		face = calendar.Next(face)
		day := record.DateOf(face, time.UTC)
		if face.IsZero() || today.DaysUntil(day) > horizon {
			return time.Time{}
		}
		if !counts(r, anchor, day) {
			continue
		}
		if first := firstOf(clocks(r), day, after, loc); !first.IsZero() {
			return first
		}
	}
}

// firstOf returns the day's first time after the moment; the zero time if there's none.
func firstOf(clocks []int, day record.Date, after time.Time, loc *time.Location) time.Time {
	var first time.Time
	for _, minutes := range clocks {
		at := record.At(day, minutes, loc).UTC()
		if at.After(after) && (first.IsZero() || at.Before(first)) {
			first = at
		}
	}
	return first
}

// spec writes the rule's weekdays for robfig/cron (minute, hour, day of the month, month,
// weekday), each at midnight, for clocks that never change; every day, if it has none.
func spec(r record.Rule) string {
	if len(r.MonthDays) > 0 || len(r.Weekdays) == 0 {
		return "CRON_TZ=UTC 0 0 * * *"
	}
	weekdays := make([]string, len(r.Weekdays))
	for i, day := range r.Weekdays {
		weekdays[i] = strconv.Itoa(int(day))
	}
	return "CRON_TZ=UTC 0 0 * * " + strings.Join(weekdays, ",")
}

// counts reports whether the rule applies to the day, beyond what a cron calendar can express:
// the last day of the month, and every second, third … one.
func counts(r record.Rule, anchor, day record.Date) bool {
	switch {
	case len(r.MonthDays) > 0:
		return onMonthDay(r.MonthDays, day) && everyNth(r.Every, (day.Year-anchor.Year)*12+int(day.Month)-int(anchor.Month))
	case len(r.Weekdays) > 0:
		return everyNth(r.Every, monday(anchor).DaysUntil(monday(day))/7)
	case r.Unit == "week":
		return everyNth(7*max(1, r.Every), anchor.DaysUntil(day))
	}
	return everyNth(r.Every, anchor.DaysUntil(day))
}

func everyNth(n, steps int) bool { return n <= 1 || steps%n == 0 }

// onMonthDay reports whether the day is one of the given days of its month. In a month without
// a 31st, that's the last day.
func onMonthDay(days []int, day record.Date) bool {
	if slices.Contains(days, day.Day) {
		return true
	}
	beyond := func(d int) bool { return d == -1 || d > day.Day && d <= 31 }
	return day.AddDays(1).Day == 1 && slices.ContainsFunc(days, beyond)
}

// shortMonth is the number of days that every month has.
const shortMonth = 28

// EndsShortMonths reports whether the rule has a day for which some months use their last.
func EndsShortMonths(r record.Rule) bool {
	return slices.ContainsFunc(r.MonthDays, func(d int) bool { return d > shortMonth && d <= 31 })
}

// monday returns the Monday of the day's week, from which every second Monday is counted.
func monday(day record.Date) record.Date { return record.Week(day, time.Monday).From }
