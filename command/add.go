package command

import (
	"fmt"
	"math"
	"slices"
	"time"
)

// add reads a finished record: a time at the beginning or end, and a note.
func (p *parser) add(verb Verb, words []word) Reading {
	if r, ok := p.stamped(verb, words); ok {
		return r
	}
	if r, ok := p.betweenDays(verb, words); ok {
		return r
	}
	c := Command{Verb: verb}
	if len(words) > 0 && !words[0].quoted {
		if d, n := p.minus(words); n > 0 {
			return p.sinceAgo(c, d, words[n:])
		}
	}
	if s, n := p.readSpan(words); n > 0 {
		if s.bare() && leads(words[n:], roleAgo) {
			return p.sinceAgo(c, s.length, words[n+1:])
		}
		r := p.withDay(c, s, words[n:])
		if s.bare() && r.Command != nil {
			if r = p.twoClocks(*r.Command, p.today(), words); r.Question != nil {
				return r
			}
		}
		if s.bare() && p.noLength(words, n) {
			return p.notALength(Command{Verb: verb, Length: s.length}, words, n, words)
		}
		return r
	}
	if d, n := p.readDay(words); n > 0 {
		if s, k := p.readSpan(words[n:]); k > 0 {
			return p.finish(c, s, d, words[n+k:])
		}
		if rest := words[n:]; !d.weak && shortNumber(rest) {
			return p.bareNumber(c, rest, d)
		}
		if r, ok := p.dayFirst(c, d, words[n:]); ok {
			return r
		}
	}
	return p.addWithTail(c, words)
}

// dayFirst reads `yesterday review 2h` and `monday review 9-10`. A weekday counts only with a span.
func (p *parser) dayFirst(c Command, d day, rest []word) (Reading, bool) {
	body, tags := tailless(rest)
	s, at, ok := p.spanAtEnd(body, 1)
	if !ok || d.weak && s.bare() {
		return Reading{}, false
	}
	if body[at-1].is(roleFor) {
		at--
	}
	return p.finish(c, s, d, slices.Concat(body[:at], tags)), true
}

// withDay finishes an add whose day, if any, follows the time or ends the text.
func (p *parser) withDay(c Command, s interval, rest []word) Reading {
	d, n := p.readDay(rest)
	switch {
	case n > 0 && (!d.weak || !s.bare()):
		s, rest = p.clockAfterDay(s, rest[n:])
		return p.finish(c, s, d, rest)
	case n > 0 && d.date != p.today(): // `2h monday review`
		return p.dayOrText(c, s, d, rest[n:], rest)
	}
	if r, ok := p.lengthAgo(c, s, rest); ok {
		return r
	}
	s, rest = p.clockAtEnd(s, rest)
	if d, k, at := p.trailingDay(rest); k > 0 {
		if at > 0 && rest[at-1].is(roleFor|roleFrom) && !d.bad && !p.today().Before(d.date) {
			return p.dayOrText(c, s, d, slices.Concat(rest[:at-1], rest[at+k:]), rest)
		}
		s, rest = p.clockAtEnd(s, slices.Concat(rest[:at], rest[at+k:]))
		return p.finish(c, s, d, rest)
	}
	return p.finish(c, s, day{}, rest)
}

// clockAfterDay gives a bare length the time of day after the day: `2h yesterday at 9 review`.
func (p *parser) clockAfterDay(s interval, words []word) (interval, []word) {
	if !s.bare() || len(words) < 2 || !words[0].is(roleAt|roleUntil) {
		return s, words
	}
	c, n := p.readClock(words[1:])
	if n == 0 {
		return s, words
	}
	return s.with(words[0], c), words[1+n:]
}

// with returns the bare length from or until the time of day, depending on the word.
func (s interval) with(word word, c clock) interval {
	if word.is(roleAt) {
		s.from, s.hasFrom = c, true
	} else {
		s.to, s.hasTo = c, true
	}
	return s
}

// dayOrText asks about a day that may be text: `2h monday review`, `1h notes from yesterday`.
func (p *parser) dayOrText(c Command, s interval, d day, without, whole []word) Reading {
	onDay := p.finish(c, s, d, without)
	text := p.finish(c, s, day{}, whole)
	if onDay.Command == nil || text.Command == nil {
		return onDay
	}
	return p.whichDay(d, *onDay.Command, *text.Command)
}

func (p *parser) addWhen() Reading {
	return trouble("add_when", p.say.CommandSayTime(), p.say.CommandExampleAdd())
}

// bareNumber asks whether hours or minutes are meant.
func (p *parser) bareNumber(c Command, words []word, date day) Reading {
	n := number(words[0].low)
	q := &Question{Text: p.say.CommandHoursOrMinutes()}
	for _, unit := range []time.Duration{time.Hour, time.Minute} {
		r := p.finish(c, interval{length: span(n, unit)}, date, words[1:])
		if r.Command == nil {
			return r
		}
		label := p.say.Length(span(n, unit))
		if unit == time.Minute && n != math.Trunc(n) { // 2.5: seconds aren't typed
			label = p.say.CommandMinutesButton(p.say.Decimal(fmt.Sprintf("%.4g", n)))
		}
		q.Choices = append(q.Choices, Choice{Label: label, Command: *r.Command})
	}
	if n >= 10 {
		q.Choices[0], q.Choices[1] = q.Choices[1], q.Choices[0]
	}
	return Reading{Question: q}
}

// finish returns the record, or asks about what it leaves open. A zero day is today.
func (p *parser) finish(c Command, s interval, date day, note []word) Reading {
	switch {
	case date.bad:
		return p.noSuchDate()
	case s.clash:
		return trouble("span_clash", p.say.CommandSpanClash(), "add 9-10:30 review")
	}
	if len(note) > 0 && note[0].low == "-" { // `2h - review`
		note = note[1:]
	}
	c.Note = join(note)
	p.place(s, date.date, &c)
	if r, ok := p.halfHour(c, s, date, note); ok {
		return r
	}
	if date.date.IsZero() {
		if r, ok := p.looseWeekday(c, s, note); ok {
			return r
		}
	}
	return p.resolveSpan(c, s, date.date)
}

// halfHour asks about `1h 30 review`: the minutes may be text.
func (p *parser) halfHour(c Command, s interval, date day, note []word) (Reading, bool) {
	if !s.bare() || s.length%time.Hour != 0 || len(note) == 0 || len(note[0].low) != 2 || !isDigits(note[0].low) || note[0].low > "59" {
		return Reading{}, false
	}
	more := s
	more.length += time.Duration(atoi(note[0].low)) * time.Minute
	r := p.finish(Command{Verb: c.Verb}, more, date, note[1:])
	if r.Command == nil {
		return Reading{}, false
	}
	return ask(p.say.CommandMinutesOrText(), p.logLength(*r.Command), p.logLength(c)), true
}
