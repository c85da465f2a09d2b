package command

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"sundial/record"
)

// This file holds the rule that a verb is carried out only when all of the text was
// understood as that verb (LANGUAGE.md, 'Never a silent guess'). A tag in the text
// changes nothing about it.

// maxQuoted bounds the characters of a person's own word in a question.
const maxQuoted = 60

// misfit answers a text that begins with a verb's word and isn't understood as that verb
// to its end. Nothing changes: the question quotes the first word that wasn't
// understood, offers the nearest reading and, second, a timer with the whole text.
func (p *parser) misfit(closest Command, unread, words []word) Reading {
	if log, ok := p.lengthWithin(words); ok && closest.Length == 0 && (log.Length > 0 && log.Length < 7*time.Hour || !log.Start.IsZero()) {
		closest = log // a time that was typed is never lost
	}
	return p.unclear(p.quoteUnread(unread), closest, words)
}

// unclear returns a question with its own text.
func (p *parser) unclear(text string, closest Command, words []word) Reading {
	return Reading{Question: &Question{Text: text, Choices: []Choice{{Label: p.labelOf(closest), Command: closest}, p.asText(words)}}}
}

// quoteUnread says what wasn't understood, and asks what was meant.
func (p *parser) quoteUnread(unread []word) string {
	return p.unreadThen(unread, p.say.CommandWhatMeant())
}

// unreadThen says what wasn't understood, and one more sentence.
func (p *parser) unreadThen(unread []word, then string) string {
	// What English says in more words than the member's language has no typed word.
	unread = slices.DeleteFunc(slices.Clone(unread), func(w word) bool { return w.raw == "" })
	if len(unread) == 0 {
		return p.say.CommandFollowed(p.say.CommandNotUnderstood(), then)
	}
	if i := slices.IndexFunc(unread, func(w word) bool { return w.role == 0 }); i > 0 && i < 3 {
		unread = unread[i:] // of `last fortnight` it is the fortnight
	}
	return p.say.CommandFollowed(p.say.CommandWordNotUnderstood(record.Ellipsis(unread[0].raw, maxQuoted)), then)
}

// unfit is misfit for a verb that does nothing without its arguments: where one is
// missing the problem is told, else there is help on how the verb is typed.
func (p *parser) unfit(verb Verb, words, unread []word, wrong Reading) Reading {
	if len(unread) == 0 {
		return wrong
	}
	help := Command{Verb: Help, Note: string(verb)}
	text := p.quoteUnread(unread)
	if wrong.Problem != nil {
		text = p.unreadThen(unread, wrong.Problem.Text)
	}
	return p.unclear(text, help, words)
}

// loose reads whatever range and filter a text holds, wherever they stand, as the
// nearest reading of a verb that reads.
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

// shown are the verbs that only look, which `show` may precede.
var shown = []Verb{List, Report, TagsVerb, Reminders, Shares, Received, Settings, Status, Help}

// asking reads a text that asks for numbers without naming a verb: `how much today`,
// `total today`, `invoice #globex`. What is understood to its end is a report.
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
		if len(unread) == 0 && phrase.Sure {
			return decided(c), true
		}
		if len(unread) == 0 {
			unread = words[:1]
		}
		return p.misfit(c, unread, words), true
	}
	return Reading{}, false
}

func hasLetter(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.So, r) })
}
