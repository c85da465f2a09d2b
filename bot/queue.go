package bot

import (
	"sync"

	"sundial/models"
)

// maxInHand bounds the envelopes in hand, so that a storm can't fill the memory.
const maxInHand = 20000

// memberQueues hold the envelopes in hand, by member: one member's are handled in the
// order of arrival, and members don't wait for each other. A member's goroutine
// ends when the queue is empty.
type memberQueues struct {
	limit int

	mu      sync.Mutex
	waiting map[models.MemberKey][]func()
	total   int // waiting or being handled
	closed  bool
	busy    sync.WaitGroup
}

func newMemberQueues(limit int) *memberQueues {
	return &memberQueues{limit: limit, waiting: map[models.MemberKey][]func(){}}
}

// pushed says what became of an envelope.
type pushed int

const (
	queued pushed = iota
	full
	closed
)

// push queues work for a member.
func (q *memberQueues) push(who models.MemberKey, work func()) pushed {
	q.mu.Lock()
	defer q.mu.Unlock()
	switch {
	case q.closed:
		return closed
	case q.total >= q.limit:
		return full
	}
	q.total++
	line, working := q.waiting[who]
	q.waiting[who] = append(line, work)
	if !working {
		q.busy.Go(func() { q.run(who) })
	}
	return queued
}

// run does what waits for a member until nothing does.
func (q *memberQueues) run(who models.MemberKey) {
	for {
		next, ok := q.pop(who)
		if !ok {
			return
		}
		next()
		q.done()
	}
}

func (q *memberQueues) pop(who models.MemberKey) (func(), bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	line := q.waiting[who]
	if len(line) == 0 {
		delete(q.waiting, who)
		return nil, false
	}
	q.waiting[who] = line[1:]
	return line[0], true
}

func (q *memberQueues) done() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.total--
}

// finish accepts no more work and waits for what is in hand.
func (q *memberQueues) finish() {
	q.mu.Lock()
	q.closed = true
	q.mu.Unlock()
	q.busy.Wait()
}
