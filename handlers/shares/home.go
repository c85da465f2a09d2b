package shares

import (
	"sundial/handlers"
	"sundial/models"
	"sundial/sharing"
)

// homeShareFeature starts a share from the Home tab.
func homeShareFeature() handlers.Feature {
	return handlers.Feature{Buttons: map[string]handlers.Button{"share": shareButton}}
}

// shareButton first asks for the people. The preview that follows can change the rest: days,
// tags and level.
func shareButton(in *handlers.Interaction, _ string) error {
	draft := models.NewShare(models.ShareOrder{Level: sharing.ShareLevels[0], Range: sharing.LastDays(in.Today()), At: in.Now}, in.Now)
	in.Change.Shares = append(in.Change.Shares, draft)
	in.Open(peopleForm(in.Words, draft.ID))
	return nil
}
