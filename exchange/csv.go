package exchange

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"sundial/record"
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
	out, err := newTable(w, columns)
	if err != nil {
		return err
	}
	zones := record.Zones{}
	all := lengths(records)
	hours := newHours(all)
	for i, r := range records {
		if err := out.Write(csvRow(r, zones.Of(r, present), hours.next(all[i]))); err != nil {
			break // flushed reports it
		}
	}
	return flushed(out)
}

// newTable begins a CSV file with its headers.
func newTable(w io.Writer, heads []string) (*csv.Writer, error) {
	if _, err := io.WriteString(w, bom); err != nil {
		return nil, fmt.Errorf("write CSV: %w", err)
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	return out, out.Write(heads)
}

// flushed ends a CSV file, and reports errors of earlier rows.
func flushed(out *csv.Writer) error {
	out.Flush()
	if err := out.Error(); err != nil {
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

// lengths returns the records' lengths; zero for a running one.
func lengths(records []record.Record) []time.Duration {
	all := make([]time.Duration, len(records))
	for i, r := range records {
		if !r.Running() {
			all[i] = r.Length(r.End)
		}
	}
	return all
}

// hoursPlaces returns the number of decimals of an hours column: two if the lines then add up
// to the sum, otherwise four.
func hoursPlaces(lengths []time.Duration) int {
	var sum, rounded time.Duration
	for _, d := range lengths {
		sum, rounded = sum+d, rounded+roundHours(d, 2)
	}
	if rounded == roundHours(sum, 2) {
		return 2
	}
	return 4
}

// hoursColumn writes lengths as decimal hours that add up. A third of an hour has no finite
// decimals, so a line compensates for what the lines before it lost: three lines of 20 minutes
// are 0.3333, 0.3334 and 0.3333.
type hoursColumn struct {
	places      int
	sum, before time.Duration
}

// newHours returns a column for these lengths.
func newHours(lengths []time.Duration) *hoursColumn {
	return &hoursColumn{places: hoursPlaces(lengths)}
}

// next returns the next length of the column.
func (c *hoursColumn) next(length time.Duration) string {
	if c.places == 2 {
		return decimalHours(length, c.places)
	}
	c.sum += length
	rounded := roundHours(c.sum, c.places)
	line := rounded - c.before
	c.before = rounded
	return decimalHours(line, c.places)
}

// HoursColumn writes lengths as a column of decimal hours that add up.
func HoursColumn(lengths []time.Duration) []string {
	column, hours := make([]string, len(lengths)), newHours(lengths)
	for i, d := range lengths {
		column[i] = hours.next(d)
	}
	return column
}

// DecimalHours writes one length as decimal hours.
func DecimalHours(d time.Duration) string { return HoursColumn([]time.Duration{d})[0] }

// decimalHours writes a length as hours, rounded half up.
func decimalHours(d time.Duration, places int) string {
	return decimal.New(int64(roundHours(d, places)), 0).Div(decimal.New(int64(time.Hour), 0)).StringFixed(int32(places))
}

// roundHours rounds a length to decimals of an hour, half away from zero.
func roundHours(d time.Duration, places int) time.Duration {
	if d < 0 { // a rounding difference
		return -roundHours(-d, places)
	}
	step := time.Hour
	for range places {
		step /= 10
	}
	return (d + step/2) / step * step
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
