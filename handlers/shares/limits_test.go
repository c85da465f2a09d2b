package shares_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
	"sundial/models"
)

var days7 = 7 * 24 * time.Hour

// forgets forgets the member, who begins again a little later.
func forgets(d *handlerstest.Desk, who models.MemberKey) {
	d.T.Helper()
	d.Presses(who, "forget_me", "")
	d.Clock.Advance(time.Minute)
	d.Types(who, "status")
}

func TestForgettingDoesNotResetTheLimitOfRequests(t *testing.T) {
	for name, who := range map[string]models.MemberKey{"the asker": bob, "the asked person": ann} {
		t.Run(name, func(t *testing.T) {
			d, m := handlerstest.New(t), handlerstest.NewMessenger()
			d.Types(ann, "status")
			d.Types(bob, "status")
			for range 5 {
				d.Follows(d.Types(bob, "request <@UANN>"), m)
				forgets(d, who)
			}
			if n := len(m.At("DUANN")); n != 3 {
				t.Errorf("%d requests reached the person", n)
			}
			if got := handlerstest.Words(t, d.Types(bob, "request <@UANN>").Reply); !strings.Contains(got, "which is the limit") {
				t.Errorf("the asker reads %s", got)
			}
			d.Clock.Advance(days7)
			d.Follows(d.Types(bob, "request <@UANN>"), m)
			if n := len(m.At("DUANN")); n != 4 {
				t.Errorf("a week later %d have reached the person", n)
			}
		})
	}
}

func TestRequestsToOnePersonAreLimitedPerDay(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Types(ann, "status")
	var answers []string
	for i := range 25 {
		asker := models.MemberKey{Team: "T1", User: fmt.Sprintf("UASK%d", i)}
		d.Types(asker, "status")
		a := d.Types(asker, "request <@UANN>")
		d.Follows(a, m)
		answers = append(answers, handlerstest.Words(t, a.Reply))
	}
	if n := len(m.At("DUANN")); n != 10 {
		t.Errorf("%d requests reached the person in a day", n)
	}
	if len(slices.Compact(answers)) != 1 {
		t.Errorf("an asker learns what others asked: %q", answers)
	}
	d.Clock.Advance(25 * time.Hour)
	d.Follows(d.Types(bob, "request <@UANN>"), m)
	if n := len(m.At("DUANN")); n != 11 {
		t.Errorf("a day later %d have reached the person", n)
	}
}

func TestSharesOfADayAreLimitedForSenderAndReceiver(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	d.Types(bob, "status")
	for i := range 12 {
		d.Shares(m, "share totals #acme with <@UBOB>")
		if sent := len(m.At("DUBOB")); sent != min(i+1, 10) {
			t.Fatalf("after %d shares Bob has %d", i+1, sent)
		}
	}
	if got := handlerstest.Words(t, shared(d, m, "share totals #acme with <@UBOB>")); !strings.Contains(got, "within a day, which is the limit") || !strings.Contains(got, "tomorrow") {
		t.Errorf("the sender reads %s", got)
	}
	for i := range 50 {
		d.Shares(m, fmt.Sprintf("share totals #acme with <@UP%d>", i))
	}
	if n := len(m.Introduced); n != 40 { // with Bob's ten that is the sender's fifty
		t.Errorf("%d people were reached within a day", n)
	}
	d.Clock.Advance(25 * time.Hour)
	d.Shares(m, "share totals #acme with <@UBOB>")
	if n := len(m.At("DUBOB")); n != 11 {
		t.Errorf("a day later Bob has %d", n)
	}
}

// shared shares as d.shares does, and returns what the owner reads at the end.
func shared(d *handlerstest.Desk, m *handlerstest.Messenger, text string) *interaction.Reply {
	d.T.Helper()
	return d.Follows(d.Taps(ann, d.Types(ann, text), "share_send"), m)
}

// TestAMutedPersonSeesNoDifference compares everything that the sender sees, also in the
// export, with and without being muted.
func TestAMutedPersonSeesNoDifference(t *testing.T) {
	for _, mutes := range []string{"mute", "mute_all"} {
		t.Run(mutes, func(t *testing.T) {
			seen := map[bool][]string{}
			for _, muted := range []bool{false, true} {
				d, m := handlerstest.New(t), handlerstest.NewMessenger()
				d.Week()
				d.Types(bob, "status")
				d.Shares(m, "share totals #acme with <@UBOB>")
				if muted {
					d.Presses(bob, mutes, "UANN")
				}
				told := shared(d, m, "share days #acme with <@UBOB>")
				d.Follows(d.Types(ann, "request <@UBOB>"), m)
				ledger := d.Types(ann, "shares")
				back := d.Follows(d.Types(ann, "unshare 2"), m)
				after := d.Types(ann, "shares")
				seen[muted] = []string{handlerstest.Words(t, told), handlerstest.Words(t, ledger.Reply), handlerstest.Words(t, back), handlerstest.Words(t, after.Reply)}
				want := 3 // two shares and a request, one of which was taken back
				if muted {
					want = 1
				}
				if n := len(m.At("DUBOB")) + m.Deleted; n != want {
					t.Errorf("muted %v: %d messages reached Bob", muted, n)
				}
				if hours := handlerstest.Words(t, d.Types(bob, "received").Reply); muted && strings.Contains(hours, "2.") {
					t.Errorf("what was muted counts: %s", hours)
				}
				ledgerNow, err := d.Store.Shares(t.Context(), d.Member(ann))
				handlerstest.Must(t, err)
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
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	d.Shares(m, "share totals #acme with <@UBOB>")
	d.Shares(m, "share days #acme with <@UBOB>")
	if !slices.Equal(m.Introduced, []string{"DUBOB"}) {
		t.Errorf("introduced: %q", m.Introduced)
	}
	sent := m.At("DUBOB")
	if len(sent) != 2 {
		t.Fatalf("Bob has %d shares", len(sent))
	}
	muted := d.Taps(bob, answerOf(sent[0]), "mute")
	d.Shares(m, "share totals #acme with <@UBOB>")
	if got := handlerstest.Words(t, muted.Reply); len(m.At("DUBOB")) != 2 || !strings.Contains(got, "aren't notified") {
		t.Errorf("Bob has %d shares after %s", len(m.At("DUBOB")), got)
	}
	d.Taps(bob, muted, "share_unmute")
	d.Shares(m, "share totals #acme with <@UBOB>")
	if n := len(m.At("DUBOB")); n != 3 {
		t.Errorf("unmuted, Bob has %d shares", n)
	}
}

func TestAForgedMuteButtonMutesNobodyElse(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	d.Types(bob, "status")
	for _, value := range []string{"UBOB", "", "*", "UBOB; DROP", strings.Repeat("U", 500)} {
		d.Presses(bob, "mute", value)
	}
	d.Shares(m, "share totals #acme with <@UBOB>")
	if n := len(m.At("DUBOB")); n != 1 {
		t.Errorf("Bob has %d shares", n)
	}
}

// TestAMutedPersonSeesNoDifferenceInAFile compares what the ledger holds of files of working
// time, which have no message that could be taken back.
func TestAMutedPersonSeesNoDifferenceInAFile(t *testing.T) {
	ledgers := map[bool]string{}
	for _, muted := range []bool{false, true} {
		d, m := handlerstest.New(t), handlerstest.NewMessenger()
		d.Types(ann, "add mon 9-12 review")
		d.Types(bob, "status")
		if muted {
			d.Presses(bob, "mute", "UANN")
		}
		d.Shares(m, "share worktime mon with <@UBOB>")
		if got := m.Files["UBOB"] != nil; got == muted {
			t.Errorf("muted %v: a file reached Bob: %v", muted, got)
		}
		ledger, err := d.Store.Shares(t.Context(), d.Member(ann))
		handlerstest.Must(t, err)
		way := ledger[0].Deliveries[0]
		ledgers[muted] = fmt.Sprint(way.State, way.Reason, way.File != "", way.Channel != "", way.TS != "")
	}
	if ledgers[false] != ledgers[true] {
		t.Errorf("the ledger has %s, and muted %s", ledgers[false], ledgers[true])
	}
}

// TestAMutedPersonReadsThatAReceiverTakesNoMore has others send as much as one person may
// receive: what the next sender reads doesn't depend on being muted.
func TestAMutedPersonReadsThatAReceiverTakesNoMore(t *testing.T) {
	told := map[bool]string{}
	for _, muted := range []bool{false, true} {
		d, m := handlerstest.New(t), handlerstest.NewMessenger()
		d.Week()
		d.Types(bob, "status")
		if muted {
			d.Presses(bob, "mute", "UANN")
		}
		for i := range 30 {
			from := models.MemberKey{Team: "T1", User: fmt.Sprintf("UFROM%d", i)}
			d.Types(from, "add yesterday 9-10 x")
			d.Follows(d.Taps(from, d.Types(from, "share totals yesterday with <@UBOB>"), "share_send"), m)
		}
		if n := len(m.At("DUBOB")); n != 30 {
			t.Fatalf("Bob got %d shares", n)
		}
		told[muted] = handlerstest.Words(t, shared(d, m, "share totals #acme with <@UBOB>"))
	}
	if told[false] != told[true] || !strings.Contains(told[true], "can't get more shares today") {
		t.Errorf("the sender reads\n%s\nand, muted,\n%s", told[false], told[true])
	}
}

// TestEachDeliveredShareCanBeMuted has each level delivered to someone who has used Sundial;
// that of working time is a file.
func TestEachDeliveredShareCanBeMuted(t *testing.T) {
	for _, level := range []string{"totals", "days", "notes", "times", "worktime"} {
		t.Run(level, func(t *testing.T) {
			d, m := handlerstest.New(t), handlerstest.NewMessenger()
			d.Types(ann, "add mon 9-12 review")
			d.Types(bob, "status")
			for n := 1; n <= 2; n++ {
				d.Shares(m, "share "+level+" mon with <@UBOB>")
				got := m.At("DUBOB")
				if len(got) != n {
					t.Fatalf("after %d shares Bob has %d messages", n, len(got))
				}
				if who := handlerstest.ButtonValue(t, answerOf(got[n-1]), "mute"); who != "UANN" {
					t.Errorf("the button mutes %q", who)
				}
			}
			d.Taps(bob, answerOf(m.At("DUBOB")[0]), "mute")
			delete(m.Files, "UBOB")
			d.Shares(m, "share "+level+" mon with <@UBOB>")
			if len(m.At("DUBOB")) != 2 || m.Files["UBOB"] != nil {
				t.Error("Bob muted Ann, and something came")
			}
		})
	}
}

// answerable shares Ann's days with Bob so that Bob can answer, and returns the share's id.
func answerable(d *handlerstest.Desk, m *handlerstest.Messenger) string {
	d.T.Helper()
	preview := d.Types(ann, "share days mon with <@UBOB>")
	id, _, _ := strings.Cut(handlerstest.ButtonValue(d.T, preview, "share_send"), " ")
	preview = d.Presses(ann, "share_answer", id)
	d.Follows(d.Taps(ann, preview, "share_send"), m)
	return id
}

// asksBack has Bob ask about a share, and returns the answer or refusal.
func asksBack(d *handlerstest.Desk, m *handlerstest.Messenger, id, question string) string {
	d.T.Helper()
	a := d.SubmitsValues(bob, "share_ask", id, map[string]interaction.Input{"question": {Value: question}})
	d.Follows(a, m)
	if refused := handlerstest.Refusals(a.View)["question"]; refused != "" {
		return refused
	}
	return handlerstest.Text(a)
}

// TestAnAnswerFromAMutedPersonDoesNotArrive compares what the person who answers reads.
func TestAnAnswerFromAMutedPersonDoesNotArrive(t *testing.T) {
	for _, mutes := range []string{"mute", "mute_all"} {
		read := map[bool][]string{}
		for _, muted := range []bool{false, true} {
			d, m := handlerstest.New(t), handlerstest.NewMessenger()
			d.Types(ann, "add mon 9-12 review")
			d.Types(bob, "status")
			id := answerable(d, m)
			if muted {
				d.Presses(ann, mutes, "UBOB")
			}
			accepted := d.Presses(bob, "share_accept", id)
			d.Follows(accepted, m)
			read[muted] = []string{handlerstest.Text(accepted), handlerstest.Text(d.Presses(bob, "share_accept", id)), asksBack(d, m, id, "quokka?")}
			want := 2
			if muted {
				want = 0
			}
			if got := len(m.At("DUANN")); got != want {
				t.Errorf("%s %v: %d answers reached Ann", mutes, muted, got)
			}
			if got := strings.Contains(handlerstest.Words(t, d.Types(ann, "shares").Reply), "quokka"); got == muted {
				t.Errorf("%s %v: the ledger shows the question: %v", mutes, muted, got)
			}
		}
		if !slices.Equal(read[false], read[true]) {
			t.Errorf("Bob reads\n%q\nand, muted,\n%q", read[false], read[true])
		}
	}
}

func TestAnswersOfADayAreLimitedAndCanBeMuted(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Types(ann, "add mon 9-12 review")
	d.Types(bob, "status")
	first := answerable(d, m)
	for i := range 15 {
		asksBack(d, m, first, fmt.Sprint("question ", i))
	}
	forgets(d, bob) // the hours are gone, and Ann shares them again
	third := answerable(d, m)
	var last string
	for i := range 10 {
		last = asksBack(d, m, third, fmt.Sprint("question ", i))
	}
	got := m.At("DUANN")
	if len(got) != 20 || !strings.Contains(last, "as many answers as you can in a day") {
		t.Fatalf("%d answers reached Ann, and then Bob reads %q", len(got), last)
	}
	if a := d.Presses(bob, "share_accept", third); !strings.Contains(handlerstest.Text(a), "as many answers as you can in a day") || len(a.Then) > 0 {
		t.Errorf("accepting says %q", handlerstest.Text(a))
	}
	if who := handlerstest.ButtonValue(t, answerOf(got[0]), "mute"); who != "UBOB" {
		t.Errorf("the button mutes %q", who)
	}
	d.Clock.Advance(25 * time.Hour)
	asksBack(d, m, third, "once more")
	if n := len(m.At("DUANN")); n != 21 {
		t.Errorf("a day later %d answers have reached Ann", n)
	}
}
