package timer_test

import (
	"testing"
	"time"

	"sundial/handlers/handlerstest"
)

func TestABreakWithNothingRunningResumesNothing(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "start one")
	d.Types(ann, "break")
	d.Types(ann, "start two")
	d.Types(ann, "stop")
	d.Clock.Advance(time.Hour)
	d.Types(ann, "break")
	d.Clock.Advance(time.Minute)
	d.Types(ann, "back")
	if n := len(d.Records(ann)); n != 4 {
		t.Errorf("back resumed something: %q", d.Notes(ann))
	}
}

func TestABreakBeginsAndEndsAtTheMomentNamed(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "start review at 9 #acme")
	d.Types(ann, "break lunch at 12:30")
	if got := d.Says(ann, "back at 12:00"); got != "Wed 4 Mar 12:00 is before the break started (Wed 4 Mar 12:30). Type /time back" {
		t.Errorf("back too early: %q", got)
	}
	d.Types(ann, "back at 13:00")
	d.Types(ann, "stop 10m ago")
	d.Wants(ann, "4 09:00–12:30 review #acme", "4 12:30–13:00 break lunch", "4 13:00–14:10 review #acme")
	d.Types(ann, "resume 5m ago")
	d.Wants(ann, "4 09:00–12:30 review #acme", "4 12:30–13:00 break lunch", "4 13:00–14:10 review #acme", "4 14:15–… review #acme")
}
