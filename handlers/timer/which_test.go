package timer_test

import (
	"testing"
	"time"

	"sundial/handlers/handlerstest"
)

func TestSeveralTimersAreAskedAbout(t *testing.T) {
	d := handlerstest.New(t)
	d.Several(ann)
	d.Types(ann, "start one")
	d.Clock.Advance(time.Minute)
	d.Types(ann, "start two")
	d.Clock.Advance(time.Hour)
	asked := d.Types(ann, "stop")
	d.Wants(ann, "4 14:20–… one", "4 14:21–… two")
	d.Clock.Advance(time.Hour)
	d.Taps(ann, asked, "offer_1")
	d.Wants(ann, "4 14:20–15:21 one", "4 14:21–… two")
	if got := handlerstest.Text(d.Taps(ann, asked, "offer_0")); got != "This is out of date. Type the command again." {
		t.Errorf("a second answer: %q", got)
	}
	d.Types(ann, "undo")
	d.Taps(ann, d.Types(ann, "stop"), "offer_2")
	d.Wants(ann, "4 14:20–16:21 one", "4 14:21–16:21 two")
	d.Types(ann, "undo")
	d.Taps(ann, d.Types(ann, "break"), "back")
	d.Wants(ann, "4 14:20–16:21 one", "4 14:21–16:21 two", "4 16:21–16:21 break", "4 16:21–… one", "4 16:21–… two")
}
