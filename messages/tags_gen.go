// Code generated from locales/en/tags.yaml by internal/generate; DO NOT EDIT.

package messages

// TagsTargetDay says: target {length} a day
// (what's set for a tag: its target, its budget and its rates)
func (p *Printer) TagsTargetDay(length string) string {
	return p.format("tags.target_day", length)
}

// TagsTargetWeek says: target {length} a week
func (p *Printer) TagsTargetWeek(length string) string {
	return p.format("tags.target_week", length)
}

// TagsTargetMonth says: target {length} a month
func (p *Printer) TagsTargetMonth(length string) string {
	return p.format("tags.target_month", length)
}

// TagsBudget says: budget {amount}
func (p *Printer) TagsBudget(amount string) string {
	return p.format("tags.budget", amount)
}

// TagsBudgetMonth says: budget {amount} a month
func (p *Printer) TagsBudgetMonth(amount string) string {
	return p.format("tags.budget_month", amount)
}

// TagsAnHour says: {amount} an hour
func (p *Printer) TagsAnHour(amount string) string {
	return p.format("tags.an_hour", amount)
}

// TagsNoRate says: no rate
func (p *Printer) TagsNoRate() string {
	return p.plain("tags.no_rate")
}

// TagsNoHere says: No tag is set for this channel. To set one, type: {command} here #acme
// (the tag of a channel)
func (p *Printer) TagsNoHere() string {
	return p.format("tags.no_here", p.command)
}

// TagsOffHead says: Off.
func (p *Printer) TagsOffHead() string {
	return p.plain("tags.off_head")
}

// TagsHereOff says: What you type here no longer gets a tag automatically.
func (p *Printer) TagsHereOff() string {
	return p.plain("tags.here_off")
}

// TagsHereSet says: #{tag} is now your tag for what you type in this channel without one. Nobody else sees that.
func (p *Printer) TagsHereSet(tag string) string {
	return p.format("tags.here_set", tag)
}

// TagsHereUsed says: #{tag} is your tag in this channel.
func (p *Printer) TagsHereUsed(tag string) string {
	return p.format("tags.here_used", tag)
}

// TagsOffButton says: Turn off
func (p *Printer) TagsOffButton() string {
	return p.plain("tags.off_button")
}

// TagsOffHereButton says: Off in this channel
func (p *Printer) TagsOffHereButton() string {
	return p.plain("tags.off_here_button")
}

// TagsSuggestWhere says: You can only suggest tags in a channel. Type {command} suggest #acme in the channel whose members should see it.
func (p *Printer) TagsSuggestWhere() string {
	return p.format("tags.suggest_where", p.command)
}

// TagsSuggestedAlready says: #{tag} is already suggested here.
func (p *Printer) TagsSuggestedAlready(tag string) string {
	return p.format("tags.suggested_already", tag)
}

// TagsSuggestBackButton says: Take it back
func (p *Printer) TagsSuggestBackButton() string {
	return p.plain("tags.suggest_back_button")
}

// TagsSuggestLimit says: You suggest {count:int} tags here, which is the limit. To remove one, type: {command} suggest #acme off
func (p *Printer) TagsSuggestLimit(count int) string {
	return p.format("tags.suggest_limit", count, p.command)
}

// TagsSuggested says: #{tag} is now suggested to everyone who uses Sundial in this channel. They won't see who suggested it, and your hours stay private.
func (p *Printer) TagsSuggested(tag string) string {
	return p.format("tags.suggested", tag)
}

// TagsNotSuggested says: You don't suggest that tag in this channel. To suggest one, type: {command} suggest #acme
func (p *Printer) TagsNotSuggested() string {
	return p.format("tags.not_suggested", p.command)
}

// TagsSuggestOff says: You no longer suggest {tags} in this channel. Records that have it keep it.
func (p *Printer) TagsSuggestOff(tags string) string {
	return p.format("tags.suggest_off", tags)
}

// TagsSuggestNone says: You no longer suggest any tag in this channel. Records keep their tags.
func (p *Printer) TagsSuggestNone() string {
	return p.plain("tags.suggest_none")
}

// TagsFactsHead says: {name}:
// (targets, budgets and rates a tag, or all work)
func (p *Printer) TagsFactsHead(name string) string {
	return p.format("tags.facts_head", name)
}

// TagsNothingSet says: nothing is set
func (p *Printer) TagsNothingSet() string {
	return p.plain("tags.nothing_set")
}

// TagsRateUnset says: #{tag} has no rate. To set one, type: {command} rate #{tag} 90 EUR/h
func (p *Printer) TagsRateUnset(tag string) string {
	return p.format("tags.rate_unset", tag, p.command)
}

// TagsRateOfNobill says: #nobill leaves records out of every amount, so it has no rate. Name another tag: {command} rate #acme 90 EUR/h
func (p *Printer) TagsRateOfNobill() string {
	return p.format("tags.rate_of_nobill", p.command)
}

// TagsRateTooLow says: A rate must be more than 0. Type {command} rate #acme 90 EUR/h
func (p *Printer) TagsRateTooLow() string {
	return p.format("tags.rate_too_low", p.command)
}

// TagsRateTooHigh says: A rate can be up to {limit:int} {currency} an hour. Type {command} rate #acme 90 EUR/h
func (p *Printer) TagsRateTooHigh(currency string, limit int) string {
	return p.format("tags.rate_too_high", currency, limit, p.command)
}

// TagsRateFromToday says: It applies from today. Amounts for earlier days stay as they are.
func (p *Printer) TagsRateFromToday() string {
	return p.plain("tags.rate_from_today")
}

// TagsFromBeginningButton says: From the beginning
func (p *Printer) TagsFromBeginningButton() string {
	return p.plain("tags.from_beginning_button")
}

// TagsRateToday says: Today, {day}: {amount} an hour.
func (p *Printer) TagsRateToday(amount string, day string) string {
	return p.format("tags.rate_today", amount, day)
}

// TagsIsNew says: #{tag} is new. Did you mean #{similar}?
// (a slip of the keyboard)
func (p *Printer) TagsIsNew(similar string, tag string) string {
	return p.format("tags.is_new", similar, tag)
}

// TagsUseButton says: Use #{similar}
func (p *Printer) TagsUseButton(similar string) string {
	return p.format("tags.use_button", similar)
}

// TagsButtonExpired says: This button is out of date. To see your records, type: {command} list
func (p *Printer) TagsButtonExpired() string {
	return p.format("tags.button_expired", p.command)
}

// TagsRecordChanged says: The record has changed since then. To see it, type: {command} list
func (p *Printer) TagsRecordChanged() string {
	return p.format("tags.record_changed", p.command)
}

// TagsNewOption says: #{tag} (new)
func (p *Printer) TagsNewOption(tag string) string {
	return p.format("tags.new_option", tag)
}

// TagsNone says: You have no tags yet. To use one, type: {command} start review #acme
// (the list of tags)
func (p *Printer) TagsNone() string {
	return p.format("tags.none", p.command)
}

// TagsCountHead says: Your tags: {count:int}
func (p *Printer) TagsCountHead(count int) string {
	return p.format("tags.count_head", count)
}

// TagsPageOf says: Tags {from:int} to {to:int} of {total:int}.
func (p *Printer) TagsPageOf(from int, to int, total int) string {
	return p.format("tags.page_of", from, to, total)
}

// TagsUnused says: #{tag}: no records
func (p *Printer) TagsUnused(tag string) string {
	return p.format("tags.unused", tag)
}

// TagsUse says: #{tag}: {length} in {count:int} records, last {day}
func (p *Printer) TagsUse(count int, day string, length string, tag string) string {
	return p.format("tags.use", count, day, length, tag)
}

// TagsHideOption says: Hide in pickers
func (p *Printer) TagsHideOption() string {
	return p.plain("tags.hide_option")
}

// TagsShowOption says: Show again
func (p *Printer) TagsShowOption() string {
	return p.plain("tags.show_option")
}

// TagsReportOption says: Report
func (p *Printer) TagsReportOption() string {
	return p.plain("tags.report_option")
}

// TagsRenameOption says: Rename…
func (p *Printer) TagsRenameOption() string {
	return p.plain("tags.rename_option")
}

// TagsGone says: You no longer have that tag. To see yours, type: {command} tags
func (p *Printer) TagsGone() string {
	return p.format("tags.gone", p.command)
}

// TagsShownAgain says: #{tag} appears in pickers again.
func (p *Printer) TagsShownAgain(tag string) string {
	return p.format("tags.shown_again", tag)
}

// TagsHiddenNow says: #{tag} no longer appears in pickers. Your records and reports keep it.
func (p *Printer) TagsHiddenNow(tag string) string {
	return p.format("tags.hidden_now", tag)
}

// TagsAllButton says: All tags
func (p *Printer) TagsAllButton() string {
	return p.plain("tags.all_button")
}

// TagsRenameTitle says: Rename a tag
func (p *Printer) TagsRenameTitle() string {
	return p.plain("tags.rename_title")
}

// TagsRenameSubmit says: Rename
func (p *Printer) TagsRenameSubmit() string {
	return p.plain("tags.rename_submit")
}

// TagsRenameWhat says: #{tag} is renamed in all your records, with the tags below it. If you type the name of another tag, the two are merged.
func (p *Printer) TagsRenameWhat(tag string) string {
	return p.format("tags.rename_what", tag)
}

// TagsNewNameLabel says: New name
func (p *Printer) TagsNewNameLabel() string {
	return p.plain("tags.new_name_label")
}

// TagsSameName says: That's already its name. Type another one, or cancel.
func (p *Printer) TagsSameName() string {
	return p.plain("tags.same_name")
}

// TagsRenameNeeds says: Name the tag and its new name. Type {command} rename #acme #acme/web
func (p *Printer) TagsRenameNeeds() string {
	return p.format("tags.rename_needs", p.command)
}

// TagsRenameSame says: That's already its name. Type another one: {command} rename #acme #acme/web
func (p *Printer) TagsRenameSame() string {
	return p.format("tags.rename_same", p.command)
}

// TagsRenameNone says: None of your records has that tag. To see your tags, type: {command} tags
func (p *Printer) TagsRenameNone() string {
	return p.format("tags.rename_none", p.command)
}

// TagsRenamedHead says: Renamed
func (p *Printer) TagsRenamedHead() string {
	return p.plain("tags.renamed_head")
}

// TagsMergedHead says: Merged
func (p *Printer) TagsMergedHead() string {
	return p.plain("tags.merged_head")
}

// TagsRenamed says: #{from} is now #{to} in {count:int} records.
func (p *Printer) TagsRenamed(count int, from string, to string) string {
	return p.format("tags.renamed", count, from, to)
}

// TagsWasThere says: #{tag} already existed.
func (p *Printer) TagsWasThere(tag string) string {
	return p.format("tags.was_there", tag)
}

// TagsKeepsFacts says: #{tag} already existed and keeps: {facts}.
func (p *Printer) TagsKeepsFacts(facts string, tag string) string {
	return p.format("tags.keeps_facts", facts, tag)
}

// TagsRatesOf says: #{tag}: {rates}
func (p *Printer) TagsRatesOf(rates string, tag string) string {
	return p.format("tags.rates_of", rates, tag)
}

// TagsNoRates says: None of your tags has a rate. To set one, type: {command} rate #acme 90 EUR/h
func (p *Printer) TagsNoRates() string {
	return p.format("tags.no_rates", p.command)
}

// TagsNoBudgets says: None of your tags has a budget. To set one, type: {command} budget #acme 40h
func (p *Printer) TagsNoBudgets() string {
	return p.format("tags.no_budgets", p.command)
}

// TagsNoTargets says: You haven't set a target. To set one, type: {command} target #acme 20h/week
func (p *Printer) TagsNoTargets() string {
	return p.format("tags.no_targets", p.command)
}

// TagsStillShared says: {count:int} repeated shares still name #{tag}. To share the new name, stop them and set them up again: {command} reminders
func (p *Printer) TagsStillShared(count int, tag string) string {
	return p.format("tags.still_shared", count, tag, p.command)
}

// TagsNoBudgetOf says: {tag} has no budget. To set one, type: {command} budget {tag} 40h
func (p *Printer) TagsNoBudgetOf(tag string) string {
	return p.format("tags.no_budget_of", tag, p.command)
}

// TagsNoTargetOf says: {tag} has no target. To set one, type: {command} target {tag} 20h/week
func (p *Printer) TagsNoTargetOf(tag string) string {
	return p.format("tags.no_target_of", tag, p.command)
}

// TagsAnHourFrom says: {amount} an hour from {day}
// (a rate an hour; {amount} is 90 EUR)
func (p *Printer) TagsAnHourFrom(amount string, day string) string {
	return p.format("tags.an_hour_from", amount, day)
}

// TagsAnHourUntil says: {amount} an hour until {day}
func (p *Printer) TagsAnHourUntil(amount string, day string) string {
	return p.format("tags.an_hour_until", amount, day)
}

// TagsAnHourBetween says: {amount} an hour from {from} until {until}
func (p *Printer) TagsAnHourBetween(amount string, from string, until string) string {
	return p.format("tags.an_hour_between", amount, from, until)
}

// TagsNoRateFrom says: no rate from {day}
func (p *Printer) TagsNoRateFrom(day string) string {
	return p.format("tags.no_rate_from", day)
}

// TagsNoRateUntil says: no rate until {day}
func (p *Printer) TagsNoRateUntil(day string) string {
	return p.format("tags.no_rate_until", day)
}

// TagsNoRateBetween says: no rate from {from} until {until}
func (p *Printer) TagsNoRateBetween(from string, until string) string {
	return p.format("tags.no_rate_between", from, until)
}

// TagsNoRateToday says: Today, {day}: no rate.
func (p *Printer) TagsNoRateToday(day string) string {
	return p.format("tags.no_rate_today", day)
}

// TagsUseFacts says: {use}; {facts}
// (a row of the list of tags, and what's set for the tag)
func (p *Printer) TagsUseFacts(facts string, use string) string {
	return p.format("tags.use_facts", facts, use)
}

// TagsHiddenUse says: {use}; hidden
// (a row of the list of tags, of a tag that pickers don't offer)
func (p *Printer) TagsHiddenUse(use string) string {
	return p.format("tags.hidden_use", use)
}

// TagsStillReported says: {count:int} scheduled reports still name #{tag}. To report the new name, turn them off and set them up again: {command} reminders
func (p *Printer) TagsStillReported(count int, tag string) string {
	return p.format("tags.still_reported", count, tag, p.command)
}
