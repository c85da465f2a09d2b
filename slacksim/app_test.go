package slacksim_test

import (
	"context"
	"io"
	"log"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"
	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"

	"sundial/slacksim"
)

var noon = time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)

// world is a workspace with Ann, Bob and a channel that the app isn't in.
type world struct {
	*slacksim.Sim
	space *slacksim.Space
	clock *clockwork.FakeClock
	base  string
	api   *slack.Client
	ann   *slacksim.Person
	bob   *slacksim.Person
}

func newWorld(t *testing.T) *world {
	t.Helper()
	clock := clockwork.NewFakeClockAt(noon)
	sim := slacksim.New(slacksim.Options{Clock: clock})
	base, err := sim.Start("")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := sim.Close(); err != nil {
			t.Error(err)
		}
	})
	w := sim.AddWorkspace(slacksim.Workspace{ID: "T1", Name: "Acme"})
	w.AddUser(slacksim.User{ID: "U1", Name: "ann", RealName: "Ann", TZ: "Europe/Amsterdam", Locale: "en-GB", IsAdmin: true})
	w.AddUser(slacksim.User{ID: "U2", Name: "bob", RealName: "Bob", TZ: "America/New_York", Locale: "en-US"})
	w.AddChannel(slacksim.Channel{ID: "C1", Name: "general", Members: []string{"U1", "U2"}})
	w.AddChannel(slacksim.Channel{ID: "C2", Name: "invited", Members: []string{"U1"}, AppInvited: true})
	token := w.Install()
	return &world{Sim: sim, space: w, clock: clock, base: base, api: client(sim, base, token), ann: w.As("U1"), bob: w.As("U2")}
}

func client(sim *slacksim.Sim, base, token string) *slack.Client {
	return slack.New(token, slack.OptionAPIURL(base+"/api/"), slack.OptionAppLevelToken(sim.AppToken()))
}

// handler answers one envelope; whatever it returns is the acknowledgement's payload.
type handler func(api *slack.Client, e socketmode.Event) any

// run connects an app that answers each envelope with h, until the test ends.
func (w *world) run(t *testing.T, h handler) {
	t.Helper()
	before := w.Connections()
	ctx, cancel := context.WithCancel(context.Background())
	sm := socketmode.New(w.api, socketmode.OptionLog(log.New(io.Discard, "", 0)))
	stopped := make(chan struct{}, 2)
	go func() { _ = sm.RunContext(ctx); stopped <- struct{}{} }()
	go func() { serve(ctx, sm, w.api, h); stopped <- struct{}{} }()
	t.Cleanup(func() { cancel(); <-stopped; <-stopped })
	w.until(t, "the app is connected", func() bool { return w.Connections() > before })
}

func serve(ctx context.Context, sm *socketmode.Client, api *slack.Client, h handler) {
	for {
		select {
		case <-ctx.Done():
			return
		case e := <-sm.Events:
			if e.Request == nil || e.Request.EnvelopeID == "" {
				continue
			}
			_ = sm.AckCtx(ctx, e.Request.EnvelopeID, h(api, e))
		}
	}
}

func (w *world) until(t *testing.T, what string, holds func() bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	if err := w.Wait(ctx, holds); err != nil {
		t.Fatalf("never came true: %s", what)
	}
}

// hello answers everything with a message.
func hello(*slack.Client, socketmode.Event) any { return map[string]any{"text": "hello"} }

func messages(t *testing.T, p *slacksim.Person, channel string) []slacksim.Message {
	t.Helper()
	c, ok := p.State().Conversation(channel)
	if !ok {
		t.Fatalf("%s is not in %s", p.User().Name, channel)
	}
	return c.Messages
}

func must[T any](t *testing.T) func(v T, err error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// button returns a message's blocks with one button.
func button(actionID, value string) slack.Block {
	return slack.NewActionBlock("", slack.NewButtonBlockElement(actionID, value, slack.NewTextBlockObject("plain_text", "Press", false, false)))
}

func plain(s string) *slack.TextBlockObject {
	return slack.NewTextBlockObject("plain_text", s, false, false)
}
