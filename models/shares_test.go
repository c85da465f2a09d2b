package models_test

import (
	"errors"
	"testing"
	"time"

	"sundial/models"
)

var (
	owner    = models.MemberKey{Team: "T1", User: "UOWNER"}
	receiver = models.MemberKey{Team: "T1", User: "URECEIVER"}
)

// shared commits a share that's being sent.
func shared(t *testing.T, s *models.Store, m *models.Member, number int) models.Share {
	t.Helper()
	share := models.NewShare(models.ShareOrder{Level: "totals", People: []string{receiver.User}, At: now}, now)
	share.Number, share.State, share.Until = number, models.ShareSending, now.Add(time.Minute)
	share.Hours = []models.Hours{{Seconds: 3600}}
	must(t, s.Commit(t.Context(), &models.Change{Member: m, Shares: []models.Share{share}}))
	return share
}

func sentTo(share *models.Share) error {
	share.Deliveries[0].State = models.DeliverySent
	return nil
}

func TestASharesNumberIsGivenOnce(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		shared(t, s, member(t, s, owner), 1)
		again := models.NewShare(models.ShareOrder{}, now)
		again.Number, again.State = 1, models.ShareSending
		if err := s.Commit(t.Context(), &models.Change{Member: member(t, s, owner), Shares: []models.Share{again}}); !errors.Is(err, models.ErrConflict) {
			t.Errorf("a second number 1: %v", err)
		}
		if last, err := s.LastShareNumber(t.Context(), member(t, s, owner)); err != nil || last != 1 {
			t.Errorf("the last number is %d, %v", last, err)
		}
		shared(t, s, member(t, s, receiver), 1) // everyone counts from 1
	})
}

func TestAShareThatChangedMeanwhileIsNotOverwritten(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		share := shared(t, s, member(t, s, owner), 1)
		stale, err := s.Share(t.Context(), member(t, s, owner), share.ID)
		must(t, err)
		_, err = s.ChangeShare(t.Context(), member(t, s, owner), share.ID, sentTo)
		must(t, err)
		stale.State = models.ShareTaken
		if err := s.Commit(t.Context(), &models.Change{Member: member(t, s, owner), Shares: []models.Share{stale}}); !errors.Is(err, models.ErrConflict) {
			t.Errorf("writing what was read before: %v", err)
		}
		kept, err := s.Share(t.Context(), member(t, s, owner), share.ID)
		if err != nil || kept.Deliveries[0].State != models.DeliverySent || kept.State != models.ShareSending {
			t.Errorf("it is %+v, %v", kept, err)
		}
	})
}

func TestAShareBelongsOnlyToItsOwner(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		share := shared(t, s, member(t, s, owner), 1)
		for _, who := range []models.MemberKey{receiver, {Team: "T2", User: owner.User}, {Enterprise: "E1", Team: "T1", User: owner.User}} {
			other := member(t, s, who)
			if _, err := s.Share(t.Context(), other, share.ID); !errors.Is(err, models.ErrNotFound) {
				t.Errorf("%v reads it: %v", who, err)
			}
			if _, err := s.ChangeShare(t.Context(), other, share.ID, sentTo); !errors.Is(err, models.ErrNotFound) {
				t.Errorf("%v changes it: %v", who, err)
			}
			if _, err := s.ReceivedShare(t.Context(), other, share.ID); !errors.Is(err, models.ErrNotFound) {
				t.Errorf("%v received it: %v", who, err)
			}
			must(t, s.Commit(t.Context(), &models.Change{Member: other, TakeBackShares: []string{share.ID}}))
		}
	})
}

func TestDeliveredHoursAreTheReceiversUntilTakenBackOrTheOwnerIsForgotten(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		counts := func(want int) {
			t.Helper()
			got, err := s.Received(t.Context(), member(t, s, receiver))
			if err != nil || len(got) != want {
				t.Errorf("she has %v, %v", got, err)
			}
		}
		share := shared(t, s, member(t, s, owner), 1)
		for range 2 { // noted twice, it counts once
			_, err := s.NoteDelivered(t.Context(), member(t, s, owner), share.ID, receiver.User, now, sentTo)
			must(t, err)
		}
		counts(1)
		if m := member(t, s, receiver); m.New || !m.Settings.Unwelcomed {
			t.Errorf("the receiver is %+v", m)
		}
		must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, receiver), TakeBackShares: []string{share.ID}}))
		counts(1) // it isn't this member's to take back
		must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, owner), TakeBackShares: []string{share.ID}}))
		counts(0)
		second := shared(t, s, member(t, s, owner), 2)
		_, err := s.NoteDelivered(t.Context(), member(t, s, owner), second.ID, receiver.User, now, sentTo)
		must(t, err)
		answer := models.OwnedAnswer{Owner: member(t, s, owner), ByID: member(t, s, receiver).ID, Answer: models.Answer{Share: second.ID, By: receiver.User, Text: "why?", At: now}}
		must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, receiver), Answers: []models.OwnedAnswer{answer}}))
		if got, err := s.Answers(t.Context(), member(t, s, owner)); err != nil || len(got) != 1 || got[0].Text != "why?" {
			t.Errorf("the owner reads %v, %v", got, err)
		}
		must(t, s.Forget(t.Context(), member(t, s, owner), now))
		counts(0)
	})
}

func TestARequestIsTakenOnce(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		r := models.NewRequest(receiver.User, models.ShareOrder{}, now, now.Add(time.Minute))
		must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, owner), Requests: []models.Request{r}}))
		if due, err := s.DueRequests(t.Context(), now, models.Due[models.Request]{}, 10); err != nil || len(due) != 0 {
			t.Errorf("due at once: %v, %v", due, err)
		}
		if due, err := s.DueRequests(t.Context(), now.Add(time.Minute), models.Due[models.Request]{}, 10); err != nil || len(due) != 1 {
			t.Errorf("due after its minute: %v, %v", due, err)
		}
		for _, want := range []bool{true, false} {
			if got, err := s.ClaimRequest(t.Context(), member(t, s, owner), r.ID); err != nil || got != want {
				t.Errorf("taken: %v, %v", got, err)
			}
		}
	})
}
