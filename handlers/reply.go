package handlers

import (
	"fmt"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/interaction"
)

// say answers with one sentence and no buttons.
func (t *task) say(format string, args ...any) {
	t.show(blockkit.Sentence(fmt.Sprintf(format, args...)))
}

// show answers; in answer to a pressed button the reply takes the place of the
// message that held it.
func (t *task) show(r *interaction.Reply) {
	if t.remark != "" {
		r.Blocks.BlockSet = append(r.Blocks.BlockSet, blockkit.Small(t.remark))
	}
	if t.req.Kind == interaction.SlashCommand && unsure(t.m) {
		r.Blocks.BlockSet = append(r.Blocks.BlockSet, blockkit.Small("Slack did not tell your time zone; "+t.loc.String()+" is taken. "+t.command+" timezone Europe/Berlin sets it."))
	}
	r.Replace = t.req.Kind == interaction.Action
	t.answer.Reply = r
}

// tell answers with a bold head, a text and buttons.
func (t *task) tell(head, text string, all ...*slack.ButtonBlockElement) {
	blocks := []slack.Block{blockkit.Headed(head, text)}
	if len(all) > 0 {
		blocks = append(blocks, blockkit.Buttons(all...))
	}
	t.show(blockkit.NewReply(strings.TrimSpace(head+" "+text), blocks...))
}

// problem says what is wrong and what to type instead.
func (t *task) problem(p command.Problem) {
	text := p.Text
	if p.Instead != "" {
		text += " Type instead: " + t.command + " " + p.Instead
	}
	t.say("%s", text)
}

// ask offers the readings of a question as buttons. What they do is kept with
// the answered envelope, not in the buttons.
func (t *task) ask(q command.Question) {
	var all []*slack.ButtonBlockElement
	for i, c := range q.Choices {
		t.choices = append(t.choices, c.Command)
		all = append(all, blockkit.Button(fmt.Sprintf("choose_%d", i), c.Label, fmt.Sprintf("%d %s", i, t.req.Envelope)))
	}
	t.asks = true
	t.tell("", q.Text, all...)
}
