package command

import (
	"strings"
	"time"

	"golang.org/x/text/currency"

	"sundial/record"
)

// tagForms are what to type instead, for the verbs about tags.
var tagForms = map[Verb]string{
	Rename: "rename #acme #acme/web", Target: "target #acme 20h/week", Budget: "budget #acme 40h", Rate: "rate #acme 90 EUR/h",
	Here: "here #acme", Suggest: "suggest #acme", TagThese: "tag these #acme",
}

// aboutTag reads the verbs that say something about a tag.
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
	if p.said(&c, others) {
		return decided(c)
	}
	wrong := trouble("tag_form", "That is not the form of this command.", tagForms[verb])
	likely := len(rest) == 0 || rest[0].isTagWord() || rest[0].is(roleOff) || verb == Target && numeric(rest[0].low)
	return p.unfit(verb, words, wrong, likely)
}

// said takes over what is said about the tags of the command, and tells whether
// that was all.
func (p *parser) said(c *Command, others []word) bool {
	tags, off := len(c.Tags), len(others) == 1 && others[0].is(roleOff)
	switch c.Verb {
	case Rename:
		return tags == 2 && (len(others) == 0 || len(others) == 1 && others[0].is(roleTo))
	case TagThese:
		return tags > 0 && len(others) == 0
	}
	if off {
		c.Off = true
		return tags == 1 || tags == 0 && c.Verb == Here || tags == 0 && c.Verb == Target
	}
	switch c.Verb {
	case Target:
		return tags < 2 && p.amount(c, others)
	case Budget:
		return tags == 1 && p.amount(c, others)
	case Rate:
		return tags == 1 && p.money(c, others)
	}
	return tags == 1 && len(others) == 0
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
		return per == ""
	case per == "":
		c.Per = "week"
	}
	return c.Per == "day" || c.Per == "week" || c.Per == "month"
}

// perSlash is the text with a slash for `a` and `per`.
func (p *parser) perSlash(words []word) string {
	text := strings.ToLower(join(words))
	for _, phrase := range p.words.PerPhrases {
		text = strings.ReplaceAll(text, phrase, "/")
	}
	return strings.ReplaceAll(text, " /", "/")
}

// money reads `90 EUR/h`: a number and a currency of ISO 4217.
func (p *parser) money(c *Command, words []word) bool {
	text, per, ok := strings.Cut(p.perSlash(words), "/")
	if ok && p.words.Units[strings.TrimSpace(per)] != time.Hour {
		return false
	}
	parts := strings.Fields(text)
	if len(parts) != 2 || !isNumber(parts[0]) {
		return false
	}
	unit, err := currency.ParseISO(parts[1])
	if err != nil {
		return false
	}
	c.Money, c.Currency = strings.Replace(parts[0], ",", ".", 1), unit.String()
	return true
}
