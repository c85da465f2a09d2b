package handlers_test

import (
	"slices"
	"testing"
	"time"

	"sundial/handlers/handlerstest"
	"sundial/models"
)

// TestWhatHangsOnRecordsIsLookedAtByTheNextTick says for each kind of change which
// schedules it makes due.
func TestWhatHangsOnRecordsIsLookedAtByTheNextTick(t *testing.T) {
	for _, c := range []struct {
		before []string
		typed  string
		want   []models.ScheduleKind
	}{
		{nil, "start mails", []models.ScheduleKind{models.LongTimer, models.Targets}},
		{[]string{"start mails"}, "stop", []models.ScheduleKind{models.Targets}},
		{[]string{"start mails", "stop"}, "undo", []models.ScheduleKind{models.LongTimer, models.Targets}},
		{nil, "add 1h mails", []models.ScheduleKind{models.Targets}},
		{[]string{"add 1h mails"}, "undo", []models.ScheduleKind{models.Targets}},
		{nil, "status", nil},
	} {
		d := handlerstest.New(t)
		d.Types(ann, "remind after 3h")
		for _, typed := range c.before {
			d.Types(ann, typed)
		}
		m, err := d.Store.Member(t.Context(), ann, d.Clock.Now())
		if err != nil {
			t.Fatal(err)
		}
		targets := models.Schedule{ID: models.NewID(), Kind: models.Targets, Zone: "Europe/Amsterdam"}
		change := &models.Change{Member: m, Schedules: []models.Schedule{targets}}
		for _, one := range d.Schedules(ann) {
			one.Next = time.Time{} // as after a tick
			change.Schedules = append(change.Schedules, one)
		}
		if err := d.Store.Commit(t.Context(), change); err != nil {
			t.Fatal(err)
		}
		d.Types(ann, c.typed)
		var got []models.ScheduleKind
		for _, one := range d.Schedules(ann) {
			if !one.Next.IsZero() {
				got = append(got, one.Kind)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("after %q, %q makes %q due, want %q", c.before, c.typed, got, c.want)
		}
	}
}
