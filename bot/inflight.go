package bot

import "sync"

// inFlight counts what was begun and isn't done yet.
type inFlight struct {
	mu    sync.Mutex
	count int
	none  chan struct{} // closed when the count is 0 again; nil: nobody waits for that
}

func (f *inFlight) add(n int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.count += n; f.count == 0 && f.none != nil {
		close(f.none)
		f.none = nil
	}
}

func (f *inFlight) done() { f.add(-1) }

func (f *inFlight) size() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.count
}

// empty returns a channel that's closed once the count is 0.
func (f *inFlight) empty() <-chan struct{} {
	f.mu.Lock()
	defer f.mu.Unlock()
	none := f.none
	if none == nil {
		none = make(chan struct{})
		if f.count == 0 {
			close(none)
		} else {
			f.none = none
		}
	}
	return none
}
