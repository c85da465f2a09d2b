package scheduler

import (
	"context"
	"time"

	"sundial/models"
)

// A member who has opened the Home tab sees there what is to come, by the member's
// zone. Where a tick changes that, the tab is published again, once for all that changed.
// Which tabs wait is not stored: one that a killed process leaves out is published at
// the next change, or when it is opened.

// homes is the publishing of Home tabs in one workspace.
type homes struct {
	runner  runner
	members memberQueue
	// free is when the next tab may leave. Only the runner's goroutine uses it.
	free time.Time
}

// looked are the kinds of which the Home tab does not tell when they are next looked
// at: it stays as it is where such a look led to nothing.
var looked = map[models.ScheduleKind]bool{models.NoTimer: true, models.LongTimer: true, models.Targets: true, models.KeepRecords: true}

// refreshAfter has the Home tabs published that show what was claimed.
func (s *Scheduler) refreshAfter(claims []models.Claim) {
	for _, c := range claims {
		if c.Taken && (c.End || c.Message != nil || !looked[c.Schedule.Kind]) {
			s.refresh(c.Member)
		}
	}
}

// refresh notes that the member's Home tab is to be published, if it was ever opened;
// wake sees to it.
func (s *Scheduler) refresh(m *models.Member) {
	if s.o.Home != nil && m.Settings.HomeOpened {
		s.outbox(m.Key.Workspace()).homes.members.add(m.Key)
	}
}

// publishHomes publishes the tabs that wait in the workspace, at their pace.
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
		err := safely(func() error { return s.o.Home(ctx, who) })
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
