package models_test

import (
	"context"
	"errors"
	"testing"

	"github.com/jackc/pgx/v5"

	"sundial/models"
	"sundial/models/modelstest"
	"sundial/record"
)

// TestALargeChangeDelaysNobodyElse has an import wait for its member's row, which someone
// holds from outside, for as long as the test wants: another member's change is stored in
// that time, and the import once the row is free.
func TestALargeChangeDelaysNobodyElse(t *testing.T) {
	url := modelstest.Postgres(t)
	s := open(t, url+"&lock_timeout=60s&application_name=imports")
	for _, user := range []string{"UANN", "UBOB"} {
		must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, models.MemberKey{Team: "T1", User: user}), At: now}))
	}
	outside, err := pgx.Connect(t.Context(), url)
	must(t, err)
	defer outside.Close(context.WithoutCancel(t.Context()))
	begun, err := outside.Begin(t.Context())
	must(t, err)
	_, err = begun.Exec(t.Context(), "SELECT 1 FROM members WHERE slack_user = 'UANN' FOR UPDATE")
	must(t, err)

	ann := models.MemberKey{Team: "T1", User: "UANN"}
	records := make([]record.Record, 200)
	for i := range records {
		records[i] = aRecord("imported")
	}
	imported := make(chan error, 1)
	importing := member(t, s, ann)
	go func() {
		imported <- s.Commit(t.Context(), &models.Change{Member: importing, At: now, Records: records})
	}()
	for waiting := false; !waiting; {
		must(t, outside.QueryRow(t.Context(), "SELECT EXISTS (SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND application_name = 'imports' AND pg_backend_pid() = ANY(pg_blocking_pids(pid)))").Scan(&waiting))
	}
	must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, models.MemberKey{Team: "T1", User: "UBOB"}), At: now, Records: []record.Record{aRecord("x")}}))
	select {
	case err := <-imported:
		t.Fatalf("the import did not wait for the row: %v", err)
	default:
	}
	must(t, begun.Rollback(t.Context()))
	must(t, <-imported)
	all, err := s.AllRecords(t.Context(), member(t, s, ann))
	must(t, err)
	if len(all) != len(records) {
		t.Errorf("%d records of the import are stored", len(all))
	}
	// What was decided before is refused whole, as a small change is.
	if err := s.Commit(t.Context(), &models.Change{Member: importing, At: now, Records: records}); err != nil {
		t.Errorf("the next import: %v", err)
	}
	stale := member(t, s, ann)
	must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, ann), At: now}))
	if err := s.Commit(t.Context(), &models.Change{Member: stale, At: now, Records: records}); !errors.Is(err, models.ErrConflict) {
		t.Errorf("an import that was decided before: %v", err)
	}
}
