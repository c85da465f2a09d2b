package bot

import (
	"fmt"
	"testing"
	"time"

	"sundial/interaction"
	"sundial/models"
)

// TestWhatWouldTakeTooLongIsRefusedAsItComes has so many envelopes wait while others begin
// at a pace, all places taken.
func TestWhatWouldTakeTooLongIsRefusedAsItComes(t *testing.T) {
	for _, row := range []struct {
		name     string
		every    time.Duration // between two that begin
		samples  int
		waiting  int
		behind   int           // of the same member
		later    time.Duration // after the last one began
		free     bool          // a place is free
		kind     interaction.Kind
		crowded  bool
		expected time.Duration
	}{
		{name: "nobody waits", every: time.Second, samples: 100},
		{name: "just in time", every: 10 * time.Millisecond, samples: 100, waiting: 190, expected: 2 * time.Second},
		{name: "one too many", every: 10 * time.Millisecond, samples: 100, waiting: 191, expected: 2010 * time.Millisecond, crowded: true},
		{name: "more than the pace is taken over", every: 10 * time.Millisecond, samples: 2000, waiting: 190, expected: 2 * time.Second},
		{name: "a faster pace", every: time.Millisecond, samples: 100, waiting: 1900, expected: 1910 * time.Millisecond},
		{name: "behind one of the same member", every: 10 * time.Millisecond, samples: 100, waiting: 95, behind: 1, expected: 1050 * time.Millisecond, crowded: true},
		{name: "a pace that isn't known yet", every: time.Millisecond, samples: 5, waiting: 5000, later: 2 * time.Second, expected: 2 * time.Second},
		{name: "nothing begins any more", every: time.Millisecond, samples: 5, waiting: 1, later: 2001 * time.Millisecond, expected: 2001 * time.Millisecond, crowded: true},
		{name: "nothing begins at a pace that was known", every: time.Microsecond, samples: 500, waiting: 1, later: 3 * time.Second, expected: 3 * time.Second, crowded: true},
		{name: "a place is free", every: time.Second, samples: 100, waiting: 100, free: true, expected: 110 * time.Second},
		{name: "an event of Slack's own", every: time.Second, samples: 100, waiting: 100, kind: "none", expected: 110 * time.Second},
	} {
		t.Run(row.name, func(t *testing.T) {
			b := &Bot{handling: make(chan struct{}, 10), queues: &memberQueues{members: map[models.MemberKey]*memberQueue{}}}
			for range 10 {
				b.handling <- struct{}{}
			}
			now := time.Unix(1_764_000_000, 0)
			for range row.samples + row.waiting {
				b.crowd.come(now)
			}
			for range row.samples {
				now = now.Add(row.every)
				b.crowd.begin(now)
			}
			now = now.Add(row.later)
			if got := b.crowd.expected(now, 10); got.Round(10*time.Millisecond) != row.expected.Round(10*time.Millisecond) {
				t.Errorf("expected %s, not %s", got, row.expected)
			}
			if row.free {
				<-b.handling
			}
			e := &envelope{}
			e.Who, e.At, e.Kind = models.MemberKey{Team: "T1", User: "UANN"}, now, interaction.SlashCommand
			if row.kind != "" {
				e.Kind = ""
			}
			if row.behind > 0 {
				b.queues.members[e.Who] = &memberQueue{waiting: make([]*envelope, row.behind)}
			}
			if got := b.crowded(e); got != row.crowded {
				t.Errorf("crowded: %t", got)
			}
		})
	}
}

func TestACrowdThatIsGoneIsForgotten(t *testing.T) {
	var c crowd
	now := time.Unix(1_764_000_000, 0)
	for i := range 3 {
		c.come(now)
		c.leave()
		now = now.Add(time.Hour)
		c.come(now)
		if got := c.expected(now.Add(time.Second), 10); got != time.Second {
			t.Errorf("round %d: expected %s", i, got)
		}
		c.begin(now)
		if c.waiting != 0 {
			t.Error(fmt.Sprint(c.waiting, " wait"))
		}
	}
}
