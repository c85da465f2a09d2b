package handlers

import (
	"regexp"
	"strconv"

	"sundial/command"
	"sundial/record"
)

// RangeName returns what the days are called: the typed name if every language has one, a year,
// month or week by its name, all others by dates.
func (in *Interaction) RangeName(c command.Command, days record.DateRange) string {
	if days.From == days.To {
		return in.DayName(days.From)
	}
	if name, ok := in.Words.RangeName(c.RangeName); ok {
		return name
	}
	switch {
	case c.RangeName == strconv.Itoa(days.From.Year):
		return c.RangeName
	case weekNumber.MatchString(c.RangeName):
		return in.Words.Week(days.From, in.Today())
	case c.RangeName != "" && days == record.Month(days.From):
		return in.Words.Month(days.From, in.Today())
	}
	return in.Words.SharingDayToDay(in.DayName(days.From), in.DayName(days.To))
}

// weekNumber is how a week is typed by its number: w45.
var weekNumber = regexp.MustCompile(`^w\d+$`)

// ThisWeek returns the week of today, as the member counts weeks.
func (in *Interaction) ThisWeek() record.DateRange {
	return record.Week(in.Today(), in.Member.WeekStart())
}

// DayOf returns the date of a record, as 2026-11-03.
func (in *Interaction) DayOf(r record.Record) string { return r.Day(r.Location(in.Zone)).String() }

// DayName returns a day such as Tue 3 Nov.
func (in *Interaction) DayName(day record.Date) string { return in.Words.Day(day, in.Today()) }

// Today returns the date on the member's clock.
func (in *Interaction) Today() record.Date { return record.DateOf(in.Now, in.Zone) }
