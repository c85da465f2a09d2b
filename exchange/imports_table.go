package exchange

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"errors"
	"io"
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// column is the meaning of a table's column, by its name in heads.txt.
type column string

const (
	colDate      column = "date"
	colStart     column = "start"
	colEndDate   column = "end date"
	colEnd       column = "end"
	colLength    column = "length"
	colMinutes   column = "minutes"
	colSeconds   column = "seconds"
	colPause     column = "pause"
	colClient    column = "client"
	colProject   column = "project"
	colTask      column = "task"
	colNote      column = "note"
	colTags      column = "tags"
	colMoreTags  column = "more tags"
	colKind      column = "kind"
	colBillable  column = "billable"
	colEmail     column = "email"
	colUser      column = "user"
	colFirstName column = "first name"
	colLastName  column = "last name"
	colName      column = "name"
)

//go:embed heads.txt
var headsText string

// headLanguage is a language of column names.
type headLanguage struct {
	// dayFirst: in this language, the day is written before the month. English and Japanese
	// tables don't show which.
	dayFirst bool
	columns  []headColumn
	// known are the keys of all columns.
	known map[string]bool
}

// headColumn is a column with the keys of its names, the best first.
type headColumn struct {
	column column
	keys   []string
}

// heads are the languages in heads.txt, English first, and the words for total rows.
var heads = sync.OnceValues(func() (languages []headLanguage, totals map[string]bool) {
	for line := range strings.Lines(headsText) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "[") {
			languages = append(languages, headLanguage{dayFirst: strings.HasSuffix(line, "day first"), known: map[string]bool{}})
			continue
		}
		name, names, ok := strings.Cut(line, " = ")
		if !ok {
			continue
		}
		c, last := headColumn{column: column(name)}, &languages[len(languages)-1]
		for name := range strings.SplitSeq(names, " | ") {
			key := headKey(name)
			c.keys, last.known[key] = append(c.keys, key), true
		}
		last.columns = append(last.columns, c)
	}
	return languages[:len(languages)-1], languages[len(languages)-1].known
})

// headKey normalizes a column name, ignoring case, accents, spaces and signs: "Start-Date",
// "start_date" and "Startdate" are equal.
func headKey(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFKD.String(name))
}

// signs are column names that identify a table's program, the surest first.
var signs = []struct {
	source Source
	names  []string
}{
	{SundialCSV, []string{"date", "start", "end", "length", "kind", "note"}},
	{SundialCSV, []string{"date", "from", "to", "hours", "break", "tags", "note"}},
	{TimeTaggerCS, []string{"taggroups", "start", "stop"}},
	{TimeTaggerCS, []string{"key", "start", "stop", "description"}},
	{WatsonCSV, []string{"id", "start", "stop", "project"}},
	{Clockify, []string{"startdate", "starttime", "durationh"}},
	{Toggl, []string{"startdate", "starttime", "duration"}},
	{Harvest, []string{"date", "hours", "notes"}},
	{Kimai, []string{"date", "from", "to"}},
	{Kimai, []string{"datum", "von", "bis"}},
	{Kimai, []string{"date", "de", "a"}},
	{Kimai, []string{"fecha", "de", "para"}},
	{Kimai, []string{"datum", "van", "tot"}},
	{Solidtime, []string{"description", "billable", "start", "end"}},
}

// table is a table whose columns are found by name.
type table struct {
	source Source
	// text is the whole table, and comma its separator.
	text  []byte
	comma rune
	head  []string
	// headLine is the headers' line; anything above it is a title.
	headLine int
	columns  map[column]int
	// dayFirst: the headers' language writes the day first.
	dayFirst bool
}

// headLines is how many lines may precede the headers.
const headLines = 25

// openTable finds a table's headers, its separator, and the meaning of each column.
func openTable(data []byte) (*table, error) {
	commas := []rune{',', ';', '\t', '|'}
	if line, rest, ok := bytes.Cut(data, []byte("\n")); ok && bytes.HasPrefix(line, []byte("sep=")) && len(bytes.TrimSpace(line)) <= 5 {
		// Excel's line that names the separator: a tab may have been trimmed.
		data, commas = append([]byte("\n"), rest...), []rune{rune(append(bytes.TrimRight(line, "\r"), "sep=\t"[len(line)-1:]...)[4])}
	}
	var best *table
	most, cells := 0, 1
	languages, _ := heads()
	for _, comma := range commas {
		t := &table{text: data, comma: comma}
		for line, row := range t.rows() {
			if line > headLines || len(row.cells) == 0 {
				break
			}
			cells = max(cells, len(row.cells))
			columns, dayFirst := findColumns(languages, row.cells)
			if len(columns) > most && enough(columns) {
				most, best = len(columns), &table{
					text: data, comma: comma, head: slices.Clone(row.cells), headLine: line, columns: columns, dayFirst: dayFirst,
				}
			}
		}
	}
	switch {
	case best != nil:
		if best.source = best.sign(); best.source == Unknown {
			return nil, ErrSource
		}
		return best, nil
	case cells > 1:
		return nil, ErrHeads
	}
	return nil, ErrSource
}

func (t *table) sign() Source {
	names := map[string]bool{}
	for _, name := range t.head {
		names[headKey(name)] = true
	}
	if has(names, "length", "hours") && !names["kind"] {
		return Unknown // one of our reports: sums, not records
	}
	for _, sign := range signs {
		if has(names, sign.names...) {
			return sign.source
		}
	}
	return Table
}

// row is a table's row, or why it can't be read.
type row struct {
	cells  []string
	broken bool
}

// maxBroken bounds how often reading restarts after an unclosed quote.
const maxBroken = 20

// rows yields each row with its line number. A row with broken quotes doesn't affect what
// follows.
func (t *table) rows() iter.Seq2[int, row] {
	return func(yield func(int, row) bool) {
		text, before := t.text, 0
		for range maxBroken {
			rest, line, more := t.rowsOf(text, before, yield)
			if !more {
				return
			}
			text, before = rest, line
		}
	}
}

// rowsOf yields rows up to one whose quotes swallow the rest of the text; rest is what follows
// its first line.
func (t *table) rowsOf(text []byte, before int, yield func(int, row) bool) (rest []byte, line int, more bool) {
	in := csv.NewReader(bytes.NewReader(text))
	in.Comma, in.FieldsPerRecord, in.ReuseRecord = t.comma, -1, true
	for {
		at := in.InputOffset()
		cells, err := in.Read()
		var broken *csv.ParseError
		switch {
		case errors.Is(err, io.EOF):
			return nil, 0, false
		case errors.As(err, &broken):
			if !yield(before+broken.StartLine, row{cells: []string{firstLine(text[at:])}, broken: true}) {
				return nil, 0, false
			}
			if broken.StartLine == broken.Line {
				continue // the reader continues after the line
			}
			_, rest, _ := bytes.Cut(bytes.TrimLeft(text[at:], "\r\n"), []byte("\n"))
			return rest, before + broken.StartLine, true
		case err != nil:
			return nil, 0, false
		}
		line, _ := in.FieldPos(0)
		if !yield(before+line, row{cells: cells}) {
			return nil, 0, false
		}
	}
}

func firstLine(text []byte) string {
	line, _, _ := bytes.Cut(bytes.TrimLeft(text, "\r\n"), []byte("\n"))
	const longest = 1000
	return strings.ToValidUTF8(string(line[:min(len(line), longest)]), "")
}

// enough reports whether the columns say when an entry was.
func enough(columns map[column]int) bool {
	length := has(columns, colLength) || has(columns, colMinutes) || has(columns, colSeconds)
	return has(columns, colStart) && (has(columns, colEnd) || length) || has(columns, colDate) && length
}

// findColumns finds the columns by name, never by position: first in the language that has most
// of them, then in the others.
func findColumns(languages []headLanguage, head []string) (columns map[column]int, dayFirst bool) {
	keys := make([]string, len(head))
	for i, name := range head {
		keys[i] = headKey(name)
	}
	known := func(l headLanguage) int {
		return len(slices.DeleteFunc(slices.Clone(keys), func(key string) bool { return !l.known[key] }))
	}
	languages = slices.Clone(languages)
	slices.SortStableFunc(languages, func(a, b headLanguage) int { return known(b) - known(a) })
	columns = map[column]int{}
	taken := make([]bool, len(head))
	for _, language := range languages {
		for _, c := range language.columns {
			if has(columns, c.column) {
				continue
			}
			for _, key := range c.keys {
				if at := slices.Index(keys, key); at >= 0 && !taken[at] {
					columns[c.column], taken[at] = at, true
					break
				}
			}
		}
	}
	return columns, languages[0].dayFirst
}
