package sharing

import (
	"context"
	"strings"
	"time"

	"sundial/models"
	"sundial/record"
)

// asItHappened is how far from the moment of typing a start or end may lie and
// still count as timed as it happened.
const asItHappened = 2 * time.Minute

// origin is what the history tells of a record's times.
type origin struct{ start, end bool }

// provenance says in one line how much of the records was timed as it happened,
// how much was entered or changed later, and of how much that is no longer
// known: former versions are kept for 30 days.
func (w shareWriter) provenance(ctx context.Context, records []record.Record, now time.Time) (string, error) {
	steps, err := w.store.Steps(ctx, w.m)
	if err != nil {
		return "", err
	}
	origins := origins(steps)
	historyStart := now.Add(-models.StepsKept)
	var timed, entered, unknown time.Duration
	for _, r := range records {
		of, ok := origins[r.ID]
		switch {
		case ok && of.start && (of.end || r.Running()):
			timed += r.Length(now)
		case ok || r.Start.After(historyStart):
			entered += r.Length(now)
		default:
			unknown += r.Length(now)
		}
	}
	var parts []string
	for _, p := range []struct {
		length time.Duration
		say    func(length string) string
	}{{timed, w.words.SharingTimed}, {entered, w.words.SharingEntered}, {unknown, w.words.SharingUnknownOrigin}} {
		if p.length > 0 {
			parts = append(parts, p.say(w.words.Length(p.length)))
		}
	}
	return w.words.SharingProvenance(strings.Join(parts, ", ")), nil
}

// origins follows each record through the steps that stand: a start or end that
// a step sets counts as timed if it was typed at that moment.
func origins(steps []models.Step) map[string]origin {
	origins := map[string]origin{}
	for _, step := range steps {
		if step.Undone {
			continue
		}
		before := map[string]record.Record{}
		for _, r := range step.Before {
			before[r.ID] = r
		}
		for _, r := range step.After {
			origins[r.ID] = origins[r.ID].after(before[r.ID], r, step.At)
		}
	}
	return origins
}

// after is what is known once the record became as it is, by a step at the moment.
func (o origin) after(before, r record.Record, at time.Time) origin {
	if !r.Start.Equal(before.Start) {
		o.start = at.Sub(r.Start).Abs() <= asItHappened && !r.Placed
	}
	if !r.End.Equal(before.End) {
		o.end = !r.Running() && at.Sub(r.End).Abs() <= asItHappened && o.start
	}
	return o
}
