package exchange

import (
	"io"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"

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

// The forms: 1.50, 1:30 and 1h 30m.
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
	out, err := newTable(w, headNames(t.Columns))
	if err != nil {
		return err
	}
	work, rest := t.split()
	text := lineText{form: t.Hours, work: newHours(work), rest: newHours(rest)}
	for _, l := range t.Lines {
		length := text.length(l)
		row := make([]string, len(t.Columns))
		for i, column := range t.Columns {
			row[i] = text.cell(l, column, length)
		}
		if err := out.Write(row); err != nil {
			break // flushed reports it
		}
	}
	return flushed(out)
}

// lineText writes the cells of lines as text.
type lineText struct {
	form       HoursForm
	work, rest *hoursColumn
}

// length returns the next line's length as text.
func (t *lineText) length(l timesheet.Line) string {
	switch {
	case t.form == ClockForm:
		return shortClock(l.Length)
	case t.form == WordsForm:
		return record.FormatLength(l.Length)
	case l.Kind == record.Break:
		return t.rest.next(l.Length)
	}
	return t.work.next(l.Length)
}

func (t *lineText) cell(l timesheet.Line, column, length string) string {
	rest := l.Kind == record.Break
	switch column {
	case ColumnDate:
		return l.Day.String()
	case ColumnFrom:
		return clockOf(l, l.From)
	case ColumnTo:
		return clockOf(l, l.To)
	case ColumnHours, ColumnBreak:
		if rest != (column == ColumnBreak) {
			return ""
		}
		return length
	case ColumnKind:
		return string(l.Kind)
	case ColumnTags:
		return Guard(strings.Join(l.Tags(), ", "))
	case ColumnNote:
		return Guard(l.Note)
	}
	if rest {
		return ""
	}
	switch column {
	case ColumnBillable:
		return yes(l.Class != timesheet.NotBilled)
	case ColumnBilled:
		return yes(l.Class == timesheet.Billed)
	}
	if !l.HasAmount() {
		return ""
	}
	switch column {
	case ColumnRate:
		return rateText(l.Rate.Hour)
	case ColumnAmount:
		return l.Amount.StringFixed(timesheet.MinorUnit(l.Rate.Currency))
	}
	return l.Rate.Currency
}

// rateText returns a rate; empty for bills from before rates were stored.
func rateText(hour decimal.Decimal) string {
	if hour.IsZero() {
		return ""
	}
	return hour.String()
}

func yes(is bool) string {
	if is {
		return "yes"
	}
	return "no"
}

// clockOf returns a clock time on the line's day, whose end is 24:00; empty if there's none.
func clockOf(l timesheet.Line, at time.Time) string {
	switch {
	case at.IsZero():
		return ""
	case record.DateOf(at, l.Zone) != l.Day:
		return "24:00"
	}
	return at.In(l.Zone).Format("15:04")
}

// shortClock writes a length as 1:30.
func shortClock(d time.Duration) string { return strings.TrimSuffix(clockLength(d), ":00") }
