package exchange

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"time"

	"sundial/messages"
	"sundial/record"
)

// klog's own files (https://github.com/jotaen/klog/blob/main/Specification.md): a record begins
// with its date, optionally a target in brackets, and a summary; its entries are indented, and
// continuations of an entry's summary are indented twice.
var (
	klogDate   = regexp.MustCompile(`^(\d{4})[-/](\d\d)[-/](\d\d)(?: +\([^)]*\))?\s*$`)
	klogIndent = regexp.MustCompile(`^(?:\t| {2,4})(\S.*)$`)
	klogRange  = regexp.MustCompile(`^(<?)(\d{1,2}):(\d\d)(am|pm)? *- *(?:(\?+)|(<?)(\d{1,2}):(\d\d)(am|pm)?(>?))(?:\s+(.*))?$`)
	klogLength = regexp.MustCompile(`^([-+]?)(?:(\d+)h)?(?:(\d+)m)?(?:\s+(.*))?$`)
)

func isKlogText(data []byte) bool {
	line, _, _ := bytes.Cut(data, []byte("\n"))
	return klogDate.Match(bytes.TrimSpace(line))
}

// klogText reads klog's own file.
func (in *importer) klogText(data []byte) error {
	for _, lines := range klogRecords(string(data)) {
		day, ok := klogDay(lines[0].text)
		entries, tags := klogLines(lines[1:])
		if len(entries) == 0 && !ok {
			in.reject(lines[0].number, []string{lines[0].text}, (*messages.Printer).ExchangeEntryNoDate)
		}
		if err := in.klogDay(day, ok, tags, entries); err != nil {
			return err
		}
	}
	return nil
}

// klogDay returns the date at a record's head.
func klogDay(line string) (record.Date, bool) {
	found := klogDate.FindStringSubmatch(line)
	if found == nil {
		return record.Date{}, false
	}
	day, err := record.ParseDate(strings.Join(found[1:4], "-"))
	return day, err == nil
}

// klogDay adds one day's entries. Tags in the day's summary apply to each of them. A negative
// length is a pause in another entry: the nearest one above that's longer, otherwise the day's
// longest.
func (in *importer) klogDay(day record.Date, known bool, tags []string, entries []klogEntry) error {
	pauses := klogPauses(entries)
	for i, item := range entries {
		e, wrong := in.klogEntry(day, item, tags)
		switch {
		case item.broken != nil:
			wrong = item.broken
		case !known:
			wrong = (*messages.Printer).ExchangeEntryNoDate
		case item.Type == "open_range":
			in.leaveOut(Open)
			continue
		case item.TotalMins < 0 && pauses.within[i] < 0:
			wrong = (*messages.Printer).ExchangeEntryLongPause
		case item.TotalMins < 0:
			continue
		}
		e.pause, e.pauseNote = pauses.length[i], in.noteOf(entry{note: pauses.note[i], tags: tags})
		if err := in.addOrReject(e, wrong, item.line, func() []string { return []string{item.text} }); err != nil {
			return err
		}
	}
	return nil
}

// klogPauses returns which entry each negative length shortens, and by how much each entry is
// shortened.
func klogPauses(entries []klogEntry) (p struct {
	within []int
	length []time.Duration
	note   []string
}) {
	p.within, p.length, p.note = make([]int, len(entries)), make([]time.Duration, len(entries)), make([]string, len(entries))
	left := func(i int) time.Duration {
		if e := entries[i]; e.broken == nil && e.Type != "open_range" {
			return time.Duration(e.TotalMins)*time.Minute - p.length[i]
		}
		return 0
	}
	for i, e := range entries {
		p.within[i] = -1
		if e.TotalMins >= 0 || e.broken != nil {
			continue
		}
		pause := -time.Duration(e.TotalMins) * time.Minute
		into := above(i, pause, left)
		if into < 0 {
			into = longest(entries, pause, left)
		}
		if p.within[i] = into; into >= 0 {
			p.length[into] += pause
			p.note[into] = strings.TrimSpace(p.note[into] + " " + e.Summary)
		}
	}
	return p
}

// above returns the index of the nearest earlier entry with more time left than the pause; -1
// if there's none.
func above(i int, pause time.Duration, left func(int) time.Duration) int {
	for i--; i >= 0 && left(i) <= pause; i-- {
	}
	return i
}

// longest returns the index of the entry with the most time left, if that's more than the pause;
// -1 if there's none.
func longest(entries []klogEntry, pause time.Duration, left func(int) time.Duration) int {
	into := -1
	for at := range entries {
		if left(at) > pause && (into < 0 || left(at) > left(into)) {
			into = at
		}
	}
	return into
}

func (in *importer) klogEntry(day record.Date, item klogEntry, tags []string) (entry, fault) {
	e := entry{day: day, length: time.Duration(item.TotalMins) * time.Minute, note: item.Summary, tags: tags}
	if item.Type != "range" {
		return e, nil
	}
	in.out.Zone = in.zone
	starts, ends := minuteOf(day, item.StartMins).moments(in.Zone), minuteOf(day, item.EndMins).moments(in.Zone)
	if len(starts) == 0 || len(ends) == 0 {
		return e, (*messages.Printer).ExchangeEntryNoTime
	}
	e.start, e.end = pair(starts, ends, e.length)
	return e, nil
}

// minuteOf returns the clock time so many minutes after a day's midnight, which may be on the
// day before or after.
func minuteOf(day record.Date, minutes int) wallTime {
	for ; minutes < 0; minutes += 24 * 60 {
		day = day.AddDays(-1)
	}
	day = day.AddDays(minutes / (24 * 60))
	minutes %= 24 * 60
	return wallTime{day, clock{hour: minutes / 60, minute: minutes % 60}}
}

// textLine is a line of a text file with its number, counted from 1.
type textLine struct {
	text   string
	number int
}

// klogRecords returns each record's lines; records are separated by blank lines.
func klogRecords(text string) [][]textLine {
	var all [][]textLine
	begun, number := false, 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimRight(line, " \t\r\n")
		switch {
		case line == "":
			begun = false
		case begun:
			all[len(all)-1] = append(all[len(all)-1], textLine{line, number})
		default:
			all, begun = append(all, []textLine{{line, number}}), true
		}
	}
	return all
}

// klogLines reads a record's summary and entries.
func klogLines(lines []textLine) (entries []klogEntry, tags []string) {
	for _, line := range lines {
		indented := klogIndent.FindStringSubmatch(line.text)
		switch {
		case indented == nil && len(entries) == 0:
			tags = append(tags, record.Tags(line.text)...)
			continue
		case indented == nil && strings.TrimLeft(line.text, " \t") != line.text: // continues the line above
			last := &entries[len(entries)-1]
			last.Summary = strings.TrimSpace(last.Summary + " " + strings.TrimSpace(line.text))
			continue
		}
		item := klogEntry{broken: (*messages.Printer).ExchangeEntryNotIndented}
		if indented != nil {
			var ok bool
			if item, ok = klogItem(indented[1]); !ok {
				item.broken = (*messages.Printer).ExchangeEntryNoTime
			}
		}
		item.line, item.text = line.number, strings.TrimSpace(line.text)
		entries = append(entries, item)
	}
	return entries, tags
}

func klogItem(text string) (klogEntry, bool) {
	if f := klogRange.FindStringSubmatch(text); f != nil {
		start, ok := klogClock(f[2], f[3], f[4])
		if f[1] != "" {
			start -= 24 * 60
		}
		item := klogEntry{Type: "open_range", Summary: f[11], StartMins: start}
		if f[5] != "" || !ok {
			return item, ok
		}
		item.Type = "range"
		item.EndMins, ok = klogClock(f[7], f[8], f[9])
		if f[6] != "" {
			item.EndMins -= 24 * 60
		}
		if f[10] != "" {
			item.EndMins += 24 * 60
		}
		item.TotalMins = item.EndMins - item.StartMins
		return item, ok && item.TotalMins >= 0
	}
	f := klogLength.FindStringSubmatch(text)
	if f == nil || f[2] == "" && f[3] == "" {
		return klogEntry{}, false
	}
	hours, _ := strconv.Atoi("0" + f[2])
	minutes, _ := strconv.Atoi("0" + f[3])
	if len(f[2])+len(f[3]) > 10 || hours > int(MaxLength/time.Hour) {
		return klogEntry{}, false
	}
	item := klogEntry{Type: "duration", Summary: f[4], TotalMins: hours*60 + minutes}
	if f[1] == "-" {
		item.TotalMins = -item.TotalMins
	}
	return item, true
}

// klogClock is minutes after midnight.
func klogClock(hour, minute, half string) (int, bool) {
	h, _ := strconv.Atoi(hour)
	m, _ := strconv.Atoi(minute)
	if half != "" && (h < 1 || h > 12) || h > 24 || m > 59 || h == 24 && m > 0 {
		return 0, false
	}
	switch {
	case half == "am" && h == 12:
		h = 0
	case half == "pm" && h < 12:
		h += 12
	}
	return h*60 + m, true
}
