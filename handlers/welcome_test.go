package handlers_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/slack-go/slack"

	"sundial/interaction"
	"sundial/models"
)

// buttonsOf returns the buttons of a reply by what is on them.
func buttonsOf(a interaction.Answer) map[string]*slack.ButtonBlockElement {
	all := map[string]*slack.ButtonBlockElement{}
	for _, block := range reply(a).Reply.Blocks.BlockSet {
		row, ok := block.(*slack.ActionBlock)
		if !ok {
			continue
		}
		for _, element := range row.Elements.ElementSet {
			if button, ok := element.(*slack.ButtonBlockElement); ok {
				all[button.Text.Text] = button
			}
		}
	}
	return all
}

// TestTheWelcomesOffersTakeOneTapEach presses what is below the first answer: each
// offer is set at once, and the welcome stays for the other one.
func TestTheWelcomesOffersTakeOneTapEach(t *testing.T) {
	d := newDesk(t)
	first := d.types(ann, "start review")
	for _, offer := range []struct {
		label, action string
		kind          models.ScheduleKind
	}{
		{"Daily summary at 17:30", "offer_summary", models.DailySummary},
		{"A question when a timer runs for 8 hours", "offer_long", models.LongTimer},
	} {
		button := buttonsOf(first)[offer.label]
		if button.ActionID != offer.action {
			t.Fatalf("the welcome has %v", buttonsOf(first))
		}
		answer := d.presses(ann, button.ActionID, button.Value)
		if answer.Reply == nil || answer.Reply.Replace {
			t.Errorf("%s is answered with %+v", offer.label, answer.Reply)
		}
		if kinds := d.schedules(ann); !slices.ContainsFunc(kinds, func(s models.Schedule) bool { return s.Kind == offer.kind }) {
			t.Errorf("after %s: %+v", offer.label, kinds)
		}
	}
	if second := d.types(ann, "status"); len(buttonsOf(second)) > 3 {
		t.Errorf("the second answer has the welcome too: %v", buttonsOf(second))
	}
}

// TestANewMemberCanStartOnTheHomeTab opens each of the three actions there; nothing is
// stored before a form is submitted, and then the tab shows it.
func TestANewMemberCanStartOnTheHomeTab(t *testing.T) {
	d := newDesk(t)
	d.opensHome(ann)
	for _, action := range []string{"new_timer", "log_time", "help", "help_1", "feedback"} {
		answer := d.pressesAtHome(ann, action, "")
		if forms := effects[interaction.OpenModal](answer); len(forms) == 0 && answer.Reply == nil {
			t.Errorf("%s does nothing", action)
		}
	}
	if m, err := d.store.Member(t.Context(), ann, d.clock.Now()); err != nil || !m.New {
		t.Fatalf("something was stored: %v", err)
	}
	if got := text(d.pressesAtHome(ann, "stop", "x")); !strings.Contains(got, "You have nothing here yet") {
		t.Errorf("stop: %q", got)
	}
	saved := d.submits(ann, opened(t, d.pressesAtHome(ann, "new_timer", "")), map[string]string{"note": "review"})
	if view := published(t, saved); view == nil || !strings.Contains(drawn(view.Blocks.BlockSet), "review") {
		t.Errorf("the Home tab doesn't show what was started there: %+v", saved)
	}
}

// TestHomeVersionAndFeedbackAnswerOnlyWhenNothingElseIsTyped also types them as texts.
func TestHomeVersionAndFeedbackAnswerOnlyWhenNothingElseIsTyped(t *testing.T) {
	d := newDesk(t)
	d.service.Version = "1.2.3"
	for typed, want := range map[string]string{
		"home": "Your Home tab shows", "Home": "Your Home tab shows", "version": "Sundial 1.2.3.", "--version": "Sundial 1.2.3.",
		"feedback": "Feedback This Sundial is run by", "?": "What you can type after /time:", "--help": "What you can type after /time:",
		"home office 2h": "Logged Wed 4 Mar 2h home office", "feedback for Bob 30m": "Logged Wed 4 Mar 30m feedback for Bob",
		"version bump": "Start a timer with this text",
	} {
		if got := text(d.types(ann, typed)); !strings.HasPrefix(got, want) {
			t.Errorf("%s: %q", typed, got)
		}
	}
}

// TestHelpHasFiveGroupsThatHoldEachCommand presses each group: together they show an
// example of every feature with help.
func TestHelpHasFiveGroupsThatHoldEachCommand(t *testing.T) {
	d := newDesk(t)
	answer := d.types(ann, "help")
	shown := ""
	groups := 0
	for _, button := range buttonsOf(answer) {
		if strings.HasPrefix(button.ActionID, "help_") {
			groups++
			shown += text(d.presses(ann, button.ActionID, button.Value))
		}
	}
	if groups != 5 {
		t.Errorf("%d groups", groups)
	}
	for _, f := range d.service.Router().Features() {
		if f.Does != nil && (f.Group == 0 || !strings.Contains(shown, "/time "+f.Examples[0])) {
			t.Errorf("no group shows %q", f.Examples[0])
		}
	}
}
