package bot

import "sync"

// outage knows whether the last attempts reached the database, so that what waits for it
// continues as soon as one of them does.
type outage struct {
	mu sync.Mutex
	// over is closed when the database is answering again; nil: it does.
	over chan struct{}
}

// begin records that the database didn't answer. It returns a channel that's closed when the
// database answers again, and whether this began the outage.
func (o *outage) begin() (over <-chan struct{}, first bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	first = o.over == nil
	if first {
		o.over = make(chan struct{})
	}
	return o.over, first
}

// end records that the database answered, and reports whether that ended an outage.
func (o *outage) end() (was bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.over == nil {
		return false
	}
	close(o.over)
	o.over = nil
	return true
}
