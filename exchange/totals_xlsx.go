package exchange

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"sundial/timesheet"
)

// total is the name of the totals' last row.
const total = "Total"

// totals writes the totals sheet: a block for each grouping, with breaks and remarks below.
func (b *timesheetBook) totals() error {
	if err := b.named(totalSheet); err != nil {
		return err
	}
	if err := b.chart(); err != nil {
		return err
	}
	out, err := b.begin(totalSheet, []float64{30, 14, 14, 14, 14})
	if err != nil {
		return err
	}
	if err := out.row([]any{excelize.Cell{StyleID: b.head, Value: b.Title}}); err != nil {
		return err
	}
	for _, block := range b.blocks {
		if err := b.writeBlock(out, block); err != nil {
			return err
		}
	}
	if err := b.breaks(out); err != nil {
		return err
	}
	for _, remark := range b.Remarks {
		if err := out.row([]any{remark}); err != nil {
			return err
		}
	}
	return nil
}

// writeBlock writes a block, after an empty row.
func (b *timesheetBook) writeBlock(out *sheet, of *block) error {
	out.rows++
	heads := headNames(of.groups)
	heads = append(heads, head(ColumnHours))
	for _, currency := range b.money {
		heads = append(heads, head(ColumnAmount)+" "+currency)
	}
	if err := out.row(b.headCells(heads)); err != nil {
		return err
	}
	sum := &blockRow{names: make([]string, len(of.groups)), amounts: map[string]decimal.Decimal{}}
	sum.names[0] = total
	for _, row := range of.rows {
		if err := b.writeRow(out, row, b.criterion(of, row, out.rows+1)); err != nil {
			return err
		}
		sum.length += row.length
		for currency, amount := range row.amounts {
			sum.amounts[currency] = sum.amounts[currency].Add(amount)
		}
	}
	return b.writeRow(out, sum, "")
}

// criterion returns a formula's condition that selects a row's records; where is the row's
// number. Without a criterion, they can't be selected.
func (b *timesheetBook) criterion(of *block, row *blockRow, where int) string {
	switch dates := b.column(ColumnDate); {
	case of.numbered:
		return fmt.Sprintf("%s,%d", b.column(groupHead), row.number)
	case dates != "" && slices.Equal(of.groups, []string{timesheet.ByDay}):
		return fmt.Sprintf("%s,$A%d", dates, where)
	}
	return ""
}

// writeRow writes a row of totals. Without a criterion it's the grand total.
func (b *timesheetBook) writeRow(out *sheet, row *blockRow, criterion string) error {
	var cells []any
	for _, name := range row.names {
		cell, err := b.nameCell(name)
		if err != nil {
			return err
		}
		cells = append(cells, cell)
	}
	formula := func(column string, more ...string) string {
		values := b.column(column)
		criteria := slices.DeleteFunc(append([]string{criterion}, more...), func(s string) bool { return s == "" })
		switch {
		case values == "" || criterion == "" && row.names[0] != total:
			return ""
		case len(criteria) == 0:
			return "SUM(" + values + ")"
		}
		return "SUMIFS(" + values + "," + strings.Join(criteria, ",") + ")"
	}
	cell, err := b.length(row.length, formula(ColumnHours))
	if err != nil {
		return err
	}
	cells = append(cells, cell)
	for _, currency := range b.money {
		picked := ""
		if names := b.column(ColumnCurrency); names != "" {
			picked = formula(ColumnAmount, names+`,"`+currency+`"`)
		}
		if cell, err = b.amount(row.amounts[currency], currency, picked); err != nil {
			return err
		}
		cells = append(cells, cell)
	}
	return out.row(cells)
}

// nameCell returns a name in the totals: days as dates, everything else as text.
func (b *timesheetBook) nameCell(name string) (any, error) {
	if day, err := time.Parse(time.DateOnly, name); err == nil {
		id, err := b.style("yyyy-mm-dd")
		return excelize.Cell{StyleID: id, Value: day}, err
	}
	return name, nil
}

// breaks writes the sum of breaks, if the records sheet shows them.
func (b *timesheetBook) breaks(out *sheet) error {
	if !slices.Contains(b.Columns, ColumnBreak) {
		return nil
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
	cell, err := b.length(sum, formula)
	if err != nil {
		return err
	}
	out.rows++
	return out.row([]any{"Breaks", cell})
}

// chart draws the first block next to the totals.
func (b *timesheetBook) chart() error {
	if len(b.blocks) == 0 || len(b.blocks[0].rows) == 0 {
		return nil
	}
	const first = 4 // below the title, an empty row and the heads
	of := b.blocks[0]
	last := first + min(len(of.rows), chartRows) - 1
	hours, err := excelize.ColumnNumberToName(len(of.groups) + 1)
	if err != nil {
		return err
	}
	beside, err := excelize.ColumnNumberToName(len(of.groups) + len(b.money) + 3)
	if err != nil {
		return err
	}
	names, err := excelize.ColumnNumberToName(len(of.groups))
	if err != nil {
		return err
	}
	oneColor := false
	return b.file.AddChart(totalSheet, beside+"2", &excelize.Chart{
		Type: excelize.Bar, VaryColors: &oneColor,
		Series: []excelize.ChartSeries{{
			Name:       fmt.Sprintf("%s!$%s$3", totalSheet, hours),
			Categories: fmt.Sprintf("%s!$A$%d:$%s$%d", totalSheet, first, names, last),
			Values:     fmt.Sprintf("%s!$%s$%d:$%s$%d", totalSheet, hours, first, hours, last),
		}},
		Title:  excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: head(ColumnHours) + " by " + strings.Join(of.groups, " and ")}}},
		Legend: excelize.ChartLegend{Position: "none"},
		YAxis:  excelize.ChartAxis{MajorGridLines: true},
		XAxis:  excelize.ChartAxis{ReverseOrder: true},
	})
}
