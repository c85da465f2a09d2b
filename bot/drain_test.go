package bot_test

import (
	"context"
	"testing"

	"sundial/interaction"
)

// TestWhatSlackSendsWhileTheBotStopsIsAnsweredToo types on while the bot stops: the
// stop waits for the first command, and the second comes in the meantime.
func TestWhatSlackSendsWhileTheBotStopsIsAnsweredToo(t *testing.T) {
	gate, inHand := make(chan struct{}), make(chan string, 2)
	w := newWorld(t, func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		inHand <- r.Text
		if r.Text == "first" {
			<-gate
		}
		return echo(ctx, r)
	})
	w.options.Connections = 1
	w.run()
	first := w.typing("UANN", "first")
	<-inHand
	w.stop()
	second := w.typing("UBOB", "second")
	<-inHand
	close(gate)
	if err := w.end(); err != nil {
		t.Errorf("Run ended with %v", err)
	}
	if a, b := <-first, <-second; !a.Acked || !b.Acked {
		t.Errorf("got %+v and %+v", a, b)
	}
	w.until("the connection is closed", func() bool { return w.sim.Connections() == 0 })
	if r := w.types("UANN", "third"); r.Err != "dispatch_failed" {
		t.Errorf("after the end: %+v", r)
	}
}
