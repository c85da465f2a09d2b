package timer

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
)

// stopFeature stops a timer, and undoes a stop.
func stopFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Stop: stop},
		Group:    handlers.HelpTrack,
		Does:     (*messages.Printer).HelpStop,
		Examples: []string{"stop", "stop 10m ago", "stop yesterday at 18:00"},
		Buttons: map[string]handlers.Button{
			"stop":         stopButton,
			"stop_now":     stopButton,
			"stop_which":   whichButton,
			"stopped_ago":  stoppedAgo,
			"go_on":        goOn,
			"stopped_at":   stoppedAt,
			"keep_running": keepRunning,
		},
		Proposals: map[string]handlers.Accept{"stop": stopProposed},
	}
}

// stop stops the running timer; if there are several, it asks which.
func stop(in *handlers.Interaction, c command.Command) error {
	if len(in.Snapshot.Running) > 1 {
		whichTimer(in, "stop", in.Snapshot.Running, in.OrNow(c.At))
		return nil
	}
	if c.At.IsZero() {
		return stopNow(in, func(record.Record) bool { return true })
	}
	return stopAt(in, c.At.UTC(), "stop", func(record.Record) bool { return true })
}

func stopAt(in *handlers.Interaction, at time.Time, what string, which func(record.Record) bool) error {
	entry := models.NewHistoryEntry(what, in.Now)
	for _, r := range in.Snapshot.Running {
		if !which(r) {
			continue
		}
		if at.Before(r.Start) {
			in.Tell("", in.Words.TimerStopBeforeStart(in.Moment(at), in.Moment(r.Start)))
			return nil
		}
		if day := record.DateOf(r.Start, in.Zone); at.Sub(r.Start) > command.MaxLength {
			in.Tell("", in.Words.TimerTooLong(in.Words.Day(day, in.Today()), in.ClockTime(record.At(day, 24*60-1, in.Zone)), in.DayTyped(day)))
			return nil
		}
		in.SaveRecord(entry, &r, in.Ended(r, at))
	}
	if len(entry.After) == 0 {
		in.Tell("", in.Words.TimerNothingToStop())
		return nil
	}
	in.RecordHistory(entry)
	return tellStopped(in, entry)
}

func stopButton(in *handlers.Interaction, id string) error {
	return stopNow(in, func(r record.Record) bool { return r.ID == id })
}

// whichButton asks which of several timers to stop.
func whichButton(in *handlers.Interaction, _ string) error {
	return stop(in, command.Command{Verb: command.Stop})
}

// stopProposed stops the timers in a question.
func stopProposed(in *handlers.Interaction, o handlers.Proposal) error {
	return stopAt(in, o.At, "stop", func(r record.Record) bool { return slices.Contains(o.IDs, r.ID) })
}

// tellStopped answers a stop with buttons to correct it.
func tellStopped(in *handlers.Interaction, entry *models.HistoryEntry) error {
	last := entry.After[0]
	row := []*slack.ButtonBlockElement{in.UndoButton(entry)}
	if earlier := last.End.Add(-overlooked); !anyStartsAfter(entry.After, earlier) {
		label := in.Words.TimerStoppedAgoButton(strconv.Itoa(int(overlooked.Minutes())))
		row = append(row, blockkit.Button("stopped_ago", label, fmt.Sprintf("%d %s", earlier.Unix(), entry.ID)))
	}
	row = append(row, blockkit.Button("go_on", in.Words.TimerGoOnButton(), entry.ID), blockkit.Button("edit", in.Words.AnswersEditButton(), last.ID), blockkit.Button("again", in.Words.TimerStartAgainButton(), last.ID))
	in.Tell(in.Words.TimerStoppedHead(), in.Spans(entry.After), row...)
	return in.NameOverlap(last)
}

// overlooked is how much earlier the answer to a stop offers to have stopped.
const overlooked = 10 * time.Minute

func anyStartsAfter(all []record.Record, at time.Time) bool {
	for _, r := range all {
		if r.Start.After(at) {
			return true
		}
	}
	return false
}
