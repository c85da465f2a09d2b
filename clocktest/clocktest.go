// Package clocktest provides clocks for tests.
package clocktest

import (
	"sync"
	"time"

	"github.com/jonboulle/clockwork"
)

// Moving is a fake clock that moves on by a microsecond at each reading, as a real
// clock does. A fake clock that stands still hides code that reads the clock twice
// and compares the two moments, or that expects a whole second. When the fake clock
// is advanced, the microseconds begin anew, so they never add up to a second.
type Moving struct {
	*clockwork.FakeClock

	mu   sync.Mutex
	at   time.Time
	read int
}

// NewMoving makes a clock that moves at each reading and follows the fake one.
func NewMoving(fake *clockwork.FakeClock) *Moving { return &Moving{FakeClock: fake} }

// Now is the fake clock's moment and a microsecond for each reading since it moved.
func (c *Moving) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	if now := c.FakeClock.Now(); !now.Equal(c.at) {
		c.at, c.read = now, 0
	}
	c.read++
	return c.at.Add(time.Duration(c.read) * time.Microsecond)
}

// Since is the time that has passed since t, by a reading of its own.
func (c *Moving) Since(t time.Time) time.Duration { return c.Now().Sub(t) }

// Until is the time left until t, by a reading of its own.
func (c *Moving) Until(t time.Time) time.Duration { return t.Sub(c.Now()) }
