package models_test

import (
	"errors"
	"runtime"
	"testing"
	"time"

	"sundial/models"
	"sundial/record"
)

// TestForgettingKeepsItsPlaceAmongChanges hands a change, the forgetting of its member
// and another change over, one after the other, while the writer is busy.
func TestForgettingKeepsItsPlaceAmongChanges(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		busy, release := make(chan struct{}), make(chan struct{})
		committed := func(int, time.Duration) {
			select {
			case busy <- struct{}{}:
				<-release
			case <-release:
			}
		}
		s, err := models.Open(t.Context(), url, models.Options{Key: key1, Committed: committed})
		must(t, err)
		t.Cleanup(func() { s.Close() })
		first := make(chan error, 1)
		go func() { first <- s.Commit(t.Context(), &models.Change{Member: member(t, s, ann)}) }()
		<-busy // it's stored, and the writer tells so
		must(t, <-first)

		m := member(t, s, ann)
		outcomes := make([]chan error, 3)
		for i, do := range []func() error{
			func() error {
				return s.Commit(t.Context(), &models.Change{Member: m, Envelope: "e1", At: now, Records: []record.Record{aRecord("before")}})
			},
			func() error { return s.Forget(t.Context(), member(t, s, ann), now) },
			func() error {
				late := member(t, s, ann)
				return s.Commit(t.Context(), &models.Change{Member: late, Records: []record.Record{aRecord("after")}})
			},
		} {
			outcomes[i] = make(chan error, 1)
			go func() { outcomes[i] <- do() }()
			for s.Queued() <= i && len(outcomes[i]) == 0 {
				runtime.Gosched()
			}
		}
		close(release)
		if err := <-outcomes[0]; err != nil {
			t.Errorf("the change before: %v", err)
		}
		if err := <-outcomes[1]; err != nil {
			t.Errorf("the forgetting: %v", err)
		}
		if err := <-outcomes[2]; !errors.Is(err, models.ErrConflict) {
			t.Errorf("the change after: %v", err)
		}
		if again := member(t, s, ann); !again.New {
			t.Error("Ann is still here")
		}
	})
}
