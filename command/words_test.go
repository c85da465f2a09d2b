package command

import (
	"testing"
	"time"
)

// german is a part of another language, as a file beside words_en.go would hold
// the whole of it.
var german = Words{
	Verbs: map[string]Verb{"los": Start, "stopp": Stop, "nachtragen": Add, "bericht": Report, "liste": List, "erinnere": Remind, "teile": Share},
	Roles: map[string]role{
		"um": roleAt, "von": roleSpanFrom | roleFrom, "bis": roleUntil | roleSpanTo | roleDayTo, "-": roleSpanTo, "am": roleOn, "her": roleAgo,
		"letzte": roleLast, "nach": roleBy, "und": roleAnd, "jeden": roleEvery, "mich": roleMe,
	},
	Clocks:       map[string]int{"mittag": 12 * 60},
	Units:        map[string]time.Duration{"h": time.Hour, "std": time.Hour, "stunden": time.Hour, "min": time.Minute, "minuten": time.Minute},
	Spoken:       []Spoken{{"eine halbe stunde", 30 * time.Minute}},
	Days:         map[string]int{"heute": 0, "gestern": -1},
	Weekdays:     map[string]time.Weekday{"montag": time.Monday, "freitag": time.Friday},
	Months:       map[string]time.Month{"märz": time.March, "mai": time.May},
	Periods:      map[string]string{"tage": "day", "woche": "week"},
	WeekMarks:    []string{"kw"},
	Groups:       map[string]string{"tag": "day"},
	RepeatUnits:  map[string]string{"tag": "day"},
	SummaryKinds: map[string]string{}, Levels: map[string]string{"summen": "totals"},
	With: "mit",
}

// TestAFurtherLanguageIsOneMoreValue reads German by a value of Words alone.
func TestAFurtherLanguageIsOneMoreValue(t *testing.T) {
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	h := Habits{Now: time.Date(2026, 3, 4, 14, 20, 0, 0, zone), Zone: zone, WeekStart: time.Monday, Words: &german}
	at := func(day, hour, minute int) time.Time { return time.Date(2026, 3, day, hour, minute, 0, 0, zone).UTC() }
	for text, holds := range map[string]func(c Command) bool{
		"los Abnahme um 9:15 #acme":    func(c Command) bool { return c.Verb == Start && c.At.Equal(at(4, 9, 15)) && c.Note == "Abnahme #acme" },
		"los Abnahme 15 minuten her":   func(c Command) bool { return c.Verb == Start && c.At.Equal(at(4, 14, 5)) && c.Note == "Abnahme" },
		"stopp um mittag":              func(c Command) bool { return c.Verb == Stop && c.At.Equal(at(4, 12, 0)) },
		"gestern 1,5 std Abnahme":      func(c Command) bool { return c.Verb == Add && c.Length == 90*time.Minute && c.Day.Day == 3 },
		"nachtragen von 9 bis 10:30 x": func(c Command) bool { return c.Start.Equal(at(4, 9, 0)) && c.End.Equal(at(4, 10, 30)) },
		"2 stunden Abnahme am montag":  func(c Command) bool { return c.Length == 2*time.Hour && c.Day.Day == 2 && c.Note == "Abnahme" },
		"bericht letzte woche nach tag": func(c Command) bool {
			return c.Verb == Report && c.Range.From.Day == 23 && len(c.GroupBy) == 1 && c.GroupBy[0] == "day"
		},
		"kw10":                               func(c Command) bool { return c.Verb == List && c.Range.From.Day == 2 },
		"erinnere mich um 9 jeden tag Mails": func(c Command) bool { return c.Note == "Mails" && c.Rule.Unit == "day" && c.Rule.Clock[0] == 9*60 },
		"teile summen gestern mit <@U1|ann>": func(c Command) bool { return c.Verb == Share && c.Level == "totals" && c.People[0] == "U1" },
	} {
		if r := Parse(text, h); r.Command == nil || !holds(*r.Command) {
			t.Errorf("%q reads as %+v", text, r)
		}
	}
	if r := Parse("start review at 9", h); r.Command != nil {
		t.Errorf("English is read where German is spoken: %+v", r.Command)
	}
}
