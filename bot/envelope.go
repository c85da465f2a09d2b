package bot

import (
	"sync/atomic"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/interaction"
)

// envelope is an envelope until it's acked.
type envelope struct {
	incoming
	id   string // the one to ack
	conn *conn
	// generation is that of the connection when it received the envelope.
	generation int
	// stale marks an envelope that may have waited in the socket while the process was paused.
	stale bool
	// again marks an envelope that came before and wasn't refused, so it may be stored.
	again bool

	stage stage
	// dropped is closed if time ran out before it was handled.
	dropped chan struct{}
	// acked is set by whatever acks first: the decision or the timeout.
	acked atomic.Bool
	late  clockwork.Timer
	told  chan struct{} // closed after an ack because of the timeout
}

// stage is how far an envelope has come: one that waits either begins or is dropped.
type stage struct{ atomic.Int32 }

const (
	begun   int32 = 1
	dropped int32 = 2
)

// reach moves a waiting envelope to the stage; false: it has already left.
func (s *stage) reach(next int32) bool { return s.CompareAndSwap(0, next) }

// incoming is an envelope without Slack's types, and where to answer.
type incoming struct {
	interaction.Request
	responseURL string
	// uninstalled: the workspace removed the app or revoked its bot token.
	uninstalled bool
	// happened is when an event happened, in whole seconds; zero if Slack didn't say.
	happened time.Time
}
