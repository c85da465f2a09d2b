package exchange

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"

	"sundial/record"
	"sundial/timesheet"
)

// Worktime is a record of working time for someone who must keep one.
type Worktime struct {
	// Person is a Slack id, Name what Slack calls the person; it may be empty.
	Person, Name string
	// Number and Version name the file among the person's: a correction has the
	// number of what it corrects and the next version.
	Number, Version int
	Days            record.DateRange
	Lines           []timesheet.Workday
}

// person returns the line that names whose working time it is.
func (w Worktime) person() []string {
	line := []string{"Working time of", w.Person}
	if w.Name != "" {
		line = append(line, Guard(w.Name))
	}
	return line
}

// zones names the zones of the lines, in their order.
func (w Worktime) zones() []string {
	var names []string
	for _, line := range w.Lines {
		if name := line.Zone.String(); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// columns returns the heads. A file of several zones says of each line which it is.
func (w Worktime) columns() []string {
	if len(w.zones()) > 1 {
		return append(slices.Clone(worktimeColumns), "Zone")
	}
	return worktimeColumns
}

// worktimeColumns are the heads of a record of working time.
var worktimeColumns = []string{"Date", "Start", "End", "Break", "Total"}

// WriteWorktime writes the record as CSV (RFC 4180), its last line the SHA-256 of
// all bytes before that line, in hexadecimal. It holds no notes and no tags. A
// line without start and end is work of which only the length was entered.
func WriteWorktime(w Worktime) (content []byte, checksum string, err error) {
	var out bytes.Buffer
	lines := csv.NewWriter(&out)
	lines.UseCRLF = true
	rows := [][]string{
		w.person(), {"Number", fmt.Sprint(w.Number)}, {"Version", fmt.Sprint(w.Version)},
		{"From", w.Days.From.String()}, {"To", w.Days.To.String()}, {"Zone", strings.Join(w.zones(), ", ")}, w.columns(),
	}
	var rest, total time.Duration
	for _, line := range w.Lines {
		row := worktimeRow(line)
		if len(w.zones()) > 1 {
			row = append(row, line.Zone.String())
		}
		rows = append(rows, row)
		rest, total = rest+line.Break, total+line.Total
	}
	rows = append(rows, []string{"Sum", "", "", clockLength(rest), clockLength(total)})
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
		row[2] = "24:00:00" // it ends with the day
	}
	return row
}
