package main

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
)

// server is the run's own PostgreSQL server, made by .ci/postgres.
type server struct {
	script string
	folder string
	url    string
}

func startServer(ctx context.Context, folder string) (*server, error) {
	root, err := exec.CommandContext(ctx, "go", "list", "-m", "-f", "{{.Dir}}").Output()
	if err != nil {
		return nil, fmt.Errorf("find the module: %w", err)
	}
	s := &server{script: filepath.Join(strings.TrimSpace(string(root)), ".ci", "postgres"), folder: folder}
	address, err := s.run("start")
	s.url = strings.TrimSpace(address)
	return s, err
}

func (s *server) run(action string, more ...string) (string, error) {
	out, err := exec.Command(s.script, append([]string{action, s.folder}, more...)...).Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w", s.script, action, err)
	}
	return string(out), nil
}

// crash ends the server as a power failure would.
func (s *server) crash() error { _, err := s.run("stop", "immediate"); return err }

// restart starts it again on the same port.
func (s *server) restart() error { _, err := s.run("again"); return err }

func (s *server) stop() {
	if _, err := s.run("stop"); err != nil {
		fmt.Fprintln(os.Stderr, "chaos:", err)
	}
}

// through returns a database URL with another host.
func through(databaseURL, host string) (string, error) {
	u, err := url.Parse(databaseURL)
	if err != nil {
		return "", fmt.Errorf("read the database's URL: %w", err)
	}
	u.Host = host
	return u.String(), nil
}

// onPostgres puts the trial on PostgreSQL: in a new schema on the server at the URL, or if
// that's empty, on a new server. end removes it.
func (s *setup) onPostgres(ctx context.Context, url string) (end func(), err error) {
	s.processes = 2
	if url == "" {
		s.server, err = startServer(ctx, filepath.Join(s.folder, "postgres"))
		if err != nil {
			return nil, err
		}
		s.postgres = s.server.url
		return s.server.stop, nil
	}
	db, err := sql.Open("pgx", url)
	if err != nil {
		return nil, fmt.Errorf("open PostgreSQL: %w", err)
	}
	schema := fmt.Sprintf("chaos_%d", time.Now().UnixNano())
	if _, err := db.ExecContext(ctx, "CREATE SCHEMA "+schema); err != nil {
		db.Close()
		return nil, fmt.Errorf("make a schema: %w", err)
	}
	s.postgres, err = withSchema(url, schema)
	return func() {
		if _, err := db.Exec("DROP SCHEMA " + schema + " CASCADE"); err != nil {
			fmt.Fprintln(os.Stderr, "chaos:", err)
		}
		db.Close()
	}, err
}

// withSchema returns a database URL whose tables live in the schema.
func withSchema(databaseURL, schema string) (string, error) {
	u, err := url.Parse(databaseURL)
	if err != nil {
		return "", fmt.Errorf("read the database's URL: %w", err)
	}
	query := u.Query()
	query.Set("search_path", schema)
	u.RawQuery = query.Encode()
	return u.String(), nil
}

// holdsRow locks the row of one of the members who type, as an operator's psql may.
func holdsRow(outage time.Duration) func(context.Context, *trial, int) error {
	return func(ctx context.Context, t *trial, n int) error {
		if err := t.typed(ctx, n/3); err != nil {
			return err
		}
		db, err := sql.Open("pgx", t.postgres)
		if err != nil {
			return fmt.Errorf("open PostgreSQL: %w", err)
		}
		defer db.Close()
		held, err := db.BeginTx(ctx, nil)
		if err != nil {
			return fmt.Errorf("hold a row: %w", err)
		}
		defer func() { _ = held.Rollback() }() // it changes nothing
		var id string
		if err := held.QueryRowContext(ctx, "SELECT id FROM members WHERE slack_user = $1 FOR UPDATE", t.users[0]).Scan(&id); err != nil {
			return fmt.Errorf("hold a row: %w", err)
		}
		pause(ctx, outage)
		return nil
	}
}
