package bot

import (
	"sync"
	"time"
)

// Above capacity an envelope is refused as it comes, and not after it has waited for
// nothing: what would wait longer than maxExpected, at the pace of the last envelopes, is
// answered 'busy, nothing was saved' at once. That leaves half a second before 'still
// saving' is due.
const (
	maxExpected = 2 * time.Second
	// paceSamples is over how many envelopes the pace is taken, at most: two groups that the
	// store commits together. With fewer than leastSamples nothing is known of it.
	paceSamples  = 512
	leastSamples = 32
)

// crowd knows how many envelopes wait to be handled, and how fast those that waited began.
type crowd struct {
	mu      sync.Mutex
	waiting int
	// began are the moments in which the last envelopes began, since any waited; the first
	// is the moment in which that began.
	began []time.Time
}

// come counts an envelope that waits.
func (c *crowd) come(now time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.waiting++; c.waiting == 1 {
		c.began = append(c.began[:0], now)
	}
}

// leave counts one that waits no more and was not handled.
func (c *crowd) leave() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.waiting--
}

// begin notes that one that waited begins to be handled.
func (c *crowd) begin(now time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.waiting--
	if len(c.began) > paceSamples {
		c.began = c.began[:copy(c.began, c.began[1:])]
	}
	c.began = append(c.began, now)
}

// expected returns how long an envelope that comes now takes, behind those that wait and as many
// as are being handled. Where nothing is known of the pace, it is how long ago the last one
// began.
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

// crowded reports whether the envelope would take too long: all places are taken, and it comes
// behind too many. Those of its own member are handled one after the other. Of one that came
// before it can't be said that nothing was saved.
func (b *Bot) crowded(e *envelope) bool {
	if e.Kind == "" || e.uninstalled || e.again || len(b.handling) < cap(b.handling) {
		return false
	}
	turns := 1 + b.queues.behind(e.Who)
	return b.crowd.expected(e.At, len(b.handling))*time.Duration(turns) > maxExpected
}
