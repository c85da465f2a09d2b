package handlers_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"sundial/interaction"
	"sundial/models"
)

func (d *desk) schedules(who models.MemberKey) []models.Schedule {
	d.t.Helper()
	m, err := d.store.Member(d.t.Context(), who, d.clock.Now())
	if err != nil {
		d.t.Fatal(err)
	}
	all, err := d.store.Schedules(d.t.Context(), m)
	if err != nil {
		d.t.Fatal(err)
	}
	return all
}

func TestWhatASummaryOrReminderCommandMakes(t *testing.T) {
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
		d := newDesk(t)
		got := strings.ReplaceAll(text(d.types(ann, typed)), "09:00", "9:00")
		if got != want.said {
			t.Errorf("%s: says %q, want %q", typed, got, want.said)
		}
		all := d.schedules(ann)
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
	d := newDesk(t)
	d.types(ann, "summary daily")
	d.types(ann, "summary daily at 16:00")
	if all := d.schedules(ann); len(all) != 1 || all[0].Rule.Clock[0] != 16*60 {
		t.Errorf("got %+v", all)
	}
}

func TestSummariesAndRemindersAreTurnedOffAndOnAgain(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "summary daily")
	d.types(ann, "summary weekly")
	d.types(ann, "remind at 9:00 on weekdays to plan")
	d.types(ann, "summary off")
	var paused int
	for _, one := range d.schedules(ann) {
		if one.Paused {
			paused++
		}
	}
	if paused != 2 {
		t.Errorf("%d are paused", paused)
	}
	id := d.schedules(ann)[0].ID
	d.clock.Advance(5 * time.Hour)
	if got := text(d.presses(ann, "schedule_on", id)); !strings.HasSuffix(got, "Next: Thu 5 Mar 17:30.") {
		t.Errorf("turned on: %q", got)
	}
	d.presses(ann, "schedule_pause", id)
	if !d.schedules(ann)[0].Paused {
		t.Error("not paused")
	}
	d.presses(ann, "schedule_delete", id)
	if got := asJSON(t, d.types(ann, "reminders")); strings.Contains(got, "Daily summary") || !strings.Contains(got, "Weekly summary") || !strings.Contains(got, "plan") {
		t.Errorf("reminders: %s", got)
	}
}

func TestAMembersSchedulesBelongToNobodyElse(t *testing.T) {
	d := newDesk(t)
	d.types(bob, "status")
	d.types(ann, "remind at 9:00 on weekdays to wombat")
	id := d.schedules(ann)[0].ID
	for _, action := range []string{"schedule_off", "schedule_on", "schedule_pause", "schedule_delete", "schedule_change"} {
		if got := asJSON(t, d.presses(bob, action, id)); strings.Contains(got, "wombat") {
			t.Errorf("%s: %s", action, got)
		}
	}
	if all := d.schedules(ann); len(all) != 1 || all[0].Paused || all[0].Level != "" {
		t.Errorf("now %+v", all)
	}
}

func TestTheAnswersToALongTimerCorrectTheRecordAndUndoRevertsThem(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "start deep work #acme")
	timer := d.records(ann)[0]
	d.clock.Advance(8 * time.Hour) // it is 22:20
	if got := text(d.presses(ann, "keep_running", timer.ID)); !strings.HasPrefix(got, "Still running") {
		t.Errorf("keep: %q", got)
	}
	answer := d.handle(interaction.Request{Kind: interaction.Action, Who: ann, ActionID: "stopped_at", BlockID: "timer " + timer.ID, Value: "18:00"})
	if got := d.records(ann)[0].End; !got.Equal(wednesday.Add(3*time.Hour + 40*time.Minute)) {
		t.Errorf("stopped at 18:00: %v, %q", got, text(answer))
	}
	d.presses(ann, "undo", find(t, answer, "undo"))
	if !d.records(ann)[0].Running() {
		t.Error("undo did not make it run again")
	}
	d.handle(interaction.Request{Kind: interaction.Action, Who: ann, ActionID: "stopped_at", BlockID: "timer " + timer.ID, Value: "14:00"})
	if !d.records(ann)[0].Running() {
		t.Error("it was stopped before its start")
	}
	d.presses(ann, "stop_now", timer.ID)
	if d.records(ann)[0].Running() {
		t.Error("Stop now did not stop it")
	}
}

func TestAGapIsFilledByAClick(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "add 9-10 a #x")
	d.types(ann, "add 11-12 b #x")
	fill := find(t, d.types(ann, "summary now"), "fill_gap_0")
	if got := text(d.presses(ann, "fill_gap_0", fill)); got != "Logged Wed 4 Mar 10:00–11:00 (1h)" {
		t.Errorf("got %q", got)
	}
	for _, forged := range []string{"", "x y", "5 4", "0 99999999999"} {
		d.presses(ann, "fill_gap_0", forged)
	}
	if all := d.records(ann); len(all) != 3 {
		t.Errorf("%d records", len(all))
	}
}

func TestPomodoroStartsATimerWithANudge(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "pomodoro 25/5 deep #acme")
	all := d.schedules(ann)
	if len(all) != 1 || all[0].Kind != models.Pomodoro || !all[0].Next.Equal(wednesday.Add(25*time.Minute)) || all[0].Record != d.records(ann)[0].ID {
		t.Errorf("got %+v", all)
	}
}

func TestANewZoneMovesWhatComesAfterToday(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "summary daily at 16:00") // today 16:00 in Amsterdam
	d.types(ann, "summary weekly")         // Friday 17:30
	d.types(ann, "timezone America/New_York")
	all := d.schedules(ann)
	if got := all[0].Next.Format(time.RFC3339); got != "2026-03-04T15:00:00Z" {
		t.Errorf("today's moved to %s", got)
	}
	if got := all[1].Next.Format(time.RFC3339); got != "2026-03-06T22:30:00Z" {
		t.Errorf("friday's is at %s", got)
	}
}

func TestKeepingRecordsForATimeIsARuleOfTheNight(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "keep 2 years")
	all := d.schedules(ann)
	if len(all) != 1 || all[0].Kind != models.KeepRecords || all[0].Next.Format(time.RFC3339) != "2026-03-05T02:00:00Z" {
		t.Errorf("got %+v", all)
	}
	d.types(ann, "keep for ever")
	if all := d.schedules(ann); len(all) != 0 {
		t.Errorf("left %+v", all)
	}
}

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
		d := newDesk(t)
		d.types(ann, "remind after 3h")
		for _, typed := range c.before {
			d.types(ann, typed)
		}
		m, err := d.store.Member(t.Context(), ann, d.clock.Now())
		if err != nil {
			t.Fatal(err)
		}
		targets := models.Schedule{ID: models.NewScheduleID(), Kind: models.Targets, Zone: "Europe/Amsterdam"}
		change := &models.Change{Member: m, Schedules: []models.Schedule{targets}}
		for _, one := range d.schedules(ann) {
			one.Next = time.Time{} // as after a tick
			change.Schedules = append(change.Schedules, one)
		}
		if err := d.store.Commit(t.Context(), change); err != nil {
			t.Fatal(err)
		}
		d.types(ann, c.typed)
		var got []models.ScheduleKind
		for _, one := range d.schedules(ann) {
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
