// Package operate serves an operator's pages: whether Sundial is alive (/healthz) and ready
// (/readyz), and its metrics (/metrics).
package operate

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

// Options configures the pages.
type Options struct {
	Checks []Check
	// Metrics may be nil.
	Metrics *Metrics
	// Hosts are the host names for health and metrics, besides localhost and addresses. A web
	// page could make any other name point here and read the answer (DNS rebinding).
	Hosts []string
	// Pages serves every other path, such as the installation pages; may be nil.
	Pages http.Handler
	// Logger gets why a check failed; /readyz only names the check, because others may have
	// access to it. May be nil.
	Logger *slog.Logger
}

// checkTime bounds all checks of one /readyz together.
const checkTime = 3 * time.Second

// NewServer returns the handler of all pages.
func NewServer(o Options) http.Handler {
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	mux := http.NewServeMux()
	own := func(h http.Handler) http.Handler { return allowedHosts{o.Hosts, h} }
	mux.Handle("GET /healthz", own(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { writeText(w, http.StatusOK, "ok\n") })))
	mux.Handle("GET /readyz", own(readiness{o.Checks, o.Logger}))
	if o.Metrics != nil {
		mux.Handle("GET /metrics", own(o.Metrics.handler()))
	}
	if o.Pages != nil {
		mux.Handle("/", o.Pages)
	}
	return secured(mux)
}

// secured sets headers that keep a page from being framed, sniffed, cached or leaked as a
// referrer. A page that needs more sets its own policy.
func secured(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		next.ServeHTTP(w, r)
	})
}

// allowedHosts answers only requests for its own hosts.
type allowedHosts struct {
	names []string
	next  http.Handler
}

// ServeHTTP answers, or says which variable sets the hosts.
func (o allowedHosts) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !o.allows(r.Host) {
		writeText(w, http.StatusMisdirectedRequest, "These pages don't answer under this name. If it is yours, list it in SUNDIAL_HTTP_HOSTS.\n")
		return
	}
	o.next.ServeHTTP(w, r)
}

// allows reports whether a Host is ours. Addresses always are: no name had to be resolved.
func (o allowedHosts) allows(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.TrimSuffix(strings.Trim(host, "[]"), ".")
	if net.ParseIP(host) != nil || strings.EqualFold(host, "localhost") {
		return true
	}
	return host != "" && slices.ContainsFunc(o.names, func(name string) bool { return strings.EqualFold(name, host) })
}

func writeText(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	fmt.Fprint(w, text)
}

type readiness struct {
	checks []Check
	log    *slog.Logger
}

// ServeHTTP runs all checks concurrently, and answers 200 or 503 with a line for each.
func (s readiness) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), checkTime)
	defer cancel()
	errs := make([]error, len(s.checks))
	var all sync.WaitGroup
	for i, c := range s.checks {
		all.Go(func() { errs[i] = c.Run(ctx) })
	}
	all.Wait()
	status, text := http.StatusOK, ""
	for i, err := range errs {
		word := "ok"
		if err != nil {
			word, status = "failed", http.StatusServiceUnavailable
			s.log.Warn("not ready", "check", s.checks[i].Name, "error", err)
		}
		text += word + " " + s.checks[i].Name + "\n"
	}
	writeText(w, status, text)
}

// shutdownTime bounds how long requests may take when the server stops.
const shutdownTime = 5 * time.Second

// Listen opens addr. An address without a host (":8766") is loopback; to be reachable from
// elsewhere, say so, as in "0.0.0.0:8766".
func Listen(addr string) (net.Listener, error) {
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, fmt.Errorf("listen on SUNDIAL_HTTP_ADDR: %w", err)
	}
	if host == "" {
		host = "127.0.0.1"
	}
	l, err := net.Listen("tcp", net.JoinHostPort(host, port))
	if err != nil {
		return nil, fmt.Errorf("listen on SUNDIAL_HTTP_ADDR: %w", err)
	}
	return l, nil
}

// Serve answers on the listener until the context ends, then finishes current requests and
// returns nil. It closes the listener.
func Serve(ctx context.Context, l net.Listener, h http.Handler) error {
	server := &http.Server{Handler: h, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second,
		WriteTimeout: 30 * time.Second, IdleTimeout: time.Minute, MaxHeaderBytes: 16 << 10}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(l) }()
	select {
	case err := <-failed:
		return fmt.Errorf("serve HTTP: %w", err)
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownTime)
	defer cancel()
	err := server.Shutdown(last)
	if errors.Is(err, context.DeadlineExceeded) {
		err = server.Close()
	}
	if err != nil {
		return fmt.Errorf("end the HTTP server: %w", err)
	}
	return nil
}
