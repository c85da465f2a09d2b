package models

import (
	"context"
	"slices"
	"sync"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// A member's row that's locked by someone else, such as a paused process or an operator's psql,
// must not hold up the group. The group waits at most lockTimeout; then the members with locked
// rows leave it, and each waits separately. Members whose rows were locked a moment ago don't
// join a group at all.

const (
	// lockedTimeout is how long PostgreSQL waits for a row outside the group; maxLockedWaits bounds
	// such waits, because each takes a connection.
	lockedTimeout  = "2s"
	maxLockedWaits = 3
	// lockedFor is how long a row counts as locked, in real time.
	lockedFor = 15 * time.Second
)

// lockedRows knows whose rows are locked. Only the writer's goroutine touches until.
type lockedRows struct {
	until   map[string]time.Time // by member ID
	waits   chan struct{}
	running sync.WaitGroup
	// released receives the members whose rows could be locked after all.
	released chan string
}

func newLockedRows() *lockedRows {
	return &lockedRows{until: map[string]time.Time{}, waits: make(chan struct{}, maxLockedWaits), released: make(chan string, groupSize)}
}

func (h *lockedRows) isLocked(id string, now time.Time) bool {
	for len(h.released) > 0 {
		delete(h.until, <-h.released)
	}
	until, ok := h.until[id]
	if ok && now.After(until) {
		delete(h.until, id)
		return false
	}
	return ok
}

// withoutLockedBefore removes the changes whose rows were locked a moment ago.
func (w *writer) withoutLockedBefore(group []*job) []*job {
	if len(w.locked.until) == 0 {
		return group
	}
	now := time.Now()
	return slices.DeleteFunc(group, func(j *job) bool {
		locked := w.locked.isLocked(j.change.member.ID, now)
		if locked {
			w.commitBeside(j)
		}
		return locked
	})
}

// withoutLockedNow removes the changes whose rows are locked now.
func (w *writer) withoutLockedNow(group []*job) ([]*job, error) {
	free, err := w.freeMembers(group)
	if err != nil {
		return group, err
	}
	return slices.DeleteFunc(group, func(j *job) bool {
		if !j.change.stored || slices.Contains(free, j.change.member.ID) {
			return false
		}
		w.locked.until[j.change.member.ID] = time.Now().Add(lockedFor)
		w.commitBeside(j)
		return true
	}), nil
}

// freeMembers returns the IDs of the group's members whose rows aren't locked.
func (w *writer) freeMembers(group []*job) ([]string, error) {
	var ids, found []string
	for _, j := range group {
		ids = append(ids, j.change.member.ID)
	}
	ctx, cancel := context.WithTimeout(w.work, groupTimeout)
	defer cancel()
	err := w.db.WithContext(ctx).Model(&memberRow{}).Clauses(clause.Locking{Strength: clause.LockingStrengthUpdate, Options: clause.LockingOptionsSkipLocked}).
		Where("id IN ?", ids).Order("id").Pluck("id", &found).Error
	return found, wrap("see whose rows are locked", err)
}

// commitBeside commits one change separately once its member's row is free, or reports that it
// isn't.
func (w *writer) commitBeside(j *job) {
	select {
	case w.locked.waits <- struct{}{}:
	default:
		j.done <- errRowLocked
		return
	}
	w.locked.running.Go(func() {
		defer func() { <-w.locked.waits }()
		err := w.transaction(groupTimeout, func(tx *gorm.DB) error {
			if err := tx.Exec("SET LOCAL lock_timeout = '" + lockedTimeout + "'").Error; err != nil {
				return err
			}
			return j.change.execute(tx)
		})
		if err == nil {
			select {
			case w.locked.released <- j.change.member.ID:
			default: // it counts as locked for a while
			}
		}
		j.done <- err
	})
}
