package models_test

import (
	"errors"
	"strings"
	"sync"
	"testing"

	"gorm.io/driver/postgres"
	"gorm.io/driver/sqlite"
	"gorm.io/gorm"

	"sundial/models"
	"sundial/record"
)

// TestSeveralProcessesThatStartAtOnceMakeTheDatabaseOnce opens one new database from
// six processes at the same time.
func TestSeveralProcessesThatStartAtOnceMakeTheDatabaseOnce(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		const processes = 6
		stores := make([]*models.Store, processes)
		errs := make([]error, processes)
		var wait sync.WaitGroup
		for i := range processes {
			wait.Go(func() { stores[i], errs[i] = models.Open(t.Context(), url, models.Options{Key: key1}) })
		}
		wait.Wait()
		for i := range processes {
			if errs[i] != nil {
				t.Errorf("process %d: %v", i, errs[i])
				continue
			}
			t.Cleanup(func() { stores[i].Close() })
			must(t, stores[i].Ping(t.Context()))
		}
	})
}

// raw opens the database next to the store, as another version of the program would.
func raw(t *testing.T, url string) *gorm.DB {
	t.Helper()
	dialect := postgres.Open(strings.Replace(url, "&default_query_exec_mode=exec", "", 1)) // that's for the store
	if path, ok := strings.CutPrefix(url, "sqlite:"); ok {
		dialect = sqlite.Open(path)
	}
	db, err := gorm.Open(dialect)
	must(t, err)
	t.Cleanup(func() {
		if pool, err := db.DB(); err == nil {
			pool.Close()
		}
	})
	return db
}

// TestAVersionKeepsRunningWhileANewerOneMigrates lets a newer version add a column and a
// table, as migrations may: the one that runs stores and reads on; one that starts is
// refused in words.
func TestAVersionKeepsRunningWhileANewerOneMigrates(t *testing.T) {
	eachDatabase(t, func(t *testing.T, url string) {
		s := open(t, url)
		m := member(t, s, ann)
		must(t, s.Commit(t.Context(), &models.Change{Member: m, Records: []record.Record{aRecord("before")}}))
		newer := raw(t, url)
		must(t, newer.Exec("ALTER TABLE records ADD COLUMN mood text").Error)
		must(t, newer.Exec("CREATE TABLE moods (id text PRIMARY KEY)").Error)
		must(t, newer.Exec("INSERT INTO migrations (id) VALUES ('9999-moods')").Error)

		must(t, s.Commit(t.Context(), &models.Change{Member: m, Records: []record.Record{aRecord("after")}}))
		if records, err := s.AllRecords(t.Context(), member(t, s, ann)); err != nil || len(records) != 2 {
			t.Errorf("%d records, %v", len(records), err)
		}
		if _, err := models.Open(t.Context(), url, models.Options{Key: key1}); !errors.Is(err, models.ErrNewer) {
			t.Errorf("the older version starts: %v", err)
		}
	})
}
