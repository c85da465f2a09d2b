package interaction

import (
	"context"

	"sundial/exchange"
	"sundial/models"
)

// Files reads what people hand over in a form.
type Files interface {
	// File is the content of a file that the person uploaded; models.ErrNotFound
	// for anybody else's and for one larger than most bytes.
	File(ctx context.Context, who models.MemberKey, id string, most int64) ([]byte, error)
}

// Handed is a file that the operator brings in. Zone is the IANA name of the zone of
// its times, where neither they nor the member tell it; Order is how its dates are
// written, where they can be read either way.
type Handed struct {
	Data  []byte
	Zone  string
	Order exchange.DateOrder
}
