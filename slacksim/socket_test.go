package slacksim_test

import (
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"
	"github.com/jonboulle/clockwork"
	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"

	"sundial/slacksim"
)

func TestOnlyTheMemberSeesTheAnswerToACommand(t *testing.T) {
	w := newWorld(t)
	var got slack.SlashCommand
	w.run(t, func(_ *slack.Client, e socketmode.Event) any {
		got = e.Data.(slack.SlashCommand)
		return map[string]any{"text": "Started."}
	})
	r := must[slacksim.Result](t)(w.ann.Command(t.Context(), "C1", "/time", "start fix login for @bob #acme"))
	if !r.Acked || r.Err != "" {
		t.Fatalf("not acknowledged: %+v", r)
	}
	if got.Text != "start fix login for <@U2> #acme" || got.UserID != "U1" || got.TeamID != "T1" || got.TriggerID == "" {
		t.Errorf("the app got %+v", got)
	}
	seen := messages(t, w.ann, "C1")
	if len(seen) != 1 || seen[0].Text != "Started." || !seen[0].Ephemeral {
		t.Errorf("Ann sees %+v", seen)
	}
	if seen := messages(t, w.bob, "C1"); len(seen) != 0 {
		t.Errorf("Bob sees %+v", seen)
	}
	w.ann.Reload()
	if seen := messages(t, w.ann, "C1"); len(seen) != 0 {
		t.Errorf("after a reload Ann sees %+v", seen)
	}
}

func TestACommandInChannelIsSeenByAll(t *testing.T) {
	w := newWorld(t)
	w.run(t, func(*slack.Client, socketmode.Event) any {
		return map[string]any{"text": "Hi all", "response_type": "in_channel"}
	})
	must[slacksim.Result](t)(w.ann.Command(t.Context(), "C1", "/time", "share"))
	seen := messages(t, w.bob, "C1")
	if len(seen) != 2 || seen[0].Text != "/time share" || seen[1].Text != "Hi all" {
		t.Errorf("Bob sees %+v", seen)
	}
}

func TestWithNoConnectionACommandFails(t *testing.T) {
	w := newWorld(t)
	r := must[slacksim.Result](t)(w.ann.Command(t.Context(), "C1", "/time", ""))
	if r.Err != "dispatch_failed" {
		t.Errorf("got %+v", r)
	}
}

func TestADuplicateIsDeliveredTwiceAndShownOnce(t *testing.T) {
	w := newWorld(t)
	w.run(t, hello)
	w.run(t, hello)
	w.DuplicateEvery(1)
	r := must[slacksim.Result](t)(w.ann.Command(t.Context(), "C1", "/time", ""))
	w.until(t, "both are acknowledged", func() bool { return len(w.Envelopes()[0].Acks) == 2 })
	w.DuplicateEvery(0)
	again := must[slacksim.Result](t)(w.Deliver(t.Context(), r.EnvelopeID))
	if !again.Acked || w.Envelopes()[0].Deliveries != 3 {
		t.Errorf("delivered again: %+v", again)
	}
	if seen := messages(t, w.ann, "C1"); len(seen) != 1 {
		t.Errorf("Ann sees %d messages", len(seen))
	}
}

func TestConnectionsComeBackAfterARefreshOrACut(t *testing.T) {
	for name, fault := range map[string]func(*world){
		"refreshed": func(w *world) { w.Refresh(0, "refresh_requested") },
		"warned":    func(w *world) { w.Refresh(0, "warning") },
		"cut":       func(w *world) { w.Cut(0) },
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.run(t, hello)
			fault(w)
			w.until(t, "the app opened a second connection", func() bool { return w.Opened() == 2 && w.Connections() == 1 })
			r := must[slacksim.Result](t)(w.ann.Command(t.Context(), "C1", "/time", ""))
			if !r.Acked {
				t.Errorf("got %+v", r)
			}
		})
	}
}

func TestSocketModeSwitchedOff(t *testing.T) {
	w := newWorld(t)
	w.run(t, hello)
	w.Disable()
	w.until(t, "the app was refused", func() bool {
		calls := w.Calls()
		return w.Connections() == 0 && calls[len(calls)-1].Error != ""
	})
}

// dial opens a socket without slack-go, which refuses to send what Slack drops.
func (w *world) dial(t *testing.T) *websocket.Conn {
	t.Helper()
	_, address, err := w.api.StartSocketModeContext(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ws, _, err := websocket.DefaultDialer.DialContext(t.Context(), address, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = ws.Close() })
	return ws
}

func TestAnAcknowledgementOf20480BytesIsDropped(t *testing.T) {
	w := newWorld(t)
	ws := w.dial(t)
	var hello, e struct {
		Type       string `json:"type"`
		EnvelopeID string `json:"envelope_id"`
	}
	if err := ws.ReadJSON(&hello); err != nil || hello.Type != "hello" {
		t.Fatalf("got %+v, %v", hello, err)
	}
	result := make(chan slacksim.Result, 1)
	go func() {
		r, _ := w.ann.Command(t.Context(), "C1", "/time", "")
		result <- r
	}()
	if err := ws.ReadJSON(&e); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{strings.Repeat("x", 20480), "short"} {
		if err := ws.WriteJSON(map[string]any{"envelope_id": e.EnvelopeID, "payload": map[string]any{"text": text}}); err != nil {
			t.Fatal(err)
		}
	}
	if r := <-result; string(r.Payload) != `{"text":"short"}` {
		t.Errorf("acknowledged with %d bytes", len(r.Payload))
	}
}

func TestAnEleventhConnectionIsTurnedAway(t *testing.T) {
	w := newWorld(t)
	var first struct {
		Type   string `json:"type"`
		Reason string `json:"reason"`
	}
	for range 10 {
		if err := w.dial(t).ReadJSON(&first); err != nil || first.Type != "hello" {
			t.Fatalf("got %+v, %v", first, err)
		}
	}
	if err := w.dial(t).ReadJSON(&first); err != nil || first.Reason != "too_many_websockets" {
		t.Errorf("got %+v, %v", first, err)
	}
}

func TestAnAppCanBeUninstalled(t *testing.T) {
	w := newWorld(t)
	heard := make(chan string, 8)
	w.run(t, func(_ *slack.Client, e socketmode.Event) any {
		for _, kind := range []string{"app_uninstalled", "tokens_revoked"} {
			if strings.Contains(string(e.Request.Payload), `"type":"`+kind+`"`) {
				heard <- kind
			}
		}
		return nil
	})
	if err := w.space.Uninstall(t.Context()); err != nil {
		t.Fatal(err)
	}
	first, second := <-heard, <-heard
	if first == second {
		t.Errorf("heard %s twice", first)
	}
	if _, err := w.api.AuthTestContext(t.Context()); err == nil || err.Error() != "account_inactive" {
		t.Errorf("the token answers %v", err)
	}
}

func TestAForgedPayloadReachesTheApp(t *testing.T) {
	w := newWorld(t)
	var team string
	w.run(t, func(_ *slack.Client, e socketmode.Event) any {
		team = e.Data.(slack.InteractionCallback).Team.ID
		return nil
	})
	forged := map[string]any{"type": "block_actions", "team": map[string]any{"id": "T666"}}
	r := must[slacksim.Result](t)(w.Send(t.Context(), "T666", slacksim.Interactive, forged))
	if !r.Acked || team != "T666" {
		t.Errorf("the app saw team %q: %+v", team, r)
	}
}

func TestAnEventThatIsNotAcknowledgedComesAgain(t *testing.T) {
	clock := clockwork.NewFakeClockAt(noon)
	sim := slacksim.New(slacksim.Options{Clock: clock, AckTimeout: time.Millisecond})
	base := must[string](t)(sim.Start(""))
	t.Cleanup(func() { _ = sim.Close() })
	space := sim.AddWorkspace(slacksim.Workspace{ID: "T1"})
	space.AddUser(slacksim.User{ID: "U1"})
	w := &world{Sim: sim, space: space, clock: clock, api: client(sim, base, space.Install()), ann: space.As("U1")}
	ws := w.dial(t)
	var frame struct {
		Type    string `json:"type"`
		Attempt int    `json:"retry_attempt"`
		Payload struct {
			EventID string `json:"event_id"`
		} `json:"payload"`
	}
	if err := ws.ReadJSON(&frame); err != nil || frame.Type != "hello" {
		t.Fatalf("got %+v, %v", frame, err)
	}
	r := must[slacksim.Result](t)(w.ann.OpenHome(t.Context()))
	if r.Acked || r.Err != "operation_timeout" {
		t.Fatalf("got %+v", r)
	}
	event := ""
	for attempt, wait := range []time.Duration{0, 0, time.Minute, 5 * time.Minute} {
		if wait > 0 {
			if err := clock.BlockUntilContext(t.Context(), 1); err != nil {
				t.Fatal(err)
			}
			clock.Advance(wait)
		}
		if err := ws.ReadJSON(&frame); err != nil || frame.Attempt != attempt {
			t.Fatalf("attempt %d: got %+v, %v", attempt, frame, err)
		}
		if event != "" && frame.Payload.EventID != event {
			t.Errorf("attempt %d has another event_id", attempt)
		}
		event = frame.Payload.EventID
	}
}

func TestASilencedConnectionStaysOpenAndTakesNothing(t *testing.T) {
	w := newWorld(t)
	w.run(t, hello)
	w.BlackHole(0)
	r := must[slacksim.Result](t)(w.ann.Command(t.Context(), "C1", "/time", ""))
	if r.Err != "operation_timeout" || w.Connections() != 1 {
		t.Errorf("typed into a black hole: %+v, with %d connections open", r, w.Connections())
	}
}

func TestATornAnswerIsOfACallThatHadItsEffect(t *testing.T) {
	w := newWorld(t)
	w.Tear("chat.postMessage", 1)
	if _, _, err := w.api.PostMessage("C2", slack.MsgOptionText("half", false)); err == nil {
		t.Error("half an answer was taken for a whole one")
	}
	if seen := messages(t, w.ann, "C2"); len(seen) != 1 {
		t.Errorf("Ann sees %+v", seen)
	}
}
