package timer

import (
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/record"
)

func noteFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Note: note},
		Group:    handlers.HelpTrack,
		Does:     (*messages.Printer).HelpNote,
		Examples: []string{"note review login #acme"},
	}
}

func note(in *handlers.Interaction, c command.Command) error {
	r, ok := timer(in)
	if !ok {
		return nil
	}
	changed := r
	changed.Note = c.Note
	if r.Kind == record.Work {
		changed.Note = in.WithDefaultTag(c.Note)
	}
	in.SaveAndTell("note", in.Words.RecordsChangedHead(), &r, changed, in.StopButton(r.ID))
	return nil
}
