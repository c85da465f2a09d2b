package scheduler

import (
	"context"

	"sundial/models"
)

// A member who has opened her Home tab sees there what is to come, in her zone. Where
// a tick changes that, the tab is published anew: once for all that changed, after the
// messages and deletions of its workspace, at the same pace. Which tabs wait is not
// stored: one that a killed process leaves out is published at the next change, or
// when it is opened.

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

// refresh notes that the member's Home tab is to be published, if she has ever opened
// it; wake sees to it.
func (s *Scheduler) refresh(m *models.Member) {
	if s.o.Home == nil || !m.Settings.HomeOpened {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.post(m.Key.Workspace()).addHome(m.Key)
}

// addHome adds a tab to those that wait, once; the scheduler's lock is held.
func (p *post) addHome(who models.MemberKey) {
	if !p.homed[who] {
		p.homed[who] = true
		p.homes = append(p.homes, who)
	}
}

// withHomes are the workspaces in which tabs wait.
func (s *Scheduler) withHomes() []models.WorkspaceKey {
	s.mu.Lock()
	defer s.mu.Unlock()
	var keys []models.WorkspaceKey
	for key, p := range s.posts {
		if len(p.homes) > 0 {
			keys = append(keys, key)
		}
	}
	return keys
}

// publishHomes has the tabs published that wait in the workspace, until something new
// is to be sent, which goes first.
func (s *Scheduler) publishHomes(ctx context.Context, p *post) {
	for !s.clock.Now().Before(p.deadUntil) {
		if !s.hasHome(p) || !s.until(ctx, p.freeHome) {
			return
		}
		who, ok := s.nextHome(p)
		if !ok {
			return
		}
		p.freeHome = s.clock.Now().Add(s.o.Pace)
		err := s.o.Home(ctx, who)
		if err == nil {
			continue
		}
		if f := s.o.Classify(err); f.Kind == Limited {
			p.freeHome = s.clock.Now().Add(f.RetryAfter)
			s.mu.Lock()
			p.addHome(who)
			s.mu.Unlock()
		}
	}
}

func (s *Scheduler) hasHome(p *post) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(p.homes) > 0 && !p.again
}

// nextHome takes the tab that waits longest, unless something new is to be sent.
func (s *Scheduler) nextHome(p *post) (who models.MemberKey, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(p.homes) == 0 || p.again {
		return who, false
	}
	who, p.homes = p.homes[0], p.homes[1:]
	delete(p.homed, who)
	return who, true
}
