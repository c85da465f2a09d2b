package reminders

import (
	"time"

	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/record"
	"sundial/recurrence"
)

func remindFeature() handlers.Feature {
	return handlers.Feature{
		Verbs: map[command.Verb]handlers.Handler{command.Remind: remind, command.Reminders: reminders},
		Group: handlers.HelpRemind,
		Does:  (*messages.Printer).HelpRemind,
		Examples: []string{
			"remind at 9:00 on weekdays to plan the day",
			"remind if idle by 10:00",
			"remind after 3h",
			"reminders",
			"remind off",
		},
		Buttons: map[string]handlers.Button{
			"reminders":       handlers.CommandButton(command.Command{Verb: command.Reminders}),
			"schedule_off":    handlers.ScheduleButton(scheduleOff),
			"schedule_on":     handlers.ScheduleButton(scheduleOn),
			"schedule_pause":  schedulePause,
			"schedule_delete": scheduleDelete,
			"schedule_new":    scheduleNew,
			"schedule_change": handlers.ScheduleButton(scheduleChange),
			"offer_long":      handlers.CommandButton(command.Command{Verb: command.Remind, Kind: "after", Length: 8 * time.Hour}),
		},
		Forms: map[string]handlers.Form{"schedule": saveSchedule},
	}
}

var workdays = []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday}

// remind creates a reminder, or turns all of them off.
func remind(in *handlers.Interaction, c command.Command) error {
	if c.Off {
		return turnOff(in, in.Words.RemindersOffHead(), func(s models.Schedule) bool { return s.Kind.Reminder() })
	}
	one := models.Schedule{Kind: models.ScheduleKind(c.Kind), Rule: c.Rule, Text: c.Note, Length: c.Length}
	switch one.Kind {
	case models.LongTimer:
		return remindLong(in, one)
	case models.IdleReminder:
		one.Text = ""
		one.Rule = one.Rule.OrAt(formOf(one.Kind).clock...)
		if namesNoDays(one.Rule) {
			one.Rule.Weekdays = workdays
		}
	default:
		one.Kind = models.TextReminder
		if one.Text == "" || len(c.Rule.Clock) == 0 && c.Rule.Unit != "hour" && c.At.IsZero() {
			return in.Say(in.Words.RemindersNeedsTime())
		}
	}
	if !c.At.IsZero() {
		one.Rule, one.Next = record.Rule{}, c.At
	} else if one.Kind == models.TextReminder {
		onceOnly(in, &one)
	}
	return in.AddSchedule(one)
}

// onceOnly makes a time without days mean its next occurrence; `every day` means each day.
func onceOnly(in *handlers.Interaction, one *models.Schedule) {
	if namesNoDays(one.Rule) {
		one.Next = recurrence.Next(one.Rule, record.Date{}, in.Now, in.Zone)
		one.Rule = record.Rule{}
	}
}

func namesNoDays(r record.Rule) bool {
	return len(r.Weekdays)+len(r.MonthDays) == 0 && r.Every < 2 && r.Unit == ""
}

// remindLong asks about timers that run for a given length; there's only one such length.
func remindLong(in *handlers.Interaction, one models.Schedule) error {
	if one.Length < time.Minute {
		return in.Say(in.Words.RemindersNeedsLength())
	}
	before, _, err := in.OnlySchedule(models.LongTimer)
	if err != nil {
		return err
	}
	one.ID, one.Text = before.ID, ""
	if len(in.Snapshot.Running) > 0 { // the next tick works out when it's due
		one.Next = time.Unix(1, 0).UTC()
	}
	return in.AddSchedule(one)
}
