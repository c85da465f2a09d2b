package scheduler

import (
	"sync"

	"sundial/models"
)

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
