// Package scheduler sends members what they asked to be told, on their local
// time, once.
//
// On each full minute a tick takes the schedules that are due, works out what is
// to be said from what is true then, and stores the messages in the outbox in
// the same commit that moves the schedules on. For each workspace one goroutine
// then sends what waits there, at the rate that Slack permits, so that a limited
// or slow workspace holds up no other. A message is leased before it is sent and
// marked after; where the mark is missing, because the process was killed or
// Slack's answer never came, the message is in doubt, and its kind says what
// becomes of it: a reminder is dropped, a summary is sent again and says so.
//
// All of what a process must remember is in the database: any number of
// processes may run on one.
package scheduler

import (
	"context"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/interaction"
	"sundial/models"
)

// Sender delivers to Slack.
type Sender interface {
	// Send posts a message to the person's direct messages with the app.
	Send(ctx context.Context, who models.MemberKey, reply *interaction.Reply) (channel, ts string, err error)
	// Delete removes one of the app's own messages in the workspace.
	Delete(ctx context.Context, w models.WorkspaceKey, channel, ts string) error
	// DeleteFile removes one of the app's own files in the workspace.
	DeleteFile(ctx context.Context, w models.WorkspaceKey, id string) error
}

// Options are what a Scheduler needs.
type Options struct {
	Store  *models.Store
	Sender Sender
	// Classify tells what an error of the Sender means; nil: every error is
	// Unknown.
	Classify func(error) Failure
	// Profiles tells people's zones, read again when something is composed, at
	// most daily; nil: zones stay as they are.
	Profiles interaction.Profiles
	Clock    clockwork.Clock
	Logger   *slog.Logger
	// Command is the slash command's name, such as /time.
	Command string
	// Messenger carries what repeats, leaves by itself or was interrupted, of shares
	// and requests; nil: none of that is done.
	Messenger interaction.Messenger
	// Home has a person's Home tab published anew, soon and by itself; an error that
	// Classify calls Limited says that it is to be asked again. nil: tabs stay as they
	// are.
	Home func(ctx context.Context, who models.MemberKey) error
	// Pace is the time between two messages of one workspace; zero is 1 s, below
	// zero none is kept. Slack permits one a second (https://docs.slack.dev/apis/web-api/rate-limits).
	Pace time.Duration
	// Counted is told of each message that was sent, dropped or put back, by kind
	// and outcome; may be nil.
	Counted func(kind models.ScheduleKind, outcome string)
	// Ticked is told that the scheduler gets on: at the end of each tick for which the
	// database answered, and at each batch of one that has much to do; may be nil.
	Ticked func()
}

// Scheduler ticks and delivers. Use New to make one and Run to run it.
type Scheduler struct {
	o     Options
	log   *slog.Logger
	clock clockwork.Clock
	store *models.Store

	// storeTime bounds what is asked of the database.
	storeTime time.Duration

	mu    sync.Mutex
	posts map[models.WorkspaceKey]*post
	wait  sync.WaitGroup
	// cleaned is when the housekeeping was last done.
	cleaned time.Time
	// carrying says that a goroutine does what is due of shares and requests.
	carrying atomic.Bool
}

// New makes a Scheduler that does nothing until Run.
func New(o Options) *Scheduler {
	if o.Pace == 0 {
		o.Pace = time.Second
	}
	if o.Classify == nil {
		o.Classify = func(error) Failure { return Failure{Kind: Unknown, Reason: "unknown"} }
	}
	if o.Counted == nil {
		o.Counted = func(models.ScheduleKind, string) {}
	}
	if o.Ticked == nil {
		o.Ticked = func() {}
	}
	return &Scheduler{o: o, log: o.Logger, clock: o.Clock, store: o.Store, storeTime: storeTime, posts: map[models.WorkspaceKey]*post{}}
}

// Run ticks at once and then on each full minute, until the context ends; the
// messages in hand are finished before it returns.
func (s *Scheduler) Run(ctx context.Context) error {
	defer s.wait.Wait()
	for {
		s.tick(ctx)
		now := s.clock.Now()
		select {
		case <-s.clock.After(now.Truncate(time.Minute).Add(time.Minute).Sub(now)):
		case <-ctx.Done():
			return nil
		}
	}
}

// tick does what is due now. Its errors are logged: the next tick tries again.
// Where the database does not answer, the rest of the tick is left to that too.
func (s *Scheduler) tick(ctx context.Context) {
	reached := true
	for _, step := range []struct {
		what string
		do   func(context.Context) error
	}{
		{"resolve messages in doubt", s.resolve},
		{"claim what is due", s.claim},
		{"find what waits", s.wake},
		{"find shares and requests that are due", s.carry},
		{"tidy up", s.tidyHourly},
	} {
		err := step.do(ctx)
		s.failed(ctx, step.what, err)
		if reached = !outOfReach(err); !reached {
			return
		}
	}
	s.o.Ticked()
}

// moment is now as everything stored counts it: in whole seconds of UTC. Whoever
// decides something reads it once and passes it on. Two readings are two moments, and
// what holds at one may not hold at the other.
func (s *Scheduler) moment() time.Time { return s.clock.Now().UTC().Truncate(time.Second) }

func (s *Scheduler) failed(ctx context.Context, what string, err error) {
	if err != nil && ctx.Err() == nil {
		s.log.Error("could not "+what+"; the next minute tries again", "error", err)
	}
}
