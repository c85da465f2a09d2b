package scheduler_test

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"sundial/models"
	"sundial/record"
)

// homes records which Home tabs are published, and when, in Amsterdam's time.
type homes struct {
	w      *world
	mu     sync.Mutex
	got    []string
	failed error // what the next call ends with
}

func (h *homes) publish(_ context.Context, who models.MemberKey) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if err := h.failed; err != nil {
		h.failed = nil
		return err
	}
	zone, err := time.LoadLocation(amsterdam)
	if err != nil {
		return err
	}
	h.got = append(h.got, h.w.clock.Now().In(zone).Format("2 Jan 15:04:05")+" "+who.User)
	return nil
}

func (h *homes) wants(want ...string) {
	h.w.t.Helper()
	h.mu.Lock()
	defer h.mu.Unlock()
	if !slices.Equal(h.got, want) {
		h.w.t.Errorf("published %q, want %q", h.got, want)
	}
	h.got = nil
}

// opensHome notes that the member has opened the Home tab.
func (w *world) opensHome(who models.MemberKey) {
	w.t.Helper()
	m := w.member(who, amsterdam)
	m.Settings.HomeOpened = true
	must(w.t, w.store.Commit(w.t.Context(), &models.Change{Member: m}))
}

// atHome returns a world in which Ann has opened the Home tab, with a scheduler.
func atHome(t *testing.T) (*world, *homes) {
	w := newWorld(t, "sqlite:"+filepath.Join(t.TempDir(), "test.db"), wednesday)
	h := &homes{w: w}
	w.home = h.publish
	w.opensHome(ann)
	return w, h
}

func TestAHomeTabFollowsWhatTheSchedulerChangesAndNothingElse(t *testing.T) {
	w, h := atHome(t)
	w.asks(ann, amsterdam, textAt("drink", 14*60+21))
	w.asks(ann, amsterdam, models.Schedule{Kind: models.IdleReminder, Rule: record.Rule{Clock: []int{14*60 + 26}}}) // says nothing, and moves on
	w.asks(ann, amsterdam, models.Schedule{Kind: models.TextReminder, Text: "once", Next: w.clock.Now().Add(3 * time.Minute)})
	w.asks(ann, amsterdam, models.Schedule{Kind: models.NoTimer, From: 9 * 60, To: 17 * 60, Rule: record.Rule{Clock: []int{14*60 + 25}}})
	w.asks(bob, amsterdam, textAt("drink", 14*60+21)) // he has never opened his
	w.tracks(ann, "nearly up to now", w.clock.Now().Add(-time.Hour), w.clock.Now())
	w.runs(w.scheduler())
	w.passes(90 * time.Second)
	h.wants("4 Mar 14:21:00 UANN")
	w.passes(5 * time.Minute)
	h.wants("4 Mar 14:23:00 UANN", "4 Mar 14:26:00 UANN")
}

func TestAHomeTabFollowsWhatIsNoLongerKept(t *testing.T) {
	w, h := atHome(t)
	m := w.member(ann, amsterdam)
	m.Settings.Keep = 1
	must(t, w.store.Commit(t.Context(), &models.Change{Member: m}))
	now := w.clock.Now()
	w.tracks(ann, "old", now.AddDate(0, -1, 0).Add(-time.Hour), now.AddDate(0, -1, 0).Add(90*time.Second))
	w.asks(ann, amsterdam, models.Schedule{Kind: models.KeepRecords, Rule: record.Rule{Clock: []int{14*60 + 21, 14*60 + 22, 14*60 + 23}}})
	w.runs(w.scheduler())
	w.passes(5 * time.Minute)
	h.wants("4 Mar 14:22:00 UANN")
}

func TestHomeTabsArePublishedAtTheirPaceBesideTheMessages(t *testing.T) {
	w := newWorld(t, "sqlite:"+filepath.Join(t.TempDir(), "test.db"), wednesday)
	h := &homes{w: w}
	w.home = h.publish
	for i := range 3 {
		who := models.MemberKey{Team: "T1", User: fmt.Sprintf("U%d", i)}
		w.opensHome(who)
		w.asks(who, amsterdam, textAt("drink", 14*60+21))
	}
	h.failed = errLimited
	w.runs(w.scheduler())
	w.passes(2 * time.Minute)
	w.wants(amsterdam, "4 Mar 14:21:00 Reminder: drink", "4 Mar 14:21:01 Reminder: drink", "4 Mar 14:21:02 Reminder: drink")
	h.mu.Lock()
	slices.Sort(h.got)
	h.mu.Unlock()
	// The first was limited for 30 s and comes last.
	h.wants("4 Mar 14:21:30 U1", "4 Mar 14:21:31 U2", "4 Mar 14:21:32 U0")
}

func TestOfTwoProcessesTheOneThatMadeTheClaimPublishes(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		h := &homes{w: w}
		w.home = h.publish
		w.opensHome(ann)
		w.asks(ann, amsterdam, textAt("drink", 14*60+21))
		w.runs(w.scheduler())
		w.runs(w.schedulerOn(w.open(), 0))
		w.passes(90 * time.Second)
		h.wants("4 Mar 14:21:00 UANN")
	})
}
