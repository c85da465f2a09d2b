package bot

import (
	"sync/atomic"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/interaction"
)

// envelope is one on its way to an ack.
type envelope struct {
	incoming
	id   string // that is acked
	conn *conn
	// generation is that of the connection when it received the envelope.
	generation int
	// stale says that it may have waited in the socket while the process was paused.
	stale bool
	// again says that it came before and was not refused: it may be stored.
	again bool

	stage stage
	// dropped is closed when it is not handled, for want of time.
	dropped chan struct{}
	// acked is set by what acks it first: the decision, or the time that runs out.
	acked atomic.Bool
	late  clockwork.Timer
	told  chan struct{} // closed after an ack for want of time
}

// stage says how far an envelope has come: one that waits is either begun or dropped.
type stage struct{ atomic.Int32 }

const (
	begun   int32 = 1
	dropped int32 = 2
)

// reach moves an envelope that waits to the stage; false: it has left already.
func (s *stage) reach(next int32) bool { return s.CompareAndSwap(0, next) }

// incoming is an envelope freed of Slack's types, with where to answer.
type incoming struct {
	interaction.Request
	responseURL string
	// uninstalled says that the workspace removed the app, or revoked its bot token.
	uninstalled bool
	// happened is when an event happened, in whole seconds; zero where Slack did not say.
	happened time.Time
}
