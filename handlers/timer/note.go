package timer

import (
	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
)

// noteFeature changes the running timer's note.
func noteFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Note: note},
		Group:    handlers.HelpTrack,
		Does:     (*messages.Printer).HelpNote,
		Examples: []string{"note review login #acme"},
	}
}

// note changes the running record's note.
func note(in *handlers.Interaction, c command.Command) error {
	r, ok := timer(in)
	if !ok {
		return nil
	}
	entry := models.NewHistoryEntry("note", in.Now)
	changed := r
	changed.Note = c.Note
	if r.Kind == record.Work {
		changed.Note = in.WithDefaultTag(c.Note)
	}
	in.SaveRecord(entry, &r, changed)
	in.RecordHistory(entry)
	in.Tell(in.Words.RecordsChangedHead(), in.Span(changed), blockkit.Button("stop", in.Words.TimerStopButton(), r.ID), in.UndoButton(entry), blockkit.Button("edit", in.Words.AnswersEditButton(), r.ID))
	return nil
}

// timer returns the running record that a verb means; without one it says so.
func timer(in *handlers.Interaction) (record.Record, bool) {
	if len(in.Snapshot.Running) == 0 {
		in.Tell("", in.Words.TimerNothingRunning())
		return record.Record{}, false
	}
	return in.Snapshot.Running[0], true
}
