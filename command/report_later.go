package command

import (
	"strings"

	"sundial/record"
)

// reportLater reads `last month #acme as pdf on the 1st at 9:00`, its parts in any order.
func (p *parser) reportLater(verb Verb, rest, whole []word) (Reading, bool) {
	c := Command{Verb: Report}
	if verb == Report && len(rest) == 1 && rest[0].is(roleOff) {
		return decided(Command{Verb: Report, Off: true}), true
	}
	var unread []word
	for words := rest; len(words) > 0; {
		n := p.ruleOfReport(&c, words)
		if n == 0 {
			n = p.argument(&c, words)
		}
		if n == 0 && words[0].is(roleOff) && len(words) == 1 {
			c.Off, n = true, 1
		}
		if n == 0 {
			unread, n = append(unread, words[0]), 1
		}
		words = words[n:]
	}
	switch {
	case len(unread) > 0 && c.Rule.Repeats() && c.Format != "" && len(rest) > len(unread)+1:
		return p.misfit(c, unread, whole), true
	case len(unread) > 0:
		return Reading{}, false
	case c.Off && c.Format != "":
		return decided(c), true
	case !c.Rule.Repeats(), c.Off, c.Format == "" && (verb == List || c.Range.IsZero() && len(c.Rule.Clock) == 0):
		return Reading{}, false
	case c.Rule.Unit == "hour", c.Rule.Unit == "" && len(c.Rule.Weekdays)+len(c.Rule.MonthDays) == 0:
		return trouble("report_when", p.say.CommandSayReportWhen(), p.say.CommandExampleReportLater()), true
	case c.Format == "":
		return p.whichFile(c, p.say.CommandWhichFile(), formats[:3]...), true
	}
	if wrong, is := p.wrongLayout(c, nil); is {
		return wrong, true
	}
	return decided(c), true
}

// ruleOfReport reads when a report is sent. A day that isn't clearly part of a rule is one it covers.
func (p *parser) ruleOfReport(c *Command, rest []word) int {
	r, n := p.readRule(rest)
	if n == 0 {
		return 0
	}
	_, repeats := p.words.Repeats[rest[0].low]
	marked := repeats || rest[0].is(roleOn|roleEvery|roleAt) || len(r.Clock) > 0
	named := func(r record.Rule) bool { return len(r.Weekdays)+len(r.MonthDays) > 0 || r.Unit != "" }
	if !marked || named(r) && named(c.Rule) {
		return 0
	}
	return p.alsoRule(c, rest)
}

// whichFile asks for the file type.
func (p *parser) whichFile(c Command, text string, offered ...string) Reading {
	var readings []Command
	for _, c.Format = range offered {
		readings = append(readings, c)
	}
	return whichOf(text, func(c Command) string { return strings.ToUpper(c.Format) }, readings...)
}
