package slacksim

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"time"
)

// serveEvents sends the whole state of each person asked for ("as", repeatable) now
// and after each change, and the clock whenever its minute changes.
func (p *page) serveEvents(w http.ResponseWriter, r *http.Request) {
	people := r.URL.Query()["as"]
	for _, id := range people {
		if p.person(id) == nil {
			http.Error(w, "nobody of that id is on this page", http.StatusNotFound)
			return
		}
	}
	w.Header().Set("Content-Type", "text/event-stream")
	s := &stream{page: p, people: people, w: w, out: http.NewResponseController(w), last: map[string][]byte{}}
	s.run(r.Context())
}

// stream is one browser's connection.
type stream struct {
	page   *page
	people []string
	w      http.ResponseWriter
	out    *http.ResponseController
	last   map[string][]byte // sent before, by person or event
}

func (s *stream) run(ctx context.Context) {
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		changed := s.page.sim.Changed()
		if s.send() != nil {
			return
		}
		if !s.idle(ctx, changed, tick.C) {
			return
		}
	}
}

// idle returns when there may be something to send; false when the stream is over.
func (s *stream) idle(ctx context.Context, changed <-chan struct{}, tick <-chan time.Time) bool {
	for {
		select {
		case <-changed:
			return pause(ctx, settle)
		case <-tick:
			if s.clock() != nil {
				return false
			}
		case <-ctx.Done():
			return false
		case <-s.page.sim.ctx.Done():
			return false
		}
	}
}

func pause(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}

func (s *stream) send() error {
	for _, id := range s.people {
		if err := s.event("state", id, encode(s.page.picture(id))); err != nil {
			return err
		}
	}
	return s.clock()
}

func (s *stream) clock() error {
	now := stamp(s.page.options.Now().Truncate(time.Minute))
	return s.event("clock", "clock", encode(map[string]string{"now": now}))
}

// event sends data unless it was the last sent under that key.
func (s *stream) event(name, key string, data []byte) error {
	if bytes.Equal(s.last[key], data) {
		return nil
	}
	s.last[key] = data
	if _, err := fmt.Fprintf(s.w, "event: %s\ndata: %s\n\n", name, data); err != nil {
		return fmt.Errorf("sending to the page: %w", err)
	}
	return s.out.Flush()
}
