// Code generated from locales/en/overlap.yaml by internal/generate; DO NOT EDIT.

package messages

// OverlapOverlaps says: This overlaps another record: {record}
// (a record that takes the same time as another one)
func (p *Printer) OverlapOverlaps(record string) string {
	return p.format("overlap.overlaps", record)
}

// OverlapEditOtherButton says: Edit the other
func (p *Printer) OverlapEditOtherButton() string {
	return p.plain("overlap.edit_other_button")
}

// OverlapLongDay says: {day} now has {length}, which is more than fits in a day.
func (p *Printer) OverlapLongDay(day string, length string) string {
	return p.format("overlap.long_day", day, length)
}

// OverlapEndOtherButton says: End the other at {time}
func (p *Printer) OverlapEndOtherButton(time string) string {
	return p.format("overlap.end_other_button", time)
}

// OverlapStartOtherButton says: Start the other at {time}
func (p *Printer) OverlapStartOtherButton(time string) string {
	return p.format("overlap.start_other_button", time)
}

// OverlapMoveBreakButton says: Take out the break
func (p *Printer) OverlapMoveBreakButton() string {
	return p.plain("overlap.move_break_button")
}

// OverlapCutOtherButton says: Cut this out of the other
func (p *Printer) OverlapCutOtherButton() string {
	return p.plain("overlap.cut_other_button")
}

// OverlapCutThisButton says: Cut the other out of this
func (p *Printer) OverlapCutThisButton() string {
	return p.plain("overlap.cut_this_button")
}

// OverlapDeleteOtherButton says: Delete the other
func (p *Printer) OverlapDeleteOtherButton() string {
	return p.plain("overlap.delete_other_button")
}

// OverlapChangedSince says: These two records no longer overlap that way. To see the day, type: {command} list
func (p *Printer) OverlapChangedSince() string {
	return p.format("overlap.changed_since", p.command)
}

// OverlapFixedHead says: Fixed
func (p *Printer) OverlapFixedHead() string {
	return p.plain("overlap.fixed_head")
}

// OverlapStillRunning says: The timer is still running: {record}
func (p *Printer) OverlapStillRunning(record string) string {
	return p.format("overlap.still_running", record)
}
