package records_test

import (
	"strings"
	"testing"

	"sundial/handlers/handlerstest"
)

func TestOverlapsAreCorrectedWithOneClick(t *testing.T) {
	for name, c := range map[string]struct {
		before, typed, label string
		after                []string
	}{
		"an earlier one ends":        {"add 9-11 a", "add 10-12 b", "End the other at 10:00", []string{"4 09:00–10:00 a", "4 10:00–12:00 b"}},
		"a later one starts":         {"add 11-13 a", "add 10-12 b", "Start the other at 12:00", []string{"4 10:00–12:00 b", "4 12:00–13:00 a"}},
		"a longer one is cut":        {"add 9-13 a", "add 10-12 b", "Cut this out of the other", []string{"4 09:00–10:00 a", "4 10:00–12:00 b", "4 12:00–13:00 a"}},
		"a break is taken out":       {"add 9-13 a", "break 10-10:30", "Take out the break", []string{"4 09:00–10:00 a", "4 10:00–10:30 break", "4 10:30–13:00 a"}},
		"this one is cut":            {"add 10-12 a", "add 9-13 b", "Cut the other out of this", []string{"4 09:00–10:00 b", "4 10:00–12:00 a", "4 12:00–13:00 b"}},
		"this one begins later":      {"add 9-10 a", "add 9-13 b", "Cut the other out of this", []string{"4 09:00–10:00 a", "4 10:00–13:00 b"}},
		"the same stretch goes":      {"add 9-10 a", "add 9-10 b", "Delete the other", []string{"4 09:00–10:00 b"}},
		"a running timer goes on":    {"start a at 9:00", "add 10-12 b", "Cut this out of the other", []string{"4 09:00–10:00 a", "4 10:00–12:00 b", "4 12:00–… a"}},
		"a timer leaves another out": {"add 10-12 a", "start b at 9:00", "Cut the other out of this", []string{"4 09:00–10:00 b", "4 10:00–12:00 a", "4 12:00–… b"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := handlerstest.New(t)
			d.Types(ann, c.before)
			answer := d.Types(ann, c.typed)
			stored := d.Notes(ann)
			if got := handlerstest.Shown(answer); !strings.Contains(got, "["+c.label+"]") {
				t.Fatalf("no button %q in %s", c.label, got)
			}
			mended := d.Taps(ann, answer, "mend")
			d.Wants(ann, c.after...)
			d.Taps(ann, mended, "undo")
			d.Wants(ann, stored...)
		})
	}
}

func TestNoOverlapIsNamedWhereNoneIs(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add 9-10 a")
	d.Types(ann, "add 1h placed")
	for _, line := range []string{"add 10-11 b", "add 2h placed too", "add 11-14:20 c"} {
		if got := d.Says(ann, line); strings.Contains(got, "overlaps") {
			t.Errorf("%s: %s", line, got)
		}
	}
}
