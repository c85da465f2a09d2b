package handlers_test

import (
	"encoding/csv"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"sundial/interaction"
	"sundial/models"
	"sundial/sharing"
)

func TestWhatWasSharedIsAddedUpUntilItIsTakenBack(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	d.shares(m, "share days with <@UBOB>")
	d.types(cem, "add mon 3h else #acme")
	preview := d.types(cem, "share totals #acme with <@UBOB>")
	d.follows(d.presses(cem, "share_send", find(t, preview, "share_send")), m)
	tests := []struct{ typed, says, not string }{
		{"received", "Everything that was shared with you: 7h 30m|UANN   4h 30m|UCEM   3h", "#acme"},
		{"received by person", "UANN   4h 30m|UCEM   3h", "#beta"},
		{"received by tag", "#acme  6h 30m|#acme/web  2h|#beta  1h", "UANN"},
		{"received #acme by person", "6h 30m|UANN   3h 30m|UCEM   3h", "#beta"},
		{"received #beta", "1h|UANN", "UCEM"},
		{"received 2 mar", "2h 30m|UANN|Not counted: 1 share of totals", "UCEM"},
		{"received yesterday #acme", "2h|UANN", "3h"},
		{"received last month", "nothing.", "4h"},
		{`received "plan"`, "sums by tag", "1h"},
	}
	for _, tt := range tests {
		got := words(t, d.types(bob, tt.typed).Reply)
		for want := range strings.SplitSeq(tt.says, "|") {
			if !strings.Contains(got, want) {
				t.Errorf("%s lacks %q: %s", tt.typed, want, got)
			}
		}
		if strings.Contains(got, tt.not) {
			t.Errorf("%s tells %q: %s", tt.typed, tt.not, got)
		}
	}
	if got := words(t, d.types(cem, "received").Reply); strings.Contains(got, "4h") || !strings.Contains(got, "nothing.") {
		t.Errorf("Cem got %s", got)
	}
	file := d.types(bob, "received as csv")
	if content := string(uploaded(t, file)); !strings.Contains(content, "UANN,1,1,2026-02-25,2026-03-03,4.50,,\r\n") || !strings.Contains(content, "#acme/web,2.00") {
		t.Errorf("the file holds\n%s", content)
	}
	d.follows(d.types(ann, "unshare 1"), m)
	if got := words(t, d.types(bob, "received").Reply); !strings.Contains(got, ": 3h") || strings.Contains(got, "UANN") {
		t.Errorf("after it was taken back he has %s", got)
	}
}

// TestAFileOfReceivedHoursNamesPeopleAndCountsEachHourOnce: by share, person, day, week and
// tag, also where Slack doesn't answer.
func TestAFileOfReceivedHoursNamesPeopleAndCountsEachHourOnce(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	d.shares(m, "share days with <@UBOB>")
	d.types(cem, "add mon 3h else #acme")
	preview := d.types(cem, "share totals #acme with <@UBOB>")
	d.follows(d.presses(cem, "share_send", find(t, preview, "share_send")), m)
	for typed, want := range map[string]string{
		"received as csv":                   "Ann Lee,UANN,1,1,2026-02-25,2026-03-03,4.50,,\r\n",
		"received by person as csv":         "Ann Lee,UANN,,,,,4.50,,\r\n,UCEM,,,,,3.00,,\r\n",
		"received by day as csv":            ",,,,2026-03-02,2026-03-02,2.50,,\r\n",
		"received by week as csv":           ",,,,2026-03-02,2026-03-08,4.50,,\r\n",
		"received by person and day as csv": "Ann Lee,UANN,,,2026-03-03,2026-03-03,2.00,,\r\n",
		"received by tag as csv":            ",,,,,,7.50,,\r\n,,,,,,,#acme,6.50\r\n",
		"received by day and tag as csv":    ",,,,2026-03-03,2026-03-03,2.00,,\r\n,,,,2026-03-03,2026-03-03,,#acme,2.00\r\n",
	} {
		got := string(uploaded(t, d.types(bob, typed)))
		if !strings.Contains(got, want) {
			t.Errorf("%s lacks %q:\n%s", typed, want, got)
		}
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(got, "\ufeff"))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		sum := decimal.Zero
		for _, row := range rows[1:] {
			if row[6] != "" {
				sum = sum.Add(decimal.RequireFromString(row[6]))
			}
		}
		if !sum.Equal(decimal.RequireFromString("7.5")) {
			t.Errorf("%s adds up to %s:\n%s", typed, sum, got)
		}
	}
	book := sentFile(t, d.types(bob, "received as xlsx"))
	if got := property(t, book.Content.Bytes(), "docProps/core.xml"); !strings.Contains(got, "<dc:creator>Bob =Stone</dc:creator>") {
		t.Errorf("properties: %s", got)
	}
	if got := property(t, book.Content.Bytes(), "xl/worksheets/sheet2.xml"); !strings.Contains(got, "SUMIFS(Received!$G$2:$G$") {
		t.Errorf("totals: %s", got)
	}
	d.service.Profiles = silent{}
	if got := string(uploaded(t, d.types(bob, "received by person as csv"))); !strings.Contains(got, "\r\n,UANN,,,,,4.50,,\r\n") {
		t.Errorf("without an answer from Slack:\n%s", got)
	}
	if got := words(t, d.types(bob, "received by week").Reply); !strings.Contains(got, "Mon 2 Mar 2026 to Sun 8 Mar 2026  4h 30m") {
		t.Errorf("by week he has %s", got)
	}
}

func TestTheLaterOfTwoSharesOfTheSameDaysCounts(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	d.shares(m, "share totals #acme with <@UBOB>")
	d.types(ann, "add mon 15-16 more #acme")
	d.shares(m, "share days #acme with <@UBOB>")
	if got := words(t, d.types(bob, "received").Reply); !strings.Contains(got, ": 4h 30m") || strings.Contains(got, "twice") {
		t.Errorf("he has %s", got)
	}
	d.shares(m, "share days mon #acme with <@UBOB>")
	if got := words(t, d.types(bob, "received").Reply); !strings.Contains(got, "may count twice") {
		t.Errorf("he has %s", got)
	}
}

func TestARequestShowsThePersonWhatAnAnswerWouldHold(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	d.follows(d.types(bob, "request <@UANN|ann> #acme"), m)
	all := m.at("DUANN")
	if len(all) != 1 {
		t.Fatalf("Ann is sent %d messages", len(all))
	}
	asked := answerOf(all[0])
	if got := words(t, asked.Reply); !strings.Contains(got, "UBOB  asks for these hours") || !strings.Contains(inside(t, asked.Reply), "3h 30m") {
		t.Errorf("she sees %s", got)
	}
	if n := strings.Count(encoded(t, asked.Reply.Blocks), `"style":"primary"`); n != 1 {
		t.Errorf("%d buttons stand out", n)
	}
	id, _, _ := strings.Cut(find(t, asked, "share_send"), " ")
	form := d.handle(interaction.Request{Kind: interaction.Submission, Who: ann, View: &interaction.View{Callback: "share_trim", Private: id,
		Values: map[string]map[string]interaction.Input{"days": {"days": {Value: "mon"}}, "tags": {"tags": {Value: "#acme"}}}}})
	trimmed := &interaction.Reply{Blocks: modalOf(form.View).Blocks}
	if !strings.Contains(inside(t, trimmed), "1h 30m") {
		t.Fatalf("trimmed it is %s", words(t, trimmed))
	}
	if late := d.presses(ann, "share_send", find(t, asked, "share_send")); !strings.Contains(words(t, late.Reply), "Nothing was sent") {
		t.Errorf("the first preview still sends: %s", words(t, late.Reply))
	}
	d.follows(d.presses(ann, "share_send", find(t, answerOf(trimmed), "share_send")), m)
	if got := words(t, d.types(bob, "received").Reply); !strings.Contains(got, "1h 30m") {
		t.Errorf("Bob received %s", got)
	}
}

func TestTheAskerCantTellWhatBecameOfARequest(t *testing.T) {
	answers := map[string]string{}
	for name, before := range map[string]func(d *desk, m *mail){
		"no user of Sundial": func(*desk, *mail) {},
		"has nothing":        func(d *desk, _ *mail) { d.types(ann, "status") },
		"has hours":          func(d *desk, _ *mail) { d.week() },
		"leaves it": func(d *desk, m *mail) {
			d.week()
			d.follows(d.types(bob, "request <@UANN> #acme"), m)
			id, _, _ := strings.Cut(find(d.t, answerOf(m.at("DUANN")[0]), "share_send"), " ")
			d.presses(ann, "share_leave", id)
		},
		"wants none of his": func(d *desk, m *mail) {
			d.week()
			d.follows(d.types(bob, "request <@UANN> #acme"), m)
			id, _, _ := strings.Cut(find(d.t, answerOf(m.at("DUANN")[0]), "share_send"), " ")
			d.presses(ann, "share_mute", id)
		},
	} {
		d, m := newDesk(t), newMail()
		d.types(bob, "status")
		before(d, m)
		a := d.types(bob, "request <@UANN> #acme")
		d.follows(a, m)
		answers[name] = encoded(t, a.Reply) + words(t, d.types(bob, "received").Reply) + words(t, d.types(bob, "shares").Reply)
		if len(m.at("DUBOB")) != 0 {
			t.Errorf("%s: Bob is sent something", name)
		}
		if name == "wants none of his" && len(m.at("DUANN")) != 1 {
			t.Errorf("%d requests reached her", len(m.at("DUANN")))
		}
	}
	for name, got := range answers {
		if got != answers["has hours"] {
			t.Errorf("%s:\n%s\nelse\n%s", name, got, answers["has hours"])
		}
	}
}

func TestNobodyIsAskedMoreThanThreeTimesAWeekByOnePerson(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	d.types(bob, "status")
	for range 3 {
		d.follows(d.types(bob, "request <@UANN>"), m)
	}
	more := d.types(bob, "request <@UANN> <@UCEM>")
	d.follows(more, m)
	if got := words(t, more.Reply); len(m.at("DUANN")) != 3 || !strings.Contains(got, "which is the limit") || !strings.Contains(got, "Asked  UCEM") {
		t.Errorf("%d reached her; he is told %s", len(m.at("DUANN")), got)
	}
	d.clock.Advance(8 * 24 * time.Hour)
	d.follows(d.types(bob, "request <@UANN>"), m)
	if len(m.at("DUANN")) != 4 {
		t.Error("a week later he can't ask")
	}
}

func TestRequestsOfAPersonAreLetThroughAgain(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	d.follows(d.types(bob, "request <@UANN>"), m)
	id, _, _ := strings.Cut(find(t, answerOf(m.at("DUANN")[0]), "share_send"), " ")
	muted := d.presses(ann, "share_mute", id)
	d.presses(ann, "share_unmute", find(t, muted, "share_unmute"))
	d.follows(d.types(bob, "request <@UANN>"), m)
	if len(m.at("DUANN")) != 2 {
		t.Errorf("%d requests reached her", len(m.at("DUANN")))
	}
}

func TestARequestIsDeliveredOnce(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	a := d.types(bob, "request <@UANN>")
	d.follows(a, m)
	asker, err := d.store.Member(t.Context(), bob, d.clock.Now())
	must(t, err)
	made, err := d.store.Requests(t.Context(), asker, d.clock.Now().Add(-time.Hour))
	must(t, err)
	asking := sharing.Asking{Store: d.store, Messenger: m, Clock: d.reads(), Command: "/time"}
	must(t, asking.HandOver(t.Context(), asker, made[0]))
	if len(m.at("DUANN")) != 1 {
		t.Errorf("%d requests reached her", len(m.at("DUANN")))
	}
	var none []models.OwnedRequest
	if none, err = d.store.DueRequests(t.Context(), d.clock.Now().Add(time.Hour), models.OwnedRequest{}, 10); err != nil || len(none) != 0 {
		t.Errorf("still to be handed over: %v, %v", none, err)
	}
}

func TestTheExportHoldsSharesAnswersRequestsAndWhatWasReceived(t *testing.T) {
	d, m := newDesk(t), newMail()
	d.week()
	preview := d.types(ann, "share days #acme with <@UBOB>")
	id, _, _ := strings.Cut(find(t, preview, "share_send"), " ")
	preview = d.presses(ann, "share_answer", id)
	d.follows(d.presses(ann, "share_send", find(t, preview, "share_send")), m)
	d.presses(bob, "share_accept", id)
	d.types(bob, "request <@UANN> #acme")
	if got := string(uploaded(t, d.types(ann, "export as json"))); !strings.Contains(got, `"accepted": true`) || !strings.Contains(got, `"number": 1`) || !strings.Contains(got, `"ts": "1"`) {
		t.Errorf("Ann's export: %s", got)
	}
	if got := string(uploaded(t, d.types(bob, "export as json"))); !strings.Contains(got, `"owner": "UANN"`) || !strings.Contains(got, `"to": "UANN"`) {
		t.Errorf("Bob's export: %s", got)
	}
}
