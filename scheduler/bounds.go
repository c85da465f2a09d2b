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
	// storeTime bounds one thing that is asked of the database.
	storeTime = 10 * time.Second
	// endTime is what is left for it when the program ends, after stopWait.
	endTime = 1500 * time.Millisecond
	// tidyTime bounds one deletion of what is old.
	tidyTime = time.Minute
	// carryTime bounds what is done with one share or request, Slack's limits and
	// files for several receivers among it.
	carryTime = 10 * time.Minute
	// faultsMost is after how many members in a row of whom the database told nothing
	// the others wait for the next minute.
	faultsMost = 3
)

// asking bounds one thing that is asked of the database.
func (s *Scheduler) asking(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(ctx, s.storeTime)
}

// noting bounds what is to be stored of something that has happened, also while the
// program ends.
func (s *Scheduler) noting(ctx context.Context) (context.Context, context.CancelFunc) {
	whole, cancel := s.asking(context.WithoutCancel(ctx))
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(endTime, cancel) })
	return whole, func() { stop(); cancel() }
}

// outOfReach says whether the database did not answer: what else would be asked of it
// now waits for the next minute.
func outOfReach(err error) bool {
	return models.IsTransient(err) || errors.Is(err, context.Canceled)
}
