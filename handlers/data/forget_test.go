package data_test

import (
	"strings"
	"testing"

	"github.com/slack-go/slack"

	"sundial/handlers/handlerstest"
)

func TestForgettingSaysFirstWhatOthersKeep(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	if got := d.Says(ann, "forget me"); strings.Contains(got, "nobody can take") {
		t.Errorf("with nothing shared: %q", got)
	}
	d.Shares(m, "share days #acme with <@UBOB>")
	second := d.Shares(m, "share totals #acme with <@UBOB>")
	if got := d.Says(ann, "forget me"); !strings.Contains(got, "2 shares are still where you sent them") {
		t.Errorf("with two shares: %q", got)
	}
	d.Follows(d.Presses(ann, "unshare", second), m)
	asked := d.Types(ann, "forget me")
	if got := handlerstest.Text(asked); !strings.Contains(got, "1 share is still where you sent it") {
		t.Errorf("with one taken back: %q", got)
	}
	erase := handlerstest.ButtonsByLabel(asked)["Erase everything"]
	if erase == nil || erase.Style != slack.StyleDanger || erase.Confirm == nil || !strings.Contains(erase.Confirm.Text.Text, " records, your reminders") {
		t.Errorf("the button is %+v", erase)
	}
}
