package models

import (
	"slices"

	"gorm.io/gorm"
)

// execute writes the change's rows, or fails at the first that can't be written.
func (c *sealedChange) execute(tx *gorm.DB) error { return execute(tx, c.statements) }

// commitGroup commits the changes and tells each what became of it. Nearly every group
// is clean and goes together. Where a change is at fault, each gets a savepoint; where
// the database is full, each gets a transaction, as what is small may still fit.
func (w *writer) commitGroup(group []*job) {
	if group = w.withoutHeld(group); len(group) == 0 {
		return
	}
	slices.SortStableFunc(group, func(a, b *job) int { return a.change.lockOrder(b.change) })
	err := w.commitTogether(group)
	if isLockTimeout(err) {
		if group, err = w.withoutLocked(group); err == nil && len(group) > 0 {
			err = w.commitTogether(group)
		}
	}
	errs := make([]error, len(group))
	if err != nil && len(group) > 1 && !IsTransient(err) && !IsDiskFull(err) {
		err = w.commitWithSavepoints(group, errs)
	}
	switch {
	case err == nil:
	case len(group) > 1 && IsDiskFull(err):
		w.commitEach(group, errs)
	default:
		fill(errs, err)
	}
	for i, j := range group {
		j.done <- errs[i]
	}
}

func fill(errs []error, err error) {
	for i := range errs {
		errs[i] = err
	}
}

func (w *writer) commitTogether(group []*job) error {
	return w.transaction(groupTimeout, func(tx *gorm.DB) error {
		for _, j := range group {
			if err := j.change.execute(tx); err != nil {
				return err
			}
		}
		return nil
	})
}

// commitWithSavepoints commits the group so that a change that fails does not undo its
// neighbours. A fault of the database's may have ended the whole transaction without a
// word (SQLite does), so that nothing of it counts.
func (w *writer) commitWithSavepoints(group []*job, errs []error) error {
	return w.transaction(groupTimeout, func(tx *gorm.DB) error {
		for i, j := range group {
			err := tx.Transaction(j.change.execute)
			if IsTransient(err) || IsDiskFull(err) {
				return err
			}
			errs[i] = explain(err)
		}
		return nil
	})
}

// commitEach commits each change in a transaction of its own, until the database is out
// of reach.
func (w *writer) commitEach(group []*job, errs []error) {
	for i, j := range group {
		errs[i] = w.transaction(groupTimeout, j.change.execute)
		if IsTransient(errs[i]) {
			fill(errs[i:], errs[i])
			return
		}
	}
}
