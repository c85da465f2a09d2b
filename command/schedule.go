package command

import (
	"slices"
	"strings"
	"time"

	"sundial/record"
)

// summary reads `daily|weekly|monthly [at 17:30] [on weekdays] [full|totals]`, `now` and `off`.
func (p *parser) summary(rest, words []word) Reading {
	c := Command{Verb: Summary}
	for len(rest) > 0 {
		n := 1
		switch kind, level := p.words.SummaryKinds[rest[0].low], p.words.SummaryLevels[rest[0].low]; {
		case rest[0].quoted:
			return p.misfit(c, rest, words)
		case kind != "":
			c.Kind = kind
		case rest[0].is(roleOff):
			c.Off = true
		case level != "":
			c.Level = level
		default:
			if n = p.alsoRule(&c, rest); n == 0 {
				return p.misfit(Command{Verb: Help, Note: string(Summary)}, rest, words)
			}
		}
		rest = rest[n:]
	}
	if c.Kind == "" && !c.Off && len(c.Rule.MonthDays) > 0 {
		c.Kind = "monthly"
	}
	if !fitsSummary(c) {
		return p.misfit(Command{Verb: Help, Note: string(Summary)}, words[1:], words)
	}
	if c.Kind == "" && !c.Off && (len(c.Rule.Clock) > 0 || c.Rule.Unit != "" || len(c.Rule.Weekdays) > 0 || c.Level != "") {
		c.Kind = "daily"
	}
	return decided(c)
}

// fitsSummary reports whether a summary can follow the rule: only a monthly one has days of the month.
func fitsSummary(c Command) bool {
	if c.Kind == "monthly" {
		return len(c.Rule.Weekdays) == 0 && c.Rule.Unit == ""
	}
	return len(c.Rule.MonthDays) == 0
}

// alsoRule reads another part of the command's rule.
func (p *parser) alsoRule(c *Command, rest []word) int {
	r, n := p.readRule(rest)
	if n == 0 {
		return 0
	}
	if len(r.Clock) > 0 {
		c.Rule.Clock = r.Clock
	}
	if len(r.Weekdays)+len(r.MonthDays) > 0 || r.Unit != "" || r.Every > 0 {
		r.Clock = c.Rule.Clock
		c.Rule = r
	}
	return n
}

// remind reads `at 9:00 [on weekdays] [to] text`, `if idle by 10:00`, `after 3h` and `off`. The
// rule may also follow the text.
func (p *parser) remind(rest, words []word) Reading {
	wrong := trouble("remind_when", p.say.CommandSayRemindWhen(), p.say.CommandExampleRemind())
	if len(rest) > 1 {
		rest = skip(rest, roleMe)
	}
	if len(rest) == 0 {
		return wrong
	}
	if n := says(rest, p.words.IdleBy...); n > 0 {
		return p.remindIdle(rest[n:])
	}
	switch {
	case rest[0].is(roleOff) && len(rest) == 1:
		return decided(Command{Verb: Remind, Off: true})
	case rest[0].is(roleAfter):
		d, n := p.readLength(rest[1:])
		if n == 0 || d <= 0 || n+1 != len(rest) {
			return trouble("remind_after", p.say.CommandSayRemindAfter(), "remind after 3h")
		}
		return decided(Command{Verb: Remind, Kind: "after", Length: d})
	}
	if r, ok := firstRead(rest, p.remindOnce, p.remindLast); ok {
		return r
	}
	c, left := p.ruleAndText(rest)
	switch c.Note = join(left); {
	case len(c.Rule.Clock) == 0 && c.Rule.Unit != "hour" && len(c.Rule.Weekdays)+len(c.Rule.MonthDays) == 0:
		return p.unfit(Remind, words, rest, wrong)
	case len(c.Rule.Clock) == 0 && c.Rule.Unit != "hour":
		return wrong
	case c.Note == "":
		return trouble("remind_what", p.say.CommandSayRemindText(), p.say.CommandExampleRemind())
	}
	return decided(c)
}

// remindOnce reads a one-time reminder: `in 10 min to stretch`, `tomorrow at 9 to call`, `on 1
// dec at 9:00 to pay`. A day without a year is the next one.
func (p *parser) remindOnce(rest []word) (Reading, bool) {
	at, n, wrong := p.comingMoment(rest)
	if n == 0 || wrong.Problem != nil {
		return wrong, n > 0
	}
	note := join(skip(rest[n:], roleTo))
	if note == "" {
		return trouble("remind_what", p.say.CommandSayRemindText(), p.say.CommandExampleRemind()), true
	}
	return decided(Command{Verb: Remind, Kind: "text", At: at, Note: note}), true
}

// remindLast is remindOnce with the moment at the end: `to call tomorrow at 9`.
func (p *parser) remindLast(rest []word) (Reading, bool) {
	for i := max(1, len(rest)-timeWords); i < len(rest); i++ {
		at, n, wrong := p.comingMoment(rest[i:])
		if n == 0 || i+n != len(rest) {
			continue
		}
		if wrong.Problem != nil {
			return wrong, true
		}
		note := join(skip(rest[:i], roleTo))
		return decided(Command{Verb: Remind, Kind: "text", At: at, Note: note}), note != ""
	}
	return Reading{}, false
}

// comingMoment reads `in 10 min`, `tomorrow at 9` and `1 dec at 9:00` from the first words. A
// weekday is part of a rule: `on friday at 9` repeats.
func (p *parser) comingMoment(words []word) (time.Time, int, Reading) {
	first := words[0]
	if first.is(roleIn) {
		d, n := p.readLength(words[1:])
		if n == 0 || d > MaxLength {
			return time.Time{}, 0, Reading{}
		}
		return p.Now.Add(d), 1 + n, Reading{}
	}
	if first.is(roleOn) && len(words) > 1 {
		first = words[1]
	}
	if _, weekday := p.words.Weekdays[first.low]; weekday {
		return time.Time{}, 0, Reading{}
	}
	at, bad, n := p.dayAndClock(words)
	if bad {
		return at, n, p.noSuchDate()
	}
	_, named := p.words.Days[first.low]
	dated := named || hasYear(words[:n]...) || slices.ContainsFunc(words[:n], func(w word) bool { return w.is(roleAgo | roleLast) })
	if n > 0 && !at.After(p.Now) && !dated {
		at = at.In(p.Zone).AddDate(1, 0, 0).UTC()
	}
	if n > 0 && !at.After(p.Now) {
		return at, n, trouble("remind_past", p.say.CommandPastReminder(p.momentOf(at)), p.say.CommandExampleRemind())
	}
	return at, n, Reading{}
}

// ruleAndText separates the rule, at the beginning or end, from the text.
func (p *parser) ruleAndText(rest []word) (Command, []word) {
	c := Command{Verb: Remind, Kind: "text"}
	if n := p.alsoRule(&c, rest); n > 0 {
		return c, skip(rest[n:], roleTo)
	}
	for i := range rest {
		if n := p.alsoRule(&c, rest[i:]); n > 0 && i+n == len(rest) {
			return c, skip(rest[:i], roleTo)
		}
		c.Rule = record.Rule{}
	}
	return c, skip(rest, roleTo)
}

func (p *parser) remindIdle(rest []word) Reading {
	r, n := p.readRule(append([]word{{role: roleAt}}, rest...))
	if n != len(rest)+1 || len(r.Clock) != 1 {
		return trouble("remind_idle", p.say.CommandSayRemindIdle(), p.say.CommandExampleIdle())
	}
	return decided(Command{Verb: Remind, Kind: "idle", Rule: r})
}

// pomodoro reads `[25/5] [note]`, by default 25 minutes and 5. A length with a unit changes
// only the work; a bare number leads to a question.
func (p *parser) pomodoro(rest []word) Reading {
	c := Command{Verb: Pomodoro, Length: 25 * time.Minute, Rest: 5 * time.Minute, Note: join(rest)}
	if len(rest) == 0 || rest[0].quoted {
		return decided(c)
	}
	work, pause, ok := strings.Cut(rest[0].low, "/")
	w, b := atoi(work), atoi(pause)
	if ok && w > 0 && b > 0 && w <= 240 && b <= 120 {
		c.Length, c.Rest, c.Note = span(float64(w), time.Minute), span(float64(b), time.Minute), join(rest[1:])
		return decided(c)
	}
	if d, n := p.readLength(rest); n > 0 && d >= time.Minute && d <= 240*time.Minute {
		c.Length, c.Note = d, join(rest[n:])
		return decided(c)
	}
	if !ok && isDigits(work) && w > 0 && w <= 240 {
		longer := c
		longer.Length, longer.Note = span(float64(w), time.Minute), join(rest[1:])
		return ask(p.say.CommandWorkOrText(),
			Choice{Label: p.say.CommandWorkForButton(p.say.Length(longer.Length)), Command: longer},
			Choice{Label: p.say.CommandWorkDefaultButton(p.say.Length(c.Length)), Command: c})
	}
	return decided(c)
}

// keep reads `2 years`, `18 months`, `for ever`.
func (p *parser) keep(rest, words []word) Reading {
	if slices.Contains(p.words.Forever, asEnglish(rest)) {
		return decided(Command{Verb: Keep, Off: true})
	}
	if len(rest) == 2 {
		if n := p.count(rest[0]) * p.words.KeepUnits[rest[1].low]; n > 0 && n <= 1200 {
			return decided(Command{Verb: Keep, Keep: n})
		}
	}
	wrong := trouble("keep_form", p.say.CommandSayKeep(), "keep 2 years")
	return p.unfit(Keep, words, rest, wrong)
}
