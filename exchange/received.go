package exchange

import (
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"

	"sundial/record"
	"sundial/timesheet"
)

// Received is what others shared, as a file.
type Received struct {
	// Title and Author are a workbook's properties.
	Title, Author string
	Rows          []ReceivedRow
}

// ReceivedRow is a sum of received hours, or the part of it under a tag. Fields that don't
// apply are empty.
type ReceivedRow struct {
	// Name is the person's name in Slack, Person the Slack ID.
	Name, Person string
	// Number and Version identify the share.
	Number, Version int
	Days            record.DateRange
	// Tag is a part's tag; empty: all hours.
	Tag    string
	Length time.Duration
}

// receivedColumns are the headers. A row's total hours and those of its tags are in separate
// columns, so no sum counts an hour twice.
var receivedColumns = []string{"Name", "Person", "Number", "Version", "From", "To", "Hours", "Tag", "Hours under tag"}

// cells returns the row's texts before its hours.
func (r ReceivedRow) cells() []string {
	cells := []string{r.Name, r.Person, "", "", "", ""}
	if r.Number > 0 {
		cells[2], cells[3] = strconv.Itoa(r.Number), strconv.Itoa(r.Version)
	}
	if !r.Days.IsZero() {
		cells[4], cells[5] = r.Days.From.String(), r.Days.To.String()
	}
	return cells
}

// WriteCSV writes the rows as RFC 4180 in UTF-8 with a byte order mark. The hours of the
// rows without a tag add up.
func (f Received) WriteCSV(w io.Writer) error {
	var all []time.Duration
	for _, r := range f.Rows {
		if r.Tag == "" {
			all = append(all, r.Length)
		}
	}
	hours := timesheet.NewHoursColumn(all)
	return writeTable(w, receivedColumns, len(f.Rows), func(i int) []string {
		r := f.Rows[i]
		row := r.cells()
		row[0] = Guard(row[0])
		if r.Tag == "" {
			return append(row, hours.Next(r.Length), "", "")
		}
		return append(row, "", Guard(r.Tag), timesheet.NewHoursColumn([]time.Duration{r.Length}).Text(r.Length))
	})
}

const receivedSheet = "Received"

// WriteXLSX writes the rows as a workbook, with a sheet of totals by person computed by
// formulas.
func (f Received) WriteXLSX(w io.Writer) error {
	return writeBook(w, f.Title, f.Author, func(b *workbook) {
		f.rows(b)
		f.totals(b)
	})
}

func (f Received) rows(b *workbook) {
	out := b.addTable(receivedSheet, receivedColumns, []float64{24, 14, 9, 9, 12, 12, 9, 24, 16}, len(f.Rows))
	for _, r := range f.Rows {
		row := make([]any, 0, len(receivedColumns))
		for _, text := range r.cells() {
			row = append(row, orNothing(text))
		}
		if r.Number > 0 {
			row[2], row[3] = r.Number, r.Version
		}
		if r.Tag != "" {
			row = append(row, nil, r.Tag)
		}
		out.row(append(row, b.hours(r.Length, ""))...)
	}
}

// hours returns a cell with decimal hours.
func (b *workbook) hours(d time.Duration, formula string) excelize.Cell {
	return b.cell(d.Minutes()/60, "0.00", formula)
}

// orNothing returns a text, or an empty cell.
func orNothing(text string) any {
	if text == "" {
		return nil
	}
	return text
}

// totals writes a row for each person, and a total.
func (f Received) totals(b *workbook) {
	b.name(totalSheet)
	out := b.begin(totalSheet, []float64{24, 14, 9})
	out.row(b.heads([]string{"Name", "Person", "Hours"})...)
	last := len(f.Rows) + 1
	hours, people := fmt.Sprintf("%s!$G$2:$G$%d", receivedSheet, last), fmt.Sprintf("%s!$B$2:$B$%d", receivedSheet, last)
	sums, names, order, all := map[string]time.Duration{}, map[string]string{}, []string{}, time.Duration(0)
	for _, r := range f.Rows {
		if r.Tag != "" {
			continue
		}
		if _, has := sums[r.Person]; !has && r.Person != "" {
			order = append(order, r.Person)
		}
		sums[r.Person] += r.Length
		names[r.Person] = r.Name
		all += r.Length
	}
	for _, person := range order {
		out.row(names[person], person, b.hours(sums[person], fmt.Sprintf("SUMIFS(%s,%s,$B%d)", hours, people, out.rows+1)))
	}
	out.row(excelize.Cell{StyleID: b.head, Value: total}, nil, b.hours(all, "SUM("+hours+")"))
}
