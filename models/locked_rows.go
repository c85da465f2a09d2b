package models

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

// A member's row that's locked by someone else, such as a paused process or an operator's psql,
// must not hold up the group. The group waits at most lockTimeout; then the members with locked
// rows leave it, and each waits separately. Members whose rows were locked a moment ago don't
// join a group at all.

// errRowHeld means that a member's row is locked, and too many others are waiting for theirs.
var errRowHeld = fmt.Errorf("the member's row is locked by another connection: %w", context.DeadlineExceeded)

const (
	// heldTimeout is how long PostgreSQL waits for a row outside the group; maxHeldWaits bounds
	// such waits, because each takes a connection.
	heldTimeout  = "2s"
	maxHeldWaits = 3
	// heldFor is how long a row counts as locked, in real time.
	heldFor = 15 * time.Second
)

// heldRows knows whose rows are locked. Only the writer's goroutine touches until.
type heldRows struct {
	until   map[string]time.Time // by member ID
	waits   chan struct{}
	running sync.WaitGroup
	// released receives the members whose rows could be locked after all.
	released chan string
}

func newHeldRows() *heldRows {
	return &heldRows{until: map[string]time.Time{}, waits: make(chan struct{}, maxHeldWaits), released: make(chan string, groupSize)}
}

// isHeld reports whether the member's row was locked a moment ago.
func (h *heldRows) isHeld(id string, now time.Time) bool {
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

// withoutHeld removes the changes whose rows were locked a moment ago.
func (w *writer) withoutHeld(group []*job) []*job {
	if len(w.held.until) == 0 {
		return group
	}
	now := time.Now()
	var rest []*job
	for _, j := range group {
		if w.held.isHeld(j.change.member.ID, now) {
			w.waitBeside(j)
			continue
		}
		rest = append(rest, j)
	}
	return rest
}

// withoutLocked removes the changes whose rows are locked now.
func (w *writer) withoutLocked(group []*job) ([]*job, error) {
	free, err := w.freeMembers(group)
	if err != nil {
		return group, err
	}
	var rest []*job
	for _, j := range group {
		if !j.change.stored || free[j.change.member.ID] {
			rest = append(rest, j)
			continue
		}
		w.held.until[j.change.member.ID] = time.Now().Add(heldFor)
		w.waitBeside(j)
	}
	return rest, nil
}

// freeMembers returns the group's members whose rows aren't locked.
func (w *writer) freeMembers(group []*job) (map[string]bool, error) {
	var ids, found []string
	for _, j := range group {
		ids = append(ids, j.change.member.ID)
	}
	ctx, cancel := context.WithTimeout(w.work, groupTimeout)
	defer cancel()
	err := w.db.WithContext(ctx).Model(&memberRow{}).Clauses(clause.Locking{Strength: clause.LockingStrengthUpdate, Options: clause.LockingOptionsSkipLocked}).
		Where("id IN ?", ids).Order("id").Pluck("id", &found).Error
	if err != nil {
		return nil, fmt.Errorf("see whose rows are held: %w", err)
	}
	free := map[string]bool{}
	for _, id := range found {
		free[id] = true
	}
	return free, nil
}

// waitBeside commits one change separately once its member's row is free, or reports that it
// isn't.
func (w *writer) waitBeside(j *job) {
	select {
	case w.held.waits <- struct{}{}:
	default:
		j.done <- errRowHeld
		return
	}
	w.held.running.Go(func() {
		defer func() { <-w.held.waits }()
		err := w.transaction(groupTimeout, func(tx *gorm.DB) error {
			if err := tx.Exec("SET LOCAL lock_timeout = '" + heldTimeout + "'").Error; err != nil {
				return err
			}
			return j.change.execute(tx)
		})
		if err == nil {
			select {
			case w.held.released <- j.change.member.ID:
			default: // it counts as locked for a while
			}
		}
		j.done <- err
	})
}

// isLockTimeout reports whether a row, or another lock, was locked for too long.
func isLockTimeout(err error) bool {
	var server *pgconn.PgError
	return errors.As(err, &server) && server.Code == "55P03" // lock_not_available
}
