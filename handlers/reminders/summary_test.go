package reminders_test

import (
	"strings"
	"testing"
	"time"

	"sundial/handlers/handlerstest"
)

func TestASummaryStaysWhileItsGapsAreFilledAndItsTimerIsStopped(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "summary daily")
	id := d.Schedules(ann)[0].ID
	for _, text := range []string{"add 9-10 a #x", "add 11-12 b #x", "start c #x"} {
		d.Types(ann, text)
	}
	d.Clock.Advance(10 * time.Minute)
	now := d.Types(ann, "summary now")
	fill := handlerstest.ButtonValue(t, now, "fill_gap_0")
	filled := d.Presses(ann, "fill_gap_0", fill+" "+id)
	if got := handlerstest.Text(filled); got != "Logged Wed 4 Mar 10:00–11:00 (1h)" {
		t.Errorf("filled: %q", got)
	}
	if got := handlerstest.Drawn(filled.Reply.Blocks.BlockSet); !strings.Contains(got, "Your day, Wed 4 Mar: 3h 10m") || !strings.Contains(got, "Fill 12:00–14:20") || strings.Contains(got, "Fill 10:00") {
		t.Errorf("below it is %s", got)
	}
	stopped := d.Taps(ann, filled, "summary_stop")
	if got := handlerstest.Drawn(stopped.Reply.Blocks.BlockSet); !strings.Contains(got, "Stopped") || !strings.Contains(got, "Your day, Wed 4 Mar: 3h 10m") || strings.Contains(got, "Still running") {
		t.Errorf("stopped: %s", got)
	}
	if handlerstest.ButtonValue(t, stopped, "schedule_change") != id {
		t.Error("the summary's buttons are gone")
	}
	d.Taps(ann, stopped, "undo")
	if all := d.Records(ann); !all[len(all)-1].Running() {
		t.Error("undo did not set the timer running again")
	}
}

func TestAGapIsFilledByAClick(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add 9-10 a #x")
	d.Types(ann, "add 11-12 b #x")
	fill := handlerstest.ButtonValue(t, d.Types(ann, "summary now"), "fill_gap_0")
	if got := handlerstest.Text(d.Presses(ann, "fill_gap_0", fill)); got != "Logged Wed 4 Mar 10:00–11:00 (1h)" {
		t.Errorf("got %q", got)
	}
	for _, forged := range []string{"", "x y", "5 4", "0 99999999999"} {
		d.Presses(ann, "fill_gap_0", forged)
	}
	if all := d.Records(ann); len(all) != 3 {
		t.Errorf("%d records", len(all))
	}
}
