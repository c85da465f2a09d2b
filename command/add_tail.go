package command

import "slices"

// clockAtEnd gives a bare length the time of day after the note: `2h review until 11 #acme`.
func (p *parser) clockAtEnd(s interval, words []word) (interval, []word) {
	body, tags := tailless(words)
	if !s.bare() {
		return s, words
	}
	for i := max(0, len(body)-3); i < len(body); i++ {
		if !body[i].is(roleAt | roleUntil) {
			continue
		}
		if _, _, n := p.dayAndClock(body[i+1:]); n > 0 && i+1+n == len(body) { // `until yesterday 18:00`
			_, k := p.readDay(body[i+1:])
			turned := slices.Concat(body[:i], body[i+1:i+1+k], body[i:i+1], body[i+1+k:])
			return p.clockAtEnd(s, slices.Concat(turned, tags))
		}
		if c, n := p.readClock(body[i+1:]); n > 0 && i+1+n == len(body) {
			return s.with(body[i], c), slices.Concat(body[:i], tags)
		}
	}
	return s, words
}

// addWithTail reads an add with its time at the end: `add review for 2h yesterday`.
func (p *parser) addWithTail(c Command, words []word) Reading {
	body, tags := tailless(words)
	if s, d, i, ok := p.dayAndSpan(body); ok {
		return p.finish(c, s, d, slices.Concat(body[:i], tags))
	}
	date, k, at := p.trailingDay(body)
	dated := k > 0
	body = slices.Concat(body[:at], body[at+k:])
	for i := max(0, len(body)-timeWords); i < len(body); i++ {
		from := i
		switch w := body[i]; {
		case w.is(roleSpanFrom):
		case w.is(roleFor), w.is(roleAt) && !w.is(roleSince):
			from = i + 1
		default:
			continue
		}
		s, n := p.readSpan(body[from:])
		if n == 0 || from+n != len(body) {
			continue
		}
		if at, k := p.clockBefore(body, i); k > 0 && s.bare() { // `review 9:00 for 1h30`
			s.from, s.hasFrom = at, true
			return p.finish(c, s, date, slices.Concat(body[:i-k], tags))
		}
		note := body[:i]
		if d, k, at := p.trailingDay(note); !dated && k > 0 && at+k == i { // `review yesterday for 2h`
			date, note = d, note[:at]
		}
		return p.finish(c, s, date, slices.Concat(note, tags))
	}
	if len(body) > 0 && !body[0].quoted && isNumber(body[0].low) {
		return p.bareNumber(c, slices.Concat(body, tags), date)
	}
	return p.addWhen()
}

// dayAndSpan finds `yesterday 2h` or `monday 9-10` at the end of the words, and where it begins.
func (p *parser) dayAndSpan(body []word) (s interval, d day, at int, ok bool) {
	for i := max(0, len(body)-timeWords); i < len(body); i++ {
		d, k := p.readDay(body[i:])
		if k == 0 || i+k == len(body) {
			continue
		}
		if s, n := p.readSpan(body[i+k:]); n > 0 && i+k+n == len(body) && !(d.weak && s.bare()) {
			return s, d, i, true
		}
	}
	return interval{}, day{}, 0, false
}

// clockBefore returns the time of day with minutes right before `for` at body[i], and how many words.
func (p *parser) clockBefore(body []word, i int) (clock, int) {
	for k := 2; k > 0; k-- {
		if i < k || !body[i].is(roleFor) {
			continue
		}
		if c, n := p.readClock(body[i-k:]); n == k && !c.bare && !c.now && !isDigits(body[i-k].low) {
			return c, k
		}
	}
	return clock{}, 0
}

// timeless answers an add or break without a time, and asks if the text ends in one.
func (p *parser) timeless(verb Verb, rest, words []word) Reading {
	_, k, _ := p.trailingDay(rest)
	if log, ok := p.timeAtEnd(verb, rest); ok && k > 0 {
		return p.logOr(log, Command{Verb: Start, Note: join(words)})
	}
	if d, n := p.readDay(rest); len(rest) == 0 || k > 0 || n > 0 && !d.weak {
		return p.addWhen()
	}
	if log, ok := p.timeAtEnd(verb, rest); ok {
		return p.logOr(log, Command{Verb: Start, Note: join(words)})
	}
	if len(rest) > 0 && rest[0].isTagWord() || len(rest) == 0 {
		return p.addWhen()
	}
	return p.unclear(p.unreadThen(rest, p.say.CommandSayTime()), Command{Verb: Help, Note: string(verb)}, words)
}

// timeAtEnd reads `review 2h`, `review 9-10:30 #acme` and `#acme 2h review`.
func (p *parser) timeAtEnd(verb Verb, words []word) (Command, bool) {
	lead := 0
	for lead < len(words) && words[lead].isTagWord() {
		lead++
	}
	if s, n := p.readSpan(words[lead:]); n > 0 && lead > 0 {
		return p.timed(verb, s, day{}, slices.Concat(words[:lead], words[lead+n:]))
	}
	body, tags := tailless(words)
	date, k, at := p.trailingDay(body)
	if k > 0 { // `review 2h yesterday`
		body = body[:at]
	}
	if s, at, ok := p.spanAtEnd(body, 0); ok {
		return p.timed(verb, s, date, slices.Concat(body[:at], tags))
	}
	return Command{}, false
}

// spanAtEnd finds the longest span with which the words end, after at least so many others.
func (p *parser) spanAtEnd(words []word, others int) (s interval, at int, ok bool) {
	for i := max(others, len(words)-timeWords); i < len(words); i++ {
		if s, n := p.readSpan(words[i:]); n > 0 && i+n == len(words) {
			return s, i, true
		}
	}
	return interval{}, 0, false
}

func (p *parser) timed(verb Verb, s interval, date day, note []word) (Command, bool) {
	r := p.finish(Command{Verb: verb}, s, date, note)
	if r.Command == nil || p.limits(*r.Command).Problem != nil {
		return Command{}, false
	}
	return *r.Command, true
}

// shortNumber reports whether the first word may be hours or minutes, rather than a year or a ticket.
func shortNumber(words []word) bool {
	return len(words) > 0 && !words[0].quoted && isNumber(words[0].low) && len(words[0].low) < 4
}
