// Code generated from locales/en/answers.yaml by internal/generate; DO NOT EDIT.

package messages

// AnswersUndoButton says: Undo
// (what the answers of several areas say)
func (p *Printer) AnswersUndoButton() string {
	return p.plain("answers.undo_button")
}

// AnswersEditButton says: Edit
func (p *Printer) AnswersEditButton() string {
	return p.plain("answers.edit_button")
}

// AnswersDeleteButton says: Delete
func (p *Printer) AnswersDeleteButton() string {
	return p.plain("answers.delete_button")
}

// AnswersExpired says: This is out of date. Type the command again.
func (p *Printer) AnswersExpired() string {
	return p.plain("answers.expired")
}

// AnswersBreakSpan says: {span} break
func (p *Printer) AnswersBreakSpan(span string) string {
	return p.format("answers.break_span", span)
}

// AnswersMoreRecords says: … and {count:int} more
func (p *Printer) AnswersMoreRecords(count int) string {
	return p.format("answers.more_records", count)
}

// AnswersLeaveButton says: Leave it
func (p *Printer) AnswersLeaveButton() string {
	return p.plain("answers.leave_button")
}

// AnswersNothingChanged says: Nothing changed.
func (p *Printer) AnswersNothingChanged() string {
	return p.plain("answers.nothing_changed")
}

// AnswersChangeButton says: Change
func (p *Printer) AnswersChangeButton() string {
	return p.plain("answers.change_button")
}

// AnswersNewerButton says: Back
func (p *Printer) AnswersNewerButton() string {
	return p.plain("answers.newer_button")
}

// AnswersMoreButton says: More
func (p *Printer) AnswersMoreButton() string {
	return p.plain("answers.more_button")
}
