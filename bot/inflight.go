package bot

import "sync"

// inFlight counts the envelopes of one connection that were received and not answered yet.
type inFlight struct {
	mu    sync.Mutex
	count int
	none  chan struct{} // closed while the count is 0
}

func newInFlight() *inFlight {
	f := &inFlight{none: make(chan struct{})}
	close(f.none)
	return f
}

func (f *inFlight) add(n int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.count == 0 && n > 0 {
		f.none = make(chan struct{})
	}
	f.count += n
}

func (f *inFlight) done() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.count--; f.count == 0 {
		close(f.none)
	}
}

// size returns the count.
func (f *inFlight) size() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.count
}

// empty returns a channel that's closed while the count is 0.
func (f *inFlight) empty() <-chan struct{} {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.none
}
