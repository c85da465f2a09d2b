// Code generated from locales/en/notice.yaml by internal/generate; DO NOT EDIT.

package messages

// NoticeYourDay says: Your day, {day}: {length}
// (the head of a daily summary)
func (p *Printer) NoticeYourDay(day string, length string) string {
	return p.format("notice.your_day", day, length)
}

// NoticeYourDayEmpty says: Your day, {day}: nothing tracked
func (p *Printer) NoticeYourDayEmpty(day string) string {
	return p.format("notice.your_day_empty", day)
}

// NoticeYourWeek says: Your week: {length}
func (p *Printer) NoticeYourWeek(length string) string {
	return p.format("notice.your_week", length)
}

// NoticeLastWeek says: Last week: {length}
func (p *Printer) NoticeLastWeek(length string) string {
	return p.format("notice.last_week", length)
}

// NoticeRowLastWeek says: (last week {length})
// (behind a row, its length the week before)
func (p *Printer) NoticeRowLastWeek(length string) string {
	return p.format("notice.row_last_week", length)
}

// NoticeMoreRows says: … and {count:int} more
func (p *Printer) NoticeMoreRows(count int) string {
	return p.format("notice.more_rows", count)
}

// NoticeChartAxis says: hours
func (p *Printer) NoticeChartAxis() string {
	return p.plain("notice.chart_axis")
}

// NoticeChartHeading says: Hours per day
func (p *Printer) NoticeChartHeading() string {
	return p.plain("notice.chart_heading")
}

// NoticeChartThisWeek says: This week
func (p *Printer) NoticeChartThisWeek() string {
	return p.plain("notice.chart_this_week")
}

// NoticeChartLastWeek says: Last week
func (p *Printer) NoticeChartLastWeek() string {
	return p.plain("notice.chart_last_week")
}

// NoticeStillRunningHead says: Still running
func (p *Printer) NoticeStillRunningHead() string {
	return p.plain("notice.still_running_head")
}

// NoticeStopNowButton says: Stop now
func (p *Printer) NoticeStopNowButton() string {
	return p.plain("notice.stop_now_button")
}

// NoticeRowsOverlap says: Tags overlap, so the rows add up to more than the total.
func (p *Printer) NoticeRowsOverlap() string {
	return p.plain("notice.rows_overlap")
}

// NoticeWholeList says: … To see all, type: {command} list
func (p *Printer) NoticeWholeList() string {
	return p.format("notice.whole_list", p.command)
}

// NoticeTargetReached says: {line}, reached
func (p *Printer) NoticeTargetReached(line string) string {
	return p.format("notice.target_reached", line)
}

// NoticeTargetAtRisk says: {line}, at risk
func (p *Printer) NoticeTargetAtRisk(line string) string {
	return p.format("notice.target_at_risk", line)
}

// NoticeBetween says: Nothing is tracked at these times:
func (p *Printer) NoticeBetween() string {
	return p.plain("notice.between")
}

// NoticeFillButton says: Fill {from}–{to}
func (p *Printer) NoticeFillButton(from string, to string) string {
	return p.format("notice.fill_button", from, to)
}

// NoticeChangeButton says: Change
func (p *Printer) NoticeChangeButton() string {
	return p.plain("notice.change_button")
}

// NoticeTurnOffButton says: Turn off
func (p *Printer) NoticeTurnOffButton() string {
	return p.plain("notice.turn_off_button")
}

// NoticeReminderHead says: Reminder:
func (p *Printer) NoticeReminderHead() string {
	return p.plain("notice.reminder_head")
}

// NoticeNothingTodayHead says: Nothing is tracked yet today.
func (p *Printer) NoticeNothingTodayHead() string {
	return p.plain("notice.nothing_today_head")
}

// NoticeNoTimerHead says: No timer is running.
func (p *Printer) NoticeNoTimerHead() string {
	return p.plain("notice.no_timer_head")
}

// NoticeHowToTrack says: Type {command} start and what you're doing, or {command} add 1h and what you did.
func (p *Printer) NoticeHowToTrack() string {
	return p.format("notice.how_to_track", p.command)
}

// NoticeStillWorkingHead says: Still working?
func (p *Printer) NoticeStillWorkingHead() string {
	return p.plain("notice.still_working_head")
}

// NoticeRunningSince says: A timer has been running since {clock}: {record}
func (p *Printer) NoticeRunningSince(clock string, record string) string {
	return p.format("notice.running_since", clock, record)
}

// NoticeStoppedAtPlaceholder says: Stopped at…
// (of a picker of the time of day)
func (p *Printer) NoticeStoppedAtPlaceholder() string {
	return p.plain("notice.stopped_at_placeholder")
}

// NoticeKeepRunningButton says: Keep it running
func (p *Printer) NoticeKeepRunningButton() string {
	return p.plain("notice.keep_running_button")
}

// NoticeBreakOverHead says: The break has ended.
func (p *Printer) NoticeBreakOverHead() string {
	return p.plain("notice.break_over_head")
}

// NoticeAfterBreak says: For another one, type {command} pomodoro. To go on without one, type {command} resume
func (p *Printer) NoticeAfterBreak() string {
	return p.format("notice.after_break", p.command)
}

// NoticeBreakHead says: Time for a break.
func (p *Printer) NoticeBreakHead() string {
	return p.plain("notice.break_head")
}

// NoticeRestFor says: Take {length}. You'll get a message when it's over.
func (p *Printer) NoticeRestFor(length string) string {
	return p.format("notice.rest_for", length)
}

// NoticeMaybeAgain says: You may already have received this. Slack didn't confirm the first delivery.
func (p *Printer) NoticeMaybeAgain() string {
	return p.plain("notice.maybe_again")
}

// NoticeUndelivered says: Not delivered: {messages}. Slack or Sundial was unavailable at the time.
func (p *Printer) NoticeUndelivered(messages string) string {
	return p.format("notice.undelivered", messages)
}

// NoticeUndeliveredMore says: {count:int} earlier ones
func (p *Printer) NoticeUndeliveredMore(count int) string {
	return p.format("notice.undelivered_more", count)
}

// NoticeUndeliveredOne says: {kind} {moment}
// (what wasn't delivered, and when it was due)
func (p *Printer) NoticeUndeliveredOne(kind string, moment string) string {
	return p.format("notice.undelivered_one", kind, moment)
}

// NoticeKindDaily says: daily summary
// (what wasn't delivered)
func (p *Printer) NoticeKindDaily() string {
	return p.plain("notice.kind_daily")
}

// NoticeKindWeekly says: weekly summary
func (p *Printer) NoticeKindWeekly() string {
	return p.plain("notice.kind_weekly")
}

// NoticeKindShare says: notice about a share
func (p *Printer) NoticeKindShare() string {
	return p.plain("notice.kind_share")
}

// NoticeKindReminder says: reminder
func (p *Printer) NoticeKindReminder() string {
	return p.plain("notice.kind_reminder")
}

// NoticeAllWork says: All work
// (instead of a tag)
func (p *Printer) NoticeAllWork() string {
	return p.plain("notice.all_work")
}

// NoticeTargetDay says: {name}: {done} of {length} a day
// (how far a target is, by what it counts over)
func (p *Printer) NoticeTargetDay(done string, length string, name string) string {
	return p.format("notice.target_day", done, length, name)
}

// NoticeTargetWeek says: {name}: {done} of {length} a week
func (p *Printer) NoticeTargetWeek(done string, length string, name string) string {
	return p.format("notice.target_week", done, length, name)
}

// NoticeTargetMonth says: {name}: {done} of {length} a month
func (p *Printer) NoticeTargetMonth(done string, length string, name string) string {
	return p.format("notice.target_month", done, length, name)
}

// NoticeTargetToGo says: {line}; {length} to go
func (p *Printer) NoticeTargetToGo(length string, line string) string {
	return p.format("notice.target_to_go", length, line)
}

// NoticeReachedHead says: Target reached:
func (p *Printer) NoticeReachedHead() string {
	return p.plain("notice.reached_head")
}

// NoticeAtRiskHead says: Target at risk:
func (p *Printer) NoticeAtRiskHead() string {
	return p.plain("notice.at_risk_head")
}

// NoticeBudgetNearlyHead says: Budget running out:
func (p *Printer) NoticeBudgetNearlyHead() string {
	return p.plain("notice.budget_nearly_head")
}

// NoticeBudgetUpHead says: Budget used up:
func (p *Printer) NoticeBudgetUpHead() string {
	return p.plain("notice.budget_up_head")
}

// NoticeBudget says: {name}: {done} of {length} ({percent}%)
func (p *Printer) NoticeBudget(done string, length string, name string, percent string) string {
	return p.format("notice.budget", done, length, name, percent)
}

// NoticeBudgetLeft says: {line}; {length} left
func (p *Printer) NoticeBudgetLeft(length string, line string) string {
	return p.format("notice.budget_left", length, line)
}

// NoticeYourMonth says: {month}: {length}
func (p *Printer) NoticeYourMonth(length string, month string) string {
	return p.format("notice.your_month", length, month)
}

// NoticeMonthBefore says: The month before: {length}
func (p *Printer) NoticeMonthBefore(length string) string {
	return p.format("notice.month_before", length)
}

// NoticeKindMonthly says: monthly summary
func (p *Printer) NoticeKindMonthly() string {
	return p.plain("notice.kind_monthly")
}

// NoticeKindReport says: report as a file
func (p *Printer) NoticeKindReport() string {
	return p.plain("notice.kind_report")
}
