package command

import (
	"fmt"
	"strings"
	"time"

	"sundial/record"
)

// Format writes the command that makes the record: `add …`, `break …`, or
// `start …` while it runs. Parse reads it back to the same start, end, kind and
// note in the zone loc at any moment after the record's end, in either clock
// habit, or a placed record to its day and length. The note is quoted only
// if it would be read as something else. No command makes a record without a
// length: what Format writes for it is refused.
func Format(r record.Record, loc *time.Location) string {
	for _, when := range []string{plainWhen(r, loc), exactWhen(r)} {
		for _, note := range []string{r.Note, Quote(r.Note)} {
			text := strings.TrimSpace(when + " " + note)
			if when != "" && readsAs(text, r, loc) {
				return text
			}
		}
	}
	return strings.TrimSpace(exactWhen(r) + " " + Quote(r.Note))
}

func verbFor(r record.Record) string {
	switch {
	case r.Kind == record.Break:
		return "break"
	case r.Running():
		return "start"
	}
	return "add"
}

// plainWhen returns the form that people type; empty if there's none.
func plainWhen(r record.Record, loc *time.Location) string {
	start, end := r.Start.In(loc), r.End.In(loc)
	day := record.DateOf(start, loc)
	switch {
	case r.Placed && !r.Running():
		return fmt.Sprintf("%s %s %s", verbFor(r), day, exactLength(r.End.Sub(r.Start)))
	case r.Running() || record.DateOf(end, loc) != day || start.Second()+end.Second() > 0:
		return ""
	}
	return fmt.Sprintf("%s %s %s-%s", verbFor(r), day, start.Format("15:04"), end.Format("15:04"))
}

// exactWhen returns the form that holds seconds and every offset.
func exactWhen(r record.Record) string {
	when := verbFor(r) + " " + r.Start.UTC().Format(time.RFC3339)
	if r.Running() {
		return when
	}
	return when + " +" + exactLength(r.End.Sub(r.Start))
}

// exactLength returns a length to the second that Parse reads: 1h30m, 45m, 10s.
func exactLength(d time.Duration) string {
	text := ""
	for _, unit := range []struct {
		length time.Duration
		name   string
	}{{time.Hour, "h"}, {time.Minute, "m"}, {time.Second, "s"}} {
		if n := d / unit.length; n > 0 {
			text += fmt.Sprintf("%d%s", n, unit.name)
			d -= n * unit.length
		}
	}
	return text
}

// readsAs reports whether the text makes the record again, in both habits.
func readsAs(text string, r record.Record, loc *time.Location) bool {
	h := Habits{Now: r.EndAt(r.Start).Add(48 * time.Hour), Zone: loc}
	for _, h.Clock12 = range []bool{false, true} {
		c := Parse(Escape(text), h).Command
		if c == nil || !sameRecord(*c, r, loc) {
			return false
		}
	}
	return true
}

func sameRecord(c Command, r record.Record, loc *time.Location) bool {
	if string(c.Verb) != verbFor(r) || c.Note != r.Note {
		return false
	}
	switch {
	case r.Running():
		return c.At.Equal(r.Start)
	case r.Placed:
		return c.Day == record.DateOf(r.Start, loc) && c.Length == r.End.Sub(r.Start) && c.Start.IsZero()
	}
	return c.Start.Equal(r.Start) && c.End.Equal(r.End)
}
