package command

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sundial/messages"
)

// looking are the verbs that change nothing that's stored.
var looking = []Verb{Status, List, Report, Search, TagsVerb, Reminders, Shares, Received, Help, Privacy, Export, Admin, Fill, Settings}

// sortedKeys returns the words of a vocabulary in a fixed order, so that a failing draw can be
// repeated.
func sortedKeys(words map[string]string) []string {
	var keys []string
	for key := range words {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// TestNoReadingVerbOfAnyLanguageWrites checks for each language that after a verb that only
// reads, no text is stored without a press.
func TestNoReadingVerbOfAnyLanguageWrites(t *testing.T) {
	for _, l := range languages() {
		p := readerIn(t, l)
		var verbs []string
		for own, english := range p.lexicon.verbs {
			if verb, _ := p.words.verb(p.words.scan(english)); slices.Contains(looking, verb) {
				verbs = append(verbs, own)
			}
		}
		slices.Sort(verbs)
		bits := append(sortedKeys(p.lexicon.words), "2", "2h", "9-10", "9:15", "#acme", "#globex", "?", "€20", "1.5", "login", "15", "9h", "Uhr", "de", "à", "a", "las", "às", "von", "van", "vor", "uur", "2時間", "9時から", "会議")
		rapid.Check(t, func(t *rapid.T) {
			text := rapid.SampledFrom(verbs).Draw(t, "verb") + " " + strings.Join(rapid.SliceOfN(rapid.SampledFrom(bits), 0, 5).Draw(t, "rest"), " ")
			if r := Parse(text, p.Habits); r.Command != nil && !slices.Contains(looking, r.Command.Verb) && !r.Command.Off {
				t.Fatalf("%s: %q is carried out as %s", l, text, r.Command.Verb)
			}
		})
	}
}

// ownLengths are lengths as each language writes them.
var ownLengths = map[messages.Language]map[string]time.Duration{
	messages.German: {"2 Stunden": 2 * time.Hour, "eine Stunde": time.Hour, "zwei Stunden": 2 * time.Hour, "1,5 Std.": 90 * time.Minute, "eine halbe Stunde": 30 * time.Minute, "45 Minuten": 45 * time.Minute,
		"anderthalb Stunden": 90 * time.Minute, "2std30": 150 * time.Minute, "eine Viertelstunde": 15 * time.Minute, "1 Stunde 20 Minuten": 80 * time.Minute, "etwa 3 Stunden": 3 * time.Hour},
	messages.French: {"2 heures": 2 * time.Hour, "une heure": time.Hour, "deux heures": 2 * time.Hour, "1,5 heure": 90 * time.Minute, "une demi-heure": 30 * time.Minute, "45 minutes": 45 * time.Minute,
		"une heure et demie": 90 * time.Minute, "1h30": 90 * time.Minute, "un quart d'heure": 15 * time.Minute, "1 heure 20 minutes": 80 * time.Minute, "environ 3 heures": 3 * time.Hour},
	messages.Spanish: {"2 horas": 2 * time.Hour, "una hora": time.Hour, "dos horas": 2 * time.Hour, "1,5 horas": 90 * time.Minute, "media hora": 30 * time.Minute, "45 minutos": 45 * time.Minute,
		"una hora y media": 90 * time.Minute, "un cuarto de hora": 15 * time.Minute, "1 hora 20 minutos": 80 * time.Minute, "1 hora y 20 minutos": 80 * time.Minute, "unas 3 horas": 3 * time.Hour},
	messages.Dutch: {"2 uur": 2 * time.Hour, "een uur": time.Hour, "twee uur": 2 * time.Hour, "1,5 uur": 90 * time.Minute, "een half uur": 30 * time.Minute, "45 minuten": 45 * time.Minute,
		"anderhalf uur": 90 * time.Minute, "2u30": 150 * time.Minute, "een kwartier": 15 * time.Minute, "1 uur 20 minuten": 80 * time.Minute, "1 uur en 20 minuten": 80 * time.Minute, "ongeveer 3 uur": 3 * time.Hour},
	messages.Portuguese: {"2 horas": 2 * time.Hour, "uma hora": time.Hour, "duas horas": 2 * time.Hour, "1,5 horas": 90 * time.Minute, "meia hora": 30 * time.Minute, "45 minutos": 45 * time.Minute,
		"uma hora e meia": 90 * time.Minute, "1 hora 20 minutos": 80 * time.Minute, "1 hora e 20 minutos": 80 * time.Minute, "cerca de 3 horas": 3 * time.Hour},
	messages.Japanese: {"2時間": 2 * time.Hour, "1時間半": 90 * time.Minute, "30分": 30 * time.Minute, "1時間20分": 80 * time.Minute, "1.5時間": 90 * time.Minute, "２時間": 2 * time.Hour, "45分間": 45 * time.Minute, "約3時間": 3 * time.Hour},
}

// TestEveryLengthOfEachLanguageIsInTheAnswer checks what
// TestEveryLengthThatWasTypedIsInTheAnswer checks for English.
func TestEveryLengthOfEachLanguageIsInTheAnswer(t *testing.T) {
	for l, lengths := range ownLengths {
		p := readerIn(t, l)
		var forms []string
		for form := range lengths {
			forms = append(forms, form)
		}
		slices.Sort(forms)
		plain := []string{"login", "review", "müller", "café", "日本語", "revisão", "don't panic"}
		rapid.Check(t, func(t *rapid.T) {
			form := rapid.SampledFrom(forms).Draw(t, "length")
			parts := []string{form}
			if rapid.Bool().Draw(t, "behind") {
				parts = []string{rapid.SampledFrom(plain).Draw(t, "before"), form}
			}
			if rapid.Bool().Draw(t, "more") {
				parts = append(parts, rapid.SampledFrom(plain).Draw(t, "after"))
			}
			if rapid.Bool().Draw(t, "tagged") {
				parts = append(parts, "#acme")
			}
			text := strings.Join(parts, " ")
			r := Parse(text, p.Habits)
			var readings []Command
			if r.Command != nil {
				readings = append(readings, *r.Command)
			}
			if r.Question != nil {
				for _, c := range r.Question.Choices {
					readings = append(readings, c.Command)
				}
			}
			if !slices.ContainsFunc(readings, func(c Command) bool { return c.Length == lengths[form] }) {
				t.Fatalf("%s: %q: %s is in no reading: %+v", l, text, lengths[form], readings)
			}
		})
	}
}
