package timer

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

// startFeature starts a timer, also from a form.
func startFeature() handlers.Feature {
	return handlers.Feature{
		Verbs: map[command.Verb]handlers.Handler{command.Start: start, command.Switch: start, command.Started: started},
		Group: handlers.HelpTrack,
		Does:  (*messages.Printer).HelpStart,
		Examples: []string{
			"start fix login #acme",
			"start fix login 15m ago",
			"start fix login yesterday at 22:00",
			"switch review #acme",
			"started 10m ago",
		},
		Newcomers: []string{"new_timer"},
		Buttons: map[string]handlers.Button{
			"again":           againButton,
			"again_0":         againButton,
			"again_1":         againButton,
			"again_2":         againButton,
			"new_timer":       newTimerButton,
			"started_earlier": startedEarlier,
		},
		Forms:     map[string]handlers.Form{"new_timer": startFromForm, "move_start": moveStart},
		Shortcuts: map[string]handlers.Form{"start_timer": startShortcut},
	}
}

// start starts a timer and stops the running one, unless the member allows several.
func start(in *handlers.Interaction, c command.Command) error {
	at := in.OrNow(c.At)
	entry := models.NewHistoryEntry("start", in.Now)
	if !in.Member.Settings.Several {
		for _, r := range in.Snapshot.Running {
			if at.Before(r.Start) {
				in.Tell("", in.Words.TimerBeforeRunning(in.Moment(at), in.SpanTyped(at, r.Start), in.Moment(r.Start)))
				return nil
			}
			in.SaveRecord(entry, &r, in.Ended(r, at))
		}
	}
	made := in.NewRecord(in.WithDefaultTag(c.Note), at, time.Time{}, record.Work)
	made.PlannedEnd = c.PlannedEnd
	in.SaveRecord(entry, nil, made)
	in.RecordHistory(entry)
	head, text := begun(in, made)
	text += asksAt(in, made)
	if len(entry.Before) > 0 {
		stopped := entry.After[0]
		text += "\n" + in.Words.TimerAlsoStopped(in.Span(stopped))
	}
	back := in.UndoButton(entry)
	if c.Implied && len(entry.Before) > 0 { // no verb was typed: one press undoes both
		back = blockkit.Button("undo", in.Words.TimerKeepRunningButton(record.Ellipsis(cmp.Or(entry.Before[0].Note, in.Words.TimerUnnamed()), 40)), entry.ID)
	}
	in.Tell(head, text, blockkit.Button("stop", in.Words.TimerStopButton(), made.ID), blockkit.Button("started_earlier", in.Words.TimerStartedEarlierButton(), made.ID), back, blockkit.Button("edit", in.Words.AnswersEditButton(), made.ID))
	return in.NameOverlap(made)
}

// asksAt says when Sundial asks about a timer with a planned end.
func asksAt(in *handlers.Interaction, r record.Record) string {
	if r.PlannedEnd.IsZero() {
		return ""
	}
	return "\n" + in.Words.TimerAskAt(in.ClockTime(r.PlannedEnd))
}

// started moves the start of the running timer.
func started(in *handlers.Interaction, c command.Command) error {
	r, ok := timer(in)
	if !ok {
		return nil
	}
	entry := models.NewHistoryEntry("started", in.Now)
	moved := r
	moved.Start = in.OrNow(c.At)
	in.SaveRecord(entry, &r, moved)
	in.RecordHistory(entry)
	in.Tell(in.Words.TimerMovedHead(), in.Span(moved), blockkit.Button("stop", in.Words.TimerStopButton(), moved.ID), in.UndoButton(entry), blockkit.Button("edit", in.Words.AnswersEditButton(), moved.ID))
	return in.NameOverlap(moved)
}

func againButton(in *handlers.Interaction, id string) error {
	r, ok, err := in.Record(id)
	if err != nil || !ok {
		return err
	}
	return start(in, command.Command{Verb: command.Start, Note: r.Note})
}
