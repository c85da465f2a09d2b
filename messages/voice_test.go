package messages

import (
	"regexp"
	"testing"
)

// rules are what docs/voice.md says that a machine can tell.
var rules = []struct {
	broken  *regexp.Regexp
	instead string
}{
	{regexp.MustCompile(`\bI\b|\bI'|\b[Mm]y\b|\bme\b`), "Sundial isn't a person: name what happened, or say Sundial"},
	{regexp.MustCompile(`(?i)\b(she|her|hers|he|his|him)\b`), "a member is you, the member, or they"},
	{regexp.MustCompile(`(?i)\bmeanwhile\b`), "say since then, or in the meantime"},
	{regexp.MustCompile(`(?i)\b(is|are|was|were) (told|taken|over|handed)\b`), "say who does what"},
	{regexp.MustCompile(`(?i)\b(lies|stands) (before|after|in|on|behind)\b`), "is before, is in"},
	{regexp.MustCompile(`(?i)\bof (its|their) own\b|\bof (it|them)sel(f|ves)\b|\bby itself\b`), "say automatically, or leave it out"},
	{regexp.MustCompile(`(?i)\bwho(so)?ever\b|\bwhosever\b`), "say anyone who"},
	{regexp.MustCompile(`(?i)\b(do|does|did|is|are|was|were|has|have|had|will|would|should|could) not\b|\bcannot\b`), "use the contraction"},
	{regexp.MustCompile(`\bTest[A-Z]\w+`), "a test's name tells a reader nothing"},
	{regexp.MustCompile(`(?i)\bplease\b|\bsorry\b|\boops\b`), "say what happened and what to do"},
	{regexp.MustCompile(`(?i)\bany more\b`), "say no longer, or anymore"},
	{regexp.MustCompile(`(?i)\b(some|any|every)body\b`), "say someone, anyone, everyone"},
	{regexp.MustCompile(`(?i)\banew\b|\bonce more\b`), "say again"},
	{regexp.MustCompile(`(?i)\btells? of\b|\bin the place of\b`), "covers, lists; instead of"},
	{regexp.MustCompile(`!`), "end with a full stop"},
	{regexp.MustCompile(`'{2}|\.{3}`), "write … for three dots, and typographic quotes once"},
}

func TestEnglishFollowsTheVoice(t *testing.T) {
	for id, m := range readAll(t, English) {
		for _, text := range m.Texts() {
			for _, rule := range rules {
				if found := rule.broken.FindString(text); found != "" {
					t.Errorf("%s says %q: %s\n\t%s", id, found, rule.instead, text)
				}
			}
		}
	}
}
