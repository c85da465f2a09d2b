package handlers

import (
	"github.com/slack-go/slack"

	"sundial/blockkit"
)

// welcome stands under the answer to a member's first command.
func (t *task) welcome() []slack.Block {
	operator := t.operator
	if operator == "" {
		operator = "somebody who did not give a name here"
	}
	return []slack.Block{
		slack.NewDividerBlock(),
		blockkit.Headed("Welcome to Sundial.", "Hours, not surveillance:"),
		slack.NewRichTextBlock("", slack.NewRichTextList(slack.RTEListBullet, 0,
			line("Kept: what you type, click or upload here, your Slack ids, your zone and locale. Your words are encrypted at rest."),
			line("Not kept, not even asked for: your messages, presence, activity, apps or screens. Nobody else sees your records unless you hand them over."),
			line("To leave: "+t.command+" export as json takes everything along, "+t.command+" forget me erases it."),
		)),
		blockkit.Small("Begin with " + t.command + ": I can't read anything else. Slack itself sees what you type. This Sundial is run by " + operator + "."),
	}
}

func line(text string) *slack.RichTextSection {
	return slack.NewRichTextSection(slack.NewRichTextSectionTextElement(text, nil))
}
