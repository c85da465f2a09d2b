package shares

import (
	"sundial/handlers"
	"sundial/models"
	"sundial/sharing"
)

// shareBreaks counts the gaps as breaks, only in this share.
func shareBreaks(in *handlers.Interaction, id string) error {
	return redraft(in, id, func(o *models.ShareOrder) { o.Breaks = true })
}

// shareLook composes the share again, for the same days.
func shareLook(in *handlers.Interaction, id string) error {
	return redraft(in, id, func(*models.ShareOrder) {})
}

// numberWorktime gives a working-time share its number: the ledger's next, or that of the share
// it corrects.
func numberWorktime(in *handlers.Interaction, o *models.ShareOrder) error {
	if o.Level != sharing.WorktimeLevel || o.Version > 1 {
		return nil
	}
	last, err := in.Store.LastShareNumber(in.Ctx, in.Member)
	o.Number, o.Version = last+1, 1
	return err
}

// nextVersion returns the version after all those sent under the number.
func nextVersion(in *handlers.Interaction, number int) (int, error) {
	all, err := in.Store.Shares(in.Ctx, in.Member)
	version := 1
	for _, s := range all {
		if s.Order.Level == sharing.WorktimeLevel && s.Order.Number == number {
			version = max(version, s.Order.Version)
		}
	}
	return version + 1, err
}
