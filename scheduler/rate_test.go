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

// calls counts the calls in flight, and waits until there are none. A sync.WaitGroup allows no
// call to begin while something waits.
type calls struct {
	mu   sync.Mutex
	none *sync.Cond
	n    int
}

func newCalls() *calls {
	c := &calls{}
	c.none = sync.NewCond(&c.mu)
	return c
}

func (c *calls) add(n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.n += n; c.n == 0 {
		c.none.Broadcast()
	}
}

func (c *calls) wait() {
	c.mu.Lock()
	defer c.mu.Unlock()
	for c.n > 0 {
		c.none.Wait()
	}
}

// wire sends by the real client of the Web API, and says when it has sent to the
// one workspace.
type wire struct {
	*bot.Slack
	team string
	sent chan struct{}
	// calling are the calls that are on their way.
	calling *calls
}

func (s wire) Send(ctx context.Context, who models.MemberKey, r *interaction.Reply) (channel, ts string, err error) {
	s.calling.add(1)
	defer s.calling.add(-1)
	channel, ts, err = s.Slack.Send(ctx, who, r)
	if err == nil && who.Team == s.team {
		close(s.sent)
	}
	return channel, ts, err
}

// hasty is a clock that advances whenever something waits for it, once everything due at the
// first moment is done and no call is in flight: by this clock Slack answers at once, however
// slow the machine is.
type hasty struct {
	*clockwork.FakeClock
	begin   <-chan struct{}
	calling *calls
}

func (c hasty) After(d time.Duration) <-chan time.Time {
	<-c.begin
	c.calling.wait()
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

// TestTenThousandDueAtOnceAreSentWithinFifteenMinutes sends them through the real client
// to the simulated Slack, which takes 20 messages a second in a workspace and one in a
// channel, and opens 50 channels a minute, by the same clock. Nothing tells Sundial those
// numbers but Slack's refusals.
func TestTenThousandDueAtOnceAreSentWithinFifteenMinutes(t *testing.T) {
	for name, one := range map[string]models.Schedule{"summaries": dailyAt(14*60 + 21), "reminders": textAt("drink", 14*60+21)} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			outWithin(t, 15*time.Minute, one)
		})
	}
}

func outWithin(t *testing.T, most time.Duration, one models.Schedule) {
	t.Helper()
	messages := 10_000
	if raced || testing.Short() {
		messages = 300
	}
	w := newWorld(t, "sqlite:"+filepath.Join(memoryDir(t), "test.db"), wednesday)
	sim := slacksim.New(slacksim.Options{Clock: w.clock})
	url, err := sim.Start("127.0.0.1:0")
	must(t, err)
	t.Cleanup(func() { sim.Close() })
	sim.Pace("chat.postMessage", 20, 20)
	sim.PaceChannels("chat.postMessage", 1, 1)
	sim.Limit("conversations.open", 50)
	installed := tokens{}
	for team, people := range map[string]int{"T1": messages, "T2": 1} {
		space := sim.AddWorkspace(slacksim.Workspace{ID: team, Name: team})
		for i := range people {
			space.AddUser(slacksim.User{ID: fmt.Sprintf("U%05d", i), Name: fmt.Sprint("u", i), TZ: amsterdam, Locale: "en-GB"})
		}
		space.Install()
		installed[team] = space.BotToken()
	}
	askMany(t, w, messages, one)
	w.asks(models.MemberKey{Team: "T2", User: "U00000"}, amsterdam, textAt("stand up", 14*60+21))
	elsewhere, calling := make(chan struct{}), newCalls()
	clock := hasty{w.clock, elsewhere, calling}
	process := scheduler.New(scheduler.Options{
		Store: w.store, Classify: wireFailure, Clock: clock, Command: "/time", Logger: slog.New(slog.NewTextHandler(w.log, nil)),
		Sender: wire{bot.NewSlack(bot.SlackOptions{APIURL: url + "/api/", Workspaces: installed, Clock: w.clock}), "T2", elsewhere, calling},
	})
	w.clock.Advance(time.Minute)
	due := w.clock.Now()
	process.Tick(t.Context())

	arrived, refused := posted(t, sim, due)
	seen := map[string]bool{}
	for _, call := range arrived {
		seen[call.Args["channel"]] = true
	}
	if len(arrived) != messages || len(seen) != messages {
		t.Fatalf("%d of %d arrived, at %d people; log %s", len(arrived), messages, len(seen), w.log)
	}
	table := []string{fmt.Sprintf("message | arrived after it was due (%d refusals)", refused)}
	for i, call := range arrived {
		if n := i + 1; n == 1 || n == 2 || n == 61 || n%(max(1, messages/5)) == 0 {
			table = append(table, fmt.Sprintf("%7d | %s", n, call.At.Sub(due).Round(time.Millisecond)))
		}
	}
	t.Log("\n" + strings.Join(table, "\n"))
	if last := arrived[len(arrived)-1].At.Sub(due); last > most {
		t.Errorf("the last one arrived after %s", last)
	}
	if refused > messages/50 {
		t.Errorf("Slack refused %d messages", refused)
	}
}

// posted lists the messages that arrived in the first workspace, and counts those that Slack
// refused there. Those to the other workspace must have arrived at once.
func posted(t *testing.T, sim *slacksim.Sim, due time.Time) (arrived []slacksim.Call, refused int) {
	t.Helper()
	for _, call := range sim.Calls() {
		switch {
		case call.Method != "chat.postMessage":
		case call.Workspace == "T2":
			if !call.At.Equal(due) || call.Error != "" {
				t.Errorf("another workspace's reminder came after %s: %s", call.At.Sub(due), call.Error)
			}
		case call.Error == "ratelimited":
			refused++
		case call.Error != "":
			t.Fatalf("Slack refused %s after %s: %s", call.Method, call.At.Sub(due), call.Error)
		default:
			arrived = append(arrived, call)
		}
	}
	return arrived, refused
}

// askMany creates so many members of one workspace, each with an hour of work and the same
// schedule, due at 14:21.
func askMany(t *testing.T, w *world, members int, one models.Schedule) {
	t.Helper()
	const writers = 32
	var wait sync.WaitGroup
	for n := range writers {
		wait.Go(func() {
			for i := n; i < members; i += writers {
				if err := askOne(w, models.MemberKey{Team: "T1", User: fmt.Sprintf("U%05d", i)}, one); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	wait.Wait()
}

func askOne(w *world, who models.MemberKey, one models.Schedule) error {
	ctx := context.Background()
	m, err := w.store.Member(ctx, who, w.clock.Now())
	if err != nil {
		return err
	}
	m.Zone, m.Locale, m.ReadAt = amsterdam, "en-GB", w.clock.Now()
	one.ID, one.Zone, one.Next = models.NewID(), amsterdam, wednesday.Add(time.Minute)
	r := record.Record{ID: models.NewID(), Start: wednesday.Add(-time.Hour), End: wednesday, Kind: record.Work, Note: "x #acme", Zone: amsterdam}
	return w.store.Commit(ctx, &models.Change{Member: m, Schedules: []models.Schedule{one}, Records: []record.Record{r}})
}
