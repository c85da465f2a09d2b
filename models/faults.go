package models

import (
	"context"
	"database/sql/driver"
	"errors"
	"io"
	"net"
	"syscall"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/mattn/go-sqlite3"
)

// ErrUnknown means that the connection was lost during the commit, which may have succeeded.
// The ledger of envelopes says so once the database is answering again.
var ErrUnknown = errors.New("it isn't known whether it was committed")

// IsDiskFull reports whether the database's disk is full. Nothing was stored then, but what's
// stored can still be read.
func IsDiskFull(err error) bool {
	var lite sqlite3.Error
	var server *pgconn.PgError
	switch {
	case errors.As(err, &lite):
		return lite.Code == sqlite3.ErrFull || lite.SystemErrno == syscall.ENOSPC
	case errors.As(err, &server):
		return server.Code == "53100" // disk_full
	}
	return false
}

// IsTransient reports whether time fixes the error: the database is unreachable, restarting,
// overloaded, or didn't answer in time. With ErrUnknown the change may have been stored;
// otherwise it wasn't.
func IsTransient(err error) bool {
	var lite sqlite3.Error
	var server *pgconn.PgError
	var network net.Error
	switch {
	case err == nil, errors.Is(err, context.Canceled), IsDiskFull(err):
		return false
	case errors.Is(err, ErrUnknown), errors.Is(err, context.DeadlineExceeded):
		return true
	case errors.As(err, &lite):
		return transientSQLite[lite.Code]
	case errors.As(err, &server):
		return transientPostgres[server.Code[:2]] || server.Code == "55P03"
	}
	var connect *pgconn.ConnectError
	return errors.As(err, &connect) || errors.As(err, &network) || pgconn.SafeToRetry(err) ||
		errors.Is(err, driver.ErrBadConn) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, net.ErrClosed)
}

// IsOutOfReach reports whether a transient error affects everyone, because the whole database
// doesn't answer. A locked row or a lost race affects only one member.
func IsOutOfReach(err error) bool {
	var server *pgconn.PgError
	switch {
	case !IsTransient(err), errors.Is(err, errRowHeld), isLockTimeout(err):
		return false
	case errors.As(err, &server):
		return server.Code[:2] != "40" // deadlock, serialization
	}
	return true
}

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

// isDuplicate reports whether a row with the same key exists.
func isDuplicate(err error) bool {
	var lite sqlite3.Error
	var server *pgconn.PgError
	switch {
	case errors.As(err, &lite):
		return lite.ExtendedCode == sqlite3.ErrConstraintUnique || lite.ExtendedCode == sqlite3.ErrConstraintPrimaryKey
	case errors.As(err, &server):
		return server.Code == "23505" // unique_violation
	}
	return false
}

// uncertain reports whether a COMMIT with this error may have succeeded: PostgreSQL may stop
// after committing and before saying so.
func uncertain(err error) bool {
	var lite sqlite3.Error
	var server *pgconn.PgError
	switch {
	case errors.As(err, &lite):
		return lite.Code == sqlite3.ErrIoErr
	case errors.As(err, &server):
		class := server.Code[:2]
		return class == "57" || class == "08" || class == "58" || class == "XX"
	}
	return !pgconn.SafeToRetry(err)
}
