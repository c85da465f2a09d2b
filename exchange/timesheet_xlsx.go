package exchange

import (
	"fmt"
	"io"
	"slices"
	"strings"
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
	days := d.Minutes() / (24 * 60)
	switch b.Hours {
	case ClockForm:
		return b.cell(days, "[h]:mm", formula)
	case WordsForm:
		return b.cell(days, `[h]"h" mm"m"`, formula)
	}
	return b.hours(d, formula)
}

// amount returns a cell with the currency's decimals.
func (b *timesheetBook) amount(a timesheet.Amount, formula string) excelize.Cell {
	return b.cell(a.Sum.InexactFloat64(), decimal.Zero.StringFixed(timesheet.MinorUnit(a.Currency)), formula)
}

// total is the name of the totals' last row.
const total = "Total"

// totals writes the totals sheet: a block for each grouping, with breaks and remarks below.
func (b *timesheetBook) totals() {
	b.name(totalSheet)
	b.chart()
	out := b.begin(totalSheet, []float64{30, 14, 14, 14, 14})
	out.row(excelize.Cell{StyleID: b.head, Value: b.Title})
	for _, block := range b.blocks {
		b.writeBlock(out, block)
	}
	b.breaks(out)
	for _, remark := range b.Remarks {
		out.row(remark)
	}
}

// writeBlock writes a block, after an empty row.
func (b *timesheetBook) writeBlock(out *sheet, of *block) {
	out.rows++
	heads := append(headNames(of.units), head(ColumnHours))
	for _, currency := range b.money {
		heads = append(heads, head(ColumnAmount)+" "+currency)
	}
	out.row(b.heads(heads)...)
	sum := &timesheet.Group{Names: make([]string, len(of.units))}
	sum.Names[0] = total
	for _, group := range of.groups {
		b.writeSum(out, group, b.criterion(of, group, out.rows+1))
		sum.Length += group.Length
		sum.AddAmounts(group.Amounts)
	}
	b.writeSum(out, sum, "")
}

// criterion returns a formula's condition that selects a group's records; where is the number
// of its row. Without a criterion, they can't be selected.
func (b *timesheetBook) criterion(of *block, group *timesheet.Group, where int) string {
	switch dates := b.column(ColumnDate); {
	case of.numbered:
		return fmt.Sprintf("%s,%d", b.column(groupHead), group.Number)
	case dates != "" && slices.Equal(of.units, []string{timesheet.ByDay}):
		return fmt.Sprintf("%s,$A%d", dates, where)
	}
	return ""
}

// writeSum writes a row of totals. Without a criterion it's the grand total.
func (b *timesheetBook) writeSum(out *sheet, group *timesheet.Group, criterion string) {
	var cells []any
	for _, name := range group.Names {
		if day, err := time.Parse(time.DateOnly, name); err == nil {
			cells = append(cells, b.cell(day, "yyyy-mm-dd", ""))
		} else {
			cells = append(cells, name)
		}
	}
	formula := func(column string, more ...string) string {
		values := b.column(column)
		criteria := slices.DeleteFunc(append([]string{criterion}, more...), func(s string) bool { return s == "" })
		switch {
		case values == "" || criterion == "" && group.Names[0] != total:
			return ""
		case len(criteria) == 0:
			return "SUM(" + values + ")"
		}
		return "SUMIFS(" + values + "," + strings.Join(criteria, ",") + ")"
	}
	cells = append(cells, b.length(group.Length, formula(ColumnHours)))
	for _, currency := range b.money {
		picked := ""
		if names := b.column(ColumnCurrency); names != "" {
			picked = formula(ColumnAmount, names+`,"`+currency+`"`)
		}
		cells = append(cells, b.amount(timesheet.Amount{Currency: currency, Sum: group.Amounts[currency]}, picked))
	}
	out.row(cells...)
}

// breaks writes the sum of breaks, if the records sheet shows them.
func (b *timesheetBook) breaks(out *sheet) {
	if !slices.Contains(b.Columns, ColumnBreak) {
		return
	}
	_, rest := b.split()
	var sum time.Duration
	for _, d := range rest {
		sum += d
	}
	formula := ""
	if values := b.column(ColumnBreak); values != "" {
		formula = "SUM(" + values + ")"
	}
	out.rows++
	out.row("Breaks", b.length(sum, formula))
}

// chart draws the first block next to the totals.
func (b *timesheetBook) chart() {
	if len(b.blocks) == 0 || len(b.blocks[0].groups) == 0 {
		return
	}
	const first = 4 // below the title, an empty row and the heads
	of := b.blocks[0]
	last := first + min(len(of.groups), chartRows) - 1
	names, hours, beside := b.letter(len(of.units)), b.letter(len(of.units)+1), b.letter(len(of.units)+len(b.money)+3)
	oneColor := false
	b.try(b.file.AddChart(totalSheet, beside+"2", &excelize.Chart{
		Type: excelize.Bar, VaryColors: &oneColor,
		Series: []excelize.ChartSeries{{
			Name:       fmt.Sprintf("%s!$%s$3", totalSheet, hours),
			Categories: fmt.Sprintf("%s!$A$%d:$%s$%d", totalSheet, first, names, last),
			Values:     fmt.Sprintf("%s!$%s$%d:$%s$%d", totalSheet, hours, first, hours, last),
		}},
		Title:  excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: head(ColumnHours) + " by " + strings.Join(of.units, " and ")}}},
		Legend: excelize.ChartLegend{Position: "none"},
		YAxis:  excelize.ChartAxis{MajorGridLines: true},
		XAxis:  excelize.ChartAxis{ReverseOrder: true},
	}))
}
