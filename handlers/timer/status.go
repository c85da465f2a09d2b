package timer

import (
	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
)

func statusFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Status: status},
		Group:    handlers.HelpTrack,
		Does:     (*messages.Printer).HelpStatus,
		Examples: []string{"status"},
	}
}

// status shows what's running and today's total.
func status(in *handlers.Interaction, _ command.Command) error {
	running := in.Snapshot.Running
	total, err := in.WorkOn(in.Today())
	if err != nil {
		return err
	}
	today := in.Words.Length(total)
	if len(running) == 0 {
		in.Tell(in.Words.TimerNothingRunningHead(), in.Words.TimerTodayAndStart(today), blockkit.Button("list", in.Words.TimerTodayListButton(), "today"))
		return nil
	}
	halt := in.StopButton(running[0].ID)
	if len(running) > 1 {
		halt = blockkit.Button("stop_which", in.Words.TimerStopWhichButton(), "")
	}
	in.Tell(in.Words.TimerRunningHead(), in.Spans(running)+asksAt(in, running[0])+"\n"+in.Words.TimerTodaySoFar(today), halt, in.EditButton(running[0].ID), blockkit.Button("list", in.Words.TimerTodayListButton(), "today"))
	return nil
}
