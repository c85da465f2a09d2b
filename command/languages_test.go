package command_test

import (
	"strings"
	"testing"

	"sundial/command"
	"sundial/messages"
)

// TestEnglishIsReadInEveryLanguage reads the English table of GRAMMAR.md as members of each
// language. If a word is in both languages, the English reading is at least one of the choices.
func TestEnglishIsReadInEveryLanguage(t *testing.T) {
	for _, e := range examples(t) {
		h := habitsOf(t, e.habits)
		if h.Language != "" || e.text == "report round up 15m per week" { // which is by week in Dutch, and nothing in English
			continue
		}
		want := full(command.Parse(e.text, h), h.Zone)
		for _, h.Language = range messages.Languages()[1:] {
			r := command.Parse(e.text, h)
			if got := full(r, h.Zone); got != want && !(r.Question != nil && strings.Contains(got, strings.TrimPrefix(want, "? "))) {
				t.Errorf("%s: %q reads as\n %s, not\n %s", h.Language, e.text, got, want)
			}
		}
	}
}

// TestEachLanguageHasExamples counts each language's rows in GRAMMAR.md.
func TestEachLanguageHasExamples(t *testing.T) {
	rows := map[messages.Language]int{}
	for _, e := range examples(t) {
		rows[habitsOf(t, e.habits).Language]++
	}
	for _, l := range messages.Languages()[1:] {
		if rows[l] < 25 {
			t.Errorf("%s has %d rows", l, rows[l])
		}
	}
}

// TestAnotherLanguageIsNotRead checks that words count only for members of their language.
func TestAnotherLanguageIsNotRead(t *testing.T) {
	for _, e := range examples(t) {
		h := habitsOf(t, e.habits)
		if h.Language == "" || h.Language == messages.Japanese {
			continue
		}
		own := command.Parse(e.text, h).Command
		if own == nil || own.Verb != command.Report && own.Verb != command.Delete {
			continue
		}
		first, _, _ := strings.Cut(strings.ToLower(e.text), " ")
		if command.English().Verbs[first] != "" {
			continue
		}
		h.Language = messages.English
		if c := command.Parse(e.text, h).Command; c != nil && c.Verb == own.Verb && !strings.HasPrefix(first, "wie") {
			t.Errorf("%q is read as English: %+v", e.text, c)
		}
	}
}
