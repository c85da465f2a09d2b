package exchange

import (
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"sundial/record"
	"sundial/timesheet"
)

// A timesheet's sheets.
const (
	recordSheet = "Records"
	totalSheet  = "Totals"
)

// chartRows bounds the rows of totals in a chart.
const chartRows = 40

// groupHead is the column that says in which row of the totals a record counts.
const groupHead = "Group"

// lengthFormats are number formats for lengths.
var lengthFormats = map[HoursForm]string{DecimalForm: "0.00", ClockForm: "[h]:mm", WordsForm: `[h]"h" mm"m"`}

// WriteXLSX writes the lines as a workbook: a sheet of records whose dates, times, hours and
// amounts are numbers, and one of totals with formulas over it and a chart. If the records
// don't show what a total needs, the total is a plain figure.
func (t Timesheet) WriteXLSX(w io.Writer) error {
	return writeBook(w, t.Title, t.Author, func(b *workbook) {
		book := &timesheetBook{Timesheet: t, workbook: b}
		if slices.Contains(t.Columns, ColumnAmount) {
			book.money = t.currencies()
		}
		for i, groups := range t.Groups {
			one := &block{units: groups, numbered: i == 0 && !slices.Equal(groups, []string{timesheet.ByDay})}
			one.groups, one.of = t.groups(groups)
			book.blocks = append(book.blocks, one)
		}
		book.records()
		book.totals()
	})
}

// timesheetBook is the workbook of a timesheet in the making.
type timesheetBook struct {
	Timesheet
	*workbook
	blocks []*block
	// money are the currencies with a column in the totals.
	money []string
}

// block is a table of totals by one or two units.
type block struct {
	units  []string
	groups []*timesheet.Group
	// of is each line's group; nil for a break.
	of []*timesheet.Group
	// numbered: the records have the number of the group in which they count. Only the first
	// block can be numbered, and days need no number: the records have their dates.
	numbered bool
}

// groups adds up the lines by one or two units; of is each line's group, nil for a break.
func (t Timesheet) groups(units []string) (groups, of []*timesheet.Group) {
	return timesheet.GroupLines(len(t.Lines), func(i int) (*timesheet.Line, time.Duration) {
		return &t.Lines[i], t.Lines[i].Length
	}, units, t.WeekStart)
}

// currencies returns the currencies of all amounts, alphabetically.
func (t Timesheet) currencies() []string {
	var all []string
	for _, l := range t.Lines {
		if at, has := slices.BinarySearch(all, l.Rate.Currency); l.HasAmount() && !has {
			all = slices.Insert(all, at, l.Rate.Currency)
		}
	}
	return all
}

// column returns a column of the records sheet as a range for a formula; empty if the sheet
// doesn't have it.
func (b *timesheetBook) column(name string) string {
	at := slices.Index(b.Columns, name)
	if name == groupHead && b.grouped() {
		at = len(b.Columns)
	}
	if at < 0 || len(b.Lines) == 0 {
		return ""
	}
	letter := b.letter(at + 1)
	return fmt.Sprintf("%s!$%s$2:$%s$%d", recordSheet, letter, letter, len(b.Lines)+1)
}

func (b *timesheetBook) grouped() bool { return len(b.blocks) > 0 && b.blocks[0].numbered }

// widths are the columns' widths, in characters.
var widths = map[string]float64{
	ColumnDate: 12, ColumnFrom: 8, ColumnTo: 8, ColumnHours: 9, ColumnBreak: 9, ColumnRate: 10, ColumnAmount: 12, ColumnCurrency: 10,
	ColumnBillable: 10, ColumnBilled: 8, ColumnKind: 8, ColumnTags: 24, ColumnNote: 60,
}

func (b *timesheetBook) records() {
	heads, wide := headNames(b.Columns), []float64{}
	for _, column := range b.Columns {
		wide = append(wide, widths[column])
	}
	if b.grouped() {
		heads, wide = append(heads, groupHead), append(wide, 8)
	}
	out := b.addTable(recordSheet, heads, wide, len(b.Lines))
	for i := range b.Lines {
		row := make([]any, len(heads))
		for k, column := range b.Columns {
			row[k] = b.value(cellOf(&b.Lines[i], column))
		}
		if b.grouped() && b.blocks[0].of[i] != nil {
			row[len(b.Columns)] = b.blocks[0].of[i].Number
		}
		out.row(row...)
	}
}

// value returns a line's cell as a number or a text. In a text cell, nothing is a formula.
func (b *timesheetBook) value(cell any) any {
	switch v := cell.(type) {
	case record.Date:
		return b.cell(v.Start(time.UTC), "yyyy-mm-dd", "")
	case minuteOfDay:
		if v == 24*60 {
			return b.cell(1.0, "[hh]:mm", "") // which shows 24:00
		}
		return b.cell(float64(v)/(24*60), "hh:mm", "")
	case time.Duration:
		return b.length(v, "")
	case timesheet.Rate:
		return b.cell(v.Hour.InexactFloat64(), "0.00##", "")
	case timesheet.Amount:
		return b.amount(v, "")
	case string:
		return orNothing(v)
	}
	return nil
}

// length returns a cell with a length: hours, or a fraction of a day in a clock format.
func (b *timesheetBook) length(d time.Duration, formula string) excelize.Cell {
	value := d.Minutes() / 60
	if b.Hours != DecimalForm {
		value = d.Minutes() / (24 * 60)
	}
	return b.cell(value, lengthFormats[b.Hours], formula)
}

// amount returns a cell with the currency's decimals.
func (b *timesheetBook) amount(a timesheet.Amount, formula string) excelize.Cell {
	return b.cell(a.Sum.InexactFloat64(), decimal.Zero.StringFixed(timesheet.MinorUnit(a.Currency)), formula)
}
