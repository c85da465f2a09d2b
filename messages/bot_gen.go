// Code generated from locales/en/bot.yaml by internal/generate; DO NOT EDIT.

package messages

// BotStillSaving says: Still saving … The result will appear here. If you see nothing within 5 minutes, check {command} list before you type it again.
func (p *Printer) BotStillSaving() string {
	return p.format("bot.still_saving", p.command)
}

// BotBusy says: Sundial is busy and nothing was saved. Try again in a minute.
func (p *Printer) BotBusy() string {
	return p.plain("bot.busy")
}

// BotTooFast says: That's faster than anyone can type, so nothing was saved. Wait a few seconds, then try again.
func (p *Printer) BotTooFast() string {
	return p.plain("bot.too_fast")
}

// BotNotInstalled says: Sundial isn't installed in this workspace, so nothing was saved. Ask an admin to add it.
func (p *Printer) BotNotInstalled() string {
	return p.plain("bot.not_installed")
}

// BotRefusedForm says: Nothing was saved. {problems}
// (above what is wrong in a form that can't show it any longer)
func (p *Printer) BotRefusedForm(problems string) string {
	return p.format("bot.refused_form", problems)
}

// BotSaved says: Saved. You can close this.
func (p *Printer) BotSaved() string {
	return p.plain("bot.saved")
}

// BotPartlyDelivered says: What you typed is saved, but Slack rejected part of the answer ({reason}). Check your list before you type it again.
func (p *Printer) BotPartlyDelivered(reason string) string {
	return p.format("bot.partly_delivered", reason)
}

// BotPerhapsDelivered says: What you typed is saved, but Slack didn't confirm the answer. If it doesn't arrive, check your list before you type it again.
func (p *Printer) BotPerhapsDelivered() string {
	return p.plain("bot.perhaps_delivered")
}

// BotDiskFullBelow says: Sundial's disk is full. You can view your data, but list numbers and buttons won't work until there's space. Tell the people who run Sundial.
// (below what is shown while nothing can be stored)
func (p *Printer) BotDiskFullBelow() string {
	return p.plain("bot.disk_full_below")
}

// BotDiskFull says: Sundial's disk is full, so nothing was saved. You can still view your data. Tell the people who run Sundial, and try again when there's space.
func (p *Printer) BotDiskFull() string {
	return p.plain("bot.disk_full")
}

// BotPerhapsSaved says: Sundial's database stopped answering, so this may or may not be saved. Wait a minute and check with {command} list before you type it again.
func (p *Printer) BotPerhapsSaved() string {
	return p.format("bot.perhaps_saved", p.command)
}

// BotDatabaseSilent says: Sundial's database doesn't answer, so nothing was saved. Try again in a few minutes. If it keeps failing, tell the people who run Sundial. ({command})
func (p *Printer) BotDatabaseSilent() string {
	return p.format("bot.database_silent", p.command)
}

// BotFailed says: Something failed in Sundial and nothing was saved. Try again in a minute. If it keeps failing, tell the people who run Sundial. ({command})
func (p *Printer) BotFailed() string {
	return p.format("bot.failed", p.command)
}

// BotLeftOut says: {count:int} of your items are left out, because they were changed or damaged in Sundial's database and can't be read. Tell the people who run Sundial; they may find them in a backup.
// (below an answer that leaves out rows which don't open)
func (p *Printer) BotLeftOut(count int) string {
	return p.format("bot.left_out", count)
}

// BotMemberBroken says: Your data can't be read and nothing was saved: it was changed or damaged in Sundial's database. Nobody else sees it. Tell the people who run Sundial; they may find it in a backup. ({command})
// (instead of an answer, when the member's own row doesn't open)
func (p *Printer) BotMemberBroken() string {
	return p.format("bot.member_broken", p.command)
}

// BotLeftOutButton says: Don't show this again
func (p *Printer) BotLeftOutButton() string {
	return p.plain("bot.left_out_button")
}

// BotLeftOutDismissed says: Sundial won't show this below your answers again. The damaged data stays in the database, so it can still be restored from a backup. If more is damaged later, this shows again.
func (p *Printer) BotLeftOutDismissed() string {
	return p.plain("bot.left_out_dismissed")
}
