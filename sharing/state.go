package sharing

import (
	"slices"

	"sundial/models"
)

// AnySent says whether a message of the share stands with somebody.
func AnySent(s models.Share) bool {
	return slices.ContainsFunc(s.Deliveries, func(d models.ShareDelivery) bool { return d.State == models.DeliverySent })
}
