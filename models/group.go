package models

import (
	"context"
	"slices"

	"gorm.io/gorm"
)

// execute writes the change's rows, or fails at the first that can't be written.
func (c *sealedChange) execute(tx *gorm.DB) error { return execute(tx, c.statements) }

// commitGroup commits the changes and tells each what became of it. Nearly every group
// is clean and goes together. What is at fault is left out, and the others are tried
// again; where the database is full, each gets a transaction of its own, as what is
// small may still fit.
func (w *writer) commitGroup(group []*job) {
	left := w.withoutHeld(group)
	slices.SortStableFunc(left, func(a, b *job) int { return a.change.lockOrder(b.change) })
	for waited := false; len(left) > 0; {
		refused, again, err := w.commitTogether(left)
		if isLockTimeout(err) && !waited {
			waited = true
			if left, err = w.withoutLocked(left); err == nil {
				continue
			}
		}
		switch {
		case err == nil:
			left = answer(left, refused, again)
		case len(left) > 1 && IsDiskFull(err):
			w.commitEach(left)
			return
		default:
			answerAll(left, err)
			return
		}
	}
}

// answer tells each change what became of it, and returns those to be tried again.
func answer(group []*job, refused map[int]error, again bool) (left []*job) {
	for i, j := range group {
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

func answerAll(group []*job, err error) {
	for _, j := range group {
		j.done <- err
	}
}

func (w *writer) commitTogether(group []*job) (refused map[int]error, again bool, err error) {
	ctx, cancel := context.WithTimeout(w.work, groupTimeout)
	defer cancel()
	changes := make([]*sealedChange, len(group))
	for i, j := range group {
		changes[i] = j.change
	}
	refused, again, err = w.batch.commit(ctx, changes)
	if err == nil && !again {
		err = w.same()
	}
	return refused, again, err
}

// commitEach commits each change in a transaction of its own, until the database is out
// of reach.
func (w *writer) commitEach(group []*job) {
	for i := range group {
		refused, _, err := w.commitTogether(group[i : i+1])
		if err == nil {
			err = refused[0]
		}
		if IsTransient(err) {
			answerAll(group[i:], err)
			return
		}
		group[i].done <- err
	}
}
