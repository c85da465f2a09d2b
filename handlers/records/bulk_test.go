package records_test

import (
	"strings"
	"testing"

	"sundial/handlers/handlerstest"
)

func TestTheseAreShownBeforeTheyChange(t *testing.T) {
	d := handlerstest.New(t)
	for _, line := range []string{"add 9-10 one", "add 10-11 two #x", "add 11-12 three"} {
		d.Types(ann, line)
	}
	d.Types(ann, "list today")
	asked := d.Types(ann, "tag these #x")
	if got := handlerstest.Shown(asked); !strings.Contains(got, "2 records") || strings.Contains(got, "two") || !strings.Contains(got, "[Tag 2 records](primary)") {
		t.Errorf("the preview: %s", got)
	}
	d.Wants(ann, "4 09:00–10:00 one", "4 10:00–11:00 two #x", "4 11:00–12:00 three")
	d.Taps(ann, asked, "offer_0")
	d.Wants(ann, "4 09:00–10:00 one #x", "4 10:00–11:00 two #x", "4 11:00–12:00 three #x")
	d.Types(ann, "undo")
	d.Wants(ann, "4 09:00–10:00 one", "4 10:00–11:00 two #x", "4 11:00–12:00 three")
	d.Types(ann, "list #x")
	asked = d.Types(ann, "delete these")
	d.Wants(ann, "4 09:00–10:00 one", "4 10:00–11:00 two #x", "4 11:00–12:00 three")
	d.Taps(ann, asked, "offer_0")
	d.Wants(ann, "4 09:00–10:00 one", "4 11:00–12:00 three")
	d.Types(ann, "undo")
	d.Wants(ann, "4 09:00–10:00 one", "4 10:00–11:00 two #x", "4 11:00–12:00 three")
}
