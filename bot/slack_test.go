package bot

import (
	"context"
	"errors"
	"log/slog"
	"testing"

	"github.com/jonboulle/clockwork"

	"sundial/models"
)

func TestNoMoreCallsAreUnderWayThanMayBe(t *testing.T) {
	s := NewSlack(SlackOptions{Clock: clockwork.NewRealClock(), Logger: slog.New(slog.DiscardHandler)})
	s.slots = make(chan struct{}, 1)
	begun, gate, ended := make(chan struct{}), make(chan struct{}), make(chan error)
	go func() {
		ended <- s.callPatiently(t.Context(), models.WorkspaceKey{}, call{method: "chat.postMessage"}, func(context.Context) error {
			close(begun)
			<-gate
			return nil
		})
	}()
	<-begun
	stopped, stop := context.WithCancel(t.Context())
	stop()
	err := s.callPatiently(stopped, models.WorkspaceKey{}, call{method: "chat.postMessage"}, func(context.Context) error {
		t.Error("a second call began beside the first")
		return nil
	})
	if !errors.Is(err, ErrNotSent) {
		t.Errorf("the second call: %v", err)
	}
	close(gate)
	if err := <-ended; err != nil {
		t.Errorf("the first call: %v", err)
	}
}
