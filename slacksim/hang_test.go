package slacksim_test

import (
	"context"
	"testing"

	"github.com/slack-go/slack"
)

func TestACallThatHangsEndsWithItsCallerAndHasItsEffectOrNot(t *testing.T) {
	for name, effect := range map[string]bool{"after it had its effect": true, "before": false} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.Hang("chat.postMessage", 1, effect)
			ctx, giveUp := context.WithCancel(t.Context())
			ended := make(chan error, 1)
			go func() {
				_, _, err := w.api.PostMessageContext(ctx, "U1", slack.MsgOptionText("x", false))
				ended <- err
			}()
			hanging := func(n int) {
				t.Helper()
				if err := w.Wait(t.Context(), func() bool { return w.Hanging("chat.postMessage") == n }); err != nil {
					t.Fatal(err)
				}
			}
			hanging(1)
			giveUp()
			if err := <-ended; err == nil {
				t.Error("it was answered")
			}
			hanging(0)
			if posted := len(w.space.As("U1").State().DM().Messages) == 1; posted != effect {
				t.Errorf("posted: %t", posted)
			}
		})
	}
}
