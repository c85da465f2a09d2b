package scheduler

import "time"

// FailureKind says what a Sender's error means for the message.
type FailureKind int

// The kinds of failures.
const (
	// Unknown: the message may have been delivered (a timeout, HTTP 5xx).
	Unknown FailureKind = iota
	// Retry: it wasn't delivered, but may be later (Slack was unreachable).
	Retry
	// Limited: Slack accepts none of this workspace's before RetryAfter.
	Limited
	// Dead: nothing can be delivered to this person (deactivated, messages tab off).
	Dead
	// InstallDead: nothing can be delivered in this workspace (token revoked).
	InstallDead
	// Refused: Slack won't accept this message.
	Refused
)

// Failure is what a Sender's error means. Reason is Slack's code, which contains nothing of the
// message.
type Failure struct {
	Kind       FailureKind
	RetryAfter time.Duration
	Reason     string
}
