// Package modelstest gives tests a database.
package modelstest

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// Postgres returns the URL of a new schema on the server in SUNDIAL_TEST_POSTGRES; it's dropped
// when the test ends. Without a server the test is skipped, or fails in CI.
func Postgres(t testing.TB) string {
	t.Helper()
	server := os.Getenv("SUNDIAL_TEST_POSTGRES")
	switch {
	case server == "" && os.Getenv("CI") != "":
		t.Fatal("SUNDIAL_TEST_POSTGRES names no PostgreSQL server")
	case server == "":
		t.Skip("set SUNDIAL_TEST_POSTGRES to postgres://… to run this on PostgreSQL too")
	}
	schema := fmt.Sprintf("test_%d", time.Now().UnixNano())
	run(t, server, "CREATE SCHEMA "+schema)
	t.Cleanup(func() { run(t, server, "DROP SCHEMA "+schema+" CASCADE") })
	joint := "?"
	if strings.Contains(server, "?") {
		joint = "&"
	}
	return server + joint + "search_path=" + schema
}

// run executes one statement on a new connection: the test's context has ended by the time of
// cleanup.
func run(t testing.TB, server, statement string) {
	t.Helper()
	ctx := context.WithoutCancel(t.Context())
	conn, err := pgx.Connect(ctx, server)
	if err != nil {
		t.Fatalf("connect to SUNDIAL_TEST_POSTGRES: %v", err)
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, statement); err != nil {
		t.Errorf("%s: %v", statement, err)
	}
}
