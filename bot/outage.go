package bot

import (
	"sync"
	"time"

	"sundial/models"
)

// outage knows whether the database is out of reach, as the last attempts found, so
// what waits for it continues the moment it answers one of them.
type outage struct {
	mu sync.Mutex
	// over is closed when the database answers again; nil: it does.
	over chan struct{}
}

// begin notes that the database did not answer, and says whether it did before. The
// channel is closed when it answers again.
func (o *outage) begin() (over <-chan struct{}, first bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	first = o.over == nil
	if first {
		o.over = make(chan struct{})
	}
	return o.over, first
}

// end notes that the database answered, and says whether it hadn't before.
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

// waitFor waits, after an attempt that the error ended, until the next one is due: after
// the pause, or as soon as the database has answered another envelope. What fails although
// it answers others, such as a row that someone holds, waits for the whole pause. False:
// the bot stops.
func (b *Bot) waitFor(err error, pause time.Duration) bool {
	if !models.IsOutOfReach(err) {
		return b.sleep(pause, nil)
	}
	over, first := b.outage.begin()
	if first {
		b.log.Warn("the database does not answer; envelopes wait for it", "error", err)
	}
	return b.sleep(minPause, nil) && b.sleep(pause-minPause, over)
}
