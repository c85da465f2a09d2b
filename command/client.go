package command

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"sundial/record"
)

// Limits for a name and address on a paper: lines, and characters of each.
const (
	MaxPartyLines = 7
	MaxPartyLine  = 100
)

// client reads `client #acme Acme GmbH, Long Street 1, 12345 Town`, which sets a tag's client
// for papers; `client #acme` shows it, `client #acme off` removes it. It returns false for any
// other text: `client call 2h` is work.
func (p *parser) client(words []word) (Reading, bool) {
	if len(words) < 2 || words[0].quoted || words[0].low != p.words.ClientWord || !words[1].isTagWord() {
		return Reading{}, false
	}
	c := Command{Verb: Client, Tags: record.Tags(words[1].raw)}
	rest := words[2:]
	switch {
	case len(c.Tags) != 1:
		return Reading{}, false
	case len(rest) == 0:
		return decided(c), true
	case len(rest) == 1 && rest[0].is(roleOff):
		c.Off = true
		return decided(c), true
	case p.timeIn(rest) == 0: // client #acme 2h
		return p.misfit(Command{Verb: Help, Note: string(Client)}, rest, words), true
	}
	return p.party(c, rest, p.say.CommandExampleClient()), true
}

// sender reads a paper's sender: settings sender Ann Lee, Short Street 2, 54321 Town.
func (p *parser) sender(c Command, value []word) Reading {
	return p.party(c, value, p.say.CommandExampleSender())
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
