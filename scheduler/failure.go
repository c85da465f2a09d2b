package scheduler

import "time"

// FailureKind says what an error of the Sender means for the message.
type FailureKind int

// The kinds of failure.
const (
	// Unknown: the message may have been delivered (a timeout, HTTP 5xx).
	Unknown FailureKind = iota
	// Retry: it was not delivered, and may be later (Slack was not reached).
	Retry
	// Limited: Slack takes none of this workspace before RetryAfter.
	Limited
	// Dead: nothing can be delivered to this person (deactivated, messages tab
	// off).
	Dead
	// InstallDead: nothing can be delivered in this workspace (token revoked).
	InstallDead
	// Refused: Slack won't take this very message.
	Refused
)

// Failure is what an error of the Sender means. Reason is Slack's word for it,
// without any of the message's.
type Failure struct {
	Kind       FailureKind
	RetryAfter time.Duration
	Reason     string
}
