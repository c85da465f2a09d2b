package bot

import (
	"slices"
	"sync"
)

// pendingAck is an ack that was given to slack-go and isn't written yet.
type pendingAck struct {
	envelope string
	payload  any
}

// pendingAcks knows which acks were written to a socket. slack-go puts an ack into a channel,
// doesn't say when it's written, and silently drops it if the socket has just closed. This is
// the websocket's buffer pool: it takes a buffer for each message (none for pings and pongs) and
// returns it after writing, whether or not that succeeded; the socket knows whether it did.
// Acks are written one by one, and none after a failure, so counting them is enough.
type pendingAcks struct {
	pool sync.Pool

	mu      sync.Mutex
	broken  bool
	awaited []pendingAck
	// unwritten counts the awaited ones.
	unwritten inFlight
}

// Get returns a buffer for a message.
func (p *pendingAcks) Get() any { return p.pool.Get() }

// Put takes back a buffer. Its message was written unless the connection is broken.
func (p *pendingAcks) Put(buffer any) {
	p.pool.Put(buffer)
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.broken && len(p.awaited) > 0 {
		p.awaited = p.awaited[1:]
		p.unwritten.done()
	}
}

func (p *pendingAcks) setBroken(broken bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.broken = broken
}

// add records an ack that's about to be written.
func (p *pendingAcks) add(one pendingAck) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.awaited = append(p.awaited, one)
	p.unwritten.add(1)
}

// remove drops an ack that slack-go didn't accept.
func (p *pendingAcks) remove(envelope string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if i := slices.IndexFunc(p.awaited, func(a pendingAck) bool { return a.envelope == envelope }); i >= 0 {
		p.awaited = slices.Delete(p.awaited, i, i+1)
		p.unwritten.done()
	}
}

// drain empties the list and returns the acks that weren't written.
func (p *pendingAcks) drain() []pendingAck {
	p.mu.Lock()
	defer p.mu.Unlock()
	all := p.awaited
	p.awaited = nil
	p.unwritten.add(-len(all))
	return all
}
