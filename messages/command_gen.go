// Code generated from locales/en/command.yaml by internal/generate; DO NOT EDIT.

package messages

// CommandFollowed says: {first} {then}
// (two sentences, one after the other)
func (p *Printer) CommandFollowed(first string, then string) string {
	return p.format("command.followed", first, then)
}

// CommandNotUnderstood says: Sundial didn't understand all of that.
func (p *Printer) CommandNotUnderstood() string {
	return p.plain("command.not_understood")
}

// CommandWordNotUnderstood says: Sundial didn't understand “{word}” here.
func (p *Printer) CommandWordNotUnderstood(word string) string {
	return p.format("command.word_not_understood", word)
}

// CommandWhatMeant says: What did you mean?
func (p *Printer) CommandWhatMeant() string {
	return p.plain("command.what_meant")
}

// CommandDidYouMean says: Did you mean {verb}?
func (p *Printer) CommandDidYouMean(verb string) string {
	return p.format("command.did_you_mean", verb)
}

// CommandWhatToDo says: What would you like to do?
// (in answer to a greeting)
func (p *Printer) CommandWhatToDo() string {
	return p.plain("command.what_to_do")
}

// CommandShowHelpButton says: Show help
func (p *Printer) CommandShowHelpButton() string {
	return p.plain("command.show_help_button")
}

// CommandShowVerbHelpButton says: Show how to type {verb}
func (p *Printer) CommandShowVerbHelpButton(verb string) string {
	return p.format("command.show_verb_help_button", verb)
}

// CommandLogButton says: Log {time}
// (logs a finished record)
func (p *Printer) CommandLogButton(time string) string {
	return p.format("command.log_button", time)
}

// CommandLogNoteButton says: Log {time} “{note}”
func (p *Printer) CommandLogNoteButton(note string, time string) string {
	return p.format("command.log_note_button", note, time)
}

// CommandLogItButton says: Log it as done
func (p *Printer) CommandLogItButton() string {
	return p.plain("command.log_it_button")
}

// CommandLengthOnDay says: {length} on {day}
// (a length of a record, and its day)
func (p *Printer) CommandLengthOnDay(day string, length string) string {
	return p.format("command.length_on_day", day, length)
}

// CommandStartNoteButton says: Start {note}
func (p *Printer) CommandStartNoteButton(note string) string {
	return p.format("command.start_note_button", note)
}

// CommandStartNoteAtButton says: Start {note} at {moment}
func (p *Printer) CommandStartNoteAtButton(moment string, note string) string {
	return p.format("command.start_note_at_button", moment, note)
}

// CommandStartButton says: Start a timer
func (p *Printer) CommandStartButton() string {
	return p.plain("command.start_button")
}

// CommandStartAtButton says: Start a timer at {moment}
func (p *Printer) CommandStartAtButton(moment string) string {
	return p.format("command.start_at_button", moment)
}

// CommandStartTextButton says: Start a timer with this text
func (p *Printer) CommandStartTextButton() string {
	return p.plain("command.start_text_button")
}

// CommandStartRestButton says: Start a timer with this
// (with the text after the word note)
func (p *Printer) CommandStartRestButton() string {
	return p.plain("command.start_rest_button")
}

// CommandStartWholeButton says: Start with the whole text
func (p *Printer) CommandStartWholeButton() string {
	return p.plain("command.start_whole_button")
}

// CommandStartNowWholeButton says: Start now, with the whole text
func (p *Printer) CommandStartNowWholeButton() string {
	return p.plain("command.start_now_whole_button")
}

// CommandStartThenAskButton says: Start, and ask at that time
func (p *Printer) CommandStartThenAskButton() string {
	return p.plain("command.start_then_ask_button")
}

// CommandStartOpenButton says: Start without an end
func (p *Printer) CommandStartOpenButton() string {
	return p.plain("command.start_open_button")
}

// CommandVerbAtButton says: {verb} at {moment}
// (a command's word and a moment)
func (p *Printer) CommandVerbAtButton(moment string, verb string) string {
	return p.format("command.verb_at_button", moment, verb)
}

// CommandVerbLastButton says: {verb} the last record
func (p *Printer) CommandVerbLastButton(verb string) string {
	return p.format("command.verb_last_button", verb)
}

// CommandLogOrStart says: Log it as done, or start a timer?
func (p *Printer) CommandLogOrStart() string {
	return p.plain("command.log_or_start")
}

// CommandLogOrPlan says: Log {length} as done, or start a timer that asks you when that time is up?
func (p *Printer) CommandLogOrPlan(length string) string {
	return p.format("command.log_or_plan", length)
}

// CommandBeganOrSince says: Start a timer from that time, or log the time since then as done?
func (p *Printer) CommandBeganOrSince() string {
	return p.plain("command.began_or_since")
}

// CommandStartOrHour says: Start a timer with this text, or log the last hour?
func (p *Printer) CommandStartOrHour() string {
	return p.plain("command.start_or_hour")
}

// CommandDayNoLength says: That names a day but no length. Log an hour on that day, or start a timer with this text?
func (p *Printer) CommandDayNoLength() string {
	return p.plain("command.day_no_length")
}

// CommandDaysOrText says: Are those the days to list, or a note to track?
func (p *Printer) CommandDaysOrText() string {
	return p.plain("command.days_or_text")
}

// CommandBeganThen says: Start a timer from that time?
func (p *Printer) CommandBeganThen() string {
	return p.plain("command.began_then")
}

// CommandSpanOrLength says: Is that a start and an end, or how long it took?
func (p *Printer) CommandSpanOrLength() string {
	return p.plain("command.span_or_length")
}

// CommandHowLong says: How long did it take?
func (p *Printer) CommandHowLong() string {
	return p.plain("command.how_long")
}

// CommandIsHowLong says: Is that how long it took?
func (p *Printer) CommandIsHowLong() string {
	return p.plain("command.is_how_long")
}

// CommandBeganOrLength says: Is that when it began, or how long it took?
func (p *Printer) CommandBeganOrLength() string {
	return p.plain("command.began_or_length")
}

// CommandBeganOrText says: Is that when it began, or part of the note?
func (p *Printer) CommandBeganOrText() string {
	return p.plain("command.began_or_text")
}

// CommandDayOrText says: Is that the day of the record, or part of its note?
func (p *Printer) CommandDayOrText() string {
	return p.plain("command.day_or_text")
}

// CommandLogOnDayButton says: Log it on {weekday}, {date}
func (p *Printer) CommandLogOnDayButton(date string, weekday string) string {
	return p.format("command.log_on_day_button", date, weekday)
}

// CommandLogTodayButton says: Log it today, keep the day as text
func (p *Printer) CommandLogTodayButton() string {
	return p.plain("command.log_today_button")
}

// CommandHoursOrMinutes says: Hours or minutes?
func (p *Printer) CommandHoursOrMinutes() string {
	return p.plain("command.hours_or_minutes")
}

// CommandMinutesButton says: {number} minutes
// (a number of minutes that isn't whole)
func (p *Printer) CommandMinutesButton(number string) string {
	return p.format("command.minutes_button", number)
}

// CommandMinutesOrText says: Are these minutes, or part of the note?
func (p *Printer) CommandMinutesOrText() string {
	return p.plain("command.minutes_or_text")
}

// CommandWhichHours says: Which times do you mean?
func (p *Printer) CommandWhichHours() string {
	return p.plain("command.which_hours")
}

// CommandWhichHour says: Which time do you mean?
func (p *Printer) CommandWhichHour() string {
	return p.plain("command.which_hour")
}

// CommandAgoOrText says: Is that how long ago it was, or part of a note?
func (p *Printer) CommandAgoOrText() string {
	return p.plain("command.ago_or_text")
}

// CommandClockOrAgo says: Is that a time of day, or how long ago it was?
func (p *Printer) CommandClockOrAgo() string {
	return p.plain("command.clock_or_ago")
}

// CommandMinutesOrHoursAgo says: Minutes or hours ago?
func (p *Printer) CommandMinutesOrHoursAgo() string {
	return p.plain("command.minutes_or_hours_ago")
}

// CommandAgoButton says: {length} ago
func (p *Printer) CommandAgoButton(length string) string {
	return p.format("command.ago_button", length)
}

// CommandAtButton says: At {clock}
func (p *Printer) CommandAtButton(clock string) string {
	return p.format("command.at_button", clock)
}

// CommandStartItAtButton says: Start it at {clock}
func (p *Printer) CommandStartItAtButton(clock string) string {
	return p.format("command.start_it_at_button", clock)
}

// CommandStartAndAsk says: Start a timer and ask you at {clock}?
func (p *Printer) CommandStartAndAsk(clock string) string {
	return p.format("command.start_and_ask", clock)
}

// CommandNothingRuns says: No timer is running. Start one?
func (p *Printer) CommandNothingRuns() string {
	return p.plain("command.nothing_runs")
}

// CommandWorkOrText says: Is that number how long to work, or part of the note?
func (p *Printer) CommandWorkOrText() string {
	return p.plain("command.work_or_text")
}

// CommandWorkForButton says: Work for {length}
func (p *Printer) CommandWorkForButton(length string) string {
	return p.format("command.work_for_button", length)
}

// CommandWorkDefaultButton says: Work for {length}, keep the number as text
func (p *Printer) CommandWorkDefaultButton(length string) string {
	return p.format("command.work_default_button", length)
}

// CommandEarlierHour says: Clocks went back that day and showed that time twice. Sundial used the earlier one.
// (about the hour that clocks show twice, when they're set back)
func (p *Printer) CommandEarlierHour() string {
	return p.plain("command.earlier_hour")
}

// CommandLaterHour says: Clocks went back that day and showed that time twice. Sundial used the later one, because the timer started after the earlier one.
func (p *Printer) CommandLaterHour() string {
	return p.plain("command.later_hour")
}

// CommandSkippedHour says: Clocks went forward that day and skipped that time. Sundial used the moment after it.
func (p *Printer) CommandSkippedHour() string {
	return p.plain("command.skipped_hour")
}

// CommandShorterTag says: The tag is #{tag}. What follows it is part of the note.
func (p *Printer) CommandShorterTag(tag string) string {
	return p.format("command.shorter_tag", tag)
}

// CommandLongNote says: A note can have up to {limit:int} characters.
func (p *Printer) CommandLongNote(limit int) string {
	return p.format("command.long_note", limit)
}

// CommandManyTags says: A record can have up to {limit:int} tags.
func (p *Printer) CommandManyTags(limit int) string {
	return p.format("command.many_tags", limit)
}

// CommandTooLong says: A record can last up to {days:int} days.
func (p *Printer) CommandTooLong(days int) string {
	return p.format("command.too_long", days)
}

// CommandBackwards says: {start} to {end} ends before it starts.
func (p *Printer) CommandBackwards(end string, start string) string {
	return p.format("command.backwards", end, start)
}

// CommandNoLength says: {span} starts and ends at the same time.
func (p *Printer) CommandNoLength(span string) string {
	return p.format("command.no_length", span)
}

// CommandZeroLength says: A record can't be 0 minutes long.
func (p *Printer) CommandZeroLength() string {
	return p.plain("command.zero_length")
}

// CommandFuture says: {moment} is in the future. You can only record what has happened.
func (p *Printer) CommandFuture(moment string) string {
	return p.format("command.future", moment)
}

// CommandPastReminder says: {moment} has already passed. Pick a later time for the reminder.
func (p *Printer) CommandPastReminder(moment string) string {
	return p.format("command.past_reminder", moment)
}

// CommandPastEnd says: {moment} has already passed, so a timer can't end then.
func (p *Printer) CommandPastEnd(moment string) string {
	return p.format("command.past_end", moment)
}

// CommandNoSuchDate says: There's no such date.
func (p *Printer) CommandNoSuchDate() string {
	return p.plain("command.no_such_date")
}

// CommandSpanClash says: That length doesn't match the start and end.
func (p *Printer) CommandSpanClash() string {
	return p.plain("command.span_clash")
}

// CommandDayAlone says: {day} needs a time. To keep it as text, put it in quotes.
func (p *Printer) CommandDayAlone(day string) string {
	return p.format("command.day_alone", day)
}

// CommandSayTime says: Add how long it took, or when it started and ended.
// (the sentences that say what a command lacks)
func (p *Printer) CommandSayTime() string {
	return p.plain("command.say_time")
}

// CommandSayStarted says: Add when the running timer really started.
func (p *Printer) CommandSayStarted() string {
	return p.plain("command.say_started")
}

// CommandSaySearch says: Add what to search for.
func (p *Printer) CommandSaySearch() string {
	return p.plain("command.say_search")
}

// CommandSayNote says: Add the new note for the running timer.
func (p *Printer) CommandSayNote() string {
	return p.plain("command.say_note")
}

// CommandSayRemindWhen says: Add when to send the reminder.
func (p *Printer) CommandSayRemindWhen() string {
	return p.plain("command.say_remind_when")
}

// CommandSayRemindAfter says: Add how long a timer may run before Sundial asks about it.
func (p *Printer) CommandSayRemindAfter() string {
	return p.plain("command.say_remind_after")
}

// CommandSayRemindText says: Add what the reminder should say.
func (p *Printer) CommandSayRemindText() string {
	return p.plain("command.say_remind_text")
}

// CommandSayRemindIdle says: Add a time. If nothing is tracked by then, you'll get a reminder.
func (p *Printer) CommandSayRemindIdle() string {
	return p.plain("command.say_remind_idle")
}

// CommandSayKeep says: Add how many months or years to keep records.
func (p *Printer) CommandSayKeep() string {
	return p.plain("command.say_keep")
}

// CommandSayClock says: Choose a 12-hour or a 24-hour clock.
func (p *Printer) CommandSayClock() string {
	return p.plain("command.say_clock")
}

// CommandSayWeek says: A week can start on Monday, Sunday or Saturday.
func (p *Printer) CommandSayWeek() string {
	return p.plain("command.say_week")
}

// CommandSayWorkDay says: A working day can last from 1h to 24h.
func (p *Printer) CommandSayWorkDay() string {
	return p.plain("command.say_work_day")
}

// CommandSayLanguage says: Sundial can write {languages}.
func (p *Printer) CommandSayLanguage(languages string) string {
	return p.format("command.say_language", languages)
}

// CommandSayDefaultTag says: Add the tag to use when you don't type one, or off.
func (p *Printer) CommandSayDefaultTag() string {
	return p.plain("command.say_default_tag")
}

// CommandSayTimers says: Choose one timer at a time, or several.
func (p *Printer) CommandSayTimers() string {
	return p.plain("command.say_timers")
}

// CommandSaySummary says: Choose full (with notes) or totals (without).
func (p *Printer) CommandSaySummary() string {
	return p.plain("command.say_summary")
}

// CommandSayDeleteAfter says: Choose after how many days, from 1 to 365, Sundial deletes its messages to you.
func (p *Printer) CommandSayDeleteAfter() string {
	return p.plain("command.say_delete_after")
}

// CommandSayAudience says: Add who to share with: people, or one channel that Sundial is in.
func (p *Printer) CommandSayAudience() string {
	return p.plain("command.say_audience")
}

// CommandPrivateChannel says: Slack doesn't share the name of that private channel, so it can't be a tag.
func (p *Printer) CommandPrivateChannel() string {
	return p.plain("command.private_channel")
}

// CommandSayShare says: Add what to share (totals, days, notes or times), and which tags and days.
func (p *Printer) CommandSayShare() string {
	return p.plain("command.say_share")
}

// CommandRepeatToPeople says: A repeated share can only go to people, not to a channel.
func (p *Printer) CommandRepeatToPeople() string {
	return p.plain("command.repeat_to_people")
}

// CommandSayRequest says: Add who to ask, and for which tags and days.
func (p *Printer) CommandSayRequest() string {
	return p.plain("command.say_request")
}

// CommandSayExport says: An export always holds everything, as json, csv or html. For certain days, use a report.
func (p *Printer) CommandSayExport() string {
	return p.plain("command.say_export")
}

// CommandUnknownZone says: Sundial doesn't know that time zone.
func (p *Printer) CommandUnknownZone() string {
	return p.plain("command.unknown_zone")
}

// CommandSayZone says: Add your time zone.
func (p *Printer) CommandSayZone() string {
	return p.plain("command.say_zone")
}

// CommandSayRename says: Add the tag and its new name.
func (p *Printer) CommandSayRename() string {
	return p.plain("command.say_rename")
}

// CommandSayTarget says: Add the tag, and its hours per day, week or month.
func (p *Printer) CommandSayTarget() string {
	return p.plain("command.say_target")
}

// CommandSayBudget says: Add the tag, and its hours or an amount of money.
func (p *Printer) CommandSayBudget() string {
	return p.plain("command.say_budget")
}

// CommandWhichAmount says: Which amount do you mean?
func (p *Printer) CommandWhichAmount() string {
	return p.plain("command.which_amount")
}

// CommandSayRate says: Add the tag, the price of an hour and its currency.
func (p *Printer) CommandSayRate() string {
	return p.plain("command.say_rate")
}

// CommandSayChannelTag says: Add the tag to use when you don't type one in this channel, or off.
func (p *Printer) CommandSayChannelTag() string {
	return p.plain("command.say_channel_tag")
}

// CommandSaySuggestion says: Add one tag to suggest in this channel.
func (p *Printer) CommandSaySuggestion() string {
	return p.plain("command.say_suggestion")
}

// CommandSayBulkTags says: Add the tags for the records in your last list.
func (p *Printer) CommandSayBulkTags() string {
	return p.plain("command.say_bulk_tags")
}

// CommandExampleAdd says: add 1h30 review #acme
// (commands that work when pasted; English words are understood in every language)
func (p *Printer) CommandExampleAdd() string {
	return p.plain("command.example_add")
}

// CommandExampleYesterday says: add yesterday 1h30 review
func (p *Printer) CommandExampleYesterday() string {
	return p.plain("command.example_yesterday")
}

// CommandExampleShortNote says: start a shorter note #acme
func (p *Printer) CommandExampleShortNote() string {
	return p.plain("command.example_short_note")
}

// CommandExampleNote says: note review login #acme
func (p *Printer) CommandExampleNote() string {
	return p.plain("command.example_note")
}

// CommandExampleRemind says: remind at 9:00 on weekdays to plan the day
func (p *Printer) CommandExampleRemind() string {
	return p.plain("command.example_remind")
}

// CommandExampleIdle says: remind if idle by 10:00
func (p *Printer) CommandExampleIdle() string {
	return p.plain("command.example_idle")
}

// CommandExampleDeleteAfter says: settings delete after 3 days
func (p *Printer) CommandExampleDeleteAfter() string {
	return p.plain("command.example_delete_after")
}

// CommandExampleShare says: share totals last week #acme with @ann
func (p *Printer) CommandExampleShare() string {
	return p.plain("command.example_share")
}

// CommandExampleShareDays says: share days last week #acme with @ann
func (p *Printer) CommandExampleShareDays() string {
	return p.plain("command.example_share_days")
}

// CommandExampleShareRepeat says: share totals last week with @ann every friday
func (p *Printer) CommandExampleShareRepeat() string {
	return p.plain("command.example_share_repeat")
}

// CommandExampleRequest says: request @ann #acme last month
func (p *Printer) CommandExampleRequest() string {
	return p.plain("command.example_request")
}

// CommandWhichReading says: There's more than one way to read that. Which is it?
func (p *Printer) CommandWhichReading() string {
	return p.plain("command.which_reading")
}

// CommandNoSuchColumn says: A file can have these columns: date, from, to, hours, break, rate, amount, currency, billable, billed, kind, tags and note.
func (p *Printer) CommandNoSuchColumn() string {
	return p.plain("command.no_such_column")
}

// CommandLayoutOfFile says: You can choose columns, and how hours are written, only for a CSV, XLSX or PDF file. To leave out notes, times, rates or breaks, HTML works too.
func (p *Printer) CommandLayoutOfFile() string {
	return p.plain("command.layout_of_file")
}

// CommandColumnsOfRecords says: You can choose columns only when the file lists single records. When it's grouped, its columns are fixed.
func (p *Printer) CommandColumnsOfRecords() string {
	return p.plain("command.columns_of_records")
}

// CommandExampleColumns says: report last month columns date, hours, note as csv
func (p *Printer) CommandExampleColumns() string {
	return p.plain("command.example_columns")
}

// CommandExampleLayout says: report last month without notes as xlsx
func (p *Printer) CommandExampleLayout() string {
	return p.plain("command.example_layout")
}

// CommandSayParty says: Type a name, then the address with commas between its lines: at most {lines:int} lines of {characters} characters each.
func (p *Printer) CommandSayParty(characters string, lines int) string {
	return p.format("command.say_party", characters, lines)
}

// CommandSayOutsider says: Add who the file is for, in at most {characters:int} characters.
func (p *Printer) CommandSayOutsider(characters int) string {
	return p.format("command.say_outsider", characters)
}

// CommandExampleClient says: client #acme Acme GmbH, Long Street 1, 12345 Town
func (p *Printer) CommandExampleClient() string {
	return p.plain("command.example_client")
}

// CommandExampleSender says: settings sender Ann Lee, Short Street 2, 54321 Town
func (p *Printer) CommandExampleSender() string {
	return p.plain("command.example_sender")
}

// CommandExampleOutsider says: share days last month #acme as pdf for "Acme GmbH"
func (p *Printer) CommandExampleOutsider() string {
	return p.plain("command.example_outsider")
}

// CommandWhichCurrency says: Which currency do you mean?
func (p *Printer) CommandWhichCurrency() string {
	return p.plain("command.which_currency")
}

// CommandRatePerHour says: A rate is always per hour.
func (p *Printer) CommandRatePerHour() string {
	return p.plain("command.rate_per_hour")
}

// CommandBudgetPeriods says: A budget is for each month, or for all time.
func (p *Printer) CommandBudgetPeriods() string {
	return p.plain("command.budget_periods")
}

// CommandSayReportWhen says: Add the days when you want the report, at most once a day.
func (p *Printer) CommandSayReportWhen() string {
	return p.plain("command.say_report_when")
}

// CommandExampleReportLater says: report last month as pdf on the 1st at 9:00
func (p *Printer) CommandExampleReportLater() string {
	return p.plain("command.example_report_later")
}

// CommandWhichFile says: Which kind of file should the report be?
func (p *Printer) CommandWhichFile() string {
	return p.plain("command.which_file")
}

// CommandWhichShareFile says: Which kind of file do you want?
func (p *Printer) CommandWhichShareFile() string {
	return p.plain("command.which_share_file")
}

// CommandExampleBudget says: budget #acme 40h a month
func (p *Printer) CommandExampleBudget() string {
	return p.plain("command.example_budget")
}

// CommandOutsideOnce says: A file for someone outside Slack is made once, when you ask for it. To get one regularly, schedule a report for yourself.
func (p *Printer) CommandOutsideOnce() string {
	return p.plain("command.outside_once")
}

// CommandSayRareRule says: Sundial can repeat this daily, weekly or monthly, but not quarterly, yearly, every few months, or on days such as the last Friday of the month. Choose a day of the month.
func (p *Printer) CommandSayRareRule() string {
	return p.plain("command.say_rare_rule")
}

// CommandExampleRemindMonthly says: remind on the 1st at 9:00 to send invoices
func (p *Printer) CommandExampleRemindMonthly() string {
	return p.plain("command.example_remind_monthly")
}

// CommandManyClocks says: You can set up to {limit:int} times of day.
func (p *Printer) CommandManyClocks(limit int) string {
	return p.format("command.many_clocks", limit)
}
