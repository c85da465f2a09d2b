package interaction

import (
	"context"

	"sundial/models"
)

// Files reads what people hand over in a form.
type Files interface {
	// File is the content of a file that the person uploaded; models.ErrNotFound
	// for anybody else's and for one larger than most bytes.
	File(ctx context.Context, who models.MemberKey, id string, most int64) ([]byte, error)
}
