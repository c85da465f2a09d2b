package handlers_test

import (
	"slices"
	"testing"

	"sundial/handlers/handlerstest"
	"sundial/models"
)

// TestTheWelcomesOffersTakeOneTapEach presses what's below the first answer: each
// offer is set at once, and the welcome stays for the other one.
func TestTheWelcomesOffersTakeOneTapEach(t *testing.T) {
	d := handlerstest.New(t)
	first := d.Types(ann, "start review")
	for _, offer := range []struct {
		label, action string
		kind          models.ScheduleKind
	}{
		{"Daily summary at 17:30", "offer_summary", models.DailySummary},
		{"A question when a timer runs for 8 hours", "offer_long", models.LongTimer},
	} {
		button := handlerstest.ButtonsByLabel(first)[offer.label]
		if button.ActionID != offer.action {
			t.Fatalf("the welcome has %v", handlerstest.ButtonsByLabel(first))
		}
		answer := d.Presses(ann, button.ActionID, button.Value)
		if answer.Reply == nil || answer.Reply.Replace {
			t.Errorf("%s is answered with %+v", offer.label, answer.Reply)
		}
		if kinds := d.Schedules(ann); !slices.ContainsFunc(kinds, func(s models.Schedule) bool { return s.Kind == offer.kind }) {
			t.Errorf("after %s: %+v", offer.label, kinds)
		}
	}
	if second := d.Types(ann, "status"); len(handlerstest.ButtonsByLabel(second)) > 3 {
		t.Errorf("the second answer has the welcome too: %v", handlerstest.ButtonsByLabel(second))
	}
}
