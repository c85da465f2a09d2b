package bot

import (
	"sync"
	"time"

	"sundial/models"
)

// maxInHand bounds the envelopes that wait or are being handled, so that a storm can't fill the memory.
const maxInHand = 20000

// memberQueues holds the envelopes being handled, by member: each member's are handled in order
// of arrival, and members don't wait for each other. A goroutine whose member's queue is empty
// takes the next member's.
type memberQueues struct {
	handle    func(*envelope)
	limit     int
	perMember int // 0: no limit
	mu        sync.Mutex
	members   map[models.MemberKey]*memberQueue
	total     int // waiting, being handled, or followed by calls to Slack
	closed    bool
	busy      sync.WaitGroup
	// next gives a member to an idle goroutine, whose stack already has the size that a command
	// needs: growing a new stack took a twentieth of a command's time.
	next chan models.MemberKey
	idle int
}

// maxIdle bounds the goroutines waiting for a member; idleTimeout, in real time, is how long
// one waits.
const (
	maxIdle     = 64
	idleTimeout = 20 * time.Second
)

// memberQueue holds one member's waiting envelopes.
type memberQueue struct {
	waiting []*envelope
	// handling: one is being handled, not just waiting behind other members'.
	handling bool
}

func newMemberQueues(limit, perMember int, handle func(*envelope)) *memberQueues {
	return &memberQueues{handle: handle, limit: limit, perMember: perMember, members: map[models.MemberKey]*memberQueue{}, next: make(chan models.MemberKey)}
}

// pushed is what became of a pushed envelope.
type pushed int

const (
	queued pushed = iota
	full
	memberFull
	closed
)

// push queues an envelope.
func (q *memberQueues) push(e *envelope) pushed {
	q.mu.Lock()
	defer q.mu.Unlock()
	queue := q.members[e.Who]
	switch {
	case q.closed:
		return closed
	case q.total >= q.limit:
		return full
	case queue != nil && q.perMember > 0 && len(queue.waiting) >= q.perMember:
		return memberFull
	}
	q.total++
	if queue != nil {
		queue.waiting = append(queue.waiting, e)
		return queued
	}
	q.members[e.Who] = &memberQueue{waiting: []*envelope{e}}
	select {
	case q.next <- e.Who:
	default:
		q.busy.Go(func() { q.handleMembers(e.Who) })
	}
	return queued
}

// handleMembers handles the member's envelopes one by one, then those of other members while
// few goroutines are idle.
func (q *memberQueues) handleMembers(who models.MemberKey) {
	for more := true; more; who, more = q.nextMember() {
		for e := q.pop(who); e != nil; e = q.pop(who) {
			q.handle(e)
			q.setHandling(who, false)
			q.release()
		}
	}
}

// nextMember waits for a member to handle; false: the goroutine ends.
func (q *memberQueues) nextMember() (models.MemberKey, bool) {
	q.mu.Lock()
	if q.closed || q.idle == maxIdle {
		q.mu.Unlock()
		return models.MemberKey{}, false
	}
	q.idle++
	q.mu.Unlock()
	var who models.MemberKey
	ok := false
	select {
	case who, ok = <-q.next:
	case <-time.After(idleTimeout):
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	q.idle--
	return who, ok
}

// pop removes the member's oldest envelope; nil: there's none.
func (q *memberQueues) pop(who models.MemberKey) *envelope {
	q.mu.Lock()
	defer q.mu.Unlock()
	queue := q.members[who]
	if len(queue.waiting) == 0 {
		delete(q.members, who)
		return nil
	}
	e := queue.waiting[0]
	queue.waiting = queue.waiting[1:]
	return e
}

// setHandling records whether one of the member's envelopes is being handled.
func (q *memberQueues) setHandling(who models.MemberKey, handling bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.members[who].handling = handling
}

// isHandling reports whether one of the member's envelopes is being handled.
func (q *memberQueues) isHandling(who models.MemberKey) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	queue := q.members[who]
	return queue != nil && queue.handling
}

// behind returns how many of the member's envelopes are queued or being handled.
func (q *memberQueues) behind(who models.MemberKey) int {
	q.mu.Lock()
	defer q.mu.Unlock()
	queue := q.members[who]
	if queue == nil {
		return 0
	}
	n := len(queue.waiting)
	if queue.handling {
		n++
	}
	return n
}

// hold counts one more being handled: an envelope's effects.
func (q *memberQueues) hold() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.total++
}

func (q *memberQueues) release() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.total--
}

// size returns the number that wait or are being handled.
func (q *memberQueues) size() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.total
}

// finish accepts no more envelopes and waits for those being handled.
func (q *memberQueues) finish() {
	q.mu.Lock()
	if !q.closed {
		q.closed = true
		close(q.next) // push sends only under the lock, and never after this
	}
	q.mu.Unlock()
	q.busy.Wait()
}
