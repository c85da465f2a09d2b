package slacksim

import (
	"math"
	"strconv"
	"time"
)

// faults is what has been asked to go wrong.
type faults struct {
	refuseOpen string
	duplicate  int // every nth envelope goes out twice
	sent       int
	limits     map[string]int
	windows    map[window]*count
	fails      map[string]*failure
	failsAfter map[string]*failure
	statuses   map[string]*failure
	torn       map[string]*failure
	slow       map[string]time.Duration
	hangs      map[string]*hang
	hanging    map[string]int
}

// hang is what Hang asked for.
type hang struct {
	times  int
	effect bool
}

type window struct{ workspace, method string }

type count struct {
	from time.Time
	n    int
}

type failure struct {
	err    string
	status int
	times  int // below zero: for ever
}

func newFaults() faults {
	return faults{
		limits: map[string]int{}, windows: map[window]*count{},
		fails: map[string]*failure{}, failsAfter: map[string]*failure{}, statuses: map[string]*failure{}, torn: map[string]*failure{},
		slow: map[string]time.Duration{}, hangs: map[string]*hang{}, hanging: map[string]int{},
	}
}

// next is the failure to apply now, or nil; it counts down.
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
// connection if there is one; 0 stops it.
func (s *Sim) DuplicateEvery(n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults.duplicate, s.faults.sent = n, 0
}

// Limit allows that many calls of a method per workspace and minute of the clock
// handed in; more get 429 with Retry-After. 0 takes the limit away.
func (s *Sim) Limit(method string, perMinute int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults.limits[method] = perMinute
}

// Fail makes the next calls of a method fail with Slack's error, without an effect.
// times below zero: until Fail(method, "", 0).
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

// Tear cuts the answers to the next calls of a method in the middle of their body;
// the calls have their effect. times below zero: until Tear(method, 0).
func (s *Sim) Tear(method string, times int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults.torn[method] = &failure{times: times}
}

// Slow holds each call of a method for that long (real time) before it has its
// effect; 0 ends it. "response_url" holds the answers that come by response URLs.
func (s *Sim) Slow(method string, d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults.slow[method] = d
}

// Hang leaves the next calls of a method without an answer until their caller gives
// up; with effect they have had theirs by then.
func (s *Sim) Hang(method string, times int, effect bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults.hangs[method] = &hang{times, effect}
}

// Hanging is how many calls of a method hang at the moment.
func (s *Sim) Hanging(method string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.faults.hanging[method]
}

// Calls are all calls of the Web API so far, in the order received.
func (s *Sim) Calls() []Call {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Call(nil), s.calls...)
}

// retryAfter counts one call; it returns the seconds to wait, or "" when the call is
// within the limit. The lock is held.
func (s *Sim) retryAfter(workspace, method string) string {
	limit := s.faults.limits[method]
	if limit <= 0 {
		return ""
	}
	key, now := window{workspace, method}, s.clock.Now()
	w := s.faults.windows[key]
	if w == nil || now.Sub(w.from) >= time.Minute {
		w = &count{from: now}
		s.faults.windows[key] = w
	}
	if w.n++; w.n <= limit {
		return ""
	}
	left := time.Minute - now.Sub(w.from)
	return strconv.Itoa(max(1, int(math.Ceil(left.Seconds()))))
}
