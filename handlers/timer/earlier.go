package timer

import (
	"strconv"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/models"
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
func startedEarlier(in *handlers.Interaction, id string) error {
	r, ok, err := in.Record(id)
	if err != nil || !ok {
		return err
	}
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
func earlierStarts(in *handlers.Interaction, r record.Record) ([]*slack.OptionBlockObject, error) {
	var offers []*slack.OptionBlockObject
	before, err := in.Store.Records(in.Ctx, in.Member, r.Start.Add(-forgotten), r.Start)
	if err != nil {
		return nil, err
	}
	end := lastEnd(before, r)
	if !end.IsZero() {
		offers = append(offers, slack.NewOptionBlockObject(strconv.FormatInt(end.Unix(), 10), blockkit.Plain(in.Words.TimerWhenEndedOption(in.ClockTime(end))), nil))
	}
	for _, minutes := range earlierBy {
		at := r.Start.Add(-time.Duration(minutes) * time.Minute)
		if at.Equal(end) {
			continue
		}
		offers = append(offers, slack.NewOptionBlockObject(strconv.FormatInt(at.Unix(), 10), blockkit.Plain(in.Words.TimerEarlierOption(in.Words.Length(r.Start.Sub(at)), in.ClockTime(at))), nil))
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

// moveStart handles the form that moves a timer's start.
func moveStart(in *handlers.Interaction) error {
	r, ok, err := in.FormRecord()
	if err != nil || !ok {
		return err
	}
	at, ok := movedTo(in, r)
	if !ok {
		return nil
	}
	entry := models.NewHistoryEntry("started", in.Now)
	moved := r
	moved.Start = at
	in.SaveRecord(entry, &r, moved)
	in.RecordHistory(entry)
	row := []*slack.ButtonBlockElement{in.UndoButton(entry), blockkit.Button("edit", in.Words.AnswersEditButton(), moved.ID)}
	if moved.Running() {
		row = append([]*slack.ButtonBlockElement{blockkit.Button("stop", in.Words.TimerStopButton(), moved.ID)}, row...)
	}
	in.Tell(in.Words.TimerMovedHead(), in.Span(moved), row...)
	return in.NameOverlap(moved)
}

// movedTo returns the start chosen in the form.
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
	at, ok := offeredMoment(in, offered)
	if clock != "" {
		at, ok = in.LastAt(clock)
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

func offeredMoment(in *handlers.Interaction, value string) (time.Time, bool) {
	seconds, err := strconv.ParseInt(value, 10, 64)
	return time.Unix(seconds, 0).UTC(), err == nil
}
