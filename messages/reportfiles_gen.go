// Code generated from locales/en/reportfiles.yaml by internal/generate; DO NOT EDIT.

package messages

// ReportfilesTitleLine says: Report as {format}, {when}
func (p *Printer) ReportfilesTitleLine(format string, when string) string {
	return p.format("reportfiles.title_line", format, when)
}

// ReportfilesWhat says: {days}. The file comes to your direct messages with Sundial and is deleted there after 24 hours.
func (p *Printer) ReportfilesWhat(days string) string {
	return p.format("reportfiles.what", days)
}

// ReportfilesAllDays says: All days
func (p *Printer) ReportfilesAllDays() string {
	return p.plain("reportfiles.all_days")
}

// ReportfilesDayBefore says: The day before
func (p *Printer) ReportfilesDayBefore() string {
	return p.plain("reportfiles.day_before")
}

// ReportfilesSameDay says: The same day
func (p *Printer) ReportfilesSameDay() string {
	return p.plain("reportfiles.same_day")
}

// ReportfilesOffHead says: Your scheduled reports are off.
func (p *Printer) ReportfilesOffHead() string {
	return p.plain("reportfiles.off_head")
}

// ReportfilesNoScope says: Sundial isn't allowed to upload files in this workspace, so no report was scheduled. Ask an admin to allow {scope} and to install the app again.
func (p *Printer) ReportfilesNoScope(scope string) string {
	return p.format("reportfiles.no_scope", scope)
}

// ReportfilesComment says: Here's your report: {report}, {length}. Sundial deletes this file after 24 hours. To change or stop the report, type: {command} reminders
func (p *Printer) ReportfilesComment(length string, report string) string {
	return p.format("reportfiles.comment", length, report, p.command)
}

// ReportfilesAgain says: Sent again: Slack didn't confirm the first file, so Sundial deleted that one.
func (p *Printer) ReportfilesAgain() string {
	return p.plain("reportfiles.again")
}

// ReportfilesFormTitle says: Report as a file
func (p *Printer) ReportfilesFormTitle() string {
	return p.plain("reportfiles.form_title")
}

// ReportfilesEmpty says: Nothing is tracked for your report, {report}, so there's no file. To change or stop the report, type: {command} reminders
func (p *Printer) ReportfilesEmpty(report string) string {
	return p.format("reportfiles.empty", report, p.command)
}

// ReportfilesOneOffHead says: This scheduled report is off.
func (p *Printer) ReportfilesOneOffHead() string {
	return p.plain("reportfiles.one_off_head")
}

// ReportfilesNoneHead says: You have no such scheduled report.
func (p *Printer) ReportfilesNoneHead() string {
	return p.plain("reportfiles.none_head")
}
