package reminders

import (
	"time"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
)

func pomodoroFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Pomodoro: pomodoro},
		Group:    handlers.HelpRemind,
		Does:     (*messages.Printer).HelpPomodoro,
		Examples: []string{"pomodoro review #acme", "pomodoro 50/10 review #acme"},
	}
}

// pomodoro starts a timer, with a message at its end and at the end of the break.
func pomodoro(in *handlers.Interaction, c command.Command) error {
	work, rest := c.Length, c.Rest
	if work == 0 {
		work, rest = 25*time.Minute, 5*time.Minute
	}
	if err := in.Perform(command.Command{Verb: command.Start, Note: c.Note}); err != nil || len(in.Change.Records) == 0 {
		return err
	}
	made := in.Change.Records[len(in.Change.Records)-1]
	one := models.Schedule{
		ID: models.NewID(), Kind: models.Pomodoro, Next: in.Now.Add(work), Length: work, Rest: rest, Record: made.ID, Zone: in.Zone.String(),
	}
	in.Change.Schedules = append(in.Change.Schedules, one)
	in.AddBlocks(blockkit.Small(in.Words.RemindersPomodoroStarts(in.ClockTime(one.Next))))
	return nil
}
