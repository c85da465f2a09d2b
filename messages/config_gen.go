// Code generated from locales/en/config.yaml by internal/generate; DO NOT EDIT.

package messages

// ConfigIncomplete says: The configuration has problems:
// (above a list of problems)
func (p *Printer) ConfigIncomplete() string {
	return p.plain("config.incomplete")
}

// ConfigTryDemo says: To try Sundial without Slack, run: sundial demo (it needs none of these).
func (p *Printer) ConfigTryDemo() string {
	return p.plain("config.try_demo")
}

// ConfigBothSet says: {variable} and {other} are both set. Keep one of them.
func (p *Printer) ConfigBothSet(other string, variable string) string {
	return p.format("config.both_set", other, variable)
}

// ConfigKeyFileMissing says: SUNDIAL_KEY_FILE: the file {file} doesn't exist. Restore the database's key. For a new installation, make one: (umask 077; openssl rand -base64 32 > {file})
func (p *Printer) ConfigKeyFileMissing(file string) string {
	return p.format("config.key_file_missing", file)
}

// ConfigFileUnreadable says: {variable}: the file can't be read: {reason}
func (p *Printer) ConfigFileUnreadable(reason string, variable string) string {
	return p.format("config.file_unreadable", reason, variable)
}

// ConfigMissing says: {variable} is missing. {where}
func (p *Printer) ConfigMissing(variable string, where string) string {
	return p.format("config.missing", variable, where)
}

// ConfigWrongToken says: {variable} must be a token that begins with {prefix}, but it begins with {found}. {where}
func (p *Printer) ConfigWrongToken(found string, prefix string, variable string, where string) string {
	return p.format("config.wrong_token", found, prefix, variable, where)
}

// ConfigWrongPrefix says: {variable} doesn't begin with {prefix}. {where}
func (p *Printer) ConfigWrongPrefix(prefix string, variable string, where string) string {
	return p.format("config.wrong_prefix", prefix, variable, where)
}

// ConfigWhereAppToken says: Make one at https://api.slack.com/apps: your app > Basic Information > App-Level Tokens, with the scope connections:write.
func (p *Printer) ConfigWhereAppToken() string {
	return p.plain("config.where_app_token")
}

// ConfigWhereBotToken says: Find it at https://api.slack.com/apps: your app > OAuth & Permissions, after Install to Workspace.
func (p *Printer) ConfigWhereBotToken() string {
	return p.plain("config.where_bot_token")
}

// ConfigOauthTogether says: SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SUNDIAL_PUBLIC_URL belong together. Set all three (find the first two at https://api.slack.com/apps: your app > Basic Information > App Credentials), or set SLACK_BOT_TOKEN and none of them.
func (p *Printer) ConfigOauthTogether() string {
	return p.plain("config.oauth_together")
}

// ConfigPublicUrl says: SUNDIAL_PUBLIC_URL must be an https URL, such as https://sundial.example.org. Slack sends people back there.
func (p *Printer) ConfigPublicUrl() string {
	return p.plain("config.public_url")
}

// ConfigWorkspaceIds says: SUNDIAL_WORKSPACES must be workspace IDs with commas between them, such as T0123ABCD,T0456EFGH. You'll find a workspace's ID in Slack's address in a browser: app.slack.com/client/T…
func (p *Printer) ConfigWorkspaceIds() string {
	return p.plain("config.workspace_ids")
}

// ConfigCommandName says: SUNDIAL_COMMAND must be a slash and up to 31 characters from a-z, 0-9, _ and -, such as /time.
func (p *Printer) ConfigCommandName() string {
	return p.plain("config.command_name")
}

// ConfigOneOf says: {variable} must be one of: {values}.
func (p *Printer) ConfigOneOf(values string, variable string) string {
	return p.format("config.one_of", values, variable)
}

// ConfigConnections says: SUNDIAL_CONNECTIONS must be a number from 1 to 10.
func (p *Printer) ConfigConnections() string {
	return p.plain("config.connections")
}

// ConfigWrittenAs says: {variable} must be written as {form}, such as {example}.
func (p *Printer) ConfigWrittenAs(example string, form string, variable string) string {
	return p.format("config.written_as", example, form, variable)
}

// ConfigAtSign says: DATABASE_URL: write an @ in the user's name or password as %40.
func (p *Printer) ConfigAtSign() string {
	return p.plain("config.at_sign")
}

// ConfigKeySize says: {variable} must be 32 bytes in base64. Make a key with: openssl rand -base64 32
func (p *Printer) ConfigKeySize(variable string) string {
	return p.format("config.key_size", variable)
}

// ConfigKeyTwice says: SUNDIAL_KEY_COMMAND is set together with SUNDIAL_KEY or SUNDIAL_KEY_FILE. Keep one of them.
func (p *Printer) ConfigKeyTwice() string {
	return p.plain("config.key_twice")
}

// ConfigKeyNeeded says: SUNDIAL_KEY or SUNDIAL_KEY_FILE is missing. PostgreSQL needs a key. Make one with: openssl rand -base64 32
func (p *Printer) ConfigKeyNeeded() string {
	return p.plain("config.key_needed")
}

// ConfigKeyPublic says: SUNDIAL_KEY_FILE: everyone on this machine can read the file. Run: chmod 600 {file}
func (p *Printer) ConfigKeyPublic(file string) string {
	return p.format("config.key_public", file)
}

// ConfigKeyReadable says: Others on this machine can read the key file {file}. Run: chmod 600 {file}
func (p *Printer) ConfigKeyReadable(file string) string {
	return p.format("config.key_readable", file)
}

// ConfigKeyLost says: The database exists, but its key {file} doesn't. Restore the file, or set SUNDIAL_KEY or SUNDIAL_KEY_FILE.
func (p *Printer) ConfigKeyLost(file string) string {
	return p.format("config.key_lost", file)
}

// ConfigNoKeyProgram says: SUNDIAL_KEY_COMMAND names no program.
func (p *Printer) ConfigNoKeyProgram() string {
	return p.plain("config.no_key_program")
}

// ConfigKeyProgramFailed says: SUNDIAL_KEY_COMMAND: {program} ended with status {status}.
func (p *Printer) ConfigKeyProgramFailed(program string, status string) string {
	return p.format("config.key_program_failed", program, status)
}

// ConfigKeyProgramUnusable says: SUNDIAL_KEY_COMMAND can't be run: {reason}
func (p *Printer) ConfigKeyProgramUnusable(reason string) string {
	return p.format("config.key_program_unusable", reason)
}

// ConfigMemberRate says: SUNDIAL_MEMBER_RATE must be a number of commands a second, such as 2. 0 means no limit.
func (p *Printer) ConfigMemberRate() string {
	return p.plain("config.member_rate")
}

// ConfigHotMembers says: SUNDIAL_HOT_MEMBERS_MB must be a number of megabytes from 0 to 1024, such as 8. 0 keeps no member in memory.
func (p *Printer) ConfigHotMembers() string {
	return p.plain("config.hot_members")
}

// ConfigUnknownVariable says: There's no variable {variable}. Did you mean {near}?
func (p *Printer) ConfigUnknownVariable(near string, variable string) string {
	return p.format("config.unknown_variable", near, variable)
}

// ConfigFolderMissing says: DATABASE_URL: the folder {folder} doesn't exist. Create it, or name another one.
func (p *Printer) ConfigFolderMissing(folder string) string {
	return p.format("config.folder_missing", folder)
}

// ConfigProxy says: {variable} must be the address of a proxy, such as http://proxy.example.org:3128.
func (p *Printer) ConfigProxy(variable string) string {
	return p.format("config.proxy", variable)
}

// ConfigRoom says: {name} must be a whole number, such as 100. 0 means no limit.
func (p *Printer) ConfigRoom(name string) string {
	return p.format("config.room", name)
}
