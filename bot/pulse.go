package bot

import (
	"context"
	"sync"
	"time"
)

// Slack gives up on an envelope after 3 s. A process that was paused (a paused container, a
// frozen machine) can't tell how long an envelope waited in the socket, so nobody may read its
// ack, and the reply goes through the response URL. All of this is real time.
const (
	slackTimeout = 3 * time.Second
	// pulsePeriod is how often the process records that it runs. A longer time than maxGap
	// between two records means that it was paused.
	pulsePeriod = 500 * time.Millisecond
	maxGap      = 2500 * time.Millisecond
	// afterThaw is how long after a pause an arriving envelope may have waited in the socket.
	afterThaw = 5 * time.Second
)

// pulse notices that the process was paused.
type pulse struct {
	mu     sync.Mutex
	last   time.Time // zero: never
	thawed time.Time
}

// beat records that the process runs, and reports whether it was recently paused.
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
