package models_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"io"
	"net"
	"net/url"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"sundial/models"
	"sundial/models/modelstest"
	"sundial/record"
)

// relay is between the store and its server, and may swallow what the server says.
type relay struct {
	net.Listener
	server string
	mute   atomic.Bool
	// swallowed is called for each piece that the store didn't get.
	swallowed chan struct{}
	wait      sync.WaitGroup

	mu    sync.Mutex
	begun []map[string]string
}

func newRelay(t *testing.T, server string) *relay {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	r := &relay{Listener: l, server: server, swallowed: make(chan struct{}, 100)}
	r.wait.Go(func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			r.wait.Go(func() { r.carry(conn) })
		}
	})
	t.Cleanup(func() { l.Close(); r.wait.Wait() })
	return r
}

func (r *relay) carry(store net.Conn) {
	defer store.Close()
	server, err := net.Dial("tcp", r.server)
	if err != nil {
		return
	}
	defer server.Close()
	first, err := r.startup(store)
	if err != nil {
		return
	}
	r.wait.Go(func() { defer server.Close(); _, _ = io.Copy(server, io.MultiReader(bytes.NewReader(first), store)) })
	_, _ = io.Copy(says{store, r}, server)
}

// startup reads the first message of a connection, and notes what it asks for.
// https://www.postgresql.org/docs/current/protocol-message-formats.html#PROTOCOL-MESSAGE-FORMATS-STARTUPMESSAGE
func (r *relay) startup(store io.Reader) (message []byte, err error) {
	const header, protocol = 8, 3 << 16
	message = make([]byte, header)
	if _, err := io.ReadFull(store, message); err != nil {
		return nil, err
	}
	message = append(message, make([]byte, binary.BigEndian.Uint32(message)-header)...)
	if _, err := io.ReadFull(store, message[header:]); err != nil {
		return nil, err
	}
	if binary.BigEndian.Uint32(message[4:]) != protocol {
		return message, nil // it cancels a statement
	}
	asked := map[string]string{}
	for words := strings.Split(string(message[header:]), "\x00"); len(words) > 1 && words[0] != ""; words = words[2:] {
		asked[words[0]] = words[1]
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.begun = append(r.begun, asked)
	return message, nil
}

// sessions are what each session asked for as it began.
func (r *relay) sessions() []map[string]string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return slices.Clone(r.begun)
}

// says is the server's way to the store.
type says struct {
	net.Conn
	relay *relay
}

// Write passes on what the server says, unless it's muted.
func (s says) Write(p []byte) (int, error) {
	if !s.relay.mute.Load() {
		return s.Conn.Write(p)
	}
	select {
	case s.relay.swallowed <- struct{}{}:
	default:
	}
	return len(p), nil
}

// TestASilentServerIsAbandoned gives none of the calls a time limit.
func TestASilentServerIsAbandoned(t *testing.T) {
	at, err := url.Parse(modelstest.Postgres(t))
	must(t, err)
	r := newRelay(t, at.Host)
	at.Host = r.Addr().String()
	s, err := models.Open(t.Context(), at.String(), models.Options{Key: key1, ReadTimeout: 500 * time.Millisecond})
	must(t, err)
	t.Cleanup(func() { s.Close() })
	m := member(t, s, ann)
	must(t, s.Commit(t.Context(), &models.Change{Member: m, Records: []record.Record{aRecord("before")}}))
	never := context.WithoutCancel(t.Context())
	for name, ask := range map[string]func() error{
		"a read": func() error { _, err := s.AllRecords(never, m); return err },
		"a change": func() error {
			return s.Commit(never, &models.Change{Member: m, Records: []record.Record{aRecord("lost")}})
		},
		"another write":   func() error { return s.Uninstall(never, ann.Workspace(), now) },
		"a write beside":  func() error { return s.DropOldSteps(never, now) },
		"a member's lock": func() error { return s.WithLockedMember(never, ann, func(*models.Store) error { return nil }) },
	} {
		for s.Ping(never) != nil { // there's a connection, on however slow a machine
		}
		r.mute.Store(true)
		err := ask()
		r.mute.Store(false)
		if !models.IsTransient(err) {
			t.Errorf("%s: %v", name, err)
		}
		select {
		case <-r.swallowed:
		default:
			t.Errorf("%s: the server was not asked", name)
		}
	}
	if records, err := s.AllRecords(never, m); err != nil || len(records) != 1 {
		t.Errorf("once it speaks again: %d records, %v", len(records), err)
	}
}

// TestAServerThatAcceptsAndStaysSilentIsAbandoned has a listener in the server's place.
func TestAServerThatAcceptsAndStaysSilentIsAbandoned(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	must(t, err)
	var conns []net.Conn
	accepting := make(chan struct{})
	go func() {
		defer close(accepting)
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			conns = append(conns, conn)
		}
	}()
	defer func() {
		l.Close()
		<-accepting
		for _, conn := range conns {
			conn.Close()
		}
	}()
	_, err = models.Open(context.WithoutCancel(t.Context()), "postgres://u@"+l.Addr().String()+"/d?sslmode=disable&connect_timeout=1", models.Options{Key: key1})
	if !models.IsTransient(err) {
		t.Errorf("opening: %v", err)
	}
}
