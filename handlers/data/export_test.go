package data_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"sundial/exchange"
	"sundial/handlers/handlerstest"
	"sundial/interaction"
	"sundial/models"
)

// The members who type.
var ann, bob = handlerstest.Ann, handlerstest.Bob

// noted returns the note that is above the file.
func noted(t *testing.T, a interaction.Answer) interaction.Answer {
	t.Helper()
	for _, effect := range handlerstest.Effects[interaction.SendMessage](a) {
		return interaction.Answer{Reply: effect.Message}
	}
	t.Fatal("no note above the file")
	return interaction.Answer{}
}

func archiveOf(t *testing.T, content []byte) exchange.Archive {
	t.Helper()
	a, records, err := exchange.ParseJSON(content)
	if err != nil {
		t.Fatalf("%v in\n%s", err, content)
	}
	a.Records = exchange.Records(records)
	return a
}

// everything gives Ann something of each kind.
func everything(d *handlerstest.Desk) {
	for _, text := range []string{
		"add yesterday 9-10:30 review #acme", "add yesterday 2h plan #beta", "rate #acme 90 EUR/h from the beginning", "target #beta 20h/week", "here #acme",
		"summary daily", "remind at 9:00 on weekdays to stretch", "remind after 3h", "timezone Europe/Berlin", "keep 2 years", "start fix login #acme",
	} {
		d.Types(ann, text)
	}
}

func TestTheExportHoldsEverythingThatIsHeld(t *testing.T) {
	d := handlerstest.New(t)
	everything(d)
	a := archiveOf(t, handlerstest.Uploaded(t, d.Types(ann, "export as json")))
	if len(a.Records) != 3 || len(a.Tags) != 2 || len(a.Schedules) != 4 || len(a.History) != 8 {
		t.Errorf("%d records, %d tags, %d schedules, %d former versions", len(a.Records), len(a.Tags), len(a.Schedules), len(a.History))
	}
	all := string(handlerstest.Uploaded(t, d.Types(ann, "export as json")))
	for _, word := range []string{"review #acme", `"rate": "90"`, `"target": 72000`, "stretch", `"kind": "daily"`, `"keep": 24`, `"C1": "acme"`, "Europe/Berlin"} {
		if !strings.Contains(all, word) {
			t.Errorf("the export lacks %s", word)
		}
	}
}

func TestAMemberWhoHasNothingGetsAFileToo(t *testing.T) {
	d := handlerstest.New(t)
	var keys map[string]json.RawMessage
	if err := json.Unmarshal(handlerstest.Uploaded(t, d.Types(bob, "export")), &keys); err != nil {
		t.Fatal(err)
	}
	for _, list := range []string{"records", "tags", "schedules", "shares", "history"} {
		if string(keys[list]) != "[]" {
			t.Errorf("%s is %s", list, keys[list])
		}
	}
}

func TestAReportAsJSONHoldsItsRecordsAndNothingElse(t *testing.T) {
	d := handlerstest.New(t)
	everything(d)
	a := archiveOf(t, handlerstest.Uploaded(t, d.Types(ann, "report yesterday #acme as json")))
	if len(a.Records) != 1 || len(a.Tags)+len(a.Schedules)+len(a.History) != 0 || string(a.Member.Settings) != "{}" {
		t.Errorf("the report holds %+v", a)
	}
}

func TestAnExportedFileIsDeletedByItsButtonOrAfterADay(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(bob, "status")
	answer := d.Types(ann, "export as json")
	id := handlerstest.ButtonValue(t, noted(t, answer), "got_it")
	if got := handlerstest.Text(d.Presses(ann, "got_it", id)); !strings.HasPrefix(got, "The file is gone.") {
		t.Errorf("before it was sent: %q", got)
	}
	handlerstest.Uploaded(t, answer)
	if foreign, forged := d.Presses(bob, "got_it", id), d.Presses(bob, "got_it", models.NewID()); handlerstest.JSON(t, foreign) != handlerstest.JSON(t, forged) || len(foreign.Then) > 0 {
		t.Errorf("Bob presses it: %s", handlerstest.JSON(t, foreign))
	}
	due := func() int {
		old, err := d.Store.OldMessages(t.Context(), ann.Workspace(), d.Clock.Now(), models.SlackItem{}, 10)
		if err != nil {
			t.Fatal(err)
		}
		return len(old)
	}
	if due() != 0 {
		t.Error("it is deleted at once")
	}
	pressed := d.Presses(ann, "got_it", id)
	if !pressed.Reply.Delete || len(pressed.Then) != 1 || pressed.Then[0] != interaction.Effect(interaction.DeleteFile{ID: "F1"}) || due() != 1 {
		t.Errorf("the button: %+v, %d due", pressed, due())
	}
	d.Clock.Advance(24 * time.Hour)
	if due() != 2 { // the file and the note above it
		t.Errorf("%d due after a day", due())
	}
}

func TestAQueuedRequestOfAForgottenMemberRecreatesNothing(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "start secret #acme")
	waited := interaction.Request{Kind: interaction.SlashCommand, Who: ann, Text: "add 9-10 secret", Envelope: "waited", At: d.Clock.Now()}
	d.Clock.Advance(time.Second)
	d.Presses(ann, "forget_me", "")
	for range 2 { // a second delivery
		answer, err := d.Service.Handle(t.Context(), waited)
		if err != nil || strings.Contains(handlerstest.Text(answer), "secret") {
			t.Errorf("%q, %v", handlerstest.Text(answer), err)
		}
	}
	if len(d.Records(ann)) != 0 {
		t.Error("a record came back")
	}
	d.Types(ann, "add 9-10 anew")
	if len(d.Records(ann)) != 1 {
		t.Error("Ann can't start again")
	}
}

func TestTheJSONExportHoldsTheContract(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add 10:00-11:30   review   #Acme")
	d.Types(ann, "start again")
	answer := d.Types(ann, "export as json")
	content := handlerstest.Uploaded(t, answer)
	var file struct {
		Format                           string
		Version                          int
		Member                           struct{ Team, User, Zone string }
		Records                          []map[string]any
		Tags, Schedules, Shares, History *[]any
	}
	if err := json.Unmarshal(content, &file); err != nil {
		t.Fatal(err)
	}
	if file.Format != "sundial" || file.Version != 1 || file.Member.Team != "T1" || file.Member.User != "UANN" || file.Member.Zone != "Europe/Amsterdam" {
		t.Errorf("head: %+v", file)
	}
	if file.Tags == nil || file.Schedules == nil || file.Shares == nil || file.History == nil || len(file.Records) != 2 {
		t.Fatalf("lists: %s", content)
	}
	first := file.Records[0]
	want := map[string]any{"start": "2026-03-04T10:00:00+01:00", "end": "2026-03-04T11:30:00+01:00", "kind": "work", "placed": false, "note": "review #Acme", "zone": "Europe/Amsterdam"}
	for key, value := range want {
		if first[key] != value {
			t.Errorf("%s is %v, want %v", key, first[key], value)
		}
	}
	if tags, _ := json.Marshal(first["tags"]); string(tags) != `["acme"]` {
		t.Errorf("tags: %s", tags)
	}
	if end, there := file.Records[1]["end"]; !there || end != nil {
		t.Errorf("a running timer ends at %v", end)
	}
}
