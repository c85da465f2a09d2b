package timer

import (
	"strings"
	"time"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/models"
	"sundial/record"
)

// stoppedAgo moves the end of what a history entry stopped to the moment in the button's value.
func stoppedAgo(in *handlers.Interaction, value string) error {
	moment, id, _ := strings.Cut(value, " ")
	at, ok := readMoment(moment)
	if !ok {
		return in.SayExpired()
	}
	stopped, ok, err := stoppedBy(in, id)
	if err != nil || !ok {
		return err
	}
	entry := models.NewHistoryEntry("stop", in.Now)
	for _, r := range stopped {
		if at.Before(r.Start) || at.After(in.Now) {
			return in.SayExpired()
		}
		in.SaveRecord(entry, &r, ended(in, r, at))
	}
	in.RecordHistory(entry)
	in.Tell(in.Words.TimerStoppedHead(), in.Spans(entry.After), in.UndoButton(entry), blockkit.Button("go_on", in.Words.TimerGoOnButton(), entry.ID), in.EditButton(entry.After[0].ID))
	return in.NameOverlap(entry.After[0])
}

// goOn undoes a stop: the same records run again, as if they had never been stopped.
func goOn(in *handlers.Interaction, id string) error {
	stopped, ok, err := stoppedBy(in, id)
	if err != nil || !ok {
		return err
	}
	if in.RefusesSecondTimer(nil, []record.Record{{}}) {
		return nil
	}
	entry := models.NewHistoryEntry("go on", in.Now)
	for _, r := range stopped {
		running := r
		running.End = time.Time{}
		in.SaveRecord(entry, &r, running)
	}
	in.RecordHistory(entry)
	in.Tell(in.Words.TimerResumedHead(), in.Spans(entry.After), in.StopButton(entry.After[0].ID), in.UndoButton(entry), in.EditButton(entry.After[0].ID))
	return in.NameOverlap(entry.After[0])
}

// stoppedBy reads the records that a history entry stopped; if they run again or are gone, it
// says so.
func stoppedBy(in *handlers.Interaction, id string) ([]record.Record, bool, error) {
	entry, ok, err := in.HistoryEntry(id)
	if err != nil || !ok {
		return nil, false, err
	}
	var stopped []record.Record
	for _, was := range entry.After {
		r, ok, err := in.Record(was.ID)
		if err != nil || !ok {
			return nil, false, err
		}
		if r.Running() {
			in.Tell(in.Words.TimerRunningAgainHead(), in.Span(r), in.StopButton(r.ID))
			return nil, false, nil
		}
		stopped = append(stopped, r)
	}
	if len(stopped) == 0 {
		return nil, false, in.SayExpired()
	}
	return stopped, true, nil
}
