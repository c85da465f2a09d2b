package timer_test

import (
	"strings"
	"testing"

	"sundial/handlers/handlerstest"
)

func TestResumeTakesUpTheLastWorkAndNotABreak(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add 9-10 review #acme")
	d.Types(ann, "break 10-10:30 lunch")
	d.Types(ann, "resume")
	d.Wants(ann, "4 09:00–10:00 review #acme", "4 10:00–10:30 break lunch", "4 14:20–… review #acme")

	d.Types(bob, "break 10-10:30")
	if got := d.Says(bob, "resume"); got != "There's no work to resume yet. Type /time start and what you're doing." {
		t.Errorf("got %q", got)
	}
}

func TestResumeByTagStartsTheLastWorkWithIt(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add 8-9 design #globex/web")
	d.Types(ann, "add 9-10 mails #acme")
	d.Types(ann, "resume #globex")
	all := d.Records(ann)
	if last := all[len(all)-1]; !last.Running() || last.Note != "design #globex/web" {
		t.Errorf("%+v", last)
	}
	if said := d.Says(ann, "resume #unknown"); !strings.Contains(said, "None of your recent records has that tag") {
		t.Error(said)
	}
}
