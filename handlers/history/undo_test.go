package history_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
	"sundial/models"
)

// The members who type.
var ann = handlerstest.Ann

func TestUndoSaysWhichSettingsApplyAgain(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add 1h review #acme")
	d.Types(ann, "rate #acme 90 EUR/h from the beginning")
	d.Types(ann, "target #acme 20h/week")
	d.Types(ann, "settings clock 12")
	for _, want := range []string{"Clock: 24 hours", "#acme: 90 EUR an hour", "#acme: nothing is set"} {
		if got := d.Says(ann, "undo"); got != "Undone Restored: "+want {
			t.Errorf("undo: %q, want %s", got, want)
		}
	}
	if got := d.Says(ann, "redo"); got != "Redone Restored: #acme: 90 EUR an hour" {
		t.Errorf("redo: %q", got)
	}
}

var exportedAt = regexp.MustCompile(`"exported_at": "[^"]*"`)

// export is Ann's JSON export, except for the moment of it.
func export(d *handlerstest.Desk) []byte {
	d.T.Helper()
	answer := d.Types(ann, "export as json")
	for _, sent := range handlerstest.Effects[interaction.SendFile](answer) {
		return exportedAt.ReplaceAll(sent.File.Content.Bytes(), []byte(`"exported_at": ""`))
	}
	d.T.Fatalf("no file: %s", handlerstest.Text(answer))
	return nil
}

// withoutHistory returns an export without the steps that undo and redo go along, and
// without the last list, which is no change.
func withoutHistory(t testing.TB, export []byte) string {
	t.Helper()
	var all map[string]any
	if err := json.Unmarshal(export, &all); err != nil {
		t.Fatal(err)
	}
	delete(all, "history")
	out, err := json.MarshalIndent(all, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestEachChangeIsTakenBackAndMadeAgainToTheByte(t *testing.T) {
	first := func(d *handlerstest.Desk) string { return d.Records(ann)[0].ID }
	for name, c := range map[string]struct {
		before []string
		do     func(d *handlerstest.Desk) interaction.Answer
	}{
		"start":           {nil, typing("start a #x")},
		"start, stopping": {[]string{"start a at 14:00"}, typing("start b")},
		"start for a length": {nil, func(d *handlerstest.Desk) interaction.Answer {
			return d.Taps(ann, d.Types(ann, "start a for 2h"), "choose_0")
		}},
		"started":        {[]string{"start a"}, typing("started 15m ago")},
		"stop":           {[]string{"start a at 14:00"}, typing("stop")},
		"stop earlier":   {[]string{"start a at 14:00"}, typing("stop 14:10")},
		"break":          {[]string{"start a at 14:00"}, typing("break")},
		"a break, after": {[]string{"add 9-12 a"}, typing("break 10-10:30")},
		"back":           {[]string{"start a at 14:00", "break"}, typing("back")},
		"cancel":         {[]string{"start a at 14:00"}, typing("cancel")},
		"note":           {[]string{"start a at 14:00"}, typing("note b #y")},
		"resume":         {[]string{"add 9-10 a"}, typing("resume")},
		"add":            {nil, typing("add 9-10 a")},
		"add a length":   {nil, typing("add 90m a")},
		"delete":         {[]string{"add 9-10 a"}, typing("delete")},
		"delete two":     {[]string{"add 9-10 a", "add 10-11 b", "list"}, typing("delete 1 2")},
		"split":          {[]string{"add 9-10 a", "list"}, typing("split 1 at 9:30")},
		"split, running": {[]string{"start a at 14:00", "list"}, typing("split 1 at 14:10")},
		"tag these":      {[]string{"add 9-10 a", "add 10-11 b", "list"}, tapping("tag these #x", "offer_0")},
		"delete these":   {[]string{"add 9-10 a", "add 10-11 b", "list"}, tapping("delete these", "offer_0")},
		"rename":         {[]string{"add 9-10 a #x", "target #x 20h"}, typing("rename #x #y")},
		"target":         {nil, typing("target #x 20h/week")},
		"budget":         {nil, typing("budget #x 20h")},
		"rate":           {nil, typing("rate #x 90 EUR/h")},
		"here":           {nil, typing("here #x")},
		"here off":       {[]string{"here #x"}, typing("here off")},
		"timezone":       {[]string{"add 9-10 a"}, typing("timezone Asia/Tokyo")},
		"go on": {[]string{"start a at 14:00", "stop"}, func(d *handlerstest.Desk) interaction.Answer {
			return d.Presses(ann, "go_on", lastStep(d))
		}},
		"stopped before": {[]string{"start a at 14:00"}, tapping("stop", "stopped_ago")},
		"a mend":         {[]string{"add 9-13 a"}, tapping("add 10-11 b", "mend")},
		"a gap filled":   {[]string{"add 9-10 a", "add 11-12 b", "list"}, tapping("list", "fill_gap_0")},
		"started earlier": {[]string{"start a"}, func(d *handlerstest.Desk) interaction.Answer {
			return d.Submits(ann, handlerstest.Opened(d.T, d.Presses(ann, "started_earlier", first(d))), map[string]string{"moved": "13:00"})
		}},
		"the edit form": {[]string{"add 9-10 a"}, func(d *handlerstest.Desk) interaction.Answer {
			return d.Submits(ann, handlerstest.Opened(d.T, d.Types(ann, "edit")), map[string]string{"note": "b", "end": "12:00", "kind": "break"})
		}},
		"the form of a placed record": {[]string{"add 1h a"}, func(d *handlerstest.Desk) interaction.Answer {
			return d.Submits(ann, handlerstest.Opened(d.T, d.Types(ann, "edit")), map[string]string{"length": "3:00", "day": "2026-03-01"})
		}},
		"the split form": {[]string{"add 9-10 a"}, func(d *handlerstest.Desk) interaction.Answer {
			return d.Submits(ann, handlerstest.Opened(d.T, d.Presses(ann, "split", first(d))), map[string]string{"start": "09:10", "note": "b"})
		}},
		"the log form": {nil, func(d *handlerstest.Desk) interaction.Answer {
			return d.Submits(ann, handlerstest.Opened(d.T, d.Handle(interaction.Request{Kind: interaction.Shortcut, Who: ann, Callback: "log_time"})), map[string]string{"length": "1:30"})
		}},
		"the timer form": {nil, func(d *handlerstest.Desk) interaction.Answer {
			return d.Submits(ann, handlerstest.Opened(d.T, d.Handle(interaction.Request{Kind: interaction.Shortcut, Who: ann, Callback: "start_timer"})), map[string]string{"note": "a"})
		}},
		"fill": {nil, func(d *handlerstest.Desk) interaction.Answer {
			preview := d.Submits(ann, handlerstest.Opened(d.T, d.Types(ann, "fill")), map[string]string{"hours 0 0": "8 7:30"})
			return d.Submits(ann, handlerstest.Modal(preview.View), nil)
		}},
		"from the menu": {[]string{"add 9-10 a", "list"}, func(d *handlerstest.Desk) interaction.Answer {
			return d.Presses(ann, "row", "delete "+first(d))
		}},
	} {
		t.Run(name, func(t *testing.T) {
			d := handlerstest.New(t)
			for _, line := range append([]string{"status"}, c.before...) {
				d.Types(ann, line)
				d.Clock.Advance(time.Second)
			}
			// What only asks or lists is no change: a request that is answered twice
			// shows what it leaves.
			before := withoutHistory(t, export(d))
			c.do(d)
			done := export(d)
			if withoutHistory(t, done) == before {
				t.Fatal("nothing was changed")
			}
			d.Clock.Advance(time.Minute)
			for range 2 {
				steps := undoUntil(d, before)
				if steps == 0 {
					t.Fatalf("not taken back: was\n%s\nis\n%s", before, withoutHistory(t, export(d)))
				}
				d.Clock.Advance(time.Minute)
				for range steps {
					d.Types(ann, "redo")
				}
				if again := export(d); !bytes.Equal(again, done) {
					t.Fatalf("made again: was\n%s\nis\n%s", done, again)
				}
			}
		})
	}
}

// undoUntil undoes step by step until all is as before, and counts the steps.
func undoUntil(d *handlerstest.Desk, before string) int {
	d.T.Helper()
	for steps := 1; steps <= 2; steps++ {
		d.Types(ann, "undo")
		if withoutHistory(d.T, export(d)) == before {
			return steps
		}
	}
	return 0
}

// lastStep returns the id of Ann's last change.
func lastStep(d *handlerstest.Desk) string {
	d.T.Helper()
	m, err := d.Store.Member(d.T.Context(), ann, d.Clock.Now())
	if err != nil {
		d.T.Fatal(err)
	}
	entry, err := d.Store.LastHistoryEntry(d.T.Context(), m, false)
	if err != nil {
		d.T.Fatal(err)
	}
	return entry.ID
}

func typing(line string) func(*handlerstest.Desk) interaction.Answer {
	return func(d *handlerstest.Desk) interaction.Answer { return d.Types(ann, line) }
}

func tapping(line, action string) func(*handlerstest.Desk) interaction.Answer {
	return func(d *handlerstest.Desk) interaction.Answer { return d.Taps(ann, d.Types(ann, line), action) }
}

func TestUndoGoesThirtyDaysBackStepByStep(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "status")
	var exports [][]byte
	for range 40 {
		exports = append(exports, export(d))
		d.Types(ann, "add yesterday 1m entry")
		d.Clock.Advance(17 * time.Hour)
	}
	for i := len(exports) - 1; i >= 0; i-- {
		if got := d.Says(ann, "undo"); got == "" {
			t.Fatal("no answer")
		}
		if withoutHistory(t, export(d)) != withoutHistory(t, exports[i]) {
			t.Fatalf("after taking back entry %d it is %s", i, export(d))
		}
	}
	if got := d.Says(ann, "undo"); got != "There's nothing to undo. To see your records, type: /time list" {
		t.Errorf("at the end: %q", got)
	}
}

// TestAnyRunOfChangesIsTakenBackAndMadeAgain lets new members do what comes, then
// undo all of it and redo all of it.
func TestAnyRunOfChangesIsTakenBackAndMadeAgain(t *testing.T) {
	d := handlerstest.New(t)
	members := 0
	lines := []string{
		"start one #x", "start two", "started 5m ago", "stop", "stop 1m ago", "break", "break 30m", "back", "cancel", "note three #y", "resume",
		"add 1h four", "add 30m five #x", "add 9-10 six", "delete", "split", "rename #x #z", "target #x 20h", "target #x off", "here #x", "here off", "list", "undo", "redo",
	}
	rapid.Check(t, func(rt *rapid.T) {
		members++
		who := models.MemberKey{Team: "T1", User: fmt.Sprint("U", members)}
		d.Types(who, "status")
		for _, i := range rapid.SliceOfN(rapid.IntRange(0, len(lines)-1), 1, 8).Draw(rt, "lines") {
			d.Clock.Advance(time.Minute)
			d.Types(who, lines[i])
		}
		for redone := 0; !strings.HasPrefix(d.Says(who, "redo"), "There's nothing to redo"); redone++ {
			if redone > 20 {
				rt.Fatal("redo never ends")
			}
		}
		done := stored(d, who)
		steps := 0
		for ; ; steps++ {
			got := d.Says(who, "undo")
			if strings.HasPrefix(got, "There's nothing to undo") {
				break
			}
			if !strings.HasPrefix(got, "Undone") || steps > 20 {
				rt.Fatalf("after %d steps: %s", steps, got)
			}
		}
		if left := d.Records(who); len(left) != 0 {
			rt.Fatalf("left after undoing all: %+v", left)
		}
		for i := range steps {
			if got := d.Says(who, "redo"); !strings.HasPrefix(got, "Redone") {
				rt.Fatalf("redoing entry %d: %s", i, got)
			}
		}
		if again := stored(d, who); again != done {
			rt.Fatalf("was %s\nis  %s", done, again)
		}
	})
}

// stored returns what's stored of a member's records and choices, except for the last list.
func stored(d *handlerstest.Desk, who models.MemberKey) string {
	d.T.Helper()
	m, err := d.Store.Member(d.T.Context(), who, d.Clock.Now())
	if err != nil {
		d.T.Fatal(err)
	}
	m.Settings.Numbered = nil
	out, err := json.Marshal(map[string]any{"records": d.Records(who), "settings": m.Settings})
	if err != nil {
		d.T.Fatal(err)
	}
	return string(out)
}
