package scheduler

import (
	"context"
	"errors"
	"time"

	"sundial/models"
)

// A database that says nothing must hold up no tick for ever: what is asked of it is
// given up after a time, and the next minute asks again. These times are real ones,
// as they belong to the wire.
const (
	// storeTimeout bounds one thing that is asked of the database.
	storeTimeout = 10 * time.Second
	// endTimeout is what is left for it when the program ends, after stopWait.
	endTimeout = 1500 * time.Millisecond
	// tidyTimeout bounds one deletion of what is old.
	tidyTimeout = time.Minute
	// shareTimeout bounds what is done with one share or request, Slack's limits and
	// files for several receivers among it.
	shareTimeout = 10 * time.Minute
	// maxFaults is after how many members in a row of whom the database told nothing
	// the others wait for the next minute.
	maxFaults = 3
)

// asking bounds one thing that is asked of the database.
func (s *Scheduler) asking(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(ctx, s.storeTimeout)
}

// noting bounds what is to be stored of something that has happened, also while the
// program ends.
func (s *Scheduler) noting(ctx context.Context) (context.Context, context.CancelFunc) {
	whole, cancel := s.asking(context.WithoutCancel(ctx))
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(endTimeout, cancel) })
	return whole, func() { stop(); cancel() }
}

// outOfReach reports whether the database did not answer: what else would be asked of it
// now waits for the next minute.
func outOfReach(err error) bool {
	return models.IsTransient(err) || errors.Is(err, context.Canceled)
}
