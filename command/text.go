package command

import (
	"regexp"
	"strings"
)

// Unescape returns a text of Slack's as a person reads it: its escapes undone, control
// characters and marks of direction dropped, white space runs made one space
// (https://docs.slack.dev/messaging/formatting-message-text).
func Unescape(text string) string {
	plain, _ := unescape(clean(text))
	return strings.Join(strings.Fields(plain), " ")
}

// Escape writes a text as Slack hands it over: &, < and > as entities
// (https://docs.slack.dev/messaging/formatting-message-text).
func Escape(text string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(text)
}

var quotable = regexp.MustCompile(`\\*"`)

// Quote protects a note from being read as verb or time. A quote sign inside is
// written \", and escapes of Slack's are not: what is written is what a person
// types.
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
