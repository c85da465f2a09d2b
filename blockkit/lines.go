package blockkit

import (
	"github.com/slack-go/slack"
)

// Bullets is a list with a bullet before each line.
func Bullets(lines ...string) slack.Block {
	all := make([]slack.RichTextElement, len(lines))
	for i, text := range lines {
		all[i] = Line(text)
	}
	return slack.NewRichTextBlock("", slack.NewRichTextList(slack.RTEListBullet, 0, all...))
}

// Line is a line of text in which nothing is formatted.
func Line(text string) *slack.RichTextSection {
	return slack.NewRichTextSection(slack.NewRichTextSectionTextElement(text, nil))
}
