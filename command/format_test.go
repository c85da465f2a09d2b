package command_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"sundial/command"
	"sundial/record"
)

// TestAFormattedRecordReadsBack formats records in many zones, with seconds, around clock
// changes, and with notes that look like time.
func TestAFormattedRecordReadsBack(t *testing.T) {
	zones := []string{"Europe/Amsterdam", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"}
	bits := []string{"review", "#acme", "at 9", "9-10", "2h", "for 1h", "yesterday", `"`, `\`, `a\"b`, "friday", "3 may", "5", "tomorrow", "&amp;", "<b>", "日本", "stop", "ago", "- 5"}
	rapid.Check(t, func(t *rapid.T) {
		loc, err := time.LoadLocation(rapid.SampledFrom(zones).Draw(t, "zone"))
		if err != nil {
			t.Fatal(err)
		}
		start := time.Unix(rapid.Int64Range(1.7e9, 1.8e9).Draw(t, "start"), 0).UTC()
		if rapid.Bool().Draw(t, "minutes") {
			start = start.Truncate(time.Minute)
		}
		r := record.Record{Start: start, Kind: rapid.SampledFrom([]record.Kind{record.Work, record.Break}).Draw(t, "kind")}
		r.Note = strings.Join(rapid.SliceOfN(rapid.SampledFrom(bits), 0, 6).Draw(t, "note"), " ")
		if rapid.IntRange(0, 4).Draw(t, "ended") > 0 {
			r.End = start.Add(time.Duration(rapid.Int64Range(1, 200000).Draw(t, "seconds")) * time.Second)
			r.Placed = rapid.Bool().Draw(t, "placed")
		}
		text := command.Format(r, loc)
		h := command.Habits{Now: r.EndAt(start).Add(72 * time.Hour), Zone: loc, Clock12: rapid.Bool().Draw(t, "twelve")}
		c := command.Parse(command.Escape(text), h).Command
		if c == nil {
			t.Fatalf("%q does not read as a command", text)
			return
		}
		if c.Note != r.Note {
			t.Fatalf("%q reads with the note %q", text, c.Note)
		}
		switch {
		case r.Running():
			if !c.At.Equal(r.Start) {
				t.Fatalf("%q starts at %s", text, c.At)
			}
		case r.Placed:
			if c.Length != r.End.Sub(r.Start) || c.Day != record.DateOf(r.Start, loc) {
				t.Fatalf("%q lasts %s on %s", text, c.Length, c.Day)
			}
		case !c.Start.Equal(r.Start) || !c.End.Equal(r.End):
			t.Fatalf("%q is %s to %s", text, c.Start, c.End)
		}
	})
}

func TestFormFieldsTakeLengths(t *testing.T) {
	for text, want := range map[string]time.Duration{"1:30": 90 * time.Minute, "1.5": 90 * time.Minute, "1,5": 90 * time.Minute, "2": 2 * time.Hour, "1h30": 90 * time.Minute, "90m": 90 * time.Minute, "": 0, "x": 0, "0": 0, "9000": 0} {
		got, ok := command.ParseLength(text, amsterdam(t))
		if ok != (want > 0) || ok && got != want {
			t.Errorf("%q is %s, %t", text, got, ok)
		}
	}
}

// FuzzFormat checks that a record's command makes the record again, with any note.
func FuzzFormat(f *testing.F) {
	for _, note := range []string{"review #acme", `say "hi" at 9`, `\`, `a\" b`, "2h yesterday", "“x” y", "„", "stop", "9-10", "<b> &amp;", "-5", "mon", "1/2 h", "until 5pm", "#acme 2h", "1-15 feb"} {
		f.Add(note, int64(1_772_600_000), int64(5400), false, false)
		f.Add(note, int64(1_774_746_000), int64(10), true, true)
		f.Add(note, int64(1_792_890_000), int64(0), false, false)
	}
	zones := []*time.Location{amsterdam(f).Zone, time.UTC}
	f.Fuzz(func(t *testing.T, raw string, start, seconds int64, placed, rest bool) {
		note := command.Unescape(command.Escape(raw))
		if utf8.RuneCountInString(note) > command.MaxNote || len(record.Tags(note)) > command.MaxTags {
			return
		}
		r := record.Record{Start: time.Unix(1_600_000_000+(start%400_000_000+400_000_000)%400_000_000, 0).UTC(), Kind: record.Work, Note: note}
		if rest {
			r.Kind = record.Break
		}
		if seconds > 0 {
			r.End, r.Placed = r.Start.Add(time.Duration(seconds%30_000_000+1)*time.Second), placed
		} else if rest {
			return // a break that runs has no command
		}
		for _, loc := range zones {
			text := command.Format(r, loc)
			h := command.Habits{Now: r.EndAt(r.Start).Add(72 * time.Hour), Zone: loc}
			c := command.Parse(command.Escape(text), h).Command
			switch {
			case c == nil:
				t.Fatalf("%q does not read as a command", text)
			case c.Note != note:
				t.Fatalf("%q reads with the note %q, not %q", text, c.Note, note)
			case r.Running() && !c.At.Equal(r.Start), !r.Running() && !r.Placed && !(c.Start.Equal(r.Start) && c.End.Equal(r.End)),
				r.Placed && (c.Length != r.End.Sub(r.Start) || c.Day != record.DateOf(r.Start, loc)):
				t.Fatalf("%q reads as %+v, made of %+v", text, c, r)
			}
		}
	})
}
