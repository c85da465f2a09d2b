package scheduler

import (
	"sync"
	"time"

	"sundial/record"
)

// Slack accepts about one message a second per channel, with bursts, and an unpublished number
// per workspace; it answers others with 429 and Retry-After
// (https://docs.slack.dev/apis/web-api/rate-limits). So a workspace's pace follows its answers,
// as TCP's follows lost packets: each accepted message raises it, quickly at first, and slowly
// from just below where Slack last refused; a refusal halves it, and nothing is sent before
// Retry-After is over.
const (
	// quickRise and slowRise are the rise of the pace, in messages a second, for each second in
	// which it's fully used; slowRise applies from nearCeiling of the last refused pace on.
	quickRise   = 1.0
	slowRise    = 0.1
	nearCeiling = 0.9
	// minRate and maxRate bound the pace, in messages a second.
	minRate = 1.0 / 60
	maxRate = 50.0
)

// pace is how fast messages are sent to one workspace. Its zero value has no limit.
type pace struct {
	mu sync.Mutex
	// rate is in messages a second; zero: no limit.
	rate float64
	// ceiling is the rate at which Slack last refused a message; zero: never.
	ceiling float64
	// free is when the next message may be sent.
	free time.Time
	// refused is when Slack last refused a message that had begun after the previous refusal.
	refused time.Time
}

// newPace starts at one message per interval.
func newPace(between time.Duration) *pace {
	if between <= 0 {
		return &pace{}
	}
	return &pace{rate: float64(time.Second) / float64(between)}
}

// next returns when the next message may be sent.
func (p *pace) next() time.Time {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.free
}

// sent records that a message is sent now.
func (p *pace) sent(now time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.rate > 0 {
		p.free = record.Latest(p.free, now).Add(time.Duration(float64(time.Second) / p.rate))
	}
}

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

// limited records that Slack refused a message that began at begun, and accepts none before
// retryAfter has passed. Refusals of messages sent concurrently say nothing new.
func (p *pace) limited(begun, now time.Time, retryAfter time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.free = record.Latest(p.free, now.Add(retryAfter))
	if p.rate <= 0 || begun.Before(p.refused) {
		return
	}
	p.ceiling, p.refused = p.rate, now
	p.rate = max(minRate, p.rate/2)
}
