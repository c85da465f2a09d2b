package scheduler

import (
	"context"
	"errors"
	"time"

	"sundial/interaction"
	"sundial/models"
	"sundial/recurrence"
)

// profileAge is how long a zone from Slack is valid.
const profileAge = 24 * time.Hour

// How long Slack has to return a zone while others wait for their messages, and how long it
// isn't asked again in a workspace where it didn't answer.
const (
	profileWait  = 2 * time.Second
	profilePause = time.Minute
)

// readZoneLater rereads, at most daily, the zone of a member who was just sent something. It
// comes after the message, because a new zone applies from the next day anyway.
func (s *Scheduler) readZoneLater(ctx context.Context, o *outbox, m *models.Member) {
	if s.o.Profiles == nil || s.moment().Sub(m.ReadAt) < profileAge {
		return
	}
	o.zones.members.add(m.Key)
	s.runs(ctx, &o.zones.runner, "read zones", func() error { return s.readZones(ctx, o) })
}

// readZones reads the zones of waiting members at their pace. If Slack doesn't return one,
// nothing changes until the member is sent something again.
func (s *Scheduler) readZones(ctx context.Context, o *outbox) error {
	for s.until(ctx, o.zones.free) {
		who, ok := o.zones.members.next()
		if !ok {
			return nil
		}
		now := s.moment()
		o.zones.free = s.clock.Now().Add(max(0, s.o.Pace))
		told, err := try(s, func() (interaction.Profile, error) { return s.profile(ctx, who) })
		if err != nil {
			s.notePanic("zone", "read the zone", err)
			o.zones.free = s.clock.Now().Add(s.pause(err))
		}
		if err != nil || told.Zone == "" {
			continue
		}
		switch err := s.safely(func() error { return s.moveTo(ctx, who, told, now) }); {
		case outOfReach(err):
			return err
		case err != nil: // retried when the member is sent something
			s.o.Counted("zone", "failed")
			s.log.Error("could not store the zone of a member; the others continue", "error", err)
		}
	}
	return nil
}

// moveTo stores the member's zone and locale, and moves what's due after today to the zone.
func (s *Scheduler) moveTo(ctx context.Context, who models.MemberKey, told interaction.Profile, now time.Time) error {
	ctx, cancel := s.asking(ctx)
	defer cancel()
	m, err := s.store.Member(ctx, who, now)
	if err != nil || m.New {
		return err
	}
	m.Zone, m.Locale, m.ReadAt = told.Zone, told.Locale, now
	moved, err := s.rezone(ctx, m, now)
	if err != nil {
		return err
	}
	err = s.store.Moved(ctx, m, moved)
	if errors.Is(err, models.ErrConflict) { // the member typed, or was forgotten
		return nil
	}
	if err == nil {
		s.refresh(m)
	}
	return err
}

// pause returns how long to ask for no further zone after the error.
func (s *Scheduler) pause(err error) time.Duration {
	if errors.As(err, &panicError{}) {
		return 0 // about this member only
	}
	switch f := s.o.Classify(err); f.Kind {
	case Limited:
		return f.RetryAfter
	case Retry, Unknown, InstallDead:
		return profilePause
	}
	return 0 // it concerns only this member
}

// profile asks Slack; when the program ends, nobody waits for the answer.
func (s *Scheduler) profile(ctx context.Context, who models.MemberKey) (interaction.Profile, error) {
	wait, cancel := s.within(ctx, profileWait)
	defer cancel()
	defer context.AfterFunc(ctx, cancel)()
	return s.o.Profiles.Profile(wait, who)
}

func (s *Scheduler) rezone(ctx context.Context, m *models.Member, now time.Time) ([]models.Schedule, error) {
	all, err := s.store.Schedules(ctx, m)
	if err != nil {
		return nil, err
	}
	var moved []models.Schedule
	for _, one := range all {
		if next, ok := recurrence.Rezone(one.Rule, one.Anchor, one.Next, one.Zone, now, m.Location()); ok {
			one.Next, one.Zone = next, m.Location().String()
			moved = append(moved, one)
		}
	}
	return moved, nil
}
