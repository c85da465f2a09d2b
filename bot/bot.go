// Package bot is the Slack edge: Socket Mode connections, envelopes, acks, the Web API with its
// limits, and the app's manifest. Slack's types end here and in the packages that build blocks.
//
// An envelope is taken off its connection at once and waits in its member's queue. It's handled
// there (decided and stored), then acked, with the reply in the ack if its kind allows that.
// Effects that need the Web API come last.
package bot

import (
	"cmp"
	"context"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/interaction"
	"sundial/models"
)

// Handler decides what an envelope does, stores it, and answers. It recognizes an envelope
// that's delivered again. Its error is for the operator; the person reads that nothing was
// saved.
type Handler interface {
	Handle(ctx context.Context, r interaction.Request) (interaction.Answer, error)
}

// Events records what happens to installations.
type Events interface {
	// Uninstalled records that a workspace removed the app or revoked its token.
	Uninstalled(ctx context.Context, w models.WorkspaceKey) error
	// Installed returns when the workspace's token was stored; zero: never.
	Installed(ctx context.Context, w models.WorkspaceKey) (time.Time, error)
}

// Observer counts. Its methods may be called from any goroutine.
type Observer interface {
	Envelope(kind, outcome string)
	Acked(took time.Duration)
	Connections(open int)
	// Panicked counts a contained panic: where is "receive", "handler", "answer", "effect" or
	// "home".
	Panicked(where string)
}

// unobserved counts nothing.
type unobserved struct{}

func (unobserved) Envelope(string, string) {}
func (unobserved) Acked(time.Duration)     {}
func (unobserved) Connections(int)         {}
func (unobserved) Panicked(string)         {}

// Options configures a Bot.
type Options struct {
	// AppToken opens connections (xapp-…).
	AppToken string
	// Connections is the number of open connections; 0: 2.
	Connections int
	Handler     Handler
	// Slack calls the Web API, and knows which workspaces have the app.
	Slack *Slack
	// Events may be nil.
	Events Events
	Clock  clockwork.Clock
	Logger *slog.Logger
	// Command is the slash command's name, such as /time.
	Command string
	// MaxInHand bounds the envelopes that are waiting or being handled; 0: 20,000.
	MaxInHand int
	// MaxHandled bounds the envelopes handled at the same time; 0: 512.
	MaxHandled int
	// Limit applies to each member; zero: none.
	Limit MemberLimit
	// Observer may be nil.
	Observer Observer
}

// Bot receives envelopes and answers them. Create it with New and call Run once.
type Bot struct {
	appToken    string
	connections int
	handler     Handler
	slack       *Slack
	events      Events
	clock       clockwork.Clock
	log         *slog.Logger
	command     string
	observer    Observer

	queues   *memberQueues
	surfaces *surfaces
	homes    *homes
	effects  *background
	rates    *memberRates
	heavy    *onePerMember
	pulse    pulse
	outage   outage
	crowd    crowd
	words    memberWords
	// handling and refusing hold a place for each envelope being handled or refused.
	handling chan struct{}
	refusing chan struct{}
	fatal    chan error
	// work is the context of envelopes being handled. It outlives Run's context by the time
	// stopping may take.
	work     context.Context
	stopWork context.CancelFunc
	// deciding is the context of deciding and storing. It ends earlier, to leave time for
	// telling people the outcome.
	deciding     context.Context
	stopDeciding context.CancelFunc
	// stopping is closed when the bot accepts no more envelopes.
	stopping chan struct{}

	misnamed, ready sync.Once
	// open counts the open connections.
	open atomic.Int64
}

// New creates a Bot.
func New(o Options) *Bot {
	work, stopWork := context.WithCancel(context.Background())
	deciding, stopDeciding := context.WithCancel(work)
	b := &Bot{
		appToken: o.AppToken, connections: max(cmp.Or(o.Connections, 2), 1), handler: o.Handler, slack: o.Slack, events: o.Events,
		clock: o.Clock, log: o.Logger, command: o.Command, observer: o.Observer,
		surfaces: newSurfaces(), homes: newHomes(), effects: &background{}, words: memberWords{command: o.Command}, rates: newMemberRates(o.Limit), heavy: newOnePerMember(),
		handling: make(chan struct{}, cmp.Or(o.MaxHandled, maxHandled)), refusing: make(chan struct{}, maxRefused),
		fatal: make(chan error, 1), work: work, stopWork: stopWork, deciding: deciding, stopDeciding: stopDeciding, stopping: make(chan struct{}),
	}
	if b.observer == nil {
		b.observer = unobserved{}
	}
	b.queues = newMemberQueues(cmp.Or(o.MaxInHand, maxInHand), o.Limit.InHand, b.serve)
	return b
}

const (
	// maxHandled bounds the envelopes handled at the same time. The store commits up to 256
	// changes together while the next ones are being decided.
	maxHandled = 512
	// maxRefused bounds the refusals in flight.
	maxRefused = 1000
)

// InHand returns how many envelopes are waiting, being handled, or followed by calls to Slack.
func (b *Bot) InHand() int { return b.queues.size() }

// Ready reports whether a connection is open.
func (b *Bot) Ready() bool { return b.open.Load() > 0 }

// noteConnection counts connections that were opened or closed.
func (b *Bot) noteConnection(change int64) {
	open := int(b.open.Add(change))
	b.observer.Connections(open)
	b.log.Info("connections to Slack", "open", open)
	if open == b.connections {
		b.ready.Do(func() { b.log.Info("ready: answering what people type", "command", b.command) })
	}
}

// stopTimeout bounds how long a stopping bot finishes what's being handled. What's still
// undecided after undecidedTimeout is abandoned, and its sender reads that nothing was saved,
// or that the outcome is unknown.
const (
	stopTimeout      = 8 * time.Second
	undecidedTimeout = 4 * time.Second
)

// Run opens the connections and handles envelopes until the context ends. Then it accepts no
// more, finishes and acks those being handled, and returns nil within 10 s. If something fails
// that no retry can fix, such as a revoked token, it returns an error that reads as a sentence.
func (b *Bot) Run(ctx context.Context) error {
	// Neither the sockets nor the work end with ctx, so that what's being handled is still
	// acked.
	sockets, closeSockets := context.WithCancel(context.WithoutCancel(ctx))
	defer closeSockets()
	defer b.stopWork()
	defer b.stopDeciding()

	conns := make([]*conn, b.connections)
	var running sync.WaitGroup
	running.Go(func() { b.pulse.run(sockets) })
	for i := range conns {
		conns[i] = b.newConn(sockets)
		running.Go(func() { conns[i].pump(sockets) })
		running.Go(conns[i].run)
	}
	var err error
	select {
	case <-ctx.Done():
	case err = <-b.fatal:
	}
	close(b.stopping)
	b.finish(conns)
	b.stopWork()
	closeSockets()
	running.Wait()
	if left := b.open.Load(); left > 0 {
		b.noteConnection(-left)
	}
	return err
}

// fail ends Run with an error; the first one counts.
func (b *Bot) fail(err error) {
	select {
	case b.fatal <- err:
	default:
	}
}

// finish waits for the envelopes being handled, for their effects, and for their acks to be
// written.
func (b *Bot) finish(conns []*conn) {
	undecided := b.clock.AfterFunc(undecidedTimeout, b.stopDeciding)
	defer undecided.Stop()
	done := make(chan struct{})
	go func() {
		defer close(done)
		drainAll(b.work, conns)
		b.queues.finish()
		b.effects.finish()
		for _, c := range conns {
			select {
			case <-c.acks.unwritten.empty():
			case <-c.ended:
			case <-b.work.Done():
			}
		}
	}()
	select {
	case <-done:
	case <-b.clock.After(stopTimeout):
		b.log.Warn("stopped while envelopes were being handled")
	}
}
