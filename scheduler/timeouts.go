package scheduler

import (
	"context"
	"errors"
	"time"

	"sundial/models"
)

// After these timeouts, in real time, a silent database is left to the next minute.
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
	// maxFaults consecutive failures leave the rest of the batch to the next tick.
	maxFaults = 3
)

func (s *Scheduler) asking(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(ctx, s.storeTimeout)
}

// bounded does something that must end within d.
func bounded(ctx context.Context, d time.Duration, do func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, d)
	defer cancel()
	return do(ctx)
}

// ask uses the database once, and turns a panic into an error.
func ask[T any](ctx context.Context, s *Scheduler, do func(context.Context) (T, error)) (T, error) {
	ctx, cancel := s.asking(ctx)
	defer cancel()
	return try(s, func() (T, error) { return do(ctx) })
}

// noting bounds storing something that has happened, even while the program ends.
func (s *Scheduler) noting(ctx context.Context) (context.Context, context.CancelFunc) {
	whole, cancel := s.asking(context.WithoutCancel(ctx))
	stop := context.AfterFunc(ctx, func() { time.AfterFunc(endTimeout, cancel) })
	return whole, func() { stop(); cancel() }
}

// outOfReach reports whether the database didn't answer: the rest waits for the next minute.
func outOfReach(err error) bool {
	return models.IsTransient(err) || errors.Is(err, context.Canceled)
}

// until waits for the moment; false: the program is ending.
func (s *Scheduler) until(ctx context.Context, at time.Time) bool {
	if wait := at.Sub(s.clock.Now()); wait > 0 {
		select {
		case <-s.clock.After(wait):
		case <-ctx.Done():
		}
	}
	return ctx.Err() == nil
}

// within returns a context that ends after d by the scheduler's clock, or stopTimeout after
// ctx. Clockwork's context doesn't work here: its Err waits until it has ended.
func (s *Scheduler) within(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc) {
	whole, cancel := context.WithCancelCause(context.WithoutCancel(ctx))
	timer := s.clock.AfterFunc(d, func() { cancel(context.DeadlineExceeded) })
	ended := context.AfterFunc(ctx, func() {
		s.clock.AfterFunc(stopTimeout, func() { cancel(context.Canceled) })
	})
	return whole, func() { ended(); timer.Stop(); cancel(nil) }
}
