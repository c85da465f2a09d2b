package exchange

import (
	"io"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"sundial/record"
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
	for _, row := range newBlock(t, s.Groups, true).rows {
		amounts[strings.Join(row.names, "\x00")] = row.amounts
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

func (s Summary) heads() []string {
	var heads []string
	for _, group := range s.Groups {
		heads = append(heads, strings.ToUpper(group[:1])+group[1:])
	}
	heads = append(heads, "Length", "Hours")
	for _, currency := range s.Currencies {
		heads = append(heads, head(ColumnAmount)+" "+currency)
	}
	return heads
}

// rows returns all rows, the total last.
func (s Summary) rows() []SummaryRow {
	last := SummaryRow{Names: make([]string, len(s.Groups)), Length: s.Total}
	last.Names[0] = total
	last.Amounts = map[string]decimal.Decimal{}
	for _, r := range s.Rows {
		for currency, amount := range r.Amounts {
			last.Amounts[currency] = last.Amounts[currency].Add(amount)
		}
	}
	return append(s.Rows[:len(s.Rows):len(s.Rows)], last)
}

// WriteCSV writes the rows as RFC 4180 in UTF-8, the total last.
func (s Summary) WriteCSV(w io.Writer) error {
	out, err := newTable(w, s.heads())
	if err != nil {
		return err
	}
	var all []time.Duration
	for _, r := range s.Rows {
		all = append(all, r.Length)
	}
	hours := newHours(all)
	for i, r := range s.rows() {
		var row []string
		for _, name := range r.Names {
			row = append(row, Guard(name))
		}
		text := decimalHours(r.Length, hours.places)
		switch {
		case s.Hours == ClockForm:
			text = shortClock(r.Length)
		case s.Hours == WordsForm:
			text = record.FormatLength(r.Length)
		case i < len(s.Rows):
			text = hours.next(r.Length)
		}
		row = append(row, clockLength(r.Length), text)
		for _, currency := range s.Currencies {
			row = append(row, r.Amounts[currency].StringFixed(timesheet.MinorUnit(currency)))
		}
		if err := out.Write(row); err != nil {
			break // flushed reports it
		}
	}
	return flushed(out)
}
