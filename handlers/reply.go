package handlers

import (
	"fmt"
	"strings"

	"github.com/slack-go/slack"

	"sundial/command"
)

// What is echoed stands in rich_text or plain_text, where Slack formats, links
// and pings nothing; the fallback text is escaped.

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// fallback is the escaped text of a notification.
func fallback(text string) string { return escaper.Replace(text) }

// plainReply is one sentence.
func plainReply(text string) *Reply { return newReply(text, textBlock(text)) }

func newReply(text string, blocks ...slack.Block) *Reply {
	return &Reply{Text: fallback(text), Blocks: slack.Blocks{BlockSet: blocks}}
}

// textBlock is a paragraph in which nothing is formatted.
func textBlock(text string) slack.Block { return headedBlock("", text) }

// headedBlock is a paragraph with a bold beginning.
func headedBlock(head, text string) slack.Block {
	var elements []slack.RichTextSectionElement
	if head != "" {
		elements = append(elements, slack.NewRichTextSectionTextElement(head, &slack.RichTextSectionTextStyle{Bold: true}))
		if text != "" {
			text = " " + text
		}
	}
	if text != "" {
		elements = append(elements, slack.NewRichTextSectionTextElement(text, nil))
	}
	return slack.NewRichTextBlock("", slack.NewRichTextSection(elements...))
}

// smallBlock is a line of small print.
func smallBlock(text string) slack.Block {
	return slack.NewContextBlock("", slack.NewTextBlockObject(slack.PlainTextType, text, false, false))
}

// button is an ordinary button. The value is what comes back.
func button(action, label, value string) *slack.ButtonBlockElement {
	return slack.NewButtonBlockElement(action, value, slack.NewTextBlockObject(slack.PlainTextType, label, false, false))
}

func buttons(all ...*slack.ButtonBlockElement) slack.Block {
	elements := make([]slack.BlockElement, len(all))
	for i, b := range all {
		elements[i] = b
	}
	return slack.NewActionBlock("", elements...)
}

// say answers with one sentence and no buttons.
func (t *task) say(format string, args ...any) {
	t.show(plainReply(fmt.Sprintf(format, args...)))
}

// show answers; in answer to a pressed button the reply takes the place of the
// message that held it.
func (t *task) show(r *Reply) {
	if t.remark != "" {
		r.Blocks.BlockSet = append(r.Blocks.BlockSet, smallBlock(t.remark))
	}
	if t.req.Kind == SlashCommand && unsure(t.m) {
		r.Blocks.BlockSet = append(r.Blocks.BlockSet, smallBlock("Slack did not tell your time zone; "+t.loc.String()+" is taken. "+t.command+" timezone Europe/Berlin sets it."))
	}
	r.Replace = t.req.Kind == Action
	t.answer.Reply = r
}

// tell answers with a bold head, a text and buttons.
func (t *task) tell(head, text string, all ...*slack.ButtonBlockElement) {
	blocks := []slack.Block{headedBlock(head, text)}
	if len(all) > 0 {
		blocks = append(blocks, buttons(all...))
	}
	t.show(newReply(strings.TrimSpace(head+" "+text), blocks...))
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
		all = append(all, button(fmt.Sprintf("choose_%d", i), c.Label, fmt.Sprintf("%d %s", i, t.req.Envelope)))
	}
	t.asks = true
	t.tell("", q.Text, all...)
}

// Sentence is a reply of one sentence.
func Sentence(text string) *Reply { return plainReply(text) }
