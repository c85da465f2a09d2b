package models_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"sundial/models"
	"sundial/models/modelstest"
	"sundial/record"
)

var (
	now  = time.Date(2026, 3, 4, 13, 20, 0, 0, time.UTC)
	ann  = models.MemberKey{Team: "T1", User: "UANN"}
	key1 = bytes.Repeat([]byte{1}, models.KeySize)
)

// eachDatabase runs the test on a new SQLite file and, where
// SUNDIAL_TEST_POSTGRES names a server, in a new PostgreSQL schema. In CI the
// server must be there.
func eachDatabase(t *testing.T, test func(t *testing.T, url string)) {
	t.Run("sqlite", func(t *testing.T) { test(t, "sqlite:"+filepath.Join(t.TempDir(), "test.db")) })
	t.Run("postgres", func(t *testing.T) { test(t, modelstest.Postgres(t)) })
}

func open(t *testing.T, url string) *models.Store {
	t.Helper()
	s, err := models.Open(t.Context(), url, models.Options{Key: key1})
	must(t, err)
	t.Cleanup(func() { s.Close() })
	return s
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func member(t *testing.T, s *models.Store, key models.MemberKey) *models.Member {
	t.Helper()
	m, err := s.Member(t.Context(), key, now)
	must(t, err)
	return m
}

func aRecord(note string) record.Record {
	return record.Record{
		ID: models.NewID(), Start: now.Add(-time.Hour), End: now, Kind: record.Work,
		Note: note, Zone: "Europe/Amsterdam",
	}
}

func TestARecordComesBackAsItWasStored(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		m.Zone, m.Locale = "Europe/Amsterdam", "en-GB"
		m.Settings.DefaultTag = "acme"
		want := aRecord("fix login #acme")
		must(t, s.Commit(t.Context(), &models.Change{Member: m, Records: []record.Record{want}}))

		again := member(t, s, ann)
		if again.New || again.ID != m.ID || again.Zone != "Europe/Amsterdam" || again.Settings.DefaultTag != "acme" {
			t.Errorf("member came back as %+v", again)
		}
		got, err := s.Record(t.Context(), again, want.ID)
		must(t, err)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("got %+v, want %+v", got, want)
		}
	})
}

func TestSomeoneElsesRecordIsNotFound(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m, mine := member(t, s, ann), aRecord("secret")
		must(t, s.Commit(t.Context(), &models.Change{Member: m, Records: []record.Record{mine}}))
		for _, other := range []models.MemberKey{{Team: "T1", User: "UBOB"}, {Team: "T2", User: "UANN"}, {Enterprise: "E1", Team: "T1", User: "UANN"}} {
			o := member(t, s, other)
			if _, err := s.Record(t.Context(), o, mine.ID); !errors.Is(err, models.ErrNotFound) {
				t.Errorf("%v reads it: %v", other, err)
			}
			must(t, s.Commit(t.Context(), &models.Change{Member: o, DropRecords: []string{mine.ID}}))
			raw := mine
			raw.Note = "mine now"
			if err := s.Commit(t.Context(), &models.Change{Member: o, Records: []record.Record{raw}}); !errors.Is(err, models.ErrNotFound) {
				t.Errorf("%v overwrites it: %v", other, err)
			}
		}
		got, err := s.Record(t.Context(), m, mine.ID)
		must(t, err)
		if got.Note != "secret" {
			t.Errorf("the record is now %+v", got)
		}
	})
}

func TestAnEnvelopeIsHandledOnce(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		first := &models.Change{Member: m, Envelope: "e1", Answer: []byte("started"), At: now, Records: []record.Record{aRecord("one")}}
		must(t, s.Commit(t.Context(), first))
		second := &models.Change{Member: member(t, s, ann), Envelope: "e1", Answer: []byte("again"), At: now, Records: []record.Record{aRecord("two")}}
		if err := s.Commit(t.Context(), second); !errors.Is(err, models.ErrConflict) {
			t.Fatalf("second delivery: %v", err)
		}
		answer, found, err := s.Answered(t.Context(), m, "e1")
		must(t, err)
		if !found || string(answer) != "started" {
			t.Errorf("answered %q, %v", answer, found)
		}
		all, err := s.AllRecords(t.Context(), m)
		must(t, err)
		if len(all) != 1 {
			t.Errorf("%d records", len(all))
		}
	})
}

func TestAChangeDecidedOnAnOldSnapshotIsRefused(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		one, two := member(t, s, ann), member(t, s, ann)
		must(t, s.Commit(t.Context(), &models.Change{Member: one, Records: []record.Record{aRecord("a")}}))
		if err := s.Commit(t.Context(), &models.Change{Member: two}); !errors.Is(err, models.ErrConflict) {
			t.Errorf("a second first command: %v", err)
		}
		stale := member(t, s, ann)
		must(t, s.Commit(t.Context(), &models.Change{Member: one}))
		if err := s.Commit(t.Context(), &models.Change{Member: stale}); !errors.Is(err, models.ErrConflict) {
			t.Errorf("a stale change: %v", err)
		}
	})
}

func TestAGroupWithAFailureKeepsTheOthers(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		stale := member(t, s, ann)
		must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, ann)}))
		const others = 40
		var wait sync.WaitGroup
		errs := make([]error, others)
		for i := range others {
			m := member(t, s, models.MemberKey{Team: "T1", User: fmt.Sprint("U", i)})
			wait.Go(func() {
				errs[i] = s.Commit(context.Background(), &models.Change{Member: m, Records: []record.Record{aRecord("x")}})
			})
			if i%10 == 0 {
				wait.Go(func() {
					clash := *stale
					if err := s.Commit(context.Background(), &models.Change{Member: &clash}); !errors.Is(err, models.ErrConflict) {
						t.Errorf("stale: %v", err)
					}
				})
			}
		}
		wait.Wait()
		must(t, errors.Join(errs...))
		for i := range others {
			all, err := s.AllRecords(t.Context(), member(t, s, models.MemberKey{Team: "T1", User: fmt.Sprint("U", i)}))
			must(t, err)
			if len(all) != 1 {
				t.Errorf("member %d has %d records", i, len(all))
			}
		}
	})
}

func TestRecordsTouchingASpan(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		at := func(note string, from, to int) record.Record {
			r := record.Record{ID: models.NewID(), Start: now.Add(time.Duration(from) * time.Hour), Kind: record.Work, Note: note, Zone: "UTC"}
			if to != 99 {
				r.End = now.Add(time.Duration(to) * time.Hour)
			}
			return r
		}
		all := []record.Record{at("before", -5, -3), at("into", -4, -1), at("inside", -1, -1), at("touching the end", 0, 1), at("running", -3, 99), at("over all", -9, 9)}
		must(t, s.Commit(t.Context(), &models.Change{Member: m, Records: all}))
		got, err := s.Records(t.Context(), m, now.Add(-3*time.Hour), now)
		must(t, err)
		var notes []string
		for _, r := range got {
			notes = append(notes, r.Note)
		}
		if want := "over all,into,running,inside"; strings.Join(notes, ",") != want {
			t.Errorf("got %v, want %v", notes, want)
		}
		runs, err := s.Running(t.Context(), m)
		must(t, err)
		if len(runs) != 1 || runs[0].Note != "running" {
			t.Errorf("running: %+v", runs)
		}
	})
}

func TestStepsUndoneAndClearedAgain(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		if _, err := s.LastHistoryEntry(t.Context(), m, false); !errors.Is(err, models.ErrNotFound) {
			t.Errorf("no entry: %v", err)
		}
		one, two := models.NewHistoryEntry("start", now), models.NewHistoryEntry("stop", now)
		one.After = []record.Record{aRecord("a")}
		must(t, s.Commit(t.Context(), &models.Change{Member: m, History: []models.HistoryEntry{*one, *two}}))
		two.Undone = true
		must(t, s.Commit(t.Context(), &models.Change{Member: m, History: []models.HistoryEntry{*two}}))
		last, err := s.LastHistoryEntry(t.Context(), m, false)
		must(t, err)
		if !reflect.DeepEqual(last, *one) {
			t.Errorf("got %+v, want %+v", last, *one)
		}
		must(t, s.Commit(t.Context(), &models.Change{Member: m, ClearRedo: true}))
		if _, err := s.LastHistoryEntry(t.Context(), m, true); !errors.Is(err, models.ErrNotFound) {
			t.Errorf("redo is left: %v", err)
		}
	})
}

func TestTheWrongKeyIsRefusedInWords(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		open(t, url).Close()
		_, err := models.Open(t.Context(), url, models.Options{Key: bytes.Repeat([]byte{2}, models.KeySize)})
		if !errors.Is(err, models.ErrWrongKey) {
			t.Errorf("got %v", err)
		}
	})
}

func TestForgettingLeavesNoWordAndNoRow(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		must(t, s.Commit(t.Context(), &models.Change{Member: m, Envelope: "e1", Answer: []byte("x"), At: now, Records: []record.Record{aRecord("gone")}, History: []models.HistoryEntry{*models.NewHistoryEntry("add", now)}}))
		must(t, s.Forget(t.Context(), m, now))
		again := member(t, s, ann)
		if !again.New {
			t.Error("the member is still there")
		}
		answer, found, err := s.Answered(t.Context(), again, "e1")
		if err != nil || !found || answer != nil {
			t.Errorf("a late second delivery finds %q, %v, %v", answer, found, err)
		}
		// The writer continues after it.
		must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, models.MemberKey{Team: "T1", User: "UBOB"}), Records: []record.Record{aRecord("x")}}))
	})
}

func TestTypedWordsAreInNoFileOfTheDatabase(t *testing.T) {
	folder := t.TempDir()
	s := open(t, "sqlite:"+filepath.Join(folder, "test.db"))
	m := member(t, s, ann)
	m.Settings.DefaultTag = "quokkatag"
	entry := models.NewHistoryEntry("add", now)
	entry.After = []record.Record{aRecord("zebrafish")}
	must(t, s.Commit(t.Context(), &models.Change{Member: m, Envelope: "e1", Answer: []byte("axolotl"), At: now, Records: []record.Record{aRecord("zebrafish #quokkatag")}, History: []models.HistoryEntry{*entry}}))
	must(t, s.SaveWorkspace(t.Context(), models.Workspace{Key: ann.Workspace(), Token: "xoxb-narwhal"}, now))
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	must(t, err)
	if len(files) < 2 {
		t.Fatalf("expected the database and its write-ahead log, got %v", files)
	}
	for _, file := range files {
		content, err := os.ReadFile(file)
		must(t, err)
		for _, word := range []string{"zebrafish", "quokkatag", "axolotl", "narwhal"} {
			if bytes.Contains(content, []byte(word)) {
				t.Errorf("%s holds %q", filepath.Base(file), word)
			}
		}
	}
}

func TestAWorkspaceKeepsItsTokenUntilUninstalled(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		must(t, s.SaveWorkspace(t.Context(), models.Workspace{Key: ann.Workspace(), Token: "xoxb-1", Scopes: "commands"}, now))
		w, err := s.Workspace(t.Context(), ann.Workspace())
		must(t, err)
		if w.Token != "xoxb-1" || w.Scopes != "commands" {
			t.Errorf("got %+v", w)
		}
		must(t, s.Uninstall(t.Context(), ann.Workspace(), now))
		w, err = s.Workspace(t.Context(), ann.Workspace())
		must(t, err)
		if w.Token != "" || !w.UninstalledAt.Equal(now) {
			t.Errorf("after uninstalling: %+v", w)
		}
	})
}

// TestTheDatabasesFilesAreReadableOnlyByTheirOwner looks at the file and its log while they
// are in use.
func TestTheDatabasesFilesAreReadableOnlyByTheirOwner(t *testing.T) {
	path := filepath.Join(t.TempDir(), "own.db")
	s := open(t, "sqlite:"+path)
	must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, ann), At: now}))
	for _, name := range []string{path, path + "-wal", path + "-shm"} {
		info, err := os.Stat(name)
		must(t, err)
		if mode := info.Mode().Perm(); mode != 0o600 {
			t.Errorf("%s has mode %o", filepath.Base(name), mode)
		}
	}
}

// TestARefusedChangeLeavesNothingOfIt refuses changes at someone else's record, after
// the member's row and another record were written, among others in the same group.
func TestARefusedChangeLeavesNothingOfIt(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		of := func(i int) models.MemberKey { return models.MemberKey{Team: "T1", User: fmt.Sprint("U", i)} }
		foreign := aRecord("ann's")
		must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, ann), Records: []record.Record{foreign}}))
		const members = 40
		for i := range members {
			must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, of(i))}))
		}
		var wait sync.WaitGroup
		for i := range members {
			m := member(t, s, of(i))
			m.Settings.DefaultTag = "changed"
			change := &models.Change{Member: m, Records: []record.Record{aRecord("own")}}
			if i%10 == 0 {
				change.Records = append(change.Records, foreign)
			}
			wait.Go(func() {
				err := s.Commit(context.Background(), change)
				if refused := i%10 == 0; refused != errors.Is(err, models.ErrNotFound) || !refused && err != nil {
					t.Errorf("member %d: %v", i, err)
				}
			})
		}
		wait.Wait()
		for i := range members {
			m := member(t, s, of(i))
			all, err := s.AllRecords(t.Context(), m)
			must(t, err)
			if stored := i%10 != 0; (len(all) == 1) != stored || (m.Settings.DefaultTag != "") != stored {
				t.Errorf("member %d has %d records and the default tag %q", i, len(all), m.Settings.DefaultTag)
			}
		}
	})
}
