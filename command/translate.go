package command

import (
	"reflect"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// scanned splits a text into words in English. doubted: it contains a doubtful word.
func (p *parser) scanned(text string, withDoubtful bool) (words []word, doubted bool) {
	words = p.words.scan(text)
	if p.lexicon == nil {
		return words, false
	}
	return p.translated(words, withDoubtful)
}

// scan returns the likelier reading of a text's words.
func (p *parser) scan(text string) []word {
	words, _ := p.scanned(text, true)
	return words
}

// translated replaces the member's language by English.
func (p *parser) translated(words []word, withDoubtful bool) (out []word, doubted bool) {
	if p.lexicon.cut != nil {
		words = p.lexicon.cutWords(words)
	}
	if p.lexicon.ending != nil && !p.beginsWithVerb(words) {
		words = p.lexicon.ending(words)
	}
	words = p.lexicon.closed(words)
	out = make([]word, 0, len(words)+2)
	for i := 0; i < len(words); {
		found, n := p.lexicon.find(words[i:], i, out, withDoubtful, &doubted)
		if n == 0 {
			w := p.lexicon.measured(words[i])
			if len(out) == 0 || out[len(out)-1].low != string(ClockSetting) {
				w = p.lexicon.hoursSigned(w)
			}
			out = append(out, w)
			i++
			continue
		}
		out = append(out, reworded(words[i:i+n], found.english)...)
		i += n
	}
	p.lexicon.count(out, p.words)
	p.lexicon.tell(out)
	out = p.withRoles(out)
	for _, r := range p.lexicon.order {
		out = r.applied(p, out)
	}
	return p.withRoles(out), doubted
}

func (p *parser) withRoles(words []word) []word {
	for i := range words {
		words[i].role = p.words.Roles[words[i].low]
	}
	return words
}

// beginsWithVerb reports whether the text begins with a verb in either language.
func (p *parser) beginsWithVerb(words []word) bool {
	if len(words) == 0 {
		return false
	}
	_, english := p.words.verb(words)
	_, own := longestPhrase(p.lexicon.begins, words)
	return english+own > 0
}

// spelled returns the word with composed accents, and without a Spanish question's first sign.
func spelled(low string) string {
	return norm.NFC.String(strings.TrimLeft(low, "¡¿"))
}

// plainEnd returns the word without punctuation after it: gestern, / Std. / 昨日、
func plainEnd(low string) string { return strings.TrimRight(low, ",:;.!?、。！？") }

func isWord(text string) bool { return text != "" && letters(text) == text }

// reworded returns these English words with what was typed for them, in order. If more words
// were typed, they're joined into the first.
func reworded(typed []word, english []string) []word {
	out := make([]word, len(english))
	surplus := len(typed) - len(english)
	for i, low := range english {
		out[i].low = low
		if from := i + surplus; from >= 0 {
			out[i].raw, out[i].joined = typed[from].raw, typed[from].joined
		}
	}
	if surplus > 0 {
		out[0].raw, out[0].joined = join(typed[:surplus+1]), typed[0].joined
	}
	return out
}

// whichWord decides between the readings in the member's language and in English, or asks.
func (p *parser) whichWord(own, other Reading) Reading {
	switch {
	case own.Problem != nil && other.Problem == nil:
		return other
	case own.Question != nil && other.Question != nil:
		return own.or(other.Question.Choices[0])
	case other.Command == nil, own.Problem != nil, own.Command != nil && equalCommands(*own.Command, *other.Command):
		return own
	}
	if own.Question != nil {
		return own.or(p.labelled(*other.Command))
	}
	return whichOf(p.say.CommandWhichReading(), p.labelOf, *own.Command, *other.Command)
}

// or returns a question with one more choice in front, unless it has that one. If that makes
// more than three, the last one, which takes all as text, stays.
func (r Reading) or(c Choice) Reading {
	if slices.ContainsFunc(r.Question.Choices, func(have Choice) bool { return equalCommands(have.Command, c.Command) }) {
		return r
	}
	choices := slices.Concat([]Choice{c}, r.Question.Choices)
	if last := len(choices) - 1; last > 2 {
		choices = slices.Delete(choices, 2, last)
	}
	return ask(r.Question.Text, choices...)
}

// equalCommands reports whether two readings do the same.
func equalCommands(a, b Command) bool {
	a.Implied, b.Implied = false, false
	return reflect.DeepEqual(a, b)
}

// asEnglish returns the text as the parser reads it, in lower case.
func asEnglish(words []word) string {
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = w.low
		if w.quoted {
			parts[i] = strings.ToLower(w.raw)
		}
	}
	return strings.Join(parts, " ")
}
