// Code generated from locales/en/help.yaml by internal/generate; DO NOT EDIT.

package messages

// HelpStart says: Start a timer, and stop the one that's running.
// (One line on each verb; examples of what to type stand below it.)
func (p *Printer) HelpStart() string {
	return p.plain("help.start")
}

// HelpStop says: Stop the running timer.
func (p *Printer) HelpStop() string {
	return p.plain("help.stop")
}

// HelpAdd says: Log finished work: a duration, or a start and end time.
func (p *Printer) HelpAdd() string {
	return p.plain("help.add")
}

// HelpBreak says: Pause work and time a break, or log one. Type back to resume.
func (p *Printer) HelpBreak() string {
	return p.plain("help.break")
}

// HelpResume says: Start the last note again, or one from the last list.
func (p *Printer) HelpResume() string {
	return p.plain("help.resume")
}

// HelpStatus says: See what's running, and today so far.
func (p *Printer) HelpStatus() string {
	return p.plain("help.status")
}

// HelpNote says: Change the running timer's note.
func (p *Printer) HelpNote() string {
	return p.plain("help.note")
}

// HelpCancel says: Discard the running timer.
func (p *Printer) HelpCancel() string {
	return p.plain("help.cancel")
}

// HelpUndo says: Undo your last change, and the ones before it, for 30 days.
func (p *Printer) HelpUndo() string {
	return p.plain("help.undo")
}

// HelpList says: Show your records with their numbers.
func (p *Printer) HelpList() string {
	return p.plain("help.list")
}

// HelpEdit says: Change, delete or split a record by its number in the last list.
func (p *Printer) HelpEdit() string {
	return p.plain("help.edit")
}

// HelpBulk says: Tag or delete all records in your last list at once. You'll see them first.
func (p *Printer) HelpBulk() string {
	return p.plain("help.bulk")
}

// HelpFill says: Enter a whole week in one form.
func (p *Printer) HelpFill() string {
	return p.plain("help.fill")
}

// HelpReport says: Add up your hours, here or as a file.
func (p *Printer) HelpReport() string {
	return p.plain("help.report")
}

// HelpTags says: See your tags, or rename one. Renaming to an existing tag merges the two.
func (p *Printer) HelpTags() string {
	return p.plain("help.tags")
}

// HelpRate says: Set a tag's hourly rate, target or budget.
func (p *Printer) HelpRate() string {
	return p.plain("help.rate")
}

// HelpHere says: Set your tag for what you type in this channel, or suggest one to everyone who uses Sundial here.
func (p *Printer) HelpHere() string {
	return p.plain("help.here")
}

// HelpSummary says: Get private summaries.
func (p *Printer) HelpSummary() string {
	return p.plain("help.summary")
}

// HelpRemind says: Get private reminders.
func (p *Printer) HelpRemind() string {
	return p.plain("help.remind")
}

// HelpPomodoro says: Work in intervals. Sundial tells you when to take a break and when it's over.
func (p *Printer) HelpPomodoro() string {
	return p.plain("help.pomodoro")
}

// HelpShare says: Preview a share, then send it with one tap. Without a level it holds totals only.
func (p *Printer) HelpShare() string {
	return p.plain("help.share")
}

// HelpRequest says: Ask others for their hours, and add up what people shared with you. Each person decides for themselves.
func (p *Printer) HelpRequest() string {
	return p.plain("help.request")
}

// HelpSettings says: Change your preferences, in a form or by typing.
func (p *Printer) HelpSettings() string {
	return p.plain("help.settings")
}

// HelpExport says: Export all your data, or import from another tracker.
func (p *Printer) HelpExport() string {
	return p.plain("help.export")
}

// HelpPrivacy says: See what's stored about you and who can see it, or erase all of it.
func (p *Printer) HelpPrivacy() string {
	return p.plain("help.privacy")
}

// HelpHelp says: Get help with one command.
func (p *Printer) HelpHelp() string {
	return p.plain("help.help")
}

// HelpCommandsHead says: What you can type after {command}:
// (above the list of commands)
func (p *Printer) HelpCommandsHead() string {
	return p.format("help.commands_head", p.command)
}

// HelpUnknown says: There's no help topic by that name. To see all commands, type: {command} help
func (p *Printer) HelpUnknown() string {
	return p.format("help.unknown", p.command)
}

// HelpTrackHead says: Track time:
func (p *Printer) HelpTrackHead() string {
	return p.plain("help.track_head")
}

// HelpTrackButton says: Track time
func (p *Printer) HelpTrackButton() string {
	return p.plain("help.track_button")
}

// HelpReviewHead says: Review and correct:
func (p *Printer) HelpReviewHead() string {
	return p.plain("help.review_head")
}

// HelpReviewButton says: Review and correct
func (p *Printer) HelpReviewButton() string {
	return p.plain("help.review_button")
}

// HelpRemindHead says: Summaries and reminders:
func (p *Printer) HelpRemindHead() string {
	return p.plain("help.remind_head")
}

// HelpRemindButton says: Summaries and reminders
func (p *Printer) HelpRemindButton() string {
	return p.plain("help.remind_button")
}

// HelpShareHead says: Share and ask:
func (p *Printer) HelpShareHead() string {
	return p.plain("help.share_head")
}

// HelpShareButton says: Share and ask
func (p *Printer) HelpShareButton() string {
	return p.plain("help.share_button")
}

// HelpOwnHead says: Settings and your data:
func (p *Printer) HelpOwnHead() string {
	return p.plain("help.own_head")
}

// HelpOwnButton says: Settings and your data
func (p *Printer) HelpOwnButton() string {
	return p.plain("help.own_button")
}

// HelpOneCommand says: Press a group for examples, or type: {command} help start
func (p *Printer) HelpOneCommand() string {
	return p.format("help.one_command", p.command)
}

// HelpAllButton says: All commands
func (p *Printer) HelpAllButton() string {
	return p.plain("help.all_button")
}

// HelpVersionHead says: Sundial {version}.
func (p *Printer) HelpVersionHead(version string) string {
	return p.format("help.version_head", version)
}

// HelpUnknownVersion says: without a version number
func (p *Printer) HelpUnknownVersion() string {
	return p.plain("help.unknown_version")
}

// HelpFeedbackHead says: Feedback
func (p *Printer) HelpFeedbackHead() string {
	return p.plain("help.feedback_head")
}

// HelpFeedback says: Tell them what's missing or wrong. Sundial itself sends nothing, and nobody can see your records to help you unless you share them.
func (p *Printer) HelpFeedback() string {
	return p.plain("help.feedback")
}
