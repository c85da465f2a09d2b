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

// klog's own files (https://github.com/jotaen/klog/blob/main/Specification.md): a
// record begins with its date, perhaps with a target in brackets, and a summary; its
// entries are indented, what continues an entry's summary is indented twice.
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

// klogText reads klog's own file. What a record's summary is tagged with holds for its
// entries.
func (in *importer) klogText(data []byte) error {
	n := 0
	for _, lines := range klogRecords(string(data)) {
		found := klogDate.FindStringSubmatch(lines[0])
		if found == nil {
			return entryError(n+1, (*messages.Printer).ExchangeEntryNoDate)
		}
		day, err := record.ParseDate(strings.Join(found[1:4], "-"))
		if err != nil {
			return entryError(n+1, (*messages.Printer).ExchangeEntryNoDate)
		}
		entries, tags, err := klogLines(lines[1:], n)
		if err != nil {
			return err
		}
		for _, item := range entries {
			n++
			if item.Type == "open_range" {
				in.out.Running++
			} else if err := in.take(in.klogEntry(day, item, tags), n); err != nil {
				return err
			}
		}
	}
	return nil
}

// klogRecords are the lines of each record; blank lines part them.
func klogRecords(text string) [][]string {
	var all [][]string
	begun := false
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, " \t\r\n")
		switch {
		case line == "":
			begun = false
		case begun:
			all[len(all)-1] = append(all[len(all)-1], line)
		default:
			all, begun = append(all, []string{line}), true
		}
	}
	return all
}

// klogLines reads the summary and the entries of a record; before counts the entries of
// the records before it, for the error.
func klogLines(lines []string, before int) (entries []klogEntry, tags []string, err error) {
	for _, line := range lines {
		indented := klogIndent.FindStringSubmatch(line)
		switch {
		case indented == nil && len(entries) == 0:
			tags = append(tags, record.Tags(line)...)
			continue
		case indented == nil && strings.TrimLeft(line, " \t") != line: // goes on from the line above
			last := &entries[len(entries)-1]
			last.Summary = strings.TrimSpace(last.Summary + " " + strings.TrimSpace(line))
			continue
		case indented == nil:
			return nil, nil, entryError(before+len(entries)+1, (*messages.Printer).ExchangeEntryNotIndented)
		}
		item, ok := klogItem(indented[1])
		if !ok {
			return nil, nil, entryError(before+len(entries)+1, (*messages.Printer).ExchangeEntryNoTime)
		}
		entries = append(entries, item)
	}
	return entries, tags, nil
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
