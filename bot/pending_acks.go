package bot

import (
	"context"
	"sync"
	"time"

	"sundial/interaction"
)

// ackTimeout bounds how long an ack waits while its connection takes none, in real
// time: it belongs to the wire.
const ackTimeout = 3 * time.Second

// ack answers an envelope on the connection that received it; false when the
// connection did not take it.
func (c *conn) ack(envelope string, payload any) bool {
	if c.hasEnded() {
		return false
	}
	ctx, cancel := context.WithTimeout(context.Background(), ackTimeout)
	defer cancel()
	one := ack{envelope, payload}
	c.acks.add(one)
	if err := c.client.AckCtx(ctx, envelope, payload); err != nil {
		c.acks.remove(one)
		c.bot.log.Warn("could not ack an envelope", "envelope", envelope)
		return false
	}
	return true
}

// ack is what answers an envelope.
type ack struct {
	envelope string
	payload  any
}

// pendingAcks knows which acks were written to a socket. slack-go takes an ack into a
// channel, doesn't say when it is written, and drops one without a word if the socket
// has just closed. A websocket takes a buffer from this pool for each message (none for
// pings and pongs) and returns it after writing, whole or not; the socket knows whether
// that failed. Acks are written one by one, and none after a failure, so counting
// them says which were written.
type pendingAcks struct {
	pool sync.Pool

	mu      sync.Mutex
	broken  bool
	awaited []ack
	nothing chan struct{} // closed while no ack is awaited
}

func newPendingAcks() *pendingAcks {
	p := &pendingAcks{nothing: make(chan struct{})}
	close(p.nothing)
	return p
}

// Get returns a buffer for a message.
func (p *pendingAcks) Get() any { return p.pool.Get() }

// Put takes back a buffer whose message was written, unless the connection is broken.
func (p *pendingAcks) Put(buffer any) {
	p.pool.Put(buffer)
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.broken && len(p.awaited) > 0 {
		p.set(p.awaited[1:])
	}
}

func (p *pendingAcks) setBroken(broken bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.broken = broken
}

// add notes an ack that is about to be written.
func (p *pendingAcks) add(one ack) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.set(append(p.awaited, one))
}

// remove drops an ack that was not handed over.
func (p *pendingAcks) remove(one ack) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for i := range p.awaited {
		if p.awaited[i].envelope == one.envelope {
			p.set(append(p.awaited[:i:i], p.awaited[i+1:]...))
			return
		}
	}
}

// drain empties the list, and returns what was not written.
func (p *pendingAcks) drain() []ack {
	p.mu.Lock()
	defer p.mu.Unlock()
	all := p.awaited
	p.set(nil)
	return all
}

// set replaces the list; the lock is held.
func (p *pendingAcks) set(awaited []ack) {
	switch {
	case len(p.awaited) == 0 && len(awaited) > 0:
		p.nothing = make(chan struct{})
	case len(p.awaited) > 0 && len(awaited) == 0:
		close(p.nothing)
	}
	p.awaited = awaited
}

// written is closed once everything that was acked is written.
func (p *pendingAcks) written() <-chan struct{} {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.nothing
}

// repeat acks, on the socket that comes next, what was not written to the one that is
// gone: slack-go may have lost it. A reply goes by the response URL then, as Slack may
// not take it from another socket.
func (c *conn) repeat(a ack) {
	payload := a.payload
	if _, ok := payload.(*commandAck); ok {
		payload = nil
	}
	c.bot.effects.start(func() {
		c.ack(a.envelope, payload)
		c.hand.done()
		c.replyByURL(a)
	})
}

// replyByURL sends a reply whose ack found no socket.
func (c *conn) replyByURL(a ack) {
	if reply, ok := a.payload.(*commandAck); ok {
		c.bot.follow(reply.in, []interaction.Effect{interaction.Respond{Reply: reply.reply}})
	}
}
