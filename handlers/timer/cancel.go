package timer

import (
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
)

func cancelFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:     map[command.Verb]handlers.Handler{command.Cancel: cancel},
		Group:     handlers.HelpTrack,
		Does:      (*messages.Printer).HelpCancel,
		Examples:  []string{"cancel"},
		Proposals: map[string]handlers.Accept{"cancel": cancelProposed},
	}
}

// cancel discards the running timer; if there are several, it asks which.
func cancel(in *handlers.Interaction, _ command.Command) error {
	if len(in.Snapshot.Running) > 1 {
		whichTimer(in, "cancel", in.Now)
		return nil
	}
	r, ok := timer(in)
	if !ok {
		return nil
	}
	return discard(in, []string{r.ID})
}

func cancelProposed(in *handlers.Interaction, o handlers.Proposal) error { return discard(in, o.IDs) }

func discard(in *handlers.Interaction, ids []string) error {
	all, err := in.RecordsLeft(ids)
	if err != nil {
		return err
	}
	entry := models.NewHistoryEntry("cancel", in.Now)
	for _, r := range all {
		if r.Running() {
			in.DeleteRecord(entry, r)
		}
	}
	if len(entry.Before) == 0 {
		return in.SayExpired()
	}
	in.RecordHistory(entry)
	in.Tell(in.Words.TimerDiscardedHead(), in.Spans(entry.Before), in.UndoButton(entry))
	return nil
}
