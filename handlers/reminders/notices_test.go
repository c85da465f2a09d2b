package reminders_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
)

// payload compares a message with the stored one, which Slack's own types check (.ci/types).
func payload(t *testing.T, name string, reply *interaction.Reply) {
	t.Helper()
	if reply == nil {
		t.Fatalf("%s: nothing is said", name)
	}
	type message struct {
		Text   string `json:"text"`
		Blocks any    `json:"blocks"`
	}
	got, err := json.MarshalIndent(map[string]any{"kind": "message", "payload": message{reply.Text, reply.Blocks}}, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	handlerstest.GoldenFile(t, "notice-"+name+".payload.json", string(got)+"\n")
}

func TestScheduledMessagesAreUnchanged(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "target #acme 2h/day")
	d.Types(ann, "target #beta 20h/week")
	m, err := d.Store.Member(t.Context(), ann, d.Clock.Now())
	if err != nil {
		t.Fatal(err)
	}
	at := func(day, hour int) time.Time { return time.Date(2026, 3, day, hour-1, 0, 0, 0, time.UTC) }
	worked := func(id, note string, start, end time.Time) record.Record {
		return record.Record{ID: id, Kind: record.Work, Note: note, Start: start, End: end, Zone: "Europe/Amsterdam"}
	}
	records := []record.Record{
		worked("r0", "last week #acme", at(-4, 9), at(-4, 12)), worked("r1", "plan #beta", at(2, 9), at(2, 14)),
		worked("r2", "review <!channel> *x* #acme", at(4, 9), at(4, 11)), worked("r3", "fix login #acme/web", at(4, 13), time.Time{}),
	}
	timer, today := records[3], record.Date{Year: 2026, Month: 3, Day: 4}
	r := notice.NewReader(m, "/time", d.Clock.Now())
	full := r
	full.Follow(models.Schedule{Level: "full"})
	targets, _ := notice.TargetsNotice(r, records, nil, true, "s1")
	payload(t, "daily", notice.DailySummary(r, records, today, "s1"))
	payload(t, "daily-full", notice.DailySummary(full, records, today, "s1"))
	payload(t, "weekly", notice.WeeklySummary(r, records, today, "s1"))
	payload(t, "question", notice.TimerQuestion(r, timer, "s1"))
	payload(t, "targets", targets)
	payload(t, "reminder", notice.TextReminder(r, "call <@U1> & *Bob*", "s1"))
	payload(t, "idle", notice.IdleReminder(r, "s1"))
	payload(t, "no-timer", notice.NoTimerReminder(r, "s1"))
	payload(t, "pomodoro", notice.PomodoroNotice(r, timer, 5*time.Minute, false))
	payload(t, "pomodoro-over", notice.PomodoroNotice(r, timer, 5*time.Minute, true))
	payload(t, "maybe-again", notice.MaybeAgain(r.Words, notice.DailySummary(r, records, today, "s1")))
	if notice.DailySummary(r, nil, today, "s1") != nil || notice.WeeklySummary(r, nil, today, "s1") != nil {
		t.Error("a day, or two weeks, without records are reported")
	}
}

// TestAMonthlySummaryCoversTheMonthThatIsOver composes it on the first day of a month
// and on the last: both compare March with February.
func TestAMonthlySummaryCoversTheMonthThatIsOver(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add 2026-02-10 2h plan #acme")
	d.Types(ann, "add 2026-03-02 3h review #acme")
	d.Types(ann, "add 2026-03-03 1h mails #office")
	m, err := d.Store.Member(t.Context(), ann, d.Clock.Now())
	handlerstest.Must(t, err)
	for _, day := range []record.Date{{Year: 2026, Month: 4, Day: 1}, {Year: 2026, Month: 3, Day: 31}} {
		r := notice.NewReader(m, "/time", day.Start(m.Location()).Add(9*time.Hour))
		records, err := d.Store.RecordsOn(t.Context(), m, r.CoversFor(models.MonthlySummary, day), r.Now)
		handlerstest.Must(t, err)
		summary := notice.Summary(r, records, day, models.Schedule{ID: "s1", Kind: models.MonthlySummary})
		if got := handlerstest.Drawn(summary.Blocks.BlockSet); !strings.Contains(got, "March 2026: 4h The month before: 2h") || !strings.Contains(got, "#acme  3h") || strings.Contains(got, "plan") {
			t.Errorf("on %s: %s", day, got)
		}
	}
	for typed, want := range map[string]string{
		"summary monthly": "Monthly summary, on the 1st at 9:00", "summary monthly on the last day at 17:00": "Monthly summary, on the last day at 17:00",
		"summary monthly off": "The monthly summary is off.", "summary monthly on friday": "?",
	} {
		if got := d.Says(ann, typed); !strings.Contains(got, want) {
			t.Errorf("%s: %q", typed, got)
		}
	}
}
