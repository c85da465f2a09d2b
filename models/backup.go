package models

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Backup writes a consistent copy of a SQLite database to a new file while the database is in
// use. It needs no key and changes nothing: it copies an older version's database as it is. The
// file appears complete or not at all, readable only by its owner; an existing file is never
// overwritten. For PostgreSQL, use pg_dump.
func Backup(ctx context.Context, databaseURL, file string) error {
	path, ok := strings.CutPrefix(databaseURL, "sqlite:")
	if !ok {
		return errors.New("backup copies a SQLite database; for PostgreSQL use pg_dump")
	}
	if exists, err := Exists(databaseURL); err != nil || !exists {
		return errors.Join(err, fmt.Errorf("there's no database at %s: check DATABASE_URL", path))
	}
	if err := checkLog(path); err != nil {
		return err
	}
	return appear(file, errTaken, func(draft string) error {
		db, err := openFile(path, "mode=rw&_busy_timeout=5000")
		if err != nil {
			return fmt.Errorf("open the database: %w", err)
		}
		defer closeDatabase(db)
		if err := db.WithContext(ctx).Exec("VACUUM INTO ?", draft).Error; err != nil {
			return fmt.Errorf("copy the database: %w", err)
		}
		return unnumber(draft)
	})
}

// Advice when the file already exists.
var (
	errTaken    = errors.New("name a new file")
	errInTheWay = errors.New("move it away first")
)

// Restore restores a backup as a SQLite database that doesn't exist. It never overwrites one,
// and accepts only a complete Sundial database.
func Restore(databaseURL, file string) error {
	path, ok := strings.CutPrefix(databaseURL, "sqlite:")
	if !ok {
		return errors.New("restore brings back a SQLite database; for PostgreSQL use pg_restore")
	}
	if err := absent(path); err != nil {
		return err
	}
	if isServed(path) {
		return fmt.Errorf("%w (%s)", ErrServed, path)
	}
	// A leftover log would be applied to the restored database.
	if err := errors.Join(absent(path+"-wal"), absent(path+"-shm")); err != nil {
		return err
	}
	if err := whole(file); err != nil {
		return err
	}
	return appear(path, errInTheWay, func(draft string) error { return copyFile(file, draft) })
}

// absent refuses a name that exists.
func absent(name string) error {
	if _, err := os.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
		return errors.Join(err, fmt.Errorf("%s already exists: stop Sundial and move it away first", name))
	}
	return nil
}

// whole reports whether the file is an undamaged Sundial database.
func whole(file string) error {
	if _, err := os.Stat(file); err != nil {
		return fmt.Errorf("read the backup: %w", err)
	}
	db, err := openFile(file, "mode=ro&immutable=1")
	if err != nil {
		return fmt.Errorf("%s isn't a complete SQLite database (%w): take another backup", file, err)
	}
	defer closeDatabase(db)
	var verdict []string
	if err := db.Raw("PRAGMA quick_check").Scan(&verdict).Error; err != nil || len(verdict) != 1 || verdict[0] != "ok" {
		return fmt.Errorf("%s isn't a complete SQLite database: take another backup", file)
	}
	if !db.Migrator().HasTable("deployment") || !db.Migrator().HasTable("migrations") {
		return fmt.Errorf("%s is not a backup of Sundial's", file)
	}
	if err := sameVersion(db); errors.Is(err, ErrNewer) {
		return err
	}
	return nil
}

func copyFile(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return fmt.Errorf("read the backup: %w", err)
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("write the database: %w", err)
	}
	_, err = io.Copy(out, in)
	return wrap("write the database", errors.Join(err, out.Close()))
}

// appear lets write fill an empty draft that only its owner can read, syncs it, and gives it
// its name; taken is the error if that exists.
func appear(file string, taken error, write func(draft string) error) error {
	draft, err := os.CreateTemp(filepath.Dir(file), ".sundial-*") // mode 0600
	if err != nil {
		return fmt.Errorf("make %s: %w", file, err)
	}
	defer os.Remove(draft.Name())
	defer draft.Close()
	if _, err := os.Lstat(file); err == nil {
		return fmt.Errorf("%s is there already: %w", file, taken)
	}
	if err := write(draft.Name()); err != nil {
		return err
	}
	if err := draft.Sync(); err != nil {
		return fmt.Errorf("bring %s to the disk: %w", file, err)
	}
	err = os.Link(draft.Name(), file) // unlike a rename, this never replaces a file
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already: %w", file, taken)
	}
	if err != nil {
		return fmt.Errorf("name %s: %w", file, err)
	}
	return syncFolder(filepath.Dir(file))
}

func syncFolder(name string) error {
	folder, err := os.Open(name)
	if err == nil {
		err = errors.Join(folder.Sync(), folder.Close())
	}
	if err != nil {
		return fmt.Errorf("sync the folder %s: %w", name, err)
	}
	return nil
}
