// Code generated from locales/en/admin.yaml by internal/generate; DO NOT EDIT.

package messages

// AdminNoAnswer says: Slack didn't say whether you're an admin of this workspace. Try again in a minute.
func (p *Printer) AdminNoAnswer() string {
	return p.plain("admin.no_answer")
}

// AdminAdminsOnly says: Only workspace admins can open this page, and it shows nobody's hours. To track time on “admin” instead, type: {command} start admin
func (p *Printer) AdminAdminsOnly() string {
	return p.format("admin.admins_only", p.command)
}

// AdminInstalled says: Sundial is installed in this workspace.
func (p *Printer) AdminInstalled() string {
	return p.plain("admin.installed")
}

// AdminWorks says: Working: {parts}.
func (p *Printer) AdminWorks(parts string) string {
	return p.format("admin.works", parts)
}

// AdminBroken says: Not working: {parts}. Ask the person who runs Sundial to check it.
func (p *Printer) AdminBroken(parts string) string {
	return p.format("admin.broken", parts)
}

// AdminConnected says: connection to Slack
// (parts of Sundial, in the two lists above)
func (p *Printer) AdminConnected() string {
	return p.plain("admin.connected")
}

// AdminDatabase says: database
func (p *Printer) AdminDatabase() string {
	return p.plain("admin.database")
}

// AdminScheduler says: scheduler
func (p *Printer) AdminScheduler() string {
	return p.plain("admin.scheduler")
}

// AdminPermissions says: permissions
func (p *Printer) AdminPermissions() string {
	return p.plain("admin.permissions")
}

// AdminFew says: Fewer than {count:int} people use it.
func (p *Printer) AdminFew(count int) string {
	return p.format("admin.few", count)
}

// AdminEnough says: {count:int} or more people use it.
func (p *Printer) AdminEnough(count int) string {
	return p.format("admin.enough", count)
}

// AdminChannelsAllowed says: Shares to channels: allowed.
func (p *Printer) AdminChannelsAllowed() string {
	return p.plain("admin.channels_allowed")
}

// AdminChannelsOff says: Shares to channels: off for everyone.
func (p *Printer) AdminChannelsOff() string {
	return p.plain("admin.channels_off")
}

// AdminFilesAllowed says: Shares as files: allowed.
func (p *Printer) AdminFilesAllowed() string {
	return p.plain("admin.files_allowed")
}

// AdminFilesOff says: Shares as files: off for everyone.
func (p *Printer) AdminFilesOff() string {
	return p.plain("admin.files_off")
}

// AdminDecided says: Saved. Anything shared before stays where it is.
// (above the page, once a button was pressed)
func (p *Printer) AdminDecided() string {
	return p.plain("admin.decided")
}

// AdminAllowChannelsButton says: Allow shares to channels
func (p *Printer) AdminAllowChannelsButton() string {
	return p.plain("admin.allow_channels_button")
}

// AdminStopChannelsButton says: Turn off shares to channels
func (p *Printer) AdminStopChannelsButton() string {
	return p.plain("admin.stop_channels_button")
}

// AdminAllowFilesButton says: Allow shares as files
func (p *Printer) AdminAllowFilesButton() string {
	return p.plain("admin.allow_files_button")
}

// AdminStopFilesButton says: Turn off shares as files
func (p *Printer) AdminStopFilesButton() string {
	return p.plain("admin.stop_files_button")
}

// AdminAllAnAdminSees says: That's all an admin can see. Only members themselves can share their time.
func (p *Printer) AdminAllAnAdminSees() string {
	return p.plain("admin.all_an_admin_sees")
}
