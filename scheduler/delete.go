package scheduler

import (
	"context"
	"time"

	"sundial/models"
)

// deleteOld deletes Sundial's messages in the workspace that are older than their member's
// number of days. What Slack no longer has, or refuses to delete, is forgotten; while Slack is
// unreachable, it's retried later. A deletion that nobody knows the outcome of is set aside.
// Slack allows 50 deletions a minute (https://docs.slack.dev/reference/methods/chat.delete).
func (s *Scheduler) deleteOld(ctx context.Context, o *outbox) error {
	for last := (models.SlackItem{}); ; {
		old, err := ask(ctx, s, func(ctx context.Context) ([]models.SlackItem, error) {
			return s.store.OldMessages(ctx, o.key, s.moment(), last, sendBatch)
		})
		if err != nil {
			return err
		}
		for _, message := range old {
			last = message
			if s.aside.has(message.ID, s.moment()) {
				continue
			}
			if _, dead := o.dead.holds(s.moment()); dead || !s.until(ctx, o.deletes.free) {
				return nil
			}
			o.deletes.free = s.clock.Now().Add(s.o.Pace + s.o.Pace/5)
			if !s.deleted(ctx, o, message) {
				return nil
			}
			err := bounded(ctx, s.storeTimeout, func(ctx context.Context) error { return s.store.DropMessage(ctx, message.ID) })
			if err != nil {
				return err
			}
		}
		if len(old) < sendBatch {
			return nil
		}
	}
}

// deleted reports whether the message is gone, or can never be deleted.
func (s *Scheduler) deleted(ctx context.Context, o *outbox, old models.SlackItem) bool {
	wait, cancel := s.within(ctx, sendTimeout)
	defer cancel()
	remove := func() error { return s.o.Sender.Delete(wait, o.key, old.Channel, old.TS) }
	if old.File != "" {
		remove = func() error { return s.o.Sender.DeleteFile(wait, o.key, old.File) }
	}
	err := s.safely(remove)
	if err == nil {
		return true
	}
	switch f := s.o.Classify(err); f.Kind {
	case Limited:
		o.deletes.free = s.clock.Now().Add(f.RetryAfter)
		return false
	case Unknown:
		s.setAsideFor(old.ID, "deletion", "delete a message", err)
		o.deletes.free = s.clock.Now().Add(time.Minute)
		return false
	case Retry, InstallDead:
		o.deletes.free = s.clock.Now().Add(time.Minute)
		return false
	}
	return true
}
