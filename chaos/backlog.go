package main

import (
	"context"
	"fmt"
	"time"
)

// A backlog: people type on while PostgreSQL is away, whether they were answered or not,
// and what has gathered is to be stored soon after it is back.

// backlogPace is the time between two of their commands, and
// backlogAround is for how long they type before the outage, and after it.
const (
	backlogPace   = 5 * time.Millisecond
	backlogAround = 5 * time.Second
	// maxDrain is how long after the return of the database anyone may wait for the end
	// of what was typed before it.
	maxDrain = 15 * time.Second
)

// typeOn has many members type at a pace that holds for the time of the outage, and no
// member waits for an answer.
func typeOn(outage time.Duration) func(*setup) error {
	return func(s *setup) error {
		s.members, s.pace, s.patience, s.typeOn, s.metrics = 10*s.members, backlogPace, settleTime, true, true
		s.commands = int((outage + 2*backlogAround) / backlogPace)
		return wired(s)
	}
}

// crashed ends PostgreSQL as a power cut would; comesBack starts it again.
func crashed(t *trial) error   { return t.server.crash() }
func comesBack(t *trial) error { return t.server.restart() }

// lost has PostgreSQL's machine say nothing more; replaced has another one answer, of which
// the connections of before know nothing.
func lost(t *trial) error     { t.wire.hole.Store(true); return nil }
func replaced(t *trial) error { t.wire.abandon(); return nil }

// gathers takes PostgreSQL away while they type on, and measures how long what has gathered
// takes once it is back.
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

// tellBacklog says how long everyone waited for the end.
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

// commits reads from the processes' metrics how much was committed so far.
func (t *trial) commits(ctx context.Context) (sum commits, err error) {
	values, err := t.metric(ctx, "sundial_store_commit_changes_sum", "sundial_store_commit_changes_count")
	return commits{int(values[0]), int(values[1])}, err
}
