package reminders

import (
	"slices"
	"strconv"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/models"
	"sundial/record"
)

func quietFeature() handlers.Feature {
	return handlers.Feature{
		Buttons: map[string]handlers.Button{"quiet": quietForm},
		Forms:   map[string]handlers.Form{"quiet": saveQuiet},
	}
}

// Inputs of the form for quiet hours, besides inputFrom and inputTo.
const (
	inputDaysOff   = "days_off"
	inputAwayFrom  = "away_from"
	inputAwayUntil = "away_until"
)

func quietForm(in *handlers.Interaction, _ string) error {
	q, from, to := in.Member.Settings.Quiet, "", ""
	if q.Hours() {
		from, to = pickedClock(q.From), pickedClock(q.To)
	}
	in.Open(blockkit.Form(in.Words, "quiet", in.Words.RemindersQuietTitle(), in.Words.FormSaveSubmit(), "",
		blockkit.Small(in.Words.RemindersQuietWhat()),
		clockInput(inputFrom, in.Words.RemindersQuietFromLabel(), from, true), clockInput(inputTo, in.Words.RemindersQuietUntilLabel(), to, true), daysOffInput(in, q),
		dayInput(inputAwayFrom, in.Words.RemindersAwayFromLabel(), q.AwayFrom), dayInput(inputAwayUntil, in.Words.RemindersAwayUntilLabel(), q.AwayUntil)))
	return nil
}

func daysOffInput(in *handlers.Interaction, q record.Quiet) slack.Block {
	var options, chosen []*slack.OptionBlockObject
	for i := range 7 {
		day := (in.Member.WeekStart() + time.Weekday(i)) % 7
		option := slack.NewOptionBlockObject(strconv.Itoa(int(day)), blockkit.Plain(in.Words.Weekday(day)), nil)
		options = append(options, option)
		if slices.Contains(q.DaysOff, day) {
			chosen = append(chosen, option)
		}
	}
	boxes := slack.NewCheckboxGroupsBlockElement(inputDaysOff, options...)
	boxes.InitialOptions = chosen
	return blockkit.Input(inputDaysOff, in.Words.RemindersDaysOffLabel(), "", boxes, true)
}

func dayInput(id, label string, day record.Date) slack.Block {
	shown := ""
	if !day.IsZero() {
		shown = day.String()
	}
	return blockkit.Input(id, label, "", blockkit.DatePicker(id, shown), true)
}

func saveQuiet(in *handlers.Interaction) error {
	q, ok := formedQuiet(in)
	if !ok {
		return nil
	}
	entry := in.SaveSettings("quiet", func(s *models.Settings) { s.Quiet = q })
	in.Tell("", in.QuietWords(q), in.UndoButton(entry), blockkit.Button("reminders", in.Words.RemindersAllButton(), ""))
	return nil
}

func formedQuiet(in *handlers.Interaction) (record.Quiet, bool) {
	var q record.Quiet
	from, to := in.Value(inputFrom), in.Value(inputTo)
	if from != "" || to != "" {
		var err1, err2 error
		q.From, err1 = minutesOf(from)
		q.To, err2 = minutesOf(to)
		if err1 != nil || err2 != nil || q.From == q.To {
			in.Refuse(inputTo, in.Words.RemindersPickBothTimes())
			return q, false
		}
	}
	for _, value := range in.Request.View.Values[inputDaysOff][inputDaysOff].Values {
		if day, err := strconv.Atoi(value); err == nil && day >= 0 && day < 7 {
			q.DaysOff = append(q.DaysOff, time.Weekday(day))
		}
	}
	slices.Sort(q.DaysOff)
	return formedAway(in, q)
}

func formedAway(in *handlers.Interaction, q record.Quiet) (record.Quiet, bool) {
	from, until := in.Value(inputAwayFrom), in.Value(inputAwayUntil)
	if from == "" && until == "" {
		return q, true
	}
	var err1, err2 error
	q.AwayFrom, err1 = record.ParseDate(from)
	q.AwayUntil, err2 = record.ParseDate(until)
	if err1 != nil || err2 != nil || q.AwayUntil.Before(q.AwayFrom) {
		in.Refuse(inputAwayUntil, in.Words.RemindersPickBothDays())
		return q, false
	}
	return q, true
}
