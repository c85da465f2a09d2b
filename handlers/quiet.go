package handlers

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/models"
	"sundial/record"
	"sundial/timesheet"
)

// The inputs of the form for quiet hours, besides inputFrom and inputTo.
const (
	inputDaysOff   = "days_off"
	inputAwayFrom  = "away_from"
	inputAwayUntil = "away_until"
)

// quietForm opens the form for the hours and days on which nothing comes of itself.
func quietForm(t *task, _ string) error {
	q := t.m.Settings.Quiet
	t.open(blockkit.Form("quiet", "Quiet hours, days off", "Save", "",
		blockkit.Small("Within them no summary, reminder or question comes. A summary waits for their end, unless its day is off; a reminder is left out. What you ask for one very moment still comes."),
		quietClock(inputFrom, "Quiet from", q, q.From), quietClock(inputTo, "Quiet until", q, q.To), t.daysOffInput(q),
		dayInput(inputAwayFrom, "Away from", q.AwayFrom), dayInput(inputAwayUntil, "Away up to and including", q.AwayUntil)))
	return nil
}

func quietClock(id, label string, q models.Quiet, minutes int) slack.Block {
	clock := ""
	if q.Hours() {
		clock = pickedClock(minutes)
	}
	return blockkit.Input(id, label, "", blockkit.TimePicker(id, clock), true)
}

func (t *task) daysOffInput(q models.Quiet) slack.Block {
	var options, chosen []*slack.OptionBlockObject
	for i := range 7 {
		day := (t.m.WeekStart() + time.Weekday(i)) % 7
		option := slack.NewOptionBlockObject(strconv.Itoa(int(day)), blockkit.Plain(day.String()), nil)
		options = append(options, option)
		if slices.Contains(q.DaysOff, day) {
			chosen = append(chosen, option)
		}
	}
	boxes := slack.NewCheckboxGroupsBlockElement(inputDaysOff, options...)
	boxes.InitialOptions = chosen
	return blockkit.Input(inputDaysOff, "Days off", "", boxes, true)
}

func dayInput(id, label string, day record.Date) slack.Block {
	shown := ""
	if !day.IsZero() {
		shown = day.String()
	}
	return blockkit.Input(id, label, "", blockkit.DatePicker(id, shown), true)
}

// saveQuiet takes the submitted form.
func (t *task) saveQuiet() error {
	q, ok := t.formedQuiet()
	if !ok {
		return nil
	}
	step := models.NewStep("quiet", t.now)
	t.changeSettings(step, func(s *models.Settings) { s.Quiet = q })
	t.done(step)
	t.tell("Quiet:", t.quietWords(q)+".", undoOf(step), blockkit.Button("reminders", "All reminders", ""))
	return nil
}

func (t *task) formedQuiet() (models.Quiet, bool) {
	var q models.Quiet
	from, to := t.value(inputFrom), t.value(inputTo)
	if (from == "") != (to == "") || from != "" && from == to {
		t.refuse(inputTo, "Pick both times, or neither.")
		return q, false
	}
	if from != "" {
		first, err1 := time.Parse("15:04", from)
		last, err2 := time.Parse("15:04", to)
		if err1 != nil || err2 != nil {
			t.refuse(inputTo, "Pick both times, or neither.")
			return q, false
		}
		q.From, q.To = first.Hour()*60+first.Minute(), last.Hour()*60+last.Minute()
	}
	for _, value := range t.req.View.Values[inputDaysOff][inputDaysOff].Values {
		if day, err := strconv.Atoi(value); err == nil && day >= 0 && day < 7 {
			q.DaysOff = append(q.DaysOff, time.Weekday(day))
		}
	}
	slices.Sort(q.DaysOff)
	return t.formedAway(q)
}

func (t *task) formedAway(q models.Quiet) (models.Quiet, bool) {
	from, until := t.value(inputAwayFrom), t.value(inputAwayUntil)
	if from == "" && until == "" {
		return q, true
	}
	var err1, err2 error
	q.AwayFrom, err1 = record.ParseDate(from)
	q.AwayUntil, err2 = record.ParseDate(until)
	if err1 != nil || err2 != nil || q.AwayUntil.Before(q.AwayFrom) {
		t.refuse(inputAwayUntil, "Pick the first and the last day that you are away, or neither.")
		return q, false
	}
	return q, true
}

// quietWords says in plain words when nothing comes.
func (t *task) quietWords(q models.Quiet) string {
	var parts []string
	if q.Hours() {
		parts = append(parts, fmt.Sprintf("from %d:%02d to %d:%02d", q.From/60, q.From%60, q.To/60, q.To%60))
	}
	for _, day := range q.DaysOff {
		parts = append(parts, day.String()+"s")
	}
	if !q.AwayFrom.IsZero() {
		parts = append(parts, "from "+timesheet.FormatDay(q.AwayFrom, t.today())+" to "+timesheet.FormatDay(q.AwayUntil, t.today()))
	}
	if len(parts) == 0 {
		return "never"
	}
	return strings.Join(parts, ", ")
}
