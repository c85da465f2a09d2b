package exchange

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"time"

	"sundial/record"
)

// columns are the heads of CSV and XLSX.
var columns = []string{"Date", "Start", "End", "Length", "Hours", "Kind", "Tags", "Note"}

// WriteCSV writes the records as RFC 4180 in UTF-8, times as they were in loc. A
// placed record has a date and a length and no start or end; a running one has
// neither end nor length. Cells that a spreadsheet would take for a formula
// begin with an apostrophe.
func WriteCSV(w io.Writer, records []record.Record, loc *time.Location) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	rows := [][]string{columns}
	for _, r := range records {
		rows = append(rows, csvRow(r, loc))
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

func csvRow(r record.Record, loc *time.Location) []string {
	row := []string{
		record.DateOf(r.Start, loc).String(), "", "", "", "",
		string(r.Kind), guard(strings.Join(r.Tags(), ", ")), guard(r.Note),
	}
	if !r.Placed {
		row[1] = r.Start.In(loc).Format(time.DateTime)
	}
	if r.Running() {
		return row
	}
	if !r.Placed {
		row[2] = r.End.In(loc).Format(time.DateTime)
	}
	length := r.Length(r.End)
	row[3], row[4] = clockLength(length), decimalHours(length)
	return row
}

// clockLength writes a length as 1:30:00.
func clockLength(d time.Duration) string {
	return fmt.Sprintf("%d:%02d:%02d", int(d/time.Hour), int(d/time.Minute)%60, int(d/time.Second)%60)
}

// decimalHours writes a length as hours with two places, halves rounded up.
func decimalHours(d time.Duration) string {
	hundredths := int64((d + 18*time.Second) / (36 * time.Second))
	return fmt.Sprintf("%d.%02d", hundredths/100, hundredths%100)
}

// guard keeps spreadsheets from running a cell as a formula
// (https://owasp.org/www-community/attacks/CSV_Injection).
func guard(cell string) string {
	if strings.IndexAny(cell, "=+-@\t\r\n＝＋－＠") == 0 {
		return "'" + cell
	}
	return cell
}
