// Code generated from locales/en/doctor.yaml by internal/generate; DO NOT EDIT.

package messages

// DoctorNameConfiguration says: configuration
// (the names of what is checked; shown before a colon)
func (p *Printer) DoctorNameConfiguration() string {
	return p.plain("doctor.name_configuration")
}

// DoctorNameCommand says: command
func (p *Printer) DoctorNameCommand() string {
	return p.plain("doctor.name_command")
}

// DoctorNameWorkspaces says: workspaces
func (p *Printer) DoctorNameWorkspaces() string {
	return p.plain("doctor.name_workspaces")
}

// DoctorNameZones says: time zones
func (p *Printer) DoctorNameZones() string {
	return p.plain("doctor.name_zones")
}

// DoctorNameBotToken says: bot token
func (p *Printer) DoctorNameBotToken() string {
	return p.plain("doctor.name_bot_token")
}

// DoctorNameScopes says: scopes
func (p *Printer) DoctorNameScopes() string {
	return p.plain("doctor.name_scopes")
}

// DoctorNameClock says: clock
func (p *Printer) DoctorNameClock() string {
	return p.plain("doctor.name_clock")
}

// DoctorNameAppToken says: app token
func (p *Printer) DoctorNameAppToken() string {
	return p.plain("doctor.name_app_token")
}

// DoctorNameSocket says: Socket Mode
func (p *Printer) DoctorNameSocket() string {
	return p.plain("doctor.name_socket")
}

// DoctorNameApp says: app
func (p *Printer) DoctorNameApp() string {
	return p.plain("doctor.name_app")
}

// DoctorNameConnections says: connections
func (p *Printer) DoctorNameConnections() string {
	return p.plain("doctor.name_connections")
}

// DoctorNameForgetting says: forgetting
func (p *Printer) DoctorNameForgetting() string {
	return p.plain("doctor.name_forgetting")
}

// DoctorNameDatabase says: database
func (p *Printer) DoctorNameDatabase() string {
	return p.plain("doctor.name_database")
}

// DoctorNameDatabaseMode says: database's mode
func (p *Printer) DoctorNameDatabaseMode() string {
	return p.plain("doctor.name_database_mode")
}

// DoctorNameKey says: key
func (p *Printer) DoctorNameKey() string {
	return p.plain("doctor.name_key")
}

// DoctorNameKeyPlace says: key's place
func (p *Printer) DoctorNameKeyPlace() string {
	return p.plain("doctor.name_key_place")
}

// DoctorFix says: fix: {what}
// (before what to do about a finding)
func (p *Printer) DoctorFix(what string) string {
	return p.format("doctor.fix", what)
}

// DoctorConfigured says: All variables are set correctly.
func (p *Printer) DoctorConfigured() string {
	return p.plain("doctor.configured")
}

// DoctorSetVariable says: Set the variable and run the doctor again.
func (p *Printer) DoctorSetVariable() string {
	return p.plain("doctor.set_variable")
}

// DoctorSlacksOwnCommand says: {name} is one of Slack's own commands, so what people type would never reach Sundial.
func (p *Printer) DoctorSlacksOwnCommand(name string) string {
	return p.format("doctor.slacks_own_command", name)
}

// DoctorChooseCommand says: Choose another name in SUNDIAL_COMMAND, then update the app with what `sundial manifest` prints.
func (p *Printer) DoctorChooseCommand() string {
	return p.plain("doctor.choose_command")
}

// DoctorCommandNamed says: {name}. The app's manifest must name the same command.
func (p *Printer) DoctorCommandNamed(name string) string {
	return p.format("doctor.command_named", name)
}

// DoctorAnyoneCanInstall says: Anyone who finds the installation page can add the app to their workspace and store their time here.
func (p *Printer) DoctorAnyoneCanInstall() string {
	return p.plain("doctor.anyone_can_install")
}

// DoctorListWorkspaces says: List the workspaces you serve in SUNDIAL_WORKSPACES.
func (p *Printer) DoctorListWorkspaces() string {
	return p.plain("doctor.list_workspaces")
}

// DoctorWorkspacesServed says: Sundial serves {count:int} workspaces.
func (p *Printer) DoctorWorkspacesServed(count int) string {
	return p.format("doctor.workspaces_served", count)
}

// DoctorZoneMissing says: There's no data for the time zone {zone}.
func (p *Printer) DoctorZoneMissing(zone string) string {
	return p.format("doctor.zone_missing", zone)
}

// DoctorInstallZones says: Install the system's tzdata package, or point ZONEINFO to a zoneinfo.zip.
func (p *Printer) DoctorInstallZones() string {
	return p.plain("doctor.install_zones")
}

// DoctorZonesThere says: The time zone data is installed.
func (p *Printer) DoctorZonesThere() string {
	return p.plain("doctor.zones_there")
}

// DoctorRefusedToken says: Slack refuses {variable}: {reason}
func (p *Printer) DoctorRefusedToken(reason string, variable string) string {
	return p.format("doctor.refused_token", reason, variable)
}

// DoctorUnreachableToken says: Slack can't be reached to check {variable}: {reason}
func (p *Printer) DoctorUnreachableToken(reason string, variable string) string {
	return p.format("doctor.unreachable_token", reason, variable)
}

// DoctorCopyBotToken says: Copy the Bot User OAuth Token (xoxb-) again from api.slack.com/apps: your app > OAuth & Permissions. If there's none, install the app again.
func (p *Printer) DoctorCopyBotToken() string {
	return p.plain("doctor.copy_bot_token")
}

// DoctorTokenOf says: It belongs to the workspace {workspace}.
func (p *Printer) DoctorTokenOf(workspace string) string {
	return p.format("doctor.token_of", workspace)
}

// DoctorScopesMissing says: The bot token is missing these scopes: {scopes}.
func (p *Printer) DoctorScopesMissing(scopes string) string {
	return p.format("doctor.scopes_missing", scopes)
}

// DoctorPasteManifest says: Paste the output of `sundial manifest` at api.slack.com/apps: your app > App Manifest. Then install the app again.
func (p *Printer) DoctorPasteManifest() string {
	return p.plain("doctor.paste_manifest")
}

// DoctorScopesMore says: The bot token can do more than Sundial needs: {scopes}.
func (p *Printer) DoctorScopesMore(scopes string) string {
	return p.format("doctor.scopes_more", scopes)
}

// DoctorRemoveScopes says: Remove them under OAuth & Permissions, then install the app again.
func (p *Printer) DoctorRemoveScopes() string {
	return p.plain("doctor.remove_scopes")
}

// DoctorClockOff says: This machine's clock differs from Slack's by {difference}.
func (p *Printer) DoctorClockOff(difference string) string {
	return p.format("doctor.clock_off", difference)
}

// DoctorSetClock says: Set the clock and keep it right with NTP (timedatectl set-ntp true).
func (p *Printer) DoctorSetClock() string {
	return p.plain("doctor.set_clock")
}

// DoctorClockRight says: Within {difference} of Slack's.
func (p *Printer) DoctorClockRight(difference string) string {
	return p.format("doctor.clock_right", difference)
}

// DoctorWaitAndRepeat says: Wait a minute and run the doctor again.
func (p *Printer) DoctorWaitAndRepeat() string {
	return p.plain("doctor.wait_and_repeat")
}

// DoctorCheckNetwork says: Check the connection to Slack: HTTPS_PROXY, SSL_CERT_FILE, SLACK_API_URL, DNS and the firewall.
func (p *Printer) DoctorCheckNetwork() string {
	return p.plain("doctor.check_network")
}

// DoctorAppTokenWorks says: It opens a Socket Mode connection.
func (p *Printer) DoctorAppTokenWorks() string {
	return p.plain("doctor.app_token_works")
}

// DoctorNewAppToken says: Make a new one at api.slack.com/apps: your app > Basic Information > App-Level Tokens, with the scope connections:write.
func (p *Printer) DoctorNewAppToken() string {
	return p.plain("doctor.new_app_token")
}

// DoctorSocketOff says: Socket Mode is switched off for the app.
func (p *Printer) DoctorSocketOff() string {
	return p.plain("doctor.socket_off")
}

// DoctorSwitchSocketOn says: Switch it on at api.slack.com/apps: your app > Socket Mode.
func (p *Printer) DoctorSwitchSocketOn() string {
	return p.plain("doctor.switch_socket_on")
}

// DoctorSocketOn says: It's on.
func (p *Printer) DoctorSocketOn() string {
	return p.plain("doctor.socket_on")
}

// DoctorSocketFails says: The connection can't be opened: {reason}
func (p *Printer) DoctorSocketFails(reason string) string {
	return p.format("doctor.socket_fails", reason)
}

// DoctorAllowSockets says: Allow WebSocket connections to Slack's hosts in the firewall and the proxy (HTTPS_PROXY, SSL_CERT_FILE).
func (p *Printer) DoctorAllowSockets() string {
	return p.plain("doctor.allow_sockets")
}

// DoctorSocketEnded says: Slack ended the connection: {reason}
func (p *Printer) DoctorSocketEnded(reason string) string {
	return p.format("doctor.socket_ended", reason)
}

// DoctorNoHello says: Slack didn't send its greeting.
// (a reason, after a colon)
func (p *Printer) DoctorNoHello() string {
	return p.plain("doctor.no_hello")
}

// DoctorTwoApps says: The tokens belong to two different apps: SLACK_BOT_TOKEN to {bot}, SLACK_APP_TOKEN to {other}.
func (p *Printer) DoctorTwoApps(bot string, other string) string {
	return p.format("doctor.two_apps", bot, other)
}

// DoctorTakeSameApp says: Copy both from the same app at api.slack.com/apps.
func (p *Printer) DoctorTakeSameApp() string {
	return p.plain("doctor.take_same_app")
}

// DoctorOneApp says: Both tokens belong to {app}.
func (p *Printer) DoctorOneApp(app string) string {
	return p.format("doctor.one_app", app)
}

// DoctorConnectionsBesides says: {count:int} besides the doctor's.
func (p *Printer) DoctorConnectionsBesides(count int) string {
	return p.format("doctor.connections_besides", count)
}

// DoctorConnectionsLeft says: {count:int} are open besides the doctor's, but {expected:int} are expected. Each one receives part of what people type.
func (p *Printer) DoctorConnectionsLeft(count int, expected int) string {
	return p.format("doctor.connections_left", count, expected)
}

// DoctorStopOthers says: Stop every process that uses this app token, including Sundial if it's running. Wait two minutes for dead connections to end, then run the doctor again. If they're still there, make a new app-level token and revoke this one.
func (p *Printer) DoctorStopOthers() string {
	return p.plain("doctor.stop_others")
}

// DoctorForgettingBlocked says: Sundial can't write to the key's folder or to the working folder, so it can't forget a member: it needs a place for the list of forgotten members, which it reads when a backup is restored.
func (p *Printer) DoctorForgettingBlocked() string {
	return p.plain("doctor.forgetting_blocked")
}

// DoctorUseLastingFolder says: Start Sundial in a folder that its user can write to and that survives a restart, such as a separate volume.
func (p *Printer) DoctorUseLastingFolder() string {
	return p.plain("doctor.use_lasting_folder")
}

// DoctorPostgresSilent says: PostgreSQL doesn't answer: {reason}
func (p *Printer) DoctorPostgresSilent(reason string) string {
	return p.format("doctor.postgres_silent", reason)
}

// DoctorCheckDatabaseUrl says: Check the host, port, user, password and name in DATABASE_URL, and that the server accepts connections from this machine.
func (p *Printer) DoctorCheckDatabaseUrl() string {
	return p.plain("doctor.check_database_url")
}

// DoctorPostgresAnswers says: PostgreSQL answers.
func (p *Printer) DoctorPostgresAnswers() string {
	return p.plain("doctor.postgres_answers")
}

// DoctorFolderUnwritable says: The folder {folder} can't be written to: {reason}
func (p *Printer) DoctorFolderUnwritable(folder string, reason string) string {
	return p.format("doctor.folder_unwritable", folder, reason)
}

// DoctorMakeFolder says: Create the folder, owned by the user who runs Sundial, or name another one in DATABASE_URL.
func (p *Printer) DoctorMakeFolder() string {
	return p.plain("doctor.make_folder")
}

// DoctorMadeAtStart says: {file} will be created at the first start.
func (p *Printer) DoctorMadeAtStart(file string) string {
	return p.format("doctor.made_at_start", file)
}

// DoctorFileUnwritable says: {file} can't be written: {reason}
func (p *Printer) DoctorFileUnwritable(file string, reason string) string {
	return p.format("doctor.file_unwritable", file, reason)
}

// DoctorGiveFile says: Make the user who runs Sundial the owner of the file.
func (p *Printer) DoctorGiveFile() string {
	return p.plain("doctor.give_file")
}

// DoctorFileWritable says: {file} can be written.
func (p *Printer) DoctorFileWritable(file string) string {
	return p.format("doctor.file_writable", file)
}

// DoctorFilePublic says: Everyone on this machine can read {file}. Who worked when isn't encrypted.
func (p *Printer) DoctorFilePublic(file string) string {
	return p.format("doctor.file_public", file)
}

// DoctorCloseFile says: Stop Sundial, then run: chmod 600 {file}
func (p *Printer) DoctorCloseFile(file string) string {
	return p.format("doctor.close_file", file)
}

// DoctorRestoreKey says: Restore the database's key, readable only by Sundial's user (chmod 600).
func (p *Printer) DoctorRestoreKey() string {
	return p.plain("doctor.restore_key")
}

// DoctorKeyThere says: The key can be read.
func (p *Printer) DoctorKeyThere() string {
	return p.plain("doctor.key_there")
}

// DoctorRunKeyCommand says: Run the command as the user who runs Sundial. It must print the database's key, 32 bytes in base64, and nothing else.
func (p *Printer) DoctorRunKeyCommand() string {
	return p.plain("doctor.run_key_command")
}

// DoctorKeyPrinted says: The command prints a valid key.
func (p *Printer) DoctorKeyPrinted() string {
	return p.plain("doctor.key_printed")
}

// DoctorWrongKey says: This isn't the database's key.
func (p *Printer) DoctorWrongKey() string {
	return p.plain("doctor.wrong_key")
}

// DoctorMatchKey says: Restore the database's key, or name the database that belongs to this key in DATABASE_URL.
func (p *Printer) DoctorMatchKey() string {
	return p.plain("doctor.match_key")
}

// DoctorNewerDatabase says: A newer version of Sundial has changed it.
func (p *Printer) DoctorNewerDatabase() string {
	return p.plain("doctor.newer_database")
}

// DoctorStartNewer says: Start that version, or restore a backup made before the upgrade.
func (p *Printer) DoctorStartNewer() string {
	return p.plain("doctor.start_newer")
}

// DoctorOlderDatabase says: An older version of Sundial made it. The next start brings it up to date.
func (p *Printer) DoctorOlderDatabase() string {
	return p.plain("doctor.older_database")
}

// DoctorBackupFirst says: Make a backup first: `sundial backup FILE`, or pg_dump.
func (p *Printer) DoctorBackupFirst() string {
	return p.plain("doctor.backup_first")
}

// DoctorUnreadableDatabase says: It can't be read: {reason}
func (p *Printer) DoctorUnreadableDatabase(reason string) string {
	return p.format("doctor.unreadable_database", reason)
}

// DoctorCheckDatabase says: Check that it's Sundial's database. If it's damaged, restore a backup.
func (p *Printer) DoctorCheckDatabase() string {
	return p.plain("doctor.check_database")
}

// DoctorKeyInVolume says: The key is in the volume {volume}, next to the database, so anyone with a copy of the volume can read everything.
func (p *Printer) DoctorKeyInVolume(volume string) string {
	return p.format("doctor.key_in_volume", volume)
}

// DoctorKeyInFolder says: SUNDIAL_KEY_FILE is in the database's folder, so anyone with a copy of the folder can read everything.
func (p *Printer) DoctorKeyInFolder() string {
	return p.plain("doctor.key_in_folder")
}

// DoctorMoveKey says: Move the key to another place, and name it in SUNDIAL_KEY_FILE.
func (p *Printer) DoctorMoveKey() string {
	return p.plain("doctor.move_key")
}

// DoctorNameFonts says: fonts
func (p *Printer) DoctorNameFonts() string {
	return p.plain("doctor.name_fonts")
}

// DoctorFontsThere says: PDFs can show every script that was checked.
func (p *Printer) DoctorFontsThere() string {
	return p.plain("doctor.fonts_there")
}

// DoctorFontsMissing says: There's no font for {scripts}, so PDFs show these characters as codes such as U+0E2A.
func (p *Printer) DoctorFontsMissing(scripts string) string {
	return p.format("doctor.fonts_missing", scripts)
}

// DoctorInstallFonts says: Install the packages {packages} (Debian's names), or set SUNDIAL_FONTS to a folder of fonts.
func (p *Printer) DoctorInstallFonts(packages string) string {
	return p.format("doctor.install_fonts", packages)
}
