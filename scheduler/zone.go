package scheduler

import (
	"context"
	"errors"
	"time"

	"sundial/interaction"
	"sundial/models"
	"sundial/rule"
)

// profileAge is how long a zone that Slack told is good for.
const profileAge = 24 * time.Hour

// How long Slack has to tell a zone while others wait for their messages, and for how
// long it is not asked again in a workspace where it did not answer.
const (
	profileWait  = 2 * time.Second
	profilePause = time.Minute
)

// freshen reads the zone of a member who was just sent something again, at most
// daily, and puts what comes after today onto it. It comes after the sending, at
// the same pace; a new zone counts from the next day anyhow. When Slack does not
// tell, all stays as it was, and the next ones' messages don't wait for it.
func (s *Scheduler) freshen(ctx context.Context, p *post, m *models.Member) error {
	now := s.clock.Now()
	if s.o.Profiles == nil || now.Sub(m.ReadAt) < profileAge || now.Before(p.freeProfile) {
		return nil
	}
	told, err := s.profile(ctx, m)
	if err != nil {
		p.freeProfile = now.Add(s.pause(err))
	}
	if err != nil || told.Zone == "" || ctx.Err() != nil {
		return nil
	}
	m.Zone, m.Locale, m.ReadAt = told.Zone, told.Locale, now
	ctx, cancel := s.asking(ctx)
	defer cancel()
	moved, err := s.rezone(ctx, m, now)
	if err != nil {
		return err
	}
	err = s.store.Moved(ctx, m, moved)
	if errors.Is(err, models.ErrConflict) { // she typed meanwhile, or was forgotten
		return nil
	}
	if err == nil {
		s.refresh(m)
	}
	return err
}

// pause is for how long no further zone is asked for after the error.
func (s *Scheduler) pause(err error) time.Duration {
	switch f := s.o.Classify(err); f.Kind {
	case Limited:
		return f.RetryAfter
	case Retry, Unknown, InstallDead:
		return profilePause
	}
	return 0 // it is about this member
}

// profile asks Slack; nobody waits for the answer when the program ends.
func (s *Scheduler) profile(ctx context.Context, m *models.Member) (interaction.Profile, error) {
	wait, cancel := s.within(ctx, profileWait)
	defer cancel()
	defer context.AfterFunc(ctx, cancel)()
	return s.o.Profiles.Profile(wait, m.Key)
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
