package command

import (
	"strings"
)

// summary reads `daily|weekly [at 17:30] [on weekdays|fri|every day]
// [full|totals]`, `now` and `off`.
func (p *parser) summary(rest, words []word) Reading {
	c := Command{Verb: Summary}
	for len(rest) > 0 {
		n := 1
		switch low := rest[0].low; {
		case low == "daily" || low == "weekly" || low == "now":
			c.Kind = low
		case low == "off":
			c.Off = true
		case low == "full" || low == "totals":
			c.Level = low
		default:
			if n = p.alsoRule(&c, rest); n == 0 {
				return p.either(Summary, words)
			}
		}
		rest = rest[n:]
	}
	if c.Kind == "" && !c.Off && (len(c.Rule.Clock) > 0 || c.Rule.Unit != "" || len(c.Rule.Weekdays) > 0 || c.Level != "") {
		c.Kind = "daily"
	}
	return decided(c)
}

// alsoRule reads a further part of the rule that the command may hold already.
func (p *parser) alsoRule(c *Command, rest []word) int {
	r, n := p.readRule(rest)
	if n == 0 {
		return 0
	}
	if len(r.Clock) > 0 {
		c.Rule.Clock = r.Clock
	}
	if len(r.Weekdays)+len(r.MonthDays) > 0 || r.Unit != "" || r.Every > 0 {
		clock := c.Rule.Clock
		c.Rule = r
		c.Rule.Clock = clock
	}
	return n
}

// remind reads `at 9:00 [on weekdays] [to] text`, `if idle by 10:00`, `after 3h`
// and `off`. The rule may also stand after the text.
func (p *parser) remind(rest []word) Reading {
	wrong := trouble("remind_when", "Say when the reminder is to come.", "remind at 9:00 on weekdays to plan the day")
	if len(rest) == 0 {
		return wrong
	}
	if rest[0].low == "me" && len(rest) > 1 {
		rest = rest[1:]
	}
	switch {
	case rest[0].low == "off" && len(rest) == 1:
		return decided(Command{Verb: Remind, Off: true})
	case says(rest, "if idle by") > 0 || says(rest, "if idle at") > 0:
		return p.remindIdle(rest[3:])
	case rest[0].low == "after":
		d, n := readLength(rest[1:], p.WorkDay)
		if n == 0 || d <= 0 || n+1 != len(rest) {
			return trouble("remind_after", "Say after how long a running timer is to be asked about.", "remind after 3h")
		}
		return decided(Command{Verb: Remind, Kind: "after", Length: d})
	}
	c := Command{Verb: Remind, Kind: "text"}
	n := p.alsoRule(&c, rest)
	rest = rest[n:]
	for i := 0; n == 0 && i < len(rest); i++ {
		if k := p.alsoRule(&c, rest[i:]); k > 0 && i+k == len(rest) {
			rest = rest[:i]
			break
		}
		c.Rule = Rule{}
	}
	if len(rest) > 0 && rest[0].low == "to" {
		rest = rest[1:]
	}
	c.Note = join(rest)
	if len(c.Rule.Clock) == 0 && c.Rule.Unit != "hour" {
		return wrong
	}
	if c.Note == "" {
		return trouble("remind_what", "Say what the reminder is to say.", "remind at 9:00 on weekdays to plan the day")
	}
	return decided(c)
}

func (p *parser) remindIdle(rest []word) Reading {
	r, n := p.readRule(append([]word{{raw: "at", low: "at"}}, rest...))
	if n != len(rest)+1 || len(r.Clock) != 1 {
		return trouble("remind_idle", "Say by what time something should be tracked.", "remind if idle by 10:00")
	}
	return decided(Command{Verb: Remind, Kind: "idle", Rule: r})
}

// pomodoro reads `[25/5] [note]`; without lengths it is 25 minutes and 5.
func (p *parser) pomodoro(rest []word) Reading {
	c := Command{Verb: Pomodoro, Length: 25 * minute, Rest: 5 * minute}
	if len(rest) > 0 && !rest[0].quoted {
		work, pause, ok := strings.Cut(rest[0].low, "/")
		if w, b := atoi(work), atoi(pause); ok && w > 0 && b > 0 && w <= 240 && b <= 120 {
			c.Length, c.Rest, rest = span(float64(w), minute), span(float64(b), minute), rest[1:]
		}
	}
	c.Note = join(rest)
	return decided(c)
}

// keep reads `2 years`, `18 months`, `for ever`.
func (p *parser) keep(rest []word) Reading {
	text := strings.ToLower(join(rest))
	switch text {
	case "for ever", "forever", "off", "everything":
		return decided(Command{Verb: Keep, Off: true})
	}
	if len(rest) == 2 {
		n := atoi(rest[0].low)
		switch strings.TrimSuffix(rest[1].low, "s") {
		case "year":
			n *= 12
		case "month":
		default:
			n = 0
		}
		if n > 0 && n <= 1200 {
			return decided(Command{Verb: Keep, Keep: n})
		}
	}
	return trouble("keep_form", "Say how many months or years records are kept.", "keep 2 years")
}
