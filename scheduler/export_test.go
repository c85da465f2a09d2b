package scheduler

import (
	"context"
	"time"

	"sundial/models"
)

// SendWait is how long Slack has to answer.
const SendWait = sendTimeout

// Tick does one tick and waits until all that may be sent now has been.
func (s *Scheduler) Tick(ctx context.Context) {
	s.tick(ctx)
	s.background.Wait()
}

// Claim does only a tick's claiming, as if the process were killed after it.
func (s *Scheduler) Claim(ctx context.Context) error { return s.claim(ctx) }

// Decide decides on one due schedule.
func (s *Scheduler) Decide(ctx context.Context, d models.Due[models.Schedule]) (models.Claim, error) {
	return s.decideSafely(ctx, d)
}

// GivesUpAfter sets how long the database has to answer.
func (s *Scheduler) GivesUpAfter(d time.Duration) { s.storeTimeout = d }

// ProfileWait is how long Slack has to return a zone.
const ProfileWait = profileWait
