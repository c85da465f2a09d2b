package handlers

import (
	"fmt"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/interaction"
)

// Beside is the value of a button whose answer is a separate message, so the message with the
// button stays.
const Beside = "beside"

// Show answers. The reply to a button replaces the button's message.
func (in *Interaction) Show(r *interaction.Reply) {
	if in.Remark != "" {
		r.Blocks.BlockSet = append(r.Blocks.BlockSet, blockkit.Small(in.Remark))
	}
	if in.Request.Kind == interaction.SlashCommand && unsure(in.Member) {
		r.Blocks.BlockSet = append(r.Blocks.BlockSet, blockkit.Small(in.Words.RequestZoneUnsure(in.Zone.String())))
	}
	r.Replace = in.Request.Kind == interaction.Action && in.Request.Value != Beside
	in.Answer.Reply = r
}

// Tell answers with a bold head, a text and buttons.
func (in *Interaction) Tell(head, text string, all ...*slack.ButtonBlockElement) {
	blocks := []slack.Block{blockkit.Headed(head, text)}
	if len(all) > 0 {
		blocks = append(blocks, blockkit.Buttons(all...))
	}
	in.Show(blockkit.NewReply(strings.TrimSpace(head+" "+text), blocks...))
}

// Say answers with a sentence. It returns nil, so that a handler can end with it.
func (in *Interaction) Say(text string) error {
	in.Tell("", text)
	return nil
}

func (in *Interaction) problem(p command.Problem) {
	text := p.Text
	if p.Instead != "" {
		text = in.Words.RequestInstead(p.Instead, p.Text)
	}
	in.Tell("", text)
}

// ask offers a question's readings as buttons. The commands are stored with the answered
// envelope, not in the buttons.
func (in *Interaction) ask(q command.Question) {
	var all []*slack.ButtonBlockElement
	for i, c := range q.Choices {
		in.Choices = append(in.Choices, c.Command)
		all = append(all, blockkit.Button(fmt.Sprintf("choose_%d", i), c.Label, fmt.Sprintf("%d %s", i, in.Request.Envelope)))
	}
	in.asks = true
	in.Tell("", q.Text, all...)
}

// TellList answers with a bold head over lines, and buttons.
func (in *Interaction) TellList(head, lines string, row ...*slack.ButtonBlockElement) {
	in.Show(blockkit.NewReply(head+"\n"+lines, blockkit.Headed(head, ""), blockkit.Text(lines), blockkit.Buttons(row...)))
}

// AddLine adds a line with buttons to the answer.
func (in *Interaction) AddLine(text string, row ...*slack.ButtonBlockElement) {
	r := in.Answer.Reply
	r.Text += "\n" + blockkit.Fallback(text)
	r.Blocks.BlockSet = append(r.Blocks.BlockSet, blockkit.Text(text))
	if len(row) > 0 {
		r.Blocks.BlockSet = append(r.Blocks.BlockSet, blockkit.Buttons(row...))
	}
}

// SayBeside answers next to the message whose button was pressed: that message is the share
// itself, and stays. It returns nil, as Say does.
func (in *Interaction) SayBeside(text string) error {
	in.Tell("", text)
	in.Answer.Reply.Replace = false
	return nil
}

// FallbackText bounds a notification's text.
const FallbackText = 3000
