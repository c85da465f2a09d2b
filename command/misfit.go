package command

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"sundial/record"
)

// A verb is carried out only if all of the text was understood as that verb: Sundial never
// guesses silently. A tag doesn't change that.

// maxQuoted bounds the quoted characters of a person's text in a question.
const maxQuoted = 60

// misfit answers a text that begins with a verb but can't be understood as that verb to its
// end. Nothing changes: the question quotes the first word that wasn't understood, and offers
// the nearest reading and a timer with the whole text.
func (p *parser) misfit(closest Command, unread, words []word) Reading {
	if log, ok := p.lengthWithin(words); ok && closest.Length == 0 && (log.Length > 0 && log.Length < 7*time.Hour || !log.Start.IsZero()) {
		closest = log // a typed time is never lost
	}
	return p.unclear(p.quoteUnread(unread), closest, words)
}

// unclear returns a question with its own text.
func (p *parser) unclear(text string, closest Command, words []word) Reading {
	return ask(text, p.labelled(closest), p.asText(words))
}

// quoteUnread says what wasn't understood, and asks what was meant.
func (p *parser) quoteUnread(unread []word) string {
	return p.unreadThen(unread, p.say.CommandWhatMeant())
}

// unreadThen says what wasn't understood, and one more sentence.
func (p *parser) unreadThen(unread []word, then string) string {
	// If English needs more words than the member's language, the extra ones have no typed
	// word.
	unread = slices.DeleteFunc(slices.Clone(unread), func(w word) bool { return w.raw == "" })
	if len(unread) == 0 {
		return p.say.CommandFollowed(p.say.CommandNotUnderstood(), then)
	}
	if i := slices.IndexFunc(unread, func(w word) bool { return w.role == 0 }); i > 0 && i < 3 {
		unread = unread[i:] // of `last fortnight` it's the fortnight
	}
	return p.say.CommandFollowed(p.say.CommandWordNotUnderstood(record.Ellipsis(unread[0].raw, maxQuoted)), then)
}

// unfit returns the problem if an argument is missing, otherwise asks and offers help on the verb.
func (p *parser) unfit(verb Verb, words, unread []word, wrong Reading) Reading {
	if len(unread) == 0 {
		return wrong
	}
	return p.unclear(p.unreadThen(unread, wrong.Problem.Text), Command{Verb: Help, Note: string(verb)}, words)
}

// loose reads any range and filter in a text as the nearest reading of a read-only verb.
func (p *parser) loose(verb Verb, words []word) (c Command, unread []word) {
	c.Verb = verb
	for len(words) > 0 {
		n := p.argument(&c, words)
		if n == 0 {
			if !slices.Contains(p.words.Padding, words[0].low) {
				unread = append(unread, words[0])
			}
			n = 1
		}
		words = words[n:]
	}
	return c, unread
}

// shown are the read-only verbs, which `show` may precede.
var shown = []Verb{List, Report, TagsVerb, Reminders, Shares, Received, Settings, Status, Help}

// asking reads `how much today` and `invoice #globex` as a report or list.
func (p *parser) asking(words []word) (Reading, bool) {
	for _, phrase := range p.words.Asking {
		n := says(words, phrase.Words)
		if n == 0 {
			continue
		}
		rest := words[n:]
		c, unread := p.loose(phrase.Verb, rest)
		if phrase.Verb == List { // `show week`, `show tags`
			if r := p.read(rest); len(rest) > 0 && r.Command != nil && slices.Contains(shown, r.Command.Verb) {
				return r, true
			}
		}
		switch {
		case len(unread) > 0:
			return p.misfit(c, unread, words), true
		case phrase.Sure:
			return decided(c), true
		}
		return p.misfit(c, words[:1], words), true
	}
	return Reading{}, false
}

func hasLetter(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.So, r) })
}
