package bot

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/slack-go/slack"

	"sundial/models"
)

// Message is what's posted. Text is the notification's fallback, escaped.
type Message struct {
	Text   string
	Blocks []slack.Block
}

// Scheduled messages don't wait for a rate limit: LimitedError tells the caller, who has others
// to serve. Nothing is retried: after ErrUnknown the message may have been sent.

// Send posts a message to the person's DM with the app, and returns its channel and timestamp.
func (s *Slack) Send(ctx context.Context, who models.MemberKey, m Message) (channel, ts string, err error) {
	return s.send(ctx, who, m, 0)
}

func (s *Slack) send(ctx context.Context, who models.MemberKey, m Message, patience time.Duration) (channel, ts string, err error) {
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
	channel, ts, err = s.postMessage(ctx, who.Workspace(), channel, m, patience)
	switch {
	case errors.Is(err, ErrDead):
		s.forgetDM(who)
	case err == nil:
		s.knowDM(ctx, who, channel)
	}
	return channel, ts, err
}

// knowDM remembers the DM channel in which a message arrived.
func (s *Slack) knowDM(ctx context.Context, who models.MemberKey, channel string) {
	if client, err := s.client(ctx, who.Workspace()); err == nil && channel != who.User {
		client.rememberDM(who.User, channel)
	}
}

// PostChannel posts a message to a channel. Only shares are posted to channels.
func (s *Slack) PostChannel(ctx context.Context, w models.WorkspaceKey, channel string, m Message) (ts string, err error) {
	_, ts, err = s.postMessage(ctx, w, channel, m, 0)
	return ts, err
}

// postMessage posts, and returns the channel in which Slack put it.
func (s *Slack) postMessage(ctx context.Context, w models.WorkspaceKey, channel string, m Message, patience time.Duration) (in, ts string, err error) {
	c := call{method: "chat.postMessage", patience: patience}
	err = s.call(ctx, w, c, func(ctx context.Context, api *slack.Client) (err error) {
		in, ts, err = api.PostMessageContext(ctx, channel, slack.MsgOptionText(m.Text, false), slack.MsgOptionBlocks(m.Blocks...),
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

func (s *Slack) forgetDM(who models.MemberKey) {
	s.mu.Lock()
	own := s.clients[who.Workspace()]
	s.mu.Unlock()
	if own == nil {
		return
	}
	own.mu.Lock()
	defer own.mu.Unlock()
	delete(own.dms, who.User)
}
