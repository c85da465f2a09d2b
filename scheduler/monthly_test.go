package scheduler_test

import (
	"testing"
	"time"

	"sundial/models"
	"sundial/record"
)

// TestEachKindOfSummaryComes asks for each of them at the same minute.
func TestEachKindOfSummaryComes(t *testing.T) {
	for _, kind := range models.ScheduleKinds() {
		if !kind.Summary() {
			continue
		}
		t.Run(string(kind), func(t *testing.T) {
			inWorld(t, wednesday, func(t *testing.T, w *world) {
				w.asks(ann, amsterdam, models.Schedule{Kind: kind, Rule: record.Rule{Clock: []int{14*60 + 21}}})
				w.tracks(ann, "review #acme", wednesday.Add(-time.Hour), wednesday)
				w.tracks(ann, "plan #acme", wednesday.AddDate(0, -1, 0), wednesday.AddDate(0, -1, 0).Add(time.Hour))
				w.runs(w.scheduler())
				w.passes(time.Minute)
				if len(w.slack.got) != 1 {
					t.Errorf("arrived %v; log %s", w.arrived(amsterdam), w.log)
				}
			})
		})
	}
}

// TestAMonthlySummaryComesOnceAMonthAtLocalTime runs through months with a clock change, on the
// 1st for one member and on the 31st for another: in a month without a 31st, the last day
// counts.
func TestAMonthlySummaryComesOnceAMonthAtLocalTime(t *testing.T) {
	inWorld(t, time.Date(2026, 1, 20, 8, 0, 0, 0, time.UTC), func(t *testing.T, w *world) {
		for month := time.January; month <= time.May; month++ {
			at := time.Date(2026, month, 10, 9, 0, 0, 0, time.UTC)
			for _, who := range []models.MemberKey{ann, bob} {
				w.tracks(who, "work #acme", at, at.Add(time.Duration(month)*time.Hour))
			}
		}
		w.asks(ann, amsterdam, models.Schedule{Kind: models.MonthlySummary, Rule: record.Rule{Clock: []int{9 * 60}, MonthDays: []int{1}}})
		w.asks(bob, amsterdam, models.Schedule{Kind: models.MonthlySummary, Rule: record.Rule{Clock: []int{17 * 60}, MonthDays: []int{31}}})
		s := w.schedulerOn(w.store, -1)
		for w.clock.Now().Before(time.Date(2026, 5, 2, 0, 0, 0, 0, time.UTC)) {
			w.clock.Advance(30 * time.Minute)
			s.Tick(t.Context())
		}
		w.wants(amsterdam,
			"31 Jan 17:00:00 January 2026: 1h. The month before: 0s", "1 Feb 09:00:00 January 2026: 1h. The month before: 0s",
			"28 Feb 17:00:00 February 2026: 2h. The month before: 1h", "1 Mar 09:00:00 February 2026: 2h. The month before: 1h",
			"31 Mar 17:00:00 March 2026: 3h. The month before: 2h", "1 Apr 09:00:00 March 2026: 3h. The month before: 2h",
			"30 Apr 17:00:00 April 2026: 4h. The month before: 3h", "1 May 09:00:00 April 2026: 4h. The month before: 3h")
	})
}

// TestAMonthlySummaryThatWasMissedComesLateAndNotTwice stops the process over the 1st of two
// months: it then sends the later one, for that day.
func TestAMonthlySummaryThatWasMissedComesLateAndNotTwice(t *testing.T) {
	inWorld(t, time.Date(2026, 1, 20, 8, 0, 0, 0, time.UTC), func(t *testing.T, w *world) {
		w.asks(ann, amsterdam, models.Schedule{Kind: models.MonthlySummary, Rule: record.Rule{Clock: []int{9 * 60}, MonthDays: []int{1}}})
		at := time.Date(2026, 2, 10, 9, 0, 0, 0, time.UTC)
		w.tracks(ann, "work #acme", at, at.Add(2*time.Hour))
		w.clock.Advance(50 * 24 * time.Hour) // 11 March
		w.runs(w.scheduler())
		w.passes(2 * time.Minute)
		w.wants(amsterdam, "11 Mar 09:00:00 February 2026: 2h. The month before: 0s")
	})
}
