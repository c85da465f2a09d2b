package operate

import (
	"context"
	"time"

	"github.com/jonboulle/clockwork"
)

// Recent is a check that runs at most once per period, however many ask: in between, and while
// it runs, the last answer counts.
type Recent struct {
	run    func(ctx context.Context) error
	clock  clockwork.Clock
	within time.Duration
	// turn is held while running the check or reading the last answer.
	turn chan struct{}
	at   time.Time
	last error
}

// NewRecent wraps a check that's too expensive to run each time.
func NewRecent(clock clockwork.Clock, within time.Duration, run func(ctx context.Context) error) *Recent {
	return &Recent{run: run, clock: clock, within: within, turn: make(chan struct{}, 1)}
}

// Check returns the last answer, or a new one; it can be used as Check.Run.
func (r *Recent) Check(ctx context.Context) error {
	select {
	case r.turn <- struct{}{}:
		defer func() { <-r.turn }()
	case <-ctx.Done():
		return ctx.Err()
	}
	// If the clock was set back, the last answer is in the future: it counts as old.
	if ago := r.clock.Since(r.at); !r.at.IsZero() && ago >= 0 && ago < r.within {
		return r.last
	}
	err := r.run(ctx)
	if ctx.Err() == nil || err == nil { // otherwise the caller gave up, not the check
		r.at, r.last = r.clock.Now(), err
	}
	return err
}
