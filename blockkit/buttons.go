package blockkit

import (
	"github.com/slack-go/slack"
)

// Button returns an ordinary button; Slack sends back its value.
func Button(action, label, value string) *slack.ButtonBlockElement {
	return slack.NewButtonBlockElement(action, value, slack.NewTextBlockObject(slack.PlainTextType, label, false, false))
}

// Buttons returns a row of buttons.
func Buttons(all ...*slack.ButtonBlockElement) slack.Block {
	elements := make([]slack.BlockElement, len(all))
	for i, b := range all {
		elements[i] = b
	}
	return slack.NewActionBlock("", elements...)
}
