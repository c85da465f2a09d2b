package command_test

import (
	"strings"
	"testing"
	"time"

	"sundial/command"
	"sundial/record"
)

// TestTimeIsReadAnywhereItIsAllowed puts each form of a day before a span or length, after it and
// at the end: the reading is the same, and none of it is left in the note.
func TestTimeIsReadAnywhereItIsAllowed(t *testing.T) {
	h := habitsOf(t, "2026-03-04T14:20")
	days := map[string]record.Date{"": {}}
	for day, names := range map[int][]string{2: {"on monday", "last monday", "2 days ago", "2026-03-02", "2 mar", "mar 2", "2.3.", "2/3"}, 3: {"yesterday", "on tuesday", "a day ago"}} {
		for _, name := range names {
			days[name] = record.Date{Year: 2026, Month: time.March, Day: day}
		}
	}
	spans := []string{"9-10:30", "9 to 10:30", "9..10:30", "9am to 10:30am", "from 9 to 10:30", "1h30 from 9", "1h30 until 10:30", "9:00 +1h30", "9:00+1h30", "9h-10h30", "0900-1030", "9:00 for 1h30", "between 9 and 10:30"}
	lengths := []string{"1h30", "1h 30m", "1.5h", "1,5 h", "90m", "90 min", "an hour and a half", "1 1/2 h"}
	for name, day := range days {
		for _, when := range append(append([]string{}, spans...), lengths...) {
			for _, text := range []string{
				name + " " + when + " x", "add " + name + " " + when + " x", "add " + when + " " + name + " x",
				"add " + when + " x " + name, "add " + when + " x " + name + " #a", "add " + when + " x #a " + name,
			} {
				text = strings.Join(strings.Fields(text), " ")
				c := command.Parse(text, h).Command
				if c == nil || c.Verb != command.Add || strings.TrimSuffix(c.Note, " #a") != "x" {
					t.Errorf("%q reads as %s", text, full(command.Parse(text, h), h.Zone))
					continue
				}
				on := day
				if name == "" {
					on = record.DateOf(h.Now, h.Zone)
				}
				start := time.Date(on.Year, on.Month, on.Day, 9, 0, 0, 0, h.Zone)
				switch span := !c.Start.IsZero(); {
				case span && (!c.Start.Equal(start) || c.End.Sub(c.Start) != 90*time.Minute):
					t.Errorf("%q is from %s to %s", text, c.Start.In(h.Zone), c.End.In(h.Zone))
				case !span && (c.Length != 90*time.Minute || c.Day != day):
					t.Errorf("%q is %s on %s", text, c.Length, c.Day)
				}
			}
		}
	}
}
