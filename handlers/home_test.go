package handlers_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"sundial/interaction"
	"sundial/models"
)

// opensHome opens the Home tab and gives what it shows.
func (d *desk) opensHome(who models.MemberKey) *slack.HomeTabViewRequest {
	d.t.Helper()
	return published(d.t, d.handle(interaction.Request{Kind: interaction.HomeOpened, Who: who}))
}

// pressesAtHome presses a button on the Home tab.
func (d *desk) pressesAtHome(who models.MemberKey, action, value string) interaction.Answer {
	d.t.Helper()
	return d.handle(interaction.Request{Kind: interaction.Action, Who: who, ActionID: action, Value: value, View: &interaction.View{ID: "V1", Type: "home", Callback: "home"}})
}

// published returns the Home tab that an answer publishes; nil: none.
func published(t testing.TB, a interaction.Answer) *slack.HomeTabViewRequest {
	t.Helper()
	published := effects[interaction.PublishHome](a)
	if len(published) == 0 {
		return nil
	}
	view, err := published[0].Compose(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return view
}

// drawn returns all that is in blocks, one line for each, buttons in brackets.
func drawn(blocks []slack.Block) string {
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
		for _, e := range block.Elements.ElementSet {
			if button, ok := e.(*slack.ButtonBlockElement); ok {
				labels = append(labels, "["+button.Text.Text+"]")
			}
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

// valueAt returns the value of a button on a view.
func valueAt(t *testing.T, blocks []slack.Block, action string) string {
	t.Helper()
	return find(t, interaction.Answer{Reply: &interaction.Reply{Blocks: slack.Blocks{BlockSet: blocks}}}, action)
}

func TestTheHomeTabOfANewMemberStoresNothing(t *testing.T) {
	d := newDesk(t)
	view := d.opensHome(ann)
	golden(t, "home-new", drawn(view.Blocks.BlockSet))
	if m, err := d.store.Member(t.Context(), ann, d.clock.Now()); err != nil || !m.New {
		t.Errorf("stored: %+v, %v", m, err)
	}
	if got := d.types(ann, "start review"); published(t, got) != nil {
		t.Error("published for somebody of whom it is not known that she looks at it")
	}
}

func TestTheHomeTabShowsTheDayAndLeadsOn(t *testing.T) {
	d := newDesk(t)
	d.clock.Advance(-24 * time.Hour)
	d.types(ann, "add 9-10:30 review #acme")
	d.types(ann, "add 1h mail #office")
	d.clock.Advance(24 * time.Hour)
	d.types(ann, "target #acme 20h/week")
	d.types(ann, "budget #acme 1h")
	d.types(ann, "summary daily at 17:30")
	d.types(ann, "add 11-12:30 write #acme/web")
	d.types(ann, "start fix login #acme")
	d.clock.Advance(20 * time.Minute)
	golden(t, "home", drawn(d.opensHome(ann).Blocks.BlockSet))
}

func TestTheHomeTabFollowsWhatIsTypedAndPressed(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "start review #acme")
	view := d.opensHome(ann)
	d.clock.Advance(time.Hour)
	stopped := d.pressesAtHome(ann, "stop", valueAt(t, view.Blocks.BlockSet, "stop"))
	if stopped.Reply != nil {
		t.Errorf("a reply lies over the tab: %q", text(stopped))
	}
	view = published(t, stopped)
	if view == nil || !strings.Contains(drawn(view.Blocks.BlockSet), "Last change: stopped") {
		t.Fatalf("after Stop: %v", view)
	}
	view = published(t, d.pressesAtHome(ann, "undo", valueAt(t, view.Blocks.BlockSet, "undo")))
	if view == nil || !strings.Contains(drawn(view.Blocks.BlockSet), "Running since") {
		t.Fatalf("after Undo: %v", view)
	}
	if view = published(t, d.types(ann, "stop")); view == nil || !strings.Contains(drawn(view.Blocks.BlockSet), "Nothing is running.") {
		t.Fatalf("after a typed stop: %v", view)
	}
	for _, text := range []string{"list", "report", "tags", "privacy", "settings"} {
		if published(t, d.types(ann, text)) != nil {
			t.Errorf("%s changes nothing and publishes", text)
		}
	}
	if refused := d.pressesAtHome(ann, "undo", "nothing of hers"); refused.Reply == nil || published(t, refused) != nil {
		t.Errorf("a button that finds nothing: %+v", refused)
	}
}

func TestForgettingEmptiesTheHomeTab(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "start secret #acme")
	d.opensHome(ann)
	view := published(t, d.presses(ann, "forget_me", ""))
	if view == nil || strings.Contains(drawn(view.Blocks.BlockSet), "secret") {
		t.Fatalf("after forgetting: %v", view)
	}
	if m, err := d.store.Member(t.Context(), ann, d.clock.Now()); err != nil || !m.New {
		t.Errorf("she is known again: %+v, %v", m, err)
	}
}

func TestTheHomeTabShowsNothingOfAnother(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "start secret #acme")
	d.types(bob, "start lunch")
	d.opensHome(ann)
	mine := d.opensHome(bob)
	if got := drawn(mine.Blocks.BlockSet); strings.Contains(got, "secret") || strings.Contains(got, "acme") {
		t.Errorf("Bob sees %s", got)
	}
	for _, press := range []string{"stop", "again_0", "edit"} {
		d.pressesAtHome(bob, press, d.records(ann)[0].ID)
	}
	if all := d.records(ann); len(all) != 1 || !all[0].Running() {
		t.Errorf("Ann has %+v", all)
	}
}

func TestTheSameAsYesterdayIsShownThenStored(t *testing.T) {
	d := newDesk(t)
	d.clock.Advance(-24 * time.Hour)
	d.types(ann, "add 9-10:30 review #acme")
	d.types(ann, "add 12-13 lunch talk")
	d.types(ann, "add 1h mail")
	d.clock.Advance(24 * time.Hour)
	d.types(ann, "add 12:30-13 dentist")
	view := d.opensHome(ann)
	button := buttonAt(t, view.Blocks.BlockSet, "same_day")
	golden(t, "same-day", button.Text.Text+"\n"+button.Confirm.Title.Text+"\n"+button.Confirm.Text.Text)
	d.pressesAtHome(ann, "same_day", button.Value)
	var got []string
	for _, r := range d.records(ann) {
		if !r.Start.Before(wednesday.Add(-15 * time.Hour)) {
			got = append(got, r.Note)
		}
	}
	if want := "review #acme, dentist, mail"; strings.Join(got, ", ") != want {
		t.Errorf("today has %v", got)
	}
	if again := d.pressesAtHome(ann, "same_day", "2026-03-03 "+button.Value[11:]); again.Reply == nil {
		t.Error("a button of another day is obeyed")
	}
	d.types(ann, "undo")
	if all := d.records(ann); len(all) != 4 {
		t.Errorf("after undo: %d records", len(all))
	}
}

func buttonAt(t *testing.T, blocks []slack.Block, action string) *slack.ButtonBlockElement {
	t.Helper()
	for _, b := range blocks {
		row, ok := b.(*slack.ActionBlock)
		if !ok {
			continue
		}
		for _, e := range row.Elements.ElementSet {
			if button, ok := e.(*slack.ButtonBlockElement); ok && button.ActionID == action {
				return button
			}
		}
	}
	t.Fatalf("no button %q in %s", action, drawn(blocks))
	return nil
}
