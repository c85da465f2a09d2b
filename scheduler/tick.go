package scheduler

import (
	"context"
	"time"
)

// tick does what's due now. Its errors are logged: the next tick tries again. If the database
// doesn't answer, the rest is left to the next tick too.
func (s *Scheduler) tick(ctx context.Context) {
	defer s.logDropped()
	s.store.DropUnused(s.clock.Now())
	for _, step := range []struct {
		what string
		do   func(context.Context) error
	}{
		{"resolve messages in doubt", s.resolve},
		{"claim what is due", s.claim},
		{"find what waits", s.wake},
		{"find shares and requests that are due", s.wakeShares},
		{"tidy up", s.tidyHourly},
	} {
		err := s.safely(func() error { return step.do(ctx) })
		s.failed(ctx, step.what, err)
		if outOfReach(err) {
			return
		}
	}
	s.o.Ticked()
}

// moment returns now as it's stored: in whole seconds of UTC. Each decision reads it once and
// passes it on, because two readings are two moments, and what's true at one may not be at the
// other.
func (s *Scheduler) moment() time.Time { return s.clock.Now().UTC().Truncate(time.Second) }

func (s *Scheduler) failed(ctx context.Context, what string, err error) {
	if err != nil && ctx.Err() == nil {
		s.log.Error("could not "+what+"; the next minute tries again", "error", err)
	}
}
