package paper

import (
	"cmp"
	"slices"

	"sundial/record"
	"sundial/timesheet"
)

// groupKey returns the name of a line's group as written.
func (s *sheet) groupKey(l *timesheet.Line, unit string) string {
	other := record.Date{Year: -1}
	switch unit {
	case timesheet.ByDay:
		return s.date(l.Day)
	case timesheet.ByWeek:
		return s.Words.Week(record.Week(l.Day, s.WeekStart).From, other)
	case timesheet.ByMonth:
		return s.Words.Month(record.Month(l.Day).From, other)
	case timesheet.ByNote:
		return cmp.Or(l.Note, s.Words.TimesheetNoNote())
	}
	return cmp.Or(tagsOf(l), s.Words.TimesheetNoTag())
}

// sumColumns are columns of names, then hours and, if shown, amounts.
func (s *sheet) sumColumns(heads []string, money bool) []column {
	all := make([]column, len(heads), len(heads)+2)
	for i, head := range heads {
		all[i].head = head
	}
	all = append(all, s.hoursColumn())
	if money {
		all = append(all, s.amountColumn())
	}
	s.stretch(all)
	return all
}

func (a *account) sumRow(names []string, t timesheet.Sum) []string {
	cells := append(slices.Clone(names), a.lengthText(t.Length))
	if a.money {
		cells = append(cells, a.amountText(t))
	}
	return cells
}

// byTag adds up by tag, if there are several.
func (s *sheet) byTag(a *account) {
	by := []string{timesheet.ByTag}
	if len(a.groups(by)) < 2 {
		return
	}
	s.y -= 16
	s.sumsBy(a, by)
}

// sumsBy writes sums by one or two units.
func (s *sheet) sumsBy(a *account, by []string) {
	heads := make([]string, len(by))
	for i, unit := range by {
		heads[i] = s.groupHead(unit)
	}
	s.beginTable(s.sumColumns(heads, a.money))
	for _, g := range a.groups(by) {
		if s.tooLong {
			break
		}
		keys := make([]string, len(by))
		for i, unit := range by {
			keys[i] = s.groupKey(g.First, unit)
		}
		s.row(a.sumRow(keys, g.Sum), style{})
	}
	s.endTable()
}

func (s *sheet) groupHead(unit string) string {
	switch unit {
	case timesheet.ByDay:
		return s.Words.PaperDay()
	case timesheet.ByWeek:
		return s.Words.PaperWeek()
	case timesheet.ByMonth:
		return s.Words.PaperMonth()
	case timesheet.ByNote:
		return s.Words.PaperNote()
	}
	return s.Words.PaperTags()
}
