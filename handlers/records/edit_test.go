package records_test

import (
	"strings"
	"testing"
	"time"

	"sundial/handlers/handlerstest"
)

func TestARecordGetsTheTimeThatWasTypedAfterItsNumber(t *testing.T) {
	for typed, want := range map[string]string{
		"edit 1 to 2h": "09:00–11:00 (2h)", "edit 1 10:30-12": "10:30–12:00 (1h 30m)", "edit last to 45m": "09:00–09:45 (45m)",
		"edit 1 to 9h": "in the future",
	} {
		d := handlerstest.New(t)
		d.Types(ann, "add 9-10 mails #acme")
		d.Types(ann, "list")
		if said := d.Says(ann, typed); !strings.Contains(said, want) {
			t.Errorf("%q: %s", typed, said)
		}
	}
	d := handlerstest.New(t)
	d.Types(ann, "add yesterday 1h mails #acme")
	d.Types(ann, "list yesterday")
	d.Types(ann, "edit 1 to 2h30")
	if r := d.Records(ann)[0]; !r.Placed || r.Date.String() != "2026-03-03" || r.Length(d.Clock.Now()) != 150*time.Minute {
		t.Errorf("%+v", r)
	}
}
