package data_test

import (
	"database/sql"
	"strings"
	"testing"

	_ "github.com/mattn/go-sqlite3"
	"github.com/slack-go/slack"

	"sundial/handlers/handlerstest"
)

func TestForgettingSaysFirstWhatOthersKeep(t *testing.T) {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	if got := d.Says(ann, "forget me"); strings.Contains(got, "nobody can take") {
		t.Errorf("with nothing shared: %q", got)
	}
	d.Shares(m, "share days #acme with <@UBOB>")
	second := d.Shares(m, "share totals #acme with <@UBOB>")
	if got := d.Says(ann, "forget me"); !strings.Contains(got, "2 shares are still where you sent them") {
		t.Errorf("with two shares: %q", got)
	}
	d.Follows(d.Presses(ann, "unshare", second), m)
	asked := d.Types(ann, "forget me")
	if got := handlerstest.Text(asked); !strings.Contains(got, "1 share is still where you sent it") {
		t.Errorf("with one taken back: %q", got)
	}
	erase := handlerstest.ButtonsByLabel(asked)["Erase everything"]
	if erase == nil || erase.Style != slack.StyleDanger || erase.Confirm == nil || !strings.Contains(erase.Confirm.Text.Text, " records, your reminders") {
		t.Errorf("the button is %+v", erase)
	}
}

// TestForgettingSaysThatTheLogIsStillRead has another program read the database while a member is erased.
func TestForgettingSaysThatTheLogIsStillRead(t *testing.T) {
	d := handlerstest.New(t)
	d.Week()
	d.Types(bob, "add 9-10 mine")
	db, err := sql.Open("sqlite3", d.File)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	reading, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	var n int
	if err := reading.QueryRow("SELECT count(*) FROM records").Scan(&n); err != nil {
		t.Fatal(err)
	}
	if got := handlerstest.Text(d.Presses(ann, "forget_me", "")); !strings.Contains(got, "log still holds encrypted traces") || strings.Contains(got, "Nothing about you is left") {
		t.Errorf("while something reads: %q", got)
	}
	if err := reading.Rollback(); err != nil {
		t.Fatal(err)
	}
	if got := handlerstest.Text(d.Presses(bob, "forget_me", "")); !strings.Contains(got, "Nothing about you is left") {
		t.Errorf("while nothing reads: %q", got)
	}
}
