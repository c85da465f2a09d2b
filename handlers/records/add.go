package records

import (
	"cmp"
	"time"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
)

// addFeature logs finished work.
func addFeature() handlers.Feature {
	return handlers.Feature{
		Verbs: map[command.Verb]handlers.Handler{command.Add: add},
		Group: handlers.HelpTrack,
		Does:  (*messages.Printer).HelpAdd,
		Examples: []string{
			"1h30 review #acme",
			"add yesterday 9-10:30 review #acme",
			"add review for 2h yesterday #acme",
			"add 45m standup on monday",
		},
		Newcomers: []string{"log_time"},
		Buttons:   map[string]handlers.Button{"log_time": logTimeButton},
		Forms:     map[string]handlers.Form{"new_record": saveNew},
		Shortcuts: map[string]handlers.Form{"log_time": logTimeShortcut},
	}
}

// add stores a finished record: a span, or a bare length, which has a date but no time of day.
// `break 5m` and the like come here too.
func add(in *handlers.Interaction, c command.Command) error {
	kind, note := record.Work, c.Note
	if c.Kind == string(record.Break) {
		kind = record.Break
	}
	if kind == record.Work {
		note = in.WithDefaultTag(note)
	}
	made := in.NewRecord(note, c.Start.UTC(), c.End.UTC(), kind)
	if c.Start.IsZero() {
		made = made.Place(cmp.Or(c.Day, in.Today()), c.Length, in.Now, in.Zone)
	}
	if !made.Start.Before(made.End) {
		in.Tell("", in.Words.RecordsAddNoLength())
		return nil
	}
	entry := models.NewHistoryEntry("add", in.Now)
	in.SaveRecord(entry, nil, made)
	in.RecordHistory(entry)
	in.Tell(in.Words.RecordsLoggedHead(), in.Span(made), in.UndoButton(entry), blockkit.Button("edit", in.Words.AnswersEditButton(), made.ID))
	if made.Placed && kind == record.Break {
		in.NameRunning(made)
		return nil
	}
	return in.NameOverlap(made)
}

func logTimeButton(in *handlers.Interaction, _ string) error {
	in.Open(recordForm(in, "new_record", in.Words.RecordsLogTitle(), record.Record{Start: in.Now.Add(-time.Hour), End: in.Now}))
	return nil
}

// logTimeShortcut opens the form for a new record.
func logTimeShortcut(in *handlers.Interaction) error {
	in.Open(recordForm(in, "new_record", in.Words.RecordsLogTitle(), record.Record{}))
	return nil
}

// saveNew handles the form for a new record.
func saveNew(in *handlers.Interaction) error {
	made, ok, err := formed(in, record.Record{Kind: record.Work})
	if err != nil || !ok {
		return err
	}
	note := made.Note
	if made.Kind == record.Work {
		note = in.WithDefaultTag(note)
	}
	made.ID, made.Note, made.Zone = models.NewID(), note, in.Zone.String()
	entry := models.NewHistoryEntry("add", in.Now)
	in.SaveRecord(entry, nil, made)
	in.RecordHistory(entry)
	in.Tell(in.Words.RecordsLoggedHead(), in.Span(made), in.UndoButton(entry), blockkit.Button("edit", in.Words.AnswersEditButton(), made.ID))
	return in.NameOverlap(made)
}
