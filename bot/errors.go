package bot

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"slices"
	"strings"
	"time"

	"github.com/slack-go/slack"
)

// Classes of failed calls, for errors.Is. A call that failed with ErrDead, ErrInstallDead,
// ErrRefused, ErrNotSent or LimitedError had no effect.
var (
	// ErrNotInstalled means that there's no token for a workspace.
	ErrNotInstalled = errors.New("the app isn't installed in this workspace")
	// ErrInstallDead means that Slack no longer accepts the workspace's token.
	ErrInstallDead = errors.New("the installation is dead")
	// ErrDead means that this person or channel can't receive messages, now or later.
	ErrDead = errors.New("it will never be taken")
	// ErrRefused means that Slack refused for another reason.
	ErrRefused = errors.New("refused")
	// ErrNotSent means that the call certainly had no effect and may be repeated.
	ErrNotSent = errors.New("not sent")
	// ErrUnknown means that the call may have had its effect.
	ErrUnknown = errors.New("it may have been sent")
)

// LimitedError means that Slack's rate limit for the method and workspace is reached.
type LimitedError struct{ RetryAfter time.Duration }

func (e LimitedError) Error() string { return fmt.Sprintf("limited for %s", e.RetryAfter) }

// CallError is a failed call: its method and Slack's error code. It never contains an address
// or anything that was sent.
type CallError struct {
	Method string
	Code   string
	class  error
}

func (e *CallError) Error() string { return e.Method + ": " + e.Code }

// Unwrap returns the error's class.
func (e *CallError) Unwrap() error { return e.class }

// classes of Slack's error codes; others are ErrRefused.
// https://docs.slack.dev/reference/methods/chat.postMessage#errors
var classes = map[string]error{
	"channel_not_found": ErrDead, "user_not_found": ErrDead, "user_disabled": ErrDead, "is_archived": ErrDead,
	"messages_tab_disabled": ErrDead, "cannot_dm_bot": ErrDead, "not_in_channel": ErrDead, "restricted_action": ErrDead,
	"msg_too_long": ErrDead, "msg_blocks_too_long": ErrDead, "invalid_blocks": ErrDead,

	"account_inactive": ErrInstallDead, "token_revoked": ErrInstallDead, "invalid_auth": ErrInstallDead,
	"not_authed": ErrInstallDead, "token_expired": ErrInstallDead, "missing_scope": ErrInstallDead,

	"internal_error": ErrUnknown, "fatal_error": ErrUnknown, "request_timeout": ErrUnknown, "service_unavailable": ErrUnknown,
}

// limitedUnsaid is how long a rate limit is assumed to last if Slack doesn't say.
const limitedUnsaid = 30 * time.Second

// classified turns slack-go's error into one with a class. The original is dropped: it may
// quote an address with a secret.
func classified(method string, err error) error {
	var answer slack.SlackErrorResponse
	var status slack.StatusCodeError
	var limited *slack.RateLimitedError
	var dial *net.OpError
	var name *net.DNSError
	var made *CallError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &made):
		return made
	case errors.As(err, &limited):
		return fmt.Errorf("%s: %w", method, LimitedError{RetryAfter: max(limited.RetryAfter, time.Second)})
	case errors.As(err, &answer):
		return answered(method, answer.Err)
	case errors.As(err, &status):
		return answered(method, fmt.Sprintf("HTTP %d", status.Code))
	case errors.As(err, &name), errors.As(err, &dial) && dial.Op == "dial":
		return &CallError{Method: method, Code: "no connection", class: ErrNotSent}
	case errors.Is(err, context.DeadlineExceeded):
		return &CallError{Method: method, Code: "timeout", class: ErrUnknown}
	case errors.Is(err, context.Canceled):
		return &CallError{Method: method, Code: "stopped", class: ErrUnknown}
	}
	return &CallError{Method: method, Code: "connection broken", class: ErrUnknown}
}

// answered classifies Slack's code, or an HTTP status such as "HTTP 502".
func answered(method, code string) error {
	class := cmp.Or(classes[code], ErrRefused)
	switch {
	case code == "ratelimited", code == "rate_limited", code == "HTTP 429":
		return fmt.Errorf("%s: %w", method, LimitedError{RetryAfter: limitedUnsaid})
	case strings.HasPrefix(code, "HTTP 5"):
		class = ErrUnknown
	}
	return &CallError{Method: method, Code: code, class: class}
}

// hasCode reports whether Slack answered with one of these codes.
func hasCode(err error, codes ...string) bool {
	var failed *CallError
	return errors.As(err, &failed) && slices.Contains(codes, failed.Code)
}

// slackError returns Slack's code for an error, or the error's kind, but never an address.
func slackError(err error) string {
	var failed *CallError
	var limited LimitedError
	switch {
	case err == nil:
		return "no error"
	case errors.As(err, &failed):
		return failed.Code
	case errors.As(err, &limited):
		return "rate limited"
	case errors.Is(err, ErrNotInstalled):
		return "not installed"
	}
	return slackError(classified("", err))
}

// transientRefusals are Slack's codes for a refused connection that time fixes.
var transientRefusals = map[string]bool{
	"internal_error": true, "fatal_error": true, "service_unavailable": true, "request_timeout": true,
	"ratelimited": true, "rate_limited": true, "team_added_to_org": true,
}

func explainRefusal(code string) error {
	const apps = "https://api.slack.com/apps"
	switch code {
	case "invalid_auth", "not_authed":
		return fmt.Errorf("Slack doesn't know SLACK_APP_TOKEN (%s): make an app-level token with the scope connections:write at %s, Basic Information", code, apps)
	case "token_revoked", "token_expired", "account_inactive":
		return fmt.Errorf("SLACK_APP_TOKEN is no longer valid (%s): make a new app-level token with the scope connections:write at %s, Basic Information", code, apps)
	case "not_allowed_token_type", "missing_scope", "no_permission":
		return fmt.Errorf("SLACK_APP_TOKEN may not open a connection (%s): it is the token that begins with xapp-, with the scope connections:write, from %s, Basic Information", code, apps)
	}
	return fmt.Errorf("Slack refuses to open a connection (%s): check SLACK_APP_TOKEN, and that Socket Mode is on at %s", code, apps)
}
