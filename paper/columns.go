package paper

import (
	"slices"
	"strings"

	"sundial/record"
	"sundial/timesheet"
)

// kind is a column's content.
type kind struct {
	column
	cell func(l *timesheet.Line, length string) string
}

// kinds returns the requested record columns, in order.
func (s *sheet) kinds(a *account) []kind {
	names := s.Columns
	if len(names) == 0 {
		names = []string{"date", "from", "to", "note", "hours", "rate", "amount"}
		if !s.has("notes") {
			names[3] = "tags"
		}
	}
	timed := slices.ContainsFunc(a.lines, func(l *timesheet.Line) bool { return !l.From.IsZero() })
	var all []kind
	for _, name := range names {
		switch {
		case (name == "from" || name == "to") && (!timed || !s.has("times") || name == "to" && slices.Contains(names, "from")):
		case name == "note" && !s.has("notes"), (name == "rate" || name == "amount") && !a.money:
		default:
			if k, ok := s.kind(name, slices.Contains(names, "to")); ok {
				all = append(all, k)
			}
		}
	}
	s.stretch(all)
	return all
}

func (s *sheet) kind(name string, span bool) (kind, bool) {
	w := s.Words
	switch name {
	case "date":
		return kind{column{w.PaperDate(), s.dateWidth(), false}, func(l *timesheet.Line, _ string) string { return s.date(l.Day) }}, true
	case "from":
		return kind{column{w.PaperTime(), s.timeWidth(), false}, func(l *timesheet.Line, _ string) string { return s.clocks(l, true, span) }}, true
	case "to":
		return kind{column{w.PaperTime(), s.timeWidth(), false}, func(l *timesheet.Line, _ string) string { return s.clocks(l, false, true) }}, true
	case "note":
		return kind{column{w.PaperNote(), 0, false}, func(l *timesheet.Line, _ string) string { return l.Note }}, true
	case "tags":
		return kind{column{w.PaperTags(), 0, false}, func(l *timesheet.Line, _ string) string { return tagsOf(l) }}, true
	case "hours":
		return kind{column{w.PaperHours(), hoursWidth, true}, func(_ *timesheet.Line, length string) string { return length }}, true
	case "rate":
		return kind{column{w.PaperRate(), 68, true}, func(l *timesheet.Line, _ string) string { return s.rate(l) }}, true
	case "amount":
		return kind{column{w.PaperAmount(), amountWidth, true}, func(l *timesheet.Line, _ string) string {
			if !l.HasAmount() {
				return ""
			}
			return s.money(l.Amount, l.Rate.Currency)
		}}, true
	}
	return kind{}, false
}

// Widths of columns with predictable texts.
const (
	hoursWidth  = 54.0
	amountWidth = 78.0
)

func (s *sheet) timeWidth() float64 {
	if s.Clock12 {
		return 100
	}
	return 68
}

// date returns a day in the table, with its year if the paper covers several.
func (s *sheet) date(day record.Date) string { return s.Words.Day(day, s.thisYear()) }

func (s *sheet) thisYear() record.Date {
	if s.Days.From.Year != s.Days.To.Year {
		return record.Date{Year: -1}
	}
	return s.Days.From
}

func (s *sheet) dateWidth() float64 {
	if s.Days.From.Year != s.Days.To.Year {
		return 88
	}
	return 66
}

// stretch divides the rest of the page's width among text columns. If there are none, the last
// column gets it.
func (s *sheet) stretch(all []kind) {
	rest, open := s.width()+gap, 0
	for _, k := range all {
		rest -= k.width
		if k.width == 0 {
			open++
		}
	}
	for i := range all {
		if all[i].width == 0 {
			all[i].width = max(rest/float64(open), 60)
		}
	}
	if open == 0 && len(all) > 0 {
		all[len(all)-1].width += max(rest, 0)
	}
}

// clocks returns a line's times on the clocks of its zone.
func (s *sheet) clocks(l *timesheet.Line, from, to bool) string {
	if l.From.IsZero() {
		return ""
	}
	var parts []string
	if from {
		parts = append(parts, s.Words.Clock(l.From, l.Zone, s.Clock12))
	}
	switch {
	case !to:
	case l.To.IsZero():
		parts = append(parts, "…")
	case record.DateOf(l.To, l.Zone) != l.Day && !s.Clock12:
		parts = append(parts, "24:00")
	default:
		parts = append(parts, s.Words.Clock(l.To, l.Zone, s.Clock12))
	}
	return strings.Join(parts, "–")
}

func tagsOf(l *timesheet.Line) string {
	if len(l.Tags()) == 0 {
		return ""
	}
	return "#" + strings.Join(l.Tags(), ", #")
}

func (s *sheet) rate(l *timesheet.Line) string {
	if !l.HasAmount() || l.Rate.Hour.IsZero() {
		return ""
	}
	return s.Words.PaperPerHour(s.Words.Decimal(l.Rate.Hour.String()) + " " + l.Rate.Currency)
}

func columnsOf(all []kind) []column {
	out := make([]column, len(all))
	for i, k := range all {
		out[i] = k.column
	}
	return out
}
