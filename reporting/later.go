package reporting

import (
	"slices"
	"time"

	"sundial/command"
	"sundial/models"
	"sundial/record"
)

// OrderOf returns what's stored of a typed report that is sent later. Days that only the member's
// own habits name (1/10) are kept as they are.
func OrderOf(c command.Command, h command.Habits) models.ReportOrder {
	o := models.ReportOrder{
		RangeName: c.RangeName, Filter: c.Filter, GroupBy: c.GroupBy, RoundStep: c.Round.Step, RoundMode: c.Round.Mode, RoundPer: c.Round.Per,
		Format: c.Format, Hours: c.Layout.Hours, Columns: c.Layout.Columns, With: c.Layout.With, Without: c.Layout.Without, Unbilled: c.Unbilled,
	}
	switch {
	case c.Range.IsZero() && !c.Unbilled:
		o.RangeName = usualRange(c.Rule, h.WeekStart)
	case !c.Range.IsZero():
		if days, ok := daysOf(c.RangeName, h); !ok || days != c.Range {
			o.RangeName, o.Range = "", c.Range
		}
	}
	return o
}

// midday separates the hours at which a report covers the day before from those at which it
// covers the day itself.
const midday = 12 * 60

// usualRange names the default days of a scheduled report: the month, week or day that's over
// or about to be.
func usualRange(r record.Rule, weekStart time.Weekday) string {
	switch {
	case len(r.MonthDays) > 0:
		if slices.ContainsFunc(r.MonthDays, func(d int) bool { return d == -1 || d > 15 }) {
			return "this month"
		}
		return "last month"
	case len(r.Weekdays) == 1:
		if (r.Weekdays[0]-weekStart+7)%7 < 3 {
			return "last week"
		}
		return "this week"
	case r.Unit == "week":
		return "last week"
	case len(r.Clock) == 0 || r.Clock[0] < midday:
		return "yesterday"
	}
	return "today"
}

// Later returns the order's report as of a moment, which its range depends on. A zero range is
// all days. false: the name of its range is invalid.
func Later(o models.ReportOrder, h command.Habits) (command.Command, bool) {
	c := command.Command{
		Verb: command.Report, RangeName: o.RangeName, Range: o.Range, Filter: o.Filter, GroupBy: o.GroupBy,
		Round:  command.Rounding{Step: o.RoundStep, Mode: o.RoundMode, Per: o.RoundPer},
		Format: o.Format, Layout: command.Layout{Hours: o.Hours, Columns: o.Columns, With: o.With, Without: o.Without}, Unbilled: o.Unbilled,
	}
	if o.RangeName == "" {
		return c, !o.Range.IsZero() || o.Unbilled // of all days
	}
	days, ok := daysOf(o.RangeName, h)
	c.Range = days
	return c, ok
}

// daysOf returns a range named in English, read with neutral habits.
func daysOf(name string, h command.Habits) (record.DateRange, bool) {
	plain := command.Habits{Now: h.Now, Zone: h.Zone, WeekStart: h.WeekStart}
	reading := command.Parse("report "+name, plain)
	if reading.Command == nil || reading.Command.Verb != command.Report {
		return record.DateRange{}, false
	}
	return reading.Command.Range, !reading.Command.Range.IsZero()
}
