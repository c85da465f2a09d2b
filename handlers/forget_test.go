package handlers_test

import (
	"strings"
	"testing"

	"github.com/slack-go/slack"
)

func TestForgettingSaysFirstWhatOthersKeep(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	if got := text(d.types(ann, "forget me")); strings.Contains(got, "nobody can take") {
		t.Errorf("with nothing shared: %q", got)
	}
	d.shares(m, "share days #acme with <@UBOB>")
	second := d.shares(m, "share totals #acme with <@UBOB>")
	if got := text(d.types(ann, "forget me")); !strings.Contains(got, "2 shares are still where you sent them") {
		t.Errorf("with two shares: %q", got)
	}
	d.follows(d.presses(ann, "unshare", second), m)
	asked := d.types(ann, "forget me")
	if got := text(asked); !strings.Contains(got, "1 share is still where you sent it") {
		t.Errorf("with one taken back: %q", got)
	}
	erase := buttonsOf(asked)["Erase everything"]
	if erase == nil || erase.Style != slack.StyleDanger || erase.Confirm == nil || !strings.Contains(erase.Confirm.Text.Text, " records, your reminders") {
		t.Errorf("the button is %+v", erase)
	}
}

func TestTheLedgerNamesTheFileAndVersionOfWorkingTime(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.types(ann, "add mon 9-17 x")
	d.shares(m, "share worktime mon with <@UBOB>")
	first := d.types(ann, "shares")
	again := d.presses(ann, "share_again", find(t, first, "share_again"))
	d.follows(d.presses(ann, "share_send", find(t, again, "share_send")), m)
	if got := text(d.types(ann, "shares")); !strings.Contains(got, "working time, file 1, version 1") || !strings.Contains(got, "working time, file 1, version 2") {
		t.Errorf("the ledger: %q", got)
	}
}
