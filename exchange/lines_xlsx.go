package exchange

import (
	"cmp"
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

// lengthFormats are number formats for lengths.
var lengthFormats = map[HoursForm]string{DecimalForm: "0.00", ClockForm: "[h]:mm", WordsForm: `[h]"h" mm"m"`}

// WriteXLSX writes the lines as a workbook: a sheet of records whose dates, times, hours and
// amounts are numbers, and one of totals with formulas over it and a chart. If the records
// don't show what a total needs, the total is a plain figure.
func (t Timesheet) WriteXLSX(w io.Writer) error {
	return writeBook(w, t.Title, t.Author, func(b *workbook) error {
		book := &timesheetBook{Timesheet: t, workbook: b}
		if slices.Contains(t.Columns, ColumnAmount) {
			book.money = t.currencies()
		}
		for i, groups := range t.Groups {
			book.blocks = append(book.blocks, newBlock(t, groups, i == 0))
		}
		if err := book.records(); err != nil {
			return err
		}
		return book.totals()
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

// block is a table of totals by one or two groups.
type block struct {
	groups []string
	rows   []*blockRow
	// numbered: the records have the number of the row in which they count.
	numbered bool
	// of is each line's row; nil for a break.
	of []*blockRow
}

// blockRow is a line of totals.
type blockRow struct {
	names   []string
	number  int
	length  time.Duration
	amounts map[string]decimal.Decimal
}

// newBlock adds up the lines by the groups. Only the first block can be numbered, and days need
// no number: the records have their dates.
func newBlock(t Timesheet, groups []string, first bool) *block {
	b := &block{groups: groups, of: make([]*blockRow, len(t.Lines)), numbered: first && !slices.Equal(groups, []string{timesheet.ByDay})}
	byNames := map[string]*blockRow{}
	for i, l := range t.Lines {
		if l.Kind == record.Break {
			continue
		}
		names := namesOf(l, groups, t.WeekStart)
		key := strings.Join(names, "\x00")
		row := byNames[key]
		if row == nil {
			row = &blockRow{names: names, amounts: map[string]decimal.Decimal{}}
			byNames[key] = row
			b.rows = append(b.rows, row)
		}
		row.length += l.Length
		if l.HasAmount() {
			row.amounts[l.Rate.Currency] = row.amounts[l.Rate.Currency].Add(l.Amount)
		}
		b.of[i] = row
	}
	b.sort()
	return b
}

// namesOf returns the names of a line's groups. A record counts once: by tag, under all of its
// tags together.
func namesOf(l timesheet.Line, groups []string, weekStart time.Weekday) []string {
	names := make([]string, len(groups))
	for i, group := range groups {
		switch group {
		case timesheet.ByDay:
			names[i] = l.Day.String()
		case timesheet.ByWeek:
			names[i] = record.Week(l.Day, weekStart).From.String()
		case timesheet.ByMonth:
			names[i] = l.Day.String()[:len("2026-11")]
		case timesheet.ByNote:
			names[i] = l.Note
		default:
			names[i] = strings.Join(l.Tags(), ", ")
		}
	}
	return names
}

// sort sorts periods by time, tags and notes by length.
func (b *block) sort() {
	timed := func(group string) bool { return group != timesheet.ByTag && group != timesheet.ByNote }
	slices.SortFunc(b.rows, func(x, y *blockRow) int {
		for i, group := range b.groups {
			if order := cmp.Compare(x.names[i], y.names[i]); timed(group) && order != 0 {
				return order
			}
		}
		return cmp.Or(cmp.Compare(y.length, x.length), slices.Compare(x.names, y.names))
	})
	for i, row := range b.rows {
		row.number = i + 1
	}
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
	letter, err := excelize.ColumnNumberToName(at + 1)
	if err != nil {
		return ""
	}
	return fmt.Sprintf("%s!$%s$2:$%s$%d", recordSheet, letter, letter, len(b.Lines)+1)
}

func (b *timesheetBook) grouped() bool { return len(b.blocks) > 0 && b.blocks[0].numbered }

// widths are the columns' widths, in characters.
var widths = map[string]float64{
	ColumnDate: 12, ColumnFrom: 8, ColumnTo: 8, ColumnHours: 9, ColumnBreak: 9, ColumnRate: 10, ColumnAmount: 12, ColumnCurrency: 10,
	ColumnBillable: 10, ColumnBilled: 8, ColumnKind: 8, ColumnTags: 24, ColumnNote: 60,
}

// records writes the records sheet.
func (b *timesheetBook) records() error {
	heads, wide := headNames(b.Columns), []float64{}
	for _, column := range b.Columns {
		wide = append(wide, widths[column])
	}
	if b.grouped() {
		heads, wide = append(heads, groupHead), append(wide, 8)
	}
	out, err := b.add(recordSheet, heads, wide, len(b.Lines))
	if err != nil {
		return err
	}
	for i, l := range b.Lines {
		row := make([]any, len(heads))
		for k, column := range b.Columns {
			if row[k], err = b.cell(l, column); err != nil {
				return err
			}
		}
		if b.grouped() && b.blocks[0].of[i] != nil {
			row[len(b.Columns)] = b.blocks[0].of[i].number
		}
		if err := out.row(row); err != nil {
			return err
		}
	}
	return nil
}

// cell returns a line's cell; nil if it's empty.
func (b *timesheetBook) cell(l timesheet.Line, column string) (any, error) {
	rest := l.Kind == record.Break
	switch column {
	case ColumnDate:
		id, err := b.style("yyyy-mm-dd")
		return excelize.Cell{StyleID: id, Value: l.Day.Start(time.UTC)}, err
	case ColumnFrom, ColumnTo:
		at := l.From
		if column == ColumnTo {
			at = l.To
		}
		if at.IsZero() {
			return nil, nil
		}
		if part := dayPart(l, at); part < 1 {
			return b.number(part, "hh:mm", "")
		}
		return b.number(1, "[hh]:mm", "") // which shows 24:00
	case ColumnHours, ColumnBreak:
		if rest != (column == ColumnBreak) {
			return nil, nil
		}
		return b.length(l.Length, "")
	case ColumnRate:
		if l.HasAmount() && !l.Rate.Hour.IsZero() {
			return b.number(l.Rate.Hour.InexactFloat64(), "0.00##", "")
		}
		return nil, nil
	case ColumnAmount:
		if l.HasAmount() {
			return b.amount(l.Amount, l.Rate.Currency, "")
		}
		return nil, nil
	}
	if text := (&lineText{}).cell(l, column, ""); text != "" {
		return plain(l, column, text), nil
	}
	return nil, nil
}

// plain returns typed text without the apostrophe that guards against formulas: in a text cell,
// nothing is a formula.
func plain(l timesheet.Line, column, text string) string {
	switch column {
	case ColumnNote:
		return l.Note
	case ColumnTags:
		return strings.Join(l.Tags(), ", ")
	}
	return text
}

// dayPart returns a clock time as a spreadsheet's fraction of a day; the end of the day is 1.
func dayPart(l timesheet.Line, at time.Time) float64 {
	clock := clockOf(l, at)
	hours, minutes := atoi(clock[:2]), atoi(clock[3:])
	return float64(hours*60+minutes) / (24 * 60)
}

// length returns a cell with a length: hours, or a fraction of a day in a clock format.
func (b *timesheetBook) length(d time.Duration, formula string) (excelize.Cell, error) {
	value := d.Minutes() / 60
	if b.Hours != DecimalForm {
		value = d.Minutes() / (24 * 60)
	}
	return b.number(value, lengthFormats[b.Hours], formula)
}

func (b *timesheetBook) amount(amount decimal.Decimal, currency, formula string) (excelize.Cell, error) {
	return b.number(amount.InexactFloat64(), moneyFormat(timesheet.MinorUnit(currency)), formula)
}
