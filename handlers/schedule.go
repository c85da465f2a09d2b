package handlers

import (
	"slices"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
	"sundial/recurrence"
	"sundial/sharing"
)

// AddSchedule stores the schedule and says what it will do.
func (in *Interaction) AddSchedule(one models.Schedule) error {
	if one.ID == "" {
		all, err := in.Store.Schedules(in.Ctx, in.Member)
		if err != nil {
			return err
		}
		if len(all) >= MaxSchedules {
			return in.Say(in.Words.RemindersLimit(len(all)))
		}
		one.ID = models.NewID()
	}
	one.Zone = in.Zone.String()
	if one.Rule.Repeats() {
		one.Anchor, one.Next = recurrence.First(one.Rule, in.Now, in.Zone)
	}
	if one.Next.IsZero() && one.Kind != models.LongTimer {
		return in.Say(in.Words.RemindersNoSuchDay())
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

// Schedule reads one of the member's schedules; if it's missing, it says so.
func (in *Interaction) Schedule(id string) (models.Schedule, bool, error) {
	one, err := in.Store.Schedule(in.Ctx, in.Member, id)
	return Found(in, one, err, in.Words.RemindersGone())
}

// KeepSchedule adds or removes the nightly deletion of records older than Settings.Keep.
func (in *Interaction) KeepSchedule() error {
	stored, ok, err := in.OnlySchedule(models.KeepRecords)
	if err != nil {
		return err
	}
	one := models.Schedule{ID: models.NewID(), Kind: models.KeepRecords, Rule: record.Rule{Clock: []int{3 * 60}}, Zone: in.Zone.String()}
	if ok {
		one.ID = stored.ID
	}
	if in.Member.Settings.Keep == 0 {
		in.Change.DropSchedules = append(in.Change.DropSchedules, one.ID)
		return nil
	}
	one.Anchor, one.Next = recurrence.First(one.Rule, in.Now, in.Zone)
	in.Change.Schedules = append(in.Change.Schedules, one)
	return nil
}

// moveSchedules moves what's due after today to a new zone; what's due today stays. It's called
// when the member's zone has changed.
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

// OnlySchedule returns the member's schedule of a kind that has only one.
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

// knowTargets records what's already reached, so that only news is announced.
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

// LookAtTargets makes the schedule that watches targets and budgets due, because what it
// watches has changed.
func (in *Interaction) LookAtTargets() error {
	one, ok, err := in.OnlySchedule(models.Targets)
	if err != nil || !ok || one.Paused || one.Stopped != "" {
		return err
	}
	one.Next = in.Now
	in.Change.Schedules = append(in.Change.Schedules, one)
	return nil
}

// ScheduleButton returns a button that does something with the schedule whose ID is its value.
func ScheduleButton(do func(in *Interaction, one models.Schedule) error) Button {
	return func(in *Interaction, id string) error {
		one, ok, err := in.Schedule(id)
		if err != nil || !ok {
			return err
		}
		return do(in, one)
	}
}

// PauseSchedules pauses those schedules for which which is true, so one tap brings them back.
func (in *Interaction) PauseSchedules(which func(models.Schedule) bool) error {
	all, err := in.Store.Schedules(in.Ctx, in.Member)
	for _, one := range all {
		if which(one) && !one.Paused && one.Stopped == "" {
			one.Paused = true
			in.Change.Schedules = append(in.Change.Schedules, one)
		}
	}
	return err
}

// ScheduleBlock returns a schedule as a list shows it. For a repeated share or request it
// includes content and recipients, which distinguish them.
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

// MaxSchedules bounds a member's schedules.
const MaxSchedules = 50

// changesSchedules reports whether the change includes a schedule that the member requested.
func (in *Interaction) changesSchedules() bool {
	return slices.ContainsFunc(in.Change.Schedules, func(one models.Schedule) bool { return one.Kind != models.PlannedEnd })
}
