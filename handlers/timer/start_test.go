package timer_test

import (
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
)

// The members who type.
var ann, bob = handlerstest.Ann, handlerstest.Bob

func TestATimerWithAnEndSaysWhenItIsAskedAbout(t *testing.T) {
	d := handlerstest.New(t)
	a := d.Types(ann, "start mails for 2h")
	if got := handlerstest.Text(d.Taps(ann, a, "choose_0")); got != "Started at 14:20: mails\nSundial will ask you at 16:20." {
		t.Errorf("start: %q", got)
	}
	if got := d.Says(ann, ""); got != "Running Wed 4 Mar 14:20–… (0s so far) mails\nSundial will ask you at 16:20.\nToday so far: 0s." {
		t.Errorf("status: %q", got)
	}
}

func TestATextThatOnlyLooksNeverStopsATimer(t *testing.T) {
	for _, typed := range []string{
		"report last 2 weeks #acme", "list #globex last 2 weeks", "invoice #globex", "mark billed #acme last month", "how much for #globex this week",
		"report last fortnight #acme", "list foo #acme", "total #acme", "search bug #acme", "tags #acme", "help me #acme", "shares #acme", "status report #acme",
		"add dark mode #acme", "rate limiting #api", "what about #acme", "is it done? #acme", "pay 20 EUR #acme",
	} {
		d := handlerstest.New(t)
		d.Types(ann, "start login #acme")
		d.Clock.Advance(time.Hour)
		d.Types(ann, typed)
		if all := d.Records(ann); len(all) != 1 || !all[0].Running() {
			t.Errorf("after %q: %+v", typed, all)
		}
	}
}

func TestATimerThatATextStoppedRunsOnByOnePress(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "start login #acme")
	d.Clock.Advance(time.Hour)
	answer := d.Types(ann, "mails #team")
	if !strings.Contains(labels(answer), "Keep login #acme running") {
		t.Fatalf("no such button in %s", labels(answer))
	}
	d.Taps(ann, answer, "undo")
	if all := d.Records(ann); len(all) != 1 || !all[0].Running() || all[0].Note != "login #acme" {
		t.Errorf("%+v", all)
	}
	if typed := d.Types(ann, "start mails #team"); strings.Contains(labels(typed), "Keep") {
		t.Errorf("a typed start offers %s", labels(typed))
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
