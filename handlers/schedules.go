package handlers

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
	"sundial/rule"
	"sundial/timesheet"
)

// When a summary or reminder comes where the member did not say.
var (
	summaryClock = []int{17*60 + 30}
	idleClock    = []int{10 * 60}
	targetClock  = []int{15 * 60}
	workdays     = []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday}
)

// schedulesMost bounds what one member may ask for.
const schedulesMost = 50

// summary turns a summary on, changes it, turns both off, or shows one now.
func summary(t *task, c command.Command) error {
	if c.Off {
		head := "Summaries are off."
		if c.Kind == "daily" || c.Kind == "weekly" {
			head = "The " + c.Kind + " summary is off."
		}
		return t.turnOff(head, func(s models.Schedule) bool {
			return s.Kind.Summary() && (c.Kind == "" || c.Kind == "now" || s.Kind == models.ScheduleKind(c.Kind))
		})
	}
	if c.Kind == "now" || c.Kind == "" {
		return t.summaryNow(c.Level == "full")
	}
	one := models.Schedule{Kind: models.ScheduleKind(c.Kind), Rule: c.Rule, Level: c.Level}
	if len(one.Rule.Clock) == 0 {
		one.Rule.Clock = summaryClock
	}
	if one.Kind == models.WeeklySummary && len(one.Rule.Weekdays)+len(one.Rule.MonthDays) == 0 {
		one.Rule.Weekdays, one.Rule.Unit = []time.Weekday{time.Friday}, ""
	}
	before, err := t.store.Schedules(t.ctx, t.m)
	if err != nil {
		return err
	}
	for _, s := range before {
		if s.Kind == one.Kind {
			one.ID, one.Empty = s.ID, s.Empty
		}
	}
	return t.schedule(one)
}

func (t *task) summaryNow(full bool) error {
	r := notice.NewReader(t.m, t.command, t.now)
	r.Full = full || t.m.Settings.SummaryFull
	records, err := t.store.RecordsOn(t.ctx, t.m, r.Covers(), t.now)
	if err != nil {
		return err
	}
	reply := notice.DailySummary(r, records, t.today(), "")
	if reply == nil {
		t.tell("Nothing is tracked today.", "")
		return nil
	}
	t.show(reply)
	return nil
}

// remind makes a reminder, or turns all of them off.
func remind(t *task, c command.Command) error {
	if c.Off {
		return t.turnOff("Reminders are off.", func(s models.Schedule) bool { return s.Kind.Reminder() })
	}
	one := models.Schedule{Kind: models.ScheduleKind(c.Kind), Rule: c.Rule, Text: c.Note, Length: c.Length}
	switch one.Kind {
	case models.LongTimer:
		return t.remindLong(one)
	case models.IdleReminder:
		one.Text = ""
		if len(one.Rule.Clock) == 0 {
			one.Rule.Clock = idleClock
		}
		if daily(one.Rule) && one.Rule.Unit == "" {
			one.Rule.Weekdays = workdays
		}
	default:
		one.Kind = models.TextReminder
	}
	if one.Kind == models.TextReminder && (one.Text == "" || len(c.Rule.Clock) == 0 && c.Rule.Unit != "hour" && c.At.IsZero()) {
		t.say("A reminder needs a time and a text. Type instead: %s remind at 9:00 on weekdays to plan the day", t.command)
		return nil
	}
	if !c.At.IsZero() {
		one.Rule, one.Next = command.Rule{}, c.At
	} else if one.Kind == models.TextReminder {
		t.onceOnly(&one)
	}
	return t.schedule(one)
}

// onceOnly takes a time without days for the one that comes next; `every day` says
// otherwise.
func (t *task) onceOnly(one *models.Schedule) {
	if daily(one.Rule) && one.Rule.Unit == "" {
		one.Next = rule.Next(one.Rule, record.Date{}, t.now, t.loc)
		one.Rule = command.Rule{}
	}
}

// daily says whether the rule names no days of its own.
func daily(r command.Rule) bool {
	return len(r.Weekdays) == 0 && len(r.MonthDays) == 0 && r.Every < 2
}

// remindLong asks about timers that run for a length; there is one such length.
func (t *task) remindLong(one models.Schedule) error {
	if one.Length < time.Minute {
		t.say("How long may a timer run before I ask? Type instead: %s remind after 8h", t.command)
		return nil
	}
	before, err := t.store.Schedules(t.ctx, t.m)
	if err != nil {
		return err
	}
	for _, s := range before {
		if s.Kind == models.LongTimer {
			one.ID = s.ID
		}
	}
	one.Text = ""
	if len(t.known.Running) > 0 { // the next tick works out when it is due
		one.Next = time.Unix(1, 0).UTC()
	}
	return t.schedule(one)
}

// schedule stores the schedule and says what it will do, in plain words.
func (t *task) schedule(one models.Schedule) error {
	if one.ID == "" {
		all, err := t.store.Schedules(t.ctx, t.m)
		if err != nil {
			return err
		}
		if len(all) >= schedulesMost {
			t.say("You have %d reminders, which is as many as there can be. Type %s reminders to delete some.", len(all), t.command)
			return nil
		}
		one.ID = models.NewScheduleID()
	}
	one.Zone = t.loc.String()
	if rule.Repeats(one) {
		one.Anchor, one.Next = rule.First(one.Rule, t.now, t.loc)
	}
	if one.Next.IsZero() && one.Kind != models.LongTimer {
		t.say("There is no such day. Type instead: %s remind at 9:00 on weekdays to plan the day", t.command)
		return nil
	}
	if one.Kind == models.Targets {
		if err := t.knowTargets(&one); err != nil {
			return err
		}
	}
	t.change.Schedules = append(t.change.Schedules, one)
	t.showSchedule(one, blockkit.Button("schedule_change", "Change", one.ID), blockkit.Button("schedule_off", "Turn off", one.ID), blockkit.Button("reminders", "All reminders", ""))
	return nil
}

// title says what the schedule does and when, in plain words.
func (t *task) title(one models.Schedule) string {
	when := ""
	if rule.Repeats(one) {
		when = ", " + command.Describe(one.Rule)
	}
	switch one.Kind {
	case models.DailySummary:
		return "Daily summary" + when + levelWords(one)
	case models.WeeklySummary:
		return "Weekly summary" + when + levelWords(one)
	case models.IdleReminder:
		return "A reminder if nothing is tracked" + when
	case models.NoTimer:
		days := command.Describe(command.Rule{Weekdays: one.Rule.Weekdays, MonthDays: one.Rule.MonthDays, Every: one.Rule.Every, Unit: one.Rule.Unit})
		return fmt.Sprintf("A reminder if no timer runs, %s from %d:%02d to %d:%02d", days, one.From/60, one.From%60, one.To/60, one.To%60)
	case models.Targets:
		return "A notice when a target is reached or a budget runs out, and" + strings.Replace(when, ",", "", 1) + " when a target is at risk"
	case models.LongTimer:
		return "A question when a timer has run for " + record.FormatLength(one.Length)
	case models.PlannedEnd:
		return "A question at the planned end of a timer"
	case models.Pomodoro:
		return "Pomodoro " + record.FormatLength(one.Length) + ", break " + record.FormatLength(one.Rest)
	case models.ShareRepeat:
		return "A share of your hours" + when
	case models.RequestRepeat:
		return "A request for hours of others" + when
	case models.KeepRecords:
		return "Records past their time are deleted" + when
	}
	return "Reminder" + when + ":"
}

func levelWords(one models.Schedule) string {
	text := ""
	if one.Level == "full" {
		text = ", with notes"
	}
	if one.Empty {
		text += ", also on days with nothing"
	}
	return text
}

// nextWords says what a reminder's text is and when it comes next.
func (t *task) nextWords(one models.Schedule) string {
	text := one.Text
	if text != "" {
		text += "\n"
	}
	switch {
	case one.Stopped != "":
		return text + "Stopped: Slack did not take my messages (" + one.Stopped + ")."
	case one.Paused:
		return text + "Paused."
	case one.Kind == models.LongTimer:
		return text + "Only you see it, in your direct messages with Sundial."
	case one.Kind == models.Targets:
		return text + "Next look: " + t.momentOf(rule.Next(one.Rule, one.Anchor, t.now, t.loc)) + "."
	}
	return text + repeatWords(one) + "Next: " + t.momentOf(one.Next) + "." + t.quietNote(one)
}

// quietNote says what becomes of the next one where it lies in quiet times.
func (t *task) quietNote(one models.Schedule) string {
	q := t.m.Settings.Quiet
	end := rule.QuietUntil(q, one.Next, t.loc)
	switch {
	case !rule.Repeats(one) || !one.Kind.Summary() && !one.Kind.Reminder() || !end.After(one.Next):
		return ""
	case !one.Kind.Summary() || q.Off(record.DateOf(one.Next, t.loc)):
		return " That lies in your quiet times, so it is left out."
	}
	return " That lies in your quiet hours, so it waits for their end."
}

func (t *task) momentOf(at time.Time) string {
	return timesheet.FormatDay(record.DateOf(at, t.loc), t.today()) + " " + t.clockOf(at)
}

// turnOff pauses what matches, so that one tap brings it back.
func (t *task) turnOff(head string, which func(models.Schedule) bool) error {
	all, err := t.store.Schedules(t.ctx, t.m)
	if err != nil {
		return err
	}
	for _, s := range all {
		if which(s) && !s.Paused && s.Stopped == "" {
			s.Paused = true
			t.change.Schedules = append(t.change.Schedules, s)
		}
	}
	t.tell(head, t.command+" reminders lists them, to turn one on again or delete it.", blockkit.Button("reminders", "All reminders", ""))
	return nil
}

// reminders lists all that the member asked for, with pause and delete.
func reminders(t *task, _ command.Command) error {
	all, err := t.store.Schedules(t.ctx, t.m)
	if err != nil {
		return err
	}
	return t.listSchedules(all)
}

func (t *task) listSchedules(all []models.Schedule) error {
	if len(all) == 0 {
		text := "Nothing is scheduled."
		t.show(blockkit.NewReply(text, blockkit.Headed(text, "Type "+t.command+" summary daily, or "+t.command+" remind at 9:00 on weekdays to plan the day."), scheduleMenu()))
		return nil
	}
	blocks := []slack.Block{blockkit.Headed("What comes to you", "")}
	for i, one := range all {
		if i == notice.NoticeRows {
			blocks = append(blocks, blockkit.Small(fmt.Sprintf("… and %d more; delete some to see them.", len(all)-i)))
			break
		}
		blocks = append(blocks, t.scheduleBlock(one), blockkit.Buttons(scheduleRow(one)...))
	}
	if q := t.m.Settings.Quiet; q.Hours() || len(q.DaysOff) > 0 || !q.AwayFrom.IsZero() {
		blocks = append(blocks, blockkit.Small("Quiet: "+t.quietWords(q)+"."))
	}
	t.show(blockkit.NewReply("What comes to you", append(blocks, scheduleMenu())...))
	return nil
}

func scheduleRow(one models.Schedule) []*slack.ButtonBlockElement {
	turn := blockkit.Button("schedule_pause", "Pause", one.ID)
	if one.Paused || one.Stopped != "" {
		turn = blockkit.Button("schedule_on", "Turn on", one.ID)
	}
	if _, formed := kindNames[one.Kind]; formed && one.Kind != models.Pomodoro {
		return []*slack.ButtonBlockElement{blockkit.Button("schedule_change", "Change", one.ID), turn, blockkit.Button("schedule_delete", "Delete", one.ID)}
	}
	return []*slack.ButtonBlockElement{turn, blockkit.Button("schedule_delete", "Delete", one.ID)}
}

func remindersButton(t *task, _ string) error { return reminders(t, command.Command{}) }

// ownSchedule reads one of the member's schedules; a missing one is answered in
// words.
func (t *task) ownSchedule(id string) (models.Schedule, bool, error) {
	one, err := t.store.Schedule(t.ctx, t.m, id)
	if err == nil {
		return one, true, nil
	}
	if isNotFound(err) {
		t.say("This is no longer there. Type %s reminders to see what is.", t.command)
		return one, false, nil
	}
	return one, false, err
}

// scheduleOff turns one off from the notice that it sent.
func scheduleOff(t *task, id string) error {
	one, ok, err := t.ownSchedule(id)
	if err != nil || !ok {
		return err
	}
	one.Paused = true
	t.change.Schedules = append(t.change.Schedules, one)
	t.tell("Off:", t.title(one), blockkit.Button("schedule_on", "Turn on again", one.ID), blockkit.Button("reminders", "All reminders", ""))
	return nil
}

// scheduleOn turns one on again; it counts from now, so nothing is made up for.
func scheduleOn(t *task, id string) error {
	one, ok, err := t.ownSchedule(id)
	if err != nil || !ok {
		return err
	}
	one.Paused, one.Stopped = false, ""
	if one.Kind == models.LongTimer {
		return t.remindLong(one)
	}
	if !rule.Repeats(one) && !one.Next.After(t.now) {
		t.say("Its time is over. Type instead: %s remind at 9:00 and a text", t.command)
		return nil
	}
	return t.schedule(one)
}

func schedulePause(t *task, id string) error {
	return t.relist(id, func(one models.Schedule) (models.Schedule, bool) {
		one.Paused = true
		t.change.Schedules = append(t.change.Schedules, one)
		return one, true
	})
}

func scheduleDelete(t *task, id string) error {
	return t.relist(id, func(one models.Schedule) (models.Schedule, bool) {
		t.change.DropSchedules = append(t.change.DropSchedules, one.ID)
		return one, false
	})
}

// relist changes one schedule and shows the list as it is then.
func (t *task) relist(id string, change func(models.Schedule) (models.Schedule, bool)) error {
	_, ok, err := t.ownSchedule(id)
	if err != nil || !ok {
		return err
	}
	all, err := t.store.Schedules(t.ctx, t.m)
	if err != nil {
		return err
	}
	var left []models.Schedule
	for _, one := range all {
		keep := true
		if one.ID == id {
			one, keep = change(one)
		}
		if keep {
			left = append(left, one)
		}
	}
	return t.listSchedules(left)
}

// offerSummary and offerLong are the welcome's two offers.
func offerSummary(t *task, _ string) error {
	return summary(t, command.Command{Verb: command.Summary, Kind: "daily"})
}

func offerLong(t *task, _ string) error {
	return remind(t, command.Command{Verb: command.Remind, Kind: "after", Length: 8 * time.Hour})
}

// pomodoro starts a timer, with a word at its end and at the end of the break.
func pomodoro(t *task, c command.Command) error {
	work, rest := c.Length, c.Rest
	if work == 0 {
		work, rest = 25*time.Minute, 5*time.Minute
	}
	if err := start(t, command.Command{Verb: command.Start, Note: c.Note}); err != nil || len(t.change.Put) == 0 {
		return err
	}
	made := t.change.Put[len(t.change.Put)-1]
	one := models.Schedule{
		ID: models.NewScheduleID(), Kind: models.Pomodoro, Next: t.now.Add(work), Length: work, Rest: rest, Record: made.ID, Zone: t.loc.String(),
	}
	t.change.Schedules = append(t.change.Schedules, one)
	blocks := &t.answer.Reply.Blocks
	blocks.BlockSet = append(blocks.BlockSet, blockkit.Small("I tell you at "+t.clockOf(one.Next)+", and when the break is over."))
	return nil
}

// keepSchedule makes the rule that records past Settings.Keep are deleted, at
// night; or ends it.
func (t *task) keepSchedule() error {
	all, err := t.store.Schedules(t.ctx, t.m)
	if err != nil {
		return err
	}
	one := models.Schedule{ID: models.NewScheduleID(), Kind: models.KeepRecords, Rule: command.Rule{Clock: []int{3 * 60}}, Zone: t.loc.String()}
	for _, s := range all {
		if s.Kind == models.KeepRecords {
			one.ID = s.ID
		}
	}
	if t.m.Settings.Keep == 0 {
		t.change.DropSchedules = append(t.change.DropSchedules, one.ID)
		return nil
	}
	one.Anchor, one.Next = rule.First(one.Rule, t.now, t.loc)
	t.change.Schedules = append(t.change.Schedules, one)
	return nil
}

// changesSchedules says whether the change holds a schedule that the member asked for.
func (t *task) changesSchedules() bool {
	return slices.ContainsFunc(t.change.Schedules, func(one models.Schedule) bool { return one.Kind != models.PlannedEnd })
}

// moveSchedules puts what comes after today onto a new zone; what is due today
// stays where it was. It is called when the member's zone has changed.
func (t *task) moveSchedules() error {
	all, err := t.store.Schedules(t.ctx, t.m)
	if err != nil {
		return err
	}
	for _, one := range all {
		if moved, ok := rule.Rezone(one, t.now, t.m.Location()); ok {
			t.change.Schedules = append(t.change.Schedules, moved)
		}
	}
	return nil
}
