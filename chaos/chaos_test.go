package main

import (
	"os"
	"testing"
	"time"
)

// brief is the short form of the run that docs/faults.md shows.
func brief(fault string) options {
	return options{fault: fault, commands: 300, kills: 3, restarts: 2, members: 20, pace: 8 * time.Millisecond, outage: 2 * time.Second}
}

func on(t *testing.T, o options) {
	t.Run("SQLite", func(t *testing.T) {
		o.databases = "sqlite"
		endure(t, o)
	})
	t.Run("PostgreSQL", func(t *testing.T) {
		o.databases, o.server = "postgres", os.Getenv("SUNDIAL_TEST_POSTGRES")
		if o.server == "" && os.Getenv("CI") != "" {
			t.Fatal("SUNDIAL_TEST_POSTGRES names no PostgreSQL server")
		}
		if o.server == "" {
			t.Skip("set SUNDIAL_TEST_POSTGRES to postgres://… to run this on PostgreSQL too")
		}
		endure(t, o)
	})
}

// endure fails when anything was lost, doubled, told untruly, or did not recover.
func endure(t *testing.T, o options) []*row {
	t.Helper()
	rows, err := run(t.Context(), o)
	if err != nil {
		t.Error(err)
	}
	for _, r := range rows {
		if r.problem == nil && r.stored == 0 {
			t.Errorf("%s: not one command was stored", r.fault)
		}
	}
	writeTable(t.Output(), rows)
	return rows
}

func TestNothingAcknowledgedIsLostOrDoubledByAKill(t *testing.T) { on(t, brief("kill -9")) }

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
