package timer

import (
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
)

func breakFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Break: startBreak, command.Back: back},
		Group:    handlers.HelpTrack,
		Does:     (*messages.Printer).HelpBreak,
		Examples: []string{"break", "back", "break 30m", "break yesterday 12-12:30"},
		Buttons:  map[string]handlers.Button{"back": handlers.CommandButton(command.Command{Verb: command.Back})},
	}
}

// startBreak stops work and times a break, or logs a finished one.
func startBreak(in *handlers.Interaction, c command.Command) error {
	if !c.Start.IsZero() || c.Length > 0 {
		c.Verb, c.Kind = command.Add, string(record.Break)
		return in.Perform(c)
	}
	at, entry := in.OrNow(c.At), models.NewHistoryEntry("break", in.Now)
	var paused []string
	for _, r := range in.Snapshot.Running {
		if r.Kind == record.Break {
			in.Tell("", in.Words.TimerBreakRunning(in.Span(r)), blockkit.Button("back", in.Words.TimerBackButton(), ""), in.StopButton(r.ID))
			return nil
		}
		if at.Before(r.Start) {
			return in.Say(in.Words.TimerBreakBeforeStart(in.Moment(at), in.Moment(r.Start)))
		}
		in.SaveRecord(entry, &r, ended(in, r, at))
		paused = append([]string{r.ID}, paused...)
	}
	in.ChangeSettings(entry, func(s *models.Settings) { s.Paused = strings.Join(paused, " ") })
	made := in.NewRecord(c.Note, at, time.Time{}, record.Break)
	in.SaveRecord(entry, nil, made)
	in.RecordHistory(entry)
	head, text := begun(in, made)
	in.Tell(head, text+"\n"+in.Words.TimerBackHint(), blockkit.Button("back", in.Words.TimerBackButton(), ""), in.UndoButton(entry), in.EditButton(made.ID))
	return in.NameOverlap(made)
}

// back ends the break and resumes the work before it.
func back(in *handlers.Interaction, c command.Command) error {
	at, entry := in.OrNow(c.At), models.NewHistoryEntry("back", in.Now)
	for _, r := range in.Snapshot.Running {
		if r.Kind != record.Break {
			continue
		}
		if at.Before(r.Start) {
			return in.Say(in.Words.TimerBackBeforeStart(in.Moment(at), in.Moment(r.Start)))
		}
		in.SaveRecord(entry, &r, ended(in, r, at))
	}
	if len(entry.After) == 0 {
		return in.Say(in.Words.TimerNoBreak())
	}
	text := in.Spans(entry.After)
	paused, err := in.RecordsLeft(strings.Fields(in.Member.Settings.Paused))
	if err != nil {
		return err
	}
	row := []*slack.ButtonBlockElement{in.UndoButton(entry)}
	for i, before := range paused {
		made := in.NewRecord(before.Note, at, time.Time{}, record.Work)
		in.SaveRecord(entry, nil, made)
		text += "\n" + resumed(in, made)
		if i == 0 {
			row = append(row, in.StopButton(made.ID), in.EditButton(made.ID))
		}
	}
	in.ChangeSettings(entry, func(s *models.Settings) { s.Paused = "" })
	in.RecordHistory(entry)
	in.Tell(in.Words.TimerBackHead(), text, row...)
	return nil
}
