package scheduler

import (
	"context"

	"sundial/models"
)

// outbox handles everything sent to one workspace. It's kept while nothing waits, so that its
// pace and Slack's limits stay in effect. Each kind of work has a goroutine, because Slack
// limits each method separately.
type outbox struct {
	key models.WorkspaceKey
	// dead is why nothing can be delivered in the workspace.
	dead  deadline
	sends sends

	files, deletes, homes, zones work
}

func (s *Scheduler) outbox(key models.WorkspaceKey) *outbox {
	s.mu.Lock()
	defer s.mu.Unlock()
	o := s.outboxes[key]
	if o == nil {
		o = &outbox{key: key, sends: sends{pace: newPace(s.o.Pace)}}
		s.outboxes[key] = o
	}
	return o
}

// wake starts the work of each workspace that has something waiting.
func (s *Scheduler) wake(ctx context.Context) error {
	now := s.moment()
	asking, cancel := s.asking(ctx)
	defer cancel()
	waiting, err := s.store.WaitingWorkspaces(asking, now)
	if err != nil {
		return err
	}
	old, err := s.store.OldWorkspaces(asking, now)
	if err != nil {
		return err
	}
	for _, key := range waiting {
		o := s.outbox(key)
		s.runs(ctx, &o.sends.runner, "send", func() error { return s.sendWaiting(ctx, o) })
		s.runs(ctx, &o.files.runner, "send files", func() error { return s.sendFiles(ctx, o) })
	}
	for _, key := range old {
		o := s.outbox(key)
		s.runs(ctx, &o.deletes.runner, "delete old messages", func() error { return s.deleteOld(ctx, o) })
	}
	for _, o := range s.withHomes() {
		s.runs(ctx, &o.homes.runner, "publish Home tabs", func() error { return s.publishHomes(ctx, o) })
	}
	return nil
}

func (s *Scheduler) withHomes() []*outbox {
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []*outbox
	for _, o := range s.outboxes {
		if !o.homes.members.empty() {
			all = append(all, o)
		}
	}
	return all
}

// runs runs the task in the background.
func (s *Scheduler) runs(ctx context.Context, r *runner, what string, do func() error) {
	if !r.begins() {
		return
	}
	s.background.Go(func() {
		for {
			s.failed(ctx, what, s.safely(do))
			if r.ends(ctx.Err() != nil) {
				return
			}
		}
	})
}

// Busy counts the background tasks that aren't just waiting for another one.
func (s *Scheduler) Busy() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := s.shares.busy()
	for _, o := range s.outboxes {
		n += o.sends.busy() + o.files.runner.busy() + o.deletes.runner.busy() + o.homes.runner.busy() + o.zones.runner.busy()
	}
	return n
}
