package data_test

import (
	"encoding/json"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"sundial/handlers/data"
	"sundial/handlers/handlerstest"
	"sundial/models"
	"sundial/record"
)

var (
	archivedIDs = regexp.MustCompile(`[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}`)
	archivedAt  = regexp.MustCompile(`"exported_at": "[^"]*"`)
)

// sameButIDs returns an export with its ids numbered as they appear, and without its moment.
func sameButIDs(content []byte) string {
	seen := map[string]string{}
	text := archivedAt.ReplaceAllString(string(content), "")
	return archivedIDs.ReplaceAllStringFunc(text, func(id string) string {
		if seen[id] == "" {
			seen[id] = "id " + strings.Repeat("i", len(seen)+1)
		}
		return seen[id]
	})
}

// holdsAll gives Ann something of every kind: each kind of schedule, shares and the answers to
// them, requests, and received hours.
func holdsAll(d *handlerstest.Desk, m *handlerstest.Messenger) {
	d.T.Helper()
	t := d.T.(*testing.T)
	everything(d)
	for _, text := range []string{
		"suggest #acme", "summary weekly on fri full", "remind if idle by 10:00", "pomodoro 25/5 deep #x", "request <@UBOB> #acme last month",
		"share totals #acme with <@UBOB> every friday", "request <@UCEM> #acme last month monthly",
		"report last month #acme as pdf on the 31st at 9:00",
		"rate #acme 120 EUR/h from 1 mar until 31 mar", "rate #ops 80 USD/h", "client #acme Acme GmbH, Long Street 1, 12345 Town", "settings sender Ann Lee, Short Street 2",
		"budget #acme 5000 EUR", "budget #ops 40h a month",
	} {
		d.Types(ann, text)
	}
	preview := d.Types(ann, "share days #acme with <@UBOB>")
	id, _, _ := strings.Cut(handlerstest.ButtonValue(t, preview, "share_send"), " ")
	preview = d.Presses(ann, "share_answer", id)
	d.Follows(d.Taps(ann, preview, "share_send"), m)
	d.Presses(bob, "share_accept", id)
	d.Types(bob, "add yesterday 9-11 his #acme")
	d.Follows(d.Taps(bob, d.Types(bob, "share days yesterday with <@UANN>"), "share_send"), m)

	outside := d.Types(ann, `share days yesterday #acme as pdf for "Acme GmbH"`)
	d.Taps(ann, outside, "share_send")
	d.MarksBilled("report yesterday #acme", "2026-03")

	member, err := d.Store.Member(t.Context(), ann, d.Clock.Now())
	handlerstest.Must(t, err)
	member.Settings.Quiet = record.Quiet{From: 20 * 60, To: 8 * 60, DaysOff: []time.Weekday{0, 6}}
	member.Settings.Muted = []string{"UCEM"}
	have, err := d.Store.Schedules(t.Context(), member)
	handlerstest.Must(t, err)
	kinds := map[models.ScheduleKind]bool{}
	for _, one := range have {
		kinds[one.Kind] = true
	}
	change := &models.Change{Member: member, At: d.Clock.Now()}
	for _, kind := range models.ScheduleKinds() {
		if !kinds[kind] {
			change.Schedules = append(change.Schedules, models.Schedule{ID: models.NewID(), Kind: kind, Zone: "Europe/Berlin", Next: d.Clock.Now().AddDate(0, 0, 1),
				Told: map[string]string{"acme": "2026-03-02 risk"}})
		}
	}
	handlerstest.Must(t, d.Store.Commit(t.Context(), change))
}

func TestEverythingInAnExportIsRestored(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	holdsAll(d, m)
	first := handlerstest.Uploaded(t, d.Types(ann, "export as json"))
	other := handlerstest.New(t)
	if _, err := data.ImportFor(t.Context(), other.Service, ann, data.Handed{Data: first}); err != nil {
		t.Fatalf("%v\n%s", err, first)
	}
	again := handlerstest.Uploaded(t, other.Types(ann, "export as json"))
	if sameButIDs(first) != sameButIDs(again) {
		t.Errorf("exported\n%s\nand again\n%s", sameButIDs(first), sameButIDs(again))
	}
	var held map[string][]json.RawMessage
	_ = json.Unmarshal(first, &held) // the first keys are no lists
	for _, list := range []string{"records", "tags", "schedules", "shares", "history", "requests", "received", "bills"} {
		if len(held[list]) == 0 {
			t.Errorf("the export has no %s, so that nothing is proved of them", list)
		}
	}
}

func TestImportedReceivedHoursAreKeptButNotCounted(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	holdsAll(d, m)
	first := handlerstest.Uploaded(t, d.Types(ann, "export as json"))
	if got := d.Says(ann, "received"); !strings.Contains(got, "2h") {
		t.Fatalf("nothing was received: %q", got)
	}
	other := handlerstest.New(t)
	if _, err := data.ImportFor(t.Context(), other.Service, ann, data.Handed{Data: first}); err != nil {
		t.Fatal(err)
	}
	got := other.Types(ann, "received")
	if seen := handlerstest.Words(t, got.Reply); !strings.Contains(seen, "Nothing has been shared with you yet") || !strings.Contains(seen, "1 imported share") {
		t.Errorf("received says %q", seen)
	}
	if due, err := other.Store.DueRequests(t.Context(), other.Clock.Now().Add(time.Hour), models.Due[models.Request]{}, 10); err != nil || len(due) != 0 {
		t.Errorf("a request of the file is delivered: %v, %v", due, err)
	}
	if due, err := other.Store.DueShares(t.Context(), other.Clock.Now().Add(time.Hour), models.Due[models.Share]{}, 10); err != nil || len(due) != 0 {
		t.Errorf("a share of the file is sent: %v, %v", due, err)
	}
}

// TestAFilesClaimsDoNotShowWhetherAnotherMemberUsesSundial imports a ledger that names
// Bob: it's the same whether Bob is a member, never was one, or was forgotten.
func TestAFilesClaimsDoNotShowWhetherAnotherMemberUsesSundial(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	holdsAll(d, m)
	first := handlerstest.Uploaded(t, d.Types(ann, "export as json"))
	after := func(bobDoes func(*handlerstest.Desk)) string {
		other := handlerstest.New(t)
		bobDoes(other)
		if _, err := data.ImportFor(t.Context(), other.Service, ann, data.Handed{Data: first}); err != nil {
			t.Fatal(err)
		}
		other.Presses(bob, "forget_me", "")
		return sameButIDs(handlerstest.Uploaded(t, other.Types(ann, "export as json")))
	}
	stranger := after(func(*handlerstest.Desk) {})
	member := after(func(other *handlerstest.Desk) { other.Types(bob, "status") })
	if stranger != member {
		t.Errorf("where Bob never was\n%s\nand where Bob had himself forgotten\n%s", stranger, member)
	}
}

func TestOnlyTheLedgerKeepsAFileFromBeingRestoredWhole(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	holdsAll(d, m)
	file := handlerstest.Uploaded(t, d.Types(ann, "export as json"))
	other := handlerstest.New(t)
	// A share of days with nothing tracked: no record, no history entry, no schedule.
	other.Follows(other.Taps(ann, other.Types(ann, "share totals yesterday with <@UBOB>"), "share_send"), m)
	said, err := data.ImportFor(t.Context(), other.Service, ann, data.Handed{Data: file})
	if err != nil || !strings.Contains(said.What, "record") {
		t.Fatalf("%q, %v", said.What, err)
	}
	if now := archiveOf(t, handlerstest.Uploaded(t, other.Types(ann, "export as json"))); len(now.Shares) != 1 || len(now.Records) == 0 {
		t.Errorf("%d shares, %d records", len(now.Shares), len(now.Records))
	}
}

func TestAnImportSaysThatAShareOfItLeavesWithoutAsking(t *testing.T) {
	d := handlerstest.New(t)
	made := d.Types(ann, "share totals #acme with <@UBOB> every friday")
	d.Taps(ann, made, "share_unasked")
	other, files := handlerstest.NewWithFiles(t)
	files.Put("F1", ann, string(handlerstest.Uploaded(t, d.Types(ann, "export as json"))))
	other.Types(ann, "status")
	if got := handlerstest.ModalText(t, other.HandsIn(ann, "F1")); !strings.Contains(got, "1 repeated share in the file is sent without asking") {
		t.Errorf("the preview: %s", got)
	}
}

func TestALedgerThatSlackCouldNotShowIsRefused(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	holdsAll(d, m)
	good := string(handlerstest.Uploaded(t, d.Types(ann, "export as json")))
	for name, change := range map[string][2]string{
		"an answer of nobody":       {`"by": "UBOB"`, `"by": "<!channel>"`},
		"a receipt of nobody":       {`"owner": "UBOB"`, `"owner": ""`},
		"a request to a channel":    {`"to": "UBOB"`, `"to": "<!here>"`},
		"a share to what is no id":  {"\"people\": [\n     \"UBOB\"", "\"people\": [\n     \"U BOB\""},
		"an answer that is a novel": {`"accepted": true`, `"text": "` + strings.Repeat("x", 501) + `"`},
	} {
		bad := strings.ReplaceAll(good, change[0], change[1])
		if bad == good {
			t.Fatalf("%s: the file lacks %s:\n%s", name, change[0], good)
		}
		other := handlerstest.New(t)
		if said, err := data.ImportFor(t.Context(), other.Service, ann, data.Handed{Data: []byte(bad)}); err == nil {
			t.Errorf("%s: %q", name, said.What)
		}
	}
}

func TestAnImpossibleScheduleInAFileIsRefused(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "share totals #acme with <@UBOB> every friday")
	good := string(handlerstest.Uploaded(t, d.Types(ann, "export as json")))
	for name, change := range map[string][2]string{
		"without what is shared":  {`"level": "totals"`, `"level": "everything"`},
		"to a channel":            {`"level": "totals"`, `"channel": "C1", "level": "totals"`},
		"to nobody":               {`"UBOB"`, ``},
		"of a kind that is not":   {`"kind": "share"`, `"kind": "spy"`},
		"notes without asking":    {`"level": "totals"`, `"level": "notes"`},
		"a filter without a tag":  {`"acme"`, `"ac me"`},
		"to who can't be a Slack": {`"UBOB"`, `"<!channel>"`},
	} {
		bad := strings.Replace(good, change[0], change[1], 1)
		if name == "notes without asking" {
			bad = strings.Replace(bad, `"kind": "share"`, `"unasked": true, "kind": "share"`, 1)
		}
		if bad == good {
			t.Fatalf("%s: the file lacks %s:\n%s", name, change[0], good)
		}
		other := handlerstest.New(t)
		if said, err := data.ImportFor(t.Context(), other.Service, ann, data.Handed{Data: []byte(bad)}); err == nil {
			t.Errorf("%s: %q", name, said.What)
		}
	}
}

// TestAnImportedScheduleIsNextDueAfterNow imports schedules that claim to be due decades ago or ahead.
func TestAnImportedScheduleIsNextDueAfterNow(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "remind at 9:00 on weekdays to stretch")
	good := string(handlerstest.Uploaded(t, d.Types(ann, "export as json")))
	next := regexp.MustCompile(`"next": "[^"]*"`)
	for _, claimed := range []string{"1970-01-03T00:00:00Z", "2026-03-04T13:20:01Z", "9000-01-01T00:00:00Z", "0001-01-02T00:00:00Z"} {
		other := handlerstest.New(t)
		bad := next.ReplaceAllString(good, `"next": "`+claimed+`"`)
		if _, err := data.ImportFor(t.Context(), other.Service, ann, data.Handed{Data: []byte(bad)}); err != nil {
			t.Fatal(err)
		}
		if again := string(handlerstest.Uploaded(t, other.Types(ann, "export as json"))); sameButIDs([]byte(again)) != sameButIDs([]byte(good)) {
			t.Errorf("claimed for %s, it is due at %s", claimed, next.FindString(again))
		}
	}
	var clocks []string
	for minute := range 48 {
		clocks = append(clocks, strconv.Itoa(minute*30))
	}
	many := regexp.MustCompile(`"Clock": \[[^\]]*\]`).ReplaceAllString(good, `"Clock": [`+strings.Join(clocks, ",")+`]`)
	if _, err := data.ImportFor(t.Context(), handlerstest.New(t).Service, ann, data.Handed{Data: []byte(many)}); err == nil {
		t.Error("48 clock times are accepted")
	}
}

func TestAnImportedRateIsOneThatCanBeTyped(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "rate #acme 90 EUR/h from the beginning")
	good := string(handlerstest.Uploaded(t, d.Types(ann, "export as json")))
	for _, rate := range []string{"1e10000", "-5", "1000001", "90,5", "NaN", "0x10"} {
		bad := strings.Replace(good, `"rate": "90"`, `"rate": "`+rate+`"`, 1)
		if bad == good {
			t.Fatalf("the file has no rate: %s", good)
		}
		if _, err := data.ImportFor(t.Context(), handlerstest.New(t).Service, ann, data.Handed{Data: []byte(bad)}); err == nil {
			t.Errorf("%s is accepted", rate)
		}
	}
}
