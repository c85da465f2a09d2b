package handlerstest

import (
	"encoding/json"
	"fmt"
	"iter"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/slack-go/slack"

	"sundial/interaction"
)

// Text returns all that a reader sees of an answer, without the welcome.
func Text(a interaction.Answer) string {
	if a.Reply == nil {
		return ""
	}
	return a.Reply.Text
}

// buttons goes over the buttons in blocks.
func buttons(blocks []slack.Block) iter.Seq[*slack.ButtonBlockElement] {
	return func(yield func(*slack.ButtonBlockElement) bool) {
		for _, block := range blocks {
			row, ok := interaction.Typed(block).(*slack.ActionBlock)
			if !ok {
				continue
			}
			for _, element := range row.Elements.ElementSet {
				if b, ok := element.(*slack.ButtonBlockElement); ok && !yield(b) {
					return
				}
			}
		}
	}
}

// ValueAt returns the value of the button with the action id on a view.
func ValueAt(t testing.TB, blocks []slack.Block, action string) string {
	t.Helper()
	for b := range buttons(blocks) {
		if b.ActionID == action {
			return b.Value
		}
	}
	t.Fatalf("no button %q in\n%s", action, Drawn(blocks))
	return ""
}

// ButtonValue returns the value of the answer's button with the action id.
func ButtonValue(t testing.TB, a interaction.Answer, action string) string {
	t.Helper()
	return ValueAt(t, a.Reply.Blocks.BlockSet, action)
}

// ButtonsByLabel returns the buttons of an answer by their labels.
func ButtonsByLabel(a interaction.Answer) map[string]*slack.ButtonBlockElement {
	all := map[string]*slack.ButtonBlockElement{}
	for b := range buttons(AsReply(a).Reply.Blocks.BlockSet) {
		all[b.Text.Text] = b
	}
	return all
}

// JSON returns a value as JSON.
func JSON(t testing.TB, a any) string {
	t.Helper()
	out, err := json.Marshal(a)
	Must(t, err)
	return string(out)
}

// Words returns all that a reply shows.
func Words(t testing.TB, r *interaction.Reply) string {
	t.Helper()
	if r == nil {
		return ""
	}
	var all strings.Builder
	for _, b := range r.Blocks.BlockSet {
		all.WriteString(JSON(t, b))
	}
	var out []string
	for _, found := range regexp.MustCompile(`"(?:text|user_id|channel_id)":("(?:[^"\\]|\\.)*")`).FindAllStringSubmatch(all.String(), -1) {
		var one string
		Must(t, json.Unmarshal([]byte(found[1]), &one))
		out = append(out, one)
	}
	return strings.Join(out, " ")
}

// Shown returns what a reader sees of an answer, whether a reply or a view, with its
// buttons and errors.
func Shown(a interaction.Answer) string {
	var lines []string
	if r := a.Reply; r != nil {
		lines = append(lines, strings.ReplaceAll(r.Text, "\n", "\n  "))
		lines = append(lines, buttonsIn(r.Blocks.BlockSet)...)
	}
	if view := Modal(a.View); view != nil {
		lines = append(lines, viewLines(view)...)
	}
	errors := Refusals(a.View)
	for _, block := range slices.Sorted(maps.Keys(errors)) {
		lines = append(lines, "at "+block+": "+errors[block])
	}
	if _, closes := a.View.(interaction.CloseModals); closes {
		lines = append(lines, "(closed)")
	}
	for _, effect := range a.Then {
		if view := ModalIn(effect); view != nil {
			lines = append(lines, viewLines(view)...)
		}
	}
	return strings.Join(lines, "\n  ")
}

func viewLines(view *slack.ModalViewRequest) []string {
	lines := []string{"view " + view.Title.Text}
	for _, block := range view.Blocks.BlockSet {
		switch b := block.(type) {
		case *slack.InputBlock:
			line := "input " + b.BlockID + " (" + b.Label.Text + ")"
			if v := InitialValues(view)[b.BlockID][b.BlockID].Value; v != "" {
				line += " = " + v
			}
			if b.Hint != nil {
				line += ": " + b.Hint.Text
			}
			lines = append(lines, line)
		case *slack.RichTextBlock:
			lines = append(lines, strings.ReplaceAll(RichText(b), "\n", "\n  "))
		case *slack.ContextBlock:
			for _, e := range b.ContextElements.Elements {
				if text, ok := e.(*slack.TextBlockObject); ok {
					lines = append(lines, text.Text)
				}
			}
		case *slack.HeaderBlock:
			lines = append(lines, "header "+b.Text.Text)
		}
	}
	lines = append(lines, buttonsIn(view.Blocks.BlockSet)...)
	if view.Submit != nil {
		lines = append(lines, "submit "+view.Submit.Text)
	}
	return lines
}

// RichText returns the text of a block, without its formats.
func RichText(b *slack.RichTextBlock) string {
	var text strings.Builder
	for _, element := range b.Elements {
		if section, ok := element.(*slack.RichTextSection); ok {
			for _, part := range section.Elements {
				if words, ok := part.(*slack.RichTextSectionTextElement); ok {
					text.WriteString(words.Text)
				}
			}
		}
	}
	return text.String()
}

func buttonsIn(blocks []slack.Block) []string {
	var lines []string
	for _, block := range blocks {
		if _, row := interaction.Typed(block).(*slack.ActionBlock); !row {
			continue
		}
		var labels []string
		for b := range buttons([]slack.Block{block}) {
			label := "[" + b.Text.Text + "]"
			if b.Style != "" {
				label += fmt.Sprintf("(%s)", b.Style)
			}
			labels = append(labels, label)
		}
		lines = append(lines, strings.Join(labels, " "))
	}
	return lines
}

// AsReply returns an answer with its view as a reply, so one can look for its
// buttons.
func AsReply(a interaction.Answer) interaction.Answer {
	if v, ok := a.View.(interaction.UpdateModal); ok {
		a.Reply = &interaction.Reply{Blocks: v.View.Blocks}
	}
	return a
}

// Effects returns those of an answer's effects that have the type.
func Effects[E interaction.Effect](a interaction.Answer) []E {
	var all []E
	for _, effect := range a.Then {
		if one, ok := effect.(E); ok {
			all = append(all, one)
		}
	}
	return all
}
