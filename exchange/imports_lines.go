package exchange

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"sundial/messages"
	"sundial/record"
)

// Plain text files with one entry per line.

// detectLines recognizes text files by the first line that looks like an entry.
func detectLines(data []byte) Source {
	const looked = 256 << 10
	for line := range strings.Lines(string(data[:min(len(data), looked)])) {
		line = strings.TrimRight(line, "\r\n")
		switch {
		case timewLine.MatchString(line):
			return TimewData
		case clockLine.MatchString(line):
			return Timeclock
		case orgClock.MatchString(line):
			return Org
		case gtimelogLine.MatchString(line):
			return Gtimelog
		}
	}
	return Unknown
}

// textLines yields a text's lines, without white space at the end.
func textLines(data []byte, yield func(number int, line string) error) error {
	number := 0
	for line := range strings.Lines(string(data)) {
		number++
		if err := yield(number, strings.TrimRight(line, " \t\r\n")); err != nil {
			return err
		}
	}
	return nil
}

// timewLine is a line of Timewarrior's data files (github.com/GothenburgBitFactory/timewarrior,
// src/Interval.cpp): inc, the start, optionally the end, tags after # and the annotation after
// a second #.
var timewLine = regexp.MustCompile(`^inc (\d{8}T\d{6}Z)(?: - (\d{8}T\d{6}Z))?(?: #(.*))?$`)

func (in *importer) timewData(data []byte) error {
	return textLines(data, func(n int, line string) error {
		if line == "" {
			return nil
		}
		found := timewLine.FindStringSubmatch(line)
		if found == nil {
			in.reject(n, []string{line}, (*messages.Printer).ExchangeEntryNoTimes)
			return nil
		}
		if found[2] == "" {
			in.leaveOut(Open)
			return nil
		}
		e := entry{}
		var err1, err2 error
		e.start, err1 = time.Parse(icsStamp, found[1])
		e.end, err2 = time.Parse(icsStamp, found[2])
		var wrong fault
		if err1 != nil || err2 != nil {
			wrong = (*messages.Printer).ExchangeEntryNoTimes
		}
		words, note, _ := cutUnquoted(found[3])
		e.tags, e.note = quotedWords(words), strings.Join(quotedWords(note), " ")
		return in.addOrReject(e, wrong, n, func() []string { return []string{line} })
	})
}

// cutUnquoted splits a text at the first # outside quotation marks.
func cutUnquoted(text string) (before, after string, found bool) {
	quoted := false
	for i, r := range text {
		switch {
		case r == '"':
			quoted = !quoted
		case r == '#' && !quoted:
			return text[:i], text[i+1:], true
		}
	}
	return text, "", false
}

// quotedWords returns a text's words; quotation marks keep several together.
func quotedWords(text string) []string {
	var words []string
	for i, part := range strings.Split(text, `"`) {
		if i%2 == 1 {
			words = append(words, part)
			continue
		}
		words = append(words, strings.Fields(part)...)
	}
	return words
}

// clockLine is a line of timeclock (https://hledger.org/1.40/hledger.html, timeclock): i or o,
// the moment, and for i the account and, after two spaces, a description.
var clockLine = regexp.MustCompile(`^([ioO]) (\d{4}[-/.]\d{1,2}[-/.]\d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?)(?:[-+]\d{4})?(?:\s+(.*))?$`)

func (in *importer) timeclock(data []byte) error {
	var open *entry
	begun := ""
	err := textLines(data, func(n int, line string) error {
		if line == "" || strings.ContainsAny(line[:1], ";#*bhP") {
			return nil
		}
		found := clockLine.FindStringSubmatch(line)
		if found == nil {
			in.reject(n, []string{line}, (*messages.Printer).ExchangeEntryNoTimes)
			return nil
		}
		at, wrong := in.readings(found[2], found[3], (*messages.Printer).ExchangeEntryNoTimes)
		if wrong != nil {
			in.reject(n, []string{line}, wrong)
			return nil
		}
		switch {
		case found[1] == "i" && open != nil:
			in.leaveOut(Open)
			fallthrough
		case found[1] == "i":
			account, note, _ := strings.Cut(found[4], "  ")
			note, _, _ = strings.Cut(note, ";")
			open, begun = &entry{start: at.at[0], path: strings.Split(account, ":"), note: note}, line
			return nil
		case open == nil:
			in.reject(n, []string{line}, (*messages.Printer).ExchangeEntryNoStart)
			return nil
		}
		e := *open
		open = nil
		e.start, e.end = pair([]time.Time{e.start}, at.at, 0)
		return in.addOrReject(e, nil, n, func() []string { return []string{begun + " / " + line} })
	})
	if open != nil {
		in.leaveOut(Open)
	}
	return err
}

// Org's clocks (https://orgmode.org/manual/Clocking-commands.html) are below headings.
var (
	orgHeading = regexp.MustCompile(`^(\*+)\s+(?:(?:TODO|DONE|NEXT|WAITING|HOLD|CANCELLED|CANCELED|STARTED)\s+)?(?:\[#[A-Z0-9]\]\s+)?(.*?)(?:\s+:([\w@#%:]+):)?$`)
	orgClock   = regexp.MustCompile(`^\s*CLOCK:\s*\[(\d{4}-\d\d-\d\d)(?: [^\]\d]+)? (\d{1,2}:\d\d)\](?:--\[(\d{4}-\d\d-\d\d)(?: [^\]\d]+)? (\d{1,2}:\d\d)\])?(?:\s*=>\s*(-?\d+:\d\d))?\s*$`)
)

// orgLevel is an open heading.
type orgLevel struct {
	depth int
	title string
	tags  []string
}

func (in *importer) org(data []byte) error {
	var open []orgLevel
	return textLines(data, func(n int, line string) error {
		if found := orgHeading.FindStringSubmatch(line); found != nil {
			depth := len(found[1])
			open = slices.DeleteFunc(open, func(l orgLevel) bool { return l.depth >= depth })
			tags := strings.FieldsFunc(found[3], func(r rune) bool { return r == ':' })
			open = append(open, orgLevel{depth, found[2], tags})
			return nil
		}
		found := orgClock.FindStringSubmatch(line)
		if found == nil {
			if strings.HasPrefix(strings.TrimSpace(line), "CLOCK:") {
				in.reject(n, []string{line}, (*messages.Printer).ExchangeEntryNoTimes)
			}
			return nil
		}
		if found[3] == "" {
			in.leaveOut(Open)
			return nil
		}
		e := entry{}
		for i, level := range open {
			e.tags = append(e.tags, level.tags...)
			if i < len(open)-1 {
				e.path = append(e.path, level.title)
			} else {
				e.note = level.title
			}
		}
		from, wrong := in.readings(found[1], found[2], (*messages.Printer).ExchangeEntryNoStart)
		until := from
		if wrong == nil {
			until, wrong = in.readings(found[3], found[4], (*messages.Printer).ExchangeEntryNoEnd)
		}
		if wrong == nil {
			length, _ := parseLength(found[5])
			e.start, e.end = pair(from.at, until.at, length)
		}
		return in.addOrReject(e, wrong, n, func() []string { return []string{line} })
	})
}

// gtimelogLine is a line of gtimelog (https://gtimelog.org/formats.html): the moment at which
// something ended, and what it was. An empty line begins a day.
var gtimelogLine = regexp.MustCompile(`^(\d{4}-\d\d-\d\d) (\d\d:\d\d)(?: ?[-+]\d{4})?: (.*)$`)

func (in *importer) gtimelog(data []byte) error {
	var last time.Time
	return textLines(data, func(n int, line string) error {
		if line == "" || strings.HasPrefix(line, "#") {
			last = time.Time{}
			return nil
		}
		found := gtimelogLine.FindStringSubmatch(line)
		if found == nil {
			in.reject(n, []string{line}, (*messages.Printer).ExchangeEntryNoTimes)
			return nil
		}
		at, wrong := in.readings(found[1], found[2], (*messages.Printer).ExchangeEntryNoEnd)
		if wrong != nil {
			in.reject(n, []string{line}, wrong)
			return nil
		}
		const dayBegins = 2 * time.Hour // after midnight, gtimelog's virtual midnight
		day := func(t time.Time) record.Date { return record.DateOf(t.Add(-dayBegins), in.Zone) }
		if last.IsZero() || day(last) != day(at.at[0]) {
			last = at.at[0] // the start of the day, not an entry
			return nil
		}
		e := entry{}
		e.start, e.end = pair([]time.Time{last}, at.at, 0)
		last = e.end
		text := found[3]
		switch {
		case strings.HasSuffix(text, "***"): // excluded from every sum
			in.leaveOut(Deleted)
			return nil
		case strings.HasSuffix(text, "**"):
			e.kind, text = record.Break, strings.TrimSuffix(text, "**")
		}
		text, tags, _ := strings.Cut(text, " -- ")
		e.tags, e.note = strings.Fields(tags), text
		if category, note, ok := strings.Cut(text, ": "); ok {
			e.path, e.note = []string{category}, note
		}
		return in.addOrReject(e, nil, n, func() []string { return []string{line} })
	})
}
