package bot

import (
	"context"
	"net"
	"sync"
	"time"
)

// A process that ends must not lose what Slack is sending it, because Slack doesn't repeat
// commands. So we close a connection only when nothing from it is being handled: we announce
// that we'll send no more, and read on until Slack closes too. What still arrives is handled as
// usual and acked on the socket that slack-go opens next, as after a refresh; then that one is
// closed.

const (
	// drainTimeout bounds draining, so that one slow command can't hold it up longer.
	drainTimeout = 5 * time.Second
	// closeTimeout bounds how long Slack takes to close after us. Both are real time.
	closeTimeout = 3 * time.Second
)

// drainAll drains all connections.
func drainAll(ctx context.Context, conns []*conn) {
	ctx, cancel := context.WithTimeout(ctx, drainTimeout)
	defer cancel()
	var all sync.WaitGroup
	for _, c := range conns {
		all.Go(func() { c.drain(ctx) })
	}
	all.Wait()
}

// drain closes the connection; it returns when that's done or ctx ends.
func (c *conn) drain(ctx context.Context) {
	c.draining.Store(true)
	for c.waitIdle(ctx) {
		select {
		case <-c.finishWriting():
		case <-time.After(closeTimeout):
			c.stop()
		case <-c.ended:
		}
	}
}

// waitIdle waits until nothing is being handled and every ack is written; false: ctx or the
// connection has ended.
func (c *conn) waitIdle(ctx context.Context) bool {
	for {
		for _, counted := range []*inFlight{&c.hand, &c.acks.unwritten} {
			select {
			case <-counted.empty():
			case <-ctx.Done():
				return false
			case <-c.ended:
				return false
			}
		}
		if c.hand.size() == 0 {
			return true
		}
	}
}

// finishWriting announces to Slack that we'll send no more. The returned channel is closed when
// the socket has closed. If no socket is open, the connection ends at once.
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

func (c *conn) stop() {
	c.end()
	<-c.ended
}
