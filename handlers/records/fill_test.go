package records_test

import (
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
)

// filled returns a desk on Wednesday with a week before and the form of fill open.
func filled(t *testing.T) (*handlerstest.Desk, *slack.ModalViewRequest) {
	t.Helper()
	d := handlerstest.New(t)
	for _, line := range []string{
		"add 2026-02-23 9-13 review #acme", "add 2026-02-24 9-10:30 #acme", "add 2026-02-24 11-12 plan #office #ops", "add 2026-02-25 30m notes",
		"add 2026-02-26 8h #acme", "add 2026-03-02 2h #acme",
	} {
		if got := d.Says(ann, line); !strings.HasPrefix(got, "Logged") {
			t.Fatal(got)
		}
	}
	return d, handlerstest.Opened(t, d.Types(ann, "fill"))
}

func TestAWeekIsFilledInSeenAndStoredInOneStep(t *testing.T) {
	d, view := filled(t)
	if n := len(view.Blocks.BlockSet); n > 100 {
		t.Fatalf("%d blocks", n)
	}
	before := d.Notes(ann)
	preview := d.Submits(ann, view, map[string]string{
		"hours 0 0": "1:30", "hours 0 1": "- 2h", "hours 0 3": "0 0.25", "other 0": "new", "hours 0 2": "0 0:00 45m",
	})
	if handlerstest.Modal(preview.View) == nil {
		t.Fatalf("no second view: %s", handlerstest.Shown(preview))
	}
	d.Wants(ann, before...)
	if got := handlerstest.Shown(preview); !strings.Contains(got, "4h 30m in 4 records:") || !strings.Contains(got, "Mon 2 Mar: 1h 30m #acme") || !strings.Contains(got, "Tue 3 Mar: 2h #office #ops, 15m #new") {
		t.Errorf("the second view: %s", got)
	}
	stored := d.Submits(ann, handlerstest.Modal(preview.View), nil)
	want := append(append([]string{}, before...), "2 1h 30m #acme", "3 2h #office #ops", "3 15m #new", "4 45m")
	d.Wants(ann, want...)
	if got := handlerstest.Shown(d.Submits(ann, handlerstest.Modal(preview.View), nil)); !strings.Contains(got, "This form is out of date") {
		t.Errorf("stored twice: %s", got)
	}
	d.Wants(ann, want...)
	d.Taps(ann, stored, "undo")
	d.Wants(ann, before...)
	d.Types(ann, "redo")
	d.Wants(ann, want...)
}

func TestTheWeekBeforeIsCopiedIntoEmptyFields(t *testing.T) {
	d, view := filled(t)
	values := handlerstest.InitialValues(view)
	values["hours 0 0"] = map[string]interaction.Input{"hours 0 0": {Value: "7"}}
	answer := d.Handle(interaction.Request{Kind: interaction.Action, Who: ann, ActionID: "fill_copy", View: &interaction.View{
		ID: "V1", Type: "modal", Callback: view.CallbackID, Private: view.PrivateMetadata, Values: values}})
	copied := handlerstest.Opened(t, answer)
	got := map[string]string{}
	for block, in := range handlerstest.InitialValues(copied) {
		if in[block].Value != "" {
			got[block] = in[block].Value
		}
	}
	want := map[string]string{
		"hours 1 0": "7 1:30", "hours 1 1": "0 1:00", "hours 1 2": "0 0 0:30",
	}
	for block, value := range want {
		if got[block] != value {
			t.Errorf("%s holds %q, want %q", block, got[block], value)
		}
	}
	if len(got) != len(want) {
		t.Errorf("filled: %v", got)
	}
	if got := handlerstest.Shown(d.Submits(ann, copied, nil)); !strings.Contains(got, "10h in 4 records") {
		t.Errorf("the second view: %s", got)
	}
}

func TestAFormOfTheWeekSaysWhatIsWrongAtEachField(t *testing.T) {
	for name, c := range map[string]struct {
		enter map[string]string
		want  string
	}{
		"nothing":             {nil, "at hours 0 0: Type hours into at least one field."},
		"only zeros":          {map[string]string{"hours 0 1": "0 - 0:00"}, "at hours 0 0: Type hours into at least one field."},
		"words":               {map[string]string{"hours 0 1": "0 two"}, "at hours 0 1: Type hours such as 1:30 or 1.5."},
		"one length or two":   {map[string]string{"hours 0 1": "1h 30m"}, "at hours 0 1: Is that one length or two? Write one length as 1h30m, without a space."},
		"too many days":       {map[string]string{"hours 0 1": "8 8 8 8"}, "at hours 0 1: There are 3 days here. Type at most one length for each."},
		"more than a day":     {map[string]string{"hours 0 1": "0 25"}, "at hours 0 1: A day has 24 hours. Type less."},
		"hours without a tag": {map[string]string{"hours 0 3": "0 1"}, "at other 0: Type the tag that these hours are for."},
		"a tag that is none":  {map[string]string{"other 0": "12"}, "at other 0: Type a tag such as #acme."},
		"a day that is full":  {map[string]string{"hours 0 0": "0 20", "hours 0 1": "0 5"}, "at hours 0 1: A day has 24 hours. Type less."},
	} {
		t.Run(name, func(t *testing.T) {
			d, view := filled(t)
			before := d.Notes(ann)
			if got := handlerstest.Shown(d.Submits(ann, view, c.enter)); got != c.want {
				t.Errorf("it said %q", got)
			}
			d.Wants(ann, before...)
		})
	}
}

func TestTheFormOfTheWeekHoldsAWeekAtMost(t *testing.T) {
	d := handlerstest.New(t)
	if got := d.Says(ann, "fill last month"); got != "The form holds one week at most. Type /time fill last week" {
		t.Errorf("it said %q", got)
	}
	days := func(a interaction.Answer) int {
		for _, block := range handlerstest.Opened(t, a).Blocks.BlockSet {
			if input, ok := block.(*slack.InputBlock); ok && input.BlockID == "hours 0 0" {
				return 1 + strings.Count(input.Hint.Text, "·")
			}
		}
		return 0
	}
	if n := days(d.Types(ann, "fill")); n != 3 {
		t.Errorf("up to Wednesday the week has %d days", n)
	}
	if n := days(d.Types(ann, "fill last week")); n != 7 {
		t.Errorf("last week has %d days", n)
	}
	if n := days(d.Types(ann, "fill yesterday")); n != 1 {
		t.Errorf("yesterday has %d days", n)
	}
	d.Clock.Advance(25 * time.Hour)
	view := handlerstest.Opened(t, d.Types(ann, "fill last week"))
	d.Clock.Advance(25 * time.Hour)
	if got := handlerstest.Shown(d.Submits(bob, view, map[string]string{"hours 0 0": "1"})); !strings.Contains(got, "This form is out of date") {
		t.Errorf("Bob sends Ann's form: %q", got)
	}
}
