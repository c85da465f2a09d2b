package exchange

import (
	"bytes"
	"encoding/csv"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"

	"sundial/messages"
	"sundial/record"
)

// column is what a column of a table tells.
type column int

const (
	colDate column = iota
	colStart
	colEndDate
	colEnd
	colLength
	colClient
	colProject
	colTask
	colNote
	colTags
	colKind
	columnCount
)

// heads are the names of columns in the exports that are read, in lower case,
// the best first.
func heads() [columnCount][]string {
	return [columnCount][]string{
		colDate:    {"start date", "date", "datum"},
		colStart:   {"start time", "start", "from", "von"},
		colEndDate: {"end date"},
		colEnd:     {"end time", "end", "stop", "to", "bis"},
		colLength:  {"duration", "duration (h)", "length", "hours", "dauer", "duration (decimal)"},
		colClient:  {"client", "customer", "kunde"},
		colProject: {"project", "projekt"},
		colTask:    {"task", "activity", "tätigkeit"},
		colNote:    {"description", "notes", "note", "beschreibung"},
		colTags:    {"tags", "schlagworte"},
		colKind:    {"kind"},
	}
}

// signs are column names that tell one table from another, the surest first.
func signs() []struct {
	source Source
	names  []string
} {
	return []struct {
		source Source
		names  []string
	}{
		{SundialCSV, []string{"date", "start", "end", "length", "kind", "note"}},
		{TimeTaggerCS, []string{"tag_groups", "start", "stop"}},
		{TimeTaggerCS, []string{"key", "start", "stop", "description"}},
		{WatsonCSV, []string{"id", "start", "stop", "project"}},
		{Clockify, []string{"start date", "start time", "duration (h)"}},
		{Toggl, []string{"start date", "start time", "duration"}},
		{Harvest, []string{"date", "hours", "notes"}},
		{Kimai, []string{"date", "from", "to"}},
		{Kimai, []string{"datum", "von", "bis"}},
		{Solidtime, []string{"description", "start", "end"}},
	}
}

func detectTable(data []byte) Source {
	line, _, _ := bytes.Cut(data, []byte("\n"))
	rows, err := readRows(line)
	if err != nil || len(rows) == 0 {
		return Unknown
	}
	names := map[string]int{}
	for i, name := range rows[0] {
		names[headName(name)] = i
	}
	for _, sign := range signs() {
		if has(names, sign.names...) {
			return sign.source
		}
	}
	return Unknown
}

func headName(name string) string {
	return strings.ToLower(strings.TrimSpace(strings.TrimPrefix(name, "\ufeff")))
}

// readRows reads a table whose cells are parted by the comma, semicolon or tab
// that its first line has most of.
func readRows(data []byte) ([][]string, error) {
	in := csv.NewReader(bytes.NewReader(data))
	in.FieldsPerRecord = -1
	line, _, _ := bytes.Cut(data, []byte("\n"))
	most := 0
	for _, sep := range ",;\t" {
		if n := bytes.Count(line, []byte(string(sep))); n > most {
			most, in.Comma = n, sep
		}
	}
	rows, err := in.ReadAll()
	if err != nil {
		return nil, ErrTable
	}
	return rows, nil
}

// tableRow is a row with its columns by meaning; -1 where there is none.
type tableRow struct {
	cells []string
	at    *[columnCount]int
}

func (r tableRow) get(c column) string {
	if at := r.at[c]; at >= 0 && at < len(r.cells) {
		return strings.TrimSpace(r.cells[at])
	}
	return ""
}

// findColumns finds the columns by name, never by place.
func findColumns(head []string) *[columnCount]int {
	var at [columnCount]int
	for c, names := range heads() {
		at[c] = -1
		for _, name := range names {
			if i := slices.IndexFunc(head, func(h string) bool { return headName(h) == name }); i >= 0 {
				at[c] = i
				break
			}
		}
	}
	return &at
}

func (in *importer) table(source Source, data []byte) error {
	rows, err := readRows(data)
	if err != nil || len(rows) == 0 {
		return ErrTable
	}
	at := findColumns(rows[0])
	table := make([]tableRow, 0, len(rows))
	for _, cells := range rows[1:] {
		table = append(table, tableRow{cells, at})
	}
	if err := in.findOrder(table); err != nil {
		return err
	}
	for i, row := range table {
		if err := in.row(source, row, i+1); err != nil {
			return err
		}
	}
	return nil
}

// row takes one row. TimeTagger puts heads of groups between the entries; they
// have no start.
func (in *importer) row(source Source, row tableRow, n int) error {
	start := row.get(colStart)
	if start == "" && (source == TimeTaggerCS || row.get(colLength) == "") {
		in.out.Skipped++
		return nil
	}
	if start != "" && row.get(colEnd) == "" {
		in.out.Running++
		return nil
	}
	e := entry{
		kind: record.Kind(row.get(colKind)), note: unguard(source, row.get(colNote)),
		tags: append([]string{row.get(colClient), row.get(colProject), row.get(colTask)}, splitTags(unguard(source, row.get(colTags)))...),
	}
	if wrong := in.times(row, &e); wrong != nil {
		return entryError(n, wrong)
	}
	return in.take(e, n)
}

// times reads when the entry was; the answer is what is wrong, or nil.
func (in *importer) times(row tableRow, e *entry) fault {
	var err error
	if row.get(colStart) == "" {
		if e.day, err = in.date(row.get(colDate)); err != nil {
			return (*messages.Printer).ExchangeEntryNoDate
		}
		if e.length, err = parseLength(row.get(colLength)); err != nil {
			return (*messages.Printer).ExchangeEntryNoLength
		}
		return nil
	}
	if e.start, err = in.moment(row.get(colDate), row.get(colStart)); err != nil {
		return (*messages.Printer).ExchangeEntryNoStart
	}
	endDate := row.get(colEndDate)
	if e.end, err = in.moment(orElse(endDate, row.get(colDate)), row.get(colEnd)); err != nil {
		return (*messages.Printer).ExchangeEntryNoEnd
	}
	if endDate == "" && e.end.Before(e.start) && !strings.ContainsAny(row.get(colEnd), "-/T") {
		e.end = e.end.In(in.Zone).AddDate(0, 0, 1)
	}
	return nil
}

func orElse(text, other string) string {
	if text == "" {
		return other
	}
	return text
}

// unguard takes back what guard put before a cell.
func unguard(source Source, cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && source == SundialCSV && guard(rest) == cell {
		return rest
	}
	return cell
}

// moment reads a time of day on a date, or a cell that holds both.
func (in *importer) moment(date, text string) (time.Time, error) {
	if seconds, err := strconv.ParseInt(text, 10, 64); err == nil && seconds > 1e8 {
		return time.Unix(seconds, 0), nil
	}
	if t, err := time.Parse(time.RFC3339, text); err == nil {
		return t, nil
	}
	if day, clock, ok := strings.Cut(strings.Replace(text, "T", " ", 1), " "); ok && strings.ContainsAny(day, "-/.") {
		date, text = day, clock
	}
	day, err := in.date(date)
	if err != nil {
		return time.Time{}, err
	}
	for _, layout := range []string{"15:04:05", "15:04", "3:04:05 PM", "3:04 PM", "3:04:05PM", "3:04PM"} {
		if t, err := time.Parse(layout, strings.ToUpper(text)); err == nil {
			return time.Date(day.Year, day.Month, day.Day, t.Hour(), t.Minute(), t.Second(), 0, in.Zone), nil
		}
	}
	return time.Time{}, errors.New("no time of day")
}

// date reads 2026-11-03, or three numbers in the file's order.
func (in *importer) date(text string) (record.Date, error) {
	if d, err := record.ParseDate(text); err == nil {
		return d, nil
	}
	first, second, year, ok := numbers(text)
	if in.Order == MonthFirst {
		first, second = second, first
	}
	d, exists := record.NewDate(year, time.Month(second), first)
	if !ok || !exists {
		return record.Date{}, errors.New("no date")
	}
	return d, nil
}

// numbers are the parts of 3/4/2026, 03.04.2026 or 03-04-2026.
func numbers(text string) (first, second, year int, ok bool) {
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("/.-", r) })
	if len(parts) != 3 || len(parts[2]) != 4 {
		return 0, 0, 0, false
	}
	var err [3]error
	first, err[0] = strconv.Atoi(parts[0])
	second, err[1] = strconv.Atoi(parts[1])
	year, err[2] = strconv.Atoi(parts[2])
	return first, second, year, errors.Join(err[:]...) == nil
}

// findOrder looks at all dates of the file: one number above 12 decides for all.
func (in *importer) findOrder(table []tableRow) error {
	var day, month, open bool
	for _, row := range table {
		for _, cell := range []string{row.get(colDate), row.get(colEndDate), row.get(colStart), row.get(colEnd)} {
			text, _, _ := strings.Cut(cell, " ")
			first, second, _, ok := numbers(text)
			day = day || ok && (first > 12 || strings.Contains(text, "."))
			month = month || ok && second > 12
			open = open || ok && first != second
		}
	}
	switch {
	case day && month:
		return ErrMixed
	case day:
		in.Order = DayFirst
	case month:
		in.Order = MonthFirst
	case open && in.Order == Asked:
		return ErrOrder
	}
	return nil
}

// parseLength reads 1:30, 1:30:00, or hours such as 1.5 and 1,5.
func parseLength(text string) (time.Duration, error) {
	if !strings.Contains(text, ":") {
		// Digits alone: an exponent could ask for a number of any size.
		if len(text) > 12 || strings.Trim(text, "0123456789.,") != "" {
			return 0, errors.New("no length")
		}
		hours, err := decimal.NewFromString(strings.Replace(text, ",", ".", 1))
		if err != nil || hours.GreaterThan(decimal.NewFromInt(int64(MaxLength/time.Hour))) {
			return 0, errors.New("no length")
		}
		return time.Duration(hours.Mul(decimal.NewFromInt(3600)).Round(0).IntPart()) * time.Second, nil
	}
	var seconds int64
	parts := strings.Split(text, ":")
	for i := range 3 {
		seconds *= 60
		if i >= len(parts) {
			continue
		}
		n, err := strconv.ParseUint(parts[i], 10, 16)
		if err != nil {
			return 0, errors.New("no length")
		}
		seconds += int64(n)
	}
	return time.Duration(seconds) * time.Second, nil
}
