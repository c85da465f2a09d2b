package scheduler

import (
	"sync"
	"time"
)

// Slack takes about one message a second for each channel, with bursts, and an
// unpublished number for a workspace; what it doesn't take it answers with 429 and
// Retry-After (https://docs.slack.dev/apis/web-api/rate-limits). So the pace of a
// workspace follows its answers, as TCP's follows lost packets: each message that is
// taken raises it, up to quickly below where Slack last refused and slowly from there on;
// a refusal halves it, and nothing leaves before Retry-After is over.
const (
	// quickRise and slowRise are by how many messages a second the pace rises each second
	// in which it is used to the full; slowRise from nearCeiling of the last refused pace
	// on.
	quickRise   = 1.0
	slowRise    = 0.1
	nearCeiling = 0.9
	// minRate and maxRate bound the pace, in messages a second.
	minRate = 1.0 / 60
	maxRate = 50.0
)

// pace is how fast messages leave to one workspace. Its zero value knows no limit.
type pace struct {
	mu sync.Mutex
	// rate is in messages a second; zero: no limit is kept.
	rate float64
	// ceiling is the rate at which Slack last refused one; zero: never.
	ceiling float64
	// free is when the next message may leave.
	free time.Time
	// refused is when Slack last refused a message, of those begun since it did before.
	refused time.Time
}

// newPace starts at one message in each of the times between.
func newPace(between time.Duration) *pace {
	if between <= 0 {
		return &pace{}
	}
	return &pace{rate: float64(time.Second) / float64(between)}
}

// next returns when the next message may leave.
func (p *pace) next() time.Time {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.free
}

// leaves notes that a message leaves now.
func (p *pace) leaves(now time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.rate > 0 {
		p.free = later(p.free, now).Add(time.Duration(float64(time.Second) / p.rate))
	}
}

// accepted notes that Slack took a message.
func (p *pace) accepted() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.rate <= 0 {
		return
	}
	rise := quickRise
	if p.ceiling > 0 && p.rate >= nearCeiling*p.ceiling {
		rise = slowRise
	}
	p.rate = min(maxRate, p.rate+rise/p.rate)
}

// limited notes that Slack refused a message that had begun then, and takes none before
// the time has passed. Those that were on their way next to it say nothing new.
func (p *pace) limited(begun, now time.Time, retryAfter time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.free = later(p.free, now.Add(retryAfter))
	if p.rate <= 0 || begun.Before(p.refused) {
		return
	}
	p.ceiling, p.refused = p.rate, now
	p.rate = max(minRate, p.rate/2)
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
