package handlers

import (
	"strings"

	"sundial/command"
	"sundial/models"
	"sundial/record"
	"sundial/recurrence"
	"sundial/reporting"
)

// QuietWords says when no messages are sent.
func (in *Interaction) QuietWords(q record.Quiet) string {
	var parts []string
	if q.Hours() {
		parts = append(parts, in.Words.RemindersQuietSpan(in.timeOfDay(q.From), in.timeOfDay(q.To)))
	}
	if len(q.DaysOff) > 0 {
		parts = append(parts, in.Words.CalendarEvery(in.Words.Weekdays(q.DaysOff)))
	}
	if !q.AwayFrom.IsZero() {
		parts = append(parts, in.Words.RemindersQuietSpan(in.DayName(q.AwayFrom), in.DayName(q.AwayUntil)))
	}
	if len(parts) == 0 {
		return in.Words.RemindersQuietNeverLine()
	}
	return in.Words.RemindersQuietLine(in.Words.List(parts))
}

func (in *Interaction) timeOfDay(minutes int) string {
	return in.Words.TimeOfDay(minutes, in.Member.Clock12())
}

// ScheduleTitle says what the schedule does and when.
func (in *Interaction) ScheduleTitle(one models.Schedule) string {
	words, when := in.Words, in.Words.Rule(one.Rule, in.Member.Clock12())
	switch one.Kind {
	case models.DailySummary:
		return in.withLevel(words.RemindersDailyTitleLine(when), one)
	case models.WeeklySummary:
		return in.withLevel(words.RemindersWeeklyTitleLine(when), one)
	case models.MonthlySummary:
		return in.withLevel(words.RemindersMonthlyTitleLine(when), one)
	case models.IdleReminder:
		return words.RemindersIdleLine(when)
	case models.NoTimer:
		return words.RemindersNoTimerLine(in.timeOfDay(one.From), in.timeOfDay(one.To), words.RuleDays(one.Rule))
	case models.Targets:
		return words.RemindersTargetsLine(when)
	case models.LongTimer:
		return words.RemindersLongLine(words.Length(one.Length))
	case models.PlannedEnd:
		return words.RemindersPlannedLine()
	case models.Pomodoro:
		return words.RemindersPomodoroLine(words.Length(one.Length), words.Length(one.Rest))
	case models.ShareRepeat:
		return words.RemindersShareLine(when)
	case models.RequestRepeat:
		return words.RemindersRequestLine(when)
	case models.KeepRecords:
		return words.RemindersKeepLine(when)
	case models.FileReport:
		return words.ReportfilesTitleLine(strings.ToUpper(one.Report.Format), when)
	}
	if !one.Rule.Repeats() {
		return words.RemindersOnceLine()
	}
	return words.RemindersRepeatsLine(when)
}

func (in *Interaction) withLevel(title string, one models.Schedule) string {
	if one.Level == "full" {
		title = in.Words.RemindersWithNotes(title)
	}
	if one.Empty {
		title = in.Words.RemindersAlsoEmpty(title)
	}
	return title
}

// ScheduleNext says a reminder's text and when it's next due, a line each.
func (in *Interaction) ScheduleNext(one models.Schedule) string {
	var lines []string
	if one.Text != "" {
		lines = append(lines, one.Text)
	}
	switch {
	case one.Stopped != "":
		return strings.Join(append(lines, in.Words.RemindersStopped(one.Stopped)), "\n")
	case one.Paused:
		return strings.Join(append(lines, in.Words.RemindersPaused()), "\n")
	case one.Kind == models.LongTimer:
		return strings.Join(append(lines, in.Words.RemindersOnlyYou()), "\n")
	case one.Kind == models.Targets:
		return strings.Join(append(lines, in.Words.RemindersNextCheck(in.Moment(recurrence.Next(one.Rule, one.Anchor, in.Now, in.Zone)))), "\n")
	case one.Kind == models.FileReport:
		lines = append(lines, in.Words.ReportfilesWhat(in.reportDays(*one.Report)))
	case one.Kind == models.RequestRepeat:
		lines = append(lines, in.Words.RemindersRequestEach())
	case one.Kind == models.ShareRepeat && one.Unasked:
		lines = append(lines, in.Words.RemindersShareUnasked())
	case one.Kind == models.ShareRepeat:
		lines = append(lines, in.Words.RemindersShareAsked())
	}
	if recurrence.EndsShortMonths(one.Rule) {
		lines = append(lines, in.Words.RemindersShortMonths())
	}
	return strings.Join(append(lines, in.nextTime(one)), "\n")
}

func (in *Interaction) reportDays(o models.ReportOrder) string {
	name, ok := in.Words.RangeName(o.RangeName)
	switch {
	case o.RangeName == "" && o.Range.IsZero():
		name = in.Words.ReportfilesAllDays()
	case o.RangeName == "":
		name = in.RangeName(command.Command{}, o.Range)
	case o.RangeName == "yesterday":
		name = in.Words.ReportfilesDayBefore()
	case o.RangeName == "today":
		name = in.Words.ReportfilesSameDay()
	case !ok:
		name = o.RangeName
	}
	return reporting.Filtered(in.Words, name, o.Unbilled, o.Filter)
}

// nextTime says when a schedule is next due, and how quiet hours affect that.
func (in *Interaction) nextTime(one models.Schedule) string {
	q, at := in.Member.Settings.Quiet, in.Moment(one.Next)
	end := recurrence.QuietUntil(q, one.Next, in.Zone)
	switch {
	case !one.Rule.Repeats() || !one.Kind.Summary() && !one.Kind.Reminder() || !end.After(one.Next):
		return in.Words.RemindersNext(at)
	case !one.Kind.Summary() || q.Off(record.DateOf(one.Next, in.Zone)):
		return in.Words.RemindersNextSkipped(at)
	}
	return in.Words.RemindersNextWaits(at)
}
