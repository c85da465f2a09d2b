package scheduler

import (
	"maps"
	"sync"
	"time"
)

const (
	// sendBatch is how many messages are read at once; each is leased separately, so a kill
	// leaves in doubt only those being sent.
	sendBatch = 50
	// maxLanes bounds the messages being sent to one workspace at a time: if Slack answers
	// within a second, it bounds the messages per second.
	maxLanes = 16
	// If no more than fewWaiting messages wait, they're sent one at a time, so a kill leaves
	// only one in doubt; if Slack answers within half a second, they're sent within 10 s. If
	// more wait, there's a lane for each perLane of them.
	fewWaiting = 20
	perLane    = 3
)

// sends handles sending to one workspace.
type sends struct {
	runner runner
	pace   *pace

	mu sync.Mutex
	// channels is when each recently served member may get the next message; those with a
	// message being sent are in sending.
	channels map[string]time.Time
	sending  map[string]bool
	// again: a message was put back, which comes before those read after it.
	again bool
	// failure is why the database couldn't record a message's outcome.
	failure error
	// waits: sending waits until fewer are being sent.
	waits bool
	fewer *sync.Cond
}

func (o *sends) begin(now time.Time) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.channels == nil {
		o.channels, o.sending, o.fewer = map[string]time.Time{}, map[string]bool{}, sync.NewCond(&o.mu)
	}
	maps.DeleteFunc(o.channels, func(_ string, free time.Time) bool { return !free.After(now) })
	o.again, o.failure = false, nil
}

func (o *sends) channelFree(member string, now time.Time) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return !o.sending[member] && !o.channels[member].After(now)
}

func (o *sends) started(member string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.sending[member] = true
}

// finished records that the member's message is no longer being sent, and when the member's
// channel can take another.
func (o *sends) finished(member string, free time.Time, err error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	delete(o.sending, member)
	o.channels[member] = free
	if o.failure == nil {
		o.failure = err
	}
	o.waits = false
	o.fewer.Signal()
}

func (o *sends) requeued() {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.again = true
}

// roundOver reports whether a message was put back, or the database doesn't answer.
func (o *sends) roundOver() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.again || o.failure != nil
}

// waitUntilFewer waits until fewer than most messages are being sent: each ends within
// sendTimeout. It returns the round's failure.
func (o *sends) waitUntilFewer(most int) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	for len(o.sending) >= most {
		o.waits = true
		o.fewer.Wait()
	}
	return o.failure
}

// nextRound returns when the next round begins, if a message was skipped or put back.
func (o *sends) nextRound(passed map[string]bool) (at time.Time, again bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	again = o.again || len(passed) > 0
	if !o.again {
		for member := range passed {
			if free := o.channels[member]; at.IsZero() || free.Before(at) {
				at = free
			}
		}
	}
	o.again = false
	return at, again
}

func (o *sends) busy() int {
	running := o.runner.busy()
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.waits {
		running--
	}
	return running + len(o.sending)
}
