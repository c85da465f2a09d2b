package command

import (
	"slices"
	"strings"
	"time"

	"sundial/record"
)

// asText returns the choice to start a timer with the whole text.
func (p *parser) asText(words []word) Choice {
	return Choice{Label: p.say.CommandStartTextButton(), Command: Command{Verb: Start, Note: join(words)}}
}

// logOr asks about a text that has a time but may be a timer's note.
func (p *parser) logOr(log, start Command) Reading {
	return ask(p.say.CommandLogOrStart(), p.labelled(log), Choice{Label: p.say.CommandStartTextButton(), Command: start})
}

// planOr asks about a timer with a length.
func (p *parser) planOr(verb Verb, d time.Duration, note []word) Reading {
	return ask(p.say.CommandLogOrPlan(p.say.Length(d)),
		Choice{Label: p.say.CommandStartThenAskButton(), Command: Command{Verb: verb, Note: join(note), PlannedEnd: p.Now.Add(d)}},
		Choice{Label: p.say.CommandLogItButton(), Command: Command{Verb: Add, Note: join(note), Length: d}})
}

func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

// pasted asks about a command with a slash, for this app or another: `/track start review`.
func (p *parser) pasted(words []word) (Reading, bool) {
	if _, n := p.words.verb(words[1:]); n == 0 || !strings.HasPrefix(words[0].low, "/") {
		return Reading{}, false
	}
	if r := p.read(words[1:]); r.Command != nil {
		return p.didMean(string(r.Command.Verb), *r.Command, words), true
	}
	return Reading{}, false
}

func (p *parser) didMean(verb string, c Command, words []word) Reading {
	return ask(p.say.CommandDidYouMean(verb), Choice{Label: capital(verb), Command: c}, p.asText(words))
}

// rangeOnly reads a range and a filter as list, and asks about a single word that may well be text.
func (p *parser) rangeOnly(words []word) (Reading, bool) {
	c := Command{Verb: List}
	if slices.Contains(p.words.RangeFillers, words[0].low) {
		return Reading{}, false
	}
	if _, n := p.readRange(words); n == 0 || len(p.arguments(&c, words)) > 0 || c.Range.IsZero() {
		return Reading{}, false
	}
	if len(words) == 1 && letters(words[0].low) == words[0].low {
		return p.unclear(p.say.CommandDaysOrText(), c, words), true
	}
	return decided(c), true
}

// didYouMean asks about a first word that's almost a verb.
func (p *parser) didYouMean(words []word) (Reading, bool) {
	near := p.similarVerb(words[0].low)
	if len(words) == 1 && near == "" {
		near = p.words.phraseOf(words[0].low)
	}
	if near == "" {
		return Reading{}, false
	}
	r := p.read(append(p.words.scan(near), words[1:]...))
	if r.Command == nil || len(record.Tags(join(words))) > 0 && r.Command.Note != "" {
		return Reading{}, false
	}
	return p.didMean(near, *r.Command, words), true
}

// startOrLog offers both for a text without a verb, a tag or a length.
func (p *parser) startOrLog(words []word) Reading {
	r := p.start(Start, words)
	if r.Command == nil {
		return r
	}
	log := Command{Verb: Add, Note: r.Command.Note, Length: time.Hour}
	if at := r.Command.At; !at.IsZero() && at.Before(p.Now) {
		log.Length, log.Start, log.End = 0, at, p.Now
		return ask(p.say.CommandBeganOrSince(),
			Choice{Label: p.say.CommandStartAtButton(p.clockOf(at)), Command: *r.Command},
			Choice{Label: p.say.CommandLogButton(p.hoursOf(log)), Command: log})
	}
	return ask(p.say.CommandStartOrHour(),
		Choice{Label: p.say.CommandStartButton(), Command: *r.Command},
		p.logLength(log))
}

// phraseOf returns the only two-word verb that begins with the word: forget.
func (l *Words) phraseOf(typed string) string {
	found := ""
	for words := range l.Verbs {
		if strings.HasPrefix(words, typed+" ") {
			if found != "" {
				return ""
			}
			found = words
		}
	}
	return found
}

// similarVerb returns the first verb, alphabetically, of which the word may be a misspelling.
func (p *parser) similarVerb(typed string) string {
	if len(typed) < 4 {
		return ""
	}
	near := ""
	for words := range p.words.Verbs {
		if len(words) > 3 && (near == "" || words < near) && !strings.Contains(words, " ") && slip(typed, words) {
			near = words
		}
	}
	return near
}

// slip reports whether one letter added, left out, changed or swapped makes b of a.
func slip(a, b string) bool {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	x, y := a[i:], b[i:]
	switch {
	case len(x) > 0 && x[1:] == y, len(y) > 0 && y[1:] == x, len(x) > 0 && len(y) > 0 && x[1:] == y[1:]:
		return true
	}
	return len(x) > 1 && len(y) > 1 && x[0] == y[1] && x[1] == y[0] && x[2:] == y[2:]
}

// resolveSpan moves a span over midnight to the day before if it would end in the future, and asks about the night.
func (p *parser) resolveSpan(c Command, s interval, date record.Date) Reading {
	if !s.hasFrom {
		return decided(c)
	}
	dated := !date.IsZero()
	if !dated {
		date = p.today()
	}
	if s.to.now {
		return p.sinceThen(c, s.from, dated)
	}
	const half, day = 12 * 60, 24 * 60
	moved := func(minutes int) Command { return p.moved(c, s, date, minutes, minutes) }
	if s.hasTo && s.from.said != s.to.said && s.to.minutes < s.from.minutes && twelve(s.to.minutes) {
		// `9am to 5` may end in the afternoon or at night.
		afternoon := p.moved(c, s, date, 0, -half)
		switch {
		case !c.Start.Before(afternoon.End):
			return decided(c) // `11pm-2`
		case afternoon.End.After(p.Now):
			return decided(afternoon)
		case c.End.After(p.Now):
			return p.whichSpan(afternoon, moved(-day))
		}
		return p.whichSpan(afternoon, c)
	}
	over := record.DateOf(c.Start, p.Zone) != record.DateOf(c.End, p.Zone)
	if over && !dated && c.End.After(p.Now) {
		if before := moved(-day); !before.End.After(p.Now) {
			return decided(before)
		}
	}
	hour, open := c.Start.In(p.Zone).Hour(), !s.from.half && !s.to.half
	if p.Clock12 && open && hour >= 12 && c.End.After(p.Now) && !dated {
		if morning := moved(-half); !morning.End.After(p.Now) {
			switch {
			case s.from.bare:
				return p.whichSpan(moved(-day), morning)
			case c.Start.After(p.Now):
				return decided(morning)
			}
		}
	}
	if !open || !s.from.bare || hour < 1 || hour > 6 || c.End.In(p.Zone).Hour() >= 12 {
		return decided(c)
	}
	if afternoon := moved(half); !afternoon.End.After(p.Now) {
		return p.whichSpan(afternoon, c)
	}
	if !dated {
		return p.whichSpan(moved(-half), c)
	}
	return decided(c)
}

// moved returns the reading with its times moved by so many minutes on the clock; a length stays.
func (p *parser) moved(c Command, s interval, date record.Date, from, to int) Command {
	if s.hasTo {
		start, end := p.bothEnds(s)
		c.Start, c.End = p.onWall(date, start+from), p.onWall(date, end+to)
		return c
	}
	c.Start = p.onWall(date, p.onDay(s.from)+from)
	c.End = c.Start.Add(s.length)
	return c
}

// onWall returns the moment at which clocks show so many minutes after midnight of the date; a
// negative number is on the day before, more than a day's on the day after.
func (p *parser) onWall(date record.Date, minutes int) time.Time {
	const day = 24 * 60
	for minutes < 0 {
		date, minutes = date.AddDays(-1), minutes+day
	}
	return p.on(date.AddDays(minutes/day), minutes%day)
}

// sinceThen resolves `9-now`.
func (p *parser) sinceThen(c Command, from clock, dated bool) Reading {
	if dated {
		return decided(c)
	}
	at := p.past(from)
	c.Start = at.one
	if at.other.IsZero() {
		return decided(c)
	}
	other := c
	other.Start = at.other
	return p.whichSpan(c, other)
}

func (p *parser) whichSpan(likely, other Command) Reading {
	return whichOf(p.say.CommandWhichHours(), p.hoursOf, likely, other)
}

// looseWeekday asks about `add 2h plan friday`, in which the day may be part of the note.
func (p *parser) looseWeekday(c Command, s interval, words []word) (Reading, bool) {
	body, tags := tailless(words)
	n := len(body)
	if n < 2 || body[n-1].quoted || body[n-2].is(roleFor) {
		return Reading{}, false
	}
	d, k := p.readDay(body[n-1:])
	if k == 0 || !d.weak || d.date == p.today() {
		return Reading{}, false
	}
	onDay := Command{Verb: c.Verb, Note: join(slices.Concat(body[:n-1], tags))}
	p.place(s, d.date, &onDay)
	return p.whichDay(d, onDay, c), true
}

func (p *parser) whichDay(d day, onDay, today Command) Reading {
	return ask(p.say.CommandDayOrText(),
		Choice{Label: p.say.CommandLogOnDayButton(d.date.String(), p.say.Weekday(d.date.Weekday())), Command: onDay},
		Choice{Label: p.say.CommandLogTodayButton(), Command: today})
}
