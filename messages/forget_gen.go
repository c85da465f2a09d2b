// Code generated from locales/en/forget.yaml by internal/generate; DO NOT EDIT.

package messages

// ForgetEraseButton says: Erase everything
func (p *Printer) ForgetEraseButton() string {
	return p.plain("forget.erase_button")
}

// ForgetConfirmTitle says: Erase everything?
func (p *Printer) ForgetConfirmTitle() string {
	return p.plain("forget.confirm_title")
}

// ForgetConfirm says: {count:int} records, your reminders, shares, settings and key are erased for good.
func (p *Printer) ForgetConfirm(count int) string {
	return p.format("forget.confirm", count)
}

// ForgetEraseConfirmButton says: Erase
func (p *Printer) ForgetEraseConfirmButton() string {
	return p.plain("forget.erase_confirm_button")
}

// ForgetKeepButton says: Keep it
func (p *Printer) ForgetKeepButton() string {
	return p.plain("forget.keep_button")
}

// ForgetAskHead says: Erase everything about you?
func (p *Printer) ForgetAskHead() string {
	return p.plain("forget.ask_head")
}

// ForgetWhatGoes says: {count:int} records, their earlier versions, your reminders and summaries, your settings and your key are erased for good. Nobody can bring them back.
func (p *Printer) ForgetWhatGoes(count int) string {
	return p.format("forget.what_goes", count)
}

// ForgetSlackGoes says: Sundial deletes its messages and files in your direct messages, as far as Slack allows.
func (p *Printer) ForgetSlackGoes() string {
	return p.plain("forget.slack_goes")
}

// ForgetWhatStays says: Some things can't be erased. Slack keeps what you typed, you keep files you saved, and others keep what you shared with them. Anyone who has an earlier backup and its key can still read it.
func (p *Printer) ForgetWhatStays() string {
	return p.plain("forget.what_stays")
}

// ForgetCopyFirst says: To keep a copy first, type: {command} export as json
func (p *Printer) ForgetCopyFirst() string {
	return p.format("forget.copy_first", p.command)
}

// ForgetSharesStay says: {count:int} shares are still where you sent them, and nobody can take them back after this. To take them back first, type: {command} shares
func (p *Printer) ForgetSharesStay(count int) string {
	return p.format("forget.shares_stay", count, p.command)
}

// ForgetDoneHead says: Forgotten.
func (p *Printer) ForgetDoneHead() string {
	return p.plain("forget.done_head")
}

// ForgetDone says: Nothing about you is left here. If you type {command} again, you'll start fresh.
func (p *Printer) ForgetDone() string {
	return p.format("forget.done", p.command)
}

// ForgetDoneButLog says: The database's log still holds encrypted traces of your data because a backup or another program is reading it. Sundial empties it within the hour or so. If you type {command} again, you'll start fresh.
// (while somebody reads the database, such as a backup, its log can't be emptied)
func (p *Printer) ForgetDoneButLog() string {
	return p.format("forget.done_but_log", p.command)
}

// ForgetDoneButFiles says: The database's files can still hold encrypted traces of your data until it writes over them. If you type {command} again, you'll start fresh.
// (PostgreSQL keeps deleted rows in its files until it writes over them)
func (p *Printer) ForgetDoneButFiles() string {
	return p.format("forget.done_but_files", p.command)
}
