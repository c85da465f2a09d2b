package exchange

import (
	"bytes"
	"regexp"
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
	for _, r := range klogRecords(data) {
		day, err := record.ParseDate(klogDate.ReplaceAllString(r.head, "$1-$2-$3"))
		if len(r.entries) == 0 && err != nil {
			in.reject(r.line, []string{r.head}, (*messages.Printer).ExchangeEntryNoDate)
		}
		if err := in.klogDay(day, err == nil, r.tags, r.entries); err != nil {
			return err
		}
	}
	return nil
}

// klogDay adds one day's entries. Tags in the day's summary apply to each of them.
func (in *importer) klogDay(day record.Date, known bool, tags []string, entries []klogEntry) error {
	assignPauses(entries)
	for _, item := range entries {
		e, wrong := in.klogEntry(day, item, tags)
		switch {
		case item.broken != nil:
			wrong = item.broken
		case !known:
			wrong = (*messages.Printer).ExchangeEntryNoDate
		case item.Type == "open_range":
			in.leaveOut(Open)
			continue
		case item.tooLong:
			wrong = (*messages.Printer).ExchangeEntryLongPause
		case item.TotalMins < 0:
			continue
		}
		e.pause, e.pauseNote = item.pause, in.noteOf(entry{note: item.pauseNote, tags: tags})
		if err := in.addOrReject(e, wrong, item.line, func() []string { return []string{item.text} }); err != nil {
			return err
		}
	}
	return nil
}

// assignPauses makes each negative length a pause in another entry: the nearest one above that's
// longer, otherwise the day's longest.
func assignPauses(entries []klogEntry) {
	for i := range entries {
		e := &entries[i]
		if e.TotalMins >= 0 || e.broken != nil {
			continue
		}
		pause := -time.Duration(e.TotalMins) * time.Minute
		into := i - 1
		for into >= 0 && entries[into].left() <= pause {
			into--
		}
		if into < 0 {
			into = 0
			for at := range entries {
				if entries[at].left() > entries[into].left() {
					into = at
				}
			}
		}
		if e.tooLong = entries[into].left() <= pause; !e.tooLong {
			entries[into].pause += pause
			entries[into].pauseNote = strings.TrimSpace(entries[into].pauseNote + " " + e.Summary)
		}
	}
}

// left returns an entry's length without its pauses so far; zero if it isn't known.
func (e klogEntry) left() time.Duration {
	if e.broken != nil || e.Type == "open_range" {
		return 0
	}
	return time.Duration(e.TotalMins)*time.Minute - e.pause
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

type klogRecord struct {
	head string // its first line
	line int    // and that line's number
	// tags are those of its summary.
	tags    []string
	entries []klogEntry
}

// klogRecords returns the records, which are separated by blank lines.
func klogRecords(data []byte) []klogRecord {
	var all []klogRecord
	begun := false
	for number, line := range textLines(data) {
		switch {
		case line == "":
			begun = false
		case begun:
			all[len(all)-1].add(number, line)
		default:
			all, begun = append(all, klogRecord{head: line, line: number}), true
		}
	}
	return all
}

// add adds a line of the summary, an entry, or a line that continues one.
func (r *klogRecord) add(number int, line string) {
	indented := klogIndent.FindStringSubmatch(line)
	switch {
	case indented == nil && len(r.entries) == 0:
		r.tags = append(r.tags, record.Tags(line)...)
		return
	case indented == nil && strings.TrimLeft(line, " \t") != line: // continues the line above
		last := &r.entries[len(r.entries)-1]
		last.Summary = strings.TrimSpace(last.Summary + " " + strings.TrimSpace(line))
		return
	}
	item := klogEntry{broken: (*messages.Printer).ExchangeEntryNotIndented}
	if indented != nil {
		var ok bool
		if item, ok = klogItem(indented[1]); !ok {
			item.broken = (*messages.Printer).ExchangeEntryNoTime
		}
	}
	item.line, item.text = number, strings.TrimSpace(line)
	r.entries = append(r.entries, item)
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
	hours, minutes := atoi(f[2]), atoi(f[3])
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
	h, m := atoi(hour), atoi(minute)
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
