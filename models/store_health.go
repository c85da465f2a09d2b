package models

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"syscall"
	"time"
)

// storeHealth tracks whether the writer makes progress.
type storeHealth struct {
	mu      sync.Mutex
	waiting int       // changes not committed yet
	since   time.Time // when the first of them began to wait, or the last commit
	full    bool      // the last change failed because the disk is full
}

func (h *storeHealth) begin(now time.Time) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.waiting++; h.waiting == 1 {
		h.since = now
	}
}

func (h *storeHealth) end(now time.Time, err error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.waiting--
	switch {
	case err == nil:
		h.since, h.full = now, false
	case IsDiskFull(err):
		h.full = true
	}
}

// maxStall is how long nothing may be committed while something waits, in real time.
const maxStall = 30 * time.Second

func (h *storeHealth) check(now time.Time) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	switch stalled := now.Sub(h.since); {
	case h.full:
		return errors.New("the database's disk is full")
	case h.waiting > 0 && stalled > maxStall:
		return fmt.Errorf("%d changes are waiting, and nothing was committed for %s", h.waiting, stalled.Round(time.Second))
	}
	return nil
}

// minFree is the minimum free space on the database's disk, in bytes.
const minFree = 1 << 20

// Healthy reports whether the database is the one that was opened, answers and can be written,
// has free disk space (SQLite), and commits what waits.
func (s *Store) Healthy(ctx context.Context) error {
	if err := s.CheckReplaced(ctx); err != nil {
		return err
	}
	if err := s.health.check(time.Now()); err != nil {
		return err
	}
	if s.file != nil {
		if err := hasRoom(s.file.path); err != nil {
			return err
		}
	}
	return s.Ping(ctx)
}

func hasRoom(path string) error {
	var disk syscall.Statfs_t
	if err := syscall.Statfs(filepath.Dir(followed(path)), &disk); err != nil {
		return fmt.Errorf("look at the database's disk: %w", err)
	}
	if free := uint64(disk.Bavail) * uint64(disk.Bsize); free < minFree {
		return fmt.Errorf("the database's disk is full: %d bytes are free", free)
	}
	return nil
}

// CheckReplaced reports whether the database is still the one that was opened. ErrReplaced: it
// isn't, and nothing more is stored; Lost receives it too.
func (s *Store) CheckReplaced(ctx context.Context) error {
	err := s.file.check()
	if err == nil && s.tableID != 0 {
		var now int64
		if now, err = tableID(s.read.WithContext(ctx)); err == nil && now != s.tableID {
			err = fmt.Errorf("%w: its tables aren't the ones it opened. Start Sundial again", ErrReplaced)
		}
	}
	s.tellLost(err)
	return err
}

// checkFile checks it for each group of changes, before anyone reads that they're stored.
func (s *Store) checkFile() error {
	err := s.file.check()
	s.tellLost(err)
	return err
}

func (s *Store) tellLost(err error) {
	if !errors.Is(err, ErrReplaced) {
		return
	}
	select {
	case s.lost <- err:
	default: // it has already been reported
	}
}

// Lost receives an error if the database was removed or replaced: the process must end.
func (s *Store) Lost() <-chan error { return s.lost }

// Ending lets the next serving process wait for this one, instead of being refused.
func (s *Store) Ending() { s.file.ending() }
