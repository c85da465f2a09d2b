// Package scheduler sends members what they asked to be told, on their local
// time, once.
//
// A tick on each full minute (tick.go) takes the schedules that are due (claim.go),
// works out what is to be said from what is true then (compose.go, targets.go), and
// stores the messages in the outbox in the commit that moves the schedules on.
//
// Each workspace has its own outbox (outbox.go), so a limited or slow one
// holds up no other. What waits there is sent by several lanes (deliver.go), at the pace
// that Slack's answers show it to take (pace.go). A message is leased before it is sent
// and marked after; where the mark is missing, because the process was killed or Slack's
// answer never came, the message is in doubt, and its kind says what becomes of it: a
// reminder is dropped, a summary is sent again and says so. Beside the sending, messages
// past their time are deleted in Slack (delete.go), Home tabs are published again
// (home.go) and people's zones are read again (zone.go). Reports that come as files are
// made and handed over by themselves (files.go).
//
// Shares and requests that fall due have shares.go: what is previewed, announced, leaves
// an hour later, or was interrupted. tidy.go forgets what is kept for a time only.
//
// What fails for one member, a panic among it, is logged without words, counted and set
// aside (recover.go): the others continue.
//
// All of what a process must remember is in the database: any number of processes may
// run on one.
package scheduler

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/interaction"
	"sundial/models"
	"sundial/paper"
)

// Sender delivers to Slack.
type Sender interface {
	// Send posts a message to the person's direct messages with the app.
	Send(ctx context.Context, who models.MemberKey, reply *interaction.Reply) (channel, ts string, err error)
	// Delete removes one of the app's own messages in the workspace.
	Delete(ctx context.Context, w models.WorkspaceKey, channel, ts string) error
	// DeleteFile removes one of the app's own files in the workspace.
	DeleteFile(ctx context.Context, w models.WorkspaceKey, id string) error
	// Upload hands Slack what is in a file, which nobody sees until ShowFile. It may be
	// called again.
	Upload(ctx context.Context, who models.MemberKey, u *interaction.Upload) (file string, err error)
	// ShowFile puts an uploaded file into the person's direct messages with the app.
	ShowFile(ctx context.Context, who models.MemberKey, file, title string) error
}

// Options are what a Scheduler needs.
type Options struct {
	Store  *models.Store
	Sender Sender
	// Classify says what an error of the Sender means; nil: every error is
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
	// Home has a person's Home tab published again, soon and by itself; an error that
	// Classify calls Limited says that it is to be asked again. nil: tabs stay as they
	// are.
	Home func(ctx context.Context, who models.MemberKey) error
	// Fonts are those of PDFs. Setting holds one token while a PDF is made; nil: one of
	// the scheduler's own.
	Fonts   paper.Fonts
	Setting chan struct{}
	// Pace is the time between two messages to one person, and what the pace of a
	// workspace starts at; zero is 1 s, which Slack takes for each channel
	// (https://docs.slack.dev/apis/web-api/rate-limits). Below zero there is one lane
	// without any pace.
	Pace time.Duration
	// Counted is called for each message that was sent, dropped or put back, by kind
	// and outcome; may be nil.
	Counted func(kind models.ScheduleKind, outcome string)
	// Ticked reads that the scheduler gets on: at the end of each tick for which the
	// database answered, and at each batch of one that has much to do; may be nil.
	Ticked func()
}

// Scheduler ticks and delivers. Use New to make one and Run to run it.
type Scheduler struct {
	o     Options
	log   *slog.Logger
	clock clockwork.Clock
	store *models.Store

	// storeTimeout bounds what is asked of the database.
	storeTimeout time.Duration

	mu       sync.Mutex
	outboxes map[models.WorkspaceKey]*outbox
	// background are the goroutines beside Run's.
	background sync.WaitGroup
	// tidied is when the housekeeping was last done.
	tidied time.Time
	// shares does what is due of shares and requests.
	shares runner
	// aside is what failed of late, drops what was dropped.
	aside asideList
	drops drops
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
	if o.Setting == nil {
		o.Setting = make(chan struct{}, 1)
	}
	if o.Ticked == nil {
		o.Ticked = func() {}
	}
	return &Scheduler{o: o, log: o.Logger, clock: o.Clock, store: o.Store, storeTimeout: storeTimeout, outboxes: map[models.WorkspaceKey]*outbox{}}
}

// Run ticks at once and then on each full minute, until the context ends; the
// messages being handled are finished before it returns.
func (s *Scheduler) Run(ctx context.Context) error {
	defer s.background.Wait()
	for {
		next := s.clock.Now().Truncate(time.Minute).Add(time.Minute)
		s.tick(ctx)
		select {
		case <-s.clock.After(next.Sub(s.clock.Now())): // at once after a tick of more than a minute
		case <-ctx.Done():
			return nil
		}
	}
}
