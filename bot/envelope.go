package bot

import (
	"sync/atomic"

	"github.com/jonboulle/clockwork"
)

// envelope is an envelope until it's acked.
type envelope struct {
	incoming
	id   string // the one to ack
	conn *conn
	// generation is that of the connection when it received the envelope.
	generation int64
	// stale marks an envelope that may have waited in the socket while the process was paused.
	stale bool
	// again marks an envelope that came before and wasn't refused, so it may be stored.
	again bool

	// stage is how far it has come: one that's waiting either begins or is dropped.
	stage atomic.Int32
	// dropped is closed if time ran out before it was handled.
	dropped chan struct{}
	// acked is set by whatever acks first: the decision or the timeout.
	acked atomic.Bool
	late  clockwork.Timer
	told  chan struct{} // closed after an ack because of the timeout
}

const (
	waiting int32 = iota
	begun
	dropped
)
