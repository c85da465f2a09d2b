package bot

import (
	"bytes"
	"database/sql/driver"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jonboulle/clockwork"
)

// TestWhatWaitsForTheDatabaseGoesOnWhenItAnswers has an envelope wait after each kind of
// error, for longer than the least pause, while the database answers another one.
func TestWhatWaitsForTheDatabaseGoesOnWhenItAnswers(t *testing.T) {
	for _, row := range []struct {
		name   string
		err    error
		waited time.Duration // until it continued
	}{
		{"the database is out of reach", driver.ErrBadConn, minPause},
		{"PostgreSQL starts", &pgconn.PgError{Code: "57P03"}, minPause},
		{"somebody holds the row", &pgconn.PgError{Code: "55P03"}, maxPause},
		{"two locked each other out", &pgconn.PgError{Code: "40P01"}, maxPause},
	} {
		t.Run(row.name, func(t *testing.T) {
			clock := clockwork.NewFakeClock()
			b := &Bot{clock: clock, log: slog.New(slog.DiscardHandler), stopping: make(chan struct{})}
			began, done := clock.Now(), make(chan time.Duration, 1)
			b.outage.begin()
			go func() {
				b.waitFor(row.err, maxPause)
				done <- clock.Since(began)
			}()
			waits := func() {
				if err := clock.BlockUntilContext(t.Context(), 1); err != nil {
					t.Fatal(err)
				}
			}
			waits()
			clock.Advance(minPause)
			waits()
			b.outage.end()
			if row.waited > minPause {
				clock.Advance(maxPause - minPause)
			}
			if waited := <-done; waited != row.waited {
				t.Errorf("it went on after %s, not %s", waited, row.waited)
			}
		})
	}
}

func TestAnOutageIsLoggedOnce(t *testing.T) {
	var logged bytes.Buffer
	clock := clockwork.NewFakeClock()
	b := &Bot{clock: clock, log: slog.New(slog.NewTextHandler(&logged, nil)), stopping: make(chan struct{})}
	close(b.stopping)
	for range 3 {
		b.waitFor(driver.ErrBadConn, minPause)
	}
	if n := strings.Count(logged.String(), "isn't answering"); n != 1 {
		t.Errorf("logged %d times:\n%s", n, &logged)
	}
	if !b.outage.end() || b.outage.end() {
		t.Error("the outage did not end once")
	}
}
