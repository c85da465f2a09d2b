package slacksim

import (
	"math"
	"strconv"
	"time"
)

// faults is what should go wrong.
type faults struct {
	refuseOpen string
	duplicate  int // every nth envelope goes out twice
	sent       int
	limits     map[string]int
	windows    map[window]*count
	paces      map[string]pace
	buckets    map[bucketOf]*bucket
	fails      map[string]*failure
	failsAfter map[string]*failure
	statuses   map[string]*failure
	torn       map[string]*failure
	slow       map[string]time.Duration
	hangs      map[string]*hang
	hanging    map[string]int
}

type window struct{ workspace, method string }

// pace is Pace's rate: calls a second, and the burst.
type pace struct{ workspace, channel bucketSize }

type bucketSize struct {
	perSecond float64
	burst     int
}

// bucketOf identifies a bucket: a workspace's calls, or those to one of its channels.
type bucketOf struct{ workspace, method, channel string }

// bucket holds the remaining calls as of a moment.
type bucket struct {
	left float64
	at   time.Time
}

type count struct {
	from time.Time
	n    int
}

type failure struct {
	err    string
	status int
	times  int // negative: forever
}

func newFaults() faults {
	return faults{
		limits: map[string]int{}, windows: map[window]*count{}, paces: map[string]pace{}, buckets: map[bucketOf]*bucket{},
		fails: map[string]*failure{}, failsAfter: map[string]*failure{}, statuses: map[string]*failure{}, torn: map[string]*failure{},
		slow: map[string]time.Duration{}, hangs: map[string]*hang{}, hanging: map[string]int{},
	}
}

// next returns the failure to apply now, or nil; it counts down.
func next(m map[string]*failure, method string) *failure {
	f := m[method]
	if f == nil || f.times == 0 {
		return nil
	}
	if f.times > 0 {
		f.times--
	}
	return f
}

// RefuseOpen makes apps.connections.open fail with that error; "" opens again.
func (s *Sim) RefuseOpen(slackError string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults.refuseOpen = slackError
}

// DuplicateEvery delivers every nth envelope twice, the second time on another
// connection if there's one; 0 stops it.
func (s *Sim) DuplicateEvery(n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults.duplicate, s.faults.sent = n, 0
}

// Limit allows that many calls of a method per workspace and minute of the injected clock; more
// get 429 with Retry-After. 0 removes the limit.
func (s *Sim) Limit(method string, perMinute int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults.limits[method] = perMinute
}

// Pace allows that many calls of a method per second of the injected clock and workspace, with
// a burst; more get 429 with Retry-After. 0 removes the limit.
func (s *Sim) Pace(method string, perSecond float64, burst int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	p := s.faults.paces[method]
	p.workspace = bucketSize{perSecond, burst}
	s.faults.paces[method] = p
}

// PaceChannels is Pace for each channel: Slack accepts about one message a second per channel,
// with bursts (https://docs.slack.dev/apis/web-api/rate-limits).
func (s *Sim) PaceChannels(method string, perSecond float64, burst int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	p := s.faults.paces[method]
	p.channel = bucketSize{perSecond, burst}
	s.faults.paces[method] = p
}

// Fail makes the next calls of a method fail with Slack's error, without an effect. If times is
// negative, until Fail(method, "", 0).
func (s *Sim) Fail(method, slackError string, times int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults.fails[method] = &failure{err: slackError, times: times}
}

// FailAfter is like Fail, but the call has its effect before the error is answered,
// as it may with Slack's internal_error.
func (s *Sim) FailAfter(method, slackError string, times int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults.failsAfter[method] = &failure{err: slackError, times: times}
}

// Status makes the next calls of a method answer with a bare HTTP status, without an
// effect.
func (s *Sim) Status(method string, httpStatus, times int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults.statuses[method] = &failure{status: httpStatus, times: times}
}

// Tear cuts off the answers to the next calls of a method in the middle of their body; the
// calls take effect. If times is negative, until Tear(method, 0).
func (s *Sim) Tear(method string, times int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults.torn[method] = &failure{times: times}
}

// Slow delays each call of a method by d (real time) before it takes effect; 0 ends it.
// "response_url" delays answers through response URLs.
func (s *Sim) Slow(method string, d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults.slow[method] = d
}

// Hang leaves the next calls of a method unanswered until their caller gives up; with effect,
// they take effect first.
func (s *Sim) Hang(method string, times int, effect bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults.hangs[method] = &hang{times, effect}
}

// Hanging returns how many calls of a method hang at the moment.
func (s *Sim) Hanging(method string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.faults.hanging[method]
}

// Calls returns all calls of the Web API so far, in the order received.
func (s *Sim) Calls() []Call {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Call(nil), s.calls...)
}

// retryAfter counts one call; it returns the seconds to wait, or "" when the call is
// within the limits. The lock is held.
func (s *Sim) retryAfter(workspace, method, channel string) string {
	wait := s.untilWindow(workspace, method)
	if wait == 0 {
		wait = s.untilPaced(workspace, method, channel)
	}
	if wait == 0 {
		return ""
	}
	return strconv.Itoa(max(1, int(math.Ceil(wait.Seconds()))))
}

// untilWindow returns how long a call has to wait for the next minute; 0: it's allowed.
func (s *Sim) untilWindow(workspace, method string) time.Duration {
	limit := s.faults.limits[method]
	if limit <= 0 {
		return 0
	}
	key, now := window{workspace, method}, s.clock.Now()
	w := s.faults.windows[key]
	if w == nil || now.Sub(w.from) >= time.Minute {
		w = &count{from: now}
		s.faults.windows[key] = w
	}
	if w.n++; w.n <= limit {
		return 0
	}
	return time.Minute - now.Sub(w.from)
}

// untilPaced returns how long a call has to wait for its workspace's and its channel's bucket;
// 0: it's allowed. A refused call takes nothing from either.
func (s *Sim) untilPaced(workspace, method, channel string) time.Duration {
	p := s.faults.paces[method]
	all := s.bucket(bucketOf{workspace, method, ""}, p.workspace)
	one := s.bucket(bucketOf{workspace, method, channel}, p.channel)
	if channel == "" {
		one = nil
	}
	wait := max(all.until(p.workspace), one.until(p.channel))
	if wait == 0 {
		all.spend()
		one.spend()
	}
	return wait
}

// bucket returns the bucket's current state; nil: there's no limit.
func (s *Sim) bucket(of bucketOf, size bucketSize) *bucket {
	if size.perSecond <= 0 {
		return nil
	}
	now := s.clock.Now()
	b := s.faults.buckets[of]
	if b == nil {
		b = &bucket{left: float64(size.burst), at: now}
		s.faults.buckets[of] = b
	}
	b.left = min(float64(size.burst), b.left+size.perSecond*max(0, now.Sub(b.at).Seconds()))
	b.at = now
	return b
}

func (b *bucket) until(size bucketSize) time.Duration {
	if b == nil || b.left >= 1 {
		return 0
	}
	return time.Duration((1 - b.left) / size.perSecond * float64(time.Second))
}

func (b *bucket) spend() {
	if b != nil {
		b.left--
	}
}
