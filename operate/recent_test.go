package operate_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/operate"
)

func TestManyProbesRunACheckOncePerPeriod(t *testing.T) {
	clock := clockwork.NewFakeClock()
	asked := 0
	var answer error
	check := operate.NewRecent(clock, 5*time.Second, func(context.Context) error { asked++; return answer })
	broken := errors.New("disk full")
	for _, c := range []struct {
		name   string
		later  time.Duration
		answer error
		want   error
		asked  int
	}{
		{"the first asks", 0, nil, nil, 1},
		{"what holds still holds", 4 * time.Second, broken, nil, 1},
		{"then it is asked again", time.Second, broken, broken, 2},
		{"what fails still fails", 4 * time.Second, nil, broken, 2},
		{"until it is asked again", time.Second, nil, nil, 3},
		{"a clock that was set back asks", -time.Hour, broken, broken, 4},
	} {
		clock.Advance(c.later)
		answer = c.answer
		var all sync.WaitGroup
		for range 10 {
			all.Go(func() {
				if err := check.Check(t.Context()); !errors.Is(err, c.want) {
					t.Errorf("%s: %v", c.name, err)
				}
			})
		}
		all.Wait()
		if asked != c.asked {
			t.Errorf("%s: asked %d times", c.name, asked)
		}
	}
}

func TestACancelledProbeLeavesNoAnswerToOthers(t *testing.T) {
	clock := clockwork.NewFakeClock()
	asking := make(chan struct{})
	check := operate.NewRecent(clock, 5*time.Second, func(ctx context.Context) error {
		close(asking)
		<-ctx.Done()
		return ctx.Err()
	})
	ctx, giveUp := context.WithCancel(t.Context())
	first := make(chan error, 1)
	go func() { first <- check.Check(ctx) }()
	<-asking
	gone, leave := context.WithCancel(t.Context())
	leave()
	if err := check.Check(gone); !errors.Is(err, context.Canceled) {
		t.Errorf("who left while another asks: %v", err)
	}
	giveUp()
	if err := <-first; !errors.Is(err, context.Canceled) {
		t.Errorf("who gave up: %v", err)
	}
	asking = make(chan struct{})
	again, done := context.WithCancel(t.Context())
	go func() { <-asking; done() }()
	if err := check.Check(again); !errors.Is(err, context.Canceled) {
		t.Errorf("the next one: %v", err)
	}
}
