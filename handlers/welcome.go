package handlers

import (
	"github.com/slack-go/slack"

	"sundial/blockkit"
)

// welcome stands under the answer to a member's first command.
func (in *Interaction) welcome() []slack.Block {
	operator := in.Operator
	if operator == "" {
		operator = "somebody who did not give a name here"
	}
	return []slack.Block{
		slack.NewDividerBlock(),
		blockkit.Headed("Welcome to Sundial.", "Hours, not surveillance:"),
		slack.NewRichTextBlock("", slack.NewRichTextList(slack.RTEListBullet, 0,
			blockkit.Line("Kept: what you type, click or upload here, your Slack ids, your zone and locale. Your words are encrypted at rest."),
			blockkit.Line("Not kept, not even asked for: your messages, presence, activity, apps or screens. Nobody else sees your records unless you hand them over."),
			blockkit.Line("To leave: "+in.Command+" export as json takes everything along, "+in.Command+" forget me erases it."),
		)),
		blockkit.Small("Begin with " + in.Command + ": I can't read anything else. Slack itself sees what you type. This Sundial is run by " + operator + "."),
	}
}
