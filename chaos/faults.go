package main

import (
	"context"
	"math/rand/v2"
	"syscall"
	"time"
)

// fault is one row of the table: what fails while members type.
type fault struct {
	name string
	// sqlite and postgres say on which databases it's possible.
	sqlite, postgres bool
	// own: it breaks the PostgreSQL server, which must be the run's own.
	own bool
	// long: it takes a minute or more.
	long bool
	// asked: it runs only if requested by name.
	asked bool
	// prepare changes the setup; may be nil.
	prepare func(*setup) error
	// before runs before anyone types; may be nil.
	before func(ctx context.Context, t *trial) error
	// happen causes the fault, and ends it, while n commands are typed.
	happen func(ctx context.Context, t *trial, n int) error
}

// possible reports whether the fault can be tested on the database.
func (f fault) possible(database string, o options) bool {
	if f.long && o.brief || f.asked && o.fault == "" {
		return false
	}
	if database == "sqlite" {
		return f.sqlite
	}
	return f.postgres && !(f.own && o.server != "")
}

// faults returns the rows, in the table's order.
func faults(o options) []fault {
	return []fault{
		{name: "kill -9 at random points", sqlite: true, postgres: true, happen: kills(o.kills)},
		{name: "kills while a message is in flight", sqlite: true, postgres: true, prepare: aheadClock, happen: killsInFlight(o.kills)},
		{name: "rolling restart", postgres: true, happen: rollingRestart(o.restarts)},
		{name: "sockets cut and refreshed, envelopes twice", sqlite: true, postgres: true, happen: sockets},
		{name: "a socket falls silent", sqlite: true, long: true, happen: blackHole},
		{name: "a process stands still and goes on", sqlite: true, postgres: true, prepare: patient, happen: standsStill(o.outage)},
		{name: "a member's row is held by someone", postgres: true, prepare: patient, happen: holdsRow(o.outage)},
		{name: "a storm of envelopes", sqlite: true, postgres: true, prepare: storm, happen: twice},
		{name: "memory limit 40 MB, and a storm", sqlite: true, prepare: littleMemory, happen: twice},
		{name: "memory over 300 MB refused, and a storm", sqlite: true, prepare: hardMemory, happen: twice},
		{name: "Slack answers 500 and torn, slowly, opens no socket", sqlite: true, happen: slackFails(o.outage)},
		{name: "Slack answers 429", sqlite: true, happen: slackLimits(o.outage)},
		{name: "Slack answers invalid_auth", sqlite: true, happen: slackRefuses(o.outage)},
		{name: "SIGTERM while Slack hangs", sqlite: true, happen: stopWhileSlackHangs},
		{name: "disk full", sqlite: true, prepare: smallDisk, happen: fullDisk(o.outage)},
		{name: "PostgreSQL crashes and comes back", postgres: true, own: true, prepare: patient, happen: databaseCrashes(0)},
		{name: "PostgreSQL is away", postgres: true, own: true, prepare: patient, happen: databaseCrashes(o.outage)},
		{name: "kill -9 while PostgreSQL is away", postgres: true, own: true, prepare: patient, happen: databaseCrashes(o.outage, killOne)},
		{name: "PostgreSQL is away, and everyone keeps typing", postgres: true, own: true, long: true, prepare: typeOn(o.outage), happen: gathers(o.outage, crashed, comesBack)},
		{name: "PostgreSQL's machine is replaced, and everyone keeps typing", postgres: true, long: true, prepare: typeOn(o.outage), happen: gathers(o.outage, lost, replaced)},
		{name: "PostgreSQL falls silent", postgres: true, prepare: wired, happen: databaseSilent(o.outage)},
		{name: "connections to PostgreSQL cut while it commits", postgres: true, prepare: wired, happen: commitsUnheard},
		{name: "SIGTERM while PostgreSQL hangs", postgres: true, prepare: wired, happen: stopWhileDatabaseHangs},
		{name: "attack: two workspaces, forged payloads, a flood, broken rows", sqlite: true, postgres: true, long: true, prepare: attacked(o.attack), before: besiege, happen: attack(o.stride)},
		{name: "soak: a flood, broken rows and files, all together", sqlite: true, postgres: true, asked: true, prepare: soaked(o.soak), happen: soak},
	}
}

// kills kills a random process with SIGKILL, at points spread over the commands.
func kills(times int) func(context.Context, *trial, int) error {
	return func(ctx context.Context, t *trial, n int) error {
		for i := range times {
			if err := t.typed(ctx, (i+1)*n/(times+1)); err != nil {
				return err
			}
			pause(ctx, rand.N(50*time.Millisecond))
			t.replicas[rand.IntN(len(t.replicas))].kill()
		}
		return nil
	}
}

// rollingRestart restarts one process after another with SIGTERM, each when the previous one is
// back.
func rollingRestart(times int) func(context.Context, *trial, int) error {
	return func(ctx context.Context, t *trial, n int) error {
		for i := range times {
			if err := t.typed(ctx, (i+1)*n/(times+1)); err != nil {
				return err
			}
			for _, p := range t.replicas {
				if err := t.restart(ctx, p); err != nil {
					return err
				}
			}
		}
		return nil
	}
}

func (t *trial) restart(ctx context.Context, p *process) error {
	if err := p.stop(10 * time.Second); err != nil {
		return err
	}
	if err := p.start(); err != nil {
		return err
	}
	return t.connected(ctx, len(t.replicas)*connections)
}

// standsStill pauses a process like a paused container, and lets it continue.
func standsStill(outage time.Duration) func(context.Context, *trial, int) error {
	return func(ctx context.Context, t *trial, n int) error {
		if err := t.typed(ctx, n/3); err != nil {
			return err
		}
		t.replicas[0].signal(syscall.SIGSTOP)
		pause(ctx, outage)
		t.replicas[0].signal(syscall.SIGCONT)
		return nil
	}
}

// pause waits in real time, because the program under test is the real one.
func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}
