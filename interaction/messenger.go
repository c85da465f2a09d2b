package interaction

import (
	"context"

	"sundial/models"
)

// Messenger acts in Slack towards others than the person who acted. Its errors
// are Undelivered.
type Messenger interface {
	// Send posts a message to a person's direct messages with the app.
	Send(ctx context.Context, who models.MemberKey, r *Reply) (channel, ts string, err error)
	// PostChannel posts to a channel: only what its owner shared.
	PostChannel(ctx context.Context, w models.WorkspaceKey, channel string, r *Reply) (ts string, err error)
	// SendFile sends a file to a person's direct messages with the app.
	SendFile(ctx context.Context, who models.MemberKey, u *Upload) (file string, err error)
	// Delete removes a message of the app's own; one that is gone is no error.
	Delete(ctx context.Context, w models.WorkspaceKey, channel, ts string) error
}

// Undelivered is why something did not reach Slack, or may not have.
type Undelivered struct {
	// Reason is Slack's word for it.
	Reason string
	// Unknown says that it may have been delivered all the same.
	Unknown bool
}

func (u *Undelivered) Error() string { return u.Reason }
