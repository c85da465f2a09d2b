package slacksim_test

import (
	"errors"
	"testing"
	"time"

	"github.com/slack-go/slack"
)

func TestAPaceAllowsABurstAndThenSoManyASecond(t *testing.T) {
	w := newWorld(t)
	w.Pace("users.info", 20, 30)
	allowed := func() (n int) {
		for {
			_, err := w.api.GetUserInfoContext(t.Context(), "U1")
			var limited *slack.RateLimitedError
			if errors.As(err, &limited) && limited.RetryAfter == time.Second {
				return n
			}
			if err != nil {
				t.Fatal(err)
			}
			n++
		}
	}
	if n := allowed(); n != 30 {
		t.Errorf("%d at once, want the burst of 30", n)
	}
	w.clock.Advance(time.Second)
	if n := allowed(); n != 20 {
		t.Errorf("%d in the second after, want 20", n)
	}
	w.clock.Advance(time.Hour)
	if n := allowed(); n != 30 {
		t.Errorf("%d after an hour, want the burst of 30", n)
	}
}

func TestEachChannelHasItsOwnPace(t *testing.T) {
	w := newWorld(t)
	w.PaceChannels("chat.postMessage", 1, 1)
	post := func(user string) error {
		_, _, err := w.api.PostMessageContext(t.Context(), user, slack.MsgOptionText("hello", false))
		return err
	}
	if err := errors.Join(post("U1"), post("U2")); err != nil {
		t.Fatal(err)
	}
	var limited *slack.RateLimitedError
	if err := post("U1"); !errors.As(err, &limited) {
		t.Errorf("a second message within the second: %v", err)
	}
	w.clock.Advance(time.Second)
	if err := post("U1"); err != nil {
		t.Error(err)
	}
}
