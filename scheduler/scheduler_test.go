package scheduler_test

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"sundial/models"
	"sundial/record"
)

const amsterdam = "Europe/Amsterdam"

func TestAReminderComesOnItsMinuteEveryDay(t *testing.T) {
	inWorld(t, wednesday.Add(-30*time.Second), func(t *testing.T, w *world) {
		w.asks(ann, amsterdam, textAt("stand up", 14*60+20))
		w.runs(w.scheduler())
		w.passes(time.Minute)
		w.jumps(24*time.Hour - time.Minute)
		w.passes(time.Minute)
		w.wants(amsterdam, "4 Mar 14:20:00 Reminder: stand up", "5 Mar 14:20:00 Reminder: stand up")
	})
}

func TestASummaryShowsTheStateWhenItIsSent(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.asks(ann, amsterdam, dailyAt(14*60+21))
		w.asks(bob, amsterdam, dailyAt(14*60+21)) // has nothing tracked
		w.tracks(ann, "secret plan #acme", wednesday.Add(-3*time.Hour), wednesday.Add(-time.Hour))
		w.tracks(ann, "more #ops", wednesday.Add(-30*time.Minute), wednesday)
		w.runs(w.scheduler())
		w.passes(time.Minute)
		w.wants(amsterdam, "4 Mar 14:21:00 Your day, Wed 4 Mar: 2h 30m")
		body := w.slack.got[0].body
		for _, want := range []string{"#acme", "schedule_off", "schedule_change", "Fill 13:20–13:50"} {
			if !strings.Contains(body, want) {
				t.Errorf("%q is missing from %s", want, body)
			}
		}
		if strings.Contains(body, "secret") {
			t.Errorf("a summary of totals holds a note: %s", body)
		}
	})
}

func TestKilledBetweenClaimAndSendItIsSentOnceByTheNextProcess(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.asks(ann, amsterdam, textAt("stand up", 14*60+21))
		w.jumps(time.Minute)
		must(t, w.scheduler().Claim(t.Context()))
		w.wants(amsterdam)
		w.runs(w.scheduler())
		w.passes(time.Minute)
		w.wants(amsterdam, "4 Mar 14:21:00 Reminder: stand up")
	})
}

// killedInSend runs a scheduler that is killed after Slack took the message and
// before it was marked, and then another one.
func killedInSend(t *testing.T, w *world) {
	release := make(chan struct{})
	w.slack.afterwards(func(context.Context) error { // a process that doesn't run gives nothing up
		w.slack.hangs(context.Background(), release)
		return errUnknown
	})
	stop := w.runs(w.scheduler())
	w.passes(time.Minute)
	w.slack.afterwards(nil)
	w.runs(w.schedulerOn(w.open(), 0))
	w.passes(3 * time.Minute)
	close(release) // a process that was only frozen finds its lease taken
	stop()
	w.passes(5 * time.Minute)
}

func TestKilledBetweenSendAndMarkAReminderIsNotSentAgain(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.asks(ann, amsterdam, textAt("stand up", 14*60+21))
		killedInSend(t, w)
		w.wants(amsterdam, "4 Mar 14:21:00 Reminder: stand up")
	})
}

func TestKilledBetweenSendAndMarkASummaryIsSentAgainAndSaysSo(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.asks(ann, amsterdam, dailyAt(14*60+21))
		w.tracks(ann, "x", wednesday.Add(-time.Hour), wednesday)
		killedInSend(t, w)
		w.wants(amsterdam, "4 Mar 14:21:00 Your day, Wed 4 Mar: 1h", "4 Mar 14:23:00 Your day, Wed 4 Mar: 1h")
		if first, second := w.slack.got[0].body, w.slack.got[1].body; strings.Contains(first, "may already have received this") || !strings.Contains(second, "may already have received this") {
			t.Errorf("first %s\nsecond %s", first, second)
		}
	})
}

func TestTwoProcessesOnOneDatabaseSendEachMessageOnce(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		const members = 60
		for i := range members {
			w.asks(models.MemberKey{Team: fmt.Sprint("T", i%7), User: fmt.Sprint("U", i)}, amsterdam, textAt("stand up", 14*60+21))
		}
		w.runs(w.scheduler())
		w.runs(w.schedulerOn(w.open(), 0))
		w.passes(90 * time.Second)
		counts := map[models.MemberKey]int{}
		for _, d := range w.slack.got {
			counts[d.who]++
		}
		for who, n := range counts {
			if n != 1 {
				t.Errorf("%v got it %d times", who, n)
			}
		}
		if len(counts) != members {
			t.Errorf("%d of %d got it; log: %s", len(counts), members, w.log)
		}
	})
}

func TestAClockSetBackSendsNothingTwice(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.asks(ann, amsterdam, textAt("stand up", 14*60+21))
		stop := w.runs(w.scheduler())
		w.passes(2 * time.Minute)
		stop()
		w.setBack(time.Hour)
		w.runs(w.scheduler())
		w.passes(time.Minute)
		for range 70 {
			w.jumps(time.Minute)
		}
		if n := len(w.slack.got); n != 1 {
			t.Errorf("it came %d times", n)
		}
	})
}

func TestAMachineAsleepForAnHourDropsRemindersAndSendsSummaries(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.asks(ann, amsterdam, textAt("stand up", 14*60+21))
		w.asks(ann, amsterdam, textAt("stretch", 15*60))
		w.asks(ann, amsterdam, dailyAt(14*60+30))
		w.tracks(ann, "x", wednesday.Add(-time.Hour), wednesday)
		w.runs(w.scheduler())
		w.jumps(time.Hour)
		w.passes(time.Minute)
		w.wants(amsterdam, "4 Mar 15:20:00 Your day, Wed 4 Mar: 1h", "4 Mar 15:20:01 Reminder: stretch")
	})
}

func TestAfterAWeekAwayOnlyTheLastSummaryComes(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.asks(ann, amsterdam, dailyAt(17*60+30))
		w.tracks(ann, "x", wednesday.Add(-time.Hour), wednesday)
		w.tracks(ann, "y", wednesday.AddDate(0, 0, 6), wednesday.AddDate(0, 0, 6).Add(2*time.Hour))
		w.jumps(7 * 24 * time.Hour)
		w.runs(w.scheduler())
		w.wants(amsterdam, "11 Mar 14:20:00 Your day, Tue 10 Mar: 2h")
	})
}

// TestWhatAnImportOnceBroughtHoldsUpNoTick has schedules due whose rows no form would
// make: their next time is decades ago, and they are due very often.
func TestWhatAnImportOnceBroughtHoldsUpNoTick(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		often := textAt("often")
		for half := range 48 {
			often.Rule.Clock = append(often.Rule.Clock, half*30)
		}
		timer := w.tracks(ann, "x", wednesday.Add(-time.Hour), time.Time{})
		for _, one := range []models.Schedule{
			often,
			{Kind: models.TextReminder, Text: "hourly", Rule: record.Rule{Unit: "hour", Every: 1}},
			{Kind: models.Targets, Rule: often.Rule},
			{Kind: models.NoTimer, Rule: often.Rule},
			{Kind: models.LongTimer, Length: 1},
			{Kind: models.Pomodoro, Length: 1, Rest: 1, Record: timer.ID},
		} {
			one.ID, one.Zone, one.Next = models.NewID(), amsterdam, time.Unix(1, 0)
			m := w.member(ann, amsterdam)
			must(t, w.store.Commit(t.Context(), &models.Change{Member: m, Schedules: []models.Schedule{one}}))
		}
		w.asks(bob, amsterdam, textAt("stand up", 14*60+21))
		w.runs(w.scheduler())
		w.passes(time.Minute)
		if got := w.to(bob); len(got) != 1 || !got[0].at.Equal(wednesday.Add(time.Minute)) {
			t.Errorf("Bob got %v; log %s", got, w.log)
		}
		for _, one := range w.schedules(ann) {
			if !one.Next.After(w.clock.Now()) && !one.Next.IsZero() {
				t.Errorf("%s is due at %v, which is over", one.Kind, one.Next)
			}
		}
	})
}

func TestOnTheNightsOfAClockChangeEachComesOnce(t *testing.T) {
	for _, c := range []struct{ zone, from string }{
		{"Europe/Amsterdam", "2026-03-28T12:00:00+01:00"}, {"Europe/Amsterdam", "2026-10-24T12:00:00+02:00"},
		{"Australia/Lord_Howe", "2026-10-03T12:00:00+10:30"}, {"Australia/Lord_Howe", "2026-04-04T12:00:00+11:00"},
		{"America/Santiago", "2026-09-05T12:00:00-04:00"}, {"America/Havana", "2026-10-31T12:00:00-04:00"},
	} {
		t.Run(c.zone+" "+c.from[:10], func(t *testing.T) {
			start, err := time.Parse(time.RFC3339, c.from)
			must(t, err)
			inWorld(t, start, func(t *testing.T, w *world) {
				clocks := []int{15, 45, 75, 105, 135, 150, 195}
				for i, minutes := range clocks {
					w.asks(ann, c.zone, textAt(fmt.Sprint("r", i), minutes))
				}
				s := w.schedulerOn(w.store, -1)
				for range 24 * 4 {
					w.clock.Advance(15 * time.Minute)
					s.Tick(t.Context())
				}
				seen := map[string]int{}
				for _, d := range w.slack.got {
					seen[d.text]++
				}
				for i := range clocks {
					if n := seen[fmt.Sprint("Reminder: r", i)]; n != 1 {
						t.Errorf("reminder %d came %d times: %v", i, n, w.arrived(c.zone))
					}
				}
			})
		})
	}
}

func TestALimitedOrSilentWorkspaceHoldsUpNoOther(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		carol := models.MemberKey{Team: "T3", User: "UCAROL"}
		for _, who := range []models.MemberKey{ann, bob, carol} {
			w.asks(who, amsterdam, textAt("for "+who.User, 14*60+21))
		}
		w.slack.answer("T1", func(context.Context) error { return errLimited })
		w.slack.answer("T2", func(ctx context.Context) error { w.slack.hangs(ctx, nil); return ctx.Err() })
		w.runs(w.scheduler())
		w.passes(time.Minute + time.Second)
		w.wants(amsterdam, "4 Mar 14:21:00 Reminder: for UCAROL")
		w.slack.answer("T1", nil)
		w.passes(time.Minute)
		w.wants(amsterdam, "4 Mar 14:21:00 Reminder: for UCAROL", "4 Mar 14:21:30 Reminder: for UANN")
	})
}

func TestMessagesOfAWorkspaceLeaveInOrderAtTheRateThatSlackPermits(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		for i := range 5 {
			w.asks(models.MemberKey{Team: "T1", User: fmt.Sprint("U", i)}, amsterdam, textAt(fmt.Sprint(i), 14*60+21))
		}
		w.asks(bob, amsterdam, textAt("elsewhere", 14*60+21))
		w.runs(w.scheduler())
		w.passes(time.Minute + 10*time.Second)
		var lines []string
		for _, line := range w.arrived(amsterdam) {
			if !strings.Contains(line, "elsewhere") {
				lines = append(lines, line)
			}
		}
		for i, line := range lines {
			if want := fmt.Sprintf("4 Mar 14:21:%02d Reminder: %d", i, i); line != want {
				t.Errorf("got %q, want %q", line, want)
			}
		}
		if len(w.slack.got) != 6 {
			t.Errorf("%d arrived", len(w.slack.got))
		}
	})
}

func TestASlowSlackIsSentToInSeveralLanesButOneMessageAtATimeToEachMember(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		const members = 40
		for i := range members {
			w.asks(models.MemberKey{Team: "T1", User: fmt.Sprint("U", i)}, amsterdam, textAt(fmt.Sprint(i), 14*60+21))
		}
		w.asks(models.MemberKey{Team: "T1", User: "U0"}, amsterdam, textAt("again", 14*60+21))
		w.slack.answer("T1", func(ctx context.Context) error { // five seconds for each
			taken := make(chan struct{})
			w.clock.AfterFunc(5*time.Second, func() { close(taken) })
			w.slack.hangsFor(ctx, 5*time.Second, taken)
			return nil
		})
		w.runs(w.scheduler())
		w.passes(2 * time.Minute)
		within := len(w.slack.got)
		w.passes(4 * time.Minute) // in one lane they would take 205 s
		if within != members+1 {
			t.Errorf("%d of %d arrived within a minute; log %s", within, members+1, w.log)
		}
		var first []time.Time
		for _, d := range w.to(models.MemberKey{Team: "T1", User: "U0"}) {
			first = append(first, d.at)
		}
		if len(first) != 2 || first[1].Sub(first[0]) < 5*time.Second {
			t.Errorf("the two to one member arrived at %v", first)
		}
	})
}

// TestAKillLeavesOneOfFewMessagesInDoubt has a Slack that doesn't answer, so all messages in
// flight stay in flight: one of few, and of many no more than maxLanes.
func TestAKillLeavesOneOfFewMessagesInDoubt(t *testing.T) {
	for members, most := range map[int]int{1: 1, 20: 1, 21: 7, 300: 16} {
		t.Run(fmt.Sprint(members), func(t *testing.T) {
			inWorld(t, wednesday, func(t *testing.T, w *world) {
				for i := range members {
					w.asks(models.MemberKey{Team: "T1", User: fmt.Sprint("U", i)}, amsterdam, textAt("stand up", 14*60+21))
				}
				release := make(chan struct{})
				w.slack.answer("T1", func(context.Context) error { // nothing gives it up
					w.slack.hangs(context.Background(), release)
					return errUnknown
				})
				w.runs(w.scheduler())
				flying := 0
				for range 90 {
					w.jumps(time.Second)
					flying = max(flying, w.slack.hanging())
				}
				close(release)
				if flying != most {
					t.Errorf("of %d messages %d were on their way at a time, want %d", members, flying, most)
				}
			})
		})
	}
}

func TestADeadDirectMessageStopsWithAReasonAndNoRetry(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		one := w.asks(ann, amsterdam, textAt("stand up", 14*60+21, 14*60+22, 14*60+23))
		tried := 0
		w.slack.answer("T1", func(context.Context) error { tried++; return errDead })
		w.runs(w.scheduler())
		w.passes(5 * time.Minute)
		got, err := w.store.Schedule(t.Context(), w.member(ann, ""), one.ID)
		must(t, err)
		if tried != 1 || got.Stopped != "user_disabled" || !strings.Contains(w.log.String(), "user_disabled") {
			t.Errorf("tried %d times, stopped %q, log %s", tried, got.Stopped, w.log)
		}
	})
}

func TestARevokedWorkspaceIsNotCalledRepeatedly(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.asks(ann, amsterdam, textAt("stand up", 14*60+21, 14*60+22, 14*60+23))
		tried := 0
		w.slack.answer("T1", func(context.Context) error { tried++; return errGone })
		w.runs(w.scheduler())
		w.passes(5 * time.Minute)
		if tried != 1 {
			t.Errorf("tried %d times", tried)
		}
	})
}

func TestAMessageIsRetriedWhileSlackIsUnreachable(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.asks(ann, amsterdam, textAt("stand up", 14*60+21))
		w.slack.answer("T1", func(context.Context) error { return errOff })
		w.runs(w.scheduler())
		w.passes(90 * time.Second)
		w.slack.answer("T1", nil)
		w.passes(5 * time.Minute)
		w.wants(amsterdam, "4 Mar 14:22:00 Reminder: stand up")
	})
}

func TestALongTimerIsAskedAboutOnceForEachLength(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.asks(ann, amsterdam, models.Schedule{Kind: models.LongTimer, Length: time.Hour})
		timer := w.tracks(ann, "x", wednesday.Add(-50*time.Minute), time.Time{})
		s := w.schedulerOn(w.store, -1)
		for range 75 {
			s.Tick(t.Context())
			w.clock.Advance(time.Minute)
		}
		if len(w.slack.got) != 2 {
			t.Fatalf("arrived: %v; log %s", w.arrived(amsterdam), w.log)
		}
		if at := w.slack.got[0].at; !at.Equal(timer.Start.Add(time.Hour)) {
			t.Errorf("asked at %v", at)
		}
		for _, want := range []string{"stop_now", "stopped_at", "keep_running", timer.ID} {
			if !strings.Contains(w.slack.got[0].body, want) {
				t.Errorf("%q is missing from %s", want, w.slack.got[0].body)
			}
		}
	})
}

func TestAPlannedEndIsAskedAboutUnlessTheTimerWasStopped(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		for _, who := range []models.MemberKey{ann, bob} {
			m := w.member(who, amsterdam)
			timer := record.Record{ID: models.NewID(), Start: wednesday, Kind: record.Work, Zone: amsterdam, PlannedEnd: wednesday.Add(time.Minute)}
			w.saves(m, timer)
			if who == bob {
				timer.End, timer.PlannedEnd = wednesday.Add(30*time.Second), time.Time{}
				w.saves(m, timer)
			}
		}
		w.runs(w.scheduler())
		w.passes(2 * time.Minute)
		if len(w.slack.got) != 1 || w.slack.got[0].who != ann {
			t.Errorf("arrived: %v", w.slack.got)
		}
	})
}

func TestPomodoroAnnouncesTheEndOfWorkAndOfTheBreak(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		timer := w.tracks(ann, "x", wednesday, time.Time{})
		w.asks(ann, amsterdam, models.Schedule{Kind: models.Pomodoro, Next: wednesday.Add(25 * time.Minute), Length: 25 * time.Minute, Rest: 5 * time.Minute, Record: timer.ID})
		s := w.schedulerOn(w.store, -1)
		for range 40 {
			s.Tick(t.Context())
			w.clock.Advance(time.Minute)
		}
		w.wants(amsterdam, "4 Mar 14:45:00 Time for a break.", "4 Mar 14:50:00 The break has ended.")
	})
}

func TestIdleRemindsOnlyOnADayWithoutRecords(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		for _, who := range []models.MemberKey{ann, bob} {
			w.asks(who, amsterdam, models.Schedule{Kind: models.IdleReminder, Rule: record.Rule{Clock: []int{14*60 + 21}}})
		}
		w.tracks(bob, "x", wednesday.Add(-time.Hour), wednesday)
		w.runs(w.scheduler())
		w.passes(2 * time.Minute)
		w.wants(amsterdam, "4 Mar 14:21:00 Nothing is tracked yet today.")
	})
}

func TestOwnMessagesAreDeletedAfterTheMembersNumberOfDays(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.asks(ann, amsterdam, models.Schedule{Kind: models.TextReminder, Text: "once", Next: wednesday.Add(time.Minute)})
		w.runs(w.scheduler())
		w.passes(time.Minute)
		w.jumps(7*24*time.Hour - 2*time.Minute)
		w.passes(time.Minute)
		if len(w.slack.gone) != 0 {
			t.Errorf("gone too early: %v", w.slack.gone)
		}
		w.passes(2 * time.Minute)
		if strings.Join(w.slack.gone, ",") != "DUANN 1.0" {
			t.Errorf("gone: %v; log %s", w.slack.gone, w.log)
		}
	})
}

func TestExpiredRecordsAreDeletedForGood(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.asks(ann, amsterdam, models.Schedule{Kind: models.KeepRecords, Rule: record.Rule{Clock: []int{180}}})
		m := w.member(ann, "")
		m.Settings.Keep = 2
		must(t, w.store.Commit(t.Context(), &models.Change{Member: m}))
		w.tracks(ann, "old", wednesday.AddDate(0, -3, 0), wednesday.AddDate(0, -3, 0).Add(time.Hour))
		kept := w.tracks(ann, "new", wednesday.AddDate(0, -1, 0), wednesday.AddDate(0, -1, 0).Add(time.Hour))
		w.runs(w.scheduler())
		w.jumps(13 * time.Hour)
		left, err := w.store.AllRecords(t.Context(), w.member(ann, ""))
		must(t, err)
		if len(left) != 1 || left[0].ID != kept.ID {
			t.Errorf("left: %+v", left)
		}
	})
}

func TestNoWordReachesTheLog(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		w.asks(ann, amsterdam, textAt("wombat", 14*60+21))
		for _, failure := range []error{errRefused, errUnknown, errOff, errDead} {
			w.slack.answer("T1", func(context.Context) error { return failure })
			w.asks(ann, amsterdam, textAt("wombat", 14*60+21))
			w.jumps(time.Minute)
			w.schedulerOn(w.store, -1).Tick(t.Context())
		}
		if strings.Contains(w.log.String(), "wombat") || w.log.Len() == 0 {
			t.Errorf("log: %s", w.log)
		}
	})
}

func TestEachTickIsReported(t *testing.T) {
	w := newWorld(t, "sqlite:"+t.TempDir()+"/test.db", wednesday)
	ticks := 0
	w.ticked = func() { ticks++ }
	w.runs(w.scheduler())
	before := ticks
	w.passes(3 * time.Minute)
	if ticks-before < 3 {
		t.Errorf("%d ticks were told of in three minutes, and %d before", ticks-before, before)
	}
}

func TestTheNextMessageListsDroppedOnes(t *testing.T) {
	drops := map[string]func(w *world, p *process){
		"while the machine was asleep": func(w *world, _ *process) { w.jumps(time.Hour) },
		"while Slack took nothing": func(w *world, _ *process) {
			w.slack.answer("T1", func(context.Context) error { return errLimited })
			w.passes(45 * time.Minute)
			w.slack.answer("T1", nil)
			w.passes(time.Minute)
		},
		"since Slack refused it": func(w *world, _ *process) {
			w.slack.answer("T1", func(context.Context) error { return errRefused })
			w.passes(2 * time.Minute)
			w.slack.answer("T1", nil)
		},
	}
	for name, happens := range drops {
		t.Run(name, func(t *testing.T) {
			inWorld(t, wednesday, func(t *testing.T, w *world) {
				w.asks(ann, amsterdam, textAt("wombat", 14*60+21))
				w.asks(ann, amsterdam, textAt("later", 16*60, 17*60))
				w.asks(carol, amsterdam, textAt("stand up", 16*60))
				var notDelivered atomic.Int64
				w.counted = func(kind models.ScheduleKind, outcome string) {
					if kind == models.TextReminder && (outcome == "dropped" || outcome == "late") {
						notDelivered.Add(1)
					}
				}
				p := w.scheduler()
				w.runs(p)
				happens(w, p)
				for w.clock.Now().Before(wednesday.Add(3 * time.Hour)) {
					w.jumps(time.Minute)
				}
				w.passes(10 * time.Second)
				got := w.to(ann)
				if len(got) != 2 || !strings.Contains(got[0].body, "Not delivered: reminder Wed 4 Mar 14:21.") || strings.Contains(got[1].body, "Not delivered") {
					t.Errorf("the owner got %v; log %s", got, w.log)
				}
				if other := w.to(carol); len(other) != 1 || strings.Contains(other[0].body, "Not delivered") {
					t.Errorf("another member got %v", other)
				}
				if log := w.log.String(); !strings.Contains(log, "dropped messages") || !strings.Contains(log, "messages=1") || strings.Contains(log, "wombat") {
					t.Errorf("the operator is told %s", log)
				}
				if n := notDelivered.Load(); n != 1 {
					t.Errorf("%d are counted", n)
				}
			})
		})
	}
}
