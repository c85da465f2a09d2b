package command

import (
	"regexp"
	"slices"
	"strings"
	"time"
)

const minute = time.Minute

// levels of a share, the least first.
var levels = []string{"totals", "days", "notes", "times"}

var (
	personForm  = regexp.MustCompile(`<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>`)
	channelForm = regexp.MustCompile(`<#([CG][A-Z0-9]+)(?:\|[^<>]*)?>`)
)

// ids are the Slack ids that Slack itself put into the text. They are kept apart
// before the escapes are undone, so that a typed name is never taken for one.
type ids struct {
	people []string
}

// takeIDs finds the ids in a text and the text without them.
func takeIDs(text string) (ids, string) {
	var found ids
	for _, m := range personForm.FindAllStringSubmatch(text, -1) {
		if !slices.Contains(found.people, m[1]) {
			found.people = append(found.people, m[1])
		}
	}
	return found, personForm.ReplaceAllString(text, " ")
}

// addressed reads the verbs that name people or a channel, from the text as
// Slack escaped it. It reports false for any other text.
func (p *parser) addressed(raw string) (Reading, bool) {
	first, rest, _ := strings.Cut(strings.TrimSpace(raw), " ")
	switch Verb(strings.ToLower(first)) {
	case Share:
		return p.share(rest)
	case Request:
		return p.request(rest)
	}
	return Reading{}, false
}

// share reads `[totals|days|notes|times] [range] [filter] with @ann|#channel
// [every friday]`. A tag before `with` filters; a channel after it is addressed.
func (p *parser) share(raw string) (Reading, bool) {
	wrong := trouble("share_with", "Say with whom: people, or one channel that has invited the app.", "share totals last week #acme with @ann")
	at := strings.Index(strings.ToLower(" "+raw+" "), " with ")
	if at < 0 {
		if strings.Contains(raw, "<@") || strings.TrimSpace(raw) == "" {
			return wrong, true
		}
		plain, _ := unescape(raw)
		return wrong, p.contents(Command{}, scan(plain)).Command != nil
	}
	what, whom := raw[:max(0, at-1)], raw[min(len(raw), at+5):]
	c := Command{Verb: Share, Level: "totals"}
	found, after := takeIDs(whom)
	c.People = found.people
	if m := channelForm.FindStringSubmatch(after); m != nil {
		c.Channel, after = m[1], channelForm.ReplaceAllString(after, " ")
	}
	left, _ := unescape(after)
	words := scan(left)
	n := p.alsoRule(&c, words)
	if n < len(words) && len(c.People) == 0 && c.Channel == "" {
		return p.typedName(words), true
	}
	if n < len(words) || len(c.People) == 0 && c.Channel == "" || len(c.People) > 0 && c.Channel != "" {
		return wrong, true
	}
	if c.Channel != "" && n > 0 {
		return trouble("share_repeat", "A repeated share goes to people only, not to a channel.", "share totals last week with @ann every friday"), true
	}
	plain, unnamed := unescape(what)
	if unnamed {
		return trouble("private_channel", "Slack does not tell the name of that private channel, so it can't be a tag.", "start review #acme"), true
	}
	return p.contents(c, scan(plain)), true
}

// typedName answers a name that Slack did not turn into a person. The verb is
// read all the same, without people, so that a form can ask for them.
func (p *parser) typedName(words []word) Reading {
	c := Command{Verb: Share, Level: "totals"}
	for _, w := range words {
		if !strings.HasPrefix(w.low, "@") && !w.isTagWord() && w.low != "and" {
			return trouble("share_with", "Say with whom: people, or one channel that has invited the app.", "share totals last week #acme with @ann")
		}
	}
	return decided(c)
}

// contents reads the level, the range and the filter of a share.
func (p *parser) contents(c Command, words []word) Reading {
	if len(words) > 0 && slices.Contains(levels, words[0].low) {
		c.Level, words = words[0].low, words[1:]
	}
	if wrong := p.arguments(&c, words); wrong != nil {
		return trouble("share_form", "A part of that was not understood.", "share days last week #acme with @ann")
	}
	return decided(c)
}

// request reads `@ann [@bob …] [filter] [range] [monthly]`.
func (p *parser) request(raw string) (Reading, bool) {
	found, after := takeIDs(raw)
	plain, unnamed := unescape(after)
	if unnamed {
		return trouble("private_channel", "Slack does not tell the name of that private channel, so it can't be a tag.", "start review #acme"), true
	}
	words := scan(plain)
	if len(found.people) == 0 {
		if len(words) == 0 || strings.HasPrefix(words[0].low, "@") {
			return decided(Command{Verb: Request}), true
		}
		return Reading{}, false
	}
	c := Command{Verb: Request, People: found.people}
	rest := words[:0:0]
	for _, w := range words {
		if w.low == "monthly" && !w.quoted {
			c.Rule = Rule{MonthDays: []int{1}}
			continue
		}
		rest = append(rest, w)
	}
	if wrong := p.arguments(&c, rest); wrong != nil {
		return trouble("request_form", "A part of that was not understood.", "received last month by person"), true
	}
	return decided(c), true
}
