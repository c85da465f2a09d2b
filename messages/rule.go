package messages

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"sundial/record"
)

// Rule describes when something repeats: weekdays at 9:00 and 14:00. An empty rule is every
// day. Times of day are written as by Clock.
func (p *Printer) Rule(r record.Rule, clock12 bool) string {
	days := p.RuleDays(r)
	if len(r.Clock) == 0 {
		return days
	}
	var times []string
	for _, minutes := range r.Clock {
		times = append(times, p.TimeOfDay(minutes, clock12))
	}
	return p.CalendarAtTimes(days, p.And(times))
}

// TimeOfDay writes minutes after midnight like Clock, but without a leading zero.
func (p *Printer) TimeOfDay(minutes int, clock12 bool) string {
	if !clock12 {
		return record.FormatTimeOfDay(minutes, false)
	}
	return p.Clock(time.Date(2000, time.January, 1, 0, minutes, 0, 0, time.UTC), time.UTC, true)
}

// RuleDays says on which days something repeats, without times.
func (p *Printer) RuleDays(r record.Rule) string {
	switch {
	case len(r.MonthDays) > 0:
		return p.monthDays(r.MonthDays)
	case len(r.Weekdays) > 0:
		return p.ruleWeekdays(r)
	case r.Every > 1:
		return p.everySo(r.Every, r.Unit)
	case r.Unit == "week":
		return p.CalendarEveryWeek()
	case r.Unit == "hour":
		return p.CalendarEveryHour()
	}
	return p.CalendarEveryDay()
}

func (p *Printer) everySo(every int, unit string) string {
	switch unit {
	case "week":
		return p.CalendarEveryWeeks(every)
	case "hour":
		return p.CalendarEveryHours(every)
	}
	return p.CalendarEveryDays(every)
}

func (p *Printer) ruleWeekdays(r record.Rule) string {
	if r.Every < 2 && slices.Equal(r.Weekdays, []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday}) {
		return p.CalendarWeekdays()
	}
	switch days := p.Weekdays(r.Weekdays); {
	case r.Every == 2:
		return p.CalendarEverySecond(days)
	case r.Every > 2:
		return p.CalendarEveryNth(r.Every, days)
	default:
		return p.CalendarEvery(days)
	}
}

// Weekdays returns a list of days of the week: Monday and Friday.
func (p *Printer) Weekdays(days []time.Weekday) string {
	var names []string
	for _, d := range days {
		names = append(names, p.Weekday(d))
	}
	return p.And(names)
}

// monthDays names days of the month by number; -1 is the last one.
func (p *Printer) monthDays(days []int) string {
	var names []string
	for _, d := range days {
		if d == -1 {
			names = append(names, p.CalendarLastOfMonth())
			continue
		}
		names = append(names, p.CalendarDayOfMonth(p.ordinal(d)))
	}
	return p.CalendarOfMonth(p.And(names))
}

// ordinal returns 1st, 2nd in English; elsewhere the message adds what's needed.
func (p *Printer) ordinal(d int) string {
	number := strconv.Itoa(d)
	switch {
	case p.language != English:
		return number
	case d%10 == 1 && d != 11:
		return number + "st"
	case d%10 == 2 && d != 12:
		return number + "nd"
	case d%10 == 3 && d != 13:
		return number + "rd"
	}
	return number + "th"
}

// RangeName returns the name of days that were typed by a name that every language has, such as
// last week; ok is false for any other.
func (p *Printer) RangeName(typed string) (name string, ok bool) {
	write, ok := rangeNames[strings.TrimPrefix(typed, "this ")]
	if !ok {
		return "", false
	}
	return write(p), true
}

var rangeNames = map[string]func(*Printer) string{
	"week":         (*Printer).CalendarThisWeek,
	"last week":    (*Printer).CalendarPastWeek,
	"month":        (*Printer).CalendarThisMonth,
	"last month":   (*Printer).CalendarPastMonth,
	"quarter":      (*Printer).CalendarThisQuarter,
	"last quarter": (*Printer).CalendarPastQuarter,
	"year":         (*Printer).CalendarThisYear,
	"last year":    (*Printer).CalendarPastYear,
}
