// Code generated from locales/en/reports.yaml by internal/generate; DO NOT EDIT.

package messages

// ReportsOwnOnly says: A report covers your own hours. To add up what others shared with you, type: {command} received by person
func (p *Printer) ReportsOwnOnly() string {
	return p.format("reports.own_only", p.command)
}

// ReportsFiltered says: {days}, {filter}
// (the days of a report and its filter, such as #acme)
func (p *Printer) ReportsFiltered(days string, filter string) string {
	return p.format("reports.filtered", days, filter)
}

// ReportsUnbilled says: {days}, not billed
func (p *Printer) ReportsUnbilled(days string) string {
	return p.format("reports.unbilled", days)
}

// ReportsEmptyHead says: {days}: nothing tracked
func (p *Printer) ReportsEmptyHead(days string) string {
	return p.format("reports.empty_head", days)
}

// ReportsTotalHead says: {days}: {length}
func (p *Printer) ReportsTotalHead(days string, length string) string {
	return p.format("reports.total_head", days, length)
}

// ReportsRowRange says: Rows {from:int} to {to:int} of {total:int}.
func (p *Printer) ReportsRowRange(from int, to int, total int) string {
	return p.format("reports.row_range", from, to, total)
}

// ReportsBreaks says: Breaks aren't included: {length}.
func (p *Printer) ReportsBreaks(length string) string {
	return p.format("reports.breaks", length)
}

// ReportsHoursByTag says: Hours by tag
// (titles of charts)
func (p *Printer) ReportsHoursByTag() string {
	return p.plain("reports.hours_by_tag")
}

// ReportsHoursByDay says: Hours by day
func (p *Printer) ReportsHoursByDay() string {
	return p.plain("reports.hours_by_day")
}

// ReportsHoursByWeek says: Hours by week
func (p *Printer) ReportsHoursByWeek() string {
	return p.plain("reports.hours_by_week")
}

// ReportsHoursByMonth says: Hours by month
func (p *Printer) ReportsHoursByMonth() string {
	return p.plain("reports.hours_by_month")
}

// ReportsByPlaceholder says: Group by…
// (of a menu that groups a report)
func (p *Printer) ReportsByPlaceholder() string {
	return p.plain("reports.by_placeholder")
}

// ReportsByTagOption says: By tag
func (p *Printer) ReportsByTagOption() string {
	return p.plain("reports.by_tag_option")
}

// ReportsByDayOption says: By day
func (p *Printer) ReportsByDayOption() string {
	return p.plain("reports.by_day_option")
}

// ReportsByWeekOption says: By week
func (p *Printer) ReportsByWeekOption() string {
	return p.plain("reports.by_week_option")
}

// ReportsByMonthOption says: By month
func (p *Printer) ReportsByMonthOption() string {
	return p.plain("reports.by_month_option")
}

// ReportsByNoteOption says: By note
func (p *Printer) ReportsByNoteOption() string {
	return p.plain("reports.by_note_option")
}

// ReportsSendAsOption says: Send as {format}
func (p *Printer) ReportsSendAsOption(format string) string {
	return p.format("reports.send_as_option", format)
}

// ReportsExpired says: This report is out of date. Type it again: {command} report
func (p *Printer) ReportsExpired() string {
	return p.format("reports.expired", p.command)
}

// ReportsFileTitle says: Report
func (p *Printer) ReportsFileTitle() string {
	return p.plain("reports.file_title")
}

// ReportsAmount says: Amount: {amount} for {length}
// (what hours come to)
func (p *Printer) ReportsAmount(amount string, length string) string {
	return p.format("reports.amount", amount, length)
}

// ReportsAmountBilled says: Amount: {amount} for {length}, of which {billed} is already billed
func (p *Printer) ReportsAmountBilled(amount string, billed string, length string) string {
	return p.format("reports.amount_billed", amount, billed, length)
}

// ReportsNoAmount says: Without an amount: {parts}
// ({parts} is a list of the three that follow)
func (p *Printer) ReportsNoAmount(parts string) string {
	return p.format("reports.no_amount", parts)
}

// ReportsNoBillPart says: {length} with #nobill
func (p *Printer) ReportsNoBillPart(length string) string {
	return p.format("reports.no_bill_part", length)
}

// ReportsUnratedPart says: {length} without a rate
func (p *Printer) ReportsUnratedPart(length string) string {
	return p.format("reports.unrated_part", length)
}

// ReportsUndecidedPart says: {length} with two rates
func (p *Printer) ReportsUndecidedPart(length string) string {
	return p.format("reports.undecided_part", length)
}

// ReportsRateLine says: #{tag}: {length} at {rate} an hour, {amount}
func (p *Printer) ReportsRateLine(amount string, length string, rate string, tag string) string {
	return p.format("reports.rate_line", amount, length, rate, tag)
}

// ReportsMoreRates says: … and {count:int} more rates
func (p *Printer) ReportsMoreRates(count int) string {
	return p.format("reports.more_rates", count)
}

// ReportsTied says: Two rates apply to each of these, so they have no amount: {count:int} records
// (above some of those records)
func (p *Printer) ReportsTied(count int) string {
	return p.format("reports.tied", count)
}

// ReportsNothingToBill says: There's nothing left to bill there. To see what's billed, type: {command} billed
// (marking hours as billed)
func (p *Printer) ReportsNothingToBill() string {
	return p.format("reports.nothing_to_bill", p.command)
}

// ReportsBillTitle says: Mark as billed
func (p *Printer) ReportsBillTitle() string {
	return p.plain("reports.bill_title")
}

// ReportsBillSubmit says: Mark as billed
func (p *Printer) ReportsBillSubmit() string {
	return p.plain("reports.bill_submit")
}

// ReportsBillButton says: Mark as billed…
func (p *Printer) ReportsBillButton() string {
	return p.plain("reports.bill_button")
}

// ReportsBillSum says: {count:int} records: {total}
func (p *Printer) ReportsBillSum(count int, total string) string {
	return p.format("reports.bill_sum", count, total)
}

// ReportsBillNameLabel says: Name or number
func (p *Printer) ReportsBillNameLabel() string {
	return p.plain("reports.bill_name_label")
}

// ReportsBillNameHint says: Such as your invoice number
func (p *Printer) ReportsBillNameHint() string {
	return p.plain("reports.bill_name_hint")
}

// ReportsBillKeeps says: The bill keeps these hours, rates and amounts, whatever you change later. To bill the hours again, press Undo or Take back.
func (p *Printer) ReportsBillKeeps() string {
	return p.plain("reports.bill_keeps")
}

// ReportsFormOver says: This form is out of date. Close it and type report again.
func (p *Printer) ReportsFormOver() string {
	return p.plain("reports.form_over")
}

// ReportsBillNameWrong says: Type a name or number of up to {limit:int} characters.
func (p *Printer) ReportsBillNameWrong(limit int) string {
	return p.format("reports.bill_name_wrong", limit)
}

// ReportsHoursChanged says: These hours have changed since then. Close this form and type report again.
func (p *Printer) ReportsHoursChanged() string {
	return p.plain("reports.hours_changed")
}

// ReportsBilledHead says: Billed
func (p *Printer) ReportsBilledHead() string {
	return p.plain("reports.billed_head")
}

// ReportsBilledCountHead says: Billed: {count:int}
func (p *Printer) ReportsBilledCountHead(count int) string {
	return p.format("reports.billed_count_head", count)
}

// ReportsRecordsButton says: Records
func (p *Printer) ReportsRecordsButton() string {
	return p.plain("reports.records_button")
}

// ReportsTakeBackButton says: Take back
func (p *Printer) ReportsTakeBackButton() string {
	return p.plain("reports.take_back_button")
}

// ReportsBillLine says: {name} · {days} · {count:int} records, {length}, {amount}
// (a bill in one line)
func (p *Printer) ReportsBillLine(amount string, count int, days string, length string, name string) string {
	return p.format("reports.bill_line", amount, count, days, length, name)
}

// ReportsNoBills says: Nothing is marked as billed yet. Type {command} report unbilled, then press Mark as billed.
func (p *Printer) ReportsNoBills() string {
	return p.format("reports.no_bills", p.command)
}

// ReportsNoSuchBill says: That bill no longer exists. To see what's billed, type: {command} billed
func (p *Printer) ReportsNoSuchBill() string {
	return p.format("reports.no_such_bill", p.command)
}

// ReportsRecordDeleted says: (record deleted since)
// (instead of a note)
func (p *Printer) ReportsRecordDeleted() string {
	return p.plain("reports.record_deleted")
}

// ReportsTakenBackHead says: Taken back
func (p *Printer) ReportsTakenBackHead() string {
	return p.plain("reports.taken_back_head")
}

// ReportsBillableAgain says: Its hours can be billed again.
func (p *Printer) ReportsBillableAgain() string {
	return p.plain("reports.billable_again")
}

// ReportsChangesBilled says: That changes what's billed: {bills}. The bill keeps its hours and its amount.
func (p *Printer) ReportsChangesBilled(bills string) string {
	return p.format("reports.changes_billed", bills)
}

// ReportsChangeBilledButton says: Change it
func (p *Printer) ReportsChangeBilledButton() string {
	return p.plain("reports.change_billed_button")
}

// ReportsRoundedUpRecord says: Rounded up to {step} per record. Exactly: {exact}.
func (p *Printer) ReportsRoundedUpRecord(exact string, step string) string {
	return p.format("reports.rounded_up_record", exact, step)
}

// ReportsRoundedUpDay says: Rounded up to {step} per day. Exactly: {exact}.
func (p *Printer) ReportsRoundedUpDay(exact string, step string) string {
	return p.format("reports.rounded_up_day", exact, step)
}

// ReportsRoundedUpTotal says: Total rounded up to {step}. Exactly: {exact}.
func (p *Printer) ReportsRoundedUpTotal(exact string, step string) string {
	return p.format("reports.rounded_up_total", exact, step)
}

// ReportsRoundedDownRecord says: Rounded down to {step} per record. Exactly: {exact}.
func (p *Printer) ReportsRoundedDownRecord(exact string, step string) string {
	return p.format("reports.rounded_down_record", exact, step)
}

// ReportsRoundedDownDay says: Rounded down to {step} per day. Exactly: {exact}.
func (p *Printer) ReportsRoundedDownDay(exact string, step string) string {
	return p.format("reports.rounded_down_day", exact, step)
}

// ReportsRoundedDownTotal says: Total rounded down to {step}. Exactly: {exact}.
func (p *Printer) ReportsRoundedDownTotal(exact string, step string) string {
	return p.format("reports.rounded_down_total", exact, step)
}

// ReportsRoundedNearestRecord says: Rounded to the nearest {step} per record. Exactly: {exact}.
func (p *Printer) ReportsRoundedNearestRecord(exact string, step string) string {
	return p.format("reports.rounded_nearest_record", exact, step)
}

// ReportsRoundedNearestDay says: Rounded to the nearest {step} per day. Exactly: {exact}.
func (p *Printer) ReportsRoundedNearestDay(exact string, step string) string {
	return p.format("reports.rounded_nearest_day", exact, step)
}

// ReportsRoundedNearestTotal says: Total rounded to the nearest {step}. Exactly: {exact}.
func (p *Printer) ReportsRoundedNearestTotal(exact string, step string) string {
	return p.format("reports.rounded_nearest_total", exact, step)
}

// ReportsNoBillsOf says: Not marked as billed: {what}. To see all bills, type: {command} billed
// ({what} is a range of days, a filter such as #acme, or both)
func (p *Printer) ReportsNoBillsOf(what string) string {
	return p.format("reports.no_bills_of", what, p.command)
}

// ReportsBilledOfHead says: Billed, {what}: {count:int} bills, {length}, {amount}
func (p *Printer) ReportsBilledOfHead(amount string, count int, length string, what string) string {
	return p.format("reports.billed_of_head", amount, count, length, what)
}

// ReportsBillPart says: {bill} (whole bill: {amount})
// (part of a bill in one line, then the amount of the whole bill)
func (p *Printer) ReportsBillPart(amount string, bill string) string {
	return p.format("reports.bill_part", amount, bill)
}
