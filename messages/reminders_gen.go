// Code generated from locales/en/reminders.yaml by internal/generate; DO NOT EDIT.

package messages

// RemindersDailyTitleLine says: Daily summary, {when}
// (what comes to a member; {when} says how often, as in: weekdays at 9:00)
func (p *Printer) RemindersDailyTitleLine(when string) string {
	return p.format("reminders.daily_title_line", when)
}

// RemindersWeeklyTitleLine says: Weekly summary, {when}
func (p *Printer) RemindersWeeklyTitleLine(when string) string {
	return p.format("reminders.weekly_title_line", when)
}

// RemindersWithNotes says: {line}, with notes
func (p *Printer) RemindersWithNotes(line string) string {
	return p.format("reminders.with_notes", line)
}

// RemindersAlsoEmpty says: {line}, also on days with nothing tracked
func (p *Printer) RemindersAlsoEmpty(line string) string {
	return p.format("reminders.also_empty", line)
}

// RemindersIdleLine says: A reminder if nothing is tracked, {when}
func (p *Printer) RemindersIdleLine(when string) string {
	return p.format("reminders.idle_line", when)
}

// RemindersNoTimerLine says: A reminder if no timer is running, {when} from {from} to {to}
func (p *Printer) RemindersNoTimerLine(from string, to string, when string) string {
	return p.format("reminders.no_timer_line", from, to, when)
}

// RemindersTargetsLine says: An alert when a target is reached or a budget runs out, and {when} when a target is at risk
func (p *Printer) RemindersTargetsLine(when string) string {
	return p.format("reminders.targets_line", when)
}

// RemindersLongLine says: A question when a timer has run for {length}
func (p *Printer) RemindersLongLine(length string) string {
	return p.format("reminders.long_line", length)
}

// RemindersPlannedLine says: A question at the planned end of a timer
func (p *Printer) RemindersPlannedLine() string {
	return p.plain("reminders.planned_line")
}

// RemindersPomodoroLine says: Pomodoro {length}, break {rest}
func (p *Printer) RemindersPomodoroLine(length string, rest string) string {
	return p.format("reminders.pomodoro_line", length, rest)
}

// RemindersShareLine says: A share of your hours, {when}
func (p *Printer) RemindersShareLine(when string) string {
	return p.format("reminders.share_line", when)
}

// RemindersRequestLine says: A request for others' hours, {when}
func (p *Printer) RemindersRequestLine(when string) string {
	return p.format("reminders.request_line", when)
}

// RemindersKeepLine says: Old records are deleted, {when}
func (p *Printer) RemindersKeepLine(when string) string {
	return p.format("reminders.keep_line", when)
}

// RemindersOnceLine says: Reminder:
func (p *Printer) RemindersOnceLine() string {
	return p.plain("reminders.once_line")
}

// RemindersRepeatsLine says: Reminder, {when}:
func (p *Printer) RemindersRepeatsLine(when string) string {
	return p.format("reminders.repeats_line", when)
}

// RemindersStopped says: Stopped, because Slack didn't accept the messages ({reason}).
func (p *Printer) RemindersStopped(reason string) string {
	return p.format("reminders.stopped", reason)
}

// RemindersPaused says: Paused.
func (p *Printer) RemindersPaused() string {
	return p.plain("reminders.paused")
}

// RemindersOnlyYou says: Only you see it, in your direct messages with Sundial.
func (p *Printer) RemindersOnlyYou() string {
	return p.plain("reminders.only_you")
}

// RemindersNextCheck says: Next check: {moment}.
func (p *Printer) RemindersNextCheck(moment string) string {
	return p.format("reminders.next_check", moment)
}

// RemindersNext says: Next: {moment}.
func (p *Printer) RemindersNext(moment string) string {
	return p.format("reminders.next", moment)
}

// RemindersNextSkipped says: Next: {moment}. That's in your quiet hours or on a day off, so it's skipped.
func (p *Printer) RemindersNextSkipped(moment string) string {
	return p.format("reminders.next_skipped", moment)
}

// RemindersNextWaits says: Next: {moment}. That's in your quiet hours, so it waits until they end.
func (p *Printer) RemindersNextWaits(moment string) string {
	return p.format("reminders.next_waits", moment)
}

// RemindersRequestEach says: They get a preview each time and decide for themselves.
func (p *Printer) RemindersRequestEach() string {
	return p.plain("reminders.request_each")
}

// RemindersShareUnasked says: You'll get a notice with a Stop button. The share is sent an hour after that.
func (p *Printer) RemindersShareUnasked() string {
	return p.plain("reminders.share_unasked")
}

// RemindersShareAsked says: You get a preview each time. It's sent when you press Send.
func (p *Printer) RemindersShareAsked() string {
	return p.plain("reminders.share_asked")
}

// RemindersShareTo says: {what} · to:
// (before the people who get a share)
func (p *Printer) RemindersShareTo(what string) string {
	return p.format("reminders.share_to", what)
}

// RemindersRequestFrom says: {what} · from:
// (before the people who are asked)
func (p *Printer) RemindersRequestFrom(what string) string {
	return p.format("reminders.request_from", what)
}

// RemindersLimit says: You have {count:int} reminders and summaries, which is the limit. To delete some, type: {command} reminders
func (p *Printer) RemindersLimit(count int) string {
	return p.format("reminders.limit", count, p.command)
}

// RemindersNoSuchDay says: There's no such day. Type {command} remind at 9:00 on weekdays to plan the day
func (p *Printer) RemindersNoSuchDay() string {
	return p.format("reminders.no_such_day", p.command)
}

// RemindersGone says: That's no longer there. To see what you have, type: {command} reminders
func (p *Printer) RemindersGone() string {
	return p.format("reminders.gone", p.command)
}

// RemindersAllButton says: All reminders
func (p *Printer) RemindersAllButton() string {
	return p.plain("reminders.all_button")
}

// RemindersQuietTitle says: Quiet hours, days off
// (quiet hours and days off)
func (p *Printer) RemindersQuietTitle() string {
	return p.plain("reminders.quiet_title")
}

// RemindersQuietWhat says: Sundial won't message you during quiet hours. Summaries are held until they end, or skipped on days off. Repeating reminders are skipped. One-time reminders still arrive.
func (p *Printer) RemindersQuietWhat() string {
	return p.plain("reminders.quiet_what")
}

// RemindersQuietFromLabel says: Quiet from
func (p *Printer) RemindersQuietFromLabel() string {
	return p.plain("reminders.quiet_from_label")
}

// RemindersQuietUntilLabel says: Quiet until
func (p *Printer) RemindersQuietUntilLabel() string {
	return p.plain("reminders.quiet_until_label")
}

// RemindersAwayFromLabel says: First day away
func (p *Printer) RemindersAwayFromLabel() string {
	return p.plain("reminders.away_from_label")
}

// RemindersAwayUntilLabel says: Last day away
func (p *Printer) RemindersAwayUntilLabel() string {
	return p.plain("reminders.away_until_label")
}

// RemindersDaysOffLabel says: Days off
func (p *Printer) RemindersDaysOffLabel() string {
	return p.plain("reminders.days_off_label")
}

// RemindersQuietLine says: Quiet: {times}.
func (p *Printer) RemindersQuietLine(times string) string {
	return p.format("reminders.quiet_line", times)
}

// RemindersQuietNeverLine says: Quiet hours and days off: none.
func (p *Printer) RemindersQuietNeverLine() string {
	return p.plain("reminders.quiet_never_line")
}

// RemindersQuietSpan says: from {from} to {to}
// (times of day, or days, in the list of quiet times)
func (p *Printer) RemindersQuietSpan(from string, to string) string {
	return p.format("reminders.quiet_span", from, to)
}

// RemindersPickBothTimes says: Pick both times, or neither.
func (p *Printer) RemindersPickBothTimes() string {
	return p.plain("reminders.pick_both_times")
}

// RemindersPickBothDays says: Pick the first and the last day you're away, or neither.
func (p *Printer) RemindersPickBothDays() string {
	return p.plain("reminders.pick_both_days")
}

// RemindersOffHead says: Reminders are off.
// (the list of what comes to a member)
func (p *Printer) RemindersOffHead() string {
	return p.plain("reminders.off_head")
}

// RemindersSummariesOffHead says: Summaries are off.
func (p *Printer) RemindersSummariesOffHead() string {
	return p.plain("reminders.summaries_off_head")
}

// RemindersDailyOffHead says: The daily summary is off.
func (p *Printer) RemindersDailyOffHead() string {
	return p.plain("reminders.daily_off_head")
}

// RemindersWeeklyOffHead says: The weekly summary is off.
func (p *Printer) RemindersWeeklyOffHead() string {
	return p.plain("reminders.weekly_off_head")
}

// RemindersWhereOff says: To turn one on again or delete it, type: {command} reminders
func (p *Printer) RemindersWhereOff() string {
	return p.format("reminders.where_off", p.command)
}

// RemindersNoneHead says: Nothing is scheduled.
func (p *Printer) RemindersNoneHead() string {
	return p.plain("reminders.none_head")
}

// RemindersNoneWhat says: Type {command} summary daily, or {command} remind at 9:00 on weekdays to plan the day
func (p *Printer) RemindersNoneWhat() string {
	return p.format("reminders.none_what", p.command)
}

// RemindersListHead says: Your reminders and summaries
func (p *Printer) RemindersListHead() string {
	return p.plain("reminders.list_head")
}

// RemindersMore says: … and {count:int} more. Delete some to see them.
func (p *Printer) RemindersMore(count int) string {
	return p.format("reminders.more", count)
}

// RemindersPauseButton says: Pause
func (p *Printer) RemindersPauseButton() string {
	return p.plain("reminders.pause_button")
}

// RemindersOnButton says: Turn on
func (p *Printer) RemindersOnButton() string {
	return p.plain("reminders.on_button")
}

// RemindersOnAgainButton says: Turn on again
func (p *Printer) RemindersOnAgainButton() string {
	return p.plain("reminders.on_again_button")
}

// RemindersOneOffHead says: Off:
func (p *Printer) RemindersOneOffHead() string {
	return p.plain("reminders.one_off_head")
}

// RemindersTimePassed says: Its time has passed. Type {command} remind at 9:00 and what to remind you of.
func (p *Printer) RemindersTimePassed() string {
	return p.format("reminders.time_passed", p.command)
}

// RemindersNeedsTime says: A reminder needs a time and a text. Type {command} remind at 9:00 on weekdays to plan the day
func (p *Printer) RemindersNeedsTime() string {
	return p.format("reminders.needs_time", p.command)
}

// RemindersNeedsLength says: Add how long a timer may run before Sundial asks. Type {command} remind after 8h
func (p *Printer) RemindersNeedsLength() string {
	return p.format("reminders.needs_length", p.command)
}

// RemindersPomodoroStarts says: Sundial will message you at {time}, and again when the break ends.
func (p *Printer) RemindersPomodoroStarts(time string) string {
	return p.format("reminders.pomodoro_starts", time)
}

// RemindersAddPlaceholder says: Add…
// (the menu of what can be added, and the forms)
func (p *Printer) RemindersAddPlaceholder() string {
	return p.plain("reminders.add_placeholder")
}

// RemindersDailyOption says: Summary of the day
func (p *Printer) RemindersDailyOption() string {
	return p.plain("reminders.daily_option")
}

// RemindersWeeklyOption says: Summary of the week
func (p *Printer) RemindersWeeklyOption() string {
	return p.plain("reminders.weekly_option")
}

// RemindersTextOption says: Reminder in your own words
func (p *Printer) RemindersTextOption() string {
	return p.plain("reminders.text_option")
}

// RemindersIdleOption says: When nothing is tracked by a set time
func (p *Printer) RemindersIdleOption() string {
	return p.plain("reminders.idle_option")
}

// RemindersNoTimerOption says: When no timer runs in working hours
func (p *Printer) RemindersNoTimerOption() string {
	return p.plain("reminders.no_timer_option")
}

// RemindersLongOption says: When a timer has run for a long time
func (p *Printer) RemindersLongOption() string {
	return p.plain("reminders.long_option")
}

// RemindersTargetsOption says: Alerts when a target is reached or at risk
func (p *Printer) RemindersTargetsOption() string {
	return p.plain("reminders.targets_option")
}

// RemindersPomodoroOption says: Pomodoro, now
func (p *Printer) RemindersPomodoroOption() string {
	return p.plain("reminders.pomodoro_option")
}

// RemindersDailyTitle says: Daily summary
func (p *Printer) RemindersDailyTitle() string {
	return p.plain("reminders.daily_title")
}

// RemindersWeeklyTitle says: Weekly summary
func (p *Printer) RemindersWeeklyTitle() string {
	return p.plain("reminders.weekly_title")
}

// RemindersTextTitle says: Reminder
func (p *Printer) RemindersTextTitle() string {
	return p.plain("reminders.text_title")
}

// RemindersIdleTitle says: Nothing tracked
func (p *Printer) RemindersIdleTitle() string {
	return p.plain("reminders.idle_title")
}

// RemindersNoTimerTitle says: No timer running
func (p *Printer) RemindersNoTimerTitle() string {
	return p.plain("reminders.no_timer_title")
}

// RemindersLongTitle says: Long-running timer
func (p *Printer) RemindersLongTitle() string {
	return p.plain("reminders.long_title")
}

// RemindersTargetsTitle says: Targets
func (p *Printer) RemindersTargetsTitle() string {
	return p.plain("reminders.targets_title")
}

// RemindersPomodoroTitle says: Pomodoro
func (p *Printer) RemindersPomodoroTitle() string {
	return p.plain("reminders.pomodoro_title")
}

// RemindersNotOffered says: That can't be added here. To see what you have, type: {command} reminders
func (p *Printer) RemindersNotOffered() string {
	return p.format("reminders.not_offered", p.command)
}

// RemindersTextLabel says: Reminder text
func (p *Printer) RemindersTextLabel() string {
	return p.plain("reminders.text_label")
}

// RemindersWhenLabel says: When
func (p *Printer) RemindersWhenLabel() string {
	return p.plain("reminders.when_label")
}

// RemindersWhenHint says: For example: weekdays at 9 and 14; every second monday at 9:00; on the 1st at 9:00
func (p *Printer) RemindersWhenHint() string {
	return p.plain("reminders.when_hint")
}

// RemindersDaysLabel says: On which days
func (p *Printer) RemindersDaysLabel() string {
	return p.plain("reminders.days_label")
}

// RemindersDaysHint says: For example: weekdays; mon, tue and thu
func (p *Printer) RemindersDaysHint() string {
	return p.plain("reminders.days_hint")
}

// RemindersFromLabel says: From
func (p *Printer) RemindersFromLabel() string {
	return p.plain("reminders.from_label")
}

// RemindersToLabel says: To
func (p *Printer) RemindersToLabel() string {
	return p.plain("reminders.to_label")
}

// RemindersNoTimerWhat says: You get one message when no timer has run for half an hour within these hours.
func (p *Printer) RemindersNoTimerWhat() string {
	return p.plain("reminders.no_timer_what")
}

// RemindersLongLabel says: After how long
func (p *Printer) RemindersLongLabel() string {
	return p.plain("reminders.long_label")
}

// RemindersLongHint says: For example: 3h or 90m
func (p *Printer) RemindersLongHint() string {
	return p.plain("reminders.long_hint")
}

// RemindersRiskLabel says: When to check whether a target is at risk
func (p *Printer) RemindersRiskLabel() string {
	return p.plain("reminders.risk_label")
}

// RemindersTargetsWhat says: Set a target with {command} target #acme 20h/week. You get one message when it's reached, and one when it's at risk. {risk} Set a budget with {command} budget #acme 40h. You get a message at 80% and at 100%.
// ({risk} says when a target is at risk)
func (p *Printer) RemindersTargetsWhat(risk string) string {
	return p.format("reminders.targets_what", risk, p.command)
}

// RemindersPomodoroLabel says: Minutes of work and break
func (p *Printer) RemindersPomodoroLabel() string {
	return p.plain("reminders.pomodoro_label")
}

// RemindersPomodoroHint says: For example: 25/5
func (p *Printer) RemindersPomodoroHint() string {
	return p.plain("reminders.pomodoro_hint")
}

// RemindersLevelLabel says: What it shows
func (p *Printer) RemindersLevelLabel() string {
	return p.plain("reminders.level_label")
}

// RemindersTotalsOption says: Totals by tag
func (p *Printer) RemindersTotalsOption() string {
	return p.plain("reminders.totals_option")
}

// RemindersNotesOption says: With notes, so they're in Slack too
func (p *Printer) RemindersNotesOption() string {
	return p.plain("reminders.notes_option")
}

// RemindersEmptyLabel says: Days without records
func (p *Printer) RemindersEmptyLabel() string {
	return p.plain("reminders.empty_label")
}

// RemindersEmptyOption says: Also on days with nothing tracked
func (p *Printer) RemindersEmptyOption() string {
	return p.plain("reminders.empty_option")
}

// RemindersOtherVersion says: This form is from another version of Sundial. Close it and open it again.
func (p *Printer) RemindersOtherVersion() string {
	return p.plain("reminders.other_version")
}

// RemindersFormGone says: This no longer exists. Close this form.
func (p *Printer) RemindersFormGone() string {
	return p.plain("reminders.form_gone")
}

// RemindersTypeText says: Type what the reminder should say, in up to 2,000 characters.
func (p *Printer) RemindersTypeText() string {
	return p.plain("reminders.type_text")
}

// RemindersTypeWhen says: Type when, such as: weekdays at 9:00; every second monday at 9:00; on the 1st at 9:00
func (p *Printer) RemindersTypeWhen() string {
	return p.plain("reminders.type_when")
}

// RemindersTypeLength says: Type how long a timer may run before Sundial asks, such as 3h or 90m.
func (p *Printer) RemindersTypeLength() string {
	return p.plain("reminders.type_length")
}

// RemindersTypePomodoro says: Type the minutes of work and break, such as 25/5.
func (p *Printer) RemindersTypePomodoro() string {
	return p.plain("reminders.type_pomodoro")
}

// RemindersTypeDays says: Type the days, such as: weekdays; mon, tue and thu
func (p *Printer) RemindersTypeDays() string {
	return p.plain("reminders.type_days")
}

// RemindersHoursTooShort says: The end must be at least half an hour after the start.
func (p *Printer) RemindersHoursTooShort() string {
	return p.plain("reminders.hours_too_short")
}

// RemindersNothingTodayHead says: Nothing is tracked today.
func (p *Printer) RemindersNothingTodayHead() string {
	return p.plain("reminders.nothing_today_head")
}

// RemindersGapGone says: This gap no longer exists. To see the day, type: {command} list
func (p *Printer) RemindersGapGone() string {
	return p.format("reminders.gap_gone", p.command)
}

// RemindersMonthlyTitleLine says: Monthly summary, {when}
func (p *Printer) RemindersMonthlyTitleLine(when string) string {
	return p.format("reminders.monthly_title_line", when)
}

// RemindersMonthlyOffHead says: The monthly summary is off.
func (p *Printer) RemindersMonthlyOffHead() string {
	return p.plain("reminders.monthly_off_head")
}

// RemindersMonthlyOption says: Summary of the month
func (p *Printer) RemindersMonthlyOption() string {
	return p.plain("reminders.monthly_option")
}

// RemindersMonthlyTitle says: Monthly summary
func (p *Printer) RemindersMonthlyTitle() string {
	return p.plain("reminders.monthly_title")
}

// RemindersTypeMonthDay says: Type a day of the month, such as: on the 1st at 9:00
func (p *Printer) RemindersTypeMonthDay() string {
	return p.plain("reminders.type_month_day")
}

// RemindersShortMonths says: In a shorter month, it comes on the last day.
func (p *Printer) RemindersShortMonths() string {
	return p.plain("reminders.short_months")
}

// RemindersRisk says: A daily target is at risk when less than half of it is done. A weekly or monthly one is at risk when you'd have to work more than 25% above an even pace to reach it.
func (p *Printer) RemindersRisk() string {
	return p.plain("reminders.risk")
}
