// Code generated from locales/en/timesheet.yaml by internal/generate; DO NOT EDIT.

package messages

// TimesheetNoTag says: no tag
// (instead of a tag, in a row of a report)
func (p *Printer) TimesheetNoTag() string {
	return p.plain("timesheet.no_tag")
}

// TimesheetNoNote says: no note
func (p *Printer) TimesheetNoNote() string {
	return p.plain("timesheet.no_note")
}

// TimesheetOverlapping says: A record with several tags counts in each of their rows, but once in the total.
func (p *Printer) TimesheetOverlapping() string {
	return p.plain("timesheet.overlapping")
}

// TimesheetRounding says: rounding
// (what rounding adds to a report or takes from it, instead of a tag or day)
func (p *Printer) TimesheetRounding() string {
	return p.plain("timesheet.rounding")
}

// TimesheetStillRunning says: A timer is still running. Its time so far is included.
func (p *Printer) TimesheetStillRunning() string {
	return p.plain("timesheet.still_running")
}

// TimesheetIncludes says: {parent} includes {tags}.
func (p *Printer) TimesheetIncludes(parent string, tags string) string {
	return p.format("timesheet.includes", parent, tags)
}

// TimesheetIncludesMore says: {parent} includes {tags} and {count:int} more.
func (p *Printer) TimesheetIncludesMore(count int, parent string, tags string) string {
	return p.format("timesheet.includes_more", count, parent, tags)
}
