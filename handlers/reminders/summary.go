package reminders

import (
	"strconv"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
	"sundial/timesheet"
)

func summaryFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Summary: summary},
		Group:    handlers.HelpRemind,
		Does:     (*messages.Printer).HelpSummary,
		Examples: []string{"summary daily at 17:30 on weekdays", "summary weekly on friday", "summary monthly", "summary now", "summary off"},
		Buttons: map[string]handlers.Button{
			"offer_summary": handlers.CommandButton(command.Command{Verb: command.Summary, Kind: "daily"}),
			"summary_stop":  summaryStop,
			"fill_gap_0":    fillGap,
			"fill_gap_1":    fillGap,
			"fill_gap_2":    fillGap,
		},
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

// fillGap logs a gap that a summary named; the member adds the note with Edit. The summary
// stays, and is updated.
func fillGap(in *handlers.Interaction, value string) error {
	var schedule string
	parts := strings.Fields(value)
	if len(parts) < 2 || len(parts) > 3 {
		parts = []string{"", ""}
	}
	start, err := strconv.ParseInt(parts[0], 10, 64)
	end, err2 := strconv.ParseInt(parts[1], 10, 64)
	if len(parts) == 3 {
		schedule = parts[2]
	}
	span := timesheet.Span{Start: time.Unix(start, 0).UTC(), End: time.Unix(end, 0).UTC()}
	if err != nil || err2 != nil || !span.Start.Before(span.End) || span.End.After(in.Now) || span.Length() > command.MaxLength {
		return in.Say(in.Words.RemindersGapGone())
	}
	made := in.NewRecord(in.WithDefaultTag(""), span.Start, span.End, record.Work)
	if made.Zone, err = zoneAround(in, span); err != nil {
		return err
	}
	entry := models.NewHistoryEntry("add", in.Now)
	in.SaveRecord(entry, nil, made)
	in.RecordHistory(entry)
	in.Tell(in.Words.RecordsLoggedHead(), in.Span(made), blockkit.Button("edit", in.Words.AnswersEditButton(), made.ID), in.UndoButton(entry))
	if err := in.NameOverlap(made); err != nil {
		return err
	}
	return summaryBelow(in, schedule, made.Day(made.Location(in.Zone)))
}

// zoneAround returns the zone of the records around a gap, in which it was named; the current
// one if they differ.
func zoneAround(in *handlers.Interaction, gap timesheet.Span) (string, error) {
	records, err := in.Store.Records(in.Ctx, in.Member, gap.Start.Add(-time.Minute), gap.End.Add(time.Minute))
	if err != nil {
		return "", err
	}
	day := record.DateRange{}
	for _, r := range records {
		if !r.Placed && !r.Running() && record.Minute(r.End).Equal(gap.Start) {
			days := r.Days(in.Now, r.Location(in.Zone))
			day = record.DateRange{From: days.To, To: days.To}
		}
	}
	loc, _ := timesheet.ZoneOf(records, day.From, in.Now, in.Zone)
	return loc.String(), nil
}

// summaryStop stops a timer that a summary named. The summary stays, and is updated.
func summaryStop(in *handlers.Interaction, value string) error {
	parts := strings.Fields(value)
	if len(parts) < 2 {
		return in.Press("stop", value)
	}
	if err := in.Press("stop", parts[0]); err != nil {
		return err
	}
	if day, err := record.ParseDate(parts[1]); err == nil {
		return summaryBelow(in, strings.Join(parts[2:], ""), day)
	}
	return nil
}

// summaryBelow shows the day's summary below the answer, with this request's change. The
// schedule, if it's the member's, determines the kind.
func summaryBelow(in *handlers.Interaction, schedule string, day record.Date) error {
	one := models.Schedule{Kind: models.DailySummary}
	if schedule != "" {
		schedule, err := in.Store.Schedule(in.Ctx, in.Member, schedule)
		if err != nil && !handlers.IsNotFound(err) {
			return err
		}
		if err == nil && schedule.Kind.Summary() {
			one = schedule
		}
	}
	r := notice.NewReader(in.Member, in.Command, in.Now)
	r.Follow(one)
	records, err := in.Store.RecordsOn(in.Ctx, in.Member, r.CoversFor(one.Kind, day), in.Now)
	if err != nil {
		return err
	}
	reply := notice.Summary(r, in.Changed(records), day, one)
	if reply != nil && in.Answer.Reply != nil {
		in.AddBlocks(append([]slack.Block{slack.NewDividerBlock()}, reply.Blocks.BlockSet...)...)
	}
	return nil
}
