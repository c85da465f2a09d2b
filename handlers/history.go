package handlers

import (
	"slices"

	"sundial/models"
	"sundial/record"
)

// HistoryEntry reads an entry of the member's history; if it's missing, it says so.
func (in *Interaction) HistoryEntry(id string) (models.HistoryEntry, bool, error) {
	entry, err := in.Store.HistoryEntry(in.Ctx, in.Member, id)
	if IsNotFound(err) {
		in.Tell("", in.Words.HistoryNotReversible())
		return entry, false, nil
	}
	return entry, err == nil, err
}

// RefuseSecondTimer refuses to start a second timer, and says why.
func (in *Interaction) RefuseSecondTimer(from, to []record.Record) {
	if in.Member.Settings.Several || !anyRunning(to) {
		return
	}
	for _, r := range in.Snapshot.Running {
		if !slices.ContainsFunc(from, func(one record.Record) bool { return one.ID == r.ID }) {
			in.Tell("", in.Words.HistoryOtherTimer())
			return
		}
	}
}

func anyRunning(all []record.Record) bool {
	for _, r := range all {
		if r.Running() {
			return true
		}
	}
	return false
}
