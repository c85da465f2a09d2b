package models

import (
	"slices"
	"time"
)

// A change with many rows, such as an import of thousands of records, must not hold up
// those that would share its group, or wait behind it. On PostgreSQL it is committed beside
// the writer, on its own connection: it locks nobody's row but its member's, and the
// member's version reports whether it still holds. SQLite has one connection that writes, on
// which as many rows take a tenth of the time.
const (
	// largeChange is from how many statements on a change is large: a typed command has six.
	largeChange = 100
	// maxLarge is how many are committed at a time, as each takes a connection.
	maxLarge = 2
)

// withoutLarge takes the large changes out of a group.
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

// commitLarge commits one large change as its own group. A row that someone else holds
// is waited for only as long as a group waits.
func (w *writer) commitLarge(j *job) {
	w.large <- struct{}{}
	defer func() { <-w.large }()
	started := time.Now()
	for g := (&group{left: []*job{j}, waited: true}); len(g.left) > 0; {
		w.commitGroup(g)
	}
	w.committed(1, time.Since(started))
}
