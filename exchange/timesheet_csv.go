package exchange

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"sundial/record"
	"sundial/timesheet"
)

// A timesheet's columns.
const (
	ColumnDate     = "date"
	ColumnFrom     = "from"
	ColumnTo       = "to"
	ColumnHours    = "hours"
	ColumnBreak    = "break"
	ColumnRate     = "rate"
	ColumnAmount   = "amount"
	ColumnCurrency = "currency"
	ColumnBillable = "billable"
	ColumnBilled   = "billed"
	ColumnKind     = "kind"
	ColumnTags     = "tags"
	ColumnNote     = "note"
)

// partColumns are the columns of each part that can be left out.
var partColumns = map[string][]string{
	"rates":  {ColumnRate, ColumnAmount, ColumnCurrency},
	"notes":  {ColumnNote},
	"times":  {ColumnFrom, ColumnTo},
	"breaks": {ColumnBreak},
}

// Columns returns the chosen columns, or all, without those of the left-out parts: rates,
// notes, times or breaks.
func Columns(chosen, without []string) []string {
	if len(chosen) == 0 {
		chosen = []string{
			ColumnDate, ColumnFrom, ColumnTo, ColumnHours, ColumnBreak, ColumnRate, ColumnAmount, ColumnCurrency,
			ColumnBillable, ColumnBilled, ColumnTags, ColumnNote,
		}
	}
	return slices.DeleteFunc(slices.Clone(chosen), func(column string) bool {
		return slices.ContainsFunc(without, func(part string) bool { return slices.Contains(partColumns[part], column) })
	})
}

// HoursForm is a format for lengths.
type HoursForm string

// The forms: 1.50, which is the default, 1:30 and 1h 30m.
const (
	DecimalForm HoursForm = ""
	ClockForm   HoursForm = "clock"
	WordsForm   HoursForm = "words"
)

// Timesheet is a report as a file of lines. The file contains only its columns.
type Timesheet struct {
	// Title and Author are a workbook's properties.
	Title, Author string
	Lines         []timesheet.Line
	// Columns are the columns in order, from the function Columns.
	Columns []string
	Hours   HoursForm
	// Groups are a workbook's groupings: each is one or two of tag, day, week, month and note.
	Groups    [][]string
	WeekStart time.Weekday
	// Remarks are sentences below a workbook's totals.
	Remarks []string
}

// head returns a column's name in a file. It's the same in every language, because programs
// read it.
func head(column string) string { return strings.ToUpper(column[:1]) + column[1:] }

func headNames(columns []string) []string {
	all := make([]string, len(columns))
	for i, column := range columns {
		all[i] = head(column)
	}
	return all
}

// split lists the lengths of work and breaks.
func (t Timesheet) split() (work, rest []time.Duration) {
	for _, l := range t.Lines {
		if l.Kind == record.Break {
			rest = append(rest, l.Length)
		} else {
			work = append(work, l.Length)
		}
	}
	return work, rest
}

// WriteCSV writes the lines as RFC 4180 in UTF-8 with a byte order mark. Work and breaks have
// separate columns, and the decimal hours of each add up. There's no total line, so a sum over
// a column counts nothing twice.
func (t Timesheet) WriteCSV(w io.Writer) error {
	lengths, rest := t.split()
	work, breaks := timesheet.NewHoursColumn(lengths), timesheet.NewHoursColumn(rest)
	return writeTable(w, headNames(t.Columns), len(t.Lines), func(i int) []string {
		l, next := &t.Lines[i], work.Next
		if l.Kind == record.Break {
			next = breaks.Next
		}
		length := t.Hours.text(l.Length, next)
		row := make([]string, len(t.Columns))
		for k, column := range t.Columns {
			row[k] = cellText(cellOf(l, column), length)
		}
		return row
	})
}

// text writes a length; decimals writes it in DecimalForm.
func (f HoursForm) text(d time.Duration, decimals func(time.Duration) string) string {
	switch f {
	case ClockForm:
		return strings.TrimSuffix(clockLength(d), ":00") // 1:30
	case WordsForm:
		return record.FormatLength(d)
	}
	return decimals(d)
}

// minuteOfDay is a minute of a line's day, whose end is 1440.
type minuteOfDay int

// cellOf returns what a line has in a column: a date, a minute of its day, a length, a rate, an
// amount or a text; nil if nothing.
func cellOf(l *timesheet.Line, column string) any {
	rest := l.Kind == record.Break
	switch {
	case column == ColumnDate:
		return l.Day
	case column == ColumnKind:
		return string(l.Kind)
	case column == ColumnTags:
		return strings.Join(l.Tags(), ", ")
	case column == ColumnNote:
		return l.Note
	case column == ColumnFrom || column == ColumnTo:
		at := l.From
		if column == ColumnTo {
			at = l.To
		}
		if minute, ok := l.Minute(at); ok {
			return minuteOfDay(minute)
		}
	case column == ColumnHours && !rest, column == ColumnBreak && rest:
		return l.Length
	case column == ColumnBillable && !rest:
		return yes(l.Class != timesheet.NotBilled)
	case column == ColumnBilled && !rest:
		return yes(l.Class == timesheet.Billed)
	case !l.HasAmount():
	case column == ColumnRate && !l.Rate.Hour.IsZero(): // as in bills from before rates were stored
		return l.Rate
	case column == ColumnAmount:
		return timesheet.Amount{Currency: l.Rate.Currency, Sum: l.Amount}
	case column == ColumnCurrency:
		return l.Rate.Currency
	}
	return nil
}

// cellText writes a cell of a CSV file; length is the line's.
func cellText(cell any, length string) string {
	switch v := cell.(type) {
	case record.Date:
		return v.String()
	case minuteOfDay:
		return fmt.Sprintf("%02d:%02d", v/60, v%60)
	case time.Duration:
		return length
	case timesheet.Rate:
		return v.Hour.String()
	case timesheet.Amount:
		return v.Sum.StringFixed(timesheet.MinorUnit(v.Currency))
	case string:
		return Guard(v)
	}
	return ""
}

func yes(is bool) string {
	if is {
		return "yes"
	}
	return "no"
}
