package models

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gorm.io/gorm"
)

// TestATicksQueriesNeverReadTheWholeOutbox holds the plans down by which SQLite answers
// what's asked each minute: each by the index of the moment that it asks about, so
// its cost depends on what's due and not on how many messages are in Slack.
func TestATicksQueriesNeverReadTheWholeOutbox(t *testing.T) {
	s, err := Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "test.db"), Options{Key: make([]byte, KeySize)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	plans := queryPlans(t, s)
	now := time.Unix(1_800_000_000, 0)
	for name, ask := range map[string]struct {
		index string
		do    func() error
	}{
		"workspaces for which something waits": {"outbox_waiting", func() error { _, err := s.WaitingWorkspaces(t.Context(), now); return err }},
		"workspaces with old messages":         {"outbox_delete", func() error { _, err := s.OldWorkspaces(t.Context(), now); return err }},
		"old messages": {"outbox_delete", func() error {
			_, err := s.OldMessages(t.Context(), WorkspaceKey{Team: "T1"}, now, SlackItem{}, 20)
			return err
		}},
		"messages in doubt": {"outbox_lease", func() error { _, err := s.InDoubt(t.Context(), now, 20); return err }},
		"messages that wait": {"outbox_waiting", func() error {
			_, err := s.Waiting(t.Context(), WorkspaceKey{Team: "T1"}, now, Message{}, 20)
			return err
		}},
		"files that wait": {"outbox_waiting", func() error {
			_, err := s.WaitingFiles(t.Context(), WorkspaceKey{Team: "T1"}, now, Message{}, 20)
			return err
		}},
		"messages of the version before": {"outbox_", func() error { return s.AdoptMessages(t.Context(), now) }},
		"what was dropped and not told":  {"outbox_untold", func() error { _, err := s.Undelivered(t.Context(), []string{"a", "b"}); return err }},
		"messages past their time":       {"outbox_", func() error { return s.DropOldMessages(t.Context(), now) }},
	} {
		t.Run(name, func(t *testing.T) {
			*plans = nil
			if err := ask.do(); err != nil {
				t.Fatal(err)
			}
			for _, plan := range *plans {
				byID := strings.Contains(plan, "sqlite_autoindex_outbox_1 (id=?)") // of the rows that an index found
				if strings.Contains(plan, "outbox") && !byID && (!strings.Contains(plan, "USING INDEX "+ask.index) || strings.HasPrefix(plan, "SCAN") && ask.index != "outbox_waiting") {
					t.Errorf("it is answered by %s", plan)
				}
			}
			if len(*plans) == 0 {
				t.Error("nothing was asked")
			}
		})
	}
}

// queryPlans records SQLite's plan for each of the store's queries.
func queryPlans(t *testing.T, s *Store) *[]string {
	t.Helper()
	var plans []string
	note := func(tx *gorm.DB) {
		sql := tx.Statement.SQL.String()
		if sql == "" || strings.HasPrefix(sql, "EXPLAIN") {
			return
		}
		var rows []struct{ Detail string }
		again := tx.Session(&gorm.Session{NewDB: true})
		if err := again.Raw("EXPLAIN QUERY PLAN "+sql, tx.Statement.Vars...).Scan(&rows).Error; err != nil {
			t.Error(err)
		}
		for _, row := range rows {
			plans = append(plans, row.Detail)
		}
	}
	err := errors.Join(
		s.read.Callback().Query().After("gorm:query").Register("explain", note),
		s.read.Callback().Row().After("gorm:row").Register("explain", note),
		s.write.Callback().Query().After("gorm:query").Register("explain", note),
		s.write.Callback().Update().After("gorm:update").Register("explain", note),
		s.write.Callback().Raw().After("gorm:raw").Register("explain", note),
		s.write.Callback().Delete().After("gorm:delete").Register("explain", note),
	)
	if err != nil {
		t.Fatal(err)
	}
	return &plans
}
