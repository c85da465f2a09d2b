package command

import (
	"slices"
	"strings"
	"time"

	"sundial/record"
)

// noVerb reads a text without a verb or a time at its beginning. If its end is a length or a
// span, it's a finished record. If it has time, money or a question anywhere else, Sundial
// asks; only a text with a tag and none of these starts a timer.
func (p *parser) noVerb(words []word) Reading {
	if r, ok := firstRead(words, p.pasted, p.rangeOnly, p.asking); ok {
		return r
	}
	if !slices.ContainsFunc(words, func(w word) bool { return !slices.Contains(p.words.Greetings, strings.Trim(w.low, endSigns)) }) {
		return p.unclear(p.say.CommandWhatToDo(), Command{Verb: Help}, words)
	}
	if p.unitMissing(words) {
		return p.addWithTail(Command{Verb: Add}, words)
	}
	if !slices.ContainsFunc(words, func(w word) bool { return w.quoted || hasLetter(w.low) }) {
		return p.unclear(p.quoteUnread(words), Command{Verb: Help}, words)
	}
	if r, ok := p.endsInTime(words); ok {
		return r
	}
	if at := p.timeIn(words); at >= 0 {
		return p.logOrStart(words, words[at:])
	}
	if r, ok := p.didYouMean(words); ok {
		return r
	}
	if len(record.Tags(join(words))) > 0 {
		r := p.start(Start, words)
		if r.Command != nil {
			r.Command.Implied = true
		}
		return r
	}
	return p.startOrLog(words)
}

// unitMissing reports whether the first word is a short number without a unit, and no time of day (`9 Uhr`).
func (p *parser) unitMissing(words []word) bool {
	if _, n := p.readLength(words); n > 0 || !shortNumber(words) {
		return false
	}
	c, n := p.readClock(words)
	return n < 2 || c.bare
}

// endsInTime reads `mails 2h #acme` and `review 9-10`. If there's more time before it, it asks.
func (p *parser) endsInTime(words []word) (Reading, bool) {
	body, tags := tailless(words)
	s, at, ok := p.spanAtEnd(body, 1)
	if !ok {
		return Reading{}, false
	}
	note, timed := body[:at], body[at:]
	if last := note[at-1]; last.is(roleFor) || last.is(roleAt) && !s.bare() {
		note = note[:at-1]
	}
	if len(note) == 0 {
		return Reading{}, false
	}
	last, text := note[len(note)-1], note[:len(note)-1]
	if last.is(roleAt) && s.bare() && s.length > 0 && p.timeIn(text) < 0 && !strings.Contains(timed[0].low, ":") {
		log := Command{Verb: Add, Start: p.Now.Add(-s.length), End: p.Now, Note: join(slices.Concat(text, tags))}
		return p.logOrRunning(log, words), true
	}
	if p.timeIn(note) >= 0 || yearRun(timed[0]) {
		return p.logOrStart(words, timed), true
	}
	r := p.finish(Command{Verb: Add}, s, day{}, slices.Concat(note, tags))
	if s.bare() && r.Command != nil && strings.Contains(timed[0].low, ":") && s.length >= 7*time.Hour {
		return p.clockOrLength(*r.Command, timed, words), true
	}
	return r, true
}

// logOrRunning asks about `support since 2h`, which may still be running or have ended now.
func (p *parser) logOrRunning(log Command, words []word) Reading {
	running := Command{Verb: Start, Note: log.Note, At: log.Start}
	return ask(p.say.CommandLogOrStart(), p.labelled(log), p.startAt(running), p.asText(words))
}

// yearRun reports whether the word is a range of years, such as 2025-2026.
func yearRun(w word) bool {
	from, to, ok := strings.Cut(w.low, "-")
	return ok && year.MatchString(from) && year.MatchString(to)
}

// clockOrLength asks about `standup 9:15`: when it began or how long it took.
func (p *parser) clockOrLength(log Command, at, words []word) Reading {
	c, n := p.readClock(at)
	if n == 0 {
		return decided(log)
	}
	since := p.past(c).one
	if !since.Before(p.Now) {
		return p.unclear(p.say.CommandIsHowLong(), log, words)
	}
	began := p.startAt(Command{Verb: Start, Note: log.Note, At: since})
	return ask(p.say.CommandBeganOrLength(), began, p.labelled(log), p.asText(words))
}

// timeIn returns the index of the first word about time, money or a question; -1 if none.
func (p *parser) timeIn(words []word) int {
	for i, w := range words {
		if w.quoted || w.isTagWord() && !strings.ContainsAny(w.low, "?？") {
			continue
		}
		if p.timeAt(words[i:]) {
			return i
		}
	}
	return -1
}

// timeAt reports whether the words begin with time, money or a question.
func (p *parser) timeAt(words []word) bool {
	w := words[0]
	span, spanned := p.readSpan(words)
	_, clock := p.readClock(words[1:])
	_, day := p.readDay(words)
	switch {
	case strings.ContainsAny(w.low, "?？") && !strings.Contains(w.low, "://"), p.isMoney(words), p.minutely(words),
		spanned > 0 && (!span.bare() || span.length > 0), clock > 0 && w.is(roleAt), day > 0:
		return true
	case p.words.Periods[w.low] != "", w.low == p.words.Modal, // `week planning` is text; `this week` is a range
		slices.Contains(p.words.RangeFillers, w.low), slices.Contains(p.words.Everything, w.low):
		return false
	}
	_, n := p.readRange(words)
	return n > 0
}

// minutely reports whether the words begin with a time of day that isn't just a number: 9:15, 9 Uhr.
func (p *parser) minutely(words []word) bool {
	c, n := p.readClock(words)
	return n > 0 && !c.bare && !c.now && (!isDigits(words[0].low) || n > 1)
}

// isMoney reports whether the words begin with an amount of money: €20, 20 EUR, 90 EUR/h.
func (p *parser) isMoney(words []word) bool {
	bare := func(w word) string {
		text, _, _ := strings.Cut(w.low, "/")
		return strings.TrimRight(text, ".,;:!?")
	}
	low := bare(words[0])
	for _, sign := range []string{"€", "£", "$", "¥", "₹"} {
		if before, after, ok := strings.Cut(low, sign); ok && (isNumber(before) || before == "" && isNumber(after)) {
			return true
		}
	}
	if amount := low[:len(low)-len(cutNumber(low))]; amount != "" && slices.Contains(p.words.Currencies, low[len(amount):]) {
		return true
	}
	if len(words) < 2 {
		return false
	}
	next := bare(words[1])
	return isNumber(low) && slices.Contains(p.words.Currencies, next) || slices.Contains(p.words.Currencies, low) && isNumber(next)
}

// logOrStart asks whether to log a text with a time somewhere, or to start a timer with all of it.
func (p *parser) logOrStart(words, unread []word) Reading {
	if c, ok := p.lengthWithin(words); ok {
		if c.Length >= 7*time.Hour && strings.Contains(unread[0].low, ":") {
			return p.clockOrLength(c, unread, words)
		}
		return p.unclear(p.say.CommandLogOrStart(), c, words)
	}
	if c, ok := p.sinceWithin(words); ok {
		return p.logOrRunning(c, words)
	}
	if r := p.start(Start, words); r.Question != nil {
		return r
	}
	closest, _ := p.loose(Report, words)
	if !closest.Range.IsZero() && (closest.Range.Len() > 1 || asks(words)) {
		return p.unclear(p.quoteUnread(unread), closest, words)
	}
	if date, note := p.dayWithin(words); !date.IsZero() {
		return p.unclear(p.say.CommandDayNoLength(), Command{Verb: Add, Note: join(note), Length: time.Hour, Day: date}, words)
	}
	if !asks(words) {
		closest = Command{Verb: Help, Note: string(Add)}
	}
	return p.unclear(p.quoteUnread(unread), closest, words)
}

func asks(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return !w.quoted && strings.ContainsAny(w.low, "?？") })
}

// dayWithin finds the first day up to today in the text, and returns it and the other words.
func (p *parser) dayWithin(words []word) (record.Date, []word) {
	for i := range words {
		if d, n := p.readDay(words[i:]); n > 0 && !d.bad && !p.today().Before(d.date) {
			return d.date, slices.Concat(words[:i], words[i+n:])
		}
	}
	return record.Date{}, words
}

// lengthWithin reads the only length or span anywhere in the text, and the day next to it.
func (p *parser) lengthWithin(words []word) (Command, bool) {
	for i := range words {
		if words[i].isTagWord() {
			continue
		}
		s, n := p.readSpan(words[i:])
		if n == 0 || s.bare() && s.length == 0 || leads(words[i+n:], roleAgo) {
			continue
		}
		before := words[:i]
		if i > 0 && before[i-1].is(roleFor|roleAt) {
			before = before[:i-1]
		}
		note := slices.Concat(before, words[i+n:])
		date, note := p.dayWithin(note)
		c := Command{Verb: Add, Note: join(note)}
		p.place(s, date, &c)
		return c, p.limits(c).Problem == nil
	}
	return Command{}, false
}

// sinceWithin reads the only moment anywhere in the text, as the start of what ends now.
func (p *parser) sinceWithin(words []word) (Command, bool) {
	for i := range words {
		for n := min(len(words)-i, 5); n > 0; n-- {
			at, ok := p.when(words[i : i+n])
			if c, k := p.readClock(words[i:]); !ok && n == k && k > 0 && !c.bare && (!isDigits(words[i].low) || k > 1) {
				at, ok = p.past(c), true
			}
			if !ok || !at.one.Before(p.Now) || p.Now.Sub(at.one) > MaxLength {
				continue
			}
			return Command{Verb: Add, Start: at.one, End: p.Now, Note: join(slices.Concat(words[:i], words[i+n:]))}, true
		}
	}
	return Command{}, false
}
