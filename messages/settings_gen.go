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

// SettingsLanguageUnknown says: Sundial doesn't write that language. Pick one from the list.
// (below the input, where the form names another one)
func (p *Printer) SettingsLanguageUnknown() string {
	return p.plain("settings.language_unknown")
}
