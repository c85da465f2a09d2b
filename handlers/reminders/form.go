package reminders

import (
	"cmp"
	"fmt"
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

// kindForm is how members create and change schedules of a kind.
type kindForm struct {
	kind models.ScheduleKind
	// option names the kind in the menu, title is above its form. A kind without option is typed.
	option, title func(*messages.Printer) string
	// clock is when it's due if the member gives no time.
	clock []int
}

// kindForms are the kinds that have a form, in menu order.
var kindForms = []kindForm{
	{models.DailySummary, (*messages.Printer).RemindersDailyOption, (*messages.Printer).RemindersDailyTitle, []int{handlers.SummaryClock}},
	{models.WeeklySummary, (*messages.Printer).RemindersWeeklyOption, (*messages.Printer).RemindersWeeklyTitle, []int{handlers.SummaryClock}},
	{models.MonthlySummary, (*messages.Printer).RemindersMonthlyOption, (*messages.Printer).RemindersMonthlyTitle, []int{9 * 60}},
	{models.TextReminder, (*messages.Printer).RemindersTextOption, (*messages.Printer).RemindersTextTitle, []int{9 * 60}},
	{models.IdleReminder, (*messages.Printer).RemindersIdleOption, (*messages.Printer).RemindersIdleTitle, []int{10 * 60}},
	{models.NoTimer, (*messages.Printer).RemindersNoTimerOption, (*messages.Printer).RemindersNoTimerTitle, nil},
	{models.LongTimer, (*messages.Printer).RemindersLongOption, (*messages.Printer).RemindersLongTitle, nil},
	{models.Targets, (*messages.Printer).RemindersTargetsOption, (*messages.Printer).RemindersTargetsTitle, []int{15 * 60}},
	{models.Pomodoro, (*messages.Printer).RemindersPomodoroOption, (*messages.Printer).RemindersPomodoroTitle, nil},
	{models.FileReport, nil, (*messages.Printer).ReportfilesFormTitle, []int{9 * 60}},
}

// formOf returns a kind's form; without a title, it has none.
func formOf(kind models.ScheduleKind) kindForm {
	for _, form := range kindForms {
		if form.kind == kind {
			return form
		}
	}
	return kindForm{}
}

// usual returns the initial values for a new schedule.
func usual(kind models.ScheduleKind) models.Schedule {
	one := models.Schedule{Kind: kind, Rule: record.Rule{Clock: formOf(kind).clock, Weekdays: workdays}}
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

func scheduleMenu(words *messages.Printer) slack.Block {
	var options []*slack.OptionBlockObject
	for _, form := range kindForms {
		if form.option != nil {
			options = append(options, slack.NewOptionBlockObject(string(form.kind), blockkit.Plain(form.option(words)), nil))
		}
	}
	menu := slack.NewOptionsSelectBlockElement(slack.OptTypeStatic, blockkit.Plain(words.RemindersAddPlaceholder()), "schedule_new", options...)
	return slack.NewActionBlock("", menu, blockkit.Button("quiet", words.SettingsQuietButton(), ""))
}

func scheduleNew(in *handlers.Interaction, value string) error {
	kind := models.ScheduleKind(value)
	if formOf(kind).option == nil {
		return in.Say(in.Words.RemindersNotOffered())
	}
	one := usual(kind)
	if kind.Summary() || kind == models.LongTimer || kind == models.Targets {
		before, ok, err := in.OnlySchedule(kind)
		if err != nil {
			return err
		}
		if ok {
			one = before
		}
	}
	in.Open(scheduleForm(in, one))
	return nil
}

func scheduleChange(in *handlers.Interaction, one models.Schedule) error {
	if formOf(one.Kind).title == nil || one.Kind == models.Pomodoro {
		in.Tell(in.ScheduleTitle(one), in.ScheduleNext(one), blockkit.Button("schedule_off", in.Words.NoticeTurnOffButton(), one.ID))
		return nil
	}
	in.Open(scheduleForm(in, one))
	return nil
}

// scheduleForm returns the form that creates or changes a schedule. Its private metadata is the
// kind and, for an existing one, its ID; the owner is checked on submission.
func scheduleForm(in *handlers.Interaction, one models.Schedule) *slack.ModalViewRequest {
	submit := in.Words.FormSaveSubmit()
	if one.Kind == models.Pomodoro {
		submit = in.Words.TimerStartSubmit()
	}
	return blockkit.Form(in.Words, "schedule", formOf(one.Kind).title(in.Words), submit,
		strings.TrimSpace(string(one.Kind)+" "+one.ID), scheduleInputs(in, one)...)
}

func scheduleInputs(in *handlers.Interaction, one models.Schedule) []slack.Block {
	switch one.Kind {
	case models.DailySummary:
		return []slack.Block{whenInput(in, one), levelInput(in.Words, one), emptyInput(in.Words, one)}
	case models.WeeklySummary, models.MonthlySummary:
		return []slack.Block{whenInput(in, one), levelInput(in.Words, one)}
	case models.TextReminder:
		text := blockkit.TextInput(inputText, one.Text, "", command.MaxNote)
		return []slack.Block{blockkit.Input(inputText, in.Words.RemindersTextLabel(), "", text, false), whenInput(in, one)}
	case models.NoTimer:
		return []slack.Block{
			typed(inputWhen, in.Words.RemindersDaysLabel(), in.Words.RemindersDaysHint(), command.Describe(record.Rule{Weekdays: one.Rule.Weekdays}, in.Member.Clock12())),
			clockInput(inputFrom, in.Words.RemindersFromLabel(), pickedClock(one.From), false), clockInput(inputTo, in.Words.RemindersToLabel(), pickedClock(one.To), false),
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
	if !one.Rule.Repeats() && !one.Next.IsZero() {
		return "at " + record.FormatClock(one.Next, in.Zone, in.Member.Clock12())
	}
	return command.Describe(one.Rule, in.Member.Clock12())
}

func typed(id, label, hint, value string) slack.Block {
	return blockkit.Input(id, label, hint, blockkit.TextInput(id, value, "", 200), false)
}

func clockInput(id, label, clock string, optional bool) slack.Block {
	return blockkit.Input(id, label, "", blockkit.TimePicker(id, clock), optional)
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
