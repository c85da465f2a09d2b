package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// wire is as much of Slack as a load needs: sockets for envelopes and acks, and a Web API that
// accepts everything. The simulated Slack in slacksim checks what it's sent, which costs more
// than the bot.
type wire struct {
	url    string
	server *http.Server

	mu      sync.Mutex
	opened  *sync.Cond
	sockets []*wireSocket
	next    int
	waiting map[string]chan<- ack
}

// ack is when an envelope was acknowledged, and with what.
type ack struct {
	at   time.Time
	told told
}

// told is what a person read first.
type told int

const (
	handled told = iota
	busy
	stillSaving
)

func meaning(message []byte) told {
	switch {
	case bytes.Contains(message, []byte("Sundial is busy")):
		return busy
	case bytes.Contains(message, []byte("Still saving")):
		return stillSaving
	}
	return handled
}

type wireSocket struct {
	conn *websocket.Conn
	mu   sync.Mutex // one writer at a time
}

func startWire() (*wire, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("listen: %w", err)
	}
	w := &wire{url: "http://" + listener.Addr().String(), waiting: map[string]chan<- ack{}}
	w.opened = sync.NewCond(&w.mu)
	mux := http.NewServeMux()
	mux.HandleFunc("/api/", w.api)
	mux.HandleFunc("/", w.socket)
	mux.HandleFunc("/response", func(rw http.ResponseWriter, _ *http.Request) { fmt.Fprint(rw, "ok") })
	w.server = &http.Server{Handler: mux, ReadHeaderTimeout: time.Minute}
	go w.server.Serve(listener) //nolint:errcheck // it ends with close
	return w, nil
}

func (w *wire) close() { _ = w.server.Close() }

// api answers each Web API method that a bot calls under load.
func (w *wire) api(rw http.ResponseWriter, r *http.Request) {
	rw.Header().Set("Content-Type", "application/json")
	answers := map[string]string{
		"/api/apps.connections.open": `{"ok":true,"url":"ws` + w.url[len("http"):] + `/link/?ticket=1"}`,
		"/api/users.info":            `{"ok":true,"user":{"id":"U000","tz":"Europe/Amsterdam","locale":"en-GB"}}`,
		"/api/conversations.open":    `{"ok":true,"channel":{"id":"D000"}}`,
		"/api/chat.postMessage":      `{"ok":true,"channel":"D000","ts":"1700000000.000100"}`,
		"/api/auth.test":             `{"ok":true,"url":"https://acme.slack.com/","team":"Acme","team_id":"T1","user":"sundial","user_id":"UBOT","bot_id":"BBOT"}`,
	}
	if answer, ok := answers[r.URL.Path]; ok {
		fmt.Fprint(rw, answer)
		return
	}
	fmt.Fprint(rw, `{"ok":true}`)
}

func (w *wire) socket(rw http.ResponseWriter, r *http.Request) {
	anyOrigin := func(*http.Request) bool { return true } // slack-go sends Slack's
	conn, err := (&websocket.Upgrader{CheckOrigin: anyOrigin}).Upgrade(rw, r, nil)
	if err != nil {
		return
	}
	hello := `{"type":"hello","num_connections":1,"connection_info":{"app_id":"A1"},"debug_info":{"host":"bench","approximate_connection_time":18060}}`
	if err := conn.WriteMessage(websocket.TextMessage, []byte(hello)); err != nil {
		return
	}
	s := &wireSocket{conn: conn}
	w.mu.Lock()
	w.sockets = append(w.sockets, s)
	w.opened.Broadcast()
	w.mu.Unlock()
	for {
		_, message, err := conn.ReadMessage()
		if err != nil {
			return
		}
		w.acked(message, time.Now())
	}
}

func (w *wire) acked(message []byte, at time.Time) {
	var head struct {
		EnvelopeID string `json:"envelope_id"`
	}
	if json.Unmarshal(message, &head) != nil {
		return
	}
	w.mu.Lock()
	done := w.waiting[head.EnvelopeID]
	delete(w.waiting, head.EnvelopeID)
	w.mu.Unlock()
	if done != nil {
		done <- ack{at, meaning(message)}
	}
}

// ready waits until that many sockets are open.
func (w *wire) ready(ctx context.Context, sockets int) error {
	stop := context.AfterFunc(ctx, w.opened.Broadcast)
	defer stop()
	w.mu.Lock()
	defer w.mu.Unlock()
	for len(w.sockets) < sockets && ctx.Err() == nil {
		w.opened.Wait()
	}
	if ctx.Err() != nil {
		return fmt.Errorf("%d of %d sockets are open: %w", len(w.sockets), sockets, ctx.Err())
	}
	return nil
}

// send writes an envelope to the next socket in turn; its ack goes to done.
func (w *wire) send(id string, envelope []byte, done chan<- ack) error {
	w.mu.Lock()
	w.waiting[id] = done
	s := w.sockets[w.next%len(w.sockets)]
	w.next++
	w.mu.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.conn.WriteMessage(websocket.TextMessage, envelope)
}
