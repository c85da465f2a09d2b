package command_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sundial/command"
)

// TestANoteKeepsItsWords holds that words which are no time reach the note
// unchanged and in order, whatever time stands before or after them.
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

// TestQuotesProtectAnyNote holds that what Quote writes comes back whole.
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

func TestARuleIsSaidInPlainWords(t *testing.T) {
	h := amsterdam(t)
	for text, want := range map[string]string{
		"weekdays at 9 and 14":        "weekdays at 9:00 and 14:00",
		"every second monday at 9":    "every second monday at 9:00",
		"on the 1st at 9:00":          "on the 1st at 9:00",
		"on the 1st and 15th at 9:00": "on the 1st and 15th at 9:00",
		"on the last day at 17:00":    "on the last day at 17:00",
		"every 2 days at 8":           "every 2 days at 8:00",
		"every 3 hours":               "every 3 hours",
		"every third friday at 9":     "every 3rd friday at 9:00",
		"mon,wed at 9":                "every monday and wednesday at 9:00",
		"mon-thu at 9":                "every monday, tuesday, wednesday and thursday at 9:00",
	} {
		c := command.Parse("remind "+text+" to look", h).Command
		if c == nil {
			t.Errorf("%q is not read", text)
			continue
		}
		said := command.Describe(c.Rule)
		again := command.Parse("remind "+said+" to look", h).Command
		if said != want || again == nil || command.Describe(again.Rule) != said {
			t.Errorf("%q is said as %q, not %q, or is not read back", text, said, want)
		}
	}
}
