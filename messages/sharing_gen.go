// Code generated from locales/en/sharing.yaml by internal/generate; DO NOT EDIT.

package messages

// SharingChangedHead says: Nothing was sent.
// (above the preview of a share that didn't leave)
func (p *Printer) SharingChangedHead() string {
	return p.plain("sharing.changed_head")
}

// SharingChanged says: Its records have changed since you saw it. This is how it looks now.
func (p *Printer) SharingChanged() string {
	return p.plain("sharing.changed")
}

// SharingUnreadable says: This preview can't be read anymore. Type the command again.
func (p *Printer) SharingUnreadable() string {
	return p.plain("sharing.unreadable")
}

// SharingLeaveButton says: Don't send
func (p *Printer) SharingLeaveButton() string {
	return p.plain("sharing.leave_button")
}

// SharingSendButton says: Send
func (p *Printer) SharingSendButton() string {
	return p.plain("sharing.send_button")
}

// SharingStopButton says: Stop
func (p *Printer) SharingStopButton() string {
	return p.plain("sharing.stop_button")
}

// SharingSendNowButton says: Send now
func (p *Printer) SharingSendNowButton() string {
	return p.plain("sharing.send_now_button")
}

// SharingTrimButton says: Change days or tags
func (p *Printer) SharingTrimButton() string {
	return p.plain("sharing.trim_button")
}

// SharingMuteButton says: Mute this person
func (p *Printer) SharingMuteButton() string {
	return p.plain("sharing.mute_button")
}

// SharingPreview says: A preview only you can see. Nothing has been sent.
// (the notification of a preview)
func (p *Printer) SharingPreview() string {
	return p.plain("sharing.preview")
}

// SharingPreviewHead says: Preview, only visible to you.
func (p *Printer) SharingPreviewHead() string {
	return p.plain("sharing.preview_head")
}

// SharingRequested says: {person} is asking for these hours. Send them, change them or ignore them: nobody is notified either way.
// (a person's name stands for {person})
func (p *Printer) SharingRequested(person string) string {
	return p.format("sharing.requested", person)
}

// SharingGoesByHand says: It goes to {audience} when you press Send:
// (the people or the channel stand for {audience})
func (p *Printer) SharingGoesByHand(audience string) string {
	return p.format("sharing.goes_by_hand", audience)
}

// SharingGoesUnasked says: It goes to {audience} automatically at {clock} unless you press Stop:
func (p *Printer) SharingGoesUnasked(audience string, clock string) string {
	return p.format("sharing.goes_unasked", audience, clock)
}

// SharingEveryoneIn says: everyone in {channel}
// (a channel's name stands for {channel})
func (p *Printer) SharingEveryoneIn(channel string) string {
	return p.format("sharing.everyone_in", channel)
}

// SharingDefaultDays says: You didn't name any days, so these are the last {days:int} full days.
func (p *Printer) SharingDefaultDays(days int) string {
	return p.format("sharing.default_days", days)
}

// SharingWithoutToday says: Today and a running timer aren't included.
func (p *Printer) SharingWithoutToday() string {
	return p.plain("sharing.without_today")
}

// SharingWithoutTimer says: A running timer isn't included.
func (p *Printer) SharingWithoutTimer() string {
	return p.plain("sharing.without_timer")
}

// SharingChannelReaders says: Anyone who's in the channel or joins it later can read this, including people from other companies if they share the channel.
func (p *Printer) SharingChannelReaders() string {
	return p.plain("sharing.channel_readers")
}

// SharingTakingBack says: To take it back, type {command} unshare. Anyone who has seen or copied the message still has it.
func (p *Printer) SharingTakingBack() string {
	return p.format("sharing.taking_back", p.command)
}

// SharingFileKept says: Anyone who gets this file keeps it. You can't take it back; a correction is sent as the next version. Its last line is a checksum (SHA-256) of everything before that line.
func (p *Printer) SharingFileKept() string {
	return p.plain("sharing.file_kept")
}

// SharingLevelPlaceholder says: How much
// (of the menu of how much a share holds)
func (p *Printer) SharingLevelPlaceholder() string {
	return p.plain("sharing.level_placeholder")
}

// SharingLevelTotals says: hours by tag
// (how much a share holds)
func (p *Printer) SharingLevelTotals() string {
	return p.plain("sharing.level_totals")
}

// SharingLevelDays says: hours by tag and day
func (p *Printer) SharingLevelDays() string {
	return p.plain("sharing.level_days")
}

// SharingLevelNotes says: with notes
func (p *Printer) SharingLevelNotes() string {
	return p.plain("sharing.level_notes")
}

// SharingLevelTimes says: with notes, start and end
func (p *Printer) SharingLevelTimes() string {
	return p.plain("sharing.level_times")
}

// SharingLevelWorktime says: working time
func (p *Printer) SharingLevelWorktime() string {
	return p.plain("sharing.level_worktime")
}

// SharingWorktimeVersion says: working time, file {number}, version {version}
func (p *Printer) SharingWorktimeVersion(number string, version string) string {
	return p.format("sharing.worktime_version", number, version)
}

// SharingAddTodayButton says: Add today
func (p *Printer) SharingAddTodayButton() string {
	return p.plain("sharing.add_today_button")
}

// SharingDropTodayButton says: Leave out today
func (p *Printer) SharingDropTodayButton() string {
	return p.plain("sharing.drop_today_button")
}

// SharingAddTimerButton says: Add the running timer
func (p *Printer) SharingAddTimerButton() string {
	return p.plain("sharing.add_timer_button")
}

// SharingDropTimerButton says: Leave out the timer
func (p *Printer) SharingDropTimerButton() string {
	return p.plain("sharing.drop_timer_button")
}

// SharingAddProvenanceButton says: Show how it was recorded
func (p *Printer) SharingAddProvenanceButton() string {
	return p.plain("sharing.add_provenance_button")
}

// SharingDropProvenanceButton says: Hide how it was recorded
func (p *Printer) SharingDropProvenanceButton() string {
	return p.plain("sharing.drop_provenance_button")
}

// SharingAddAnswerButton says: Ask for an answer
func (p *Printer) SharingAddAnswerButton() string {
	return p.plain("sharing.add_answer_button")
}

// SharingDropAnswerButton says: Don't ask for an answer
func (p *Printer) SharingDropAnswerButton() string {
	return p.plain("sharing.drop_answer_button")
}

// SharingNumber says: number {number} · {what}
// (after the audience of a share: its number, and what it holds)
func (p *Printer) SharingNumber(number string, what string) string {
	return p.format("sharing.number", number, what)
}

// SharingInDoubt says: not confirmed. Slack didn't say whether it arrived, so Sundial won't send it again automatically.
// (after the name of who was to get a share, and a colon)
func (p *Printer) SharingInDoubt() string {
	return p.plain("sharing.in_doubt")
}

// SharingNotInChannel says: Sundial isn't in that channel. Invite it there with /invite, then send the share again.
func (p *Printer) SharingNotInChannel() string {
	return p.plain("sharing.not_in_channel")
}

// SharingNoChannel says: There's no such channel, or Sundial isn't in it. Invite it there with /invite, then send the share again.
func (p *Printer) SharingNoChannel() string {
	return p.plain("sharing.no_channel")
}

// SharingArchived says: That channel is archived.
func (p *Printer) SharingArchived() string {
	return p.plain("sharing.archived")
}

// SharingRestricted says: This workspace doesn't let apps post there.
func (p *Printer) SharingRestricted() string {
	return p.plain("sharing.restricted")
}

// SharingUnreachable says: Slack can't deliver to them.
func (p *Printer) SharingUnreachable() string {
	return p.plain("sharing.unreachable")
}

// SharingLimited says: Slack isn't accepting more right now. Send it again in a minute.
func (p *Printer) SharingLimited() string {
	return p.plain("sharing.limited")
}

// SharingInterrupted says: Not sent, because Sundial stopped first. Send it again.
func (p *Printer) SharingInterrupted() string {
	return p.plain("sharing.interrupted")
}

// SharingRefused says: Slack didn't accept it ({reason}).
func (p *Printer) SharingRefused(reason string) string {
	return p.format("sharing.refused", reason)
}

// SharingAskedHours says: Asked {people} for hours: {scope}.
func (p *Printer) SharingAskedHours(people string, scope string) string {
	return p.format("sharing.asked_hours", people, scope)
}

// SharingAskedHow says: Anyone who uses Sundial gets a private preview and can send, edit or ignore it. You'll see what arrives, and nothing else: not who looked, who ignored it or who doesn't use Sundial.
func (p *Printer) SharingAskedHow() string {
	return p.plain("sharing.asked_how")
}

// SharingAskedTooOften says: {people}: you've already asked {count:int} times this week, which is the limit. Nothing was sent.
// (people's names stand for {people})
func (p *Printer) SharingAskedTooOften(count int, people string) string {
	return p.format("sharing.asked_too_often", count, people)
}

// SharingAsked says: Asked for hours.
func (p *Printer) SharingAsked() string {
	return p.plain("sharing.asked")
}

// SharingNothingAsked says: {person} is asking for hours: {scope}. You have none to send. Nobody is notified of that.
// (a person's name stands for {person})
func (p *Printer) SharingNothingAsked(person string, scope string) string {
	return p.format("sharing.nothing_asked", person, scope)
}

// SharingRequest says: A request for hours that only you can see.
func (p *Printer) SharingRequest() string {
	return p.plain("sharing.request")
}

// SharingNothingTrackedHead says: Nothing is tracked on these days.
func (p *Printer) SharingNothingTrackedHead() string {
	return p.plain("sharing.nothing_tracked_head")
}

// SharingNothingTracked says: nothing tracked
func (p *Printer) SharingNothingTracked() string {
	return p.plain("sharing.nothing_tracked")
}

// SharingAcceptButton says: Accept
func (p *Printer) SharingAcceptButton() string {
	return p.plain("sharing.accept_button")
}

// SharingAskBackButton says: Ask a question
func (p *Printer) SharingAskBackButton() string {
	return p.plain("sharing.ask_back_button")
}

// SharingHoursOf says: Hours of {person}
// (a person's name stands for {person})
func (p *Printer) SharingHoursOf(person string) string {
	return p.format("sharing.hours_of", person)
}

// SharingNotified says: {hours}, {what}: {total}
// (the notification of a share)
func (p *Printer) SharingNotified(hours string, total string, what string) string {
	return p.format("sharing.notified", hours, total, what)
}

// SharingDayToDay says: {first} to {last}
func (p *Printer) SharingDayToDay(first string, last string) string {
	return p.format("sharing.day_to_day", first, last)
}

// SharingVersion says: This is version {version}. It replaces the one before.
func (p *Printer) SharingVersion(version string) string {
	return p.format("sharing.version", version)
}

// SharingTimerUntil says: A running timer is counted until {clock}.
func (p *Printer) SharingTimerUntil(clock string) string {
	return p.format("sharing.timer_until", clock)
}

// SharingByHand says: Shared by choice through Sundial, which shares nothing else.
func (p *Printer) SharingByHand() string {
	return p.plain("sharing.by_hand")
}

// SharingProvenance says: How it was recorded: {parts}.
func (p *Printer) SharingProvenance(parts string) string {
	return p.format("sharing.provenance", parts)
}

// SharingTimed says: {length} timed as it happened
func (p *Printer) SharingTimed(length string) string {
	return p.format("sharing.timed", length)
}

// SharingEntered says: {length} entered or changed later
func (p *Printer) SharingEntered(length string) string {
	return p.format("sharing.entered", length)
}

// SharingUnknownOrigin says: {length} too old to tell
func (p *Printer) SharingUnknownOrigin(length string) string {
	return p.format("sharing.unknown_origin", length)
}

// SharingRepeatTooLong says: A repeated share is too long for one message, so nothing was sent. Type {command} reminders to delete it, and share fewer days or less detail.
func (p *Printer) SharingRepeatTooLong() string {
	return p.format("sharing.repeat_too_long", p.command)
}

// SharingTroubleHead says: Not delivered to everyone:
// (before the audience of a share)
func (p *Printer) SharingTroubleHead() string {
	return p.plain("sharing.trouble_head")
}

// SharingTrouble says: Share number {number} wasn't delivered to everyone.
func (p *Printer) SharingTrouble(number string) string {
	return p.format("sharing.trouble", number)
}

// SharingSendAgainButton says: Send again
func (p *Printer) SharingSendAgainButton() string {
	return p.plain("sharing.send_again_button")
}

// SharingAllSharesButton says: All shares
func (p *Printer) SharingAllSharesButton() string {
	return p.plain("sharing.all_shares_button")
}

// SharingUndeletedHead says: Not all of it could be deleted.
func (p *Printer) SharingUndeletedHead() string {
	return p.plain("sharing.undeleted_head")
}

// SharingUndeleted says: Slack still has a message of share number {number}. To try again, type: {command} unshare {number}
func (p *Printer) SharingUndeleted(number string) string {
	return p.format("sharing.undeleted", number, p.command)
}

// SharingWorktimeLine says: Working time of {person}, {days}: number {number}, version {version}. SHA-256 {checksum}
// (goes with the file; a person's name stands for {person})
func (p *Printer) SharingWorktimeLine(checksum string, days string, number string, person string, version string) string {
	return p.format("sharing.worktime_line", checksum, days, number, person, version)
}

// SharingGaps says: Working time has gaps. What were they?
func (p *Printer) SharingGaps() string {
	return p.plain("sharing.gaps")
}

// SharingGapsHead says: Were these breaks?
func (p *Printer) SharingGapsHead() string {
	return p.plain("sharing.gaps_head")
}

// SharingGapsWhere says: Nothing is tracked here, between the start and the end of work:
func (p *Printer) SharingGapsWhere() string {
	return p.plain("sharing.gaps_where")
}

// SharingGapsHelp says: Sundial doesn't guess. If they were work, log them: {command} add mon 12-12:30 and what you did. Then look again.
func (p *Printer) SharingGapsHelp() string {
	return p.format("sharing.gaps_help", p.command)
}

// SharingBreaksButton says: They were breaks
func (p *Printer) SharingBreaksButton() string {
	return p.plain("sharing.breaks_button")
}

// SharingLookAgainButton says: Look again
func (p *Printer) SharingLookAgainButton() string {
	return p.plain("sharing.look_again_button")
}

// SharingReceiverMuteButton says: Mute
// (for the person who gets a share)
func (p *Printer) SharingReceiverMuteButton() string {
	return p.plain("sharing.receiver_mute_button")
}

// SharingMuteAllButton says: Mute everyone
func (p *Printer) SharingMuteAllButton() string {
	return p.plain("sharing.mute_all_button")
}

// SharingIntroduction says: {person} shared hours with you through Sundial, a time tracker in this workspace. You don't have to do anything, and Sundial doesn't track you. To stop messages like this, mute the person or everyone. Nobody is notified.
// (a person's name stands for {person})
func (p *Printer) SharingIntroduction(person string) string {
	return p.format("sharing.introduction", person)
}

// SharingIntroduced says: Hours were shared with you through Sundial, a time tracker in this workspace.
// (its notification)
func (p *Printer) SharingIntroduced() string {
	return p.plain("sharing.introduced")
}

// SharingOverPair says: You've sent {count:int} shares to this person within a day, which is the limit. Send it again tomorrow.
// (after the name of who was to get a share, and a colon)
func (p *Printer) SharingOverPair(count int) string {
	return p.format("sharing.over_pair", count)
}

// SharingOverSender says: You've sent {count:int} shares within a day, which is the limit. Send it again tomorrow.
func (p *Printer) SharingOverSender(count int) string {
	return p.format("sharing.over_sender", count)
}

// SharingOverReceiver says: This person can't get more shares today. Send it again tomorrow.
func (p *Printer) SharingOverReceiver() string {
	return p.plain("sharing.over_receiver")
}

// SharingChangePlaceholder says: Change…
func (p *Printer) SharingChangePlaceholder() string {
	return p.plain("sharing.change_placeholder")
}

// SharingLevelOption says: Level: {level}
func (p *Printer) SharingLevelOption(level string) string {
	return p.format("sharing.level_option", level)
}

// SharingLastDays says: the last {days:int} full days
// (days of a request)
func (p *Printer) SharingLastDays(days int) string {
	return p.format("sharing.last_days", days)
}

// SharingTotalHead says: {length} in total
func (p *Printer) SharingTotalHead(length string) string {
	return p.format("sharing.total_head", length)
}

// SharingFileCame says: A file was shared with you through Sundial.
// (the notification of the message behind a file)
func (p *Printer) SharingFileCame() string {
	return p.plain("sharing.file_came")
}

// SharingFileFrom says: {person} shared the file above with you. To stop messages like this, mute the person. Nobody is notified.
// (a person's name stands for {person})
func (p *Printer) SharingFileFrom(person string) string {
	return p.format("sharing.file_from", person)
}
