package models_test

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"sundial/models"
	"sundial/models/modelstest"
	"sundial/record"
)

// TestALockedRowDelaysOnlyItsMember holds one member's row from outside, as a
// process that was paused does, while fifty others commit together with that member.
func TestALockedRowDelaysOnlyItsMember(t *testing.T) {
	url := modelstest.Postgres(t)
	s := open(t, url)
	members := make([]*models.Member, 51)
	for i := range members {
		members[i] = member(t, s, models.MemberKey{Team: "T1", User: fmt.Sprintf("U%02d", i)})
		must(t, s.Commit(t.Context(), &models.Change{Member: members[i], At: now}))
	}
	outside, err := pgx.Connect(t.Context(), url)
	must(t, err)
	defer outside.Close(context.WithoutCancel(t.Context()))
	begun, err := outside.Begin(t.Context())
	must(t, err)
	_, err = begun.Exec(t.Context(), "SELECT 1 FROM members WHERE slack_user = 'U00' FOR UPDATE")
	must(t, err)

	commit := func(m *models.Member) <-chan error {
		done := make(chan error, 1)
		go func() {
			done <- s.Commit(t.Context(), &models.Change{Member: m, At: now, Records: []record.Record{aRecord("x")}})
		}()
		return done
	}
	for range 3 {
		held := commit(members[0])
		var others []<-chan error
		for _, m := range members[1:] {
			others = append(others, commit(m))
		}
		for i, done := range others {
			if err := <-done; err != nil { // while the row is held
				t.Fatalf("the commit of U%02d: %v", i+1, err)
			}
		}
		if err := <-held; !models.IsTransient(err) {
			t.Fatalf("the commit of whose row is held: %v", err)
		}
	}
	must(t, begun.Rollback(t.Context()))
	if err := <-commit(members[0]); err != nil {
		t.Errorf("once the row is free: %v", err)
	}
	if err := <-commit(members[0]); err != nil {
		t.Errorf("and once more: %v", err)
	}
}

// TestEachConnectionToPostgreSQLHasItsBounds listens to how each command that connects to a
// database asks for its sessions.
func TestEachConnectionToPostgreSQLHasItsBounds(t *testing.T) {
	empty := func() string { return "sqlite:" + filepath.Join(t.TempDir(), "to.db") }
	move := func(from, to string) error { _, err := models.Move(t.Context(), from, to, key1, nil); return err }
	started := func(serve bool) func(string) error {
		return func(url string) error {
			s, err := models.Open(t.Context(), url, models.Options{Key: key1, Serve: serve})
			if err != nil {
				return err
			}
			return errors.Join(s.Healthy(t.Context()), s.Close())
		}
	}
	for name, uses := range map[string]func(url string) error{
		"serve":                       started(true),
		"migrate, rekey, export, …":   started(false),
		"the doctor reaches it":       func(url string) error { return models.ReachPostgres(t.Context(), url) },
		"the doctor checks it":        func(url string) error { return models.Check(t.Context(), url, key1) },
		"migrate --to copies from it": func(url string) error { return move(url, empty()) },
		"migrate --to copies to it":   func(url string) error { return move(filled(t), url) },
	} {
		t.Run(name, func(t *testing.T) {
			at, err := url.Parse(modelstest.Postgres(t))
			must(t, err)
			if !strings.HasSuffix(name, "copies to it") {
				must(t, open(t, at.String()).Close())
			}
			r := newRelay(t, at.Host)
			at.Host = r.Addr().String()
			must(t, uses(at.String()))
			begun := r.sessions()
			for _, session := range begun {
				for name, want := range map[string]string{"lock_timeout": "250ms", "idle_in_transaction_session_timeout": "15s"} {
					if session[name] != want {
						t.Errorf("a session asked for the %s %q", name, session[name])
					}
				}
			}
			if len(begun) == 0 {
				t.Error("nothing connected")
			}
		})
	}
}

func TestTheOperatorsOwnBoundsHold(t *testing.T) {
	s := open(t, modelstest.Postgres(t)+"&lock_timeout=700ms")
	for name, want := range map[string]string{"lock_timeout": "700ms", "idle_in_transaction_session_timeout": "15s"} {
		if got := s.Shown(t, name); got != want {
			t.Errorf("%s is %s", name, got)
		}
	}
}
