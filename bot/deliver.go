package bot

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/slack-go/slack"

	"sundial/interaction"
	"sundial/models"
)

// Scheduled messages don't wait for a rate limit: LimitedError tells the caller, who has others
// to serve. Nothing is retried: after ErrUnknown the message may have been sent.

// Send posts a message to the person's DM with the app, and returns its channel and timestamp.
func (s *Slack) Send(ctx context.Context, who models.MemberKey, r *interaction.Reply) (channel, ts string, err error) {
	return s.send(ctx, who, r, 0)
}

func (s *Slack) send(ctx context.Context, who models.MemberKey, r *interaction.Reply, patience time.Duration) (channel, ts string, err error) {
	own, err := s.client(ctx, who.Workspace())
	if err != nil {
		return "", "", err
	}
	channel, err = s.openDM(ctx, who, patience)
	var limited LimitedError
	if errors.As(err, &limited) {
		// Slack also accepts the user's ID as the channel
		// (https://docs.slack.dev/reference/methods/chat.postMessage).
		channel, err = who.User, nil
	}
	if err != nil {
		return "", "", err
	}
	channel, ts, err = s.postMessage(ctx, who.Workspace(), channel, r, patience)
	switch {
	case errors.Is(err, ErrDead):
		own.forgetDM(who.User)
	case err == nil && channel != who.User:
		own.rememberDM(who.User, channel)
	}
	return channel, ts, err
}

// postMessage posts, and returns the channel in which Slack put it.
func (s *Slack) postMessage(ctx context.Context, w models.WorkspaceKey, channel string, r *interaction.Reply, patience time.Duration) (in, ts string, err error) {
	c := call{method: "chat.postMessage", patience: patience}
	err = s.call(ctx, w, c, func(ctx context.Context, api *slack.Client) (err error) {
		in, ts, err = api.PostMessageContext(ctx, channel, slack.MsgOptionText(r.Text, false), slack.MsgOptionBlocks(r.Blocks.BlockSet...),
			slack.MsgOptionDisableLinkUnfurl(), slack.MsgOptionDisableMediaUnfurl())
		return err
	})
	return in, ts, err
}

// Delete deletes one of the app's messages. If it's already gone, that's no error.
func (s *Slack) Delete(ctx context.Context, w models.WorkspaceKey, channel, ts string) error {
	return s.delete(ctx, w, channel, ts, 0)
}

func (s *Slack) delete(ctx context.Context, w models.WorkspaceKey, channel, ts string, patience time.Duration) error {
	err := s.call(ctx, w, call{method: "chat.delete", patience: patience}, func(ctx context.Context, api *slack.Client) error {
		_, _, err := api.DeleteMessageContext(ctx, channel, ts)
		return err
	})
	if hasCode(err, "message_not_found", "channel_not_found") {
		return nil
	}
	return err
}

// DeleteFile deletes one of the app's files. If it's already gone, that's no error.
func (s *Slack) DeleteFile(ctx context.Context, w models.WorkspaceKey, id string) error {
	err := s.call(ctx, w, call{method: "files.delete"}, func(ctx context.Context, api *slack.Client) error {
		return api.DeleteFileContext(ctx, id)
	})
	if hasCode(err, "file_deleted", "file_not_found") {
		return nil
	}
	return err
}

// maxDMs bounds the remembered DM channels of a workspace.
const maxDMs = 10000

// openDM returns the person's DM channel with the app. It never changes, so Slack is asked
// once.
func (s *Slack) openDM(ctx context.Context, who models.MemberKey, patience time.Duration) (string, error) {
	own, err := s.client(ctx, who.Workspace())
	if err != nil {
		return "", err
	}
	if channel := own.dm(who.User); channel != "" {
		return channel, nil
	}
	if wait := own.openWait(s.clock.Now()); wait > 0 && patience == 0 {
		return "", fmt.Errorf("conversations.open: %w", LimitedError{RetryAfter: wait})
	}
	var opened string
	c := call{method: "conversations.open", patience: patience, again: true}
	err = s.call(ctx, who.Workspace(), c, func(ctx context.Context, api *slack.Client) error {
		dm, _, _, err := api.OpenConversationContext(ctx, &slack.OpenConversationParameters{Users: []string{who.User}, ReturnIM: true})
		if err == nil {
			opened = dm.ID
		}
		return err
	})
	if errors.Is(err, ErrUnknown) {
		// Opening a channel again has no effect, and nothing was posted.
		return "", &CallError{Method: c.method, Code: slackError(err), class: ErrNotSent}
	}
	if err == nil {
		own.rememberDM(who.User, opened)
	}
	return opened, err
}

// openPace keeps scheduled messages within the 50 channels a minute that Slack opens
// (https://docs.slack.dev/reference/methods/conversations.open).
const openPace = 1200 * time.Millisecond

// openWait returns how long to wait before opening another channel; at zero, it reserves the
// turn.
func (c *client) openWait(now time.Time) time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	if wait := c.opened.Add(openPace).Sub(now); wait > 0 && wait <= openPace {
		return wait
	}
	c.opened = now
	return 0
}

func (c *client) dm(user string) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.dms[user]
}

func (c *client) rememberDM(user, channel string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.dms) >= maxDMs {
		clear(c.dms)
	}
	c.dms[user] = channel
}

func (c *client) forgetDM(user string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.dms, user)
}

// messengerTimeout bounds how long a message to someone else waits for a rate limit, and
// messengerUploadTimeout bounds an upload. They leave time for the call itself within a share's
// step.
const (
	messengerTimeout       = 30 * time.Second
	messengerUploadTimeout = 50 * time.Second
)

// Messenger sends to people other than the one who acted; sharing uses it. Its errors are
// interaction.Undelivered.
func (s *Slack) Messenger() interaction.Messenger { return messenger{s} }

type messenger struct{ slack *Slack }

func (m messenger) Send(ctx context.Context, who models.MemberKey, r *interaction.Reply) (channel, ts string, err error) {
	channel, ts, err = m.slack.send(ctx, who, r, messengerTimeout)
	return channel, ts, undelivered(err)
}

func (m messenger) PostChannel(ctx context.Context, w models.WorkspaceKey, channel string, r *interaction.Reply) (ts string, err error) {
	_, ts, err = m.slack.postMessage(ctx, w, channel, r, messengerTimeout)
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
