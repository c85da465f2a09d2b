package models

import (
	"context"
	"slices"
	"time"

	"gorm.io/gorm"
)

func (c *sealedChange) execute(tx *gorm.DB) error { return execute(tx, c.statements) }

// group is the changes that are committed together. Nearly every group succeeds in one
// transaction. A faulty change is left out, and the others are retried; if the disk is full,
// each gets a separate transaction, because a small one may still fit.
type group struct {
	// left are those whose outcome isn't known yet.
	left []*job
	// waited: the group has waited for locked rows.
	waited bool
	// apart: each gets a separate transaction.
	apart bool
}

// newGroup returns a group of the changes, without those whose rows were locked a moment ago.
func (w *writer) newGroup(changes []*job) *group {
	g := &group{left: w.withoutLockedBefore(changes)}
	slices.SortStableFunc(g.left, func(a, b *job) int { return a.change.lockOrder(b.change) })
	return g
}

// commitGroup tries once to commit what's left of a group, and sends each change its outcome
// unless that's left to the next call.
func (w *writer) commitGroup(g *group) {
	jobs := g.left
	if g.apart {
		jobs = g.left[:1]
	}
	ctx, cancel := context.WithTimeout(w.work, groupTimeout)
	defer cancel()
	var refused map[int]error
	var again bool
	conn, err := w.pool.Conn(ctx)
	if err == nil {
		defer conn.Close()
		err = conn.Raw(func(driver any) (err error) {
			refused, again, err = w.transact(ctx, driver, jobs)
			return err
		})
	}
	if err == nil && !again {
		err = w.check()
	}
	if err == nil {
		g.left = append(answer(jobs, refused, again), g.left[len(jobs):]...)
		return
	}
	w.failed(g, err)
}

// failed decides what a failed attempt means for what's left of the group.
func (w *writer) failed(g *group, err error) {
	if isLockTimeout(err) && !g.waited {
		g.waited = true
		if g.left, err = w.withoutLockedNow(g.left); err == nil {
			return
		}
	}
	switch {
	case g.apart && !IsTransient(err):
		g.left[0].done <- err
		g.left = g.left[1:]
	case len(g.left) > 1 && IsDiskFull(err):
		g.apart = true
	default:
		for _, j := range g.left {
			j.done <- err
		}
		g.left = nil
	}
}

// answer sends each change its outcome, and returns those to retry.
func answer(jobs []*job, refused map[int]error, again bool) (left []*job) {
	for i, j := range jobs {
		switch failed := refused[i]; {
		case failed != nil:
			j.done <- failed
		case again:
			left = append(left, j)
		default:
			j.done <- nil
		}
	}
	return left
}

// A change with many rows, such as an import of thousands of records, must not hold up the
// changes in its group or wait behind them. On PostgreSQL it's committed next to the writer on
// a separate connection: it locks only its member's row, and the member's version decides
// whether it's still valid. SQLite has a single writing connection, on which as many rows take
// a tenth of the time.
const (
	// largeChange is the number of statements from which a change is large: a typed command has
	// six.
	largeChange = 100
	// maxLarge bounds concurrent large commits, because each takes a connection.
	maxLarge = 2
)

func (w *writer) withoutLarge(changes []*job) []*job {
	if w.large == nil {
		return changes
	}
	return slices.DeleteFunc(changes, func(j *job) bool {
		large := len(j.change.statements) >= largeChange
		if large {
			w.locked.running.Go(func() { w.commitLarge(j) })
		}
		return large
	})
}

// commitLarge commits one large change as a group. It waits for a locked row only as long as a
// group does.
func (w *writer) commitLarge(j *job) {
	w.large <- struct{}{}
	defer func() { <-w.large }()
	started := time.Now()
	for g := (&group{left: []*job{j}, waited: true}); len(g.left) > 0; {
		w.commitGroup(g)
	}
	w.committed(1, time.Since(started))
}
