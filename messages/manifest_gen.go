// Code generated from locales/en/manifest.yaml by internal/generate; DO NOT EDIT.

package messages

// ManifestScopeCommands says: the slash command and the shortcuts; Sundial sees what you type after its command, and no other message
// (why the app asks for a permission; shown after its name)
func (p *Printer) ManifestScopeCommands() string {
	return p.plain("manifest.scope_commands")
}

// ManifestScopeChatWrite says: reminders and summaries in your direct messages with the app, and what you share
func (p *Printer) ManifestScopeChatWrite() string {
	return p.plain("manifest.scope_chat_write")
}

// ManifestScopeImWrite says: to open those direct messages
func (p *Printer) ManifestScopeImWrite() string {
	return p.plain("manifest.scope_im_write")
}

// ManifestScopeUsersRead says: your time zone and language, so 17:30 means 17:30 in your time zone
func (p *Printer) ManifestScopeUsersRead() string {
	return p.plain("manifest.scope_users_read")
}

// ManifestScopeFilesWrite says: to put an export into those direct messages, and to delete it after a day
func (p *Printer) ManifestScopeFilesWrite() string {
	return p.plain("manifest.scope_files_write")
}

// ManifestScopeFilesRead says: to read a file you upload for import; only where the people who run Sundial allow imports
func (p *Printer) ManifestScopeFilesRead() string {
	return p.plain("manifest.scope_files_read")
}

// ManifestEventHomeOpened says: to fill your Home tab when you open it
func (p *Printer) ManifestEventHomeOpened() string {
	return p.plain("manifest.event_home_opened")
}

// ManifestEventRemoved says: to forget the workspace's token when the app is removed
func (p *Printer) ManifestEventRemoved() string {
	return p.plain("manifest.event_removed")
}

// ManifestComment says: The Slack app's manifest. Paste it at https://api.slack.com/apps: Create New App > From a manifest.
// (the first line of the manifest, as a comment of YAML)
func (p *Printer) ManifestComment() string {
	return p.plain("manifest.comment")
}

// ManifestAboutDescription says: Keeps your hours: what you type, and nothing else.
func (p *Printer) ManifestAboutDescription() string {
	return p.plain("manifest.about_description")
}

// ManifestStartShortcut says: Start a timer
func (p *Printer) ManifestStartShortcut() string {
	return p.plain("manifest.start_shortcut")
}

// ManifestStartDescription says: Start a timer for what you're doing now
func (p *Printer) ManifestStartDescription() string {
	return p.plain("manifest.start_description")
}

// ManifestLogShortcut says: Log time
func (p *Printer) ManifestLogShortcut() string {
	return p.plain("manifest.log_shortcut")
}

// ManifestLogDescription says: Enter hours you've already worked
func (p *Printer) ManifestLogDescription() string {
	return p.plain("manifest.log_description")
}

// ManifestTrackShortcut says: Track time on this
func (p *Printer) ManifestTrackShortcut() string {
	return p.plain("manifest.track_shortcut")
}

// ManifestTrackDescription says: Start a timer with this message's text as its note
func (p *Printer) ManifestTrackDescription() string {
	return p.plain("manifest.track_description")
}

// ManifestCommandDescription says: Track time, privately
func (p *Printer) ManifestCommandDescription() string {
	return p.plain("manifest.command_description")
}

// ManifestCommandHint says: start review #acme | 9-12 review #acme | list | help
func (p *Printer) ManifestCommandHint() string {
	return p.plain("manifest.command_hint")
}

// ManifestLongText says: Sundial is an open-source time tracker that doesn't watch anyone. Type {command} start fix login #acme, and that's all it records: no screenshots, no keystrokes, no presence.
//
// Start and stop timers, log finished work in your own words, and see your days, weeks and totals by tag. Ask for daily or weekly summaries and for reminders. Send a timesheet as PDF, XLSX or CSV.
//
// Your hours are yours. Nobody sees them, not even an admin, until you look at a preview and press Send. Everything you type is encrypted. One command exports it all, and one command erases it.
func (p *Printer) ManifestLongText() string {
	return p.format("manifest.long_text", p.command)
}
