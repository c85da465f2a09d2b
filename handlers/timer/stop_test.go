package timer_test

import (
	"testing"
	"time"

	"sundial/handlers/handlerstest"
)

func TestATimerDoesNotOutlastTheLongestRecord(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "start review")
	d.Clock.Advance(400 * 24 * time.Hour)
	if got := d.Says(ann, "stop"); got != "A record can last 366 days at most, and this timer started on Wed 4 Mar 2026. Type /time stop 4 mar 2026 at 23:59" {
		t.Errorf("got %q", got)
	}
	d.Types(ann, "stop 4 mar 2026 at 23:59")
	d.Wants(ann, "4 14:20–23:59 review")
}
