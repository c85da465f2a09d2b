package main

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver pgx
	_ "github.com/mattn/go-sqlite3"    // the driver sqlite3
)

// A command that stores a record writes four rows. bare writes as many of a similar size, a
// group of commands in each transaction, and nothing else.
const (
	rowsPerCommand = 4
	bytesPerRow    = 300
	commandsPerTx  = 64
)

// bare returns how many commands a second a database alone can store durably.
func bare(ctx context.Context, driver, source string, length time.Duration) (rate float64, err error) {
	db, err := sql.Open(driver, source)
	if err != nil {
		return 0, fmt.Errorf("open the bare database: %w", err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	db.SetMaxOpenConns(1)
	blob := "blob"
	if driver == "pgx" {
		blob = "bytea"
	}
	if _, err := db.ExecContext(ctx, "CREATE TABLE bare (id "+blob+" PRIMARY KEY, sealed "+blob+")"); err != nil {
		return 0, fmt.Errorf("make the bare table: %w", err)
	}
	const rows = rowsPerCommand * commandsPerTx
	places := make([]string, rows)
	for i := range places {
		places[i] = fmt.Sprintf("($%d, $%d)", 2*i+1, 2*i+2)
	}
	insert, err := db.PrepareContext(ctx, "INSERT INTO bare VALUES "+strings.Join(places, ", "))
	if err != nil {
		return 0, fmt.Errorf("prepare the bare insert: %w", err)
	}
	defer func() { err = errors.Join(err, insert.Close()) }()
	stored, began := 0, time.Now()
	for time.Since(began) < length {
		values := make([]any, 0, 2*rows)
		for range rows {
			id, sealed := make([]byte, 16), make([]byte, bytesPerRow)
			rand.Read(id)
			rand.Read(sealed)
			values = append(values, id, sealed)
		}
		if _, err := insert.ExecContext(ctx, values...); err != nil {
			return 0, fmt.Errorf("write to the bare database: %w", err)
		}
		stored += commandsPerTx
	}
	return float64(stored) / time.Since(began).Seconds(), nil
}

func bareSQLite(folder string) string {
	return "file:" + filepath.Join(folder, "bare.db") + "?_journal_mode=WAL&_synchronous=FULL"
}
