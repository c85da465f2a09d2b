package command

import (
	"fmt"
	"math"
	"slices"
	"time"

	"sundial/record"
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
		if s.bare() && n < len(words) && words[n].is(roleAgo) {
			return p.sinceAgo(c, s.length, words[n+1:])
		}
		r := p.withDay(c, s, words[n:])
		if s.bare() && p.noLength(words, n) {
			if r.Command != nil {
				if two := p.twoClocks(*r.Command, p.today(), words); two.Question != nil {
					return two
				}
			}
			c.Length = s.length
			return p.notALength(c, words, n, words)
		}
		if r.Command != nil && s.bare() {
			return p.twoClocks(*r.Command, p.today(), words)
		}
		return r
	}
	if d, n := p.readDay(words); n > 0 {
		if s, k := p.readSpan(words[n:]); k > 0 {
			return p.finish(c, s, d, true, words[n+k:])
		}
		if rest := words[n:]; !d.weak && shortNumber(rest) {
			return p.bareNumber(c, rest, d, true)
		}
		if r, ok := p.dayFirst(c, d, words[n:]); ok {
			return r
		}
	}
	return p.addWithTail(c, words)
}

// dayFirst reads `yesterday review 2h` and `monday review 9-10`: the day comes first and the
// time last. A weekday counts only with a span.
func (p *parser) dayFirst(c Command, d day, rest []word) (Reading, bool) {
	body, tags := tailless(rest)
	for i := max(1, len(body)-timeWords); i < len(body); i++ {
		s, n := p.readSpan(body[i:])
		if n == 0 || i+n != len(body) || d.weak && s.bare() {
			continue
		}
		note := body[:i]
		if note[len(note)-1].is(roleFor) {
			note = note[:len(note)-1]
		}
		return p.finish(c, s, d, true, slices.Concat(note, tags)), true
	}
	return Reading{}, false
}

// withDay finishes an add whose day, if any, follows the time or ends the text.
func (p *parser) withDay(c Command, s interval, rest []word) Reading {
	if d, n := p.readDay(rest); n > 0 && (!d.weak || !s.bare()) {
		s, rest = p.clockAfterDay(s, rest[n:])
		return p.finish(c, s, d, true, rest)
	}
	if d, n := p.readDay(rest); n > 0 && d.weak && d.date != p.today() {
		return p.weekdayFirst(c, s, d, n, rest)
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
		return p.finish(c, s, d, true, rest)
	}
	return p.finish(c, s, day{}, false, rest)
}

// clockAfterDay gives a bare length the time of day that follows the day: `2h yesterday at 9
// review`, `2h yesterday until noon`.
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

// weekdayFirst asks about `2h monday review`: with a bare length, a weekday may be text.
func (p *parser) weekdayFirst(c Command, s interval, d day, n int, rest []word) Reading {
	return p.dayOrText(c, s, d, rest[n:], rest)
}

// dayOrText asks about a day that may be text: `2h monday review`, `1h notes from
// yesterday`.
func (p *parser) dayOrText(c Command, s interval, d day, without, whole []word) Reading {
	onDay := p.finish(c, s, d, true, without)
	text := p.finish(c, s, day{}, false, whole)
	if onDay.Command == nil || text.Command == nil {
		return onDay
	}
	return Reading{Question: &Question{Text: p.say.CommandDayOrText(), Choices: []Choice{
		{Label: p.say.CommandLogOnDayButton(d.date.String(), p.say.Weekday(d.date.Weekday())), Command: *onDay.Command},
		{Label: p.say.CommandLogTodayButton(), Command: *text.Command},
	}}}
}

func (p *parser) addWhen() Reading {
	return trouble("add_when", p.say.CommandSayTime(), p.say.CommandExampleAdd())
}

// bareNumber asks whether hours or minutes are meant.
func (p *parser) bareNumber(c Command, words []word, date day, dated bool) Reading {
	n := number(words[0].low)
	q := &Question{Text: p.say.CommandHoursOrMinutes()}
	for _, unit := range []time.Duration{time.Hour, time.Minute} {
		r := p.finish(c, interval{length: span(n, unit)}, date, dated, words[1:])
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

func (p *parser) finish(c Command, s interval, date day, dated bool, note []word) Reading {
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
	on := p.today()
	if dated {
		on, c.Day = date.date, date.date
	}
	p.place(s, on, &c)
	if !c.Start.IsZero() {
		c.Day = record.Date{}
	}
	if r, ok := p.halfHour(c, s, date, dated, note); ok {
		return r
	}
	if !dated {
		if r, ok := p.looseWeekday(c, s, note); ok {
			return r
		}
	}
	return p.resolveSpan(c, s, on, dated)
}

// halfHour asks about `1h 30 review`: the minutes may be text.
func (p *parser) halfHour(c Command, s interval, date day, dated bool, note []word) (Reading, bool) {
	if !s.bare() || s.length%time.Hour != 0 || len(note) == 0 || note[0].quoted || len(note[0].low) != 2 || !isDigits(note[0].low) || atoi(note[0].low) > 59 {
		return Reading{}, false
	}
	more := s
	more.length += time.Duration(atoi(note[0].low)) * time.Minute
	r := p.finish(Command{Verb: c.Verb}, more, date, dated, note[1:])
	if r.Command == nil {
		return Reading{}, false
	}
	return Reading{Question: &Question{Text: p.say.CommandMinutesOrText(), Choices: []Choice{
		{Label: p.say.CommandLogButton(p.say.Length(r.Command.Length)), Command: *r.Command},
		{Label: p.say.CommandLogButton(p.say.Length(c.Length)), Command: c},
	}}}, true
}
