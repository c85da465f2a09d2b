package bot

import "sync"

// background runs tasks that nothing has to wait for, next to the queues.
type background struct {
	mu     sync.Mutex
	closed bool
	busy   sync.WaitGroup
}

// start runs a task and then end, if not nil. After finish, it runs only end.
func (b *background) start(task, end func()) {
	if end == nil {
		end = func() {}
	}
	if !b.begin(func() {
		defer end()
		task()
	}) {
		end()
	}
}

// begin runs a task; false: finish was called. The lock isn't held over what a task or its end does.
func (b *background) begin(task func()) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.closed {
		return false
	}
	b.busy.Go(task)
	return true
}

// finish starts no more tasks and waits for the running ones.
func (b *background) finish() {
	b.mu.Lock()
	b.closed = true
	b.mu.Unlock()
	b.busy.Wait()
}
