// Package handlerstest has the desk at which the tests of the areas work: members type,
// press and submit, and the tests read what they are answered and what's stored.
package handlerstest

import (
	"bytes"
	"fmt"
	"log/slog"
	"path/filepath"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/clocktest"
	"sundial/handlers"
	"sundial/handlers/areas"
	"sundial/interaction"
	"sundial/models"
)

// Desk is a workspace with members who type and press, on a real store.
type Desk struct {
	T     testing.TB
	Store *models.Store
	// File is the database's.
	File string
	// Clock begins on Wednesday.
	Clock *clockwork.FakeClock
	// Moving is the clock as the service reads it: it moves at each reading.
	Moving  *clocktest.Moving
	Service *handlers.Service
	// Log holds what the service logs, at all levels.
	Log *bytes.Buffer

	envelopes int
}

// The members of a workspace. Most tests are about Ann's records.
var (
	Ann = models.MemberKey{Team: "T1", User: "UANN"}
	Bob = models.MemberKey{Team: "T1", User: "UBOB"}
	Cem = models.MemberKey{Team: "T1", User: "UCEM"}
)

// Wednesday is Wed 4 Mar 2026, 14:20 in Amsterdam.
var Wednesday = time.Date(2026, 3, 4, 13, 20, 0, 0, time.UTC)

// Setup is what New makes a desk of, for a test to change.
type Setup struct {
	Store   models.Options
	Service handlers.Options
}

// New returns a desk in Amsterdam, without files and without admins, until with says
// otherwise.
func New(t testing.TB, with ...func(*Setup)) *Desk {
	t.Helper()
	d := &Desk{T: t, File: filepath.Join(t.TempDir(), "test.db"), Clock: clockwork.NewFakeClockAt(Wednesday), Log: &bytes.Buffer{}}
	d.Moving = clocktest.NewMoving(d.Clock)
	made := Setup{
		Store: models.Options{Key: bytes.Repeat([]byte{7}, models.KeySize)},
		Service: handlers.Options{
			Profiles: Profiles{Zone: "Europe/Amsterdam", Locale: "en-GB"}, Clock: d.Moving, Command: "/time",
			Logger: slog.New(slog.NewTextHandler(d.Log, &slog.HandlerOptions{Level: slog.LevelDebug})),
		},
	}
	for _, change := range with {
		change(&made)
	}
	var err error
	if d.Store, err = models.Open(t.Context(), "sqlite:"+d.File, made.Store); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.Store.Close() })
	made.Service.Store = d.Store
	d.Service = handlers.New(made.Service, areas.All()...)
	return d
}

// Handle has the service handle a request, in a new envelope unless it names one.
func (d *Desk) Handle(r interaction.Request) interaction.Answer {
	d.T.Helper()
	d.envelopes++
	if r.Envelope == "" {
		r.Envelope = d.LastEnvelope()
	}
	r.At = d.Moving.Now()
	answer, err := d.Service.Handle(d.T.Context(), r)
	Must(d.T, err)
	return answer
}

// LastEnvelope returns the id of the envelope that Handle made last.
func (d *Desk) LastEnvelope() string { return fmt.Sprint("e", d.envelopes) }

// Types has the member type a text after the command, in channel C1.
func (d *Desk) Types(who models.MemberKey, text string) interaction.Answer {
	d.T.Helper()
	return d.Handle(interaction.Request{Kind: interaction.SlashCommand, Who: who, Text: text, Channel: "C1"})
}

// Says returns all that the member reads of the answer to a typed text.
func (d *Desk) Says(who models.MemberKey, typed string) string {
	d.T.Helper()
	return Text(d.Types(who, typed))
}

// Presses has the member press a button with that action id and value.
func (d *Desk) Presses(who models.MemberKey, action, value string) interaction.Answer {
	d.T.Helper()
	return d.Handle(interaction.Request{Kind: interaction.Action, Who: who, ActionID: action, Value: value})
}

// Taps presses the button of that action id in the answer.
func (d *Desk) Taps(who models.MemberKey, a interaction.Answer, action string) interaction.Answer {
	d.T.Helper()
	return d.Presses(who, action, ButtonValue(d.T, AsReply(a), action))
}

// MarksBilled marks what a report shows as billed, under the name.
func (d *Desk) MarksBilled(typed, name string) interaction.Answer {
	d.T.Helper()
	report := d.Types(Ann, typed)
	form := Opened(d.T, d.Taps(Ann, report, "bill"))
	return d.Submits(Ann, form, map[string]string{"bill_name": name})
}

// Must fails the test at an error.
func Must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
