package sharing

import (
	"slices"

	"sundial/models"
)

// AnySent reports whether anyone still has a message of the share.
func AnySent(s models.Share) bool {
	return slices.ContainsFunc(s.Deliveries, func(d models.ShareDelivery) bool { return d.State == models.DeliverySent })
}
