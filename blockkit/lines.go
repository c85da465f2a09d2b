package blockkit

import (
	"github.com/slack-go/slack"
)

// Bullets returns a list with a bullet before each line.
func Bullets(lines ...string) slack.Block {
	all := make([]slack.RichTextElement, len(lines))
	for i, text := range lines {
		all[i] = Line(text)
	}
	return slack.NewRichTextBlock("", slack.NewRichTextList(slack.RTEListBullet, 0, all...))
}

// Line returns a line of unformatted text.
func Line(text string) *slack.RichTextSection {
	return slack.NewRichTextSection(slack.NewRichTextSectionTextElement(text, nil))
}

// Codes returns a line of words to type, below a bold head.
func Codes(head string, words []string) slack.Block {
	elements := []slack.RichTextSectionElement{Bold(head + " ")}
	for i, word := range words {
		if i > 0 {
			elements = append(elements, slack.NewRichTextSectionTextElement(" ", nil))
		}
		elements = append(elements, code(word))
	}
	return Paragraph(elements...)
}

// CodeLine is something to type and what it does; empty text is left out.
func CodeLine(typed, does string) slack.Block {
	elements := []slack.RichTextSectionElement{code(typed)}
	if does != "" {
		elements = append(elements, slack.NewRichTextSectionTextElement(" "+does, nil))
	}
	return Paragraph(elements...)
}

func code(text string) slack.RichTextSectionElement {
	return slack.NewRichTextSectionTextElement(text, &slack.RichTextSectionTextStyle{Code: true})
}
