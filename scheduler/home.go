package scheduler

import (
	"context"

	"sundial/models"
)

// The Home tab shows what's scheduled, in the member's zone. If a tick changes that, the tab is
// published again, once for all changes. Pending publications aren't stored: one that's lost
// when a process is killed happens at the next change, or when the tab is opened.

// looked are the kinds whose next check the Home tab doesn't show: only an outcome changes it.
var looked = map[models.ScheduleKind]bool{models.NoTimer: true, models.LongTimer: true, models.Targets: true, models.KeepRecords: true}

func (s *Scheduler) refreshAfter(claims []models.Claim) {
	for _, c := range claims {
		if c.Taken && (c.End || c.Message != nil || !looked[c.Schedule.Kind]) {
			s.refresh(c.Member)
		}
	}
}

// refresh queues the member's Home tab, if it was ever opened; wake publishes it.
func (s *Scheduler) refresh(m *models.Member) {
	if s.o.Home != nil && m.Settings.HomeOpened {
		s.outbox(m.Key.Workspace()).homes.members.add(m.Key)
	}
}

func (s *Scheduler) publishHomes(ctx context.Context, o *outbox) error {
	for {
		if _, dead := o.dead.holds(s.moment()); dead || !s.until(ctx, o.homes.free) {
			return nil
		}
		who, ok := o.homes.members.next()
		if !ok {
			return nil
		}
		o.homes.free = s.clock.Now().Add(s.o.Pace)
		err := s.safely(func() error { return s.o.Home(ctx, who) })
		if err == nil {
			continue
		}
		s.notePanic("home", "publish the Home tab", err)
		if f := s.o.Classify(err); f.Kind == Limited {
			o.homes.free = s.clock.Now().Add(f.RetryAfter)
			o.homes.members.add(who)
		}
	}
}
