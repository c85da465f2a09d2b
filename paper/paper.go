// Package paper makes the timesheet that a member sends to a client: a PDF in A4 or Letter, in
// the member's language, in every script that has a font.
package paper

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"sundial/messages"
	"sundial/paper/internal/pdf"
	"sundial/paper/internal/typeset"
	"sundial/record"
	"sundial/timesheet"
)

// MaxPages is a paper's maximum number of pages. Ten years of a freelancer's records with short
// notes fill 900; nobody reads more on paper, and a table has all of them.
const MaxPages = 1_000

// ErrTooLong means that a paper would have more than MaxPages pages.
var ErrTooLong = errors.New("the paper has too many pages")

// Party is a paper's sender or client. Empty fields are left out.
type Party struct {
	Name string
	// Address is the lines below the name, as printed.
	Address []string
}

// IsZero reports whether the party is empty.
func (p Party) IsZero() bool { return p.Name == "" && len(p.Address) == 0 }

// Hours is how lengths are written.
type Hours string

// The forms: 1h 30m, which is the default, 1:30 and 1.50.
const (
	InWords   Hours = ""
	AsClock   Hours = "clock"
	AsDecimal Hours = "decimal"
)

// Timesheet is a paper's content. What's left out of it is nowhere in the file, including its
// properties.
type Timesheet struct {
	// Words writes the paper in the member's language. Locale, from Slack, determines the page
	// size; Clock12 writes 1:30 pm.
	Words   *messages.Printer
	Locale  string
	Clock12 bool
	// Sender and Client are printed if they're set.
	Sender, Client Party
	// Subject says what the hours are for, such as #acme; it may be empty.
	Subject string
	Days    record.DateRange
	// Lines are the records by day, from timesheet.Lines.
	Lines []timesheet.Line
	Hours Hours
	// Groups adds up by one or two of tag, day, week, month and note instead of listing the
	// records.
	Groups    []string
	WeekStart time.Weekday
	// Columns are the record columns in order, by their names in files: date, from, to, hours,
	// rate, amount, tags and note. None: those that suit a page.
	Columns []string
	// Without leaves out parts: rates, notes, times or breaks.
	Without []string
	// Remarks are sentences below the totals.
	Remarks []string
	// Made is the day on which the paper was made.
	Made record.Date
}

// Made describes a finished paper.
type Made struct {
	Pages int
	// Missing are the Unicode names of scripts without a font, whose letters were written as
	// numbers.
	Missing []string
}

// Fonts says where fonts come from: first the operator's folder, if set, then the system's,
// then the program, which has Latin, Greek and Cyrillic.
type Fonts struct {
	Operator string
	System   []string
}

// SystemFonts returns the operator's folder, which may be empty, and the system's.
func SystemFonts(operator string) Fonts {
	return Fonts{Operator: operator, System: []string{"/usr/share/fonts", "/usr/local/share/fonts"}}
}

// The fonts' Debian packages. Both are under the SIL Open Font License 1.1.
const (
	notoCore = "fonts-noto-core"
	notoCJK  = "fonts-noto-cjk"
)

// samples has a letter of each script that Lacking checks. The Latin one is Vietnamese.
var samples = []rune{'ắ', 'Ω', 'Ж', 'ש', 'ش', 'ह', 'ท', '漢', 'あ', '한'}

// Lacking returns the Unicode names of major scripts without a font. It opens the fonts.
func Lacking(from Fonts) []string {
	return typeset.Open(from.Operator, from.System, "").Lacking(samples)
}

// Packages returns the Debian packages with the scripts' fonts.
func Packages(scripts []string) []string {
	var names []string
	for _, script := range scripts {
		name := notoCore
		switch script {
		case "Han", "Hiragana", "Katakana", "Hangul", "Bopomofo":
			name = notoCJK
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// Write writes the paper as a PDF. It opens fonts and closes them afterwards. If there are more
// than MaxPages pages, it returns ErrTooLong, and what was written isn't a valid file.
func (t Timesheet) Write(w io.Writer, from Fonts) (Made, error) { return t.write(w, from, MaxPages) }

func (t Timesheet) write(w io.Writer, from Fonts, maxPages int) (Made, error) {
	if t.leastPages() > maxPages {
		return Made{}, ErrTooLong
	}
	fonts := typeset.Open(from.Operator, from.System, t.Locale)
	size := sizeFor(t.Locale)
	doc := pdf.New(w, pdf.Info{
		Title: t.title(), Author: t.Sender.Name, Language: string(t.Words.Language()), Created: t.Made.Start(time.UTC),
		Width: size.width, Height: size.height,
	})
	s := newSheet(t, doc, typeset.NewSetter(doc, fonts, t.Locale), maxPages)
	bill, beside, rest := s.parts()
	main := newAccount(s, bill)
	s.heading(main)
	s.body(main, beside, rest)
	s.signatures()
	s.endPage()
	if s.tooLong {
		return Made{}, ErrTooLong
	}
	pages := doc.Pages()
	err := doc.Close(func(page int, c *pdf.Canvas) { s.foot(page, pages, c) })
	if err != nil {
		return Made{}, fmt.Errorf("write PDF: %w", err)
	}
	return Made{Pages: pages, Missing: fonts.Missing()}, nil
}

// LeastPages returns the minimum number of pages of a paper with so many records, in the
// locale's format. It's cheap: nothing is read or typeset.
func LeastPages(records int, locale string) int {
	return max(1, records/rowsAPage(sizeFor(locale)))
}

// leastPages returns the paper's minimum number of pages.
func (t Timesheet) leastPages() int {
	if len(t.Groups) > 0 || len(t.Columns) > 0 && !slices.Contains(t.Columns, "hours") {
		return 1 // it may list none
	}
	listed := 0
	for _, l := range t.Lines {
		if l.Kind == record.Work {
			listed++
		}
	}
	return LeastPages(listed, t.Locale)
}

// title returns the paper's title, in its properties and at the foot of its pages.
func (t Timesheet) title() string {
	parts := []string{t.Words.PaperName(), t.about(), t.period()}
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), " · ")
}

// about says whom or what the paper is for.
func (t Timesheet) about() string { return cmp.Or(t.Client.Name, t.Subject) }

func (t Timesheet) period() string { return t.Words.Period(t.Days, record.Date{Year: -1}) }

// has reports whether a part is included.
func (t Timesheet) has(part string) bool { return !slices.Contains(t.Without, part) }
