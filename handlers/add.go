package handlers

import (
	"cmp"

	"sundial/blockkit"
	"sundial/command"
	"sundial/models"
	"sundial/record"
)

// add stores a finished record: a span on the clock, or a bare duration, which has
// a date and no place on it.
func add(t *task, c command.Command) error { return t.addKind(c, record.Work) }

func (t *task) addKind(c command.Command, kind record.Kind) error {
	note := c.Note
	if kind == record.Work {
		note = t.withDefaults(note)
	}
	made := t.newRecord(note, c.Start.UTC(), c.End.UTC(), kind)
	if c.Start.IsZero() {
		made = made.Place(cmp.Or(c.Day, t.today()), c.Length, t.now, t.loc)
	}
	if !made.Start.Before(made.End) {
		t.say("That has no length. Type instead: %s add 9-10:30 and what you did", t.command)
		return nil
	}
	step := models.NewStep("add", t.now)
	t.put(step, nil, made)
	t.done(step)
	t.tell("Logged", t.span(made), undoOf(step), blockkit.Button("edit", "Edit", made.ID))
	if made.Placed && kind == record.Break {
		t.nameRunning(made)
		return nil
	}
	return t.nameOverlap(made)
}
