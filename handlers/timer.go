package handlers

import (
	"time"

	"sundial/blockkit"
	"sundial/command"
	"sundial/models"
	"sundial/record"
	"sundial/timesheet"
)

// start starts a timer; the running one is stopped at that moment, unless the
// member allows several.
func start(t *task, c command.Command) error {
	at := t.orNow(c.At)
	step := models.NewStep("start", t.now)
	if !t.m.Settings.Several {
		for _, r := range t.known.Running {
			if at.Before(r.Start) {
				t.say("%s lies before the start of the timer that runs, %s. Type instead: %s add %s and what you did", t.momentOf(at), t.momentOf(r.Start), t.command, t.spanTyped(at, r.Start))
				return nil
			}
			t.put(step, &r, t.ended(r, at))
		}
	}
	made := t.newRecord(t.withDefaults(c.Note), at, time.Time{}, record.Work)
	made.PlannedEnd = c.PlannedEnd
	t.put(step, nil, made)
	t.done(step)
	text := t.span(made) + t.asksAt(made)
	if len(step.Before) > 0 {
		stopped := step.After[0]
		text += "\nStopped: " + t.span(stopped)
	}
	t.tell("Started", text, blockkit.Button("stop", "Stop", made.ID), blockkit.Button("started_earlier", "Started earlier…", made.ID), undoOf(step), blockkit.Button("edit", "Edit", made.ID))
	return t.nameOverlap(made)
}

// askAtPlannedEnd makes the question about a timer that was started for a length.
func (t *task) askAtPlannedEnd(r record.Record) {
	if !r.PlannedEnd.IsZero() {
		t.change.Schedules = append(t.change.Schedules, models.Schedule{
			ID: r.ID, Kind: models.PlannedEnd, Next: r.PlannedEnd, Record: r.ID, Zone: t.m.Location().String(),
		})
	}
}

// asksAt says when a timer with a planned end is asked about.
func (t *task) asksAt(r record.Record) string {
	if r.PlannedEnd.IsZero() {
		return ""
	}
	return "\nI ask you at " + t.clockOf(r.PlannedEnd) + "."
}

// started moves the start of the running timer.
func started(t *task, c command.Command) error {
	r, ok := t.timer()
	if !ok {
		return nil
	}
	step := models.NewStep("started", t.now)
	moved := r
	moved.Start = t.orNow(c.At)
	t.put(step, &r, moved)
	t.done(step)
	t.tell("Moved", t.span(moved), blockkit.Button("stop", "Stop", moved.ID), undoOf(step), blockkit.Button("edit", "Edit", moved.ID))
	return t.nameOverlap(moved)
}

// stop stops the running timer; of several it asks which one.
func stop(t *task, c command.Command) error {
	if len(t.known.Running) > 1 {
		t.whichTimer("stop", "Stop", t.known.Running, t.orNow(c.At))
		return nil
	}
	if c.At.IsZero() {
		return t.stopNow(func(record.Record) bool { return true })
	}
	return t.stopAt(c.At.UTC(), "stop", func(record.Record) bool { return true })
}

// longTimer is how long a timer may run before a stop without a time asks whether it
// was forgotten.
const longTimer = 12 * time.Hour

// stopNow stops timers at this moment; one that ran for long is asked about.
func (t *task) stopNow(which func(record.Record) bool) error {
	for _, r := range t.known.Running {
		if length := r.Elapsed(t.now); which(r) && length > longTimer && length <= command.MaxLength {
			t.askForgotten(r)
			return nil
		}
	}
	return t.stopAt(t.now, "stop", which)
}

// askForgotten offers to stop a timer where its working day would have ended, and to
// keep all of what it ran.
func (t *task) askForgotten(r record.Record) {
	at := t.endOfDayFrom(r)
	t.show(blockkit.NewReply("Forgotten? "+blockkit.Fallback(t.span(r)), blockkit.Headed("Forgotten?", t.span(r)), blockkit.Buttons(
		t.propose(offer{Verb: "stop", IDs: []string{r.ID}, At: at}, "Stop at "+t.recently(at)),
		t.propose(offer{Verb: "stop", IDs: []string{r.ID}, At: t.now}, "Keep "+record.FormatLength(r.Length(t.now))),
		blockkit.Button("edit", "Edit", r.ID))))
}

// endOfDayFrom is a working day after the timer's start, by the clock.
func (t *task) endOfDayFrom(r record.Record) time.Time {
	day, start := min(t.m.Settings.WorkDayLength(), longTimer), r.Start.In(t.loc)
	return timesheet.At(record.DateOf(start, t.loc), start.Hour()*60+start.Minute()+int(day/time.Minute), t.loc).UTC()
}

// recently writes a moment of the last days for a label: 17:30, Mon 17:30, or with
// its date where that is a week ago or more.
func (t *task) recently(at time.Time) string {
	day := record.DateOf(at, t.loc)
	switch ago := day.DaysUntil(t.today()); {
	case ago == 0:
		return t.clockOf(at)
	case ago < 7:
		return timesheet.FormatDay(day, t.today())[:3] + " " + t.clockOf(at)
	}
	return t.momentOf(at)
}

func (t *task) stopAt(at time.Time, what string, which func(record.Record) bool) error {
	step := models.NewStep(what, t.now)
	for _, r := range t.known.Running {
		if !which(r) {
			continue
		}
		if at.Before(r.Start) {
			t.say("%s lies before the start of the timer, %s. Type instead: %s stop", t.momentOf(at), t.momentOf(r.Start), t.command)
			return nil
		}
		if day := record.DateOf(r.Start, t.loc); at.Sub(r.Start) > command.MaxLength {
			t.say("A record lasts 366 days at most, and the timer started on %s. Type instead: %s stop %s at %s", timesheet.FormatDay(day, t.today()), t.command, t.dayTyped(day), t.clockOf(timesheet.At(day, 24*60-1, t.loc)))
			return nil
		}
		t.put(step, &r, t.ended(r, at))
	}
	if len(step.After) == 0 {
		t.tell("", "Nothing is running. Type "+t.command+" start and what you do, or "+t.command+" add 1h and what you did.")
		return nil
	}
	t.done(step)
	return t.tellStopped(step)
}

// cancel throws the running timer away; of several it asks which one.
func cancel(t *task, _ command.Command) error {
	if len(t.known.Running) > 1 {
		t.whichTimer("cancel", "Discard", t.known.Running, t.now)
		return nil
	}
	r, ok := t.timer()
	if !ok {
		return nil
	}
	return t.discard([]string{r.ID})
}

// note changes the running record's text.
func note(t *task, c command.Command) error {
	r, ok := t.timer()
	if !ok {
		return nil
	}
	step := models.NewStep("note", t.now)
	changed := r
	changed.Note = c.Note
	if r.Kind == record.Work {
		changed.Note = t.withDefaults(c.Note)
	}
	t.put(step, &r, changed)
	t.done(step)
	t.tell("Changed", t.span(changed), blockkit.Button("stop", "Stop", r.ID), undoOf(step), blockkit.Button("edit", "Edit", r.ID))
	return nil
}

// resume starts the last note again, or the n-th of the last list.
func resume(t *task, c command.Command) error {
	from, ok, err := t.named(c.Numbers)
	if err == nil && ok && len(c.Numbers) == 0 && from.Kind == record.Break {
		from, ok, err = t.lastWork()
	}
	if err != nil || !ok {
		return err
	}
	return start(t, command.Command{Verb: command.Start, Note: from.Note, At: c.At})
}

// lastWork is the last record that is no break, of the last few.
func (t *task) lastWork() (record.Record, bool, error) {
	last, err := t.store.Latest(t.ctx, t.m, 20)
	if err != nil {
		return record.Record{}, false, err
	}
	for _, r := range last {
		if r.Kind == record.Work {
			return r, true, nil
		}
	}
	t.say("There is no work to resume yet. Type instead: %s start and what you do", t.command)
	return record.Record{}, false, nil
}

// timer is the running record that a verb means; without one it says so.
func (t *task) timer() (record.Record, bool) {
	if len(t.known.Running) == 0 {
		t.say("Nothing is running. Type instead: %s start and what you do", t.command)
		return record.Record{}, false
	}
	return t.known.Running[0], true
}

// named is the record of the last list that a number means, or without a number
// the last record.
func (t *task) named(numbers []int) (record.Record, bool, error) {
	if len(numbers) == 0 {
		last, err := t.store.Latest(t.ctx, t.m, 1)
		if err != nil || len(last) > 0 {
			return append(last, record.Record{})[0], err == nil, err
		}
		t.say("There is no record yet. Type instead: %s start and what you do", t.command)
		return record.Record{}, false, nil
	}
	n, ids := numbers[0], t.m.Settings.Numbered
	if n < 1 || n > len(ids) {
		t.say("The last list has no number %d. Type %s list to see the numbers.", n, t.command)
		return record.Record{}, false, nil
	}
	return t.own(ids[n-1])
}

// own reads one of the member's records; a missing one is answered in words.
func (t *task) own(id string) (record.Record, bool, error) {
	r, err := t.store.Record(t.ctx, t.m, id)
	if err == nil {
		return r, true, nil
	}
	if isNotFound(err) {
		t.say("There is no such record of yours any more. Type %s list to see what is there.", t.command)
		return r, false, nil
	}
	return r, false, err
}

// ended is the timer stopped at the moment. While it ran it followed the member's
// present zone; that is now its own.
func (t *task) ended(r record.Record, at time.Time) record.Record {
	r.End, r.PlannedEnd, r.Zone = at, time.Time{}, t.loc.String()
	if r.End.Before(r.Start) {
		r.End = r.Start
	}
	return r
}
