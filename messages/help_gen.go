// Code generated from locales/en/help.yaml by internal/generate; DO NOT EDIT.

package messages

// HelpStart says: Starts a timer; the running one is stopped at that moment.
// (One line on each verb; examples of what to type stand below it.)
func (p *Printer) HelpStart() string {
	return p.plain("help.start")
}

// HelpStop says: Stops the running timer.
func (p *Printer) HelpStop() string {
	return p.plain("help.stop")
}

// HelpAdd says: Stores what is done already: how long it took, or from when to when.
func (p *Printer) HelpAdd() string {
	return p.plain("help.add")
}

// HelpBreak says: Stops work and times a break, or enters one; back resumes the work.
func (p *Printer) HelpBreak() string {
	return p.plain("help.break")
}

// HelpResume says: Starts the last note again, or one of the last list.
func (p *Printer) HelpResume() string {
	return p.plain("help.resume")
}

// HelpStatus says: What runs, and today so far.
func (p *Printer) HelpStatus() string {
	return p.plain("help.status")
}

// HelpNote says: Changes the text of the running timer.
func (p *Printer) HelpNote() string {
	return p.plain("help.note")
}

// HelpCancel says: Throws the running timer away.
func (p *Printer) HelpCancel() string {
	return p.plain("help.cancel")
}

// HelpUndo says: Takes back the last change, and the one before, for thirty days.
func (p *Printer) HelpUndo() string {
	return p.plain("help.undo")
}

// HelpList says: Shows your records with their numbers.
func (p *Printer) HelpList() string {
	return p.plain("help.list")
}

// HelpEdit says: Changes a record by the number that the last list showed.
func (p *Printer) HelpEdit() string {
	return p.plain("help.edit")
}

// HelpBulk says: Acts on all records of the last list, after showing which.
func (p *Printer) HelpBulk() string {
	return p.plain("help.bulk")
}

// HelpFill says: The week at once, in a form.
func (p *Printer) HelpFill() string {
	return p.plain("help.fill")
}

// HelpReport says: Adds up your hours, here or as a file.
func (p *Printer) HelpReport() string {
	return p.plain("help.report")
}

// HelpTags says: Your tags; a renamed tag joins the one whose name it gets.
func (p *Printer) HelpTags() string {
	return p.plain("help.tags")
}

// HelpRate says: What an hour with a tag costs, how many you aim at, how many there are.
func (p *Printer) HelpRate() string {
	return p.plain("help.rate")
}

// HelpHere says: Your own tag for what you type in this channel; a tag offered to all who type there.
func (p *Printer) HelpHere() string {
	return p.plain("help.here")
}

// HelpSummary says: Sends you a summary in private.
func (p *Printer) HelpSummary() string {
	return p.plain("help.summary")
}

// HelpRemind says: Reminds you in private.
func (p *Printer) HelpRemind() string {
	return p.plain("help.remind")
}

// HelpPomodoro says: A timer that says when to rest and when to go on.
func (p *Printer) HelpPomodoro() string {
	return p.plain("help.pomodoro")
}

// HelpShare says: Shows what would be sent, and sends it on your tap; the lowest level, totals, is the default.
func (p *Printer) HelpShare() string {
	return p.plain("help.share")
}

// HelpRequest says: Asks others for their hours, each decides alone; adds up what was shared with you.
func (p *Printer) HelpRequest() string {
	return p.plain("help.request")
}

// HelpSettings says: Your preferences, in a form or by word.
func (p *Printer) HelpSettings() string {
	return p.plain("help.settings")
}

// HelpExport says: All that is held about you as a file, and files of other trackers.
func (p *Printer) HelpExport() string {
	return p.plain("help.export")
}

// HelpPrivacy says: What is held and who can see it; erasing all of it, once you confirm.
func (p *Printer) HelpPrivacy() string {
	return p.plain("help.privacy")
}

// HelpHelp says: Help on one verb.
func (p *Printer) HelpHelp() string {
	return p.plain("help.help")
}
