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

func stopFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Stop: stop},
		Group:    handlers.HelpTrack,
		Does:     (*messages.Printer).HelpStop,
		Examples: []string{"stop", "stop 10m ago", "stop yesterday at 18:00"},
		Buttons: map[string]handlers.Button{
			"stop":         stopButton,
			"stop_now":     stopButton,
			"stop_which":   handlers.CommandButton(command.Command{Verb: command.Stop}),
			"stopped_ago":  stoppedAgo,
			"go_on":        goOn,
			"stopped_at":   stoppedAt,
			"keep_running": handlers.RecordButton(keepRunning),
		},
		Proposals: map[string]handlers.Accept{"stop": stopProposed},
	}
}

// stop stops the running timer; if there are several, it asks which.
func stop(in *handlers.Interaction, c command.Command) error {
	if len(in.Snapshot.Running) > 1 {
		whichTimer(in, "stop", in.OrNow(c.At))
		return nil
	}
	if c.At.IsZero() {
		return stopNow(in, in.Snapshot.Running)
	}
	return stopAt(in, c.At.UTC(), in.Snapshot.Running)
}

// stopNow stops timers now, or asks about the first long one.
func stopNow(in *handlers.Interaction, timers []record.Record) error {
	for _, r := range timers {
		if length := r.Elapsed(in.Now); length > longTimer && length <= command.MaxLength {
			askForgotten(in, r)
			return nil
		}
	}
	return stopAt(in, in.Now, timers)
}

func stopAt(in *handlers.Interaction, at time.Time, timers []record.Record) error {
	entry := models.NewHistoryEntry("stop", in.Now)
	for _, r := range timers {
		if at.Before(r.Start) {
			return in.Say(in.Words.TimerStopBeforeStart(in.Moment(at), in.Moment(r.Start)))
		}
		if day := record.DateOf(r.Start, in.Zone); at.Sub(r.Start) > command.MaxLength {
			return in.Say(in.Words.TimerTooLong(in.Words.Day(day, in.Today()), in.ClockTime(record.At(day, 24*60-1, in.Zone)), dayTyped(in, day)))
		}
		in.SaveRecord(entry, &r, ended(in, r, at))
	}
	if len(entry.After) == 0 {
		return in.Say(in.Words.TimerNothingToStop())
	}
	in.RecordHistory(entry)
	return tellStopped(in, entry)
}

func stopButton(in *handlers.Interaction, id string) error { return stopNow(in, running(in, id)) }

func stopProposed(in *handlers.Interaction, o handlers.Proposal) error {
	return stopAt(in, o.At, running(in, o.IDs...))
}

func running(in *handlers.Interaction, ids ...string) []record.Record {
	return slices.DeleteFunc(slices.Clone(in.Snapshot.Running), func(r record.Record) bool { return !slices.Contains(ids, r.ID) })
}

// ended returns the timer stopped at the moment. A running timer follows the member's current
// zone, which it now keeps.
func ended(in *handlers.Interaction, r record.Record, at time.Time) record.Record {
	r.End, r.PlannedEnd, r.Zone = at, time.Time{}, in.Zone.String()
	if r.End.Before(r.Start) {
		r.End = r.Start
	}
	return r
}

// tellStopped answers a stop with buttons to correct it.
func tellStopped(in *handlers.Interaction, entry *models.HistoryEntry) error {
	last := entry.After[0]
	row := []*slack.ButtonBlockElement{in.UndoButton(entry)}
	if earlier := last.End.Add(-overlooked); !slices.ContainsFunc(entry.After, func(r record.Record) bool { return r.Start.After(earlier) }) {
		label := in.Words.TimerStoppedAgoButton(strconv.Itoa(int(overlooked.Minutes())))
		row = append(row, blockkit.Button("stopped_ago", label, fmt.Sprintf("%d %s", earlier.Unix(), entry.ID)))
	}
	row = append(row, blockkit.Button("go_on", in.Words.TimerGoOnButton(), entry.ID), in.EditButton(last.ID), blockkit.Button("again", in.Words.TimerStartAgainButton(), last.ID))
	in.Tell(in.Words.TimerStoppedHead(), in.Spans(entry.After), row...)
	return in.NameOverlap(last)
}

// overlooked is how much earlier the answer to a stop offers to have stopped.
const overlooked = 10 * time.Minute
