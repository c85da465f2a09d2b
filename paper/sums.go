package paper

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"sundial/record"
	"sundial/timesheet"
)

// account is a table's lines with their lengths as written, which add up to the written sums.
// Lines aren't copied, because each table of a long paper would take as much memory again.
type account struct {
	*sheet
	lines   []*timesheet.Line
	lengths []time.Duration
	total   timesheet.Sum
	hours   timesheet.HoursColumn
	// money: amounts are shown.
	money bool
}

func newAccount(s *sheet, lines []*timesheet.Line) *account {
	a := &account{sheet: s, lines: lines, lengths: make([]time.Duration, len(lines)), hours: timesheet.HoursColumn{Places: 2}}
	if slices.ContainsFunc(lines, func(l *timesheet.Line) bool { return l.Length%(time.Hour/100) != 0 }) {
		a.hours.Places = 4
	}
	for i, l := range lines {
		a.lengths[i] = l.Length
		if s.Hours == AsDecimal {
			a.lengths[i] = a.hours.Round(l.Length)
		}
		a.total.Add(l, a.lengths[i])
	}
	a.money = s.has("rates") && len(a.total.Amounts) > 0
	return a
}

// lengthText writes a length, or a sum.
func (a *account) lengthText(d time.Duration) string {
	switch {
	case a.Hours == AsClock:
		return fmt.Sprintf("%d:%02d", d/time.Hour, d/time.Minute%60)
	case a.Hours == AsDecimal:
		return a.Words.Decimal(a.hours.Text(d))
	case d == 0:
		return a.Words.CalendarHours("0")
	case d > time.Minute: // what's shown elsewhere has no seconds either
		d = d.Truncate(time.Minute)
	}
	return a.Words.Length(d)
}

// groups adds up the lines by one or two units.
func (a *account) groups(by []string) []*timesheet.Group {
	groups, _ := timesheet.GroupLines(len(a.lines), func(i int) (*timesheet.Line, time.Duration) { return a.lines[i], a.lengths[i] }, by, a.WeekStart)
	return groups
}

// amountText writes the amounts, one per line.
func (s *sheet) amountText(t timesheet.Sum) string {
	var all []string
	for _, currency := range slices.Sorted(maps.Keys(t.Amounts)) {
		all = append(all, s.money(timesheet.Amount{Currency: currency, Sum: t.Amounts[currency]}))
	}
	return strings.Join(all, "\n")
}

func (s *sheet) money(a timesheet.Amount) string {
	return s.Words.Decimal(a.Sum.StringFixed(timesheet.MinorUnit(a.Currency))) + " " + a.Currency
}

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
