package records

import (
	"cmp"

	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
)

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
		Buttons:   map[string]handlers.Button{"log_time": func(in *handlers.Interaction, _ string) error { return openLog(in) }},
		Forms:     map[string]handlers.Form{"new_record": saveNew},
		Shortcuts: map[string]handlers.Form{"log_time": openLog},
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
		return in.Say(in.Words.RecordsAddNoLength())
	}
	in.SaveAndTell("add", in.Words.RecordsLoggedHead(), nil, made)
	if made.Placed && kind == record.Break {
		in.NameRunning(made)
		return nil
	}
	return in.NameOverlap(made)
}

func openLog(in *handlers.Interaction) error {
	in.Open(recordForm(in, "new_record", in.Words.RecordsLogTitle(), record.Record{}))
	return nil
}

func saveNew(in *handlers.Interaction) error {
	made, ok := formed(in, record.Record{Kind: record.Work})
	if !ok {
		return nil
	}
	if made.Kind == record.Work {
		made.Note = in.WithDefaultTag(made.Note)
	}
	made.ID, made.Zone = models.NewID(), in.Zone.String()
	in.SaveAndTell("add", in.Words.RecordsLoggedHead(), nil, made)
	return in.NameOverlap(made)
}
