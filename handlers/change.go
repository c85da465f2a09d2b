package handlers

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
	"sundial/timesheet"
)

func isNotFound(err error) bool { return errors.Is(err, models.ErrNotFound) }

// orNow is the moment named, or the moment at which the command arrived.
func (t *task) orNow(at time.Time) time.Time {
	if at.IsZero() {
		return t.now
	}
	return at.UTC()
}

func (t *task) newRecord(note string, start, end time.Time, kind record.Kind) record.Record {
	return record.Record{
		ID: models.NewRecordID(), Start: start, End: end, Kind: kind, Note: note, Zone: t.loc.String(),
	}
}

// withDefaults gives a note without tags the channel's tag, or the member's own,
// where it has room for one.
func (t *task) withDefaults(note string) string {
	if len(record.Tags(note)) > 0 {
		return note
	}
	here := t.m.Settings.Here[t.req.Channel]
	tag := cmp.Or(here, t.m.Settings.DefaultTag)
	tagged := strings.TrimSpace(note + " #" + tag)
	if tag == "" || utf8.RuneCountInString(tagged) > command.MaxNote {
		return note
	}
	t.hereTag = here
	return tagged
}

// put makes a record (before is nil) or changes it, and notes it in the step.
func (t *task) put(step *models.Step, before *record.Record, after record.Record) {
	if before != nil {
		step.Before = append(step.Before, *before)
		t.unplan(*before, after)
	}
	step.After = append(step.After, after)
	t.save(after)
}

// save stores a record with the change. What hangs on records is looked at by the next
// tick, and a timer that was started for a length is asked about at its end.
func (t *task) save(r record.Record) {
	t.change.Put = append(t.change.Put, r)
	t.lookAgain(models.Targets)
	if r.Running() {
		t.lookAgain(models.LongTimer)
		t.askAtPlannedEnd(r)
	}
}

func (t *task) lookAgain(kind models.ScheduleKind) {
	if !slices.Contains(t.change.LookAgain, kind) {
		t.change.LookAgain = append(t.change.LookAgain, kind)
	}
}

// drop deletes a record and notes it in the step.
func (t *task) drop(step *models.Step, r record.Record) {
	step.Before = append(step.Before, r)
	t.erase(r)
	t.unplan(r, record.Record{})
}

// erase deletes a record with the change.
func (t *task) erase(r record.Record) {
	t.change.Drop = append(t.change.Drop, r.ID)
	t.lookAgain(models.Targets)
}

// unplan lets the question about a timer's planned end go with it.
func (t *task) unplan(before, after record.Record) {
	if !before.PlannedEnd.IsZero() && after.PlannedEnd.IsZero() {
		t.change.DropSchedules = append(t.change.DropSchedules, before.ID)
	}
}

// done puts the step into the history; what could be redone no longer can.
func (t *task) done(step *models.Step) {
	t.change.Steps = append(t.change.Steps, *step)
	t.change.ClearRedo = true
}

func undoOf(step *models.Step) *slack.ButtonBlockElement {
	return blockkit.Button("undo", "Undo", step.ID)
}

// span is the whole reading of a record in one line.
func (t *task) span(r record.Record) string {
	text := timesheet.FormatSpan(r, t.now, t.loc, t.m.Clock12())
	if r.Kind == record.Break {
		text += " break"
	}
	return strings.TrimSpace(text + " " + r.Note)
}

// spans has a line for each record. Of several, notes are shortened, and of many
// the rest is counted.
func (t *task) spans(all []record.Record) string {
	if len(all) == 1 {
		return t.span(all[0])
	}
	var lines []string
	for i, r := range all {
		if i == notice.NoticeRows {
			lines = append(lines, fmt.Sprintf("… and %d more", len(all)-i))
			break
		}
		r.Note = notice.Shortened(r.Note)
		lines = append(lines, t.span(r))
	}
	return strings.Join(lines, "\n")
}

func (t *task) clockOf(at time.Time) string { return timesheet.FormatClock(at, t.loc, t.m.Clock12()) }

// spanTyped writes a span as one types it: 14:00-14:20, or with its days where it
// is not all of today: 3 nov 23:00 to 4 nov 1:00.
func (t *task) spanTyped(start, end time.Time) string {
	first, last := record.DateOf(start, t.loc), record.DateOf(end, t.loc)
	if first == t.today() && last == first {
		return t.clockOf(start) + "-" + t.clockOf(end)
	}
	return t.dayTyped(first) + " " + t.clockOf(start) + " to " + t.dayTyped(last) + " " + t.clockOf(end)
}

// dayTyped writes a day as one types it: 3 nov, with the year where it isn't today's.
func (t *task) dayTyped(day record.Date) string {
	_, typed, _ := strings.Cut(timesheet.FormatDay(day, t.today()), " ")
	return strings.ToLower(typed)
}
