package handlers

import (
	"slices"
	"strings"
	"time"

	"sundial/blockkit"
	"sundial/models"
	"sundial/record"
)

// NameOverlap names at most one record that the new one overlaps, with a button for the usual
// fix. The new record is stored either way. If the member runs several timers, overlaps are
// intended.
func (in *Interaction) NameOverlap(r record.Record) error {
	if err := in.nameLongDay(r); err != nil {
		return err
	}
	if r.Placed || in.Answer.Reply == nil || in.Member.Settings.Several || !r.Running() && r.Length(in.Now) == 0 {
		return nil
	}
	other, err := in.Store.Overlapping(in.Ctx, in.Member, r, in.Now, in.changedIDs())
	if IsNotFound(err) {
		return nil
	}
	if err != nil {
		return err
	}
	how := wayOut(r, other)
	in.AddLine(in.Words.OverlapOverlaps(in.Span(other)), blockkit.Button("mend", in.wayOutLabel(how, r, other), how+" "+r.ID+" "+other.ID), blockkit.Button("edit", in.Words.OverlapEditOtherButton(), other.ID))
	return nil
}

// nameLongDay warns if this request gives the record's day more hours than a day has.
func (in *Interaction) nameLongDay(r record.Record) error {
	if r.Running() || r.Kind != record.Work || in.Answer.Reply == nil {
		return nil
	}
	day := r.Day(r.Location(in.Zone))
	days := record.DateRange{From: day, To: day}
	before, err := in.Store.WorkSpans(in.Ctx, in.Member, days, in.Now, in.changedIDs())
	if err != nil {
		return err
	}
	const whole = 24 * time.Hour
	if lengths(before, in.Now)+lengths(in.Change.Records, in.Now) <= whole { // nearly always true, and cheaper than a report
		return nil
	}
	if in.WorkIn(before, days) > whole { // the member was warned before
		return nil
	}
	total := in.WorkIn(in.Changed(before), days)
	if total <= max(whole, day.End(in.Zone).Sub(day.Start(in.Zone))) {
		return nil
	}
	in.AddLine(in.Words.OverlapLongDay(in.DayName(day), in.Words.Length(total)))
	return nil
}

func lengths(records []record.Record, now time.Time) (sum time.Duration) {
	for _, r := range records {
		sum += r.Length(now)
	}
	return sum
}

func (in *Interaction) changedIDs() []string {
	return slices.Concat(in.Change.DropRecords, IDs(in.Change.Records))
}

// The fixes of an overlap between a record and another one.
const (
	endOther   = "end"   // the other ends where this one starts
	startOther = "start" // the other starts where this one ends
	cutOther   = "out"   // the other extends beyond both ends: this one is cut out of it
	cutThis    = "in"    // the other is within this one, and is cut out of it
	dropOther  = "drop"  // both are the same span: the other is deleted
	moveBreak  = "rest"  // a break given as a length moves to the end of the timer so far
)

// wayOut returns the usual fix of an overlap. A running timer extends beyond any end.
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

func (in *Interaction) wayOutLabel(how string, r, other record.Record) string {
	switch how {
	case endOther:
		return in.Words.OverlapEndOtherButton(in.namedClock(r.Start, other))
	case startOther:
		return in.Words.OverlapStartOtherButton(in.namedClock(r.End, other))
	case cutOther:
		if r.Kind == record.Break {
			return in.Words.OverlapMoveBreakButton()
		}
		return in.Words.OverlapCutOtherButton()
	case cutThis:
		return in.Words.OverlapCutThisButton()
	}
	return in.Words.OverlapDeleteOtherButton()
}

// namedClock returns a time of day on the record's clocks, with its offset's name if it occurs
// twice that day.
func (in *Interaction) namedClock(at time.Time, r record.Record) string {
	text, _ := record.FormatClocks(at, at, r.Location(in.Zone), in.Member.Clock12())
	return text
}

func resolveOverlap(in *Interaction, value string) error {
	parts := strings.Fields(value)
	if len(parts) != 3 {
		return in.SayExpired()
	}
	r, ok, err := in.Record(parts[1])
	if err != nil || !ok {
		return err
	}
	other, ok, err := in.Record(parts[2])
	if err != nil || !ok {
		return err
	}
	if !in.stillLeads(parts[0], r, other) {
		return in.Say(in.Words.OverlapChangedSince())
	}
	entry := models.NewHistoryEntry("mend", in.Now)
	in.partOverlap(entry, parts[0], r, other)
	slices.SortFunc(entry.After, func(a, b record.Record) int { return a.Start.Compare(b.Start) })
	in.RecordHistory(entry)
	in.Tell(in.Words.OverlapFixedHead(), in.Spans(entry.After), in.UndoButton(entry))
	if parts[0] == cutThis {
		return nil
	}
	return in.NameOverlap(r)
}

// stillLeads reports whether the fix still fits.
func (in *Interaction) stillLeads(how string, r, other record.Record) bool {
	if how == moveBreak {
		return r.Kind == record.Break && r.Placed && other.Kind == record.Work && other.Running() && in.Now.Add(-r.Length(in.Now)).After(other.Start)
	}
	return r.Overlaps(other, in.Now) && wayOut(r, other) == how
}

// NameRunning says, when a break was entered as a length while a timer runs, that the timer is
// still running, with a button that cuts the break out of it.
func (in *Interaction) NameRunning(rest record.Record) {
	running := in.Snapshot.Running
	if len(running) != 1 || !in.stillLeads(moveBreak, rest, running[0]) {
		return
	}
	in.AddLine(in.Words.OverlapStillRunning(in.Span(running[0])), blockkit.Button("mend", in.Words.OverlapMoveBreakButton(), moveBreak+" "+rest.ID+" "+running[0].ID))
}

// partOverlap removes the time that two records share from one of them.
func (in *Interaction) partOverlap(entry *models.HistoryEntry, how string, r, other record.Record) {
	changed := other
	switch how {
	case endOther:
		changed.End = r.Start
		in.SaveRecord(entry, &other, changed)
	case startOther:
		changed.Start = r.End
		in.SaveRecord(entry, &other, changed)
	case cutOther:
		in.cut(entry, other, r.Start, r.End)
	case cutThis:
		in.cut(entry, r, other.Start, other.End)
	case dropOther:
		in.DeleteRecord(entry, other)
	case moveBreak:
		moved := r
		moved.Start, moved.End = in.Now.Add(-r.Length(in.Now)), in.Now
		in.cut(entry, other, moved.Start, moved.End)
		in.SaveRecord(entry, &r, moved)
	}
}

// cut removes a span from a record. If the record is running, the part that goes on keeps its ID,
// because its reminders refer to it.
func (in *Interaction) cut(entry *models.HistoryEntry, r record.Record, from, to time.Time) {
	left, right := r, r
	left.End, left.PlannedEnd, right.Start = from, time.Time{}, to
	switch {
	case !r.Start.Before(from):
		in.SaveRecord(entry, &r, right)
	case !r.Running() && !to.Before(r.End):
		in.SaveRecord(entry, &r, left)
	case r.Running():
		left.ID, left.Zone = models.NewID(), in.Zone.String()
		in.SaveRecord(entry, &r, right)
		in.SaveRecord(entry, nil, left)
	default:
		right.ID = models.NewID()
		in.SaveRecord(entry, &r, left)
		in.SaveRecord(entry, nil, right)
	}
}
