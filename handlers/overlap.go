package handlers

import (
	"slices"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/models"
	"sundial/record"
	"sundial/timesheet"
)

// nameOverlap says which record the new one overlaps, at most one, with a button
// for the usual way out. It never holds up storing. For who lets several timers
// run, overlaps are meant.
func (t *task) nameOverlap(r record.Record) error {
	if err := t.nameLongDay(r); err != nil {
		return err
	}
	if r.Placed || t.answer.Reply == nil || t.m.Settings.Several || !r.Running() && r.Length(t.now) == 0 {
		return nil
	}
	other, err := t.store.Overlapping(t.ctx, t.m, r, t.now, t.touched())
	if isNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	how := wayOut(r, other)
	t.also("It overlaps "+t.span(other)+".", blockkit.Button("mend", t.wayOutLabel(how, r, other), how+" "+r.ID+" "+other.ID), blockkit.Button("edit", "Edit the other", other.ID))
	return nil
}

// nameLongDay says of the record's day that it has more hours than a day has, when
// this request makes it so and not again after.
func (t *task) nameLongDay(r record.Record) error {
	if r.Running() || r.Kind != record.Work || t.answer.Reply == nil {
		return nil
	}
	day := r.Day(r.Location(t.loc))
	days := record.DateRange{From: day, To: day}
	before, err := t.store.RecordsOn(t.ctx, t.m, days, t.now)
	if err != nil {
		return err
	}
	const whole = 24 * time.Hour
	total := t.workIn(t.changed(before), days)
	if total <= max(whole, day.End(t.loc).Sub(day.Start(t.loc))) || t.workIn(before, days) > whole {
		return nil
	}
	t.also(t.dayName(day) + " now has " + record.FormatLength(total) + ", more than a day has.")
	return nil
}

// also adds a line with buttons to the answer.
func (t *task) also(text string, row ...*slack.ButtonBlockElement) {
	r := t.answer.Reply
	r.Text += "\n" + blockkit.Fallback(text)
	r.Blocks.BlockSet = append(r.Blocks.BlockSet, blockkit.Text(text))
	if len(row) > 0 {
		r.Blocks.BlockSet = append(r.Blocks.BlockSet, blockkit.Buttons(row...))
	}
}

// touched lists the records that this very request changes or deletes.
func (t *task) touched() []string {
	ids := append([]string{}, t.change.Drop...)
	for _, r := range t.change.Put {
		ids = append(ids, r.ID)
	}
	return ids
}

// The ways out of an overlap between a record and another one.
const (
	endOther   = "end"   // the other ends where this one starts
	startOther = "start" // the other starts where this one ends
	cutOther   = "out"   // the other reaches beyond both ends: this one is cut out of it
	cutThis    = "in"    // the other lies within: it is cut out of this one
	dropOther  = "drop"  // both are the same stretch: the other goes
	takeRest   = "rest"  // a break of a length goes to the end of the timer so far
)

// wayOut is the usual way out of an overlap. A timer that runs reaches beyond
// any end.
func wayOut(r, other record.Record) string {
	before := other.Start.Before(r.Start)
	beyond := other.Running() || !r.Running() && other.End.After(r.End)
	switch {
	case before && beyond:
		return cutOther
	case before:
		return endOther
	case beyond:
		return startOther
	case other.Start.Equal(r.Start) && other.End.Equal(r.End):
		return dropOther
	}
	return cutThis
}

func (t *task) wayOutLabel(how string, r, other record.Record) string {
	switch how {
	case endOther:
		return "End the other at " + t.namedClock(r.Start, other)
	case startOther:
		return "Start the other at " + t.namedClock(r.End, other)
	case cutOther:
		if r.Kind == record.Break {
			return "Take the break out of it"
		}
		return "Cut this out of the other"
	case cutThis:
		return "Cut the other out of this"
	}
	return "Delete the other"
}

// namedClock is a time of day on the clocks of the record; where they show it twice,
// with the name of its hour.
func (t *task) namedClock(at time.Time, r record.Record) string {
	text, _ := timesheet.FormatClocks(at, at, r.Location(t.loc), t.m.Clock12())
	return text
}

// mendOverlap does what the button said, if it still is the way out.
func mendOverlap(t *task, value string) error {
	parts := strings.Fields(value)
	if len(parts) != 3 {
		return t.overNow()
	}
	r, ok, err := t.own(parts[1])
	if err != nil || !ok {
		return err
	}
	other, ok, err := t.own(parts[2])
	if err != nil || !ok {
		return err
	}
	if !t.stillLeads(parts[0], r, other) {
		t.say("These two no longer overlap as they did. Type %s list to see the day.", t.command)
		return nil
	}
	step := models.NewStep("mend", t.now)
	t.part(step, parts[0], r, other)
	slices.SortFunc(step.After, func(a, b record.Record) int { return a.Start.Compare(b.Start) })
	t.done(step)
	t.tell("Mended", t.spans(step.After), undoOf(step))
	if parts[0] == cutThis {
		return nil
	}
	return t.nameOverlap(r)
}

// stillLeads says whether the way out is one as things are now.
func (t *task) stillLeads(how string, r, other record.Record) bool {
	if how == takeRest {
		return r.Kind == record.Break && r.Placed && other.Kind == record.Work && other.Running() && t.now.Add(-r.Length(t.now)).After(other.Start)
	}
	return r.Overlaps(other, t.now) && wayOut(r, other) == how
}

// nameRunning says, of a break of a length that was entered while a timer runs, that
// the timer counts on, with a button that takes the break out of it.
func (t *task) nameRunning(rest record.Record) {
	running := t.known.Running
	if len(running) != 1 || !t.stillLeads(takeRest, rest, running[0]) {
		return
	}
	t.also("The timer counts on: "+t.span(running[0])+".", blockkit.Button("mend", "Take the break out of it", takeRest+" "+rest.ID+" "+running[0].ID))
}

// part takes the time that two records share away from one of them.
func (t *task) part(step *models.Step, how string, r, other record.Record) {
	changed := other
	switch how {
	case endOther:
		changed.End = r.Start
		t.put(step, &other, changed)
	case startOther:
		changed.Start = r.End
		t.put(step, &other, changed)
	case cutOther:
		t.cut(step, other, r.Start, r.End)
	case cutThis:
		t.cut(step, r, other.Start, other.End)
	case dropOther:
		t.drop(step, other)
	case takeRest:
		moved := r
		moved.Start, moved.End = t.now.Add(-r.Length(t.now)), t.now
		t.cut(step, other, moved.Start, moved.End)
		t.put(step, &r, moved)
	}
}

// cut takes the stretch from … to out of a record. What runs on keeps its id, since
// its reminders hang on it.
func (t *task) cut(step *models.Step, r record.Record, from, to time.Time) {
	left, right := r, r
	left.End, left.PlannedEnd, right.Start = from, time.Time{}, to
	switch {
	case !r.Start.Before(from):
		t.put(step, &r, right)
	case !r.Running() && !to.Before(r.End):
		t.put(step, &r, left)
	case r.Running():
		left.ID, left.Zone = models.NewRecordID(), t.loc.String()
		t.put(step, &r, right)
		t.put(step, nil, left)
	default:
		right.ID = models.NewRecordID()
		t.put(step, &r, left)
		t.put(step, nil, right)
	}
}
