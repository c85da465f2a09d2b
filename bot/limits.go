package bot

import (
	"hash/maphash"
	"slices"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"sundial/models"
)

// MemberLimit is what one member may do, so that nobody holds up the others. A zero
// field sets no limit.
type MemberLimit struct {
	// Burst is how many commands, presses and submissions are handled at once.
	Burst int
	// PerSecond is how many more are handled each second.
	PerSecond float64
	// InHand is how many envelopes of one member may wait.
	InHand int
}

// maxBuckets is how many members' rates are remembered. One whose bucket is full again
// need not be.
const maxBuckets = 10_000

// memberRates holds members to their rate.
type memberRates struct {
	limit MemberLimit
	seed  maphash.Seed

	mu      sync.Mutex
	buckets map[models.MemberKey]*memberRate
}

// maxRecent is how many envelopes of a member are known again: what Slack delivers twice
// counts once, and is not refused after it was stored.
const maxRecent = 32

// memberRate is what a member has left, and whether the last envelope was refused.
type memberRate struct {
	tokens  *rate.Limiter
	refused bool
	recent  []uint64 // hashes of the envelopes that were admitted last
}

func newMemberRates(limit MemberLimit) *memberRates {
	return &memberRates{limit: limit, seed: maphash.MakeSeed(), buckets: map[models.MemberKey]*memberRate{}}
}

// admit says whether the member's envelope may be handled now, and otherwise whether this
// is the first refusal in a row.
func (r *memberRates) admit(who models.MemberKey, envelope string, now time.Time) (admitted, first bool) {
	if r.limit.Burst == 0 {
		return true, false
	}
	id := maphash.String(r.seed, envelope)
	r.mu.Lock()
	defer r.mu.Unlock()
	m := r.buckets[who]
	if m == nil {
		r.makeRoom(now)
		m = &memberRate{tokens: rate.NewLimiter(rate.Limit(r.limit.PerSecond), r.limit.Burst)}
		r.buckets[who] = m
	}
	if slices.Contains(m.recent, id) {
		return true, false
	}
	admitted = m.tokens.AllowN(now, 1)
	first = !admitted && !m.refused
	m.refused = !admitted
	if admitted {
		m.recent = append(m.recent[max(0, len(m.recent)-maxRecent+1):], id)
	}
	return admitted, first
}

// makeRoom drops what need not be remembered; the lock is held.
func (r *memberRates) makeRoom(now time.Time) {
	if len(r.buckets) < maxBuckets {
		return
	}
	for who, b := range r.buckets {
		if b.tokens.TokensAt(now) >= float64(r.limit.Burst) {
			delete(r.buckets, who)
		}
	}
	if len(r.buckets) >= maxBuckets {
		clear(r.buckets)
	}
}

// onePerMember lets each member do one thing at a time.
type onePerMember struct {
	mu   sync.Mutex
	busy map[models.MemberKey]chan struct{}
}

func newOnePerMember() *onePerMember {
	return &onePerMember{busy: map[models.MemberKey]chan struct{}{}}
}

// acquire waits until the member's former one has ended; false: stopped was closed.
func (o *onePerMember) acquire(who models.MemberKey, stopped <-chan struct{}) bool {
	for {
		o.mu.Lock()
		former := o.busy[who]
		if former == nil {
			o.busy[who] = make(chan struct{})
			o.mu.Unlock()
			return true
		}
		o.mu.Unlock()
		select {
		case <-former:
		case <-stopped:
			return false
		}
	}
}

// release ends the member's current one.
func (o *onePerMember) release(who models.MemberKey) {
	o.mu.Lock()
	defer o.mu.Unlock()
	close(o.busy[who])
	delete(o.busy, who)
}
