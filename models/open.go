package models

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"time"

	"github.com/mattn/go-sqlite3"
	"gorm.io/driver/postgres"
	"gorm.io/driver/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
)

func gormConfig() *gorm.Config {
	return &gorm.Config{
		// GORM's logger would print values with errors, and no record's text may reach a log.
		// So it's silent, and errors are returned.
		Logger:                 logger.Discard,
		SkipDefaultTransaction: true,
		PrepareStmt:            true,
		TranslateError:         true,
	}
}

// sqliteReaders bounds the connections that read, besides the one that writes.
const sqliteReaders = 4

// busyTimeout is how long a statement waits for another program that holds the SQLite database.
const busyTimeout = 5 * time.Second

// logPages is the number of pages after which the log is copied into the database: 16 MB. A
// page that many commands change is then copied once; with SQLite's default of 1,000 pages and
// a cache of 2 MB, a command cost a sixth more.
const logPages = 4000

func (s *Store) openSQLite(ctx context.Context, path string, serve bool) (err error) {
	s.path = path
	if err := checkLog(path); err != nil {
		return err
	}
	if serve {
		if s.file, err = claim(ctx, path); err != nil {
			return err
		}
	}
	query := url.Values{
		"_journal_mode":  {"WAL"},
		"_synchronous":   {"FULL"},
		"_foreign_keys":  {"on"},
		"_busy_timeout":  {fmt.Sprint(busyTimeout.Milliseconds())},
		"_secure_delete": {"on"},
		"_txlock":        {"immediate"},
		// Statements stay prepared: there are a few dozen.
		"_stmt_cache_size": {"64"},
		// The cache holds what one group of commands changes, so that pages changed again by
		// the next one needn't be read again. Its memory is allocated as needed.
		"_cache_size": {"-8000"}, // KiB
	}
	made, err := makeFile(path)
	if err != nil {
		return fmt.Errorf("make the SQLite database %s: %w", path, err)
	}
	if made {
		query.Set("_auto_vacuum", "incremental") // see GiveSpaceBack
	}
	err = whileBusy(ctx, func() (err error) {
		s.write, err = openFile(path, query.Encode())
		return err
	})
	if err != nil {
		return fmt.Errorf("open the SQLite database %s: %w", path, err)
	}
	if err := limit(s.write, 1); err != nil {
		return err
	}
	if err := s.write.WithContext(ctx).Exec(fmt.Sprintf("PRAGMA wal_autocheckpoint = %d", logPages)).Error; err != nil {
		return fmt.Errorf("bound the log of the SQLite database %s: %w", path, err)
	}
	query.Set("_query_only", "on")
	query.Del("_txlock")
	query.Del("_cache_size")
	query.Del("_auto_vacuum")
	if s.read, err = openFile(path, query.Encode()); err != nil {
		return fmt.Errorf("open the SQLite database %s for reading: %w", path, err)
	}
	return limit(s.read, sqliteReaders)
}

// startTimeout is how long a starting process waits for others that create the same SQLite
// database, in real time.
const startTimeout = 30 * time.Second

// whileBusy retries what SQLite refuses because other processes are starting to use the same
// new file. Of those that switch it to WAL mode at once, all but one are refused without
// waiting for the busy timeout, because each holds a lock that the others need; and a migration
// may hold the file for longer.
func whileBusy(ctx context.Context, do func() error) error {
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	again := time.NewTicker(startTimeout / 3000)
	defer again.Stop()
	for {
		err := do()
		var lite sqlite3.Error
		if !errors.As(err, &lite) || lite.Code != sqlite3.ErrBusy {
			return err
		}
		select {
		case <-again.C:
		case <-ctx.Done():
			return err
		}
	}
}

// openFile opens a SQLite database with the driver's options.
func openFile(path, options string) (*gorm.DB, error) {
	db, err := gorm.Open(sqlite.Open("file:"+(&url.URL{Path: path}).EscapedPath()+"?"+options), gormConfig())
	if err == nil {
		return db, nil
	}
	if pool, failed := db.DB(); failed == nil {
		_ = pool.Close() // it never connected
	}
	return nil, err
}

// makeFile creates the database's file, empty and readable only by its owner, because working
// times aren't encrypted. SQLite gives its log the same mode. An existing file stays as it is,
// and made is false unless it's empty.
func makeFile(path string) (made bool, err error) {
	info, err := os.Stat(path)
	if err == nil {
		return info.Size() == 0, nil
	}
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return false, err
	}
	return true, file.Close()
}

func (s *Store) openPostgres(databaseURL string, timeout *readTimeout, serve bool) error {
	db, err := connectPostgres(databaseURL, timeout, serve)
	if err != nil {
		return err
	}
	s.read, s.write = db, db
	return limit(db, 10)
}

func connectPostgres(databaseURL string, timeout *readTimeout, serve bool) (*gorm.DB, error) {
	config, err := postgresConfig(databaseURL, timeout)
	if err != nil {
		return nil, fmt.Errorf("connect to PostgreSQL: %w", err)
	}
	pool := openPool(config, serve)
	db, err := gorm.Open(postgres.New(postgres.Config{Conn: pool}), gormConfig())
	if err != nil {
		return nil, errors.Join(fmt.Errorf("connect to PostgreSQL: %w", err), pool.Close())
	}
	return db, nil
}

func limit(db *gorm.DB, connections int) error {
	pool, err := db.DB()
	if err != nil {
		return fmt.Errorf("reach the connection pool: %w", err)
	}
	pool.SetMaxOpenConns(connections)
	pool.SetMaxIdleConns(connections)
	return nil
}

func closeDatabase(db *gorm.DB) {
	if pool, err := db.DB(); err == nil {
		_ = pool.Close() // it was only read
	}
}
