package records

import (
	"time"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/record"
)

func editFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Edit: edit},
		Group:    handlers.HelpReview,
		Does:     (*messages.Printer).HelpEdit,
		Examples: []string{"edit 2", "edit 2 to 1h30"},
		Buttons:  map[string]handlers.Button{"edit": handlers.RecordButton(openEdit)},
		Forms:    map[string]handlers.Form{"edit_record": saveEdited},
	}
}

// edit shows the numbered record and opens its form.
func edit(in *handlers.Interaction, c command.Command) error {
	r, ok, err := in.RecordNumbered(c.Numbers)
	if err != nil || !ok {
		return err
	}
	if c.Length > 0 || c.To > 0 {
		return retime(in, r, c)
	}
	in.Tell(in.Words.RecordsEditingHead(), in.Span(r), blockkit.Button("edit", in.Words.RecordsOpenFormButton(), r.ID), blockkit.Button("split", in.Words.RecordsSplitButton(), r.ID), blockkit.Button("delete", in.Words.AnswersDeleteButton(), r.ID))
	return openEdit(in, r)
}

func openEdit(in *handlers.Interaction, r record.Record) error {
	in.Open(recordForm(in, "edit_record", in.Words.RecordsEditTitle(), r))
	return nil
}

// retime changes a record's length or times as typed: `edit 1 to 2h`, `edit 1 9-10:30`. A
// length moves its end; times are on its day, in its zone.
func retime(in *handlers.Interaction, r record.Record, c command.Command) error {
	const minutesPerDay = 24 * 60
	changed, loc := r, r.Location(in.Zone)
	switch {
	case c.To > 0:
		day := r.Day(loc)
		changed.Placed, changed.Date = false, record.Date{}
		changed.Start = record.At(day, c.From, loc).UTC()
		changed.End = record.At(day.AddDays(c.To/minutesPerDay), c.To%minutesPerDay, loc).UTC()
	case r.Placed:
		changed = r.Place(r.Day(loc), c.Length, in.Now, loc)
	default:
		changed.End = r.Start.Add(c.Length)
	}
	if changed.End.After(in.Now) && !changed.Placed {
		return in.Say(in.Words.RecordsEndsLater(in.Moment(changed.End)))
	}
	changed.PlannedEnd = time.Time{}
	in.SaveAndTell("edit", in.Words.RecordsChangedHead(), &r, changed)
	return in.NameOverlap(changed)
}

func saveEdited(in *handlers.Interaction) error {
	r, ok, err := in.FormRecord()
	if err != nil || !ok {
		return err
	}
	changed, ok := formed(in, r)
	if !ok {
		return nil
	}
	if changed == r {
		in.Tell(in.Words.RecordsUnchangedHead(), in.Span(r), in.EditButton(r.ID))
		return nil
	}
	in.SaveAndTell("edit", in.Words.RecordsChangedHead(), &r, changed)
	return in.NameOverlap(changed)
}
