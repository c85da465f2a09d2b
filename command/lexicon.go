package command

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/unicode/norm"

	"sundial/messages"
)

// vocabulary holds the words of a language besides English, each with the words of
// English that say the same. What is typed in it is read as if the English had been
// typed; the note keeps the words as they were typed. So a vocabulary says nothing
// about what a reading means, and whatever English learns to read, it reads too.
//
// All keys are in lower case, with plain quotes and dashes and one space between
// words. Accents may be left out when typing a word of three letters or more.
type vocabulary struct {
	// verbs are what a text begins with: bericht → report.
	verbs map[string]string
	// words mean the same wherever they stand: gestern → yesterday.
	words map[string]string
	// numbers are the numbers in words, which count only before a unit.
	numbers map[string]string
	// hours are the names of the hours from one to twelve. They count behind hourBehind,
	// and where hourFrom and hourTo stand around them: um neun, de nueve a once.
	hours                        map[string]string
	hourBehind, hourFrom, hourTo []string
	// keyboard writes the letters of the language as people do who lack them: ä as ae.
	keyboard *strings.Replacer
	// units are those that count only right behind a figure or a slash: 2u, 20h/uur.
	units map[string]string
	// ordinals stand right behind the number of a day: 1er, 15º.
	ordinals []string
	// rules are for what depends on its neighbours or is in another order, as
	// pattern and replacement: "vor {ago}" → "{1} ago". They are tried in this
	// order, after the words. A pattern has words, with | between alternatives, slots,
	// and behind ! the words that may not follow; a replacement has {1}, {2} and so on
	// for the slots.
	rules [][2]string
	// doubtful are the words above that mean something else as well, in English or as
	// an ordinary word of the language: so, mar. A text is read with them and without
	// them, and where both readings are good it's asked about.
	doubtful []string
	// hourSign is behind the hours of a time of day and of a length alike: 9h. From
	// seven hours on it's read as 9:00 is, which may be either.
	hourSign string
	// around are verbs of two parts with the rest of the text between them, and their
	// English: trage … ein.
	around [][3]string
	// layout are the names of columns and parts of a file, where they stand: Betrag → amount.
	layout map[string]string
	// with precedes the audience of a share.
	with []string
	// withBehind is what is behind it instead, with the audience as $1; else nil.
	withBehind *regexp.Regexp
	// cut parts what is written without spaces; nil where words have spaces.
	cut func(word) []word
	// ending finds a verb at the end of the text; nil where it stands first.
	ending func([]word) []word
}

// lexicon is a vocabulary in the form in which it's looked up.
type lexicon struct {
	vocabulary
	phrases map[string][]phrase // by their first word, the longest first
	begins  map[string][]phrase // the same for verbs
	order   []rule
}

// phrase is some words of the language and those of English.
type phrase struct {
	own, english []string
	doubtful     bool
}

// lexicons are made when a language is first read.
var lexicons = map[messages.Language]func() *lexicon{
	messages.German:     sync.OnceValue(func() *lexicon { return newLexicon(german()) }),
	messages.French:     sync.OnceValue(func() *lexicon { return newLexicon(french()) }),
	messages.Spanish:    sync.OnceValue(func() *lexicon { return newLexicon(spanish()) }),
	messages.Dutch:      sync.OnceValue(func() *lexicon { return newLexicon(dutch()) }),
	messages.Portuguese: sync.OnceValue(func() *lexicon { return newLexicon(portuguese()) }),
	messages.Japanese:   sync.OnceValue(func() *lexicon { return newLexicon(japanese()) }),
}

// lexiconOf returns the lexicon of a language; nil for English, and for one that Sundial
// doesn't read.
func lexiconOf(l messages.Language) *lexicon {
	made, ok := lexicons[l]
	if !ok {
		return nil
	}
	return made()
}

func newLexicon(v vocabulary) *lexicon {
	l := &lexicon{vocabulary: v, phrases: map[string][]phrase{}, begins: map[string][]phrase{}}
	l.index(l.phrases, v.words)
	l.index(l.begins, v.verbs)
	for _, r := range v.rules {
		l.order = append(l.order, newRule(r[0], r[1]))
	}
	l.numbers, l.hours, l.layout = l.spellings(v.numbers), l.spellings(v.hours), l.spellings(v.layout)
	return l
}

// spellings returns the words with each way to spell them.
func (l *lexicon) spellings(words map[string]string) map[string]string {
	all := maps.Clone(words)
	for own, meaning := range words {
		for _, plain := range l.plain(own) {
			all[plain] = meaning
		}
	}
	return all
}

// plain are other ways to spell a word: without accents, and as keyboards without its
// letters write it.
func (l *lexicon) plain(own string) []string {
	ways := []string{folded(own)}
	if l.keyboard != nil {
		ways = append(ways, l.keyboard.Replace(own))
	}
	return slices.DeleteFunc(slices.Compact(ways), func(way string) bool { return way == own })
}

// index puts phrases where they're found by their first word, in each spelling.
func (l *lexicon) index(into map[string][]phrase, words map[string]string) {
	for own, meaning := range words {
		found := phrase{own: strings.Fields(own), english: strings.Fields(meaning), doubtful: slices.Contains(l.doubtful, own)}
		into[found.own[0]] = append(into[found.own[0]], found)
		for _, plain := range l.plain(own) {
			if words[plain] != "" || english.Verbs[plain] != "" || english.Roles[plain] != 0 {
				continue
			}
			found.own = strings.Fields(plain)
			into[found.own[0]] = append(into[found.own[0]], found)
		}
	}
	for first := range into {
		slices.SortFunc(into[first], func(a, b phrase) int {
			return cmp.Or(len(b.own)-len(a.own), slices.Compare(a.own, b.own))
		})
	}
}

// folded returns the text without the accents of its words of three letters or more: a
// shorter word, such as à, is another one without them.
func folded(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		if len([]rune(w)) < 3 {
			continue
		}
		words[i] = strings.Map(func(r rune) rune {
			if r >= 0x300 && r <= 0x36f { // the combining accents of Latin
				return -1
			}
			return r
		}, norm.NFD.String(w))
	}
	return norm.NFC.String(strings.Join(words, " "))
}

// closed reads a verb of two parts as the English one, where it stands around the text.
func (l *lexicon) closed(words []word) []word {
	body, tags := tailless(words)
	if len(body) < 2 {
		return words
	}
	first, last := body[0], body[len(body)-1]
	for _, verb := range l.around {
		begins := first.low == verb[0] || slices.Contains(l.plain(verb[0]), first.low)
		if begins && last.low == verb[1] {
			out := slices.Concat(body[:len(body)-1], tags)
			out[0].low = verb[2]
			return out
		}
	}
	return words
}

// cutWords parts the words of a language that is written without spaces.
func (l *lexicon) cutWords(words []word) []word {
	out := make([]word, 0, len(words))
	for _, w := range words {
		if w.quoted || w.isTagWord() {
			out = append(out, w)
			continue
		}
		out = append(out, l.cut(w)...)
	}
	return out
}

// find returns the longest phrase that the words begin with: a verb's at the beginning of
// the text and after help, else any other.
func (l *lexicon) find(words []word, at int, before []word, withDoubtful bool, doubted *bool) (phrase, int) {
	if words[0].quoted || words[0].low == "" {
		return phrase{}, 0
	}
	if at == 0 || len(before) == 1 && before[0].low == string(Help) {
		if found, n := longestPhrase(l.begins, words); n > 0 {
			if at > 0 && (found.english[0] == string(Remind) || found.english[0] == string(Summary)) {
				found.english = found.english[:1] // help rappelle-moi, help tägliche Zusammenfassung
			}
			return found, n
		}
	}
	found, n := longestPhrase(l.phrases, words)
	if n > 0 && found.doubtful {
		*doubted = true
		if !withDoubtful {
			return phrase{}, 0
		}
	}
	return found, n
}

func longestPhrase(phrases map[string][]phrase, words []word) (phrase, int) {
	for _, key := range []string{spelled(words[0].low), plainEnd(spelled(words[0].low))} {
		for _, found := range phrases[key] {
			if found.begins(words) {
				return found, len(found.own)
			}
		}
	}
	return phrase{}, 0
}

// begins reports whether the words begin with the phrase; a sign may follow it.
func (f phrase) begins(words []word) bool {
	if len(words) < len(f.own) {
		return false
	}
	for i, own := range f.own {
		typed := spelled(words[i].low)
		if words[i].quoted || typed != own && (i < len(f.own)-1 || plainEnd(typed) != own) {
			return false
		}
	}
	return true
}

// measured returns a word of a number and a unit with the unit in English: 2std, 1std30.
func (l *lexicon) measured(w word) word {
	if before, per, ok := strings.Cut(w.low, "/"); ok && !w.quoted {
		if english := cmp.Or(l.units[per], l.words[per]); english != "" || numeric(w.low) && isWord(per) {
			w.low = l.measured(word{low: before}).low + "/" + cmp.Or(english, per)
		}
		return w
	}
	if w.quoted || !numeric(w.low) {
		return w
	}
	figures, own := "", false
	for rest := plainEnd(w.low); rest != ""; {
		after := cutNumber(rest)
		amount := rest[:len(rest)-len(after)]
		if slices.Contains(l.ordinals, after) && isDigits(amount) && figures == "" {
			w.low = amount + "th"
			return w
		}
		name := letters(after)
		english := cmp.Or(l.units[name], l.words[name])
		if amount == "" || strings.Contains(english, " ") {
			return w
		}
		own = own || english != ""
		figures += amount + cmp.Or(english, name)
		if rest = after[len(name):]; name == "" && rest != "" {
			return w
		}
	}
	if own {
		w.low = figures
	}
	return w
}

// hoursSigned reads 9h as 9:00 and 9h30 as 9:30, from seven hours on.
func (l *lexicon) hoursSigned(w word) word {
	hours, minutes, ok := strings.Cut(w.low, l.hourSign)
	if !ok || l.hourSign == "" || len(hours) > 2 || !isDigits(hours) || atoi(hours) < 7 || atoi(hours) > 24 {
		return w
	}
	if minutes == "" || len(minutes) == 2 && isDigits(minutes) {
		w.low = hours + ":" + cmp.Or(minutes, "00")
	}
	return w
}

// count puts the figures for numbers in words before a unit: zwei Stunden.
func (l *lexicon) count(words []word, english *Words) {
	for i := range len(words) - 1 {
		_, unit := english.Units[words[i+1].low]
		if number := l.numbers[words[i].low]; number != "" && (unit || english.DaySteps[words[i+1].low] > 0) && !words[i+1].quoted {
			words[i].low = number
		}
	}
}
