package interaction

import (
	"context"

	"sundial/models"
)

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
