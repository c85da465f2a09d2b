package timer

import (
	"strconv"
	"strings"
	"time"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/models"
	"sundial/record"
)

// stoppedAgo moves the end of what a step stopped to the moment that the button
// named.
func stoppedAgo(in *handlers.Interaction, value string) error {
	moment, id, _ := strings.Cut(value, " ")
	seconds, err := strconv.ParseInt(moment, 10, 64)
	if err != nil {
		return in.SayExpired()
	}
	stopped, ok, err := stoppedBy(in, id)
	if err != nil || !ok {
		return err
	}
	at, step := time.Unix(seconds, 0).UTC(), models.NewStep("stop", in.Now)
	for _, r := range stopped {
		if at.Before(r.Start) || at.After(in.Now) {
			return in.SayExpired()
		}
		in.SaveRecord(step, &r, in.Ended(r, at))
	}
	in.RecordStep(step)
	in.Tell(in.Words.AnswersStoppedHead(), in.Spans(step.After), in.UndoButton(step), blockkit.Button("go_on", in.Words.TimerGoOnButton(), step.ID), blockkit.Button("edit", in.Words.AnswersEditButton(), step.After[0].ID))
	return in.NameOverlap(step.After[0])
}

// goOn takes a stop back: the same records run again, as if they had never been
// stopped.
func goOn(in *handlers.Interaction, id string) error {
	stopped, ok, err := stoppedBy(in, id)
	if err != nil || !ok {
		return err
	}
	if in.RefuseSecondTimer(nil, []record.Record{{}}); in.Answer.Reply != nil {
		return nil
	}
	step := models.NewStep("go on", in.Now)
	for _, r := range stopped {
		running := r
		running.End = time.Time{}
		in.SaveRecord(step, &r, running)
	}
	in.RecordStep(step)
	in.Tell(in.Words.TimerResumedHead(), in.Spans(step.After), blockkit.Button("stop", in.Words.AnswersStopButton(), step.After[0].ID), in.UndoButton(step), blockkit.Button("edit", in.Words.AnswersEditButton(), step.After[0].ID))
	return in.NameOverlap(step.After[0])
}

// stoppedBy reads, as they are now, the records that a step stopped; what runs
// again or is gone is answered in words.
func stoppedBy(in *handlers.Interaction, id string) ([]record.Record, bool, error) {
	step, ok, err := in.Step(id)
	if err != nil || !ok {
		return nil, false, err
	}
	var stopped []record.Record
	for _, was := range step.After {
		r, ok, err := in.Record(was.ID)
		if err != nil || !ok {
			return nil, false, err
		}
		if r.Running() {
			in.Tell(in.Words.TimerRunningAgainHead(), in.Span(r), blockkit.Button("stop", in.Words.AnswersStopButton(), r.ID))
			return nil, false, nil
		}
		stopped = append(stopped, r)
	}
	if len(stopped) == 0 {
		return nil, false, in.SayExpired()
	}
	return stopped, true, nil
}
