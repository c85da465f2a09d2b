package bot

import (
	"context"
	"errors"
	"time"

	"sundial/interaction"
	"sundial/models"
)

// messengerTimeout is how long a message to someone else waits for a limit of
// Slack's; it leaves time for the call itself within what a share's step may take.
const messengerTimeout = 30 * time.Second

// messengerUploadTimeout bounds how long a file may take, for the same reason.
const messengerUploadTimeout = 50 * time.Second

// Messenger acts in Slack towards others than the person who acted: it is what
// sharing goes through. Its errors are interaction.Undelivered.
func (s *Slack) Messenger() interaction.Messenger { return messenger{s} }

type messenger struct{ slack *Slack }

func (m messenger) Send(ctx context.Context, who models.MemberKey, r *interaction.Reply) (channel, ts string, err error) {
	channel, ts, err = m.slack.send(ctx, who, Message{Text: r.Text, Blocks: r.Blocks.BlockSet}, messengerTimeout)
	return channel, ts, undelivered(err)
}

func (m messenger) PostChannel(ctx context.Context, w models.WorkspaceKey, channel string, r *interaction.Reply) (ts string, err error) {
	_, ts, err = m.slack.postMessage(ctx, w, channel, Message{Text: r.Text, Blocks: r.Blocks.BlockSet}, messengerTimeout)
	return ts, undelivered(err)
}

func (m messenger) SendFile(ctx context.Context, who models.MemberKey, u *interaction.Upload) (file string, err error) {
	sent := *u
	sent.Sent = func(id string) { file = id }
	ctx, cancel := context.WithTimeout(ctx, messengerUploadTimeout)
	defer cancel()
	err = m.slack.upload(ctx, who, &sent)
	return file, undelivered(err)
}

func (m messenger) Delete(ctx context.Context, w models.WorkspaceKey, channel, ts string) error {
	return undelivered(m.slack.delete(ctx, w, channel, ts, messengerTimeout))
}

// undelivered returns the error as sharing reads it.
func undelivered(err error) error {
	if err == nil {
		return nil
	}
	return &interaction.Undelivered{Reason: slackError(err), Unknown: errors.Is(err, ErrUnknown)}
}
