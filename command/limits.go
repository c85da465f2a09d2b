package command

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"sundial/record"
)

// check checks a reading against a record's limits. Choices in the future are dropped; if that
// leaves only one that differs in its time, it's what was meant.
func (p *parser) check(r Reading) Reading {
	if r.Command != nil {
		if wrong := p.limits(*r.Command); wrong.Problem != nil {
			return wrong
		}
		p.sayShorterTag(r.Command.Note)
	}
	if r.Question == nil {
		return r
	}
	var past, ahead []Choice
	for _, c := range r.Question.Choices {
		switch wrong := p.limits(c.Command); {
		case wrong.Problem == nil:
			past = append(past, c)
		case wrong.Problem.Code == "future":
			ahead = append(ahead, c)
		default:
			return wrong
		}
	}
	switch {
	case len(ahead) == 0:
		return r
	case len(past) > 1:
		return ask(r.Question.Text, past...)
	case len(past) == 0:
		return p.limits(ahead[0].Command)
	case past[0].Command.Verb == ahead[0].Command.Verb && past[0].Command.Note == ahead[0].Command.Note:
		return decided(past[0].Command)
	}
	wrong := p.limits(ahead[0].Command)
	wrong.Problem.Instead = protected(past[0].Command.Verb, past[0].Command.Note)
	return wrong
}

// sayShorterTag adds a remark about a tag that's shorter than the typed word.
func (p *parser) sayShorterTag(note string) {
	for _, span := range record.FindTags(note) {
		rest, _, _ := strings.Cut(note[span.End:], " ")
		if strings.ContainsFunc(rest, func(r rune) bool {
			return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("#@+&*", r)
		}) {
			p.remark = p.say.CommandShorterTag(span.Tag)
			return
		}
	}
}

func (p *parser) limits(c Command) Reading {
	switch {
	case utf8.RuneCountInString(c.Note) > MaxNote:
		return trouble("long_note", p.say.CommandLongNote(MaxNote), p.say.CommandExampleShortNote())
	case len(record.Tags(c.Note)) > MaxTags:
		return trouble("many_tags", p.say.CommandManyTags(MaxTags), "start review #acme")
	case len(c.Rule.Clock) > MaxClocks:
		return trouble("many_clocks", p.say.CommandManyClocks(MaxClocks), p.say.CommandExampleRemind())
	// A split's time is on the record's day, which is only known later; a reminder is for the
	// future.
	case c.At.After(p.Now) && c.Verb != Split && c.Verb != Remind, c.End.After(p.Now), c.Start.After(p.Now), p.today().Before(c.Day):
		return p.future(c, insteadOf(c.Verb))
	case c.End.Before(c.Start):
		return trouble("backwards", p.say.CommandBackwards(p.momentOf(c.End), p.momentOf(c.Start)), "add 9-10:30 review")
	case !c.Start.IsZero() && !c.Start.Before(c.End):
		return trouble("no_length", p.say.CommandNoLength(p.hoursOf(c)), "add 1h30 review")
	case !c.At.IsZero() && begins(c.Verb) && p.Now.Sub(c.At) > MaxLength, c.Length > MaxLength, c.End.Sub(c.Start) > MaxLength:
		return trouble("too_long", p.say.CommandTooLong(int(MaxLength/(24*time.Hour))), "add 1h30 review")
	case c.Length == 0 && c.Start.IsZero() && c.Verb == Add:
		return trouble("no_length", p.say.CommandZeroLength(), "add 1h30 review")
	}
	return Reading{}
}

// begins reports whether the verb's moment is a timer's start.
func begins(v Verb) bool {
	return v == Start || v == Switch || v == Started || v == Break || v == Resume
}

// future says how the text was read, and that it's in the future.
func (p *parser) future(c Command, instead string) Reading {
	what := p.say.Day(c.Day, p.today())
	switch {
	case !c.Start.IsZero():
		what = p.hoursOf(c)
	case !c.At.IsZero():
		what = p.momentOf(c.At)
	}
	return trouble("future", p.say.CommandFuture(what), instead)
}

func insteadOf(v Verb) string {
	switch v {
	case Start, Switch:
		return "start review"
	case Stop:
		return "stop"
	case Started:
		return "started 15m ago"
	}
	return "add yesterday 9-10:30 review"
}
