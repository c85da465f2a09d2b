// Code generated from locales/en/records.yaml by internal/generate; DO NOT EDIT.

package messages

// RecordsAddNoLength says: That starts and ends at the same time. Type {command} add 9-10:30 and what you did.
func (p *Printer) RecordsAddNoLength() string {
	return p.format("records.add_no_length", p.command)
}

// RecordsLogTitle says: Log time
func (p *Printer) RecordsLogTitle() string {
	return p.plain("records.log_title")
}

// RecordsEditTitle says: Edit record
func (p *Printer) RecordsEditTitle() string {
	return p.plain("records.edit_title")
}

// RecordsSaveSubmit says: Save
func (p *Printer) RecordsSaveSubmit() string {
	return p.plain("records.save_submit")
}

// RecordsNameTag says: Name the tag. Type {command} tag these #acme
func (p *Printer) RecordsNameTag() string {
	return p.format("records.name_tag", p.command)
}

// RecordsTagTooLong says: {record} would be longer than 2,000 characters or have more than 50 tags. Type {command} list to choose other records.
func (p *Printer) RecordsTagTooLong(record string) string {
	return p.format("records.tag_too_long", record, p.command)
}

// RecordsAllHaveTags says: All records in your last list already have {tags}. Type {command} list to choose others.
func (p *Printer) RecordsAllHaveTags(tags string) string {
	return p.format("records.all_have_tags", tags, p.command)
}

// RecordsTagButton says: Tag {count:int} records
func (p *Printer) RecordsTagButton(count int) string {
	return p.format("records.tag_button", count)
}

// RecordsPutTagsHead says: Add {tags} to {count:int} records?
func (p *Printer) RecordsPutTagsHead(count int, tags string) string {
	return p.format("records.put_tags_head", count, tags)
}

// RecordsDeleteCountButton says: Delete {count:int} records
func (p *Printer) RecordsDeleteCountButton(count int) string {
	return p.format("records.delete_count_button", count)
}

// RecordsDeleteCountHead says: Delete {count:int} records from your last list?
func (p *Printer) RecordsDeleteCountHead(count int) string {
	return p.format("records.delete_count_head", count)
}

// RecordsNoLastList says: There's no list to act on yet. First type {command} list week, or another range, tag or search.
func (p *Printer) RecordsNoLastList() string {
	return p.format("records.no_last_list", p.command)
}

// RecordsNoneToTag says: These records are gone, or they already have the tag. Type {command} list to see what's there.
func (p *Printer) RecordsNoneToTag() string {
	return p.format("records.none_to_tag", p.command)
}

// RecordsNoneToDelete says: These records are already gone. Type {command} list to see what's there.
func (p *Printer) RecordsNoneToDelete() string {
	return p.format("records.none_to_delete", p.command)
}

// RecordsTaggedHead says: Tagged {count:int} records:
func (p *Printer) RecordsTaggedHead(count int) string {
	return p.format("records.tagged_head", count)
}

// RecordsDeletedCountHead says: Deleted {count:int} records:
func (p *Printer) RecordsDeletedCountHead(count int) string {
	return p.format("records.deleted_count_head", count)
}

// RecordsDeletedHead says: Deleted
func (p *Printer) RecordsDeletedHead() string {
	return p.plain("records.deleted_head")
}

// RecordsEndsLater says: That would end at {moment}, which is in the future. Type {command} list, then edit and the number.
func (p *Printer) RecordsEndsLater(moment string) string {
	return p.format("records.ends_later", moment, p.command)
}

// RecordsEditingHead says: Editing
func (p *Printer) RecordsEditingHead() string {
	return p.plain("records.editing_head")
}

// RecordsSplitButton says: Split…
func (p *Printer) RecordsSplitButton() string {
	return p.plain("records.split_button")
}

// RecordsUnchangedHead says: Nothing changed:
func (p *Printer) RecordsUnchangedHead() string {
	return p.plain("records.unchanged_head")
}

// RecordsFillTooLong says: The form holds one week at most. Type {command} fill last week
func (p *Printer) RecordsFillTooLong() string {
	return p.format("records.fill_too_long", p.command)
}

// RecordsFillFuture says: These days are in the future. Type {command} fill last week
func (p *Printer) RecordsFillFuture() string {
	return p.format("records.fill_future", p.command)
}

// RecordsFillingHead says: Filling in
func (p *Printer) RecordsFillingHead() string {
	return p.plain("records.filling_head")
}

// RecordsFillOver says: This form is out of date. Close it and type fill again.
func (p *Printer) RecordsFillOver() string {
	return p.plain("records.fill_over")
}

// RecordsFillLeftOut says: {length} of that week don't have a row here and were left out.
func (p *Printer) RecordsFillLeftOut(length string) string {
	return p.format("records.fill_left_out", length)
}

// RecordsFillEmpty says: Type hours into at least one field.
func (p *Printer) RecordsFillEmpty() string {
	return p.plain("records.fill_empty")
}

// RecordsStoreTitle says: Save this?
func (p *Printer) RecordsStoreTitle() string {
	return p.plain("records.store_title")
}

// RecordsStoreSubmit says: Save
func (p *Printer) RecordsStoreSubmit() string {
	return p.plain("records.store_submit")
}

// RecordsStoreClose says: Back
func (p *Printer) RecordsStoreClose() string {
	return p.plain("records.store_close")
}

// RecordsFillSumHead says: {length} in {count:int} records:
func (p *Printer) RecordsFillSumHead(count int, length string) string {
	return p.format("records.fill_sum_head", count, length)
}

// RecordsFillAdds says: These hours are added to what's already there, without clock times. One undo removes them all.
func (p *Printer) RecordsFillAdds() string {
	return p.plain("records.fill_adds")
}

// RecordsWithoutTag says: without a tag
func (p *Printer) RecordsWithoutTag() string {
	return p.plain("records.without_tag")
}

// RecordsFilledHead says: Saved {length} in {count:int} records:
func (p *Printer) RecordsFilledHead(count int, length string) string {
	return p.format("records.filled_head", count, length)
}

// RecordsCopyWeekButton says: Copy last week
func (p *Printer) RecordsCopyWeekButton() string {
	return p.plain("records.copy_week_button")
}

// RecordsCopyBeforeButton says: Copy the week before
func (p *Printer) RecordsCopyBeforeButton() string {
	return p.plain("records.copy_before_button")
}

// RecordsFillHint says: {days}. Type one length for each day in order, such as 8 4 1:30 0. They're added to what's already there, and you'll see them before anything is saved.
func (p *Printer) RecordsFillHint(days string) string {
	return p.format("records.fill_hint", days)
}

// RecordsWithoutTagHeader says: Without a tag
func (p *Printer) RecordsWithoutTagHeader() string {
	return p.plain("records.without_tag_header")
}

// RecordsOtherTagHeader says: Another tag
func (p *Printer) RecordsOtherTagHeader() string {
	return p.plain("records.other_tag_header")
}

// RecordsFillTitle says: Fill the week
func (p *Printer) RecordsFillTitle() string {
	return p.plain("records.fill_title")
}

// RecordsFillSubmit says: Preview
func (p *Printer) RecordsFillSubmit() string {
	return p.plain("records.fill_submit")
}

// RecordsTypeTag says: Type a tag such as #acme.
func (p *Printer) RecordsTypeTag() string {
	return p.plain("records.type_tag")
}

// RecordsTypeHours says: Type hours such as 1:30 or 1.5.
func (p *Printer) RecordsTypeHours() string {
	return p.plain("records.type_hours")
}

// RecordsDayTooLong says: A day has 24 hours. Type less.
func (p *Printer) RecordsDayTooLong() string {
	return p.plain("records.day_too_long")
}

// RecordsTypeTagForHours says: Type the tag that these hours are for.
func (p *Printer) RecordsTypeTagForHours() string {
	return p.plain("records.type_tag_for_hours")
}

// RecordsDoneLabel says: What you did
func (p *Printer) RecordsDoneLabel() string {
	return p.plain("records.done_label")
}

// RecordsOtherZone says: Times are in {zone}, the time zone this was entered in.
func (p *Printer) RecordsOtherZone(zone string) string {
	return p.format("records.other_zone", zone)
}

// RecordsEndHint says: An end before the start counts as the next day
func (p *Printer) RecordsEndHint() string {
	return p.plain("records.end_hint")
}

// RecordsEndRunsHint says: Leave it empty to keep it running
func (p *Printer) RecordsEndRunsHint() string {
	return p.plain("records.end_runs_hint")
}

// RecordsLengthHint says: Instead of the end: 1:30, 1.5h or 90m
func (p *Printer) RecordsLengthHint() string {
	return p.plain("records.length_hint")
}

// RecordsLengthOnlyHint says: Use only this, or instead of From or To: 1:30, 1.5h or 90m
func (p *Printer) RecordsLengthOnlyHint() string {
	return p.plain("records.length_only_hint")
}

// RecordsDayLabel says: Day
func (p *Printer) RecordsDayLabel() string {
	return p.plain("records.day_label")
}

// RecordsFromLabel says: From
func (p *Printer) RecordsFromLabel() string {
	return p.plain("records.from_label")
}

// RecordsToLabel says: To
func (p *Printer) RecordsToLabel() string {
	return p.plain("records.to_label")
}

// RecordsEndDayLabel says: End day
func (p *Printer) RecordsEndDayLabel() string {
	return p.plain("records.end_day_label")
}

// RecordsLengthLabel says: How long
func (p *Printer) RecordsLengthLabel() string {
	return p.plain("records.length_label")
}

// RecordsWorkOption says: Work
func (p *Printer) RecordsWorkOption() string {
	return p.plain("records.work_option")
}

// RecordsBreakOption says: Break
func (p *Printer) RecordsBreakOption() string {
	return p.plain("records.break_option")
}

// RecordsKindLabel says: Kind
func (p *Printer) RecordsKindLabel() string {
	return p.plain("records.kind_label")
}

// RecordsPickStartOrLength says: Pick when it started, or type how long it took.
func (p *Printer) RecordsPickStartOrLength() string {
	return p.plain("records.pick_start_or_length")
}

// RecordsTypeLength says: Type how long it took, such as 1:30, or pick a start and an end.
func (p *Printer) RecordsTypeLength() string {
	return p.plain("records.type_length")
}

// RecordsPickDay says: Pick a day.
func (p *Printer) RecordsPickDay() string {
	return p.plain("records.pick_day")
}

// RecordsDayInFuture says: That day is in the future. Pick today or an earlier day.
func (p *Printer) RecordsDayInFuture() string {
	return p.plain("records.day_in_future")
}

// RecordsPickTime says: Pick a time.
func (p *Printer) RecordsPickTime() string {
	return p.plain("records.pick_time")
}

// RecordsStartInFuture says: That's in the future. Pick a time before now.
func (p *Printer) RecordsStartInFuture() string {
	return p.plain("records.start_in_future")
}

// RecordsPickEndOrLength says: Pick the end, or type how long it took.
func (p *Printer) RecordsPickEndOrLength() string {
	return p.plain("records.pick_end_or_length")
}

// RecordsEndAndLength says: The end and the length don't match. Clear the length, or leave the end as it was.
func (p *Printer) RecordsEndAndLength() string {
	return p.plain("records.end_and_length")
}

// RecordsThreeDisagree says: From, To and How long don't match. Clear one of them.
func (p *Printer) RecordsThreeDisagree() string {
	return p.plain("records.three_disagree")
}

// RecordsClockTwice says: Clocks went back that day and showed that time twice. Sundial used the earlier one.
func (p *Printer) RecordsClockTwice() string {
	return p.plain("records.clock_twice")
}

// RecordsClockSkipped says: Clocks went forward that day and skipped that time. Sundial used the moment after it.
func (p *Printer) RecordsClockSkipped() string {
	return p.plain("records.clock_skipped")
}

// RecordsEndAfterStart says: The end must be after the start.
func (p *Printer) RecordsEndAfterStart() string {
	return p.plain("records.end_after_start")
}

// RecordsEndAfterStartNotFuture says: The end must be after the start, and not in the future.
func (p *Printer) RecordsEndAfterStartNotFuture() string {
	return p.plain("records.end_after_start_not_future")
}

// RecordsEndInFuture says: That ends in the future. Pick a time before now.
func (p *Printer) RecordsEndInFuture() string {
	return p.plain("records.end_in_future")
}

// RecordsTooLong says: A record can last 366 days at most. Pick another day.
func (p *Printer) RecordsTooLong() string {
	return p.plain("records.too_long")
}

// RecordsRunningSinceHead says: Running since {time}:
func (p *Printer) RecordsRunningSinceHead(time string) string {
	return p.format("records.running_since_head", time)
}

// RecordsNoNote says: no note
func (p *Printer) RecordsNoNote() string {
	return p.plain("records.no_note")
}

// RecordsStartTimerButton says: Start a timer
func (p *Printer) RecordsStartTimerButton() string {
	return p.plain("records.start_timer_button")
}

// RecordsLogTimeButton says: Log time
func (p *Printer) RecordsLogTimeButton() string {
	return p.plain("records.log_time_button")
}

// RecordsAgainSmall says: Start again:
func (p *Printer) RecordsAgainSmall() string {
	return p.plain("records.again_small")
}

// RecordsABreak says: {record}, a break
func (p *Printer) RecordsABreak(record string) string {
	return p.format("records.a_break", record)
}

// RecordsLastOfToday says: Showing the last {shown} of {total} records. Type {command} today to see all.
func (p *Printer) RecordsLastOfToday(shown string, total string) string {
	return p.format("records.last_of_today", shown, total, p.command)
}

// RecordsEmptyList says: no records. Type {command} start and what you're doing.
func (p *Printer) RecordsEmptyList() string {
	return p.format("records.empty_list", p.command)
}

// RecordsGapBetween says: Nothing is tracked from {from} to {to}.
func (p *Printer) RecordsGapBetween(from string, to string) string {
	return p.format("records.gap_between", from, to)
}

// RecordsFillGapButton says: Fill the gap
func (p *Printer) RecordsFillGapButton() string {
	return p.plain("records.fill_gap_button")
}

// RecordsSearchNothing says: None of your records contains that. To see what's there, type: {command} list week
func (p *Printer) RecordsSearchNothing() string {
	return p.format("records.search_nothing", p.command)
}

// RecordsFoundHead says: Found: {count}
func (p *Printer) RecordsFoundHead(count string) string {
	return p.format("records.found_head", count)
}

// RecordsPageOf says: Showing {from} to {to} of {total}.
func (p *Printer) RecordsPageOf(from string, to string, total string) string {
	return p.format("records.page_of", from, to, total)
}

// RecordsEarlierButton says: Earlier
func (p *Printer) RecordsEarlierButton() string {
	return p.plain("records.earlier_button")
}

// RecordsLaterButton says: Later
func (p *Printer) RecordsLaterButton() string {
	return p.plain("records.later_button")
}

// RecordsSameAsButton says: Same as {day}
func (p *Printer) RecordsSameAsButton(day string) string {
	return p.format("records.same_as_button", day)
}

// RecordsSameAsYesterdayButton says: Same as yesterday
func (p *Printer) RecordsSameAsYesterdayButton() string {
	return p.plain("records.same_as_yesterday_button")
}

// RecordsSameQuestion says: {day}?
func (p *Printer) RecordsSameQuestion(day string) string {
	return p.format("records.same_question", day)
}

// RecordsSameSaves says: This saves for today:
// {records}
func (p *Printer) RecordsSameSaves(records string) string {
	return p.format("records.same_saves", records)
}

// RecordsCancelClose says: Cancel
func (p *Printer) RecordsCancelClose() string {
	return p.plain("records.cancel_close")
}

// RecordsSameOver says: That day can no longer be repeated as shown. Open the Home tab again.
func (p *Printer) RecordsSameOver() string {
	return p.plain("records.same_over")
}

// RecordsLoggedCountHead says: Logged {count}:
func (p *Printer) RecordsLoggedCountHead(count string) string {
	return p.format("records.logged_count_head", count)
}

// RecordsSplitOutside says: {time} is outside the record: {record}. To choose a time in a form, type: {command} split{number}
func (p *Printer) RecordsSplitOutside(number string, record string, time string) string {
	return p.format("records.split_outside", number, record, time, p.command)
}

// RecordsSplitTooShort says: This record is too short to split. Type {command} list to choose another.
func (p *Printer) RecordsSplitTooShort() string {
	return p.format("records.split_too_short", p.command)
}

// RecordsSplitHead says: Split
func (p *Printer) RecordsSplitHead() string {
	return p.plain("records.split_head")
}

// RecordsSplittingHead says: Splitting
func (p *Printer) RecordsSplittingHead() string {
	return p.plain("records.splitting_head")
}

// RecordsEditSecondButton says: Edit the second
func (p *Printer) RecordsEditSecondButton() string {
	return p.plain("records.edit_second_button")
}

// RecordsFirstPartLabel says: The first part took
func (p *Printer) RecordsFirstPartLabel() string {
	return p.plain("records.first_part_label")
}

// RecordsFirstPartHint says: 1:30, 1.5h or 90m
func (p *Printer) RecordsFirstPartHint() string {
	return p.plain("records.first_part_hint")
}

// RecordsCutDayLabel says: Day of the split
func (p *Printer) RecordsCutDayLabel() string {
	return p.plain("records.cut_day_label")
}

// RecordsCutAtLabel says: Split at
func (p *Printer) RecordsCutAtLabel() string {
	return p.plain("records.cut_at_label")
}

// RecordsSecondPartLabel says: The second part was
func (p *Printer) RecordsSecondPartLabel() string {
	return p.plain("records.second_part_label")
}

// RecordsSplitTitle says: Split record
func (p *Printer) RecordsSplitTitle() string {
	return p.plain("records.split_title")
}

// RecordsSplitSubmit says: Split
func (p *Printer) RecordsSplitSubmit() string {
	return p.plain("records.split_submit")
}

// RecordsOutsideRecord says: That's outside the record, which is {record}.
func (p *Printer) RecordsOutsideRecord(record string) string {
	return p.format("records.outside_record", record)
}

// RecordsPickCutDay says: Pick a day of the record.
func (p *Printer) RecordsPickCutDay() string {
	return p.plain("records.pick_cut_day")
}

// RecordsHoursPlaceholder says: 8 4 1:30 0
func (p *Printer) RecordsHoursPlaceholder() string {
	return p.plain("records.hours_placeholder")
}

// RecordsDayHas says: {day}: {length} already
func (p *Printer) RecordsDayHas(day string, length string) string {
	return p.format("records.day_has", day, length)
}

// RecordsOtherHoursLabel says: Hours with this tag
func (p *Printer) RecordsOtherHoursLabel() string {
	return p.plain("records.other_hours_label")
}

// RecordsOneWordLength says: Is that one length or two? Write one length as {typed}, without a space.
func (p *Printer) RecordsOneWordLength(typed string) string {
	return p.format("records.one_word_length", typed)
}

// RecordsTooManyHours says: There are {days:int} days here. Type at most one length for each.
func (p *Printer) RecordsTooManyHours(days int) string {
	return p.format("records.too_many_hours", days)
}

// RecordsLoggedHead says: Logged
func (p *Printer) RecordsLoggedHead() string {
	return p.plain("records.logged_head")
}

// RecordsChangedHead says: Changed
func (p *Printer) RecordsChangedHead() string {
	return p.plain("records.changed_head")
}

// RecordsOpenFormButton says: Open the form
func (p *Printer) RecordsOpenFormButton() string {
	return p.plain("records.open_form_button")
}

// RecordsListHead says: {days}: {length}
// (the days of a list and the length of their work)
func (p *Printer) RecordsListHead(days string, length string) string {
	return p.format("records.list_head", days, length)
}

// RecordsEmptyHead says: {days}:
// (before empty_list)
func (p *Printer) RecordsEmptyHead(days string) string {
	return p.format("records.empty_head", days)
}
