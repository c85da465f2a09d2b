// Code generated from locales/en/answers.yaml by internal/generate; DO NOT EDIT.

package messages

// AnswersUndoButton says: Undo
func (p *Printer) AnswersUndoButton() string {
	return p.plain("answers.undo_button")
}

// AnswersEditButton says: Edit
func (p *Printer) AnswersEditButton() string {
	return p.plain("answers.edit_button")
}

// AnswersStopButton says: Stop
func (p *Printer) AnswersStopButton() string {
	return p.plain("answers.stop_button")
}

// AnswersDeleteButton says: Delete
func (p *Printer) AnswersDeleteButton() string {
	return p.plain("answers.delete_button")
}

// AnswersStartAgainButton says: Start again
func (p *Printer) AnswersStartAgainButton() string {
	return p.plain("answers.start_again_button")
}

// AnswersTodayListButton says: Today's list
func (p *Printer) AnswersTodayListButton() string {
	return p.plain("answers.today_list_button")
}

// AnswersStoppedHead says: Stopped
func (p *Printer) AnswersStoppedHead() string {
	return p.plain("answers.stopped_head")
}

// AnswersLoggedHead says: Logged
func (p *Printer) AnswersLoggedHead() string {
	return p.plain("answers.logged_head")
}

// AnswersChangedHead says: Changed
func (p *Printer) AnswersChangedHead() string {
	return p.plain("answers.changed_head")
}

// AnswersMovedHead says: Moved
func (p *Printer) AnswersMovedHead() string {
	return p.plain("answers.moved_head")
}

// AnswersNothingRunning says: Nothing is running. Type {command} start and what you're doing.
func (p *Printer) AnswersNothingRunning() string {
	return p.format("answers.nothing_running", p.command)
}

// AnswersExpired says: This no longer applies. Type the command again.
func (p *Printer) AnswersExpired() string {
	return p.plain("answers.expired")
}

// AnswersOpenFormButton says: Open the form
func (p *Printer) AnswersOpenFormButton() string {
	return p.plain("answers.open_form_button")
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
