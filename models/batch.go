package models

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/mattn/go-sqlite3"
)

// batch commits the changes of a group in one transaction, without what GORM and
// database/sql cost for each statement.
//
// refused has why a change can't be stored, by its place in the group. Where again is
// true nothing was committed: the group is to be tried again without those.
type batch interface {
	commit(ctx context.Context, group []*sealedChange) (refused map[int]error, again bool, err error)
}

// sqliteBatch writes on the one connection that writes, which keeps its statements
// prepared (_stmt_cache_size).
type sqliteBatch struct{ pool *sql.DB }

func (b sqliteBatch) commit(ctx context.Context, group []*sealedChange) (refused map[int]error, again bool, err error) {
	conn, err := b.pool.Conn(ctx)
	if err != nil {
		return nil, false, err
	}
	defer conn.Close()
	err = conn.Raw(func(held any) error {
		lite, ok := held.(*sqlite3.SQLiteConn)
		if !ok {
			return fmt.Errorf("write to SQLite: the driver is a %T", held)
		}
		refused, again, err = sqliteTransaction(lite, group)
		return err
	})
	return refused, again, err
}

func sqliteTransaction(conn *sqlite3.SQLiteConn, group []*sealedChange) (refused map[int]error, again bool, err error) {
	if _, err := conn.Exec("BEGIN IMMEDIATE", nil); err != nil {
		return nil, false, err
	}
	defer func() {
		if !conn.AutoCommit() {
			_, rollback := conn.Exec("ROLLBACK", nil)
			err = errors.Join(err, rollback)
		}
	}()
	for i, change := range group {
		wrote, err := sqliteWrite(conn, change)
		if err == nil {
			continue
		}
		if IsTransient(err) || IsDiskFull(err) {
			return nil, false, err
		}
		if refused == nil {
			refused = map[int]error{}
		}
		refused[i] = explain(err)
		if wrote { // a part of the change stands in the transaction
			return refused, true, nil
		}
	}
	_, err = conn.Exec("COMMIT", nil)
	if err != nil && uncertain(err) {
		err = fmt.Errorf("commit: %w: %w", ErrUnknown, err)
	}
	return refused, false, err
}

// sqliteWrite executes the statements of a change, up to the first that fails. wrote
// says that something was written before that.
func sqliteWrite(conn *sqlite3.SQLiteConn, change *sealedChange) (wrote bool, err error) {
	for i, s := range change.statements {
		var written int64
		result, err := conn.ExecContext(context.Background(), s.query, driverValues(s.args))
		if err == nil {
			written, err = result.RowsAffected()
		}
		if err := s.outcome(written, err); err != nil {
			return i > 0, err
		}
	}
	return true, nil
}

func driverValues(args []any) []driver.NamedValue {
	values := make([]driver.NamedValue, len(args))
	for i, arg := range args {
		if n, ok := arg.(int); ok {
			arg = int64(n)
		}
		values[i] = driver.NamedValue{Ordinal: i + 1, Value: arg}
	}
	return values
}

// postgresBatch sends all statements of a group at once and then commits: two round
// trips for however many changes.
type postgresBatch struct{ pool *sql.DB }

func (b postgresBatch) commit(ctx context.Context, group []*sealedChange) (refused map[int]error, again bool, err error) {
	conn, err := b.pool.Conn(ctx)
	if err != nil {
		return nil, false, err
	}
	defer conn.Close()
	err = conn.Raw(func(held any) error {
		server, ok := held.(*stdlib.Conn)
		if !ok {
			return fmt.Errorf("write to PostgreSQL: the driver is a %T", held)
		}
		refused, again, err = postgresTransaction(ctx, server.Conn(), group)
		return err
	})
	return refused, again, err
}

func postgresTransaction(ctx context.Context, conn *pgx.Conn, group []*sealedChange) (refused map[int]error, again bool, err error) {
	refused, err = send(ctx, conn, group)
	switch {
	case err != nil:
		return nil, false, errors.Join(err, rollback(ctx, conn))
	case refused != nil:
		return refused, true, rollback(ctx, conn)
	}
	if _, err = conn.Exec(ctx, "commit"); err != nil && uncertain(err) {
		err = fmt.Errorf("commit: %w: %w", ErrUnknown, err)
	}
	return nil, false, err
}

// rollback ends the transaction; with a lost connection it has ended.
func rollback(ctx context.Context, conn *pgx.Conn) error {
	if conn.IsClosed() {
		return nil
	}
	_, err := conn.Exec(ctx, "rollback")
	return err
}

// send begins a transaction and writes the changes in it. PostgreSQL skips what comes
// after a statement that fails, so that those behind it are neither refused nor written.
func send(ctx context.Context, conn *pgx.Conn, group []*sealedChange) (refused map[int]error, err error) {
	var all pgx.Batch
	all.Queue("begin")
	for _, change := range group {
		for _, s := range change.statements {
			all.Queue(s.on("postgres"), s.args...)
		}
	}
	results := conn.SendBatch(ctx, &all)
	defer func() {
		if closed := results.Close(); err == nil && refused == nil {
			err = closed
		}
	}()
	if _, err := results.Exec(); err != nil {
		return nil, err
	}
	for i, change := range group {
		for _, s := range change.statements {
			tag, failed := results.Exec()
			if failed := s.outcome(tag.RowsAffected(), failed); failed != nil {
				var server *pgconn.PgError
				if IsTransient(failed) || IsDiskFull(failed) {
					return nil, failed
				}
				if refused == nil {
					refused = map[int]error{}
				}
				if refused[i] == nil {
					refused[i] = explain(failed)
				}
				if errors.As(failed, &server) {
					return refused, nil
				}
			}
		}
	}
	return refused, nil
}
