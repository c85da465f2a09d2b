// Code generated from locales/en/settings.yaml by internal/generate; DO NOT EDIT.

package messages

// SettingsLanguageLabel says: Language
func (p *Printer) SettingsLanguageLabel() string {
	return p.plain("settings.language_label")
}

// SettingsLanguageOfSlackOption says: As in Slack ({language})
// (where the member has chosen none)
func (p *Printer) SettingsLanguageOfSlackOption(language string) string {
	return p.format("settings.language_of_slack_option", language)
}

// SettingsLanguageLine says: Language: {language}
func (p *Printer) SettingsLanguageLine(language string) string {
	return p.format("settings.language_line", language)
}

// SettingsLanguageUnknown says: Sundial isn't available in that language. Pick one from the list.
// (below the input, where the form names another one)
func (p *Printer) SettingsLanguageUnknown() string {
	return p.plain("settings.language_unknown")
}

// SettingsHead says: Your settings
func (p *Printer) SettingsHead() string {
	return p.plain("settings.head")
}

// SettingsQuietButton says: Quiet hours and days off
func (p *Printer) SettingsQuietButton() string {
	return p.plain("settings.quiet_button")
}

// SettingsZoneLine says: Time zone: {zone}
// (the settings, one a line)
func (p *Printer) SettingsZoneLine(zone string) string {
	return p.format("settings.zone_line", zone)
}

// SettingsSlackZoneLine says: Time zone: {zone}, as in Slack
func (p *Printer) SettingsSlackZoneLine(zone string) string {
	return p.format("settings.slack_zone_line", zone)
}

// SettingsClock24Line says: Clock: 24 hours
func (p *Printer) SettingsClock24Line() string {
	return p.plain("settings.clock24_line")
}

// SettingsClock12Line says: Clock: 12 hours
func (p *Printer) SettingsClock12Line() string {
	return p.plain("settings.clock12_line")
}

// SettingsWeekLine says: Week starts on: {weekday}
func (p *Printer) SettingsWeekLine(weekday string) string {
	return p.format("settings.week_line", weekday)
}

// SettingsWorkDayLine says: Working day: {length}
func (p *Printer) SettingsWorkDayLine(length string) string {
	return p.format("settings.work_day_line", length)
}

// SettingsTagLine says: Default tag: {tag}
func (p *Printer) SettingsTagLine(tag string) string {
	return p.format("settings.tag_line", tag)
}

// SettingsNoTagLine says: Default tag: none
func (p *Printer) SettingsNoTagLine() string {
	return p.plain("settings.no_tag_line")
}

// SettingsOneTimerLine says: Timers: one at a time. Starting another stops the running one
func (p *Printer) SettingsOneTimerLine() string {
	return p.plain("settings.one_timer_line")
}

// SettingsSeveralTimersLine says: Timers: several at a time
func (p *Printer) SettingsSeveralTimersLine() string {
	return p.plain("settings.several_timers_line")
}

// SettingsTotalsLine says: Summaries: totals only
func (p *Printer) SettingsTotalsLine() string {
	return p.plain("settings.totals_line")
}

// SettingsNotesLine says: Summaries: with notes
func (p *Printer) SettingsNotesLine() string {
	return p.plain("settings.notes_line")
}

// SettingsDeleteLine says: Delete Sundial's direct messages to you: after {count:int} days
func (p *Printer) SettingsDeleteLine(count int) string {
	return p.format("settings.delete_line", count)
}

// SettingsFormTitle says: Settings
// (the form)
func (p *Printer) SettingsFormTitle() string {
	return p.plain("settings.form_title")
}

// SettingsZoneLabel says: Time zone
func (p *Printer) SettingsZoneLabel() string {
	return p.plain("settings.zone_label")
}

// SettingsZoneHint says: Leave it empty to use Slack's: {zone}. Otherwise type it like Europe/Berlin
func (p *Printer) SettingsZoneHint(zone string) string {
	return p.format("settings.zone_hint", zone)
}

// SettingsClockLabel says: Clock
func (p *Printer) SettingsClockLabel() string {
	return p.plain("settings.clock_label")
}

// SettingsLocale24Option says: As in your language (24 hours)
func (p *Printer) SettingsLocale24Option() string {
	return p.plain("settings.locale24_option")
}

// SettingsLocale12Option says: As in your language (12 hours)
func (p *Printer) SettingsLocale12Option() string {
	return p.plain("settings.locale12_option")
}

// SettingsClock24Option says: 24 hours
func (p *Printer) SettingsClock24Option() string {
	return p.plain("settings.clock24_option")
}

// SettingsClock12Option says: 12 hours, am and pm
func (p *Printer) SettingsClock12Option() string {
	return p.plain("settings.clock12_option")
}

// SettingsWeekLabel says: Week starts on
func (p *Printer) SettingsWeekLabel() string {
	return p.plain("settings.week_label")
}

// SettingsLocaleWeekOption says: As in your language ({weekday})
func (p *Printer) SettingsLocaleWeekOption(weekday string) string {
	return p.format("settings.locale_week_option", weekday)
}

// SettingsWorkDayLabel says: Working day
func (p *Printer) SettingsWorkDayLabel() string {
	return p.plain("settings.work_day_label")
}

// SettingsWorkDayHint says: How long 1d is, such as 8h or 7h 30m
func (p *Printer) SettingsWorkDayHint() string {
	return p.plain("settings.work_day_hint")
}

// SettingsTagLabel says: Default tag
func (p *Printer) SettingsTagLabel() string {
	return p.plain("settings.tag_label")
}

// SettingsTagHint says: For what you type without a tag. Leave it empty for none
func (p *Printer) SettingsTagHint() string {
	return p.plain("settings.tag_hint")
}

// SettingsTimersLabel says: Timers
func (p *Printer) SettingsTimersLabel() string {
	return p.plain("settings.timers_label")
}

// SettingsOneTimerOption says: One. Starting another stops the running one
func (p *Printer) SettingsOneTimerOption() string {
	return p.plain("settings.one_timer_option")
}

// SettingsSeveralTimersOption says: Several at a time
func (p *Printer) SettingsSeveralTimersOption() string {
	return p.plain("settings.several_timers_option")
}

// SettingsSummariesLabel says: Summaries
func (p *Printer) SettingsSummariesLabel() string {
	return p.plain("settings.summaries_label")
}

// SettingsTotalsOption says: Totals only
func (p *Printer) SettingsTotalsOption() string {
	return p.plain("settings.totals_option")
}

// SettingsNotesOption says: With notes
func (p *Printer) SettingsNotesOption() string {
	return p.plain("settings.notes_option")
}

// SettingsDeleteLabel says: Delete Sundial's direct messages to you
func (p *Printer) SettingsDeleteLabel() string {
	return p.plain("settings.delete_label")
}

// SettingsDeleteOption says: After {count:int} days
func (p *Printer) SettingsDeleteOption(count int) string {
	return p.format("settings.delete_option", count)
}

// SettingsZoneUnknown says: Sundial doesn't know that time zone. Type it like Europe/Berlin, or leave it empty.
// (below the inputs of the form)
func (p *Printer) SettingsZoneUnknown() string {
	return p.plain("settings.zone_unknown")
}

// SettingsClockWrong says: A clock has 12 or 24 hours. Pick one from the list.
func (p *Printer) SettingsClockWrong() string {
	return p.plain("settings.clock_wrong")
}

// SettingsWeekWrong says: A week starts on Monday, Sunday or Saturday. Pick one from the list.
func (p *Printer) SettingsWeekWrong() string {
	return p.plain("settings.week_wrong")
}

// SettingsWorkDayWrong says: A working day lasts from 1h to 24h. Type it like 8h or 7h 30m.
func (p *Printer) SettingsWorkDayWrong() string {
	return p.plain("settings.work_day_wrong")
}

// SettingsTimersWrong says: Pick one timer or several.
func (p *Printer) SettingsTimersWrong() string {
	return p.plain("settings.timers_wrong")
}

// SettingsSummaryWrong says: Pick totals only or with notes.
func (p *Printer) SettingsSummaryWrong() string {
	return p.plain("settings.summary_wrong")
}

// SettingsDeleteWrong says: Messages can stay from 1 to 365 days. Pick a number from the list.
func (p *Printer) SettingsDeleteWrong() string {
	return p.plain("settings.delete_wrong")
}

// SettingsTagForm says: Type one tag, such as #acme, with letters, digits, _, - and /.
func (p *Printer) SettingsTagForm() string {
	return p.plain("settings.tag_form")
}

// SettingsUnchanged says: That's already set, so nothing changed.
func (p *Printer) SettingsUnchanged() string {
	return p.plain("settings.unchanged")
}

// SettingsSavedHead says: Saved.
func (p *Printer) SettingsSavedHead() string {
	return p.plain("settings.saved_head")
}

// SettingsZoneFollowsHead says: Your time zone follows Slack again.
func (p *Printer) SettingsZoneFollowsHead() string {
	return p.plain("settings.zone_follows_head")
}

// SettingsZoneHead says: Your time zone is now {zone}.
func (p *Printer) SettingsZoneHead(zone string) string {
	return p.format("settings.zone_head", zone)
}

// SettingsClockThere says: It's {time} in {zone}.
func (p *Printer) SettingsClockThere(time string, zone string) string {
	return p.format("settings.clock_there", time, zone)
}

// SettingsKeepForEverHead says: Your records are kept until you delete them.
func (p *Printer) SettingsKeepForEverHead() string {
	return p.plain("settings.keep_for_ever_head")
}

// SettingsKeepHead says: Your records are kept for {months:int} months.
func (p *Printer) SettingsKeepHead(months int) string {
	return p.format("settings.keep_head", months)
}

// SettingsKeepDeletes says: Each night at 3:00, older ones are deleted for good. To keep a copy first, type: {command} export as json
func (p *Printer) SettingsKeepDeletes() string {
	return p.format("settings.keep_deletes", p.command)
}

// SettingsSenderLine says: Sender on PDFs: {sender}
func (p *Printer) SettingsSenderLine(sender string) string {
	return p.format("settings.sender_line", sender)
}

// SettingsNoSenderLine says: Sender on PDFs: none
func (p *Printer) SettingsNoSenderLine() string {
	return p.plain("settings.no_sender_line")
}

// SettingsSenderAdd says: Type {command} settings sender and then your name and address, with commas between the lines. They appear on PDFs you make for clients.
func (p *Printer) SettingsSenderAdd() string {
	return p.format("settings.sender_add", p.command)
}

// SettingsSenderChange says: To change it, type {command} settings sender and the new name and address; to remove it, {command} settings sender off.
func (p *Printer) SettingsSenderChange() string {
	return p.format("settings.sender_change", p.command)
}

// SettingsSenderLabel says: Sender on PDFs
func (p *Printer) SettingsSenderLabel() string {
	return p.plain("settings.sender_label")
}

// SettingsSenderHint says: Your name, then your address, on separate lines
func (p *Printer) SettingsSenderHint() string {
	return p.plain("settings.sender_hint")
}

// SettingsSenderWrong says: Type at most {lines:int} lines of {characters} characters each.
func (p *Printer) SettingsSenderWrong(characters string, lines int) string {
	return p.format("settings.sender_wrong", characters, lines)
}

// SettingsSenderPlaceholder says: Your name
func (p *Printer) SettingsSenderPlaceholder() string {
	return p.plain("settings.sender_placeholder")
}
