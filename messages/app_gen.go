// Code generated from locales/en/app.yaml by internal/generate; DO NOT EDIT.

package messages

// AppScopeCommands says: the slash command and the shortcuts; Sundial sees what you type after its command, and no other message
// (why the app asks for a permission; shown after its name)
func (p *Printer) AppScopeCommands() string {
	return p.plain("app.scope_commands")
}

// AppScopeChatWrite says: reminders and summaries in your direct messages with the app, and what you share
func (p *Printer) AppScopeChatWrite() string {
	return p.plain("app.scope_chat_write")
}

// AppScopeImWrite says: to open those direct messages
func (p *Printer) AppScopeImWrite() string {
	return p.plain("app.scope_im_write")
}

// AppScopeUsersRead says: your time zone and language, so 17:30 means 17:30 in your time zone
func (p *Printer) AppScopeUsersRead() string {
	return p.plain("app.scope_users_read")
}

// AppScopeFilesWrite says: to put an export into those direct messages, and to delete it after a day
func (p *Printer) AppScopeFilesWrite() string {
	return p.plain("app.scope_files_write")
}

// AppScopeFilesRead says: to read a file you hand over for import; only where the people who run Sundial allow imports
func (p *Printer) AppScopeFilesRead() string {
	return p.plain("app.scope_files_read")
}

// AppEventHomeOpened says: to fill your Home tab when you open it
func (p *Printer) AppEventHomeOpened() string {
	return p.plain("app.event_home_opened")
}

// AppEventRemoved says: to forget the workspace's token when the app is removed
func (p *Printer) AppEventRemoved() string {
	return p.plain("app.event_removed")
}

// AppManifestComment says: The Slack app. Paste this at https://api.slack.com/apps: Create New App, From a manifest.
// (the first line of the manifest, as a comment of YAML)
func (p *Printer) AppManifestComment() string {
	return p.plain("app.manifest_comment")
}

// AppAboutDescription says: Keeps your hours: what you type, and nothing else.
func (p *Printer) AppAboutDescription() string {
	return p.plain("app.about_description")
}

// AppStartShortcut says: Start a timer
func (p *Printer) AppStartShortcut() string {
	return p.plain("app.start_shortcut")
}

// AppStartDescription says: Start a timer for what you're doing now
func (p *Printer) AppStartDescription() string {
	return p.plain("app.start_description")
}

// AppLogShortcut says: Log time
func (p *Printer) AppLogShortcut() string {
	return p.plain("app.log_shortcut")
}

// AppLogDescription says: Enter hours you've already worked
func (p *Printer) AppLogDescription() string {
	return p.plain("app.log_description")
}

// AppTrackShortcut says: Track time on this
func (p *Printer) AppTrackShortcut() string {
	return p.plain("app.track_shortcut")
}

// AppTrackDescription says: Start a timer with this message's text as its note
func (p *Printer) AppTrackDescription() string {
	return p.plain("app.track_description")
}

// AppCommandDescription says: Track time, privately
func (p *Printer) AppCommandDescription() string {
	return p.plain("app.command_description")
}

// AppCommandHint says: start review #acme | 9-12 review #acme | list | help
func (p *Printer) AppCommandHint() string {
	return p.plain("app.command_hint")
}

// AppSaveSubmit says: Save
func (p *Printer) AppSaveSubmit() string {
	return p.plain("app.save_submit")
}

// AppSendSubmit says: Send
func (p *Printer) AppSendSubmit() string {
	return p.plain("app.send_submit")
}

// AppPreviewSubmit says: Preview
func (p *Printer) AppPreviewSubmit() string {
	return p.plain("app.preview_submit")
}

// AppCancelClose says: Cancel
func (p *Printer) AppCancelClose() string {
	return p.plain("app.cancel_close")
}

// AppDoneClose says: Close
func (p *Printer) AppDoneClose() string {
	return p.plain("app.done_close")
}

// AppChangeButton says: Change
func (p *Printer) AppChangeButton() string {
	return p.plain("app.change_button")
}

// AppNewerButton says: Back
func (p *Printer) AppNewerButton() string {
	return p.plain("app.newer_button")
}

// AppMoreButton says: More
func (p *Printer) AppMoreButton() string {
	return p.plain("app.more_button")
}

// AppLongText says: Sundial is an open-source time tracker that doesn't watch anyone. Type {command} start fix login #acme, and that is all that's recorded: no screenshots, no keystrokes, no presence.
//
// Start and stop timers, log finished work in your own words, and see your days, weeks and totals by tag. Ask for daily or weekly summaries and for reminders. Send a timesheet as PDF, XLSX or CSV.
//
// Your hours are yours. Nobody sees them, not even an admin, until you look at a preview and press Send. Everything you typed is encrypted, comes out in one command, and is erased in one command.
func (p *Printer) AppLongText() string {
	return p.format("app.long_text", p.command)
}
