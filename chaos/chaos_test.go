package main

import (
	"context"
	"fmt"
	"os"
	"testing"
	"time"

	"sundial/slacksim"
)

// binary is the program, built once for all tests.
var binary string

func TestMain(m *testing.M) { os.Exit(withProgram(m)) }

func withProgram(m *testing.M) int {
	folder, err := os.MkdirTemp("", "sundial-chaos-test-")
	if err == nil {
		defer os.RemoveAll(folder)
		binary, err = build(context.Background(), folder)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return m.Run()
}

// endure returns the short form of the run that docs/faults.md shows. It fails when
// anything was lost, doubled, told untruly, or didn't recover.
func endure(t *testing.T, database, fault string) *row {
	t.Helper()
	return trialOf(t, brief(t, database, fault))
}

func brief(t *testing.T, database, fault string) options {
	t.Helper()
	o := options{
		databases: database, fault: fault, binary: binary,
		commands: 200, kills: 2, restarts: 1, members: 20, pace: 8 * time.Millisecond, outage: 2 * time.Second,
	}
	if database == "postgres" {
		o.server = serverURL(t)
	}
	return o
}

func trialOf(t *testing.T, o options) *row {
	t.Helper()
	rows, err := run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 1 || rows[0].stored == 0 {
		t.Fatalf("%d trials, or not one command was stored", len(rows))
	}
	writeTable(t.Output(), rows)
	return rows[0]
}

func serverURL(t *testing.T) string {
	t.Helper()
	url := os.Getenv("SUNDIAL_TEST_POSTGRES")
	if url == "" && os.Getenv("CI") != "" {
		t.Fatal("SUNDIAL_TEST_POSTGRES names no PostgreSQL server")
	}
	if url == "" {
		t.Skip("set SUNDIAL_TEST_POSTGRES to postgres://… to run this")
	}
	return url
}

func TestKilledUnderLoadOnSQLite(t *testing.T) { endure(t, "sqlite", "kill -9") }

func TestTwoProcessesKilledUnderLoadOnPostgreSQL(t *testing.T) { endure(t, "postgres", "kill -9") }

func TestKilledWithAMessageInFlightOnSQLite(t *testing.T) {
	// A reminder and a summary that Slack has taken, and one of each that it hasn't.
	if m := killedInFlight(t, "sqlite"); m.missing != 1 || m.again != 1 {
		t.Errorf("%+v", m)
	}
}

func TestTwoProcessesKilledWithAMessageInFlightOnPostgreSQL(t *testing.T) {
	killedInFlight(t, "postgres")
}

func killedInFlight(t *testing.T, database string) messages {
	t.Helper()
	o := brief(t, database, "in flight")
	o.commands, o.kills, o.members = 20, 4, 4
	m := trialOf(t, o).messages
	if m.due != 8 || m.inFlight != 4 {
		t.Errorf("%+v", m)
	}
	return m
}

func TestARollingRestartAnswersEveryCommandInTime(t *testing.T) {
	// What's over 3 s, Slack itself has given up: it's no time measured here.
	if r := endure(t, "postgres", "rolling"); r.timeouts != 0 || r.unanswered != 0 {
		t.Errorf("%d commands were answered too late, %d not at all", r.timeouts, r.unanswered)
	}
}

func TestSocketsCutAndRefreshedUnderLoad(t *testing.T) { endure(t, "sqlite", "sockets") }

func TestConnectionsToPostgreSQLCutWhileItCommits(t *testing.T) {
	if r := endure(t, "postgres", "while it commits"); r.stored != r.typed {
		t.Errorf("%d of %d were stored in the end", r.stored, r.typed)
	}
}

func TestADiskThatFillsUnderLoad(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("mounting a small disk takes root")
	}
	if r := endure(t, "sqlite", "disk full"); r.refused == 0 {
		t.Error("the disk was never full")
	}
}

func TestTheJudgeFindsWhatIsLostDoubledAndUntrue(t *testing.T) {
	r := &row{}
	r.judge([]*command{
		{note: "kept", fate: stored}, {note: "lost", fate: stored}, {note: "doubled", fate: stored},
		{note: "untrue", fate: refused}, {note: "refused", fate: refused},
		{note: "gone", timedOut: true}, {note: "there"}, {note: "twice"},
	}, map[string]int{"kept": 1, "doubled": 2, "untrue": 1, "there": 1, "twice": 2})
	if len(r.lost) != 1 || r.lost[0] != "lost" || len(r.doubled) != 2 || len(r.untrue) != 1 || r.untrue[0] != "untrue" || !r.failed() {
		t.Errorf("lost %v, doubled %v, untrue %v", r.lost, r.doubled, r.untrue)
	}
	if r.typed != 8 || r.stored != 3 || r.refused != 2 || r.unanswered != 3 || r.timeouts != 1 {
		t.Errorf("counted %+v", r)
	}
}

func TestTheEndsOfWhatWasTypedOnAreFound(t *testing.T) {
	typed := time.Unix(1_764_000_000, 0)
	said := func(second int, text string) slacksim.Message {
		return slacksim.Message{TS: fmt.Sprintf("%d.000000", typed.Unix()+int64(second)), Text: text}
	}
	one, two, three := &command{note: "k1", at: typed}, &command{note: "k2", at: typed}, &command{note: "k3", at: typed}
	l := &load{}
	waits := said(3, "Still saving … The result will appear here.")
	if left := l.find([]*command{one, two, three}, []slacksim.Message{waits, said(9, "Added k2"), said(10, "nothing was saved")}); left != 2 {
		t.Errorf("%d are open: one refusal may be of either", left)
	}
	if left := l.find([]*command{one, three}, []slacksim.Message{waits, said(10, "nothing was saved"), said(11, "nothing was saved")}); left != 0 {
		t.Errorf("%d are open", left)
	}
	if two.fate != stored || two.took != 9*time.Second || one.fate != refused || three.fate != refused || three.took != 11*time.Second {
		t.Errorf("found %+v, %+v, %+v", one, two, three)
	}
}
