package handlers_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/slack-go/slack"

	"sundial/interaction"
	"sundial/models"
	"sundial/sharing"
)

var cem = models.MemberKey{Team: "T1", User: "UCEM"}

// mail is a Slack that takes messages to people and channels, and keeps them
// until they are deleted.
type mail struct {
	// stands holds the messages by where they stand: the DM or channel, and a number.
	stands map[string]*interaction.Reply
	files  map[string]*interaction.Upload // by receiver
	// introduced are the DMs of those who were told what Sundial is.
	introduced []string
	deleted    int
	sent       int
	// fails is what the next posts end with.
	fails []error
}

func newMail() *mail {
	return &mail{stands: map[string]*interaction.Reply{}, files: map[string]*interaction.Upload{}}
}

func (m *mail) post(channel string, r *interaction.Reply) (ts string, err error) {
	if len(m.fails) > 0 {
		err, m.fails = m.fails[0], m.fails[1:]
		if err != nil {
			return "", err
		}
	}
	m.sent++
	ts = fmt.Sprint(m.sent)
	m.stands[channel+" "+ts] = r
	return ts, nil
}

func (m *mail) Send(_ context.Context, who models.MemberKey, r *interaction.Reply) (channel, ts string, err error) {
	channel = "D" + who.User
	if strings.HasPrefix(r.Text, "Hours were shared with you through Sundial") {
		m.introduced = append(m.introduced, channel)
		return channel, "0", nil
	}
	ts, err = m.post(channel, r)
	return channel, ts, err
}

func (m *mail) PostChannel(_ context.Context, _ models.WorkspaceKey, channel string, r *interaction.Reply) (string, error) {
	return m.post(channel, r)
}

func (m *mail) SendFile(_ context.Context, who models.MemberKey, u *interaction.Upload) (string, error) {
	if len(m.fails) > 0 {
		err := m.fails[0]
		m.fails = m.fails[1:]
		return "", err
	}
	m.files[who.User] = u
	return "F1", nil
}

func (m *mail) Delete(_ context.Context, _ models.WorkspaceKey, channel, ts string) error {
	if len(m.fails) > 0 {
		err := m.fails[0]
		m.fails = m.fails[1:]
		return err
	}
	if m.stands[channel+" "+ts] != nil {
		m.deleted++
	}
	delete(m.stands, channel+" "+ts)
	return nil
}

// at lists the messages that are in a DM or channel, in order.
func (m *mail) at(channel string) []*interaction.Reply {
	var all []*interaction.Reply
	for i := 1; i <= m.sent; i++ {
		if r := m.stands[fmt.Sprint(channel, " ", i)]; r != nil {
			all = append(all, r)
		}
	}
	return all
}

// follows does what an answer leads to, and returns the last thing the person is
// told.
func (d *desk) follows(a interaction.Answer, m *mail) *interaction.Reply {
	d.t.Helper()
	last := a.Reply
	for _, effect := range effects[interaction.Act](a) {
		r, err := effect.Do(d.t.Context(), m)
		if err != nil {
			d.t.Fatal(err)
		}
		if r != nil {
			last = r
		}
	}
	return last
}

// words returns all that a reply shows.
func words(t *testing.T, r *interaction.Reply) string {
	t.Helper()
	if r == nil {
		return ""
	}
	var all strings.Builder
	for _, b := range r.Blocks.BlockSet {
		all.WriteString(encoded(t, b))
	}
	var out []string
	for _, found := range regexp.MustCompile(`"(?:text|user_id|channel_id)":("(?:[^"\\]|\\.)*")`).FindAllStringSubmatch(all.String(), -1) {
		var one string
		must(t, json.Unmarshal([]byte(found[1]), &one))
		out = append(out, one)
	}
	return strings.Join(out, " ")
}

func encoded(t *testing.T, v any) string {
	t.Helper()
	out, err := json.Marshal(v)
	must(t, err)
	return string(out)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

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
		t.Fatalf("the preview has %d lines: %s", len(at), words(t, r))
	}
	return encoded(t, r.Blocks.BlockSet[at[0]+1:at[1]])
}

// week makes records of Ann's on Monday and Tuesday, and a timer on Wednesday.
func (d *desk) week() {
	for _, text := range []string{
		"add mon 9-10:30 review #acme", "add mon 11-12 secret plan #beta", "add tue 2h &lt;!channel&gt; *bold* #acme/web", "add 1h today's work #acme", "start now #acme",
	} {
		d.types(ann, text)
	}
}

func TestThePreviewHoldsTheBytesThatLeave(t *testing.T) {
	for _, level := range []string{"totals", "days", "notes", "times"} {
		t.Run(level, func(t *testing.T) {
			d, m := newDesk(t), newMail()
			d.week()
			preview := d.types(ann, "share "+level+" #acme with <@UBOB|bob>")
			if m.sent != 0 {
				t.Fatal("something left before she pressed")
			}
			if got := strings.Count(encoded(t, preview.Reply.Blocks), `"style":"primary"`); got != 1 {
				t.Errorf("%d buttons stand out", got)
			}
			shown := inside(t, preview.Reply)
			d.follows(d.presses(ann, "share_send", find(t, preview, "share_send")), m)
			all := m.at("DUBOB")
			if len(all) != 1 || m.sent != 1 {
				t.Fatalf("%d messages left, %d to Bob", m.sent, len(all))
			}
			if got := encoded(t, all[0].Blocks.BlockSet); got != shown {
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
			d := newDesk(t)
			d.week()
			var body interaction.Reply
			must(t, json.Unmarshal([]byte(inside(t, d.types(ann, tt.typed).Reply)), &body.Blocks))
			got := strings.Join(strings.Fields(words(t, &body)), " ")
			got = strings.ReplaceAll(got, "09:00", "9:00")
			for want := range strings.SplitSeq(tt.tells, "|") {
				if !strings.Contains(got, want) {
					t.Errorf("it lacks %q: %s", want, got)
				}
			}
			for not := range strings.SplitSeq(tt.keeps, "|") {
				if strings.Contains(got, not) {
					t.Errorf("it tells %q: %s", not, got)
				}
			}
		})
	}
}

func TestNothingIsSentWhenRecordsChangedSinceThePreview(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	preview := d.types(ann, "share totals #acme with <@UBOB>")
	d.types(ann, "add mon 14-15 more #acme")
	again := d.presses(ann, "share_send", find(t, preview, "share_send"))
	d.follows(again, m)
	if m.sent != 0 || !strings.Contains(words(t, again.Reply), "Nothing was sent") || !strings.Contains(inside(t, again.Reply), "4h 30m") {
		t.Fatalf("%d sent, she is shown %s", m.sent, words(t, again.Reply))
	}
	d.follows(d.presses(ann, "share_send", find(t, again, "share_send")), m)
	if all := m.at("DUBOB"); len(all) != 1 || !strings.Contains(words(t, all[0]), "4h 30m") {
		t.Errorf("Bob sees %v", all)
	}
}

func TestAnOlderPreviewCantSendWhatANewerOneShows(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	first := d.types(ann, "share totals #acme with <@UBOB>")
	id, _, _ := strings.Cut(find(t, first, "share_send"), " ")
	d.presses(ann, "share_level", "times "+id)
	again := d.presses(ann, "share_send", find(t, first, "share_send"))
	d.follows(again, m)
	if m.sent != 0 || !strings.Contains(inside(t, again.Reply), "review") {
		t.Errorf("%d sent, she is shown %s", m.sent, words(t, again.Reply))
	}
}

// shares sends a share of Ann's to Bob and returns its id.
func (d *desk) shares(m *mail, text string) string {
	d.t.Helper()
	preview := d.types(ann, text)
	id, _, _ := strings.Cut(find(d.t, preview, "share_send"), " ")
	d.follows(d.presses(ann, "share_send", find(d.t, preview, "share_send")), m)
	return id
}

func TestAShareIsTakenBackAndSentAgain(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	d.shares(m, "share totals #acme with <@UBOB> <@UCEM>")
	if len(m.at("DUBOB")) != 1 || len(m.at("DUCEM")) != 1 {
		t.Fatalf("it stands at %v", m.stands)
	}
	if got := words(t, d.types(ann, "shares").Reply); !strings.Contains(got, "1. ") || !strings.Contains(got, "sent Wed 4 Mar 14:20") || !strings.Contains(got, "UCEM") {
		t.Errorf("the ledger says %s", got)
	}
	taken := d.types(ann, "unshare 1")
	told := d.follows(taken, m)
	if len(m.stands) != 0 {
		t.Errorf("it still stands at %v", m.stands)
	}
	if got := words(t, told); !strings.Contains(got, "Taken back") || !strings.Contains(got, "has seen or copied the message") {
		t.Errorf("she is told %s", got)
	}
	if got := words(t, d.types(ann, "shares").Reply); !strings.Contains(got, "taken back on Wed 4 Mar 14:20") {
		t.Errorf("the ledger says %s", got)
	}
	again := d.presses(ann, "share_again", find(t, taken, "share_again"))
	d.follows(d.presses(ann, "share_send", find(t, again, "share_send")), m)
	if len(m.at("DUBOB")) != 1 {
		t.Errorf("it stands at %v", m.stands)
	}
	if got := words(t, d.types(ann, "shares").Reply); !strings.Contains(got, "2. ") {
		t.Errorf("the ledger says %s", got)
	}
}

func TestASentShareIsSentOnce(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	preview := d.types(ann, "share totals #acme with <@UBOB>")
	for range 2 {
		d.follows(d.presses(ann, "share_send", find(t, preview, "share_send")), m)
	}
	if m.sent != 1 {
		t.Errorf("%d messages left", m.sent)
	}
}

func TestAFailureOfSlacksIsSaidInWordsAndKeptInTheLedger(t *testing.T) {
	tests := []struct {
		name, typed string
		fails       error
		says, state string
	}{
		{"a channel without the app", "share #acme with <#C2|client>", &interaction.Undelivered{Reason: "not_in_channel"}, "Invite it there", "not sent"},
		{"a person who is gone", "share #acme with <@UBOB>", &interaction.Undelivered{Reason: "user_disabled"}, "Nothing can be delivered to them", "not sent"},
		{"no answer", "share #acme with <@UBOB>", &interaction.Undelivered{Reason: "timeout", Unknown: true}, "in doubt", "in doubt"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, m := newDesk(t), newMail()
			d.week()
			m.fails = []error{tt.fails}
			preview := d.types(ann, tt.typed)
			told := d.follows(d.presses(ann, "share_send", find(t, preview, "share_send")), m)
			if got := words(t, told); !strings.Contains(got, tt.says) {
				t.Errorf("she is told %s", got)
			}
			if got := words(t, d.types(ann, "shares").Reply); !strings.Contains(got, tt.state) {
				t.Errorf("the ledger says %s", got)
			}
			again := d.presses(ann, "share_again", find(t, answerOf(told), "share_again"))
			d.follows(d.presses(ann, "share_send", find(t, again, "share_send")), m)
			if m.sent != 1 {
				t.Errorf("sending again sent %d", m.sent)
			}
		})
	}
}

func TestTheLedgerKeepsAShareWhoseProcessWasKilled(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	preview := d.types(ann, "share totals #acme with <@UBOB>")
	d.presses(ann, "share_send", find(t, preview, "share_send")) // and what follows the ack is never done
	if got := words(t, d.types(ann, "shares").Reply); !strings.Contains(got, "on its way since 14:20") {
		t.Errorf("at once the ledger says %s", got)
	}
	owner, err := d.store.Member(t.Context(), ann, d.clock.Now())
	must(t, err)
	d.clock.Advance(2 * time.Minute)
	due, err := d.store.DueShares(t.Context(), d.clock.Now(), models.OwnedShare{}, 10)
	must(t, err)
	if len(due) != 1 {
		t.Fatalf("%d shares are interrupted", len(due))
	}
	courier := sharing.Courier{Store: d.store, Messenger: m, Clock: d.reads()}
	_, err = courier.Interrupted(t.Context(), owner, due[0].Share.ID)
	must(t, err)
	if got := words(t, d.types(ann, "shares").Reply); !strings.Contains(got, "not sent") || m.sent != 0 {
		t.Errorf("%d sent, the ledger says %s", m.sent, got)
	}
}

func TestShareButtonsOfOthersDoNothing(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	d.types(bob, "start mine")
	draft := find(t, d.types(ann, "share totals #acme with <@UBOB>"), "share_send")
	sent := d.shares(m, "share days #acme with <@UBOB>")
	id, _, _ := strings.Cut(draft, " ")
	elsewhere := models.MemberKey{Team: "T2", User: "UANN"}
	d.types(elsewhere, "start mine")
	before := len(m.stands)
	for _, who := range []models.MemberKey{bob, cem, elsewhere} {
		for action := range map[string]bool{
			"share_send": true, "share_leave": true, "share_trim": true, "share_level": true, "share_today": true, "share_timer": true, "share_provenance": true,
			"share_answer": true, "share_again": true, "share_accept": true, "share_ask": true, "unshare": true,
		} {
			for _, forged := range []string{draft, id, sent, sent + " 0", "times " + id, "0190-none"} {
				a := d.presses(who, action, forged)
				d.follows(a, m)
				if got := words(t, a.Reply); strings.Contains(got, "acme") || strings.Contains(got, "3h") {
					t.Errorf("%s pressing %s is told %s", who.User, action, got)
				}
				none := d.presses(who, action, "0190-none")
				if encoded(t, a.Reply) != encoded(t, none.Reply) && action != "share_level" {
					t.Errorf("%s pressing %s of Ann's learns that there is one: %s and %s", who.User, action, encoded(t, a.Reply), encoded(t, none.Reply))
				}
			}
		}
	}
	if len(m.stands) != before {
		t.Errorf("something moved: %v", m.stands)
	}
	if got := words(t, d.types(ann, "shares").Reply); strings.Contains(got, "taken") || strings.Contains(got, "accepted") {
		t.Errorf("her ledger says %s", got)
	}
	outside := d.handle(interaction.Request{Kind: interaction.Action, Who: bob, UserTeam: "T9", ActionID: "share_accept", Value: sent})
	if got := text(outside); !strings.Contains(got, "another workspace") {
		t.Errorf("somebody from outside is told %q", got)
	}
}

func TestOnlyTheOwnerSeesWhetherAReceiverAcceptsOrAsksBack(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	preview := d.types(ann, "share days #acme with <@UBOB> <@UCEM>")
	id, _, _ := strings.Cut(find(t, preview, "share_send"), " ")
	preview = d.presses(ann, "share_answer", id)
	d.follows(d.presses(ann, "share_send", find(t, preview, "share_send")), m)
	got := answerOf(m.at("DUBOB")[0])
	if find(t, got, "share_accept") != id {
		t.Error("Bob can't accept")
	}
	accepted := d.presses(bob, "share_accept", id)
	d.follows(accepted, m)
	if accepted.Reply.Replace || !strings.Contains(text(accepted), "Accepted") {
		t.Errorf("Bob is told %+v", accepted.Reply)
	}
	if twice := d.presses(bob, "share_accept", id); !strings.Contains(text(twice), "already") || len(twice.Then) > 0 {
		t.Errorf("the second time he is told %q", text(twice))
	}
	if a := d.presses(cem, "share_ask", id); a.Then == nil {
		t.Errorf("Cem can't ask back: %q", text(a))
	}
	d.follows(d.handle(interaction.Request{Kind: interaction.Submission, Who: cem, View: &interaction.View{Callback: "share_ask", Private: id,
		Values: map[string]map[string]interaction.Input{"question": {"question": {Value: "what was <!here> tuesday?"}}}}}), m)
	told := m.at("DUANN")
	if len(told) != 2 || !strings.Contains(words(t, told[0]), "UBOB  accepted your share number 1") || !strings.Contains(words(t, told[1]), "what was <!here> tuesday?") {
		t.Fatalf("Ann is told %s", encoded(t, told))
	}
	if strings.Contains(told[1].Text, "<!here>") {
		t.Errorf("the notification pings: %q", told[1].Text)
	}
	if list := words(t, d.types(ann, "shares").Reply); !strings.Contains(list, "accepted it on") || !strings.Contains(list, "asked on") {
		t.Errorf("her ledger says %s", list)
	}
	changed := d.types(ann, "add mon 15-16 more #acme")
	if got := words(t, changed.Reply); !strings.Contains(got, "accepted these days on") || !strings.Contains(got, "share number 1") {
		t.Errorf("a change within it says %s", got)
	}
	if again := d.presses(ann, "share_again", find(t, changed, "share_again")); !strings.Contains(inside(t, again.Reply), "version 2") {
		t.Errorf("anew it is %s", words(t, again.Reply))
	}
	if other := d.types(ann, "add mon 17-18 else #beta"); strings.Contains(words(t, other.Reply), "accepted on") {
		t.Errorf("a change outside of it says %s", words(t, other.Reply))
	}
}

func TestAShareSaysHowItWasRecordedIfItsOwnerWantsThat(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "start live #acme")
	d.clock.Advance(90 * time.Minute)
	d.types(ann, "stop")
	d.types(ann, "add 8-10 typed in later #acme")
	d.types(ann, "start changed #acme")
	d.clock.Advance(time.Hour)
	d.types(ann, "stop 15m ago")
	d.clock.Advance(24 * time.Hour)
	preview := d.types(ann, "share with <@UBOB>")
	if strings.Contains(words(t, preview.Reply), "as it happened") {
		t.Error("it tells without being asked")
	}
	id, _, _ := strings.Cut(find(t, preview, "share_send"), " ")
	preview = d.presses(ann, "share_provenance", id)
	if got := inside(t, preview.Reply); !strings.Contains(got, "1h 30m timed as it happened, 2h 45m entered or changed later") {
		t.Errorf("it tells %s", got)
	}
}

func TestForgettingErasesWhatOthersHoldHere(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	d.types(bob, "start mine")
	d.shares(m, "share days #acme with <@UBOB>")
	receiver, err := d.store.Member(t.Context(), bob, d.clock.Now())
	must(t, err)
	if got, err := d.store.Received(t.Context(), receiver); err != nil || len(got) != 1 {
		t.Fatalf("Bob has %v, %v", got, err)
	}
	owner, err := d.store.Member(t.Context(), ann, d.clock.Now())
	must(t, err)
	must(t, d.store.Forget(t.Context(), owner, wednesday))
	if got, err := d.store.Received(t.Context(), receiver); err != nil || len(got) != 0 {
		t.Errorf("Bob has %v, %v", got, err)
	}
}

func TestAReceiverWhoNeverTypedIsStillWelcomed(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	d.shares(m, "share days #acme with <@UBOB>")
	if got := words(t, d.types(bob, "status").Reply); !strings.Contains(got, "Welcome to Sundial") {
		t.Errorf("Bob's first command is answered %s", got)
	}
	if got := words(t, d.types(bob, "status").Reply); strings.Contains(got, "Welcome to Sundial") {
		t.Error("he is welcomed twice")
	}
}

func TestNoTypedWordOfAShareLiesOpenInTheDatabase(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.types(ann, "add mon 9-10 xylophone #quixotic")
	d.types(bob, "start mine")
	d.shares(m, `share notes #quixotic "xylophone" with <@UBOB>`)
	backup := t.TempDir() + "/copy.db"
	must(t, d.store.Backup(t.Context(), backup))
	for _, word := range []string{"xylophone", "quixotic"} {
		if bytes.Contains(fileOf(t, backup), []byte(word)) || strings.Contains(d.log.String(), word) {
			t.Errorf("%q lies open", word)
		}
	}
}

func fileOf(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	must(t, err)
	return content
}

func TestAFormAsksForPeopleSlackDidNotName(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	a := d.types(ann, "share days #acme with @bob")
	if len(a.Then) != 1 || modalIn(a.Then[0]) == nil {
		t.Fatalf("no form opens: %s", words(t, a.Reply))
	}
	submits := func(people ...string) interaction.Answer {
		return d.handle(interaction.Request{Kind: interaction.Submission, Who: ann, View: &interaction.View{Callback: "share_people", Private: modalIn(a.Then[0]).PrivateMetadata,
			Values: map[string]map[string]interaction.Input{"people": {"people": {Values: people}}}}})
	}
	for _, wrong := range [][]string{nil, {"UANN"}} {
		if got := submits(wrong...); got.View == nil || refusals(got.View)["people"] == "" {
			t.Errorf("picking %v: %+v", wrong, got)
		}
	}
	preview := &interaction.Reply{Blocks: modalOf(submits("UBOB").View).Blocks}
	d.follows(d.presses(ann, "share_send", find(t, answerOf(preview), "share_send")), m)
	if len(m.at("DUBOB")) != 1 {
		t.Errorf("it stands at %v", m.stands)
	}
}

// pick returns the entry of a preview's menu that changes what is named.
func pick(t *testing.T, a interaction.Answer, what string) string {
	t.Helper()
	values := picks(t, a.Reply, "share_change")
	at := slices.IndexFunc(values, func(v string) bool { return strings.HasPrefix(v, what+" ") })
	if at < 0 {
		t.Fatalf("the menu has %v", values)
	}
	return values[at]
}

// TestAPreviewHasTwoButtonsAndAMenuThatChangesIt picks each entry of the menu: what comes
// is a preview again, a form, or the sentence that the request is muted.
func TestAPreviewHasTwoButtonsAndAMenuThatChangesIt(t *testing.T) {
	d := newDesk(t)
	d.week()
	preview := d.types(ann, "share totals last week with <@UBOB>")
	if buttons := buttonsOf(preview); len(buttons) != 2 || buttons["Send"] == nil || buttons["Don't send"] == nil {
		t.Errorf("the preview has the buttons %v", buttons)
	}
	for _, what := range []string{"trim", "days", "notes", "times", "provenance", "answer"} {
		changed := d.presses(ann, "share_change", pick(t, preview, what))
		if what == "trim" {
			opened(t, changed)
			continue
		}
		if got := encoded(t, changed.Reply); got == encoded(t, preview.Reply) || !strings.Contains(got, "share_send") {
			t.Errorf("%s leaves the preview as it was", what)
		}
		preview = changed
	}
	for _, forged := range []string{"send x", "unshare x", "", "totals"} {
		if got := d.presses(ann, "share_change", forged); got.Reply == nil || strings.Contains(encoded(t, got.Reply), "share_send") {
			t.Errorf("%q is carried out", forged)
		}
	}
}

func TestAShareOfDaysWithNothingOnThemSaysSoAndOffersToday(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.types(ann, "add 1h today's work #acme")
	empty := d.types(ann, "share days week with <@UBOB>")
	if got := inside(t, empty.Reply); !strings.Contains(got, "Nothing is tracked") || strings.Contains(got, "today's") {
		t.Errorf("it is %s", got)
	}
	full := d.presses(ann, "share_change", pick(t, empty, "today"))
	if got := inside(t, full.Reply); !strings.Contains(got, "1h") {
		t.Errorf("with today it is %s", got)
	}
	d.follows(d.presses(ann, "share_send", find(t, full, "share_send")), m)
	if got := words(t, d.types(bob, "received").Reply); !strings.Contains(got, "1h") {
		t.Errorf("Bob received %s", got)
	}
	d.clock.Advance(-2 * 24 * time.Hour) // a Monday: the week has no full day yet
	monday := d.types(ann, "share week with <@UBOB>")
	if got := words(t, monday.Reply); !strings.Contains(got, "nothing to share yet") || find(t, monday, "share_today") == "" {
		t.Errorf("on a Monday it is %s", got)
	}
}

func TestATimerIsInAShareOnlyWhenItsOwnerNamesIt(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "start fix login #acme")
	d.clock.Advance(25 * time.Minute)
	if got := inside(t, d.types(ann, "share times today including the timer with <@UBOB>").Reply); !strings.Contains(got, "25m so far") || !strings.Contains(got, "counted until 14:45") {
		t.Errorf("with the timer it is %s", got)
	}
	if got := inside(t, d.types(ann, "share times today with <@UBOB>").Reply); strings.Contains(got, "login") || !strings.Contains(got, "Nothing is tracked") {
		t.Errorf("without it is %s", got)
	}
}
