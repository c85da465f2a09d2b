package paper

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

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
