package records

import (
	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
)

// editFeature changes a record in a form.
func editFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Edit: edit},
		Does:     (*messages.Printer).HelpEdit,
		Examples: []string{"edit 2"},
		Buttons:  map[string]handlers.Button{"edit": editButton},
		Forms:    map[string]handlers.Form{"edit_record": saveEdited},
	}
}

// edit shows the record that the number means and opens its form.
func edit(in *handlers.Interaction, c command.Command) error {
	r, ok, err := in.RecordNumbered(c.Numbers)
	if err != nil || !ok {
		return err
	}
	in.Tell("Editing", in.Span(r), blockkit.Button("edit", "Open the form", r.ID), blockkit.Button("split", "Split…", r.ID), blockkit.Button("delete", "Delete", r.ID))
	in.Open(recordForm(in, "edit_record", "Edit record", r))
	return nil
}

func editButton(in *handlers.Interaction, id string) error {
	r, ok, err := in.Record(id)
	if err != nil || !ok {
		return err
	}
	in.Open(recordForm(in, "edit_record", "Edit record", r))
	return nil
}

// saveEdited takes the form of a record.
func saveEdited(in *handlers.Interaction) error {
	r, ok, err := in.FormRecord()
	if err != nil || !ok {
		return err
	}
	changed, ok, err := formed(in, r)
	if err != nil || !ok {
		return err
	}
	if changed == r {
		in.Tell("Nothing was changed:", in.Span(r), blockkit.Button("edit", "Edit", r.ID))
		return nil
	}
	step := models.NewStep("edit", in.Now)
	in.SaveRecord(step, &r, changed)
	in.RecordStep(step)
	in.Tell("Changed", in.Span(changed), handlers.UndoOf(step), blockkit.Button("edit", "Edit", changed.ID))
	return in.NameOverlap(changed)
}
