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

// vocabulary holds the words of a language other than English, with the English words that mean
// the same. What's typed in it is read as if the English had been typed; the note keeps the
// words as typed. So a vocabulary doesn't define meanings, and whatever English learns to read
// works in it too.
//
// All keys are in lower case, with plain quotes and dashes and single spaces. In words of three
// letters or more, accents are optional when typing.
type vocabulary struct {
	verbs    map[string]string // begin a text: bericht → report
	words    map[string]string // mean the same anywhere: gestern → yesterday
	numbers  map[string]string // count only before a unit: zwei → 2
	units    map[string]string // count only right after a figure or a slash: 2u, 20h/uur
	ordinals []string          // follow a day's number: 1er, 15º
	layout   map[string]string // a file's columns and parts, in a layout: Betrag → amount
	around   [][3]string       // two-part verbs with the rest of the text in between, and their English: trage … ein
	keyboard *strings.Replacer // the language's letters as people without them type: ä as ae

	// hours are the names of the hours from one to twelve. They count after hourBehind, and
	// between hourFrom and hourTo: um neun, de nueve a once.
	hours                        map[string]string
	hourBehind, hourFrom, hourTo []string
	// hourSign follows the hours of a time of day and of a length alike: 9h. From seven hours
	// on it's read like 9:00, which may be either.
	hourSign string

	// rules handle what depends on neighbours or has a different order, as pattern and
	// replacement: "vor {ago}" → "{1} ago". They're tried in this order, after the words. A
	// pattern has words, with | between alternatives, slots, and after ! words that mustn't
	// follow; a replacement has {1}, {2} and so on for the slots.
	rules [][2]string
	// doubtful are words that also have another meaning, in English or as an ordinary word of
	// the language: so, mar. A text is read with and without them, and if both readings are
	// good, Sundial asks.
	doubtful []string

	with       []string            // precedes a share's audience
	withBehind *regexp.Regexp      // matches what follows the audience instead, with the audience as $1; or nil
	cut        func(word) []word   // splits text written without spaces; nil for other languages
	ending     func([]word) []word // finds a verb at the end of the text; nil if verbs come first
}

// lexicon is a vocabulary prepared for lookup.
type lexicon struct {
	vocabulary
	phrases map[string][]phrase // by first word, longest first
	begins  map[string][]phrase // the same for verbs
	order   []rule
}

// phrase maps words of the language to English ones.
type phrase struct {
	own, english []string
	doubtful     bool
}

// lexicons are made when a language is first read.
var lexicons = map[messages.Language]func() *lexicon{
	messages.German:     lexiconFrom(german),
	messages.French:     lexiconFrom(french),
	messages.Spanish:    lexiconFrom(spanish),
	messages.Dutch:      lexiconFrom(dutch),
	messages.Portuguese: lexiconFrom(portuguese),
	messages.Japanese:   lexiconFrom(japanese),
}

func lexiconFrom(made func() vocabulary) func() *lexicon {
	return sync.OnceValue(func() *lexicon { return newLexicon(made()) })
}

// lexiconOf returns a language's lexicon; nil for English and unsupported languages.
func lexiconOf(l messages.Language) *lexicon {
	if made := lexicons[l]; made != nil {
		return made()
	}
	return nil
}

func newLexicon(v vocabulary) *lexicon {
	l := &lexicon{vocabulary: v}
	l.phrases, l.begins = l.index(v.words), l.index(v.verbs)
	for _, r := range v.rules {
		l.order = append(l.order, newRule(r[0], r[1]))
	}
	l.numbers, l.hours, l.layout = l.spellings(v.numbers), l.spellings(v.hours), l.spellings(v.layout)
	return l
}

// spellings returns the words in each of their spellings.
func (l *lexicon) spellings(words map[string]string) map[string]string {
	all := maps.Clone(words)
	for own, meaning := range words {
		for _, plain := range l.plain(own) {
			all[plain] = meaning
		}
	}
	return all
}

// plain returns other spellings of a word: without accents, and without the language's letters.
func (l *lexicon) plain(own string) []string {
	ways := []string{folded(own)}
	if l.keyboard != nil {
		ways = append(ways, l.keyboard.Replace(own))
	}
	return slices.DeleteFunc(slices.Compact(ways), func(way string) bool { return way == own })
}

// index files phrases under their first word, in each spelling.
func (l *lexicon) index(words map[string]string) map[string][]phrase {
	into := map[string][]phrase{}
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
	return into
}

// folded returns the text without accents in words of three letters or more: shorter ones, such
// as à, become other words without them.
func folded(text string) string {
	plain := func(r rune) rune {
		if r >= 0x300 && r <= 0x36f { // the combining accents of Latin
			return -1
		}
		return r
	}
	words := strings.Fields(text)
	for i, w := range words {
		if len([]rune(w)) >= 3 {
			words[i] = strings.Map(plain, norm.NFD.String(w))
		}
	}
	return norm.NFC.String(strings.Join(words, " "))
}

// closed replaces a two-part verb around the text by the English one.
func (l *lexicon) closed(words []word) []word {
	body, tags := tailless(words)
	if len(body) < 2 {
		return words
	}
	first, last := body[0], body[len(body)-1]
	for _, verb := range l.around {
		if last.low == verb[1] && (first.low == verb[0] || slices.Contains(l.plain(verb[0]), first.low)) {
			out := slices.Concat(body[:len(body)-1], tags)
			out[0].low = verb[2]
			return out
		}
	}
	return words
}

// cutWords splits the words of a language written without spaces.
func (l *lexicon) cutWords(words []word) []word {
	out := make([]word, 0, len(words))
	for _, w := range words {
		if w.quoted || w.isTagWord() {
			out = append(out, w)
		} else {
			out = append(out, l.cut(w)...)
		}
	}
	return out
}

// find returns the longest phrase that the words begin with; verbs count only first and after help.
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

// begins reports whether the words begin with the phrase, which punctuation may follow.
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

// measured returns a word made of a number and a unit with the English unit: 2std, 1std30.
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

// count replaces numbers in words by figures before a unit: zwei Stunden.
func (l *lexicon) count(words []word, english *Words) {
	for i := range len(words) - 1 {
		_, unit := english.Units[words[i+1].low]
		if number := l.numbers[words[i].low]; number != "" && (unit || english.DaySteps[words[i+1].low] > 0) && !words[i+1].quoted {
			words[i].low = number
		}
	}
}
