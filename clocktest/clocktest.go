// Package clocktest provides clocks for tests.
package clocktest

import (
	"sync/atomic"
	"time"

	"github.com/jonboulle/clockwork"
)

// Moving is a fake clock that moves on by a microsecond at each reading, as a real
// clock does. A fake clock that is paused hides code that reads the clock twice
// and compares the two moments, or that expects a whole second. A million readings add
// up to a second.
type Moving struct {
	*clockwork.FakeClock
	readings atomic.Int64
}

// NewMoving makes a clock that moves at each reading and follows the fake one.
func NewMoving(fake *clockwork.FakeClock) *Moving { return &Moving{FakeClock: fake} }

// Now returns the fake clock's moment and a microsecond for each reading so far.
func (c *Moving) Now() time.Time {
	return c.FakeClock.Now().Add(time.Duration(c.readings.Add(1)) * time.Microsecond)
}

// Since returns the time that has passed since t, by its own reading.
func (c *Moving) Since(t time.Time) time.Duration { return c.Now().Sub(t) }

// Until returns the time left until t, by its own reading.
func (c *Moving) Until(t time.Time) time.Duration { return t.Sub(c.Now()) }
