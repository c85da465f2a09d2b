package shares_test

import (
	"context"
	"encoding/csv"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
	"sundial/models"
	"sundial/sharing"
)

func TestWhatWasSharedIsAddedUpUntilItIsTakenBack(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	d.Shares(m, "share days with <@UBOB>")
	d.Types(cem, "add mon 3h else #acme")
	preview := d.Types(cem, "share totals #acme with <@UBOB>")
	d.Follows(d.Taps(cem, preview, "share_send"), m)
	tests := []struct{ typed, says, not string }{
		{"received", "Shared with you so far: 7h 30m|UANN   4h 30m|UCEM   3h", "#acme"},
		{"received by person", "UANN   4h 30m|UCEM   3h", "#beta"},
		{"received by tag", "#acme  6h 30m|#acme/web  2h|#beta  1h", "UANN"},
		{"received #acme by person", "6h 30m|UANN   3h 30m|UCEM   3h", "#beta"},
		{"received #beta", "1h|UANN", "UCEM"},
		{"received 2 mar", "2h 30m|UANN|Not counted: 1 share of totals", "UCEM"},
		{"received yesterday #acme", "2h|UANN", "3h"},
		{"received last month", "nothing.", "4h"},
		{`received "plan"`, "only be filtered by tag", "1h"},
	}
	for _, tt := range tests {
		got := handlerstest.Words(t, d.Types(bob, tt.typed).Reply)
		for want := range strings.SplitSeq(tt.says, "|") {
			if !strings.Contains(got, want) {
				t.Errorf("%s lacks %q: %s", tt.typed, want, got)
			}
		}
		if strings.Contains(got, tt.not) {
			t.Errorf("%s shows %q: %s", tt.typed, tt.not, got)
		}
	}
	if got := handlerstest.Words(t, d.Types(cem, "received").Reply); strings.Contains(got, "4h") || !strings.Contains(got, "Nothing has been shared with you yet.") {
		t.Errorf("Cem got %s", got)
	}
	file := d.Types(bob, "received as csv")
	if content := string(handlerstest.Uploaded(t, file)); !strings.Contains(content, "UANN,1,1,2026-02-25,2026-03-03,4.50,,\r\n") || !strings.Contains(content, "#acme/web,2.00") {
		t.Errorf("the file holds\n%s", content)
	}
	d.Follows(d.Types(ann, "unshare 1"), m)
	if got := handlerstest.Words(t, d.Types(bob, "received").Reply); !strings.Contains(got, ": 3h") || strings.Contains(got, "UANN") {
		t.Errorf("after it was taken back Bob has %s", got)
	}
}

// TestAFileOfReceivedHoursNamesPeopleAndCountsEachHourOnce: by share, person, day, week and
// tag, also where Slack doesn't answer.
func TestAFileOfReceivedHoursNamesPeopleAndCountsEachHourOnce(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	d.Shares(m, "share days with <@UBOB>")
	d.Types(cem, "add mon 3h else #acme")
	preview := d.Types(cem, "share totals #acme with <@UBOB>")
	d.Follows(d.Taps(cem, preview, "share_send"), m)
	for typed, want := range map[string]string{
		"received as csv":                   "Ann Lee,UANN,1,1,2026-02-25,2026-03-03,4.50,,\r\n",
		"received by person as csv":         "Ann Lee,UANN,,,,,4.50,,\r\n,UCEM,,,,,3.00,,\r\n",
		"received by day as csv":            ",,,,2026-03-02,2026-03-02,2.50,,\r\n",
		"received by week as csv":           ",,,,2026-03-02,2026-03-08,4.50,,\r\n",
		"received by person and day as csv": "Ann Lee,UANN,,,2026-03-03,2026-03-03,2.00,,\r\n",
		"received by tag as csv":            ",,,,,,7.50,,\r\n,,,,,,,#acme,6.50\r\n",
		"received by day and tag as csv":    ",,,,2026-03-03,2026-03-03,2.00,,\r\n,,,,2026-03-03,2026-03-03,,#acme,2.00\r\n",
	} {
		got := string(handlerstest.Uploaded(t, d.Types(bob, typed)))
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
	book := handlerstest.SentFile(t, d.Types(bob, "received as xlsx"))
	if got := handlerstest.WorkbookPart(t, book.Content.Bytes(), "docProps/core.xml"); !strings.Contains(got, "<dc:creator>Bob =Stone</dc:creator>") {
		t.Errorf("properties: %s", got)
	}
	if got := handlerstest.WorkbookPart(t, book.Content.Bytes(), "xl/worksheets/sheet2.xml"); !strings.Contains(got, "SUMIFS(Received!$G$2:$G$") {
		t.Errorf("totals: %s", got)
	}
	d.Service.Profiles = handlerstest.NoProfiles{}
	if got := string(handlerstest.Uploaded(t, d.Types(bob, "received by person as csv"))); !strings.Contains(got, "\r\n,UANN,,,,,4.50,,\r\n") {
		t.Errorf("without an answer from Slack:\n%s", got)
	}
	if got := handlerstest.Words(t, d.Types(bob, "received by week").Reply); !strings.Contains(got, "Mon 2 Mar 2026 to Sun 8 Mar 2026  4h 30m") {
		t.Errorf("by week Bob has %s", got)
	}
}

func TestTheLaterOfTwoSharesOfTheSameDaysCounts(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	d.Shares(m, "share totals #acme with <@UBOB>")
	d.Types(ann, "add mon 15-16 more #acme")
	d.Shares(m, "share days #acme with <@UBOB>")
	if got := handlerstest.Words(t, d.Types(bob, "received").Reply); !strings.Contains(got, ": 4h 30m") || strings.Contains(got, "twice") {
		t.Errorf("Bob has %s", got)
	}
	d.Shares(m, "share days mon #acme with <@UBOB>")
	if got := handlerstest.Words(t, d.Types(bob, "received").Reply); !strings.Contains(got, "may count twice") {
		t.Errorf("Bob has %s", got)
	}
}

func TestARequestShowsThePersonWhatAnAnswerWouldHold(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	d.Follows(d.Types(bob, "request <@UANN|ann> #acme"), m)
	all := m.At("DUANN")
	if len(all) != 1 {
		t.Fatalf("Ann is sent %d messages", len(all))
	}
	asked := answerOf(all[0])
	if got := handlerstest.Words(t, asked.Reply); !strings.Contains(got, "UBOB  is asking for these hours") || !strings.Contains(inside(t, asked.Reply), "3h 30m") {
		t.Errorf("Ann sees %s", got)
	}
	if n := strings.Count(handlerstest.JSON(t, asked.Reply.Blocks), `"style":"primary"`); n != 1 {
		t.Errorf("%d buttons stand out", n)
	}
	id, _, _ := strings.Cut(handlerstest.ButtonValue(t, asked, "share_send"), " ")
	form := d.Handle(interaction.Request{Kind: interaction.Submission, Who: ann, View: &interaction.View{Callback: "share_trim", Private: id,
		Values: map[string]map[string]interaction.Input{"days": {"days": {Value: "mon"}}, "tags": {"tags": {Value: "#acme"}}}}})
	trimmed := &interaction.Reply{Blocks: handlerstest.Modal(form.View).Blocks}
	if !strings.Contains(inside(t, trimmed), "1h 30m") {
		t.Fatalf("trimmed it is %s", handlerstest.Words(t, trimmed))
	}
	if late := d.Taps(ann, asked, "share_send"); !strings.Contains(handlerstest.Words(t, late.Reply), "Nothing was sent") {
		t.Errorf("the first preview still sends: %s", handlerstest.Words(t, late.Reply))
	}
	d.Follows(d.Taps(ann, answerOf(trimmed), "share_send"), m)
	if got := handlerstest.Words(t, d.Types(bob, "received").Reply); !strings.Contains(got, "1h 30m") {
		t.Errorf("Bob received %s", got)
	}
}

func TestTheAskerCantTellWhatBecameOfARequest(t *testing.T) {
	answers := map[string]string{}
	for name, before := range map[string]func(d *handlerstest.Desk, m *handlerstest.Messenger){
		"no user of Sundial": func(*handlerstest.Desk, *handlerstest.Messenger) {},
		"has nothing":        func(d *handlerstest.Desk, _ *handlerstest.Messenger) { d.Types(ann, "status") },
		"has hours":          func(d *handlerstest.Desk, _ *handlerstest.Messenger) { d.Week() },
		"leaves it": func(d *handlerstest.Desk, m *handlerstest.Messenger) {
			d.Week()
			d.Follows(d.Types(bob, "request <@UANN> #acme"), m)
			id, _, _ := strings.Cut(handlerstest.ButtonValue(d.T, answerOf(m.At("DUANN")[0]), "share_send"), " ")
			d.Presses(ann, "share_leave", id)
		},
		"wants none of his": func(d *handlerstest.Desk, m *handlerstest.Messenger) {
			d.Week()
			d.Follows(d.Types(bob, "request <@UANN> #acme"), m)
			id, _, _ := strings.Cut(handlerstest.ButtonValue(d.T, answerOf(m.At("DUANN")[0]), "share_send"), " ")
			d.Presses(ann, "share_mute", id)
		},
	} {
		d, m := handlerstest.New(t), handlerstest.NewMessenger()
		d.Types(bob, "status")
		before(d, m)
		a := d.Types(bob, "request <@UANN> #acme")
		d.Follows(a, m)
		answers[name] = handlerstest.JSON(t, a.Reply) + handlerstest.Words(t, d.Types(bob, "received").Reply) + handlerstest.Words(t, d.Types(bob, "shares").Reply)
		if len(m.At("DUBOB")) != 0 {
			t.Errorf("%s: Bob is sent something", name)
		}
		if name == "wants none of his" && len(m.At("DUANN")) != 1 {
			t.Errorf("%d requests reached Ann", len(m.At("DUANN")))
		}
	}
	for name, got := range answers {
		if got != answers["has hours"] {
			t.Errorf("%s:\n%s\nelse\n%s", name, got, answers["has hours"])
		}
	}
}

func TestNobodyIsAskedMoreThanThreeTimesAWeekByOnePerson(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	d.Types(bob, "status")
	for range 3 {
		d.Follows(d.Types(bob, "request <@UANN>"), m)
	}
	more := d.Types(bob, "request <@UANN> <@UCEM>")
	d.Follows(more, m)
	if got := handlerstest.Words(t, more.Reply); len(m.At("DUANN")) != 3 || !strings.Contains(got, "which is the limit") || !strings.Contains(got, "Asked  UCEM") {
		t.Errorf("%d reached Ann; Bob reads %s", len(m.At("DUANN")), got)
	}
	d.Clock.Advance(8 * 24 * time.Hour)
	d.Follows(d.Types(bob, "request <@UANN>"), m)
	if len(m.At("DUANN")) != 4 {
		t.Error("a week later Bob can't ask")
	}
}

func TestRequestsFromAnUnmutedPersonArriveAgain(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	d.Follows(d.Types(bob, "request <@UANN>"), m)
	id, _, _ := strings.Cut(handlerstest.ButtonValue(t, answerOf(m.At("DUANN")[0]), "share_send"), " ")
	muted := d.Presses(ann, "share_mute", id)
	d.Taps(ann, muted, "share_unmute")
	d.Follows(d.Types(bob, "request <@UANN>"), m)
	if len(m.At("DUANN")) != 2 {
		t.Errorf("%d requests reached Ann", len(m.At("DUANN")))
	}
}

func TestARequestIsDeliveredOnce(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	a := d.Types(bob, "request <@UANN>")
	d.Follows(a, m)
	asker, err := d.Store.Member(t.Context(), bob, d.Clock.Now())
	handlerstest.Must(t, err)
	made, err := d.Store.Requests(t.Context(), asker, d.Clock.Now().Add(-time.Hour))
	handlerstest.Must(t, err)
	courier := sharing.Courier{Store: d.Store, Messenger: m, Clock: d.Moving, Command: "/time"}
	handlerstest.Must(t, courier.Ask(t.Context(), asker, made[0]))
	if len(m.At("DUANN")) != 1 {
		t.Errorf("%d requests reached Ann", len(m.At("DUANN")))
	}
	var none []models.Due[models.Request]
	if none, err = d.Store.DueRequests(t.Context(), d.Clock.Now().Add(time.Hour), models.Due[models.Request]{}, 10); err != nil || len(none) != 0 {
		t.Errorf("still to be delivered: %v, %v", none, err)
	}
}

func TestTheExportHoldsSharesAnswersRequestsAndWhatWasReceived(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	preview := d.Types(ann, "share days #acme with <@UBOB>")
	id, _, _ := strings.Cut(handlerstest.ButtonValue(t, preview, "share_send"), " ")
	preview = d.Presses(ann, "share_answer", id)
	d.Follows(d.Taps(ann, preview, "share_send"), m)
	d.Presses(bob, "share_accept", id)
	d.Types(bob, "request <@UANN> #acme")
	if got := string(handlerstest.Uploaded(t, d.Types(ann, "export as json"))); !strings.Contains(got, `"accepted": true`) || !strings.Contains(got, `"number": 1`) || !strings.Contains(got, `"ts": "1"`) {
		t.Errorf("Ann's export: %s", got)
	}
	if got := string(handlerstest.Uploaded(t, d.Types(bob, "export as json"))); !strings.Contains(got, `"owner": "UANN"`) || !strings.Contains(got, `"to": "UANN"`) {
		t.Errorf("Bob's export: %s", got)
	}
}

// panicking panics whenever a profile is read.
type panicking struct{}

func (panicking) Profile(context.Context, models.MemberKey) (interaction.Profile, error) {
	panic("quokka")
}

func TestANameThatPanicsIsMissingInAFileAndEndsNoProcess(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Types(ann, "add mon 9-12 review")
	d.Types(bob, "status")
	d.Shares(m, "share days mon with <@UBOB>")
	counted := 0
	d.Service.Profiles, d.Service.Panicked = panicking{}, func() { counted++ }
	if file := string(handlerstest.Uploaded(t, d.Types(bob, "received as csv"))); !strings.Contains(file, "UANN") {
		t.Errorf("the file: %s", file)
	}
	if log := d.Log.String(); !strings.Contains(log, "contained a panic") || strings.Contains(log, "quokka") {
		t.Errorf("the log: %s", log)
	}
	if counted == 0 {
		t.Error("no panic is counted")
	}
}
