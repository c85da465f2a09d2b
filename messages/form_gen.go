// Code generated from locales/en/form.yaml by internal/generate; DO NOT EDIT.

package messages

// FormNoteHint says: Type tags like #acme here, or pick them below
// (inputs that several forms have, and what's said below them)
func (p *Printer) FormNoteHint() string {
	return p.plain("form.note_hint")
}

// FormTagPlaceholder says: Find or create a tag
func (p *Printer) FormTagPlaceholder() string {
	return p.plain("form.tag_placeholder")
}

// FormTagsLabel says: Add tags
func (p *Printer) FormTagsLabel() string {
	return p.plain("form.tags_label")
}

// FormNoteTooLong says: A note can have up to 2,000 characters. Shorten it.
func (p *Printer) FormNoteTooLong() string {
	return p.plain("form.note_too_long")
}

// FormManyTags says: A record can have up to 50 tags. Remove some.
func (p *Printer) FormManyTags() string {
	return p.plain("form.many_tags")
}

// FormRecordGone says: This record no longer exists. Close this form.
func (p *Printer) FormRecordGone() string {
	return p.plain("form.record_gone")
}

// FormHoursOrMinutes says: Hours or minutes? Type {number}h or {number}m.
func (p *Printer) FormHoursOrMinutes(number string) string {
	return p.format("form.hours_or_minutes", number)
}

// FormLengthWrong says: Type a length such as 1:30, 1.5h or 90m.
func (p *Printer) FormLengthWrong() string {
	return p.plain("form.length_wrong")
}

// FormOtherVersion says: This form is from another version of Sundial. Close it and open it again.
func (p *Printer) FormOtherVersion() string {
	return p.plain("form.other_version")
}

// FormSaveSubmit says: Save
func (p *Printer) FormSaveSubmit() string {
	return p.plain("form.save_submit")
}

// FormCancelClose says: Cancel
func (p *Printer) FormCancelClose() string {
	return p.plain("form.cancel_close")
}

// FormDoneClose says: Close
func (p *Printer) FormDoneClose() string {
	return p.plain("form.done_close")
}
