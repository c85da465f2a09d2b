package handlers_test

import (
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"sundial/interaction"
)

func TestATextThatOnlyLooksNeverStopsATimer(t *testing.T) {
	for _, typed := range []string{
		"report last 2 weeks #acme", "list #globex last 2 weeks", "invoice #globex", "mark billed #acme last month", "how much for #globex this week",
		"report last fortnight #acme", "list foo #acme", "total #acme", "search bug #acme", "tags #acme", "help me #acme", "shares #acme", "status report #acme",
		"add dark mode #acme", "rate limiting #api", "what about #acme", "is it done? #acme", "pay 20 EUR #acme",
	} {
		d := newDesk(t)
		d.types(ann, "start login #acme")
		d.clock.Advance(time.Hour)
		d.types(ann, typed)
		if all := d.records(ann); len(all) != 1 || !all[0].Running() {
			t.Errorf("after %q: %+v", typed, all)
		}
	}
}

func TestATimerThatATextStoppedRunsOnByOnePress(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "start login #acme")
	d.clock.Advance(time.Hour)
	answer := d.types(ann, "mails #team")
	if !strings.Contains(labels(answer), "Keep login #acme running") {
		t.Fatalf("no such button in %s", labels(answer))
	}
	d.presses(ann, "undo", find(t, answer, "undo"))
	if all := d.records(ann); len(all) != 1 || !all[0].Running() || all[0].Note != "login #acme" {
		t.Errorf("%+v", all)
	}
	if typed := d.types(ann, "start mails #team"); strings.Contains(labels(typed), "Keep") {
		t.Errorf("a typed start offers %s", labels(typed))
	}
}

func TestResumeByTagStartsTheLastWorkWithIt(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "add 8-9 design #globex/web")
	d.types(ann, "add 9-10 mails #acme")
	d.types(ann, "resume #globex")
	all := d.records(ann)
	if last := all[len(all)-1]; !last.Running() || last.Note != "design #globex/web" {
		t.Errorf("%+v", last)
	}
	if said := text(d.types(ann, "resume #unknown")); !strings.Contains(said, "None of your last records has that tag") {
		t.Error(said)
	}
}

func TestARecordGetsTheTimeThatWasTypedAfterItsNumber(t *testing.T) {
	for typed, want := range map[string]string{
		"edit 1 to 2h": "09:00–11:00 (2h)", "edit 1 10:30-12": "10:30–12:00 (1h 30m)", "edit last to 45m": "09:00–09:45 (45m)",
		"edit 1 to 9h": "still to come",
	} {
		d := newDesk(t)
		d.types(ann, "add 9-10 mails #acme")
		d.types(ann, "list")
		if said := text(d.types(ann, typed)); !strings.Contains(said, want) {
			t.Errorf("%q: %s", typed, said)
		}
	}
	d := newDesk(t)
	d.types(ann, "add yesterday 1h mails #acme")
	d.types(ann, "list yesterday")
	d.types(ann, "edit 1 to 2h30")
	if r := d.records(ann)[0]; !r.Placed || r.Date.String() != "2026-03-03" || r.Length(d.clock.Now()) != 150*time.Minute {
		t.Errorf("%+v", r)
	}
}

func TestTheZoneFollowsSlackAgain(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "timezone Asia/Tokyo")
	if said := text(d.types(ann, "timezone off")); !strings.Contains(said, "Europe/Amsterdam") || d.settings(ann).Zone != "" {
		t.Errorf("%s, %q", said, d.settings(ann).Zone)
	}
}

// labels returns those of an answer's buttons.
func labels(a interaction.Answer) string {
	var all []string
	for _, block := range a.Reply.Blocks.BlockSet {
		row, ok := interaction.Typed(block).(*slack.ActionBlock)
		if !ok {
			continue
		}
		for _, element := range row.Elements.ElementSet {
			if b, ok := element.(*slack.ButtonBlockElement); ok {
				all = append(all, b.Text.Text)
			}
		}
	}
	return strings.Join(all, ", ")
}
