package operate

import (
	"context"
	"time"

	"github.com/jonboulle/clockwork"
)

// Recent is a check that asks at most once within a while, however many look: in
// between, and for all who come while it asks, the last answer holds.
type Recent struct {
	run    func(ctx context.Context) error
	clock  clockwork.Clock
	within time.Duration
	// turn is held by the one who asks, or who looks at the last answer.
	turn chan struct{}
	at   time.Time
	last error
}

// NewRecent makes a Recent of a check that costs too much to be asked by everyone.
func NewRecent(clock clockwork.Clock, within time.Duration, run func(ctx context.Context) error) *Recent {
	return &Recent{run: run, clock: clock, within: within, turn: make(chan struct{}, 1)}
}

// Check returns the last answer, or a new one; it fits Check.Run.
func (r *Recent) Check(ctx context.Context) error {
	select {
	case r.turn <- struct{}{}:
		defer func() { <-r.turn }()
	case <-ctx.Done():
		return ctx.Err()
	}
	// A clock that was set back makes the last answer one of the future: it is old.
	if ago := r.clock.Since(r.at); !r.at.IsZero() && ago >= 0 && ago < r.within {
		return r.last
	}
	err := r.run(ctx)
	if ctx.Err() == nil || err == nil { // else it may be who asked that gave up
		r.at, r.last = r.clock.Now(), err
	}
	return err
}
