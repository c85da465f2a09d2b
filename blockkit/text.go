// Package blockkit builds the parts of Slack's messages, forms and Home tabs: blocks, buttons,
// inputs, charts. Text from people is never formatted, linked or pinged.
package blockkit

import (
	"strings"

	"github.com/slack-go/slack"

	"sundial/interaction"
)

// Text from people goes into rich_text or plain_text, where Slack formats, links and pings
// nothing; fallback text is escaped.

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// Fallback returns the escaped text of a notification.
func Fallback(text string) string { return escaper.Replace(text) }

// Sentence returns a reply of one sentence.
func Sentence(text string) *interaction.Reply { return NewReply(text, Text(text)) }

// NewReply returns a reply of blocks, with the plain text for notifications.
func NewReply(text string, blocks ...slack.Block) *interaction.Reply {
	return &interaction.Reply{Text: Fallback(text), Blocks: slack.Blocks{BlockSet: blocks}}
}

// Text returns an unformatted paragraph.
func Text(text string) slack.Block { return Headed("", text) }

// Headed returns a paragraph with a bold beginning.
func Headed(head, text string) slack.Block {
	var elements []slack.RichTextSectionElement
	if head != "" {
		elements = append(elements, Bold(head))
		if text != "" {
			text = " " + text
		}
	}
	if text != "" {
		elements = append(elements, slack.NewRichTextSectionTextElement(text, nil))
	}
	return Paragraph(elements...)
}

// Paragraph returns a paragraph of texts, and of names that Slack renders.
func Paragraph(elements ...slack.RichTextSectionElement) slack.Block {
	return slack.NewRichTextBlock("", slack.NewRichTextSection(elements...))
}

// Bold returns bold text in a paragraph.
func Bold(text string) slack.RichTextSectionElement {
	return slack.NewRichTextSectionTextElement(text, &slack.RichTextSectionTextStyle{Bold: true})
}

// Preformatted returns text whose columns align.
func Preformatted(text string) slack.Block {
	return slack.NewRichTextBlock("", &slack.RichTextPreformatted{
		Type: slack.RTEPreformatted, Elements: []slack.RichTextSectionElement{slack.NewRichTextSectionTextElement(text, nil)},
	})
}

// Header returns the heading of a page section, in large letters.
func Header(text string) slack.Block { return slack.NewHeaderBlock(Plain(text)) }

// Small returns a line of small print.
func Small(text string) slack.Block {
	return slack.NewContextBlock("", Plain(text))
}

// Capitalized returns a text with its first letter in upper case.
func Capitalized(text string) string { return strings.ToUpper(text[:1]) + text[1:] }
