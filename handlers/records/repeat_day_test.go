package records_test

import (
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"sundial/handlers/handlerstest"
)

func TestSameAsYesterdayCopiesOntoTodaysDate(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "timezone Asia/Tokyo")
	d.Types(ann, "add yesterday 9-10 a")
	d.Types(ann, "add yesterday 8h b")
	d.Types(ann, "timezone Europe/Amsterdam")
	home := d.Types(ann, "status")
	_ = home
	d.PressesAtHome(ann, "same_day", "2026-03-04 2026-03-03")
	d.Wants(ann, "3 01:00–02:00 a", "3 8h b", "4 8h b", "4 09:00–10:00 a")
}

func TestTheSameAsYesterdayIsShownThenStored(t *testing.T) {
	d := handlerstest.New(t)
	d.Clock.Advance(-24 * time.Hour)
	d.Types(ann, "add 9-10:30 review #acme")
	d.Types(ann, "add 12-13 lunch talk")
	d.Types(ann, "add 1h mail")
	d.Clock.Advance(24 * time.Hour)
	d.Types(ann, "add 12:30-13 dentist")
	view := d.OpensHome(ann)
	button := buttonAt(t, view.Blocks.BlockSet, "same_day")
	handlerstest.Golden(t, "same-day", button.Text.Text+"\n"+button.Confirm.Title.Text+"\n"+button.Confirm.Text.Text)
	d.PressesAtHome(ann, "same_day", button.Value)
	var got []string
	for _, r := range d.Records(ann) {
		if !r.Start.Before(handlerstest.Wednesday.Add(-15 * time.Hour)) {
			got = append(got, r.Note)
		}
	}
	if want := "review #acme, dentist, mail"; strings.Join(got, ", ") != want {
		t.Errorf("today has %v", got)
	}
	if again := d.PressesAtHome(ann, "same_day", "2026-03-03 "+button.Value[11:]); again.Reply == nil {
		t.Error("a button of another day is obeyed")
	}
	d.Types(ann, "undo")
	if all := d.Records(ann); len(all) != 4 {
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
	t.Fatalf("no button %q in %s", action, handlerstest.Drawn(blocks))
	return nil
}
