package timesheet

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"sundial/record"
)

// Sum is what lines add up to: their lengths, and their amounts by currency.
type Sum struct {
	Length  time.Duration
	Amounts map[string]decimal.Decimal
	Lines   int
}

// Add adds a line with its length as written.
func (s *Sum) Add(l *Line, length time.Duration) {
	s.Length += length
	s.Lines++
	if l.HasAmount() {
		s.addAmount(l.Rate.Currency, l.Amount)
	}
}

// AddAmounts adds amounts by currency.
func (s *Sum) AddAmounts(amounts map[string]decimal.Decimal) {
	for currency, amount := range amounts {
		s.addAmount(currency, amount)
	}
}

func (s *Sum) addAmount(currency string, amount decimal.Decimal) {
	if s.Amounts == nil {
		s.Amounts = map[string]decimal.Decimal{}
	}
	s.Amounts[currency] = s.Amounts[currency].Add(amount)
}

// Group is the sum of the lines with the same names.
type Group struct {
	Sum
	// Names has a name for each unit by which the lines are grouped.
	Names []string
	// Number counts the groups from 1 in display order.
	Number int
	// First is the group's first line.
	First *Line
}

// GroupLines adds up n lines of work by one or two units: periods by time, tags and notes by
// length. at returns a line and its length as written; of has each line's group, nil for a
// break. Each line is in one group: by tag, in that of all its tags together.
func GroupLines(n int, at func(i int) (*Line, time.Duration), by []string, weekStart time.Weekday) (groups, of []*Group) {
	of = make([]*Group, n)
	byNames := map[string]*Group{}
	for i := range n {
		l, length := at(i)
		if l.Kind == record.Break {
			continue
		}
		names := make([]string, len(by))
		for k, unit := range by {
			names[k] = l.groupName(unit, weekStart)
		}
		key := strings.Join(names, "\x00")
		if byNames[key] == nil {
			byNames[key] = &Group{Names: names, First: l}
			groups = append(groups, byNames[key])
		}
		of[i] = byNames[key]
		of[i].Add(l, length)
	}
	slices.SortFunc(groups, func(x, y *Group) int {
		for i, unit := range by {
			if order := cmp.Compare(x.Names[i], y.Names[i]); unit != ByTag && unit != ByNote && order != 0 {
				return order
			}
		}
		return cmp.Or(cmp.Compare(y.Length, x.Length), slices.Compare(x.Names, y.Names))
	})
	for i, g := range groups {
		g.Number = i + 1
	}
	return groups, of
}

// groupName returns the name of the line's group for programs: periods sort by it.
func (l *Line) groupName(unit string, weekStart time.Weekday) string {
	switch unit {
	case ByDay:
		return l.Day.String()
	case ByWeek:
		return record.Week(l.Day, weekStart).From.String()
	case ByMonth:
		return l.Day.String()[:len("2026-11")]
	case ByNote:
		return l.Note
	}
	return strings.Join(l.Tags(), tagJoint)
}

// HoursColumn writes lengths as decimal hours that add up. With four decimals, a line
// compensates for what the lines before it lost, as a third of an hour has no finite decimals:
// three lines of 20 minutes are 0.3333, 0.3334 and 0.3333.
type HoursColumn struct {
	// Places is the number of decimals: two, which has to suffice for the lines, or four.
	Places      int32
	sum, before time.Duration
}

// NewHoursColumn returns a column for these lengths: with two decimals if the lines then add up
// to the sum.
func NewHoursColumn(lengths []time.Duration) *HoursColumn {
	c := &HoursColumn{Places: 2}
	var sum, rounded time.Duration
	for _, d := range lengths {
		sum, rounded = sum+d, rounded+c.Round(d)
	}
	if rounded != c.Round(sum) {
		c.Places = 4
	}
	return c
}

// Round returns the column's next length as written.
func (c *HoursColumn) Round(length time.Duration) time.Duration {
	if c.Places == 2 {
		return length.Round(time.Hour / 100)
	}
	before := c.before
	c.sum += length
	c.before = c.sum.Round(time.Hour / 10_000)
	return c.before - before
}

// Next writes the column's next length.
func (c *HoursColumn) Next(length time.Duration) string { return c.Text(c.Round(length)) }

// Text writes a length by itself, such as a sum, rounded half up.
func (c *HoursColumn) Text(length time.Duration) string {
	return decimal.NewFromInt(int64(length)).DivRound(decimal.NewFromInt(int64(time.Hour)), c.Places).StringFixed(c.Places)
}
