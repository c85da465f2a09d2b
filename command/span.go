package command

import (
	"strings"
	"time"

	"sundial/record"
)

// interval is a span as read: on the clock, or a bare length.
type interval struct {
	from, to clock
	length   time.Duration // with from: `1h30 from 9`; with to: `1h30 until 11`; alone: bare
	hasFrom  bool
	hasTo    bool
}

// readSpan reads a span from the first words, and says how many.
func (p *parser) readSpan(words []word) (interval, int) {
	if len(words) == 0 || words[0].quoted {
		return interval{}, 0
	}
	if s, n := p.clockSpan(words); n > 0 {
		return s, n
	}
	d, n := readLength(words, p.WorkDay)
	if n == 0 || n >= len(words) {
		return interval{length: d}, n
	}
	switch words[n].low {
	case "from", "at", "since", "after":
		if c, k := readClock(words[n+1:]); k > 0 {
			return interval{from: c, hasFrom: true, length: d}, n + 1 + k
		}
	case "until", "till", "to", "before":
		if c, k := readClock(words[n+1:]); k > 0 {
			return interval{to: c, hasTo: true, length: d}, n + 1 + k
		}
	}
	return interval{length: d}, n
}

// clockSpan reads `9-10:30`, `9 to 10:30`, `from 9 to 10:30`, `9:00 +1h30`.
func (p *parser) clockSpan(words []word) (interval, int) {
	skip := 0
	if words[0].low == "from" || words[0].low == "between" {
		skip = 1
	}
	rest := words[skip:]
	if len(rest) == 0 || rest[0].quoted {
		return interval{}, 0
	}
	for _, sign := range []string{"..", "-"} {
		left, right, found := strings.Cut(rest[0].low, sign)
		if !found || left == "" {
			continue
		}
		from, okFrom := parseClock(left)
		tail := append([]word{{low: right}}, rest[1:]...)
		if right == "" {
			tail = rest[1:]
		}
		to, n := readClock(tail)
		if !okFrom || n == 0 {
			continue
		}
		if right == "" {
			n++
		}
		return interval{from: shared(from, to), to: to, hasFrom: true, hasTo: true}, skip + n
	}
	from, n := readClock(rest)
	if n == 0 || n >= len(rest) || rest[n].quoted {
		return interval{}, 0
	}
	next := rest[n].low
	if _, k := readLength(rest, p.WorkDay); k == n && strings.Contains(rest[0].low, "h") && (next == "until" || next == "till") {
		return interval{}, 0 // `1h30 until 11` is a length
	}
	if next == "to" || next == "until" || next == "till" || next == "-" || next == ".." || skip == 1 && next == "and" {
		if to, k := readClock(rest[n+1:]); k > 0 {
			return interval{from: shared(from, to), to: to, hasFrom: true, hasTo: true}, skip + n + 1 + k
		}
	}
	if strings.HasPrefix(next, "+") {
		if d, k := readLength(append([]word{{low: next[1:]}}, rest[n+1:]...), p.WorkDay); k > 0 {
			return interval{from: from, hasFrom: true, length: d}, skip + n + k
		}
	}
	if next == "for" {
		if d, k := readLength(rest[n+1:], p.WorkDay); k > 0 {
			return interval{from: from, hasFrom: true, length: d}, skip + n + 1 + k
		}
	}
	return interval{}, 0
}

// shared gives the start of `9-11am` the half of its end, where that keeps the
// order: in `11-1pm` it doesn't.
func shared(from, to clock) clock {
	if from.half || !to.half || from.minutes >= 12*60 {
		return from
	}
	if to.minutes >= 12*60 && from.minutes+12*60 < to.minutes {
		from.minutes += 12 * 60
	}
	from.half = true
	return from
}

// place puts the interval on a day; a bare length stays bare.
func (p *parser) place(s interval, date record.Date, c *Command) {
	switch {
	case s.hasFrom && s.hasTo:
		from, to := p.bothEnds(s)
		c.Start, c.End = p.on(date, from), p.on(date, to%(24*60))
		if to >= 24*60 {
			c.End = p.on(date.AddDays(1), to-24*60)
		}
	case s.hasFrom:
		c.Start = p.on(date, p.onDay(s.from))
		c.End = c.Start.Add(s.length)
	case s.hasTo:
		c.End = p.on(date, p.onDay(s.to))
		c.Start = c.End.Add(-s.length)
	default:
		c.Length = s.length
	}
}

// bothEnds reads a span as a whole. When the end is before the start and both
// hours are 12 or less without am or pm, it is the shorter of twelve hours on and
// over midnight; else over midnight. Minutes from midnight of the first day.
func (p *parser) bothEnds(s interval) (from, to int) {
	from, to = s.from.minutes, s.to.minutes
	if p.Clock12 && !s.from.half && from < 7*60 && !s.to.half {
		from += 12 * 60
		if to < 12*60 {
			to += 12 * 60
		}
	}
	if to > from || to == from {
		return from, to
	}
	if !s.from.half && !s.to.half && from <= 12*60 && to <= 12*60 && to+12*60 > from {
		return from, to + 12*60
	}
	return from, to + 24*60
}

// leadingTime reads a text without a verb that begins with a length, a span, or
// a day and one of these.
func (p *parser) leadingTime(words []word) (Reading, bool) {
	s, n := p.readSpan(words)
	if n == 0 {
		d, k := p.readDay(words)
		if k == 0 || k == len(words) || d.bad && len(words) == k {
			return Reading{}, false
		}
		s, n = p.readSpan(words[k:])
		if n == 0 || d.weak && s.length > 0 && !s.hasFrom && !s.hasTo && len(words) < k+n {
			return Reading{}, false
		}
	}
	if n > 0 && n < len(words) && words[n].low == "ago" {
		return Reading{}, false
	}
	return p.add(Add, words), true
}

// add reads a finished record: time at the beginning or at the end, a note.
func (p *parser) add(verb Verb, words []word) Reading {
	if r, ok := p.stamped(verb, words); ok {
		return r
	}
	c := Command{Verb: verb}
	rest, date, dated := words, day{}, false
	if s, n := p.readSpan(words); n > 0 {
		return p.withDay(c, s, date, dated, words[n:])
	}
	if d, n := p.readDay(words); n > 0 {
		if s, k := p.readSpan(words[n:]); k > 0 {
			return p.finish(c, s, d, true, words[n+k:])
		}
	}
	return p.addWithTail(c, rest, date, dated)
}

// withDay finishes an add whose day, if any, stands right after the time or at
// the end.
func (p *parser) withDay(c Command, s interval, date day, dated bool, rest []word) Reading {
	if d, n := p.readDay(rest); n > 0 && (!d.weak || s.hasFrom || s.hasTo) && !strings.HasPrefix(rest[0].low, "tomorrow ") {
		return p.finish(c, s, d, true, rest[n:])
	}
	if d, k, at := p.trailingDay(rest); k > 0 {
		date, dated = d, true
		rest = append(append([]word{}, rest[:at]...), rest[at+k:]...)
	}
	return p.finish(c, s, date, dated, rest)
}

// addWithTail reads an add whose time stands at the end: `add review from 9 to
// 10:30`, `add review for 2h yesterday`.
func (p *parser) addWithTail(c Command, words []word, date day, dated bool) Reading {
	body, tags := tailless(words)
	if !dated {
		if d, n, at := p.trailingDay(body); n > 0 {
			date, dated = d, true
			body = append(append([]word{}, body[:at]...), body[at+n:]...)
		}
	}
	for i := max(0, len(body)-timeWords); i < len(body); i++ {
		w := body[i]
		if w.quoted {
			continue
		}
		from := i
		if w.low == "for" {
			from = i + 1
		} else if w.low != "from" && w.low != "at" && w.low != "between" {
			continue
		}
		if w.low == "at" {
			from = i + 1
		}
		if s, n := p.readSpan(body[from:]); n > 0 && from+n == len(body) {
			return p.finish(c, s, date, dated, append(append([]word{}, body[:i]...), tags...))
		}
	}
	if len(body) > 0 && numberForm.MatchString(body[0].low) && !body[0].quoted {
		return p.bareNumber(c, words, date, dated)
	}
	return trouble("add_when", "Say how long it took, or from when to when.", "add 1h30 review #acme")
}

// bareNumber asks whether hours or minutes were meant.
func (p *parser) bareNumber(c Command, words []word, date day, dated bool) Reading {
	n := number(words[0].low)
	q := &Question{Text: "Hours or minutes?"}
	for _, unit := range []struct {
		length time.Duration
		name   string
	}{{time.Hour, " hours"}, {time.Minute, " minutes"}} {
		r := p.finish(c, interval{length: span(n, unit.length)}, date, dated, words[1:])
		if r.Command == nil {
			return r
		}
		q.Choices = append(q.Choices, Choice{Label: words[0].raw + unit.name, Command: *r.Command})
	}
	if n >= 10 {
		q.Choices[0], q.Choices[1] = q.Choices[1], q.Choices[0]
	}
	return Reading{Question: q}
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

func (p *parser) finish(c Command, s interval, date day, dated bool, note []word) Reading {
	if date.bad {
		return trouble("no_such_date", "There is no such date.", "add yesterday 1h30 review")
	}
	c.Note = join(note)
	on := record.DateOf(p.Now, p.Zone)
	if dated {
		on, c.Day = date.date, date.date
	}
	p.place(s, on, &c)
	if !c.Start.IsZero() {
		c.Day = record.Date{}
	}
	if r, ok := p.looseWeekday(c, note); ok && !dated {
		return r
	}
	return p.settle(c, s, dated)
}
