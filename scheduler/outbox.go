package scheduler

import (
	"context"
	"sync"
	"time"

	"sundial/models"
)

// outbox handles everything sent to one workspace. It's kept while nothing waits, so that its
// pace and Slack's limits stay in effect. Each kind of work has a goroutine, because Slack
// limits each method separately.
type outbox struct {
	key models.WorkspaceKey
	// dead is why nothing can be delivered in the workspace.
	dead    deadline
	sends   sends
	files   files
	deletes deletes
	homes   homes
	zones   zones
}

// outbox returns the workspace's outbox.
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

// withHomes returns those whose workspace has queued Home tabs.
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

// deadline is a reason that applies until a moment.
type deadline struct {
	mu     sync.Mutex
	reason string
	until  time.Time
}

func (d *deadline) set(reason string, until time.Time) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.reason, d.until = reason, until
}

// holds returns the reason while it applies.
func (d *deadline) holds(now time.Time) (reason string, ok bool) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.reason, now.Before(d.until)
}

// runner runs a task in at most one goroutine; starting it while it runs makes it run again.
type runner struct {
	mu             sync.Mutex
	running, again bool
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

// begins reports whether to begin the task.
func (r *runner) begins() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.again = r.running
	begins := !r.running
	r.running = true
	return begins
}

// ends reports whether the task is done, rather than to be run again.
func (r *runner) ends(stop bool) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.running = r.again && !stop
	r.again = false
	return !r.running
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
