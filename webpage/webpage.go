// Package webpage makes the file that shows a member's time in a browser: a calendar of each
// year and a timeline of each day, with totals that follow a filter. It's one file, and its
// policy forbids all connections.
package webpage

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"
	"time"

	"sundial/messages"
	"sundial/record"
	"sundial/timesheet"
)

// Page is a file's content. What's left out of it is nowhere in the file.
type Page struct {
	// Words writes the page in the member's language; Clock12 writes 1:30 pm.
	Words   *messages.Printer
	Clock12 bool
	// WeekStart is the calendar's first weekday.
	WeekStart time.Weekday
	// Period names the days.
	Period string
	Days   record.DateRange
	// Lines are the records by day, from timesheet.Lines.
	Lines []timesheet.Line
	// Undated is for lines without a day: the page has no calendar and names none.
	Undated bool
	// Without leaves out parts: rates, notes, times or breaks.
	Without []string
	// Remarks are sentences below the totals.
	Remarks []string
	// Made is the day on which the page was made.
	Made record.Date
}

var (
	//go:embed page.html
	frame string
	//go:embed page.css
	style string
	//go:embed page.js
	script string
)

// Write writes the page as UTF-8, day by day. Its policy (W3C, Content Security Policy Level 3)
// allows only its own style and script, by their hashes: it can't load or send anything.
func (p Page) Write(w io.Writer) error {
	filled := strings.NewReplacer(
		"{language}", string(p.Words.Language()), "{title}", html.EscapeString(p.Words.WebpageTitle()+" · "+p.Period), "{needs script}", html.EscapeString(p.Words.WebpageNeedsScript()),
		"{style hash}", hash(style), "{script hash}", hash(script), "{style}", style, "{script}", script,
	)
	before, after, _ := strings.Cut(frame, "{data}")
	out := bufio.NewWriter(w) // keeps its first error until Flush
	out.WriteString(filled.Replace(before))
	err := p.writeData(out)
	out.WriteString(filled.Replace(after))
	if err := cmp.Or(err, out.Flush()); err != nil {
		return fmt.Errorf("write page: %w", err)
	}
	return nil
}

// hash returns a text's name in a policy.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// writeData writes the page's data as JSON. The encoder escapes <, >, &, U+2028 and U+2029, so
// no text can end the element.
func (p Page) writeData(out *bufio.Writer) error {
	l := newLister(p)
	head, err := json.Marshal(l.head())
	if err != nil {
		return err
	}
	out.Write(head[:len(head)-1])
	out.WriteString(`,"days":[`)
	for from := 0; from < len(p.Lines); {
		until := from
		for until < len(p.Lines) && p.Lines[until].Day == p.Lines[from].Day {
			until++
		}
		encoded, err := json.Marshal(l.day(p.Lines[from:until]))
		if err != nil {
			return err
		}
		if from > 0 {
			out.WriteByte(',')
		}
		out.WriteByte('\n')
		out.Write(encoded)
		from = until
	}
	_, err = out.WriteString("\n]}")
	return err
}

// has reports whether a part is included.
func (p Page) has(part string) bool { return !slices.Contains(p.Without, part) }
