package program_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"sundial/models/modelstest"
)

// printed runs a command of the program and returns all that it printed.
func (o *office) printed(args ...string) (string, error) {
	o.t.Helper()
	out, log, err := o.runs(args...)
	return out + log, err
}

// TestABackupCanBeRestored makes a backup while the program serves, deletes the database,
// restores the backup and serves again.
func TestABackupCanBeRestored(t *testing.T) {
	o := newOffice(t)
	p := o.serve()
	o.types("UANN", "add yesterday 1h before the backup #acme")
	out, err := o.printed("backup", "kept.db")
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	o.types("UANN", "add yesterday 1h after the backup #acme")
	if out, err := o.printed("restore", "kept.db"); err == nil || !strings.Contains(out, "already exists: stop Sundial and move it away first") {
		t.Errorf("restore over a database: %v, %s", err, out)
	}
	must(t, p.Process.Signal(syscall.SIGTERM))
	must(t, <-p.done)
	for _, name := range []string{"sundial.db", "sundial.db-wal", "sundial.db-shm"} {
		_ = os.Remove(filepath.Join(o.folder, name)) // the log may be gone already
	}
	if out, err := o.printed("restore", "kept.db"); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	o.wait(func() bool { return o.sim.Connections() == 0 })
	o.serve()
	if file := o.export("UANN"); len(file.Records) != 1 || file.Records[0].Note != "before the backup #acme" {
		t.Errorf("brought back: %+v", file)
	}
}

// TestMovingToPostgreSQL moves the database while nothing serves, and serves on the
// new one; the first one stays.
func TestMovingToPostgreSQL(t *testing.T) {
	o, to := newOffice(t), modelstest.Postgres(t)
	p := o.serve()
	o.types("UANN", "add yesterday 1h quokka #acme")
	if out, err := o.printed("migrate", "--to", to); err == nil || !strings.Contains(out, "another Sundial serves this database") {
		t.Errorf("while it serves: %v, %s", err, out)
	}
	must(t, p.Process.Signal(syscall.SIGTERM))
	must(t, <-p.done)
	o.wait(func() bool { return o.sim.Connections() == 0 })
	before, err := os.ReadFile(filepath.Join(o.folder, "sundial.db"))
	must(t, err)
	out, err := o.printed("migrate", "--to", to)
	if err != nil || !strings.Contains(out, "the same in both") || !strings.Contains(out, "SUNDIAL_KEY_FILE=") {
		t.Fatalf("%v: %s", err, out)
	}
	for _, table := range []string{"members", "records", "envelopes"} {
		if !strings.Contains(out, "Copying "+table+": ") {
			t.Errorf("it doesn't say how far %s is: %s", table, out)
		}
	}
	if out, err := o.printed("migrate", "--to", to); err == nil || !strings.Contains(out, "name an empty one") {
		t.Errorf("once more: %v, %s", err, out)
	}
	after, err := os.ReadFile(filepath.Join(o.folder, "sundial.db"))
	must(t, err)
	if string(before) != string(after) {
		t.Error("the first database changed")
	}
	o.serve("DATABASE_URL="+to, "SUNDIAL_KEY_FILE="+filepath.Join(o.folder, "sundial.key"))
	o.types("UANN", "add yesterday 2h numbat #acme")
	var notes []string
	for _, r := range o.export("UANN").Records {
		notes = append(notes, r.Note)
	}
	if fmt.Sprint(notes) != "[quokka #acme numbat #acme]" {
		t.Errorf("served from the new one: %v", notes)
	}
}
