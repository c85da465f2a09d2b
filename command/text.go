package command

import "strings"

// Unescape is a text of Slack's as a person reads it: its escapes undone, control
// characters and marks of direction dropped, white space runs made one space
// (https://docs.slack.dev/messaging/formatting-message-text).
func Unescape(text string) string {
	plain, _ := unescape(clean(text))
	return strings.Join(strings.Fields(plain), " ")
}
