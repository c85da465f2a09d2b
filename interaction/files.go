package interaction

import (
	"context"
	"fmt"

	"sundial/models"
)

// Files reads what people hand over in a form.
type Files interface {
	// File is the content of a file that the person uploaded; models.ErrNotFound
	// for anyone else's, and a TooLargeError for one larger than most bytes.
	File(ctx context.Context, who models.MemberKey, id string, most int64) ([]byte, error)
}

// TooLargeError is that a file is larger than what is read.
type TooLargeError struct {
	// Size is the file's, in bytes.
	Size int64
}

// Error says so.
func (e *TooLargeError) Error() string { return fmt.Sprintf("too large: %d bytes", e.Size) }
