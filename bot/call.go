package bot

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/slack-go/slack"

	"sundial/models"
)

// limitedMethod is what Slack limits: a method in a workspace.
type limitedMethod struct {
	workspace models.WorkspaceKey
	method    string
}

// How long an answer waits for one of Slack's rate limits. A trigger lives 3 s.
const (
	patience       = 2 * time.Minute
	triggerTimeout = 2 * time.Second
)

// Timeouts of calls, in real time.
const (
	callTimeout   = 10 * time.Second
	uploadTimeout = time.Minute
)

// maxCalls bounds the concurrent calls, so that a storm, or a Slack that hangs, can't use up
// the process's sockets. Effects wait; acks don't.
const maxCalls = 256

// call says how a call is made.
type call struct {
	method string
	// patience is how long to wait in all for one of Slack's rate limits; 0: the caller handles
	// the limit.
	patience time.Duration
	// again allows one retry after a failure of Slack or the network.
	again bool
	// timeout bounds one attempt; 0: callTimeout.
	timeout time.Duration
}

// call makes a call with the workspace's token. Errors belong to the classes in errors.go.
func (s *Slack) call(ctx context.Context, w models.WorkspaceKey, c call, do func(context.Context, *slack.Client) error) error {
	client, err := s.client(ctx, w)
	if err != nil {
		return fmt.Errorf("%s: %w", c.method, err)
	}
	return s.callPatiently(ctx, w, c, func(ctx context.Context) error { return do(ctx, client.api) })
}

// callPatiently retries after waiting as long as Slack says.
func (s *Slack) callPatiently(ctx context.Context, w models.WorkspaceKey, c call, do func(context.Context) error) error {
	deadline := s.clock.Now().Add(c.patience)
	for repeated := false; ; {
		if err := s.gate(ctx, w, c.method, deadline); err != nil {
			return err
		}
		err := classified(c.method, s.attempt(ctx, c, do))
		var limited LimitedError
		switch {
		case err == nil:
			s.called(c.method, "ok")
			return nil
		case repeated && hasCode(err, "trigger_exchanged", "exchanged_trigger_id"):
			return nil // the first attempt did succeed
		}
		s.called(c.method, slackError(err))
		switch {
		case errors.As(err, &limited):
			s.hold(w, c.method, limited.RetryAfter)
		case c.again && !repeated && ctx.Err() == nil && (errors.Is(err, ErrUnknown) || errors.Is(err, ErrNotSent)):
			repeated = true
		default:
			return err
		}
	}
}

func (s *Slack) attempt(ctx context.Context, c call, do func(context.Context) error) error {
	select {
	case s.slots <- struct{}{}:
		defer func() { <-s.slots }()
	case <-ctx.Done():
		return &CallError{Method: c.method, Code: "stopped", class: ErrNotSent}
	}
	ctx, cancel := context.WithTimeout(ctx, cmp.Or(c.timeout, callTimeout))
	defer cancel()
	return do(ctx)
}

// hold blocks the method in the workspace for a while.
func (s *Slack) hold(w models.WorkspaceKey, method string, d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	until := s.clock.Now().Add(d)
	if key := (limitedMethod{w, method}); until.After(s.limited[key]) {
		s.limited[key] = until
	}
}

// gate waits while the method is blocked, until the deadline at most.
func (s *Slack) gate(ctx context.Context, w models.WorkspaceKey, method string, deadline time.Time) error {
	for {
		wait, free := s.held(w, method)
		if free {
			return nil
		}
		if s.clock.Now().Add(wait).After(deadline) {
			return fmt.Errorf("%s: %w", method, LimitedError{RetryAfter: wait})
		}
		select {
		case <-s.clock.After(wait):
		case <-ctx.Done():
			return &CallError{Method: method, Code: "stopped", class: ErrNotSent}
		}
	}
}

func (s *Slack) held(w models.WorkspaceKey, method string) (wait time.Duration, free bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	key := limitedMethod{w, method}
	until, limited := s.limited[key]
	wait = until.Sub(s.clock.Now())
	if limited && wait <= 0 {
		delete(s.limited, key)
	}
	return wait, wait <= 0
}
