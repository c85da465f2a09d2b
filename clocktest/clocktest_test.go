package clocktest_test

import (
	"testing"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/clocktest"
)

func TestMovingShowsEachReadingLaterThanTheOneBefore(t *testing.T) {
	start := time.Date(2026, 3, 4, 13, 20, 0, 0, time.UTC)
	fake := clockwork.NewFakeClockAt(start)
	clock := clocktest.NewMoving(fake)
	if first, second := clock.Now(), clock.Now(); !first.After(start) || !second.After(first) {
		t.Errorf("read %v, then %v", first, second)
	}
	if since, until := clock.Since(start), clock.Until(start); since <= 0 || until >= 0 {
		t.Errorf("since %v, until %v", since, until)
	}
	fake.Advance(time.Second)
	if now := clock.Now(); now.Truncate(time.Second) != start.Add(time.Second) {
		t.Errorf("a second on it reads %v", now)
	}
}
