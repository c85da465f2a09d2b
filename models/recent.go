package models

import (
	"sync"
	"time"
)

// recently is how old what is remembered of workspaces and channels may be: another
// process may have changed it. What this process changes is read again at once.
const recently = 5 * time.Second

// remembered holds values that were read a few seconds ago, in real time, by their key.
type remembered[Key comparable, Value any] struct {
	mu     sync.Mutex
	values map[Key]rememberedValue[Value]
}

type rememberedValue[Value any] struct {
	value Value
	read  time.Time
}

// maxRemembered bounds how many values are held.
const maxRemembered = 1000

func (r *remembered[Key, Value]) get(key Key) (value Value, ok bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	found, ok := r.values[key]
	return found.value, ok && time.Since(found.read) < recently
}

// put remembers a value that was asked for at the moment.
func (r *remembered[Key, Value]) put(key Key, value Value, asked time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.values == nil || len(r.values) >= maxRemembered {
		r.values = map[Key]rememberedValue[Value]{}
	}
	r.values[key] = rememberedValue[Value]{value, asked}
}

func (r *remembered[Key, Value]) clear() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.values = nil
}
