package command

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sundial/messages"
)

// languages returns the languages besides English.
func languages() []messages.Language { return messages.Languages()[1:] }

// readerIn returns a parser for a member of the language.
func readerIn(t testing.TB, l messages.Language) *parser {
	t.Helper()
	zone, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		t.Fatal(err)
	}
	return newParser(Habits{Now: time.Date(2026, 3, 4, 14, 20, 0, 0, zone), Zone: zone, WeekStart: time.Monday, Language: l})
}

// meanings returns what the word means in English.
func meanings(low string) []string {
	l := English()
	var found []string
	add := func(has bool, meaning string) {
		if has {
			found = append(found, meaning)
		}
	}
	_, clock := l.Clocks[low]
	_, half := l.Halves[low]
	_, unit := l.Units[low]
	offset, day := l.Days[low]
	weekday, isWeekday := l.Weekdays[low]
	add(l.Verbs[low] != "", "verb "+string(l.Verbs[low]))
	add(l.Roles[low] != 0, "small word")
	add(clock || half, "time of day")
	add(unit || l.DaySteps[low] > 0, "unit")
	add(day, "day "+time.Duration(offset).String())
	add(isWeekday, weekday.String())
	add(l.Months[low] != 0, l.Months[low].String())
	add(l.Periods[low] != "", "period "+l.Periods[low])
	add(l.Levels[low] != "" || l.SummaryLevels[low] != "", "level")
	add(l.Settings[low] != "", "setting")
	return found
}

// TestAWordOfTwoLanguagesIsDoubtful checks that no word of a member's language replaces an
// English one with another meaning without a question.
func TestAWordOfTwoLanguagesIsDoubtful(t *testing.T) {
	for _, l := range languages() {
		own := lexiconOf(l)
		for word, english := range own.words {
			if word == english || strings.Contains(word, " ") || slices.Contains(own.doubtful, word) {
				continue
			}
			if theirs := meanings(word); len(theirs) > 0 && !slices.Equal(theirs, meanings(english)) {
				t.Errorf("%s: %q is %v in English, and read as %q", l, word, theirs, english)
			}
		}
		for _, word := range own.doubtful {
			if own.words[word] == "" {
				t.Errorf("%s: %q is doubtful and no word", l, word)
			}
		}
	}
}

// TestNoTwoWordsAreTheSameWithoutAccents checks that words with different meanings still differ
// without their accents.
func TestNoTwoWordsAreTheSameWithoutAccents(t *testing.T) {
	for _, l := range languages() {
		own := lexiconOf(l)
		for _, words := range []map[string]string{own.words, own.verbs} {
			plain := map[string]string{}
			for word, english := range words {
				form := folded(word)
				if other := plain[form]; other != "" && words[form] == "" && words[other] != english {
					t.Errorf("%s: %q and %q are the same without accents", l, word, other)
				}
				plain[form] = word
			}
		}
	}
}

// TestEachVerbIsReadAsTheEnglishOne reads each language's verbs, alone and after help.
func TestEachVerbIsReadAsTheEnglishOne(t *testing.T) {
	for _, l := range languages() {
		p := readerIn(t, l)
		for own, english := range p.lexicon.verbs {
			want, n := p.words.verb(p.words.scan(english))
			if n == 0 {
				t.Errorf("%s: %q is no verb of English", l, english)
			}
			for _, typed := range []string{own, strings.ToUpper(own), folded(own)} {
				if other := p.lexicon.verbs[typed]; p.words.Verbs[typed] != "" || other != "" && other != english {
					continue // without its accents it's another verb: résumé, commencé
				}
				if verb, _ := p.words.verb(p.scan(typed)); verb != want {
					t.Errorf("%s: %q is read as %q, not %q", l, typed, verb, want)
				}
				if r := Parse("help "+typed, p.Habits); r.Command == nil || r.Command.Verb != Help || want != Remind && r.Command.Note != string(want) {
					t.Errorf("%s: help %q is read as %+v", l, typed, r)
				}
			}
		}
	}
}

// TestEachLanguageHasTheEverydayWords checks for words for the days of the week, today and
// yesterday, and the verbs that people type daily.
func TestEachLanguageHasTheEverydayWords(t *testing.T) {
	needed := []string{"today", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
	for _, l := range languages() {
		p := readerIn(t, l)
		has := map[string]bool{}
		for _, english := range p.lexicon.words {
			has[english] = true
		}
		for _, english := range needed {
			if !has[english] {
				t.Errorf("%s has no word for %s", l, english)
			}
		}
		for _, verb := range []Verb{Start, Stop, Break, Back, Resume, Switch, Add, Note, Cancel, Undo, List, Edit, Delete, Split, Report, Search, Rename, Target, Summary, Remind, Reminders, Settings, Share, Export, Import, Help} {
			if !has[string(verb)] && !slices.Contains(mapValues(p.lexicon.verbs), string(verb)) && !sameInDutch(l, verb) {
				t.Errorf("%s has no verb for %s", l, verb)
			}
		}
	}
}

// sameInDutch reports whether the Dutch word is the English one.
func sameInDutch(l messages.Language, v Verb) bool {
	return l == messages.Dutch && (v == Start || v == Stop)
}

func mapValues(m map[string]string) (values []string) {
	for _, v := range m {
		values = append(values, v)
	}
	return values
}

// TestTheWordsStayAsTyped checks that translating words, in any order, leaves the note as typed.
func TestTheWordsStayAsTyped(t *testing.T) {
	for _, l := range languages() {
		p := readerIn(t, l)
		var bits []string
		for own := range p.lexicon.words {
			bits = append(bits, own)
		}
		slices.Sort(bits)
		bits = append(bits, "2", "9", "9h", "2h30", "10:30", "3.", "1.5", "#acme", "de", "à", "a", "las", "às", "von", "van", "am", "vor", "uur", "Uhr", "uhr", "il", "y", "hace", "há", "geleden", "2時間", "9時", "から", "まで", "会議", "10月3日", "review", "\"at 9\"")
		rapid.Check(t, func(t *rapid.T) {
			text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(bits), 0, 8).Draw(t, "text"), " ")
			plain := p.words.scan("x " + text + " z")
			if got, want := join(p.scan("x "+text+" z")), join(plain); got != want {
				t.Fatalf("%s: %q became %q", l, want, got)
			}
		})
	}
}
