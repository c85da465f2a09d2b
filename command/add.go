package command

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"sundial/record"
)

// leadingTime reads a text without a verb that begins with a length, a span, or
// a day and one of these.
func (p *parser) leadingTime(words []word) (Reading, bool) {
	if r, ok := p.betweenDays(Add, words); ok {
		return r, true
	}
	if numeric(words[0].low) && !words[0].quoted {
		if r, ok := p.daysAlone(words); ok {
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
				return p.bareNumber(Command{Verb: Add}, rest, on, true), true
			}
			return Reading{}, false
		}
	}
	if k+n < len(words) && words[k+n].is(roleAgo) {
		return Reading{}, false
	}
	if s.bare() && p.noLength(words[k:], n) {
		if r := p.lengthOrClock(Command{Verb: Add, Length: s.length, Note: join(words[k+n:])}, on, words[k:]); k == 0 && r.Question != nil && len(r.Question.Choices) > 1 {
			return r, true
		}
		return p.notALength(Command{Verb: Add, Length: s.length}, words[k:], n, words), true
	}
	log := p.add(Add, words)
	if s.bare() && log.Command != nil && log.Command.Length > 0 {
		return p.lengthOrClock(*log.Command, on, words[k:]), true
	}
	return log, true
}

// noLength says whether what reads as a length at words[:n] is none, since am, pm, a
// dash before a time, or a second time stands right behind it.
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

// notALength asks about such a text: where both are times of a day they are offered.
func (p *parser) notALength(c Command, words []word, n int, whole []word) Reading {
	from, k := p.readClock(words)
	if k == 1 && n == 1 {
		if to, m := p.readClock(words[1:]); m > 0 && !to.bare {
			both := Command{Verb: c.Verb, Note: join(words[1+m:])}
			p.place(interval{from: from, to: to, hasFrom: true, hasTo: true}, p.today(), &both)
			long := Command{Verb: c.Verb, Length: c.Length, Note: join(words[n:])}
			if both.Start.Before(both.End) && !both.End.After(p.Now) {
				return Reading{Question: &Question{Text: p.say.CommandSpanOrLength(), Choices: []Choice{
					{Label: p.labelOf(both), Command: both}, {Label: p.labelOf(long), Command: long}, p.asText(whole),
				}}}
			}
			return p.unclear(p.say.CommandHowLong(), long, whole)
		}
	}
	return p.misfit(Command{Verb: Help, Note: string(c.Verb)}, words[n:], whole)
}

// lengthOrClock asks about `9:15 standup`, which may be how long it took or when
// it began, and about `9:15 10:30 standup`. Below seven hours it is a length.
func (p *parser) lengthOrClock(log Command, on day, words []word) Reading {
	c, n := p.readClock(words)
	if n == 0 || !strings.Contains(words[0].low, ":") || log.Length < 7*time.Hour {
		return decided(log)
	}
	length := Choice{Label: p.say.CommandLogButton(p.say.Length(log.Length)), Command: log}
	if r := p.twoClocks(log, on.date, words); r.Question != nil {
		return r
	}
	start := Command{Verb: Start, Note: join(words[n:]), At: p.on(on.date, c.minutes)}
	if start.At.After(p.Now) {
		return p.future(start, p.asAdd(words))
	}
	return Reading{Question: &Question{Text: p.say.CommandBeganOrLength(), Choices: []Choice{
		{Label: p.say.CommandStartAtButton(p.momentOf(start.At)), Command: start}, length,
	}}}
}

// sinceAgo is what began that long ago and ends now: `add 15m ago mails`.
func (p *parser) sinceAgo(c Command, d time.Duration, note []word) Reading {
	c.Start, c.End, c.Note = p.Now.Add(-d), p.Now, join(note)
	return decided(c)
}

// lengthAgo asks about `1h mails 3 hours ago`: it may have begun then, or ended.
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

// twoClocks asks about `9:15 10:30 standup`, which may be from when to when.
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
	return Reading{Question: &Question{Text: p.say.CommandSpanOrLength(), Choices: []Choice{
		{Label: p.say.CommandLogButton(p.hoursOf(both)), Command: both},
		{Label: p.say.CommandLogButton(p.say.Length(log.Length)), Command: log},
	}}}
}

// asAdd is the text with the verb that makes a length of its first word.
func (p *parser) asAdd(words []word) string {
	if text := join(words); len(text) <= 100 {
		return "add " + text
	}
	return "add 1h30 review"
}

// momentOf writes a moment as answers do: Wed 4 Mar 14:00.
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

// add reads a finished record: time at the beginning or at the end, a note.
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

// dayFirst reads `yesterday review 2h` and `monday review 9-10`: the day stands first and
// the time last. A weekday counts beside a span only.
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

// withDay finishes an add whose day, if any, stands right after the time or at
// the end.
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

// clockAfterDay gives a bare length the time of day that stands right after the
// day: `2h yesterday at 9 review`, `2h yesterday until noon`.
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

// with is the bare length from or until the time of day, as the word says.
func (s interval) with(word word, c clock) interval {
	if word.is(roleAt) {
		s.from, s.hasFrom = c, true
	} else {
		s.to, s.hasTo = c, true
	}
	return s
}

// weekdayFirst asks about `2h monday review`: a weekday beside a bare length may
// be text.
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

// clockAtEnd gives a bare length the time of day that stands after the note:
// `2h review at 9`, `2h review until 11 #acme`.
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
		c, n := p.readClock(body[i+1:])
		if n == 0 || i+1+n != len(body) {
			continue
		}
		return s.with(body[i], c), slices.Concat(body[:i], tags)
	}
	return s, words
}

// addWithTail reads an add whose time stands at the end: `add review from 9 to
// 10:30`, `add review for 2h yesterday`.
func (p *parser) addWithTail(c Command, words []word) Reading {
	body, tags := tailless(words)
	if s, d, i, ok := p.dayAndSpan(body); ok {
		return p.finish(c, s, d, true, slices.Concat(body[:i], tags))
	}
	date, k, at := p.trailingDay(body)
	dated := k > 0
	if dated {
		body = slices.Concat(body[:at], body[at+k:])
	}
	for i := max(0, len(body)-timeWords); i < len(body); i++ {
		from := i
		switch w := body[i]; {
		case w.is(roleSpanFrom):
		case w.is(roleFor), w.is(roleAt) && !w.is(roleSince):
			from = i + 1
		default:
			continue
		}
		if at, k := p.clockBefore(body, i); k > 0 { // `review 9:00 for 1h30`
			if s, n := p.readSpan(body[from:]); n > 0 && from+n == len(body) && s.bare() {
				s.from, s.hasFrom = at, true
				return p.finish(c, s, date, dated, slices.Concat(body[:i-k], tags))
			}
		}
		if s, n := p.readSpan(body[from:]); n > 0 && from+n == len(body) {
			note := body[:i]
			if d, k, at := p.trailingDay(note); !dated && k > 0 && at+k == i { // `review yesterday for 2h`
				date, dated, note = d, true, note[:at]
			}
			return p.finish(c, s, date, dated, slices.Concat(note, tags))
		}
	}
	if len(body) > 0 && !body[0].quoted && isNumber(body[0].low) {
		return p.bareNumber(c, slices.Concat(body, tags), date, dated)
	}
	return p.addWhen()
}

// dayAndSpan finds a day and a time after it at the end of the words, and where
// they begin: `review yesterday 2h`, `review monday 9-10`. A weekday counts beside
// a span alone.
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

// clockBefore is the time of day with minutes that stands right before `for` at
// body[i], and how many words it takes.
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

func (p *parser) addWhen() Reading {
	return trouble("add_when", p.say.CommandSayTime(), p.say.CommandExampleAdd())
}

// timeless answers an add or a break without a time in it. A time that stands at
// the end without a word before it is asked about.
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
		return p.timed(verb, s, slices.Concat(words[:lead], words[lead+n:]))
	}
	body, tags := tailless(words)
	date, k, at := p.trailingDay(body)
	if k > 0 { // `review 2h yesterday`
		body = body[:at]
	}
	for i := max(0, len(body)-timeWords); i < len(body); i++ {
		if s, n := p.readSpan(body[i:]); n > 0 && i+n == len(body) {
			return p.timedOn(verb, s, date, k > 0, slices.Concat(body[:i], tags))
		}
	}
	return Command{}, false
}

func (p *parser) timed(verb Verb, s interval, note []word) (Command, bool) {
	return p.timedOn(verb, s, day{}, false, note)
}

func (p *parser) timedOn(verb Verb, s interval, date day, dated bool, note []word) (Command, bool) {
	r := p.finish(Command{Verb: verb}, s, date, dated, note)
	if r.Command == nil || p.limits(*r.Command).Problem != nil {
		return Command{}, false
	}
	return *r.Command, true
}

// shortNumber says whether the words begin with a number that may be one of
// hours or minutes: a longer one is a year or a ticket.
func shortNumber(words []word) bool {
	return len(words) > 0 && !words[0].quoted && isNumber(words[0].low) && len(words[0].low) < 4
}

// bareNumber asks whether hours or minutes were meant.
func (p *parser) bareNumber(c Command, words []word, date day, dated bool) Reading {
	n := number(words[0].low)
	q := &Question{Text: p.say.CommandHoursOrMinutes()}
	for _, unit := range []time.Duration{time.Hour, time.Minute} {
		r := p.finish(c, interval{length: span(n, unit)}, date, dated, words[1:])
		if r.Command == nil {
			return r
		}
		label := p.say.Length(span(n, unit))
		if unit == time.Minute && n != math.Trunc(n) { // 2.5: its seconds are not written
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
	return p.settle(c, s, on, dated)
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
