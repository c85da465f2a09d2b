package exchange

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"sundial/timesheet"
)

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
