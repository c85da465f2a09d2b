package command

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"sundial/record"
)

// This file holds the rule that a verb is carried out only when all of the text was
// understood as that verb (LANGUAGE.md, 'Never a silent guess'). A tag in the text
// changes nothing about it.

// maxQuoted bounds the characters of a person's own word in a question.
const maxQuoted = 60

// maxLabel is the longest label of a button
// (https://docs.slack.dev/reference/block-kit/block-elements/button-element).
const maxLabel = 75

// misfit answers a text that begins with a verb's word and isn't understood as that verb
// to its end. Nothing changes: the question quotes the first word that wasn't
// understood, offers the nearest reading and, second, a timer with the whole text.
func (p *parser) misfit(near Command, unread, words []word) Reading {
	if log, ok := p.lengthWithin(words); ok && near.Length == 0 && (log.Length > 0 && log.Length < 7*time.Hour || !log.Start.IsZero()) {
		near = log // a time that was typed is never lost
	}
	return p.unclear(p.quoteUnread(unread), near, words)
}

// unclear is the question with a text of its own.
func (p *parser) unclear(text string, near Command, words []word) Reading {
	return Reading{Question: &Question{Text: text, Choices: []Choice{{Label: p.labelOf(near), Command: near}, p.asText(words)}}}
}

// quoteUnread says what wasn't understood, and asks what was meant.
func (p *parser) quoteUnread(unread []word) string {
	return p.unreadThen(unread, p.say.CommandWhatMeant())
}

// unreadThen says what wasn't understood, and one more sentence.
func (p *parser) unreadThen(unread []word, then string) string {
	// What English says in more words than the member's language has no typed word.
	unread = slices.DeleteFunc(slices.Clone(unread), func(w word) bool { return w.raw == "" })
	if len(unread) == 0 {
		return p.say.CommandFollowed(p.say.CommandNotUnderstood(), then)
	}
	if i := slices.IndexFunc(unread, func(w word) bool { return w.role == 0 }); i > 0 && i < 3 {
		unread = unread[i:] // of `last fortnight` it is the fortnight
	}
	return p.say.CommandFollowed(p.say.CommandWordNotUnderstood(record.Ellipsis(unread[0].raw, maxQuoted)), then)
}

// unfit is misfit for a verb that does nothing without its arguments: where one is
// missing the problem is told, else there is help on how the verb is typed.
func (p *parser) unfit(verb Verb, words, unread []word, wrong Reading) Reading {
	if len(unread) == 0 {
		return wrong
	}
	help := Command{Verb: Help, Note: string(verb)}
	text := p.quoteUnread(unread)
	if wrong.Problem != nil {
		text = p.unreadThen(unread, wrong.Problem.Text)
	}
	return p.unclear(text, help, words)
}

// labelOf names a reading on a button: the verb and what was understood with it.
func (p *parser) labelOf(c Command) string {
	return record.Ellipsis(p.wholeLabel(c), maxLabel)
}

func (p *parser) wholeLabel(c Command) string {
	verb := capital(string(c.Verb))
	switch c.Verb {
	case Help:
		if c.Note == "" {
			return p.say.CommandShowHelpButton()
		}
		return p.say.CommandShowVerbHelpButton(c.Note)
	case Add, Break:
		return p.logLabel(c)
	case Start, Switch:
		return p.startLabel(c)
	case Delete, Edit, Split:
		if len(c.Numbers) == 0 {
			return p.say.CommandVerbLastButton(verb)
		}
	case Stop, Started, Back, Resume:
		if !c.At.IsZero() {
			return p.say.CommandVerbAtButton(p.momentOf(c.At), verb)
		}
		return verb
	}
	return p.typed(c)
}

func (p *parser) logLabel(c Command) string {
	switch time := p.timeOf(c); {
	case time == "":
		return p.say.CommandLogItButton()
	case c.Note == "":
		return p.say.CommandLogButton(time)
	default:
		return p.say.CommandLogNoteButton(c.Note, time)
	}
}

func (p *parser) startLabel(c Command) string {
	switch {
	case c.Note == "" && c.At.IsZero():
		return p.say.CommandStartButton()
	case c.Note == "":
		return p.say.CommandStartAtButton(p.momentOf(c.At))
	case c.At.IsZero():
		return p.say.CommandStartNoteButton(c.Note)
	}
	return p.say.CommandStartNoteAtButton(p.momentOf(c.At), c.Note)
}

// typed is a reading as one would type it, which is the same in every language.
func (p *parser) typed(c Command) string {
	parts := []string{capital(string(c.Verb))}
	switch c.Verb {
	case Delete, Edit, Split:
	default:
		parts = append(parts, c.RangeName, c.Filter.String())
		if len(c.GroupBy) > 0 {
			parts = append(parts, "by "+strings.Join(c.GroupBy, " and "))
		}
		if c.Verb == Search || c.Verb == Remind {
			parts = append(parts, c.Note)
		}
	}
	for _, n := range c.Numbers {
		parts = append(parts, strconv.Itoa(n))
	}
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	return strings.Join(parts, " ")
}

// timeOf writes what would be logged: the length or the hours, and the day.
func (p *parser) timeOf(c Command) string {
	switch {
	case !c.Start.IsZero():
		return p.hoursOf(c) + " (" + p.say.Length(c.End.Sub(c.Start)) + ")"
	case c.Length == 0:
		return ""
	case c.Day.IsZero() || c.Day == p.today():
		return p.say.Length(c.Length)
	}
	return p.say.CommandLengthOnDay(p.say.Day(c.Day, p.today()), p.say.Length(c.Length))
}

// loose reads whatever range and filter a text holds, wherever they stand, as the
// nearest reading of a verb that reads.
func (p *parser) loose(verb Verb, words []word) (c Command, unread []word) {
	c.Verb = verb
	for len(words) > 0 {
		n := p.argument(&c, words)
		if n == 0 {
			if !slices.Contains(p.words.Padding, words[0].low) {
				unread = append(unread, words[0])
			}
			n = 1
		}
		words = words[n:]
	}
	return c, unread
}

// shown are the verbs that only look, which `show` may stand before.
var shown = []Verb{List, Report, TagsVerb, Reminders, Shares, Received, Settings, Status, Help}

// asking reads a text that asks for numbers without naming a verb: `how much today`,
// `total today`, `invoice #globex`. What is understood to its end is a report.
func (p *parser) asking(words []word) (Reading, bool) {
	for _, phrase := range p.words.Asking {
		n := says(words, phrase.Words)
		if n == 0 {
			continue
		}
		rest := words[n:]
		c, unread := p.loose(phrase.Verb, rest)
		if phrase.Verb == List { // `show week`, `show tags`
			if r := p.read(rest); len(rest) > 0 && r.Command != nil && slices.Contains(shown, r.Command.Verb) {
				return r, true
			}
		}
		if len(unread) == 0 && phrase.Sure {
			return decided(c), true
		}
		if len(unread) == 0 {
			unread = words[:1]
		}
		return p.misfit(c, unread, words), true
	}
	return Reading{}, false
}

// noVerb reads a text that begins with no verb and no time. Its end may be a length or a
// span: then it is a finished record. Time, money or a question anywhere else in it
// asks; only a text with none of these and a tag starts a timer.
func (p *parser) noVerb(words []word) Reading {
	if r, ok := p.pasted(words); ok {
		return r
	}
	if r, ok := p.daysAlone(words); ok {
		return r
	}
	if r, ok := p.asking(words); ok {
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

// unitMissing says whether the words begin with a number that may be one of hours or
// minutes, and has neither a unit (`1 hour ago`) nor what makes it a time of day (`9 Uhr`).
func (p *parser) unitMissing(words []word) bool {
	if _, n := p.readLength(words); n > 0 || !shortNumber(words) {
		return false
	}
	c, n := p.readClock(words)
	return n < 2 || c.bare
}

// endsInTime reads a text without a verb whose end, tags aside, is a length or a span:
// `mails 2h #acme`, `review 9-10`. With more time before it, it asks.
func (p *parser) endsInTime(words []word) (Reading, bool) {
	body, tags := tailless(words)
	for i := max(1, len(body)-timeWords); i < len(body); i++ {
		s, n := p.readSpan(body[i:])
		if n == 0 || i+n != len(body) {
			continue
		}
		note := body[:i]
		if last := note[len(note)-1]; last.is(roleFor) || last.is(roleAt) && !s.bare() {
			note = note[:len(note)-1]
		}
		if len(note) == 0 {
			return Reading{}, false
		}
		if last := note[len(note)-1]; last.is(roleAt) && s.bare() && s.length > 0 && p.timeIn(note[:len(note)-1]) < 0 && !strings.Contains(body[i].low, ":") {
			return p.lasting(s.length, slices.Concat(note[:len(note)-1], tags), words), true
		}
		if p.timeIn(note) >= 0 || p.yearRun(body[i]) {
			return p.logOrStart(words, body[i:]), true
		}
		r := p.finish(Command{Verb: Add}, s, day{}, false, slices.Concat(note, tags))
		if s.bare() && r.Command != nil && strings.Contains(body[i].low, ":") && s.length >= 7*time.Hour {
			return p.clockOrLength(*r.Command, body[i:], words), true
		}
		return r, true
	}
	return Reading{}, false
}

// lasting asks about `support since 2h`, which goes on or ended now.
func (p *parser) lasting(d time.Duration, note, words []word) Reading {
	log := Command{Verb: Add, Start: p.Now.Add(-d), End: p.Now, Note: join(note)}
	return Reading{Question: &Question{Text: p.say.CommandLogOrStart(), Choices: []Choice{
		{Label: p.labelOf(log), Command: log},
		{Label: p.say.CommandStartAtButton(p.momentOf(log.Start)), Command: Command{Verb: Start, Note: log.Note, At: log.Start}},
		p.asText(words),
	}}}
}

// yearRun says whether the word is a run of years, such as 2025-2026, which is no span
// of a day.
func (p *parser) yearRun(w word) bool {
	from, to, ok := strings.Cut(w.low, "-")
	return ok && year.MatchString(from) && year.MatchString(to)
}

// clockOrLength asks about `standup 9:15`, which may be when it began or how long it
// took.
func (p *parser) clockOrLength(log Command, at, words []word) Reading {
	c, n := p.readClock(at)
	if n == 0 {
		return decided(log)
	}
	since := p.past(c).one
	if !since.Before(p.Now) {
		return p.unclear(p.say.CommandIsHowLong(), log, words)
	}
	began := Command{Verb: Start, Note: log.Note, At: since}
	return Reading{Question: &Question{Text: p.say.CommandBeganOrLength(), Choices: []Choice{
		{Label: p.say.CommandStartAtButton(p.momentOf(since)), Command: began},
		{Label: p.labelOf(log), Command: log},
		p.asText(words),
	}}}
}

// timeIn is where the first word of time, money or a question stands outside of quotes;
// -1: nowhere.
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

// timeAt says whether the words begin with a length, a span, a time of day, a day, a
// range, money or a question.
func (p *parser) timeAt(words []word) bool {
	w := words[0]
	if strings.ContainsAny(w.low, "?？") && !strings.Contains(w.low, "://") || p.isMoney(words) {
		return true
	}
	if s, n := p.readSpan(words); n > 0 && (s.hasFrom || s.hasTo || s.length > 0) {
		return true
	}
	if c, n := p.readClock(words); n > 0 && !c.bare && (!isDigits(w.low) || n > 1) && !c.now { // 9:15, 9 Uhr
		return true
	}
	if w.is(roleAt) && len(words) > 1 {
		if _, n := p.readClock(words[1:]); n > 0 {
			return true
		}
	}
	if _, n := p.readDay(words); n > 0 {
		return true
	}
	if _, single := p.words.Periods[w.low]; single {
		return false // `week planning` is text; `this week` is a range
	}
	if m := p.words.Months[w.low]; m != 0 && w.low == p.words.Modal {
		return false
	}
	if slices.Contains(p.words.RangeFillers, w.low) || slices.Contains(p.words.Everything, w.low) {
		return false
	}
	_, n := p.readRange(words)
	return n > 0
}

// isMoney says whether the words begin with an amount of money: €20, 20 EUR.
func (p *parser) isMoney(words []word) bool {
	low := strings.TrimRight(words[0].low, ".,;:!")
	for _, sign := range []string{"€", "£", "$", "¥", "₹"} {
		if before, after, ok := strings.Cut(low, sign); ok && (isNumber(before) || before == "" && isNumber(after)) {
			return true
		}
	}
	if amount := low[:len(low)-len(cutNumber(low))]; amount != "" && slices.Contains(p.words.Currencies, low[len(amount):]) {
		return true
	}
	if len(words) < 2 || words[1].quoted {
		return false
	}
	next := strings.TrimRight(words[1].low, ".,;:!?")
	return isNumber(low) && slices.Contains(p.words.Currencies, next) || slices.Contains(p.words.Currencies, low) && isNumber(next)
}

// logOrStart asks about a text without a verb that holds time somewhere: log it, with
// the very length that was typed, or start a timer with the whole text.
func (p *parser) logOrStart(words, unread []word) Reading {
	text := p.say.CommandLogOrStart()
	if c, ok := p.lengthWithin(words); ok {
		if c.Length >= 7*time.Hour && strings.Contains(unread[0].low, ":") {
			return p.clockOrLength(c, unread, words)
		}
		return p.unclear(text, c, words)
	}
	if c, ok := p.sinceWithin(words); ok {
		began := Command{Verb: Start, Note: c.Note, At: c.Start}
		return Reading{Question: &Question{Text: text, Choices: []Choice{
			{Label: p.labelOf(c), Command: c},
			{Label: p.say.CommandStartAtButton(p.momentOf(c.Start)), Command: began},
			p.asText(words),
		}}}
	}
	if r := p.start(Start, words); r.Question != nil {
		return r
	}
	if c, _ := p.loose(Report, words); !c.Range.IsZero() && (c.Range.Len() > 1 || p.asks(words)) {
		return p.unclear(p.quoteUnread(unread), c, words)
	}
	for i := range words {
		if d, n := p.readDay(words[i:]); n > 0 && !d.bad && !p.today().Before(d.date) {
			note := join(slices.Concat(words[:i], words[i+n:]))
			return p.unclear(p.say.CommandDayNoLength(),
				Command{Verb: Add, Note: note, Length: time.Hour, Day: d.date}, words)
		}
	}
	near, _ := p.loose(Report, words)
	if !p.asks(words) {
		near = Command{Verb: Help, Note: string(Add)}
	}
	return p.unclear(p.quoteUnread(unread), near, words)
}

func (p *parser) asks(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return !w.quoted && strings.ContainsAny(w.low, "?？") })
}

// lengthWithin reads the one length or span that stands anywhere in the text, and the
// day beside it.
func (p *parser) lengthWithin(words []word) (Command, bool) {
	for i := range words {
		if words[i].isTagWord() {
			continue
		}
		s, n := p.readSpan(words[i:])
		if n == 0 || s.bare() && s.length == 0 || i+n < len(words) && words[i+n].is(roleAgo) {
			continue
		}
		before := words[:i]
		if i > 0 && before[i-1].is(roleFor|roleAt) {
			before = before[:i-1]
		}
		note := slices.Concat(before, words[i+n:])
		var on day
		for k := range note {
			if d, m := p.readDay(note[k:]); m > 0 && !d.bad && !p.today().Before(d.date) {
				on, note = d, slices.Concat(note[:k], note[k+m:])
				break
			}
		}
		on.weak = false
		c := Command{Verb: Add, Note: join(note)}
		date := p.today()
		if !on.date.IsZero() {
			date, c.Day = on.date, on.date
		}
		p.place(s, date, &c)
		if !c.Start.IsZero() {
			c.Day = record.Date{}
		}
		if wrong := p.limits(c); wrong.Problem != nil {
			return Command{}, false
		}
		return c, true
	}
	return Command{}, false
}

// sinceWithin reads the one moment that stands anywhere in the text, as the beginning
// of what ends now.
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

func hasLetter(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.So, r) })
}
