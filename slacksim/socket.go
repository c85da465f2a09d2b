package slacksim

import (
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"
)

// maxConnections is how many sockets one app may hold open
// (https://docs.slack.dev/apis/events-api/using-socket-mode).
const maxConnections = 10

// maxAck is the size in bytes from which Slack silently drops an ack
// (https://github.com/slack-go/slack/issues/1196).
const maxAck = 20480

var errClosed = errors.New("the connection is closed")

// conn is one Socket Mode connection.
type conn struct {
	id       int
	ws       *websocket.Conn
	writing  sync.Mutex
	draining bool // told to go: gets no more envelopes; guarded by Sim.mu and writing
	silent   atomic.Bool
}

func (c *conn) cut() { _ = c.ws.NetConn().Close() }

func (c *conn) write(v any) error {
	c.writing.Lock()
	defer c.writing.Unlock()
	return c.send(v)
}

// writeEnvelope writes nothing to a connection that's draining.
func (c *conn) writeEnvelope(v any) (sent bool, err error) {
	c.writing.Lock()
	defer c.writing.Unlock()
	if c.draining {
		return false, nil
	}
	err = c.send(v)
	return err == nil, err
}

// send writes; the lock is held.
func (c *conn) send(v any) error {
	if c.silent.Load() {
		return nil
	}
	if err := c.ws.SetWriteDeadline(time.Now().Add(10 * time.Second)); err != nil {
		return errClosed
	}
	return c.ws.WriteJSON(v)
}

func (s *Sim) serveSocket(w http.ResponseWriter, r *http.Request) {
	if !s.useTicket(r.URL.Query().Get("ticket")) {
		http.Error(w, "this address has been used", http.StatusForbidden)
		return
	}
	upgrader := websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }}
	ws, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	c := &conn{ws: ws}
	defer c.cut()
	n, ok := s.join(c)
	if !ok {
		_ = c.write(disconnect("too_many_websockets"))
		return
	}
	defer s.wg.Done()
	defer s.leave(c)
	if c.write(s.hello(n)) != nil {
		return
	}
	stop := make(chan struct{})
	defer close(stop)
	s.wg.Go(func() { s.ping(c, stop) })
	s.read(c)
}

// useTicket uses up a socket address: each can be dialled once.
func (s *Sim) useTicket(ticket string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	known := s.tickets[ticket]
	delete(s.tickets, ticket)
	return known
}

// join adds a connection, and it to what Close waits for.
func (s *Sim) join(c *conn) (number int, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.conns) >= maxConnections || s.ctx.Err() != nil {
		return 0, false
	}
	s.lastID++
	c.id = int(s.lastID)
	s.wg.Add(1)
	s.opened++
	s.conns = append(slices.Clip(s.conns), c)
	s.bump()
	return len(s.conns), true
}

func (s *Sim) leave(c *conn) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.conns = slices.DeleteFunc(slices.Clone(s.conns), func(o *conn) bool { return o == c })
	s.bump()
}

func (s *Sim) hello(connections int) object {
	return object{
		"type": "hello", "num_connections": connections,
		"connection_info": object{"app_id": s.opts.AppID},
		"debug_info":      object{"host": "applink-sim", "build_number": 1, "approximate_connection_time": 18060},
	}
}

func disconnect(reason string) object {
	return object{"type": "disconnect", "reason": reason, "debug_info": object{"host": "applink-sim"}}
}

// ping keeps the connection alive as Slack does: slack-go considers one without pings dead.
func (s *Sim) ping(c *conn, stop <-chan struct{}) {
	ticker := time.NewTicker(s.opts.PingEvery)
	defer ticker.Stop()
	for !c.silent.Load() {
		err := c.ws.WriteControl(websocket.PingMessage, []byte("Ping from applink-sim"), time.Now().Add(5*time.Second))
		if err != nil {
			return
		}
		select {
		case <-ticker.C:
		case <-stop:
			return
		case <-s.ctx.Done():
			return
		}
	}
}

// read takes acknowledgements until the connection ends.
func (s *Sim) read(c *conn) {
	for {
		_, data, err := c.ws.ReadMessage()
		if err != nil {
			return
		}
		if c.silent.Load() {
			continue
		}
		var ack struct {
			EnvelopeID string          `json:"envelope_id"`
			Payload    json.RawMessage `json:"payload"`
		}
		if len(data) >= maxAck || json.Unmarshal(data, &ack) != nil {
			s.log.Warn("dropped an acknowledgement", "bytes", len(data))
			continue
		}
		s.acknowledged(ack.EnvelopeID, ack.Payload)
	}
}

// Connections returns how many sockets the app holds open.
func (s *Sim) Connections() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.conns)
}

// Opened returns how many sockets the app has opened since the start, those closed since
// included.
func (s *Sim) Opened() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.opened
}

// connection returns the i-th open connection, the oldest being 0; nil when there's none.
func (s *Sim) connection(i int) *conn {
	s.mu.Lock()
	defer s.mu.Unlock()
	if i < 0 || i >= len(s.conns) {
		return nil
	}
	return s.conns[i]
}

// Cut breaks the i-th connection (the oldest is 0) without warning.
func (s *Sim) Cut(i int) {
	if c := s.connection(i); c != nil {
		s.leave(c)
		c.cut()
	}
}

// BlackHole makes the i-th connection a black hole: it stays open, but nothing from either side
// arrives anymore, including pings.
func (s *Sim) BlackHole(i int) {
	if c := s.connection(i); c != nil {
		c.silent.Store(true)
	}
}

// Refresh tells the i-th connection to close, for a reason such as "refresh_requested" or
// "warning". Except after a warning, it gets no more envelopes and is closed 10 s (real time)
// later if the app doesn't close it.
func (s *Sim) Refresh(i int, reason string) {
	c := s.connection(i)
	if c == nil {
		return
	}
	if reason != "warning" {
		c.writing.Lock()
		s.mu.Lock()
		c.draining = true
		s.mu.Unlock()
		c.writing.Unlock()
		_ = c.ws.SetReadDeadline(time.Now().Add(10 * time.Second))
	}
	_ = c.write(disconnect(reason))
}

// Disable switches Socket Mode off: all connections get link_disabled and are closed, and none
// can be opened (RefuseOpen("") switches it on again).
func (s *Sim) Disable() {
	s.RefuseOpen("socket_mode_disabled")
	s.mu.Lock()
	conns := slices.Clone(s.conns)
	s.mu.Unlock()
	for _, c := range conns {
		_ = c.write(disconnect("link_disabled"))
		s.leave(c)
		_ = c.ws.SetReadDeadline(time.Now().Add(time.Second))
	}
}
