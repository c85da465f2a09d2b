package paper

import (
	"cmp"
	"slices"
	"strings"

	"sundial/record"
	"sundial/timesheet"
)

// group is a row of sums with its names.
type group struct {
	names []string // for sorting
	keys  []string // as written
	sums
}

// groupsOf adds up the lines by one or two groups. Each line is in one: by tag, in that of all
// its tags together.
func (s *sheet) groupsOf(a *account, by []string) []group {
	known := map[string]int{}
	var all []group
	for i, l := range a.lines {
		g := group{}
		for _, unit := range by {
			name, key := s.groupName(l, unit)
			g.names, g.keys = append(g.names, name), append(g.keys, key)
		}
		id := strings.Join(g.names, "\x00")
		at, ok := known[id]
		if !ok {
			at = len(all)
			known[id], all = at, append(all, g)
		}
		all[at].add(a.lengths[i], l)
	}
	slices.SortStableFunc(all, func(x, y group) int {
		for i, unit := range by {
			if unit != timesheet.ByTag && unit != timesheet.ByNote {
				if order := cmp.Compare(x.names[i], y.names[i]); order != 0 {
					return order
				}
			}
		}
		return cmp.Or(-cmp.Compare(x.length, y.length), slices.Compare(x.names, y.names))
	})
	return all
}

func (s *sheet) groupName(l *timesheet.Line, unit string) (name, key string) {
	other := record.Date{Year: -1}
	switch unit {
	case timesheet.ByDay:
		return l.Day.String(), s.date(l.Day)
	case timesheet.ByWeek:
		first := record.Week(l.Day, s.WeekStart).From
		return first.String(), s.Words.Week(first, other)
	case timesheet.ByMonth:
		first := record.Month(l.Day).From
		return first.String(), s.Words.Month(first, other)
	case timesheet.ByNote:
		return l.Note, cmp.Or(l.Note, s.Words.TimesheetNoNote())
	}
	return strings.Join(l.Tags(), ", "), cmp.Or(tagsOf(l), s.Words.TimesheetNoTag())
}

// sumColumns are columns of names, then hours and, if shown, amounts.
func (s *sheet) sumColumns(heads []string, money bool) []column {
	width := hoursWidth
	if money {
		width += amountWidth
	}
	var all []column
	for _, head := range heads {
		all = append(all, column{head, (s.width() + gap - width) / float64(len(heads)), false})
	}
	all = append(all, column{s.Words.PaperHours(), hoursWidth, true})
	if money {
		all = append(all, column{s.Words.PaperAmount(), amountWidth, true})
	}
	return all
}

func (s *sheet) sumRow(names []string, a *account, t sums) []string {
	cells := append(slices.Clone(names), a.text(t.length))
	if a.money {
		cells = append(cells, s.amountText(t))
	}
	return cells
}

// grouped writes sums instead of records.
func (s *sheet) grouped(a *account) {
	s.sumsBy(a, s.Groups)
}

// byTag adds up by tag, if there are several.
func (s *sheet) byTag(a *account) {
	if len(s.groupsOf(a, []string{timesheet.ByTag})) < 2 {
		return
	}
	s.y -= 16
	s.sumsBy(a, []string{timesheet.ByTag})
}

func (s *sheet) sumsBy(a *account, by []string) {
	var heads []string
	for _, unit := range by {
		heads = append(heads, s.groupHead(unit))
	}
	s.beginTable(s.sumColumns(heads, a.money))
	for _, g := range s.groupsOf(a, by) {
		if s.tooLong {
			break
		}
		s.row(s.sumRow(g.keys, a, g.sums), style{})
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
