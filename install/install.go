// Package install serves the pages on which somebody adds Sundial to a Slack
// workspace: 'Add to Slack', and the page to which Slack sends the browser back with
// a code. The code is exchanged for the workspace's bot token, which is stored
// sealed; nothing is posted to anyone.
//
// An address of Slack's that holds a code is worth something only together with the
// browser that asked for it, so that nobody can be led to finish an installation
// that somebody else began.
package install

import (
	"context"
	"embed"
	"errors"
	"html/template"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/jonboulle/clockwork"

	"sundial/bot"
	"sundial/models"
)

//go:embed page.html style.css
var files embed.FS

var pages = template.Must(template.ParseFS(files, "page.html"))

// Paths, below the public address.
const (
	Path         = "/install"
	startPath    = "/install/start"
	callbackPath = "/install/callback"
	stylePath    = "/install/style.css"
)

// cookieName makes browsers insist on Secure, on no Domain and on Path=/, so that no
// other host can set it
// (https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1.3).
const cookieName = "__Host-sundial-install"

// Slack is what the pages need of Slack; bot.OAuth is one.
type Slack interface {
	AuthorizeURL() string
	Exchange(ctx context.Context, code, redirectURI string) (bot.Grant, error)
}

// Options are what the pages need.
type Options struct {
	Slack Slack
	// ClientID and ClientSecret are the app's.
	ClientID, ClientSecret string
	// PublicURL is the https address at which browsers find these pages, without
	// their path.
	PublicURL string
	// Scopes are what is asked for, each with its reason.
	Scopes []bot.Scope
	// Allowed says whether a workspace may be served; nil: every one may.
	Allowed func(w models.WorkspaceKey) bool
	// Save stores an installation, in the place of a former one.
	Save   func(ctx context.Context, w models.Workspace) error
	Clock  clockwork.Clock
	Logger *slog.Logger
	// Command is the slash command's name, such as /time; Operator says who runs
	// this deployment, empty: unknown.
	Command, Operator string
}

// RedirectURL is where Slack sends browsers back; it must be among the app's
// redirect URLs.
func RedirectURL(publicURL string) string {
	return strings.TrimSuffix(publicURL, "/") + callbackPath
}

type server struct {
	Options
	states states
	base   string // the path of the public address
}

// New makes the handler of the pages.
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

// page is what page.html is filled with.
type page struct {
	Title    string
	Texts    []string
	Scopes   []bot.Scope
	Base     string
	Start    string // label of the button that begins an installation; may be empty
	Open     string // address of the app in Slack; may be empty
	Operator string
}

// policy allows our own style sheet and nothing else: no script, no image, no frame,
// no form.
const policy = "default-src 'none'; style-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'"

func (s *server) show(w http.ResponseWriter, status int, p page) {
	p.Base, p.Operator = s.base, s.Operator
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
	w.WriteHeader(status)
	if err := pages.Execute(w, p); err != nil {
		s.Logger.Warn("could not write an installation page", "error", err)
	}
}

func (s *server) style(w http.ResponseWriter, _ *http.Request) {
	content, err := files.ReadFile("style.css")
	if err != nil {
		http.Error(w, "there is no style sheet", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/css; charset=utf-8")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	// A page that can't be styled is still to be read: an error changes nothing.
	_, _ = w.Write(content)
}

func (s *server) welcome(w http.ResponseWriter, _ *http.Request) {
	s.show(w, http.StatusOK, page{
		Title: "Add Sundial to Slack",
		Texts: []string{
			"Sundial keeps the hours that people type after " + s.Command + ", and nothing else. It reads no messages and no presence. A person's time is seen by that person, and by whom she sends a share: not by colleagues, not by admins.",
			"Slack will ask for these permissions:",
		},
		Scopes: s.Scopes, Start: "Add to Slack",
	})
}

// start sends the browser to Slack's page of permissions.
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

// cookie lasts for so many seconds; less than 0 removes it. It is sent when Slack
// sends the browser back, which is a navigation: hence Lax and not Strict.
func (s *server) cookie(value string, seconds int) *http.Cookie {
	return &http.Cookie{Name: cookieName, Value: value, Path: "/", MaxAge: seconds, Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode}
}

// callback is where Slack sends the browser back.
func (s *server) callback(w http.ResponseWriter, r *http.Request) {
	query, given := r.URL.Query(), ""
	if cookie, err := r.Cookie(cookieName); err == nil {
		given = cookie.Value
	}
	if !s.states.holds(query.Get("state"), given, s.Clock.Now()) {
		s.refuse(w, http.StatusBadRequest, "This browser did not begin this installation, or more than ten minutes ago. Nothing was installed here; begin again.")
		return
	}
	http.SetCookie(w, s.cookie("", -1)) // each state is good for one way back
	switch {
	case query.Get("error") == "access_denied":
		s.refuse(w, http.StatusOK, "You pressed Cancel, and nothing was installed.")
	case query.Get("error") != "" || query.Get("code") == "":
		s.Logger.Warn("Slack sent somebody back without a code")
		s.refuse(w, http.StatusBadGateway, "Slack sent you back without an installation. Begin again.")
	default:
		s.install(w, r, query.Get("code"))
	}
}

// install exchanges the code and stores the installation.
func (s *server) install(w http.ResponseWriter, r *http.Request, code string) {
	grant, err := s.Slack.Exchange(r.Context(), code, RedirectURL(s.PublicURL))
	if err != nil {
		s.Logger.Warn("could not exchange the code of an installation", "error", err)
		s.refuse(w, http.StatusBadGateway, trouble(err))
		return
	}
	if why := s.against(grant); why != "" {
		s.Logger.Warn("refused an installation", "workspace", grant.Workspace.Key.String(), "org_wide", grant.OrgWide, "expires", grant.Expires)
		s.refuse(w, http.StatusForbidden, why)
		return
	}
	if err := s.Save(r.Context(), grant.Workspace); err != nil {
		s.Logger.Error("could not store an installation", "workspace", grant.Workspace.Key.String(), "error", err)
		s.refuse(w, http.StatusInternalServerError, "The installation could not be stored. Begin again in a minute; if it stays so, tell whoever runs this Sundial.")
		return
	}
	s.Logger.Info("installed", "workspace", grant.Workspace.Key.String())
	s.done(w, grant)
}

func (s *server) done(w http.ResponseWriter, grant bot.Grant) {
	open := url.Values{"app": {grant.Workspace.AppID}, "team": {grant.Workspace.Key.Team}}
	s.show(w, http.StatusOK, page{
		Title: "Sundial is in " + grant.Name,
		Texts: []string{
			"Nobody has been told. Whoever wants to begin types " + s.Command + " in any channel; only they see the answer.",
			"Type " + s.Command + " admin to see whether it works, and to decide what may be shared.",
		},
		Open: "https://slack.com/app_redirect?" + open.Encode(),
	})
}

// against says why an installation is not taken; empty: it is.
func (s *server) against(g bot.Grant) string {
	const remove = " Nothing was stored here. Slack counts the app as installed all the same: remove it at https://slack.com/apps/manage."
	missing := bot.MissingScopes(g.Workspace.Scopes)
	switch {
	case g.OrgWide:
		return "That was an installation for a whole Enterprise Grid organization, which Sundial does not offer yet: choose a single workspace." + remove
	case g.Expires:
		return "Slack gave a token that expires within hours: the app's token rotation is on, which Sundial does not offer. Make the app from the manifest that `sundial manifest` prints." + remove
	case s.Allowed != nil && !s.Allowed(g.Workspace.Key):
		return "This Sundial does not serve the workspace " + g.Name + ". Ask whoever runs it to add " + g.Workspace.Key.Team + " to its list." + remove
	case len(missing) > 0:
		return "The workspace did not allow all that Sundial needs; missing is " + strings.Join(missing, ", ") + "." + remove
	}
	return ""
}

// trouble says why Slack did not take a code.
func trouble(err error) string {
	var failed *bot.CallError
	if !errors.As(err, &failed) || !slices.Contains([]string{
		"invalid_client_id", "bad_client_secret", "bad_redirect_uri", "invalid_code", "code_already_used", "invalid_grant_type",
	}, failed.Code) {
		return "Slack can't be asked at this moment. Nothing was stored here; begin again in a minute."
	}
	switch failed.Code {
	case "invalid_code", "code_already_used":
		return "Slack says that this installation was finished before, or too late (" + failed.Code + "). Begin again."
	}
	return "Slack refuses this deployment's settings (" + failed.Code + "): whoever runs it must look at SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SUNDIAL_PUBLIC_URL, and at the redirect URLs of the app."
}

func (s *server) refuse(w http.ResponseWriter, status int, text string) {
	s.show(w, status, page{Title: "Sundial was not added", Texts: []string{text}, Start: "Begin again"})
}
