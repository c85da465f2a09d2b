package models

import (
	"sync"
	"time"
)

// recently bounds the age of cached workspaces and channels, which another process may have
// changed. After this process changes them, they're read again at once.
const recently = 5 * time.Second

// remembered caches values, by key, for a few seconds in real time.
type remembered[Key comparable, Value any] struct {
	mu     sync.Mutex
	values map[Key]timed[Value]
}

type timed[Value any] struct {
	value Value
	asked time.Time
}

const maxRemembered = 1000

func (r *remembered[Key, Value]) get(key Key) (value Value, ok bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	found, ok := r.values[key]
	return found.value, ok && time.Since(found.asked) < recently
}

// put caches a value that was requested at the given moment.
func (r *remembered[Key, Value]) put(key Key, value Value, asked time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.values == nil || len(r.values) >= maxRemembered {
		r.values = map[Key]timed[Value]{}
	}
	r.values[key] = timed[Value]{value, asked}
}

func (r *remembered[Key, Value]) clear() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.values = nil
}
