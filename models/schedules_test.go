package models_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"sundial/models"
	"sundial/record"
)

func aSchedule(next time.Time) models.Schedule {
	return models.Schedule{
		ID: models.NewID(), Kind: models.TextReminder, Rule: record.Rule{Clock: []int{540}, Weekdays: []time.Weekday{time.Monday}},
		Anchor: record.Date{Year: 2026, Month: 3, Day: 2}, Zone: "Asia/Kathmandu", Next: next, Text: "wombat standup",
	}
}

func withSchedule(t *testing.T, s *models.Store, who models.MemberKey, next time.Time) (*models.Member, models.Schedule) {
	t.Helper()
	m, one := member(t, s, who), aSchedule(next)
	must(t, s.Commit(t.Context(), &models.Change{Member: m, Schedules: []models.Schedule{one}}))
	return m, one
}

func TestAScheduleComesBackAsItWasStored(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m, want := withSchedule(t, s, ann, now)
		all, err := s.Schedules(t.Context(), m)
		must(t, err)
		if len(all) != 1 || !reflect.DeepEqual(all[0], want) {
			t.Errorf("got %+v, want %+v", all, want)
		}
		other := member(t, s, models.MemberKey{Team: "T1", User: "UBOB"})
		if _, err := s.Schedule(t.Context(), other, want.ID); !errors.Is(err, models.ErrNotFound) {
			t.Errorf("somebody else reads it: %v", err)
		}
		must(t, s.Commit(t.Context(), &models.Change{Member: other, DropSchedules: []string{want.ID}}))
		must(t, s.Commit(t.Context(), &models.Change{Member: m, DropSchedules: []string{want.ID}}))
		if _, err := s.Schedule(t.Context(), m, want.ID); !errors.Is(err, models.ErrNotFound) {
			t.Errorf("it is still there: %v", err)
		}
	})
}

func TestOnlyWhatIsDueAndNotPausedIsListed(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		_, late := withSchedule(t, s, ann, now.Add(-time.Hour))
		withSchedule(t, s, ann, now.Add(time.Second))
		withSchedule(t, s, ann, time.Time{})
		m, paused := withSchedule(t, s, ann, now)
		paused.Paused = true
		must(t, s.Commit(t.Context(), &models.Change{Member: m, Schedules: []models.Schedule{paused}}))
		_, due := withSchedule(t, s, models.MemberKey{Team: "T2", User: "UBOB"}, now)
		got, err := s.DueSchedules(t.Context(), now, models.Due[models.Schedule]{}, 10)
		must(t, err)
		if len(got) != 2 || got[0].Value.ID != late.ID || got[1].Value.ID != due.ID || got[1].Member.Key.Team != "T2" {
			t.Errorf("got %+v", got)
		}
	})
}

func TestTwoProcessesClaimADueTimeOnce(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		one, two := open(t, url), open(t, url)
		m, schedule := withSchedule(t, one, ann, now)
		claim := models.Claim{Member: m, Was: now, Schedule: schedule, Message: m.NewMessage(schedule.Kind, schedule.ID, now, []byte(`{}`))}
		claim.Schedule.Next = now.Add(24 * time.Hour)
		for i, s := range []*models.Store{one, two} {
			taken, err := s.Claim(t.Context(), []models.Claim{claim})
			must(t, err)
			if taken != 1-i {
				t.Errorf("process %d took %d", i, taken)
			}
		}
		waiting, err := two.Waiting(t.Context(), ann.Workspace(), now, models.Message{}, 10)
		must(t, err)
		if len(waiting) != 1 || string(waiting[0].Body) != "{}" || !waiting[0].Due.Equal(now) {
			t.Errorf("waiting: %+v", waiting)
		}
	})
}

func TestTheSameDueTimeIsNeverInTheOutboxTwice(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m, schedule := withSchedule(t, s, ann, now)
		for range 2 {
			// The schedule was put back to a time that has been claimed before.
			must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, ann), Schedules: []models.Schedule{schedule}}))
			claim := models.Claim{Member: m, Was: now, Schedule: schedule, Message: m.NewMessage(schedule.Kind, schedule.ID, now, []byte(`{}`))}
			claim.Schedule.Next = now.Add(time.Hour)
			_, err := s.Claim(t.Context(), []models.Claim{claim})
			must(t, err)
		}
		waiting, err := s.Waiting(t.Context(), ann.Workspace(), now, models.Message{}, 10)
		must(t, err)
		if len(waiting) != 1 {
			t.Errorf("%d are waiting", len(waiting))
		}
	})
}

func TestAMessageIsLeasedByOneAndSentOrInDoubt(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m, schedule := withSchedule(t, s, ann, now)
		claim := models.Claim{Member: m, Was: now, Schedule: schedule, End: true, Message: m.NewMessage(schedule.Kind, "", now, []byte(`{}`))}
		_, err := s.Claim(t.Context(), []models.Claim{claim})
		must(t, err)
		waiting, err := s.Waiting(t.Context(), ann.Workspace(), now, models.Message{}, 10)
		must(t, err)
		message := waiting[0]
		for _, want := range []bool{true, false} {
			got, err := s.Lease(t.Context(), &message, now.Add(15*time.Second))
			must(t, err)
			if got != want {
				t.Errorf("lease: %v", got)
			}
		}
		for at, want := range map[time.Duration]int{14 * time.Second: 0, 15 * time.Second: 1} {
			doubt, err := s.InDoubt(t.Context(), now.Add(at), 10)
			must(t, err)
			if len(doubt) != want {
				t.Errorf("after %v %d are in doubt", at, len(doubt))
			}
		}
		must(t, s.Sent(t.Context(), message, "D1", "1.2", now, now.Add(time.Hour)))
		old, err := s.OldMessages(t.Context(), ann.Workspace(), now.Add(time.Hour), models.SlackItem{}, 10)
		must(t, err)
		if len(old) != 1 || old[0].TS != "1.2" {
			t.Errorf("old: %+v", old)
		}
	})
}

func TestDeadDirectMessagesStopEverythingWithAReason(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m, schedule := withSchedule(t, s, ann, now)
		must(t, s.StopSchedules(t.Context(), m.ID, "user_disabled"))
		due, err := s.DueSchedules(t.Context(), now, models.Due[models.Schedule]{}, 10)
		must(t, err)
		got, err := s.Schedule(t.Context(), m, schedule.ID)
		must(t, err)
		if len(due) != 0 || got.Stopped != "user_disabled" {
			t.Errorf("due %d, stopped %q", len(due), got.Stopped)
		}
	})
}

func TestOnlyTheKindsThatAChangeNamesAreLookedAtAgain(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		long := models.Schedule{ID: models.NewID(), Kind: models.LongTimer, Length: time.Hour, Zone: "UTC"}
		targets := models.Schedule{ID: models.NewID(), Kind: models.Targets, Zone: "UTC"}
		must(t, s.Commit(t.Context(), &models.Change{Member: m, Schedules: []models.Schedule{long, targets}}))
		other := member(t, s, models.MemberKey{Team: "T1", User: "UBOB"})
		others := models.Schedule{ID: models.NewID(), Kind: models.LongTimer, Length: time.Hour, Zone: "UTC"}
		must(t, s.Commit(t.Context(), &models.Change{Member: other, Schedules: []models.Schedule{others}}))
		must(t, s.Commit(t.Context(), &models.Change{Member: m, Records: []record.Record{aRecord("x")}, LookAgain: []models.ScheduleKind{models.LongTimer}}))
		due, err := s.DueSchedules(t.Context(), now, models.Due[models.Schedule]{}, 10)
		must(t, err)
		if len(due) != 1 || due[0].Value.ID != long.ID {
			t.Errorf("due now: %+v", due)
		}
	})
}

func TestTheWordsOfAReminderAreInNoFile(t *testing.T) {
	folder := t.TempDir()
	s := open(t, "sqlite:"+filepath.Join(folder, "test.db"))
	m, schedule := withSchedule(t, s, ann, now)
	claim := models.Claim{Member: m, Was: now, Schedule: schedule, Message: m.NewMessage(schedule.Kind, schedule.ID, now, []byte(`{"Text":"wombat"}`))}
	_, err := s.Claim(t.Context(), []models.Claim{claim})
	must(t, err)
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	must(t, err)
	for _, file := range files {
		content, err := os.ReadFile(file)
		must(t, err)
		if bytes.Contains(content, []byte("wombat")) {
			t.Errorf("%s holds it", filepath.Base(file))
		}
	}
	must(t, s.Forget(t.Context(), m, now))
	waiting, err := s.Waiting(t.Context(), ann.Workspace(), now, models.Message{}, 10)
	must(t, err)
	if len(waiting) != 0 {
		t.Errorf("after forgetting: %+v", waiting)
	}
}
