package scheduler_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"sundial/interaction"
	"sundial/models"
	"sundial/record"
)

// chooses changes the member's settings, as a form would.
func (w *world) chooses(who models.MemberKey, choose func(*models.Settings)) {
	w.t.Helper()
	m := w.member(who, amsterdam)
	choose(&m.Settings)
	must(w.t, w.store.Commit(w.t.Context(), &models.Change{Member: m}))
}

// ticks lets the time pass minute by minute.
func (w *world) ticks(minutes int) {
	s := w.schedulerOn(w.store, -1)
	for range minutes {
		w.clock.Advance(time.Minute)
		s.Tick(w.t.Context())
	}
}

func TestQuietHoursSkipRemindersAndDelaySummaries(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.chooses(ann, func(s *models.Settings) { s.Quiet = record.Quiet{From: 17 * 60, To: 8 * 60} })
		w.asks(ann, amsterdam, textAt("sleep", 23*60, 9*60))
		w.asks(ann, amsterdam, models.Schedule{Kind: models.TextReminder, Text: "once", Next: wednesday.Add(5 * time.Hour)})
		w.asks(ann, amsterdam, dailyAt(17*60+30))
		w.tracks(ann, "x", wednesday.Add(-time.Hour), wednesday)
		s := w.schedulerOn(w.store, -1)
		for range 24 * 2 {
			w.clock.Advance(30*time.Minute - time.Duration(w.clock.Now().Minute()%30)*time.Minute)
			s.Tick(t.Context())
		}
		w.wants(amsterdam, "4 Mar 19:30:00 Reminder: once", "5 Mar 08:00:00 Your day, Wed 4 Mar: 1h", "5 Mar 09:00:00 Reminder: sleep")
	})
}

func TestOnADayOffNothingComes(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.chooses(ann, func(s *models.Settings) {
			s.Quiet = record.Quiet{DaysOff: []time.Weekday{time.Thursday}, AwayFrom: record.Date{Year: 2026, Month: 3, Day: 7}, AwayUntil: record.Date{Year: 2026, Month: 3, Day: 8}}
		})
		w.asks(ann, amsterdam, textAt("stand up", 9*60))
		w.asks(ann, amsterdam, models.Schedule{Kind: models.LongTimer, Length: 20 * time.Hour})
		w.tracks(ann, "x", wednesday, time.Time{})
		s := w.schedulerOn(w.store, -1)
		w.clock.Advance(40 * time.Minute)
		for range 24*4 + 20 {
			s.Tick(t.Context())
			w.clock.Advance(time.Hour)
		}
		var got []string
		for _, line := range w.arrived(amsterdam) {
			got = append(got, strings.Join(strings.Fields(line)[:4], " "))
		}
		want := []string{"6 Mar 00:00:00 Still", "6 Mar 07:00:00 Still", "6 Mar 09:00:00 Reminder:", "9 Mar 00:00:00 Still", "9 Mar 09:00:00 Reminder:"}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("arrived %v", w.arrived(amsterdam))
		}
	})
}

func TestNoTimerRemindsOncePerIdleStretchOfTheWorkingHours(t *testing.T) {
	start := time.Date(2026, 3, 4, 7, 55, 0, 0, time.UTC) // 8:55 in Amsterdam
	inWorld(t, start, func(t *testing.T, w *world) {
		clock := []int{}
		for m := 9*60 + 30; m <= 17*60; m += 30 {
			clock = append(clock, m)
		}
		w.asks(ann, amsterdam, models.Schedule{Kind: models.NoTimer, From: 9 * 60, To: 17 * 60, Rule: record.Rule{Clock: clock}})
		s := w.schedulerOn(w.store, -1)
		at := func(hour, minute int) time.Time { return time.Date(2026, 3, 4, hour-1, minute, 0, 0, time.UTC) }
		var timer record.Record
		for w.clock.Now().Before(at(18, 0)) {
			w.clock.Advance(5 * time.Minute)
			switch now := w.clock.Now(); {
			case now.Equal(at(10, 5)):
				timer = w.tracks(ann, "x", now, time.Time{})
			case now.Equal(at(12, 0)), now.Equal(at(12, 20)):
				timer.End = at(12, 0)
				w.saves(w.member(ann, ""), timer)
			}
			s.Tick(t.Context())
		}
		w.wants(amsterdam, "4 Mar 09:30:00 No timer is running.", "4 Mar 12:30:00 No timer is running.")
	})
}

func TestATargetIsAnnouncedOnTheMinuteItIsReachedAndItsRiskAtItsTime(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) { // 14:20
		w.chooses(ann, func(s *models.Settings) {
			s.Tags = map[string]models.TagFacts{"acme": {Target: 3600, Per: "day"}, "beta": {Target: 6 * 3600, Per: "day"}}
		})
		w.asks(ann, amsterdam, models.Schedule{Kind: models.Targets, Rule: record.Rule{Clock: []int{15 * 60}}, Last: wednesday})
		w.tracks(ann, "x #acme", wednesday.Add(-30*time.Minute), time.Time{})
		w.ticks(120)
		w.wants(amsterdam, "4 Mar 14:50:00 Target reached: #acme: 1h of 1h a day", "4 Mar 15:00:00 Target at risk: #beta: 0s of 6h a day; 6h to go")
		w.tracks(ann, "y #beta", wednesday.Add(-8*time.Hour), wednesday.Add(-2*time.Hour))
		w.ticks(2)
		if got := w.arrived(amsterdam); len(got) != 3 || got[2] != "4 Mar 16:21:00 Target reached: #beta: 6h of 6h a day" {
			t.Errorf("arrived %v; log %s", got, w.log)
		}
	})
}

func TestABudgetWarnsOnceAtEachMarkAndAgainWhenItWasRaised(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) { // 14:20
		budget := func(hours int64) {
			w.chooses(ann, func(s *models.Settings) { s.Tags = map[string]models.TagFacts{"acme": {Budget: hours * 3600}} })
		}
		budget(10)
		w.asks(ann, amsterdam, models.Schedule{Kind: models.Targets, Rule: record.Rule{Clock: []int{15 * 60}}, Last: wednesday})
		w.tracks(ann, "long ago #acme", wednesday.AddDate(-2, 0, 0), wednesday.AddDate(-2, 0, 0).Add(7*time.Hour)) // a budget counts all days
		w.tracks(ann, "x #acme", wednesday, time.Time{})
		w.ticks(4 * 60)
		marks := []string{
			"4 Mar 15:20:00 Budget running out: #acme: 8h of 10h (80%); 2h left",
			"4 Mar 17:20:00 Budget used up: #acme: 10h of 10h (100%)",
		}
		w.wants(amsterdam, marks...)
		budget(12)
		w.tracks(ann, "has it look again", wednesday.Add(-time.Hour), wednesday)
		w.ticks(59)
		w.wants(amsterdam, marks...) // 91 % of the raised one, of which was warned
		w.ticks(60)
		w.wants(amsterdam, append(marks, "4 Mar 19:20:00 Budget used up: #acme: 12h of 12h (100%)")...)
	})
}

func TestAnEmptyDayIsReportedIfAskedFor(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		one := dailyAt(14*60 + 21)
		one.Empty = true
		w.asks(ann, amsterdam, one)
		w.asks(bob, amsterdam, dailyAt(14*60+21))
		w.runs(w.scheduler())
		w.passes(time.Minute)
		w.wants(amsterdam, "4 Mar 14:21:00 Your day, Wed 4 Mar: nothing tracked")
	})
}

func TestNotesAreInASummaryOnlyIfAskedFor(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.chooses(bob, func(s *models.Settings) { s.SummaryFull = true })
		for _, who := range []models.MemberKey{ann, bob} {
			w.asks(who, amsterdam, dailyAt(14*60+21))
			w.tracks(who, "secret plan #acme", wednesday.Add(-time.Hour), wednesday)
		}
		w.runs(w.scheduler())
		w.passes(time.Minute)
		for _, d := range w.slack.got {
			if strings.Contains(d.body, "secret") != (d.who == bob) {
				t.Errorf("%s got %s", d.who.User, d.body)
			}
		}
		if len(w.slack.got) != 2 {
			t.Errorf("arrived %v", w.arrived(amsterdam))
		}
	})
}

// travels returns another zone once the member has left.
type travels struct{ zone func() string }

func (p travels) Profile(context.Context, models.MemberKey) (interaction.Profile, error) {
	return interaction.Profile{Zone: p.zone(), Locale: "en-GB"}, nil
}

func TestAfterTravelTheNewZoneAppliesFromTheNextDay(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		zone := amsterdam
		w.profiles = travels{func() string { return zone }}
		w.asks(ann, amsterdam, textAt("morning", 9*60))
		w.asks(ann, amsterdam, textAt("evening", 18*60))
		s := w.schedulerOn(w.store, -1)
		for hours := range 74 {
			if hours == 26 { // Thu 5 Mar, 16:00: the evening's is still to come in Amsterdam
				zone = "America/New_York"
			}
			w.clock.Advance(time.Hour - time.Duration(w.clock.Now().Minute())*time.Minute)
			s.Tick(t.Context())
		}
		w.wants("UTC",
			"4 Mar 17:00:00 Reminder: evening", "5 Mar 08:00:00 Reminder: morning", "5 Mar 17:00:00 Reminder: evening",
			"6 Mar 14:00:00 Reminder: morning", "6 Mar 23:00:00 Reminder: evening", "7 Mar 14:00:00 Reminder: morning")
	})
}

func TestOfTwoProcessesOneDiesHoldingALeaseAndTheOtherSendsTheRestOnce(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		for _, user := range []string{"U1", "U2", "U3", "U4", "U5"} {
			w.asks(models.MemberKey{Team: "T1", User: user}, amsterdam, textAt("for "+user, 14*60+21))
		}
		never := make(chan struct{})
		died := false
		w.slack.answer("T1", func(context.Context) error {
			if !died { // its message is in doubt: Slack may have taken it
				died = true
				w.slack.hangs(context.Background(), never)
				return errUnknown
			}
			return nil
		})
		w.runs(w.scheduler())
		w.passes(time.Minute + time.Second)
		w.runs(w.schedulerOn(w.open(), 0))
		w.passes(2 * time.Minute)
		close(never)
		counts := map[string]int{}
		for _, d := range w.slack.got {
			counts[d.text]++
		}
		if len(counts) != 4 || len(w.slack.got) != 4 {
			t.Errorf("arrived %v; log %s", w.arrived(amsterdam), w.log)
		}
	})
}
