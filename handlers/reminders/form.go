package reminders

import (
	"cmp"
	"fmt"
	"slices"
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

// Inputs of the schedule form, by block ID; each has one action of the same name.
const (
	inputWhen  = "when"
	inputText  = "text"
	inputLevel = "level"
	inputEmpty = "empty"
	inputFrom  = "from"
	inputTo    = "to"
)

// offered are the kinds of schedules that a member can create, in menu order.
var offered = []models.ScheduleKind{
	models.DailySummary, models.WeeklySummary, models.MonthlySummary, models.TextReminder, models.IdleReminder, models.NoTimer,
	models.LongTimer, models.Targets, models.Pomodoro,
}

// formed reports whether a kind has a form. Reports are typed.
func formed(kind models.ScheduleKind) bool {
	return slices.Contains(offered, kind) || kind == models.FileReport
}

// kindOption returns a kind's name in the menu.
func kindOption(words *messages.Printer, kind models.ScheduleKind) string {
	switch kind {
	case models.DailySummary:
		return words.RemindersDailyOption()
	case models.WeeklySummary:
		return words.RemindersWeeklyOption()
	case models.MonthlySummary:
		return words.RemindersMonthlyOption()
	case models.IdleReminder:
		return words.RemindersIdleOption()
	case models.NoTimer:
		return words.RemindersNoTimerOption()
	case models.LongTimer:
		return words.RemindersLongOption()
	case models.Targets:
		return words.RemindersTargetsOption()
	case models.Pomodoro:
		return words.RemindersPomodoroOption()
	}
	return words.RemindersTextOption()
}

// kindTitle returns the title of a kind's form.
func kindTitle(words *messages.Printer, kind models.ScheduleKind) string {
	switch kind {
	case models.DailySummary:
		return words.RemindersDailyTitle()
	case models.WeeklySummary:
		return words.RemindersWeeklyTitle()
	case models.MonthlySummary:
		return words.RemindersMonthlyTitle()
	case models.IdleReminder:
		return words.RemindersIdleTitle()
	case models.NoTimer:
		return words.RemindersNoTimerTitle()
	case models.LongTimer:
		return words.RemindersLongTitle()
	case models.Targets:
		return words.RemindersTargetsTitle()
	case models.Pomodoro:
		return words.RemindersPomodoroTitle()
	case models.FileReport:
		return words.ReportfilesFormTitle()
	}
	return words.RemindersTextTitle()
}

// usual returns the initial values for a new schedule.
func usual(kind models.ScheduleKind) models.Schedule {
	one := models.Schedule{Kind: kind, Rule: record.Rule{Clock: usualClock(kind), Weekdays: workdays}}
	switch kind {
	case models.WeeklySummary:
		one.Rule.Weekdays = []time.Weekday{time.Friday}
	case models.MonthlySummary:
		one.Rule.Weekdays, one.Rule.MonthDays = nil, []int{1}
	case models.NoTimer:
		one.From, one.To = 9*60, 17*60
	case models.LongTimer:
		one.Rule, one.Length = record.Rule{}, 8*time.Hour
	case models.Pomodoro:
		one.Rule, one.Length, one.Rest = record.Rule{}, 25*time.Minute, 5*time.Minute
	}
	return one
}

// usualClock returns a kind's time if the member doesn't give one.
func usualClock(kind models.ScheduleKind) []int {
	switch kind {
	case models.DailySummary, models.WeeklySummary:
		return []int{handlers.SummaryClock}
	case models.IdleReminder:
		return idleClock
	case models.Targets:
		return targetClock
	case models.NoTimer:
		return nil
	}
	return []int{9 * 60}
}

// scheduleMenu offers to add a reminder or a summary.
func scheduleMenu(words *messages.Printer) slack.Block {
	options := make([]*slack.OptionBlockObject, len(offered))
	for i, kind := range offered {
		options[i] = slack.NewOptionBlockObject(string(kind), blockkit.Plain(kindOption(words, kind)), nil)
	}
	menu := slack.NewOptionsSelectBlockElement(slack.OptTypeStatic, blockkit.Plain(words.RemindersAddPlaceholder()), "schedule_new", options...)
	return slack.NewActionBlock("", menu, blockkit.Button("quiet", words.SettingsQuietButton(), ""))
}

// scheduleNew opens the form for a new schedule of the chosen kind.
func scheduleNew(in *handlers.Interaction, value string) error {
	kind := models.ScheduleKind(value)
	if !slices.Contains(offered, kind) {
		return in.Say(in.Words.RemindersNotOffered())
	}
	if kind.Summary() || kind == models.LongTimer || kind == models.Targets {
		if one, ok, err := in.OnlySchedule(kind); err != nil || ok {
			in.Open(scheduleForm(in, one))
			return err
		}
	}
	in.Open(scheduleForm(in, usual(kind)))
	return nil
}

// scheduleChange opens the form of an existing schedule.
func scheduleChange(in *handlers.Interaction, id string) error {
	one, ok, err := in.Schedule(id)
	if err != nil || !ok {
		return err
	}
	if !formed(one.Kind) || one.Kind == models.Pomodoro {
		in.Tell(in.ScheduleTitle(one), in.ScheduleNext(one), blockkit.Button("schedule_off", in.Words.NoticeTurnOffButton(), one.ID))
		return nil
	}
	in.Open(scheduleForm(in, one))
	return nil
}

// scheduleForm returns the form that creates or changes a schedule. Its private metadata is the
// kind and, for an existing one, its ID; the owner is checked on submission.
func scheduleForm(in *handlers.Interaction, one models.Schedule) *slack.ModalViewRequest {
	blocks := scheduleInputs(in, one)
	submit := in.Words.FormSaveSubmit()
	if one.Kind == models.Pomodoro {
		submit = in.Words.TimerStartSubmit()
	}
	return blockkit.Form(in.Words, "schedule", kindTitle(in.Words, one.Kind), submit, strings.TrimSpace(string(one.Kind)+" "+one.ID), blocks...)
}

func scheduleInputs(in *handlers.Interaction, one models.Schedule) []slack.Block {
	switch one.Kind {
	case models.DailySummary:
		return []slack.Block{whenInput(in, one), levelInput(in.Words, one), emptyInput(in.Words, one)}
	case models.WeeklySummary, models.MonthlySummary:
		return []slack.Block{whenInput(in, one), levelInput(in.Words, one)}
	case models.TextReminder:
		text := slack.NewPlainTextInputBlockElement(nil, inputText)
		text.InitialValue, text.MaxLength = one.Text, command.MaxNote
		return []slack.Block{blockkit.Input(inputText, in.Words.RemindersTextLabel(), "", text, false), whenInput(in, one)}
	case models.NoTimer:
		return []slack.Block{
			typed(inputWhen, in.Words.RemindersDaysLabel(), in.Words.RemindersDaysHint(), command.Describe(record.Rule{Weekdays: one.Rule.Weekdays}, in.Member.Clock12())),
			clockInput(inputFrom, in.Words.RemindersFromLabel(), one.From), clockInput(inputTo, in.Words.RemindersToLabel(), one.To),
			blockkit.Small(in.Words.RemindersNoTimerWhat()),
		}
	case models.LongTimer:
		return []slack.Block{typed(handlers.InputLength, in.Words.RemindersLongLabel(), in.Words.RemindersLongHint(), record.FormatLength(one.Length))}
	case models.Targets:
		return []slack.Block{
			typed(inputWhen, in.Words.RemindersRiskLabel(), in.Words.RemindersWhenHint(), whenTyped(in, one)),
			blockkit.Small(in.Words.RemindersTargetsWhat(in.Words.RemindersRisk())),
		}
	case models.Pomodoro:
		return []slack.Block{
			typed(handlers.InputLength, in.Words.RemindersPomodoroLabel(), in.Words.RemindersPomodoroHint(), fmt.Sprintf("%d/%d", one.Length/time.Minute, one.Rest/time.Minute)),
			handlers.NoteInput(in.Words, in.Words.TimerWhatLabel(), ""),
		}
	}
	return []slack.Block{whenInput(in, one)}
}

func whenInput(in *handlers.Interaction, one models.Schedule) slack.Block {
	return typed(inputWhen, in.Words.RemindersWhenLabel(), in.Words.RemindersWhenHint(), whenTyped(in, one))
}

// whenTyped returns the rule as it can be typed: in English, which is read in every language.
func whenTyped(in *handlers.Interaction, one models.Schedule) string {
	if len(one.Rule.Clock)+len(one.Rule.Weekdays)+len(one.Rule.MonthDays) == 0 && one.Rule.Unit == "" && !one.Next.IsZero() {
		return "at " + record.FormatClock(one.Next, in.Zone, in.Member.Clock12())
	}
	return command.Describe(one.Rule, in.Member.Clock12())
}

// typed returns an input for a few words.
func typed(id, label, hint, value string) slack.Block {
	element := slack.NewPlainTextInputBlockElement(nil, id)
	element.InitialValue, element.MaxLength = value, 200
	return blockkit.Input(id, label, hint, element, false)
}

func clockInput(id, label string, minutes int) slack.Block {
	return blockkit.Input(id, label, "", blockkit.TimePicker(id, pickedClock(minutes)), false)
}

// pickedClock returns a time of day in a picker's format.
func pickedClock(minutes int) string { return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60) }

func levelInput(words *messages.Printer, one models.Schedule) slack.Block {
	return blockkit.Input(inputLevel, words.RemindersLevelLabel(), "", blockkit.Radio(inputLevel, cmp.Or(one.Level, "totals"), [][2]string{
		{"totals", words.RemindersTotalsOption()}, {"full", words.RemindersNotesOption()},
	}), false)
}

func emptyInput(words *messages.Printer, one models.Schedule) slack.Block {
	also := slack.NewOptionBlockObject("empty", blockkit.Plain(words.RemindersEmptyOption()), nil)
	boxes := slack.NewCheckboxGroupsBlockElement(inputEmpty, also)
	if one.Empty {
		boxes.InitialOptions = []*slack.OptionBlockObject{also}
	}
	return blockkit.Input(inputEmpty, words.RemindersEmptyLabel(), "", boxes, true)
}

// halfHours returns the times of day at which to check for a running timer.
func halfHours(from, to int) []int {
	var clock []int
	for m := from + 30; m <= to; m += 30 {
		clock = append(clock, m)
	}
	return clock
}
