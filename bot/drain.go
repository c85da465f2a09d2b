package bot

import (
	"context"
	"net"
	"sync"
	"time"

	"sundial/handlers"
)

// A process that ends must not take along what Slack sends it in that moment, since
// Slack repeats no command. So a connection is ended from our side only when nothing
// of it is in hand: we say that we send no more, and read on until Slack, too, has
// closed. What still came is handled as ever, and acked on the connection that
// slack-go opens next, as after a refresh; then that one is ended.

const (
	// drainTime bounds it all: a member's slow command holds it up no longer.
	drainTime = 5 * time.Second
	// closeWait is how long Slack has to close after us. Both are real time: they
	// belong to the wire.
	closeWait = 3 * time.Second
)

// run keeps the connection open until ctx ends or the link has been drained.
func (l *link) run(ctx context.Context) {
	own, leave := context.WithCancel(ctx)
	defer leave()
	l.mu.Lock()
	l.leave = leave
	l.mu.Unlock()
	err := l.client.RunContext(own)
	if own.Err() == nil {
		l.bot.ended(ctx, err)
	}
	close(l.left)
	for _, a := range l.sent.take() {
		l.byURL(a)
	}
}

// byURL sends a reply whose ack found no connection.
func (l *link) byURL(a ack) {
	if reply, ok := a.payload.(*commandAck); ok {
		l.bot.follow(reply.in, []handlers.Effect{{Respond: reply.reply}})
	}
}

// hasLeft says whether the link has ended.
func (l *link) hasLeft() bool {
	select {
	case <-l.left:
		return true
	default:
		return false
	}
}

// drain ends all links.
func drain(ctx context.Context, links []*link) {
	ctx, cancel := context.WithTimeout(ctx, drainTime)
	defer cancel()
	var all sync.WaitGroup
	for _, l := range links {
		all.Go(func() { l.drain(ctx) })
	}
	all.Wait()
}

// drain ends the link; it returns when that is done, or ctx ends.
func (l *link) drain(ctx context.Context) {
	l.mu.Lock()
	l.draining = true
	l.mu.Unlock()
	for l.quiet(ctx) {
		late := time.NewTimer(closeWait)
		select {
		case <-l.finishWriting():
		case <-late.C:
			l.stop()
		case <-l.left:
		}
		late.Stop()
	}
}

// quiet waits until nothing is in hand and everything acked is written; false: ctx or
// the link has ended.
func (l *link) quiet(ctx context.Context) bool {
	for {
		for _, done := range []func() <-chan struct{}{l.nothing, l.sent.written} {
			select {
			case <-done():
			case <-ctx.Done():
				return false
			case <-l.left:
				return false
			}
		}
		select {
		case <-l.nothing():
			return true
		default:
		}
	}
}

// finishWriting tells Slack that nothing more comes; the channel is closed when the
// connection has ended. Where none is, the link ends at once.
func (l *link) finishWriting() <-chan struct{} {
	l.mu.Lock()
	ends, conn := l.ends, l.conn
	l.mu.Unlock()
	half, ok := conn.(*net.TCPConn)
	if !ok || half.CloseWrite() != nil {
		l.stop()
	}
	return ends
}

// stop ends the link now.
func (l *link) stop() {
	l.mu.Lock()
	leave := l.leave
	l.mu.Unlock()
	leave()
	<-l.left
}

// dialled notes the socket that is being opened.
func (l *link) dialled(conn net.Conn) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.conn = conn
}

// ending says whether the link is being drained.
func (l *link) ending() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.draining
}

// begin counts an envelope that is in hand, until done.
func (l *link) begin() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.hand++; l.hand == 1 {
		l.idle = make(chan struct{})
	}
}

func (l *link) done() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.hand--; l.hand == 0 {
		close(l.idle)
	}
}

// nothing is closed while nothing is in hand.
func (l *link) nothing() <-chan struct{} {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.idle
}
