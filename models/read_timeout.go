package models

import (
	"context"
	"fmt"
	"net"
	"os"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// How long to wait for PostgreSQL, whatever the caller allows: for a connection, and for the
// next bytes of an answer. A connection on which a statement is silent for longer counts as
// lost. In real time.
const (
	connectTimeout     = 5 * time.Second
	defaultReadTimeout = 30 * time.Second
)

// readTimeout bounds how long a server is silent. It applies once it's on: a migration may take
// its time.
type readTimeout struct {
	limit time.Duration
	on    atomic.Bool
}

// newReadTimeout is one that holds at once.
func newReadTimeout() *readTimeout {
	q := &readTimeout{limit: defaultReadTimeout}
	q.on.Store(true)
	return q
}

// bound applies it to the configuration's connections.
func (q *readTimeout) bound(config *pgx.ConnConfig) {
	if config.ConnectTimeout == 0 {
		config.ConnectTimeout = connectTimeout
	}
	dial := config.DialFunc
	config.DialFunc = pgconn.DialFunc(func(ctx context.Context, network, address string) (net.Conn, error) {
		conn, err := dial(ctx, network, address)
		if err != nil {
			return nil, err
		}
		return &bounded{conn, q}, nil
	})
}

// bounded is a connection that's closed when the server is silent for too long.
type bounded struct {
	net.Conn
	limit *readTimeout
}

// Read waits for the server's next word.
func (c *bounded) Read(p []byte) (int, error) { return c.within(c.Conn.Read, p) }

// Write waits for the server to take what's sent.
func (c *bounded) Write(p []byte) (int, error) { return c.within(c.Conn.Write, p) }

func (c *bounded) within(do func([]byte) (int, error), p []byte) (int, error) {
	if !c.limit.on.Load() {
		return do(p)
	}
	late := time.AfterFunc(c.limit.limit, func() { _ = c.Conn.Close() })
	n, err := do(p)
	if !late.Stop() && err != nil {
		return n, fmt.Errorf("PostgreSQL was silent for %s: %w", c.limit.limit, os.ErrDeadlineExceeded)
	}
	return n, err
}
