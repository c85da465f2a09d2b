// Code generated from locales/en/shares.yaml by internal/generate; DO NOT EDIT.

package messages

// SharesNameSomebodyElse says: You can't share with yourself. Name someone else: {command} share totals last week with @ann
// (making a share)
func (p *Printer) SharesNameSomebodyElse() string {
	return p.format("shares.name_somebody_else", p.command)
}

// SharesTooManyPeople says: A share can go to up to {limit:int} people. Name fewer, then share with the others.
func (p *Printer) SharesTooManyPeople(limit int) string {
	return p.format("shares.too_many_people", limit)
}

// SharesWhoIsThat says: Slack didn't say who that is. Pick the name from Slack's list after @: {command} share totals last week with @ann
func (p *Printer) SharesWhoIsThat() string {
	return p.format("shares.who_is_that", p.command)
}

// SharesPickInForm says: Slack didn't say who that is. Pick the people in the form. Or pick the name from Slack's list after @: {command} share totals last week with @ann
func (p *Printer) SharesPickInForm() string {
	return p.format("shares.pick_in_form", p.command)
}

// SharesChannelsOff says: An admin of this workspace turned off sharing to channels. Share with people instead: {command} share totals last week with @ann
func (p *Printer) SharesChannelsOff() string {
	return p.format("shares.channels_off", p.command)
}

// SharesFilesOff says: An admin of this workspace turned off sharing as files. Send a message instead: {command} share days last month with @ann
func (p *Printer) SharesFilesOff() string {
	return p.format("shares.files_off", p.command)
}

// SharesWorktimeNoTags says: Working time covers all your work, whatever its tags. Leave the tags out: {command} share worktime last month with @ann
func (p *Printer) SharesWorktimeNoTags() string {
	return p.format("shares.worktime_no_tags", p.command)
}

// SharesWorktimePeopleOnly says: A file of working time can only go to people, because anyone who gets it keeps it. Name them: {command} share worktime last month with @ann
func (p *Printer) SharesWorktimePeopleOnly() string {
	return p.format("shares.worktime_people_only", p.command)
}

// SharesPeoplePlaceholder says: People
func (p *Printer) SharesPeoplePlaceholder() string {
	return p.plain("shares.people_placeholder")
}

// SharesPeopleTitle says: Share with whom?
func (p *Printer) SharesPeopleTitle() string {
	return p.plain("shares.people_title")
}

// SharesPeopleLabel says: People
func (p *Printer) SharesPeopleLabel() string {
	return p.plain("shares.people_label")
}

// SharesPeopleHint says: You'll see a preview before anything is sent
func (p *Printer) SharesPeopleHint() string {
	return p.plain("shares.people_hint")
}

// SharesFormOver says: This form is out of date. Close it and type the command again.
func (p *Printer) SharesFormOver() string {
	return p.plain("shares.form_over")
}

// SharesPickPeople says: Pick 1 to {limit:int} people.
func (p *Printer) SharesPickPeople(limit int) string {
	return p.format("shares.pick_people", limit)
}

// SharesNotYourself says: You can't share with yourself. Pick someone else.
func (p *Printer) SharesNotYourself() string {
	return p.plain("shares.not_yourself")
}

// SharesNothingYetHead says: There's nothing to share yet.
func (p *Printer) SharesNothingYetHead() string {
	return p.plain("shares.nothing_yet_head")
}

// SharesNothingYet says: {days}: no full day, or no working time. Today and a running timer are left out unless you add them.
func (p *Printer) SharesNothingYet(days string) string {
	return p.format("shares.nothing_yet", days)
}

// SharesTooLongHead says: That's more than fits in one message.
func (p *Printer) SharesTooLongHead() string {
	return p.plain("shares.too_long_head")
}

// SharesTooLong says: Share fewer days or less detail. Type {command} share days last week with @ann
func (p *Printer) SharesTooLong() string {
	return p.format("shares.too_long", p.command)
}

// SharesShareLess says: Share fewer days or less detail.
func (p *Printer) SharesShareLess() string {
	return p.plain("shares.share_less")
}

// SharesInParts says: Send it in parts, each with a preview, or share less detail.
func (p *Printer) SharesInParts() string {
	return p.plain("shares.in_parts")
}

// SharesPartPlaceholder says: Which part?
func (p *Printer) SharesPartPlaceholder() string {
	return p.plain("shares.part_placeholder")
}

// SharesPartGone says: That part doesn't belong to this preview. Type {command} share again.
func (p *Printer) SharesPartGone() string {
	return p.format("shares.part_gone", p.command)
}

// SharesPreviewOver says: This preview is out of date, so nothing was sent. Type {command} share again.
func (p *Printer) SharesPreviewOver() string {
	return p.format("shares.preview_over", p.command)
}

// SharesSentAlready says: This was already sent as share number {number}. To see it, type: {command} shares
func (p *Printer) SharesSentAlready(number string) string {
	return p.format("shares.sent_already", number, p.command)
}

// SharesSendingHead says: On its way:
// (before the people, or the channel, and a share's number)
func (p *Printer) SharesSendingHead() string {
	return p.plain("shares.sending_head")
}

// SharesSending says: On its way.
func (p *Printer) SharesSending() string {
	return p.plain("shares.sending")
}

// SharesSentHead says: Sent:
func (p *Printer) SharesSentHead() string {
	return p.plain("shares.sent_head")
}

// SharesNotSentHead says: Not sent:
func (p *Printer) SharesNotSentHead() string {
	return p.plain("shares.not_sent_head")
}

// SharesSent says: Sent: share number {number}.
func (p *Printer) SharesSent(number string) string {
	return p.format("shares.sent", number)
}

// SharesNotSent says: Not sent: share number {number}.
func (p *Printer) SharesNotSent(number string) string {
	return p.format("shares.not_sent", number)
}

// SharesLeft says: Nothing was sent, and nobody was notified.
func (p *Printer) SharesLeft() string {
	return p.plain("shares.left")
}

// SharesTrimTitle says: What to share
// (the form for the days and tags of a preview)
func (p *Printer) SharesTrimTitle() string {
	return p.plain("shares.trim_title")
}

// SharesDaysLabel says: Days
func (p *Printer) SharesDaysLabel() string {
	return p.plain("shares.days_label")
}

// SharesDaysHint says: Leave it empty for the last {count:int} full days
func (p *Printer) SharesDaysHint(count int) string {
	return p.format("shares.days_hint", count)
}

// SharesTagsLabel says: Tags or words
func (p *Printer) SharesTagsLabel() string {
	return p.plain("shares.tags_label")
}

// SharesTagsHint says: Leave it empty for all
func (p *Printer) SharesTagsHint() string {
	return p.plain("shares.tags_hint")
}

// SharesPreviewFormOver says: This preview is out of date. Close the form.
func (p *Printer) SharesPreviewFormOver() string {
	return p.plain("shares.preview_form_over")
}

// SharesTypeDays says: Type days such as last week, october or 3 nov to 14 nov, and tags such as #acme -#internal
func (p *Printer) SharesTypeDays() string {
	return p.plain("shares.type_days")
}

// SharesTrimTooLong says: That's more than fits in one message. Name fewer days or less detail.
func (p *Printer) SharesTrimTooLong() string {
	return p.plain("shares.trim_too_long")
}

// SharesNoSuchShare says: You have no such share. To see yours, type: {command} shares
func (p *Printer) SharesNoSuchShare() string {
	return p.format("shares.no_such_share", p.command)
}

// SharesOnlyReceiver says: Only the person who got this share can answer it, and only until it's taken back. Nothing was saved.
// (answering a share that was received)
func (p *Printer) SharesOnlyReceiver() string {
	return p.plain("shares.only_receiver")
}

// SharesSenderGone says: The person who sent this no longer uses Sundial. Nothing was saved.
func (p *Printer) SharesSenderGone() string {
	return p.plain("shares.sender_gone")
}

// SharesAcceptedAlready says: You've already accepted this.
func (p *Printer) SharesAcceptedAlready() string {
	return p.plain("shares.accepted_already")
}

// SharesAccepted says: Accepted. Only the person who shared these hours is notified.
func (p *Printer) SharesAccepted() string {
	return p.plain("shares.accepted")
}

// SharesAnsweredOften says: You've reached the limit of answers to this share. Write to the person directly.
func (p *Printer) SharesAnsweredOften() string {
	return p.plain("shares.answered_often")
}

// SharesAskTitle says: Ask a question
func (p *Printer) SharesAskTitle() string {
	return p.plain("shares.ask_title")
}

// SharesQuestionLabel says: What do you want to know?
func (p *Printer) SharesQuestionLabel() string {
	return p.plain("shares.question_label")
}

// SharesQuestionHint says: Only the person who shared these hours sees it
func (p *Printer) SharesQuestionHint() string {
	return p.plain("shares.question_hint")
}

// SharesQuestionLate says: The sender took this share back, so you can't answer it. Nothing was saved.
func (p *Printer) SharesQuestionLate() string {
	return p.plain("shares.question_late")
}

// SharesQuestionWrong says: Type your question, in up to {limit:int} characters.
func (p *Printer) SharesQuestionWrong(limit int) string {
	return p.format("shares.question_wrong", limit)
}

// SharesQuestionSent says: Sent. Only the person who shared these hours sees your question.
func (p *Printer) SharesQuestionSent() string {
	return p.plain("shares.question_sent")
}

// SharesDidAccept says: accepted share number {number}.
// (after a person's name)
func (p *Printer) SharesDidAccept(number string) string {
	return p.format("shares.did_accept", number)
}

// SharesDidAsk says: asks about share number {number}: {question}
// (after a person's name)
func (p *Printer) SharesDidAsk(number string, question string) string {
	return p.format("shares.did_ask", number, question)
}

// SharesAnswerCame says: An answer to share number {number}
// (the notification of both)
func (p *Printer) SharesAnswerCame(number string) string {
	return p.format("shares.answer_came", number)
}

// SharesAcceptedDays says: accepted these days on {moment} (share number {number}). Your change doesn't reach their copy. To bring back your previous version, type: {command} undo
// (after a person's name)
func (p *Printer) SharesAcceptedDays(moment string, number string) string {
	return p.format("shares.accepted_days", moment, number, p.command)
}

// SharesAcceptedOn says: accepted it on {moment}
// (after a person's name, in the list of shares)
func (p *Printer) SharesAcceptedOn(moment string) string {
	return p.format("shares.accepted_on", moment)
}

// SharesAskedOn says: asked on {moment}: {question}
// (after a person's name, in the list of shares)
func (p *Printer) SharesAskedOn(moment string, question string) string {
	return p.format("shares.asked_on", moment, question)
}

// SharesNoneHead says: You haven't shared anything.
// (the list of shares)
func (p *Printer) SharesNoneHead() string {
	return p.plain("shares.none_head")
}

// SharesNone says: To see what would be sent, type: {command} share totals last week with @ann
func (p *Printer) SharesNone() string {
	return p.format("shares.none", p.command)
}

// SharesListHead says: What you've shared
func (p *Printer) SharesListHead() string {
	return p.plain("shares.list_head")
}

// SharesLastOf says: The last {shown:int} of {total:int}. For all of them, type: {command} export as json
func (p *Printer) SharesLastOf(shown int, total int) string {
	return p.format("shares.last_of", shown, total, p.command)
}

// SharesRow says: {number}. {what}: {state}
// (one share in a line)
func (p *Printer) SharesRow(number string, state string, what string) string {
	return p.format("shares.row", number, state, what)
}

// SharesTakeBackButton says: Take it back
func (p *Printer) SharesTakeBackButton() string {
	return p.plain("shares.take_back_button")
}

// SharesCorrectButton says: Send a correction
func (p *Printer) SharesCorrectButton() string {
	return p.plain("shares.correct_button")
}

// SharesElsewhereHead says: That can't be taken back from here.
func (p *Printer) SharesElsewhereHead() string {
	return p.plain("shares.elsewhere_head")
}

// SharesElsewhere says: Another Sundial sent it before you moved here.
func (p *Printer) SharesElsewhere() string {
	return p.plain("shares.elsewhere")
}

// SharesFileHead says: That can't be taken back.
func (p *Printer) SharesFileHead() string {
	return p.plain("shares.file_head")
}

// SharesFile says: It's a file, and anyone who got it keeps it. You can send a correction as a new version.
func (p *Printer) SharesFile() string {
	return p.plain("shares.file")
}

// SharesStillSending says: It's still on its way. In a minute, type: {command} unshare {number}
func (p *Printer) SharesStillSending(number string) string {
	return p.format("shares.still_sending", number, p.command)
}

// SharesTakenAlreadyHead says: You've already taken this back.
func (p *Printer) SharesTakenAlreadyHead() string {
	return p.plain("shares.taken_already_head")
}

// SharesNoMessageHead says: There's no message to delete.
func (p *Printer) SharesNoMessageHead() string {
	return p.plain("shares.no_message_head")
}

// SharesNoMessage says: Slack didn't report a delivery. If it did arrive, Sundial can't remove it.
func (p *Printer) SharesNoMessage() string {
	return p.plain("shares.no_message")
}

// SharesTakenHead says: Taken back:
func (p *Printer) SharesTakenHead() string {
	return p.plain("shares.taken_head")
}

// SharesTaken says: Its message is being deleted, and these hours are removed from the recipient's totals. Anyone who has seen or copied the message still has it.
func (p *Printer) SharesTaken() string {
	return p.plain("shares.taken")
}

// SharesTakenBack says: Taken back: share number {number}.
func (p *Printer) SharesTakenBack(number string) string {
	return p.format("shares.taken_back", number)
}

// SharesStateTaken says: taken back on {moment}
// (how a share stands, in a list)
func (p *Printer) SharesStateTaken(moment string) string {
	return p.format("shares.state_taken", moment)
}

// SharesStateTakenPartly says: taken back on {moment}, but Slack didn't delete all of it
func (p *Printer) SharesStateTakenPartly(moment string) string {
	return p.format("shares.state_taken_partly", moment)
}

// SharesStateSending says: on its way since {time}, not confirmed yet. Check again in a minute
func (p *Printer) SharesStateSending(time string) string {
	return p.format("shares.state_sending", time)
}

// SharesStateDoubt says: not confirmed since {moment}, so it may have arrived
func (p *Printer) SharesStateDoubt(moment string) string {
	return p.format("shares.state_doubt", moment)
}

// SharesStateNotSent says: not sent
func (p *Printer) SharesStateNotSent() string {
	return p.plain("shares.state_not_sent")
}

// SharesStateSent says: sent {moment}
func (p *Printer) SharesStateSent(moment string) string {
	return p.format("shares.state_sent", moment)
}

// SharesStateSentPartly says: sent {moment}, to {count:int} of {total:int} people
func (p *Printer) SharesStateSentPartly(count int, moment string, total int) string {
	return p.format("shares.state_sent_partly", count, moment, total)
}

// SharesMutedEveryoneHead says: You've muted everyone.
// (muting people)
func (p *Printer) SharesMutedEveryoneHead() string {
	return p.plain("shares.muted_everyone_head")
}

// SharesMutedEveryone says: Requests and shares don't reach you. Nobody is notified.
func (p *Printer) SharesMutedEveryone() string {
	return p.plain("shares.muted_everyone")
}

// SharesUnmuteAllButton says: Unmute everyone
func (p *Printer) SharesUnmuteAllButton() string {
	return p.plain("shares.unmute_all_button")
}

// SharesUnmuteButton says: Unmute
func (p *Printer) SharesUnmuteButton() string {
	return p.plain("shares.unmute_button")
}

// SharesMutedHead says: Muted:
// (before a person's name)
func (p *Printer) SharesMutedHead() string {
	return p.plain("shares.muted_head")
}

// SharesMuted says: Their requests and shares no longer reach you. They aren't notified and see no difference.
func (p *Printer) SharesMuted() string {
	return p.plain("shares.muted")
}

// SharesMutedShort says: Muted. Their requests and shares no longer reach you.
func (p *Printer) SharesMutedShort() string {
	return p.plain("shares.muted_short")
}

// SharesUnmutedAll says: Requests and shares reach you again, except from people you muted by name.
func (p *Printer) SharesUnmutedAll() string {
	return p.plain("shares.unmuted_all")
}

// SharesUnmuted says: That person's requests and shares reach you again.
func (p *Printer) SharesUnmuted() string {
	return p.plain("shares.unmuted")
}

// SharesNotMuted says: You haven't muted that person.
func (p *Printer) SharesNotMuted() string {
	return p.plain("shares.not_muted")
}

// SharesNotForYou says: This button is for the person who gets the share.
func (p *Printer) SharesNotForYou() string {
	return p.plain("shares.not_for_you")
}

// SharesMuteOver says: This button no longer works. To see whom you've muted, type: {command} shares
func (p *Printer) SharesMuteOver() string {
	return p.format("shares.mute_over", p.command)
}

// SharesRepeatPeopleOnly says: A repeated share can only go to people, not to a channel. Type {command} share totals last week with @ann every friday
// (shares and requests that repeat)
func (p *Printer) SharesRepeatPeopleOnly() string {
	return p.format("shares.repeat_people_only", p.command)
}

// SharesAskAlwaysButton says: Always ask first
func (p *Printer) SharesAskAlwaysButton() string {
	return p.plain("shares.ask_always_button")
}

// SharesUnaskedButton says: Send without asking
func (p *Printer) SharesUnaskedButton() string {
	return p.plain("shares.unasked_button")
}

// SharesUnaskedTotalsOnly says: Only hours by tag, or by tag and day, can be sent without asking. Type {command} share totals last week with @ann every friday
func (p *Printer) SharesUnaskedTotalsOnly() string {
	return p.format("shares.unasked_totals_only", p.command)
}

// SharesRequestWhom says: Slack didn't say who that is. Pick the name from Slack's list after @: {command} request @ann last month
func (p *Printer) SharesRequestWhom() string {
	return p.format("shares.request_whom", p.command)
}

// SharesRequestYourself says: That's you. For your own hours, type: {command} report last month
func (p *Printer) SharesRequestYourself() string {
	return p.format("shares.request_yourself", p.command)
}

// SharesRequestTooMany says: You can ask up to {limit:int} people at once. Name fewer.
func (p *Printer) SharesRequestTooMany(limit int) string {
	return p.format("shares.request_too_many", limit)
}

// SharesDaysPlaceholder says: last week; october; 3 nov to 14 nov
func (p *Printer) SharesDaysPlaceholder() string {
	return p.plain("shares.days_placeholder")
}

// SharesSendSubmit says: Send
func (p *Printer) SharesSendSubmit() string {
	return p.plain("shares.send_submit")
}

// SharesPreviewSubmit says: Preview
func (p *Printer) SharesPreviewSubmit() string {
	return p.plain("shares.preview_submit")
}

// SharesAnsweredDay says: You've sent this person as many answers as you can in a day. Answer tomorrow, or write to the person directly. Nothing was saved.
func (p *Printer) SharesAnsweredDay() string {
	return p.plain("shares.answered_day")
}
