package timer

import (
	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/record"
)

// statusFeature says what runs.
func statusFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Status: status},
		Does:     (*messages.Printer).HelpStatus,
		Examples: []string{"status"},
	}
}

// status says what runs and how much today holds.
func status(in *handlers.Interaction, _ command.Command) error {
	running := in.Known.Running
	total, err := in.WorkOn(in.Today())
	if err != nil {
		return err
	}
	today := "Today so far: " + record.FormatLength(total) + "."
	if len(running) == 0 {
		in.Tell("Nothing is running.", today+" Type "+in.Command+" start and what you do.", blockkit.Button("list", "Today's list", "today"))
		return nil
	}
	halt := blockkit.Button("stop", "Stop", running[0].ID)
	if len(running) > 1 {
		halt = blockkit.Button("stop_which", "Stop…", "")
	}
	in.Tell("Running", in.Spans(running)+asksAt(in, running[0])+"\n"+today, halt, blockkit.Button("edit", "Edit", running[0].ID), blockkit.Button("list", "Today's list", "today"))
	return nil
}
