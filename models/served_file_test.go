package models_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	"sundial/models"
	"sundial/models/modelstest"
	"sundial/record"
)

func serving(t *testing.T, url string) *models.Store {
	t.Helper()
	s, err := models.Open(t.Context(), url, models.Options{Key: key1, Serve: true})
	must(t, err)
	t.Cleanup(func() { s.Close() })
	return s
}

// TestAReplacedDatabaseIsNoticedBeforeAnythingIsConfirmed does to the file what an
// operator may do by mistake, and commits.
func TestAReplacedDatabaseIsNoticedBeforeAnythingIsConfirmed(t *testing.T) {
	for name, happens := range map[string]func(t *testing.T, path, backup string){
		"it is removed":          func(t *testing.T, path, _ string) { must(t, os.Remove(path)) },
		"it is moved away":       func(t *testing.T, path, _ string) { must(t, os.Rename(path, path+".old")) },
		"another is moved there": func(t *testing.T, path, backup string) { must(t, os.Rename(backup, path)) },
		"it is written over": func(t *testing.T, path, backup string) {
			content, err := os.ReadFile(backup)
			must(t, err)
			must(t, os.WriteFile(path, content, 0o600)) // the same file, by device and inode
		},
		"it is removed and another made": func(t *testing.T, path, backup string) {
			must(t, os.Remove(path))
			must(t, os.Rename(backup, path))
		},
		"it is emptied": func(t *testing.T, path, _ string) { must(t, os.Truncate(path, 0)) },
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "test.db")
			backup := filepath.Join(filepath.Dir(path), "backup.db")
			s := serving(t, "sqlite:"+path)
			m := member(t, s, ann)
			put := func() error {
				return s.Commit(t.Context(), &models.Change{Member: m, At: now, Records: []record.Record{aRecord("x")}})
			}
			must(t, put())
			must(t, s.Healthy(t.Context()))
			must(t, models.Backup(t.Context(), "sqlite:"+path, backup))
			must(t, put())
			happens(t, path, backup)
			if err := put(); !errors.Is(err, models.ErrReplaced) {
				t.Errorf("a commit: %v", err)
			}
			if err := s.Healthy(t.Context()); !errors.Is(err, models.ErrReplaced) {
				t.Errorf("a probe: %v", err)
			}
			if t.Failed() {
				return // nothing was noticed that the process could hear of
			}
			if err := <-s.Lost(); !strings.Contains(err.Error(), path) {
				t.Errorf("the process hears %v", err)
			}
		})
	}
}

func TestARestoredPostgreSQLIsNoticed(t *testing.T) {
	url := modelstest.Postgres(t)
	s := serving(t, url)
	must(t, s.CheckReplaced(t.Context()))
	must(t, raw(t, url).Exec("CREATE TABLE restored (LIKE deployment INCLUDING ALL)").Error)
	must(t, raw(t, url).Exec("DROP TABLE deployment").Error)
	must(t, raw(t, url).Exec("ALTER TABLE restored RENAME TO deployment").Error)
	if err := s.Healthy(t.Context()); !errors.Is(err, models.ErrReplaced) {
		t.Errorf("a probe: %v", err)
	}
	if err := <-s.Lost(); err == nil {
		t.Error("the process hears nothing")
	}
}

func TestOneProcessServesASQLiteDatabase(t *testing.T) {
	url := "sqlite:" + filepath.Join(t.TempDir(), "test.db")
	first := serving(t, url)
	if _, err := models.Open(t.Context(), url, models.Options{Key: key1, Serve: true}); !errors.Is(err, models.ErrServed) {
		t.Errorf("a second one: %v", err)
	}
	must(t, open(t, url).Close()) // one that doesn't serve may
	if _, err := models.Move(t.Context(), url, "sqlite:"+filepath.Join(t.TempDir(), "to.db"), key1, nil); !errors.Is(err, models.ErrServed) {
		t.Errorf("move: %v", err)
	}
	first.Ending()
	second := make(chan error, 1)
	go func() {
		s, err := models.Open(context.WithoutCancel(t.Context()), url, models.Options{Key: key1, Serve: true})
		if err == nil {
			err = s.Close()
		}
		second <- err
	}()
	must(t, first.Close())
	if err := <-second; err != nil {
		t.Errorf("after one that ended: %v", err)
	}
}

// TestALinkedDatabaseIsTheSame opens and moves one database by two names.
func TestALinkedDatabaseIsTheSame(t *testing.T) {
	for name, real := range map[string]bool{"it is there": true, "it is made through the link": false} {
		t.Run(name, func(t *testing.T) {
			path, link := filepath.Join(t.TempDir(), "real.db"), filepath.Join(t.TempDir(), "link.db")
			if real {
				must(t, open(t, "sqlite:"+path).Close())
			}
			must(t, os.Symlink(path, link))
			first := serving(t, "sqlite:"+link)
			for _, other := range []string{path, link} {
				if _, err := models.Open(t.Context(), "sqlite:"+other, models.Options{Key: key1, Serve: true}); !errors.Is(err, models.ErrServed) {
					t.Errorf("a second one by %s: %v", filepath.Base(other), err)
				}
				if _, err := models.Move(t.Context(), "sqlite:"+other, "sqlite:"+filepath.Join(t.TempDir(), "to.db"), key1, nil); !errors.Is(err, models.ErrServed) {
					t.Errorf("move from %s: %v", filepath.Base(other), err)
				}
			}
			must(t, os.Remove(link))
			must(t, os.Symlink(filepath.Join(t.TempDir(), "another.db"), link))
			if err := first.CheckReplaced(t.Context()); !errors.Is(err, models.ErrReplaced) {
				t.Errorf("when the link leads elsewhere: %v", err)
			}
		})
	}
}

// TestADatabaseServedWhileItIsCopiedIsNotCopied begins to serve the source at the first page.
func TestADatabaseServedWhileItIsCopiedIsNotCopied(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, ann), At: now}))
		must(t, s.Close())
		serves := func() { serving(t, url) }
		if path, ok := strings.CutPrefix(url, "sqlite:"); ok { // which would wait for the copy's reader
			serves = func() {
				lock, err := os.OpenFile(path+"-serve", os.O_CREATE|os.O_RDWR, 0o600)
				must(t, err)
				t.Cleanup(func() { lock.Close() })
				must(t, syscall.Flock(int(lock.Fd()), syscall.LOCK_EX))
			}
		}
		to := "sqlite:" + filepath.Join(t.TempDir(), "to.db")
		once := sync.OnceFunc(serves)
		if _, err := models.Move(t.Context(), url, to, key1, func(string, int) { once() }); err == nil || !strings.Contains(err.Error(), "serves th") {
			t.Errorf("move: %v", err)
		}
		if n := rows(t, to, "members"); n != 0 {
			t.Errorf("%d members were copied", n)
		}
	})
}

func rows(t *testing.T, url, table string) (n int64) {
	t.Helper()
	must(t, raw(t, url).Table(table).Count(&n).Error)
	return n
}

func TestMoveRefusesAPostgreSQLThatIsServed(t *testing.T) {
	url := modelstest.Postgres(t)
	s := serving(t, url)
	to := "sqlite:" + filepath.Join(t.TempDir(), "to.db")
	if _, err := models.Move(t.Context(), url, to, key1, nil); err == nil || !strings.Contains(err.Error(), "serves the database") {
		t.Errorf("move: %v", err)
	}
	must(t, s.Close())
	if _, err := models.Move(t.Context(), url, to, key1, nil); err != nil {
		t.Errorf("once nothing serves: %v", err)
	}
}

// crashed leaves a database and its log as a killed process does.
func crashed(t *testing.T) (path string) {
	t.Helper()
	from, folder := filepath.Join(t.TempDir(), "test.db"), t.TempDir()
	s := serving(t, "sqlite:"+from)
	must(t, s.Commit(t.Context(), &models.Change{Member: member(t, s, ann), At: now, Records: []record.Record{aRecord("x")}}))
	path = filepath.Join(folder, "test.db")
	for _, name := range []string{"", "-wal", "-serve"} {
		content, err := os.ReadFile(from + name)
		must(t, err)
		must(t, os.WriteFile(path+name, content, 0o600))
	}
	return path
}

func TestALeftOverLogMeetsNoOtherDatabase(t *testing.T) {
	other := filepath.Join(t.TempDir(), "other.db")
	must(t, open(t, "sqlite:"+other).Close())
	content, err := os.ReadFile(other)
	must(t, err)
	for name, c := range map[string]struct {
		happens func(path string)
		refused string
	}{
		"its own database":  {func(string) {}, ""},
		"no database":       {func(path string) { must(t, os.Remove(path)) }, "is gone"},
		"an empty file":     {func(path string) { must(t, os.Truncate(path, 0)) }, "is gone"},
		"another database":  {func(path string) { must(t, os.WriteFile(path, content, 0o600)) }, "another database"},
		"one that replaced": {func(path string) { must(t, errors.Join(os.Remove(path), os.WriteFile(path, content, 0o600))) }, "another database"},
	} {
		t.Run(name, func(t *testing.T) {
			path := crashed(t)
			c.happens(path)
			for _, serve := range []bool{false, true} {
				s, err := models.Open(t.Context(), "sqlite:"+path, models.Options{Key: key1, Serve: serve})
				if c.refused != "" {
					if err == nil || !strings.Contains(err.Error(), c.refused) {
						t.Errorf("serve %v: %v", serve, err)
					}
					continue
				}
				must(t, err)
				if records, err := s.AllRecords(t.Context(), member(t, s, ann)); err != nil || len(records) != 1 {
					t.Errorf("serve %v: %d records, %v", serve, len(records), err)
				}
				must(t, s.Close())
			}
			if c.refused == "" {
				return
			}
			for what, reads := range map[string]func() error{
				"backup": func() error {
					return models.Backup(t.Context(), "sqlite:"+path, filepath.Join(t.TempDir(), "backup.db"))
				},
				"move": func() error {
					_, err := models.Move(t.Context(), "sqlite:"+path, "sqlite:"+filepath.Join(t.TempDir(), "to.db"), key1, nil)
					return err
				},
				"check":   func() error { return models.Check(t.Context(), "sqlite:"+path, key1) },
				"restore": func() error { return models.Restore("sqlite:"+path, other) },
			} {
				none := what == "check" && name == "no database" // there's nothing to check
				if err := reads(); err == nil && !none {
					t.Errorf("%s meets the log", what)
				}
			}
		})
	}
}

func TestABackupOfANewerVersionIsRefused(t *testing.T) {
	url := "sqlite:" + filepath.Join(t.TempDir(), "test.db")
	must(t, open(t, url).Close())
	must(t, raw(t, url).Exec("INSERT INTO migrations (id) VALUES ('9999-from-the-future')").Error)
	backup := filepath.Join(t.TempDir(), "backup.db")
	must(t, models.Backup(t.Context(), url, backup))
	to := filepath.Join(t.TempDir(), "to.db")
	if err := models.Restore("sqlite:"+to, backup); !errors.Is(err, models.ErrNewer) {
		t.Errorf("restore: %v", err)
	}
	if _, err := os.Stat(to); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("something is at its place: %v", err)
	}
}

// TestAFullDatabaseIsNotReady fills it, and gives it room again.
func TestAFullDatabaseIsNotReady(t *testing.T) {
	s := serving(t, "sqlite:"+filepath.Join(t.TempDir(), "test.db"))
	m := member(t, s, ann)
	put := func() error {
		return s.Commit(t.Context(), &models.Change{Member: m, At: now, Envelope: "large", Answer: []byte(strings.Repeat("x", 1<<20))})
	}
	must(t, s.Healthy(t.Context()))
	must(t, s.LimitPages(100))
	if err := put(); !models.IsDiskFull(err) {
		t.Fatalf("it took %v", err)
	}
	if err := s.Healthy(t.Context()); err == nil || !strings.Contains(err.Error(), "disk is full") {
		t.Errorf("a probe of a full one: %v", err)
	}
	must(t, s.LimitPages(100_000))
	must(t, put())
	must(t, s.Healthy(t.Context()))
}

// TestADatabaseThatRefusesWritesIsNotReady lets every read succeed and every write fail.
func TestADatabaseThatRefusesWritesIsNotReady(t *testing.T) {
	url := "sqlite:" + filepath.Join(t.TempDir(), "test.db")
	s := serving(t, url)
	must(t, s.Healthy(t.Context()))
	must(t, raw(t, url).Exec("CREATE TRIGGER refused BEFORE UPDATE ON deployment BEGIN SELECT RAISE(ABORT, 'refused'); END").Error)
	must(t, s.CheckReplaced(t.Context()))
	if err := s.Healthy(t.Context()); err == nil || !strings.Contains(err.Error(), "write to the database") {
		t.Errorf("a probe: %v", err)
	}
	must(t, raw(t, url).Exec("DROP TRIGGER refused").Error)
	must(t, s.Healthy(t.Context()))
}
