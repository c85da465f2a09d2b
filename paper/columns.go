package paper

import (
	"slices"
	"strings"

	"sundial/record"
	"sundial/timesheet"
)

// columns returns the requested record columns, in order.
func (s *sheet) columns(a *account) []column {
	names := s.Columns
	if len(names) == 0 {
		names = []string{"date", "from", "to", "note", "hours", "rate", "amount"}
		if !s.has("notes") {
			names[3] = "tags"
		}
	}
	timed := slices.ContainsFunc(a.lines, func(l *timesheet.Line) bool { return !l.From.IsZero() })
	var all []column
	for _, name := range names {
		switch {
		case (name == "from" || name == "to") && (!timed || !s.has("times") || name == "to" && slices.Contains(names, "from")):
		case name == "note" && !s.has("notes"), (name == "rate" || name == "amount") && !a.money:
		default:
			if c := s.column(name, slices.Contains(names, "to")); c.cell != nil {
				all = append(all, c)
			}
		}
	}
	s.stretch(all)
	return all
}

// column returns a record column; span: a column of beginnings has the ends too. One without
// cells isn't a paper's.
func (s *sheet) column(name string, span bool) column {
	c := column{name: name}
	switch name {
	case "date":
		c.head, c.width, c.cell = s.Words.PaperDate(), s.dateWidth(), func(l *timesheet.Line, _ string) string { return s.date(l.Day) }
	case "from":
		c.head, c.width, c.cell = s.Words.PaperTime(), s.timeWidth(), func(l *timesheet.Line, _ string) string { return s.clocks(l, true, span) }
	case "to":
		c.head, c.width, c.cell = s.Words.PaperTime(), s.timeWidth(), func(l *timesheet.Line, _ string) string { return s.clocks(l, false, true) }
	case "note":
		c.head, c.cell = s.Words.PaperNote(), func(l *timesheet.Line, _ string) string { return l.Note }
	case "tags":
		c.head, c.cell = s.Words.PaperTags(), func(l *timesheet.Line, _ string) string { return tagsOf(l) }
	case "hours":
		c = s.hoursColumn()
		c.cell = func(_ *timesheet.Line, length string) string { return length }
	case "rate":
		c.head, c.width, c.right, c.cell = s.Words.PaperRate(), 68, true, func(l *timesheet.Line, _ string) string { return s.rate(l) }
	case "amount":
		c = s.amountColumn()
		c.cell = func(l *timesheet.Line, _ string) string { return s.amount(l) }
	}
	return c
}

func (s *sheet) hoursColumn() column {
	return column{name: "hours", head: s.Words.PaperHours(), width: 54, right: true}
}

func (s *sheet) amountColumn() column {
	return column{name: "amount", head: s.Words.PaperAmount(), width: 78, right: true}
}

func (s *sheet) timeWidth() float64 {
	if s.Clock12 {
		return 100
	}
	return 68
}

// date returns a day in the table, with its year if the paper covers several.
func (s *sheet) date(day record.Date) string {
	if s.Days.From.Year != s.Days.To.Year {
		return s.Words.Day(day, record.Date{Year: -1})
	}
	return s.Words.Day(day, s.Days.From)
}

func (s *sheet) dateWidth() float64 {
	if s.Days.From.Year != s.Days.To.Year {
		return 88
	}
	return 66
}

// stretch divides the rest of the page's width among text columns. If there are none, the last
// column gets it.
func (s *sheet) stretch(all []column) {
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

func (s *sheet) amount(l *timesheet.Line) string {
	if !l.HasAmount() {
		return ""
	}
	return s.money(timesheet.Amount{Currency: l.Rate.Currency, Sum: l.Amount})
}

func (s *sheet) rate(l *timesheet.Line) string {
	if !l.HasAmount() || l.Rate.Hour.IsZero() {
		return ""
	}
	return s.Words.PaperPerHour(s.Words.Decimal(l.Rate.Hour.String()) + " " + l.Rate.Currency)
}
