//go:build clockahead

package program

import (
	"fmt"
	"os"
	"time"

	"github.com/jonboulle/clockwork"
)

// With the build tag clockahead, which is only for fault runs (see chaos), the program's clock
// is ahead of the machine's by SUNDIAL_CLOCK_AHEAD, so that due messages don't have to be
// waited for.
func init() {
	ahead, err := time.ParseDuration(os.Getenv("SUNDIAL_CLOCK_AHEAD"))
	if err != nil {
		fmt.Fprintln(os.Stderr, "sundial: SUNDIAL_CLOCK_AHEAD:", err)
		os.Exit(1)
	}
	clockOfServe = aheadClock{clockwork.NewRealClock(), ahead}
}

// aheadClock runs at the machine's speed, ahead of it.
type aheadClock struct {
	clockwork.Clock
	by time.Duration
}

// Now returns a later time than the machine's.
func (c aheadClock) Now() time.Time { return c.Clock.Now().Add(c.by) }

// Since is relative to Now.
func (c aheadClock) Since(t time.Time) time.Duration { return c.Now().Sub(t) }

// Until is relative to Now.
func (c aheadClock) Until(t time.Time) time.Duration { return t.Sub(c.Now()) }
