package main

import (
	"errors"
	"fmt"
	"net"
	"sync"
	"sync/atomic"
)

// wire is a TCP connection to PostgreSQL that can fail: a proxy on loopback.
type wire struct {
	target   string
	listener net.Listener
	// mute holds back the server's answers: a change may be committed without the program
	// knowing.
	mute atomic.Bool
	// hole holds back everything, with the connections open.
	hole atomic.Bool

	mu    sync.Mutex
	open  map[net.Conn]bool
	moves chan struct{} // closed when a hole ends
}

func newWire(target string) (*wire, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("listen for PostgreSQL's clients: %w", err)
	}
	w := &wire{target: target, listener: l, open: map[net.Conn]bool{}, moves: make(chan struct{})}
	go w.serve()
	return w, nil
}

func (w *wire) host() string { return w.listener.Addr().String() }

func (w *wire) serve() {
	for {
		client, err := w.listener.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err == nil {
			go w.join(client)
		}
	}
}

func (w *wire) join(client net.Conn) {
	server, err := net.Dial("tcp", w.target)
	if err != nil {
		client.Close()
		return
	}
	w.note(client, server)
	go w.carry(server, client, &w.hole)
	w.carry(client, server, &w.mute)
}

func (w *wire) note(all ...net.Conn) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, c := range all {
		w.open[c] = true
	}
}

// carry copies bytes until one side closes; then it closes both.
func (w *wire) carry(to, from net.Conn, kept *atomic.Bool) {
	defer w.drop(to, from)
	buffer := make([]byte, 32<<10)
	for {
		n, err := from.Read(buffer)
		if kept.Load() || w.hole.Load() {
			w.wait()
		}
		if n > 0 {
			if _, err := to.Write(buffer[:n]); err != nil {
				return
			}
		}
		if err != nil {
			return
		}
	}
}

// wait blocks until held-back bytes move on, or the connection is cut.
func (w *wire) wait() {
	w.mu.Lock()
	moves := w.moves
	w.mu.Unlock()
	<-moves
}

func (w *wire) drop(all ...net.Conn) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, c := range all {
		delete(w.open, c)
		c.Close()
	}
}

// heal lets everything move again.
func (w *wire) heal() {
	w.mute.Store(false)
	w.hole.Store(false)
	w.mu.Lock()
	defer w.mu.Unlock()
	close(w.moves)
	w.moves = make(chan struct{})
}

// abandon lets only new connections work. Earlier ones stay silent, as when a machine is lost
// and another takes over its address.
func (w *wire) abandon() { w.hole.Store(false) }

// cut breaks all connections; held-back bytes are lost.
func (w *wire) cut() {
	w.mu.Lock()
	for c := range w.open {
		c.Close()
	}
	w.mu.Unlock()
	w.heal()
}

func (w *wire) close() {
	w.listener.Close()
	w.cut()
}
