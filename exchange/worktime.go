package exchange

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"sundial/record"
	"sundial/timesheet"
)

// Worktime is a working-time file.
type Worktime struct {
	// Person is a Slack ID, Name the person's name in Slack; it may be empty.
	Person, Name string
	// Number and Version identify the file among the person's: a correction has the same number
	// and the next version.
	Number, Version int
	Days            record.DateRange
	Lines           []timesheet.Workday
}

// WriteWorktime writes the file as CSV (RFC 4180). Its last line is the SHA-256 of all bytes
// before it, in hexadecimal. It contains no notes and no tags. A line without start and end is
// work of which only the length was entered.
func WriteWorktime(w Worktime) (content []byte, checksum string, err error) {
	person, columns := []string{"Working time of", w.Person}, []string{"Date", "Start", "End", "Break", "Total"}
	if w.Name != "" {
		person = append(person, Guard(w.Name))
	}
	var zones []string
	for _, line := range w.Lines {
		if name := line.Zone.String(); !slices.Contains(zones, name) {
			zones = append(zones, name)
		}
	}
	if len(zones) > 1 { // each line names its own
		columns = append(columns, "Zone")
	}
	rows := [][]string{
		person, {"Number", strconv.Itoa(w.Number)}, {"Version", strconv.Itoa(w.Version)},
		{"From", w.Days.From.String()}, {"To", w.Days.To.String()}, {"Zone", strings.Join(zones, ", ")}, columns,
	}
	var rest, total time.Duration
	for _, line := range w.Lines {
		row := append(worktimeRow(line), line.Zone.String())
		rows = append(rows, row[:len(columns)])
		rest, total = rest+line.Break, total+line.Total
	}
	rows = append(rows, []string{"Sum", "", "", clockLength(rest), clockLength(total)})
	var out bytes.Buffer
	lines := csv.NewWriter(&out)
	lines.UseCRLF = true
	if err := lines.WriteAll(rows); err != nil {
		return nil, "", fmt.Errorf("write working time as CSV: %w", err)
	}
	sum := sha256.Sum256(out.Bytes())
	checksum = hex.EncodeToString(sum[:])
	fmt.Fprintf(&out, "SHA-256,%s\r\n", checksum)
	return out.Bytes(), checksum, nil
}

func worktimeRow(line timesheet.Workday) []string {
	row := []string{line.Day.String(), "", "", clockLength(line.Break), clockLength(line.Total)}
	if line.Start.IsZero() {
		return row
	}
	row[1], row[2] = line.Start.In(line.Zone).Format(time.TimeOnly), line.End.In(line.Zone).Format(time.TimeOnly)
	if record.DateOf(line.End, line.Zone) != line.Day {
		row[2] = "24:00:00" // ends with the day
	}
	return row
}
