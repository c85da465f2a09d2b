package reminders

import (
	"time"

	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
)

func summaryFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Summary: summary},
		Group:    handlers.HelpRemind,
		Does:     (*messages.Printer).HelpSummary,
		Examples: []string{"summary daily at 17:30 on weekdays", "summary weekly on friday", "summary monthly", "summary now", "summary off"},
		Buttons:  map[string]handlers.Button{"offer_summary": handlers.CommandButton(command.Command{Verb: command.Summary, Kind: "daily"})},
	}
}

// summary turns a summary on, changes it, turns summaries off, or shows one now.
func summary(in *handlers.Interaction, c command.Command) error {
	if c.Off {
		head := in.Words.RemindersSummariesOffHead()
		switch c.Kind {
		case "daily":
			head = in.Words.RemindersDailyOffHead()
		case "weekly":
			head = in.Words.RemindersWeeklyOffHead()
		case "monthly":
			head = in.Words.RemindersMonthlyOffHead()
		}
		return turnOff(in, head, func(s models.Schedule) bool {
			return s.Kind.Summary() && (c.Kind == "" || c.Kind == "now" || s.Kind == models.ScheduleKind(c.Kind))
		})
	}
	if c.Kind == "now" || c.Kind == "" {
		return summaryNow(in, c.Level == "full")
	}
	one := models.Schedule{Kind: models.ScheduleKind(c.Kind), Rule: c.Rule, Level: c.Level}
	one.Rule = one.Rule.OrAt(formOf(one.Kind).clock...)
	if one.Kind == models.WeeklySummary && len(one.Rule.Weekdays)+len(one.Rule.MonthDays) == 0 {
		one.Rule.Weekdays, one.Rule.Unit = []time.Weekday{time.Friday}, ""
	}
	if one.Kind == models.MonthlySummary && len(one.Rule.MonthDays) == 0 {
		one.Rule.MonthDays = []int{1}
	}
	before, _, err := in.OnlySchedule(one.Kind)
	if err != nil {
		return err
	}
	one.ID, one.Empty = before.ID, before.Empty
	return in.AddSchedule(one)
}

func summaryNow(in *handlers.Interaction, full bool) error {
	r := notice.NewReader(in.Member, in.Command, in.Now)
	r.Full = full || in.Member.Settings.SummaryFull
	records, err := in.Store.RecordsOn(in.Ctx, in.Member, r.Covers(), in.Now)
	if err != nil {
		return err
	}
	reply := notice.DailySummary(r, records, in.Today(), "")
	if reply == nil {
		in.Tell(in.Words.RemindersNothingTodayHead(), "")
		return nil
	}
	in.Show(reply)
	return nil
}
