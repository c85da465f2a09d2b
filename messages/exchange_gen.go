// Code generated from locales/en/exchange.yaml by internal/generate; DO NOT EDIT.

package messages

// ExchangeUnknownKind says: Sundial can't read this kind of file. Export it again as CSV or JSON.
func (p *Printer) ExchangeUnknownKind() string {
	return p.plain("exchange.unknown_kind")
}

// ExchangeAmbiguousDates says: The dates in the file could have the day or the month first. Choose one.
func (p *Printer) ExchangeAmbiguousDates() string {
	return p.plain("exchange.ambiguous_dates")
}

// ExchangeMixedDates says: Some dates in the file have the day first, others the month. Write them all the same way.
func (p *Printer) ExchangeMixedDates() string {
	return p.plain("exchange.mixed_dates")
}

// ExchangeBrokenTable says: The file isn't a complete, valid table. Export it again.
func (p *Printer) ExchangeBrokenTable() string {
	return p.plain("exchange.broken_table")
}

// ExchangeTooLarge says: The file is larger than {megabytes:int} MB. Split it.
func (p *Printer) ExchangeTooLarge(megabytes int) string {
	return p.format("exchange.too_large", megabytes)
}

// ExchangeNotUtf8 says: The file isn't UTF-8 text. Save it as UTF-8.
func (p *Printer) ExchangeNotUtf8() string {
	return p.plain("exchange.not_utf8")
}

// ExchangeBrokenJson says: The file isn't complete, valid JSON. Export it again.
func (p *Printer) ExchangeBrokenJson() string {
	return p.plain("exchange.broken_json")
}

// ExchangeDeepJson says: The JSON in the file is nested more than {levels:int} levels deep.
func (p *Printer) ExchangeDeepJson(levels int) string {
	return p.format("exchange.deep_json", levels)
}

// ExchangeRepeatedKey says: The JSON in the file has the same key twice in one object.
func (p *Printer) ExchangeRepeatedKey() string {
	return p.plain("exchange.repeated_key")
}

// ExchangeNoExport says: The file isn't a Sundial export.
func (p *Printer) ExchangeNoExport() string {
	return p.plain("exchange.no_export")
}

// ExchangeNewerVersion says: A newer version of Sundial wrote this file. This one reads format version {version}. Ask the people who run it to upgrade.
func (p *Printer) ExchangeNewerVersion(version string) string {
	return p.format("exchange.newer_version", version)
}

// ExchangeWrongType says: The file is a Sundial export, but part of it has the wrong type. Export it again.
func (p *Printer) ExchangeWrongType() string {
	return p.plain("exchange.wrong_type")
}

// ExchangeWrongMember says: Sundial can't read the time zone or the settings in the file.
func (p *Printer) ExchangeWrongMember() string {
	return p.plain("exchange.wrong_member")
}

// ExchangeEntryNoStart says: Entry {entry:int} has no readable start.
func (p *Printer) ExchangeEntryNoStart(entry int) string {
	return p.format("exchange.entry_no_start", entry)
}

// ExchangeEntryNoEnd says: Entry {entry:int} has no readable end.
func (p *Printer) ExchangeEntryNoEnd(entry int) string {
	return p.format("exchange.entry_no_end", entry)
}

// ExchangeEntryNoPlannedEnd says: Entry {entry:int} has no readable planned end.
func (p *Printer) ExchangeEntryNoPlannedEnd(entry int) string {
	return p.format("exchange.entry_no_planned_end", entry)
}

// ExchangeEntryNoTimes says: Entry {entry:int} has no readable start or end.
func (p *Printer) ExchangeEntryNoTimes(entry int) string {
	return p.format("exchange.entry_no_times", entry)
}

// ExchangeEntryNoLength says: Entry {entry:int} has no readable length.
func (p *Printer) ExchangeEntryNoLength(entry int) string {
	return p.format("exchange.entry_no_length", entry)
}

// ExchangeEntryNoTime says: Entry {entry:int} has no readable start, end or length.
func (p *Printer) ExchangeEntryNoTime(entry int) string {
	return p.format("exchange.entry_no_time", entry)
}

// ExchangeEntryNoDate says: Entry {entry:int} has no readable date.
func (p *Printer) ExchangeEntryNoDate(entry int) string {
	return p.format("exchange.entry_no_date", entry)
}

// ExchangeEntryNoTags says: Entry {entry:int} has tags that can't be read.
func (p *Printer) ExchangeEntryNoTags(entry int) string {
	return p.format("exchange.entry_no_tags", entry)
}

// ExchangeEntryNotIndented says: Entry {entry:int} isn't indented.
func (p *Printer) ExchangeEntryNotIndented(entry int) string {
	return p.format("exchange.entry_not_indented", entry)
}

// ExchangeEntryFarYear says: Entry {entry:int} is in a year that Sundial can't store.
func (p *Printer) ExchangeEntryFarYear(entry int) string {
	return p.format("exchange.entry_far_year", entry)
}

// ExchangeEntryUnknownZone says: Entry {entry:int} names a time zone that Sundial doesn't know.
func (p *Printer) ExchangeEntryUnknownZone(entry int) string {
	return p.format("exchange.entry_unknown_zone", entry)
}

// ExchangeEntryWrongKind says: Entry {entry:int} is neither work nor a break.
func (p *Printer) ExchangeEntryWrongKind(entry int) string {
	return p.format("exchange.entry_wrong_kind", entry)
}

// ExchangeEntryEndsEarly says: Entry {entry:int} ends before it starts.
func (p *Printer) ExchangeEntryEndsEarly(entry int) string {
	return p.format("exchange.entry_ends_early", entry)
}

// ExchangeEntryTooLong says: Entry {entry:int} is longer than {days:int} days.
func (p *Printer) ExchangeEntryTooLong(days int, entry int) string {
	return p.format("exchange.entry_too_long", days, entry)
}

// ExchangeEntryWithoutEnd says: Entry {entry:int} is a length, but has no end.
func (p *Printer) ExchangeEntryWithoutEnd(entry int) string {
	return p.format("exchange.entry_without_end", entry)
}

// ExchangeEntryLongNote says: Entry {entry:int} has a note of more than {limit:int} characters.
func (p *Printer) ExchangeEntryLongNote(entry int, limit int) string {
	return p.format("exchange.entry_long_note", entry, limit)
}

// ExchangeEntryManyTags says: Entry {entry:int} has more than {limit:int} tags.
func (p *Printer) ExchangeEntryManyTags(entry int, limit int) string {
	return p.format("exchange.entry_many_tags", entry, limit)
}

// ExchangeEntryRepeatedId says: Entry {entry:int} has the same ID as another.
func (p *Printer) ExchangeEntryRepeatedId(entry int) string {
	return p.format("exchange.entry_repeated_id", entry)
}

// ExchangeNoColumns says: The table has no columns that say when something happened. Name them in the first line: date, start and end (date;start;end;note), or date and hours (date;hours;note).
func (p *Printer) ExchangeNoColumns() string {
	return p.plain("exchange.no_columns")
}

// ExchangeManyRecords says: The file holds more than {limit:int} records. Split it.
func (p *Printer) ExchangeManyRecords(limit int) string {
	return p.format("exchange.many_records", limit)
}

// ExchangeSeveralPeople says: The file holds entries from {count:int} people. Choose whose to import.
func (p *Printer) ExchangeSeveralPeople(count int) string {
	return p.format("exchange.several_people", count)
}

// ExchangeNoSuchPerson says: The file has no entries from that person, or it has several people with that name. Type the email address or name exactly as the file has it.
func (p *Printer) ExchangeNoSuchPerson() string {
	return p.plain("exchange.no_such_person")
}

// ExchangeEntryBrokenRow says: Line {entry:int} has a quotation mark that isn't closed.
func (p *Printer) ExchangeEntryBrokenRow(entry int) string {
	return p.format("exchange.entry_broken_row", entry)
}

// ExchangeEntryNoSuchDay says: {day} {month} doesn't exist.
func (p *Printer) ExchangeEntryNoSuchDay(day string, month string) string {
	return p.format("exchange.entry_no_such_day", day, month)
}

// ExchangeEntrySkippedTime says: {time} on {day} doesn't exist in {zone}, because clocks went forward.
func (p *Printer) ExchangeEntrySkippedTime(day string, time string, zone string) string {
	return p.format("exchange.entry_skipped_time", day, time, zone)
}

// ExchangeEntryLongPause says: Entry {entry:int} is a pause longer than any entry on its day.
func (p *Printer) ExchangeEntryLongPause(entry int) string {
	return p.format("exchange.entry_long_pause", entry)
}
