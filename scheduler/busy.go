package scheduler

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

func (r *runner) busy() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.running {
		return 1
	}
	return 0
}

func (o *sends) busy() int {
	running := o.runner.busy()
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.waits {
		running--
	}
	return running + len(o.flying)
}
