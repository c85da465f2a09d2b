package exchange

import (
	"cmp"
	"iter"
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

// textLines yields a text's lines by number, without white space at the end.
func textLines(data []byte) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		number := 0
		for line := range strings.Lines(string(data)) {
			if number++; !yield(number, strings.TrimRight(line, " \t\r\n")) {
				return
			}
		}
	}
}

// eachLine adds the entry of each line; one that can't be read is rejected.
func (in *importer) eachLine(data []byte, read func(line string) (entry, fault)) error {
	for n, line := range textLines(data) {
		e, wrong := read(line)
		if err := in.addOrReject(e, wrong, n, func() []string { return []string{cmp.Or(e.text, line)} }); err != nil {
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
	return in.eachLine(data, func(line string) (entry, fault) {
		found := timewLine.FindStringSubmatch(line)
		switch {
		case line == "":
			return entry{none: true}, nil
		case found == nil:
			return entry{}, (*messages.Printer).ExchangeEntryNoTimes
		case found[2] == "":
			return in.without(Open)
		}
		e, wrong := between(icsStamp, found[1], found[2])
		words, note, _ := cutUnquoted(found[3])
		e.tags, e.note = quotedWords(words), strings.Join(quotedWords(note), " ")
		return e, wrong
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
	open := entry{none: true}
	err := in.eachLine(data, func(line string) (entry, fault) {
		if line == "" || strings.ContainsAny(line[:1], ";#*bhP") {
			return entry{none: true}, nil
		}
		found := clockLine.FindStringSubmatch(line)
		if found == nil {
			return entry{}, (*messages.Printer).ExchangeEntryNoTimes
		}
		at, wrong := in.readings(found[2], found[3], (*messages.Printer).ExchangeEntryNoTimes)
		switch {
		case wrong != nil:
			return entry{}, wrong
		case found[1] == "i":
			if !open.none {
				in.leaveOut(Open)
			}
			account, note, _ := strings.Cut(found[4], "  ")
			note, _, _ = strings.Cut(note, ";")
			open = entry{start: at.at[0], path: strings.Split(account, ":"), note: note, text: line}
			return entry{none: true}, nil
		case open.none:
			return entry{}, (*messages.Printer).ExchangeEntryNoStart
		}
		e := open
		open = entry{none: true}
		e.start, e.end = pair([]time.Time{e.start}, at.at, 0)
		e.text += " / " + line
		return e, nil
	})
	if !open.none {
		in.leaveOut(Open)
	}
	return err
}

// Org's clocks (https://orgmode.org/manual/Clocking-commands.html) are below headings.
var (
	orgHeading = regexp.MustCompile(`^(\*+)\s+(?:(?:TODO|DONE|NEXT|WAITING|HOLD|CANCELLED|CANCELED|STARTED)\s+)?(?:\[#[A-Z0-9]\]\s+)?(.*?)(?:\s+:([\w@#%:]+):)?$`)
	orgClock   = regexp.MustCompile(`^\s*CLOCK:\s*\[(\d{4}-\d\d-\d\d)(?: [^\]\d]+)? (\d{1,2}:\d\d)\](?:--\[(\d{4}-\d\d-\d\d)(?: [^\]\d]+)? (\d{1,2}:\d\d)\])?(?:\s*=>\s*(-?\d+:\d\d))?\s*$`)
)

type orgLevel struct {
	depth int
	title string
	tags  []string
}

func (in *importer) org(data []byte) error {
	var open []orgLevel
	return in.eachLine(data, func(line string) (entry, fault) {
		if found := orgHeading.FindStringSubmatch(line); found != nil {
			depth := len(found[1])
			open = slices.DeleteFunc(open, func(l orgLevel) bool { return l.depth >= depth })
			tags := strings.FieldsFunc(found[3], func(r rune) bool { return r == ':' })
			open = append(open, orgLevel{depth, found[2], tags})
			return entry{none: true}, nil
		}
		found := orgClock.FindStringSubmatch(line)
		switch {
		case found == nil && strings.HasPrefix(strings.TrimSpace(line), "CLOCK:"):
			return entry{}, (*messages.Printer).ExchangeEntryNoTimes
		case found == nil:
			return entry{none: true}, nil
		case found[3] == "":
			return in.without(Open)
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
		if wrong != nil {
			return e, wrong
		}
		until, wrong := in.readings(found[3], found[4], (*messages.Printer).ExchangeEntryNoEnd)
		if wrong == nil {
			length, _ := parseLength(found[5])
			e.start, e.end = pair(from.at, until.at, length)
		}
		return e, wrong
	})
}

// gtimelogLine is a line of gtimelog (https://gtimelog.org/formats.html): the moment at which
// something ended, and what it was. An empty line begins a day.
var gtimelogLine = regexp.MustCompile(`^(\d{4}-\d\d-\d\d) (\d\d:\d\d)(?: ?[-+]\d{4})?: (.*)$`)

func (in *importer) gtimelog(data []byte) error {
	const dayBegins = 2 * time.Hour // after midnight, gtimelog's virtual midnight
	day := func(t time.Time) record.Date { return record.DateOf(t.Add(-dayBegins), in.Zone) }
	var last time.Time
	return in.eachLine(data, func(line string) (e entry, wrong fault) {
		if line == "" || strings.HasPrefix(line, "#") {
			last = time.Time{}
			return entry{none: true}, nil
		}
		found := gtimelogLine.FindStringSubmatch(line)
		if found == nil {
			return e, (*messages.Printer).ExchangeEntryNoTimes
		}
		at, wrong := in.readings(found[1], found[2], (*messages.Printer).ExchangeEntryNoEnd)
		if wrong != nil {
			return e, wrong
		}
		if last.IsZero() || day(last) != day(at.at[0]) {
			last = at.at[0] // the start of the day, not an entry
			return entry{none: true}, nil
		}
		e.start, e.end = pair([]time.Time{last}, at.at, 0)
		last = e.end
		text := found[3]
		switch {
		case strings.HasSuffix(text, "***"): // excluded from every sum
			return in.without(Deleted)
		case strings.HasSuffix(text, "**"):
			e.kind, text = record.Break, strings.TrimSuffix(text, "**")
		}
		text, tags, _ := strings.Cut(text, " -- ")
		e.tags, e.note = strings.Fields(tags), text
		if category, note, ok := strings.Cut(text, ": "); ok {
			e.path, e.note = []string{category}, note
		}
		return e, nil
	})
}
