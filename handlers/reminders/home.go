package reminders

import (
	"slices"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/models"
	"sundial/record"
)

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
