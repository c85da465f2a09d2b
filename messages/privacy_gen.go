// Code generated from locales/en/privacy.yaml by internal/generate; DO NOT EDIT.

package messages

// PrivacyHead says: What Sundial stores about you:
func (p *Printer) PrivacyHead() string {
	return p.plain("privacy.head")
}

// PrivacySeenHead says: Who else can see what
func (p *Printer) PrivacySeenHead() string {
	return p.plain("privacy.seen_head")
}

// PrivacyMayHead says: What the app may do in Slack, and why
func (p *Printer) PrivacyMayHead() string {
	return p.plain("privacy.may_head")
}

// PrivacyYoursHead says: Take it with you, or erase it:
func (p *Printer) PrivacyYoursHead() string {
	return p.plain("privacy.yours_head")
}

// PrivacyYours says: {command} export as json, {command} {forget}
func (p *Printer) PrivacyYours(forget string) string {
	return p.format("privacy.yours", forget, p.command)
}

// PrivacyProof says: Tests in Sundial's source code check these statements. They're listed in THREATS.md there; docs/data-flow.md explains more.
func (p *Printer) PrivacyProof() string {
	return p.plain("privacy.proof")
}

// PrivacyNoRecords says: no records
// (what is stored, an entry each)
func (p *Printer) PrivacyNoRecords() string {
	return p.plain("privacy.no_records")
}

// PrivacyRecords says: {count:int} records, from {first} to {last}
func (p *Printer) PrivacyRecords(count int, first string, last string) string {
	return p.format("privacy.records", count, first, last)
}

// PrivacyKept says: Records older than {months:int} months are deleted each night.
func (p *Printer) PrivacyKept(months int) string {
	return p.format("privacy.kept", months)
}

// PrivacyHistory says: {count:int} earlier versions, the oldest from {oldest}, kept for up to 30 days for undo
func (p *Printer) PrivacyHistory(count int, oldest string) string {
	return p.format("privacy.history", count, oldest)
}

// PrivacySchedules says: {count:int} reminders and summaries
func (p *Printer) PrivacySchedules(count int) string {
	return p.format("privacy.schedules", count)
}

// PrivacySettings says: your settings, including those of {count:int} tags
func (p *Printer) PrivacySettings(count int) string {
	return p.format("privacy.settings", count)
}

// PrivacyReceived says: {count:int} shares you received
func (p *Printer) PrivacyReceived(count int) string {
	return p.format("privacy.received", count)
}

// PrivacyAnswers says: {count:int} answers to your shares
func (p *Printer) PrivacyAnswers(count int) string {
	return p.format("privacy.answers", count)
}

// PrivacyRequests says: {count:int} requests you sent, kept for 30 days
func (p *Printer) PrivacyRequests(count int) string {
	return p.format("privacy.requests", count)
}

// PrivacyProfile says: your Slack IDs ({ids}), time zone ({zone}) and locale ({locale}), since {day}
// ({ids} are Slack's)
func (p *Printer) PrivacyProfile(day string, ids string, locale string, zone string) string {
	return p.format("privacy.profile", day, ids, locale, zone)
}

// PrivacyDeliveries says: the answers to your commands from the last 24 hours, so a command that Slack delivers twice counts once
func (p *Printer) PrivacyDeliveries() string {
	return p.plain("privacy.deliveries")
}

// PrivacyEncrypted says: Your words are encrypted in the database. When you worked isn't.
func (p *Printer) PrivacyEncrypted() string {
	return p.plain("privacy.encrypted")
}

// PrivacySharedHead says: What you've shared, and with whom:
// (who got shares)
func (p *Printer) PrivacySharedHead() string {
	return p.plain("privacy.shared_head")
}

// PrivacySharedNone says: nothing yet.
func (p *Printer) PrivacySharedNone() string {
	return p.plain("privacy.shared_none")
}

// PrivacyShared says: {count:int} shares. To list them, type: {command} shares
func (p *Printer) PrivacyShared(count int) string {
	return p.format("privacy.shared", count, p.command)
}

// PrivacySharedTo says: {number}. {what} · to:
// (before the people who got it)
func (p *Printer) PrivacySharedTo(number string, what string) string {
	return p.format("privacy.shared_to", number, what)
}

// PrivacyNobodySees says: Nobody else can see your records here, not even workspace admins. The only exception is what you've shared.
// (who else can see what)
func (p *Printer) PrivacyNobodySees() string {
	return p.plain("privacy.nobody_sees")
}

// PrivacySlackSees says: Slack sees each command you type. It keeps what Sundial writes in your direct messages until it's deleted: messages after {days:int} days, files after 24 hours.
func (p *Printer) PrivacySlackSees(days int) string {
	return p.format("privacy.slack_sees", days)
}

// PrivacyOwnerSees says: Depending on your Slack plan, an owner of your workspace may see both through Slack's exports. Sundial can't change that.
func (p *Printer) PrivacyOwnerSees() string {
	return p.plain("privacy.owner_sees")
}

// PrivacyRunBy says: This Sundial is run by {operator}, who holds the key and can read everything here.
// (a person or a company stands for {operator})
func (p *Printer) PrivacyRunBy(operator string) string {
	return p.format("privacy.run_by", operator)
}

// PrivacyRunByUnnamed says: This Sundial is run by an operator who hasn't set a name. They hold the key and can read everything here.
func (p *Printer) PrivacyRunByUnnamed() string {
	return p.plain("privacy.run_by_unnamed")
}

// PrivacyConnects says: It connects only to Slack and to its database.
func (p *Printer) PrivacyConnects() string {
	return p.plain("privacy.connects")
}

// PrivacyNoOtherScopes says: Nothing else: no message history, no presence, no activity.
func (p *Printer) PrivacyNoOtherScopes() string {
	return p.plain("privacy.no_other_scopes")
}

// PrivacyScope says: {scope}: {reason}
// (a permission of the app, and what it's for)
func (p *Printer) PrivacyScope(reason string, scope string) string {
	return p.format("privacy.scope", reason, scope)
}

// PrivacyRecordsFile says: All your records
// (titles of exported files)
func (p *Printer) PrivacyRecordsFile() string {
	return p.plain("privacy.records_file")
}

// PrivacyEverythingFile says: Everything Sundial stores about you
func (p *Printer) PrivacyEverythingFile() string {
	return p.plain("privacy.everything_file")
}
