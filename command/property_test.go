package command_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sundial/command"
	"sundial/record"
)

// TestANoteKeepsItsWords checks that words that aren't a time reach the note unchanged and in
// order, whatever time precedes or follows them.
func TestANoteKeepsItsWords(t *testing.T) {
	h := amsterdam(t)
	words := []string{"fix", "login", "the", "page", "#acme", "über", "日本語", "don’t", "a/b", "10%", "v2", "(old)", "x-y"}
	rapid.Check(t, func(t *rapid.T) {
		note := strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 12).Draw(t, "note"), " ")
		form := rapid.SampledFrom([]string{"start %", "start % x at 9:15", "start % x 15m ago", "start -15m %", "add 1h30 %", "add 9-10:30 %", "add yesterday 2h %", "add 2h % x yesterday", "% x #t", "2h %", "break 30m %"}).Draw(t, "form")
		r := command.Parse(strings.Replace(form, "%", note, 1), h)
		if r.Command == nil {
			t.Fatalf("%q in %q has no reading", note, form)
		}
		if got := r.Command.Note; !strings.HasPrefix(got+" ", note+" ") {
			t.Fatalf("%q in %q became %q", note, form, got)
		}
	})
}

// TestQuotesProtectAnyNote checks that what Quote writes is read back unchanged.
func TestQuotesProtectAnyNote(t *testing.T) {
	h := amsterdam(t)
	rapid.Check(t, func(t *rapid.T) {
		note := strings.Join(strings.Fields(rapid.StringMatching(`[a-z0-9 #"\\:\-@&<>]{1,40}`).Draw(t, "note")), " ")
		if note == "" {
			return
		}
		text := "start " + command.Escape(command.Quote(note))
		if r := command.Parse(text, h); r.Command == nil || r.Command.Note != note {
			t.Fatalf("%q came back otherwise: %+v", text, r)
		}
	})
}

func TestARuleIsDescribedInPlainWords(t *testing.T) {
	h := amsterdam(t)
	for text, want := range map[string]string{
		"weekdays at 9 and 14":        "weekdays at 9:00 and 14:00",
		"every second monday at 9":    "every second Monday at 9:00",
		"on the 1st at 9:00":          "on the 1st at 9:00",
		"on the 1st and 15th at 9:00": "on the 1st and 15th at 9:00",
		"on the last day at 17:00":    "on the last day at 17:00",
		"every 2 days at 8":           "every 2 days at 8:00",
		"every 3 hours":               "every 3 hours",
		"every third friday at 9":     "every 3rd Friday at 9:00",
		"mon,wed at 9":                "every Monday and Wednesday at 9:00",
		"mon-thu at 9":                "every Monday, Tuesday, Wednesday and Thursday at 9:00",
	} {
		c := command.Parse("remind "+text+" to look", h).Command
		if c == nil {
			t.Errorf("%q is not read", text)
			continue
		}
		said := command.Describe(c.Rule, false)
		again := command.Parse("remind "+said+" to look", h).Command
		if said != want || again == nil || command.Describe(again.Rule, false) != said {
			t.Errorf("%q is said as %q, not %q, or is not read back", text, said, want)
		}
	}
}

// said draws one of the texts.
func said(t *rapid.T, label string, forms ...string) string {
	return rapid.SampledFrom(forms).Draw(t, label)
}

func TestEachFormOfAClockIsTheSameTime(t *testing.T) {
	h := amsterdam(t)
	rapid.Check(t, func(t *rapid.T) {
		hour, minute := rapid.IntRange(7, 13).Draw(t, "hour"), rapid.IntRange(1, 59).Draw(t, "minute")
		twelve, half := (hour+11)%12+1, "am"
		if hour > 11 {
			half = "pm"
		}
		form := said(t, "form",
			fmt.Sprintf("%d:%02d", hour, minute), fmt.Sprintf("%d.%02d", hour, minute), fmt.Sprintf("%02d%02d", hour, minute),
			fmt.Sprintf("%dh%02d", hour, minute), fmt.Sprintf("%d:%02d%s", twelve, minute, half), fmt.Sprintf("%d:%02d %s", twelve, minute, half))
		h.Clock12 = rapid.Bool().Draw(t, "twelve") && hour < 13
		want := time.Date(2026, 3, 4, hour, minute, 0, 0, h.Zone)
		for _, text := range []string{"start x at " + form, "start x since " + form + " #y", "stop " + said(t, "at", "at ", "from ") + form} {
			if c := command.Parse(text, h).Command; c == nil || !c.At.Equal(want) {
				t.Fatalf("%q is %+v, not at %s", text, c, want)
			}
		}
		sign := said(t, "sign", "-", " - ", "..", " to ", " until ")
		if sign == " until " && strings.Contains(form, "h") {
			return // `7h01 until 14:10` is a length and its end
		}
		text := "add " + form + sign + "14:10 x"
		if c := command.Parse(text, h).Command; c == nil || !c.Start.Equal(want) || !c.End.Equal(time.Date(2026, 3, 4, 14, 10, 0, 0, h.Zone)) {
			t.Fatalf("%q is %+v", text, c)
		}
	})
}

func TestEachFormOfALengthIsTheSame(t *testing.T) {
	h := amsterdam(t)
	rapid.Check(t, func(t *rapid.T) {
		hours, minutes := rapid.IntRange(1, 9).Draw(t, "hours"), rapid.IntRange(1, 59).Draw(t, "minutes")
		want := time.Duration(hours)*time.Hour + time.Duration(minutes)*time.Minute
		form := said(t, "form",
			fmt.Sprintf("%dh%02d", hours, minutes), fmt.Sprintf("%dh%dm", hours, minutes), fmt.Sprintf("%dh %dm", hours, minutes), fmt.Sprintf("%d:%02d", hours, minutes),
			fmt.Sprintf("%dm", want/time.Minute), fmt.Sprintf("%d min", want/time.Minute), fmt.Sprintf("%d hours %d minutes", hours, minutes),
			fmt.Sprintf("%d hour and %d mins", hours, minutes), fmt.Sprintf("%dhrs %dmin", hours, minutes))
		for _, text := range []string{"add " + form + " x", "log x for " + form, "spent " + form + " x yesterday", "break " + form + " x"} {
			if c := command.Parse(text, h).Command; c == nil || c.Length != want || c.Note != "x" {
				t.Fatalf("%q is %+v, not %s", text, c, want)
			}
		}
	})
}

func TestEachFormOfADayIsTheSame(t *testing.T) {
	h := amsterdam(t)
	today := record.DateOf(h.Now, h.Zone)
	rapid.Check(t, func(t *rapid.T) {
		ago := rapid.IntRange(1, 300).Draw(t, "ago")
		d := today.AddDays(-ago)
		h.MonthFirst = rapid.Bool().Draw(t, "month first")
		slash := fmt.Sprintf("%d/%d", d.Day, int(d.Month))
		if h.MonthFirst {
			slash = fmt.Sprintf("%d/%d", int(d.Month), d.Day)
		}
		month := strings.ToLower(d.Month.String())
		form := said(t, "form", d.String(), fmt.Sprintf("%d.%d.", d.Day, int(d.Month)), fmt.Sprintf("%02d.%02d.%d", d.Day, int(d.Month), d.Year), slash,
			fmt.Sprintf("%d %s", d.Day, month[:3]), fmt.Sprintf("%s %d", month, d.Day), fmt.Sprintf("%d %s %d", d.Day, month, d.Year), fmt.Sprintf("%d days ago", ago))
		for _, text := range []string{"add 2h x " + form, "add " + form + " 2h x", form + " 2h x", "add x for 2h on " + form + " #y"} {
			if c := command.Parse(text, h).Command; c == nil || c.Day != d || c.Length != 2*time.Hour {
				t.Fatalf("%q is %+v, not on %s", text, c, d)
			}
		}
		for _, text := range []string{"list " + form, "report " + form + " by tag", "list #x " + form} {
			if c := command.Parse(text, h).Command; c == nil || c.Range != (record.DateRange{From: d, To: d}) {
				t.Fatalf("%q is %+v, not %s", text, c, d)
			}
		}
	})
}

// TestQuotesKeepTimeInTheNote checks that text in quotes is never read as a time or a verb.
func TestQuotesKeepTimeInTheNote(t *testing.T) {
	h := amsterdam(t)
	rapid.Check(t, func(t *rapid.T) {
		inside := said(t, "inside", "standup at 9", "9-10:30", "2h", "yesterday", "stop", "15m ago", "on monday", "until 5pm", "for 2h", "last week", "-15m", "delete these")
		open := rapid.SampledFrom([]string{`""`, "“”", "„“", "«»"}).Draw(t, "quotes")
		marks := []rune(open)
		quoted := string(marks[0]) + inside + string(marks[1])
		for text, want := range map[string]string{
			"start " + quoted:                inside,
			"start " + quoted + " #team":     inside + " #team",
			"add 2h " + quoted:               inside,
			"start x " + quoted + " 15m ago": "x " + inside,
			quoted + " #team":                inside + " #team",
		} {
			if c := command.Parse(text, h).Command; c == nil || c.Note != want {
				t.Fatalf("%q is %+v, not the note %q", text, c, want)
			}
		}
	})
}

// TestALetterThatGrowsInLowerCaseIsRead shares with names in which lower case takes more bytes.
func TestALetterThatGrowsInLowerCaseIsRead(t *testing.T) {
	h := amsterdam(t)
	for text, want := range map[string]command.Command{
		"share #" + strings.Repeat("ȺȾ", 20) + " with":                {},
		"share " + strings.Repeat("Ⱥ", 20) + " with <@U1|ann>":        {},
		"share #ȺȺȺȺȺȺ last week WITH <@U1|ann> every friday":         {People: []string{"U1"}, RangeName: "last week"},
		"share notes \"ȺȺȺȺȺȺȺȺȺ\" yesterday with <@U1|ann>, <@U2|b>": {People: []string{"U1", "U2"}, RangeName: "yesterday"},
	} {
		r := command.Parse(text, h)
		if want.People != nil && (r.Command == nil || !slices.Equal(r.Command.People, want.People) || r.Command.RangeName != want.RangeName) {
			t.Errorf("%q is %+v", text, r)
		}
	}
}
