package command

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"sundial/messages"
	"sundial/record"
)

// tagForms are the arguments of the verbs about tags, and examples.
var tagForms = map[Verb]struct {
	say     func(*messages.Printer) string
	instead string
}{
	Rename:    {(*messages.Printer).CommandSayRename, "rename #acme #acme/web"},
	Target:    {(*messages.Printer).CommandSayTarget, "target #acme 20h/week"},
	Budget:    {(*messages.Printer).CommandSayBudget, "budget #acme 40h"},
	Rate:      {(*messages.Printer).CommandSayRate, "rate #acme 90 EUR/h"},
	Here:      {(*messages.Printer).CommandSayChannelTag, "here #acme"},
	Suggest:   {(*messages.Printer).CommandSaySuggestion, "suggest #acme"},
	TagListed: {(*messages.Printer).CommandSayBulkTags, "tag these #acme"},
}

// aboutTag reads verbs about a tag's settings.
func (p *parser) aboutTag(verb Verb, rest, words []word) Reading {
	c := Command{Verb: verb}
	var others []word
	for _, w := range rest {
		if w.isTagWord() && len(record.Tags(w.raw)) == 1 {
			c.Tags = append(c.Tags, record.Tags(w.raw)[0])
			continue
		}
		others = append(others, w)
	}
	lists := verb == Rate || verb == Budget || verb == Target
	if lists && (len(rest) == 0 || len(others) == 0 && len(c.Tags) == 1) {
		return decided(c) // lists them, or those of the tag
	}
	var unread []word
	if verb == Rate || verb == Budget {
		r, rest, ok := p.aboutMoney(c, others)
		if ok {
			return r
		}
		unread = rest
	}
	if p.said(&c, others) {
		return decided(c)
	}
	if verb == Budget && p.hasPeriod(c, others) {
		return p.budgetPeriod()
	}
	wrong := trouble("tag_form", tagForms[verb].say(p.say), tagForms[verb].instead)
	text := slices.IndexFunc(others, func(w word) bool { return !numeric(w.low) && w.low != "-" })
	switch {
	case text < 0:
		return wrong
	case len(c.Tags) == 1 && len(unread) > 0 && slices.ContainsFunc(others, func(w word) bool { return numeric(w.low) }):
		return p.unfit(verb, words, []word{{raw: join(unread)}}, wrong)
	}
	return p.unfit(verb, words, others[text:], wrong)
}

// said applies the settings to the command, and reports whether that was all.
func (p *parser) said(c *Command, others []word) bool {
	tags, off := len(c.Tags), len(others) == 1 && others[0].is(roleOff)
	switch c.Verb {
	case Rename:
		return tags == 2 && (len(others) == 0 || len(others) == 1 && (others[0].is(roleTo|roleAs) || others[0].low == "->" || others[0].low == "→"))
	case TagListed:
		return tags > 0 && !slices.ContainsFunc(others, func(w word) bool { return !w.is(roleAnd) })
	}
	c.Off = off
	switch {
	case off:
		return tags == 1 || tags == 0 && (c.Verb == Here || c.Verb == Target)
	case c.Verb == Target:
		return tags < 2 && p.amount(c, others)
	case c.Verb == Budget:
		return tags == 1 && p.amount(c, others)
	}
	return tags == 1 && len(others) == 0 && c.Verb != Rate
}

// amount reads the hours of a target or a budget: `20h/week`, `20h a week`.
func (p *parser) amount(c *Command, words []word) bool {
	amount, per, _ := strings.Cut(p.perSlash(words), "/")
	length := p.words.scan(amount)
	d, n := p.readLength(length)
	if n != len(length) || d == 0 {
		return false
	}
	c.Length, c.Per = d, p.words.Periods[per]
	switch {
	case c.Verb == Budget:
		return per == "" || c.Per == "month"
	case per == "":
		c.Per = "week"
	}
	return slices.Contains([]string{"day", "week", "month"}, c.Per)
}

// hasPeriod reports whether the words are hours with a period that budgets don't have.
func (p *parser) hasPeriod(c Command, words []word) bool {
	c.Verb = Target
	_, per, _ := strings.Cut(p.perSlash(words), "/")
	return len(c.Tags) == 1 && per != "" && p.amount(&c, words)
}

// perSlash returns the text with a slash for `a` and `per`.
func (p *parser) perSlash(words []word) string {
	text := asEnglish(words)
	for _, phrase := range p.words.PerPhrases {
		text = strings.ReplaceAll(text, phrase, "/")
	}
	for word, per := range p.words.PerWords {
		if amount, ok := strings.CutSuffix(text, word); ok {
			text = amount + per
		}
	}
	return strings.ReplaceAll(text, " /", "/")
}

// Limits for a name and address on a paper: lines, and characters of each.
const (
	MaxPartyLines = 7
	MaxPartyLine  = 100
)

// client reads `client #acme Acme GmbH, Long Street 1`, `client #acme` and `client #acme off`.
func (p *parser) client(words []word) (Reading, bool) {
	if len(words) < 2 || words[0].quoted || words[0].low != p.words.ClientWord || !words[1].isTagWord() {
		return Reading{}, false
	}
	c := Command{Verb: Client, Tags: record.Tags(words[1].raw)}
	rest := words[2:]
	c.Off = len(rest) == 1 && rest[0].is(roleOff)
	switch {
	case len(c.Tags) != 1:
		return Reading{}, false
	case len(rest) == 0 || c.Off:
		return decided(c), true
	case p.timeIn(rest) == 0: // client #acme 2h
		return p.misfit(Command{Verb: Help, Note: string(Client)}, rest, words), true
	}
	return p.party(c, rest, p.say.CommandExampleClient()), true
}

// party reads a name and address lines, separated by commas.
func (p *parser) party(c Command, words []word, instead string) Reading {
	for line := range strings.SplitSeq(join(words), ",") {
		if line = strings.TrimSpace(line); line != "" {
			c.Lines = append(c.Lines, line)
		}
	}
	if len(c.Lines) == 0 || !FitsPaper(c.Lines) {
		return trouble("party", p.say.CommandSayParty(strconv.Itoa(MaxPartyLine), MaxPartyLines), instead)
	}
	return decided(c)
}

// FitsPaper reports whether a name and address fit on a paper.
func FitsPaper(lines []string) bool {
	tooLong := func(line string) bool { return utf8.RuneCountInString(line) > MaxPartyLine }
	return len(lines) <= MaxPartyLines && !slices.ContainsFunc(lines, tooLong)
}
