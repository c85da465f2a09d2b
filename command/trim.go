package command

import (
	"regexp"
	"strings"
	"unicode"
)

// endSigns may end a sentence without meaning anything.
const endSigns = ".,;:!?…！？。、"

// emojiWord is an emoji in Slack's form: :+1:.
var emojiWord = regexp.MustCompile(`^(:[a-z0-9_+-]+:)+$`)

// trimmed returns the text without punctuation and emoji at its end; false if there are none,
// or there's nothing else.
func (l *Words) trimmed(words []word) ([]word, bool) {
	bare := words
	for len(bare) > 0 {
		last := bare[len(bare)-1]
		rest := withoutSigns(last)
		if rest == last.raw {
			break
		}
		bare = bare[:len(bare)-1]
		if rest != "" {
			cut := last
			cut.raw, cut.low = rest, strings.TrimSuffix(last.low, strings.ToLower(last.raw[len(rest):]))
			cut.low = l.bare(cut.low)
			cut.role = l.Roles[cut.low]
			bare = append(bare[:len(bare):len(bare)], cut)
			break
		}
	}
	return bare, len(bare) > 0 && (len(bare) < len(words) || bare[len(bare)-1].raw != words[len(words)-1].raw)
}

func withoutSigns(w word) string {
	switch {
	case w.quoted, strings.Contains(w.raw, "://"):
		return w.raw
	case emojiWord.MatchString(w.raw):
		return ""
	case w.isTagWord():
		return strings.TrimRight(w.raw, endSigns)
	}
	return strings.TrimRightFunc(w.raw, func(r rune) bool {
		return strings.ContainsRune(endSigns, r) || unicode.Is(unicode.So, r) || unicode.Is(unicode.Sk, r) || r == '\u200d' || r == '\ufe0f'
	})
}
