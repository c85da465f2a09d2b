package exchange

import (
	"io"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"sundial/timesheet"
)

// Summary is a report as a file: hours by one or two groups, rounded as requested.
type Summary struct {
	// Groups are how the rows are grouped, such as tag and day.
	Groups []string
	Rows   []SummaryRow
	// Total counts each record once; overlapping tags' rows add up to more.
	Total time.Duration
	Hours HoursForm
	// Currencies are those of the amounts; none: no amounts were requested.
	Currencies []string
}

// RoundingName is the row for the rounding difference.
const RoundingName = "Rounding"

// Price adds to the rows what their lines cost. Rows and lines must be the same report's.
func (s *Summary) Price(lines []timesheet.Line, weekStart time.Weekday) {
	t := Timesheet{Lines: lines, WeekStart: weekStart}
	s.Currencies = t.currencies()
	amounts := map[string]map[string]decimal.Decimal{}
	groups, _ := t.groups(s.Groups)
	for _, group := range groups {
		amounts[strings.Join(group.Names, "\x00")] = group.Amounts
	}
	for i, row := range s.Rows {
		s.Rows[i].Amounts = amounts[strings.Join(row.Names, "\x00")]
	}
}

// SummaryRow is one line: a name for each group, empty for no tag or note, and the hours.
type SummaryRow struct {
	Names  []string
	Length time.Duration
	// Amounts are what the hours cost, by currency.
	Amounts map[string]decimal.Decimal
}

// WriteCSV writes the rows as RFC 4180 in UTF-8, the total last.
func (s Summary) WriteCSV(w io.Writer) error {
	heads := append(headNames(s.Groups), "Length", "Hours")
	for _, currency := range s.Currencies {
		heads = append(heads, head(ColumnAmount)+" "+currency)
	}
	last := SummaryRow{Names: make([]string, len(s.Groups)), Length: s.Total}
	last.Names[0] = total
	var sum timesheet.Sum
	all := make([]time.Duration, len(s.Rows))
	for i, r := range s.Rows {
		all[i] = r.Length
		sum.AddAmounts(r.Amounts)
	}
	last.Amounts = sum.Amounts
	hours := timesheet.NewHoursColumn(all)
	return writeTable(w, heads, len(s.Rows)+1, func(i int) []string {
		r, decimals := last, hours.Text
		if i < len(s.Rows) {
			r, decimals = s.Rows[i], hours.Next
		}
		var row []string
		for _, name := range r.Names {
			row = append(row, Guard(name))
		}
		row = append(row, clockLength(r.Length), s.Hours.text(r.Length, decimals))
		for _, currency := range s.Currencies {
			row = append(row, r.Amounts[currency].StringFixed(timesheet.MinorUnit(currency)))
		}
		return row
	})
}
