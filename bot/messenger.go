package bot

import (
	"context"
	"errors"
	"time"

	"sundial/interaction"
	"sundial/models"
)

// messengerTimeout bounds how long a message to someone else waits for a rate limit. It leaves
// time for the call itself within a share's step.
const messengerTimeout = 30 * time.Second

// messengerUploadTimeout bounds an upload, for the same reason.
const messengerUploadTimeout = 50 * time.Second

// Messenger sends to people other than the one who acted; sharing uses it. Its errors are
// interaction.Undelivered.
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

// undelivered converts the error for sharing.
func undelivered(err error) error {
	if err == nil {
		return nil
	}
	return &interaction.Undelivered{Reason: slackError(err), Unknown: errors.Is(err, ErrUnknown)}
}
