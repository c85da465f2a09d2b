package operate

import (
	"context"
	"errors"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"
)

func shown(t *testing.T, m *Metrics, line string) bool {
	t.Helper()
	w := httptest.NewRecorder()
	m.handler().ServeHTTP(w, httptest.NewRequest("GET", "/metrics", nil))
	return strings.Contains("\n"+w.Body.String(), "\n"+line+"\n")
}

// TestMetricsRevealNothingOfFewPeople has one person type for several days, then five
// people.
func TestMetricsRevealNothingOfFewPeople(t *testing.T) {
	m := NewMetrics("v1")
	few, answers := true, error(nil)
	inHand := 0
	m.Watch(Watched{
		InHand:  func() int { return inHand },
		Backlog: func(context.Context) (int, time.Duration, error) { return 0, 0, nil },
		Enough:  func(context.Context) (bool, error) { return !few, answers },
	})
	steadily := []string{"go_", "process_"} // how large the process is, which no command decides
	before := samples(t, m, steadily...)
	work := func() {
		m.Envelope("command", "handled")
		m.Acked(time.Millisecond)
		m.Committed(1, time.Millisecond)
		m.Outbox("daily", "sent")
		m.Call("chat.postMessage", "ok")
		inHand = 1
	}
	work()
	if after := samples(t, m, steadily...); after != before {
		t.Errorf("for one person it shows\n%s\nand before\n%s", after, before)
	}
	answers = errors.New("no database")
	if after := samples(t, m, steadily...); after != before {
		t.Errorf("while it isn't known how many there are it shows\n%s", after)
	}
	few, answers = false, nil
	const handled = `sundial_envelopes_total{kind="command",outcome="handled"} `
	if !shown(t, m, handled+"1") || !shown(t, m, "sundial_envelopes_in_hand 1") || !strings.Contains(samples(t, m), "process_cpu_seconds_total") {
		t.Error("with enough people it doesn't show what is true")
	}
	few = true
	work()
	if !shown(t, m, handled+"1") {
		t.Error("when some of them have gone it shows what the others do")
	}
}

// TestFaultsAreShownAtOnce counts each kind of fault while one person uses Sundial.
func TestFaultsAreShownAtOnce(t *testing.T) {
	m := NewMetrics("v1")
	m.Watch(Watched{
		InHand:  func() int { return 0 },
		Backlog: func(context.Context) (int, time.Duration, error) { return 2, 0, nil },
		Enough:  func(context.Context) (bool, error) { return false, nil },
	})
	m.Panicked("scheduler")
	m.Broken("records")
	m.Connections(2)
	m.Call("chat.postMessage", "invalid_auth")
	for _, outcome := range []string{"late", "error", "panic"} {
		m.Envelope("command", outcome)
	}
	for _, outcome := range []string{"dropped", "failed", "late"} {
		m.Outbox("weekly", outcome)
	}
	for _, line := range []string{
		`sundial_panics_total{where="scheduler"} 1`, `sundial_broken_rows_total{table="records"} 1`, "sundial_connections 2", "sundial_messages_waiting 2",
		`sundial_slack_failures_total{reason="refused"} 1`,
		`sundial_envelopes_total{kind="command",outcome="late"} 1`, `sundial_envelopes_total{kind="command",outcome="error"} 1`,
		`sundial_envelopes_total{kind="command",outcome="panic"} 1`, `sundial_envelopes_total{kind="command",outcome="handled"} 0`,
		`sundial_outbox_total{kind="weekly",outcome="dropped"} 1`, `sundial_outbox_total{kind="weekly",outcome="failed"} 1`, `sundial_outbox_total{kind="weekly",outcome="late"} 1`,
	} {
		if !shown(t, m, line) {
			t.Errorf("it doesn't show %s", line)
		}
	}
}

// TestOfTheRuntimeOnlySizesAreShownOfFewPeople checks that no counter, such as bytes sent, moves
// with a command.
func TestOfTheRuntimeOnlySizesAreShownOfFewPeople(t *testing.T) {
	m := NewMetrics("v1")
	m.Watch(Watched{
		InHand:  func() int { return 0 },
		Backlog: func(context.Context) (int, time.Duration, error) { return 0, 0, nil },
		Enough:  func(context.Context) (bool, error) { return false, nil },
	})
	text := samples(t, m)
	for line := range strings.Lines(text) {
		name, _, _ := strings.Cut(strings.SplitN(line, " ", 2)[0], "{")
		ours := strings.HasPrefix(name, "sundial_")
		if !ours && (strings.HasSuffix(name, "_total") || strings.HasSuffix(name, "_count") || strings.HasSuffix(name, "_sum") || strings.Contains(name, "alloc")) {
			t.Errorf("it shows %s", name)
		}
	}
	for _, name := range []string{"go_goroutines", "process_resident_memory_bytes", "process_start_time_seconds", "process_open_fds", "process_max_fds"} {
		if !strings.Contains(text, "\n"+name+" ") {
			t.Errorf("%s, which alerts need, is missing", name)
		}
	}
}

// samples are the lines of /metrics with values, except names with these prefixes.
func samples(t *testing.T, m *Metrics, without ...string) string {
	t.Helper()
	w := httptest.NewRecorder()
	m.handler().ServeHTTP(w, httptest.NewRequest("GET", "/metrics", nil))
	var kept strings.Builder
	kept.WriteString("\n")
	for line := range strings.Lines(w.Body.String()) {
		begins := func(prefix string) bool { return strings.HasPrefix(line, prefix) }
		if !begins("#") && !slices.ContainsFunc(without, begins) {
			kept.WriteString(line)
		}
	}
	return kept.String()
}

func TestCountersExistFromTheStart(t *testing.T) {
	m := NewMetrics("v1")
	m.Watch(Watched{
		InHand:  func() int { return 0 },
		Backlog: func(context.Context) (int, time.Duration, error) { return 3, 90 * time.Second, nil },
		Enough:  func(context.Context) (bool, error) { return true, nil },
	})
	for _, line := range []string{
		`sundial_envelopes_total{kind="command",outcome="refused"} 0`, `sundial_outbox_total{kind="daily",outcome="dropped"} 0`,
		`sundial_slack_failures_total{reason="limited"} 0`, `sundial_panics_total{where="handler"} 0`, "sundial_connections 0",
		"sundial_scheduler_last_tick_timestamp_seconds 0", "sundial_store_last_commit_timestamp_seconds 0", "sundial_envelopes_in_hand 0",
		"sundial_messages_waiting 3", "sundial_oldest_message_due_seconds 90",
	} {
		if !shown(t, m, line) {
			t.Errorf("%s is missing", line)
		}
	}
	m.Ticked(time.Unix(1_700_000_000, 0))
	if !shown(t, m, "sundial_scheduler_last_tick_timestamp_seconds 1.7e+09") {
		t.Error("the last tick is missing")
	}
}

func TestADownloadIsCountedByItsName(t *testing.T) {
	m := NewMetrics("v1")
	m.Call("file download", "ok")
	if !shown(t, m, `sundial_slack_calls_total{method="file_download",outcome="ok"} 1`) {
		t.Error("it is another call")
	}
}

func TestACallThatFailsSaysWhy(t *testing.T) {
	for outcome, reason := range map[string]string{
		"invalid_auth": "refused", "HTTP 404": "refused", "not installed": "refused", "rate limited": "limited",
		"timeout": "unreachable", "no connection": "unreachable", "HTTP 503": "unreachable", "fatal_error": "unreachable",
	} {
		m := NewMetrics("v1")
		m.Call("users.info", outcome)
		if !shown(t, m, `sundial_slack_failures_total{reason="`+reason+`"} 1`) {
			t.Errorf("%s is not %s", outcome, reason)
		}
		if shown(t, m, `sundial_slack_calls_total{method="users.info",outcome="other"} 1`) {
			t.Errorf("%s has no word", outcome)
		}
	}
}
