package sharing

import (
	"slices"

	"sundial/models"
)

// AnySent reports whether a message of the share stands with someone.
func AnySent(s models.Share) bool {
	return slices.ContainsFunc(s.Deliveries, func(d models.ShareDelivery) bool { return d.State == models.DeliverySent })
}
