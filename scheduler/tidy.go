package scheduler

import (
	"context"
	"errors"
	"time"

	"sundial/models"
)

func (s *Scheduler) tidyHourly(ctx context.Context) error {
	if s.clock.Since(s.cleaned).Abs() < time.Hour {
		return nil
	}
	s.cleaned = s.clock.Now()
	return s.tidy(ctx)
}

// tidy forgets what is kept for a time only.
func (s *Scheduler) tidy(ctx context.Context) error {
	now := s.clock.Now()
	var failed error
	for _, forget := range []func(context.Context, time.Time) error{
		s.forgetUninstalled,
		s.store.DropOldForgotten,
		s.store.DropOldSteps,
		s.store.DropOldEnvelopes,
		s.store.AdoptMessages,
		s.store.DropOldMessages,
		s.store.DropOldShareDrafts,
		s.store.DropOldRequests,
		func(ctx context.Context, _ time.Time) error { return s.store.EmptyLog(ctx) },
	} {
		err := bounded(ctx, tidyTime, func(ctx context.Context) error { return forget(ctx, now) })
		if failed = errors.Join(failed, err); outOfReach(err) {
			break
		}
	}
	return failed
}

func bounded(ctx context.Context, d time.Duration, do func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, d)
	defer cancel()
	return do(ctx)
}

func (s *Scheduler) forgetUninstalled(ctx context.Context, now time.Time) error {
	gone, err := s.store.ForgetUninstalled(ctx, now)
	if gone > 0 {
		s.log.Info("forgot the members of workspaces that removed the app", "members", gone)
	}
	return err
}

// deleteOld removes Sundial's own messages in the workspace that have stood for
// their member's number of days. What Slack no longer has, or won't remove, is
// forgotten; while Slack is out of reach it is tried again later. Slack permits 50
// deletions a minute (https://docs.slack.dev/reference/methods/chat.delete).
func (s *Scheduler) deleteOld(ctx context.Context, p *post) error {
	for ctx.Err() == nil && !s.clock.Now().Before(p.deadUntil) {
		old, err := s.oldMessages(ctx, p)
		if err != nil || len(old) == 0 {
			return err
		}
		for _, message := range old {
			if s.interrupted(p) || !s.until(ctx, p.freeDelete) {
				return nil
			}
			p.freeDelete = s.clock.Now().Add(s.o.Pace + s.o.Pace/5)
			if !s.deleted(ctx, p, message) {
				return nil
			}
			err := bounded(ctx, s.storeTime, func(ctx context.Context) error { return s.store.DropMessage(ctx, message.ID) })
			if err != nil {
				return err
			}
		}
		if len(old) < sendBatch {
			return nil
		}
	}
	return nil
}

func (s *Scheduler) oldMessages(ctx context.Context, p *post) ([]models.Old, error) {
	ctx, cancel := s.asking(ctx)
	defer cancel()
	return s.store.OldMessages(ctx, p.key, s.clock.Now(), sendBatch)
}

// interrupted says that something new is to be sent, which goes first.
func (s *Scheduler) interrupted(p *post) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return p.again
}

// deleted says whether the message is gone, or can't be removed at all.
func (s *Scheduler) deleted(ctx context.Context, p *post, old models.Old) bool {
	wait, cancel := s.within(ctx, sendWait)
	defer cancel()
	remove := func() error { return s.o.Sender.Delete(wait, p.key, old.Channel, old.TS) }
	if old.File != "" {
		remove = func() error { return s.o.Sender.DeleteFile(wait, p.key, old.File) }
	}
	err := remove()
	if err == nil {
		return true
	}
	switch f := s.o.Classify(err); f.Kind {
	case Limited:
		p.freeDelete = s.clock.Now().Add(f.RetryAfter)
		return false
	case Retry, Unknown, InstallDead:
		p.freeDelete = s.clock.Now().Add(time.Minute)
		return false
	}
	return true
}
