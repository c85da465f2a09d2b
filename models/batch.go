package models

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"iter"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/mattn/go-sqlite3"
)

// transact commits a group's changes in one transaction on a driver connection, without the
// cost of GORM and database/sql for each statement.
//
// refused maps a change's index in the group to why it can't be stored. If again is true,
// nothing was committed: try again without the refused ones.
type transact func(ctx context.Context, driver any, group []*job) (refused map[int]error, again bool, err error)

// sqliteTransaction writes on the single writing connection, which keeps its statements
// prepared (_stmt_cache_size). Once begun, the transaction isn't cut short.
func sqliteTransaction(ctx context.Context, raw any, group []*job) (refused map[int]error, again bool, err error) {
	conn, ok := raw.(*sqlite3.SQLiteConn)
	if !ok {
		return nil, false, fmt.Errorf("write to SQLite: the driver is a %T", raw)
	}
	ctx = context.WithoutCancel(ctx) // for each cancellable statement, the driver would start a goroutine
	if _, err := conn.Exec("BEGIN IMMEDIATE", nil); err != nil {
		return nil, false, err
	}
	defer func() {
		if !conn.AutoCommit() {
			_, rollback := conn.Exec("ROLLBACK", nil)
			err = errors.Join(err, rollback)
		}
	}()
	var values []driver.NamedValue
	for i, j := range group {
		for n, s := range j.change.statements {
			var failed error
			values, failed = executeOn(ctx, conn, s, values)
			if failed == nil {
				continue
			}
			if IsTransient(failed) || IsDiskFull(failed) {
				return nil, false, failed
			}
			if refused == nil {
				refused = map[int]error{}
			}
			refused[i] = explain(failed)
			if n > 0 { // part of the change is in the transaction
				return refused, true, nil
			}
			break
		}
	}
	_, err = conn.Exec("COMMIT", nil)
	if err != nil && uncertain(err) {
		err = fmt.Errorf("commit: %w: %w", ErrUnknown, err)
	}
	return refused, false, err
}

// executeOn executes a statement. It takes and returns the slice for its arguments, to reuse
// it.
func executeOn(ctx context.Context, conn *sqlite3.SQLiteConn, s statement, room []driver.NamedValue) ([]driver.NamedValue, error) {
	args, err := s.values()
	if err != nil {
		return room, s.outcome(0, err)
	}
	room = driverValues(room, args)
	return room, s.outcome(affected(conn.ExecContext(ctx, s.query, room)))
}

// driverValues converts the arguments for the driver, reusing the slice.
func driverValues(values []driver.NamedValue, args []any) []driver.NamedValue {
	values = values[:0]
	for i, arg := range args {
		if n, ok := arg.(int); ok {
			arg = int64(n)
		}
		values = append(values, driver.NamedValue{Ordinal: i + 1, Value: arg})
	}
	return values
}

// postgresTransaction sends all of a group's statements at once and then commits: two round
// trips for any number of changes.
func postgresTransaction(ctx context.Context, driver any, group []*job) (refused map[int]error, again bool, err error) {
	server, ok := driver.(*stdlib.Conn)
	if !ok {
		return nil, false, fmt.Errorf("write to PostgreSQL: the driver is a %T", driver)
	}
	conn := server.Conn()
	begin := true
	for all := range batches(group) {
		refused, err = send(ctx, conn, begin, all)
		switch {
		case err != nil:
			return nil, false, errors.Join(err, rollback(ctx, conn))
		case refused != nil:
			return refused, true, rollback(ctx, conn)
		}
		begin = false
	}
	if _, err = conn.Exec(ctx, "commit"); err != nil && uncertain(err) {
		err = fmt.Errorf("commit: %w: %w", ErrUnknown, err)
	}
	return nil, false, err
}

// rollback ends the transaction; if the connection was lost, it has already ended.
func rollback(ctx context.Context, conn *pgx.Conn) error {
	if conn.IsClosed() {
		return nil
	}
	_, err := conn.Exec(ctx, "rollback")
	return err
}

// batchSize is how many statements are sent to PostgreSQL at once: more than a group has,
// unless a change has very many rows.
const batchSize = 2048

// queued is a statement of the change at this index in its group.
type queued struct {
	index int
	statement
}

func batches(group []*job) iter.Seq[[]queued] {
	return func(yield func([]queued) bool) {
		var all []queued
		for index, j := range group {
			for _, s := range j.change.statements {
				if all = append(all, queued{index, s}); len(all) < batchSize {
					continue
				}
				if !yield(all) {
					return
				}
				all = all[:0]
			}
		}
		if len(all) > 0 {
			yield(all)
		}
	}
}

// send executes statements at once, after a BEGIN if the transaction hasn't begun.
func send(ctx context.Context, conn *pgx.Conn, begin bool, all []queued) (refused map[int]error, err error) {
	var batch pgx.Batch
	if begin {
		batch.Queue("begin")
	}
	for _, s := range all {
		args, err := s.values()
		if err != nil {
			return nil, s.outcome(0, err)
		}
		batch.Queue(s.on("postgres"), args...)
	}
	return outcomes(conn.SendBatch(ctx, &batch), begin, all)
}

// outcomes reads the statements' results, by their changes' indexes. PostgreSQL skips
// everything after a failure, so the changes behind it are neither refused nor written.
func outcomes(results pgx.BatchResults, begin bool, all []queued) (refused map[int]error, err error) {
	defer func() {
		if closed := results.Close(); err == nil && refused == nil {
			err = closed
		}
	}()
	if begin {
		if _, err := results.Exec(); err != nil {
			return nil, err
		}
	}
	for _, s := range all {
		tag, failed := results.Exec()
		failed = s.outcome(tag.RowsAffected(), failed)
		if failed == nil {
			continue
		}
		if IsTransient(failed) || IsDiskFull(failed) {
			return nil, failed
		}
		if refused == nil {
			refused = map[int]error{}
		}
		if refused[s.index] == nil {
			refused[s.index] = explain(failed)
		}
		var server *pgconn.PgError
		if errors.As(failed, &server) {
			return refused, nil
		}
	}
	return refused, nil
}
