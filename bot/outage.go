package bot

import (
	"sync"
	"time"

	"sundial/models"
)

// outage knows whether the last attempts reached the database, so that what waits for it
// continues as soon as one of them does.
type outage struct {
	mu sync.Mutex
	// over is closed when the database is answering again; nil: it does.
	over chan struct{}
}

// begin records that the database didn't answer. It returns a channel that's closed when the
// database answers again, and whether this began the outage.
func (o *outage) begin() (over <-chan struct{}, first bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	first = o.over == nil
	if first {
		o.over = make(chan struct{})
	}
	return o.over, first
}

// end records that the database answered, and reports whether that ended an outage.
func (o *outage) end() (was bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.over == nil {
		return false
	}
	close(o.over)
	o.over = nil
	return true
}

// waitFor waits after an attempt that ended with the error: for the pause, or until the
// database has answered another envelope. If an envelope fails although the database answers
// others, for example because a row is locked, it waits for the whole pause. False: the bot is
// stopping.
func (b *Bot) waitFor(err error, pause time.Duration) bool {
	if !models.IsOutOfReach(err) {
		return b.sleep(pause, nil)
	}
	over, first := b.outage.begin()
	if first {
		b.log.Warn("the database isn't answering; envelopes are waiting for it", "error", err)
	}
	return b.sleep(minPause, nil) && b.sleep(pause-minPause, over)
}
