package handlers_test

import (
	"strings"
	"testing"

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
