package models_test

import (
	"testing"
	"time"

	"sundial/models"
)

func TestTheBacklogIsWhatIsDueAndNotSent(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		must(t, s.Commit(t.Context(), &models.Change{Member: m, At: now}))
		message := func(kind models.ScheduleKind, subject string, due, from time.Time) models.Message {
			one := m.NewMessage(kind, subject, due, []byte(`{}`))
			one.From = from
			must(t, s.AddMessage(t.Context(), m, *one))
			return *one
		}
		check := func(name string, waiting int, oldest time.Time) {
			t.Helper()
			n, at, err := s.Backlog(t.Context(), now)
			if err != nil || n != waiting || !at.Equal(oldest) {
				t.Errorf("%s: %d since %v, %v", name, n, at, err)
			}
		}
		check("nothing waits", 0, time.Time{})
		message(models.DailySummary, "later", now.Add(time.Minute), time.Time{})
		check("what is due later does not wait", 0, time.Time{})
		message(models.DailySummary, "announced", now.Add(-time.Minute), now.Add(time.Hour))
		check("nor what leaves later", 0, time.Time{})
		message(models.DailySummary, "due", now.Add(-2*time.Minute), time.Time{})
		check("what is due does", 1, now.Add(-2*time.Minute))
		must(t, s.Commit(t.Context(), &models.Change{Member: m, At: now, Schedules: []models.Schedule{
			{ID: "s1", Kind: models.DailySummary, Next: now.Add(-3 * time.Minute)}, {ID: "s2", Kind: models.WeeklySummary, Next: now.Add(time.Minute)},
		}}))
		check("so does what is not claimed", 2, now.Add(-3*time.Minute))
	})
}
