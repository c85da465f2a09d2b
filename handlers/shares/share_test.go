package shares_test

import (
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
	"sundial/models"
	"sundial/sharing"
)

// The members who type.
var ann, bob, cem = handlerstest.Ann, handlerstest.Bob, handlerstest.Cem

func answerOf(r *interaction.Reply) interaction.Answer { return interaction.Answer{Reply: r} }

// inside returns the JSON of the blocks between the preview's two lines.
func inside(t *testing.T, r *interaction.Reply) string {
	t.Helper()
	var at []int
	for i, b := range r.Blocks.BlockSet {
		if b.BlockType() == slack.MBTDivider {
			at = append(at, i)
		}
	}
	if len(at) != 2 {
		t.Fatalf("the preview has %d lines: %s", len(at), handlerstest.Words(t, r))
	}
	return handlerstest.JSON(t, r.Blocks.BlockSet[at[0]+1:at[1]])
}

func TestThePreviewHoldsTheBytesThatLeave(t *testing.T) {
	for _, level := range []string{"totals", "days", "notes", "times"} {
		t.Run(level, func(t *testing.T) {
			d, m := handlerstest.New(t), handlerstest.NewMessenger()
			d.Week()
			preview := d.Types(ann, "share "+level+" #acme with <@UBOB|bob>")
			if m.Sent != 0 {
				t.Fatal("something left before Ann pressed")
			}
			if got := strings.Count(handlerstest.JSON(t, preview.Reply.Blocks), `"style":"primary"`); got != 1 {
				t.Errorf("%d buttons stand out", got)
			}
			shown := inside(t, preview.Reply)
			d.Follows(d.Taps(ann, preview, "share_send"), m)
			all := m.At("DUBOB")
			if len(all) != 1 || m.Sent != 1 {
				t.Fatalf("%d messages left, %d to Bob", m.Sent, len(all))
			}
			if got := handlerstest.JSON(t, all[0].Blocks.BlockSet); got != shown {
				t.Errorf("delivered\n%s\npreviewed\n%s", got, shown)
			}
		})
	}
}

func TestAShareHoldsItsLevelAndNoMore(t *testing.T) {
	tests := []struct{ typed, tells, keeps string }{
		{"share #acme with <@UBOB>", "hours by tag|3h 30m|#acme|#acme/web", "review|bold|9:00|secret|#beta|today's|now"},
		{"share days with <@UBOB>", "Mon 2 Mar 2h 30m: #acme 1h 30m, #beta 1h|Tue 3 Mar 2h: #acme", "review|9:00|plan|today's|Wed 4 Mar:"},
		{"share notes with <@UBOB>", "Mon 2 Mar 1h 30m review #acme|Tue 3 Mar 2h <!channel> *bold* #acme/web", "9:00|today's"},
		{"share times with <@UBOB>", "Mon 2 Mar 9:00–10:30 (1h 30m) review #acme|Tue 3 Mar 2h <!channel>", "today's|14:20"},
		{"share totals today with <@UBOB>", "1h|#acme", "now|2h 30m|#beta"},
		{"share totals week including today with <@UBOB>", "5h 30m", "now"},
		{"share totals -#acme with <@UBOB>", "1h|#beta|-#acme", "3h"},
		{"share totals week with <@UBOB>", "4h 30m|Mon 2 Mar 2026 to Tue 3 Mar 2026", "5h 30m"},
	}
	for _, tt := range tests {
		t.Run(tt.typed, func(t *testing.T) {
			d := handlerstest.New(t)
			d.Week()
			var body interaction.Reply
			handlerstest.Must(t, json.Unmarshal([]byte(inside(t, d.Types(ann, tt.typed).Reply)), &body.Blocks))
			got := strings.Join(strings.Fields(handlerstest.Words(t, &body)), " ")
			got = strings.ReplaceAll(got, "09:00", "9:00")
			for want := range strings.SplitSeq(tt.tells, "|") {
				if !strings.Contains(got, want) {
					t.Errorf("it lacks %q: %s", want, got)
				}
			}
			for not := range strings.SplitSeq(tt.keeps, "|") {
				if strings.Contains(got, not) {
					t.Errorf("it shows %q: %s", not, got)
				}
			}
		})
	}
}

func TestNothingIsSentWhenRecordsChangedSinceThePreview(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	preview := d.Types(ann, "share totals #acme with <@UBOB>")
	d.Types(ann, "add mon 14-15 more #acme")
	again := d.Taps(ann, preview, "share_send")
	d.Follows(again, m)
	if m.Sent != 0 || !strings.Contains(handlerstest.Words(t, again.Reply), "Nothing was sent") || !strings.Contains(inside(t, again.Reply), "4h 30m") {
		t.Fatalf("%d sent, Ann is shown %s", m.Sent, handlerstest.Words(t, again.Reply))
	}
	d.Follows(d.Taps(ann, again, "share_send"), m)
	if all := m.At("DUBOB"); len(all) != 1 || !strings.Contains(handlerstest.Words(t, all[0]), "4h 30m") {
		t.Errorf("Bob sees %v", all)
	}
}

func TestAnOlderPreviewCantSendWhatANewerOneShows(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	first := d.Types(ann, "share totals #acme with <@UBOB>")
	id, _, _ := strings.Cut(handlerstest.ButtonValue(t, first, "share_send"), " ")
	d.Presses(ann, "share_level", "times "+id)
	again := d.Taps(ann, first, "share_send")
	d.Follows(again, m)
	if m.Sent != 0 || !strings.Contains(inside(t, again.Reply), "review") {
		t.Errorf("%d sent, Ann is shown %s", m.Sent, handlerstest.Words(t, again.Reply))
	}
}

func TestAShareIsTakenBackAndSentAgain(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	d.Shares(m, "share totals #acme with <@UBOB> <@UCEM>")
	if len(m.At("DUBOB")) != 1 || len(m.At("DUCEM")) != 1 {
		t.Fatalf("it is posted at %v", m.Stands)
	}
	if got := handlerstest.Words(t, d.Types(ann, "shares").Reply); !strings.Contains(got, "1. ") || !strings.Contains(got, "sent Wed 4 Mar 14:20") || !strings.Contains(got, "UCEM") {
		t.Errorf("the ledger says %s", got)
	}
	taken := d.Types(ann, "unshare 1")
	told := d.Follows(taken, m)
	if len(m.Stands) != 0 {
		t.Errorf("it is still posted at %v", m.Stands)
	}
	if got := handlerstest.Words(t, told); !strings.Contains(got, "Taken back") || !strings.Contains(got, "has seen or copied the message") {
		t.Errorf("Ann reads %s", got)
	}
	if got := handlerstest.Words(t, d.Types(ann, "shares").Reply); !strings.Contains(got, "taken back on Wed 4 Mar 14:20") {
		t.Errorf("the ledger says %s", got)
	}
	again := d.Taps(ann, taken, "share_again")
	d.Follows(d.Taps(ann, again, "share_send"), m)
	if len(m.At("DUBOB")) != 1 {
		t.Errorf("it is posted at %v", m.Stands)
	}
	if got := handlerstest.Words(t, d.Types(ann, "shares").Reply); !strings.Contains(got, "2. ") {
		t.Errorf("the ledger says %s", got)
	}
}

func TestASentShareIsSentOnce(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	preview := d.Types(ann, "share totals #acme with <@UBOB>")
	for range 2 {
		d.Follows(d.Taps(ann, preview, "share_send"), m)
	}
	if m.Sent != 1 {
		t.Errorf("%d messages left", m.Sent)
	}
}

func TestASlackFailureIsSaidInWordsAndKeptInTheLedger(t *testing.T) {
	tests := []struct {
		name, typed string
		fails       error
		says, state string
	}{
		{"a channel without the app", "share #acme with <#C2|client>", &interaction.Undelivered{Reason: "not_in_channel"}, "Invite it there", "not sent"},
		{"a person who is gone", "share #acme with <@UBOB>", &interaction.Undelivered{Reason: "user_disabled"}, "Slack can't deliver to them", "not sent"},
		{"no answer", "share #acme with <@UBOB>", &interaction.Undelivered{Reason: "timeout", Unknown: true}, "not confirmed", "not confirmed since"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, m := handlerstest.New(t), handlerstest.NewMessenger()
			d.Week()
			m.Fails = []error{tt.fails}
			preview := d.Types(ann, tt.typed)
			told := d.Follows(d.Taps(ann, preview, "share_send"), m)
			if got := handlerstest.Words(t, told); !strings.Contains(got, tt.says) {
				t.Errorf("Ann reads %s", got)
			}
			if got := handlerstest.Words(t, d.Types(ann, "shares").Reply); !strings.Contains(got, tt.state) {
				t.Errorf("the ledger says %s", got)
			}
			again := d.Taps(ann, answerOf(told), "share_again")
			d.Follows(d.Taps(ann, again, "share_send"), m)
			if m.Sent != 1 {
				t.Errorf("sending again sent %d", m.Sent)
			}
		})
	}
}

func TestTheLedgerKeepsAShareWhoseProcessWasKilled(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	preview := d.Types(ann, "share totals #acme with <@UBOB>")
	d.Taps(ann, preview, "share_send") // and what follows the ack is never done
	if got := handlerstest.Words(t, d.Types(ann, "shares").Reply); !strings.Contains(got, "on its way since 14:20") {
		t.Errorf("at once the ledger says %s", got)
	}
	owner, err := d.Store.Member(t.Context(), ann, d.Clock.Now())
	handlerstest.Must(t, err)
	d.Clock.Advance(2 * time.Minute)
	due, err := d.Store.DueShares(t.Context(), d.Clock.Now(), models.Due[models.Share]{}, 10)
	handlerstest.Must(t, err)
	if len(due) != 1 {
		t.Fatalf("%d shares are interrupted", len(due))
	}
	courier := sharing.Courier{Store: d.Store, Messenger: m, Clock: d.Moving}
	_, err = courier.Interrupted(t.Context(), owner, due[0].Value.ID)
	handlerstest.Must(t, err)
	if got := handlerstest.Words(t, d.Types(ann, "shares").Reply); !strings.Contains(got, "not sent") || m.Sent != 0 {
		t.Errorf("%d sent, the ledger says %s", m.Sent, got)
	}
}

func TestShareButtonsOfOthersDoNothing(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	d.Types(bob, "start mine")
	draft := handlerstest.ButtonValue(t, d.Types(ann, "share totals #acme with <@UBOB>"), "share_send")
	sent := d.Shares(m, "share days #acme with <@UBOB>")
	id, _, _ := strings.Cut(draft, " ")
	elsewhere := models.MemberKey{Team: "T2", User: "UANN"}
	d.Types(elsewhere, "start mine")
	before := len(m.Stands)
	for _, who := range []models.MemberKey{bob, cem, elsewhere} {
		for action := range map[string]bool{
			"share_send": true, "share_leave": true, "share_trim": true, "share_level": true, "share_today": true, "share_timer": true, "share_provenance": true,
			"share_answer": true, "share_again": true, "share_accept": true, "share_ask": true, "unshare": true,
		} {
			for _, forged := range []string{draft, id, sent, sent + " 0", "times " + id, "0190-none"} {
				a := d.Presses(who, action, forged)
				d.Follows(a, m)
				if got := handlerstest.Words(t, a.Reply); strings.Contains(got, "acme") || strings.Contains(got, "3h") {
					t.Errorf("%s pressing %s reads %s", who.User, action, got)
				}
				none := d.Presses(who, action, "0190-none")
				if handlerstest.JSON(t, a.Reply) != handlerstest.JSON(t, none.Reply) && action != "share_level" {
					t.Errorf("%s pressing %s of Ann's can tell that it exists: %s and %s", who.User, action, handlerstest.JSON(t, a.Reply), handlerstest.JSON(t, none.Reply))
				}
			}
		}
	}
	if len(m.Stands) != before {
		t.Errorf("something moved: %v", m.Stands)
	}
	if got := handlerstest.Words(t, d.Types(ann, "shares").Reply); strings.Contains(got, "taken") || strings.Contains(got, "accepted") {
		t.Errorf("Ann's ledger says %s", got)
	}
	outside := d.Handle(interaction.Request{Kind: interaction.Action, Who: bob, UserTeam: "T9", ActionID: "share_accept", Value: sent})
	if got := handlerstest.Text(outside); !strings.Contains(got, "another workspace") {
		t.Errorf("someone from outside reads %q", got)
	}
}

func TestOnlyTheOwnerSeesWhetherAReceiverAcceptsOrAsksBack(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	preview := d.Types(ann, "share days #acme with <@UBOB> <@UCEM>")
	id, _, _ := strings.Cut(handlerstest.ButtonValue(t, preview, "share_send"), " ")
	preview = d.Presses(ann, "share_answer", id)
	d.Follows(d.Taps(ann, preview, "share_send"), m)
	got := answerOf(m.At("DUBOB")[0])
	if handlerstest.ButtonValue(t, got, "share_accept") != id {
		t.Error("Bob can't accept")
	}
	accepted := d.Presses(bob, "share_accept", id)
	d.Follows(accepted, m)
	if accepted.Reply.Replace || !strings.Contains(handlerstest.Text(accepted), "Accepted") {
		t.Errorf("Bob reads %+v", accepted.Reply)
	}
	if twice := d.Presses(bob, "share_accept", id); !strings.Contains(handlerstest.Text(twice), "already") || len(twice.Then) > 0 {
		t.Errorf("the second time Bob reads %q", handlerstest.Text(twice))
	}
	if a := d.Presses(cem, "share_ask", id); a.Then == nil {
		t.Errorf("Cem can't ask back: %q", handlerstest.Text(a))
	}
	d.Follows(d.Handle(interaction.Request{Kind: interaction.Submission, Who: cem, View: &interaction.View{Callback: "share_ask", Private: id,
		Values: map[string]map[string]interaction.Input{"question": {"question": {Value: "what was <!here> tuesday?"}}}}}), m)
	told := m.At("DUANN")
	if len(told) != 2 || !strings.Contains(handlerstest.Words(t, told[0]), "UBOB  accepted share number 1") || !strings.Contains(handlerstest.Words(t, told[1]), "what was <!here> tuesday?") {
		t.Fatalf("Ann reads %s", handlerstest.JSON(t, told))
	}
	if strings.Contains(told[1].Text, "<!here>") {
		t.Errorf("the notification pings: %q", told[1].Text)
	}
	if list := handlerstest.Words(t, d.Types(ann, "shares").Reply); !strings.Contains(list, "accepted it on") || !strings.Contains(list, "asked on") {
		t.Errorf("Ann's ledger says %s", list)
	}
	changed := d.Types(ann, "add mon 15-16 more #acme")
	if got := handlerstest.Words(t, changed.Reply); !strings.Contains(got, "accepted these days on") || !strings.Contains(got, "share number 1") {
		t.Errorf("a change within it says %s", got)
	}
	if again := d.Taps(ann, changed, "share_again"); !strings.Contains(inside(t, again.Reply), "version 2") {
		t.Errorf("sent again, it is %s", handlerstest.Words(t, again.Reply))
	}
	if other := d.Types(ann, "add mon 17-18 else #beta"); strings.Contains(handlerstest.Words(t, other.Reply), "accepted on") {
		t.Errorf("a change outside of it says %s", handlerstest.Words(t, other.Reply))
	}
}

func TestAShareSaysHowItWasRecordedIfItsOwnerWantsThat(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "start live #acme")
	d.Clock.Advance(90 * time.Minute)
	d.Types(ann, "stop")
	d.Types(ann, "add 8-10 typed in later #acme")
	d.Types(ann, "start changed #acme")
	d.Clock.Advance(time.Hour)
	d.Types(ann, "stop 15m ago")
	d.Clock.Advance(24 * time.Hour)
	preview := d.Types(ann, "share with <@UBOB>")
	if strings.Contains(handlerstest.Words(t, preview.Reply), "as it happened") {
		t.Error("it says so without being asked")
	}
	id, _, _ := strings.Cut(handlerstest.ButtonValue(t, preview, "share_send"), " ")
	preview = d.Presses(ann, "share_provenance", id)
	if got := inside(t, preview.Reply); !strings.Contains(got, "1h 30m timed as it happened, 2h 45m entered or changed later") {
		t.Errorf("it says %s", got)
	}
}

func TestForgettingErasesWhatOthersHoldHere(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	d.Types(bob, "start mine")
	d.Shares(m, "share days #acme with <@UBOB>")
	receiver, err := d.Store.Member(t.Context(), bob, d.Clock.Now())
	handlerstest.Must(t, err)
	if got, err := d.Store.Received(t.Context(), receiver); err != nil || len(got) != 1 {
		t.Fatalf("Bob has %v, %v", got, err)
	}
	owner, err := d.Store.Member(t.Context(), ann, d.Clock.Now())
	handlerstest.Must(t, err)
	handlerstest.Must(t, d.Store.Forget(t.Context(), owner, handlerstest.Wednesday))
	if got, err := d.Store.Received(t.Context(), receiver); err != nil || len(got) != 0 {
		t.Errorf("Bob has %v, %v", got, err)
	}
}

func TestAReceiverWhoNeverTypedIsStillWelcomed(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	d.Shares(m, "share days #acme with <@UBOB>")
	if got := handlerstest.Words(t, d.Types(bob, "status").Reply); !strings.Contains(got, "Welcome to Sundial") {
		t.Errorf("Bob's first command is answered %s", got)
	}
	if got := handlerstest.Words(t, d.Types(bob, "status").Reply); strings.Contains(got, "Welcome to Sundial") {
		t.Error("Bob is welcomed twice")
	}
}

func TestNoTypedWordOfAShareLiesOpenInTheDatabase(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Types(ann, "add mon 9-10 xylophone #quixotic")
	d.Types(bob, "start mine")
	d.Shares(m, `share notes #quixotic "xylophone" with <@UBOB>`)
	backup := t.TempDir() + "/copy.db"
	handlerstest.Must(t, models.Backup(t.Context(), "sqlite:"+d.File, backup))
	for _, word := range []string{"xylophone", "quixotic"} {
		if bytes.Contains(fileOf(t, backup), []byte(word)) || strings.Contains(d.Log.String(), word) {
			t.Errorf("%q is stored unencrypted", word)
		}
	}
}

func fileOf(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	handlerstest.Must(t, err)
	return content
}

func TestAFormAsksForPeopleSlackDidNotName(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	a := d.Types(ann, "share days #acme with @bob")
	if len(a.Then) != 1 || handlerstest.ModalIn(a.Then[0]) == nil {
		t.Fatalf("no form opens: %s", handlerstest.Words(t, a.Reply))
	}
	submits := func(people ...string) interaction.Answer {
		return d.Handle(interaction.Request{Kind: interaction.Submission, Who: ann, View: &interaction.View{Callback: "share_people", Private: handlerstest.ModalIn(a.Then[0]).PrivateMetadata,
			Values: map[string]map[string]interaction.Input{"people": {"people": {Values: people}}}}})
	}
	for _, wrong := range [][]string{nil, {"UANN"}} {
		if got := submits(wrong...); got.View == nil || handlerstest.Refusals(got.View)["people"] == "" {
			t.Errorf("picking %v: %+v", wrong, got)
		}
	}
	preview := &interaction.Reply{Blocks: handlerstest.Modal(submits("UBOB").View).Blocks}
	d.Follows(d.Taps(ann, answerOf(preview), "share_send"), m)
	if len(m.At("DUBOB")) != 1 {
		t.Errorf("it is posted at %v", m.Stands)
	}
}

// pick returns the entry of a preview's menu that changes what's named.
func pick(t *testing.T, a interaction.Answer, what string) string {
	t.Helper()
	values := picks(t, a.Reply, "share_change")
	at := slices.IndexFunc(values, func(v string) bool { return strings.HasPrefix(v, what+" ") })
	if at < 0 {
		t.Fatalf("the menu has %v", values)
	}
	return values[at]
}

// TestAPreviewHasTwoButtonsAndAMenuThatChangesIt picks each entry of the menu: the answer is
// a new preview, a form, or the sentence that the person is muted.
func TestAPreviewHasTwoButtonsAndAMenuThatChangesIt(t *testing.T) {
	d := handlerstest.New(t)
	d.Week()
	preview := d.Types(ann, "share totals last week with <@UBOB>")
	buttons := handlerstest.ButtonsByLabel(preview)
	delete(buttons, "Mute") // it's part of the share that the preview shows
	if len(buttons) != 2 || buttons["Send"] == nil || buttons["Don't send"] == nil {
		t.Errorf("the preview has the buttons %v", buttons)
	}
	for _, what := range []string{"trim", "days", "notes", "times", "provenance", "answer"} {
		changed := d.Presses(ann, "share_change", pick(t, preview, what))
		if what == "trim" {
			handlerstest.Opened(t, changed)
			continue
		}
		if got := handlerstest.JSON(t, changed.Reply); got == handlerstest.JSON(t, preview.Reply) || !strings.Contains(got, "share_send") {
			t.Errorf("%s leaves the preview as it was", what)
		}
		preview = changed
	}
	for _, forged := range []string{"send x", "unshare x", "", "totals"} {
		if got := d.Presses(ann, "share_change", forged); got.Reply == nil || strings.Contains(handlerstest.JSON(t, got.Reply), "share_send") {
			t.Errorf("%q is carried out", forged)
		}
	}
}

func TestAShareOfDaysWithNothingOnThemSaysSoAndOffersToday(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Types(ann, "add 1h today's work #acme")
	empty := d.Types(ann, "share days week with <@UBOB>")
	if got := inside(t, empty.Reply); !strings.Contains(got, "Nothing is tracked") || strings.Contains(got, "today's") {
		t.Errorf("it is %s", got)
	}
	full := d.Presses(ann, "share_change", pick(t, empty, "today"))
	if got := inside(t, full.Reply); !strings.Contains(got, "1h") {
		t.Errorf("with today it is %s", got)
	}
	d.Follows(d.Taps(ann, full, "share_send"), m)
	if got := handlerstest.Words(t, d.Types(bob, "received").Reply); !strings.Contains(got, "1h") {
		t.Errorf("Bob received %s", got)
	}
	d.Clock.Advance(-2 * 24 * time.Hour) // a Monday: the week has no full day yet
	monday := d.Types(ann, "share week with <@UBOB>")
	if got := handlerstest.Words(t, monday.Reply); !strings.Contains(got, "nothing to share yet") || handlerstest.ButtonValue(t, monday, "share_today") == "" {
		t.Errorf("on a Monday it is %s", got)
	}
}

func TestATimerIsInAShareOnlyWhenItsOwnerNamesIt(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "start fix login #acme")
	d.Clock.Advance(25 * time.Minute)
	if got := inside(t, d.Types(ann, "share times today including the timer with <@UBOB>").Reply); !strings.Contains(got, "25m so far") || !strings.Contains(got, "counted until 14:45") {
		t.Errorf("with the timer it is %s", got)
	}
	if got := inside(t, d.Types(ann, "share times today with <@UBOB>").Reply); strings.Contains(got, "login") || !strings.Contains(got, "Nothing is tracked") {
		t.Errorf("without it is %s", got)
	}
}
