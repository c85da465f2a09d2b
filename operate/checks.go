package operate

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/jonboulle/clockwork"
)

// Check is one condition for Sundial to work.
type Check struct {
	// Name is shown by /readyz: "connected", "database", "scheduler".
	Name string
	// Run returns what's wrong, or nil. It must honour the context.
	Run func(ctx context.Context) error
}

// Heartbeat records when something periodic, such as the scheduler's tick, last happened.
type Heartbeat struct {
	clock  clockwork.Clock
	within time.Duration
	last   atomic.Pointer[time.Time]
}

// NewHeartbeat expects a Beat at least once per duration, from now on.
func NewHeartbeat(clock clockwork.Clock, within time.Duration) *Heartbeat {
	h := &Heartbeat{clock: clock, within: within}
	h.Beat()
	return h
}

// Beat records that it happened now.
func (h *Heartbeat) Beat() {
	now := h.clock.Now()
	h.last.Store(&now)
}

// Last returns when it last happened.
func (h *Heartbeat) Last() time.Time { return *h.last.Load() }

// Check returns an error if the last Beat is too long ago; it can be used as Check.Run.
func (h *Heartbeat) Check(context.Context) error {
	if ago := h.clock.Since(h.Last()); ago > h.within {
		return fmt.Errorf("the last tick was %s ago", ago.Round(time.Second))
	}
	return nil
}

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
