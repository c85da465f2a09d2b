package command

import (
	"strings"
	"time"
)

// moments is a moment, or two from which the person has to choose.
type moments struct{ one, other time.Time }

// when reads a moment from all of the words.
func (p *parser) when(words []word) (moments, bool) {
	if len(words) == 0 || words[0].quoted {
		return moments{}, false
	}
	if d, n := p.minus(words); n > 0 && n == len(words) {
		return moments{one: p.Now.Add(-d)}, true
	}
	if at, ok := p.fromNow(words); ok {
		return at, true
	}
	if d, n := p.readDay(words); n > 0 && !d.weak && !d.bad {
		rest := skip(words[n:], roleAt)
		if len(rest) == len(words)-n && len(rest) > 0 && strings.Contains(rest[0].low, "h") {
			return moments{}, false // `yesterday 2h` is a length
		}
		if c, k := p.readClock(rest); k > 0 && k == len(rest) {
			return moments{one: p.on(d.date, p.onDay(c))}, true
		}
		return moments{}, false
	}
	rest := words[1:]
	if !words[0].is(roleAt) {
		return moments{}, false
	}
	if at, ok := p.fromNow(rest); ok {
		return at, true
	}
	if at, bad, n := p.dayAndClock(rest); n > 0 && n == len(rest) && !bad {
		return moments{one: at}, true
	}
	return p.clockAndDay(rest)
}

// fromNow reads `now` and `15m ago` from all of the words.
func (p *parser) fromNow(words []word) (moments, bool) {
	last := len(words) - 1
	switch {
	case last == 0 && words[0].is(roleNow):
		return moments{one: p.Now}, true
	case last > 0 && words[last].is(roleAgo):
		if d, n := p.readLength(words); n == last {
			return moments{one: p.Now.Add(-d)}, true
		}
	}
	return moments{}, false
}

// minus reads `-15m`, which means that long ago.
func (p *parser) minus(words []word) (time.Duration, int) {
	length, ok := strings.CutPrefix(words[0].low, "-")
	if !ok || strings.Contains(length, ":") {
		return 0, 0
	}
	d, n := p.readLength([]word{{low: length}})
	return d, n
}

// clockAndDay reads a time of day, then a day, from all of the words.
func (p *parser) clockAndDay(words []word) (moments, bool) {
	c, k := p.readClock(words)
	if k == 0 {
		return moments{}, false
	}
	rest := words[k:]
	if len(rest) == 0 {
		return p.past(c), true
	}
	if d, n := p.readDay(rest); n == len(rest) && !d.bad {
		return moments{one: p.on(d.date, p.onDay(c))}, true
	}
	return moments{}, false
}

// onDay returns the minutes after midnight: with the 12-hour habit, 12 to 6 is in the afternoon.
func (p *parser) onDay(c clock) int {
	if p.Clock12 && !c.half && c.minutes < 7*60 {
		return c.minutes + 12*60
	}
	return c.minutes
}

// past returns the time of day today, or that of the other half that's past. It asks about the night.
func (p *parser) past(c clock) moments {
	today := p.today()
	at := p.on(today, p.onDay(c))
	if p.Clock12 && !c.half && at.After(p.Now) {
		if other := p.on(today, (p.onDay(c)+12*60)%(24*60)); !other.After(p.Now) {
			at = other
		}
	}
	if hour := at.In(p.Zone).Hour(); c.bare && !at.After(p.Now) && hour <= 6 && !(c.half && c.minutes >= 12*60) {
		afternoon := p.on(today, c.minutes%(12*60)+12*60)
		if afternoon.After(p.Now) {
			afternoon = p.on(today.AddDays(-1), c.minutes%(12*60)+12*60)
		}
		return moments{one: afternoon, other: at}
	}
	return moments{one: at}
}

// moment reads started and stop: a moment, bare or after `at`, or nothing.
func (p *parser) moment(verb Verb, rest, words []word) Reading {
	startedWhen := trouble("started_when", p.say.CommandSayStarted(), "started 15m ago")
	switch {
	case len(rest) == 0 && verb == Started:
		return startedWhen
	case len(rest) == 0:
		return decided(Command{Verb: verb})
	}
	if at, ok := p.when(rest); ok {
		return p.begun(verb, nil, p.after(at))
	}
	if r, ok := p.ago(verb, rest, words); ok {
		return r
	}
	if at, ok := p.clockAndDay(rest); ok {
		return p.begun(verb, nil, p.after(at))
	}
	if d, n := p.readDay(rest); d.weak && n < len(rest) { // `stop friday 18:00`
		clock := skip(rest[n:], roleAt)
		if c, k := p.readClock(clock); k > 0 && k == len(clock) {
			return decided(Command{Verb: verb, At: p.possible(p.on(d.date, p.onDay(c)))})
		}
	}
	for i := range rest {
		if d, _ := p.readDay(rest[i:]); d.bad {
			return p.noSuchDate()
		}
	}
	if verb == Started {
		return p.unfit(Started, words, rest, startedWhen)
	}
	if n := says(rest, p.words.Objects[verb]...); n > 0 {
		return p.moment(verb, rest[n:], words)
	}
	if body, tags := tailless(rest); len(tags) > 0 && len(body) > 0 {
		if r := p.moment(verb, body, words); r.Command != nil {
			return p.misfit(*r.Command, tags, words)
		}
	}
	return p.misfit(Command{Verb: verb}, rest, words)
}

// ago asks about `stop 2h`, which may be a time of day, and `stop -10`, which has no unit.
func (p *parser) ago(verb Verb, rest, words []word) (Reading, bool) {
	if n, ok := minusNumber(rest[0]); ok && len(rest) == 1 {
		return p.unitless(Command{Verb: verb}, n), true
	}
	d, n := p.readLength(rest)
	if n == 0 || n != len(rest) || d == 0 || strings.Contains(rest[0].low, ":") {
		return Reading{}, false
	}
	past := Command{Verb: verb, At: p.Now.Add(-d)}
	c, k := p.readClock(rest)
	if k != len(rest) {
		return ask(p.say.CommandAgoOrText(), Choice{Label: p.agoLabel(past), Command: past}, p.asText(words)), true
	}
	at := Command{Verb: verb, At: p.past(c).one}
	return ask(p.say.CommandClockOrAgo(),
		Choice{Label: p.say.CommandAtButton(p.clockOf(at.At)), Command: at},
		Choice{Label: p.agoLabel(past), Command: past}), true
}

func (p *parser) agoLabel(c Command) string {
	return p.say.CommandAgoButton(p.say.Length(p.Now.Sub(c.At)))
}

// minusNumber returns the number of -10, which has no unit.
func minusNumber(w word) (float64, bool) {
	figures, ok := strings.CutPrefix(w.low, "-")
	if !ok || w.quoted || !isNumber(figures) || len(figures) > 4 {
		return 0, false
	}
	return number(figures), true
}

// unitless asks whether minutes or hours ago were meant.
func (p *parser) unitless(c Command, n float64) Reading {
	minutes, hours := c, c
	minutes.At, hours.At = p.Now.Add(-span(n, time.Minute)), p.Now.Add(-span(n, time.Hour))
	return whichOf(p.say.CommandMinutesOrHoursAgo(), p.agoLabel, minutes, hours)
}

// after returns the choice that's after the running timer's start, if only one is.
func (p *parser) after(at moments) moments {
	at.one = p.possible(at.one)
	if !at.other.IsZero() {
		at.other = p.possible(at.other)
	}
	one, other := at.one.After(p.RunningSince), at.other.After(p.RunningSince)
	switch {
	case at.other.IsZero(), p.RunningSince.IsZero(), one == other:
		return at
	case one:
		return moments{one: at.one}
	}
	return moments{one: at.other}
}
