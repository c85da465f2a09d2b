package main

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"sundial/slacksim"
)

// setup is a trial's configuration.
type setup struct {
	binary string
	folder string
	// postgres is the URL of the database; empty: SQLite in the folder.
	postgres string
	// server runs PostgreSQL; nil with SQLite.
	server    *server
	processes int
	members   int
	pace      time.Duration
	// patience is how long a member waits for the outcome after 'still saving'.
	patience time.Duration
	// wire is between the program and PostgreSQL, if it's to fail.
	wire *wire
	// ends are called when the trial is over.
	ends []func()
	// env and limits are for the processes, besides the tokens.
	env    []string
	limits string
	// ahead is how far the processes' clocks are ahead, in nanoseconds, if possible.
	ahead *atomic.Int64
	// commands is how many are typed; 0: as the command line says.
	commands int
	// beside are members who aren't judged; metrics: processes serve metrics.
	beside  []string
	metrics bool
	// second adds another workspace, which installs the app through its pages; wholeLog keeps
	// the processes' whole logs.
	second, wholeLog bool
	// typeOn: members don't wait for an answer before typing the next command.
	typeOn bool
	// delay is how long after its end a process is restarted.
	delay time.Duration
}

// trial is a simulated Slack, members who type, and `sundial serve` between them.
type trial struct {
	setup
	sim      *slacksim.Sim
	space    *slacksim.Space
	other    *slacksim.Space // nil: there's no second workspace
	load     *load
	users    []string
	replicas []*process
	messages messages
	// remark is what the fault reports besides the counts.
	remark string
	beside
	// siege is the attack's state.
	siege siege
}

const (
	team    = "T1"
	channel = "C1"
	// connections is how many each process opens.
	connections = 2
)

func newTrial(ctx context.Context, s setup) (*trial, error) {
	sim := slacksim.New(slacksim.Options{})
	url, err := sim.Start("127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("start a Slack: %w", err)
	}
	t := &trial{setup: s, sim: sim, space: sim.AddWorkspace(slacksim.Workspace{ID: team, Name: "Acme"})}
	for i := range s.members {
		id := fmt.Sprintf("U%03d", i)
		t.users = append(t.users, id)
		t.space.AddUser(slacksim.User{ID: id, Name: strings.ToLower(id), RealName: id, TZ: "Europe/Amsterdam", Locale: "en-GB"})
	}
	for _, id := range s.beside {
		t.space.AddUser(slacksim.User{ID: id, Name: strings.ToLower(id), RealName: id, TZ: "Europe/Amsterdam", Locale: "en-GB", IsAdmin: id == "UADMIN"})
	}
	if s.second {
		t.addSecond()
	}
	t.space.AddChannel(slacksim.Channel{ID: channel, Name: "general", Members: append(slices.Clone(t.users), s.beside...)})
	if len(s.beside) > 0 {
		t.space.Install("commands", "chat:write", "im:write", "users:read", "files:write", "files:read")
	} else {
		t.space.Install()
	}
	t.load = &load{space: t.space, sim: sim, channel: channel, pace: s.pace, patience: s.patience, typeOn: s.typeOn}
	if err := t.startAll(ctx, url); err != nil || !s.second {
		return t, err
	}
	return t, errors.Join(t.install(ctx, team), t.install(ctx, otherTeam))
}

func (t *trial) startAll(ctx context.Context, url string) error {
	key := make([]byte, 32)
	rand.Read(key)
	env := append([]string{
		"PATH=" + os.Getenv("PATH"), "HOME=" + t.folder, "SLACK_APP_TOKEN=" + t.sim.AppToken(), "SLACK_BOT_TOKEN=" + t.space.BotToken(),
		"SLACK_API_URL=" + url + "/api/", "SUNDIAL_KEY=" + base64.StdEncoding.EncodeToString(key),
		fmt.Sprintf("SUNDIAL_CONNECTIONS=%d", connections), "DATABASE_URL=" + t.database(), "LOG_LEVEL=info",
		"SUNDIAL_MEMBER_RATE=0", // forty members type as much as hundreds would
	}, t.env...)
	for range t.processes {
		own, address, err, keep := env, "", error(nil), tailSize
		if t.metrics {
			if address, err = freeAddress(); err != nil {
				return err
			}
			own = append(slices.Clone(env), "SUNDIAL_HTTP_ADDR="+address)
		}
		if t.wholeLog {
			keep = 1 << 30
		}
		p := &process{said: tail{keep: keep}, binary: t.binary, env: own, address: address, folder: t.folder, limits: t.limits, ahead: t.ahead, delay: t.delay}
		t.replicas = append(t.replicas, p)
		if err := p.start(); err != nil {
			return err
		}
		if err := t.connected(ctx, len(t.replicas)*connections); err != nil {
			return err
		}
	}
	return nil
}

func (t *trial) database() string {
	if t.postgres != "" {
		return t.postgres
	}
	return "sqlite:" + filepath.Join(t.folder, "sundial.db")
}

// settleTime bounds recovery: a dead socket is noticed within a minute.
const settleTime = 2 * time.Minute

// connected waits until so many sockets are open.
func (t *trial) connected(ctx context.Context, sockets int) error {
	ctx, cancel := context.WithTimeout(ctx, settleTime)
	defer cancel()
	if err := t.sim.Wait(ctx, func() bool { return t.sim.Connections() == sockets }); err != nil {
		return fmt.Errorf("%d sockets of %d are open: %w", t.sim.Connections(), sockets, err)
	}
	return nil
}

// typed waits until so many commands have been typed.
func (t *trial) typed(ctx context.Context, n int) error {
	return t.sim.Wait(ctx, func() bool { return t.load.count() >= n })
}

// said returns the end of the processes' logs.
func (t *trial) said() string {
	var all strings.Builder
	for i, p := range t.replicas {
		fmt.Fprintf(&all, "--- process %d\n%s", i+1, p.said.String())
	}
	return all.String()
}

// end stops the processes with SIGTERM, each within its 10 s.
func (t *trial) end() error {
	errs := make([]error, len(t.replicas))
	var all sync.WaitGroup
	for i, p := range t.replicas {
		all.Go(func() { errs[i] = p.stop(10 * time.Second) })
	}
	all.Wait()
	return errors.Join(append(errs, t.sim.Close())...)
}

// records counts every note in the members' JSON exports.
func (t *trial) records(ctx context.Context) (map[string]int, error) {
	var mu sync.Mutex
	found := map[string]int{}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(4)
	for _, user := range t.users {
		group.Go(func() error {
			notes, err := t.export(ctx, user)
			if err != nil {
				return fmt.Errorf("export of %s: %w", user, err)
			}
			mu.Lock()
			defer mu.Unlock()
			for _, note := range notes {
				found[note]++
			}
			return nil
		})
	}
	return found, group.Wait()
}

// export has the member export their data, and reads the notes in the file.
func (t *trial) export(ctx context.Context, user string) ([]string, error) {
	person := t.space.As(user)
	before := len(files(person))
	ctx, cancel := context.WithTimeout(ctx, settleTime)
	defer cancel()
	for {
		result, err := person.Command(ctx, channel, "/time", "export as json")
		if err != nil {
			return nil, err
		}
		if result.Acked && strings.Contains(string(result.Payload), "On its way") {
			break
		}
	}
	if err := t.sim.Wait(ctx, func() bool { return len(files(person)) > before }); err != nil {
		return nil, err
	}
	all := files(person)
	_, content, err := person.Download(all[len(all)-1])
	if err != nil {
		return nil, err
	}
	var file struct{ Records []struct{ Note string } }
	if err := json.Unmarshal(content, &file); err != nil {
		return nil, fmt.Errorf("read the file: %w", err)
	}
	notes := make([]string, len(file.Records))
	for i, r := range file.Records {
		notes[i], _, _ = strings.Cut(r.Note, " ")
	}
	return notes, nil
}

// files returns those in the member's direct messages, oldest first.
func files(person *slacksim.Person) []string {
	var ids []string
	for _, c := range person.State().Conversations {
		if c.Kind != slacksim.DirectMessage {
			continue
		}
		for _, m := range c.Messages {
			for _, f := range m.Files {
				ids = append(ids, f.ID)
			}
		}
	}
	return ids
}

// undergo has members type n commands during the fault, and fills the row.
func (t *trial) undergo(ctx context.Context, f fault, n int, r *row) error {
	if t.commands > 0 {
		n = t.commands
	}
	if f.before != nil {
		if err := f.before(ctx, t); err != nil {
			return errors.Join(err, t.end())
		}
	}
	done := make(chan struct{})
	go func() { defer close(done); t.load.run(ctx, n, t.users) }()
	err := f.happen(ctx, t, n)
	<-done
	if err == nil {
		err = t.judge(ctx, r)
	}
	err = errors.Join(err, t.end())
	for _, p := range t.replicas {
		restarts, kills, peak := p.counts()
		r.messages, r.remark = t.messages, t.remark
		r.restarts, r.kills, r.peak = r.restarts+restarts, r.kills+kills, max(r.peak, peak)
	}
	return err
}

// judge waits for recovery, delivers again, and judges.
func (t *trial) judge(ctx context.Context, r *row) error {
	if err := t.connected(ctx, len(t.replicas)*connections); err != nil {
		return err
	}
	if err := t.load.deliverAgain(ctx); err != nil {
		return err
	}
	found, err := t.records(ctx)
	if err != nil {
		return err
	}
	r.judge(t.load.commands(), found)
	return nil
}
