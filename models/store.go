package models

import (
	"cmp"
	"context"
	"errors"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"gorm.io/gorm"
)

// Store stores what members typed. Reads may run concurrently; all changes go through one
// writer (see Commit). Open creates a Store, Close ends it.
type Store struct {
	read  *gorm.DB
	write *gorm.DB
	// key is the deployment's. Another process may change it (rekey); then reload, unless it's nil,
	// reads the new one.
	key    atomic.Pointer[key]
	reload func() ([]byte, error)
	lists  []string
	broken func(BrokenRow)
	writer *writer
	health storeHealth
	// file is the served SQLite database's; tableID is PostgreSQL's ID of one of its tables.
	// lost receives an error if the database isn't the one that was opened.
	file    *servedFile
	path    string
	tableID int64
	lost    chan error
	// hot caches recently active members; nil: none.
	hot *hotMembers
	// channels caches suggestions in channels, apps the workspaces that have the app.
	channels remembered[channelKey, offered]
	apps     remembered[WorkspaceKey, installation]
	close    sync.Once
	// locked is the transaction in which WithLockedMember's Store commits; otherwise nil.
	locked *gorm.DB
}

// Options configures a Store.
type Options struct {
	// Key is the deployment's key, of KeySize bytes.
	Key []byte
	// Committed, if not nil, is called for each committed group with its size and how long the
	// commit took.
	Committed func(size int, took time.Duration)
	// Reload reads the deployment's key again after a rekey while this process runs; nil: it
	// can't.
	Reload func() ([]byte, error)
	// Forgotten are files that list forgotten members as hashes: all are read, and the first
	// that can be written is written. None: no list is kept.
	Forgotten []string
	// ReadTimeout is how long PostgreSQL may be silent before its connection counts as lost, in
	// real time; 0: 30 s.
	ReadTimeout time.Duration
	// Serve: this process serves the database. On SQLite, only one process may.
	Serve bool
	// HotBytes bounds the cache of recently active members; 0: 8 MB; negative: no cache.
	HotBytes int
	// Asked, if not nil, is called for each query, for counting.
	Asked func()
	// Broken, if not nil, is called, possibly concurrently, for each row that can't be read and
	// is left out.
	Broken func(BrokenRow)
	// Resealed, if not nil, is called with how many of an earlier version's rows are resealed.
	Resealed func(done, all int)
}

// defaultHotBytes is enough for about two thousand members.
const defaultHotBytes = 8 << 20

// Exists reports whether the database at the URL (sqlite:PATH or postgres://…) contains
// anything. A missing SQLite file doesn't exist.
func Exists(databaseURL string) (bool, error) {
	path, ok := strings.CutPrefix(databaseURL, "sqlite:")
	if !ok {
		return true, nil
	}
	_, err := os.Stat(path)
	if errors.Is(err, os.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

// Open opens the database at sqlite:PATH or postgres://…, updates its schema and checks the
// key. It returns ErrNewer and ErrWrongKey unwrapped.
func Open(ctx context.Context, databaseURL string, options Options) (*Store, error) {
	k, err := newKey(options.Key)
	if err != nil {
		return nil, err
	}
	s := &Store{lists: options.Forgotten, broken: options.Broken, reload: options.Reload, lost: make(chan error, 1)}
	s.key.Store(k)
	if options.HotBytes >= 0 {
		s.hot = newHotMembers(cmp.Or(options.HotBytes, defaultHotBytes))
	}
	timeout := readTimeout{limit: cmp.Or(options.ReadTimeout, defaultReadTimeout)}
	if path, ok := strings.CutPrefix(databaseURL, "sqlite:"); ok {
		err = s.openSQLite(ctx, path, options.Serve)
	} else {
		err = s.openPostgres(databaseURL, &timeout, options.Serve)
	}
	if err == nil {
		err = whileBusy(ctx, func() error { return s.prepare(ctx, options.Resealed) })
	}
	if err == nil && options.Serve {
		err = s.identify(ctx)
	}
	timeout.on.Store(true)
	if err != nil {
		return nil, errors.Join(err, s.closeDatabases())
	}
	s.count(options.Asked)
	if s.writer, err = startWriter(s.write, options.Committed, s.checkFile); err != nil {
		return nil, errors.Join(err, s.closeDatabases())
	}
	return s, nil
}

func (s *Store) identify(ctx context.Context) (err error) {
	if s.file != nil {
		return s.file.know(s.write.WithContext(ctx))
	}
	s.tableID, err = tableID(s.read.WithContext(ctx))
	return err
}

// prepare checks the key before it changes anything.
func (s *Store) prepare(ctx context.Context, resealed func(done, all int)) error {
	if s.read.WithContext(ctx).Migrator().HasTable(&deploymentRow{}) {
		if err := s.key.Load().verify(s.read.WithContext(ctx)); err != nil {
			return err
		}
	}
	if err := s.migrate(ctx, resealed); err != nil {
		return err
	}
	return s.checkKey(ctx)
}

func (s *Store) count(asked func()) {
	if asked == nil {
		return
	}
	for _, db := range []*gorm.DB{s.read, s.write} {
		_ = db.Callback().Query().After("gorm:query").Replace("sundial:asked", func(*gorm.DB) { asked() })
		_ = db.Callback().Row().After("gorm:row").Replace("sundial:asked", func(*gorm.DB) { asked() })
	}
}

// Close finishes the changes in progress and closes the database.
func (s *Store) Close() error {
	var err error
	s.close.Do(func() {
		s.writer.stop()
		err = s.closeDatabases()
	})
	return err
}

func (s *Store) closeDatabases() error {
	var errs []error
	for _, db := range []*gorm.DB{s.read, s.write} {
		if db == nil {
			continue
		}
		if pool, err := db.DB(); err == nil {
			errs = append(errs, pool.Close())
		}
	}
	return errors.Join(append(errs, s.file.release())...)
}

// Ping reports whether the database answers and can be written.
func (s *Store) Ping(ctx context.Context) error {
	return wrap("write to the database", s.write.WithContext(ctx).Model(&deploymentRow{}).Where("id = ?", 1).UpdateColumn("id", 1).Error)
}
