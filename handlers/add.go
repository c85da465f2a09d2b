package handlers

import (
	"sundial/command"
	"sundial/models"
	"sundial/record"
	"sundial/timesheet"
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
		placed, ok, err := t.place(c)
		if err != nil || !ok {
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
	return t.nameOverlap(made)
}

// place finds the room for a bare duration.
func (t *task) place(c command.Command) (record.Record, bool, error) {
	day := c.Day
	if day.IsZero() {
		day = t.today()
	}
	start, end, ok, err := t.room(day, c.Length, "")
	if err != nil {
		return record.Record{}, false, err
	}
	if !ok {
		t.say("%s has no room for %s beside what is there. Type instead: %s list %s", timesheet.FormatDay(day, t.today()), record.FormatLength(c.Length), t.command, day)
	}
	return record.Record{Start: start, End: end}, ok, nil
}
