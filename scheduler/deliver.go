package scheduler

import (
	"context"
	"encoding/json"
	"time"

	"sundial/interaction"
	"sundial/models"
	"sundial/notice"
)

// FailureKind says what an error of the Sender means for the message.
type FailureKind int

// The kinds of failure.
const (
	// Unknown: the message may have been delivered (a time-out, HTTP 5xx).
	Unknown FailureKind = iota
	// Retry: it was not delivered, and may be later (Slack was not reached).
	Retry
	// Limited: Slack takes none of this workspace before RetryAfter.
	Limited
	// Dead: nothing can be delivered to this person (deactivated, messages tab
	// off).
	Dead
	// InstallDead: nothing can be delivered in this workspace (token revoked).
	InstallDead
	// Refused: Slack won't take this very message.
	Refused
)

// Failure is what an error of the Sender means. Reason is Slack's word for it,
// without any of the message's.
type Failure struct {
	Kind       FailureKind
	RetryAfter time.Duration
	Reason     string
}

const (
	// lease is how long a process has a message to itself; sendWait, within it, is
	// how long Slack has to answer.
	lease    = 15 * time.Second
	sendWait = 10 * time.Second
	// stopWait is how long Slack has when the program ends, which has 10 s in all.
	stopWait = 7 * time.Second
	// sendBatch is how many messages are read at once; each is leased on its own,
	// so that a kill leaves one in doubt.
	sendBatch = 20
	// attemptsMost bounds how often one message is tried; retryWait times the
	// attempts made is the time between.
	attemptsMost = 8
	retryWait    = time.Minute
	// reasonKept is how long a message that was never sent tells why.
	reasonKept = 7 * 24 * time.Hour
	// deadWait is how long nothing is tried in a workspace that can't be reached.
	deadWait = time.Hour
)

// post is the sending to one workspace. It lives on while nothing waits there,
// so that its pace and Slack's limits hold.
type post struct {
	key models.WorkspaceKey
	// busy says that a goroutine sends, again that something came up meanwhile,
	// old that messages are to be deleted.
	busy, again, old bool
	// homes are the members whose Home tabs are to be published, in order, homed the
	// same ones.
	homes []models.MemberKey
	homed map[models.MemberKey]bool
	// free is when the next message, freeDelete the next deletion, freeHome the next
	// Home tab, may go.
	free, freeDelete, freeHome time.Time
	// freeProfile is when Slack may be asked for a zone again.
	freeProfile time.Time
	// dead is Slack's word for why nothing can be delivered, until deadUntil.
	dead      string
	deadUntil time.Time
}

// wake starts the sending to each workspace for which something waits.
func (s *Scheduler) wake(ctx context.Context) error {
	now := s.clock.Now()
	asking, cancel := s.asking(ctx)
	defer cancel()
	waiting, err := s.store.WaitingWorkspaces(asking, now)
	if err != nil {
		return err
	}
	old, err := s.store.OldWorkspaces(asking, now)
	if err != nil {
		return err
	}
	for _, key := range append(waiting, s.withHomes()...) {
		s.start(ctx, key, false)
	}
	for _, key := range old {
		s.start(ctx, key, true)
	}
	return nil
}

func (s *Scheduler) start(ctx context.Context, key models.WorkspaceKey, old bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	p := s.post(key)
	p.old = p.old || old
	if p.busy {
		p.again = true
		return
	}
	p.busy = true
	s.wait.Go(func() { s.serve(ctx, p) })
}

// post is the sending to the workspace; the lock is held.
func (s *Scheduler) post(key models.WorkspaceKey) *post {
	p := s.posts[key]
	if p == nil {
		p = &post{key: key, homed: map[models.MemberKey]bool{}}
		s.posts[key] = p
	}
	return p
}

// serve sends what waits in the workspace until nothing does.
func (s *Scheduler) serve(ctx context.Context, p *post) {
	for {
		s.failed(ctx, "send", s.sendWaiting(ctx, p))
		if s.hasOld(p) {
			s.failed(ctx, "delete old messages", s.deleteOld(ctx, p))
		}
		s.publishHomes(ctx, p)
		s.mu.Lock()
		if !p.again || ctx.Err() != nil {
			p.busy = false
			s.mu.Unlock()
			return
		}
		p.again = false
		s.mu.Unlock()
	}
}

// hasOld takes the word that messages are to be deleted.
func (s *Scheduler) hasOld(p *post) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	old := p.old
	p.old = false
	return old
}

func (s *Scheduler) sendWaiting(ctx context.Context, p *post) error {
	var last models.Message
	for ctx.Err() == nil {
		messages, err := s.waiting(ctx, p, last)
		if err != nil || len(messages) == 0 {
			return err
		}
		for _, message := range messages {
			if !s.until(ctx, p.free) {
				return nil
			}
			limited, err := s.send(ctx, p, message)
			if err != nil {
				return err
			}
			if limited { // the order of due times holds
				last = models.Message{}
				break
			}
			last = message
		}
		if len(messages) < sendBatch && last.ID != "" {
			return nil
		}
	}
	return nil
}

func (s *Scheduler) waiting(ctx context.Context, p *post, behind models.Message) ([]models.Message, error) {
	ctx, cancel := s.asking(ctx)
	defer cancel()
	return s.store.Waiting(ctx, p.key, s.clock.Now(), behind, sendBatch)
}

// until waits for the moment; false: the program ends.
func (s *Scheduler) until(ctx context.Context, at time.Time) bool {
	if wait := at.Sub(s.clock.Now()); wait > 0 {
		select {
		case <-s.clock.After(wait):
		case <-ctx.Done():
		}
	}
	return ctx.Err() == nil
}

// send leases, sends and marks one message, or says that Slack takes none now.
func (s *Scheduler) send(ctx context.Context, p *post, message models.Message) (limited bool, err error) {
	now := s.clock.Now()
	switch {
	case !message.Until.IsZero() && !now.Before(message.Until.Add(time.Second)):
		return false, s.drop(ctx, message, "late")
	case now.Before(p.deadUntil):
		return false, s.drop(ctx, message, p.dead)
	case message.Err != nil: // it stays until it is too late to send it
		s.log.Error("could not read a message", "kind", string(message.Kind), "error", message.Err)
		return false, nil
	}
	reply := &interaction.Reply{}
	if err := json.Unmarshal(message.Body, reply); err != nil {
		return false, s.drop(ctx, message, "unreadable")
	}
	if message.Again {
		reply = notice.MaybeAgain(reply)
	}
	if ok, err := s.leased(ctx, &message, now); err != nil || !ok {
		return false, err
	}
	p.free = now.Add(s.o.Pace)
	// What has begun is finished, also while the program ends.
	finish, cancel := s.within(ctx, sendWait)
	defer cancel()
	channel, ts, err := s.o.Sender.Send(finish, message.Member, reply)
	noting, done := s.noting(ctx)
	defer done()
	if err != nil {
		f := s.o.Classify(err)
		return f.Kind == Limited, s.failedSend(noting, p, message, f)
	}
	if err := s.mark(noting, message, channel, ts); err != nil {
		return false, err
	}
	return false, s.freshen(ctx, p, message.Owner)
}

func (s *Scheduler) leased(ctx context.Context, message *models.Message, now time.Time) (bool, error) {
	ctx, cancel := s.asking(ctx)
	defer cancel()
	return s.store.Lease(ctx, message, now.Add(lease))
}

// within is a context that ends after the time by the scheduler's clock, or stopWait
// after ctx. Clockwork's own is none: its Err waits until it has ended.
func (s *Scheduler) within(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc) {
	whole, cancel := context.WithCancelCause(context.WithoutCancel(ctx))
	timer := s.clock.AfterFunc(d, func() { cancel(context.DeadlineExceeded) })
	ended := context.AfterFunc(ctx, func() {
		s.clock.AfterFunc(stopWait, func() { cancel(context.Canceled) })
	})
	return whole, func() { ended(); timer.Stop(); cancel(nil) }
}

func (s *Scheduler) mark(ctx context.Context, message models.Message, channel, ts string) error {
	s.o.Counted(message.Kind, "sent")
	now := s.clock.Now()
	return s.store.Sent(ctx, message, channel, ts, now, message.Owner.DeletedAt(now))
}

// failedSend does with a message what the failure calls for.
func (s *Scheduler) failedSend(ctx context.Context, p *post, message models.Message, f Failure) error {
	now := s.clock.Now()
	switch f.Kind {
	case Limited:
		p.free = later(p.free, now.Add(f.RetryAfter))
		s.o.Counted(message.Kind, "limited")
		return s.store.PutBack(ctx, message, now)
	case Retry:
		return s.retry(ctx, message, f.Reason)
	case Unknown:
		s.log.Warn("whether Slack took a message is not known", "kind", string(message.Kind), "reason", f.Reason)
		return s.doubt(ctx, message)
	case Dead:
		s.log.Warn("nothing can be delivered to a member; what she asked for is stopped", "reason", f.Reason, "team", message.Member.Team)
		if err := s.store.StopSchedules(ctx, message.MemberID, f.Reason); err != nil {
			return err
		}
	case InstallDead:
		s.log.Warn("nothing can be delivered in a workspace; its messages are dropped", "reason", f.Reason, "team", message.Member.Team)
		p.dead, p.deadUntil = f.Reason, now.Add(deadWait)
	default:
		s.log.Error("Slack refused a message", "kind", string(message.Kind), "reason", f.Reason)
	}
	return s.drop(ctx, message, f.Reason)
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// retry tries the same bytes again later, but not for ever.
func (s *Scheduler) retry(ctx context.Context, message models.Message, reason string) error {
	if message.Attempts++; message.Attempts >= attemptsMost {
		return s.drop(ctx, message, reason)
	}
	ctx, cancel := s.asking(ctx)
	defer cancel()
	s.o.Counted(message.Kind, "retried")
	wait := time.Duration(message.Attempts) * retryWait
	return s.store.PutBack(ctx, message, s.clock.Now().Add(wait))
}

// doubt resolves a message of which nobody knows whether it was delivered: a
// summary is sent again and says so, anything else is dropped.
func (s *Scheduler) doubt(ctx context.Context, message models.Message) error {
	if !message.Kind.Again() {
		return s.drop(ctx, message, "in doubt")
	}
	message.Again = true
	return s.retry(ctx, message, "in doubt")
}

// resolve takes up the messages that a killed process left in doubt.
func (s *Scheduler) resolve(ctx context.Context) error {
	for ctx.Err() == nil {
		messages, err := s.inDoubt(ctx)
		if err != nil || len(messages) == 0 {
			return err
		}
		for _, message := range messages {
			if err := s.doubt(ctx, message); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *Scheduler) inDoubt(ctx context.Context) ([]models.Message, error) {
	ctx, cancel := s.asking(ctx)
	defer cancel()
	return s.store.InDoubt(ctx, s.clock.Now(), claimBatch)
}

func (s *Scheduler) drop(ctx context.Context, message models.Message, reason string) error {
	ctx, cancel := s.asking(ctx)
	defer cancel()
	s.o.Counted(message.Kind, "dropped")
	return s.store.Drop(ctx, message, reason, s.clock.Now().Add(reasonKept))
}
