package slacksim

import (
	"bytes"
	"context"
	"embed"
	"errors"
	"fmt"
	"html/template"
	"net"
	"net/http"
	"net/url"
	"path"
	"strings"
	"time"
)

// PageOptions configures the playground page. Space, People and Command are required; nil
// fields leave their part out.
type PageOptions struct {
	Space   *Space
	People  []string // user ids, one column each, in this order
	Command string   // the app's slash command, e.g. "/time"

	// Thief reads the tables as a thief with the database would.
	Thief func(context.Context) ([]RawTable, error)

	// Advance moves the clock of Sim and app forward and returns the new time.
	Advance func(context.Context, time.Duration) time.Time
	Now     func() time.Time // that clock's time; nil: the Sim's clock

	Shortcuts []Shortcut // of the app's manifest

	// Chips are what to try next, as the first of the people.
	Chips []Chip
	// Samples gives all of the people a week of records.
	Samples func(context.Context) error

	// Exposed makes the page answer to other host names than loopback's.
	Exposed bool
}

// Chip is one thing to try with one click. Exactly one field besides Label is set.
type Chip struct {
	Label   string
	Type    string // after the slash command
	Forward string // how far to move the clock: 45m, 17:30
	Press   string // the action of the last button that has it
	Samples bool   // fill a week
	Thief   bool   // open the tables
}

// RawTable is a table of the app's database, with its stored values.
type RawTable struct {
	Name    string
	Columns []string
	Rows    [][]string
}

// Shortcut is one of the app's shortcuts. Message shortcuts are in each message's menu, global
// ones in the composer's.
type Shortcut struct {
	Name       string
	CallbackID string
	OnMessage  bool
}

//go:embed static
var static embed.FS

var pageTemplate = template.Must(template.ParseFS(static, "static/page.html"))

// page is the playground: people side by side, each with a small Slack client.
type page struct {
	sim     *Sim
	options PageOptions
	mux     *http.ServeMux
}

// Page returns the playground, to be mounted at "/" with Sim.Handle. It answers only loopback
// hosts unless it's exposed, and accepts changes only from its own page: anyone who reaches it can act as any of the people.
func Page(sim *Sim, options PageOptions) http.Handler {
	if options.Now == nil {
		options.Now = sim.clock.Now
	}
	p := &page{sim: sim, options: options, mux: http.NewServeMux()}
	p.mux.HandleFunc("GET /{$}", p.serveIndex)
	p.mux.HandleFunc("GET /static/{name}", p.serveStatic)
	p.playRoutes()
	return guarded(p.mux, options.Exposed)
}

// column is the template's data about a person.
type column struct {
	User
	Initial string
	Hue     int
}

func (p *page) columns() []column {
	byID := map[string]User{}
	for _, u := range p.options.Space.Users() {
		byID[u.ID] = u
	}
	var out []column
	for i, id := range p.options.People {
		u, known := byID[id]
		if !known {
			continue
		}
		name := either(u.RealName, u.Name)
		out = append(out, column{User: u, Initial: strings.ToUpper(firstLetter(name)), Hue: i % 4})
	}
	return out
}

func firstLetter(s string) string {
	for _, r := range s {
		return string(r)
	}
	return "?"
}

func (p *page) serveIndex(w http.ResponseWriter, r *http.Request) {
	var out bytes.Buffer
	err := pageTemplate.Execute(&out, map[string]any{
		"App":       p.sim.opts.AppName,
		"Workspace": p.options.Space.Workspace().Name,
		"Command":   p.options.Command,
		"People":    p.columns(),
		"Shortcuts": p.options.Shortcuts,
		"Thief":     p.options.Thief != nil,
		"Chips":     p.options.Chips,
		"Clock":     p.options.Advance != nil,
	})
	if err != nil {
		p.sim.log.Error("drawing the playground page", "error", err)
		http.Error(w, "The page could not be drawn.", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(out.Bytes())
}

// assetTypes are the files that the page loads, apart from the template.
var assetTypes = map[string]string{
	".css": "text/css; charset=utf-8",
	".js":  "text/javascript; charset=utf-8",
}

func (p *page) serveStatic(w http.ResponseWriter, r *http.Request) {
	kind := assetTypes[path.Ext(r.PathValue("name"))]
	data, err := static.ReadFile("static/" + r.PathValue("name"))
	if kind == "" || err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", kind)
	_, _ = w.Write(data)
}

// contentPolicy lets the page load and reach nothing but itself.
const contentPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
	"connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

// guarded adds the security headers and refuses requests that another site could have caused:
// through a rebound host name, or a form.
func guarded(next http.Handler, exposed bool) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", contentPolicy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		if err := allowed(r, exposed); err != nil {
			http.Error(w, err.Error(), http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

var errNotLoopback = errors.New("this page answers only to 127.0.0.1 and localhost")

func allowed(r *http.Request, exposed bool) error {
	if !exposed && !Loopback(r.Host) {
		return errNotLoopback
	}
	if r.Method == http.MethodGet || r.Method == http.MethodHead {
		return nil
	}
	if !sameOrigin(r) {
		return fmt.Errorf("this page accepts requests only from itself")
	}
	return nil
}

// Loopback reports whether a host, with or without a port, is one of this machine.
func Loopback(hostport string) bool {
	host := hostport
	if h, _, err := net.SplitHostPort(hostport); err == nil {
		host = h
	}
	if host == "localhost" {
		return true
	}
	ip := net.ParseIP(strings.Trim(host, "[]"))
	return ip != nil && ip.IsLoopback()
}

// sameOrigin requires an Origin header with this host: browsers send one with each POST
// (https://fetch.spec.whatwg.org/#origin-header).
func sameOrigin(r *http.Request) bool {
	if site := r.Header.Get("Sec-Fetch-Site"); site != "" && site != "same-origin" {
		return false
	}
	origin, err := url.Parse(r.Header.Get("Origin"))
	return err == nil && origin.Scheme == "http" && origin.Host == r.Host
}
