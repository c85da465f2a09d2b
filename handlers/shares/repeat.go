package shares

import (
	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/models"
	"sundial/sharing"
)

// repeatShare schedules the share: each time, its owner gets the preview.
func repeatShare(in *handlers.Interaction, c command.Command, order models.ShareOrder) error {
	if order.Channel != "" {
		return in.Say(in.Words.SharesRepeatPeopleOnly())
	}
	one := models.Schedule{Kind: models.ShareRepeat, Rule: c.Rule.OrAt(16 * 60), Share: &order}
	if err := in.AddSchedule(one); err != nil || len(in.Change.Schedules) == 0 {
		return err
	}
	made := in.Change.Schedules[len(in.Change.Schedules)-1]
	offerUnasked(in, made)
	return nil
}

func repeatRequest(in *handlers.Interaction, c command.Command, order models.ShareOrder) error {
	if order.Range.IsZero() {
		order.RangeName = "last month"
	}
	return in.AddSchedule(models.Schedule{Kind: models.RequestRepeat, Rule: c.Rule.OrAt(9 * 60), Share: &order})
}

// offerUnasked offers to send without asking, for levels without notes and times.
func offerUnasked(in *handlers.Interaction, one models.Schedule) {
	switch {
	case one.Unasked:
		in.AddBlocks(blockkit.Buttons(blockkit.Button("share_asking", in.Words.SharesAskAlwaysButton(), one.ID)))
	case sharing.MayLeaveUnasked(one.Share):
		in.AddBlocks(blockkit.Buttons(blockkit.Button("share_unasked", in.Words.SharesUnaskedButton(), one.ID)))
	}
}

// setUnasked returns the button that sets whether a repeated share is sent without asking.
func setUnasked(unasked bool) handlers.Button {
	return handlers.ScheduleButton(func(in *handlers.Interaction, one models.Schedule) error {
		if one.Kind != models.ShareRepeat || unasked && !sharing.MayLeaveUnasked(one.Share) {
			return in.Say(in.Words.SharesUnaskedTotalsOnly())
		}
		one.Unasked = unasked
		in.Change.Schedules = append(in.Change.Schedules, one)
		in.ShowSchedule(one, blockkit.Button("schedule_off", in.Words.NoticeTurnOffButton(), one.ID), blockkit.Button("reminders", in.Words.RemindersAllButton(), ""))
		offerUnasked(in, one)
		return nil
	})
}
