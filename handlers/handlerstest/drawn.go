package handlerstest

import (
	"encoding/json"
	"strings"

	"github.com/slack-go/slack"
)

// Drawn returns all that is in blocks, one line for each, buttons in brackets.
func Drawn(blocks []slack.Block) string {
	var lines []string
	for _, b := range blocks {
		lines = append(lines, drawnBlock(b))
	}
	return strings.Join(lines, "\n")
}

func drawnBlock(b slack.Block) string {
	switch block := b.(type) {
	case *slack.RichTextBlock:
		return strings.TrimRight(richDrawn(block), " ")
	case *slack.HeaderBlock:
		return "# " + block.Text.Text
	case *slack.SectionBlock:
		text := block.Text.Text
		if block.Accessory != nil && block.Accessory.OverflowElement != nil {
			var options []string
			for _, o := range block.Accessory.OverflowElement.Options {
				options = append(options, o.Text.Text)
			}
			text += " [… " + strings.Join(options, ", ") + "]"
		}
		return text
	case *slack.ContextBlock:
		return "(" + block.ContextElements.Elements[0].(*slack.TextBlockObject).Text + ")"
	case *slack.ActionBlock:
		var labels []string
		for b := range buttons([]slack.Block{block}) {
			labels = append(labels, "["+b.Text.Text+"]")
		}
		return strings.Join(labels, " ")
	case *slack.DividerBlock:
		return "---"
	case *slack.DataVisualizationBlock:
		chart, err := json.Marshal(block.Chart)
		if err != nil {
			return err.Error()
		}
		return block.Title + " " + string(chart)
	}
	return string(b.BlockType())
}

func richDrawn(block *slack.RichTextBlock) string {
	var out strings.Builder
	write := func(elements []slack.RichTextSectionElement) {
		for _, e := range elements {
			switch part := e.(type) {
			case *slack.RichTextSectionTextElement:
				out.WriteString(part.Text)
			case *slack.RichTextSectionUserElement:
				out.WriteString("@" + part.UserID)
			}
		}
	}
	for _, e := range block.Elements {
		switch part := e.(type) {
		case *slack.RichTextSection:
			write(part.Elements)
		case *slack.RichTextPreformatted:
			write(part.Elements)
		case *slack.RichTextList:
			for _, item := range part.Elements {
				out.WriteString("\n* ")
				write(item.(*slack.RichTextSection).Elements)
			}
		}
	}
	return out.String()
}
