package command_test

import (
	"archive/zip"
	"fmt"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sundial/command"
)

// readingVerbs only read: no text that begins with one of their words may change what's stored.
var readingVerbs = map[command.Verb]bool{
	command.Status: true, command.List: true, command.Report: true, command.Search: true, command.TagsVerb: true, command.Reminders: true,
	command.Shares: true, command.Received: true, command.Help: true, command.Privacy: true, command.Export: true, command.Admin: true, command.Fill: true,
}

// scraps are pieces of what people type.
var scraps = []string{
	"fix", "login", "the", "for", "bug", "last", "week", "2", "weeks", "#acme", "#globex/web", "2h", "1h30", "9-10", "9:15", "yesterday", "friday",
	"at", "9", "all", "?", "€20", "until", "and", "by", "tag", "noon", "3 may", "15m ago", "quickly", "!", "per", "day", "csv", "as", "with", "“quoted”", "me",
}

func drawnText(t *rapid.T, label string, most int) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(scraps), 0, most).Draw(t, label), " ")
}

// commandsOf returns all commands that a reading could carry out, now or after a press.
func commandsOf(r command.Reading) []command.Command {
	if r.Command != nil {
		return []command.Command{*r.Command}
	}
	if r.Question == nil {
		return nil
	}
	var all []command.Command
	for _, c := range r.Question.Choices {
		all = append(all, c.Command)
	}
	return all
}

func TestNoTextThatBeginsWithAReadingVerbChangesWhatIsStored(t *testing.T) {
	h := amsterdam(t)
	var words []string
	for word, verb := range command.English().Verbs {
		if _, day := command.English().Days[word]; readingVerbs[verb] && !day {
			words = append(words, word)
		}
	}
	words = append(words, "how much", "total", "invoice", "show", "mark billed", "bill", "hours", "what did i do")
	rapid.Check(t, func(t *rapid.T) {
		if rapid.Bool().Draw(t, "running") {
			h.RunningSince = h.Now.Add(-time.Hour)
		}
		text := rapid.SampledFrom(words).Draw(t, "verb") + " " + drawnText(t, "rest", 5)
		if r := command.Parse(text, h); r.Command != nil && !readingVerbs[r.Command.Verb] && r.Command.Verb != command.Settings {
			t.Fatalf("%q is carried out as %s", text, r.Command.Verb)
		}
	})
}

// TestATagChangesNothingAboutAVerb checks that a text is carried out as its verb or asked about,
// and that a tag in it never starts a timer.
func TestATagChangesNothingAboutAVerb(t *testing.T) {
	h := amsterdam(t)
	var words []string
	for word, verb := range command.English().Verbs {
		if _, day := command.English().Days[word]; verb != command.Start && verb != command.Switch && !day {
			words = append(words, word)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom(words).Draw(t, "verb")
		text := word + " " + drawnText(t, "rest", 4) + " #acme"
		r := command.Parse(text, h)
		if r.Command != nil && (r.Command.Verb == command.Start || r.Command.Verb == command.Switch) {
			t.Fatalf("%q starts %q", text, r.Command.Note)
		}
	})
}

func TestEveryLengthThatWasTypedIsInTheAnswer(t *testing.T) {
	h := amsterdam(t)
	lengths := map[string]time.Duration{
		"2h": 2 * time.Hour, "1h30": 90 * time.Minute, "45m": 45 * time.Minute, "two hours": 2 * time.Hour, "20’": 20 * time.Minute, "90 min": 90 * time.Minute,
		"~3h": 3 * time.Hour, "about 1h": time.Hour, "1,5 std": 90 * time.Minute, "30分": 30 * time.Minute, "half an hour": 30 * time.Minute, "2 hours 15 min": 135 * time.Minute,
	}
	var forms []string
	for form := range lengths {
		forms = append(forms, form)
	}
	plain := []string{"fix", "login", "mails", "call bob", "über", "日本語", "review the draft", "don't panic"}
	rapid.Check(t, func(t *rapid.T) {
		form := rapid.SampledFrom(forms).Draw(t, "length")
		parts := []string{rapid.SampledFrom(plain).Draw(t, "before"), form}
		if rapid.Bool().Draw(t, "between") {
			parts = append(parts, rapid.SampledFrom(plain).Draw(t, "after"))
		}
		if rapid.Bool().Draw(t, "tagged") {
			parts = append(parts, "#acme")
		}
		text := strings.Join(parts, " ")
		for _, c := range commandsOf(command.Parse(text, h)) {
			if c.Length == lengths[form] || c.End.Sub(c.Start) == lengths[form] && !c.Start.IsZero() {
				return
			}
		}
		t.Fatalf("%q: %s is in no reading", text, form)
	})
}

// zoneNames returns all zones of Go's copy of the tz database.
func zoneNames(t *testing.T) []string {
	t.Helper()
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.OpenReader(filepath.Join(strings.TrimSpace(string(root)), "lib", "time", "zoneinfo.zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	var names []string
	for _, f := range archive.File {
		if !strings.HasSuffix(f.Name, "/") {
			names = append(names, f.Name)
		}
	}
	if len(names) < 400 {
		t.Fatalf("only %d zones", len(names))
	}
	return names
}

// TestShownClockTimesAreTypedClockTimes checks, for every zone of the tz database and moments
// around its next change of clocks, that a span has the hours that were typed, or those twelve
// hours later. Only a time that a gap skips is another one, and then the answer says so.
func TestShownClockTimesAreTypedClockTimes(t *testing.T) {
	spans := []struct {
		text     string
		from, to int // minutes after midnight
	}{
		{"add 9pm-3am deploy", 21 * 60, 3 * 60}, {"add 22-2 deploy", 22 * 60, 2 * 60}, {"add 1-3 n", 60, 180}, {"add 9-5 n", 9 * 60, 17 * 60},
		{"add 2:30-4 n", 150, 240}, {"add 11-1:30 n", 11 * 60, 13*60 + 30}, {"add 23:30-0:30 n", 23*60 + 30, 30}, {"9am to 5 n", 9 * 60, 17 * 60}, {"n 10p-6a", 22 * 60, 6 * 60},
	}
	for _, name := range zoneNames(t) {
		loc, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		change := time.Date(2026, 1, 1, 0, 0, 0, 0, loc)
		for range 2 {
			if _, end := change.ZoneBounds(); !end.IsZero() && end.Year() < 2028 {
				change = end
			} else {
				change = change.AddDate(0, 5, 3)
			}
			for _, after := range []time.Duration{-30 * time.Minute, 20 * time.Minute, 90 * time.Minute, 5 * time.Hour, 8 * time.Hour, 14 * time.Hour} {
				for _, clock12 := range []bool{false, true} {
					h := command.Habits{Now: change.Add(after), Zone: loc, Clock12: clock12}
					for _, s := range spans {
						checkClocks(t, name, s.text, s.from, s.to, h)
					}
				}
			}
		}
	}
}

func checkClocks(t *testing.T, zone, text string, from, to int, h command.Habits) {
	t.Helper()
	r := command.Parse(text, h)
	for _, c := range commandsOf(r) {
		if c.Start.IsZero() {
			continue
		}
		ok := shows(c.Start, h.Zone, from) && shows(c.End, h.Zone, to)
		if !ok && !strings.Contains(r.Remark, "skipped that time") {
			t.Errorf("%s, at %s: %q is %s to %s (%s)", zone, h.Now.In(h.Zone).Format("2006-01-02 15:04"), text,
				c.Start.In(h.Zone).Format("15:04"), c.End.In(h.Zone).Format("15:04"), r.Remark)
		}
	}
}

// shows reports whether clocks show that many minutes after midnight or noon.
func shows(at time.Time, loc *time.Location, minutes int) bool {
	local := at.In(loc)
	return (local.Hour()*60+local.Minute())%(12*60) == minutes%(12*60)
}

func TestTheLaterOfTwoHoursIsUsedIfTheEarlierIsImpossible(t *testing.T) {
	loc, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	second := time.Date(2026, 10, 25, 1, 30, 0, 0, time.UTC) // 02:30 for the second time
	h := command.Habits{Now: second.Add(time.Hour), Zone: loc, RunningSince: second}
	for _, text := range []string{"stop 2:40", "stop at 2:40", "stop today at 2:40"} {
		c := command.Parse(text, h).Command
		if c == nil || !c.At.Equal(second.Add(10*time.Minute)) {
			t.Errorf("%q is %+v", text, c)
		}
	}
	h.RunningSince = second.Add(-2 * time.Hour)
	if c := command.Parse("stop 2:40", h).Command; c == nil || !c.At.Equal(second.Add(-50*time.Minute)) {
		t.Errorf("the earlier one is possible, and it is %+v", c)
	}
}

func ExampleParse() {
	zone, _ := time.LoadLocation("Europe/Amsterdam")
	h := command.Habits{Now: time.Date(2026, 3, 4, 14, 20, 0, 0, zone), Zone: zone}
	fmt.Println(command.Parse("mails 2h #acme", h).Command.Length)
	fmt.Println(command.Parse("report bug in login #acme", h).Question.Text)
	// Output:
	// 2h0m0s
	// Sundial didn't understand “bug” here. What did you mean?
}
