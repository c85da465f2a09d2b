package sharing

import (
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
)

// mark is the place in a sentence for what Slack renders: a person's or a channel's name.
const mark = "\x00"

// sentenceAbout returns a paragraph of the sentence with the elements in place of its mark.
func sentenceAbout(sentence string, middle ...slack.RichTextSectionElement) slack.Block {
	return blockkit.Paragraph(around(sentence, nil, middle...)...)
}

// around returns a sentence with the elements in place of its mark, wherever the language has
// it.
func around(sentence string, style *slack.RichTextSectionTextStyle, middle ...slack.RichTextSectionElement) []slack.RichTextSectionElement {
	before, after, _ := strings.Cut(sentence, mark)
	var all []slack.RichTextSectionElement
	if before != "" {
		all = append(all, slack.NewRichTextSectionTextElement(before, style))
	}
	all = append(all, middle...)
	if after != "" {
		all = append(all, slack.NewRichTextSectionTextElement(after, style))
	}
	return all
}
