package handlers

import (
	"sundial/blockkit"
	"sundial/command"
	"sundial/models"
	"sundial/record"
)

// edit shows the record that the number means and opens its form.
func edit(t *task, c command.Command) error {
	r, ok, err := t.named(c.Numbers)
	if err != nil || !ok {
		return err
	}
	t.tell("Editing", t.span(r), blockkit.Button("edit", "Open the form", r.ID), blockkit.Button("split", "Split…", r.ID), blockkit.Button("delete", "Delete", r.ID))
	t.open(t.recordForm("edit_record", "Edit record", r))
	return nil
}

func editButton(t *task, id string) error {
	r, ok, err := t.own(id)
	if err != nil || !ok {
		return err
	}
	t.open(t.recordForm("edit_record", "Edit record", r))
	return nil
}

func (t *task) saveEdited() error {
	r, ok, err := t.formRecord()
	if err != nil || !ok {
		return err
	}
	changed, ok, err := t.formed(r)
	if err != nil || !ok {
		return err
	}
	if changed == r {
		t.tell("Nothing was changed:", t.span(r), blockkit.Button("edit", "Edit", r.ID))
		return nil
	}
	step := models.NewStep("edit", t.now)
	t.put(step, &r, changed)
	t.done(step)
	t.tell("Changed", t.span(changed), undoOf(step), blockkit.Button("edit", "Edit", changed.ID))
	return t.nameOverlap(changed)
}

func (t *task) saveNew() error {
	made, ok, err := t.formed(record.Record{Kind: record.Work})
	if err != nil || !ok {
		return err
	}
	note := made.Note
	if made.Kind == record.Work {
		note = t.withDefaults(note)
	}
	made.ID, made.Note, made.Zone = models.NewRecordID(), note, t.loc.String()
	step := models.NewStep("add", t.now)
	t.put(step, nil, made)
	t.done(step)
	t.tell("Logged", t.span(made), undoOf(step), blockkit.Button("edit", "Edit", made.ID))
	return t.nameOverlap(made)
}
