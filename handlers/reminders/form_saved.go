package reminders

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"sundial/command"
	"sundial/handlers"
	"sundial/models"
	"sundial/record"
)

func saveSchedule(in *handlers.Interaction) error {
	kind, id, _ := strings.Cut(in.Request.View.Private, " ")
	one := usual(models.ScheduleKind(kind))
	if formOf(one.Kind).title == nil || one.Kind == models.FileReport && id == "" {
		in.Refuse(inputWhen, in.Words.RemindersOtherVersion())
		return nil
	}
	if id != "" {
		before, err := in.Store.Schedule(in.Ctx, in.Member, id)
		if handlers.IsNotFound(err) {
			in.Refuse(firstInput(one.Kind), in.Words.RemindersFormGone())
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
		note, _ := in.FormNote()
		return pomodoro(in, command.Command{Verb: command.Pomodoro, Note: note, Length: one.Length, Rest: one.Rest})
	case models.LongTimer:
		return remindLong(in, one)
	}
	return in.AddSchedule(one)
}

// firstInput returns the input at which to show problems with the whole form.
func firstInput(kind models.ScheduleKind) string {
	switch kind {
	case models.TextReminder:
		return inputText
	case models.LongTimer, models.Pomodoro:
		return handlers.InputLength
	}
	return inputWhen
}

// formedSchedule fills in what was entered; it refuses problems at their input.
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
			in.Refuse(inputText, in.Words.RemindersTypeText())
			return false
		}
	case models.DailySummary, models.WeeklySummary, models.MonthlySummary:
		one.Level = in.Value(inputLevel)
		one.Empty = slices.Contains(in.Request.View.Values[inputEmpty][inputEmpty].Values, "empty")
	}
	return formedWhen(in, one)
}

func formedWhen(in *handlers.Interaction, one *models.Schedule) bool {
	r, ok := readWhen(in, in.Value(inputWhen))
	if !ok || one.Kind != models.TextReminder && r.Unit == "hour" {
		in.Refuse(inputWhen, in.Words.RemindersTypeWhen())
		return false
	}
	if r.Unit != "hour" {
		r = r.OrAt(formOf(one.Kind).clock...)
	}
	if one.Kind == models.WeeklySummary && len(r.Weekdays)+len(r.MonthDays) == 0 && r.Unit != "week" {
		r.Weekdays, r.Unit = []time.Weekday{time.Friday}, ""
	}
	if one.Kind == models.MonthlySummary && len(r.MonthDays) == 0 {
		in.Refuse(inputWhen, in.Words.RemindersTypeMonthDay())
		return false
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
	in.Refuse(handlers.InputLength, in.Words.RemindersTypeLength())
	return false
}

func formedPomodoro(in *handlers.Interaction, one *models.Schedule) bool {
	reading := command.Parse("pomodoro "+in.Value(handlers.InputLength), in.Habits())
	if c := reading.Command; c != nil && c.Verb == command.Pomodoro && c.Note == "" {
		one.Length, one.Rest = c.Length, c.Rest
		_, ok := in.FormNote()
		return ok
	}
	in.Refuse(handlers.InputLength, in.Words.RemindersTypePomodoro())
	return false
}

func formedHours(in *handlers.Interaction, one *models.Schedule) bool {
	r, ok := readWhen(in, in.Value(inputWhen))
	if !ok || len(r.Clock) > 0 || r.Unit == "hour" {
		in.Refuse(inputWhen, in.Words.RemindersTypeDays())
		return false
	}
	from, err1 := minutesOf(in.Value(inputFrom))
	to, err2 := minutesOf(in.Value(inputTo))
	one.From, one.To, r.Clock = from, to, halfHours(from, to)
	if err1 != nil || err2 != nil || len(r.Clock) == 0 {
		in.Refuse(inputTo, in.Words.RemindersHoursTooShort())
		return false
	}
	one.Rule = r
	return true
}

// minutesOf returns a picked time of day in minutes after midnight.
func minutesOf(clock string) (int, error) {
	at, err := time.Parse("15:04", clock)
	return at.Hour()*60 + at.Minute(), err
}
