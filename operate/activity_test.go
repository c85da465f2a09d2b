package operate

import (
	"context"
	"errors"
	"net/http/httptest"
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

// TestMetricsRevealNothingOfFewPeopleUntilTheDayIsOver has one person type, then five.
func TestMetricsRevealNothingOfFewPeopleUntilTheDayIsOver(t *testing.T) {
	m := NewMetrics("v1")
	now := time.Now()
	m.activity.now = func() time.Time { return now }
	few, answers := true, error(nil)
	m.Watch(Watched{
		InHand:  func() int { return 1 },
		Backlog: func(context.Context) (Backlog, error) { return Backlog{}, nil },
		Few:     func(context.Context) (bool, error) { return few, answers },
	})
	const handled = `sundial_envelopes_total{kind="command",outcome="handled"} `
	work := func() {
		m.Envelope("command", "handled")
		m.Acked(time.Millisecond)
		m.Committed(1, time.Millisecond)
		m.Outbox("daily", "sent")
		m.Call("chat.postMessage", "ok")
	}
	work()
	for _, line := range []string{
		handled + "0", "sundial_ack_seconds_count 0", "sundial_store_commit_changes_count 0", "sundial_store_last_commit_timestamp_seconds 0",
		`sundial_outbox_total{kind="daily",outcome="sent"} 0`, `sundial_slack_calls_total{method="chat.postMessage",outcome="ok"} 0`,
	} {
		if !shown(t, m, line) {
			t.Errorf("for one person it doesn't show %s", line)
		}
	}
	m.Panicked("handler")
	m.Call("chat.postMessage", "invalid_auth")
	for _, line := range []string{`sundial_panics_total{where="handler"} 1`, `sundial_slack_failures_total{reason="refused"} 1`} {
		if !shown(t, m, line) {
			t.Errorf("what is wrong isn't shown at once: %s", line)
		}
	}
	now = now.Add(24 * time.Hour)
	if !shown(t, m, handled+"1") {
		t.Error("the next day doesn't show what was counted")
	}
	work()
	if !shown(t, m, handled+"1") {
		t.Error("and then it shows what is done on that day")
	}
	answers = errors.New("no database")
	if !shown(t, m, handled+"1") {
		t.Error("while it isn't known how many there are")
	}
	few, answers = false, nil
	if !shown(t, m, handled+"2") || !shown(t, m, "sundial_envelopes_in_hand 1") {
		t.Error("with enough people it doesn't show what is true")
	}
}

func TestCountersExistFromTheStart(t *testing.T) {
	m := NewMetrics("v1")
	m.Watch(Watched{
		InHand:  func() int { return 0 },
		Backlog: func(context.Context) (Backlog, error) { return Backlog{Waiting: 3, Oldest: 90 * time.Second}, nil },
		Few:     func(context.Context) (bool, error) { return false, nil },
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
