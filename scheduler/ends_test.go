package scheduler_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"gorm.io/gorm"

	"sundial/models"
)

// ending is what removes a table's rows.
type ending int

const (
	// atItsTime: the scheduler deletes a row when its time is over.
	atItsTime ending = iota + 1
	// withItsMember: it goes when its member is forgotten.
	withItsMember
	// withItsWorkspace: it goes 30 days after the workspace removed the app.
	withItsWorkspace
	// never: the database has a fixed number of them, however many people use it.
	never
)

// endings lists every table of the database. A new one fails the test until its rows expire.
var endings = map[string]ending{
	"envelopes": atItsTime, "steps": atItsTime, "outbox": atItsTime, "contacts": atItsTime, "forgotten": atItsTime, "former_keys": atItsTime,
	"requests": atItsTime, "shares": atItsTime, // a preview that was never sent; what was sent is its member's
	"members": withItsMember, "records": withItsMember, "schedules": withItsMember, "received": withItsMember, "answers": withItsMember,
	"bills": withItsMember, "billed_days": withItsMember, "suggesters": withItsMember,
	"workspaces": withItsWorkspace, "workspace_rules": withItsWorkspace,
	"deployment": never, "migrations": never,
}

// TestTheRowsOfEveryTableEndSomeDay inserts a row into each table of the database, lets time pass, and
// removes the member and then the workspace.
func TestTheRowsOfEveryTableEndSomeDay(t *testing.T) {
	inWorld(t, wednesday, func(t *testing.T, w *world) {
		must(t, w.store.SaveWorkspace(t.Context(), models.Workspace{Key: ann.Workspace(), Token: "xoxb-1"}, wednesday))
		m := w.member(ann, amsterdam)
		must(t, w.store.Commit(t.Context(), &models.Change{Member: m}))
		db := w.raw()
		tables, err := db.Migrator().GetTables()
		must(t, err)
		tables = slices.DeleteFunc(tables, func(name string) bool { return strings.HasPrefix(name, "sqlite_") })
		for _, table := range tables {
			if endings[table] == 0 {
				t.Errorf("nothing is known to end the rows of %s", table)
			}
			if endings[table] < never && table != "members" && table != "workspaces" {
				layRow(t, db, table, m.ID)
			}
		}
		if len(tables) != len(endings) {
			t.Errorf("the tables are %v", tables)
		}
		left := func(until ending) {
			t.Helper()
			for _, table := range slices.Sorted(maps.Keys(endings)) {
				var n int64
				must(t, db.Table(table).Count(&n).Error)
				if gone := endings[table] <= until; gone != (n == 0) {
					t.Errorf("%d rows of %s are left", n, table)
				}
			}
		}
		stop := w.runs(w.scheduler())
		w.jumps(31 * 24 * time.Hour)
		w.jumps(8 * 24 * time.Hour) // the hash keys of an old key are dated by the first hour that sees them
		left(atItsTime)
		must(t, w.store.Forget(t.Context(), m, w.clock.Now()))
		must(t, w.store.Uninstall(t.Context(), ann.Workspace(), w.clock.Now()))
		w.jumps(2 * 24 * time.Hour) // so long it is known who was forgotten
		left(withItsMember)
		w.jumps(31 * 24 * time.Hour)
		stop()
		left(withItsWorkspace)
	})
}

// layRow inserts a row of wednesday into the table, for the member and the workspace if it has
// such columns. Its sealed values can't be opened.
func layRow(t *testing.T, db *gorm.DB, table, member string) {
	t.Helper()
	columns, err := db.Migrator().ColumnTypes(table)
	must(t, err)
	row := map[string]any{}
	for _, column := range columns {
		row[column.Name()] = valueFor(table, column, member)
	}
	must(t, db.Table(table).Create(row).Error)
}

func valueFor(table string, column gorm.ColumnType, member string) any {
	switch known := map[string]any{
		"member_id": member, "enterprise": "", "team": ann.Team, "shares.state": "draft", "outbox.state": "sent",
		"forgotten.at": wednesday.UnixMicro(), "former_keys.until_at": 0, "schedules.next_at": 0, "stopped": "stopped",
	}; {
	case known[table+"."+column.Name()] != nil:
		return known[table+"."+column.Name()]
	case known[column.Name()] != nil:
		return known[column.Name()]
	}
	switch kind := strings.ToLower(column.DatabaseTypeName()); kind {
	case "bytea", "blob":
		return []byte("nothing")
	case "boolean", "bool", "numeric":
		return false
	case "bigint", "int8", "integer":
		return wednesday.Unix()
	case "text", "varchar":
		return fmt.Sprintf("a %s of %s", column.Name(), table)
	default:
		panic("a column of the type " + kind)
	}
}
