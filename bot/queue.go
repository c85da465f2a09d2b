package bot

import (
	"sync"

	"sundial/models"
)

// waitingLimit bounds the envelopes in hand, so that a storm can't fill the memory.
const waitingLimit = 20000

// queues hold the envelopes in hand, by member: one member's are handled in the
// order of arrival, and members don't wait for each other. A member's goroutine
// ends when nothing of hers waits.
type queues struct {
	limit int

	mu      sync.Mutex
	waiting map[models.MemberKey][]func()
	total   int // waiting or being handled
	closed  bool
	busy    sync.WaitGroup
}

func newQueues(limit int) *queues {
	return &queues{limit: limit, waiting: map[models.MemberKey][]func(){}}
}

// taken says what became of an envelope.
type taken int

const (
	queued taken = iota
	full
	closed
)

// add queues work for a member.
func (q *queues) add(who models.MemberKey, work func()) taken {
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
		q.busy.Go(func() { q.work(who) })
	}
	return queued
}

// work does what waits for a member until nothing does.
func (q *queues) work(who models.MemberKey) {
	for {
		next, ok := q.next(who)
		if !ok {
			return
		}
		next()
		q.done()
	}
}

func (q *queues) next(who models.MemberKey) (func(), bool) {
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

func (q *queues) done() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.total--
}

// finish takes no more work and waits for what is in hand.
func (q *queues) finish() {
	q.mu.Lock()
	q.closed = true
	q.mu.Unlock()
	q.busy.Wait()
}

// tasks run beside the queues.
type tasks struct {
	mu     sync.Mutex
	closed bool
	busy   sync.WaitGroup
}

// add runs a task, unless no more are taken.
func (t *tasks) add(task func()) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.closed {
		t.busy.Go(task)
	}
}

// finish takes no more tasks and waits for those that run.
func (t *tasks) finish() {
	t.mu.Lock()
	t.closed = true
	t.mu.Unlock()
	t.busy.Wait()
}
