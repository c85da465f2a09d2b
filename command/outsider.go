package command

import (
	"regexp"
	"strings"
)

// A share for someone outside Slack names the content, the file type and the recipient. The
// keywords are those of all supported languages; in Japanese they follow their words.
const (
	asWord  = `(?:as|als|en|como|em|au format|en formato|em formato) (?:an? )?`
	forWord = `(?:for|to|für|fuer|an|pour|à|para|voor|aan)`
	quoted  = `["“„”«»「『]([^"“„”«»「」『』]+)["“”„«»」』]`
)

var (
	// outsiderLast matches the form that needs no quotes: as pdf for Acme GmbH.
	outsiderLast = regexp.MustCompile(`(?i)^(.*?)(?:^|\s+)` + asWord + `(pdf|xlsx|csv)(?: file)? ` + forWord + ` (.+)$`)
	// outsiderBare matches the form without a file type: last month for Acme GmbH.
	outsiderBare = regexp.MustCompile(`(?i)^(.*?)\s` + forWord + ` (.+)$`)
	// outsiderQuoted and outsiderFile match its parts in any order.
	outsiderQuoted = regexp.MustCompile(`(?i)(?:^|\s)` + forWord + ` ` + quoted + `(?:\s|$)`)
	outsiderFile   = regexp.MustCompile(`(?i)(?:^|\s)` + asWord + `(pdf|xlsx|csv)(?: file)?(?:\s|$)`)
	// outsiderBehind and fileBehind match the Japanese parts.
	outsiderBehind = regexp.MustCompile(`\s?(?:を\s?)?` + quoted + `\s?(?:様|さん)?\s?(?:宛てに|宛に|向けに|用に|に|へ)`)
	fileBehind     = regexp.MustCompile(`(?i)\s?(?:を\s?)?(pdf|xlsx|csv)(?:ファイル|形式)?(?:で|として)`)
)

// maxOutsider bounds the characters of a recipient's name.
const maxOutsider = 80

// outsideShare reads `days last month #acme as pdf for "Acme GmbH"`, a file that the member
// passes on. Without a file type it asks. It returns false for any other text.
func (p *parser) outsideShare(raw string) (Reading, bool) {
	if strings.Contains(raw, "<@") || strings.Contains(raw, "<#") {
		return Reading{}, false
	}
	what, format, whom, ok := p.outsiderParts(raw)
	if !ok {
		return Reading{}, false
	}
	name, unnamed := unescape(whom)
	what, unnamedToo := unescape(what)
	name = strings.Join(strings.Fields(strings.Trim(name, ` "“”„«»'’‘「」『』`)), " ")
	c := Command{Verb: Share, Level: "totals", Outsider: name, Format: strings.ToLower(format)}
	misnamed := name == "" || len([]rune(name)) > maxOutsider || strings.HasPrefix(name, "@") || strings.ContainsAny(name, `"“”„`)
	if misnamed || unnamed || unnamedToo {
		return trouble("share_outsider", p.say.CommandSayOutsider(maxOutsider), p.say.CommandExampleOutsider()), true
	}
	contents := c
	contents.Format = ""
	if p.repeats(what) {
		return trouble("share_outside_once", p.say.CommandOutsideOnce(), p.say.CommandExampleReportLater()), true
	}
	if !p.contents(&contents, p.scan(what)) || len(contents.GroupBy) > 0 || contents.Format != "" || contents.Level == "worktime" {
		return trouble("share_form", p.say.CommandSayShare(), p.say.CommandExampleOutsider()), true
	}
	contents.Format = c.Format
	if c.Format == "" {
		return p.whichFile(contents, p.say.CommandWhichShareFile(), "pdf", "xlsx", "csv"), true
	}
	return decided(contents), true
}

// outsiderParts splits a share into content, file type and recipient. ok is false if it has
// neither a file type nor a recipient.
func (p *parser) outsiderParts(raw string) (what, format, whom string, ok bool) {
	for _, order := range []struct{ whom, file *regexp.Regexp }{{outsiderQuoted, outsiderFile}, {outsiderBehind, fileBehind}} {
		if whom, what, ok = cutFound(raw, order.whom); ok {
			format, what, _ = cutFound(what, order.file)
			return what, format, whom, true
		}
	}
	if found := outsiderLast.FindStringSubmatch(raw); found != nil {
		return found[1], found[2], found[3], true
	}
	if found := outsiderBare.FindStringSubmatch(raw); found != nil && !p.shares(raw) && found[1] != "" && p.shares(found[1]) && !p.shares(found[2]) {
		return found[1], "", found[2], true
	}
	if format, what, ok = cutFound(raw, outsiderFile); ok && p.shares(what) {
		return what, format, "", true
	}
	return "", "", "", false
}

// repeats reports whether the text contains a repetition rule.
func (p *parser) repeats(text string) bool {
	words := p.scan(text)
	for i, w := range words {
		_, repeat := p.words.Repeats[w.low]
		if repeat || w.is(roleEvery) {
			if _, n := p.readRule(words[i:]); n > 0 {
				return true
			}
		}
	}
	return false
}

// cutFound returns the first group of the pattern's match, and the text without the match.
func cutFound(text string, pattern *regexp.Regexp) (group, left string, ok bool) {
	at := pattern.FindStringSubmatchIndex(text)
	if at == nil {
		return "", text, false
	}
	return text[at[2]:at[3]], strings.TrimSpace(text[:at[0]] + " " + text[at[1]:]), true
}
