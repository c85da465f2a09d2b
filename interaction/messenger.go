package interaction

import (
	"context"
	"fmt"

	"sundial/models"
)

// Profiles asks Slack for people's profiles.
type Profiles interface {
	Profile(ctx context.Context, who models.MemberKey) (Profile, error)
}

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

// Messenger sends to people other than the one who acted. Its errors are Undelivered.
type Messenger interface {
	// Send posts a message to a person's DM with the app.
	Send(ctx context.Context, who models.MemberKey, r *Reply) (channel, ts string, err error)
	// PostChannel posts to a channel. Only shares are posted to channels.
	PostChannel(ctx context.Context, w models.WorkspaceKey, channel string, r *Reply) (ts string, err error)
	// SendFile sends a file to a person's DM with the app.
	SendFile(ctx context.Context, who models.MemberKey, u *Upload) (file string, err error)
	// Delete deletes one of the app's messages; if it's already gone, that's no error.
	Delete(ctx context.Context, w models.WorkspaceKey, channel, ts string) error
}

// Undelivered is why something didn't reach Slack, or may not have.
type Undelivered struct {
	// Reason is Slack's code.
	Reason string
	// Unknown: it may have been delivered anyway.
	Unknown bool
}

func (u *Undelivered) Error() string { return u.Reason }
