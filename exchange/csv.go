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

// columns are the heads of CSV and XLSX.
var columns = []string{"Date", "Start", "End", "Length", "Hours", "Kind", "Tags", "Note"}

// WriteCSV writes the records as RFC 4180 in UTF-8, each with the clock times of its
// own zone in whole minutes, a running one with those of the present zone. A placed
// record has a date and a length and no start or end; a running one has
// neither end nor length. Cells that a spreadsheet would take for a formula
// begin with an apostrophe.
func WriteCSV(w io.Writer, records []record.Record, present *time.Location) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	rows := [][]string{columns}
	zones := record.Zones{}
	all := lengths(records)
	hours := hoursColumn(all, hoursPlaces(all))
	for i, r := range records {
		rows = append(rows, csvRow(r, zones.Of(r, present), hours[i]))
	}
	if err := out.WriteAll(rows); err != nil {
		return fmt.Errorf("write CSV: %w", err)
	}
	return nil
}

func csvRow(r record.Record, loc *time.Location, hours string) []string {
	row := []string{
		r.Day(loc).String(), "", "", "", "",
		string(r.Kind), Guard(strings.Join(r.Tags(), ", ")), Guard(r.Note),
	}
	if !r.Placed {
		row[1] = record.Minute(r.Start).In(loc).Format(time.DateTime)
	}
	if r.Running() {
		return row
	}
	if !r.Placed {
		row[2] = record.Minute(r.End).In(loc).Format(time.DateTime)
	}
	row[3], row[4] = clockLength(r.Length(r.End)), hours
	return row
}

// clockLength writes a length as 1:30:00.
func clockLength(d time.Duration) string {
	if d < 0 {
		return "-" + clockLength(-d)
	}
	return fmt.Sprintf("%d:%02d:%02d", int(d/time.Hour), int(d/time.Minute)%60, int(d/time.Second)%60)
}

// lengths are the lengths that records count; zero while one runs.
func lengths(records []record.Record) []time.Duration {
	all := make([]time.Duration, len(records))
	for i, r := range records {
		if !r.Running() {
			all[i] = r.Length(r.End)
		}
	}
	return all
}

// hoursPlaces is how many decimal places a column of hours gets: two where the lines
// add up to the hours of their sum with them, else four.
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

// hoursColumn writes lengths as decimal hours that add up to the hours of their sum.
// No number of places holds a third of an hour, so that a line takes over what the
// lines before it lost: three lines of 20 minutes are 0.3333, 0.3334 and 0.3333.
func hoursColumn(lengths []time.Duration, places int) []string {
	column := make([]string, len(lengths))
	if places == 2 {
		for i, d := range lengths {
			column[i] = decimalHours(d, places)
		}
		return column
	}
	var sum, before time.Duration
	for i, d := range lengths {
		sum += d
		rounded := roundHours(sum, places)
		column[i] = decimalHours(rounded-before, places)
		before = rounded
	}
	return column
}

// HoursColumn writes lengths as a column of decimal hours that add up.
func HoursColumn(lengths []time.Duration) []string { return hoursColumn(lengths, hoursPlaces(lengths)) }

// DecimalHours writes one length as decimal hours.
func DecimalHours(d time.Duration) string { return HoursColumn([]time.Duration{d})[0] }

// decimalHours writes a length as hours, a half rounded up.
func decimalHours(d time.Duration, places int) string {
	return decimal.New(int64(roundHours(d, places)), 0).Div(decimal.New(int64(time.Hour), 0)).StringFixed(int32(places))
}

// roundHours rounds a length to decimal places of an hour, a half away from zero.
func roundHours(d time.Duration, places int) time.Duration {
	if d < 0 { // what rounding took from a report
		return -roundHours(-d, places)
	}
	step := time.Hour
	for range places {
		step /= 10
	}
	return (d + step/2) / step * step
}

// Guard keeps spreadsheets from running a cell as a formula
// (https://owasp.org/www-community/attacks/CSV_Injection).
func Guard(cell string) string {
	if strings.IndexAny(cell, "=+-@\t\r\n＝＋－＠") == 0 {
		return "'" + cell
	}
	return cell
}
