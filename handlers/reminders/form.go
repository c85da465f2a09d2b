package reminders

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/models"
	"sundial/record"
)

// The inputs of the form for a summary or reminder, by block id; each holds one
// action of the same name.
const (
	inputWhen  = "when"
	inputText  = "text"
	inputLevel = "level"
	inputEmpty = "empty"
	inputFrom  = "from"
	inputTo    = "to"
)

// offered are the kinds that a member may ask for, in the order of the menu.
var offered = []models.ScheduleKind{
	models.DailySummary, models.WeeklySummary, models.TextReminder, models.IdleReminder, models.NoTimer,
	models.LongTimer, models.Targets, models.Pomodoro,
}

// kindNames says what each kind is for, in the menu and over its form.
var kindNames = map[models.ScheduleKind]struct{ menu, form string }{
	models.DailySummary:  {"Summary of the day", "Summary of the day"},
	models.WeeklySummary: {"Summary of the week", "Summary of the week"},
	models.TextReminder:  {"Reminder in your own words", "Reminder"},
	models.IdleReminder:  {"When nothing is tracked by a time", "Nothing tracked"},
	models.NoTimer:       {"When no timer runs in working hours", "No timer runs"},
	models.LongTimer:     {"When a timer has run for long", "Timer runs for long"},
	models.Targets:       {"A target reached or at risk, a budget used", "Targets"},
	models.Pomodoro:      {"Pomodoro, now", "Pomodoro"},
}

// usual is what the form of a new schedule begins with.
func usual(kind models.ScheduleKind) models.Schedule {
	one := models.Schedule{Kind: kind, Rule: record.Rule{Clock: usualClock(kind), Weekdays: workdays}}
	switch kind {
	case models.WeeklySummary:
		one.Rule.Weekdays = []time.Weekday{time.Friday}
	case models.NoTimer:
		one.From, one.To = 9*60, 17*60
	case models.LongTimer:
		one.Rule, one.Length = record.Rule{}, 8*time.Hour
	case models.Pomodoro:
		one.Rule, one.Length, one.Rest = record.Rule{}, 25*time.Minute, 5*time.Minute
	}
	return one
}

// usualClock is when a kind comes where the member did not say.
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

// scheduleMenu lets the member choose what else she wants to be told.
func scheduleMenu() slack.Block {
	options := make([]*slack.OptionBlockObject, len(offered))
	for i, kind := range offered {
		options[i] = slack.NewOptionBlockObject(string(kind), blockkit.Plain(kindNames[kind].menu), nil)
	}
	menu := slack.NewOptionsSelectBlockElement(slack.OptTypeStatic, blockkit.Plain("Add…"), "schedule_new", options...)
	return slack.NewActionBlock("", menu, blockkit.Button("quiet", "Quiet hours and days off", ""))
}

// scheduleNew opens the form for another summary or reminder of the chosen kind.
func scheduleNew(in *handlers.Interaction, value string) error {
	kind := models.ScheduleKind(value)
	if !slices.Contains(offered, kind) {
		in.Say("This is not offered here. Type %s reminders to see what is.", in.Command)
		return nil
	}
	if kind == models.DailySummary || kind == models.WeeklySummary || kind == models.LongTimer || kind == models.Targets {
		if one, ok, err := in.OnlySchedule(kind); err != nil || ok {
			in.Open(scheduleForm(in, one))
			return err
		}
	}
	in.Open(scheduleForm(in, usual(kind)))
	return nil
}

// scheduleChange opens the form of one of the member's own.
func scheduleChange(in *handlers.Interaction, id string) error {
	one, ok, err := in.Schedule(id)
	if err != nil || !ok {
		return err
	}
	if _, formed := kindNames[one.Kind]; !formed || one.Kind == models.Pomodoro {
		in.Tell(in.ScheduleTitle(one), in.ScheduleNext(one), blockkit.Button("schedule_off", "Turn off", one.ID))
		return nil
	}
	in.Open(scheduleForm(in, one))
	return nil
}

// scheduleForm is the modal that makes or changes a schedule. Its private metadata
// is the kind and, of one that is there, the id; whose it is, is checked when it
// comes back.
func scheduleForm(in *handlers.Interaction, one models.Schedule) *slack.ModalViewRequest {
	blocks := scheduleInputs(in, one)
	submit := "Save"
	if one.Kind == models.Pomodoro {
		submit = "Start"
	}
	return blockkit.Form(in.Words, "schedule", kindNames[one.Kind].form, submit, strings.TrimSpace(string(one.Kind)+" "+one.ID), blocks...)
}

func scheduleInputs(in *handlers.Interaction, one models.Schedule) []slack.Block {
	switch one.Kind {
	case models.DailySummary:
		return []slack.Block{whenInput(whenWords(in, one)), levelInput(one), emptyInput(one)}
	case models.WeeklySummary:
		return []slack.Block{whenInput(whenWords(in, one)), levelInput(one)}
	case models.TextReminder:
		text := slack.NewPlainTextInputBlockElement(nil, inputText)
		text.InitialValue, text.MaxLength = one.Text, command.MaxNote
		return []slack.Block{blockkit.Input(inputText, "What I am to say", "", text, false), whenInput(whenWords(in, one))}
	case models.NoTimer:
		return []slack.Block{
			words(inputWhen, "On which days", "For example: weekdays, or mon, tue and thu", command.Describe(record.Rule{Weekdays: one.Rule.Weekdays}, in.Member.Clock12())),
			clockInput(inputFrom, "From", one.From), clockInput(inputTo, "To", one.To),
			blockkit.Small("I tell you once when no timer has run for half an hour within these hours."),
		}
	case models.LongTimer:
		return []slack.Block{words(handlers.InputLength, "After how long", "For example: 3h, or 90m", record.FormatLength(one.Length))}
	case models.Targets:
		return []slack.Block{
			words(inputWhen, "When to look whether one is at risk", whenHint, whenWords(in, one)),
			blockkit.Small("A target is set by " + in.Command + " target #acme 20h/week. You get one notice when it is reached, and one when it is at risk: " + in.Words.NoticeRisk() + " A budget, set by " + in.Command + " budget #acme 40h, warns at 80 and at 100 %."),
		}
	case models.Pomodoro:
		return []slack.Block{
			words(handlers.InputLength, "Minutes of work and of the break", "For example: 25/5", fmt.Sprintf("%d/%d", one.Length/time.Minute, one.Rest/time.Minute)),
			handlers.NoteInput("What you do", ""),
		}
	}
	return []slack.Block{whenInput(whenWords(in, one))}
}

// whenHint shows what may be typed.
const whenHint = "For example: weekdays at 9 and 14, every second monday at 9:00, on the 1st at 9:00"

func whenInput(rule string) slack.Block { return words(inputWhen, "When", whenHint, rule) }

// whenWords is the rule as it may be typed again.
func whenWords(in *handlers.Interaction, one models.Schedule) string {
	if len(one.Rule.Clock)+len(one.Rule.Weekdays)+len(one.Rule.MonthDays) == 0 && one.Rule.Unit == "" && !one.Next.IsZero() {
		return "at " + in.ClockTime(one.Next)
	}
	return command.Describe(one.Rule, in.Member.Clock12())
}

// words is an input for a few words of plain language.
func words(id, label, hint, value string) slack.Block {
	element := slack.NewPlainTextInputBlockElement(nil, id)
	element.InitialValue, element.MaxLength = value, 200
	return blockkit.Input(id, label, hint, element, false)
}

func clockInput(id, label string, minutes int) slack.Block {
	return blockkit.Input(id, label, "", blockkit.TimePicker(id, pickedClock(minutes)), false)
}

// pickedClock is a time of day as a picker holds it.
func pickedClock(minutes int) string { return fmt.Sprintf("%02d:%02d", minutes/60, minutes%60) }

func levelInput(one models.Schedule) slack.Block {
	return blockkit.Input(inputLevel, "What it tells", "", blockkit.Radio(inputLevel, cmp.Or(one.Level, "totals"), [][2]string{
		{"totals", "Totals by tag"}, {"full", "With notes: what you wrote then stands in Slack too"},
	}), false)
}

func emptyInput(one models.Schedule) slack.Block {
	also := slack.NewOptionBlockObject("empty", blockkit.Plain("Also on days with nothing tracked"), nil)
	boxes := slack.NewCheckboxGroupsBlockElement(inputEmpty, also)
	if one.Empty {
		boxes.InitialOptions = []*slack.OptionBlockObject{also}
	}
	return blockkit.Input(inputEmpty, "Days without records", "", boxes, true)
}

// saveSchedule takes the submitted form.
func saveSchedule(in *handlers.Interaction) error {
	kind, id, _ := strings.Cut(in.Request.View.Private, " ")
	one := usual(models.ScheduleKind(kind))
	if !slices.Contains(offered, one.Kind) {
		in.Refuse(inputWhen, "This form is from another version of Sundial: close it and open it again.")
		return nil
	}
	if id != "" {
		before, err := in.Store.Schedule(in.Ctx, in.Member, id)
		if handlers.IsNotFound(err) {
			in.Refuse(firstInput(one.Kind), "This is no longer there: close the form.")
			return nil
		}
		if err != nil {
			return err
		}
		one = before
		one.Paused, one.Stopped = false, ""
	}
	if !formedSchedule(in, &one) {
		return nil
	}
	switch one.Kind {
	case models.Pomodoro:
		return pomodoroFromForm(in, one)
	case models.LongTimer:
		return remindLong(in, one)
	}
	return in.AddSchedule(one)
}

// firstInput is where a form of the kind says what is wrong with it as a whole.
func firstInput(kind models.ScheduleKind) string {
	switch kind {
	case models.TextReminder:
		return inputText
	case models.LongTimer, models.Pomodoro:
		return handlers.InputLength
	}
	return inputWhen
}

// formedSchedule fills in what was entered; what can't be is refused at its input.
func formedSchedule(in *handlers.Interaction, one *models.Schedule) bool {
	switch one.Kind {
	case models.LongTimer:
		return formedLength(in, one)
	case models.Pomodoro:
		return formedPomodoro(in, one)
	case models.NoTimer:
		return formedHours(in, one)
	case models.TextReminder:
		one.Text = strings.Join(strings.Fields(in.Value(inputText)), " ")
		if one.Text == "" || utf8.RuneCountInString(one.Text) > command.MaxNote {
			in.Refuse(inputText, "Say what the reminder is to say, in 2,000 characters at most.")
			return false
		}
	case models.DailySummary, models.WeeklySummary:
		one.Level = in.Value(inputLevel)
		one.Empty = slices.Contains(in.Request.View.Values[inputEmpty][inputEmpty].Values, "empty")
	}
	return formedWhen(in, one)
}

func formedWhen(in *handlers.Interaction, one *models.Schedule) bool {
	r, ok := readWhen(in, in.Value(inputWhen))
	if !ok || one.Kind != models.TextReminder && r.Unit == "hour" {
		in.Refuse(inputWhen, "Say when in words such as: weekdays at 9:00, every second monday at 9:00, on the 1st at 9:00.")
		return false
	}
	if len(r.Clock) == 0 && r.Unit != "hour" {
		r.Clock = usualClock(one.Kind)
	}
	if one.Kind == models.WeeklySummary && len(r.Weekdays)+len(r.MonthDays) == 0 && r.Unit != "week" {
		r.Weekdays, r.Unit = []time.Weekday{time.Friday}, ""
	}
	one.Rule, one.Next = r, time.Time{}
	if one.Kind == models.TextReminder {
		onceOnly(in, one)
	}
	return true
}

// readWhen reads a rule in plain words, as `remind` does.
func readWhen(in *handlers.Interaction, typed string) (record.Rule, bool) {
	for _, text := range []string{typed, typed + " at 9:00"} {
		reading := command.Parse("remind "+text+" to x", in.Habits())
		if c := reading.Command; c != nil && c.Verb == command.Remind && c.Kind == "text" && c.Note == "x" {
			if text != typed {
				c.Rule.Clock = nil
			}
			return c.Rule, true
		}
	}
	return record.Rule{}, false
}

func formedLength(in *handlers.Interaction, one *models.Schedule) bool {
	reading := command.Parse("remind after "+in.Value(handlers.InputLength), in.Habits())
	if c := reading.Command; c != nil && c.Kind == "after" && c.Length >= time.Minute {
		one.Length = c.Length
		return true
	}
	in.Refuse(handlers.InputLength, "Say how long a timer may run before I ask, such as 3h or 90m.")
	return false
}

func formedPomodoro(in *handlers.Interaction, one *models.Schedule) bool {
	reading := command.Parse("pomodoro "+in.Value(handlers.InputLength), in.Habits())
	if c := reading.Command; c != nil && c.Verb == command.Pomodoro && c.Note == "" {
		one.Length, one.Rest = c.Length, c.Rest
		_, ok := in.FormNote()
		return ok
	}
	in.Refuse(handlers.InputLength, "Say the minutes of work and of the break, such as 25/5.")
	return false
}

func pomodoroFromForm(in *handlers.Interaction, one models.Schedule) error {
	text, _ := in.FormNote()
	return pomodoro(in, command.Command{Verb: command.Pomodoro, Note: text, Length: one.Length, Rest: one.Rest})
}

// halfHours are the times of day at which it is looked whether a timer runs.
func halfHours(from, to int) []int {
	var clock []int
	for m := from + 30; m <= to; m += 30 {
		clock = append(clock, m)
	}
	return clock
}

func formedHours(in *handlers.Interaction, one *models.Schedule) bool {
	r, ok := readWhen(in, in.Value(inputWhen))
	if !ok || len(r.Clock) > 0 || r.Unit == "hour" {
		in.Refuse(inputWhen, "Say the days in words such as: weekdays, or mon, tue and thu.")
		return false
	}
	from, err1 := time.Parse("15:04", in.Value(inputFrom))
	to, err2 := time.Parse("15:04", in.Value(inputTo))
	one.From, one.To = from.Hour()*60+from.Minute(), to.Hour()*60+to.Minute()
	r.Clock = halfHours(one.From, one.To)
	if err1 != nil || err2 != nil || len(r.Clock) == 0 {
		in.Refuse(inputTo, "The hours must end at least half an hour after they begin.")
		return false
	}
	one.Rule = r
	return true
}
