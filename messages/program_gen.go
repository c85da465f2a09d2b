// Code generated from locales/en/program.yaml by internal/generate; DO NOT EDIT.

package messages

// ProgramAbout says: Hours, not surveillance: a time tracker that lives in Slack.
// (what the program is, above the list of its commands)
func (p *Printer) ProgramAbout() string {
	return p.plain("program.about")
}

// ProgramServeHelp says: Run the bot and the scheduler until a signal (the default).
// (help of the commands and their flags)
func (p *Printer) ProgramServeHelp() string {
	return p.plain("program.serve_help")
}

// ProgramDemoHelp says: Try Sundial without Slack, on a page in the browser.
func (p *Printer) ProgramDemoHelp() string {
	return p.plain("program.demo_help")
}

// ProgramDemoAddrHelp says: The address of the page, on loopback.
func (p *Printer) ProgramDemoAddrHelp() string {
	return p.plain("program.demo_addr_help")
}

// ProgramManifestHelp says: Print the Slack app manifest to paste at installation.
func (p *Printer) ProgramManifestHelp() string {
	return p.plain("program.manifest_help")
}

// ProgramManifestNameHelp says: The slash command's name.
func (p *Printer) ProgramManifestNameHelp() string {
	return p.plain("program.manifest_name_help")
}

// ProgramManifestImportsHelp says: Ask for the optional permission to read files that people upload for import. SUNDIAL_IMPORTS=yes does the same.
func (p *Printer) ProgramManifestImportsHelp() string {
	return p.plain("program.manifest_imports_help")
}

// ProgramManifestPublicHelp says: The https address of the installation pages, for several workspaces.
func (p *Printer) ProgramManifestPublicHelp() string {
	return p.plain("program.manifest_public_help")
}

// ProgramManifestLanguageHelp says: The language of the app's texts in Slack: {languages}.
func (p *Printer) ProgramManifestLanguageHelp(languages string) string {
	return p.format("program.manifest_language_help", languages)
}

// ProgramDoctorHelp says: Check configuration, database, key, tokens and scopes.
func (p *Printer) ProgramDoctorHelp() string {
	return p.plain("program.doctor_help")
}

// ProgramDoctorRunningHelp says: Expect the connections of a running Sundial.
func (p *Printer) ProgramDoctorRunningHelp() string {
	return p.plain("program.doctor_running_help")
}

// ProgramMigrateHelp says: Bring the database's schema up to date.
func (p *Printer) ProgramMigrateHelp() string {
	return p.plain("program.migrate_help")
}

// ProgramMigrateToHelp says: Copy everything to this empty database (sqlite:PATH or postgres://…), verify the copy, and leave the original unchanged. If the URL has a password, use SUNDIAL_MIGRATE_TO instead: others on the machine can read arguments.
func (p *Printer) ProgramMigrateToHelp() string {
	return p.plain("program.migrate_to_help")
}

// ProgramBackupHelp says: Copy the SQLite database to a new file while it's in use.
func (p *Printer) ProgramBackupHelp() string {
	return p.plain("program.backup_help")
}

// ProgramBackupFileHelp says: The new file to write.
func (p *Printer) ProgramBackupFileHelp() string {
	return p.plain("program.backup_file_help")
}

// ProgramRestoreHelp says: Restore a backup where there's no database.
func (p *Printer) ProgramRestoreHelp() string {
	return p.plain("program.restore_help")
}

// ProgramRestoreFileHelp says: The backup to restore.
func (p *Printer) ProgramRestoreFileHelp() string {
	return p.plain("program.restore_file_help")
}

// ProgramRekeyHelp says: Change the deployment's key while Sundial runs.
func (p *Printer) ProgramRekeyHelp() string {
	return p.plain("program.rekey_help")
}

// ProgramExportHelp says: Write everything held about a member, as JSON.
func (p *Printer) ProgramExportHelp() string {
	return p.plain("program.export_help")
}

// ProgramExportFileHelp says: The new file to write. Without it, the export is printed.
func (p *Printer) ProgramExportFileHelp() string {
	return p.plain("program.export_file_help")
}

// ProgramImportHelp says: Import a file for a member.
func (p *Printer) ProgramImportHelp() string {
	return p.plain("program.import_help")
}

// ProgramImportFileHelp says: The file to import: Sundial's own export, or another tracker's.
func (p *Printer) ProgramImportFileHelp() string {
	return p.plain("program.import_file_help")
}

// ProgramImportDatesHelp says: Which comes first in the file's dates where they can be read either way: day or month.
func (p *Printer) ProgramImportDatesHelp() string {
	return p.plain("program.import_dates_help")
}

// ProgramImportZoneHelp says: The time zone of times in the file that have none, such as Europe/Berlin. Without it, the member's.
func (p *Printer) ProgramImportZoneHelp() string {
	return p.plain("program.import_zone_help")
}

// ProgramImportPersonHelp says: Whose entries to import if the file has several people's: an email address or a name, as the file has it.
func (p *Printer) ProgramImportPersonHelp() string {
	return p.plain("program.import_person_help")
}

// ProgramImportChangedHelp says: What to do with records that differ from the file, such as a corrected end: keep the ones here, replace them with the file's, or add the file's as well.
func (p *Printer) ProgramImportChangedHelp() string {
	return p.plain("program.import_changed_help")
}

// ProgramImportMeetingsHelp says: Import the calendar meetings that are marked [x]. Without it, meetings are only listed.
func (p *Printer) ProgramImportMeetingsHelp() string {
	return p.plain("program.import_meetings_help")
}

// ProgramImportRejectedHelp says: Where to write entries that can't be read, with the reasons. Without it, next to the file, with .rejected.csv added to its name.
func (p *Printer) ProgramImportRejectedHelp() string {
	return p.plain("program.import_rejected_help")
}

// ProgramForgetHelp says: Erase a member.
func (p *Printer) ProgramForgetHelp() string {
	return p.plain("program.forget_help")
}

// ProgramMemberHelp says: Slack's IDs of the workspace and the person, such as T0123/U0456.
func (p *Printer) ProgramMemberHelp() string {
	return p.plain("program.member_help")
}

// ProgramVersionHelp says: Print the version, the commit and the Go version.
func (p *Printer) ProgramVersionHelp() string {
	return p.plain("program.version_help")
}

// ProgramManHelp says: Print the manual page.
func (p *Printer) ProgramManHelp() string {
	return p.plain("program.man_help")
}

// ProgramUnknownCommand says: There's no command "{typed}". To see all commands, run: sundial help
func (p *Printer) ProgramUnknownCommand(typed string) string {
	return p.format("program.unknown_command", typed)
}

// ProgramUnknownCommandNear says: There's no command "{typed}". Did you mean "{near}"? To see all commands, run: sundial help
func (p *Printer) ProgramUnknownCommandNear(near string, typed string) string {
	return p.format("program.unknown_command_near", near, typed)
}

// ProgramVariables says: Environment variables (docs/operate.md says what each one is for):
func (p *Printer) ProgramVariables() string {
	return p.plain("program.variables")
}

// ProgramSchemaCurrent says: The schema is up to date.
func (p *Printer) ProgramSchemaCurrent() string {
	return p.plain("program.schema_current")
}

// ProgramMoving says: Stop Sundial on the first database. Anything saved there from now on won't be copied.
func (p *Printer) ProgramMoving() string {
	return p.plain("program.moving")
}

// ProgramCopying says: Copying {table}: {rows} rows so far
func (p *Printer) ProgramCopying(rows string, table string) string {
	return p.format("program.copying", rows, table)
}

// ProgramMovedTable says: {rows} rows, checksum {checksum}, the same in both
// (a line of a table, after its name: padded columns)
func (p *Printer) ProgramMovedTable(checksum string, rows string) string {
	return p.format("program.moved_table", checksum, rows)
}

// ProgramMoved says: Everything is in the new database, under the same key. Set DATABASE_URL to it and start Sundial. The first database is unchanged.
func (p *Printer) ProgramMoved() string {
	return p.plain("program.moved")
}

// ProgramNameKey says: With PostgreSQL, set the key's path: SUNDIAL_KEY_FILE={file}
func (p *Printer) ProgramNameKey(file string) string {
	return p.format("program.name_key", file)
}

// ProgramRestored says: The backup is restored. {count:int} members who asked to be forgotten since then were erased again.
func (p *Printer) ProgramRestored(count int) string {
	return p.format("program.restored", count)
}

// ProgramRestoredBroken says: The backup is in place, but can't be opened: {reason}
func (p *Printer) ProgramRestoredBroken(reason string) string {
	return p.format("program.restored_broken", reason)
}

// ProgramDemoOperator says: you, on this machine
// (who runs the demo, as the welcome names them)
func (p *Printer) ProgramDemoOperator() string {
	return p.plain("program.demo_operator")
}

// ProgramDemoAt says: Sundial's demo is at {address}
// Stop it with Ctrl-C. Nothing is kept.
func (p *Printer) ProgramDemoAt(address string) string {
	return p.format("program.demo_at", address)
}

// ProgramMemberForm says: --member must be TEAM/USER, Slack's IDs, such as T0123/U0456.
func (p *Printer) ProgramMemberForm() string {
	return p.plain("program.member_form")
}

// ProgramSayDates says: {problem} Add --dates day or --dates month.
// (after what is wrong with the dates of a file)
func (p *Printer) ProgramSayDates(problem string) string {
	return p.format("program.say_dates", problem)
}

// ProgramSayZone says: The file doesn't say which time zone its times are in. Add it, for example: --zone Europe/Berlin
func (p *Printer) ProgramSayZone() string {
	return p.plain("program.say_zone")
}

// ProgramImported says: Imported: {what}
func (p *Printer) ProgramImported(what string) string {
	return p.format("program.imported", what)
}

// ProgramNothingHeld says: Sundial holds nothing about {member}.
func (p *Printer) ProgramNothingHeld(member string) string {
	return p.format("program.nothing_held", member)
}

// ProgramForgotten says: Everything held about {member} is erased. A backup made earlier still holds it, readable with the key of its time.
func (p *Printer) ProgramForgotten(member string) string {
	return p.format("program.forgotten", member)
}

// ProgramOperatorUnnamed says: the people who run this Sundial
// (who did something for a member, after "by")
func (p *Printer) ProgramOperatorUnnamed() string {
	return p.plain("program.operator_unnamed")
}

// ProgramToldExported says: Everything held about you here was exported by {operator} on {moment}.
// (to the member, in a direct message)
func (p *Printer) ProgramToldExported(moment string, operator string) string {
	return p.format("program.told_exported", moment, operator)
}

// ProgramToldImported says: A file was imported for you by {operator} on {moment}.
func (p *Printer) ProgramToldImported(moment string, operator string) string {
	return p.format("program.told_imported", moment, operator)
}

// ProgramToldErased says: Everything held about you here was erased by {operator} on {moment}.
func (p *Printer) ProgramToldErased(moment string, operator string) string {
	return p.format("program.told_erased", moment, operator)
}

// ProgramRekeyNoFile says: The key isn't in a file. Put the new one into SUNDIAL_NEW_KEY or SUNDIAL_NEW_KEY_FILE. Make it with: openssl rand -base64 32
func (p *Printer) ProgramRekeyNoFile() string {
	return p.plain("program.rekey_no_file")
}

// ProgramRekeyedFile says: {file} now holds the new key. The old one is in {former}.
// A running Sundial that reads this file switches to the new key. Restart one that got a copy (systemd's LoadCredential, a container's secret).
func (p *Printer) ProgramRekeyedFile(file string, former string) string {
	return p.format("program.rekeyed_file", file, former)
}

// ProgramRekeyedGiven says: The key is now the one in SUNDIAL_NEW_KEY. Give it to Sundial as SUNDIAL_KEY, SUNDIAL_KEY_FILE or SUNDIAL_KEY_COMMAND, and restart Sundial where it runs.
func (p *Printer) ProgramRekeyedGiven() string {
	return p.plain("program.rekeyed_given")
}

// ProgramFormerKey says: Older backups open only with the old key. While you keep it, anyone who has it and such a backup can read what's in it, including the data of members erased since then. Once every copy of the key is destroyed, nobody can, not even you. Make a new backup, then destroy the old key.
// Members' own keys haven't changed. If the old key and a copy of the database both leaked, anyone who has both can read what was and will be written under these keys.
// (what keeping or destroying the old key means)
func (p *Printer) ProgramFormerKey() string {
	return p.plain("program.former_key")
}

// ProgramDraftKeyFailed says: Sundial couldn't make the new key next to the old one ({reason}). Give it in SUNDIAL_NEW_KEY instead.
func (p *Printer) ProgramDraftKeyFailed(reason string) string {
	return p.format("program.draft_key_failed", reason)
}

// ProgramTokenNotServed says: SLACK_BOT_TOKEN belongs to the workspace {workspace}, which SUNDIAL_WORKSPACES doesn't list. Add it there, or remove the token.
func (p *Printer) ProgramTokenNotServed(workspace string) string {
	return p.format("program.token_not_served", workspace)
}

// ProgramSayPerson says: {problem} Add --person and one of the names above.
func (p *Printer) ProgramSayPerson(problem string) string {
	return p.format("program.say_person", problem)
}

// ProgramPersonOfFile says: {flag} ({count:int} entries)
func (p *Printer) ProgramPersonOfFile(count int, flag string) string {
	return p.format("program.person_of_file", count, flag)
}

// ProgramRejectedFile says: Entries that can't be read are in {file}
func (p *Printer) ProgramRejectedFile(file string) string {
	return p.format("program.rejected_file", file)
}

// ProgramDemoExposeHelp says: Serve the page to other machines. Anyone who reaches it can act as any of its people.
func (p *Printer) ProgramDemoExposeHelp() string {
	return p.plain("program.demo_expose_help")
}

// ProgramDemoNotLoopback says: {addr} can be reached from other machines, and anyone who reaches the demo can act as any of its people. Use 127.0.0.1, or add --expose.
func (p *Printer) ProgramDemoNotLoopback(addr string) string {
	return p.format("program.demo_not_loopback", addr)
}

// ProgramDemoExposed says: Warning: anyone who reaches this page can act as any of its people. Don't type anything real here.
func (p *Printer) ProgramDemoExposed() string {
	return p.plain("program.demo_exposed")
}

// ProgramDemoStartButton says: Start a timer
func (p *Printer) ProgramDemoStartButton() string {
	return p.plain("program.demo_start_button")
}

// ProgramDemoWaitButton says: Work 45 min
func (p *Printer) ProgramDemoWaitButton() string {
	return p.plain("program.demo_wait_button")
}

// ProgramDemoStopButton says: Stop it
func (p *Printer) ProgramDemoStopButton() string {
	return p.plain("program.demo_stop_button")
}

// ProgramDemoSamplesButton says: Fill a sample week
func (p *Printer) ProgramDemoSamplesButton() string {
	return p.plain("program.demo_samples_button")
}

// ProgramDemoReportButton says: Report
func (p *Printer) ProgramDemoReportButton() string {
	return p.plain("program.demo_report_button")
}

// ProgramDemoShareButton says: Share with Bob
func (p *Printer) ProgramDemoShareButton() string {
	return p.plain("program.demo_share_button")
}

// ProgramDemoSummaryButton says: Ask for a summary
func (p *Printer) ProgramDemoSummaryButton() string {
	return p.plain("program.demo_summary_button")
}

// ProgramDemoEveningButton says: Skip to 17:30
func (p *Printer) ProgramDemoEveningButton() string {
	return p.plain("program.demo_evening_button")
}

// ProgramDemoThiefButton says: What a thief would see
func (p *Printer) ProgramDemoThiefButton() string {
	return p.plain("program.demo_thief_button")
}

// ProgramReadyHelp says: Ask the Sundial that runs here whether it's ready. It exits with status 0 if so.
func (p *Printer) ProgramReadyHelp() string {
	return p.plain("program.ready_help")
}

// ProgramReadyOff says: SUNDIAL_HTTP_ADDR isn't set, so a running Sundial can't be asked. Set it for both, as in SUNDIAL_HTTP_ADDR=127.0.0.1:8766
func (p *Printer) ProgramReadyOff() string {
	return p.plain("program.ready_off")
}

// ProgramReadySilent says: Sundial doesn't answer at {address}: {reason}
// (after an address comes Go's error, in English)
func (p *Printer) ProgramReadySilent(address string, reason string) string {
	return p.format("program.ready_silent", address, reason)
}

// ProgramDemoSendButton says: Send it
func (p *Printer) ProgramDemoSendButton() string {
	return p.plain("program.demo_send_button")
}

// ProgramForgottenButLog says: The database's log still holds encrypted traces because something is reading it; Sundial empties it within the hour or so.
// (after "Everything held about … is erased", while another program reads the SQLite database)
func (p *Printer) ProgramForgottenButLog() string {
	return p.plain("program.forgotten_but_log")
}

// ProgramForgottenButFiles says: The database's files can still hold encrypted traces until it writes over them.
// (the same with PostgreSQL, which keeps deleted rows in its files until it writes over them)
func (p *Printer) ProgramForgottenButFiles() string {
	return p.plain("program.forgotten_but_files")
}
