package bot

import "sync"

// background runs what need not be waited for, beside the queues.
type background struct {
	mu     sync.Mutex
	closed bool
	busy   sync.WaitGroup
}

// start runs a task, unless the bot has stopped.
func (b *background) start(task func()) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if !b.closed {
		b.busy.Go(task)
	}
}

// finish starts no more tasks and waits for those that run.
func (b *background) finish() {
	b.mu.Lock()
	b.closed = true
	b.mu.Unlock()
	b.busy.Wait()
}
