package scheduler_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/bot"
	"sundial/interaction"
	"sundial/models"
	"sundial/record"
	"sundial/scheduler"
	"sundial/slacksim"
)

// wire sends by the real client of the Web API, and tells when it has sent to the
// one workspace.
type wire struct {
	*bot.Slack
	team string
	sent chan struct{}
}

func (s wire) Send(ctx context.Context, who models.MemberKey, r *interaction.Reply) (channel, ts string, err error) {
	channel, ts, err = s.Slack.Send(ctx, who, bot.Message{Text: r.Text, Blocks: r.Blocks.BlockSet})
	if err == nil && who.Team == s.team {
		close(s.sent)
	}
	return channel, ts, err
}

// hasty is a clock that goes on by itself whenever somebody waits for it, once
// what is to happen at the first moment has happened.
type hasty struct {
	*clockwork.FakeClock
	begin <-chan struct{}
}

func (c hasty) After(d time.Duration) <-chan time.Time {
	<-c.begin
	rings := c.FakeClock.After(d)
	c.Advance(d)
	return rings
}

// tokens are those of the simulated workspaces.
type tokens map[string]string

func (t tokens) Token(_ context.Context, w models.WorkspaceKey) (string, error) {
	return t[w.Team], nil
}

func wireFailure(err error) scheduler.Failure {
	var limited bot.LimitedError
	if errors.As(err, &limited) {
		return scheduler.Failure{Kind: scheduler.Limited, RetryAfter: limited.RetryAfter, Reason: "ratelimited"}
	}
	return scheduler.Failure{Kind: scheduler.Unknown, Reason: err.Error()}
}

// TestTenThousandSummariesOfOneMinuteLeaveAtTheRateThatSlackPermits sends them
// through the real client to the simulated Slack, whose limits hold by the same
// clock: 60 messages and 50 opened channels a minute and workspace.
func TestTenThousandSummariesOfOneMinuteLeaveAtTheRateThatSlackPermits(t *testing.T) {
	summaries := 10_000
	if testing.Short() {
		summaries = 150
	}
	t.Parallel()
	w := newWorld(t, "sqlite:"+filepath.Join(memoryDir(t), "test.db"), wednesday)
	sim := slacksim.New(slacksim.Options{Clock: w.clock})
	url, err := sim.Start("127.0.0.1:0")
	must(t, err)
	t.Cleanup(func() { sim.Close() })
	sim.Limit("chat.postMessage", 60)
	sim.Limit("conversations.open", 50)
	installed := tokens{}
	for team, people := range map[string]int{"T1": summaries, "T2": 1} {
		space := sim.AddWorkspace(slacksim.Workspace{ID: team, Name: team})
		for i := range people {
			space.AddUser(slacksim.User{ID: fmt.Sprintf("U%05d", i), Name: fmt.Sprint("u", i), TZ: amsterdam, Locale: "en-GB"})
		}
		space.Install()
		installed[team] = space.BotToken()
	}
	askMany(t, w, summaries)
	w.asks(models.MemberKey{Team: "T2", User: "U00000"}, amsterdam, textAt("stand up", 14*60+21))
	elsewhere := make(chan struct{})
	clock := hasty{w.clock, elsewhere}
	process := scheduler.New(scheduler.Options{
		Store: w.store, Classify: wireFailure, Clock: clock, Command: "/time", Logger: slog.New(slog.NewTextHandler(w.log, nil)),
		Sender: wire{bot.NewSlack(bot.SlackOptions{APIURL: url + "/api/", Workspaces: installed, Clock: w.clock}), "T2", elsewhere},
	})
	w.clock.Advance(time.Minute)
	process.Tick(t.Context())

	due := wednesday.Add(time.Minute)
	var arrived []slacksim.Call
	for _, call := range sim.Calls() {
		switch {
		case call.Error != "":
			t.Fatalf("Slack refused %s after %s: %s", call.Method, call.At.Sub(due), call.Error)
		case call.Method == "chat.postMessage" && call.Workspace == "T2":
			t.Logf("another workspace's reminder after %s", call.At.Sub(due))
			if !call.At.Equal(due) {
				t.Errorf("another workspace's reminder came after %s", call.At.Sub(due))
			}
		case call.Method == "chat.postMessage":
			arrived = append(arrived, call)
		}
	}
	if len(arrived) != summaries {
		t.Fatalf("%d of %d arrived; log %s", len(arrived), summaries, w.log)
	}
	seen := map[string]bool{}
	table := []string{"summary | arrived after it was due"}
	for i, call := range arrived {
		seen[call.Args["channel"]] = true
		if after := call.At.Sub(due); after != time.Duration(i)*time.Second {
			t.Fatalf("summary %d arrived after %s", i+1, after)
		}
		if n := i + 1; n == 1 || n == 2 || n == 61 || n%(max(1, summaries/5)) == 0 {
			table = append(table, fmt.Sprintf("%7d | %s", n, call.At.Sub(due)))
		}
	}
	if len(seen) != summaries {
		t.Errorf("they went to %d people", len(seen))
	}
	t.Log("\n" + strings.Join(table, "\n"))
}

// askMany has so many members of one workspace track an hour and ask for a
// summary of their day at 14:21.
func askMany(t *testing.T, w *world, members int) {
	const writers = 32
	var wait sync.WaitGroup
	for n := range writers {
		wait.Go(func() {
			for i := n; i < members; i += writers {
				if err := askOne(w, models.MemberKey{Team: "T1", User: fmt.Sprintf("U%05d", i)}); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	wait.Wait()
}

func askOne(w *world, who models.MemberKey) error {
	ctx := context.Background()
	m, err := w.store.Member(ctx, who, w.clock.Now())
	if err != nil {
		return err
	}
	m.Zone, m.Locale, m.ReadAt = amsterdam, "en-GB", w.clock.Now()
	one := dailyAt(14*60 + 21)
	one.ID, one.Zone, one.Next = models.NewScheduleID(), amsterdam, wednesday.Add(time.Minute)
	r := record.Record{ID: models.NewRecordID(), Start: wednesday.Add(-time.Hour), End: wednesday, Kind: record.Work, Note: "x #acme", Zone: amsterdam}
	return w.store.Commit(ctx, &models.Change{Member: m, Schedules: []models.Schedule{one}, Put: []record.Record{r}})
}
