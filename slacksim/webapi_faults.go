package slacksim

import (
	"net/http"
	"strconv"
	"time"
)

// hang is Hang's setting.
type hang struct {
	times  int
	effect bool
}

// hold delays the call as set by Slow.
func (s *Sim) hold(r *http.Request, name string) {
	s.mu.Lock()
	d := s.faults.slow[name]
	s.mu.Unlock()
	if d <= 0 {
		return
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-r.Context().Done():
	case <-s.ctx.Done():
	}
}

// hang leaves the call unanswered as set by Hang; false: it continues.
func (s *Sim) hang(r *http.Request, name, token string, args object) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	asked := s.faults.hangs[name]
	if asked == nil || asked.times == 0 {
		return false
	}
	asked.times--
	if asked.effect {
		status, _, body := s.call(name, token, args, r)
		s.calls = append(s.calls, s.record(name, token, args, status, body))
	} else {
		s.calls = append(s.calls, s.record(name, token, args, 0, object{"error": "no effect"}))
	}
	s.faults.hanging[name]++
	s.bump()
	s.mu.Unlock()
	select {
	case <-r.Context().Done():
	case <-s.ctx.Done():
	}
	s.mu.Lock()
	s.faults.hanging[name]--
	s.bump()
	return true
}

// tear sends the first half of a body and breaks the connection.
func tear(w http.ResponseWriter, body object) {
	whole := encode(body)
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(len(whole)))
	_, _ = w.Write(whole[:len(whole)/2])
	panic(http.ErrAbortHandler)
}
