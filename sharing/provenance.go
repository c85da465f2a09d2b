package sharing

import (
	"context"
	"time"

	"sundial/models"
	"sundial/record"
)

// asItHappened is how far from the moment of typing a start or end may be to count as timed as
// it happened.
const asItHappened = 2 * time.Minute

// origin is what the history says about a record's times.
type origin struct{ start, end bool }

// provenance says in one line how much of the records was timed as it happened, entered or
// changed later, or is no longer known, because history is kept for 30 days.
func (w shareWriter) provenance(ctx context.Context, records []record.Record, now time.Time) (string, error) {
	history, err := w.store.History(ctx, w.m)
	if err != nil {
		return "", err
	}
	origins := origins(history)
	historyStart := now.Add(-models.HistoryRetention)
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
	return w.words.SharingProvenance(w.words.List(parts)), nil
}

// origins follows each record through the history: a start or end set by an entry counts as
// timed if it was typed at that moment.
func origins(history []models.HistoryEntry) map[string]origin {
	origins := map[string]origin{}
	for _, entry := range history {
		if entry.Undone {
			continue
		}
		before := map[string]record.Record{}
		for _, r := range entry.Before {
			before[r.ID] = r
		}
		for _, r := range entry.After {
			origins[r.ID] = origins[r.ID].after(before[r.ID], r, entry.At)
		}
	}
	return origins
}

// after returns what's known after a history entry at the moment changed the record.
func (o origin) after(before, r record.Record, at time.Time) origin {
	if !r.Start.Equal(before.Start) {
		o.start = at.Sub(r.Start).Abs() <= asItHappened && !r.Placed
	}
	if !r.End.Equal(before.End) {
		o.end = !r.Running() && at.Sub(r.End).Abs() <= asItHappened && o.start
	}
	return o
}
