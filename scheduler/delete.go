package scheduler

import (
	"context"
	"time"

	"sundial/models"
)

// deletes handles the deletion of Sundial's messages in one workspace.
type deletes struct {
	runner runner
	// free is when the next deletion may be sent. Only the runner's goroutine uses it.
	free time.Time
}

// deleteOld deletes Sundial's messages in the workspace that are older than their member's
// number of days. What Slack no longer has, or refuses to delete, is forgotten; while Slack is
// unreachable, it's retried later. Slack allows 50 deletions a minute
// (https://docs.slack.dev/reference/methods/chat.delete).
func (s *Scheduler) deleteOld(ctx context.Context, o *outbox) error {
	for {
		old, err := s.oldMessages(ctx, o)
		if err != nil {
			return err
		}
		for _, message := range old {
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

func (s *Scheduler) oldMessages(ctx context.Context, o *outbox) ([]models.Old, error) {
	ctx, cancel := s.asking(ctx)
	defer cancel()
	return s.store.OldMessages(ctx, o.key, s.moment(), sendBatch)
}

// deleted reports whether the message is gone, or can never be deleted.
func (s *Scheduler) deleted(ctx context.Context, o *outbox, old models.Old) bool {
	wait, cancel := s.within(ctx, sendTimeout)
	defer cancel()
	remove := func() error { return s.o.Sender.Delete(wait, o.key, old.Channel, old.TS) }
	if old.File != "" {
		remove = func() error { return s.o.Sender.DeleteFile(wait, o.key, old.File) }
	}
	err := remove()
	if err == nil {
		return true
	}
	switch f := s.o.Classify(err); f.Kind {
	case Limited:
		o.deletes.free = s.clock.Now().Add(f.RetryAfter)
		return false
	case Retry, Unknown, InstallDead:
		o.deletes.free = s.clock.Now().Add(time.Minute)
		return false
	}
	return true
}
