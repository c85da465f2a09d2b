package bot

import (
	"context"
	"sync"
	"time"
)

// Slack gives an envelope up after 3 s. A process that was paused (a paused container, a
// frozen machine) can't tell by its own clock how old an envelope is that waited in the
// socket in the meantime, so an ack may reach nobody. The reply goes by the response URL
// then. All of this is real time: it belongs to the wire.
const (
	slackTimeout = 3 * time.Second
	// pulsePeriod is how often the process notes that it runs, and maxGap the longest
	// time between two notes of one that didn't stand still.
	pulsePeriod = 500 * time.Millisecond
	maxGap      = 2500 * time.Millisecond
	// afterThaw is how long what arrives may have waited in the socket.
	afterThaw = 5 * time.Second
)

// pulse notices that the process was paused.
type pulse struct {
	mu     sync.Mutex
	last   time.Time // zero: never
	thawed time.Time
}

// beat notes that the process runs, and says whether it was paused a moment ago.
func (p *pulse) beat(now time.Time) (stoodStill bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.last.IsZero() && now.Sub(p.last) > maxGap {
		p.thawed = now
	}
	p.last = now
	return !p.thawed.IsZero() && now.Sub(p.thawed) < afterThaw
}

// run beats until ctx ends.
func (p *pulse) run(ctx context.Context) {
	ticker := time.NewTicker(pulsePeriod)
	defer ticker.Stop()
	for {
		p.beat(time.Now())
		select {
		case <-ticker.C:
		case <-ctx.Done():
			return
		}
	}
}
