package bot_test

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/mattn/go-sqlite3"

	"sundial/interaction"
	"sundial/models"
	"sundial/slacksim"
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
	if !strings.Contains(w.logs.String(), "the database isn't answering") {
		t.Error("the operator was not told")
	}
}

// TestMembersReadWhatAFaultCost stops the bot while the database fails: each member reads
// what became of their command.
func TestMembersReadWhatAFaultCost(t *testing.T) {
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
				w.untilLogged("the database isn't answering")
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

// TestWhoReadStillSavingHearsTheEndWhenTheBotStops stops the bot while the database says
// nothing: to a command that is being stored, to one that is being read, and to one that
// waits behind.
func TestWhoReadStillSavingHearsTheEndWhenTheBotStops(t *testing.T) {
	begun := make(chan struct{}, 3)
	w := newWorld(t, func(ctx context.Context, r interaction.Request) (interaction.Answer, error) {
		begun <- struct{}{}
		<-ctx.Done() // it waits for an answer that doesn't come
		if r.Text == "stores" {
			return interaction.Answer{}, fmt.Errorf("%w: %w", models.ErrUnknown, ctx.Err())
		}
		return interaction.Answer{}, ctx.Err()
	}).fake()
	w.options.Connections = 1
	w.run()
	ann, bob := w.typing("UANN", "stores"), w.typing("UBOB", "reads")
	<-begun
	<-begun
	behind := w.typing("UBOB", "waits behind")
	if err := w.clock.BlockUntilContext(w.ctx, 3); err != nil {
		t.Fatal(err)
	}
	w.clock.Advance(2500 * time.Millisecond)
	for _, told := range []<-chan slacksim.Result{ann, bob, behind} {
		if r := <-told; !strings.Contains(string(r.Payload), "Still saving") {
			t.Fatalf("got %+v %s", r, r.Payload)
		}
	}
	w.stop()
	if err := w.clock.BlockUntilContext(w.ctx, 2); err != nil { // the two bounds of a stop
		t.Fatal(err)
	}
	w.clock.Advance(4 * time.Second)
	if err := w.end(); err != nil {
		t.Fatal(err)
	}
	if seen := w.sees("UANN", "C1"); len(seen) != 2 || !strings.Contains(seen[1], "may or may not be saved") {
		t.Errorf("Ann sees %q", seen)
	}
	if seen := w.sees("UBOB", "C1"); len(seen) != 4 || !strings.Contains(seen[2], "nothing was saved") || !strings.Contains(seen[3], "nothing was saved") {
		t.Errorf("Bob sees %q", seen)
	}
}
