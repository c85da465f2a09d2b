package command

import (
	"strings"
	"time"

	"sundial/record"
)

// interval is a span as read: with times of day, or a bare length.
type interval struct {
	from, to clock
	length   time.Duration // with from: `1h30 from 9`; with to: `1h30 until 11`; otherwise bare
	hasFrom  bool
	hasTo    bool
	// clash: a length and both ends were given, and don't agree.
	clash bool
}

// bare reports whether the interval is just a length.
func (s interval) bare() bool { return !s.hasFrom && !s.hasTo }

// readSpan reads a span from the first words, and returns how many.
func (p *parser) readSpan(words []word) (interval, int) {
	if len(words) == 0 || words[0].quoted {
		return interval{}, 0
	}
	if s, n := p.clockSpan(words); n > 0 {
		return s, n
	}
	d, n := p.readLength(words)
	if n == 0 || n >= len(words) {
		return interval{length: d}, n
	}
	if s, k := p.clockSpan(words[n:]); k > 0 && s.hasTo && words[n].is(roleSpanFrom) {
		from, to := p.bothEnds(s)
		s.clash = span(float64(to-from), time.Minute) != d
		return s, n + k
	}
	c, k := p.readClock(words[n+1:])
	switch {
	case k > 0 && words[n].is(roleLengthFrom):
		return interval{from: c, hasFrom: true, length: d}, n + 1 + k
	case k > 0 && words[n].is(roleLengthTo):
		return interval{to: c, hasTo: true, length: d}, n + 1 + k
	}
	return interval{length: d}, n
}

// clockSpan reads `9-10:30`, `9 to 10:30`, `from 9 to 10:30`, `9:00 +1h30`.
func (p *parser) clockSpan(words []word) (interval, int) {
	rest := skip(words, roleSpanFrom|roleAt)
	first := len(words) - len(rest)
	if len(rest) == 0 || rest[0].quoted || rest[0].low == "" {
		return interval{}, 0
	}
	if s, n := p.joinedSpan(rest); n > 0 {
		return s, first + n
	}
	from, n := p.readClock(rest)
	if n == 0 || n >= len(rest) || rest[n].quoted {
		return interval{}, 0
	}
	next := rest[n]
	if _, k := p.readLength(rest); k == n && strings.Contains(rest[0].low, "h") && next.is(roleUntil) {
		return interval{}, 0 // `1h30 until 11` is a length
	}
	if next.is(roleSpanTo) || words[0].is(roleSpanFrom) && next.is(roleAnd) {
		if to, k := p.readClock(rest[n+1:]); k > 0 {
			return interval{from: shared(from, to), to: to, hasFrom: true, hasTo: true}, first + n + 1 + k
		}
	}
	if right, ok := strings.CutPrefix(next.low, "-"); ok && right != "" { // `9 -10:30`
		if to, k := p.readClock(append([]word{{low: right}}, rest[n+1:]...)); k > 0 {
			return interval{from: shared(from, to), to: to, hasFrom: true, hasTo: true}, first + n + k
		}
	}
	d, k := p.plus(rest[n:])
	if next.is(roleFor) {
		if d, k = p.readLength(rest[n+1:]); k > 0 {
			k++
		}
	}
	if k == 0 {
		return interval{}, 0
	}
	return interval{from: from, hasFrom: true, length: d}, first + n + k
}

// joinedSpan reads a span with its sign in the first word: `9-10:30`, `9..10 pm`, `9- 10`.
func (p *parser) joinedSpan(words []word) (interval, int) {
	if numeric(words[0].low) && isoMonth.MatchString(words[0].low) {
		return interval{}, 0
	}
	if p.halfWithin(words) { // `9 am-10 am`
		s, n := p.joinedSpan(append([]word{{low: words[0].low + words[1].low}}, words[2:]...))
		return s, n + one(n > 0)
	}
	if s, n := p.plusLength(words); n > 0 {
		return s, n
	}
	for _, sign := range []string{"..", "-"} {
		left, right, found := strings.Cut(words[0].low, sign)
		if !found || left == "" {
			continue
		}
		from, ok := p.words.parseClock(left)
		if !ok {
			continue
		}
		tail, more := append([]word{{low: right}}, words[1:]...), 0
		if right == "" {
			tail, more = words[1:], 1
		}
		if to, n := p.readClock(tail); n > 0 {
			return interval{from: shared(from, to), to: to, hasFrom: true, hasTo: true}, n + more
		}
	}
	return interval{}, 0
}

// plusLength reads `9:00+1h30`.
func (p *parser) plusLength(words []word) (interval, int) {
	left, right, found := strings.Cut(words[0].low, "+")
	from, ok := p.words.parseClock(left)
	if !found || !ok {
		return interval{}, 0
	}
	d, n := p.plus(append([]word{{low: "+" + right}}, words[1:]...))
	return interval{from: from, hasFrom: n > 0, length: d}, n
}

// plus reads `+1h30` and `+ 1h30`.
func (p *parser) plus(words []word) (time.Duration, int) {
	length, ok := strings.CutPrefix(words[0].low, "+")
	if !ok || words[0].quoted {
		return 0, 0
	}
	if length == "" {
		d, n := p.readLength(words[1:])
		return d, n + one(n > 0)
	}
	return p.readLength(append([]word{{low: length}}, words[1:]...))
}

// halfWithin reports whether the second word is am or pm and a span's sign: `9 am-10`.
func (p *parser) halfWithin(words []word) bool {
	if len(words) < 2 || words[1].quoted || !numeric(words[0].low) {
		return false
	}
	for half := range p.words.Halves {
		if rest, ok := strings.CutPrefix(words[1].low, half); ok && len(rest) > 0 && (rest[0] == '-' || strings.HasPrefix(rest, "..")) {
			return true
		}
	}
	return false
}

// shared gives the start of `9-11am` the am or pm of its end, except in `11-1pm`.
func shared(from, to clock) clock {
	if from.half || !to.half || from.minutes >= 12*60 {
		return from
	}
	if to.minutes == 0 && to.said && !to.named || to.minutes >= 12*60 && from.minutes+12*60 < to.minutes {
		from.minutes += 12 * 60
	}
	from.half, from.said = true, true
	return from
}

// place puts the interval on the date, or today if that's zero; a bare length only gets the date.
func (p *parser) place(s interval, date record.Date, c *Command) {
	if s.bare() {
		c.Length, c.Day = s.length, date
		return
	}
	if date.IsZero() {
		date = p.today()
	}
	switch {
	case s.hasFrom && s.to.now:
		c.Start, c.End = p.on(date, p.onDay(s.from)), p.Now
	case s.hasFrom && s.hasTo:
		from, to := p.bothEnds(s)
		c.Start, c.End = p.onWall(date, from), p.onWall(date, to)
		if later, ok := record.Later(c.End, p.Zone); ok && c.End.Before(c.Start) {
			c.End = later // both are in the repeated hour
		}
	case s.hasFrom:
		c.Start = p.on(date, p.onDay(s.from))
		c.End = c.Start.Add(s.length)
	default:
		c.End = p.on(date, p.onDay(s.to))
		if s.to.now {
			c.End = p.Now
		}
		c.Start = c.End.Add(-s.length)
	}
}

// bothEnds returns a span's ends, in minutes from midnight of the first day. If the end is
// before the start and both hours are 12 or less without am or pm, it's the shorter of twelve
// hours later and over midnight; otherwise it's over midnight.
func (p *parser) bothEnds(s interval) (from, to int) {
	from, to = s.from.minutes, s.to.minutes
	if p.Clock12 && !s.from.half && from < 7*60 && !s.to.half {
		from += 12 * 60
		if to < 12*60 {
			to += 12 * 60
		}
	}
	if to >= from {
		return from, to
	}
	if !s.from.said && !s.to.said && twelve(from) && twelve(to) {
		return from, to + 12*60
	}
	return from, to + 24*60
}

// twelve reports whether the time of day is possible on a 12-hour clock.
func twelve(minutes int) bool { return minutes >= 60 && minutes < 13*60 }

// betweenDays reads a span with two days: `1 mar 22:00 to 2 mar 6:00`.
func (p *parser) betweenDays(verb Verb, words []word) (Reading, bool) {
	rest := skip(words, roleSpanFrom)
	start, bad, n := p.dayAndClock(rest)
	if n == 0 || n >= len(rest) || !rest[n].is(roleSpanTo) {
		return Reading{}, false
	}
	end, alsoBad, k := p.dayAndClock(rest[n+1:])
	switch {
	case k == 0:
		return Reading{}, false
	case bad || alsoBad:
		return p.noSuchDate(), true
	}
	return decided(Command{Verb: verb, Start: start, End: end, Note: join(rest[n+1+k:])}), true
}

// dayAndClock reads `1 mar 22:00` and `1 mar at 22:00` from the first words.
func (p *parser) dayAndClock(words []word) (at time.Time, bad bool, n int) {
	d, n := p.readDay(words)
	if n == 0 || n >= len(words) {
		return at, false, 0
	}
	n += one(words[n].is(roleAt))
	c, k := p.readClock(words[n:])
	switch {
	case k == 0:
		return at, false, 0
	case d.bad:
		return at, true, n + k
	}
	return p.on(d.date, p.onDay(c)), false, n + k
}
