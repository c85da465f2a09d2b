package handlers_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"sundial/interaction"
	"sundial/models"
)

var days7 = 7 * 24 * time.Hour

// forgets has the member forgotten, and begin again a little later.
func (d *desk) forgets(who models.MemberKey) {
	d.t.Helper()
	d.presses(who, "forget_me", "")
	d.clock.Advance(time.Minute)
	d.types(who, "status")
}

func TestForgettingDoesNotResetTheLimitOfRequests(t *testing.T) {
	for name, forgets := range map[string]models.MemberKey{"the asker": bob, "the asked person": ann} {
		t.Run(name, func(t *testing.T) {
			d, m := newDesk(t), newMail()
			d.types(ann, "status")
			d.types(bob, "status")
			for range 5 {
				d.follows(d.types(bob, "request <@UANN>"), m)
				d.forgets(forgets)
			}
			if n := len(m.at("DUANN")); n != 3 {
				t.Errorf("%d requests reached the person", n)
			}
			if got := words(t, d.types(bob, "request <@UANN>").Reply); !strings.Contains(got, "which is the limit") {
				t.Errorf("the asker is told %s", got)
			}
			d.clock.Advance(days7)
			d.follows(d.types(bob, "request <@UANN>"), m)
			if n := len(m.at("DUANN")); n != 4 {
				t.Errorf("a week later %d have reached the person", n)
			}
		})
	}
}

func TestOnePersonIsAskedOnlySoOftenADayByAllOthers(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.types(ann, "status")
	var answers []string
	for i := range 25 {
		asker := models.MemberKey{Team: "T1", User: fmt.Sprintf("UASK%d", i)}
		d.types(asker, "status")
		a := d.types(asker, "request <@UANN>")
		d.follows(a, m)
		answers = append(answers, words(t, a.Reply))
	}
	if n := len(m.at("DUANN")); n != 10 {
		t.Errorf("%d requests reached the person in a day", n)
	}
	if len(slices.Compact(answers)) != 1 {
		t.Errorf("an asker learns what others asked: %q", answers)
	}
	d.clock.Advance(25 * time.Hour)
	d.follows(d.types(bob, "request <@UANN>"), m)
	if n := len(m.at("DUANN")); n != 11 {
		t.Errorf("a day later %d have reached the person", n)
	}
}

func TestSharesOfADayAreLimitedForSenderAndReceiver(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	d.types(bob, "status")
	for i := range 12 {
		d.shares(m, "share totals #acme with <@UBOB>")
		if sent := len(m.at("DUBOB")); sent != min(i+1, 10) {
			t.Fatalf("after %d shares Bob has %d", i+1, sent)
		}
	}
	if got := words(t, d.shared(m, "share totals #acme with <@UBOB>")); !strings.Contains(got, "within a day, which is the limit") || !strings.Contains(got, "tomorrow") {
		t.Errorf("the sender is told %s", got)
	}
	for i := range 50 {
		d.shares(m, fmt.Sprintf("share totals #acme with <@UP%d>", i))
	}
	if n := len(m.introduced); n != 40 { // with Bob's ten that is the sender's fifty
		t.Errorf("%d people were reached within a day", n)
	}
	d.clock.Advance(25 * time.Hour)
	d.shares(m, "share totals #acme with <@UBOB>")
	if n := len(m.at("DUBOB")); n != 11 {
		t.Errorf("a day later Bob has %d", n)
	}
}

func (d *desk) member(who models.MemberKey) *models.Member {
	d.t.Helper()
	m, err := d.store.Member(d.t.Context(), who, d.clock.Now())
	if err != nil {
		d.t.Fatal(err)
	}
	return m
}

// shared is d.shares, and what the owner reads in the end.
func (d *desk) shared(m *mail, text string) *interaction.Reply {
	d.t.Helper()
	return d.follows(d.presses(ann, "share_send", find(d.t, d.types(ann, text), "share_send")), m)
}

// TestWhoIsMutedSeesNoDifference compares all that the sender is shown, and finds in the
// export, with and without having been muted.
func TestWhoIsMutedSeesNoDifference(t *testing.T) {
	for _, mutes := range []string{"mute", "mute_all"} {
		t.Run(mutes, func(t *testing.T) {
			seen := map[bool][]string{}
			for _, muted := range []bool{false, true} {
				d, m := newDesk(t), newMail()
				d.week()
				d.types(bob, "status")
				d.shares(m, "share totals #acme with <@UBOB>")
				if muted {
					d.presses(bob, mutes, "UANN")
				}
				told := d.shared(m, "share days #acme with <@UBOB>")
				d.follows(d.types(ann, "request <@UBOB>"), m)
				ledger := d.types(ann, "shares")
				back := d.follows(d.types(ann, "unshare 2"), m)
				after := d.types(ann, "shares")
				seen[muted] = []string{words(t, told), words(t, ledger.Reply), words(t, back), words(t, after.Reply)}
				want := 3 // two shares and a request, one of which was taken back
				if muted {
					want = 1
				}
				if n := len(m.at("DUBOB")) + m.deleted; n != want {
					t.Errorf("muted %v: %d messages reached Bob", muted, n)
				}
				if hours := words(t, d.types(bob, "received").Reply); muted && strings.Contains(hours, "2.") {
					t.Errorf("what was muted counts: %s", hours)
				}
				ledgerNow, err := d.store.Shares(t.Context(), d.member(ann))
				must(t, err)
				for _, way := range ledgerNow[1].Deliveries {
					if way.Channel == "" || way.TS == "" || way.Reason != "" || way.State != models.DeliveryDeleted {
						t.Errorf("muted %v: the ledger has %+v", muted, way)
					}
				}
			}
			if !slices.Equal(seen[false], seen[true]) {
				t.Errorf("the sender is shown\n%q\nand, muted,\n%q", seen[false], seen[true])
			}
		})
	}
}

func TestAFirstRecipientReadsOnceWhatSundialIsAndHowToStopIt(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	d.shares(m, "share totals #acme with <@UBOB>")
	d.shares(m, "share days #acme with <@UBOB>")
	if !slices.Equal(m.introduced, []string{"DUBOB"}) {
		t.Errorf("introduced: %q", m.introduced)
	}
	sent := m.at("DUBOB")
	if len(sent) != 2 {
		t.Fatalf("Bob has %d shares", len(sent))
	}
	muted := d.presses(bob, "mute", find(t, answerOf(sent[0]), "mute"))
	d.shares(m, "share totals #acme with <@UBOB>")
	if got := words(t, muted.Reply); len(m.at("DUBOB")) != 2 || !strings.Contains(got, "aren't notified") {
		t.Errorf("Bob has %d shares after %s", len(m.at("DUBOB")), got)
	}
	d.presses(bob, "share_unmute", find(t, muted, "share_unmute"))
	d.shares(m, "share totals #acme with <@UBOB>")
	if n := len(m.at("DUBOB")); n != 3 {
		t.Errorf("unmuted, Bob has %d shares", n)
	}
}

func TestAForgedMuteButtonMutesNobodyElse(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	d.types(bob, "status")
	for _, value := range []string{"UBOB", "", "*", "UBOB; DROP", strings.Repeat("U", 500)} {
		d.presses(bob, "mute", value)
	}
	d.shares(m, "share totals #acme with <@UBOB>")
	if n := len(m.at("DUBOB")); n != 1 {
		t.Errorf("Bob has %d shares", n)
	}
}
