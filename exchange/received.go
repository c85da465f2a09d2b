package exchange

import (
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"

	"sundial/record"
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
	out, err := newTable(w, receivedColumns)
	if err != nil {
		return err
	}
	var all []time.Duration
	for _, r := range f.Rows {
		if r.Tag == "" {
			all = append(all, r.Length)
		}
	}
	hours := newHours(all)
	for _, r := range f.Rows {
		row := r.cells()
		row[0] = Guard(row[0])
		if r.Tag == "" {
			row = append(row, hours.next(r.Length), "", "")
		} else {
			row = append(row, "", Guard(r.Tag), DecimalHours(r.Length))
		}
		if err := out.Write(row); err != nil {
			break // flushed reports it
		}
	}
	return flushed(out)
}

const receivedSheet = "Received"

// WriteXLSX writes the rows as a workbook, with a sheet of totals by person computed by
// formulas.
func (f Received) WriteXLSX(w io.Writer) error {
	return writeBook(w, f.Title, f.Author, func(b *workbook) error {
		if err := f.rows(b); err != nil {
			return err
		}
		return f.totals(b)
	})
}

func (f Received) rows(b *workbook) error {
	out, err := b.add(receivedSheet, receivedColumns, []float64{24, 14, 9, 9, 12, 12, 9, 24, 16}, len(f.Rows))
	if err != nil {
		return err
	}
	for _, r := range f.Rows {
		hours, err := b.number(r.Length.Minutes()/60, "0.00", "")
		if err != nil {
			return err
		}
		row := make([]any, 0, len(receivedColumns))
		for _, text := range r.cells() {
			row = append(row, orNothing(text))
		}
		if r.Number > 0 {
			row[2], row[3] = r.Number, r.Version
		}
		if r.Tag == "" {
			row = append(row, hours)
		} else {
			row = append(row, nil, r.Tag, hours)
		}
		if err := out.row(row); err != nil {
			return err
		}
	}
	return nil
}

// orNothing returns a text, or an empty cell.
func orNothing(text string) any {
	if text == "" {
		return nil
	}
	return text
}

// totals writes a row for each person, and a total.
func (f Received) totals(b *workbook) error {
	if err := b.named(totalSheet); err != nil {
		return err
	}
	out, err := b.begin(totalSheet, []float64{24, 14, 9})
	if err != nil {
		return err
	}
	if err := out.row(b.headCells([]string{"Name", "Person", "Hours"})); err != nil {
		return err
	}
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
		cell, err := b.number(sums[person].Minutes()/60, "0.00", fmt.Sprintf("SUMIFS(%s,%s,$B%d)", hours, people, out.rows+1))
		if err != nil {
			return err
		}
		if err := out.row([]any{names[person], person, cell}); err != nil {
			return err
		}
	}
	cell, err := b.number(all.Minutes()/60, "0.00", "SUM("+hours+")")
	if err != nil {
		return err
	}
	if err := out.row([]any{excelize.Cell{StyleID: b.head, Value: total}, nil, cell}); err != nil {
		return err
	}
	return nil
}
