package models

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"net"
	"slices"
	"strings"
	"syscall"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/mattn/go-sqlite3"
	"gorm.io/gorm"
)

// Errors that callers distinguish.
var (
	// ErrNotFound means that the member has no such thing. It's the same whether someone else
	// has it or nobody does.
	ErrNotFound = errors.New("not found")
	// ErrConflict means that the member changed in the meantime, by another process or a second
	// delivery: read and decide again.
	ErrConflict = errors.New("the member changed meanwhile")
	// ErrWrongKey means that the database was created with a different deployment key.
	ErrWrongKey = errors.New("this isn't the key with which the database was created: set SUNDIAL_KEY or SUNDIAL_KEY_FILE to the one from its first start")
	// ErrClosed means that the store accepts no more changes.
	ErrClosed = errors.New("the store is closed")
)

// errRowLocked means that a member's row is locked, and too many others are waiting for theirs.
var errRowLocked = fmt.Errorf("the member's row is locked by another connection: %w", context.DeadlineExceeded)

// ErrUnknown means that the connection was lost during the commit, which may have succeeded.
// The ledger of envelopes says so once the database is answering again.
var ErrUnknown = errors.New("it isn't known whether it was committed")

// IsDiskFull reports whether the database's disk is full. Nothing was stored then, but what's
// stored can still be read.
func IsDiskFull(err error) bool {
	if lite, ok := errors.AsType[sqlite3.Error](err); ok {
		return lite.Code == sqlite3.ErrFull || lite.SystemErrno == syscall.ENOSPC
	}
	return serverCode(err) == "53100" // disk_full
}

// IsTransient reports whether time fixes the error: the database is unreachable, restarting,
// overloaded, or didn't answer in time. With ErrUnknown the change may have been stored;
// otherwise it wasn't.
func IsTransient(err error) bool {
	switch {
	case err == nil, errors.Is(err, context.Canceled), IsDiskFull(err):
		return false
	case errors.Is(err, ErrUnknown), errors.Is(err, context.DeadlineExceeded):
		return true
	}
	if lite, ok := errors.AsType[sqlite3.Error](err); ok {
		return transientSQLite[lite.Code]
	}
	if code := serverCode(err); code != "" {
		return transientPostgres[code[:2]] || isLockTimeout(err)
	}
	_, connecting := errors.AsType[*pgconn.ConnectError](err)
	_, network := errors.AsType[net.Error](err)
	return connecting || network || pgconn.SafeToRetry(err) ||
		errors.Is(err, driver.ErrBadConn) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, net.ErrClosed)
}

// IsOutOfReach reports whether a transient error affects everyone, because the whole database
// doesn't answer. A locked row or a lost race affects only one member.
func IsOutOfReach(err error) bool {
	if !IsTransient(err) || errors.Is(err, errRowLocked) || isLockTimeout(err) {
		return false
	}
	return !strings.HasPrefix(serverCode(err), "40") // deadlock, serialization
}

// serverCode returns the code of PostgreSQL's error, of five characters; empty: it isn't one.
func serverCode(err error) string {
	if server, ok := errors.AsType[*pgconn.PgError](err); ok {
		return server.Code
	}
	return ""
}

// isLockTimeout reports whether a row, or another lock, was locked for too long.
func isLockTimeout(err error) bool { return serverCode(err) == "55P03" } // lock_not_available

// transientSQLite are the SQLite errors that time or the operator fixes. After one of them, the
// whole transaction may be gone (https://www.sqlite.org/lang_transaction.html).
var transientSQLite = map[sqlite3.ErrNo]bool{
	sqlite3.ErrBusy: true, sqlite3.ErrLocked: true, sqlite3.ErrInterrupt: true, sqlite3.ErrIoErr: true, sqlite3.ErrNomem: true,
	sqlite3.ErrReadonly: true, sqlite3.ErrCantOpen: true,
}

// transientPostgres are the PostgreSQL error classes that time fixes: connection, deadlock or
// serialization, resources, operator intervention, system
// (https://www.postgresql.org/docs/current/errcodes-appendix.html).
var transientPostgres = map[string]bool{"08": true, "40": true, "53": true, "57": true, "58": true}

func isDuplicate(err error) bool {
	if lite, ok := errors.AsType[sqlite3.Error](err); ok {
		return lite.ExtendedCode == sqlite3.ErrConstraintUnique || lite.ExtendedCode == sqlite3.ErrConstraintPrimaryKey
	}
	return serverCode(err) == "23505" // unique_violation
}

// uncertain reports whether a COMMIT with this error may have succeeded: PostgreSQL may stop
// after committing and before saying so.
func uncertain(err error) bool {
	if lite, ok := errors.AsType[sqlite3.Error](err); ok {
		return lite.Code == sqlite3.ErrIoErr
	}
	if code := serverCode(err); code != "" {
		return slices.Contains([]string{"08", "57", "58", "XX"}, code[:2])
	}
	return !pgconn.SafeToRetry(err)
}

// explain turns the database's error for a lost race into ErrConflict.
func explain(err error) error {
	if errors.Is(err, gorm.ErrDuplicatedKey) || isDuplicate(err) {
		return ErrConflict
	}
	return err
}

// wrap says what was being done when the error occurred; nil stays nil.
func wrap(doing string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", doing, err)
}
