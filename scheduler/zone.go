package scheduler

import (
	"context"
	"errors"
	"time"

	"sundial/models"
	"sundial/rule"
)

// profileAge is how long a zone that Slack told is good for.
const profileAge = 24 * time.Hour

// freshen reads the zone of a member who was just sent something again, at most
// daily, and puts what comes after today onto it. It comes after the sending, at
// the same pace, so that a slow answer holds up nothing; a new zone counts from
// the next day anyhow. When Slack does not tell, all stays as it was.
func (s *Scheduler) freshen(ctx context.Context, m *models.Member) error {
	now := s.clock.Now()
	if s.o.Profiles == nil || now.Sub(m.ReadAt) < profileAge {
		return nil
	}
	p, err := s.o.Profiles.Profile(ctx, m.Key)
	if err != nil || p.Zone == "" {
		return nil
	}
	m.Zone, m.Locale, m.ReadAt = p.Zone, p.Locale, now
	moved, err := s.rezone(ctx, m, now)
	if err != nil {
		return err
	}
	err = s.store.Moved(ctx, m, moved)
	if errors.Is(err, models.ErrConflict) { // she typed meanwhile, or was forgotten
		return nil
	}
	return err
}

func (s *Scheduler) rezone(ctx context.Context, m *models.Member, now time.Time) ([]models.Schedule, error) {
	all, err := s.store.Schedules(ctx, m)
	if err != nil {
		return nil, err
	}
	var moved []models.Schedule
	for _, one := range all {
		if one, ok := rule.Rezone(one, now, m.Location()); ok {
			moved = append(moved, one)
		}
	}
	return moved, nil
}
