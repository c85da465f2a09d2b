package bot

import (
	"sync"
	"time"

	"sundial/models"
)

// maxInHand bounds the envelopes being handled, so a storm can't fill the memory.
const maxInHand = 20000

// memberQueues hold the envelopes being handled, by member: one member's are handled in the
// order of arrival, and members don't wait for each other. A goroutine whose member's
// queue is empty takes the next member's.
type memberQueues struct {
	handle    func(*envelope)
	limit     int
	perMember int // 0: no limit
	mu        sync.Mutex
	members   map[models.MemberKey]*memberQueue
	total     int // waiting, being handled, or being followed up
	closed    bool
	busy      sync.WaitGroup
	// next hands a member to an idle goroutine. Its stack has the size that a command
	// needs: to grow a new one's took a twentieth of the time of a command.
	next chan models.MemberKey
	idle int
}

// maxIdle bounds the goroutines that wait for a member, and idleTimeout, in real time, how
// long one waits.
const (
	maxIdle     = 64
	idleTimeout = 20 * time.Second
)

// memberQueue is what waits for one member.
type memberQueue struct {
	waiting []*envelope
	// handling says that one is being handled, not only waiting for its turn among
	// the other members'.
	handling bool
}

func newMemberQueues(limit, perMember int, handle func(*envelope)) *memberQueues {
	return &memberQueues{handle: handle, limit: limit, perMember: perMember, members: map[models.MemberKey]*memberQueue{}, next: make(chan models.MemberKey)}
}

// pushed says what became of an envelope.
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

// handleMembers handles what waits for the member, one after the other, then what waits
// for others, while few goroutines wait for any.
func (q *memberQueues) handleMembers(who models.MemberKey) {
	for more := true; more; who, more = q.nextMember() {
		for e := q.pop(who); e != nil; e = q.pop(who) {
			q.handle(e)
			q.setHandling(who, false)
			q.release()
		}
	}
}

// nextMember waits for a member to handle; false: the goroutine is to end.
func (q *memberQueues) nextMember() (models.MemberKey, bool) {
	q.mu.Lock()
	if q.closed || q.idle == maxIdle {
		q.mu.Unlock()
		return models.MemberKey{}, false
	}
	q.idle++
	q.mu.Unlock()
	unused := time.NewTimer(idleTimeout)
	defer unused.Stop()
	var who models.MemberKey
	ok := false
	select {
	case who, ok = <-q.next:
	case <-unused.C:
	}
	q.mu.Lock()
	defer q.mu.Unlock()
	q.idle--
	return who, ok
}

// pop takes what the member sent first; nil: nothing waits.
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

// setHandling notes whether one of the member's envelopes is being handled.
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

// behind returns how many envelopes of the member's are being handled.
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

// hold counts one more being handled: what follows an envelope that was handled.
func (q *memberQueues) hold() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.total++
}

// release counts one less.
func (q *memberQueues) release() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.total--
}

// size returns how many are being handled.
func (q *memberQueues) size() int {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.total
}

// finish accepts no more work and waits for what is being handled.
func (q *memberQueues) finish() {
	q.mu.Lock()
	if !q.closed {
		q.closed = true
		close(q.next) // push sends only under the lock, and never once it is closed
	}
	q.mu.Unlock()
	q.busy.Wait()
}
