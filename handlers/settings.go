package handlers

import (
	"fmt"

	"sundial/command"
	"sundial/models"
)

// timezone sets the member's zone, over the one that Slack tells.
func timezone(t *task, c command.Command) error {
	step := models.NewStep("timezone", t.now)
	before := t.m.Settings
	t.m.Settings.Zone = c.Zone
	after := t.m.Settings
	step.SettingsBefore, step.SettingsAfter = &before, &after
	t.done(step)
	t.loc = t.m.Location()
	t.tell("Your zone is "+t.loc.String()+".", "It is "+t.clockOf(t.now)+" there.", undoOf(step))
	return nil
}

// keep says after how many months records go for good, or keeps them for ever.
func keep(t *task, c command.Command) error {
	step := models.NewStep("keep", t.now)
	t.changeSettings(step, func(s *models.Settings) {
		s.Keep = c.Keep
		if c.Off {
			s.Keep = 0
		}
	})
	t.done(step)
	if t.m.Settings.Keep == 0 {
		t.tell("Your records are kept until you delete them.", "", undoOf(step))
		return t.keepSchedule()
	}
	t.tell(fmt.Sprintf("Your records are kept for %d months.", t.m.Settings.Keep),
		"What is older is deleted at 3:00 each night, for good. To keep a copy, type "+t.command+" export as json first.", undoOf(step))
	return t.keepSchedule()
}
