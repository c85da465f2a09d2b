package handlers_test

import (
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"

	"sundial/handlers/handlerstest"
	"sundial/interaction"
)

// shownBy says which command shows a member's rows of a table. No command shows those of an
// empty one.
var shownBy = map[string]string{
	"records": "list year", "steps": "undo", "schedules": "reminders", "shares": "shares", "answers": "shares",
	"received": "received", "requests": "request <@UBOB> #acme last month", "bills": "billed",
	"outbox": "", "envelopes": "",
}

// sealedTables are those that hold what members typed, each row with its member.
func sealedTables(d *handlerstest.Desk) []string {
	d.T.Helper()
	db, err := sql.Open("sqlite3", "file:"+d.File)
	handlerstest.Must(d.T, err)
	defer db.Close()
	rows, err := db.QueryContext(d.T.Context(), `SELECT m.name FROM sqlite_master m WHERE m.type = 'table' AND
		(SELECT count(*) FROM pragma_table_info(m.name) c WHERE c.name IN ('member_id', 'sealed')) = 2 ORDER BY 1`)
	handlerstest.Must(d.T, err)
	defer rows.Close()
	var all []string
	for rows.Next() {
		var name string
		handlerstest.Must(d.T, rows.Scan(&name))
		all = append(all, name)
	}
	handlerstest.Must(d.T, rows.Err())
	return all
}

// annHasAll has Ann hold rows of every table, and Bob some.
func annHasAll(t *testing.T) *handlerstest.Desk {
	d, m := handlerstest.New(t), handlerstest.NewMessenger()
	d.Week()
	for _, text := range []string{"rate #acme 90 EUR/h from 1 jan", "remind at 17:00 numbat", "request <@UBOB> #acme last month", "start wombat #acme"} {
		d.Types(ann, text)
	}
	d.MarksBilled("report yesterday #acme", "2026-03")
	preview := d.Types(ann, "share days #acme with <@UBOB>")
	id, _, _ := strings.Cut(handlerstest.ButtonValue(t, preview, "share_send"), " ")
	d.Follows(d.Taps(ann, d.Presses(ann, "share_answer", id), "share_send"), m)
	d.Presses(bob, "share_accept", id)
	d.Types(bob, "add yesterday 9-11 potoroo")
	d.Follows(d.Taps(bob, d.Types(bob, "share days yesterday with <@UANN>"), "share_send"), m)
	member := d.Member(ann)
	handlerstest.Must(t, d.Store.AddMessage(t.Context(), member, *member.NewMessage("text", "x", d.Clock.Now(), []byte("{}"))))
	return d
}

// damage overwrites what Ann typed in the table's rows, or in those of all.
func damage(d *handlerstest.Desk, tables ...string) {
	d.T.Helper()
	for _, table := range tables {
		edits(d, "UPDATE "+table+" SET sealed = zeroblob(length(sealed)) WHERE member_id = (SELECT id FROM members WHERE slack_user = 'UANN')")
	}
	d.Store.DropUnused(d.Clock.Now().AddDate(0, 0, 1))
}

// TestADamagedRowOfAnyTableIsLeftOutInASentence damages one table after the other.
func TestADamagedRowOfAnyTableIsLeftOutInASentence(t *testing.T) {
	for _, table := range sealedTables(handlerstest.New(t)) {
		typed, known := shownBy[table]
		if !known {
			t.Errorf("which command shows rows of %s is not known here", table)
		}
		t.Run(table, func(t *testing.T) {
			d := annHasAll(t)
			others := d.Says(bob, "list year")
			var n int
			db, err := sql.Open("sqlite3", "file:"+d.File)
			handlerstest.Must(t, err)
			defer db.Close()
			handlerstest.Must(t, db.QueryRowContext(t.Context(), "SELECT count(*) FROM "+table+" WHERE sealed IS NOT NULL AND member_id = (SELECT id FROM members WHERE slack_user = 'UANN')").Scan(&n))
			if n == 0 {
				t.Fatalf("Ann has no row of %s, so that nothing is proved", table)
			}
			damage(d, table)
			if typed != "" {
				if got := d.Says(ann, typed); !strings.Contains(got, "left out, because it was changed or damaged") && !strings.Contains(got, "left out, because they were changed or damaged") {
					t.Errorf("%s: %q", typed, got)
				}
			}
			if got := d.Says(bob, "list year"); got != others {
				t.Errorf("Bob's list was %q and is %q", others, got)
			}
		})
	}
}

// TestAMemberWhoseRowsAreAllDamagedIsAnsweredByEveryVerb damages all that Ann has: whatever
// the member types or opens is answered, and Bob's answers to Ann's share are too.
func TestAMemberWhoseRowsAreAllDamagedIsAnsweredByEveryVerb(t *testing.T) {
	d := annHasAll(t)
	received, err := d.Store.Received(t.Context(), d.Member(bob))
	handlerstest.Must(t, err)
	damage(d, sealedTables(d)...)
	verbs := slices.Concat([]string{"home", "billed", "billed 1", "version", "feedback", "report unbilled", "report all as pdf", "export as html", "share totals #acme with <@UBOB>", "search potoroo"}, everyVerb)
	for i, text := range verbs {
		a, err := d.Service.Handle(t.Context(), interaction.Request{Kind: interaction.SlashCommand, Who: ann, Text: text, Channel: "C1", Envelope: fmt.Sprint("damaged ", i), At: d.Clock.Now()})
		if err != nil || a.Reply == nil && len(a.Then) == 0 && a.View == nil {
			t.Errorf("%q: %+v, %v", text, a, err)
		}
	}
	d.OpensHome(ann)
	for _, press := range []string{"share_accept", "share_ask"} {
		if got := d.Presses(bob, press, received[0].Share); got.Reply == nil && len(got.Then) == 0 {
			t.Errorf("Bob presses %s and reads nothing", press)
		}
	}
}
