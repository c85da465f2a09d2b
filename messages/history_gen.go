// Code generated from locales/en/history.yaml by internal/generate; DO NOT EDIT.

package messages

// HistoryLastHead says: Last change:
func (p *Printer) HistoryLastHead() string {
	return p.plain("history.last_head")
}

// HistoryNothingYet says: nothing yet.
func (p *Printer) HistoryNothingYet() string {
	return p.plain("history.nothing_yet")
}

// HistoryRedoButton says: Redo
func (p *Printer) HistoryRedoButton() string {
	return p.plain("history.redo_button")
}

// HistoryRedoWhatButton says: Redo: {what}
// (what was done stands for {what})
func (p *Printer) HistoryRedoWhatButton(what string) string {
	return p.format("history.redo_what_button", what)
}

// HistoryEntry says: {what} {record}
// (what was done, and the record)
func (p *Printer) HistoryEntry(record string, what string) string {
	return p.format("history.entry", record, what)
}

// HistoryEntryMore says: {what} {record} (and {count:int} more)
func (p *Printer) HistoryEntryMore(count int, record string, what string) string {
	return p.format("history.entry_more", count, record, what)
}

// HistoryEntryAt says: {what}, {moment}
// (what was done, and when)
func (p *Printer) HistoryEntryAt(moment string, what string) string {
	return p.format("history.entry_at", moment, what)
}

// HistoryDidStart says: started
// (what was done)
func (p *Printer) HistoryDidStart() string {
	return p.plain("history.did_start")
}

// HistoryDidStarted says: start moved
func (p *Printer) HistoryDidStarted() string {
	return p.plain("history.did_started")
}

// HistoryDidStop says: stopped
func (p *Printer) HistoryDidStop() string {
	return p.plain("history.did_stop")
}

// HistoryDidAdd says: logged
func (p *Printer) HistoryDidAdd() string {
	return p.plain("history.did_add")
}

// HistoryDidEdit says: edited
func (p *Printer) HistoryDidEdit() string {
	return p.plain("history.did_edit")
}

// HistoryDidNote says: note changed
func (p *Printer) HistoryDidNote() string {
	return p.plain("history.did_note")
}

// HistoryDidDelete says: deleted
func (p *Printer) HistoryDidDelete() string {
	return p.plain("history.did_delete")
}

// HistoryDidCancel says: discarded
func (p *Printer) HistoryDidCancel() string {
	return p.plain("history.did_cancel")
}

// HistoryDidSplit says: split
func (p *Printer) HistoryDidSplit() string {
	return p.plain("history.did_split")
}

// HistoryDidBreak says: break
func (p *Printer) HistoryDidBreak() string {
	return p.plain("history.did_break")
}

// HistoryDidResume says: resumed
func (p *Printer) HistoryDidResume() string {
	return p.plain("history.did_resume")
}

// HistoryDidRename says: tag renamed
func (p *Printer) HistoryDidRename() string {
	return p.plain("history.did_rename")
}

// HistoryDidTag says: tagged
func (p *Printer) HistoryDidTag() string {
	return p.plain("history.did_tag")
}

// HistoryDidSettings says: settings changed
func (p *Printer) HistoryDidSettings() string {
	return p.plain("history.did_settings")
}

// HistoryDidZone says: time zone changed
func (p *Printer) HistoryDidZone() string {
	return p.plain("history.did_zone")
}

// HistoryDidKeep says: time to keep records changed
func (p *Printer) HistoryDidKeep() string {
	return p.plain("history.did_keep")
}

// HistoryDidTarget says: target changed
func (p *Printer) HistoryDidTarget() string {
	return p.plain("history.did_target")
}

// HistoryDidBudget says: budget changed
func (p *Printer) HistoryDidBudget() string {
	return p.plain("history.did_budget")
}

// HistoryDidRate says: rate changed
func (p *Printer) HistoryDidRate() string {
	return p.plain("history.did_rate")
}

// HistoryDidHere says: channel's tag changed
func (p *Printer) HistoryDidHere() string {
	return p.plain("history.did_here")
}

// HistoryDidSuggest says: suggestion changed
func (p *Printer) HistoryDidSuggest() string {
	return p.plain("history.did_suggest")
}

// HistoryDidHide says: tag hidden
func (p *Printer) HistoryDidHide() string {
	return p.plain("history.did_hide")
}

// HistoryDidShow says: tag shown again
func (p *Printer) HistoryDidShow() string {
	return p.plain("history.did_show")
}

// HistoryDidFill says: week filled in
func (p *Printer) HistoryDidFill() string {
	return p.plain("history.did_fill")
}

// HistoryDidQuiet says: quiet hours changed
func (p *Printer) HistoryDidQuiet() string {
	return p.plain("history.did_quiet")
}

// HistoryDidImport says: imported
func (p *Printer) HistoryDidImport() string {
	return p.plain("history.did_import")
}

// HistoryDidBill says: billed
func (p *Printer) HistoryDidBill() string {
	return p.plain("history.did_bill")
}

// HistoryDidTakeBack says: bill taken back
func (p *Printer) HistoryDidTakeBack() string {
	return p.plain("history.did_take_back")
}

// HistoryDidChange says: changed
func (p *Printer) HistoryDidChange() string {
	return p.plain("history.did_change")
}

// HistoryNothingToUndo says: There's nothing to undo. To see your records, type: {command} list
// (undo and redo)
func (p *Printer) HistoryNothingToUndo() string {
	return p.format("history.nothing_to_undo", p.command)
}

// HistoryNothingToRedo says: There's nothing to redo. To see your records, type: {command} list
func (p *Printer) HistoryNothingToRedo() string {
	return p.format("history.nothing_to_redo", p.command)
}

// HistoryUndoneAlready says: This is already undone.
func (p *Printer) HistoryUndoneAlready() string {
	return p.plain("history.undone_already")
}

// HistoryRedoneAlready says: This is already in effect.
func (p *Printer) HistoryRedoneAlready() string {
	return p.plain("history.redone_already")
}

// HistoryUndoneHead says: Undone
func (p *Printer) HistoryUndoneHead() string {
	return p.plain("history.undone_head")
}

// HistoryRedoneHead says: Redone
func (p *Printer) HistoryRedoneHead() string {
	return p.plain("history.redone_head")
}

// HistoryBilledSince says: Some of these hours have been billed since then. To see where, type: {command} billed
func (p *Printer) HistoryBilledSince() string {
	return p.format("history.billed_since", p.command)
}

// HistoryRecordChanged says: The record has changed since then. To undo the last change first, type: {command} undo
func (p *Printer) HistoryRecordChanged() string {
	return p.format("history.record_changed", p.command)
}

// HistorySettingsChanged says: The settings have changed since then. To undo the last change first, type: {command} undo
func (p *Printer) HistorySettingsChanged() string {
	return p.format("history.settings_changed", p.command)
}

// HistoryNowBilled says: These hours are billed: {name}
func (p *Printer) HistoryNowBilled(name string) string {
	return p.format("history.now_billed", name)
}

// HistoryNowBillable says: These hours can be billed again: {name}
func (p *Printer) HistoryNowBillable(name string) string {
	return p.format("history.now_billable", name)
}

// HistoryNowAgain says: Restored: {state}
// (how records, or settings, are after an undo)
func (p *Printer) HistoryNowAgain(state string) string {
	return p.format("history.now_again", state)
}

// HistoryNowGone says: Removed: {records}
func (p *Printer) HistoryNowGone(records string) string {
	return p.format("history.now_gone", records)
}

// HistorySettingsAsBefore says: Your settings are as they were.
func (p *Printer) HistorySettingsAsBefore() string {
	return p.plain("history.settings_as_before")
}

// HistoryNotReversible says: This can no longer be undone. To see your records, type: {command} list
func (p *Printer) HistoryNotReversible() string {
	return p.format("history.not_reversible", p.command)
}

// HistoryOtherTimer says: Another timer is running. Type {command} stop first, then try again.
func (p *Printer) HistoryOtherTimer() string {
	return p.format("history.other_timer", p.command)
}
