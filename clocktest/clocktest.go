// Package clocktest provides clocks for tests.
package clocktest

import (
	"sync/atomic"
	"time"

	"github.com/jonboulle/clockwork"
)

// Moving is a fake clock that advances by a microsecond with each reading, as a real clock
// does. A paused fake clock hides code that reads the clock twice and compares the two moments,
// or that expects a whole second. A million readings add up to a second.
type Moving struct {
	*clockwork.FakeClock
	readings atomic.Int64
}

// NewMoving returns a clock that advances with each reading and follows the fake one.
func NewMoving(fake *clockwork.FakeClock) *Moving { return &Moving{FakeClock: fake} }

// Now returns the fake clock's time plus a microsecond for each reading so far.
func (c *Moving) Now() time.Time {
	return c.FakeClock.Now().Add(time.Duration(c.readings.Add(1)) * time.Microsecond)
}

// Since returns the time since t, with a new reading.
func (c *Moving) Since(t time.Time) time.Duration { return c.Now().Sub(t) }

// Until returns the time until t, with a new reading.
func (c *Moving) Until(t time.Time) time.Duration { return t.Sub(c.Now()) }
