package handlers

import (
	"cmp"
	"errors"
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
)

// IsNotFound reports whether what was looked for doesn't exist or isn't the member's.
func IsNotFound(err error) bool { return errors.Is(err, models.ErrNotFound) }

// Found returns what was read. If it doesn't exist or isn't the member's, it says so by gone.
func Found[T any](in *Interaction, read T, err error, gone string) (T, bool, error) {
	if IsNotFound(err) {
		return read, false, in.Say(gone)
	}
	return read, err == nil, err
}

// OrNow returns the given moment, or if it's zero, the moment at which the command arrived.
func (in *Interaction) OrNow(at time.Time) time.Time {
	if at.IsZero() {
		return in.Now
	}
	return at.UTC()
}

// NewRecord returns a record in the member's zone; with a zero end, a timer.
func (in *Interaction) NewRecord(note string, start, end time.Time, kind record.Kind) record.Record {
	return record.Record{
		ID: models.NewID(), Start: start, End: end, Kind: kind, Note: note, Zone: in.Zone.String(),
	}
}

// WithDefaultTag adds the channel's tag, or else the member's default tag, to a note without
// tags if it fits.
func (in *Interaction) WithDefaultTag(note string) string {
	if len(record.Tags(note)) > 0 {
		return note
	}
	here := in.Member.Settings.Here[in.Request.Channel]
	tag := cmp.Or(here, in.Member.Settings.DefaultTag)
	tagged := strings.TrimSpace(note + " #" + tag)
	if tag == "" || utf8.RuneCountInString(tagged) > command.MaxNote {
		return note
	}
	in.ChannelTag = here
	return tagged
}

// SaveRecord creates a record (before is nil) or changes it, and adds it to the history entry.
func (in *Interaction) SaveRecord(entry *models.HistoryEntry, before *record.Record, after record.Record) {
	if before != nil {
		entry.Before = append(entry.Before, *before)
		in.NoteChanged(*before)
		in.Unplan(*before, after)
	}
	entry.After = append(entry.After, after)
	in.Save(after)
}

// NoteChanged remembers a finished record that the change replaces or deletes. A running timer
// can't be billed.
func (in *Interaction) NoteChanged(before record.Record) {
	if !before.Running() {
		in.changed = append(in.changed, before.ID)
	}
}

// Save stores a record with the change. The next tick looks at everything that depends on
// records, and a timer that was started for a length is asked about at its end.
func (in *Interaction) Save(r record.Record) { in.SaveAll([]record.Record{r}) }

// SaveAll is Save for many records. It doesn't copy them if nothing else is saved.
func (in *Interaction) SaveAll(all []record.Record) {
	before := in.Change.Records
	if in.Change.Records = slices.Clip(all); len(before) > 0 {
		in.Change.Records = append(before, all...)
	}
	for _, r := range all {
		in.lookAgain(models.Targets)
		if r.Running() {
			in.lookAgain(models.LongTimer)
			in.askAtPlannedEnd(r)
		}
	}
}

// SaveRecords replaces the records in before by those in after, in order, and sets them as the
// history entry's only content. The entry keeps the slices themselves.
func (in *Interaction) SaveRecords(entry *models.HistoryEntry, before, after []record.Record) {
	entry.Before, entry.After = before, after
	for i, r := range before {
		in.NoteChanged(r)
		in.Unplan(r, after[i])
	}
	in.SaveAll(after)
}

func (in *Interaction) lookAgain(kind models.ScheduleKind) {
	if !slices.Contains(in.Change.LookAgain, kind) {
		in.Change.LookAgain = append(in.Change.LookAgain, kind)
	}
}

// DeleteRecord deletes a record and adds it to the history entry.
func (in *Interaction) DeleteRecord(entry *models.HistoryEntry, r record.Record) {
	entry.Before = append(entry.Before, r)
	in.NoteChanged(r)
	in.Erase(r)
	in.Unplan(r, record.Record{})
}

// Erase deletes a record with the change.
func (in *Interaction) Erase(r record.Record) {
	in.Change.DropRecords = append(in.Change.DropRecords, r.ID)
	in.lookAgain(models.Targets)
}

// Unplan removes the question about a timer's planned end.
func (in *Interaction) Unplan(before, after record.Record) {
	if !before.PlannedEnd.IsZero() && after.PlannedEnd.IsZero() {
		in.Change.DropSchedules = append(in.Change.DropSchedules, before.ID)
	}
}

// RecordHistory adds the entry to the history; nothing can be redone after that.
func (in *Interaction) RecordHistory(entry *models.HistoryEntry) {
	in.Change.History = append(in.Change.History, *entry)
	in.Change.ClearRedo = true
}

// UndoButton returns the button that undoes a history entry.
func (in *Interaction) UndoButton(entry *models.HistoryEntry) *slack.ButtonBlockElement {
	return blockkit.Button("undo", in.Words.AnswersUndoButton(), entry.ID)
}

// EditButton returns the button that opens a record's form.
func (in *Interaction) EditButton(id string) *slack.ButtonBlockElement {
	return blockkit.Button("edit", in.Words.AnswersEditButton(), id)
}

// StopButton returns the button that stops a timer.
func (in *Interaction) StopButton(id string) *slack.ButtonBlockElement {
	return blockkit.Button("stop", in.Words.TimerStopButton(), id)
}

// SaveAndTell stores a new record (before is nil) or a changed one as a history entry of its own,
// and shows it with the buttons, Undo and Edit.
func (in *Interaction) SaveAndTell(did, head string, before *record.Record, after record.Record, first ...*slack.ButtonBlockElement) {
	entry := models.NewHistoryEntry(did, in.Now)
	in.SaveRecord(entry, before, after)
	in.RecordHistory(entry)
	in.Tell(head, in.Span(after), append(first, in.UndoButton(entry), in.EditButton(after.ID))...)
}

// Span returns all of a record in one line.
func (in *Interaction) Span(r record.Record) string {
	text := in.Words.Span(r, in.Now, in.Zone, in.Member.Clock12())
	if r.Kind == record.Break {
		text = in.Words.AnswersBreakSpan(text)
	}
	return strings.TrimSpace(text + " " + r.Note)
}

// Spans returns a line for each record. Several records get shortened notes; beyond a limit,
// the rest is counted.
func (in *Interaction) Spans(all []record.Record) string {
	if len(all) == 1 {
		return in.Span(all[0])
	}
	var lines []string
	for i, r := range all {
		if i == notice.NoticeRows {
			lines = append(lines, in.Words.AnswersMoreRecords(len(all)-i))
			break
		}
		r.Note = notice.Shortened(r.Note)
		lines = append(lines, in.Span(r))
	}
	return strings.Join(lines, "\n")
}

// ClockTime returns the time of day on the member's clock.
func (in *Interaction) ClockTime(at time.Time) string {
	return in.Words.Clock(at, in.Zone, in.Member.Clock12())
}

// askAtPlannedEnd creates the question about a timer that was started for a length.
func (in *Interaction) askAtPlannedEnd(r record.Record) {
	if !r.PlannedEnd.IsZero() {
		in.Change.Schedules = append(in.Change.Schedules, models.Schedule{
			ID: r.ID, Kind: models.PlannedEnd, Next: r.PlannedEnd, Record: r.ID, Zone: in.Member.Location().String(),
		})
	}
}

// Moment returns a day and a time of day on the member's clock.
func (in *Interaction) Moment(at time.Time) string {
	return in.Words.Day(record.DateOf(at, in.Zone), in.Today()) + " " + in.ClockTime(at)
}

// ShortSpan is Span with a note that may be shortened.
func (in *Interaction) ShortSpan(r record.Record) string {
	r.Note = record.Ellipsis(r.Note, HomeNote)
	return in.Span(r)
}

// HomeNote bounds a shortened note; the list shows it in full.
const HomeNote = 300

// Changed returns the records as this request leaves them.
func (in *Interaction) Changed(records []record.Record) []record.Record {
	changed := map[string]bool{}
	for _, r := range in.Change.Records {
		changed[r.ID] = true
	}
	left := slices.DeleteFunc(slices.Clone(records), func(r record.Record) bool { return changed[r.ID] })
	left = append(left, in.Change.Records...)
	slices.SortFunc(left, func(a, b record.Record) int { return a.Start.Compare(b.Start) })
	return left
}
