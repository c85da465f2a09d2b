package command

import (
	"slices"
	"strings"

	"sundial/record"
)

// timeWords bounds how many words at the end of a text are searched for a time.
const timeWords = 10

// tailless splits off the tags after the time.
func tailless(words []word) (body, tags []word) {
	n := len(words)
	for n > 0 && words[n-1].isTagWord() {
		n--
	}
	return words[:n], words[n:]
}

// start reads a note and when it began, at the beginning or end.
func (p *parser) start(verb Verb, words []word) Reading {
	if r, ok := p.stamped(verb, words); ok {
		return r
	}
	body, tags := tailless(words)
	for i := max(0, len(body)-timeWords); i < len(body); i++ {
		if at, ok := p.when(body[i:]); ok {
			if d, _, _ := p.trailingDay(body[:i]); d.bad {
				return p.noSuchDate()
			}
			if log, ok := p.lengthBefore(body, i, tags); ok {
				return p.logOr(log, Command{Verb: verb, Note: join(words)})
			}
			return p.begun(verb, slices.Concat(body[:i], tags), at)
		}
		if r, ok := p.planned(verb, body, i, tags); ok {
			return r
		}
	}
	if s, n := p.readSpan(words); n > 0 && !s.bare() {
		if r, ok := p.startWithLength(verb, words); ok {
			return r
		}
	}
	for n := min(len(body), 4); n > 0; n-- {
		if at, ok := p.when(body[:n]); ok {
			return p.begun(verb, words[n:], at)
		}
	}
	for _, read := range []func(Verb, []word) (Reading, bool){p.startWithLength, p.clockFirst, p.startOnDay} {
		if r, ok := read(verb, words); ok {
			return r
		}
	}
	return decided(Command{Verb: verb, Note: join(words)})
}

// lengthBefore reads `start review 1h30 from 9`, in which the moment at body[i] begins a span.
func (p *parser) lengthBefore(body []word, i int, tags []word) (Command, bool) {
	for k := max(0, i-4); k < i; k++ {
		if s, n := p.readSpan(body[k:]); n > 0 && k+n == len(body) && !s.bare() {
			d, dn, at := p.trailingDay(body[:k])
			if dn == 0 || at+dn != k {
				d, at = day{}, k
			}
			return p.timed(Add, s, d, slices.Concat(body[:at], tags))
		}
	}
	return Command{}, false
}

// begun returns the command with the moment, or a question about it.
func (p *parser) begun(verb Verb, note []word, at moments) Reading {
	c := Command{Verb: verb, Note: join(note), At: at.one}
	if at.other.IsZero() {
		return decided(c)
	}
	other := c
	other.At = at.other
	return whichOf(p.say.CommandWhichHour(), func(c Command) string { return p.momentOf(c.At) }, c, other)
}

// planned asks about `start x for 2h` and `start x until 5pm`.
func (p *parser) planned(verb Verb, body []word, i int, tags []word) (Reading, bool) {
	if !body[i].is(roleFor | roleUntil) {
		return Reading{}, false
	}
	note := slices.Concat(body[:i], tags)
	if body[i].is(roleFor) {
		d, n := p.readLength(body[i+1:])
		if n == 0 || i+1+n != len(body) || d == 0 {
			return Reading{}, false
		}
		if log := p.addWithTail(Command{Verb: Add}, slices.Concat(body, tags)); log.Command != nil && !log.Command.Day.IsZero() {
			return p.logOr(*log.Command, Command{Verb: verb, Note: join(note)}), true
		}
		return p.planOr(verb, d, note), true
	}
	c, n := p.readClock(body[i+1:])
	if n == 0 || i+1+n != len(body) || c.now {
		return Reading{}, false
	}
	end := p.on(p.today(), c.minutes)
	if !end.After(p.Now) && !c.half && c.minutes < 12*60 {
		end = p.on(p.today(), c.minutes+12*60)
	}
	if !end.After(p.Now) {
		return trouble("planned_past", p.say.CommandPastEnd(p.momentOf(end)), "add 1h30 review"), true
	}
	return ask(p.say.CommandStartAndAsk(p.clockOf(end)),
		Choice{Label: p.say.CommandStartThenAskButton(), Command: Command{Verb: verb, Note: join(note), PlannedEnd: end}},
		Choice{Label: p.say.CommandStartOpenButton(), Command: Command{Verb: verb, Note: join(note)}}), true
}

// startWithLength asks about a start with a length or span: `start 2h review`, `start 9-10 review`.
func (p *parser) startWithLength(verb Verb, words []word) (Reading, bool) {
	text := Command{Verb: verb, Note: join(words)}
	if s, n := p.readSpan(words); n > 0 && s.bare() {
		if strings.Contains(words[0].low, ":") || s.length == 0 {
			return Reading{}, false
		}
		return p.planOr(verb, s.length, words[n:]), true
	} else if n > 0 {
		log := p.add(Add, words)
		switch {
		case log.Question != nil:
			return log, true
		case log.Command != nil && p.limits(*log.Command).Problem != nil:
			log = p.limits(*log.Command)
		}
		if log.Problem != nil {
			log.Problem.Instead = protected(verb, join(words))
			return log, true
		}
		return p.logOr(*log.Command, text), true
	}
	log := p.addWithTail(Command{Verb: Add}, words)
	if log.Command == nil || log.Command.Start.IsZero() && log.Command.Day.IsZero() {
		return Reading{}, false
	}
	return p.logOr(*log.Command, text), true
}

// clockFirst reads `start 9:15 review`, in which the time of day may be text, and `start -5
// review`. A bare hour and 0915 are text: `start 3 reviews`, `start 2026 budget`.
func (p *parser) clockFirst(verb Verb, words []word) (Reading, bool) {
	if len(words) == 0 {
		return Reading{}, false
	}
	if n, ok := minusNumber(words[0]); ok {
		return p.unitless(Command{Verb: verb, Note: join(words[1:])}, n), true
	}
	c, n := p.readClock(words)
	if n == 0 || c.bare || c.now || isDigits(words[0].low) && !c.said {
		return Reading{}, false
	}
	r := p.begun(verb, words[n:], p.past(c))
	if n == len(words) || r.Command == nil || r.Command.At.After(p.Now) {
		return r, n == len(words)
	}
	return ask(p.say.CommandBeganOrText(),
		Choice{Label: p.say.CommandStartItAtButton(p.clockOf(r.Command.At)), Command: *r.Command},
		Choice{Label: p.say.CommandStartNowWholeButton(), Command: Command{Verb: verb, Note: join(words)}}), true
}

// startOnDay accepts a start that ends in today; any other day leaves the time open.
func (p *parser) startOnDay(verb Verb, words []word) (Reading, bool) {
	d, n, at := p.trailingDay(words)
	if n == 0 {
		return Reading{}, false
	}
	if log := p.addWithTail(Command{Verb: Add}, words); log.Command != nil {
		return p.logOr(*log.Command, Command{Verb: verb, Note: join(words)}), true
	}
	switch today := p.today(); {
	case d.bad:
		return p.noSuchDate(), true
	case today.Before(d.date):
		return p.future(Command{Day: d.date}, protected(verb, join(words))), true
	case d.date == today:
		return decided(Command{Verb: verb, Note: join(slices.Concat(words[:at], words[at+n:]))}), true
	}
	return trouble("start_day", p.say.CommandDayAlone(p.say.Day(d.date, p.today())), protected(verb, join(words))), true
}

// protected returns the command with its text in quotes, or an example if that would be long.
func protected(verb Verb, note string) string {
	if len(note) > 100 || verb != Start && verb != Switch && verb != Note {
		return insteadOf(verb)
	}
	return string(verb) + " " + Quote(note)
}

// trailingDay finds a day at the end of the words, before their tags.
func (p *parser) trailingDay(words []word) (found day, n, at int) {
	body, _ := tailless(words)
	for i := max(0, len(body)-timeWords); i < len(body); i++ {
		if d, k := p.readDay(body[i:]); k > 0 && i+k == len(body) && !d.weak {
			return d, k, i
		}
	}
	return day{}, 0, 0
}

// note reads the running timer's new note. Without a timer it may be a timer's.
func (p *parser) note(rest, words []word) Reading {
	if len(rest) == 0 {
		return trouble("note_what", p.say.CommandSayNote(), p.say.CommandExampleNote())
	}
	if p.RunningSince.IsZero() {
		return ask(p.say.CommandNothingRuns(),
			Choice{Label: p.say.CommandStartRestButton(), Command: Command{Verb: Start, Note: join(rest)}},
			Choice{Label: p.say.CommandStartWholeButton(), Command: Command{Verb: Start, Note: join(words)}})
	}
	c := Command{Verb: Note, Note: join(rest)}
	if len(record.Tags(c.Note)) > MaxTags {
		return trouble("many_tags", p.say.CommandManyTags(MaxTags), "note review #acme")
	}
	return decided(c)
}
