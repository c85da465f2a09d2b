package reminders_test

import (
	"strings"
	"testing"
	"time"

	"sundial/handlers/handlerstest"
	"sundial/models"
)

// The members who type.
var ann, bob = handlerstest.Ann, handlerstest.Bob

func TestTurningOffOneSummaryKeepsTheOther(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "summary daily")
	d.Types(ann, "summary weekly")
	d.Types(ann, "summary daily off")
	for _, s := range d.Schedules(ann) {
		if off := s.Kind == models.DailySummary; s.Paused != off {
			t.Errorf("%s: paused %v", s.Kind, s.Paused)
		}
	}
	d.Types(ann, "summary off")
	for _, s := range d.Schedules(ann) {
		if !s.Paused {
			t.Errorf("%s is still on", s.Kind)
		}
	}
}

func TestAReminderForOneMomentComesOnce(t *testing.T) {
	for typed, want := range map[string]string{
		"remind in 10 min to stretch":      "2026-03-04T13:30:00Z",
		"remind tomorrow at 9 to call":     "2026-03-05T08:00:00Z",
		"remind on 1 dec at 9:00 to pay":   "2026-12-01T08:00:00Z",
		"remind 2026-07-01 at 9:00 to pay": "2026-07-01T07:00:00Z",
	} {
		d := handlerstest.New(t)
		d.Types(ann, typed)
		all := d.Schedules(ann)
		if len(all) != 1 || all[0].Next.Format(time.RFC3339) != want || len(all[0].Rule.Clock) > 0 {
			t.Errorf("%s: %+v, want once at %s", typed, all, want)
		}
	}
}

func TestEachSummaryAndReminderCommandCreatesItsSchedule(t *testing.T) {
	for typed, want := range map[string]struct{ said, next string }{
		"summary daily": {"Daily summary, every day at 17:30 Next: Wed 4 Mar 17:30.", "2026-03-04T16:30:00Z"},
		"summary daily at 12:00 on weekdays full": {"Daily summary, weekdays at 12:00, with notes Next: Thu 5 Mar 12:00.", "2026-03-05T11:00:00Z"},
		"summary weekly":                           {"Weekly summary, every Friday at 17:30 Next: Fri 6 Mar 17:30.", "2026-03-06T16:30:00Z"},
		"remind at 9:00 on weekdays to plan":       {"Reminder, weekdays at 9:00: plan\nNext: Thu 5 Mar 9:00.", "2026-03-05T08:00:00Z"},
		"remind at 9:00 to call back":              {"Reminder: call back\nNext: Thu 5 Mar 9:00.", "2026-03-05T08:00:00Z"},
		"remind every second monday at 9:00 retro": {"Reminder, every second Monday at 9:00: retro\nNext: Mon 9 Mar 9:00.", "2026-03-09T08:00:00Z"},
		"remind on the 1st at 9:00 invoices":       {"Reminder, on the 1st at 9:00: invoices\nNext: Wed 1 Apr 9:00.", "2026-04-01T07:00:00Z"},
		"remind if idle by 10:00":                  {"A reminder if nothing is tracked, weekdays at 10:00 Next: Thu 5 Mar 10:00.", "2026-03-05T09:00:00Z"},
		"remind after 3h":                          {"A question when a timer has run for 3h Only you see it, in your direct messages with Sundial.", ""},
	} {
		d := handlerstest.New(t)
		got := strings.ReplaceAll(d.Says(ann, typed), "09:00", "9:00")
		if got != want.said {
			t.Errorf("%s: says %q, want %q", typed, got, want.said)
		}
		all := d.Schedules(ann)
		if len(all) != 1 {
			t.Errorf("%s: %d schedules", typed, len(all))
			continue
		}
		if next := all[0].Next; want.next == "" != next.IsZero() || want.next != "" && next.Format(time.RFC3339) != want.next {
			t.Errorf("%s: next %v, want %s", typed, next, want.next)
		}
	}
}

func TestASecondSummaryOfAKindReplacesTheFirst(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "summary daily")
	d.Types(ann, "summary daily at 16:00")
	if all := d.Schedules(ann); len(all) != 1 || all[0].Rule.Clock[0] != 16*60 {
		t.Errorf("got %+v", all)
	}
}

func TestSummariesAndRemindersAreTurnedOffAndOnAgain(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "summary daily")
	d.Types(ann, "summary weekly")
	d.Types(ann, "remind at 9:00 on weekdays to plan")
	d.Types(ann, "summary off")
	var paused int
	for _, one := range d.Schedules(ann) {
		if one.Paused {
			paused++
		}
	}
	if paused != 2 {
		t.Errorf("%d are paused", paused)
	}
	id := d.Schedules(ann)[0].ID
	d.Clock.Advance(5 * time.Hour)
	if got := handlerstest.Text(d.Presses(ann, "schedule_on", id)); !strings.HasSuffix(got, "Next: Thu 5 Mar 17:30.") {
		t.Errorf("turned on: %q", got)
	}
	d.Presses(ann, "schedule_pause", id)
	if !d.Schedules(ann)[0].Paused {
		t.Error("not paused")
	}
	d.Presses(ann, "schedule_delete", id)
	if got := handlerstest.JSON(t, d.Types(ann, "reminders")); strings.Contains(got, "Daily summary") || !strings.Contains(got, "Weekly summary") || !strings.Contains(got, "plan") {
		t.Errorf("reminders: %s", got)
	}
}

func TestAMembersSchedulesBelongToNobodyElse(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(bob, "status")
	d.Types(ann, "remind at 9:00 on weekdays to wombat")
	id := d.Schedules(ann)[0].ID
	for _, action := range []string{"schedule_off", "schedule_on", "schedule_pause", "schedule_delete", "schedule_change"} {
		if got := handlerstest.JSON(t, d.Presses(bob, action, id)); strings.Contains(got, "wombat") {
			t.Errorf("%s: %s", action, got)
		}
	}
	if all := d.Schedules(ann); len(all) != 1 || all[0].Paused || all[0].Level != "" {
		t.Errorf("now %+v", all)
	}
}

func TestPomodoroStartsATimerWithANudge(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "pomodoro 25/5 deep #acme")
	all := d.Schedules(ann)
	if len(all) != 1 || all[0].Kind != models.Pomodoro || !all[0].Next.Equal(handlerstest.Wednesday.Add(25*time.Minute)) || all[0].Record != d.Records(ann)[0].ID {
		t.Errorf("got %+v", all)
	}
}
