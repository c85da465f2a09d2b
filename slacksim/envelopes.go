package slacksim

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"
)

// envelope is a sent envelope, and what waits for its ack.
type envelope struct {
	id         string
	kind       EnvelopeType
	space      *Space // nil: forged for a workspace that doesn't exist
	workspace  string
	payload    json.RawMessage
	deliveries int
	attempt    int    // of an event's retry
	reason     string // of an event's retry
	acks       []json.RawMessage
	waiting    []*delivery
	settled    bool
	// effect shows the person the result of an ack; the lock is held. It runs once, for the
	// first ack that arrives in time. May be nil.
	effect func(payload json.RawMessage, r *Result)
}

// delivery waits for one acknowledgement.
type delivery struct {
	at   time.Time
	done chan Result
}

// acknowledged matches an ack with the oldest waiting delivery. An ack that's no longer awaited
// is recorded and changes nothing.
func (s *Sim) acknowledged(id string, payload json.RawMessage) {
	s.mu.Lock()
	defer s.mu.Unlock()
	e := s.sent[id]
	if e == nil {
		return
	}
	defer s.bump()
	if string(payload) == "null" || string(payload) == "" {
		payload = nil
	}
	e.acks = append(e.acks, payload)
	if len(e.waiting) == 0 {
		return
	}
	d := e.waiting[0]
	e.waiting = e.waiting[1:]
	r := Result{EnvelopeID: id, Acked: true, Payload: payload, Took: time.Since(d.at)}
	if !e.settled && e.effect != nil {
		e.effect(payload, &r)
	}
	e.settled = true
	d.done <- r
}

// send sends a new envelope and waits for its acknowledgement.
func (s *Sim) send(ctx context.Context, e *envelope) (Result, error) {
	s.mu.Lock()
	s.lastID++
	e.id = fmt.Sprintf("%08x-%s", s.lastID, s.secret())
	s.sent[e.id] = e
	s.sentIDs = append(s.sentIDs, e.id)
	s.faults.sent++
	twice := s.faults.duplicate > 0 && s.faults.sent%s.faults.duplicate == 0
	s.mu.Unlock()
	return s.deliver(ctx, e, twice)
}

// deliver sends an envelope on one connection (and a copy on the next, if twice) and waits.
// Without a connection the person sees dispatch_failed; without an ack in time,
// operation_timeout.
func (s *Sim) deliver(ctx context.Context, e *envelope, twice bool) (Result, error) {
	d := &delivery{at: time.Now(), done: make(chan Result, 1)}
	s.mu.Lock()
	e.waiting = append(e.waiting, d)
	frame := e.frame()
	s.mu.Unlock()

	if !s.dispatch(e, frame) {
		s.giveUp(e, d)
		return Result{EnvelopeID: e.id, Err: "dispatch_failed"}, ctx.Err()
	}
	if twice {
		s.dispatch(e, frame)
	}
	timer := time.NewTimer(s.opts.AckTimeout)
	defer timer.Stop()
	select {
	case r := <-d.done:
		return r, nil
	case <-timer.C:
		return s.giveUp(e, d), nil
	case <-ctx.Done():
		return s.giveUp(e, d), fmt.Errorf("waiting for envelope %s: %w", e.id, ctx.Err())
	case <-s.ctx.Done():
		return s.giveUp(e, d), fmt.Errorf("waiting for envelope %s: the simulated Slack was closed", e.id)
	}
}

// giveUp stops waiting, unless the ack has just arrived.
func (s *Sim) giveUp(e *envelope, d *delivery) Result {
	s.mu.Lock()
	defer s.mu.Unlock()
	i := slices.Index(e.waiting, d)
	if i < 0 {
		return <-d.done
	}
	e.waiting = slices.Delete(slices.Clone(e.waiting), i, i+1)
	return Result{EnvelopeID: e.id, Took: time.Since(d.at), Err: "operation_timeout"}
}

// dispatch writes to one connection; one that turns out to be dead is skipped.
func (s *Sim) dispatch(e *envelope, frame object) bool {
	for range maxConnections {
		c := s.nextConnection()
		if c == nil {
			return false
		}
		sent, err := c.writeEnvelope(frame)
		if sent {
			s.mu.Lock()
			e.deliveries++
			s.bump()
			s.mu.Unlock()
			return true
		}
		if err == nil {
			continue
		}
		s.leave(c)
		c.cut()
	}
	return false
}

// nextConnection returns the connection for the next envelope, in turn.
func (s *Sim) nextConnection() *conn {
	s.mu.Lock()
	defer s.mu.Unlock()
	for range s.conns {
		s.nextConn++
		if c := s.conns[s.nextConn%len(s.conns)]; !c.draining {
			return c
		}
	}
	return nil
}

func (e *envelope) frame() object {
	f := object{
		"envelope_id": e.id, "type": e.kind, "payload": e.payload,
		"accepts_response_payload": e.kind != EventsAPI,
	}
	if e.kind == EventsAPI {
		f["retry_attempt"], f["retry_reason"] = e.attempt, e.reason
	}
	return f
}

// Send sends any payload as an envelope of that type, and waits. Its ack shows nothing to
// anyone; it's for forged payloads.
func (s *Sim) Send(ctx context.Context, workspace string, t EnvelopeType, payload any) (Result, error) {
	data, err := json.Marshal(payload)
	if err != nil {
		return Result{}, fmt.Errorf("encoding the payload: %w", err)
	}
	return s.send(ctx, &envelope{kind: t, workspace: workspace, space: s.Space(workspace), payload: data})
}

// Deliver delivers an earlier envelope again, on the next connection, and waits. The answer
// reaches the person only if no earlier delivery was acknowledged in time.
func (s *Sim) Deliver(ctx context.Context, envelopeID string) (Result, error) {
	s.mu.Lock()
	e := s.sent[envelopeID]
	s.mu.Unlock()
	if e == nil {
		return Result{}, fmt.Errorf("no envelope %s was sent", envelopeID)
	}
	return s.deliver(ctx, e, false)
}

// Envelopes returns all envelopes sent so far, in order, with all their answers.
func (s *Sim) Envelopes() []Envelope {
	s.mu.Lock()
	defer s.mu.Unlock()
	out := make([]Envelope, 0, len(s.sentIDs))
	for _, id := range s.sentIDs {
		e := s.sent[id]
		out = append(out, Envelope{ID: e.id, Type: e.kind, Workspace: e.workspace, Payload: e.payload,
			Deliveries: e.deliveries, Acks: slices.Clone(e.acks)})
	}
	return out
}

// sendEvent sends an event and waits. One that isn't acknowledged is sent again at
// once, and then in the background after 1 and 5 minutes of the injected clock,
// with the same event_id (https://docs.slack.dev/apis/events-api/#retries).
func (s *Sim) sendEvent(ctx context.Context, w *Space, event object) (Result, error) {
	payload := s.eventPayload(w, event)
	r, err := s.send(ctx, &envelope{kind: EventsAPI, space: w, workspace: w.info.ID, payload: payload})
	if err != nil || r.Acked {
		return r, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ctx.Err() == nil {
		s.wg.Go(func() { s.retry(w, payload) })
	}
	return r, nil
}

func (s *Sim) retry(w *Space, payload json.RawMessage) {
	for i, wait := range []time.Duration{0, time.Minute, 5 * time.Minute} {
		if wait > 0 {
			timer := s.clock.NewTimer(wait)
			select {
			case <-timer.Chan():
			case <-s.ctx.Done():
				timer.Stop()
				return
			}
		}
		e := &envelope{kind: EventsAPI, space: w, workspace: w.info.ID, payload: payload, attempt: i + 1, reason: "timeout"}
		if r, err := s.send(s.ctx, e); err != nil || r.Acked {
			return
		}
	}
}

func (s *Sim) eventPayload(w *Space, event object) json.RawMessage {
	s.mu.Lock()
	defer s.mu.Unlock()
	event["event_ts"] = s.ts()
	return encode(object{
		"token": "sim", "type": "event_callback", "team_id": w.info.ID, "api_app_id": s.opts.AppID,
		"event": event, "event_id": s.id("Ev"), "event_time": s.clock.Now().Unix(),
		"is_ext_shared_channel": false,
		"authorizations": []object{{"enterprise_id": nullable(w.info.Enterprise), "team_id": w.info.ID,
			"user_id": w.botUser, "is_bot": true, "is_enterprise_install": false}},
	})
}
