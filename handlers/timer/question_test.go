package timer_test

import (
	"strings"
	"testing"
	"time"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
)

func TestATimeBeforeTheStartKeepsTheQuestion(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "start deep work #acme")
	timer := d.Records(ann)[0]
	d.Clock.Advance(2 * time.Hour)
	answer := d.Handle(interaction.Request{Kind: interaction.Action, Who: ann, ActionID: "stopped_at", BlockID: "timer " + timer.ID, Value: "14:00"})
	if got := handlerstest.Text(answer); !strings.HasPrefix(got, "It started at 14:20, so it can't have stopped at 14:00.") {
		t.Errorf("said %q", got)
	}
	if handlerstest.ButtonValue(t, answer, "stop_now") != timer.ID || handlerstest.ButtonValue(t, answer, "keep_running") != timer.ID {
		t.Error("the question is gone")
	}
	d.Types(ann, "stop")
	late := d.Handle(interaction.Request{Kind: interaction.Action, Who: ann, ActionID: "stopped_at", BlockID: "timer " + timer.ID, Value: "15:00"})
	if got := handlerstest.Text(late); !strings.HasPrefix(got, "It has already ended:") || handlerstest.ButtonValue(t, late, "edit") != timer.ID {
		t.Errorf("after it ended: %q", got)
	}
}

func TestTheAnswersToALongTimerCorrectTheRecordAndUndoRevertsThem(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "start deep work #acme")
	timer := d.Records(ann)[0]
	d.Clock.Advance(8 * time.Hour) // it is 22:20
	if got := handlerstest.Text(d.Presses(ann, "keep_running", timer.ID)); !strings.HasPrefix(got, "Still running") {
		t.Errorf("keep: %q", got)
	}
	answer := d.Handle(interaction.Request{Kind: interaction.Action, Who: ann, ActionID: "stopped_at", BlockID: "timer " + timer.ID, Value: "18:00"})
	if got := d.Records(ann)[0].End; !got.Equal(handlerstest.Wednesday.Add(3*time.Hour + 40*time.Minute)) {
		t.Errorf("stopped at 18:00: %v, %q", got, handlerstest.Text(answer))
	}
	d.Taps(ann, answer, "undo")
	if !d.Records(ann)[0].Running() {
		t.Error("undo did not make it run again")
	}
	d.Handle(interaction.Request{Kind: interaction.Action, Who: ann, ActionID: "stopped_at", BlockID: "timer " + timer.ID, Value: "14:00"})
	if !d.Records(ann)[0].Running() {
		t.Error("it was stopped before its start")
	}
	d.Presses(ann, "stop_now", timer.ID)
	if d.Records(ann)[0].Running() {
		t.Error("Stop now did not stop it")
	}
}
