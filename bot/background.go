package bot

import "sync"

// background runs tasks that nothing has to wait for, next to the queues.
type background struct {
	mu     sync.Mutex
	closed bool
	busy   sync.WaitGroup
}

// start runs a task; false: the bot has stopped, and the task won't run.
func (b *background) start(task func()) bool {
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
