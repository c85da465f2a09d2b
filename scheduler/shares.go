package scheduler

import (
	"context"
	"errors"
	"slices"
	"time"

	"sundial/interaction"
	"sundial/models"
	"sundial/notice"
	"sundial/sharing"
)

const shareBatch = 50

// repeatShare previews a repeated share to its owner, or announces it. The draft is stored
// first: its ID is the same in each process, so there's only one.
func (s *Scheduler) repeatShare(ctx context.Context, m *models.Member, r notice.Reader, one models.Schedule, due time.Time) (*interaction.Reply, string, error) {
	draft, reply, err := sharing.RepeatedShare(ctx, s.store, m, r, one, due)
	if err != nil || draft == nil {
		return reply, one.ID, err
	}
	if err := s.store.AddShare(ctx, m, *draft); err != nil {
		return nil, "", err
	}
	return reply, draft.ID, nil
}

// repeatRequest creates a schedule's requests, which workRequests delivers.
func (s *Scheduler) repeatRequest(ctx context.Context, m *models.Member, reader notice.Reader, one models.Schedule, due time.Time) error {
	requests, err := sharing.RepeatedRequests(ctx, s.store, m, reader, one, due)
	if err != nil {
		return err
	}
	for _, r := range requests {
		if err := s.store.AddRequest(ctx, m, r); err != nil {
			return err
		}
	}
	return nil
}

// wakeShares starts the due work on shares and requests, which may wait for Slack.
func (s *Scheduler) wakeShares(ctx context.Context) error {
	if s.o.Messenger == nil {
		return nil
	}
	asking, cancel := s.asking(ctx)
	defer cancel()
	shares, err := s.store.DueShares(asking, s.moment(), models.Due[models.Share]{}, 1)
	if err != nil {
		return err
	}
	requests, err := s.store.DueRequests(asking, s.moment(), models.Due[models.Request]{}, 1)
	if err != nil || len(shares)+len(requests) == 0 {
		return err
	}
	s.runs(ctx, &s.shares, "work on due shares and requests", func() error {
		return errors.Join(s.workShares(ctx), s.workRequests(ctx), s.wake(ctx))
	})
	return nil
}

func (s *Scheduler) workShares(ctx context.Context) error {
	return eachDue(ctx, s, s.store.DueShares, func(one models.Due[models.Share]) error {
		return s.workOne(ctx, one.Value.ID, models.ShareRepeat, "work on a due share", one.Err, func(ctx context.Context) error {
			return s.workShare(ctx, one.Member, one.Value)
		})
	})
}

func (s *Scheduler) workRequests(ctx context.Context) error {
	return eachDue(ctx, s, s.store.DueRequests, func(one models.Due[models.Request]) error {
		return s.workOne(ctx, one.Value.ID, models.RequestRepeat, "hand a request over", one.Err, func(ctx context.Context) error {
			return s.courier().Ask(ctx, one.Member, one.Value)
		})
	})
}

// eachDue goes through the rows that are due now, batch by batch.
func eachDue[T any](
	ctx context.Context, s *Scheduler, read func(ctx context.Context, now time.Time, behind T, limit int) ([]T, error), do func(T) error,
) error {
	for last := *new(T); ctx.Err() == nil; {
		due, err := ask(ctx, s, func(ctx context.Context) ([]T, error) { return read(ctx, s.moment(), last, shareBatch) })
		if err != nil || len(due) == 0 {
			return err
		}
		last = due[len(due)-1]
		for _, one := range due {
			if err := do(one); err != nil {
				return err
			}
		}
	}
	return nil
}

// workOne handles one row, and sets it aside if it fails for its own reason. It returns an
// error only if the database doesn't answer.
func (s *Scheduler) workOne(ctx context.Context, id string, kind models.ScheduleKind, doing string, err error, do func(context.Context) error) error {
	if ctx.Err() != nil || s.aside.has(id, s.moment()) {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, shareTimeout)
	defer cancel()
	if err == nil {
		err = s.safely(func() error { return do(ctx) })
	}
	switch {
	case outOfReach(err):
		return err
	case err != nil:
		s.setAsideFor(id, kind, doing, err)
	}
	return nil
}

func (s *Scheduler) courier() sharing.Courier {
	return sharing.Courier{Store: s.store, Messenger: s.o.Messenger, Clock: s.clock, Command: s.o.Command}
}

// workShare does the next step for a share, unless another process did.
func (s *Scheduler) workShare(ctx context.Context, m *models.Member, share models.Share) error {
	err := s.nextOf(ctx, m, share)
	if errors.Is(err, models.ErrConflict) || errors.Is(err, models.ErrNotFound) {
		return nil
	}
	return err
}

func (s *Scheduler) nextOf(ctx context.Context, m *models.Member, share models.Share) error {
	switch share.State {
	case models.ShareSending:
		ended, err := s.courier().Interrupted(ctx, m, share.ID)
		if err != nil {
			return err
		}
		return s.tell(ctx, m, ended, "interrupted", sharing.ShareTrouble(s.wordsOf(m), ended))
	case models.ShareTaking:
		taken, err := s.courier().TakeBack(ctx, m, share.ID)
		if err != nil || !stands(taken) {
			return err
		}
		return s.tell(ctx, m, taken, "kept", sharing.UndeletedShare(s.reader(m, s.moment()), taken))
	}
	return s.sendAnnounced(ctx, m, share)
}

func stands(share models.Share) bool { return slices.ContainsFunc(share.Deliveries, isSent) }

func isSent(d models.ShareDelivery) bool { return d.State == models.DeliverySent }

// sendAnnounced sends an announced share, if its owner was notified an hour ago, still wants it,
// and its records haven't changed.
func (s *Scheduler) sendAnnounced(ctx context.Context, m *models.Member, share models.Share) error {
	now := s.moment()
	wanted, err := s.wanted(ctx, m, share)
	if err != nil {
		return err
	}
	told, at, err := s.told(ctx, m, share)
	switch {
	case err != nil:
		return err
	case !wanted || !told:
		_, err := s.store.ChangeShare(ctx, m, share.ID, func(one *models.Share) error {
			one.State, one.Until = models.ShareDraft, time.Time{}
			return nil
		})
		return err
	case at.After(now):
		_, err := s.store.ChangeShare(ctx, m, share.ID, func(one *models.Share) error {
			one.Until = at
			return nil
		})
		return err
	}
	unchanged, err := sharing.PrepareAnnounced(ctx, s.store, m, &share, now)
	if err != nil {
		return err
	}
	if !unchanged {
		return s.tell(ctx, m, share, "changed", sharing.ChangedShare(s.reader(m, now), share))
	}
	sent, err := s.courier().Deliver(ctx, m, share.ID)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(sent.Deliveries, func(d models.ShareDelivery) bool { return !isSent(d) }) {
		return s.tell(ctx, m, sent, "not sent", sharing.ShareTrouble(s.wordsOf(m), sent))
	}
	return nil
}

// wanted reports whether the share's schedule still exists, is on, and sends without asking.
func (s *Scheduler) wanted(ctx context.Context, m *models.Member, share models.Share) (bool, error) {
	one, err := s.store.Schedule(ctx, m, share.Schedule)
	if errors.Is(err, models.ErrNotFound) {
		return false, nil
	}
	return err == nil && one.Unasked && !one.Paused && one.Stopped == "", err
}

// told reports whether the announcement reached its owner, and the earliest moment at which the
// share may be sent: an hour later.
func (s *Scheduler) told(ctx context.Context, m *models.Member, share models.Share) (bool, time.Time, error) {
	sentAt, found, err := s.store.SentAt(ctx, m, models.ShareRepeat, share.ID)
	if err != nil || !found {
		return false, time.Time{}, err
	}
	if sentAt.IsZero() {
		return true, s.moment().Add(sharing.AnnouncedAhead), nil
	}
	return true, sentAt.Add(sharing.AnnouncedAhead), nil
}

// tell adds a message about a share to its owner's outbox, once for each `what`.
func (s *Scheduler) tell(ctx context.Context, m *models.Member, share models.Share, what string, reply *interaction.Reply) error {
	message, err := newMessage(m, models.ShareRepeat, share.ID+" "+what, s.moment(), reply)
	if err != nil {
		return err
	}
	return s.store.AddMessage(ctx, m, *message)
}
