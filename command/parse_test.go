package command_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"sundial/command"
	"sundial/messages"
	"sundial/record"
)

func amsterdam(t testing.TB) command.Habits {
	t.Helper()
	loc, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Fatal(err)
	}
	return command.Habits{Now: time.Date(2026, 3, 4, 14, 20, 0, 0, loc), Zone: loc, WeekStart: time.Monday}
}

// short writes a reading in one line: the verb, then what's set.
func short(r command.Reading, loc *time.Location) string {
	switch {
	case r.Problem != nil:
		return "! " + r.Problem.Code
	case r.Question != nil:
		var parts []string
		for _, c := range r.Question.Choices {
			parts = append(parts, one(c.Command, loc))
		}
		return "? " + strings.Join(parts, " | ")
	}
	return one(*r.Command, loc)
}

func one(c command.Command, loc *time.Location) string {
	out := string(c.Verb)
	local := func(t time.Time) string { return t.In(loc).Format("02T15:04") }
	if !c.At.IsZero() {
		out += " @" + local(c.At)
	}
	if !c.Start.IsZero() {
		out += " " + local(c.Start) + "-" + local(c.End)
	}
	if c.Length > 0 {
		out += " " + c.Length.String()
	}
	if !c.PlannedEnd.IsZero() {
		out += " ends " + local(c.PlannedEnd)
	}
	if !c.Day.IsZero() {
		out += " on " + c.Day.String()
	}
	if !c.Range.IsZero() {
		out += " " + c.Range.From.String() + ".." + c.Range.To.String()
	}
	if len(c.Numbers) > 0 {
		out += fmt.Sprint(" ", c.Numbers)
	}
	if !c.Filter.IsZero() {
		filter, _ := json.Marshal(c.Filter)
		out += " " + string(filter)
	}
	if len(c.GroupBy) > 0 {
		out += " by " + strings.Join(c.GroupBy, ",")
	}
	if c.Note != "" {
		out += " '" + c.Note + "'"
	}
	return out
}

func TestReadings(t *testing.T) {
	h := amsterdam(t)
	for text, want := range map[string]string{
		"":                                     "status",
		"start fix login #acme":                "start 'fix login #acme'",
		"begin fix":                            "start 'fix'",
		"start":                                "start",
		"start fix login 15m ago #acme":        "start @04T14:05 'fix login #acme'",
		"start fix at 9:15":                    "start @04T09:15 'fix'",
		"start fix since 9":                    "start @04T09:00 'fix'",
		"start 8:30 fix":                       "? start @04T08:30 'fix' | start '8:30 fix'",
		"start at 8:30 fix":                    "start @04T08:30 'fix'",
		"start fix yesterday at 9":             "start @03T09:00 'fix'",
		"start fix half an hour ago":           "start @04T13:50 'fix'",
		"start -15m fix":                       "start @04T14:05 'fix'",
		"start fix at 3":                       "? start @03T15:00 'fix' | start @04T03:00 'fix'",
		"start fix at 16:00":                   "! future",
		"start fix for 2h":                     "? start ends 04T16:20 'fix' | add 2h0m0s 'fix'",
		"start fix until 5pm":                  "? start ends 04T17:00 'fix' | start 'fix'",
		`start "standup at 9" #team`:           "start 'standup at 9 #team'",
		"start buy 3 may flowers":              "start 'buy 3 may flowers'",
		"start slides for monday":              "start 'slides for monday'",
		"start see &lt;b&gt; &amp; <#C1|acme>": "start 'see <b> & #acme'",
		"start <#C1|>":                         "! private_channel",
		"start ping <!channel> <@U1|bob>":      "start 'ping @channel @bob'",
		"start <https://x.test/a#b|x.test>":    "start 'https://x.test/a#b'",
		"stop":                                 "stop",
		"stop 10m ago":                         "stop @04T14:10",
		"stop 13:30":                           "stop @04T13:30",
		"stop at noon":                         "stop @04T12:00",
		"stop 1h30":                            "? stop @04T01:30 | stop @04T12:50",
		"finish report #acme":                  "? stop | start 'finish report #acme'",
		"cancel subscription #admin":           "? cancel | start 'cancel subscription #admin'",
		"started 9:30":                         "started @04T09:30",
		"add 9-10:30 review #acme":             "add 04T09:00-04T10:30 'review #acme'",
		"9-10:30 review":                       "add 04T09:00-04T10:30 'review'",
		"add 10-2 workshop":                    "add 04T10:00-04T14:00 'workshop'",
		"add yesterday 9-5 onsite":             "add 03T09:00-03T17:00 'onsite'",
		"add yesterday 22:00-01:00 deploy":     "add 03T22:00-04T01:00 'deploy'",
		"add 9am to 10 sync":                   "add 04T09:00-04T10:00 'sync'",
		"add 9–11am sync":                      "add 04T09:00-04T11:00 'sync'",
		"add 11-1pm sync":                      "add 04T11:00-04T13:00 'sync'",
		"add from 9 to 10:30 review":           "add 04T09:00-04T10:30 'review'",
		"add review from 9 to 10:30":           "add 04T09:00-04T10:30 'review'",
		"add review for 2h yesterday #acme":    "add 2h0m0s on 2026-03-03 'review #acme'",
		"add 1h30 from 9 review":               "add 04T09:00-04T10:30 'review'",
		"add 1h30 until 11 review":             "add 04T09:30-04T11:00 'review'",
		"add 9:00 +1h30 review":                "add 04T09:00-04T10:30 'review'",
		"2h #acme":                             "add 2h0m0s '#acme'",
		"1h 30m fix":                           "add 1h30m0s 'fix'",
		"1,5 h fix":                            "add 1h30m0s 'fix'",
		"1:30 fix":                             "add 1h30m0s 'fix'",
		"90 min fix":                           "add 1h30m0s 'fix'",
		"an hour and a half of x":              "add 1h30m0s 'of x'",
		"1d onsite":                            "add 8h0m0s 'onsite'",
		"yesterday 2h #acme":                   "add 2h0m0s on 2026-03-03 '#acme'",
		"last friday 2h support":               "add 2h0m0s on 2026-02-27 'support'",
		"2 days ago 1h mail":                   "add 1h0m0s on 2026-03-02 'mail'",
		"tuesday 10-12 workshop":               "add 03T10:00-03T12:00 'workshop'",
		"2026-03-03 09:00-10:30 review":        "add 03T09:00-03T10:30 'review'",
		"add 2 review":                         "? add 2h0m0s 'review' | add 2m0s 'review'",
		"add 90 review":                        "? add 1h30m0s 'review' | add 90h0m0s 'review'",
		"add 15:00-16:00 later":                "! future",
		"add tomorrow 9-10 x":                  "! future",
		"add 9-9 x":                            "! no_length",
		"add 30.2. 1h x":                       "! no_such_date",
		"add review":                           "? help 'add' | start 'add review'",
		"break":                                "break",
		"break 30m":                            "break 30m0s",
		"break 12-12:30":                       "break 04T12:00-04T12:30",
		"back":                                 "back",
		"resume 2":                             "resume [2]",
		"undo":                                 "undo",
		"list":                                 "list",
		"today":                                "list 2026-03-04..2026-03-04",
		"yesterday":                            "list 2026-03-03..2026-03-03",
		"week":                                 "list 2026-03-02..2026-03-08",
		"list last week":                       "list 2026-02-23..2026-03-01",
		"list 3 nov":                           "list 2025-11-03..2025-11-03",
		"report last month #acme -#ops by day": `report 2026-02-01..2026-02-28 {"All":[["acme"]],"None":["ops"]} by day`,
		"report #a or #b by tag and week w10":  `report 2026-03-02..2026-03-08 {"All":[["a","b"]]} by tag,week`,
		"report since monday":                  "report 2026-03-02..2026-03-04",
		"report 1 feb to 15 feb":               "report 2026-02-01..2026-02-15",
		"report last 30 days":                  "report 2026-02-03..2026-03-04",
		"report october":                       "report 2025-10-01..2025-10-31",
		"edit 3":                               "edit [3]",
		"edit video":                           "? edit | start 'edit video'",
		"delete 2":                             "delete [2]",
		"strat fix":                            "? start 'fix' | start 'strat fix'",
		"fix login":                            "? start 'fix login' | add 1h0m0s 'fix login'",
		"fix login #acme":                      "start 'fix login #acme'",
		"help":                                 "help",
		"note review":                          "? start 'review' | start 'note review'",
		"remind every day at " + manyClocks(32) + " to stretch": "! many_clocks",
		"start " + strings.Repeat("x", 2001):                    "! long_note",
		"start " + strings.Repeat("#a ", 3):                     "start '#a #a #a'",
	} {
		if got := short(command.Parse(text, h), h.Zone); got != want {
			t.Errorf("%q\n got %s\nwant %s", text, got, want)
		}
	}
}

func TestASpanOverTheNightOfAClockChange(t *testing.T) {
	h := amsterdam(t)
	h.Now = time.Date(2026, 3, 29, 14, 0, 0, 0, h.Zone)
	for text, want := range map[string]string{
		"add 1:30-2:30 x": "add 29T01:30-29T03:00 'x'", // 2:30 doesn't exist
	} {
		if got := short(command.Parse(text, h), h.Zone); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
	h.Now = time.Date(2026, 10, 25, 14, 0, 0, 0, h.Zone)
	r := command.Parse("add 2:30-4:00 x", h)
	if r.Command == nil || r.Command.End.Sub(r.Command.Start) != 150*time.Minute || r.Remark == "" {
		t.Errorf("the repeated hour: %+v", r)
	}
}

func TestTheTwelveHourHabit(t *testing.T) {
	h := amsterdam(t)
	h.Clock12 = true
	for text, want := range map[string]string{
		"start x at 1": "start @04T13:00 'x'",
		"start x at 9": "start @04T09:00 'x'",
		"add 1-2 x":    "add 04T13:00-04T14:00 'x'",
		"add 9-1 x":    "add 04T09:00-04T13:00 'x'",
		"stop at 2:10": "stop @04T14:10",
		"stop at 3:10": "stop @04T03:10",
	} {
		if got := short(command.Parse(text, h), h.Zone); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// FuzzParse checks every reading, in every habit: there's exactly one answer, nothing in the
// future, no note over its limits, and each question and problem has its sentences.
func FuzzParse(f *testing.F) {
	for _, e := range examples(f) {
		f.Add(e.text, uint8(len(e.text)))
	}
	for _, text := range []string{"-15m", "1h 30m \"q", "<#C1|", "round up", "on on on", "2 days ago", "last 3", "share  with ", "request <@U1|"} {
		f.Add(text, uint8(0))
	}
	zones := []*time.Location{amsterdam(f).Zone, time.UTC}
	for _, name := range []string{"Pacific/Chatham", "America/Havana"} {
		loc, err := time.LoadLocation(name)
		if err != nil {
			f.Fatal(err)
		}
		zones = append(zones, loc)
	}
	f.Fuzz(func(t *testing.T, text string, bits uint8) {
		h := command.Habits{
			Now: time.Date(2026, 3, 29, 1, 20, 0, 0, time.UTC), Zone: zones[bits&3],
			Clock12: bits&4 > 0, MonthFirst: bits&8 > 0, WeekStart: time.Weekday(bits >> 4 & 1),
		}
		h.Language = messages.Languages()[len(text)%len(messages.Languages())]
		if bits&32 > 0 {
			h.Now = time.Date(2026, 10, 25, 20, 0, 0, 0, time.UTC)
		}
		if bits&64 > 0 {
			h.RunningSince = h.Now.Add(-80 * time.Minute)
		}
		holdsReading(t, text, command.Parse(text, h), h)
	})
}

func holdsReading(t *testing.T, text string, r command.Reading, h command.Habits) {
	t.Helper()
	set := 0
	if r.Command != nil {
		set++
		holdsCommand(t, text, *r.Command, h)
	}
	if r.Question != nil {
		set++
		if n := len(r.Question.Choices); n < 2 || n > 3 || r.Question.Text == "" {
			t.Errorf("%q asks %q with %d choices", text, r.Question.Text, n)
		}
		for _, c := range r.Question.Choices {
			if n := utf8.RuneCountInString(c.Label); n < 1 || n > 75 {
				t.Errorf("%q has the button %q", text, c.Label)
			}
			holdsCommand(t, text, c.Command, h)
		}
	}
	if r.Problem != nil {
		set++
		if ended := strings.HasSuffix(r.Problem.Text, ".") || strings.HasSuffix(r.Problem.Text, "。"); r.Problem.Code == "" || !ended || r.Problem.Instead == "" {
			t.Errorf("%q is refused with %+v", text, r.Problem)
		}
	}
	if set != 1 {
		t.Errorf("%q has %d readings", text, set)
	}
}

func holdsCommand(t *testing.T, text string, c command.Command, h command.Habits) {
	t.Helper()
	switch {
	case c.Verb == "":
		t.Errorf("%q reads as nothing: %+v", text, c)
	case c.Start.After(h.Now), c.End.After(h.Now), c.At.After(h.Now) && c.Verb != command.Split && c.Verb != command.Remind, record.DateOf(h.Now, h.Zone).Before(c.Day):
		t.Errorf("%q reads as the future: %+v", text, c)
	case !c.PlannedEnd.IsZero() && !c.PlannedEnd.After(h.Now):
		t.Errorf("%q is planned to have ended: %+v", text, c)
	case !c.Start.IsZero() && !c.Start.Before(c.End), c.Length < 0, c.Length > command.MaxLength, c.End.Sub(c.Start) > command.MaxLength:
		t.Errorf("%q has no length or too much: %+v", text, c)
	case utf8.RuneCountInString(c.Note) > command.MaxNote, c.Note != strings.Join(strings.Fields(c.Note), " "):
		t.Errorf("%q has the note %q", text, c.Note)
	case !c.Range.IsZero() && c.Range.To.Before(c.Range.From):
		t.Errorf("%q has the range %v", text, c.Range)
	}
}

func BenchmarkParse(b *testing.B) {
	h := amsterdam(b)
	for b.Loop() {
		command.Parse("start fix login page for the new customer 15m ago #acme", h)
	}
}

// BenchmarkParseHostile reads the slowest text we know of its length: quotes that never close,
// and tags.
func BenchmarkParseHostile(b *testing.B) {
	h := amsterdam(b)
	text := "start " + strings.Repeat(`"a #b `, 1300)
	for b.Loop() {
		command.Parse(text, h)
	}
}

// BenchmarkParseExamples reads the examples of GRAMMAR.md, one in each operation.
func BenchmarkParseExamples(b *testing.B) {
	var texts []string
	for _, e := range examples(b) {
		texts = append(texts, e.text)
	}
	h := amsterdam(b)
	for i := 0; b.Loop(); i++ {
		command.Parse(texts[i%len(texts)], h)
	}
}
