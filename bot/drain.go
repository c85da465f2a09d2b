package bot

import (
	"context"
	"net"
	"sync"
	"time"
)

// A process that ends must not lose what Slack sends it at that moment, since Slack
// repeats no command. So a connection is ended from our side only when nothing of it is
// being handled: we announce that we send no more, and read on until Slack, too, has closed.
// What still arrives is handled as ever, and acked on the socket that slack-go opens
// next, as after a refresh; then that one is ended.

const (
	// drainTimeout bounds it all: a member's slow command holds it up no longer.
	drainTimeout = 5 * time.Second
	// closeTimeout is how long Slack has to close after us. Both are real time: they
	// belong to the wire.
	closeTimeout = 3 * time.Second
)

// drainAll ends all connections.
func drainAll(ctx context.Context, conns []*conn) {
	ctx, cancel := context.WithTimeout(ctx, drainTimeout)
	defer cancel()
	var all sync.WaitGroup
	for _, c := range conns {
		all.Go(func() { c.drain(ctx) })
	}
	all.Wait()
}

// drain ends the connection; it returns when that is done, or ctx ends.
func (c *conn) drain(ctx context.Context) {
	c.mu.Lock()
	c.draining = true
	c.mu.Unlock()
	for c.waitIdle(ctx) {
		late := time.NewTimer(closeTimeout)
		select {
		case <-c.finishWriting():
		case <-late.C:
			c.stop()
		case <-c.ended:
		}
		late.Stop()
	}
}

// waitIdle waits until nothing is being handled and every ack is written; false: ctx or the
// connection has ended.
func (c *conn) waitIdle(ctx context.Context) bool {
	for {
		for _, done := range []func() <-chan struct{}{c.hand.empty, c.acks.written} {
			select {
			case <-done():
			case <-ctx.Done():
				return false
			case <-c.ended:
				return false
			}
		}
		select {
		case <-c.hand.empty():
			return true
		default:
		}
	}
}

// finishWriting tells Slack that nothing more comes; the channel is closed when the
// socket has closed. Where none is open, the connection ends at once.
func (c *conn) finishWriting() <-chan struct{} {
	c.mu.Lock()
	closed, socket := c.closed, c.socket
	c.mu.Unlock()
	half, ok := socket.(*net.TCPConn)
	if !ok || half.CloseWrite() != nil {
		c.stop()
	}
	return closed
}

// stop ends the connection now.
func (c *conn) stop() {
	c.mu.Lock()
	end := c.end
	c.mu.Unlock()
	end()
	<-c.ended
}

// isDraining reports whether the connection is being drained.
func (c *conn) isDraining() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.draining
}

// hasEnded reports whether the connection has ended for good.
func (c *conn) hasEnded() bool {
	select {
	case <-c.ended:
		return true
	default:
		return false
	}
}
