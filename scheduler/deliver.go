package scheduler

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"sundial/interaction"
	"sundial/models"
	"sundial/notice"
)

const (
	// lease is how long a process owns a message; within it, Slack has sendTimeout to answer.
	lease       = 15 * time.Second
	sendTimeout = 10 * time.Second
	// stopTimeout is how long Slack has when the program ends, which takes at most 10 s.
	stopTimeout = 7 * time.Second
	// maxAttempts bounds one message's attempts; each wait is retryWait times those made.
	maxAttempts = 8
	retryWait   = time.Minute
	// reasonRetention is how long an unsent message keeps its reason.
	reasonRetention = 7 * 24 * time.Hour
	// deadWait is how long nothing is tried in an unreachable workspace.
	deadWait = time.Hour
)

// sendWaiting sends the workspace's waiting messages until there are none.
func (s *Scheduler) sendWaiting(ctx context.Context, o *outbox) error {
	o.sends.begin(s.moment())
	for {
		passed, err := s.sendRound(ctx, o)
		err = errors.Join(err, o.sends.waitUntilFewer(1))
		if err != nil || ctx.Err() != nil {
			return err
		}
		switch next, again := o.sends.nextRound(passed); {
		case !again:
			return nil
		case !s.until(ctx, next):
			return nil
		}
	}
}

// sendRound goes through the waiting messages once, by due time. It skips and returns the
// members whose channel can't take another message yet. It ends early if a message was put
// back, which is first in the next round.
func (s *Scheduler) sendRound(ctx context.Context, o *outbox) (passed map[string]bool, err error) {
	passed = map[string]bool{}
	for last := (models.Message{}); ; {
		messages, err := ask(ctx, s, func(ctx context.Context) ([]models.Message, error) {
			return s.store.Waiting(ctx, o.key, s.moment(), last, sendBatch)
		})
		if err != nil {
			return passed, err
		}
		lanes := s.lanes(len(messages))
		for _, message := range messages {
			last = message
			if s.aside.has(message.ID, s.moment()) {
				continue
			}
			_ = o.sends.waitUntilFewer(lanes) // roundOver knows a failure
			if passed[message.MemberID] || !o.sends.channelFree(message.MemberID, s.clock.Now()) {
				passed[message.MemberID] = true
				continue
			}
			if !s.waitForPace(ctx, o) || o.sends.roundOver() {
				return passed, nil
			}
			if err := s.launch(ctx, o, message); err != nil {
				return passed, err
			}
		}
		if len(messages) < sendBatch {
			return passed, nil
		}
	}
}

// waitForPace waits until the pace allows a message; false: the program is ending.
func (s *Scheduler) waitForPace(ctx context.Context, o *outbox) bool {
	for at := o.sends.pace.next(); at.After(s.clock.Now()); at = o.sends.pace.next() {
		if !s.until(ctx, at) {
			return false
		}
	}
	return ctx.Err() == nil
}

// lanes returns how many messages may be sent to a workspace concurrently, given how many wait;
// sendBatch means any number.
func (s *Scheduler) lanes(waiting int) int {
	if s.o.Pace < 0 || waiting <= fewWaiting {
		return 1
	}
	return min(maxLanes, waiting/perLane)
}

// launch leases one message and delivers it in a separate goroutine, or drops it.
func (s *Scheduler) launch(ctx context.Context, o *outbox, message models.Message) error {
	now := s.moment()
	if done, err := s.unsendable(ctx, o, message, now); done || err != nil {
		return err
	}
	reply, err := s.readReply(message)
	if err != nil {
		return s.drop(ctx, message, "unreadable")
	}
	if ok, err := s.leased(ctx, &message, now); err != nil || !ok {
		return err
	}
	begun := s.clock.Now()
	o.sends.pace.sent(begun)
	o.sends.started(message.MemberID)
	s.background.Go(func() {
		err := s.safely(func() error { return s.deliver(ctx, o, message, reply, begun) })
		o.sends.finished(message.MemberID, begun.Add(max(0, s.o.Pace)), err)
	})
	return nil
}

// unsendable drops or sets aside what can't be sent, and reports whether it did.
func (s *Scheduler) unsendable(ctx context.Context, o *outbox, message models.Message, now time.Time) (bool, error) {
	dead, isDead := o.dead.holds(now)
	switch {
	case !message.Until.IsZero() && !now.Before(message.Until.Add(time.Second)):
		return true, s.drop(ctx, message, "late")
	case isDead:
		return true, s.drop(ctx, message, dead)
	case message.Err != nil && now.Sub(message.Due) > reasonRetention:
		return true, s.drop(ctx, message, "unreadable")
	case message.Err != nil:
		s.setAsideFor(message.ID, message.Kind, "read a message", message.Err)
		return true, nil //nolint:nilerr // another key or version may be able to read it
	}
	return false, nil
}

func (s *Scheduler) readReply(message models.Message) (*interaction.Reply, error) {
	return try(s, func() (*interaction.Reply, error) {
		reply := &interaction.Reply{}
		if err := json.Unmarshal(message.Body, reply); err != nil {
			return nil, errors.New("a stored message isn't valid JSON")
		}
		if message.Again {
			reply = notice.MaybeAgain(s.wordsOf(message.Owner), reply)
		}
		return reply, nil
	})
}

func (s *Scheduler) leased(ctx context.Context, message *models.Message, now time.Time) (bool, error) {
	return ask(ctx, s, func(ctx context.Context) (bool, error) { return s.store.Lease(ctx, message, now.Add(lease)) })
}

// deliver sends one message and records the outcome. It finishes even if the program is ending.
func (s *Scheduler) deliver(ctx context.Context, o *outbox, message models.Message, reply *interaction.Reply, begun time.Time) error {
	finish, cancel := s.within(ctx, sendTimeout)
	defer cancel()
	var channel, ts string
	err := s.safely(func() (err error) {
		channel, ts, err = s.o.Sender.Send(finish, message.Member, reply)
		return err
	})
	noting, done := s.noting(ctx)
	defer done()
	if err != nil {
		s.notePanic(message.Kind, "send a message", err)
		return s.failedSend(noting, o, message, begun, s.o.Classify(err))
	}
	o.sends.pace.accepted()
	s.o.Counted(message.Kind, "sent")
	now := s.moment()
	if err := s.store.Sent(noting, message, channel, ts, now, message.Owner.DeletedAt(now)); err != nil {
		return err
	}
	s.readZoneLater(ctx, o, message.Owner)
	return nil
}

func (s *Scheduler) failedSend(ctx context.Context, o *outbox, message models.Message, begun time.Time, f Failure) error {
	now := s.moment()
	switch f.Kind {
	case Limited:
		o.sends.pace.limited(begun, s.clock.Now(), f.RetryAfter)
		o.sends.requeued()
		s.o.Counted(message.Kind, "limited")
		return s.store.Requeue(ctx, message, now)
	case Retry:
		return s.retry(ctx, message, f.Reason, s.store.Requeue)
	case Unknown:
		s.log.Warn("it isn't known whether Slack accepted a message", "kind", string(message.Kind), "reason", f.Reason)
		return s.doubt(ctx, message)
	case Dead:
		s.log.Warn("nothing can be delivered to a member; the member's schedules are stopped", "reason", f.Reason, "workspace", message.Member.Workspace().String())
		if err := s.store.StopSchedules(ctx, message.MemberID, f.Reason); err != nil {
			return err
		}
	case InstallDead:
		s.log.Warn("nothing can be delivered in a workspace; its messages are dropped", "reason", f.Reason, "workspace", message.Member.Workspace().String())
		o.dead.set(f.Reason, now.Add(deadWait))
	default:
		s.log.Error("Slack refused a message", "kind", string(message.Kind), "reason", f.Reason)
	}
	return s.drop(ctx, message, f.Reason)
}

// retry makes the message wait again, for longer each time, but not forever.
func (s *Scheduler) retry(
	ctx context.Context, message models.Message, reason string, requeue func(context.Context, models.Message, time.Time) error,
) error {
	if message.Attempts++; message.Attempts >= maxAttempts {
		return s.drop(ctx, message, reason)
	}
	ctx, cancel := s.asking(ctx)
	defer cancel()
	s.o.Counted(message.Kind, "retried")
	return requeue(ctx, message, s.moment().Add(time.Duration(message.Attempts)*retryWait))
}

// doubt sends a summary with an unknown outcome again, saying so, and drops anything else.
func (s *Scheduler) doubt(ctx context.Context, message models.Message) error {
	if !message.Kind.Again() {
		return s.drop(ctx, message, "in doubt")
	}
	message.Again = true
	return s.retry(ctx, message, "in doubt", s.store.Requeue)
}

// resolve resolves the messages that a killed process left in doubt.
func (s *Scheduler) resolve(ctx context.Context) error {
	for ctx.Err() == nil {
		messages, err := ask(ctx, s, func(ctx context.Context) ([]models.Message, error) {
			return s.store.InDoubt(ctx, s.moment(), claimBatch)
		})
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

func (s *Scheduler) drop(ctx context.Context, message models.Message, reason string) error {
	ctx, cancel := s.asking(ctx)
	defer cancel()
	s.o.Counted(message.Kind, "dropped")
	s.noteDrop(message.Kind, reason)
	return s.store.Drop(ctx, message, reason, s.moment().Add(reasonRetention))
}
