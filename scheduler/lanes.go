package scheduler

import (
	"context"
	"errors"
	"maps"
	"sync"
	"time"

	"sundial/models"
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

// sendWaiting sends the workspace's waiting messages until there are none.
func (s *Scheduler) sendWaiting(ctx context.Context, o *outbox) error {
	o.sends.begin(s.moment())
	for {
		passed, err := s.sendRound(ctx, o)
		err = errors.Join(err, o.sends.waitUntilFewer(1))
		if err != nil || ctx.Err() != nil {
			return err
		}
		switch next, again := o.sends.nextRound(passed); {
		case !again:
			return nil
		case !s.until(ctx, next):
			return nil
		}
	}
}

// sendRound goes through the waiting messages once, by due time. It skips and returns the
// members whose channel can't take another message yet. It ends early if a message was put
// back, which is first in the next round.
func (s *Scheduler) sendRound(ctx context.Context, o *outbox) (passed map[string]bool, err error) {
	passed = map[string]bool{}
	for last := (models.Message{}); ; {
		messages, err := ask(ctx, s, func(ctx context.Context) ([]models.Message, error) {
			return s.store.Waiting(ctx, o.key, s.moment(), last, sendBatch)
		})
		if err != nil {
			return passed, err
		}
		lanes := s.lanes(len(messages))
		for _, message := range messages {
			last = message
			if s.aside.has(message.ID, s.moment()) {
				continue
			}
			_ = o.sends.waitUntilFewer(lanes) // roundOver knows a failure
			if passed[message.MemberID] || !o.sends.channelFree(message.MemberID, s.clock.Now()) {
				passed[message.MemberID] = true
				continue
			}
			if !s.waitForPace(ctx, o) || o.sends.roundOver() {
				return passed, nil
			}
			if err := s.launch(ctx, o, message); err != nil {
				return passed, err
			}
		}
		if len(messages) < sendBatch {
			return passed, nil
		}
	}
}

// waitForPace waits until the pace allows a message; false: the program is ending.
func (s *Scheduler) waitForPace(ctx context.Context, o *outbox) bool {
	for at := o.sends.pace.next(); at.After(s.clock.Now()); at = o.sends.pace.next() {
		if !s.until(ctx, at) {
			return false
		}
	}
	return ctx.Err() == nil
}

// lanes returns how many messages may be sent to a workspace concurrently, given how many wait;
// sendBatch means any number.
func (s *Scheduler) lanes(waiting int) int {
	if s.o.Pace < 0 || waiting <= fewWaiting {
		return 1
	}
	return min(maxLanes, waiting/perLane)
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

// finished records that it no longer is, and when the member's channel can take another.
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
