package timer

import (
	"strconv"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/record"
)

// Inputs of the form that moves a timer's start.
const (
	inputEarlier = "earlier"
	inputMoved   = "moved"
)

// earlierBy are the form's choices, in minutes.
var earlierBy = []int{5, 10, 15, 30, 60}

// startedEarlier opens the form that moves a timer's start.
func startedEarlier(in *handlers.Interaction, r record.Record) error {
	offers, err := earlierStarts(in, r)
	if err != nil {
		return err
	}
	radio := slack.NewRadioButtonsBlockElement(inputEarlier, offers...)
	in.Open(blockkit.Form(in.Words, "move_start", in.Words.TimerEarlierTitle(), in.Words.TimerMoveSubmit(), r.ID, blockkit.Text(in.Span(r)),
		blockkit.Input(inputEarlier, in.Words.TimerItStartedLabel(), "", radio, true),
		blockkit.Input(inputMoved, in.Words.TimerOrAtLabel(), in.Words.TimerOrAtHint(), blockkit.TimePicker(inputMoved, ""), true)))
	return nil
}

// earlierStarts offers the previous record's end, if the gap is short enough to have been
// forgotten, and some minutes.
func earlierStarts(in *handlers.Interaction, r record.Record) (offers []*slack.OptionBlockObject, err error) {
	before, err := in.Store.Records(in.Ctx, in.Member, r.Start.Add(-forgotten), r.Start)
	if err != nil {
		return nil, err
	}
	offer := func(at time.Time, label string) {
		offers = append(offers, slack.NewOptionBlockObject(strconv.FormatInt(at.Unix(), 10), blockkit.Plain(label), nil))
	}
	end := lastEnd(before, r)
	if !end.IsZero() {
		offer(end, in.Words.TimerWhenEndedOption(in.ClockTime(end)))
	}
	for _, minutes := range earlierBy {
		if at := r.Start.Add(-time.Duration(minutes) * time.Minute); !at.Equal(end) {
			offer(at, in.Words.TimerEarlierOption(in.Words.Length(r.Start.Sub(at)), in.ClockTime(at)))
		}
	}
	return offers, nil
}

// forgotten is the longest gap for which the previous record's end is offered as a start.
const forgotten = 4 * time.Hour

// lastEnd returns when the last record before r ended; zero if there's no gap.
func lastEnd(records []record.Record, r record.Record) time.Time {
	var last time.Time
	for _, one := range records {
		if one.ID != r.ID && !one.Running() && !one.Placed && one.End.After(last) {
			last = one.End
		}
	}
	if !last.Before(r.Start) {
		return time.Time{}
	}
	return last
}

func moveStart(in *handlers.Interaction) error {
	r, ok, err := in.FormRecord()
	if err != nil || !ok {
		return err
	}
	at, ok := movedTo(in, r)
	if !ok {
		return nil
	}
	return moveTo(in, r, at)
}

func moveTo(in *handlers.Interaction, r record.Record, start time.Time) error {
	moved := r
	moved.Start = start
	var first []*slack.ButtonBlockElement
	if r.Running() {
		first = append(first, in.StopButton(r.ID))
	}
	in.SaveAndTell("started", in.Words.TimerMovedHead(), &r, moved, first...)
	return in.NameOverlap(moved)
}

func movedTo(in *handlers.Interaction, r record.Record) (time.Time, bool) {
	offered, clock := in.Value(inputEarlier), in.Value(inputMoved)
	switch {
	case offered == "" && clock == "":
		in.Refuse(inputMoved, in.Words.TimerChooseEarlier())
		return time.Time{}, false
	case offered != "" && clock != "":
		in.Refuse(inputMoved, in.Words.TimerChooseOne())
		return time.Time{}, false
	}
	at, ok := readMoment(offered)
	if clock != "" {
		at, ok = lastAt(in, clock)
	}
	if !ok || at.After(in.Now) || in.Now.Sub(at) > command.MaxLength {
		in.Refuse(inputMoved, in.Words.TimerPickBeforeNow())
		return time.Time{}, false
	}
	if !r.Running() && !at.Before(r.End) {
		in.Refuse(inputMoved, in.Words.TimerPickBeforeEnd(in.ClockTime(r.End)))
		return time.Time{}, false
	}
	return at, true
}

// readMoment reads a moment from a button's value: seconds since 1970.
func readMoment(value string) (time.Time, bool) {
	seconds, err := strconv.ParseInt(value, 10, 64)
	return time.Unix(seconds, 0).UTC(), err == nil
}

// lastAt returns the last moment up to now at which clocks showed the time.
func lastAt(in *handlers.Interaction, clock string) (time.Time, bool) {
	picked, err := time.Parse("15:04", clock)
	if err != nil {
		return time.Time{}, false
	}
	minutes := picked.Hour()*60 + picked.Minute()
	at := record.At(in.Today(), minutes, in.Zone)
	if at.After(in.Now) {
		at = record.At(in.Today().AddDays(-1), minutes, in.Zone)
	}
	return at.UTC(), true
}
