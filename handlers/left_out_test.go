package handlers_test

import (
	_ "github.com/mattn/go-sqlite3"

	"database/sql"
	"strings"
	"testing"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/handlers/handlerstest"
	"sundial/interaction"
	"sundial/models"
)

// edits changes the database as someone who has the file does.
func edits(d *handlerstest.Desk, statement string) {
	d.T.Helper()
	db, err := sql.Open("sqlite3", "file:"+d.File)
	if err != nil {
		d.T.Fatal(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(d.T.Context(), statement); err != nil {
		d.T.Fatal(err)
	}
}

// TestTheMemberReadsWhatIsLeftOut edits a record in the file: every answer that would have shown it shows the others, and says that one is missing.
func TestTheMemberReadsWhatIsLeftOut(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add 9-10 quokka #acme")
	d.Types(ann, "add 10-11 wombat #acme")
	d.Types(ann, "remind at 17:00 numbat")
	d.Types(bob, "add 9-10 potoroo")
	edits(d, "UPDATE records SET end_at = end_at + 1800 WHERE id = (SELECT min(id) FROM records)")
	edits(d, "UPDATE schedules SET kind = 'daily'")
	for _, typed := range []string{"list today", "report today", "search o", "export as json"} {
		answer := d.Types(ann, typed)
		got := handlerstest.Text(answer)
		if strings.Contains(got, "quokka") || !strings.Contains(got, "left out") && answer.Reply != nil {
			t.Errorf("%s: %q", typed, got)
		}
	}
	if got := d.Says(ann, "list today"); !strings.Contains(got, "wombat") || !strings.Contains(got, "1 of your items is left out, because it was changed or damaged in Sundial's database") {
		t.Errorf("the list: %q", got)
	}
	if got := d.Says(ann, "reminders"); strings.Contains(got, "numbat") || !strings.Contains(got, "1 of your items is left out") {
		t.Errorf("the reminders: %q", got)
	}
	d.Taps(ann, d.Types(ann, "list today"), "dismiss_missing")
	if got := d.Says(ann, "list today"); !strings.Contains(got, "wombat") || strings.Contains(got, "left out") {
		t.Errorf("the list, whose note was dismissed: %q", got)
	}
	if got := d.Says(ann, "reminders"); !strings.Contains(got, "1 of your items is left out") {
		t.Errorf("another row that is missing: %q", got)
	}
	edits(d, "UPDATE records SET end_at = end_at + 1800 WHERE id = (SELECT id FROM records WHERE member_id = (SELECT id FROM members WHERE slack_user = 'UANN') ORDER BY id DESC LIMIT 1)")
	if got := d.Says(ann, "list today"); strings.Contains(got, "wombat") || !strings.Contains(got, "1 of your items is left out") {
		t.Errorf("a row that is damaged later: %q", got)
	}
	if got := d.Says(bob, "list today"); strings.Contains(got, "left out") || !strings.Contains(got, "potoroo") {
		t.Errorf("another's list: %q", got)
	}
	if log := d.Log.String(); strings.Contains(log, "quokka") || strings.Contains(log, "numbat") {
		t.Errorf("the log: %s", log)
	}
}

// TestWhoseKeyIsAnothersReadsASentence swaps two members in the file.
func TestWhoseKeyIsAnothersReadsASentence(t *testing.T) {
	d := handlerstest.New(t)
	d.Types(ann, "add 9-10 quokka")
	d.Types(bob, "add 9-10 potoroo")
	edits(d, "UPDATE members SET slack_user = slack_user || '-'")
	edits(d, "UPDATE members SET slack_user = CASE slack_user WHEN 'UANN-' THEN 'UBOB' ELSE 'UANN' END")
	d.Store.DropUnused(d.Clock.Now().AddDate(0, 0, 1)) // both typed a moment ago
	for _, who := range []models.MemberKey{ann, bob} {
		request := interaction.Request{Kind: interaction.SlashCommand, Who: who, Text: "list today", Channel: "C1", Envelope: "swapped " + who.User, At: d.Clock.Now()}
		_, err := d.Service.Handle(t.Context(), request)
		if err == nil {
			t.Fatalf("%s is answered", who.User)
		}
		told := handlerstest.Text(interaction.Answer{Reply: blockkit.Sorry(err, handlers.WordsOf(&models.Member{Locale: "en-GB"}, "/time"))})
		if !strings.Contains(told, "Your data can't be read and nothing was saved") || strings.Contains(err.Error(), "quokka") || strings.Contains(err.Error(), "potoroo") {
			t.Errorf("%s reads %q after %v", who.User, told, err)
		}
	}
}
