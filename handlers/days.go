package handlers

import (
	"regexp"
	"strconv"
	"strings"

	"sundial/command"
	"sundial/record"
)

// RangeName is how the days of a command are called, or their dates.
func (in *Interaction) RangeName(c command.Command, days record.DateRange) string {
	if days.From == days.To {
		return record.FormatDay(days.From, in.Today())
	}
	dates := record.FormatDay(days.From, in.Today()) + " to " + record.FormatDay(days.To, in.Today())
	switch c.RangeName {
	case "":
		return dates
	case "week", "month", "quarter", "year":
		return "This " + c.RangeName
	}
	name := strings.ToUpper(c.RangeName[:1]) + c.RangeName[1:]
	switch elsewhen := days.To.Year != in.Today().Year; {
	case namedByDays.MatchString(c.RangeName):
		return dates
	case elsewhen && !strings.Contains(name, strconv.Itoa(days.To.Year)) && !strings.HasPrefix(name, "Last "):
		return name + ", " + dates // `october` may be the one of the year before
	}
	return name
}

// namedByDays matches the names of ranges that say their days: 1 jan to 5 jan,
// since monday, oct 1-15, 2026-10.
var namedByDays = regexp.MustCompile(`^(since|from|between) | (to|until|till) |\d[./-]|\.\.`)

// ThisWeek is the week of today, as the member counts weeks.
func (in *Interaction) ThisWeek() record.DateRange {
	return record.Week(in.Today(), in.Member.WeekStart())
}

// DayOf is the date of a record, as 2026-11-03.
func (in *Interaction) DayOf(r record.Record) string { return r.Day(r.Location(in.Zone)).String() }

// DayName is a day as people say it: Tue 3 Nov.
func (in *Interaction) DayName(day record.Date) string { return record.FormatDay(day, in.Today()) }

// Today is the date on the member's clock.
func (in *Interaction) Today() record.Date { return record.DateOf(in.Now, in.Zone) }
