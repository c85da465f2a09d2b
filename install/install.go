// Package install serves the pages on which someone adds Sundial to a Slack workspace: 'Add to
// Slack', and the page to which Slack sends the browser back with a code. The code is exchanged
// for the workspace's bot token, which is stored sealed; nothing is posted.
//
// A callback address with a code works only in the browser that asked for it, so nobody can be
// tricked into finishing an installation that someone else began.
package install

import (
	"context"
	_ "embed" // page.html and style.css
	"errors"
	"html/template"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"strings"

	"github.com/jonboulle/clockwork"

	"sundial/bot"
	"sundial/messages"
	"sundial/models"
)

//go:embed page.html
var pageFile string

//go:embed style.css
var styleFile string

var pages = template.Must(template.New("page").Parse(pageFile))

// Paths, below the public address.
const (
	Path         = "/install"
	startPath    = "/install/start"
	callbackPath = "/install/callback"
	stylePath    = "/install/style.css"
)

// cookieName makes browsers require Secure, Path=/ and no Domain, so no other host can set it
// (https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.3).
const cookieName = "__Host-sundial-install"

// Slack is what the pages need from Slack; bot.OAuth implements it.
type Slack interface {
	AuthorizeURL() string
	Exchange(ctx context.Context, code, redirectURI string) (bot.Grant, error)
}

// Options configures the pages.
type Options struct {
	Slack Slack
	// ClientID and ClientSecret are the app's.
	ClientID, ClientSecret string
	// PublicURL is the https address of these pages, without their path.
	PublicURL string
	// Scopes are the requested scopes, each with its reason.
	Scopes []bot.Scope
	// Allowed reports whether a workspace may be served; nil: every one.
	Allowed func(w models.WorkspaceKey) bool
	// Save stores an installation, replacing an earlier one.
	Save   func(ctx context.Context, w models.Workspace) error
	Clock  clockwork.Clock
	Logger *slog.Logger
	// Command is the slash command's name, such as /time; Operator names who runs this
	// deployment, empty if unknown.
	Command, Operator string
}

// RedirectURL returns where Slack sends browsers back; the app's redirect URLs must have it.
func RedirectURL(publicURL string) string {
	return strings.TrimSuffix(publicURL, "/") + callbackPath
}

type server struct {
	Options
	states states
	base   string // the path of the public address
}

// New returns the pages' handler.
func New(o Options) http.Handler {
	s := &server{Options: o, states: newStates(o.ClientSecret)}
	if u, err := url.Parse(o.PublicURL); err == nil {
		s.base = strings.TrimSuffix(u.Path, "/")
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET "+Path, s.welcome)
	mux.HandleFunc("GET "+startPath, s.start)
	mux.HandleFunc("GET "+callbackPath, s.callback)
	mux.HandleFunc("GET "+stylePath, s.style)
	return mux
}

type page struct {
	Title     string
	Texts     []string
	Scopes    []bot.Scope
	Base      string
	Start     string // label of the button that starts an installation; may be empty
	Open      string // address of the app in Slack; may be empty
	OpenLabel string
	RunBy     string
	Words     *messages.Printer
}

// policy allows only our style sheet: no script, image, frame or form.
var policy = strings.Join([]string{"default-src 'none'", "style-src 'self'", "form-action 'none'", "frame-ancestors 'none'", "base-uri 'none'"}, "; ")

func (s *server) words(r *http.Request) *messages.Printer {
	return messages.For(messages.Accepted(r.Header.Get("Accept-Language")), s.Command)
}

func (s *server) show(w http.ResponseWriter, r *http.Request, status int, p page) {
	p.Base, p.Words = s.base, s.words(r)
	if p.RunBy = p.Words.InstallRunBySomeone(); s.Operator != "" {
		p.RunBy = p.Words.InstallRunBy(s.Operator)
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", policy)
	h.Set("Strict-Transport-Security", "max-age=31536000")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
	h.Set("Cache-Control", "no-store")
	h.Set("Vary", "Accept-Language")
	w.WriteHeader(status)
	if err := pages.Execute(w, p); err != nil {
		s.Logger.Warn("could not write an installation page", "error", err)
	}
}

func (s *server) style(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/css; charset=utf-8")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	_, _ = io.WriteString(w, styleFile) // the page is readable even without styles
}

func (s *server) welcome(w http.ResponseWriter, r *http.Request) {
	words := s.words(r)
	s.show(w, r, http.StatusOK, page{
		Title:  words.InstallWelcomeHeading(),
		Texts:  []string{words.InstallWelcomeWhat(), words.InstallWelcomePermissions()},
		Scopes: s.Scopes, Start: words.InstallAddButton(),
	})
}

func (s *server) start(w http.ResponseWriter, r *http.Request) {
	state := s.states.make(s.Clock.Now())
	http.SetCookie(w, s.cookie(state, int(stateLife.Seconds())))
	names := make([]string, len(s.Scopes))
	for i, scope := range s.Scopes {
		names[i] = scope.Name
	}
	query := url.Values{
		"client_id": {s.ClientID}, "scope": {strings.Join(names, ",")}, "state": {state}, "redirect_uri": {RedirectURL(s.PublicURL)},
	}
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Referrer-Policy", "no-referrer")
	http.Redirect(w, r, s.Slack.AuthorizeURL()+"?"+query.Encode(), http.StatusSeeOther)
}

// cookie lasts so many seconds; a negative number deletes it. The browser sends it when Slack
// redirects back, which is a navigation: hence Lax, not Strict.
func (s *server) cookie(value string, seconds int) *http.Cookie {
	return &http.Cookie{Name: cookieName, Value: value, Path: "/", MaxAge: seconds, Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode}
}

func (s *server) callback(w http.ResponseWriter, r *http.Request) {
	query, given := r.URL.Query(), ""
	if cookie, err := r.Cookie(cookieName); err == nil {
		given = cookie.Value
	}
	if !s.states.holds(query.Get("state"), given, s.Clock.Now()) {
		s.refuse(w, r, http.StatusBadRequest, s.words(r).InstallOtherBrowser())
		return
	}
	http.SetCookie(w, s.cookie("", -1)) // each state works once
	switch {
	case query.Get("error") == "access_denied":
		s.refuse(w, r, http.StatusOK, s.words(r).InstallCancelled())
	case query.Get("error") != "" || query.Get("code") == "":
		s.Logger.Warn("Slack redirected someone back without a code")
		s.refuse(w, r, http.StatusBadGateway, s.words(r).InstallWithoutCode())
	default:
		s.install(w, r, query.Get("code"))
	}
}

func (s *server) install(w http.ResponseWriter, r *http.Request, code string) {
	grant, err := s.Slack.Exchange(r.Context(), code, RedirectURL(s.PublicURL))
	if err != nil {
		s.Logger.Warn("could not exchange the code of an installation", "error", err)
		s.refuse(w, r, http.StatusBadGateway, trouble(err, s.words(r)))
		return
	}
	if why := s.against(grant, s.words(r)); why != "" {
		s.Logger.Warn("refused an installation", "workspace", grant.Workspace.Key.String(), "org_wide", grant.OrgWide, "expires", grant.Expires)
		s.refuse(w, r, http.StatusForbidden, why, s.words(r).InstallRemoveApp())
		return
	}
	if err := s.Save(r.Context(), grant.Workspace); err != nil {
		s.Logger.Error("could not store an installation", "workspace", grant.Workspace.Key.String(), "error", err)
		s.refuse(w, r, http.StatusInternalServerError, s.words(r).InstallNotSaved())
		return
	}
	s.Logger.Info("installed", "workspace", grant.Workspace.Key.String())
	s.showInstalled(w, r, grant)
}

func (s *server) showInstalled(w http.ResponseWriter, r *http.Request, grant bot.Grant) {
	words := s.words(r)
	open := url.Values{"app": {grant.Workspace.AppID}, "team": {grant.Workspace.Key.Team}}
	s.show(w, r, http.StatusOK, page{
		Title: words.InstallDoneHeading(grant.Name),
		Texts: []string{words.InstallDoneStart(), words.InstallDoneAdmin()},
		Open:  "https://slack.com/app_redirect?" + open.Encode(), OpenLabel: words.InstallOpenButton(),
	})
}

// against returns why an installation is refused; empty: it isn't.
func (s *server) against(g bot.Grant, words *messages.Printer) string {
	missing := bot.MissingScopes(g.Workspace.Scopes)
	switch {
	case g.OrgWide:
		return words.InstallWholeOrganization()
	case g.Expires:
		return words.InstallExpiringToken()
	case s.Allowed != nil && !s.Allowed(g.Workspace.Key):
		return words.InstallNotServed(g.Workspace.Key.Team, g.Name)
	case len(missing) > 0:
		return words.InstallMissingScopes(strings.Join(missing, ", "))
	}
	return ""
}

func trouble(err error, words *messages.Printer) string {
	var failed *bot.CallError
	if errors.As(err, &failed) {
		switch failed.Code {
		case "invalid_code", "code_already_used":
			return words.InstallCodeUsed(failed.Code)
		case "invalid_client_id", "bad_client_secret", "bad_redirect_uri", "invalid_grant_type":
			return words.InstallRejectedSettings(failed.Code)
		}
	}
	return words.InstallSlackUnreachable()
}

func (s *server) refuse(w http.ResponseWriter, r *http.Request, status int, texts ...string) {
	words := s.words(r)
	s.show(w, r, status, page{Title: words.InstallRefusedHeading(), Texts: texts, Start: words.InstallAgainButton()})
}
