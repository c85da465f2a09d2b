package models

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"gorm.io/gorm"
)

// openSource opens the database read-only and checks its schema and key.
func openSource(ctx context.Context, from string, secret []byte) (*gorm.DB, error) {
	exists, err := Exists(from)
	if err == nil && !exists {
		err = errors.New("there's no database at DATABASE_URL")
	}
	if err != nil {
		return nil, err
	}
	db, err := openReadOnly(from)
	if err != nil {
		return nil, err
	}
	db = db.WithContext(ctx)
	if err := errors.Join(inUse(db, from), sameVersion(db), verifyKey(db, secret)); err != nil {
		closeDatabase(db)
		return nil, err
	}
	return db, nil
}

// inUse refuses a database that a process serves.
func inUse(db *gorm.DB, databaseURL string) error {
	path, sqlite := strings.CutPrefix(databaseURL, "sqlite:")
	switch {
	case !sqlite:
		return refuseServed(db)
	case isServed(path):
		return ErrServed
	}
	return nil
}

// openReadOnly opens an existing database. On SQLite, not a byte of it changes: even its log
// isn't emptied into the file when the connection closes.
func openReadOnly(databaseURL string) (*gorm.DB, error) {
	path, ok := strings.CutPrefix(databaseURL, "sqlite:")
	if !ok {
		return connectPostgres(databaseURL, newReadTimeout(), false)
	}
	if err := checkLog(path); err != nil {
		return nil, err
	}
	db, err := openFile(path, "mode=ro&_busy_timeout=5000")
	return db, wrap("open the database for reading", err)
}

// sameVersion reports whether the database has exactly this program's migrations.
func sameVersion(db *gorm.DB) error {
	if !db.Migrator().HasTable("migrations") {
		return errors.New("the database to copy from isn't one of Sundial's")
	}
	var there []string
	if err := db.Table("migrations").Pluck("id", &there).Error; err != nil {
		return fmt.Errorf("read the database's version: %w", err)
	}
	switch {
	case slices.ContainsFunc(there, func(id string) bool { return !slices.Contains(versions, id) }):
		return ErrNewer
	case len(there) != len(versions):
		return ErrOlder
	}
	format, err := sealedFormat(db)
	if err == nil && format == formerVersion {
		err = ErrOlder
	}
	return err
}

// verifyKey refuses a key that isn't the database's; one that was never started has none.
func verifyKey(db *gorm.DB, secret []byte) error {
	k, err := newKey(secret)
	if err != nil {
		return err
	}
	return k.verify(db)
}

// openTarget opens the database for writing, creates its schema, and refuses one that has data.
func openTarget(ctx context.Context, to string, key []byte) (*Store, error) {
	s, err := Open(ctx, to, Options{Key: key})
	if errors.Is(err, ErrWrongKey) {
		return nil, errors.New("the database to copy to is another Sundial's: name an empty one")
	}
	if err != nil {
		return nil, fmt.Errorf("open the database to copy to: %w", err)
	}
	names, err := tables(s.write.WithContext(ctx))
	for _, name := range names {
		var rows int64
		if err == nil && name != "deployment" {
			err = s.read.WithContext(ctx).Table(name).Count(&rows).Error
		}
		if rows > 0 {
			err = fmt.Errorf("the database to copy to isn't empty (%s): name an empty one", name)
		}
	}
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}
