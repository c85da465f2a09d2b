package models

import (
	"path/filepath"
	"slices"
	"testing"
)

// TestForgettingAMemberReadsOnlyTheEnvelopesIndex requires that SQLite scans the
// index by time, which contains the member, and not the rows.
func TestForgettingAMemberReadsOnlyTheEnvelopesIndex(t *testing.T) {
	s, err := Open(t.Context(), "sqlite:"+filepath.Join(t.TempDir(), "test.db"), Options{Key: make([]byte, KeySize)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	var plan []struct{ Detail string }
	if err := s.read.Raw("EXPLAIN QUERY PLAN "+emptyEnvelopes, "somebody").Scan(&plan).Error; err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"SCAN envelopes USING COVERING INDEX envelopes_at", "SEARCH envelopes USING COVERING INDEX sqlite_autoindex_envelopes_1 (hash=?)"} {
		if !slices.ContainsFunc(plan, func(step struct{ Detail string }) bool { return step.Detail == want }) {
			t.Errorf("no step is %q: %v", want, plan)
		}
	}
}
