package scheduler

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"runtime"
	"strings"
	"sync"
	"time"

	"sundial/models"
)

// safely turns a panic into an error and counts it, so that one member's data can't crash the
// process. The panic's value isn't included: it may contain what a person typed.
func (s *Scheduler) safely(do func() error) (err error) {
	defer func() {
		if recover() != nil {
			err = panicError{panicked()}
			s.o.Panicked()
		}
	}()
	return do()
}

// try is safely for a function with a result.
func try[T any](s *Scheduler, do func() (T, error)) (result T, err error) {
	err = s.safely(func() (err error) {
		result, err = do()
		return err
	})
	return result, err
}

// panicError is a panic, identified by where it occurred.
type panicError struct{ at string }

func (e panicError) Error() string { return "panic at " + e.at }

func (s *Scheduler) notePanic(kind models.ScheduleKind, doing string, err error) {
	if broken := (panicError{}); errors.As(err, &broken) {
		s.o.Counted(kind, "failed")
		s.log.Error("could not "+doing+" for a member; the others continue", "kind", string(kind), "error", broken)
	}
}

// modulePath begins the names of our functions. Publishers set their own path (deploy/own).
var modulePath = strings.TrimSuffix(reflect.TypeFor[Scheduler]().PkgPath(), "scheduler")

// panicked returns the line of our code where the panic being recovered occurred.
func panicked() string {
	frames := make([]uintptr, 32)
	trace := runtime.CallersFrames(frames[:runtime.Callers(3, frames)])
	for {
		frame, more := trace.Next()
		if strings.HasPrefix(frame.Function, modulePath) || !more {
			return fmt.Sprintf("%s:%d", frame.Function, frame.Line)
		}
	}
}

// setAside is how long something that failed is left alone.
const setAside = time.Hour

// asideList holds recent failures by row ID, so that they aren't retried, logged and counted
// each minute. It's in memory: after a restart everything is tried again.
type asideList struct {
	mu    sync.Mutex
	until map[string]time.Time
	// pruned is when expired entries were last removed.
	pruned time.Time
}

func (a *asideList) add(id string, now time.Time) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.until == nil {
		a.until = map[string]time.Time{}
	}
	if now.Sub(a.pruned) >= setAside {
		maps.DeleteFunc(a.until, func(_ string, until time.Time) bool { return !until.After(now) })
		a.pruned = now
	}
	a.until[id] = now.Add(setAside)
}

func (a *asideList) has(id string, now time.Time) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.until[id].After(now)
}

// setAsideFor logs (without words) and counts one member's failure, and leaves its row alone.
func (s *Scheduler) setAsideFor(id string, kind models.ScheduleKind, doing string, err error) {
	s.o.Counted(kind, "failed")
	s.log.Error("could not "+doing+" for a member; it's retried in an hour, and the others continue", "kind", string(kind), "id", id, "error", err)
	s.aside.add(id, s.moment())
}

// dropped is what a log line says of dropped messages.
type dropped struct {
	kind   models.ScheduleKind
	reason string
}

func (s *Scheduler) noteDrop(kind models.ScheduleKind, reason string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.drops[dropped{kind, reason}]++
}

// logDropped logs what was dropped since the last tick. What's dropped while ticks fail is
// logged by the next successful one.
func (s *Scheduler) logDropped() {
	s.mu.Lock()
	drops := s.drops
	s.drops = map[dropped]int{}
	s.mu.Unlock()
	for what, n := range drops {
		s.log.Warn("dropped messages that could not be delivered; their owners will read so in their next one", "kind", string(what.kind), "reason", what.reason, "messages", n)
	}
}
