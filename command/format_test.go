package command_test

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sundial/command"
	"sundial/record"
)

// TestAFormattedRecordReadsBack holds Format to its word over zones, seconds,
// clock changes and notes that look like time.
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

func TestFormFieldsTakeClocks(t *testing.T) {
	for text, want := range map[string]int{"9": 540, "9:30": 570, "9.30": 570, "0930": 570, "5pm": 1020, "noon": 720, "x": -1, "25": -1, "9 x": -1} {
		got, ok := command.ParseClock(text, amsterdam(t))
		if ok != (want >= 0) || ok && got != want {
			t.Errorf("%q is %d, %t", text, got, ok)
		}
	}
}
