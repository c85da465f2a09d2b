// Package recurrence computes when something repeated is due. Rules are in local time: 17:30
// stays 17:30 through a daylight saving change, a time that the change skips is due at the
// first moment after it, and a repeated hour counts once.
//
// The calendar is robfig/cron's. Its parser and Schedule.Next are used on clock times, in a
// zone without changes, and the results are mapped to the real zone here. On real moments, it
// skips the day of a gap and returns a repeated hour twice (robfig_test.go).
package recurrence

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/robfig/cron/v3"

	"sundial/record"
)

// horizon bounds how far ahead to search: 29 February comes every four years, except for 1900
// and 2100.
const horizon = 9 * 366

// Next returns the first moment after `after` at which the rule applies in loc; the zero time
// if there's none. The anchor is the day from which every second, third … one is counted; other
// rules don't need one.
func Next(r record.Rule, anchor record.Date, after time.Time, loc *time.Location) time.Time {
	if r.Unit == "hour" {
		return nextHour(r, anchor, after, loc)
	}
	calendar, err := cron.ParseStandard(spec(r))
	if err != nil {
		return time.Time{}
	}
	return nextDay(r, calendar, anchor, after, loc)
}

// Latest returns the last time up to now at which a schedule that was due at due was due again,
// and the zone by which it was; due itself if it wasn't. It uses the same zones as Following.
// Its cost doesn't grow with the time that has passed.
func Latest(r record.Rule, anchor record.Date, due, now time.Time, from, to *time.Location) (time.Time, *time.Location) {
	endOfDay := record.DateOf(due, from).End(from).Add(-time.Second)
	if last := latest(r, anchor, due, earlier(now, endOfDay), from); !last.IsZero() {
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
	if farthest := now.AddDate(0, 0, -horizon); after.Before(farthest) {
		after = farthest
	}
	for back := 25 * time.Hour; ; back *= 2 { // a day has up to 25 hours
		from := later(after, now.Add(-back))
		var last time.Time
		for at := Next(r, anchor, from, loc); !at.IsZero() && !at.After(now); at = Next(r, anchor, at, loc) {
			last = at
		}
		if !last.IsZero() || !from.After(after) {
			return last
		}
	}
}

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
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
	if tomorrow := today.AddDays(1).Start(loc).Add(-time.Second); tomorrow.After(after) {
		after = tomorrow
	}
	return Next(r, anchor, after, loc)
}

func clocks(r record.Rule) []int {
	if len(r.Clock) == 0 {
		return []int{0}
	}
	return r.Clock
}

// nextHour counts elapsed hours from the anchor's first time of day, so clock changes don't
// affect the step.
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
func nextDay(r record.Rule, calendar cron.Schedule, anchor record.Date, after time.Time, loc *time.Location) time.Time {
	today := record.DateOf(after, loc)
	face := noZone(today.AddDays(-1), 0).Add(-time.Second)
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

// firstOf returns the first of the times of day after the moment; the zero time if there's
// none.
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

func noZone(day record.Date, minutes int) time.Time {
	return time.Date(day.Year, day.Month, day.Day, 0, minutes, 0, 0, time.UTC)
}

// spec writes the rule's days for robfig/cron (minute, hour, day of the month, month, weekday),
// each at midnight, for clocks that never change.
func spec(r record.Rule) string {
	days, weekdays := "*", "*"
	switch {
	case len(r.MonthDays) > 0:
		days = monthDays(r.MonthDays)
	case len(r.Weekdays) > 0:
		weekdays = list(r.Weekdays, func(d time.Weekday) string { return fmt.Sprint(int(d)) })
	}
	return "CRON_TZ=UTC 0 0 " + days + " * " + weekdays
}

// shortMonth is the number of days that every month has.
const shortMonth = 28

// monthDays writes the days of the month; the last day may be any from the 28th on, which
// counts decides.
func monthDays(days []int) string {
	if slices.Contains(days, -1) || EndsShortMonths(record.Rule{MonthDays: days}) {
		days = append([]int{28, 29, 30, 31}, days...)
	}
	days = slices.DeleteFunc(slices.Clone(days), func(d int) bool { return d < 1 })
	return list(days, func(d int) string { return fmt.Sprint(d) })
}

func list[T any](all []T, write func(T) string) string {
	texts := make([]string, len(all))
	for i, one := range all {
		texts[i] = write(one)
	}
	return strings.Join(texts, ",")
}

// counts reports whether the rule applies to the day, beyond what a cron calendar can express:
// the last day of the month, and every second, third … one.
func counts(r record.Rule, anchor, day record.Date) bool {
	if len(r.MonthDays) > 0 {
		return onMonthDay(r.MonthDays, day) && everyNth(r.Every, (day.Year-anchor.Year)*12+int(day.Month)-int(anchor.Month))
	}
	if len(r.Weekdays) > 0 {
		return everyNth(r.Every, monday(anchor).DaysUntil(monday(day))/7)
	}
	switch r.Unit {
	case "week":
		return everyNth(7*max(1, r.Every), anchor.DaysUntil(day))
	default:
		return everyNth(r.Every, anchor.DaysUntil(day))
	}
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

// EndsShortMonths reports whether the rule has a day that some months lack. There it applies to
// the last day.
func EndsShortMonths(r record.Rule) bool {
	return slices.ContainsFunc(r.MonthDays, func(d int) bool { return d > shortMonth && d <= 31 })
}

// monday returns the Monday of the day's week, from which every second Monday is counted.
func monday(day record.Date) record.Date { return record.Week(day, time.Monday).From }
