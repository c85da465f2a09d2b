package command

import (
	"slices"
	"time"

	"sundial/record"
)

// dayAlone answers a start whose text ends in a day without a time of day:
// today is taken as said, any other day leaves the beginning open.
func (p *parser) dayAlone(verb Verb, words []word) (Reading, bool) {
	d, n, at := p.trailingDay(words)
	if n == 0 {
		return Reading{}, false
	}
	today := record.DateOf(p.Now, p.Zone)
	switch {
	case d.bad:
		return trouble("no_such_date", "There is no such date.", "add yesterday 1h30 review"), true
	case today.Before(d.date):
		return trouble("future", "That lies in the future, and only what has happened is recorded.", p.protected(verb, words)), true
	case d.date == today:
		rest := slices.Concat(words[:at], words[at+n:])
		return decided(Command{Verb: verb, Note: join(rest)}), true
	}
	return trouble("start_day", "That names a day and no time of day; quotes keep it as text.", p.protected(verb, words)), true
}

// protected is the command with its whole text in quotes, or an example where
// that would be long.
func (p *parser) protected(verb Verb, words []word) string {
	note := join(words)
	if len(note) > 100 {
		return insteadOf(verb)
	}
	return string(verb) + " " + Quote(note)
}

// settle decides what a span's own words leave open: a span over midnight that
// would end in the future began the day before, and hours of the night that may
// be the afternoon's are asked about.
func (p *parser) settle(c Command, s interval, dated bool) Reading {
	if c.Start.IsZero() || !s.hasFrom {
		return decided(c)
	}
	const day, half = 24 * time.Hour, 12 * time.Hour
	over := record.DateOf(c.Start, p.Zone) != record.DateOf(c.End, p.Zone)
	if over && !dated && c.End.After(p.Now) && !c.End.Add(-day).After(p.Now) {
		return decided(shifted(c, -day))
	}
	if !s.from.bare || s.from.half || s.to.half {
		return decided(c)
	}
	hour := c.Start.In(p.Zone).Hour()
	switch {
	case p.Clock12 && hour >= 12 && c.End.After(p.Now) && !dated && !c.End.Add(-half).After(p.Now):
		return p.whichSpan(shifted(c, -day), shifted(c, -half))
	case hour < 1 || hour > 6 || c.End.In(p.Zone).Hour() >= 12:
		return decided(c)
	case !c.End.Add(half).After(p.Now):
		return p.whichSpan(shifted(c, half), c)
	case !dated:
		return p.whichSpan(shifted(c, -half), c)
	}
	return decided(c)
}

func shifted(c Command, by time.Duration) Command {
	c.Start, c.End = c.Start.Add(by), c.End.Add(by)
	return c
}

func (p *parser) whichSpan(likely, other Command) Reading {
	q := &Question{Text: "At which hours?"}
	for _, c := range []Command{likely, other} {
		label := c.Start.In(p.Zone).Format("Mon 2 Jan 15:04") + "–" + c.End.In(p.Zone).Format("15:04")
		q.Choices = append(q.Choices, Choice{Label: label, Command: c})
	}
	return Reading{Question: q}
}

// looseWeekday asks about `add 2h plan friday`: the day, or a word of the note.
func (p *parser) looseWeekday(c Command, words []word) (Reading, bool) {
	body, tags := tailless(words)
	n := len(body)
	if n < 2 || c.Length == 0 || body[n-1].quoted || body[n-2].low == "for" {
		return Reading{}, false
	}
	d, k := p.readDay(body[n-1:])
	if k == 0 || !d.weak {
		return Reading{}, false
	}
	onDay := c
	onDay.Day, onDay.Note = d.date, join(slices.Concat(body[:n-1], tags))
	return Reading{Question: &Question{Text: "Is the weekday the day of the record, or part of its text?", Choices: []Choice{
		{Label: "Log it on " + d.date.Weekday().String() + ", " + d.date.String(), Command: onDay},
		{Label: "Log it today, the weekday is text", Command: c},
	}}}, true
}
