package command

import (
	"regexp"
	"strings"
)

// Unescape returns a Slack text as a person reads it: without escapes, control characters and
// direction marks, and with white space collapsed
// (https://docs.slack.dev/messaging/formatting-message-text).
func Unescape(text string) string {
	plain, _ := unescape(clean(text))
	return strings.Join(strings.Fields(plain), " ")
}

// Escape writes a text as Slack delivers it: &, < and > as entities
// (https://docs.slack.dev/messaging/formatting-message-text).
func Escape(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(text)
}

var quotable = regexp.MustCompile(`\\*"`)

// Quote protects a note from being read as a verb or time. A quote inside is written \". It
// doesn't add Slack's escapes: the result is what a person would type.
func Quote(note string) string {
	if note == "" {
		return ""
	}
	return `"` + quotable.ReplaceAllStringFunc(note, func(run string) string {
		return strings.Repeat(`\`, 2*(len(run)-1)+1) + `"`
	}) + doubledTail(note) + `"`
}

// doubledTail doubles the backslashes before the closing quote.
func doubledTail(note string) string {
	return note[len(strings.TrimRight(note, `\`)):]
}
