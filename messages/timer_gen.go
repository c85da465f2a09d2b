// Code generated from locales/en/timer.yaml by internal/generate; DO NOT EDIT.

package messages

// TimerStoppedHead says: Stopped
// (the answer to `stop`, before the record)
func (p *Printer) TimerStoppedHead() string {
	return p.plain("timer.stopped_head")
}

// TimerAskAt says: Sundial will ask you at {time}.
func (p *Printer) TimerAskAt(time string) string {
	return p.format("timer.ask_at", time)
}

// TimerKeepRunningButton says: Keep {note} running
func (p *Printer) TimerKeepRunningButton(note string) string {
	return p.format("timer.keep_running_button", note)
}

// TimerUnnamed says: the unnamed timer
func (p *Printer) TimerUnnamed() string {
	return p.plain("timer.unnamed")
}

// TimerBeforeRunning says: {moment} is before the running timer started ({start}). Type {command} add {span} and what you did.
func (p *Printer) TimerBeforeRunning(moment string, span string, start string) string {
	return p.format("timer.before_running", moment, span, start, p.command)
}

// TimerStopBeforeStart says: {moment} is before the timer started ({start}). Type {command} stop
func (p *Printer) TimerStopBeforeStart(moment string, start string) string {
	return p.format("timer.stop_before_start", moment, start, p.command)
}

// TimerBreakBeforeStart says: {moment} is before the timer started ({start}). Type {command} break
func (p *Printer) TimerBreakBeforeStart(moment string, start string) string {
	return p.format("timer.break_before_start", moment, start, p.command)
}

// TimerBackBeforeStart says: {moment} is before the break started ({start}). Type {command} back
func (p *Printer) TimerBackBeforeStart(moment string, start string) string {
	return p.format("timer.back_before_start", moment, start, p.command)
}

// TimerTooLong says: A record can last 366 days at most, and this timer started on {day}. Type {command} stop {typed} at {time}
func (p *Printer) TimerTooLong(day string, time string, typed string) string {
	return p.format("timer.too_long", day, time, typed, p.command)
}

// TimerStoppedAgoButton says: Stopped {count} min ago
func (p *Printer) TimerStoppedAgoButton(count string) string {
	return p.format("timer.stopped_ago_button", count)
}

// TimerGoOnButton says: Keep it running
func (p *Printer) TimerGoOnButton() string {
	return p.plain("timer.go_on_button")
}

// TimerStartedEarlierButton says: Started earlier…
func (p *Printer) TimerStartedEarlierButton() string {
	return p.plain("timer.started_earlier_button")
}

// TimerForgottenHead says: Forgotten?
func (p *Printer) TimerForgottenHead() string {
	return p.plain("timer.forgotten_head")
}

// TimerStopAtButton says: Stop at {time}
func (p *Printer) TimerStopAtButton(time string) string {
	return p.format("timer.stop_at_button", time)
}

// TimerKeepLengthButton says: Keep {length}
func (p *Printer) TimerKeepLengthButton(length string) string {
	return p.format("timer.keep_length_button", length)
}

// TimerDiscardedHead says: Discarded
func (p *Printer) TimerDiscardedHead() string {
	return p.plain("timer.discarded_head")
}

// TimerRunningHead says: Running
func (p *Printer) TimerRunningHead() string {
	return p.plain("timer.running_head")
}

// TimerNothingRunningHead says: No timer is running.
func (p *Printer) TimerNothingRunningHead() string {
	return p.plain("timer.nothing_running_head")
}

// TimerTodaySoFar says: Today so far: {length}.
func (p *Printer) TimerTodaySoFar(length string) string {
	return p.format("timer.today_so_far", length)
}

// TimerTodayAndStart says: Today so far: {length}. Type {command} start and what you're doing.
func (p *Printer) TimerTodayAndStart(length string) string {
	return p.format("timer.today_and_start", length, p.command)
}

// TimerNothingToStop says: No timer is running. Type {command} start and what you're doing, or {command} add 1h and what you did.
func (p *Printer) TimerNothingToStop() string {
	return p.format("timer.nothing_to_stop", p.command)
}

// TimerStopWhichButton says: Stop…
func (p *Printer) TimerStopWhichButton() string {
	return p.plain("timer.stop_which_button")
}

// TimerResumedHead says: Resumed
func (p *Printer) TimerResumedHead() string {
	return p.plain("timer.resumed_head")
}

// TimerRunningAgainHead says: It's running again:
func (p *Printer) TimerRunningAgainHead() string {
	return p.plain("timer.running_again_head")
}

// TimerEndedHead says: It has already ended:
func (p *Printer) TimerEndedHead() string {
	return p.plain("timer.ended_head")
}

// TimerKeepsRunningHead says: Still running:
func (p *Printer) TimerKeepsRunningHead() string {
	return p.plain("timer.keeps_running_head")
}

// TimerNotATime says: That isn't a time of day.
func (p *Printer) TimerNotATime() string {
	return p.plain("timer.not_a_time")
}

// TimerStoppedTooEarly says: It started at {start}, so it can't have stopped at {stop}. Pick a later time.
func (p *Printer) TimerStoppedTooEarly(start string, stop string) string {
	return p.format("timer.stopped_too_early", start, stop)
}

// TimerBreakRunning says: A break is running: {record}
func (p *Printer) TimerBreakRunning(record string) string {
	return p.format("timer.break_running", record)
}

// TimerBackHint says: Type {command} back to resume your work.
func (p *Printer) TimerBackHint() string {
	return p.format("timer.back_hint", p.command)
}

// TimerBackButton says: Back
func (p *Printer) TimerBackButton() string {
	return p.plain("timer.back_button")
}

// TimerBackHead says: Back
func (p *Printer) TimerBackHead() string {
	return p.plain("timer.back_head")
}

// TimerNoBreak says: No break is running. To go on with your last work, type: {command} resume
func (p *Printer) TimerNoBreak() string {
	return p.format("timer.no_break", p.command)
}

// TimerNothingToResume says: There's no work to resume yet. Type {command} start and what you're doing.
func (p *Printer) TimerNothingToResume() string {
	return p.format("timer.nothing_to_resume", p.command)
}

// TimerNoTaggedRecord says: None of your recent records has that tag. Type {command} start and what you're doing #{tag}
func (p *Printer) TimerNoTaggedRecord(tag string) string {
	return p.format("timer.no_tagged_record", tag, p.command)
}

// TimerWhichTimer says: Several timers are running. Which one?
func (p *Printer) TimerWhichTimer() string {
	return p.plain("timer.which_timer")
}

// TimerStopOneButton says: Stop {note}
func (p *Printer) TimerStopOneButton(note string) string {
	return p.format("timer.stop_one_button", note)
}

// TimerDiscardOneButton says: Discard {note}
func (p *Printer) TimerDiscardOneButton(note string) string {
	return p.format("timer.discard_one_button", note)
}

// TimerStopAllButton says: Stop all {count}
func (p *Printer) TimerStopAllButton(count string) string {
	return p.format("timer.stop_all_button", count)
}

// TimerDiscardAllButton says: Discard all {count}
func (p *Printer) TimerDiscardAllButton(count string) string {
	return p.format("timer.discard_all_button", count)
}

// TimerEarlierTitle says: Started earlier
func (p *Printer) TimerEarlierTitle() string {
	return p.plain("timer.earlier_title")
}

// TimerMoveSubmit says: Move
func (p *Printer) TimerMoveSubmit() string {
	return p.plain("timer.move_submit")
}

// TimerItStartedLabel says: It started
func (p *Printer) TimerItStartedLabel() string {
	return p.plain("timer.it_started_label")
}

// TimerOrAtLabel says: Or at
func (p *Printer) TimerOrAtLabel() string {
	return p.plain("timer.or_at_label")
}

// TimerOrAtHint says: Sundial uses the most recent one
func (p *Printer) TimerOrAtHint() string {
	return p.plain("timer.or_at_hint")
}

// TimerWhenEndedOption says: at {time}, when the previous record ended
func (p *Printer) TimerWhenEndedOption(time string) string {
	return p.format("timer.when_ended_option", time)
}

// TimerEarlierOption says: {length} earlier, at {time}
func (p *Printer) TimerEarlierOption(length string, time string) string {
	return p.format("timer.earlier_option", length, time)
}

// TimerChooseEarlier says: Choose how much earlier, or pick a time.
func (p *Printer) TimerChooseEarlier() string {
	return p.plain("timer.choose_earlier")
}

// TimerChooseOne says: Choose only one: how much earlier, or a time.
func (p *Printer) TimerChooseOne() string {
	return p.plain("timer.choose_one")
}

// TimerPickBeforeNow says: Pick a time before now.
func (p *Printer) TimerPickBeforeNow() string {
	return p.plain("timer.pick_before_now")
}

// TimerPickBeforeEnd says: The record ended at {time}. Pick a time before that.
func (p *Printer) TimerPickBeforeEnd(time string) string {
	return p.format("timer.pick_before_end", time)
}

// TimerStartTitle says: Start a timer
func (p *Printer) TimerStartTitle() string {
	return p.plain("timer.start_title")
}

// TimerStartSubmit says: Start
func (p *Printer) TimerStartSubmit() string {
	return p.plain("timer.start_submit")
}

// TimerWhatLabel says: What you're doing
func (p *Printer) TimerWhatLabel() string {
	return p.plain("timer.what_label")
}

// TimerSinceLabel says: Since
func (p *Printer) TimerSinceLabel() string {
	return p.plain("timer.since_label")
}

// TimerSinceHint says: Leave it empty to start now
func (p *Printer) TimerSinceHint() string {
	return p.plain("timer.since_hint")
}

// TimerPickTime says: Pick a time.
func (p *Printer) TimerPickTime() string {
	return p.plain("timer.pick_time")
}

// TimerPickLater says: A timer has been running since {time}, and another can't start before it. Pick a later time.
func (p *Printer) TimerPickLater(time string) string {
	return p.format("timer.pick_later", time)
}

// TimerTrackTitle says: Track time on this
func (p *Printer) TimerTrackTitle() string {
	return p.plain("timer.track_title")
}

// TimerTrackSubmit says: Track
func (p *Printer) TimerTrackSubmit() string {
	return p.plain("timer.track_submit")
}

// TimerLinkLabel says: Link to the message
func (p *Printer) TimerLinkLabel() string {
	return p.plain("timer.link_label")
}

// TimerLinkHint says: Only what's in this form is saved. Leave it empty for no link
func (p *Printer) TimerLinkHint() string {
	return p.plain("timer.link_hint")
}

// TimerLengthLabel says: How long it took
func (p *Printer) TimerLengthLabel() string {
	return p.plain("timer.length_label")
}

// TimerLengthHint says: Leave it empty to start a timer now, or type 1:30, 1.5h or 90m
func (p *Printer) TimerLengthHint() string {
	return p.plain("timer.length_hint")
}

// TimerStartedAtHead says: Started at {time}:
func (p *Printer) TimerStartedAtHead(time string) string {
	return p.format("timer.started_at_head", time)
}

// TimerStartedAt says: Started at {time}.
func (p *Printer) TimerStartedAt(time string) string {
	return p.format("timer.started_at", time)
}

// TimerStartedOnHead says: Started on {time}:
func (p *Printer) TimerStartedOnHead(time string) string {
	return p.format("timer.started_on_head", time)
}

// TimerStartedOn says: Started on {time}.
func (p *Printer) TimerStartedOn(time string) string {
	return p.format("timer.started_on", time)
}

// TimerBreakSinceHead says: On break since {time}:
func (p *Printer) TimerBreakSinceHead(time string) string {
	return p.format("timer.break_since_head", time)
}

// TimerBreakSince says: On break since {time}.
func (p *Printer) TimerBreakSince(time string) string {
	return p.format("timer.break_since", time)
}

// TimerResumedNote says: Running again since {time}: {note}
func (p *Printer) TimerResumedNote(note string, time string) string {
	return p.format("timer.resumed_note", note, time)
}

// TimerResumedSince says: Running again since {time}.
func (p *Printer) TimerResumedSince(time string) string {
	return p.format("timer.resumed_since", time)
}

// TimerMovedHead says: Moved
func (p *Printer) TimerMovedHead() string {
	return p.plain("timer.moved_head")
}

// TimerNothingRunning says: No timer is running. Type {command} start and what you're doing.
func (p *Printer) TimerNothingRunning() string {
	return p.format("timer.nothing_running", p.command)
}

// TimerTodayListButton says: Today's list
func (p *Printer) TimerTodayListButton() string {
	return p.plain("timer.today_list_button")
}

// TimerStopButton says: Stop
func (p *Printer) TimerStopButton() string {
	return p.plain("timer.stop_button")
}

// TimerStartAgainButton says: Start again
func (p *Printer) TimerStartAgainButton() string {
	return p.plain("timer.start_again_button")
}

// TimerAlsoStopped says: Stopped: {record}
// (below the answer to `start`: the timer that ended by it)
func (p *Printer) TimerAlsoStopped(record string) string {
	return p.format("timer.also_stopped", record)
}
