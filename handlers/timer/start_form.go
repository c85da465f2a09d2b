package timer

import (
	"time"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
)

// openStart opens the form that asks what a timer is for, and when it started.
func openStart(in *handlers.Interaction) error {
	in.Open(blockkit.Form(in.Words, "new_timer", in.Words.TimerStartTitle(), in.Words.TimerStartSubmit(), "",
		handlers.NoteInput(in.Words, in.Words.TimerWhatLabel(), ""), handlers.TagsInput(in.Words),
		blockkit.Input(handlers.InputStart, in.Words.TimerSinceLabel(), in.Words.TimerSinceHint(), blockkit.TimePicker(handlers.InputStart, ""), true)))
	return nil
}

func startFromForm(in *handlers.Interaction) error {
	note, ok := in.FormNote()
	if !ok {
		return nil
	}
	at, ok := startPicked(in)
	if !ok {
		return nil
	}
	return start(in, command.Command{Verb: command.Start, Note: note, At: at})
}

// startPicked returns when the timer started; zero: now. It refuses what start would refuse, to
// keep the form open.
func startPicked(in *handlers.Interaction) (time.Time, bool) {
	clock := in.Value(handlers.InputStart)
	if clock == "" {
		return time.Time{}, true
	}
	at, ok := lastAt(in, clock)
	if !ok {
		in.Refuse(handlers.InputStart, in.Words.TimerPickTime())
		return at, false
	}
	if in.Member.Settings.Several {
		return at, true
	}
	for _, r := range in.Snapshot.Running {
		if at.Before(r.Start) {
			in.Refuse(handlers.InputStart, in.Words.TimerPickLater(in.ClockTime(r.Start)))
			return at, false
		}
	}
	return at, true
}
