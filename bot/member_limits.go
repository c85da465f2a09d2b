package bot

import (
	"hash/maphash"
	"slices"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"sundial/models"
)

// MemberLimit bounds what one member may do, so that nobody holds up the others. A zero field
// sets no limit.
type MemberLimit struct {
	// Burst is how many commands, presses and submissions a member who did nothing before can make
	// in a row without waiting.
	Burst int
	// PerSecond is the number of further ones handled each second.
	PerSecond float64
	// InHand is the number of a member's envelopes that may wait.
	InHand int
}

// maxBuckets bounds the remembered rates. A member whose bucket is full again can be forgotten.
const maxBuckets = 10_000

// memberRates enforces each member's rate.
type memberRates struct {
	limit MemberLimit
	seed  maphash.Seed

	mu      sync.Mutex
	buckets map[models.MemberKey]*memberRate
}

// maxRecent is the number of a member's recent envelopes that are recognized: an envelope
// delivered twice counts once, and isn't refused after it was stored.
const maxRecent = 32

// memberRate is a member's remaining rate, and whether the last envelope was refused.
type memberRate struct {
	tokens  *rate.Limiter
	refused bool
	recent  []recentEnvelope // last admitted, or refused because of a crowd
}

// recentEnvelope is an envelope that arrived recently.
type recentEnvelope struct {
	id      uint64 // a hash
	refused bool
}

// find returns the index of the envelope's first delivery; -1: this is the first.
func (m *memberRate) find(id uint64) int {
	return slices.IndexFunc(m.recent, func(d recentEnvelope) bool { return d.id == id })
}

func (m *memberRate) note(d recentEnvelope) {
	m.recent = append(m.recent[max(0, len(m.recent)-maxRecent+1):], d)
}

func newMemberRates(limit MemberLimit) *memberRates {
	return &memberRates{limit: limit, seed: maphash.MakeSeed(), buckets: map[models.MemberKey]*memberRate{}}
}

// admit reports whether the member's envelope may be handled now and, if not, whether this is
// the first refusal in a row.
func (r *memberRates) admit(who models.MemberKey, envelope string, now time.Time) (admitted, first bool) {
	id := r.hash(envelope)
	r.mu.Lock()
	defer r.mu.Unlock()
	m := r.member(who, now)
	if m.find(id) >= 0 {
		return true, false
	}
	admitted = r.limit.Burst == 0 || m.tokens.AllowN(now, 1)
	first = !admitted && !m.refused
	m.refused = !admitted
	if admitted {
		m.note(recentEnvelope{id: id})
	}
	return admitted, first
}

// before reports whether the envelope arrived recently and wasn't refused, or was refused
// because of a crowd. What we say about a second delivery must be true of the first.
func (r *memberRates) before(who models.MemberKey, envelope string) (admitted, refused bool) {
	id := r.hash(envelope)
	r.mu.Lock()
	defer r.mu.Unlock()
	m := r.buckets[who]
	if m == nil {
		return false, false
	}
	at := m.find(id)
	return at >= 0 && !m.recent[at].refused, at >= 0 && m.recent[at].refused
}

// crowdedOut records that the envelope was refused because of a crowd.
func (r *memberRates) crowdedOut(who models.MemberKey, envelope string, now time.Time) {
	id := r.hash(envelope)
	r.mu.Lock()
	defer r.mu.Unlock()
	m := r.member(who, now)
	if at := m.find(id); at >= 0 {
		m.recent[at].refused = true
		return
	}
	m.note(recentEnvelope{id: id, refused: true})
}

func (r *memberRates) hash(envelope string) uint64 { return maphash.String(r.seed, envelope) }

// member returns the member's entry; the lock is held.
func (r *memberRates) member(who models.MemberKey, now time.Time) *memberRate {
	m := r.buckets[who]
	if m == nil {
		r.makeRoom(now)
		m = &memberRate{tokens: rate.NewLimiter(rate.Limit(r.limit.PerSecond), r.limit.Burst)}
		r.buckets[who] = m
	}
	return m
}

// makeRoom drops entries that don't have to be remembered; the lock is held.
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

// acquire waits until the member's previous one has ended; false: stopped was closed.
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
