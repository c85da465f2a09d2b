package models_test

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/mattn/go-sqlite3"

	"sundial/models"
	"sundial/models/modelstest"
	"sundial/record"
)

// TestAFullDatabaseKeepsWhatWasConfirmed commits side by side until the database
// is full: what was reported as stored is there, what was reported as refused isn't, and
// with room again the next change is stored.
func TestAFullDatabaseKeepsWhatWasConfirmed(t *testing.T) {
	s := open(t, "sqlite:"+filepath.Join(t.TempDir(), "test.db"))
	must(t, s.LimitPages(220))
	const people = 300
	note := strings.Repeat("x", 2000)
	errs := make([]error, people)
	var wait sync.WaitGroup
	for i := range people {
		m := member(t, s, models.MemberKey{Team: "T1", User: fmt.Sprint("U", i)})
		wait.Go(func() {
			errs[i] = s.Commit(context.Background(), &models.Change{Member: m, Records: []record.Record{aRecord(note)}})
		})
	}
	wait.Wait()
	stored := 0
	for i, err := range errs {
		all, readErr := s.AllRecords(t.Context(), member(t, s, models.MemberKey{Team: "T1", User: fmt.Sprint("U", i)}))
		must(t, readErr)
		switch {
		case err == nil && len(all) != 1:
			t.Errorf("member %d was told that it is stored, and has %d records", i, len(all))
		case err != nil && !models.IsDiskFull(err):
			t.Errorf("member %d: %v", i, err)
		case err != nil && len(all) != 0:
			t.Errorf("member %d was told that nothing is stored, and has %d records", i, len(all))
		case err == nil:
			stored++
		}
	}
	if stored == 0 || stored == people {
		t.Fatalf("%d of %d changes fitted: the database was not filled under way", stored, people)
	}
	must(t, s.LimitPages(1<<20))
	must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, ann), Records: []record.Record{aRecord(note)}}))
}

func TestTransientErrorsAreDistinguishedFromPermanentOnes(t *testing.T) {
	for _, row := range []struct {
		name          string
		err           error
		passing, full bool
		// one: a single member meets it, while the database answers others.
		one bool
	}{
		{name: "nothing"},
		{name: "a lost race", err: models.ErrConflict},
		{name: "not there", err: models.ErrNotFound},
		{name: "the program ends", err: context.Canceled},
		{name: "no answer in time", err: context.DeadlineExceeded, passing: true},
		{name: "the outcome is unknown", err: models.ErrUnknown, passing: true},
		{name: "the connection broke", err: io.ErrUnexpectedEOF, passing: true},
		{name: "SQLite is full", err: sqlite3.Error{Code: sqlite3.ErrFull}, full: true},
		{name: "SQLite can't read or write", err: sqlite3.Error{Code: sqlite3.ErrIoErr}, passing: true},
		{name: "SQLite refuses a row", err: sqlite3.Error{Code: sqlite3.ErrConstraint}},
		{name: "PostgreSQL is full", err: &pgconn.PgError{Code: "53100"}, full: true},
		{name: "PostgreSQL has too many clients", err: &pgconn.PgError{Code: "53300"}, passing: true},
		{name: "PostgreSQL broke a deadlock", err: &pgconn.PgError{Code: "40P01"}, passing: true, one: true},
		{name: "somebody holds a row of PostgreSQL's", err: &pgconn.PgError{Code: "55P03"}, passing: true, one: true},
		{name: "PostgreSQL shuts down", err: &pgconn.PgError{Code: "57P01"}, passing: true},
		{name: "PostgreSQL refuses a row", err: &pgconn.PgError{Code: "23505"}},
		{name: "PostgreSQL refuses a letter", err: &pgconn.PgError{Code: "22021"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			err := row.err
			if err != nil {
				err = fmt.Errorf("write records: %w", err)
			}
			if models.IsTransient(err) != row.passing || models.IsDiskFull(err) != row.full {
				t.Errorf("passing: %t, full: %t", models.IsTransient(err), models.IsDiskFull(err))
			}
			if models.IsOutOfReach(err) != (row.passing && !row.one) {
				t.Errorf("out of reach: %t", models.IsOutOfReach(err))
			}
		})
	}
}

func TestAClosedStoreTakesNoChange(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		must(t, s.Close())
		if err := s.Commit(t.Context(), &models.Change{Member: m}); !errors.Is(err, models.ErrClosed) {
			t.Errorf("after Close: %v", err)
		}
	})
}

// TestTwoProcessesThatMeetTheSamePeopleDoNotLockEachOtherOut commits for the same new
// people in two processes at once, in opposite orders, with changes among them that
// are refused: each change is stored, or was lost to another.
func TestTwoProcessesThatMeetTheSamePeopleDoNotLockEachOtherOut(t *testing.T) {
	url := modelstest.Postgres(t)
	const people = 150
	both := []*models.Store{open(t, url), open(t, url)}
	stale := member(t, both[0], ann)
	must(t, both[0].Commit(t.Context(), &models.Change{Member: member(t, both[0], ann)}))
	var wait sync.WaitGroup
	commit := func(side int, m *models.Member) {
		wait.Go(func() {
			err := both[side].Commit(context.Background(), &models.Change{Member: m, Records: []record.Record{aRecord("x")}})
			if err != nil && !errors.Is(err, models.ErrConflict) {
				t.Errorf("process %d, %s: %v", side, m.Key.User, err)
			}
		})
	}
	for i := range people {
		for side, who := range []int{i, people - 1 - i} {
			commit(side, member(t, both[side], models.MemberKey{Team: "T1", User: fmt.Sprintf("U%03d", who)}))
			if i%10 == 0 {
				clash := *stale
				commit(side, &clash)
			}
		}
	}
	wait.Wait()
}

// TestACallerWhoStopsWaitingGetsErrUnknown holds the database's write lock while
// a change is committed, until its caller has given up: the ledger says what became of it.
func TestACallerWhoStopsWaitingGetsErrUnknown(t *testing.T) {
	path := filepath.Join(t.TempDir(), "test.db")
	s := open(t, "sqlite:"+path)
	other, err := sql.Open("sqlite3", "file:"+path+"?_txlock=immediate")
	must(t, err)
	defer other.Close()
	held, err := other.Begin()
	must(t, err)
	m := member(t, s, ann)
	given, giveUp := context.WithCancel(t.Context())
	time.AfterFunc(10*time.Millisecond, giveUp)
	err = s.Commit(given, &models.Change{Member: m, Envelope: "E1", Answer: []byte("stored"), At: now, Records: []record.Record{aRecord("x")}})
	if !errors.Is(err, models.ErrUnknown) || models.IsTransient(err) {
		t.Fatalf("who gave up got %v", err)
	}
	must(t, held.Rollback())
	must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, models.MemberKey{Team: "T1", User: "UBOB"}), At: now})) // after it
	if answer, found, err := s.Answered(t.Context(), member(t, s, ann), "E1"); err != nil || !found || string(answer) != "stored" {
		t.Errorf("the ledger has %q, %t, %v", answer, found, err)
	}
	if err := s.Commit(given, &models.Change{Member: member(t, s, ann), At: now}); err == nil || errors.Is(err, models.ErrUnknown) {
		t.Errorf("who had given up before got %v", err)
	}
}
