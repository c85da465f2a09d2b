package exchange

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// column is the meaning of a table's column.
type column int

const (
	colDate column = iota
	colStart
	colEndDate
	colEnd
	colLength
	colMinutes
	colSeconds
	colPause
	colClient
	colProject
	colTask
	colNote
	colTags
	colMoreTags
	colKind
	colBillable
	colEmail
	colUser
	colFirstName
	colLastName
	colName
	columnCount
)

// String returns the column's name in heads.txt.
func (c column) String() string {
	return [columnCount]string{
		colDate:      "date",
		colStart:     "start",
		colEndDate:   "end date",
		colEnd:       "end",
		colLength:    "length",
		colMinutes:   "minutes",
		colSeconds:   "seconds",
		colPause:     "pause",
		colClient:    "client",
		colProject:   "project",
		colTask:      "task",
		colNote:      "note",
		colTags:      "tags",
		colMoreTags:  "more tags",
		colKind:      "kind",
		colBillable:  "billable",
		colEmail:     "email",
		colUser:      "user",
		colFirstName: "first name",
		colLastName:  "last name",
		colName:      "name",
	}[c]
}

//go:embed heads.txt
var headsText string

// headLanguage is a language of column names.
type headLanguage struct {
	// dayFirst: in this language, the day is written before the month. English and Japanese
	// tables don't show which.
	dayFirst bool
	// keys are each column's name keys, the best first.
	keys map[string][]string
	// known are all of them.
	known map[string]bool
}

// heads are the languages in heads.txt, English first, and the words for total rows.
var heads = sync.OnceValues(func() (languages []headLanguage, totals map[string]bool) {
	for line := range strings.Lines(headsText) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "[") {
			languages = append(languages, headLanguage{
				dayFirst: strings.HasSuffix(line, "day first"), keys: map[string][]string{}, known: map[string]bool{},
			})
			continue
		}
		column, names, ok := strings.Cut(line, " = ")
		if !ok {
			continue
		}
		last := &languages[len(languages)-1]
		for name := range strings.SplitSeq(names, " | ") {
			key := headKey(name)
			last.keys[column], last.known[key] = append(last.keys[column], key), true
		}
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
