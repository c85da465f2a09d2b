package scheduler_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"sundial/models"
)

// carol is asked about after ann in every list that is ordered by due time.
var carol = models.MemberKey{Team: "T1", User: "UCAROL"}

func TestAScheduleThatCannotBeReadHoldsUpNobody(t *testing.T) {
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

func TestAMemberWhoCannotBeReadHoldsUpNobody(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.asks(ann, amsterdam, textAt("wombat", 14*60+21))
		w.asks(carol, amsterdam, textAt("stand up", 14*60+21))
		w.spoils("members", w.member(ann, "").ID)
		w.runs(w.scheduler())
		w.passes(2 * time.Minute)
		w.wants(amsterdam, "4 Mar 14:21:00 Reminder: stand up")
	})
}

func TestARecordThatCannotBeReadSpoilsItsMembersSummaryAlone(t *testing.T) {
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

func TestAPanicIsOneMembersErrorAndTellsNoWords(t *testing.T) {
	w := newWorld(t, "sqlite:"+t.TempDir()+"/test.db", wednesday)
	_, err := w.scheduler().Decide(context.Background(), models.Due{Schedule: models.Schedule{Kind: models.LongTimer, Text: "wombat"}})
	if err == nil || !strings.HasPrefix(err.Error(), "panic at sundial/") || strings.Contains(err.Error(), "wombat") {
		t.Errorf("got %v", err)
	}
}
