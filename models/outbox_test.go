package models_test

import (
	"testing"
	"time"

	"sundial/models"
)

// TestMessagesOfThePreviousVersionAreAdopted writes the outbox as the version
// before does, which knows one column for all moments, while this version runs.
func TestMessagesOfThePreviousVersionAreAdopted(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		must(t, s.Commit(t.Context(), &models.Change{Member: m}))
		before := raw(t, url)
		for state, at := range map[string]time.Time{"waiting": now, "sending": now.Add(15 * time.Second), "sent": now.Add(time.Hour), "dropped": now.Add(time.Hour)} {
			must(t, before.Exec(`INSERT INTO outbox (id, member_id, kind, subject, due_at, enterprise, team, state, at, until_at, again, attempts, reason, channel, ts)
				VALUES (?, ?, 'share', ?, ?, '', 'T1', ?, ?, 0, false, 0, '', 'D1', '1.1')`, state, m.ID, state, now.Unix(), state, at.Unix()).Error)
		}
		listed := func(at time.Time) (doubt, old int) {
			inDoubt, err := s.InDoubt(t.Context(), at, 10)
			must(t, err)
			toDelete, err := s.OldMessages(t.Context(), ann.Workspace(), at, models.SlackItem{}, 10)
			must(t, err)
			return len(inDoubt), len(toDelete)
		}
		if doubt, old := listed(now); doubt+old != 0 {
			t.Errorf("before it is adopted: %d in doubt, %d to be deleted", doubt, old)
		}
		must(t, s.AdoptMessages(t.Context(), now))
		must(t, s.AdoptMessages(t.Context(), now.Add(time.Minute))) // changes nothing more
		if doubt, old := listed(now.Add(59 * time.Minute)); doubt != 1 || old != 0 {
			t.Errorf("within the hour: %d in doubt, %d to be deleted", doubt, old)
		}
		if _, old := listed(now.Add(time.Hour)); old != 1 {
			t.Errorf("%d are to be deleted after the hour", old)
		}
		if at, found, err := s.SentAt(t.Context(), m, models.ShareRepeat, "sent"); err != nil || !found || !at.Equal(now) {
			t.Errorf("sent at %v, %v, %v", at, found, err)
		}
		must(t, s.DropOldMessages(t.Context(), now.Add(time.Hour)))
		if _, found, err := s.SentAt(t.Context(), m, models.ShareRepeat, "sent"); err != nil || !found {
			t.Errorf("the sent message: %v, %v", found, err)
		}
		var dropped int64
		must(t, before.Table("outbox").Where("state = 'dropped'").Count(&dropped).Error)
		if dropped != 0 {
			t.Error("the dropped message is still there")
		}
	})
}

// TestThePreviousVersionReadsTheMomentOfEachState looks at the one column that it knows.
func TestThePreviousVersionReadsTheMomentOfEachState(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		must(t, s.Commit(t.Context(), &models.Change{Member: m}))
		fillOutbox(t, s, m)
		want := map[string]time.Time{
			"waiting": now.Add(10 * time.Minute), "sending": now.Add(15 * time.Second), "sent": now.Add(3 * 24 * time.Hour),
			"dropped": now.Add(7 * 24 * time.Hour), "D1 1.3": now.Add(3 * 24 * time.Hour), "F1": now.Add(24 * time.Hour),
		}
		for subject, at := range want {
			var got int64
			must(t, raw(t, url).Table("outbox").Where("subject = ?", subject).Pluck("at", &got).Error)
			if got != at.Unix() {
				t.Errorf("%s: %v, want %v", subject, time.Unix(got, 0).UTC(), at)
			}
		}
	})
}
