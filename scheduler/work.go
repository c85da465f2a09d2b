package scheduler

import (
	"sync"
	"time"

	"sundial/models"
)

// work is one kind of work for a workspace, besides sending messages: it's done one at a time.
type work struct {
	runner runner
	// members wait for it, if it's about members.
	members memberQueue
	// free is when Slack may be called next. Only the runner's goroutine uses it.
	free time.Time
}

// runner runs a task in at most one goroutine; starting it while it runs makes it run again.
type runner struct {
	mu             sync.Mutex
	running, again bool
}

func (r *runner) begins() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.again = r.running
	begins := !r.running
	r.running = true
	return begins
}

// ends reports whether the task is done, rather than to be run again.
func (r *runner) ends(stop bool) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.running = r.again && !stop
	r.again = false
	return !r.running
}

func (r *runner) busy() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.running {
		return 1
	}
	return 0
}

// memberQueue holds waiting members, each once, in order.
type memberQueue struct {
	mu      sync.Mutex
	waiting []models.MemberKey
	has     map[models.MemberKey]bool
}

// add appends the member, unless they're already waiting.
func (q *memberQueue) add(who models.MemberKey) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.has == nil {
		q.has = map[models.MemberKey]bool{}
	}
	if !q.has[who] {
		q.has[who] = true
		q.waiting = append(q.waiting, who)
	}
}

// next removes the member who has waited longest.
func (q *memberQueue) next() (who models.MemberKey, ok bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.waiting) == 0 {
		return who, false
	}
	who, q.waiting = q.waiting[0], q.waiting[1:]
	delete(q.has, who)
	return who, true
}

func (q *memberQueue) empty() bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	return len(q.waiting) == 0
}

// deadline is a reason that applies until a moment.
type deadline struct {
	mu     sync.Mutex
	reason string
	until  time.Time
}

func (d *deadline) set(reason string, until time.Time) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.reason, d.until = reason, until
}

// holds returns the reason while it applies.
func (d *deadline) holds(now time.Time) (reason string, ok bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.reason, now.Before(d.until)
}
