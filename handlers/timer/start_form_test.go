package timer_test

import (
	"testing"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
)

func TestTheTimerFormStartsEarlier(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "start one at 14:00")
	view := handlerstest.Opened(t, d.Handle(interaction.Request{Kind: interaction.Shortcut, Who: ann, Callback: "start_timer"}))
	if got := handlerstest.Shown(d.Submits(ann, view, map[string]string{"note": "two", "start": "13:00"})); got != "at start: A timer has been running since 14:00, and another can't start before it. Pick a later time." {
		t.Errorf("it said %q", got)
	}
	d.Submits(ann, view, map[string]string{"note": "two", "start": "14:10"})
	d.Wants(ann, "4 14:00–14:10 one", "4 14:10–… two")
}
