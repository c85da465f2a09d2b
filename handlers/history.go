package handlers

import (
	"slices"

	"sundial/models"
	"sundial/record"
)

// HistoryEntry reads an entry of the member's history; if it's missing, it says so.
func (in *Interaction) HistoryEntry(id string) (models.HistoryEntry, bool, error) {
	entry, err := in.Store.HistoryEntry(in.Ctx, in.Member, id)
	return Found(in, entry, err, in.Words.HistoryNotReversible())
}

// RefusesSecondTimer reports whether replacing the records would start a second timer, which the
// member doesn't allow; if so, it says why.
func (in *Interaction) RefusesSecondTimer(from, to []record.Record) bool {
	if in.Member.Settings.Several || !slices.ContainsFunc(to, record.Record.Running) {
		return false
	}
	ids := IDs(from)
	another := slices.ContainsFunc(in.Snapshot.Running, func(r record.Record) bool { return !slices.Contains(ids, r.ID) })
	if another {
		in.Tell("", in.Words.HistoryOtherTimer())
	}
	return another
}
