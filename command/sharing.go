package command

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sundial/record"
)

var (
	personForm  = regexp.MustCompile(`<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>`)
	channelForm = regexp.MustCompile(`<#([CG][A-Z0-9]+)(?:\|[^<>]*)?>`)
)

// cutIDs finds the people whose IDs Slack put into a text, and returns the text without them.
// It does so before undoing the escapes, so a typed name is never taken for one.
func cutIDs(text string) (people []string, left string) {
	for _, m := range personForm.FindAllStringSubmatch(text, -1) {
		if !slices.Contains(people, m[1]) {
			people = append(people, m[1])
		}
	}
	return people, personForm.ReplaceAllString(text, " ")
}

// addressed reads verbs that name people or a channel, from the text with Slack's escapes.
func (p *parser) addressed(raw string) (Reading, bool) {
	verb, rest := p.firstVerb(strings.TrimSpace(raw))
	switch verb {
	case Share:
		return p.share(rest)
	case Request:
		return p.request(rest)
	}
	return Reading{}, false
}

func (p *parser) shareWith() Reading {
	return trouble("share_with", p.say.CommandSayAudience(), p.say.CommandExampleShare())
}

func (p *parser) privateChannel() Reading {
	return trouble("private_channel", p.say.CommandPrivateChannel(), "start review #acme")
}

// share reads `[totals|days|notes|times] [range] [filter] [including today] with @ann|#channel
// [every friday]`. A # before `with` is a tag to filter by, after it a channel to share with.
func (p *parser) share(raw string) (Reading, bool) {
	if r, ok := p.outsideShare(raw); ok {
		return r, true
	}
	at, size := p.audienceAt(&raw)
	if at < 0 {
		return p.shareWith(), strings.Contains(raw, "<@") || strings.TrimSpace(raw) == "" || p.shares(raw)
	}
	c := Command{Verb: Share, Level: "totals"}
	what, unnamed := unescape(raw[:max(0, at-1)])
	if unnamed {
		return p.privateChannel(), true
	}
	people, after := cutIDs(raw[min(len(raw), at+size):])
	c.People = people
	if m := channelForm.FindStringSubmatch(after); m != nil {
		c.Channel, after = m[1], strings.Replace(after, m[0], " ", 1)
	}
	left, _ := unescape(after)
	if len(people) == 0 && c.Channel == "" && !strings.Contains(left, "@") && !p.contents(&Command{}, p.scan(what)) {
		return Reading{}, false
	}
	if wrong := p.audience(&c, p.scan(left)); wrong.Problem != nil {
		return wrong, true
	}
	if !p.contents(&c, p.scan(what)) || len(c.GroupBy) > 0 || c.Format != "" {
		return trouble("share_form", p.say.CommandSayShare(), p.say.CommandExampleShareDays()), true
	}
	return decided(c), true
}

// shares reports whether the text says what to share, but not with whom.
func (p *parser) shares(raw string) bool {
	plain, _ := unescape(raw)
	return p.contents(&Command{}, p.scan(plain))
}

// audience reads what follows `with` besides IDs: a repetition rule, additions, and names that
// Slack didn't resolve. A share with such a name has no People, so a form asks for them.
func (p *parser) audience(c *Command, words []word) Reading {
	named, repeated := false, false
	for len(words) > 0 {
		n := p.added(c, words)
		if n == 0 {
			n = p.alsoRule(c, words)
			repeated = repeated || n > 0
		}
		if n == 0 && !words[0].quoted && (strings.HasPrefix(words[0].low, "@") || words[0].isTagWord()) {
			named, n = true, 1
		}
		if n == 0 && (words[0].is(roleAnd) || words[0].low == ",") {
			n = 1
		}
		if n == 0 {
			n = p.daysToShare(c, words)
		}
		if n == 0 {
			return p.shareWith()
		}
		words = words[n:]
	}
	switch known := len(c.People) > 0 || c.Channel != ""; {
	case !known && !named, known && named, len(c.People) > 0 && c.Channel != "":
		return p.shareWith()
	case c.Channel != "" && repeated:
		return trouble("share_repeat", p.say.CommandRepeatToPeople(), p.say.CommandExampleShareRepeat())
	}
	return Reading{}
}

// contents reads a share's level, range and filter, and reports whether that was all.
func (p *parser) contents(c *Command, words []word) bool {
	for len(words) > 0 {
		n := p.added(c, words)
		if level := p.words.Levels[words[0].low]; n == 0 && !words[0].quoted && level != "" {
			c.Level, n = level, 1
		}
		if n == 0 {
			n = p.daysToShare(c, words)
		}
		if n == 0 || len(c.GroupBy) > 0 || c.Format != "" {
			return false
		}
		words = words[n:]
	}
	return true
}

// daysToShare reads an argument, and includes the current day if today is named.
func (p *parser) daysToShare(c *Command, words []word) int {
	n := p.argument(c, words)
	c.WithToday = c.WithToday || n > 0 && c.Range.To == p.today() && slices.ContainsFunc(words[:n], p.namesToday)
	return n
}

// namesToday reports whether the word means today itself, not a range that includes it.
func (p *parser) namesToday(w word) bool {
	offset, ok := p.words.Days[w.low]
	return !w.quoted && (ok && offset == 0 || w.low == p.today().String())
}

// added reads `including today` and `including the timer`.
func (p *parser) added(c *Command, words []word) int {
	for phrase, what := range p.words.Inclusions {
		if n := says(words, phrase); n > 0 {
			c.WithToday = c.WithToday || what == "today"
			c.WithTimer = c.WithTimer || what == "timer"
			return n
		}
	}
	return 0
}

// request reads `@ann [@bob …] [filter] [range] [monthly]`. If it has only names that Slack
// didn't resolve, it has no People, and a form asks.
func (p *parser) request(raw string) (Reading, bool) {
	people, after := cutIDs(raw)
	plain, unnamed := unescape(after)
	if unnamed {
		return p.privateChannel(), true
	}
	words := p.scan(plain)
	c := Command{Verb: Request, People: people}
	rest := words[:0:0]
	named := len(words) == 0
	for _, w := range words {
		switch {
		case w.low == p.words.Monthly && !w.quoted:
			c.Rule = record.Rule{MonthDays: []int{1}}
		case strings.HasPrefix(w.low, "@") && !w.quoted && len(people) == 0:
			named = true
		case w.is(roleAnd) && len(rest) == 0:
		default:
			rest = append(rest, w)
		}
	}
	if len(people) == 0 && !named {
		return Reading{}, false
	}
	if len(p.arguments(&c, rest)) > 0 || len(c.GroupBy) > 0 || c.Format != "" {
		return trouble("request_form", p.say.CommandSayRequest(), p.say.CommandExampleRequest()), true
	}
	return decided(c), true
}

// firstVerb returns the first verb of a text with Slack's escapes, in either language, and the rest.
func (p *parser) firstVerb(raw string) (Verb, string) {
	first, rest, _ := strings.Cut(raw, " ")
	if verb := p.words.Verbs[strings.ToLower(first)]; verb != "" || p.lexicon == nil {
		return verb, rest
	}
	words := p.words.scan(raw)
	if len(words) == 0 {
		return "", ""
	}
	found, n := longestPhrase(p.lexicon.begins, words)
	if n == 0 {
		return "", ""
	}
	for range n {
		_, raw, _ = strings.Cut(strings.TrimLeft(raw, " "), " ")
	}
	return p.words.Verbs[strings.Join(found.english, " ")], raw
}

// audienceAt finds the last word that precedes a share's audience, in either language: its
// index in " "+raw, and its length including the space before it; -1 if there's none. A word
// that follows the audience is moved before it.
func (p *parser) audienceAt(raw *string) (at, size int) {
	marks := []string{p.words.With}
	if p.lexicon != nil {
		marks = append(marks, p.lexicon.with...)
		if p.lexicon.withBehind != nil {
			*raw = p.lexicon.withBehind.ReplaceAllString(*raw, " "+p.words.With+" $1 ")
		}
	}
	at = -1
	low := strings.Map(func(r rune) rune {
		if lower := unicode.ToLower(r); utf8.RuneLen(lower) == utf8.RuneLen(r) { // Ⱥ would move what follows
			return lower
		}
		return r
	}, " "+*raw+" ")
	for _, mark := range marks {
		if found := strings.LastIndex(low, " "+mark+" "); found > at {
			at, size = found, len(mark)+1
		}
	}
	return at, size
}
