package scheduler_test

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"sundial/interaction"
	"sundial/models"
	"sundial/scheduler"
)

// carol follows ann in every list that's ordered by due time.
var carol = models.MemberKey{Team: "T1", User: "UCAROL"}

func TestAnUnreadableScheduleDelaysNobody(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		for i := range 130 { // more than one batch of them is due first
			one := w.asks(models.MemberKey{Team: "T1", User: fmt.Sprint("U", i)}, amsterdam, textAt("wombat", 14*60+21))
			w.spoils("schedules", one.ID)
		}
		w.asks(carol, amsterdam, textAt("stand up", 14*60+21))
		w.runs(w.scheduler())
		w.passes(2 * time.Minute)
		w.wants(amsterdam, "4 Mar 14:21:00 Reminder: stand up")
		if !strings.Contains(w.log.String(), "could not compose a message") {
			t.Errorf("the operator is told nothing: %s", w.log)
		}
	})
}

func TestAnUnreadableMemberDelaysNobody(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.asks(ann, amsterdam, textAt("wombat", 14*60+21))
		w.asks(carol, amsterdam, textAt("stand up", 14*60+21))
		w.spoils("members", w.member(ann, "").ID)
		w.runs(w.scheduler())
		w.passes(2 * time.Minute)
		w.wants(amsterdam, "4 Mar 14:21:00 Reminder: stand up")
	})
}

func TestAnUnreadableRecordSpoilsOnlyItsMembersSummary(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		for _, who := range []models.MemberKey{ann, carol} {
			w.asks(who, amsterdam, dailyAt(14*60+21))
			r := w.tracks(who, "x", wednesday.Add(-time.Hour), wednesday)
			if who == ann {
				w.spoils("records", r.ID)
			}
		}
		w.runs(w.scheduler())
		w.passes(2 * time.Minute)
		w.wants(amsterdam, "4 Mar 14:21:00 Your day, Wed 4 Mar: 1h")
	})
}

func TestMessagesThatCannotBeReadHoldUpNoOther(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		for i := range 25 { // more than one batch of them waits first
			w.asks(models.MemberKey{Team: "T1", User: fmt.Sprint("U", i)}, amsterdam, textAt("wombat", 14*60+21))
		}
		w.asks(carol, amsterdam, textAt("stand up", 14*60+22))
		w.jumps(time.Minute)
		must(t, w.scheduler().Claim(t.Context()))
		waiting, err := w.store.Waiting(t.Context(), ann.Workspace(), w.clock.Now(), models.Message{}, 100)
		must(t, err)
		for _, message := range waiting {
			w.spoils("outbox", message.ID)
		}
		w.runs(w.scheduler())
		w.passes(2 * time.Minute)
		w.wants(amsterdam, "4 Mar 14:22:00 Reminder: stand up")
		w.jumps(time.Hour)
		w.passes(time.Minute)
		left, err := w.store.Waiting(t.Context(), ann.Workspace(), w.clock.Now(), models.Message{}, 100)
		must(t, err)
		if len(left) != 0 {
			t.Errorf("%d that are too late still wait", len(left))
		}
	})
}

// TestUnreadableReportsDelayNoOthers has more of them waiting than are read at once.
func TestUnreadableReportsDelayNoOthers(t *testing.T) {
	inFebruary(t, "csv", func(t *testing.T, w *world) {
		for i := range 45 {
			who := models.MemberKey{Team: "T1", User: fmt.Sprint("U", i)}
			early := ofLastMonth("csv")
			early.Rule.Clock = []int{8 * 60}
			w.asks(who, amsterdam, early)
		}
		w.clock.Advance(time.Date(2026, 3, 1, 7, 30, 0, 0, time.UTC).Sub(w.clock.Now()))
		must(t, w.scheduler().Claim(t.Context()))
		waiting, err := w.store.WaitingFiles(t.Context(), ann.Workspace(), w.clock.Now(), models.Message{}, 100)
		must(t, err)
		if len(waiting) != 45 {
			t.Fatalf("%d reports wait", len(waiting))
		}
		for _, message := range waiting {
			w.spoils("outbox", message.ID)
		}
		w.until(time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC))
		w.wants(amsterdam, comes("1 Mar 09:00:00", time.February, "2h")...)
		if n := strings.Count(w.log.String(), "retried in an hour"); n != 45 {
			t.Errorf("%d were set aside: %s", n, w.log)
		}
	})
}

// TestAMessageThatCannotBeDeletedDelaysNoOther repeatedly leaves the outcome of some of the
// first deletions unknown.
func TestAMessageThatCannotBeDeletedDelaysNoOther(t *testing.T) {
	for name, keeps := range map[string]func(){"no answer": func() {}, "a panic": func() { panic("wombat") }} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, "sqlite:"+t.TempDir()+"/test.db", wednesday)
			m := w.member(ann, amsterdam)
			must(t, w.store.Commit(t.Context(), &models.Change{Member: m}))
			for i := range 4 {
				must(t, w.store.NoteSent(t.Context(), m, "DUANN", fmt.Sprint(i), wednesday, wednesday.Add(time.Duration(i)*time.Second)))
			}
			w.slack.keeps = func(ts string) error {
				if ts < "2" {
					keeps()
					return errUnknown
				}
				return nil
			}
			w.runs(w.scheduler())
			w.passes(4 * time.Minute)
			if got := strings.Join(w.slack.gone, ", "); got != "DUANN 2, DUANN 3" {
				t.Errorf("deleted %q; log %s", got, w.log)
			}
			if strings.Contains(w.log.String(), "wombat") {
				t.Errorf("the operator is told %s", w.log)
			}
		})
	}
}

// elsewhere are profiles of people who have moved to Tokyo.
type elsewhere struct {
	before func(context.Context, models.MemberKey)
}

func (e elsewhere) Profile(ctx context.Context, who models.MemberKey) (interaction.Profile, error) {
	e.before(ctx, who)
	return interaction.Profile{Zone: "Asia/Tokyo", Locale: "en-GB"}, nil
}

func TestAZoneThatCannotBeStoredDelaysNoOther(t *testing.T) {
	for name, fails := range map[string]func(*world){
		"a panic":              func(*world) { panic("wombat") },
		"an unreadable member": func(w *world) { w.spoils("members", w.member(ann, "").ID) },
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, "sqlite:"+t.TempDir()+"/test.db", wednesday)
			slow := models.MemberKey{Team: "T1", User: "USLOW"}
			w.profiles = elsewhere{before: func(ctx context.Context, who models.MemberKey) {
				switch who {
				case slow: // the others queue behind
					w.slack.hangsFor(ctx, scheduler.ProfileWait, nil)
				case ann:
					fails(w)
				}
			}}
			for _, who := range []models.MemberKey{slow, ann, carol} {
				w.asks(who, amsterdam, textAt("drink", 14*60+21))
			}
			w.jumps(24 * time.Hour) // their zones are to be read again
			w.runs(w.scheduler())
			w.passes(time.Minute + 10*time.Second)
			if m := w.member(carol, ""); m.Zone != "Asia/Tokyo" {
				t.Errorf("Carol's zone is %s; log %s", m.Zone, w.log)
			}
			if log := w.log.String(); strings.Contains(log, "wombat") || !strings.Contains(log, "zone") {
				t.Errorf("the operator is told %s", log)
			}
		})
	}
}

func TestUnreadableSharesAndRequestsDelayNobody(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.tracks(ann, "review #acme", tuesdayNine, tuesdayNine.Add(2*time.Hour))
		broken := func(i int, due time.Time) {
			m := w.member(models.MemberKey{Team: "T1", User: fmt.Sprint("U", i)}, amsterdam)
			share := models.NewShare(weekOfTotals, w.clock.Now())
			share.State, share.Until = models.ShareTaking, due
			request := models.NewRequest("UANN", models.ShareOrder{Level: "totals"}, w.clock.Now(), due)
			must(t, w.store.Commit(t.Context(), &models.Change{Member: m, Shares: []models.Share{share}, Requests: []models.Request{request}}))
			w.spoils("shares", share.ID)
			w.spoils("requests", request.ID)
		}
		for i := range 60 { // more than one batch of them is due first
			broken(i, wednesday)
		}
		m := w.member(ann, amsterdam)
		share := models.NewShare(weekOfTotals, w.clock.Now())
		share.Number, share.State, share.Until = 1, models.ShareTaking, wednesday.Add(time.Second)
		share.Deliveries[0] = models.ShareDelivery{User: "UCEM", State: models.DeliverySent, Channel: "DUCEM", TS: "7.0"}
		must(t, w.store.Commit(t.Context(), &models.Change{Member: m, Shares: []models.Share{share}}))
		asker := w.member(cem, amsterdam)
		request := models.NewRequest("UANN", models.ShareOrder{Level: "totals"}, w.clock.Now(), wednesday.Add(time.Second))
		must(t, w.store.Commit(t.Context(), &models.Change{Member: asker, Requests: []models.Request{request}}))

		s := w.carrier()
		w.at(s, wednesday.Add(time.Minute))
		if len(w.slack.gone) != 1 || len(w.to(ann)) != 1 {
			t.Errorf("deleted %v, Ann was asked %d times; log %s", w.slack.gone, len(w.to(ann)), w.log)
		}
		if n := strings.Count(w.log.String(), "retried in an hour"); n != 120 {
			t.Errorf("%d rows were set aside", n)
		}
		w.at(s, wednesday.Add(2*time.Minute))
		if n := strings.Count(w.log.String(), "retried in an hour"); n != 120 {
			t.Errorf("a minute later they are tried again: %d", n-120)
		}
	})
}

// TestAPanicOverOneMembersDataIsNotTheProcesssEnd makes the code that handles someone's data
// panic with their words, in each goroutine in turn.
func TestAPanicOverOneMembersDataIsNotTheProcesssEnd(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		fails := func(who models.MemberKey) {
			if who == ann {
				panic("wombat")
			}
		}
		h := &homes{w: w}
		w.home = func(ctx context.Context, who models.MemberKey) error {
			fails(who)
			return h.publish(ctx, who)
		}
		w.slack.before = fails
		var panics atomic.Int64
		w.panicked = func() { panics.Add(1) }
		for _, who := range []models.MemberKey{ann, carol} {
			w.opensHome(who)
			w.asks(who, amsterdam, textAt("stand up", 14*60+21, 14*60+23))
		}
		w.runs(w.scheduler())
		w.passes(3*time.Minute + 30*time.Second)
		w.wants(amsterdam, "4 Mar 14:21:01 Reminder: stand up", "4 Mar 14:23:01 Reminder: stand up")
		h.wants("4 Mar 14:21:01 UCAROL", "4 Mar 14:23:01 UCAROL")
		if log := w.log.String(); !strings.Contains(log, "panic at") || strings.Contains(log, "wombat") {
			t.Errorf("the operator is told %s", log)
		} else if n := int(panics.Load()); n < 2 || n != strings.Count(log, "panic at") {
			t.Errorf("%d panics were counted, and the operator is told %s", n, log)
		}
	})
}

func TestAPanicIsOneMembersErrorAndRevealsNoWords(t *testing.T) {
	w := newWorld(t, "sqlite:"+t.TempDir()+"/test.db", wednesday)
	_, err := w.scheduler().Decide(context.Background(), models.Due[models.Schedule]{Value: models.Schedule{Kind: models.LongTimer, Text: "wombat"}})
	if err == nil || !strings.HasPrefix(err.Error(), "panic at sundial/") || strings.Contains(err.Error(), "wombat") {
		t.Errorf("got %v", err)
	}
}
