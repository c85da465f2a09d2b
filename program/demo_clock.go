package program

import (
	"context"
	"sync"
	"time"

	"github.com/jonboulle/clockwork"
)

// demoClock is the clock of the demo. It runs as real time does, and moves forward when
// the page says so, through each minute on the way: what falls due in between arrives as
// if one had waited for it.
type demoClock struct {
	*clockwork.FakeClock
	mu sync.Mutex // one moves it at a time
	// settled reports whether the scheduler has done what was due at the moment.
	settled func(time.Time) bool
}

// demoHour is when the demo's day begins.
const demoHour = 10

// newDemoClock begins at ten on a weekday: today, or the Friday before, in now's zone.
func newDemoClock(now time.Time) *demoClock {
	y, m, d := now.Date()
	switch now.Weekday() {
	case time.Saturday:
		d--
	case time.Sunday:
		d -= 2
	}
	return &demoClock{FakeClock: clockwork.NewFakeClockAt(time.Date(y, m, d, demoHour, 0, 0, 0, now.Location()))}
}

// Both in real time: how often the demo looks whether what was due has been done, and how
// long it waits for that before the clock moves on.
const (
	settlePeriod  = 200 * time.Microsecond
	settleTimeout = time.Second
)

// forward moves the clock by the duration, minute by minute, and returns the new time.
func (c *demoClock) forward(ctx context.Context, by time.Duration) time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	until := c.Now().Add(by)
	for c.Now().Before(until) && ctx.Err() == nil {
		next := c.Now().Truncate(time.Minute).Add(time.Minute)
		if until.Before(next) {
			next = until
		}
		c.Advance(next.Sub(c.Now()))
		c.waitForTick(ctx)
	}
	return c.Now()
}

// waitForTick waits until the tick of this minute is over, and what it sends has been sent.
func (c *demoClock) waitForTick(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, settleTimeout)
	defer cancel()
	look := time.NewTicker(settlePeriod)
	defer look.Stop()
	for minute := c.Now().Truncate(time.Minute); !c.settled(minute); {
		select {
		case <-look.C:
		case <-ctx.Done():
			return
		}
	}
}

// run lets the clock run as real time does until ctx ends.
func (c *demoClock) run(ctx context.Context) error {
	const step = 200 * time.Millisecond
	ticker := time.NewTicker(step)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-ticker.C:
			c.mu.Lock()
			c.Advance(step)
			c.mu.Unlock()
		}
	}
}
