package program

import (
	"context"
	"sync"
	"time"

	"github.com/jonboulle/clockwork"
)

// demoClock is the demo's clock. It runs in real time, and the page can move it forward through
// each minute in between, so that what's due on the way arrives.
type demoClock struct {
	*clockwork.FakeClock
	mu sync.Mutex // only one goroutine moves it at a time
	// settled reports whether the scheduler has done everything due at the moment.
	settled func(time.Time) bool
}

const demoHour = 10

// newDemoClock starts at ten on a weekday, today or the Friday before, in now's zone.
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

// In real time: how often the demo checks whether what's due has been done, and how long it
// waits for that before the clock moves on.
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

// waitForTick waits until this minute's tick is over and its messages have been sent.
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

// run runs the clock in real time until ctx ends.
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
