package interaction

import (
	"context"
	"fmt"

	"sundial/models"
)

// Files reads files that people upload in a form.
type Files interface {
	// File returns the content of a file that the person uploaded; models.ErrNotFound for
	// anyone else's, and a TooLargeError for one larger than most bytes.
	File(ctx context.Context, who models.MemberKey, id string, most int64) ([]byte, error)
}

// TooLargeError means that a file is larger than the limit.
type TooLargeError struct {
	// Size is the file's size in bytes.
	Size int64
}

// Error implements error.
func (e *TooLargeError) Error() string { return fmt.Sprintf("too large: %d bytes", e.Size) }
