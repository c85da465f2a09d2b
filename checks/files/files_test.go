// Package files_test opens the files of reports with programs that aren't ours: workbooks
// with LibreOffice, which computes their formulas again, and calendars with Python's
// icalendar. Debian's libreoffice-calc-nogui and python3-icalendar are what it needs.
package files_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"sundial/exchange"
	"sundial/record"
	"sundial/timesheet"
)

// require skips where a program isn't installed; in CI that's a failure, for a check that
// didn't run has proved nothing.
func require(t *testing.T, debian string, command string, args ...string) {
	t.Helper()
	err := exec.CommandContext(t.Context(), command, args...).Run()
	if err == nil {
		return
	}
	if os.Getenv("CI") != "" {
		t.Fatalf("%s can't be run: %v", debian, err)
	}
	t.Skipf("install Debian's %s to run this", debian)
}

// year is work and breaks over both changes of the clocks, with nights, lengths alone and
// notes that look like formulas.
func year(t *testing.T) []record.Record {
	t.Helper()
	zones := []string{"Europe/Amsterdam", "America/New_York", "Asia/Kathmandu"}
	notes := []string{"review #acme", "=1+1 #acme/web", "plan #acme #beta", "*", "", "call #beta #nobill", "Call #tokyo", "CALL #tokyo", `"quoted", talk #acme`, "@sum #tokyo"}
	var all []record.Record
	for i := range 120 {
		start := time.Date(2026, 3, 27, 21, 7*i%60, 0, 0, time.UTC).Add(time.Duration(i) * 43 * time.Hour)
		r := record.Record{
			ID: strconv.Itoa(i), Start: start, End: start.Add(time.Duration(20+i*37%500) * time.Minute), Kind: record.Work,
			Note: notes[i%len(notes)], Zone: zones[i%len(zones)],
		}
		switch {
		case i%7 == 3:
			r.Kind = record.Break
		case i%11 == 5:
			loc, err := time.LoadLocation(r.Zone)
			if err != nil {
				t.Fatal(err)
			}
			r = r.Place(record.DateOf(start, loc), time.Duration(i)*time.Minute, time.Time{}, loc)
		}
		all = append(all, r)
	}
	return all
}

func rates() []timesheet.Rate {
	return []timesheet.Rate{
		{Tag: "acme", Hour: decimal.RequireFromString("90.37"), Currency: "EUR"},
		{Tag: "acme", Hour: decimal.RequireFromString("120"), Currency: "EUR", From: record.Date{Year: 2026, Month: 7, Day: 1}},
		{Tag: "tokyo", Hour: decimal.NewFromInt(4321), Currency: "JPY"},
		{Tag: "beta", Hour: decimal.RequireFromString("60"), Currency: "USD"},
	}
}

// sheet is one of the workbooks that are computed again.
type sheet struct {
	name   string
	hours  exchange.HoursForm
	groups [][]string
	round  timesheet.Rounding
}

var sheets = []sheet{
	{name: "plain", groups: [][]string{{"tag"}, {"day"}}},
	{name: "clock", hours: exchange.ClockForm, groups: [][]string{{"month"}}},
	{name: "words", hours: exchange.WordsForm, groups: [][]string{{"day"}}},
	{name: "record", groups: [][]string{{"tag", "week"}}, round: timesheet.Rounding{Step: 15 * time.Minute, Mode: "up", Per: "record"}},
	{name: "day", groups: [][]string{{"week"}}, round: timesheet.Rounding{Step: 6 * time.Minute, Mode: "nearest", Per: "day"}},
	{name: "total", groups: [][]string{{"note"}}, round: timesheet.Rounding{Step: time.Hour, Mode: "down", Per: "total"}},
}

// query returns the report that a workbook is of.
func (s sheet) query(t *testing.T) timesheet.Query {
	t.Helper()
	loc, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Fatal(err)
	}
	return timesheet.Query{Zone: loc, Now: time.Date(2026, 12, 1, 0, 0, 0, 0, time.UTC), Round: s.round, GroupBy: s.groups[0], Apart: true, WeekStart: time.Monday}
}

// TestLibreOfficeComputesTheSumsOfTheReport takes the figures out of the formulas' cells,
// so that what's read afterwards was computed.
func TestLibreOfficeComputesTheSumsOfTheReport(t *testing.T) {
	require(t, "libreoffice-calc-nogui", "soffice", "--version")
	folder := t.TempDir()
	exact, shown := []string{}, []string{}
	for _, s := range sheets {
		q := s.query(t)
		file := exchange.Timesheet{
			Title: "Timesheet", Author: "Ann Lee", Lines: timesheet.Lines(year(t), rates(), q), Columns: exchange.Columns(nil, nil),
			Hours: s.hours, Groups: s.groups, WeekStart: q.WeekStart,
		}
		var out bytes.Buffer
		if err := file.WriteXLSX(&out); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(folder, s.name+".xlsx")
		if err := os.WriteFile(path, withoutResults(t, out.Bytes()), 0o600); err != nil {
			t.Fatal(err)
		}
		if s.hours == exchange.DecimalForm {
			exact = append(exact, path)
		} else {
			shown = append(shown, path)
		}
	}
	computed(t, folder, false, exact)
	computed(t, folder, true, shown)
	for _, s := range sheets {
		t.Run(s.name, func(t *testing.T) { s.compare(t, folder) })
	}
}

// computed lets LibreOffice write all sheets of the workbooks as CSV: numbers exactly, or
// as they're shown.
func computed(t *testing.T, folder string, shown bool, books []string) {
	t.Helper()
	form := fmt.Sprintf("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,%v,false,false,-1", shown)
	args := append([]string{"-env:UserInstallation=file://" + filepath.Join(folder, "profile"), "--headless", "--convert-to", form, "--outdir", folder}, books...)
	if said, err := exec.CommandContext(t.Context(), "soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice says %s, %v", said, err)
	}
}

var result = regexp.MustCompile(`</f><v>[^<]*</v>`)

// withoutResults returns a workbook whose formulas have no figures.
func withoutResults(t *testing.T, content []byte) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	to, removed := zip.NewWriter(&out), 0
	for _, part := range in.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		removed += len(result.FindAll(text, -1))
		w, err := to.Create(part.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(result.ReplaceAll(text, []byte("</f>"))); err != nil {
			t.Fatal(err)
		}
	}
	if err := to.Close(); err != nil || removed == 0 {
		t.Fatalf("%d results were taken out, %v", removed, err)
	}
	return out.Bytes()
}

// table reads a sheet that LibreOffice wrote as CSV.
func table(t *testing.T, path string) [][]string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	in := csv.NewReader(bytes.NewReader(text))
	in.FieldsPerRecord = -1
	rows, err := in.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// compare holds what LibreOffice computed against the report.
func (s sheet) compare(t *testing.T, folder string) {
	q := s.query(t)
	report, money := timesheet.Report(year(t), q), timesheet.Amounts(year(t), rates(), q)
	rows := table(t, filepath.Join(folder, s.name+"-Totals.csv"))
	blocks, first := 0, -1
	for i, row := range rows {
		if row[0] != "Total" {
			continue
		}
		blocks++
		if first < 0 {
			first = i
		}
		at := len(s.groups[blocks-1])
		if got := s.length(t, row[at]); got != report.Total {
			t.Errorf("the total of block %d is %s, the report's %s", blocks, got, report.Total)
		}
		for k, a := range money.Amounts {
			if head := rows[2][len(s.groups[0])+1+k]; head != "Amount "+a.Currency {
				t.Fatalf("column %q is not of %s", head, a.Currency)
			}
			if got := number(t, row[at+1+k]); math.Abs(got-a.Sum.InexactFloat64()) > 1e-6 {
				t.Errorf("the total of %s is %v, the report's %s", a.Currency, got, a)
			}
		}
	}
	if blocks != len(s.groups) {
		t.Fatalf("%d blocks have a total", blocks)
	}
	var sum time.Duration
	for _, row := range rows[3:first] {
		sum += s.length(t, row[len(s.groups[0])])
	}
	if sum != report.Total {
		t.Errorf("the rows add up to %s, the report to %s", sum, report.Total)
	}
	if s.round.Step == 0 {
		s.compareRows(t, rows[3:first], report)
	}
	if last := rows[len(rows)-1]; last[0] != "Breaks" || s.length(t, last[1]) != report.Breaks {
		t.Errorf("breaks are %v, the report's %s", last, report.Breaks)
	}
}

// compareRows holds each row of the first block against the report's.
func (s sheet) compareRows(t *testing.T, rows [][]string, report timesheet.Table) {
	t.Helper()
	if len(rows) != len(report.Rows) {
		t.Fatalf("%d rows, the report has %d", len(rows), len(report.Rows))
	}
	want := map[string]time.Duration{}
	for _, row := range report.Rows {
		want[strings.Join(row.Names, "\x00")] = row.Length
	}
	for _, row := range rows {
		names := strings.Join(row[:len(s.groups[0])], "\x00")
		if got := s.length(t, row[len(s.groups[0])]); got != want[names] {
			t.Errorf("%q is %s, the report's %s", names, got, want[names])
		}
	}
}

func number(t *testing.T, cell string) float64 {
	t.Helper()
	value, err := strconv.ParseFloat(cell, 64)
	if err != nil {
		t.Fatalf("%q was not computed", cell)
	}
	return value
}

// length returns a cell of hours: a number of them, or a clock's.
func (s sheet) length(t *testing.T, cell string) time.Duration {
	t.Helper()
	if s.hours == exchange.DecimalForm {
		return time.Duration(math.Round(number(t, cell)*60)) * time.Minute
	}
	parts := strings.FieldsFunc(cell, func(r rune) bool { return r == ':' || r == 'h' || r == 'm' || r == ' ' })
	if len(parts) != 2 {
		t.Fatalf("%q is no length", cell)
	}
	return time.Duration(number(t, parts[0])*60+number(t, parts[1])) * time.Minute
}

// calendar prints the events of a calendar as JSON, by icalendar.
const calendar = `
import json, sys
from datetime import datetime, timezone
from icalendar import Calendar
def when(v):
    if v is None: return ""
    d = v.dt
    return d.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ") if isinstance(d, datetime) else d.isoformat()
events = []
for e in Calendar.from_ical(sys.stdin.buffer.read()).walk("VEVENT"):
    if e.errors: raise SystemExit(str(e.errors))
    c = e.get("CATEGORIES")
    events.append({"uid": str(e["UID"]), "start": when(e.get("DTSTART")), "end": when(e.get("DTEND")), "summary": str(e["SUMMARY"]),
        "categories": [str(x) for x in c.cats] if c else [], "class": str(e["CLASS"]), "transp": str(e["TRANSP"])})
json.dump(events, sys.stdout)
`

func TestPythonReadsTheCalendar(t *testing.T) {
	require(t, "python3-icalendar", "/usr/bin/python3", "-c", "import icalendar")
	records := year(t)
	records[0].Note = strings.Repeat("é漢🌞, ;\\ #acme ", 20)
	var out bytes.Buffer
	if err := exchange.WriteICS(&out, records, time.UTC); err != nil {
		t.Fatal(err)
	}
	read := exec.CommandContext(t.Context(), "/usr/bin/python3", "-c", calendar)
	read.Stdin, read.Stderr = &out, os.Stderr
	answer, err := read.Output()
	if err != nil {
		t.Fatal(err)
	}
	var events []struct {
		UID, Start, End, Summary, Class, Transp string
		Categories                              []string
	}
	if err := json.Unmarshal(answer, &events); err != nil || len(events) != len(records) {
		t.Fatalf("%d events of %d records, %v", len(events), len(records), err)
	}
	for i, r := range records {
		got, loc := events[i], r.Location(time.UTC)
		start, end := record.Minute(r.Start).Format(time.RFC3339), record.Minute(r.End).Format(time.RFC3339)
		summary, categories := r.Note, r.Tags()
		if summary == "" {
			summary = "Work"
		}
		if r.Kind == record.Break {
			summary, categories = strings.TrimSuffix("Break: "+r.Note, ": "), append([]string{"BREAK"}, categories...)
		}
		if r.Placed {
			start, end, summary = r.Day(loc).String(), "", record.FormatRecordLength(r, r.End)+" "+summary
		}
		if r.Length(r.End) == 0 {
			end = ""
		}
		if got.UID != r.ID+"@sundial" || got.Start != start || got.End != end || got.Summary != summary || fmt.Sprint(got.Categories) != fmt.Sprint(categories) || got.Class != "PRIVATE" || got.Transp != "TRANSPARENT" {
			t.Errorf("record %d is read as %+v, and is %s to %s, %q, %v", i, got, start, end, summary, categories)
		}
	}
}
