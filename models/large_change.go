package models

import (
	"slices"
	"time"
)

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

// withoutLarge removes the large changes from a group.
func (w *writer) withoutLarge(changes []*job) []*job {
	if w.large == nil {
		return changes
	}
	return slices.DeleteFunc(changes, func(j *job) bool {
		large := len(j.change.statements) >= largeChange
		if large {
			w.held.running.Go(func() { w.commitLarge(j) })
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
