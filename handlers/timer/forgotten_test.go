package timer_test

import (
	"strings"
	"testing"
	"time"

	"sundial/handlers/handlerstest"
)

func TestATimerThatRanForLongIsAskedAbout(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "start review #acme at 9:30")
	d.Clock.Advance(22 * time.Hour) // Thu 5 Mar 12:20
	asked := d.Types(ann, "stop")
	if got := handlerstest.Shown(asked); !strings.Contains(got, "Forgotten?") || !strings.Contains(got, "[Stop at Wed 17:30] [Keep 26h 50m]") {
		t.Fatalf("it asks %s", got)
	}
	if r := d.Records(ann)[0]; !r.Running() {
		t.Fatal("it was stopped all the same")
	}
	d.Taps(ann, asked, "offer_0")
	d.Wants(ann, "4 09:30–17:30 review #acme")
	d.Types(ann, "undo")
	d.Taps(ann, d.Presses(ann, "stop", d.Records(ann)[0].ID), "offer_1")
	d.Wants(ann, "4 09:30–12:20 review #acme")
	d.Types(ann, "undo")
	d.Types(ann, "stop wed 18:00")
	d.Wants(ann, "4 09:30–18:00 review #acme")
}
