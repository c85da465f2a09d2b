package handlers

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/models"
	"sundial/notice"
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
	one := models.Schedule{Kind: kind, Rule: command.Rule{Clock: usualClock(kind), Weekdays: workdays}}
	switch kind {
	case models.WeeklySummary:
		one.Rule.Weekdays = []time.Weekday{time.Friday}
	case models.NoTimer:
		one.From, one.To = 9*60, 17*60
	case models.LongTimer:
		one.Rule, one.Length = command.Rule{}, 8*time.Hour
	case models.Pomodoro:
		one.Rule, one.Length, one.Rest = command.Rule{}, 25*time.Minute, 5*time.Minute
	}
	return one
}

// usualClock is when a kind comes where the member did not say.
func usualClock(kind models.ScheduleKind) []int {
	switch kind {
	case models.DailySummary, models.WeeklySummary:
		return summaryClock
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
func scheduleNew(t *task, value string) error {
	kind := models.ScheduleKind(value)
	if !slices.Contains(offered, kind) {
		t.say("This is not offered here. Type %s reminders to see what is.", t.command)
		return nil
	}
	if kind == models.DailySummary || kind == models.WeeklySummary || kind == models.LongTimer || kind == models.Targets {
		if one, ok, err := t.only(kind); err != nil || ok {
			t.open(t.scheduleForm(one))
			return err
		}
	}
	t.open(t.scheduleForm(usual(kind)))
	return nil
}

// scheduleChange opens the form of one of the member's own.
func scheduleChange(t *task, id string) error {
	one, ok, err := t.ownSchedule(id)
	if err != nil || !ok {
		return err
	}
	if _, formed := kindNames[one.Kind]; !formed || one.Kind == models.Pomodoro {
		t.tell(t.title(one), t.nextWords(one), blockkit.Button("schedule_off", "Turn off", one.ID))
		return nil
	}
	t.open(t.scheduleForm(one))
	return nil
}

// only is the member's schedule of a kind of which there is one.
func (t *task) only(kind models.ScheduleKind) (models.Schedule, bool, error) {
	all, err := t.store.Schedules(t.ctx, t.m)
	if err != nil {
		return models.Schedule{}, false, err
	}
	i := slices.IndexFunc(all, func(s models.Schedule) bool { return s.Kind == kind })
	if i < 0 {
		return models.Schedule{}, false, nil
	}
	return all[i], true, nil
}

// scheduleForm is the modal that makes or changes a schedule. Its private metadata
// is the kind and, of one that is there, the id; whose it is, is checked when it
// comes back.
func (t *task) scheduleForm(one models.Schedule) *slack.ModalViewRequest {
	blocks := t.scheduleInputs(one)
	submit := "Save"
	if one.Kind == models.Pomodoro {
		submit = "Start"
	}
	return blockkit.Form("schedule", kindNames[one.Kind].form, submit, strings.TrimSpace(string(one.Kind)+" "+one.ID), blocks...)
}

func (t *task) scheduleInputs(one models.Schedule) []slack.Block {
	switch one.Kind {
	case models.DailySummary:
		return []slack.Block{whenInput(t.whenWords(one)), levelInput(one), emptyInput(one)}
	case models.WeeklySummary:
		return []slack.Block{whenInput(t.whenWords(one)), levelInput(one)}
	case models.TextReminder:
		text := slack.NewPlainTextInputBlockElement(nil, inputText)
		text.InitialValue, text.MaxLength = one.Text, command.MaxNote
		return []slack.Block{blockkit.Input(inputText, "What I am to say", "", text, false), whenInput(t.whenWords(one))}
	case models.NoTimer:
		return []slack.Block{
			words(inputWhen, "On which days", "For example: weekdays, or mon, tue and thu", command.Describe(command.Rule{Weekdays: one.Rule.Weekdays})),
			clockInput(inputFrom, "From", one.From), clockInput(inputTo, "To", one.To),
			blockkit.Small("I tell you once when no timer has run for half an hour within these hours."),
		}
	case models.LongTimer:
		return []slack.Block{words(inputLength, "After how long", "For example: 3h, or 90m", record.FormatLength(one.Length))}
	case models.Targets:
		return []slack.Block{
			words(inputWhen, "When to look whether one is at risk", whenHint, t.whenWords(one)),
			blockkit.Small("A target is set by " + t.command + " target #acme 20h/week. You get one notice when it is reached, and one when it is at risk: " + notice.RiskWords + " A budget, set by " + t.command + " budget #acme 40h, warns at 80 and at 100 %."),
		}
	case models.Pomodoro:
		return []slack.Block{
			words(inputLength, "Minutes of work and of the break", "For example: 25/5", fmt.Sprintf("%d/%d", one.Length/time.Minute, one.Rest/time.Minute)),
			noteInput("What you do", ""),
		}
	}
	return []slack.Block{whenInput(t.whenWords(one))}
}

// whenHint shows what may be typed.
const whenHint = "For example: weekdays at 9 and 14, every second monday at 9:00, on the 1st at 9:00"

func whenInput(rule string) slack.Block { return words(inputWhen, "When", whenHint, rule) }

// whenWords is the rule as it may be typed again.
func (t *task) whenWords(one models.Schedule) string {
	if len(one.Rule.Clock)+len(one.Rule.Weekdays)+len(one.Rule.MonthDays) == 0 && one.Rule.Unit == "" && !one.Next.IsZero() {
		return "at " + t.clockOf(one.Next)
	}
	return command.Describe(one.Rule)
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
	return blockkit.Input(inputLevel, "What it tells", "", blockkit.Radio(inputLevel, orWord(one.Level, "totals"), [][2]string{
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
func (t *task) saveSchedule() error {
	kind, id, _ := strings.Cut(t.req.View.Private, " ")
	one := usual(models.ScheduleKind(kind))
	if !slices.Contains(offered, one.Kind) {
		t.refuse(inputWhen, "This form is from another version of Sundial: close it and open it again.")
		return nil
	}
	if id != "" {
		before, err := t.store.Schedule(t.ctx, t.m, id)
		if isNotFound(err) {
			t.refuse(firstInput(one.Kind), "This is no longer there: close the form.")
			return nil
		}
		if err != nil {
			return err
		}
		one = before
		one.Paused, one.Stopped = false, ""
	}
	if !t.formedSchedule(&one) {
		return nil
	}
	switch one.Kind {
	case models.Pomodoro:
		return t.pomodoroFromForm(one)
	case models.LongTimer:
		return t.remindLong(one)
	}
	return t.schedule(one)
}

// firstInput is where a form of the kind says what is wrong with it as a whole.
func firstInput(kind models.ScheduleKind) string {
	switch kind {
	case models.TextReminder:
		return inputText
	case models.LongTimer, models.Pomodoro:
		return inputLength
	}
	return inputWhen
}

// formedSchedule fills in what was entered; what can't be is refused at its input.
func (t *task) formedSchedule(one *models.Schedule) bool {
	switch one.Kind {
	case models.LongTimer:
		return t.formedLength(one)
	case models.Pomodoro:
		return t.formedPomodoro(one)
	case models.NoTimer:
		return t.formedHours(one)
	case models.TextReminder:
		one.Text = strings.Join(strings.Fields(t.value(inputText)), " ")
		if one.Text == "" || utf8.RuneCountInString(one.Text) > command.MaxNote {
			t.refuse(inputText, "Say what the reminder is to say, in 2,000 characters at most.")
			return false
		}
	case models.DailySummary, models.WeeklySummary:
		one.Level = t.value(inputLevel)
		one.Empty = slices.Contains(t.req.View.Values[inputEmpty][inputEmpty].Values, "empty")
	}
	return t.formedWhen(one)
}

func (t *task) formedWhen(one *models.Schedule) bool {
	r, ok := t.readWhen(t.value(inputWhen))
	if !ok || one.Kind != models.TextReminder && r.Unit == "hour" {
		t.refuse(inputWhen, "Say when in words such as: weekdays at 9:00, every second monday at 9:00, on the 1st at 9:00.")
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
		t.onceOnly(one)
	}
	return true
}

// readWhen reads a rule in plain words, as `remind` does.
func (t *task) readWhen(typed string) (command.Rule, bool) {
	habits := command.Habits{
		Now: t.now, Zone: t.loc, Clock12: t.m.Clock12(), WeekStart: t.m.WeekStart(), WorkDay: t.m.Settings.WorkDayLength(),
	}
	for _, text := range []string{typed, typed + " at 9:00"} {
		reading := command.Parse("remind "+text+" to x", habits)
		if c := reading.Command; c != nil && c.Verb == command.Remind && c.Kind == "text" && c.Note == "x" {
			if text != typed {
				c.Rule.Clock = nil
			}
			return c.Rule, true
		}
	}
	return command.Rule{}, false
}

func (t *task) formedLength(one *models.Schedule) bool {
	reading := command.Parse("remind after "+t.value(inputLength), command.Habits{Now: t.now, Zone: t.loc, WorkDay: t.m.Settings.WorkDayLength()})
	if c := reading.Command; c != nil && c.Kind == "after" && c.Length >= time.Minute {
		one.Length = c.Length
		return true
	}
	t.refuse(inputLength, "Say how long a timer may run before I ask, such as 3h or 90m.")
	return false
}

func (t *task) formedPomodoro(one *models.Schedule) bool {
	reading := command.Parse("pomodoro "+t.value(inputLength), command.Habits{Now: t.now, Zone: t.loc})
	if c := reading.Command; c != nil && c.Verb == command.Pomodoro && c.Note == "" {
		one.Length, one.Rest = c.Length, c.Rest
		_, ok := t.formedNote()
		return ok
	}
	t.refuse(inputLength, "Say the minutes of work and of the break, such as 25/5.")
	return false
}

func (t *task) pomodoroFromForm(one models.Schedule) error {
	text, _ := t.formedNote()
	return pomodoro(t, command.Command{Verb: command.Pomodoro, Note: text, Length: one.Length, Rest: one.Rest})
}

// halfHours are the times of day at which it is looked whether a timer runs.
func halfHours(from, to int) []int {
	var clock []int
	for m := from + 30; m <= to; m += 30 {
		clock = append(clock, m)
	}
	return clock
}

func (t *task) formedHours(one *models.Schedule) bool {
	r, ok := t.readWhen(t.value(inputWhen))
	if !ok || len(r.Clock) > 0 || r.Unit == "hour" {
		t.refuse(inputWhen, "Say the days in words such as: weekdays, or mon, tue and thu.")
		return false
	}
	from, err1 := time.Parse("15:04", t.value(inputFrom))
	to, err2 := time.Parse("15:04", t.value(inputTo))
	one.From, one.To = from.Hour()*60+from.Minute(), to.Hour()*60+to.Minute()
	r.Clock = halfHours(one.From, one.To)
	if err1 != nil || err2 != nil || len(r.Clock) == 0 {
		t.refuse(inputTo, "The hours must end at least half an hour after they begin.")
		return false
	}
	one.Rule = r
	return true
}
