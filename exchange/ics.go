package exchange

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"sundial/record"
)

const (
	icsStamp = "20060102T150405Z"
	// icsLine is the maximum line length in octets, without the line break (RFC 5545, 3.1).
	icsLine = 75
)

// WriteICS writes the records as an iCalendar file (RFC 5545), in UTC and whole minutes, so it
// needs no zone definitions. A placed record is an all-day event that names its length; running
// ones are left out. A break says so in its title and has the category BREAK. Events are
// private and don't make their owner busy.
func WriteICS(w io.Writer, records []record.Record, present *time.Location) error {
	out := bufio.NewWriter(w) // keeps its first error until Flush
	write := func(lines ...string) {
		for _, line := range lines {
			fold(out, line)
		}
	}
	write("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sundial//Sundial//EN", "CALSCALE:GREGORIAN")
	zones := record.Zones{}
	for _, r := range records {
		if !r.Running() {
			write(icsEvent(r, zones.Of(r, present))...)
		}
	}
	write("END:VCALENDAR")
	if err := out.Flush(); err != nil {
		return fmt.Errorf("write ICS: %w", err)
	}
	return nil
}

func icsEvent(r record.Record, loc *time.Location) []string {
	lines := []string{
		"BEGIN:VEVENT",
		"UID:" + icsText(r.ID) + "@sundial",
		"DTSTAMP:" + r.End.UTC().Format(icsStamp),
	}
	lines = append(lines, icsTimes(r, loc)...)
	lines = append(lines, "SUMMARY:"+icsText(icsSummary(r)))
	tags := r.Tags()
	for i := range tags {
		tags[i] = icsText(tags[i])
	}
	if r.Kind == record.Break {
		tags = append([]string{"BREAK"}, tags...)
	}
	if len(tags) > 0 {
		lines = append(lines, "CATEGORIES:"+strings.Join(tags, ","))
	}
	return append(lines, "CLASS:PRIVATE", "TRANSP:TRANSPARENT", "END:VEVENT")
}

// icsTimes returns start and end. A record of no length has no end, because DTEND must be later
// than DTSTART (RFC 5545, 3.8.2.2).
func icsTimes(r record.Record, loc *time.Location) []string {
	if r.Placed {
		return []string{"DTSTART;VALUE=DATE:" + icsDate(r.Day(loc))}
	}
	lines := []string{"DTSTART:" + record.Minute(r.Start).Format(icsStamp)}
	if r.Length(r.End) > 0 {
		lines = append(lines, "DTEND:"+record.Minute(r.End).Format(icsStamp))
	}
	return lines
}

func icsDate(d record.Date) string { return strings.ReplaceAll(d.String(), "-", "") }

func icsSummary(r record.Record) string {
	text := cmp.Or(r.Note, "Work")
	if r.Kind == record.Break {
		text = strings.TrimSuffix("Break: "+r.Note, ": ")
	}
	if r.Placed {
		return record.FormatRecordLength(r, r.End) + " " + text
	}
	return text
}

// icsText escapes a text value (RFC 5545, 3.3.11).
func icsText(text string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", "").Replace(text)
}

// fold folds a line into pieces of 75 octets, without splitting a character.
func fold(out *bufio.Writer, line string) {
	room := icsLine
	for len(line) > room {
		cut := room
		for !utf8.RuneStart(line[cut]) {
			cut--
		}
		out.WriteString(line[:cut] + "\r\n ")
		line, room = line[cut:], icsLine-1
	}
	out.WriteString(line + "\r\n")
}
