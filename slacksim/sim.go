package slacksim

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/jonboulle/clockwork"
)

// Sim is a simulated Slack with any number of workspaces and one app. All methods
// may be called from any goroutine.
type Sim struct {
	opts  Options
	clock clockwork.Clock
	log   *slog.Logger
	mux   *http.ServeMux

	ctx    context.Context
	cancel context.CancelFunc
	wg     sync.WaitGroup
	server *http.Server

	mu       sync.Mutex // guards everything below, and what's in the spaces
	base     string
	changed  chan struct{}
	spaces   map[string]*Space
	order    []*Space
	tokens   map[string]*install
	appToken string

	conns    []*conn
	opened   int
	nextConn int
	tickets  map[string]bool // of socket URLs that nobody has dialled yet
	sent     map[string]*envelope
	sentIDs  []string

	triggers  map[string]*trigger
	responses map[string]*responseURL
	files     map[string]*file
	uploads   map[string]*file
	codes     map[string]*oauthCode
	calls     []Call
	faults    faults

	lastID int64
	lastTS int64 // microseconds
}

// New makes a simulated Slack. It serves nothing until Start.
func New(o Options) *Sim {
	o = withDefaults(o)
	ctx, cancel := context.WithCancel(context.Background())
	s := &Sim{
		opts: o, clock: o.Clock, log: o.Logger, mux: http.NewServeMux(),
		ctx: ctx, cancel: cancel,
		changed:   make(chan struct{}),
		spaces:    map[string]*Space{},
		tokens:    map[string]*install{},
		tickets:   map[string]bool{},
		sent:      map[string]*envelope{},
		triggers:  map[string]*trigger{},
		responses: map[string]*responseURL{},
		files:     map[string]*file{},
		uploads:   map[string]*file{},
		codes:     map[string]*oauthCode{},
		faults:    newFaults(),
	}
	s.appToken = "xapp-1-" + o.AppID + "-" + s.secret()
	s.routes()
	return s
}

func withDefaults(o Options) Options {
	if o.Clock == nil {
		o.Clock = clockwork.NewRealClock()
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	o.AppID = either(o.AppID, "A0SUNDIAL")
	o.AppName = either(o.AppName, "Sundial")
	o.ClientID = either(o.ClientID, "1.1")
	o.ClientSecret = either(o.ClientSecret, "client-secret")
	if o.PingEvery == 0 {
		o.PingEvery = 5 * time.Second
	}
	if o.AckTimeout == 0 {
		o.AckTimeout = 3 * time.Second
	}
	return o
}

func either(s, fallback string) string {
	if s == "" {
		return fallback
	}
	return s
}

func (s *Sim) routes() {
	s.mux.HandleFunc("POST /api/{method}", s.serveAPI)
	s.mux.HandleFunc("GET /api/{method}", s.serveAPI)
	s.mux.HandleFunc("GET /link/", s.serveSocket)
	s.mux.HandleFunc("POST /commands/{team}/{secret}", s.serveResponseURL)
	s.mux.HandleFunc("POST /upload/v1/{id}", s.serveUpload)
	s.mux.HandleFunc("GET /files-pri/{id}/download/{name}", s.serveDownload)
	s.mux.HandleFunc("GET /oauth/v2/authorize", s.serveAuthorize)
	s.mux.HandleFunc("POST /oauth/v2/authorize", s.serveAuthorized)
}

// Start listens on addr ("" or "127.0.0.1:0" for any free port) and returns the
// base of all addresses, without a slash at the end. The Web API is at
// baseURL+"/api/".
func (s *Sim) Start(addr string) (baseURL string, err error) {
	l, err := net.Listen("tcp", either(addr, "127.0.0.1:0"))
	if err != nil {
		return "", fmt.Errorf("listening for the simulated Slack: %w", err)
	}
	s.mu.Lock()
	s.base = "http://" + l.Addr().String()
	s.server = &http.Server{Handler: s.handler(), ReadHeaderTimeout: 10 * time.Second}
	base, server := s.base, s.server
	s.mu.Unlock()
	s.wg.Go(func() {
		if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
			s.log.Error("the simulated Slack stopped serving", "error", err)
		}
	})
	return base, nil
}

// handler answers all requests, or only those for loopback.
func (s *Sim) handler() http.Handler {
	if !s.opts.LoopbackOnly {
		return s.mux
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !Loopback(r.Host) {
			http.Error(w, errNotLoopback.Error(), http.StatusForbidden)
			return
		}
		s.mux.ServeHTTP(w, r)
	})
}

// Handle mounts a page next to the API (patterns as in http.ServeMux), before or after Start.
func (s *Sim) Handle(pattern string, h http.Handler) { s.mux.Handle(pattern, h) }

// Close cuts all connections, stops the server and waits for all goroutines.
func (s *Sim) Close() error {
	s.cancel()
	s.mu.Lock()
	server, conns := s.server, s.conns
	s.mu.Unlock()
	for _, c := range conns {
		c.cut()
	}
	var err error
	if server != nil {
		err = server.Close()
	}
	s.wg.Wait()
	return err
}

// CloseIdle closes idle connections, as Slack does now and then. A call that begins at that
// moment may fail.
func (s *Sim) CloseIdle() {
	s.mu.Lock()
	server := s.server
	s.mu.Unlock()
	server.SetKeepAlivesEnabled(false)
	server.SetKeepAlivesEnabled(true)
}

// AppToken returns the xapp- token for apps.connections.open.
func (s *Sim) AppToken() string { return s.appToken }

// AddWorkspace adds a workspace without people or the app.
func (s *Sim) AddWorkspace(w Workspace) *Space {
	s.mu.Lock()
	defer s.mu.Unlock()
	sp := newSpace(s, w)
	s.spaces[w.ID] = sp
	s.order = append(s.order, sp)
	s.bump()
	return sp
}

// Space returns the workspace of that id; nil when there's none.
func (s *Sim) Space(id string) *Space {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.spaces[id]
}

// Spaces returns all workspaces, in the order in which they were added.
func (s *Sim) Spaces() []*Space {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]*Space(nil), s.order...)
}

// Changed returns a channel that's closed at the next change visible to people, tests or the
// page; call it again after that.
func (s *Sim) Changed() <-chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.changed
}

// Wait returns when holds, which is called now and after each change, returns true, or with the
// context's error.
func (s *Sim) Wait(ctx context.Context, holds func() bool) error {
	for {
		next := s.Changed()
		if holds() {
			return nil
		}
		select {
		case <-next:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// bump announces a change. The lock is held.
func (s *Sim) bump() {
	close(s.changed)
	s.changed = make(chan struct{})
}
