package exchange

import (
	"io"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"sundial/timesheet"
)

// Summary is a report as a file: hours by one or two groups, rounded as requested.
type Summary struct {
	// Groups are how the rows are grouped, such as tag and day.
	Groups []string
	Rows   []timesheet.Row
	// Rounding is the difference of the total from the rows' sum. Total counts each record once;
	// overlapping tags' rows add up to more.
	Rounding, Total time.Duration
	Hours           HoursForm
	// currencies are those of the amounts; none: no amounts were requested.
	currencies []string
	// amounts are what the hours of a row with these names cost, by currency.
	amounts map[string]map[string]decimal.Decimal
}

// Price adds to the rows what their lines cost. Rows and lines must be the same report's.
func (s *Summary) Price(lines []timesheet.Line, weekStart time.Weekday) {
	t := Timesheet{Lines: lines, WeekStart: weekStart}
	s.currencies, s.amounts = t.currencies(), map[string]map[string]decimal.Decimal{}
	groups, _ := t.groups(s.Groups)
	for _, group := range groups {
		s.amounts[strings.Join(group.Names, "\x00")] = group.Amounts
	}
}

// WriteCSV writes the rows as RFC 4180 in UTF-8, the total last.
func (s Summary) WriteCSV(w io.Writer) error {
	heads := append(headNames(s.Groups), "Length", "Hours")
	for _, currency := range s.currencies {
		heads = append(heads, head(ColumnAmount)+" "+currency)
	}
	named := func(name string, length time.Duration) timesheet.Row {
		names := make([]string, len(s.Groups))
		names[0] = name
		return timesheet.Row{Names: names, Length: length}
	}
	rows := slices.Clone(s.Rows)
	if s.Rounding != 0 {
		rows = append(rows, named("Rounding", s.Rounding))
	}
	all := make([]time.Duration, len(rows))
	for i, r := range rows {
		all[i] = r.Length
	}
	hours := timesheet.NewHoursColumn(all)
	rows = append(rows, named(total, s.Total))
	var sum timesheet.Sum
	return writeTable(w, heads, len(rows), func(i int) []string {
		r := rows[i]
		amounts, decimals := s.amounts[strings.Join(r.Names, "\x00")], hours.Next
		if i == len(rows)-1 {
			amounts, decimals = sum.Amounts, hours.Text
		} else {
			sum.AddAmounts(amounts)
		}
		var row []string
		for _, name := range r.Names {
			row = append(row, Guard(name))
		}
		row = append(row, clockLength(r.Length), s.Hours.text(r.Length, decimals))
		for _, currency := range s.currencies {
			row = append(row, amounts[currency].StringFixed(timesheet.MinorUnit(currency)))
		}
		return row
	})
}
