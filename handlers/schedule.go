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

// QuietWords says when nothing comes.
func (in *Interaction) QuietWords(q record.Quiet) string {
	var parts []string
	if q.Hours() {
		parts = append(parts, in.Words.RemindersQuietSpan(in.timeOfDay(q.From), in.timeOfDay(q.To)))
	}
	if len(q.DaysOff) > 0 {
		parts = append(parts, in.Words.CalendarEvery(in.Words.Weekdays(q.DaysOff)))
	}
	if !q.AwayFrom.IsZero() {
		parts = append(parts, in.Words.RemindersQuietSpan(in.DayName(q.AwayFrom), in.DayName(q.AwayUntil)))
	}
	if len(parts) == 0 {
		return in.Words.RemindersQuietNeverLine()
	}
	return in.Words.RemindersQuietLine(strings.Join(parts, ", "))
}

// timeOfDay is minutes after midnight on the member's clock.
func (in *Interaction) timeOfDay(minutes int) string {
	return in.Words.TimeOfDay(minutes, in.Member.Clock12())
}

// AddSchedule stores the schedule and says what it will do, in plain words.
func (in *Interaction) AddSchedule(one models.Schedule) error {
	if one.ID == "" {
		all, err := in.Store.Schedules(in.Ctx, in.Member)
		if err != nil {
			return err
		}
		if len(all) >= MaxSchedules {
			in.Tell("", in.Words.RemindersLimit(len(all)))
			return nil
		}
		one.ID = models.NewScheduleID()
	}
	one.Zone = in.Zone.String()
	if one.Rule.Repeats() {
		one.Anchor, one.Next = recurrence.First(one.Rule, in.Now, in.Zone)
	}
	if one.Next.IsZero() && one.Kind != models.LongTimer {
		in.Tell("", in.Words.RemindersNoSuchDay())
		return nil
	}
	if one.Kind == models.Targets {
		if err := in.knowTargets(&one); err != nil {
			return err
		}
	}
	in.Change.Schedules = append(in.Change.Schedules, one)
	in.ShowSchedule(one, blockkit.Button("schedule_change", in.Words.AnswersChangeButton(), one.ID), blockkit.Button("schedule_off", in.Words.NoticeTurnOffButton(), one.ID), blockkit.Button("reminders", in.Words.RemindersAllButton(), ""))
	return nil
}

// ScheduleTitle says what the schedule does and when, in plain words.
func (in *Interaction) ScheduleTitle(one models.Schedule) string {
	words, when := in.Words, in.Words.Rule(one.Rule, in.Member.Clock12())
	switch one.Kind {
	case models.DailySummary:
		return in.withLevel(words.RemindersDailyTitleLine(when), one)
	case models.WeeklySummary:
		return in.withLevel(words.RemindersWeeklyTitleLine(when), one)
	case models.MonthlySummary:
		return in.withLevel(words.RemindersMonthlyTitleLine(when), one)
	case models.IdleReminder:
		return words.RemindersIdleLine(when)
	case models.NoTimer:
		return words.RemindersNoTimerLine(in.timeOfDay(one.From), in.timeOfDay(one.To), words.RuleDays(one.Rule))
	case models.Targets:
		return words.RemindersTargetsLine(when)
	case models.LongTimer:
		return words.RemindersLongLine(words.Length(one.Length))
	case models.PlannedEnd:
		return words.RemindersPlannedLine()
	case models.Pomodoro:
		return words.RemindersPomodoroLine(words.Length(one.Length), words.Length(one.Rest))
	case models.ShareRepeat:
		return words.RemindersShareLine(when)
	case models.RequestRepeat:
		return words.RemindersRequestLine(when)
	case models.KeepRecords:
		return words.RemindersKeepLine(when)
	case models.FileReport:
		return words.ReportfilesTitleLine(strings.ToUpper(one.Report.Format), when)
	}
	if !one.Rule.Repeats() {
		return words.RemindersOnceLine()
	}
	return words.RemindersRepeatsLine(when)
}

// withLevel adds to a summary's title what it holds.
func (in *Interaction) withLevel(title string, one models.Schedule) string {
	if one.Level == "full" {
		title = in.Words.RemindersWithNotes(title)
	}
	if one.Empty {
		title = in.Words.RemindersAlsoEmpty(title)
	}
	return title
}

// ScheduleNext says what a reminder's text is and when it comes next, a line each.
func (in *Interaction) ScheduleNext(one models.Schedule) string {
	var lines []string
	if one.Text != "" {
		lines = append(lines, one.Text)
	}
	switch {
	case one.Stopped != "":
		return strings.Join(append(lines, in.Words.RemindersStopped(one.Stopped)), "\n")
	case one.Paused:
		return strings.Join(append(lines, in.Words.RemindersPaused()), "\n")
	case one.Kind == models.LongTimer:
		return strings.Join(append(lines, in.Words.RemindersOnlyYou()), "\n")
	case one.Kind == models.Targets:
		return strings.Join(append(lines, in.Words.RemindersNextCheck(in.Moment(recurrence.Next(one.Rule, one.Anchor, in.Now, in.Zone)))), "\n")
	case one.Kind == models.FileReport:
		lines = append(lines, in.Words.ReportfilesWhat(in.reportDays(*one.Report)))
	case one.Kind == models.RequestRepeat:
		lines = append(lines, in.Words.RemindersRequestEach())
	case one.Kind == models.ShareRepeat && one.Unasked:
		lines = append(lines, in.Words.RemindersShareUnasked())
	case one.Kind == models.ShareRepeat:
		lines = append(lines, in.Words.RemindersShareAsked())
	}
	if recurrence.EndsShortMonths(one.Rule) {
		lines = append(lines, in.Words.RemindersShortMonths())
	}
	return strings.Join(append(lines, in.nextTime(one)), "\n")
}

// reportDays names the days that a report which comes as a file is of, and its filter.
func (in *Interaction) reportDays(o models.ReportOrder) string {
	name, ok := in.Words.RangeName(o.RangeName)
	switch {
	case o.RangeName == "" && o.Range.IsZero():
		name = in.Words.ReportfilesAllDays()
	case o.RangeName == "":
		name = in.RangeName(command.Command{}, o.Range)
	case o.RangeName == "yesterday":
		name = in.Words.ReportfilesDayBefore()
	case o.RangeName == "today":
		name = in.Words.ReportfilesSameDay()
	case !ok:
		name = o.RangeName
	}
	if o.Unbilled {
		name = in.Words.ReportsUnbilled(name)
	}
	if filter := o.Filter.String(); filter != "" {
		name = in.Words.ReportsFiltered(name, record.Ellipsis(filter, 200))
	}
	return name
}

// nextTime says when it comes next, and what quiet times do to that.
func (in *Interaction) nextTime(one models.Schedule) string {
	q, at := in.Member.Settings.Quiet, in.Moment(one.Next)
	end := recurrence.QuietUntil(q, one.Next, in.Zone)
	switch {
	case !one.Rule.Repeats() || !one.Kind.Summary() && !one.Kind.Reminder() || !end.After(one.Next):
		return in.Words.RemindersNext(at)
	case !one.Kind.Summary() || q.Off(record.DateOf(one.Next, in.Zone)):
		return in.Words.RemindersNextSkipped(at)
	}
	return in.Words.RemindersNextWaits(at)
}

// Schedule reads one of the member's schedules; a missing one is answered in
// words.
func (in *Interaction) Schedule(id string) (models.Schedule, bool, error) {
	one, err := in.Store.Schedule(in.Ctx, in.Member, id)
	if err == nil {
		return one, true, nil
	}
	if IsNotFound(err) {
		in.Tell("", in.Words.RemindersGone())
		return one, false, nil
	}
	return one, false, err
}

// KeepSchedule makes the rule that records past Settings.Keep are deleted at night,
// or ends it.
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

// knowTargets notes what is reached already: a notice only says what is new.
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
// says what it holds and who gets it, so that two of them can be told apart.
func (in *Interaction) ScheduleBlock(one models.Schedule) slack.Block {
	if one.Share == nil {
		return blockkit.Headed(in.ScheduleTitle(one), in.ScheduleNext(one))
	}
	bold := &slack.RichTextSectionTextStyle{Bold: true}
	what := in.Words.RemindersShareTo(sharing.OrderWords(in.Words, one))
	if one.Kind == models.RequestRepeat {
		what = in.Words.RemindersRequestFrom(sharing.OrderWords(in.Words, one))
	}
	elements := []slack.RichTextSectionElement{
		slack.NewRichTextSectionTextElement(in.ScheduleTitle(one), bold),
		slack.NewRichTextSectionTextElement("\n"+what+" ", nil),
	}
	elements = append(elements, sharing.Audience(in.Words, *one.Share)...)
	return slack.NewRichTextBlock("", slack.NewRichTextSection(append(elements, slack.NewRichTextSectionTextElement("\n"+in.ScheduleNext(one), nil))...))
}

// ShowSchedule answers with one schedule and buttons to change it.
func (in *Interaction) ShowSchedule(one models.Schedule, row ...*slack.ButtonBlockElement) {
	in.Show(blockkit.NewReply(in.ScheduleTitle(one)+" "+in.ScheduleNext(one), in.ScheduleBlock(one), blockkit.Buttons(row...)))
}

// MaxSchedules bounds what one member may ask for.
const MaxSchedules = 50

// changesSchedules says whether the change holds a schedule that the member asked for.
func (in *Interaction) changesSchedules() bool {
	return slices.ContainsFunc(in.Change.Schedules, func(one models.Schedule) bool { return one.Kind != models.PlannedEnd })
}
