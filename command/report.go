package command

import (
	"cmp"
	"slices"
	"strings"

	"sundial/record"
)

// formats are a report's file types.
var formats = []string{"csv", "xlsx", "pdf", "html", "ics", "json"}

// Formats returns a report's file types.
func Formats() []string { return slices.Clone(formats) }

// kindOfFile is a kind of file by any of its names.
func kindOfFile(name string) string {
	if name == "excel" {
		return "xlsx"
	}
	return name
}

// report reads range, filter, grouping, rounding and format in any order.
func (p *parser) report(verb Verb, rest, words []word) Reading {
	c := Command{Verb: verb}
	_, named := p.readRange(words)
	if named > 0 {
		rest = words // `today` and `week` are both the verb and the range
	}
	left := p.arguments(&c, rest)
	if len(left) > 0 && (verb == Report || verb == List) {
		if r, ok := p.reportLater(verb, rest, words); ok {
			return r
		}
	}
	if wrong, is := p.wrongLayout(c, left); is {
		return wrong
	}
	switch {
	case len(left) > 0 && p.noSuchDays(left):
		return trouble("no_such_date", p.say.CommandNoSuchDate(), "report yesterday")
	case len(left) > 0:
		return p.misread(c, left, named > 0, words)
	}
	if verb == List && (len(c.GroupBy) > 0 || c.Format != "" || c.Round != Rounding{} || !c.Layout.IsZero()) {
		c.Verb = Report
	}
	return decided(c)
}

// noSuchDays reports whether the words name days that don't exist: `W54`, `to 30 feb`.
func (p *parser) noSuchDays(words []word) bool {
	if len(words) > 1 {
		words = skip(words, roleDayTo|roleFrom|roleSince)
	}
	if d, _ := p.readDay(words); d.bad {
		return true
	}
	if isoMonth.MatchString(words[0].low) {
		return true // one that exists would have been read
	}
	week, n := marked(words, p.words.WeekMarks)
	quarter, k := marked(words, p.words.QuarterMarks)
	return n > 0 && n == len(words) && week > 53 || k > 0 && k == len(words) && quarter > 4
}

// misread answers a text that only begins like a report or list; after a day it may be a record.
func (p *parser) misread(c Command, left []word, named bool, words []word) Reading {
	if log, ok := p.lengthWithin(words); ok && named {
		return p.logOr(log, p.asText(words).Command)
	}
	if begun := p.start(Start, words); named && begun.Command != nil && !begun.Command.At.IsZero() {
		return p.unclear(p.say.CommandBeganThen(), *begun.Command, words)
	}
	_, n := p.words.verb(words)
	closest, unread := p.loose(c.Verb, words[n*one(!named):])
	if len(unread) == 0 {
		unread = left
	}
	return p.misfit(closest, unread, words)
}

// billed reads the days and the filter of what was billed: `billed last month #acme`.
func (p *parser) billed(rest, words []word) Reading {
	c := Command{Verb: Billed}
	left := p.arguments(&c, rest)
	switch {
	case len(left) > 0 && p.noSuchDays(left):
		return trouble("no_such_date", p.say.CommandNoSuchDate(), "billed last month")
	case len(left) == 0 && (len(c.GroupBy) > 0 || c.Format != "" || c.Round != Rounding{}):
		left = rest
	case len(left) == 0:
		return decided(c)
	}
	return p.misfit(Command{Verb: Billed, Range: c.Range, RangeName: c.RangeName, Filter: c.Filter}, left, words)
}

// search looks for words in notes; tags and quoted phrases filter.
func (p *parser) search(rest []word) Reading {
	if len(rest) == 0 {
		return trouble("search_what", p.say.CommandSaySearch(), "search login")
	}
	c := Command{Verb: Search}
	var left []word
	for len(rest) > 0 {
		n := p.filter(&c, rest)
		if n == 0 {
			left, n = append(left, rest[0]), 1
		}
		rest = rest[n:]
	}
	c.Note = join(left)
	return decided(c)
}

// arguments reads range, filter, grouping, rounding and format, and returns the words left.
func (p *parser) arguments(c *Command, rest []word) (left []word) {
	for len(rest) > 0 {
		n := p.argument(c, rest)
		if n == 0 {
			return rest
		}
		rest = rest[n:]
	}
	return nil
}

// argument reads one of them from the first words, and returns how many.
func (p *parser) argument(c *Command, rest []word) int {
	if c.Verb != Fill {
		if n := p.filter(c, rest); n > 0 {
			return n
		}
		if n := p.grouping(c, rest); n > 0 {
			return n
		}
		if n := p.layout(c, rest); n > 0 {
			return n
		}
	}
	if !c.Range.IsZero() {
		return 0
	}
	days, n := p.readRange(rest)
	if n > 0 {
		filler := one(slices.Contains(p.words.RangeFillers, rest[0].low))
		c.Range, c.RangeName = days, asEnglish(rest[filler:n])
	}
	return n
}

// unbilled reads `unbilled #acme`, a report without its verb.
func (p *parser) unbilled(words []word) (Reading, bool) {
	if says(words, p.words.Unbilled...) == 0 {
		return Reading{}, false
	}
	r := p.report(Report, words, words)
	return r, r.Command != nil
}

func (p *parser) filter(c *Command, rest []word) int {
	w := rest[0]
	if n := says(rest, p.words.Unbilled...); n > 0 && c.Verb == Report {
		c.Unbilled = true
		return n
	}
	if n := says(rest, p.words.Untagged...); n > 0 {
		c.Filter.Untagged = true
		return n
	}
	if n := says(rest, p.words.Without...); n > 0 && n < len(rest) && rest[n].isTagWord() && len(record.Tags(rest[n].raw)) > 0 {
		c.Filter.None = append(c.Filter.None, record.Tags(rest[n].raw)...)
		return n + 1
	}
	last := len(c.Filter.All) - 1
	more := last >= 0 && len(rest) > 1 && rest[1].isTagWord() // may follow and, or
	switch {
	case w.quoted:
		c.Filter.Words = append(c.Filter.Words, w.raw)
		return 1
	case more && w.is(roleOr):
		c.Filter.All[last] = append(c.Filter.All[last], record.Tags(rest[1].raw)...)
		return 2
	case more && w.is(roleAnd) && len(record.Tags(rest[1].raw)) > 0:
		c.Filter.All = append(c.Filter.All, record.Tags(rest[1].raw))
		return 2
	case w.isTagWord() && len(record.Tags(w.raw)) > 0:
		c.Filter.All = append(c.Filter.All, record.Tags(w.raw))
		return 1
	case strings.HasPrefix(w.low, "-#") && len(record.Tags(w.low[1:])) > 0:
		c.Filter.None = append(c.Filter.None, record.Tags(w.low[1:])...)
		return 1
	}
	return 0
}

func (p *parser) grouping(c *Command, rest []word) int {
	if len(rest) < 2 {
		return 0
	}
	switch {
	case rest[0].is(roleBy), rest[0].is(roleAnd) && len(c.GroupBy) == 1:
		by := p.words.Groups[strings.TrimSuffix(rest[1].low, ",")]
		if by == "" || len(c.GroupBy) == 2 || slices.Contains(c.GroupBy, by) || !groups(c.Verb, by) {
			return 0
		}
		c.GroupBy = append(c.GroupBy, by)
		if strings.HasSuffix(rest[1].low, ",") && len(rest) > 2 { // `by day, tag`
			return 2 + min(1, p.grouping(c, []word{{role: roleBy}, rest[2]}))
		}
		return 2
	case rest[0].is(roleAs) && c.Format == "" && slices.Contains(formats, kindOfFile(rest[1].low)) && !rest[1].quoted:
		c.Format = kindOfFile(rest[1].low)
		return 2
	case rest[0].is(roleRound):
		return p.rounding(c, rest)
	}
	return 0
}

// groups reports whether the verb can group by that.
func groups(verb Verb, by string) bool {
	if verb == Received {
		return slices.Contains([]string{"person", "tag", "day", "week"}, by)
	}
	return by != "person"
}

func (p *parser) rounding(c *Command, rest []word) int {
	round := Rounding{Mode: cmp.Or(p.words.RoundModes[rest[1].low], "nearest"), Per: "record"}
	n := 1 + one(p.words.RoundModes[rest[1].low] != "")
	n += one(leads(rest[n:], roleTo))
	d, k := p.readLength(rest[n:])
	if k == 0 || d <= 0 {
		return 0
	}
	round.Step, n = d, n+k
	if len(rest) > n+1 && rest[n].is(rolePer) {
		per := p.words.RoundPer[rest[n+1].low]
		if per == "" {
			return 0
		}
		round.Per, n = per, n+2
	}
	c.Round = round
	return n
}
