package operate

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/jonboulle/clockwork"
)

// Heartbeat records when something periodic, such as the scheduler's tick, last happened.
type Heartbeat struct {
	clock  clockwork.Clock
	within time.Duration
	mu     sync.Mutex
	last   time.Time
}

// NewHeartbeat expects a Beat at least once per duration, from now on.
func NewHeartbeat(clock clockwork.Clock, within time.Duration) *Heartbeat {
	return &Heartbeat{clock: clock, within: within, last: clock.Now()}
}

// Beat records that it happened now.
func (h *Heartbeat) Beat() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.last = h.clock.Now()
}

// Last returns when it last happened.
func (h *Heartbeat) Last() time.Time {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.last
}

// Check returns an error if the last Beat is too long ago; it can be used as Check.Run.
func (h *Heartbeat) Check(context.Context) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if ago := h.clock.Since(h.last); ago > h.within {
		return fmt.Errorf("the last tick was %s ago", ago.Round(time.Second))
	}
	return nil
}
