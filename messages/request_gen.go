// Code generated from locales/en/request.yaml by internal/generate; DO NOT EDIT.

package messages

// RequestRecordGone says: That record no longer exists. To see your records, type: {command} list
// (what any command, button or file may be answered)
func (p *Printer) RequestRecordGone() string {
	return p.format("request.record_gone", p.command)
}

// RequestNoRecords says: You have no records yet. Type {command} start and what you're doing.
func (p *Printer) RequestNoRecords() string {
	return p.format("request.no_records", p.command)
}

// RequestNoNumber says: The last list has no number {number}. To see the numbers, type: {command} list
func (p *Printer) RequestNoNumber(number string) string {
	return p.format("request.no_number", number, p.command)
}

// RequestNotOffered says: {verb} isn't available here. To see what is, type: {command} help
func (p *Printer) RequestNotOffered(verb string) string {
	return p.format("request.not_offered", verb, p.command)
}

// RequestButtonOfOtherVersion says: This button is from another version of Sundial. Type {command} list instead.
func (p *Printer) RequestButtonOfOtherVersion() string {
	return p.format("request.button_of_other_version", p.command)
}

// RequestOtherWorkspace says: This belongs to a member of another workspace. Nothing was saved.
func (p *Printer) RequestOtherWorkspace() string {
	return p.plain("request.other_workspace")
}

// RequestSentBeforeForgotten says: You erased your data while this was waiting, so it wasn't saved. To start fresh, type it again.
func (p *Printer) RequestSentBeforeForgotten() string {
	return p.plain("request.sent_before_forgotten")
}

// RequestNothingOfYours says: You have nothing here yet. To start, type: {command}
func (p *Printer) RequestNothingOfYours() string {
	return p.format("request.nothing_of_yours", p.command)
}

// RequestHandledAlready says: This was already handled.
func (p *Printer) RequestHandledAlready() string {
	return p.plain("request.handled_already")
}

// RequestZoneUnsure says: Slack didn't share your time zone, so Sundial is using {zone}. To set yours, type: {command} timezone Europe/Berlin
// (where Slack doesn't share the time zone)
func (p *Printer) RequestZoneUnsure(zone string) string {
	return p.format("request.zone_unsure", zone, p.command)
}

// RequestInstead says: {problem} Type instead: {command} {example}
// (what is wrong, and an example of what to type)
func (p *Printer) RequestInstead(example string, problem string) string {
	return p.format("request.instead", example, problem, p.command)
}

// RequestFileSendingHead says: On its way:
// (a file that's sent to the member)
func (p *Printer) RequestFileSendingHead() string {
	return p.plain("request.file_sending_head")
}

// RequestFileSending says: {name} is coming to your direct messages with Sundial. It's deleted there after 24 hours.
func (p *Printer) RequestFileSending(name string) string {
	return p.format("request.file_sending", name)
}

// RequestFileFollows says: Your file {name} comes next. Save it: Sundial deletes it here after 24 hours.
func (p *Printer) RequestFileFollows(name string) string {
	return p.format("request.file_follows", name)
}

// RequestGotFileButton says: Got it, delete
func (p *Printer) RequestGotFileButton() string {
	return p.plain("request.got_file_button")
}

// RequestFileGoneHead says: The file is gone.
func (p *Printer) RequestFileGoneHead() string {
	return p.plain("request.file_gone_head")
}

// RequestFileAgain says: For a new one, type: {command} export as json
func (p *Printer) RequestFileAgain() string {
	return p.format("request.file_again", p.command)
}
