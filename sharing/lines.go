package sharing

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"sundial/models"
	"sundial/record"
	"sundial/timesheet"
)

// lines returns the message's rows for its level.
func (w shareWriter) lines(o models.ShareOrder, days record.DateRange, records []record.Record) []string {
	switch o.Level {
	case "days":
		return w.dayLines(o, days, records)
	case "notes", "times":
		return w.recordLines(o, records)
	}
	var lines []string
	for _, h := range w.hours(o, days, records)[1:] {
		lines = append(lines, TagName(w.words, h.Tag)+"  "+w.words.Length(time.Duration(h.Seconds)*time.Second))
	}
	return lines
}

func (w shareWriter) dayLines(o models.ShareOrder, days record.DateRange, records []record.Record) []string {
	var lines []string
	today := record.DateOf(o.At, w.loc)
	for _, h := range w.hours(o, days, records) {
		length := w.words.Length(time.Duration(h.Seconds) * time.Second)
		if h.Tag == "" {
			lines = append(lines, w.words.Day(h.Day, today)+"  "+length)
			continue
		}
		joint := ", "
		if last := lines[len(lines)-1]; !strings.Contains(last, ": ") {
			joint = ": "
		}
		lines[len(lines)-1] += joint + TagName(w.words, h.Tag) + " " + length
	}
	return lines
}

// recordLines returns a line per record: its day and length, at the level times its start and
// end, and its note. A placed record shows only its length.
func (w shareWriter) recordLines(o models.ShareOrder, records []record.Record) []string {
	var lines []string
	for _, r := range records {
		shown := r
		if o.Level == "notes" && !r.Placed {
			shown = r.Place(r.Day(r.Location(w.loc)), r.Length(o.At), o.At, w.loc)
		}
		line := w.words.Span(shown, o.At, w.loc, w.c12)
		lines = append(lines, strings.TrimSpace(line+"  "+r.Note))
	}
	return lines
}

// chunks joins lines into paragraphs of limited length.
func chunks(lines []string) []string {
	var parts []string
	part := ""
	for _, line := range lines {
		if part != "" && utf8.RuneCountInString(part)+utf8.RuneCountInString(line) > blockText {
			parts, part = append(parts, part), ""
		}
		part = strings.TrimPrefix(part+"\n"+line, "\n")
	}
	if part == "" {
		return parts
	}
	return append(parts, part)
}

// includes says which of the share's tags include others of them.
func (w shareWriter) includes(o models.ShareOrder, days record.DateRange, records []record.Record) []string {
	var told []string
	for _, h := range w.hours(o, days, records) {
		if tag := strings.TrimPrefix(h.Tag, "#"); tag != "" && !slices.Contains(told, tag) {
			told = append(told, tag)
		}
	}
	several := slices.ContainsFunc(records, func(r record.Record) bool {
		return timesheet.SeveralTags(slices.DeleteFunc(r.Tags(), func(tag string) bool { return !hasRow(o.Filter, tag) }))
	})
	return timesheet.Includes(w.words, told, several)
}
