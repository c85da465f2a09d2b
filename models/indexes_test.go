package models

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestEachIndexIsUsed asks what the store asks and finds each index in one of SQLite's
// plans: an index costs each change a page, so one that no query uses is to go. One that
// keeps values apart is used by each insert.
func TestEachIndexIsUsed(t *testing.T) {
	s, err := Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "test.db"), Options{Key: make([]byte, KeySize)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	ctx, now := t.Context(), time.Unix(1_800_000_000, 0).UTC()
	w := WorkspaceKey{Team: "T1"}
	m, err := s.Member(ctx, MemberKey{Team: "T1", User: "U1"}, now)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(ctx, &Change{Member: m, At: now}); err != nil {
		t.Fatal(err)
	}
	plans := queryPlans(t, s)
	_, members := s.Member(ctx, m.Key, now)
	_, records := s.Records(ctx, m, now, now.Add(time.Hour))
	_, running := s.Running(ctx, m)
	_, latest := s.Latest(ctx, m, 20)
	_, entry := s.LastHistoryEntry(ctx, m, false)
	_, schedules := s.Schedules(ctx, m)
	_, dueSchedules := s.DueSchedules(ctx, now, Due[Schedule]{}, 20)
	_, shares := s.Shares(ctx, m)
	_, share := s.ShareNumbered(ctx, m, 1)
	_, dueShares := s.DueShares(ctx, now, Due[Share]{}, 20)
	_, received := s.Received(ctx, m)
	_, answers := s.Answers(ctx, m)
	_, requests := s.Requests(ctx, m, now)
	_, dueRequests := s.DueRequests(ctx, now, Due[Request]{}, 20)
	_, suggested := s.SuggestedTags(ctx, w, "C1")
	_, bills := s.Bills(ctx, m)
	_, billed := s.BilledIn(ctx, m, []string{"r"})
	_, waiting := s.Waiting(ctx, w, now, Message{}, 20)
	_, workspaces := s.WaitingWorkspaces(ctx, now)
	_, doubt := s.InDoubt(ctx, now, 20)
	_, old := s.OldMessages(ctx, w, now, SlackItem{}, 20)
	_, untold := s.Undelivered(ctx, []string{m.ID})
	_, uninstalled := s.ForgetUninstalled(ctx, now)
	one := ContactLimit{Max: 1, Within: time.Hour}
	contact := Contact{From: m.Key, To: MemberKey{Team: "T1", User: "U2"}, Kind: ShareContact}
	_, noted := s.NoteContact(ctx, contact, ContactLimits{Pair: one, Sender: one, Receiver: one}, now)
	taken := s.write.Exec(takeBack, m.ID, "S1").Error
	err = errors.Join(members, records, running, latest, ignoreNone(entry), schedules, dueSchedules, shares, ignoreNone(share), dueShares, received, answers,
		requests, dueRequests, suggested, bills, billed, waiting, workspaces, doubt, old, untold, uninstalled, noted, taken,
		s.DropOldSteps(ctx, now), s.DropOldEnvelopes(ctx, now), s.DropOldForgotten(ctx, now), s.DropOldMessages(ctx, now), s.DropOldRequests(ctx, now),
		s.DropOldShareDrafts(ctx, now), s.DropOldContacts(ctx, now), s.DropFormerKeys(ctx, now), s.AdoptMessages(ctx, now), s.Forget(ctx, m, now))
	if err != nil {
		t.Fatal(err)
	}
	var indexes []struct{ Name, Sql string }
	if err := s.read.Raw("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").Scan(&indexes).Error; err != nil {
		t.Fatal(err)
	}
	all := strings.Join(*plans, "\n") + "\n"
	for _, index := range indexes {
		used := strings.Contains(all, "INDEX "+index.Name+" ") || strings.Contains(all, "INDEX "+index.Name+"\n")
		if !used && !strings.HasPrefix(index.Sql, "CREATE UNIQUE") {
			t.Errorf("no query uses %s", index.Name)
		}
	}
}

// ignoreNone takes ErrNotFound for an answer.
func ignoreNone(err error) error {
	if errors.Is(err, ErrNotFound) {
		return nil
	}
	return err
}
