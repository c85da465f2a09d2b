package handlers

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/models"
	"sundial/record"
	"sundial/timesheet"
)

// The mends are what people find wrong about a timer right after its reply: it
// began earlier, it ended before now, it should not have been stopped. Each is one
// tap and one step of undo.

// overlooked is how much earlier the reply about a stop offers to have stopped.
const overlooked = 10 * time.Minute

// tellStopped answers a stop with its mends.
func (t *task) tellStopped(step *models.Step) error {
	last := step.After[0]
	row := []*slack.ButtonBlockElement{undoOf(step)}
	if earlier := last.End.Add(-overlooked); !anyStartsAfter(step.After, earlier) {
		label := fmt.Sprintf("Stopped %d min ago", int(overlooked.Minutes()))
		row = append(row, blockkit.Button("stopped_ago", label, fmt.Sprintf("%d %s", earlier.Unix(), step.ID)))
	}
	row = append(row, blockkit.Button("go_on", "Go on", step.ID), blockkit.Button("edit", "Edit", last.ID), blockkit.Button("again", "Start again", last.ID))
	t.tell("Stopped", t.spans(step.After), row...)
	return t.nameOverlap(last)
}

func anyStartsAfter(all []record.Record, at time.Time) bool {
	for _, r := range all {
		if r.Start.After(at) {
			return true
		}
	}
	return false
}

// stoppedAgo moves the end of what a step stopped to the moment that the button
// named.
func stoppedAgo(t *task, value string) error {
	moment, id, _ := strings.Cut(value, " ")
	seconds, err := strconv.ParseInt(moment, 10, 64)
	if err != nil {
		return t.overNow()
	}
	stopped, ok, err := t.stoppedBy(id)
	if err != nil || !ok {
		return err
	}
	at, step := time.Unix(seconds, 0).UTC(), models.NewStep("stop", t.now)
	for _, r := range stopped {
		if at.Before(r.Start) || at.After(t.now) {
			return t.overNow()
		}
		t.put(step, &r, t.ended(r, at))
	}
	t.done(step)
	t.tell("Stopped", t.spans(step.After), undoOf(step), blockkit.Button("go_on", "Go on", step.ID), blockkit.Button("edit", "Edit", step.After[0].ID))
	return t.nameOverlap(step.After[0])
}

// goOn takes a stop back: the same records run again, as if they had never been
// stopped.
func goOn(t *task, id string) error {
	stopped, ok, err := t.stoppedBy(id)
	if err != nil || !ok {
		return err
	}
	if t.onlyOneRuns(nil, []record.Record{{}}); t.answer.Reply != nil {
		return nil
	}
	step := models.NewStep("go on", t.now)
	for _, r := range stopped {
		running := r
		running.End = time.Time{}
		t.put(step, &r, running)
	}
	t.done(step)
	t.tell("Goes on", t.spans(step.After), blockkit.Button("stop", "Stop", step.After[0].ID), undoOf(step), blockkit.Button("edit", "Edit", step.After[0].ID))
	return t.nameOverlap(step.After[0])
}

// stoppedBy reads, as they are now, the records that a step stopped; what runs
// again or is gone is answered in words.
func (t *task) stoppedBy(id string) ([]record.Record, bool, error) {
	step, ok, err := t.step(id)
	if err != nil || !ok {
		return nil, false, err
	}
	var stopped []record.Record
	for _, was := range step.After {
		r, ok, err := t.own(was.ID)
		if err != nil || !ok {
			return nil, false, err
		}
		if r.Running() {
			t.tell("It runs again:", t.span(r), blockkit.Button("stop", "Stop", r.ID))
			return nil, false, nil
		}
		stopped = append(stopped, r)
	}
	if len(stopped) == 0 {
		return nil, false, t.overNow()
	}
	return stopped, true, nil
}

// The inputs of the form that moves a timer's start.
const (
	inputEarlier = "earlier"
	inputMoved   = "moved"
)

// earlierBy are the offers of that form, in minutes.
var earlierBy = []int{5, 10, 15, 30, 60}

// startedEarlier opens the form that moves a timer's start.
func startedEarlier(t *task, id string) error {
	r, ok, err := t.own(id)
	if err != nil || !ok {
		return err
	}
	offers, err := t.earlierStarts(r)
	if err != nil {
		return err
	}
	radio := slack.NewRadioButtonsBlockElement(inputEarlier, offers...)
	t.open(blockkit.Form("move_start", "Started earlier", "Move", r.ID, blockkit.Text(t.span(r)),
		blockkit.Input(inputEarlier, "It started", "", radio, true),
		blockkit.Input(inputMoved, "Or at", "The last such time before now", blockkit.TimePicker(inputMoved, ""), true)))
	return nil
}

// earlierStarts offers the end of the record before, where the time between is
// short enough to have been forgotten, and some minutes.
func (t *task) earlierStarts(r record.Record) ([]*slack.OptionBlockObject, error) {
	var offers []*slack.OptionBlockObject
	near, err := t.store.Records(t.ctx, t.m, r.Start.Add(-forgotten), r.Start)
	if err != nil {
		return nil, err
	}
	end := lastEnd(near, r)
	if !end.IsZero() {
		offers = append(offers, slack.NewOptionBlockObject(strconv.FormatInt(end.Unix(), 10), blockkit.Plain("at "+t.clockOf(end)+", when the record before ended"), nil))
	}
	for _, minutes := range earlierBy {
		at := r.Start.Add(-time.Duration(minutes) * time.Minute)
		if at.Equal(end) {
			continue
		}
		offers = append(offers, slack.NewOptionBlockObject(strconv.FormatInt(at.Unix(), 10), blockkit.Plain(record.FormatLength(r.Start.Sub(at))+" earlier, at "+t.clockOf(at)), nil))
	}
	return offers, nil
}

// forgotten is the longest gap that a timer's start is offered to be moved over.
const forgotten = 4 * time.Hour

// lastEnd is when the last of the records before r ended; zero where nothing lies
// between.
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

// moveStart takes the form that moves a timer's start.
func (t *task) moveStart() error {
	r, ok, err := t.formRecord()
	if err != nil || !ok {
		return err
	}
	at, ok := t.movedTo(r)
	if !ok {
		return nil
	}
	step := models.NewStep("started", t.now)
	moved := r
	moved.Start = at
	t.put(step, &r, moved)
	t.done(step)
	row := []*slack.ButtonBlockElement{undoOf(step), blockkit.Button("edit", "Edit", moved.ID)}
	if moved.Running() {
		row = append([]*slack.ButtonBlockElement{blockkit.Button("stop", "Stop", moved.ID)}, row...)
	}
	t.tell("Moved", t.span(moved), row...)
	return t.nameOverlap(moved)
}

// movedTo is the start that the form names.
func (t *task) movedTo(r record.Record) (time.Time, bool) {
	offered, clock := t.value(inputEarlier), t.value(inputMoved)
	switch {
	case offered == "" && clock == "":
		t.refuse(inputMoved, "Choose how much earlier, or pick a time.")
		return time.Time{}, false
	case offered != "" && clock != "":
		t.refuse(inputMoved, "Choose one of the two: how much earlier, or a time.")
		return time.Time{}, false
	}
	at, ok := t.offeredMoment(offered)
	if clock != "" {
		at, ok = t.lastAt(clock)
	}
	if !ok || at.After(t.now) || t.now.Sub(at) > command.MaxLength {
		t.refuse(inputMoved, "Pick a time of day before now.")
		return time.Time{}, false
	}
	if !r.Running() && !at.Before(r.End) {
		t.refuse(inputMoved, "The record ended at "+t.clockOf(r.End)+": pick a time before that.")
		return time.Time{}, false
	}
	return at, true
}

func (t *task) offeredMoment(value string) (time.Time, bool) {
	seconds, err := strconv.ParseInt(value, 10, 64)
	return time.Unix(seconds, 0).UTC(), err == nil
}

// lastAt is the last moment up to now at which clocks showed the time.
func (t *task) lastAt(clock string) (time.Time, bool) {
	picked, err := time.Parse("15:04", clock)
	if err != nil {
		return time.Time{}, false
	}
	minutes := picked.Hour()*60 + picked.Minute()
	at := timesheet.At(t.today(), minutes, t.loc)
	if at.After(t.now) {
		at = timesheet.At(t.today().AddDays(-1), minutes, t.loc)
	}
	return at.UTC(), true
}
