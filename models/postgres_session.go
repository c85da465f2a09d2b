package models

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jackc/pgx/v5/stdlib"
	"gorm.io/gorm"
)

// Limits that PostgreSQL enforces even while this process is paused: no one waits longer than
// lockTimeout for a locked row (see locked_rows.go), and an idle transaction releases its locks.
// A value in DATABASE_URL takes precedence.
const (
	lockTimeout = "250ms"
	idleTimeout = "15s"
)

// postgresConfig is how all connections to the URL are made, whichever command makes them.
func postgresConfig(databaseURL string, timeout *readTimeout) (*pgx.ConnConfig, error) {
	config, err := pgx.ParseConfig(databaseURL)
	if err != nil {
		return nil, err // pgx hides the password in its errors, but not the user's name
	}
	timeout.bound(config)
	for name, value := range map[string]string{"lock_timeout": lockTimeout, "idle_in_transaction_session_timeout": idleTimeout} {
		if _, set := config.RuntimeParams[name]; !set {
			config.RuntimeParams[name] = value
		}
	}
	return config, nil
}

// openPool opens connections with the configuration; those of a serving process get its name.
func openPool(config *pgx.ConnConfig, serve bool) *sql.DB {
	return stdlib.OpenDB(*config, stdlib.OptionAfterConnect(func(ctx context.Context, conn *pgx.Conn) error {
		registerTypes(conn.TypeMap())
		if !serve {
			return nil
		}
		_, err := conn.Exec(ctx, "SELECT set_config('application_name', "+serveName+", false)")
		return err
	}))
}

// registerTypes tells pgx which type of PostgreSQL's an argument has. pgx asks the server
// unless the URL says default_query_exec_mode=exec or simple_protocol, which some connection
// poolers need. Releases are built with the tag nopgxregisterdefaulttypes, without pgx's list of
// 60 types and their arrays, which takes 1.4 MB.
func registerTypes(types *pgtype.Map) {
	types.RegisterDefaultPgType(int(0), "int8")
	types.RegisterDefaultPgType(int64(0), "int8")
	types.RegisterDefaultPgType(float64(0), "float8")
	types.RegisterDefaultPgType(false, "bool")
	types.RegisterDefaultPgType("", "text")
	types.RegisterDefaultPgType([]byte(nil), "bytea")
	types.RegisterDefaultPgType(time.Time{}, "timestamptz")
}

// ReachPostgres connects to the database, and closes the connection again.
func ReachPostgres(ctx context.Context, databaseURL string) error {
	config, err := postgresConfig(databaseURL, newReadTimeout())
	if err != nil {
		return err
	}
	conn, err := pgx.ConnectConfig(ctx, config)
	if err != nil {
		return err
	}
	return errors.Join(conn.Ping(ctx), conn.Close(ctx))
}

// unbounded lifts the limits for the transaction, or for the connection if there's none: for
// one-off work that may take its time.
func unbounded(db *gorm.DB, local string) error {
	if db.Name() != "postgres" {
		return nil
	}
	for _, name := range []string{"lock_timeout", "idle_in_transaction_session_timeout"} {
		if err := db.Exec("SET " + local + " " + name + " = 0").Error; err != nil {
			return fmt.Errorf("lift a bound of PostgreSQL's: %w", err)
		}
	}
	return nil
}

// rebound restores the connection's limits. If that fails, they stay lifted on one connection.
func rebound(db *gorm.DB) {
	for _, name := range []string{"lock_timeout", "idle_in_transaction_session_timeout"} {
		db.Exec("RESET " + name)
	}
}

// serveName is the application name of a serving process's connections, with its schema;
// formerServeName is what versions before 0014-new-seals used.
const (
	serveName       = `'sundial/2 serve ' || current_schema()::regnamespace::oid`
	formerServeName = `'sundial serve ' || current_schema()::regnamespace::oid`
)

// refuseServed refuses a PostgreSQL database that a process serves.
func refuseServed(db *gorm.DB) error {
	connections, err := sessions(db, serveName, formerServeName)
	if err == nil && connections > 0 {
		err = errors.New("a Sundial serves the database to copy from: stop it first, or what's stored in the meantime is missing in the copy")
	}
	return err
}

// sessions counts the database's connections with one of the names.
func sessions(db *gorm.DB, names ...string) (n int64, err error) {
	const those = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name IN ("
	return n, wrap("see who uses the database", db.Raw(those+strings.Join(names, ", ")+")").Scan(&n).Error)
}

// tableID returns PostgreSQL's ID of a table that every Sundial database has; it changes when
// the table is restored.
func tableID(db *gorm.DB) (id int64, err error) {
	err = db.Raw("SELECT 'deployment'::regclass::oid::bigint").Scan(&id).Error
	return id, wrap("look for the database's tables", err)
}
