package timer

import (
	"cmp"
	"strings"
	"time"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
)

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
			"again":           handlers.RecordButton(startAgain),
			"again_0":         handlers.RecordButton(startAgain),
			"again_1":         handlers.RecordButton(startAgain),
			"again_2":         handlers.RecordButton(startAgain),
			"new_timer":       func(in *handlers.Interaction, _ string) error { return openStart(in) },
			"started_earlier": handlers.RecordButton(startedEarlier),
		},
		Forms:     map[string]handlers.Form{"new_timer": startFromForm, "move_start": moveStart},
		Shortcuts: map[string]handlers.Form{"start_timer": openStart},
	}
}

// start starts a timer and stops the running one, unless the member allows several.
func start(in *handlers.Interaction, c command.Command) error {
	at := in.OrNow(c.At)
	entry := models.NewHistoryEntry("start", in.Now)
	if !in.Member.Settings.Several {
		for _, r := range in.Snapshot.Running {
			if at.Before(r.Start) {
				return in.Say(in.Words.TimerBeforeRunning(in.Moment(at), spanTyped(in, at, r.Start), in.Moment(r.Start)))
			}
			in.SaveRecord(entry, &r, ended(in, r, at))
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
	in.Tell(head, text, in.StopButton(made.ID), blockkit.Button("started_earlier", in.Words.TimerStartedEarlierButton(), made.ID), back, in.EditButton(made.ID))
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
	return moveTo(in, r, in.OrNow(c.At))
}

func startAgain(in *handlers.Interaction, r record.Record) error {
	return start(in, command.Command{Verb: command.Start, Note: r.Note})
}

// spanTyped writes a span as one types it: 14:00-14:20, or with days if it isn't all today: 3
// nov 23:00 to 4 nov 1:00.
func spanTyped(in *handlers.Interaction, start, end time.Time) string {
	clock := func(at time.Time) string { return record.FormatClock(at, in.Zone, in.Member.Clock12()) }
	first, last := record.DateOf(start, in.Zone), record.DateOf(end, in.Zone)
	if first == in.Today() && last == first {
		return clock(start) + "-" + clock(end)
	}
	return dayTyped(in, first) + " " + clock(start) + " to " + dayTyped(in, last) + " " + clock(end)
}

// dayTyped writes a day as one types it: 3 nov, with the year if it isn't this year.
func dayTyped(in *handlers.Interaction, day record.Date) string {
	_, typed, _ := strings.Cut(record.FormatDay(day, in.Today()), " ")
	return strings.ToLower(typed)
}
