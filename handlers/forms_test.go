package handlers_test

import (
	"strings"
	"testing"
	"time"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
)

func TestAFormSentTwiceIsAnsweredTheSameAndStoredOnce(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add 9-10 a")
	edit, fill := handlerstest.Opened(t, d.Types(ann, "edit")), handlerstest.Opened(t, d.Types(ann, "fill"))
	for _, c := range []struct {
		callback, private string
		values            map[string]map[string]interaction.Input
	}{
		{edit.CallbackID, edit.PrivateMetadata, with(handlerstest.InitialValues(edit), "note", "b")},
		{edit.CallbackID, edit.PrivateMetadata, with(handlerstest.InitialValues(edit), "end", "08:00")},
		{fill.CallbackID, fill.PrivateMetadata, with(handlerstest.InitialValues(fill), "hours 0 0", "2")},
		{"new_timer", "", with(map[string]map[string]interaction.Input{}, "note", "c")},
	} {
		r := interaction.Request{Kind: interaction.Submission, Who: ann, Envelope: "twice " + c.callback + c.values["end"]["end"].Value,
			View: &interaction.View{ID: "V1", Type: "modal", Callback: c.callback, Private: c.private, Values: c.values}}
		first := d.Handle(r)
		before := strings.Join(d.Notes(ann), "\n")
		if second := d.Handle(r); handlerstest.JSON(t, first) != handlerstest.JSON(t, second) {
			t.Errorf("%s: first\n%s\nsecond\n%s", c.callback, handlerstest.JSON(t, first), handlerstest.JSON(t, second))
		}
		if after := strings.Join(d.Notes(ann), "\n"); after != before {
			t.Errorf("%s: stored twice: %s", c.callback, after)
		}
	}
	d.Wants(ann, "4 09:00–10:00 b", "4 14:20–… c")
}

func with(values map[string]map[string]interaction.Input, block, value string) map[string]map[string]interaction.Input {
	values[block] = map[string]interaction.Input{block: {Value: value}}
	return values
}

// TestAMembersFormsDoNothingForAnother submits Ann's forms as Bob: he is answered as if
// what they name didn't exist.
func TestAMembersFormsDoNothingForAnother(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(bob, "status")
	d.Types(ann, "add 9-10 secret")
	edit, fill := handlerstest.Opened(t, d.Types(ann, "edit")), handlerstest.Opened(t, d.Types(ann, "fill"))
	preview := handlerstest.Modal(d.Submits(ann, fill, map[string]string{"hours 0 0": "2"}).View)
	id := edit.PrivateMetadata
	before := d.Records(ann)
	for callback, private := range map[string]string{
		"edit_record": id, "split_record": id, "move_start": id, "fill_week": fill.PrivateMetadata, "fill_store": preview.PrivateMetadata,
	} {
		values := map[string]map[string]interaction.Input{}
		for block, value := range map[string]string{"note": "x", "day": "2026-03-04", "start": "09:30", "end": "09:50", "moved": "08:00", "hours 0 0": "3"} {
			with(values, block, value)
		}
		send := func(private string) interaction.Answer {
			return d.Handle(interaction.Request{Kind: interaction.Submission, Who: bob, View: &interaction.View{ID: "V1", Type: "modal", Callback: callback, Private: private, Values: values}})
		}
		real, forged := send(private), send(private[:len(private)-1]+"x")
		if handlerstest.JSON(t, real) != handlerstest.JSON(t, forged) || strings.Contains(handlerstest.JSON(t, real), "secret") {
			t.Errorf("%s tells Bob that it exists:\n%s\n%s", callback, handlerstest.JSON(t, real), handlerstest.JSON(t, forged))
		}
	}
	for action, block := range map[string]string{"fill_copy": "", "fill": ""} {
		real := d.Handle(interaction.Request{Kind: interaction.Action, Who: bob, ActionID: action, BlockID: block,
			View: &interaction.View{ID: "V1", Type: "modal", Callback: "fill_week", Private: fill.PrivateMetadata}})
		if strings.Contains(handlerstest.JSON(t, real), "secret") {
			t.Errorf("%s shows Bob the note", action)
		}
	}
	if after := d.Records(ann); len(after) != 1 || after[0] != before[0] {
		t.Errorf("Ann's records are now %+v", after)
	}
	if all := d.Records(bob); len(all) != 0 {
		t.Errorf("Bob has %+v", all)
	}
}

// TestNoFormHoldsAWordWhereItLeaks looks at what of a form leaves Slack's own sight:
// its private metadata, block ids, action ids, callback ids and the values of
// buttons hold no typed word.
func TestNoFormHoldsAWordWhereItLeaks(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add 9-10 quokka #zebrafish")
	d.Types(ann, "start axolotl #narwhal")
	d.Clock.Advance(time.Hour)
	for _, act := range []string{"edit", "fill", "fill last week"} {
		view := handlerstest.Opened(t, d.Types(ann, act))
		names := view.PrivateMetadata + view.CallbackID
		for block := range handlerstest.InitialValues(view) {
			names += " " + block
		}
		for _, word := range []string{"quokka", "zebrafish", "axolotl", "narwhal"} {
			if strings.Contains(names, word) {
				t.Errorf("%s: %q is in %q", act, word, names)
			}
		}
	}
	d.Types(ann, "list")
	for _, line := range []string{"tag these #zebrafish", "delete these", "stop", "list"} {
		answer := d.Types(ann, line)
		for _, word := range []string{"quokka", "zebrafish", "axolotl", "narwhal"} {
			for _, part := range strings.Split(handlerstest.JSON(t, answer), `"value":"`)[1:] {
				if value, _, _ := strings.Cut(part, `"`); strings.Contains(value, word) {
					t.Errorf("%s: a button's value is %q", line, value)
				}
			}
		}
	}
	if strings.Contains(d.Log.String(), "quokka") {
		t.Error("the log holds a word")
	}
}
