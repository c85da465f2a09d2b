package handlers_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"sundial/exchange"
	"sundial/interaction"
	"sundial/models"
)

// uploaded returns the file of an answer, which Slack is told to have taken as F1.
func uploaded(t *testing.T, a interaction.Answer) []byte {
	t.Helper()
	for _, effect := range effects[interaction.SendMessage](a) {
		effect.Sent("D1", "1.0")
	}
	for _, effect := range effects[interaction.SendFile](a) {
		effect.File.Sent("F1")
		return effect.File.Content.Bytes()
	}
	t.Fatalf("no file in %q", text(a))
	return nil
}

// noted returns the note that is above the file.
func noted(t *testing.T, a interaction.Answer) interaction.Answer {
	t.Helper()
	for _, effect := range effects[interaction.SendMessage](a) {
		return interaction.Answer{Reply: effect.Message}
	}
	t.Fatal("no note above the file")
	return interaction.Answer{}
}

func archiveOf(t *testing.T, content []byte) exchange.Archive {
	t.Helper()
	a, err := exchange.ReadJSON(bytes.NewReader(content))
	if err != nil {
		t.Fatalf("%v in\n%s", err, content)
	}
	return a
}

// everything has Ann hold something of each kind.
func (d *desk) everything() {
	for _, text := range []string{
		"add yesterday 9-10:30 review #acme", "add yesterday 2h plan #beta", "rate #acme 90 EUR/h from the beginning", "target #beta 20h/week", "here #acme",
		"summary daily", "remind at 9:00 on weekdays to stretch", "remind after 3h", "timezone Europe/Berlin", "keep 2 years", "start fix login #acme",
	} {
		d.types(ann, text)
	}
}

func TestTheExportHoldsEverythingThatIsHeld(t *testing.T) {
	d := newDesk(t)
	d.everything()
	a := archiveOf(t, uploaded(t, d.types(ann, "export as json")))
	if len(a.Records) != 3 || len(a.Tags) != 2 || len(a.Schedules) != 4 || len(a.History) != 8 {
		t.Errorf("%d records, %d tags, %d schedules, %d former versions", len(a.Records), len(a.Tags), len(a.Schedules), len(a.History))
	}
	all := string(uploaded(t, d.types(ann, "export as json")))
	for _, word := range []string{"review #acme", `"rate": "90"`, `"target": 72000`, "stretch", `"kind": "daily"`, `"keep": 24`, `"C1": "acme"`, "Europe/Berlin"} {
		if !strings.Contains(all, word) {
			t.Errorf("the export lacks %s", word)
		}
	}
}

func TestAMemberWhoHasNothingGetsAFileToo(t *testing.T) {
	d := newDesk(t)
	var keys map[string]json.RawMessage
	if err := json.Unmarshal(uploaded(t, d.types(bob, "export")), &keys); err != nil {
		t.Fatal(err)
	}
	for _, list := range []string{"records", "tags", "schedules", "shares", "history"} {
		if string(keys[list]) != "[]" {
			t.Errorf("%s is %s", list, keys[list])
		}
	}
}

func TestAReportAsJSONHoldsItsRecordsAndNothingElse(t *testing.T) {
	d := newDesk(t)
	d.everything()
	a := archiveOf(t, uploaded(t, d.types(ann, "report yesterday #acme as json")))
	if len(a.Records) != 1 || len(a.Tags)+len(a.Schedules)+len(a.History) != 0 || string(a.Member.Settings) != "{}" {
		t.Errorf("the report holds %+v", a)
	}
}

func TestAnExportedFileIsDeletedByItsButtonOrAfterADay(t *testing.T) {
	d := newDesk(t)
	d.types(bob, "status")
	answer := d.types(ann, "export as json")
	id := find(t, noted(t, answer), "got_it")
	if got := text(d.presses(ann, "got_it", id)); !strings.HasPrefix(got, "The file is gone.") {
		t.Errorf("before it was sent: %q", got)
	}
	uploaded(t, answer)
	if foreign, forged := d.presses(bob, "got_it", id), d.presses(bob, "got_it", models.NewFileID()); asJSON(t, foreign) != asJSON(t, forged) || len(foreign.Then) > 0 {
		t.Errorf("Bob presses it: %s", asJSON(t, foreign))
	}
	due := func() int {
		old, err := d.store.OldMessages(t.Context(), ann.Workspace(), d.clock.Now(), 10)
		if err != nil {
			t.Fatal(err)
		}
		return len(old)
	}
	if due() != 0 {
		t.Error("it is deleted at once")
	}
	pressed := d.presses(ann, "got_it", id)
	if !pressed.Reply.Delete || len(pressed.Then) != 1 || pressed.Then[0] != interaction.Effect(interaction.DeleteFile{ID: "F1"}) || due() != 1 {
		t.Errorf("the button: %+v, %d due", pressed, due())
	}
	d.clock.Advance(24 * time.Hour)
	if due() != 2 { // the file and the note above it
		t.Errorf("%d due after a day", due())
	}
}

func TestWhatWaitedWhileAMemberWasForgottenRecreatesNothing(t *testing.T) {
	d := newDesk(t)
	d.types(ann, "start secret #acme")
	waited := interaction.Request{Kind: interaction.SlashCommand, Who: ann, Text: "add 9-10 secret", Envelope: "waited", At: d.clock.Now()}
	d.clock.Advance(time.Second)
	d.presses(ann, "forget_me", "")
	for range 2 { // a second delivery
		answer, err := d.service.Handle(t.Context(), waited)
		if err != nil || strings.Contains(text(answer), "secret") {
			t.Errorf("%q, %v", text(answer), err)
		}
	}
	if len(d.records(ann)) != 0 {
		t.Error("a record came back")
	}
	d.types(ann, "add 9-10 anew")
	if len(d.records(ann)) != 1 {
		t.Error("she can't begin anew")
	}
}
