package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"
)

// member types commands one by one, as a person does.
type member struct {
	id    string
	typed int
	done  chan ack
	// chance decides what the member types next; it's seeded, so each run types the same.
	chance *rand.Rand
}

// members returns n people whose IDs begin with the letter.
func members(letter string, n int) []*member {
	all := make([]*member, n)
	for i := range all {
		all[i] = &member{id: fmt.Sprintf("%s%05d", letter, i), done: make(chan ack, 1), chance: rand.New(rand.NewPCG(1, uint64(i)))}
	}
	return all
}

// mix is what members type, or press.
type mix func(m *member) string

// press precedes the ID of a pressed button, in place of typed text.
const press = "press:"

// adds is the yardstick: each command stores a record.
func adds(*member) string { return "add 5m write the report #load" }

// people types what a working day consists of: mostly timers and records, and some lists.
func people(m *member) string {
	switch n := m.chance.IntN(100); {
	case n < 25:
		return "start review #acme/web"
	case n < 35:
		return "stop"
	case n < 40:
		return press + "list"
	case n < 65:
		return "add 5m write the report #load"
	case n < 80:
		return "status"
	case n < 90:
		return "list"
	case n < 97:
		return "report week"
	default:
		return "tags"
	}
}

// envelope returns a slash command as Slack sends it
// (https://docs.slack.dev/apis/events-api/using-socket-mode).
func (m *member) envelope(id, responses, text string) []byte {
	if button, pressed := strings.CutPrefix(text, press); pressed {
		return m.pressed(id, responses, button)
	}
	payload := map[string]string{
		"token": "x", "team_id": "T1", "team_domain": "acme", "channel_id": "C1", "channel_name": "general", "user_id": m.id, "user_name": m.id,
		"command": "/time", "text": text, "api_app_id": "A1", "is_enterprise_install": "false", "response_url": responses, "trigger_id": "1." + id,
	}
	body, err := json.Marshal(map[string]any{"envelope_id": id, "type": "slash_commands", "accepts_response_payload": true, "payload": payload})
	if err != nil {
		panic(err) // strings only
	}
	return body
}

// pressed returns a press of a button as Slack sends it
// (https://docs.slack.dev/reference/interaction-payloads/block_actions-payload).
func (m *member) pressed(id, responses, button string) []byte {
	payload := map[string]any{
		"type": "block_actions", "api_app_id": "A1", "trigger_id": "1." + id, "response_url": responses,
		"user": map[string]string{"id": m.id, "team_id": "T1"}, "team": map[string]string{"id": "T1"}, "channel": map[string]string{"id": "C1"},
		"container": map[string]any{"type": "message", "message_ts": "1700000000.000100", "channel_id": "C1", "is_ephemeral": true},
		"actions":   []map[string]string{{"type": "button", "action_id": button, "block_id": "b", "value": "today", "action_ts": "1700000000.000200"}},
	}
	body, err := json.Marshal(map[string]any{"envelope_id": id, "type": "interactive", "accepts_response_payload": false, "payload": payload})
	if err != nil {
		panic(err) // only strings and a bool
	}
	return body
}

// ackTimeout is how long a member waits for an answer; Slack gives up after 3 s.
const ackTimeout = 30 * time.Second

// types sends one command and waits for its ack.
func (m *member) types(w *wire, run, text string) (time.Duration, error) {
	m.typed++
	id := fmt.Sprint(run, "-", m.id, "-", m.typed)
	envelope := m.envelope(id, w.url+"/response?"+url.QueryEscape(id), text)
	began := time.Now()
	if err := w.send(id, envelope, m.done); err != nil {
		return 0, fmt.Errorf("send an envelope: %w", err)
	}
	select {
	case a := <-m.done:
		return a.at.Sub(began), nil
	case <-time.After(ackTimeout):
		return 0, errors.New("an envelope was not acknowledged")
	}
}

// result is a load's result.
type result struct {
	commands int
	took     time.Duration
	waits    []time.Duration // from envelope to ack, in order
}

func (r result) rate() float64 { return float64(r.commands) / r.took.Seconds() }

// wait returns the time within which a share of the commands was acked: 0.99 is the 99th
// percentile.
func (r result) wait(part float64) time.Duration {
	if len(r.waits) == 0 {
		return 0
	}
	return r.waits[min(len(r.waits)-1, int(float64(len(r.waits))*part))]
}

func merged(waits [][]time.Duration, took time.Duration) result {
	all := slices.Concat(waits...)
	slices.Sort(all)
	return result{commands: len(all), took: took, waits: all}
}

// closedLoop has each member type the next command as soon as the last one is acknowledged: the
// maximum rate.
func closedLoop(ctx context.Context, w *wire, run string, all []*member, what mix, length time.Duration) (result, error) {
	waits, errs := make([][]time.Duration, len(all)), make([]error, len(all))
	began := time.Now()
	var wait sync.WaitGroup
	for i, m := range all {
		wait.Go(func() {
			for time.Since(began) < length && ctx.Err() == nil && errs[i] == nil {
				took, err := m.types(w, run, what(m))
				errs[i] = err
				waits[i] = append(waits[i], took)
			}
		})
	}
	wait.Wait()
	return merged(waits, time.Since(began)), errors.Join(errs...)
}

// openLoop sends commands at a rate, at random moments, whether or not the bot keeps up, so
// that waiting behind a slow answer counts too.
func openLoop(ctx context.Context, w *wire, run string, all []*member, what mix, perSecond float64, length time.Duration) (result, error) {
	waits, errs := make([][]time.Duration, len(all)), make([]error, len(all))
	began := time.Now()
	var wait sync.WaitGroup
	for i, m := range all {
		wait.Go(func() {
			arrives := began
			for errs[i] == nil && ctx.Err() == nil {
				gap := m.chance.ExpFloat64() * float64(len(all)) / perSecond
				arrives = arrives.Add(time.Duration(gap * float64(time.Second)))
				if arrives.Sub(began) > length {
					return
				}
				time.Sleep(time.Until(arrives))
				if _, err := m.types(w, run, what(m)); err != nil {
					errs[i] = err
					return
				}
				waits[i] = append(waits[i], time.Since(arrives))
			}
		})
	}
	wait.Wait()
	return merged(waits, time.Since(began)), errors.Join(errs...)
}
