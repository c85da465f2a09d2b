package shares

import (
	"sundial/handlers"
	"sundial/models"
	"sundial/sharing"
)

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
