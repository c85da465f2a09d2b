package command

import (
	"slices"
	"strings"
	"time"

	"sundial/record"
)

// leadingTime reads a text that begins with a length, a span, or a day and one of these.
func (p *parser) leadingTime(words []word) (Reading, bool) {
	if r, ok := p.stamped(Add, words); ok && r.Command != nil {
		return r, true
	}
	if r, ok := p.betweenDays(Add, words); ok {
		return r, true
	}
	if numeric(words[0].low) && !words[0].quoted {
		if r, ok := p.rangeOnly(words); ok {
			return r, true // `1-15 feb`, `2026-03`
		}
	}
	s, n := p.readSpan(words)
	on, k := day{date: p.today()}, 0
	if n == 0 {
		if on, k = p.readDay(words); k == 0 || k == len(words) {
			return Reading{}, false
		}
		if s, n = p.readSpan(words[k:]); n == 0 {
			if rest := words[k:]; !on.weak && !on.bad && shortNumber(rest) {
				return p.bareNumber(Command{Verb: Add}, rest, on), true
			}
			return Reading{}, false
		}
	}
	if leads(words[k+n:], roleAgo) {
		return Reading{}, false
	}
	if s.bare() && p.noLength(words[k:], n) {
		if r := p.lengthOrClock(Command{Verb: Add, Length: s.length, Note: join(words[k+n:])}, on.date, words[k:]); k == 0 && r.Question != nil {
			return r, true
		}
		return p.notALength(Command{Verb: Add, Length: s.length}, words[k:], n, words), true
	}
	log := p.add(Add, words)
	if s.bare() && log.Command != nil && log.Command.Length > 0 {
		return p.lengthOrClock(*log.Command, on.date, words[k:]), true
	}
	return log, true
}

// noLength reports whether what looks like a length at words[:n] isn't one, because it's
// followed by am, pm, a dash and a time, or again.
func (p *parser) noLength(words []word, n int) bool {
	if n >= len(words) || words[n].quoted || words[n].is(roleAgo) {
		return false
	}
	next := words[n]
	for half := range p.words.Halves {
		if rest, ok := strings.CutPrefix(next.low, half); ok && len(half) > 1 && (rest == "" || rest[0] == '-' || strings.HasPrefix(rest, "..")) {
			return true
		}
	}
	if slices.Contains(p.words.OClock, next.low) && len(next.low) > 1 {
		return true
	}
	if rest, ok := strings.CutPrefix(next.low, "-"); ok {
		return numeric(rest) || rest == "" && n+1 < len(words) && numeric(words[n+1].low)
	}
	c, k := p.readClock(words[n:])
	return k > 0 && !c.bare && !c.now && !isDigits(next.low)
}

// notALength asks about such a text; if both are times of day, it offers them.
func (p *parser) notALength(c Command, words []word, n int, whole []word) Reading {
	from, k := p.readClock(words)
	if k == 1 && n == 1 {
		if to, m := p.readClock(words[1:]); m > 0 && !to.bare {
			both := Command{Verb: c.Verb, Note: join(words[1+m:])}
			p.place(interval{from: from, to: to, hasFrom: true, hasTo: true}, p.today(), &both)
			long := Command{Verb: c.Verb, Length: c.Length, Note: join(words[n:])}
			if both.Start.Before(both.End) && !both.End.After(p.Now) {
				return ask(p.say.CommandSpanOrLength(), p.labelled(both), p.labelled(long), p.asText(whole))
			}
			return p.unclear(p.say.CommandHowLong(), long, whole)
		}
	}
	return p.misfit(Command{Verb: Help, Note: string(c.Verb)}, words[n:], whole)
}

// lengthOrClock asks about `9:15 standup`: its length or its beginning. Below seven hours it's a length.
func (p *parser) lengthOrClock(log Command, date record.Date, words []word) Reading {
	c, n := p.readClock(words)
	if n == 0 || !strings.Contains(words[0].low, ":") || log.Length < 7*time.Hour {
		return decided(log)
	}
	if r := p.twoClocks(log, date, words); r.Question != nil {
		return r
	}
	start := Command{Verb: Start, Note: join(words[n:]), At: p.on(date, c.minutes)}
	if start.At.After(p.Now) {
		return p.future(start, p.asAdd(words))
	}
	return ask(p.say.CommandBeganOrLength(), p.startAt(start), p.logLength(log))
}

// sinceAgo returns what began so long ago and ends now: `add 15m ago mails`.
func (p *parser) sinceAgo(c Command, d time.Duration, note []word) Reading {
	c.Start, c.End, c.Note = p.Now.Add(-d), p.Now, join(note)
	return decided(c)
}

// lengthAgo asks about `1h mails 3 hours ago`, which may have begun or ended then.
func (p *parser) lengthAgo(c Command, s interval, words []word) (Reading, bool) {
	body, tags := tailless(words)
	if !s.bare() || s.length == 0 || len(body) < 2 || !body[len(body)-1].is(roleAgo) {
		return Reading{}, false
	}
	for i := max(0, len(body)-timeWords); i < len(body)-1; i++ {
		d, n := p.readLength(body[i:])
		if n == 0 || i+n != len(body)-1 {
			continue
		}
		c.Note = join(slices.Concat(body[:i], tags))
		at := p.Now.Add(-d)
		began, ended := c, c
		began.Start, began.End = at, at.Add(s.length)
		ended.Start, ended.End = at.Add(-s.length), at
		if began.End.After(p.Now) {
			return decided(ended), true
		}
		return p.whichSpan(began, ended), true
	}
	return Reading{}, false
}

// twoClocks asks about `9:15 10:30 standup`, which may be a start and an end.
func (p *parser) twoClocks(log Command, date record.Date, words []word) Reading {
	c, n := p.readClock(words)
	if n == 0 || log.Length < 7*time.Hour || !strings.Contains(words[0].low, ":") {
		return decided(log)
	}
	to, k := p.readClock(words[n:])
	if k == 0 || to.bare {
		return decided(log)
	}
	both := Command{Verb: log.Verb, Note: join(words[n+k:])}
	p.place(interval{from: c, to: to, hasFrom: true, hasTo: true}, date, &both)
	if both.End.After(p.Now) {
		return decided(log)
	}
	return ask(p.say.CommandSpanOrLength(), Choice{Label: p.say.CommandLogButton(p.hoursOf(both)), Command: both}, p.logLength(log))
}

// startAt returns the choice of a timer from a moment.
func (p *parser) startAt(c Command) Choice {
	return Choice{Label: p.say.CommandStartAtButton(p.momentOf(c.At)), Command: c}
}

// logLength returns the choice of a record of a bare length.
func (p *parser) logLength(c Command) Choice {
	return Choice{Label: p.say.CommandLogButton(p.say.Length(c.Length)), Command: c}
}

// asAdd returns the text with the verb that makes its first word a length.
func (p *parser) asAdd(words []word) string {
	if text := join(words); len(text) <= 100 {
		return "add " + text
	}
	return "add 1h30 review"
}

// momentOf writes a moment as in answers: Wed 4 Mar 14:00.
func (p *parser) momentOf(at time.Time) string {
	return p.say.Day(record.DateOf(at, p.Zone), p.today()) + " " + p.clockOf(at)
}

func (p *parser) clockOf(at time.Time) string { return p.say.Clock(at, p.Zone, p.Clock12) }

// hoursOf writes a span for a button.
func (p *parser) hoursOf(c Command) string {
	end := p.clockOf(c.End)
	if c.End.Sub(c.Start) >= 24*time.Hour {
		end = p.momentOf(c.End)
	}
	return p.momentOf(c.Start) + "–" + end
}
