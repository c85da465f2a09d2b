package bot

import (
	"sync"
	"time"
)

// Over capacity, an envelope is refused when it arrives, not after waiting in vain: if it would
// wait longer than maxExpected at the pace of the last envelopes, the person reads 'busy,
// nothing was saved' at once. That leaves half a second before 'still saving' is due.
const (
	maxExpected = 2 * time.Second
	// paceSamples bounds the envelopes used to measure the pace: two groups that the store
	// commits together. With fewer than leastSamples, the pace is unknown.
	paceSamples  = 512
	leastSamples = 32
)

// crowd knows how many envelopes are waiting, and how fast waiting ones begin.
type crowd struct {
	mu      sync.Mutex
	waiting int
	// began holds the times at which the last envelopes began; the first is when waiting began.
	began []time.Time
}

// come counts an envelope that starts to wait.
func (c *crowd) come(now time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.waiting++; c.waiting == 1 {
		c.began = append(c.began[:0], now)
	}
}

// leave counts one that stopped waiting without being handled.
func (c *crowd) leave() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.waiting--
}

// begin records that a waiting envelope is now being handled.
func (c *crowd) begin(now time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.waiting--
	if len(c.began) > paceSamples {
		c.began = c.began[:copy(c.began, c.began[1:])]
	}
	c.began = append(c.began, now)
}

// expected returns how long an envelope that arrives now will take, behind those waiting and as
// many as are being handled. If the pace is unknown, it's the time since the last one began.
func (c *crowd) expected(now time.Time, handled int) time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.waiting == 0 {
		return 0
	}
	samples := len(c.began) - 1
	stalled := now.Sub(c.began[samples])
	if samples < leastSamples {
		return stalled
	}
	each := now.Sub(c.began[0]) / time.Duration(samples)
	return max(stalled, each*time.Duration(c.waiting+handled))
}
