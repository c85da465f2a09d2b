package exchange

import (
	"cmp"
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"time"

	"sundial/record"
	"sundial/timesheet"
)

// bom marks a CSV file as UTF-8; without it, spreadsheets assume another encoding.
const bom = "\ufeff"

// columns are the headers of the table of all records.
var columns = []string{"Date", "Start", "End", "Length", "Hours", "Kind", "Zone", "Tags", "Note"}

// momentForm is a clock time with its offset, which distinguishes the two of a repeated hour.
const momentForm = "2006-01-02 15:04:05-07:00"

// WriteCSV writes the records as RFC 4180 in UTF-8 with a byte order mark. Each has the clock
// times of its zone in whole minutes and their offset, a running one those of the current zone.
// A placed record has a date and a length but no start or end; a running one has neither end
// nor length. Cells that a spreadsheet would take for a formula begin with an apostrophe.
// Import restores the same file, except for running records.
func WriteCSV(w io.Writer, records []record.Record, present *time.Location) error {
	zones := record.Zones{}
	all := make([]time.Duration, len(records))
	for i, r := range records {
		if !r.Running() {
			all[i] = r.Length(r.End)
		}
	}
	hours := timesheet.NewHoursColumn(all)
	return writeTable(w, columns, len(records), func(i int) []string {
		return csvRow(records[i], zones.Of(records[i], present), hours.Next(all[i]))
	})
}

// writeTable writes a CSV file: a byte order mark, the headers, and the rows one by one.
func writeTable(w io.Writer, heads []string, rows int, row func(i int) []string) error {
	_, err := io.WriteString(w, bom)
	out := csv.NewWriter(w)
	out.UseCRLF = true
	if err == nil {
		err = out.Write(heads)
	}
	for i := 0; i < rows && err == nil; i++ {
		err = out.Write(row(i))
	}
	out.Flush()
	if err := cmp.Or(err, out.Error()); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

func csvRow(r record.Record, loc *time.Location, hours string) []string {
	row := []string{
		r.Day(loc).String(), "", "", "", "",
		string(r.Kind), loc.String(), Guard(strings.Join(r.Tags(), ", ")), Guard(r.Note),
	}
	if !r.Placed {
		row[1] = csvMoment(r.Start, loc)
	}
	if r.Running() {
		return row
	}
	if !r.Placed {
		row[2] = csvMoment(r.End, loc)
	}
	row[3], row[4] = clockLength(r.Length(r.End)), hours
	return row
}

// csvMoment writes a moment in whole minutes; in UTC if its historical offset has seconds.
func csvMoment(t time.Time, loc *time.Location) string {
	if _, offset := t.In(loc).Zone(); offset%60 != 0 {
		loc = time.UTC
	}
	return record.Minute(t).In(loc).Format(momentForm)
}

// clockLength writes a length as 1:30:00.
func clockLength(d time.Duration) string {
	if d < 0 {
		return "-" + clockLength(-d)
	}
	return fmt.Sprintf("%d:%02d:%02d", int(d/time.Hour), int(d/time.Minute)%60, int(d/time.Second)%60)
}

// Guard keeps spreadsheets from running a cell as a formula
// (https://owasp.org/www-community/attacks/CSV_Injection). A cell that already looks guarded
// gets another apostrophe, so that unguard restores every cell.
func Guard(cell string) string {
	if strings.IndexAny(strings.TrimLeft(cell, "'"), "=+-@\t\r\n＝＋－＠") == 0 {
		return "'" + cell
	}
	return cell
}
