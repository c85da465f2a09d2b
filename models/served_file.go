package models

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"gorm.io/gorm"
)

// ErrReplaced means that the database isn't the one that was opened: someone removed, moved or
// restored it. Anything written from then on would be lost.
var ErrReplaced = errors.New("the database was removed, moved or replaced while Sundial used it")

// ErrServed means that another process serves the same SQLite database.
var ErrServed = errors.New("another Sundial serves this database: stop it first, or use PostgreSQL for several processes")

// servedFile is a SQLite database file that a process serves. The process holds a lock on a
// file next to it. It identifies the database by device and inode, and by a number in its
// header that's new at each start: SQLite leaves the four bytes of application_id to the
// application (https://www.sqlite.org/fileformat.html#application_id).
type servedFile struct {
	path string
	lock *os.File
	// header stays open until SQLite has closed the file: closing any descriptor of a file
	// drops all of the process's locks on it, including SQLite's
	// (https://www.sqlite.org/howtocorrupt.html#posix_close_bug).
	header *os.File
	info   os.FileInfo
	number uint32 // 0: unknown
}

// servedNote is the content of the lock file.
type servedNote struct {
	// Ending: the serving process is about to end.
	Ending bool `json:"ending,omitempty"`
	// Numbers are those that the database's header may have, by which a leftover log is known
	// to be this database's.
	Numbers []uint32 `json:"numbers"`
}

// lockName is next to the file that a symbolic link leads to, as SQLite's log is: two
// names of a database have one lock.
func lockName(path string) string { return followed(path) + "-serve" }

// followed is the file that the path leads to, or would.
func followed(path string) string {
	file, err := filepath.EvalSymlinks(path)
	if err == nil {
		return file
	}
	to, linked := os.Readlink(path)
	switch {
	case !errors.Is(err, fs.ErrNotExist), linked != nil:
		return path
	case filepath.IsAbs(to):
		return followed(to)
	}
	return followed(filepath.Join(filepath.Dir(path), to))
}

// successionTimeout is how long a process waits for one that's ending, successionPoll how often
// it checks. In real time.
const (
	successionTimeout = 15 * time.Second
	successionPoll    = 100 * time.Millisecond
)

// claim takes the lock that only one process holds. It waits for a process that's ending;
// ErrServed: another one serves.
func claim(ctx context.Context, path string) (*servedFile, error) {
	lock, err := os.OpenFile(lockName(path), os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("lock the database: %w", err)
	}
	f := &servedFile{path: path, lock: lock}
	ctx, cancel := context.WithTimeout(ctx, successionTimeout)
	defer cancel()
	poll := time.NewTicker(successionPoll)
	defer poll.Stop()
	for {
		err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		switch {
		case err == nil:
			return f, nil
		case !errors.Is(err, syscall.EWOULDBLOCK):
			return nil, errors.Join(fmt.Errorf("lock the database: %w", err), lock.Close())
		case !readNote(path).Ending:
			return nil, errors.Join(fmt.Errorf("%w (%s)", ErrServed, path), lock.Close())
		}
		select {
		case <-poll.C:
		case <-ctx.Done():
			return nil, errors.Join(fmt.Errorf("%w (%s)", ErrServed, path), lock.Close())
		}
	}
}

func isServed(path string) bool {
	lock, err := os.Open(lockName(path))
	if err != nil {
		return false
	}
	defer lock.Close()
	return errors.Is(syscall.Flock(int(lock.Fd()), syscall.LOCK_SH|syscall.LOCK_NB), syscall.EWOULDBLOCK)
}

func readNote(path string) (note servedNote) {
	content, err := os.ReadFile(lockName(path))
	if err != nil || json.Unmarshal(content, &note) != nil {
		return servedNote{}
	}
	return note
}

func (f *servedFile) note(n servedNote) error {
	content, err := json.Marshal(n)
	if err == nil {
		_, err = f.lock.WriteAt(content, 0)
	}
	if err == nil {
		err = f.lock.Truncate(int64(len(content)))
	}
	return wrap("record which database is served", err)
}

// checkLog refuses a database whose log belongs to another one, because SQLite would write the
// log's pages into it. This process must not have the database open.
func checkLog(path string) error {
	path = followed(path)
	log, err := os.Stat(path + "-wal")
	if err != nil || log.Size() == 0 {
		return nil // there's none, or opening will report that the folder can't be read
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && info.Size() == 0 {
		return fmt.Errorf("%s is gone, and its log %s-wal is still there: bring the database back, or move the log away", path, path)
	}
	numbers := readNote(path).Numbers
	if err != nil || len(numbers) == 0 || isServed(path) {
		return nil
	}
	file, err := os.Open(path)
	if err != nil {
		return nil // opening will report it
	}
	defer file.Close()
	number, err := headerNumber(file)
	if err != nil {
		return nil // SQLite reports what's wrong with the file
	}
	if slices.Contains(numbers, number) {
		return nil
	}
	return fmt.Errorf("%s-wal is the log of another database than %s: move the log away together with %s-shm, or bring back the database that it belongs to", path, path, path)
}

// headerSize and numberAt say where the number is in a database file.
const (
	headerSize = 100
	numberAt   = 68
	magic      = "SQLite format 3\x00"
)

// headerNumber reads the number; an error means that this isn't a SQLite database.
func headerNumber(file *os.File) (uint32, error) {
	header := make([]byte, headerSize)
	if _, err := file.ReadAt(header, 0); err != nil || !strings.HasPrefix(string(header), magic) {
		return 0, errors.New("this is no SQLite database")
	}
	return binary.BigEndian.Uint32(header[numberAt:]), nil
}

// know gives the open database a new number, and remembers which file it is.
func (f *servedFile) know(db *gorm.DB) error {
	former, err := f.open()
	if err != nil {
		return fmt.Errorf("look at the database's file: %w", err)
	}
	number := newNumber(former)
	if err := f.note(servedNote{Numbers: append(readNote(f.path).Numbers, former, number)}); err != nil {
		return err
	}
	// The number reaches the file itself only when the log is written into it.
	if err := db.Exec(fmt.Sprintf("PRAGMA application_id = %d", int32(number))).Error; err != nil {
		return fmt.Errorf("number the database's file: %w", err)
	}
	var outcome []struct{ Busy int }
	if err := db.Raw("PRAGMA wal_checkpoint(TRUNCATE)").Scan(&outcome).Error; err != nil {
		return fmt.Errorf("number the database's file: %w", err)
	}
	now, err := headerNumber(f.header)
	if err != nil {
		return fmt.Errorf("number the database's file: %w", err)
	}
	if now != number {
		return nil // someone is reading an older state; device and inode must suffice
	}
	f.number = number
	return f.note(servedNote{Numbers: []uint32{number}})
}

// open opens the database's file, and returns its number.
func (f *servedFile) open() (number uint32, err error) {
	if f.header, err = os.Open(f.path); err != nil {
		return 0, err
	}
	if f.info, err = f.header.Stat(); err != nil {
		return 0, err
	}
	return headerNumber(f.header)
}

// newNumber returns a number that's neither 0 nor the last one.
func newNumber(former uint32) uint32 {
	var random [4]byte
	for {
		rand.Read(random[:]) // never fails: crypto/rand crashes the process instead
		if number := binary.BigEndian.Uint32(random[:]); number != 0 && number != former {
			return number
		}
	}
}

// check reports whether the file is still the one that was opened.
func (f *servedFile) check() error {
	if f == nil || f.header == nil {
		return nil
	}
	info, err := os.Stat(f.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return f.replaced("is gone")
	case err != nil:
		return fmt.Errorf("look at the database's file: %w", err)
	case !os.SameFile(f.info, info):
		return f.replaced("was replaced")
	}
	if number, err := headerNumber(f.header); f.number != 0 && (err != nil || number != f.number) {
		return f.replaced("was overwritten")
	}
	return nil
}

func (f *servedFile) replaced(how string) error {
	return fmt.Errorf("%w: %s %s. Bring the right file back, or move it away with its -wal and -shm and run `sundial restore`; then start Sundial again", ErrReplaced, f.path, how)
}

// ending tells the next process to wait.
func (f *servedFile) ending() {
	if f != nil {
		_ = f.note(servedNote{Ending: true, Numbers: readNote(f.path).Numbers}) // if this fails, the next process is refused
	}
}

// release releases the lock after SQLite has closed the file.
func (f *servedFile) release() error {
	if f == nil {
		return nil
	}
	var err error
	if f.header != nil {
		err = f.header.Close()
	}
	return errors.Join(err, f.lock.Close())
}

// unnumber removes the number from a copy, so that the copy is never taken for the original.
// The copy must not be open.
func unnumber(file string) error {
	copied, err := os.OpenFile(file, os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("number the copy: %w", err)
	}
	_, err = copied.WriteAt(make([]byte, 4), numberAt)
	return wrap("number the copy", errors.Join(err, copied.Close()))
}
