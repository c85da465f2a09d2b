package program

import (
	"context"
	"errors"

	"sundial/bot"
	"sundial/interaction"
	"sundial/models"
	"sundial/scheduler"
)

// sender delivers what the scheduler composed.
type sender struct{ slack *bot.Slack }

// Send posts to the person's direct messages with the app.
func (s sender) Send(ctx context.Context, who models.MemberKey, r *interaction.Reply) (channel, ts string, err error) {
	return s.slack.Send(ctx, who, bot.Message{Text: r.Text, Blocks: r.Blocks.BlockSet})
}

// Delete removes one of the app's own messages.
func (s sender) Delete(ctx context.Context, w models.WorkspaceKey, channel, ts string) error {
	return s.slack.Delete(ctx, w, channel, ts)
}

// DeleteFile removes one of the app's own files.
func (s sender) DeleteFile(ctx context.Context, w models.WorkspaceKey, id string) error {
	return s.slack.DeleteFile(ctx, w, id)
}

// Upload hands Slack what is in a file.
func (s sender) Upload(ctx context.Context, who models.MemberKey, u *interaction.Upload) (file string, err error) {
	return s.slack.Upload(ctx, who, u)
}

// ShowFile puts an uploaded file into the person's direct messages with the app.
func (s sender) ShowFile(ctx context.Context, who models.MemberKey, file, title string) error {
	return s.slack.ShowFile(ctx, who, file, title)
}

// ownFault holds Slack's words for a message that it won't take from anyone: it
// is the message that ends then, not what its member asked for.
var ownFault = map[string]bool{"msg_too_long": true, "msg_blocks_too_long": true, "invalid_blocks": true}

// classify tells the scheduler what a failed call means.
func classify(err error) scheduler.Failure {
	failure := scheduler.Failure{Kind: scheduler.Unknown}
	var call *bot.CallError
	if errors.As(err, &call) {
		failure.Reason = call.Code
	}
	var limited bot.LimitedError
	switch {
	case errors.As(err, &limited):
		failure.Kind, failure.RetryAfter = scheduler.Limited, limited.RetryAfter
	case errors.Is(err, bot.ErrNotInstalled), errors.Is(err, bot.ErrInstallDead):
		failure.Kind = scheduler.InstallDead
	case ownFault[failure.Reason], errors.Is(err, bot.ErrRefused):
		failure.Kind = scheduler.Refused
	case errors.Is(err, bot.ErrDead):
		failure.Kind = scheduler.Dead
	case errors.Is(err, bot.ErrNotSent):
		failure.Kind = scheduler.Retry
	}
	return failure
}
