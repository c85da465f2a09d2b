package exchange

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/unicode"
)

// variant is another way of writing the same table.
type variant struct {
	name string
	// cell changes a cell; head is its column's header.
	cell func(head, text string) string
	// table changes the rows, of which the first is the header.
	table func(rows [][]string) [][]string
	// write writes the rows; nil: as CSV.
	write func(rows [][]string) []byte
	// lines counts the lines before the header.
	lines int
}

var (
	sampleDate  = regexp.MustCompile(`^(\d{4})-(\d\d)-(\d\d)$`)
	sampleClock = regexp.MustCompile(`^(\d?\d):(\d\d)(?::(\d\d))?$`)
)

// variants are for tables with dates written year first and clocks of 24 hours.
var variants = []variant{
	{name: "heads in capitals", table: heading(strings.ToUpper)},
	{name: "heads in small letters", table: heading(strings.ToLower)},
	{name: "heads with underscores", table: heading(func(s string) string { return strings.ReplaceAll(s, " ", "_") })},
	{name: "heads with spaces around", table: heading(func(s string) string { return " " + s + "  " })},
	{name: "columns in reverse order", table: reversed},
	{name: "an empty column and empty rows", table: padded},
	{name: "all quoted, by semicolons, with a byte order mark and CR LF", write: quotedBy(";", "\r\n", "\ufeff")},
	{name: "by tabs", write: quotedBy("\t", "\n", "")},
	{name: "a line that names the separator", lines: 1, write: quotedBy(";", "\r\n", "sep=;\r\n")},
	{name: "UTF-16", write: func(rows [][]string) []byte {
		wide, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes(quotedBy("\t", "\r\n", "")(rows))
		return wide
	}},
	{name: "days as in Germany", cell: dates("$3.$2.$1")},
	{name: "days with slashes, year first", cell: dates("$1/$2/$3")},
	{name: "days and midnight", cell: dates("$1-$2-$3 00:00:00")},
	{name: "clocks of twelve hours", cell: clocks(func(h int, m, s string) string {
		return fmt.Sprintf("%d:%s:%s %s", (h+11)%12+1, m, s, map[bool]string{true: "AM", false: "PM"}[h < 12])
	})},
	{name: "clocks with h", cell: clocks(func(h int, m, _ string) string { return fmt.Sprintf("%dh%s", h, m) })},
	{name: "days as a spreadsheet counts them", cell: func(_, text string) string { return serialOf(text) }},
	{name: "clocks as a spreadsheet counts them", cell: clocks(partsOfDay)},
	{name: "days, clocks and lengths as a spreadsheet counts them", cell: func(head, text string) string {
		if m := sampleClock.FindStringSubmatch(text); m != nil {
			hour, _ := strconv.Atoi(m[1])
			return partsOfDay(hour, m[2], cmp.Or(m[3], "00"))
		}
		return serialOf(text)
	}},
}

// serialOf writes a day as a spreadsheet's serial number.
func serialOf(text string) string {
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return text
	}
	return fmt.Sprint(int(day.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24))
}

func partsOfDay(h int, m, s string) string {
	d, _ := time.ParseDuration(fmt.Sprintf("%dh%sm%ss", h, m, s))
	return fmt.Sprintf("%.10f", d.Hours()/24)
}

func heading(change func(string) string) func([][]string) [][]string {
	return func(rows [][]string) [][]string {
		for i := range rows[0] {
			rows[0][i] = change(rows[0][i])
		}
		return rows
	}
}

func reversed(rows [][]string) [][]string {
	for _, row := range rows {
		slices.Reverse(row)
	}
	return rows
}

func padded(rows [][]string) [][]string {
	var all [][]string
	for i, row := range rows {
		all = append(all, append([]string{""}, append(row, "")...))
		if i == len(rows)-1 {
			all = append(all, make([]string, len(row)+2))
		}
	}
	return all
}

func quotedBy(separator, end, before string) func([][]string) []byte {
	return func(rows [][]string) []byte {
		out := bytes.NewBufferString(before)
		for _, row := range rows {
			for i, cell := range row {
				if i > 0 {
					out.WriteString(separator)
				}
				out.WriteString(`"` + strings.ReplaceAll(cell, `"`, `""`) + `"`)
			}
			out.WriteString(end)
		}
		return out.Bytes()
	}
}

func dates(as string) func(head, text string) string {
	return func(_, text string) string { return sampleDate.ReplaceAllString(text, as) }
}

// clocks changes the times of day, not the lengths.
func clocks(as func(h int, m, s string) string) func(head, text string) string {
	return func(head, text string) string {
		m := sampleClock.FindStringSubmatch(text)
		low := strings.ToLower(head)
		if m == nil || strings.Contains(low, "duration") || strings.Contains(low, "durée") {
			return text
		}
		hour, _ := strconv.Atoi(m[1])
		return as(hour, m[2], cmp.Or(m[3], "00"))
	}
}

func (v variant) of(t *testing.T, data []byte) []byte {
	t.Helper()
	text, _, err := decodeText(data)
	if err != nil {
		t.Fatal(err)
	}
	in := csv.NewReader(bytes.NewReader(text))
	if first, _, _ := bytes.Cut(text, []byte("\n")); bytes.Count(first, []byte(";")) > bytes.Count(first, []byte(",")) {
		in.Comma = ';'
	}
	rows, err := in.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if v.cell != nil {
		for _, row := range rows[1:] {
			for i := range row {
				row[i] = v.cell(rows[0][i], row[i])
			}
		}
	}
	if v.table != nil {
		rows = v.table(rows)
	}
	if v.write != nil {
		return v.write(rows)
	}
	var out bytes.Buffer
	if err := csv.NewWriter(&out).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestEachSampleGivesTheSameInEachVariant reads each table as other programs and
// spreadsheets write it.
func TestEachSampleGivesTheSameInEachVariant(t *testing.T) {
	files, err := filepath.Glob("testdata/imports/*.csv")
	if err != nil || len(files) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		expectation, err := os.ReadFile(file + ".expect")
		if err != nil {
			t.Fatal(err)
		}
		var want expected
		if err := json.Unmarshal(expectation, &want); err != nil {
			t.Fatal(err)
		}
		want.Encoding = "" // each variant has its own
		zone, err := time.LoadLocation(want.Zone)
		if err != nil {
			t.Fatal(err)
		}
		for _, v := range variants {
			t.Run(filepath.Base(file)+" with "+v.name, func(t *testing.T) {
				moved := want
				moved.Rejected = slices.Clone(want.Rejected)
				for i := range moved.Rejected {
					moved.Rejected[i].Line += v.lines
				}
				compareSample(t, moved, v.of(t, data), zone)
			})
		}
	}
}
