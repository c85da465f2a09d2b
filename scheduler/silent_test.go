package scheduler_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"sundial/interaction"
	"sundial/models"
	"sundial/models/modelstest"
	"sundial/record"
	"sundial/scheduler"
)

// hangs leaves every query of the table without an answer until it's released.
func (w *world) hangs(table string) (letGo func()) {
	w.t.Helper()
	ctx := context.WithoutCancel(w.t.Context())
	conn, err := pgx.Connect(ctx, w.url)
	must(w.t, err)
	w.t.Cleanup(func() { conn.Close(ctx) })
	_, err = conn.Exec(ctx, "BEGIN")
	must(w.t, err)
	_, err = conn.Exec(ctx, "LOCK TABLE "+table+" IN ACCESS EXCLUSIVE MODE")
	must(w.t, err)
	return func() {
		w.t.Helper()
		_, err := conn.Exec(ctx, "ROLLBACK")
		must(w.t, err)
	}
}

func TestATickEndsWhilePostgreSQLHangsAndTheNextOneCatchesUp(t *testing.T) {
	for _, table := range []string{"schedules", "outbox", "members"} {
		t.Run(table, func(t *testing.T) {
			w := newWorld(t, modelstest.Postgres(t), wednesday)
			ticks := 0
			w.ticked = func() { ticks++ }
			w.asks(ann, amsterdam, textAt("drink", 14*60+21))
			p := w.scheduler()
			p.GivesUpAfter(2 * time.Second)
			w.runs(p)
			before := ticks
			letGo := w.hangs(table)
			w.jumps(time.Minute) // it settles, so the tick has ended
			if ticks != before {
				t.Error("a tick that did nothing was reported")
			}
			w.wants(amsterdam)
			letGo()
			w.jumps(time.Minute)
			if ticks == before {
				t.Error("the tick that made progress wasn't reported")
			}
			w.wants(amsterdam, "4 Mar 14:22:00 Reminder: drink")
		})
	}
}

func TestWhatWasSentWhilePostgreSQLHangsIsInDoubtAndTheOthersGoOn(t *testing.T) {
	w := newWorld(t, modelstest.Postgres(t), wednesday)
	w.asks(ann, amsterdam, textAt("first", 14*60+21))
	w.asks(ann, amsterdam, textAt("second", 14*60+22))
	p := w.scheduler()
	p.GivesUpAfter(2 * time.Second)
	w.runs(p)
	letGo := func() {}
	w.slack.afterwards(func(context.Context) error {
		w.slack.afterwards(nil)
		letGo = w.hangs("outbox")
		return nil
	})
	w.jumps(time.Minute)
	letGo()
	w.passes(2 * time.Minute)
	w.wants(amsterdam, "4 Mar 14:21:00 Reminder: first", "4 Mar 14:22:00 Reminder: second")
}

// muteProfiles never return a zone, like a Slack that doesn't answer.
type muteProfiles struct {
	slack *slackBox
	asked int
}

func (m *muteProfiles) Profile(ctx context.Context, _ models.MemberKey) (interaction.Profile, error) {
	m.asked++
	m.slack.hangsFor(ctx, scheduler.ProfileWait, nil)
	return interaction.Profile{}, errUnknown
}

func TestAMissingZoneFromSlackDelaysNoMessage(t *testing.T) {
	w := newWorld(t, "sqlite:"+t.TempDir()+"/test.db", wednesday)
	mute := &muteProfiles{slack: w.slack}
	w.profiles = mute
	const members = 5
	for i := range members {
		who := models.MemberKey{Team: "T1", User: fmt.Sprintf("U%d", i)}
		w.asks(who, amsterdam, models.Schedule{Kind: models.TextReminder, Text: "drink", Rule: record.Rule{Clock: []int{14*60 + 21}}})
	}
	w.jumps(24 * time.Hour) // their zones are to be read again
	w.runs(w.scheduler())
	w.passes(time.Minute + 10*time.Second)
	got := w.arrived(amsterdam)
	if len(got) != members || mute.asked != 1 {
		t.Errorf("within 10 s of the minute %d of %d came, and Slack was asked %d times for a zone:\n%s", len(got), members, mute.asked, strings.Join(got, "\n"))
	}
}
