package bot

import (
	"context"
	"sync"
	"time"

	"sundial/interaction"
)

// ackTimeout bounds how long an ack waits for its connection, in real time.
const ackTimeout = 3 * time.Second

// ack answers an envelope on the connection that received it; false: the connection didn't
// accept the ack.
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

// ack answers an envelope.
type ack struct {
	envelope string
	payload  any
}

// pendingAcks knows which acks were written to a socket. slack-go puts an ack into a channel,
// doesn't say when it's written, and silently drops it if the socket has just closed. A
// websocket takes a buffer from this pool for each message (none for pings and pongs) and
// returns it after writing, whether or not that succeeded; the socket knows whether it did.
// Acks are written one by one, and none after a failure, so counting them is enough.
type pendingAcks struct {
	pool sync.Pool

	mu      sync.Mutex
	broken  bool
	awaited []ack
	nothing chan struct{} // closed while no ack is pending
}

func newPendingAcks() *pendingAcks {
	p := &pendingAcks{nothing: make(chan struct{})}
	close(p.nothing)
	return p
}

// Get returns a buffer for a message.
func (p *pendingAcks) Get() any { return p.pool.Get() }

// Put takes back a buffer. Its message was written unless the connection is broken.
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

// add records an ack that's about to be written.
func (p *pendingAcks) add(one ack) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.set(append(p.awaited, one))
}

// remove drops an ack that slack-go didn't accept.
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

// drain empties the list and returns the acks that weren't written.
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

// written returns a channel that's closed once every ack is written.
func (p *pendingAcks) written() <-chan struct{} {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.nothing
}

// repeat acks again, on the next socket, what wasn't written to the last one: slack-go may have
// lost it. Slack may not accept a reply from another socket, so it goes through the response
// URL.
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

// replyByURL sends the reply of an ack that couldn't be written.
func (c *conn) replyByURL(a ack) {
	if reply, ok := a.payload.(*commandAck); ok {
		c.bot.follow(reply.in, []interaction.Effect{interaction.Respond{Reply: reply.reply}})
	}
}
