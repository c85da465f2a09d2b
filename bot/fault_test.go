package bot_test

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/mattn/go-sqlite3"

	"sundial/interaction"
	"sundial/models"
)

// failing answers with these errors first, and then as echo does.
func failing(errs ...error) handle {
	var calls atomic.Int64
	return func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		if n := int(calls.Add(1)); n <= len(errs) {
			return interaction.Answer{}, fmt.Errorf("write records: %w", errs[n-1])
		}
		return echo(ctx, r)
	}
}

func TestADatabaseThatComesBackIsWaitedFor(t *testing.T) {
	w := newWorld(t, failing(driver.ErrBadConn, models.ErrUnknown, context.DeadlineExceeded)).run()
	if r := w.types("UANN", "start"); !strings.Contains(string(r.Payload), "done: start") {
		t.Errorf("got %+v %s", r, r.Payload)
	}
	if !strings.Contains(w.logs.String(), "the database does not answer") {
		t.Error("the operator was not told")
	}
}

// TestWhatAFaultCostIsTold stops the bot while the database fails: each person is
// told what became of what she typed.
func TestWhatAFaultCostIsTold(t *testing.T) {
	for _, row := range []struct {
		name string
		errs []error
		told string
	}{
		{"a disk that is full", []error{sqlite3.Error{Code: sqlite3.ErrFull}}, "full, so nothing was saved"},
		{"another error", []error{errors.New("no such column")}, "Something failed in Sundial and nothing was saved"},
		{"a database that is gone", repeated(driver.ErrBadConn), "doesn't answer, so nothing was saved"},
		{"a commit whose end is not known", append([]error{models.ErrUnknown}, repeated(driver.ErrBadConn)...), "may or may not be saved"},
	} {
		t.Run(row.name, func(t *testing.T) {
			w := newWorld(t, failing(row.errs...)).run()
			result := w.typing("UANN", "start")
			if len(row.errs) > 1 {
				w.untilLogged("the database does not answer")
				w.stop()
			}
			if r := <-result; !strings.Contains(string(r.Payload), row.told) {
				t.Errorf("got %+v %s", r, r.Payload)
			}
		})
	}
}

func repeated(err error) []error {
	all := make([]error, 1000)
	for i := range all {
		all[i] = err
	}
	return all
}
