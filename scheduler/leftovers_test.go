package scheduler_test

import (
	"slices"
	"testing"
	"time"

	"sundial/models"
)

func TestAFileIsDeletedAfterItsTimeAndAForgottenMembersAtTheNextMinute(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		now := w.clock.Now()
		for who, file := range map[models.MemberKey]string{ann: "F1", bob: "F2"} {
			m := w.member(who, amsterdam)
			must(t, w.store.Commit(t.Context(), &models.Change{Member: m}))
			must(t, w.store.NoteFile(t.Context(), m, models.NewID(), file, now, now.Add(24*time.Hour)))
		}
		w.runs(w.scheduler())
		gone := func() []string {
			w.slack.mu.Lock()
			defer w.slack.mu.Unlock()
			return slices.Clone(w.slack.gone)
		}
		must(t, w.store.Forget(t.Context(), w.member(bob, amsterdam), w.clock.Now()))
		w.passes(time.Minute)
		if got := gone(); !slices.Equal(got, []string{"F2"}) {
			t.Errorf("a minute after Bob was forgotten %q are gone", got)
		}
		w.jumps(24 * time.Hour)
		w.passes(time.Minute)
		if got := gone(); !slices.Equal(got, []string{"F2", "F1"}) {
			t.Errorf("after a day %q are gone", got)
		}
	})
}
