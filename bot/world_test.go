package bot_test

import (
	"bytes"
	"context"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/blockkit"
	"sundial/bot"
	"sundial/interaction"
	"sundial/models"
	"sundial/slacksim"
)

// patience is how long a test waits for what must come.
const patience = 20 * time.Second

// world is a bot at work in a simulated Slack: Ann, Bob and Cem, one channel.
type world struct {
	t       *testing.T
	ctx     context.Context
	sim     *slacksim.Sim
	space   *slacksim.Space
	clock   *clockwork.FakeClock // nil: real
	slack   *bot.Slack
	bot     *bot.Bot
	logs    *syncBuffer
	stop    context.CancelFunc
	ended   chan error
	options bot.Options
	slackBy bot.SlackOptions
	open    chan int // how many connections are open, after each change

	mu      sync.Mutex
	gone    []models.WorkspaceKey
	panics  []string
	refused map[string]bool // workspaces without the app
	stored  string          // a token that is held, whatever Slack thinks of it

	installed time.Time // when the token was stored
}

type syncBuffer struct {
	mu     sync.Mutex
	b      bytes.Buffer
	writes chan struct{} // closed at the next write; nil while nobody waits
}

func (b *syncBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.writes != nil {
		close(b.writes)
		b.writes = nil
	}
	return b.b.Write(p)
}

// next is closed when more is written.
func (b *syncBuffer) next() <-chan struct{} {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.writes == nil {
		b.writes = make(chan struct{})
	}
	return b.writes
}

func (b *syncBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

// handle is a Handler that is one function.
type handle func(ctx context.Context, r interaction.Request) (interaction.Answer, error)

func (h handle) Handle(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
	return h(ctx, r)
}

// Token implements bot.Workspaces.
func (w *world) Token(_ context.Context, k models.WorkspaceKey) (string, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.stored != "" {
		return w.stored, nil
	}
	space := w.sim.Space(k.Team)
	if w.refused[k.Team] || space == nil || space.BotToken() == "" {
		return "", bot.ErrNotInstalled
	}
	return space.BotToken(), nil
}

// Uninstalled implements bot.Events.
func (w *world) Uninstalled(_ context.Context, k models.WorkspaceKey) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.gone = append(w.gone, k)
	return nil
}

// Installed implements bot.Events.
func (w *world) Installed(context.Context, models.WorkspaceKey) (time.Time, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.installed, nil
}

// Envelope implements bot.Observer.
func (w *world) Envelope(string, string) {}

// Acked implements bot.Observer.
func (w *world) Acked(time.Duration) {}

// Panicked implements bot.Observer.
func (w *world) Panicked(where string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.panics = append(w.panics, where)
}

// Connections implements bot.Observer.
func (w *world) Connections(open int) { w.open <- open }

// untilOpen waits for the next change after which so many connections are open.
func (w *world) untilOpen(n int) {
	w.t.Helper()
	for {
		select {
		case open := <-w.open:
			if open == n {
				return
			}
		case <-w.ctx.Done():
			w.t.Fatalf("there were never %d connections\n%s", n, w.logs)
		}
	}
}

// newWorld makes a world whose bot doesn't run yet.
func newWorld(t *testing.T, h handle) *world {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	t.Cleanup(cancel)
	w := &world{t: t, ctx: ctx, logs: &syncBuffer{}, refused: map[string]bool{}, ended: make(chan error, 1), open: make(chan int, 1000)}
	w.options = bot.Options{Handler: h, Command: "/time", Events: w, Observer: w}
	return w
}

// fake gives bot and Slack one clock that the test moves.
func (w *world) fake() *world {
	w.clock = clockwork.NewFakeClockAt(time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC))
	return w
}

func (w *world) build() *world {
	w.t.Helper()
	var clock clockwork.Clock = clockwork.NewRealClock()
	if w.clock != nil {
		clock = w.clock
	}
	w.sim = slacksim.New(slacksim.Options{Clock: clock})
	w.t.Cleanup(func() { _ = w.sim.Close() })
	base, err := w.sim.Start("")
	if err != nil {
		w.t.Fatal(err)
	}
	w.space = w.sim.AddWorkspace(slacksim.Workspace{ID: "T1", Name: "Acme"})
	for _, name := range []string{"Ann", "Bob", "Cem"} {
		w.space.AddUser(slacksim.User{ID: "U" + strings.ToUpper(name), Name: strings.ToLower(name), TZ: "Europe/Amsterdam", Locale: "en-GB"})
	}
	w.space.AddChannel(slacksim.Channel{ID: "C1", Name: "general", Members: []string{"UANN", "UBOB", "UCEM"}})
	w.space.Install()
	logger := slog.New(slog.NewTextHandler(w.logs, &slog.HandlerOptions{Level: slog.LevelDebug}))
	w.slackBy.APIURL, w.slackBy.Workspaces, w.slackBy.Clock, w.slackBy.Logger = base+"/api", w, clock, logger
	w.slack = bot.NewSlack(w.slackBy)
	w.options.AppToken, w.options.Slack, w.options.Clock, w.options.Logger = w.sim.AppToken(), w.slack, clock, logger
	w.bot = bot.New(w.options)
	return w
}

// run starts the bot and waits until its connections are open.
func (w *world) run() *world {
	w.t.Helper()
	w.build().start()
	if w.options.Connections == 1 {
		w.untilOpen(1)
		return w
	}
	w.untilOpen(2)
	return w
}

func (w *world) start() {
	ctx, stop := context.WithCancel(w.ctx)
	w.stop = stop
	done := make(chan struct{})
	go func() {
		defer close(done)
		w.ended <- w.bot.Run(ctx)
	}()
	w.t.Cleanup(func() {
		stop()
		<-done
	})
}

// end waits for Run's error.
func (w *world) end() error {
	w.t.Helper()
	select {
	case err := <-w.ended:
		return err
	case <-w.ctx.Done():
		w.t.Fatal("Run did not end")
		return nil
	}
}

// untilLogged waits for a line of the log.
func (w *world) untilLogged(text string) {
	w.t.Helper()
	for {
		next := w.logs.next()
		if strings.Contains(w.logs.String(), text) {
			return
		}
		select {
		case <-next:
		case <-w.ctx.Done():
			w.t.Fatalf("it never logged %q\n%s", text, w.logs)
		}
	}
}

// until waits for something that people could see.
func (w *world) until(what string, holds func() bool) {
	w.t.Helper()
	if err := w.sim.Wait(w.ctx, holds); err != nil {
		w.t.Fatalf("it never came to this: %s\n%s", what, w.logs)
	}
}

// types types a command in #general and waits for its ack.
func (w *world) types(user, text string) slacksim.Result {
	w.t.Helper()
	r, err := w.space.As(user).Command(w.ctx, "C1", "/time", text)
	if err != nil {
		w.t.Error(err)
	}
	return r
}

// typing is types next to the test; the result comes by the channel.
func (w *world) typing(user, text string) <-chan slacksim.Result {
	w.t.Helper()
	sent := len(w.sim.Envelopes())
	done := make(chan slacksim.Result, 1)
	go func() {
		// An error says that the test is over.
		r, _ := w.space.As(user).Command(w.ctx, "C1", "/time", text)
		done <- r
	}()
	w.until("the command is sent", func() bool {
		all := w.sim.Envelopes()
		return len(all) > sent && all[sent].Deliveries > 0
	})
	return done
}

// sees returns the texts that a person sees in a conversation.
func (w *world) sees(user, conversation string) []string {
	var texts []string
	for _, c := range w.space.As(user).State().Conversations {
		if c.ID != conversation {
			continue
		}
		for _, m := range c.Messages {
			texts = append(texts, m.Text)
		}
	}
	return texts
}

// untilSees waits until a person sees these texts and no others.
func (w *world) untilSees(user, conversation string, texts ...string) {
	w.t.Helper()
	want := strings.Join(texts, "\n")
	w.until(user+" sees "+want, func() bool { return strings.Join(w.sees(user, conversation), "\n") == want })
}

func (w *world) calls(method string) int {
	n := 0
	for _, c := range w.sim.Calls() {
		if c.Method == method {
			n++
		}
	}
	return n
}

func says(text string) interaction.Answer { return interaction.Answer{Reply: blockkit.Sentence(text)} }

// echo answers each request with what was typed.
func echo(_ context.Context, r interaction.Request) (interaction.Answer, error) {
	return says("done: " + r.Text), nil
}
