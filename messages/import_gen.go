// Code generated from locales/en/import.yaml by internal/generate; DO NOT EDIT.

package messages

// ImportFormText says: Sundial reads {kinds}, and any table that has a date column, and columns for start and end or for hours. You'll see what's in the file before anything is saved. The file stays in Slack until you delete it there.
// (the form that takes a file)
func (p *Printer) ImportFormText(kinds string) string {
	return p.format("import.form_text", kinds)
}

// ImportFileLabel says: File
func (p *Printer) ImportFileLabel() string {
	return p.plain("import.file_label")
}

// ImportOrderLabel says: Dates such as 3/4/2026
func (p *Printer) ImportOrderLabel() string {
	return p.plain("import.order_label")
}

// ImportOrderHint says: Only needed if the file doesn't make it clear
func (p *Printer) ImportOrderHint() string {
	return p.plain("import.order_hint")
}

// ImportOrderPlaceholder says: Detect from the file
func (p *Printer) ImportOrderPlaceholder() string {
	return p.plain("import.order_placeholder")
}

// ImportOrderDayOption says: Day first
func (p *Printer) ImportOrderDayOption() string {
	return p.plain("import.order_day_option")
}

// ImportOrderMonthOption says: Month first
func (p *Printer) ImportOrderMonthOption() string {
	return p.plain("import.order_month_option")
}

// ImportTitle says: Import
func (p *Printer) ImportTitle() string {
	return p.plain("import.title")
}

// ImportReadSubmit says: Read it
func (p *Printer) ImportReadSubmit() string {
	return p.plain("import.read_submit")
}

// ImportImportSubmit says: Import
func (p *Printer) ImportImportSubmit() string {
	return p.plain("import.import_submit")
}

// ImportLeaveClose says: Cancel
func (p *Printer) ImportLeaveClose() string {
	return p.plain("import.leave_close")
}

// ImportDoneClose says: Close
func (p *Printer) ImportDoneClose() string {
	return p.plain("import.done_close")
}

// ImportChooseFile says: Choose one file.
func (p *Printer) ImportChooseFile() string {
	return p.plain("import.choose_file")
}

// ImportUnreadable says: Sundial can't read this file. Choose one that you uploaded yourself.
func (p *Printer) ImportUnreadable() string {
	return p.plain("import.unreadable")
}

// ImportTooLarge says: The file is {size} MB, and the limit is {limit} MB. Split it.
func (p *Printer) ImportTooLarge(limit string, size string) string {
	return p.format("import.too_large", limit, size)
}

// ImportChooseOrder says: The dates in the file can be read either way. Choose one.
func (p *Printer) ImportChooseOrder() string {
	return p.plain("import.choose_order")
}

// ImportMany says: The file holds {count:int} records that aren't here yet. You can import up to {limit:int} at once: split it.
func (p *Printer) ImportMany(count int, limit int) string {
	return p.format("import.many", count, limit)
}

// ImportOver says: This import is already done, or out of date. To start again, type: {command} import
func (p *Printer) ImportOver() string {
	return p.format("import.over", p.command)
}

// ImportPersonLabel says: Whose entries are these?
// (whose entries)
func (p *Printer) ImportPersonLabel() string {
	return p.plain("import.person_label")
}

// ImportPersonText says: The file holds entries from {count:int} people. Choose yourself. Nobody else's entries are imported.
func (p *Printer) ImportPersonText(count int) string {
	return p.format("import.person_text", count)
}

// ImportPersonTypedLabel says: Your email address or name, as the file has it
func (p *Printer) ImportPersonTypedLabel() string {
	return p.plain("import.person_typed_label")
}

// ImportHead says: {count:int} records from {source}
// (the preview and the result)
func (p *Printer) ImportHead(count int, source string) string {
	return p.format("import.head", count, source)
}

// ImportHeadWith says: {count:int} records from {source}, {days}, {length}
func (p *Printer) ImportHeadWith(count int, days string, length string, source string) string {
	return p.format("import.head_with", count, days, length, source)
}

// ImportImported says: Imported: {what}.
func (p *Printer) ImportImported(what string) string {
	return p.format("import.imported", what)
}

// ImportNothingStored says: Nothing was saved: {why}
func (p *Printer) ImportNothingStored(why string) string {
	return p.format("import.nothing_stored", why)
}

// ImportMore says: … and {count:int} more
func (p *Printer) ImportMore(count int) string {
	return p.format("import.more", count)
}

// ImportAlready says: {count:int} of its records are already here.
func (p *Printer) ImportAlready(count int) string {
	return p.format("import.already", count)
}

// ImportPerson says: Only the entries from {person} are imported.
func (p *Printer) ImportPerson(person string) string {
	return p.format("import.person", person)
}

// ImportZone says: Times in the file are in {zone}.
func (p *Printer) ImportZone(zone string) string {
	return p.format("import.zone", zone)
}

// ImportEncoding says: The file's text is in {encoding}.
func (p *Printer) ImportEncoding(encoding string) string {
	return p.format("import.encoding", encoding)
}

// ImportLeftPerson says: {count:int} entries from other people left out.
func (p *Printer) ImportLeftPerson(count int) string {
	return p.format("import.left_person", count)
}

// ImportLeftOpen says: {count:int} open entries left out, because they have no end.
func (p *Printer) ImportLeftOpen(count int) string {
	return p.format("import.left_open", count)
}

// ImportLeftNoLength says: {count:int} entries without a length left out.
func (p *Printer) ImportLeftNoLength(count int) string {
	return p.format("import.left_no_length", count)
}

// ImportLeftTotals says: {count:int} rows of totals left out.
func (p *Printer) ImportLeftTotals(count int) string {
	return p.format("import.left_totals", count)
}

// ImportLeftHeadings says: {count:int} lines without a time left out.
func (p *Printer) ImportLeftHeadings(count int) string {
	return p.format("import.left_headings", count)
}

// ImportLeftDeleted says: {count:int} deleted entries left out.
func (p *Printer) ImportLeftDeleted(count int) string {
	return p.format("import.left_deleted", count)
}

// ImportLeftTimeOff says: {count:int} time-off entries left out.
func (p *Printer) ImportLeftTimeOff(count int) string {
	return p.format("import.left_time_off", count)
}

// ImportRejected says: {count:int} entries can't be read. You'll get them back as a file, with the reasons.
func (p *Printer) ImportRejected(count int) string {
	return p.format("import.rejected", count)
}

// ImportShortened says: {count:int} entries had a pause. The file doesn't say when, so Sundial put it at the end of each.
func (p *Printer) ImportShortened(count int) string {
	return p.format("import.shortened", count)
}

// ImportDiffering says: {count:int} entries have a length that doesn't match their start and end. Sundial uses the start and end.
func (p *Printer) ImportDiffering(count int) string {
	return p.format("import.differing", count)
}

// ImportOverlapping says: {count:int} records overlap others.
func (p *Printer) ImportOverlapping(count int) string {
	return p.format("import.overlapping", count)
}

// ImportUnread says: These columns aren't imported: {columns}.
func (p *Printer) ImportUnread(columns string) string {
	return p.format("import.unread", columns)
}

// ImportMerged says: Several names become the tag #{tag}: {names}.
func (p *Printer) ImportMerged(names string, tag string) string {
	return p.format("import.merged", names, tag)
}

// ImportChanged says: {count:int} records here differ from the file. They may have been corrected there since an earlier import.
func (p *Printer) ImportChanged(count int) string {
	return p.format("import.changed", count)
}

// ImportChangedLabel says: Records that differ
func (p *Printer) ImportChangedLabel() string {
	return p.plain("import.changed_label")
}

// ImportChangedReplaceOption says: Replace them with the file's
func (p *Printer) ImportChangedReplaceOption() string {
	return p.plain("import.changed_replace_option")
}

// ImportChangedKeepOption says: Keep the ones here
func (p *Printer) ImportChangedKeepOption() string {
	return p.plain("import.changed_keep_option")
}

// ImportChangedAddOption says: Add the file's as well
func (p *Printer) ImportChangedAddOption() string {
	return p.plain("import.changed_add_option")
}

// ImportReplaced says: {count:int} records replaced.
func (p *Printer) ImportReplaced(count int) string {
	return p.format("import.replaced", count)
}

// ImportKept says: {count:int} corrected records not imported.
func (p *Printer) ImportKept(count int) string {
	return p.format("import.kept", count)
}

// ImportWhole says: You have nothing here yet, so your settings, tags, reminders and earlier versions come back as they were. Undo continues where the file's history ends.
// (an export of Sundial's own)
func (p *Printer) ImportWhole() string {
	return p.plain("import.whole")
}

// ImportWholeUnasked says: {count:int} repeated shares in the file are sent without asking, an hour after a notice to you. To turn that off, type: {command} reminders
func (p *Printer) ImportWholeUnasked(count int) string {
	return p.format("import.whole_unasked", count, p.command)
}

// ImportRecordsOnly says: Only the records in the file are imported. Settings, tags, reminders and earlier versions are left out, because you already have your own.
func (p *Printer) ImportRecordsOnly() string {
	return p.plain("import.records_only")
}

// ImportExportOfOther says: This is the export of {member}, another member. Only the records in it are imported.
func (p *Printer) ImportExportOfOther(member string) string {
	return p.format("import.export_of_other", member)
}

// ImportWrongHoldings says: the settings, reminders or earlier versions in the file can't be read.
func (p *Printer) ImportWrongHoldings() string {
	return p.plain("import.wrong_holdings")
}

// ImportReasonColumn says: Reason
// (the file with what can't be read)
func (p *Printer) ImportReasonColumn() string {
	return p.plain("import.reason_column")
}

// ImportLineColumn says: Line
func (p *Printer) ImportLineColumn() string {
	return p.plain("import.line_column")
}

// ImportEntryColumn says: Entry
func (p *Printer) ImportEntryColumn() string {
	return p.plain("import.entry_column")
}

// ImportMeetingsText says: Tick the meetings to import. Nothing is saved until you press Import.
// (the meetings of a calendar)
func (p *Printer) ImportMeetingsText() string {
	return p.plain("import.meetings_text")
}

// ImportMeetingsLabel says: Meetings
func (p *Printer) ImportMeetingsLabel() string {
	return p.plain("import.meetings_label")
}

// ImportMeetingsFlag says: Nothing is saved yet. To import the meetings marked [x], add --meetings.
func (p *Printer) ImportMeetingsFlag() string {
	return p.plain("import.meetings_flag")
}

// ImportMeeting says: {title} · {count:int} times since {day} · {length}
func (p *Printer) ImportMeeting(count int, day string, length string, title string) string {
	return p.format("import.meeting", count, day, length, title)
}

// ImportMeetingAllDay says: all day
func (p *Printer) ImportMeetingAllDay() string {
	return p.plain("import.meeting_all_day")
}

// ImportMeetingDeclined says: declined
func (p *Printer) ImportMeetingDeclined() string {
	return p.plain("import.meeting_declined")
}

// ImportMeetingFree says: shown as free
func (p *Printer) ImportMeetingFree() string {
	return p.plain("import.meeting_free")
}

// ImportMeetingOverlapping says: overlaps another record
func (p *Printer) ImportMeetingOverlapping() string {
	return p.plain("import.meeting_overlapping")
}

// ImportCancelled says: {count:int} canceled events left out.
func (p *Printer) ImportCancelled(count int) string {
	return p.format("import.cancelled", count)
}

// ImportAhead says: {count:int} future events left out.
func (p *Printer) ImportAhead(count int) string {
	return p.format("import.ahead", count)
}

// ImportKinds says: Sundial's own JSON or CSV, Toggl, Clockify, Harvest, Kimai, solidtime, Timewarrior, Watson, klog, TimeTagger, timeclock, Org mode, gtimelog, Traggo, Simple Time Tracker, ActivityWatch, calendars (ICS)
// (what Sundial reads, by name)
func (p *Printer) ImportKinds() string {
	return p.plain("import.kinds")
}

// ImportPermissionHead says: Importing needs one more permission.
func (p *Printer) ImportPermissionHead() string {
	return p.plain("import.permission_head")
}

// ImportPermission says: To read the file you upload, the app needs files:read, which this workspace hasn't granted. Ask the person who runs Sundial to grant it (sundial manifest --imports, then install the app again), or to import the file for you: sundial import --member {member} FILE. Exporting works without it: {command} export as json
func (p *Printer) ImportPermission(member string) string {
	return p.format("import.permission", member, p.command)
}

// ImportBeginsHead says: Import:
func (p *Printer) ImportBeginsHead() string {
	return p.plain("import.begins_head")
}

// ImportBegins says: Choose a file in the form. You'll see what's in it before anything is saved.
func (p *Printer) ImportBegins() string {
	return p.plain("import.begins")
}

// ImportWholeSuggested says: Your tag suggestions are kept. Others see them again only after you suggest them in the channel.
func (p *Printer) ImportWholeSuggested() string {
	return p.plain("import.whole_suggested")
}

// ImportManyEntries says: Besides its records, the export holds more than {limit:int} settings, changes, shares and other entries, which is the limit for one import.
func (p *Printer) ImportManyEntries(limit int) string {
	return p.format("import.many_entries", limit)
}
