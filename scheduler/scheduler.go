// Package scheduler sends members what they scheduled, at the right local time, once.
//
// A tick on each full minute claims the due schedules (claim.go), composes their messages from
// current records (compose.go), and stores them in the outbox in the same commit that advances
// the schedules.
//
// Each workspace has a separate outbox (outbox.go), so a limited or slow one doesn't hold up
// others. Its messages are sent (deliver.go) in several lanes (lanes.go), at a pace that follows
// Slack's answers (pace.go). A message is leased before it's sent and marked afterwards. If the
// mark is missing, because the process was killed or Slack never answered, the message is in
// doubt, and its kind decides: a reminder is dropped, a summary is sent again and says so.
// Separately, expired messages are deleted from Slack (delete.go), Home tabs are refreshed
// (home.go), people's zones are read again (zone.go), and scheduled report files are made and
// sent (files.go).
//
// shares.go handles due shares and requests: previews, announcements, sending an hour later,
// and interruptions. tidy.go deletes expired rows.
//
// A failure for one member, even a panic, is logged without words, counted and set aside
// (recover.go); the others continue.
//
// All state is in the database, so any number of processes can share one.
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
	// Send posts a message to the person's DM with the app.
	Send(ctx context.Context, who models.MemberKey, reply *interaction.Reply) (channel, ts string, err error)
	// Delete deletes one of the app's messages in the workspace.
	Delete(ctx context.Context, w models.WorkspaceKey, channel, ts string) error
	// DeleteFile deletes one of the app's files in the workspace.
	DeleteFile(ctx context.Context, w models.WorkspaceKey, id string) error
	// Upload uploads a file, which nobody sees until ShowFile. It may be called again.
	Upload(ctx context.Context, who models.MemberKey, u *interaction.Upload) (file string, err error)
	// ShowFile posts an uploaded file to the person's DM with the app.
	ShowFile(ctx context.Context, who models.MemberKey, file, title string) error
}

// FailureKind says what a Sender's error means for the message.
type FailureKind int

// The kinds of failures.
const (
	// Unknown: the message may have been delivered (a timeout, HTTP 5xx).
	Unknown FailureKind = iota
	// Retry: it wasn't delivered, but may be later (Slack was unreachable).
	Retry
	// Limited: Slack accepts none of this workspace's before RetryAfter.
	Limited
	// Dead: nothing can be delivered to this person (deactivated, messages tab off).
	Dead
	// InstallDead: nothing can be delivered in this workspace (token revoked).
	InstallDead
	// Refused: Slack won't accept this message.
	Refused
)

// Failure is what a Sender's error means. Reason is Slack's code, without words of the message.
type Failure struct {
	Kind       FailureKind
	RetryAfter time.Duration
	Reason     string
}

// Options configures a Scheduler.
type Options struct {
	Store  *models.Store
	Sender Sender
	// Classify says what a Sender's error means; nil: every error is Unknown.
	Classify func(error) Failure
	// Profiles reads people's zones after sending, at most daily; nil: zones don't change.
	Profiles interaction.Profiles
	Clock    clockwork.Clock
	Logger   *slog.Logger
	// Command is the slash command's name, such as /time.
	Command string
	// Messenger sends due or interrupted shares and requests; nil: none are sent.
	Messenger interaction.Messenger
	// Home publishes a person's Home tab soon, asynchronously; an error that Classify calls
	// Limited means to try again. nil: tabs aren't updated.
	Home func(ctx context.Context, who models.MemberKey) error
	// Fonts are for PDFs. PDFSlot has a token while a PDF is made; nil: New makes the slot.
	Fonts   paper.Fonts
	PDFSlot chan struct{}
	// Pace is the time between two messages to one person, and the initial interval for a
	// workspace; zero is 1 s, which Slack accepts for each channel
	// (https://docs.slack.dev/apis/web-api/rate-limits). Negative: one lane without any pace.
	Pace time.Duration
	// Counted, if not nil, is called for each message sent, dropped or put back.
	Counted func(kind models.ScheduleKind, outcome string)
	// Panicked, if not nil, is called for each contained panic.
	Panicked func()
	// Ticked, if not nil, is called when the scheduler makes progress: at the end of each tick
	// for which the database answered, and at each batch of a long one.
	Ticked func()
}

// Scheduler ticks and delivers. Create it with New and call Run.
type Scheduler struct {
	o     Options
	log   *slog.Logger
	clock clockwork.Clock
	store *models.Store

	// storeTimeout bounds each use of the database.
	storeTimeout time.Duration

	mu       sync.Mutex
	outboxes map[models.WorkspaceKey]*outbox
	// background counts the goroutines besides Run's.
	background sync.WaitGroup
	// tidied is when housekeeping was last done.
	tidied time.Time
	// shares handles due shares and requests.
	shares runner
	aside  asideList
	// drops counts the messages dropped since the last log line.
	drops map[dropped]int
}

// New creates a Scheduler that does nothing until Run.
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
	if o.Panicked == nil {
		o.Panicked = func() {}
	}
	if o.PDFSlot == nil {
		o.PDFSlot = make(chan struct{}, 1)
	}
	if o.Ticked == nil {
		o.Ticked = func() {}
	}
	return &Scheduler{o: o, log: o.Logger, clock: o.Clock, store: o.Store, storeTimeout: storeTimeout, outboxes: map[models.WorkspaceKey]*outbox{}, drops: map[dropped]int{}}
}

// Run ticks at once and then on each full minute, until the context ends; it returns after
// messages being sent are finished.
func (s *Scheduler) Run(ctx context.Context) error {
	defer s.background.Wait()
	for {
		next := s.clock.Now().Truncate(time.Minute).Add(time.Minute)
		s.tick(ctx)
		select {
		case <-s.clock.After(next.Sub(s.clock.Now())): // at once after a tick longer than a minute
		case <-ctx.Done():
			return nil
		}
	}
}

// tick does what's due now. Its errors are logged: the next tick tries again. If the database
// doesn't answer, the rest is left to the next tick too.
func (s *Scheduler) tick(ctx context.Context) {
	defer s.logDropped()
	s.store.DropUnused(s.clock.Now())
	for _, step := range []struct {
		what string
		do   func(context.Context) error
	}{
		{"resolve messages in doubt", s.resolve},
		{"claim what is due", s.claim},
		{"find what waits", s.wake},
		{"find shares and requests that are due", s.wakeShares},
		{"tidy up", s.tidyHourly},
	} {
		err := s.safely(func() error { return step.do(ctx) })
		s.failed(ctx, step.what, err)
		if outOfReach(err) {
			return
		}
	}
	s.o.Ticked()
}

// moment returns now as it's stored: in whole seconds of UTC. Each decision reads it once and
// passes it on, because what's true at one moment may not be at another.
func (s *Scheduler) moment() time.Time { return s.clock.Now().UTC().Truncate(time.Second) }

func (s *Scheduler) failed(ctx context.Context, what string, err error) {
	if err != nil && ctx.Err() == nil {
		s.log.Error("could not "+what+"; the next minute tries again", "error", err)
	}
}
