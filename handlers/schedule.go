package handlers

import (
	"slices"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
	"sundial/recurrence"
	"sundial/sharing"
)

// QuietWords says in plain words when nothing comes.
func (in *Interaction) QuietWords(q record.Quiet) string {
	var parts []string
	if q.Hours() {
		parts = append(parts, "from "+record.FormatTimeOfDay(q.From, in.Member.Clock12())+" to "+record.FormatTimeOfDay(q.To, in.Member.Clock12()))
	}
	for _, day := range q.DaysOff {
		parts = append(parts, day.String()+"s")
	}
	if !q.AwayFrom.IsZero() {
		parts = append(parts, "from "+record.FormatDay(q.AwayFrom, in.Today())+" to "+record.FormatDay(q.AwayUntil, in.Today()))
	}
	if len(parts) == 0 {
		return "never"
	}
	return strings.Join(parts, ", ")
}

// AddSchedule stores the schedule and says what it will do, in plain words.
func (in *Interaction) AddSchedule(one models.Schedule) error {
	if one.ID == "" {
		all, err := in.Store.Schedules(in.Ctx, in.Member)
		if err != nil {
			return err
		}
		if len(all) >= MaxSchedules {
			in.Say("You have %d reminders, which is as many as there can be. Type %s reminders to delete some.", len(all), in.Command)
			return nil
		}
		one.ID = models.NewScheduleID()
	}
	one.Zone = in.Zone.String()
	if one.Rule.Repeats() {
		one.Anchor, one.Next = recurrence.First(one.Rule, in.Now, in.Zone)
	}
	if one.Next.IsZero() && one.Kind != models.LongTimer {
		in.Say("There is no such day. Type instead: %s remind at 9:00 on weekdays to plan the day", in.Command)
		return nil
	}
	if one.Kind == models.Targets {
		if err := in.knowTargets(&one); err != nil {
			return err
		}
	}
	in.Change.Schedules = append(in.Change.Schedules, one)
	in.ShowSchedule(one, blockkit.Button("schedule_change", "Change", one.ID), blockkit.Button("schedule_off", "Turn off", one.ID), blockkit.Button("reminders", "All reminders", ""))
	return nil
}

// ScheduleTitle says what the schedule does and when, in plain words.
func (in *Interaction) ScheduleTitle(one models.Schedule) string {
	when := ""
	if one.Rule.Repeats() {
		when = ", " + command.Describe(one.Rule, in.Member.Clock12())
	}
	switch one.Kind {
	case models.DailySummary:
		return "Daily summary" + when + levelWords(one)
	case models.WeeklySummary:
		return "Weekly summary" + when + levelWords(one)
	case models.IdleReminder:
		return "A reminder if nothing is tracked" + when
	case models.NoTimer:
		days := command.Describe(record.Rule{Weekdays: one.Rule.Weekdays, MonthDays: one.Rule.MonthDays, Every: one.Rule.Every, Unit: one.Rule.Unit}, in.Member.Clock12())
		return "A reminder if no timer runs, " + days + " from " + record.FormatTimeOfDay(one.From, in.Member.Clock12()) + " to " + record.FormatTimeOfDay(one.To, in.Member.Clock12())
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

// ScheduleNext says what a reminder's text is and when it comes next.
func (in *Interaction) ScheduleNext(one models.Schedule) string {
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
		return text + "Next look: " + in.Moment(recurrence.Next(one.Rule, one.Anchor, in.Now, in.Zone)) + "."
	}
	return text + repeatWords(one) + "Next: " + in.Moment(one.Next) + "." + in.quietNote(one)
}

// quietNote says what becomes of the next one where it lies in quiet times.
func (in *Interaction) quietNote(one models.Schedule) string {
	q := in.Member.Settings.Quiet
	end := recurrence.QuietUntil(q, one.Next, in.Zone)
	switch {
	case !one.Rule.Repeats() || !one.Kind.Summary() && !one.Kind.Reminder() || !end.After(one.Next):
		return ""
	case !one.Kind.Summary() || q.Off(record.DateOf(one.Next, in.Zone)):
		return " That lies in your quiet times, so it is left out."
	}
	return " That lies in your quiet hours, so it waits for their end."
}

// Schedule reads one of the member's schedules; a missing one is answered in
// words.
func (in *Interaction) Schedule(id string) (models.Schedule, bool, error) {
	one, err := in.Store.Schedule(in.Ctx, in.Member, id)
	if err == nil {
		return one, true, nil
	}
	if IsNotFound(err) {
		in.Say("This is no longer there. Type %s reminders to see what is.", in.Command)
		return one, false, nil
	}
	return one, false, err
}

// KeepSchedule makes the rule that records past Settings.Keep are deleted, at
// night; or ends it.
func (in *Interaction) KeepSchedule() error {
	all, err := in.Store.Schedules(in.Ctx, in.Member)
	if err != nil {
		return err
	}
	one := models.Schedule{ID: models.NewScheduleID(), Kind: models.KeepRecords, Rule: record.Rule{Clock: []int{3 * 60}}, Zone: in.Zone.String()}
	for _, s := range all {
		if s.Kind == models.KeepRecords {
			one.ID = s.ID
		}
	}
	if in.Member.Settings.Keep == 0 {
		in.Change.DropSchedules = append(in.Change.DropSchedules, one.ID)
		return nil
	}
	one.Anchor, one.Next = recurrence.First(one.Rule, in.Now, in.Zone)
	in.Change.Schedules = append(in.Change.Schedules, one)
	return nil
}

// moveSchedules puts what comes after today onto a new zone; what is due today
// stays where it was. It is called when the member's zone has changed.
func (in *Interaction) moveSchedules() error {
	all, err := in.Store.Schedules(in.Ctx, in.Member)
	if err != nil {
		return err
	}
	for _, one := range all {
		if next, ok := recurrence.Rezone(one.Rule, one.Anchor, one.Next, one.Zone, in.Now, in.Member.Location()); ok {
			one.Next, one.Zone = next, in.Member.Location().String()
			in.Change.Schedules = append(in.Change.Schedules, one)
		}
	}
	return nil
}

// OnlySchedule is the member's schedule of a kind of which there is one.
func (in *Interaction) OnlySchedule(kind models.ScheduleKind) (models.Schedule, bool, error) {
	all, err := in.Store.Schedules(in.Ctx, in.Member)
	if err != nil {
		return models.Schedule{}, false, err
	}
	i := slices.IndexFunc(all, func(s models.Schedule) bool { return s.Kind == kind })
	if i < 0 {
		return models.Schedule{}, false, nil
	}
	return all[i], true, nil
}

// knowTargets notes what is reached already: only what is new is told.
func (in *Interaction) knowTargets(one *models.Schedule) error {
	r := notice.NewReader(in.Member, in.Command, in.Now)
	read := func() ([]record.Record, error) { return in.Store.AllRecords(in.Ctx, in.Member) }
	if !notice.HasBudgets(in.Member) {
		read = func() ([]record.Record, error) { return in.Store.RecordsOn(in.Ctx, in.Member, r.Covers(), in.Now) }
	}
	records, err := read()
	if err != nil {
		return err
	}
	_, one.Told = notice.TargetsNotice(r, records, nil, false, "")
	one.Last = in.Now
	return nil
}

// LookAtTargets makes the schedule that watches targets and budgets due: what it was to
// look at next has changed.
func (in *Interaction) LookAtTargets() error {
	one, ok, err := in.OnlySchedule(models.Targets)
	if err != nil || !ok || one.Paused || one.Stopped != "" {
		return err
	}
	one.Next = in.Now
	in.Change.Schedules = append(in.Change.Schedules, one)
	return nil
}

// ScheduleBlock is one schedule as a list shows it. Of a repeated share or request it
// says what it holds and who gets it, so that two of them are told apart.
func (in *Interaction) ScheduleBlock(one models.Schedule) slack.Block {
	if one.Share == nil {
		return blockkit.Headed(in.ScheduleTitle(one), in.ScheduleNext(one))
	}
	bold := &slack.RichTextSectionTextStyle{Bold: true}
	preposition := " · to "
	if one.Kind == models.RequestRepeat {
		preposition = " · from "
	}
	elements := []slack.RichTextSectionElement{
		slack.NewRichTextSectionTextElement(in.ScheduleTitle(one), bold),
		slack.NewRichTextSectionTextElement("\n"+sharing.OrderWords(in.Words, one)+preposition, nil),
	}
	elements = append(elements, sharing.Audience(in.Words, *one.Share)...)
	return slack.NewRichTextBlock("", slack.NewRichTextSection(append(elements, slack.NewRichTextSectionTextElement("\n"+in.ScheduleNext(one), nil))...))
}

// ShowSchedule answers with one schedule and buttons to change it.
func (in *Interaction) ShowSchedule(one models.Schedule, row ...*slack.ButtonBlockElement) {
	in.Show(blockkit.NewReply(in.ScheduleTitle(one)+" "+in.ScheduleNext(one), in.ScheduleBlock(one), blockkit.Buttons(row...)))
}

// repeatWords say what a repeated share or request does.
func repeatWords(one models.Schedule) string {
	switch {
	case one.Kind == models.RequestRepeat:
		return "They see a preview each time, and decide each alone.\n"
	case one.Kind != models.ShareRepeat:
		return ""
	case one.Unasked:
		return "It is announced to you with a Stop, and leaves an hour after that.\n"
	}
	return "You get the preview each time, and it leaves when you press Send.\n"
}

// MaxSchedules bounds what one member may ask for.
const MaxSchedules = 50

// changesSchedules says whether the change holds a schedule that the member asked for.
func (in *Interaction) changesSchedules() bool {
	return slices.ContainsFunc(in.Change.Schedules, func(one models.Schedule) bool { return one.Kind != models.PlannedEnd })
}
