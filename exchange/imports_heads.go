package exchange

import (
	_ "embed"
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
