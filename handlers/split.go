package handlers

import (
	"fmt"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/models"
	"sundial/record"
	"sundial/timesheet"
)

// split cuts a record in two at the moment named; without one it opens the form that
// asks where.
func split(t *task, c command.Command) error {
	r, ok, err := t.named(c.Numbers)
	if err != nil || !ok {
		return err
	}
	if c.At.IsZero() {
		if t.askWhere(r) {
			t.tell("Splitting", t.span(r), blockkit.Button("split", "Open the form", r.ID))
		}
		return nil
	}
	at, ok := t.within(r, c.At)
	if !ok || !t.splits(r, at) {
		which := ""
		if len(c.Numbers) > 0 {
			which = fmt.Sprintf(" %d", c.Numbers[0])
		}
		t.say("%s lies outside of the record: %s. Type instead: %s split%s", t.clockOf(c.At), t.span(r), t.command, which)
		return nil
	}
	return t.splitAt(r, at, r.Note)
}

// askWhere opens the form that splits the record; false: it is too short for that.
func (t *task) askWhere(r record.Record) bool {
	if !t.splits(r, t.middle(r)) {
		t.say("This record is too short to be split. Type %s list to choose another.", t.command)
		return false
	}
	t.open(t.splitForm(r))
	return true
}

// middle is where the form offers to cut a record: at a whole minute, if it has one.
func (t *task) middle(r record.Record) time.Time {
	at := r.Start.Add(r.Elapsed(t.now) / 2)
	if minute := at.Truncate(time.Minute); minute.After(r.Start) {
		return minute
	}
	return at.Truncate(time.Second)
}

func (t *task) splits(r record.Record, at time.Time) bool {
	return at.After(r.Start) && at.Before(r.EndAt(t.now))
}

// within is the moment in the record at which clocks show what they show at the
// moment named: `split 2 at 10:00` means the day of the record, not today.
func (t *task) within(r record.Record, named time.Time) (time.Time, bool) {
	here := r.Location(t.loc).String() == t.loc.String()
	if here && t.splits(r, named) {
		return named, true
	}
	if day := record.DateOf(named, t.loc); day != t.today() && day != t.today().AddDays(-1) {
		return named, false
	}
	local := named.In(t.loc)
	return t.clockWithin(r, local.Hour()*60+local.Minute())
}

// clockWithin is the one moment in the record at which clocks show the time; ok is
// false where there is none, or more than one day has it.
func (t *task) clockWithin(r record.Record, minutes int) (time.Time, bool) {
	loc := r.Location(t.loc)
	first, last := record.DateOf(r.Start, loc), record.DateOf(r.EndAt(t.now), loc)
	var found []time.Time
	for day := first; !last.Before(day) && len(found) < 2; day = day.AddDays(1) {
		at := timesheet.At(day, minutes, loc).UTC()
		if later, twice := timesheet.Later(at, loc); twice && !t.splits(r, at) {
			at = later
		}
		if t.splits(r, at) {
			found = append(found, at)
		}
	}
	return append(found, time.Time{})[0], len(found) == 1
}

// splitAt cuts the record and says so. What runs on keeps its id, since its
// reminders hang on it.
func (t *task) splitAt(r record.Record, at time.Time, secondNote string) error {
	first, second := r, r
	first.End, first.PlannedEnd, second.Start, second.Note = at, time.Time{}, at, secondNote
	if r.Placed {
		loc := r.Location(t.loc)
		first = first.Place(r.Day(loc), first.Elapsed(t.now), t.now, loc)
		second = second.Place(r.Day(loc), second.Elapsed(t.now), t.now, loc)
	}
	step := models.NewStep("split", t.now)
	if r.Running() {
		first.ID, first.Zone = models.NewRecordID(), t.loc.String()
		t.put(step, nil, first)
		t.put(step, &r, second)
	} else {
		second.ID = models.NewRecordID()
		t.put(step, &r, first)
		t.put(step, nil, second)
	}
	t.done(step)
	t.tell("Split", t.spans(step.After), undoOf(step), blockkit.Button("edit", "Edit the second", second.ID))
	return nil
}

// splitButton opens the form that splits a record.
func splitButton(t *task, id string) error {
	r, ok, err := t.own(id)
	if err != nil || !ok {
		return err
	}
	t.askWhere(r)
	return nil
}

// splitForm asks where, and what the second part is. Of a placed record it asks
// for the length of the first part.
func (t *task) splitForm(r record.Record) *slack.ModalViewRequest {
	blocks := []slack.Block{blockkit.Text(t.span(r))}
	middle, loc := t.middle(r), r.Location(t.loc)
	switch first, last := record.DateOf(r.Start, loc), record.DateOf(r.EndAt(t.now), loc); {
	case r.Placed:
		length := slack.NewPlainTextInputBlockElement(nil, inputLength)
		length.InitialValue = typedLength(middle.Sub(r.Start))
		blocks = append(blocks, blockkit.Input(inputLength, "The first part took", "1:30, 1.5h or 90m", length, false))
	case first != last:
		blocks = append(blocks, blockkit.Input(inputDay, "Day of the cut", "", blockkit.DatePicker(inputDay, record.DateOf(middle, loc).String()), false))
		fallthrough
	default:
		blocks = append(blocks, blockkit.Input(inputStart, "Cut at", "", blockkit.TimePicker(inputStart, clockIn(middle, loc)), false))
	}
	note := slack.NewPlainTextInputBlockElement(nil, inputNote)
	note.InitialValue, note.MaxLength = r.Note, command.MaxNote
	blocks = append(blocks, blockkit.Input(inputNote, "The second part was", "", note, true), tagsInput())
	return blockkit.Form("split_record", "Split record", "Split", r.ID, blocks...)
}

// saveSplit takes the form that splits a record.
func (t *task) saveSplit() error {
	r, ok, err := t.formRecord()
	if err != nil || !ok {
		return err
	}
	note, ok := t.formedNote()
	if !ok {
		return nil
	}
	at, block, problem := t.cutFrom(r)
	if problem != "" {
		t.refuse(block, problem)
		return nil
	}
	if !t.splits(r, at) {
		t.refuse(block, "That lies outside of the record, which is "+strings.TrimSpace(timesheet.FormatSpan(r, t.now, t.loc, t.m.Clock12()))+".")
		return nil
	}
	return t.splitAt(r, at, note)
}

// cutFrom is where the form cuts the record, the input that says so, and what to say
// where it holds no time. A time that was not touched means the middle, to the second.
func (t *task) cutFrom(r record.Record) (at time.Time, block, problem string) {
	if r.Placed {
		length, problem := t.lengthTyped(t.value(inputLength))
		return r.Start.Add(length), inputLength, problem
	}
	picked, err := time.Parse("15:04", t.value(inputStart))
	if err != nil {
		return at, inputStart, "Pick a time."
	}
	minutes := picked.Hour()*60 + picked.Minute()
	if t.value(inputDay) == "" {
		at, _ = t.clockWithin(r, minutes)
		return at, inputStart, ""
	}
	day, err := record.ParseDate(t.value(inputDay))
	if err != nil {
		return at, inputDay, "Pick a day."
	}
	loc := r.Location(t.loc)
	at = timesheet.At(day, minutes, loc).UTC()
	if later, twice := timesheet.Later(at, loc); twice && !t.splits(r, at) {
		at = later
	}
	return at, inputStart, ""
}
