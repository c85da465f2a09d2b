package handlers

import (
	"sundial/command"
	"sundial/models"
	"sundial/record"
)

// add stores a finished record: a span on the clock, or a bare duration that is
// placed where the day has room.
func add(t *task, c command.Command) error { return t.addKind(c, record.Work) }

func (t *task) addKind(c command.Command, kind record.Kind) error {
	note := c.Note
	if kind == record.Work {
		note = t.withDefaults(note)
	}
	made := t.newRecord(note, c.Start.UTC(), c.End.UTC(), kind)
	if c.Start.IsZero() {
		placed, err := t.place(c)
		if err != nil {
			return err
		}
		made.Start, made.End, made.Placed = placed.Start, placed.End, true
	}
	if !made.Start.Before(made.End) {
		t.say("That has no length. Type instead: %s add 9-10:30 and what you did", t.command)
		return nil
	}
	step := models.NewStep("add", t.now)
	t.put(step, nil, made)
	t.done(step)
	t.tell("Logged", t.span(made), undoOf(step), button("edit", "Edit", made.ID))
	if made.Placed && kind == record.Break {
		t.nameRunning(made)
		return nil
	}
	return t.nameOverlap(made)
}

// place finds where a bare duration stands.
func (t *task) place(c command.Command) (record.Record, error) {
	day := c.Day
	if day.IsZero() {
		day = t.today()
	}
	start, end, err := t.room(day, c.Length, "")
	return record.Record{Start: start, End: end}, err
}
