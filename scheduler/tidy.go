package scheduler

import (
	"context"
	"errors"
	"time"

	"sundial/models"
)

// tidyHourly deletes expired rows, adopts messages of earlier versions, and gives space back.
func (s *Scheduler) tidyHourly(ctx context.Context) error {
	now := s.moment()
	if now.Sub(s.tidied).Abs() < time.Hour {
		return nil
	}
	s.tidied = now
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
		s.store.DropOldContacts,
		s.store.DropFormerKeys,
		func(ctx context.Context, _ time.Time) error { return s.store.GiveSpaceBack(ctx) },
		s.emptyLog,
	} {
		err := bounded(ctx, tidyTimeout, func(ctx context.Context) error { return s.safely(func() error { return forget(ctx, now) }) })
		if failed = errors.Join(failed, err); outOfReach(err) {
			break
		}
	}
	return failed
}

// emptyLog leaves a log that someone is reading for the next time.
func (s *Scheduler) emptyLog(ctx context.Context, _ time.Time) error {
	if err := s.store.EmptyLog(ctx); !errors.Is(err, models.ErrLogInUse) {
		return err
	}
	return nil
}

func (s *Scheduler) forgetUninstalled(ctx context.Context, now time.Time) error {
	gone, err := s.store.ForgetUninstalled(ctx, now)
	if gone > 0 {
		s.log.Info("forgot the members of workspaces that removed the app", "members", gone)
	}
	return err
}
