package timer

import (
	"time"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/record"
)

// longTimer is how long a timer runs before a stop without a time asks whether it was
// forgotten.
const longTimer = 12 * time.Hour

// askForgotten offers to stop a timer at the end of its working day, or to keep all of it.
func askForgotten(in *handlers.Interaction, r record.Record) {
	at := endOfDayFrom(in, r)
	head := in.Words.TimerForgottenHead()
	in.Show(blockkit.NewReply(head+" "+in.Span(r), blockkit.Headed(head, in.Span(r)), blockkit.Buttons(
		in.Propose(handlers.Proposal{Verb: "stop", IDs: []string{r.ID}, At: at}, in.Words.TimerStopAtButton(recently(in, at))),
		in.Propose(handlers.Proposal{Verb: "stop", IDs: []string{r.ID}, At: in.Now}, in.Words.TimerKeepLengthButton(in.Words.Length(r.Length(in.Now)))),
		in.EditButton(r.ID))))
}

// endOfDayFrom returns the timer's start plus a working day, by the clock.
func endOfDayFrom(in *handlers.Interaction, r record.Record) time.Time {
	day, start := min(in.Member.Settings.WorkDayLength(), longTimer), r.Start.In(in.Zone)
	return record.At(record.DateOf(start, in.Zone), start.Hour()*60+start.Minute()+int(day/time.Minute), in.Zone).UTC()
}

// recently returns a recent moment for a label: 17:30, Mon 17:30, or with its date if it's at
// least a week ago.
func recently(in *handlers.Interaction, at time.Time) string {
	day := record.DateOf(at, in.Zone)
	switch ago := day.DaysUntil(in.Today()); {
	case ago == 0:
		return in.ClockTime(at)
	case ago < 7:
		return in.Words.ShortWeekday(day.Weekday()) + " " + in.ClockTime(at)
	}
	return in.Moment(at)
}
