package models

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"time"

	"gorm.io/gorm"
)

// Errors that a caller tells apart.
var (
	// ErrNotFound says that the member has no such thing. Someone else's thing
	// and no thing at all are the same.
	ErrNotFound = errors.New("not found")
	// ErrConflict says that the member changed in the meantime, in another process or
	// by a second delivery: read again and decide again.
	ErrConflict = errors.New("the member changed meanwhile")
	// ErrWrongKey says that the database was made with another deployment key.
	ErrWrongKey = errors.New("this is not the key that the database was made with: set SUNDIAL_KEY or SUNDIAL_KEY_FILE to the one of its first start")
	// ErrClosed says that the store takes no more changes.
	ErrClosed = errors.New("the store is closed")
)

// Store keeps what members typed. Reads may run side by side; all changes pass
// through one writer (see Commit). Use Open to make one and Close to end it.
type Store struct {
	read   *gorm.DB
	write  *gorm.DB
	keys   keys
	lists  []string
	broken func(BrokenRow)
	writer *writer
	health storeHealth
	// file is the SQLite database's, while it is served; tableID PostgreSQL's number of
	// a table of it. lost says that it is not the one that was opened.
	file    *servedFile
	path    string
	tableID int64
	lost    chan error
	// hot are the members who typed a moment ago; nil: none are remembered.
	hot *hotMembers
	// channels has what is offered in channels, apps the workspaces that have the app.
	channels remembered[channelKey, offered]
	apps     remembered[WorkspaceKey, installation]
	close    sync.Once
	// locked is the transaction in which a Store that WithLockedMember made commits; else nil.
	locked *gorm.DB
}

// Options are what a Store needs besides its database.
type Options struct {
	// Key is the deployment's key, KeySize bytes.
	Key []byte
	// Committed is called for each group that was committed: its size and how long
	// the commit took. May be nil.
	Committed func(size int, took time.Duration)
	// Reload reads the deployment's key again, when it has been changed by a
	// rekey while this process runs; nil: it can't be.
	Reload func() ([]byte, error)
	// Forgotten are files that list who was forgotten, as hashes: the first that
	// can be written is written, all are read. None: no list is kept.
	Forgotten []string
	// ReadTimeout is how long PostgreSQL may say nothing before its connection is taken
	// for lost, in real time; 0: 30 s.
	ReadTimeout time.Duration
	// Serve says that this process serves the database: one at a time may, on SQLite.
	Serve bool
	// HotBytes bounds what is remembered of members who typed a moment ago; 0: 8 MB,
	// less than 0: nothing is.
	HotBytes int
	// Asked is called for each query, for counting; may be nil.
	Asked func()
	// Broken is called for each row that can't be read and is left out; may be nil. It may
	// be called from several goroutines.
	Broken func(BrokenRow)
	// Resealed is called with how many rows of a former version are sealed again, of how many;
	// may be nil.
	Resealed func(done, all int)
}

// defaultHotBytes is enough for about two thousand members.
const defaultHotBytes = 8 << 20

// Exists reports whether the database at the URL (sqlite:PATH or postgres://…)
// holds anything yet. A SQLite file that isn't there does not exist.
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

// Open opens the database at sqlite:PATH or postgres://…, brings its schema up
// to date and checks the key. It returns ErrNewer and ErrWrongKey as they are.
func Open(ctx context.Context, databaseURL string, options Options) (*Store, error) {
	k, err := newKey(options.Key)
	if err != nil {
		return nil, err
	}
	s := &Store{lists: options.Forgotten, broken: options.Broken, keys: keys{now: k, reload: options.Reload}, lost: make(chan error, 1)}
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

// identify remembers which database was opened.
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
		if err := s.verify(ctx); err != nil {
			return err
		}
	}
	if err := s.migrate(ctx, resealed); err != nil {
		return err
	}
	return s.checkKey(ctx)
}

// count tells of each query.
func (s *Store) count(asked func()) {
	if asked == nil {
		return
	}
	for _, db := range []*gorm.DB{s.read, s.write} {
		_ = db.Callback().Query().After("gorm:query").Replace("sundial:asked", func(*gorm.DB) { asked() })
		_ = db.Callback().Row().After("gorm:row").Replace("sundial:asked", func(*gorm.DB) { asked() })
	}
}

// Close finishes the changes being handled and closes the database.
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
	err := s.write.WithContext(ctx).Model(&deploymentRow{}).Where("id = ?", 1).UpdateColumn("id", 1).Error
	if err != nil {
		return fmt.Errorf("write to the database: %w", err)
	}
	return nil
}
