package scheduler

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"sundial/interaction"
	"sundial/models"
	"sundial/sharing"
)

// carryBatch is how many shares and requests one tick takes up.
const carryBatch = 50

// repeatShare previews a repeated share to its owner, or announces it. The draft
// is stored first: its id is the same in each process, so that it is there once.
func (s *Scheduler) repeatShare(ctx context.Context, m *models.Member, one models.Schedule, due, now time.Time) (*interaction.Reply, string, error) {
	draft, reply, err := sharing.RepeatedShare(ctx, s.store, m, s.reader(m, now), one, due)
	if err != nil || draft == nil {
		return reply, one.ID, err
	}
	if err := s.store.AddShare(ctx, m, *draft); err != nil {
		return nil, "", err
	}
	return reply, draft.ID, nil
}

// repeatRequest makes the requests of a schedule, which are handed over by carry.
func (s *Scheduler) repeatRequest(ctx context.Context, m *models.Member, one models.Schedule, due, now time.Time) error {
	requests, err := sharing.RepeatedRequests(ctx, s.store, m, s.reader(m, now), one, due)
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

// carry does what is due of shares and requests, beside the tick: it may wait for
// Slack.
func (s *Scheduler) carry(ctx context.Context) error {
	if s.o.Messenger == nil {
		return nil
	}
	asking, cancel := s.asking(ctx)
	defer cancel()
	now := s.moment()
	shares, err := s.store.DueShares(asking, now, carryBatch)
	if err != nil {
		return err
	}
	requests, err := s.store.DueRequests(asking, now, carryBatch)
	if err != nil || len(shares)+len(requests) == 0 || !s.carrying.CompareAndSwap(false, true) {
		return err
	}
	s.wait.Go(func() {
		defer s.carrying.Store(false)
		for _, one := range shares {
			s.failed(ctx, "carry a share on", s.carryShare(ctx, one.Member, one.Share))
		}
		for _, one := range requests {
			s.failed(ctx, "hand a request over", s.handOver(ctx, one.Member, one.Request))
		}
		s.failed(ctx, "find what waits", s.wake(ctx))
	})
	return nil
}

func (s *Scheduler) handOver(ctx context.Context, m *models.Member, one models.Request) error {
	ctx, cancel := context.WithTimeout(ctx, carryTime)
	defer cancel()
	asking := sharing.Asking{Store: s.store, Messenger: s.o.Messenger, Clock: s.clock, Command: s.o.Command}
	return asking.HandOver(ctx, m, one)
}

func (s *Scheduler) courier() sharing.Courier {
	return sharing.Courier{Store: s.store, Messenger: s.o.Messenger, Clock: s.clock}
}

// carryShare does the next thing with a share. What another process did first is
// left to it.
func (s *Scheduler) carryShare(ctx context.Context, m *models.Member, share models.Share) error {
	ctx, cancel := context.WithTimeout(ctx, carryTime)
	defer cancel()
	err := s.carryOne(ctx, m, share)
	if errors.Is(err, models.ErrConflict) || errors.Is(err, models.ErrNotFound) {
		return nil
	}
	return err
}

func (s *Scheduler) carryOne(ctx context.Context, m *models.Member, share models.Share) error {
	switch share.State {
	case models.ShareSending:
		ended, err := s.courier().Interrupted(ctx, m, share.ID)
		if err != nil {
			return err
		}
		return s.tell(ctx, m, ended, "interrupted", sharing.ShareTrouble(ended))
	case models.ShareTaking:
		taken, err := s.courier().TakeBack(ctx, m, share.ID)
		if err != nil || !stands(taken) {
			return err
		}
		return s.tell(ctx, m, taken, "kept", sharing.ShareKept(s.reader(m, s.moment()), taken))
	}
	return s.leave(ctx, m, share)
}

func stands(share models.Share) bool {
	for _, way := range share.Deliveries {
		if way.State == models.DeliverySent {
			return true
		}
	}
	return false
}

// leave sends an announced share, if its owner was told an hour ago, still wants
// it, and its records say the same.
func (s *Scheduler) leave(ctx context.Context, m *models.Member, share models.Share) error {
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
	leaves, err := sharing.LeaveAnnounced(ctx, s.store, m, &share, now)
	if err != nil {
		return err
	}
	if !leaves {
		return s.tell(ctx, m, share, "changed", sharing.ChangedShare(s.reader(m, now), share))
	}
	sent, err := s.courier().Deliver(ctx, m, share.ID)
	if err != nil {
		return err
	}
	for _, way := range sent.Deliveries {
		if way.State != models.DeliverySent {
			return s.tell(ctx, m, sent, "not sent", sharing.ShareTrouble(sent))
		}
	}
	return nil
}

// wanted says whether the share's schedule is still there, on, and to be sent
// without asking.
func (s *Scheduler) wanted(ctx context.Context, m *models.Member, share models.Share) (bool, error) {
	one, err := s.store.Schedule(ctx, m, share.Schedule)
	if errors.Is(err, models.ErrNotFound) {
		return false, nil
	}
	return err == nil && one.Unasked && !one.Paused && one.Stopped == "", err
}

// told says whether the announcement reaches its owner, and from when on the
// share may leave: an hour after it did.
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

// tell puts a message on a share into its owner's outbox, once for each what.
func (s *Scheduler) tell(ctx context.Context, m *models.Member, share models.Share, what string, reply *interaction.Reply) error {
	body, err := json.Marshal(reply)
	if err != nil {
		return errors.New("write a message as JSON")
	}
	return s.store.AddMessage(ctx, m, *m.NewMessage(models.ShareRepeat, share.ID+" "+what, s.moment(), body))
}
