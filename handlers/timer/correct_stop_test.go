package timer_test

import (
	"strings"
	"testing"
	"time"

	"sundial/handlers/handlerstest"
)

func TestATimersReplyCorrectsItWithOneClick(t *testing.T) {
	d := handlerstest.New(t)
	started := d.Types(ann, "start review #acme")
	moved := d.Submits(ann, handlerstest.Opened(t, d.Taps(ann, started, "started_earlier")), map[string]string{"moved": "14:05"})
	d.Wants(ann, "4 14:05–… review #acme")
	d.Taps(ann, moved, "undo")
	d.Wants(ann, "4 14:20–… review #acme")
	d.Clock.Advance(time.Hour)
	stopped := d.Types(ann, "stop")
	d.Clock.Advance(5 * time.Minute)
	ago := d.Taps(ann, stopped, "stopped_ago")
	d.Wants(ann, "4 14:20–15:10 review #acme")
	d.Taps(ann, ago, "go_on")
	d.Wants(ann, "4 14:20–… review #acme")
	d.Types(ann, "undo")
	d.Wants(ann, "4 14:20–15:10 review #acme")
	d.Types(ann, "undo")
	d.Wants(ann, "4 14:20–15:20 review #acme")
	d.Types(ann, "undo")
	d.Wants(ann, "4 14:20–… review #acme")
}

func TestGoOnRefusesToRunBesideAnotherTimer(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "start one")
	d.Clock.Advance(time.Hour)
	stopped := d.Types(ann, "stop")
	d.Types(ann, "start two")
	if got := handlerstest.Text(d.Taps(ann, stopped, "go_on")); got != "Another timer is running. Type /time stop first, then try again." {
		t.Errorf("it said %q", got)
	}
	d.Wants(ann, "4 14:20–15:20 one", "4 15:20–… two")
}

func TestAMembersCorrectionsDoNothingForAnother(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(bob, "status")
	d.Several(ann)
	d.Types(ann, "start secret")
	d.Clock.Advance(time.Hour)
	stopped := d.Types(ann, "stop")
	d.Types(ann, "list")
	bulk := d.Types(ann, "delete these")
	before := d.Records(ann)
	id := before[0].ID
	for _, press := range [][2]string{
		{"started_earlier", id}, {"stopped_ago", handlerstest.ButtonValue(t, stopped, "stopped_ago")}, {"go_on", handlerstest.ButtonValue(t, stopped, "go_on")},
		{"mend", "end " + id + " " + id}, {"offer_0", handlerstest.ButtonValue(t, bulk, "offer_0")},
	} {
		real := d.Presses(bob, press[0], press[1])
		forged := d.Presses(bob, press[0], press[1][:len(press[1])-1]+"x")
		if handlerstest.JSON(t, real) != handlerstest.JSON(t, forged) || strings.Contains(handlerstest.JSON(t, real), "secret") {
			t.Errorf("%s tells Bob that it exists:\n%s\n%s", press[0], handlerstest.JSON(t, real), handlerstest.JSON(t, forged))
		}
	}
	if after := d.Records(ann); len(after) != 1 || after[0] != before[0] {
		t.Errorf("Ann's records are now %+v", after)
	}
}
