package command

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A share for someone outside Slack says what, as which kind of file, for whom. The small
// words are those of all languages that are read; in Japanese they are behind.
const (
	asWord  = `(?:as|als|en|como|em|au format|en formato|em formato) (?:an? )?`
	forWord = `(?:for|to|für|fuer|an|pour|à|para|voor|aan)`
	// withWord precedes people in Slack, and a name where a file is named.
	withWord = `(?:with|mit|avec|con|met|com)`
	quoted   = `["“„”«»「『]([^"“„”«»「」『』]+)["“”„«»」』]`
	// ofFile matches a file type and the word for a file behind it.
	ofFile = `(pdf|xlsx|excel|csv|html|ics|json)(?:[ -](?:file|datei|fichier|archivo|bestand|arquivo))?`
)

var (
	// outsiderQuoted and outsiderFile match a share's parts in any order.
	outsiderQuoted = regexp.MustCompile(`(?i)(?:^|\s)(?:` + forWord + `|` + withWord + `) ` + quoted + `(?:\s|$)`)
	outsiderFile   = regexp.MustCompile(`(?i)(?:^|\s)` + asWord + ofFile + `(?:\s|$)`)
	// outsiderFor and outsiderWith match the word before a name without quotes.
	outsiderFor  = regexp.MustCompile(`(?i)^` + forWord + `$`)
	outsiderWith = regexp.MustCompile(`(?i)^` + withWord + `$`)
	// outsiderBehind and fileBehind match them in Japanese.
	outsiderBehind = regexp.MustCompile(`\s?(?:を\s?)?` + quoted + `\s?(?:様|さん)?\s?(?:宛てに|宛に|向けに|用に|に|へ)`)
	fileBehind     = regexp.MustCompile(`(?i)\s?(?:を\s?)?(pdf|xlsx|excel|csv|html|ics|json)(?:ファイル|形式)?(?:で|として)`)
)

// outsideFiles are the file types that can hide moments, which most levels do.
var outsideFiles = []string{"pdf", "xlsx", "csv", "html"}

// quoteSigns may surround a name.
const quoteSigns = ` "“”„«»'’‘「」『』`

// maxOutsider bounds the characters of a recipient's name.
const maxOutsider = 80

// outside is a share for someone outside Slack, taken apart.
type outside struct {
	what, format, whom string
	// longer is the other reading, if the first word behind the name may belong to it.
	longer *outside
}

// outsideShare reads `days last month #acme as pdf for "Acme GmbH"`. Without a file type it asks.
func (p *parser) outsideShare(raw string) (Reading, bool) {
	if strings.Contains(raw, "<@") || strings.Contains(raw, "<#") {
		return Reading{}, false
	}
	o, ok := p.outsideParts(raw)
	if !ok {
		return Reading{}, false
	}
	r, longer := p.outsideOf(o), Reading{}
	if o.longer != nil {
		longer = p.outsideOf(*o.longer)
	}
	if r.Command == nil || longer.Command == nil {
		return r, true
	}
	return whichOf(p.say.CommandWhichReading(), p.labelOf, *r.Command, *longer.Command), true
}

// outsideOf reads the parts of a share for someone outside.
func (p *parser) outsideOf(o outside) Reading {
	name, unnamed := unescape(o.whom)
	what, unnamedToo := unescape(o.what)
	name = strings.Join(strings.Fields(strings.Trim(name, quoteSigns)), " ")
	misnamed := name == "" || len([]rune(name)) > maxOutsider || strings.HasPrefix(name, "@") || strings.ContainsAny(name, `"“”„`)
	if misnamed || unnamed || unnamedToo {
		return trouble("share_outsider", p.say.CommandSayOutsider(maxOutsider), p.say.CommandExampleOutsider())
	}
	if p.repeats(what) {
		return trouble("share_outside_once", p.say.CommandOutsideOnce(), p.say.CommandExampleReportLater())
	}
	c := Command{Verb: Share, Level: "totals", Outsider: name}
	if !p.contents(&c, p.scan(what)) || len(c.GroupBy) > 0 || c.Format != "" || c.Level == "worktime" {
		return trouble("share_form", p.say.CommandSayShare(), p.say.CommandExampleOutsider())
	}
	if c.Format = kindOfFile(strings.ToLower(o.format)); !slices.Contains(outsideFiles, c.Format) {
		return p.whichFile(c, p.say.CommandWhichShareFile(), outsideFiles[:3]...)
	}
	return decided(c)
}

// outsideParts splits a share into content, file type and recipient; ok: it has one of the last two.
func (p *parser) outsideParts(raw string) (o outside, ok bool) {
	for _, order := range []struct{ whom, file *regexp.Regexp }{{outsiderQuoted, outsiderFile}, {outsiderBehind, fileBehind}} {
		if o.whom, o.what, ok = cutFound(raw, order.whom); ok {
			o.format, o.what, _ = cutFound(o.what, order.file)
			return o, true
		}
	}
	before, after := raw, ""
	if at := outsiderFile.FindStringSubmatchIndex(raw); at != nil {
		o.format, before, after = raw[at[2]:at[3]], raw[:at[0]], raw[at[1]:]
	}
	words, edge := strings.Fields(before), len(strings.Fields(before))
	words = append(words, strings.Fields(after)...)
	unread := outside{format: o.format}
	for i := len(words) - 1; i >= 0; i-- {
		named := o.format != "" && outsiderWith.MatchString(words[i]) && i+1 < len(words) && !strings.HasPrefix(words[i+1], "@")
		if !named && !outsiderFor.MatchString(words[i]) {
			continue
		}
		end := len(words)
		if i < edge {
			end = edge
		}
		others := slices.Concat(words[:i], words[end:])
		if found, ok := p.named(others, words[i+1:end], o.format); ok {
			return found, true
		}
		if unread.whom == "" && !p.shares(strings.Join(words[i+1:end], " ")) {
			unread.what, unread.whom = strings.Join(others, " "), strings.Join(words[i+1:end], " ")
		}
	}
	if unread.whom != "" {
		return unread, o.format != ""
	}
	o.what = strings.Join(words, " ")
	return o, o.format != "" && p.shares(o.what)
}

// named reads a name without quotes behind `for`, and what to share behind it.
func (p *parser) named(others, area []string, format string) (outside, bool) {
	at := func(n int) outside {
		return outside{what: strings.Join(slices.Concat(others, area[n:]), " "), format: format, whom: strings.Join(area[:n], " ")}
	}
	rest := p.shares(strings.Join(others, " "))
	switch {
	case strings.Trim(strings.Join(area, ""), quoteSigns) == "": // `last month as pdf for`, or for ""
		return outside{what: strings.Join(others, " "), format: format}, rest
	case p.shares(strings.Join(area, " ")): // `for october`
		return outside{}, false
	}
	for n := 1; n <= len(area); n++ {
		o := at(n)
		behind := strings.Join(area[n:], " ")
		wrong := (rest || format != "") && (p.repeats(behind) || p.arranges(behind))
		if !wrong && !p.shares(o.what) {
			continue
		}
		if n < len(area) && mayBeName(area[n]) && p.shares(at(n+1).what) {
			longer := at(n + 1)
			o.longer = &longer
		}
		return o, format != "" || o.what != ""
	}
	return outside{}, false
}

// arranges reports whether the text says how a report looks, which a share doesn't: by tag.
func (p *parser) arranges(text string) bool {
	c := Command{Verb: Report}
	left := p.arguments(&c, p.scan(text))
	return len(left) == 0 && (len(c.GroupBy) > 0 || !c.Layout.IsZero() || c.Round != Rounding{})
}

// mayBeName reports whether a word with a meaning may be part of a name: the month of Studio May.
func mayBeName(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first)
}

// repeats reports whether a rule by which something comes again is in the text.
func (p *parser) repeats(text string) bool {
	words := p.scan(text)
	for i, w := range words {
		_, repeat := p.words.Repeats[w.low]
		if _, n := p.readRule(words[i:]); n > 0 && (repeat || w.is(roleEvery)) {
			return true
		}
	}
	return false
}

// cutFound returns the first group of what the pattern finds, and the text without all of it.
func cutFound(text string, pattern *regexp.Regexp) (group, left string, ok bool) {
	at := pattern.FindStringSubmatchIndex(text)
	if at == nil {
		return "", text, false
	}
	return text[at[2]:at[3]], strings.TrimSpace(text[:at[0]] + " " + text[at[1]:]), true
}
