package command

import (
	"regexp"
	"strings"
)

// outsiderForm is a share for somebody outside Slack: what, as which kind of file, for
// whom. The small words are those of all languages that are read.
var outsiderForm = regexp.MustCompile(`(?i)^(.*?)\s*\b(?:as|als|en|como|em) (pdf|xlsx|csv) (?:for|für|fuer|pour|para|voor) (.+)$`)

// maxOutsider bounds the characters of whom a share is for.
const maxOutsider = 80

// outsideShare reads `days last month #acme as pdf for "Acme GmbH"`: the file is the
// member's to hand out. It reports false for any other text.
func (p *parser) outsideShare(raw string) (Reading, bool) {
	found := outsiderForm.FindStringSubmatch(raw)
	if found == nil || strings.Contains(raw, "<@") || strings.Contains(raw, "<#") {
		return Reading{}, false
	}
	name, unnamed := unescape(found[3])
	what, unnamedToo := unescape(found[1])
	name = strings.Join(strings.Fields(strings.Trim(name, ` "“”„«»'’‘`)), " ")
	c := Command{Verb: Share, Level: "totals", Outsider: name}
	if name == "" || len([]rune(name)) > maxOutsider || strings.HasPrefix(name, "@") || unnamed || unnamedToo {
		return trouble("share_outsider", p.say.CommandSayOutsider(maxOutsider), p.say.CommandExampleOutsider()), true
	}
	if !p.contents(&c, p.scan(what)) || len(c.GroupBy) > 0 || c.Format != "" || c.Level == "worktime" {
		return trouble("share_form", p.say.CommandSayShare(), p.say.CommandExampleOutsider()), true
	}
	c.Format = strings.ToLower(found[2])
	return decided(c), true
}
