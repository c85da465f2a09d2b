package reminders

import (
	"slices"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
)

func turnOff(in *handlers.Interaction, head string, which func(models.Schedule) bool) error {
	if err := in.PauseSchedules(which); err != nil {
		return err
	}
	in.Tell(head, in.Words.RemindersWhereOff(), blockkit.Button("reminders", in.Words.RemindersAllButton(), ""))
	return nil
}

// reminders lists the member's schedules, with pause and delete.
func reminders(in *handlers.Interaction, _ command.Command) error {
	all, err := in.Store.Schedules(in.Ctx, in.Member)
	if err != nil {
		return err
	}
	return listSchedules(in, all)
}

func listSchedules(in *handlers.Interaction, all []models.Schedule) error {
	if len(all) == 0 {
		text := in.Words.RemindersNoneHead()
		in.Show(blockkit.NewReply(text, blockkit.Headed(text, in.Words.RemindersNoneWhat()), scheduleMenu(in.Words)))
		return nil
	}
	blocks := []slack.Block{blockkit.Headed(in.Words.RemindersListHead(), "")}
	for i, one := range all {
		if i == notice.NoticeRows {
			blocks = append(blocks, blockkit.Small(in.Words.RemindersMore(len(all)-i)))
			break
		}
		blocks = append(blocks, in.ScheduleBlock(one), blockkit.Buttons(scheduleRow(in.Words, one)...))
	}
	if q := in.Member.Settings.Quiet; q.Hours() || len(q.DaysOff) > 0 || !q.AwayFrom.IsZero() {
		blocks = append(blocks, blockkit.Small(in.QuietWords(q)))
	}
	in.Show(blockkit.NewReply(in.Words.RemindersListHead(), append(blocks, scheduleMenu(in.Words))...))
	return nil
}

func scheduleRow(words *messages.Printer, one models.Schedule) []*slack.ButtonBlockElement {
	toggle := blockkit.Button("schedule_pause", words.RemindersPauseButton(), one.ID)
	if one.Paused || one.Stopped != "" {
		toggle = blockkit.Button("schedule_on", words.RemindersOnButton(), one.ID)
	}
	row := []*slack.ButtonBlockElement{toggle, blockkit.Button("schedule_delete", words.AnswersDeleteButton(), one.ID)}
	if formOf(one.Kind).title != nil && one.Kind != models.Pomodoro {
		row = append([]*slack.ButtonBlockElement{blockkit.Button("schedule_change", words.AnswersChangeButton(), one.ID)}, row...)
	}
	return row
}

// scheduleOff pauses a schedule from one of its messages.
func scheduleOff(in *handlers.Interaction, one models.Schedule) error {
	one.Paused = true
	in.Change.Schedules = append(in.Change.Schedules, one)
	in.Tell(in.Words.RemindersOneOffHead(), in.ScheduleTitle(one), blockkit.Button("schedule_on", in.Words.RemindersOnAgainButton(), one.ID), blockkit.Button("reminders", in.Words.RemindersAllButton(), ""))
	return nil
}

// scheduleOn resumes a schedule from now, without making up for what was missed.
func scheduleOn(in *handlers.Interaction, one models.Schedule) error {
	one.Paused, one.Stopped = false, ""
	if one.Kind == models.LongTimer {
		return remindLong(in, one)
	}
	if !one.Rule.Repeats() && !one.Next.After(in.Now) {
		return in.Say(in.Words.RemindersTimePassed())
	}
	return in.AddSchedule(one)
}

func schedulePause(in *handlers.Interaction, id string) error {
	return relist(in, id, func(all []models.Schedule, i int) []models.Schedule {
		all[i].Paused = true
		in.Change.Schedules = append(in.Change.Schedules, all[i])
		return all
	})
}

func scheduleDelete(in *handlers.Interaction, id string) error {
	return relist(in, id, func(all []models.Schedule, i int) []models.Schedule {
		in.Change.DropSchedules = append(in.Change.DropSchedules, id)
		return slices.Delete(all, i, i+1)
	})
}

func relist(in *handlers.Interaction, id string, change func(all []models.Schedule, i int) []models.Schedule) error {
	all, err := in.Store.Schedules(in.Ctx, in.Member)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(all, func(one models.Schedule) bool { return one.ID == id })
	if i < 0 {
		return in.Say(in.Words.RemindersGone())
	}
	return listSchedules(in, change(all, i))
}

// homeReminders bounds the upcoming messages on the Home tab.
const homeReminders = 3

func homeNext(in *handlers.Interaction) ([]slack.Block, error) {
	all, err := in.Store.Schedules(in.Ctx, in.Member)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(s models.Schedule) bool {
		return s.Paused || s.Stopped != "" || s.Next.IsZero() || s.Next.Before(in.Now) || s.Kind == models.KeepRecords
	})
	slices.SortStableFunc(all, func(a, b models.Schedule) int { return a.Next.Compare(b.Next) })
	if len(all) == 0 {
		return nil, nil
	}
	blocks := []slack.Block{blockkit.Header(in.Words.HomeNextHeader())}
	for _, s := range all[:min(len(all), homeReminders)] {
		s.Text = record.Ellipsis(s.Text, handlers.HomeNote)
		blocks = append(blocks, in.ScheduleBlock(s))
	}
	return blocks, nil
}
