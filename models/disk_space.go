package models

import (
	"context"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"
)

// Free pages of a SQLite file are released some at a time, down to what new rows will soon
// need.
const (
	vacuumPages = 256
	sparePages  = 1024
)

// GiveSpaceBack shrinks a SQLite file that has much free space. A file that was created before
// this was possible stays as it is; PostgreSQL does it automatically.
func (s *Store) GiveSpaceBack(ctx context.Context) error {
	if s.write.Name() != "sqlite" {
		return nil
	}
	for former := int64(-1); ; {
		var free int64
		if err := s.write.WithContext(ctx).Raw("PRAGMA freelist_count").Scan(&free).Error; err != nil {
			return fmt.Errorf("count what holds nothing: %w", err)
		}
		if free <= sparePages || free == former {
			return nil
		}
		former = free
		var none []struct{} // one page is released for each row read
		if err := s.write.WithContext(ctx).Raw(fmt.Sprintf("PRAGMA incremental_vacuum(%d)", vacuumPages)).Scan(&none).Error; err != nil {
			return fmt.Errorf("give space back: %w", err)
		}
	}
}

// ErrLogInUse means that SQLite's write-ahead log couldn't be truncated because someone is
// reading the database: it has old pages until housekeeping empties it.
var ErrLogInUse = errors.New("the database's log is in use")

// KeepsErased reports whether erased data stays in the database's files until it's overwritten,
// as in PostgreSQL.
func (s *Store) KeepsErased() bool { return s.write.Name() != "sqlite" }

// EmptyLog moves SQLite's write-ahead log into the database and truncates it, so that it has no
// old pages. ErrLogInUse: it still has.
func (s *Store) EmptyLog(ctx context.Context) error {
	if s.write.Name() != "sqlite" {
		return nil
	}
	var answer struct{ Busy, Log, Checkpointed int }
	err := s.write.WithContext(ctx).Connection(func(conn *gorm.DB) error {
		// Everyone's commits wait while this waits for a reader.
		if err := setBusyTimeout(conn, emptyLogTimeout); err != nil {
			return err
		}
		// The pragma answers with a row. Unless it's read to its end, the statement stays open
		// and the writer's next commit fails.
		err := conn.Raw("PRAGMA wal_checkpoint(TRUNCATE)").Scan(&answer).Error
		return errors.Join(err, setBusyTimeout(conn.WithContext(context.WithoutCancel(ctx)), busyTimeout))
	})
	if err != nil {
		return fmt.Errorf("empty the write-ahead log: %w", err)
	}
	if answer.Busy != 0 {
		return ErrLogInUse
	}
	return nil
}

// emptyLogTimeout is how long emptying the log waits for anyone who reads the database.
const emptyLogTimeout = 250 * time.Millisecond

func setBusyTimeout(conn *gorm.DB, timeout time.Duration) error {
	return conn.Exec(fmt.Sprintf("PRAGMA busy_timeout = %d", timeout.Milliseconds())).Error
}
