package main

import (
	"context"
	"fmt"
	"time"
)

// A backlog: people keep typing while PostgreSQL is down, answered or not, and everything has
// to be stored soon after it's back.

// backlogPace is the time between two of their commands; backlogAround is how long they type
// before and after the outage.
const (
	backlogPace   = 5 * time.Millisecond
	backlogAround = 5 * time.Second
	// maxDrain bounds how long after the database's return anyone waits for the outcome of
	// earlier commands.
	maxDrain = 15 * time.Second
)

// typeOn has many members type at a pace suitable for the outage's length, without waiting for
// answers.
func typeOn(outage time.Duration) func(*setup) error {
	return func(s *setup) error {
		s.members, s.pace, s.patience, s.typeOn, s.metrics = 10*s.members, backlogPace, settleTime, true, true
		s.commands = int((outage + 2*backlogAround) / backlogPace)
		return wired(s)
	}
}

// crashed ends PostgreSQL like a power failure; comesBack starts it again.
func crashed(t *trial) error   { return t.server.crash() }
func comesBack(t *trial) error { return t.server.restart() }

// lost silences PostgreSQL's machine; replaced has another one answer, which doesn't know the
// earlier connections.
func lost(t *trial) error     { t.wire.hole.Store(true); return nil }
func replaced(t *trial) error { t.wire.abandon(); return nil }

// gathers stops PostgreSQL while members keep typing, and measures how long storing the backlog
// takes.
func gathers(outage time.Duration, gone, back func(*trial) error) func(context.Context, *trial, int) error {
	return func(ctx context.Context, t *trial, n int) error {
		if err := t.typed(ctx, int(backlogAround/backlogPace)); err != nil {
			return err
		}
		before, err := t.commits(ctx)
		if err == nil {
			err = gone(t)
		}
		if err != nil {
			return err
		}
		pause(ctx, outage)
		if err := back(t); err != nil {
			return err
		}
		returned := time.Now()
		if err := t.load.heard(ctx, n); err != nil {
			return err
		}
		after, err := t.commits(ctx)
		if err != nil {
			return err
		}
		return t.tellBacklog(returned, after.minus(before))
	}
}

// tellBacklog reports how long everyone waited for the outcome.
func (t *trial) tellBacklog(back time.Time, made commits) error {
	var gathered int
	var drained, longest, newest time.Duration
	for _, c := range t.load.commands() {
		if c.end.IsZero() {
			continue
		}
		waited := c.end.Sub(c.at)
		longest = max(longest, waited)
		switch {
		case c.at.After(back):
			newest = max(newest, waited)
		case c.end.After(back):
			gathered++
			drained = max(drained, c.end.Sub(back))
		}
	}
	t.remark = fmt.Sprintf("%d commands had gathered when the database was back; the last of them was answered %s later. The longest wait was %s, and %s for what was typed after that; %d changes in %d commits",
		gathered, seconds(drained), seconds(longest), seconds(newest), made.changes, made.count)
	if drained > maxDrain {
		return fmt.Errorf("what had gathered took %s", seconds(drained))
	}
	return nil
}

func seconds(d time.Duration) string { return d.Round(100 * time.Millisecond).String() }

// commits are those of all processes.
type commits struct{ changes, count int }

func (c commits) minus(o commits) commits { return commits{c.changes - o.changes, c.count - o.count} }

// commits reads from the processes' metrics how much has been committed.
func (t *trial) commits(ctx context.Context) (sum commits, err error) {
	values, err := t.metric(ctx, "sundial_store_commit_changes_sum", "sundial_store_commit_changes_count")
	return commits{int(values[0]), int(values[1])}, err
}
