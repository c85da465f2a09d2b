package scheduler

import (
	"time"
)

// begin prepares sending for a first round.
func (o *sends) begin(now time.Time) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.channels == nil {
		o.channels, o.flying, o.landed = map[string]time.Time{}, map[string]bool{}, make(chan struct{}, 1)
	}
	for member, free := range o.channels {
		if !free.After(now) {
			delete(o.channels, member)
		}
	}
	o.wentBack, o.failure = false, nil
}

// channelFree reports whether the member may get a message now.
func (o *sends) channelFree(member string, now time.Time) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return !o.flying[member] && !o.channels[member].After(now)
}

// flies records that a message to the member is being sent.
func (o *sends) flies(member string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.flying[member] = true
}

// lands records that it no longer is, and when the member's channel can take another.
func (o *sends) lands(member string, free time.Time, err error) {
	o.mu.Lock()
	delete(o.flying, member)
	o.channels[member] = free
	o.waits = false
	if o.failure == nil {
		o.failure = err
	}
	o.mu.Unlock()
	select {
	case o.landed <- struct{}{}:
	default:
	}
}

// goesBack records that a message was put back.
func (o *sends) goesBack() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.wentBack = true
}

// roundOver reports whether the round must end: a message was put back, or the database doesn't
// answer.
func (o *sends) roundOver() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.wentBack || o.failure != nil
}

func (o *sends) failed() error {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.failure
}

// waitLanded waits until fewer than most messages are being sent.
func (o *sends) waitLanded(most int) {
	for o.full(most) {
		<-o.landed
	}
}

// allLanded waits until none is being sent: each ends within sendTimeout.
func (o *sends) allLanded() { o.waitLanded(1) }

func (o *sends) full(most int) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.waits = len(o.flying) >= most
	return o.waits
}

// nextRound returns when the next round begins, if there's one: for those skipped, and for
// what was put back.
func (o *sends) nextRound(passed map[string]bool) (at time.Time, again bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	again = o.wentBack || len(passed) > 0
	if !o.wentBack {
		for member := range passed {
			if free := o.channels[member]; at.IsZero() || free.Before(at) {
				at = free
			}
		}
	}
	o.wentBack = false
	return at, again
}
