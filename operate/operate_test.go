package operate_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/operate"
)

func get(h http.Handler, path string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	r := httptest.NewRequest(http.MethodGet, path, nil)
	r.Host = "127.0.0.1:8766"
	h.ServeHTTP(w, r)
	return w
}

func check(name string, err error) operate.Check {
	return operate.Check{Name: name, Run: func(context.Context) error { return err }}
}

func TestReadinessNamesWhatFailsAndLogsWhy(t *testing.T) {
	broken := errors.New("disk full at /srv")
	for name, c := range map[string]struct {
		checks []operate.Check
		status int
		text   string
	}{
		"nothing to check is ready":    {nil, 200, ""},
		"all hold":                     {[]operate.Check{check("connected", nil), check("database", nil)}, 200, "ok connected\nok database\n"},
		"one that fails makes it fail": {[]operate.Check{check("connected", nil), check("database", broken)}, 503, "ok connected\nfailed database\n"},
	} {
		t.Run(name, func(t *testing.T) {
			var log bytes.Buffer
			w := get(operate.NewServer(operate.Options{Checks: c.checks, Logger: slog.New(slog.NewTextHandler(&log, nil))}), "/readyz")
			if w.Code != c.status || w.Body.String() != c.text {
				t.Errorf("%d %q", w.Code, w.Body)
			}
			if c.status == 503 && !strings.Contains(log.String(), broken.Error()) {
				t.Errorf("the log: %s", &log)
			}
		})
	}
}

func TestEveryPageHasSecurityHeaders(t *testing.T) {
	h := operate.NewServer(operate.Options{Metrics: operate.NewMetrics("v1.2.3")})
	for _, path := range []string{"/healthz", "/readyz", "/metrics", "/nowhere"} {
		header := get(h, path).Result().Header
		for _, name := range []string{"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "X-Frame-Options", "Cache-Control"} {
			if header.Get(name) == "" {
				t.Errorf("%s has no %s", path, name)
			}
		}
	}
}

// TestHealthAndMetricsAnswerTheirOwnHostsOnly sends another Host: a web page may have its name
// resolve to this server, but its requests carry that name.
func TestHealthAndMetricsAnswerTheirOwnHostsOnly(t *testing.T) {
	h := operate.NewServer(operate.Options{Metrics: operate.NewMetrics("v1"), Hosts: []string{"sundial.internal"}, Pages: http.NotFoundHandler()})
	for host, own := range map[string]bool{
		"127.0.0.1:8766": true, "localhost:8766": true, "LOCALHOST": true, "[::1]:8766": true, "10.0.3.7:8766": true, "sundial.internal:8766": true, "Sundial.Internal.": true,
		"evil.example:8766": false, "evil.example": false, "localhost.evil.example": false, "127.0.0.1.evil.example:8766": false, "": false,
	} {
		for _, path := range []string{"/healthz", "/readyz", "/metrics"} {
			r := httptest.NewRequest(http.MethodGet, path, nil)
			r.Host = host
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			if want := map[bool]int{true: http.StatusOK, false: http.StatusMisdirectedRequest}[own]; w.Code != want {
				t.Errorf("%s of %q: %d", path, host, w.Code)
			}
			if !own && strings.Contains(w.Body.String(), "sundial_") {
				t.Errorf("%s of %q tells something", path, host)
			}
		}
	}
}

func TestHealthNeedsNothing(t *testing.T) {
	h := operate.NewServer(operate.Options{Checks: []operate.Check{check("database", errors.New("gone"))}})
	if w := get(h, "/healthz"); w.Code != 200 || w.Body.String() != "ok\n" {
		t.Errorf("%d %q", w.Code, w.Body)
	}
}

func TestMetricsShowWhatHappenedAndNoWords(t *testing.T) {
	m := operate.NewMetrics("v1.2.3")
	m.Envelope("slash_commands", "handled")
	m.Envelope("start quokka #acme", "U0ANN1")
	m.Acked(20 * time.Millisecond)
	m.Committed(7, 3*time.Millisecond)
	m.Outbox("daily", "sent")
	m.Call("chat.postMessage", "ok")
	m.Connections(2)
	text := get(operate.NewServer(operate.Options{Metrics: m}), "/metrics").Body.String()
	for _, line := range []string{
		`sundial_envelopes_total{kind="slash_commands",outcome="handled"} 1`,
		`sundial_envelopes_total{kind="other",outcome="other"} 1`,
		`sundial_ack_seconds_count 1`, `sundial_ack_seconds_bucket{le="0.025"} 1`,
		`sundial_store_commit_seconds_count 1`, `sundial_store_commit_changes_sum 7`,
		`sundial_outbox_total{kind="daily",outcome="sent"} 1`,
		`sundial_slack_calls_total{method="chat.postMessage",outcome="ok"} 1`,
		`sundial_connections 2`,
	} {
		if !strings.Contains(text, line+"\n") {
			t.Errorf("%s is missing", line)
		}
	}
	for _, word := range []string{"quokka", "acme", "U0ANN1"} {
		if strings.Contains(text, word) {
			t.Errorf("%s is told", word)
		}
	}
}

func TestWithoutMetricsTheirPageIsNotFound(t *testing.T) {
	if w := get(operate.NewServer(operate.Options{}), "/metrics"); w.Code != http.StatusNotFound {
		t.Errorf("status %d", w.Code)
	}
}

func TestAHeartbeatFailsOnceItIsLate(t *testing.T) {
	clock := clockwork.NewFakeClock()
	h := operate.NewHeartbeat(clock, 2*time.Minute)
	clock.Advance(2 * time.Minute)
	if err := h.Check(t.Context()); err != nil {
		t.Errorf("at two minutes: %v", err)
	}
	clock.Advance(time.Second)
	if err := h.Check(t.Context()); err == nil {
		t.Error("later it holds still")
	}
	h.Beat()
	if err := h.Check(t.Context()); err != nil {
		t.Errorf("after a beat: %v", err)
	}
}

func TestAnAddressWithoutAHostIsLoopback(t *testing.T) {
	l, err := operate.Listen(":0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if !strings.HasPrefix(l.Addr().String(), "127.0.0.1:") {
		t.Errorf("it listens on %s", l.Addr())
	}
	if _, err := operate.Listen("nowhere"); err == nil || !strings.Contains(err.Error(), "SUNDIAL_HTTP_ADDR") {
		t.Errorf("a bad address: %v", err)
	}
}

// TestStoppingFinishesThePendingRequest holds a request in the handler while the
// context ends: it's answered, and Serve returns.
func TestStoppingFinishesThePendingRequest(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	in, release := make(chan struct{}), make(chan struct{})
	h := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { close(in); <-release; fmt.Fprint(w, "done") })
	l, err := operate.Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ended, answer := make(chan error, 1), make(chan string, 1)
	go func() { ended <- operate.Serve(ctx, l, h) }()
	go func() {
		resp, err := http.Get("http://" + l.Addr().String())
		if err != nil {
			answer <- err.Error()
			return
		}
		defer resp.Body.Close()
		body, _ := io.ReadAll(resp.Body)
		answer <- string(body)
	}()
	<-in
	stop()
	close(release)
	if got := <-answer; got != "done" {
		t.Errorf("the request in hand got %q", got)
	}
	if err := <-ended; err != nil {
		t.Errorf("it ended with %v", err)
	}
}
