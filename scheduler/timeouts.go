package scheduler

import (
	"context"
	"errors"
	"time"

	"sundial/models"
)

// A silent database must not hold up a tick forever: after a timeout, the next minute tries
// again. In real time.
const (
	// storeTimeout bounds one use of the database.
	storeTimeout = 10 * time.Second
	// endTimeout is what's left for it when the program ends, after stopTimeout.
	endTimeout = 1500 * time.Millisecond
	// tidyTimeout bounds one deletion of expired rows.
	tidyTimeout = time.Minute
	// shareTimeout bounds the work on one share or request, including Slack's rate limits and
	// files for several recipients.
	shareTimeout = 10 * time.Minute
	// maxFaults is the number of consecutive failures after which the rest of the batch waits
	// for the next tick.
	maxFaults = 3
)

// asking bounds one use of the database.
func (s *Scheduler) asking(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(ctx, s.storeTimeout)
}

// noting bounds storing something that has happened, even while the program ends.
func (s *Scheduler) noting(ctx context.Context) (context.Context, context.CancelFunc) {
	whole, cancel := s.asking(context.WithoutCancel(ctx))
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(endTimeout, cancel) })
	return whole, func() { stop(); cancel() }
}

// outOfReach reports whether the database didn't answer, so that the rest waits for the next
// minute.
func outOfReach(err error) bool {
	return models.IsTransient(err) || errors.Is(err, context.Canceled)
}
