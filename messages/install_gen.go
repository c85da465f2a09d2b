// Code generated from locales/en/install.yaml by internal/generate; DO NOT EDIT.

package messages

// InstallWelcomeHeading says: Add Sundial to Slack
func (p *Printer) InstallWelcomeHeading() string {
	return p.plain("install.welcome_heading")
}

// InstallWelcomeWhat says: Sundial keeps the hours you type after {command}, and nothing else. It doesn't read messages or presence. Only you and the people you share it with see your time: not your colleagues, not your admins.
func (p *Printer) InstallWelcomeWhat() string {
	return p.format("install.welcome_what", p.command)
}

// InstallWelcomePermissions says: Slack will ask for these permissions:
func (p *Printer) InstallWelcomePermissions() string {
	return p.plain("install.welcome_permissions")
}

// InstallAddButton says: Add to Slack
func (p *Printer) InstallAddButton() string {
	return p.plain("install.add_button")
}

// InstallAgainButton says: Start again
func (p *Printer) InstallAgainButton() string {
	return p.plain("install.again_button")
}

// InstallOpenButton says: Open in Slack
func (p *Printer) InstallOpenButton() string {
	return p.plain("install.open_button")
}

// InstallRunBy says: This Sundial is run by {operator}, who holds the key to everything stored in it.
func (p *Printer) InstallRunBy(operator string) string {
	return p.format("install.run_by", operator)
}

// InstallRunBySomeone says: The people who run this Sundial haven't given a name. They hold the key to everything stored in it.
func (p *Printer) InstallRunBySomeone() string {
	return p.plain("install.run_by_someone")
}

// InstallRefusedHeading says: Sundial wasn't added
func (p *Printer) InstallRefusedHeading() string {
	return p.plain("install.refused_heading")
}

// InstallOtherBrowser says: This installation was started in another browser, or more than ten minutes ago. Nothing was installed. Start again.
func (p *Printer) InstallOtherBrowser() string {
	return p.plain("install.other_browser")
}

// InstallCancelled says: You pressed Cancel, so nothing was installed.
func (p *Printer) InstallCancelled() string {
	return p.plain("install.cancelled")
}

// InstallWithoutCode says: Slack sent you back without finishing the installation. Start again.
func (p *Printer) InstallWithoutCode() string {
	return p.plain("install.without_code")
}

// InstallNotSaved says: Sundial couldn't save the installation. Start again in a minute. If it keeps failing, contact the people who run this Sundial.
func (p *Printer) InstallNotSaved() string {
	return p.plain("install.not_saved")
}

// InstallDoneHeading says: Sundial is in {workspace}
func (p *Printer) InstallDoneHeading(workspace string) string {
	return p.format("install.done_heading", workspace)
}

// InstallDoneStart says: Nobody has been notified. Anyone can start by typing {command} in any channel; only they see the answer.
func (p *Printer) InstallDoneStart() string {
	return p.format("install.done_start", p.command)
}

// InstallDoneAdmin says: Type {command} admin to check that it works and to decide what people may share.
func (p *Printer) InstallDoneAdmin() string {
	return p.format("install.done_admin", p.command)
}

// InstallRemoveApp says: Nothing was saved, but Slack lists the app as installed. Remove it at https://slack.com/apps/manage.
func (p *Printer) InstallRemoveApp() string {
	return p.plain("install.remove_app")
}

// InstallWholeOrganization says: You installed Sundial for a whole Enterprise Grid organization, which it doesn't support yet. Choose a single workspace instead.
func (p *Printer) InstallWholeOrganization() string {
	return p.plain("install.whole_organization")
}

// InstallExpiringToken says: Slack issued a token that expires within hours, because token rotation is on for this app. Sundial doesn't support that. Create the app from the manifest that `sundial manifest` prints.
func (p *Printer) InstallExpiringToken() string {
	return p.plain("install.expiring_token")
}

// InstallNotServed says: This Sundial doesn't serve the workspace {workspace}. Ask the people who run it to add {id} to their list.
func (p *Printer) InstallNotServed(id string, workspace string) string {
	return p.format("install.not_served", id, workspace)
}

// InstallMissingScopes says: The workspace didn't grant everything Sundial needs. Missing: {scopes}.
func (p *Printer) InstallMissingScopes(scopes string) string {
	return p.format("install.missing_scopes", scopes)
}

// InstallSlackUnreachable says: Slack can't be reached right now. Nothing was saved. Start again in a minute.
func (p *Printer) InstallSlackUnreachable() string {
	return p.plain("install.slack_unreachable")
}

// InstallCodeUsed says: Slack says this installation is already finished or has expired ({code}). Start again.
func (p *Printer) InstallCodeUsed(code string) string {
	return p.format("install.code_used", code)
}

// InstallRejectedSettings says: Slack rejects this deployment's settings ({code}). The people who run it need to check SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, SUNDIAL_PUBLIC_URL and the app's redirect URLs.
func (p *Printer) InstallRejectedSettings(code string) string {
	return p.format("install.rejected_settings", code)
}
