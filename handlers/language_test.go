package handlers_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sundial/interaction"
	"sundial/messages"
)

// languageLine is what the settings say about the language.
func languageLine(d *desk) string {
	for line := range strings.Lines(text(d.types(ann, "settings"))) {
		if strings.HasSuffix(strings.TrimSpace(line), "English") || strings.Contains(line, "Deutsch") {
			return strings.TrimSpace(line)
		}
	}
	return ""
}

func TestAnAnswerIsInTheLanguageThatWasSet(t *testing.T) {
	d := newDesk(t)
	if got := languageLine(d); got != "Language: English" {
		t.Errorf("at first: %q", got)
	}
	d.types(ann, "settings language de")
	if got := languageLine(d); got != "Sprache: Deutsch" {
		t.Errorf("set to German: %q", got)
	}
	d.types(ann, "undo")
	if got := languageLine(d); got != "Language: English" {
		t.Errorf("after undo: %q", got)
	}
}

func TestEveryLanguageCanBeSetByItsName(t *testing.T) {
	d := newDesk(t)
	for _, l := range messages.Languages() {
		for _, name := range []string{string(l), l.Name()} {
			name, _, _ = strings.Cut(name, " ") // Português (Brasil)
			d.types(ann, "settings language off")
			d.types(ann, "settings language "+name)
			if got := d.settings(ann).Language; got != string(l) {
				t.Errorf("settings language %s: stored %q", name, got)
			}
		}
	}
}

func TestAMemberTypesInTheLanguageOfTheAnswers(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "settings language de")
	d.types(ann, "gestern 2h Besprechung #acme")
	d.types(ann, "add yesterday 1h review #acme")
	if got := len(d.records(ann)); got != 2 {
		t.Fatalf("%d records after one in German and one in English", got)
	}
	d.types(ann, "einstellungen sprache englisch")
	d.types(ann, "gestern 2h Besprechung #acme")
	if got := len(d.records(ann)); got != 2 {
		t.Errorf("%d records: German was read without a question after English was set", got)
	}
}

// texts collects what is shown from an answer: each text of its message, of its forms
// and of what a form refuses.
func texts(t *testing.T, a interaction.Answer, found map[string]bool) {
	t.Helper()
	var shown []any
	if a.Reply != nil {
		shown = append(shown, a.Reply.Blocks, map[string]string{"text": a.Reply.Text})
	}
	if view := modalOf(a.View); view != nil {
		shown = append(shown, view)
	}
	for _, effect := range a.Then {
		if view := modalIn(effect); view != nil {
			shown = append(shown, view)
		}
	}
	for _, refused := range refusals(a.View) {
		found[refused] = true
	}
	var decoded any
	if err := json.Unmarshal([]byte(asJSON(t, shown)), &decoded); err != nil {
		t.Fatal(err)
	}
	collectTexts(decoded, found)
}

func collectTexts(value any, found map[string]bool) {
	switch v := value.(type) {
	case []any:
		for _, one := range v {
			collectTexts(one, found)
		}
	case map[string]any:
		for key, one := range v {
			if text, ok := one.(string); ok && key == "text" {
				for line := range strings.Lines(text) {
					found[strings.TrimSpace(line)] = true
				}
				continue
			}
			collectTexts(one, found)
		}
	}
}

// shownIn types each example of each command in a language, presses every button of
// each answer, and collects what is shown.
func shownIn(t *testing.T, l messages.Language) map[string]bool {
	d, found := newDesk(t), map[string]bool{}
	d.types(ann, "settings language "+string(l))
	d.types(bob, "status")
	for _, f := range d.service.Router().Features() {
		for _, example := range f.Examples {
			if strings.HasPrefix(example, "forget") || strings.HasPrefix(example, "help") {
				continue
			}
			answer := d.types(ann, strings.ReplaceAll(example, "@bob", "<@UBOB>"))
			texts(t, answer, found)
			for action, button := range buttonsOf(answer) {
				if action != "forget_me" {
					texts(t, d.presses(ann, action, button.Value), found)
				}
			}
		}
	}
	for _, typed := range []string{"edit 99", "stop", "stop", "resume #nowhere", "rename #a", "report last year", "unshare 7", "cancel", "list 1 jan", "share totals last week with <@UANN>"} {
		texts(t, d.types(ann, typed), found)
	}
	return found
}

// runs are the runs of three words of a text, without those that were typed: what's no
// plain word, such as a tag, a path or a number, ends a run.
func runs(text string, typed map[string]bool) (all []string) {
	var run []string
	for part := range strings.FieldsSeq(strings.ToLower(commands.ReplaceAllString(text, "—"))) {
		word := strings.Trim(part, ".,;:()…")
		if !plainWord.MatchString(word) || sameEverywhere[word] {
			run = nil
			continue
		}
		if run = append(run, word); len(run) > 3 {
			run = run[1:]
		}
		if len(run) == 3 && slices.ContainsFunc(run, func(word string) bool { return !typed[word] }) {
			all = append(all, strings.Join(run, " "))
		}
	}
	return all
}

var (
	// commands are what is typed, which is English in every language.
	commands  = regexp.MustCompile(`/time [^.,\n]*`)
	plainWord = regexp.MustCompile(`^\p{L}[\p{L}’']+$`)
	// sameEverywhere are names in every language; mar is a month or a day.
	sameEverywhere = map[string]bool{"slack": true, "sundial": true, "english": true, "mar": true, "org": true, "simple": true, "file": true}
)

// TestNoEnglishIsLeftInAnotherLanguage types, presses and opens the same in English and in
// each other language: no three words that English shows in a row may be shown there.
func TestNoEnglishIsLeftInAnotherLanguage(t *testing.T) {
	typed := map[string]bool{}
	for _, f := range newDesk(t).service.Router().Features() {
		for _, example := range f.Examples {
			for word := range strings.FieldsSeq(strings.ToLower(example)) {
				typed[strings.Trim(word, "#@")] = true
			}
		}
	}
	english := map[string]string{}
	for text := range shownIn(t, messages.English) {
		for _, run := range runs(text, typed) {
			english[run] = text
		}
	}
	if len(english) < 500 {
		t.Fatalf("English shows only %d runs of three words", len(english))
	}
	for _, l := range messages.Languages()[1:] {
		shown := shownIn(t, l)
		if len(shown) < 100 {
			t.Errorf("only %d texts are shown in %s", len(shown), l)
		}
		for text := range shown {
			for _, run := range runs(text, typed) {
				if from := english[run]; from != "" {
					t.Errorf("%s shows %q of English, %q, in %q", l, run, from, text)
				}
			}
		}
	}
}
