package slacksim

import (
	"html/template"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// codeLife is how long an OAuth code can be exchanged
// (https://docs.slack.dev/authentication/installing-with-oauth).
const codeLife = 10 * time.Minute

// oauthCode is what a person granted, until the app exchanges it.
type oauthCode struct {
	space    *Space
	user     string
	scopes   []string
	redirect string
	at       time.Time
	used     bool
	orgWide  bool // for the whole Enterprise Grid organization
}

var authorizePage = template.Must(template.New("authorize").Parse(`<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><title>Install {{.App}}</title>
<h1>{{.App}} asks for permission</h1>
<ul>{{range .Scopes}}<li><code>{{.}}</code></li>{{end}}</ul>
{{range .Spaces}}<form method="post"><input type="hidden" name="team" value="{{.ID}}">
<button name="allow" value="yes">Allow in {{.Name}}</button></form>
{{if .Enterprise}}<form method="post"><input type="hidden" name="team" value="{{.ID}}">
<button name="allow" value="org">Allow in all of {{.Enterprise}}</button></form>
{{end}}{{end}}<form method="post"><button name="allow" value="no">Cancel</button></form>
</html>
`))

// serveAuthorize asks in which workspace the app may be installed.
func (s *Sim) serveAuthorize(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	if q.Get("client_id") != s.opts.ClientID || q.Get("scope") == "" {
		http.Error(w, "invalid_client_id or no scope", http.StatusBadRequest)
		return
	}
	var spaces []Workspace
	for _, sp := range s.Spaces() {
		if t := q.Get("team"); t == "" || t == sp.info.ID {
			spaces = append(spaces, sp.info)
		}
	}
	page := struct {
		App    string
		Scopes []string
		Spaces []Workspace
	}{s.opts.AppName, scopesOf(q), spaces}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if err := authorizePage.Execute(w, page); err != nil {
		s.log.Error("writing the page of permissions", "error", err)
	}
}

func scopesOf(q url.Values) []string {
	return strings.FieldsFunc(q.Get("scope"), func(c rune) bool { return c == ',' || c == ' ' })
}

// serveAuthorized sends the person back to the app with a code, or with
// access_denied. The form's user says who allowed it; without one it's the first
// admin, or else the first person.
func (s *Sim) serveAuthorized(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	back, err := url.Parse(q.Get("redirect_uri"))
	if err != nil || !back.IsAbs() || q.Get("client_id") != s.opts.ClientID {
		http.Error(w, "bad_redirect_uri", http.StatusBadRequest)
		return
	}
	answer := back.Query()
	answer.Set("state", q.Get("state"))
	sp := s.Space(r.PostFormValue("team"))
	if r.PostFormValue("allow") == "no" || sp == nil {
		answer.Set("error", "access_denied")
	} else {
		code := s.Authorize(sp, r.PostFormValue("user"), q.Get("redirect_uri"), scopesOf(q)...)
		s.mu.Lock()
		s.codes[code].orgWide = r.PostFormValue("allow") == "org" && sp.info.Enterprise != ""
		s.mu.Unlock()
		answer.Set("code", code)
	}
	back.RawQuery = answer.Encode()
	http.Redirect(w, r, back.String(), http.StatusFound)
}

// Authorize clicks Allow for a person and returns the code for oauth.v2.access.
func (s *Sim) Authorize(w *Space, userID, redirectURI string, scopes ...string) (code string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	code = s.secret()
	s.codes[code] = &oauthCode{space: w, user: either(userID, w.admin()), scopes: scopes,
		redirect: redirectURI, at: s.clock.Now()}
	return code
}

// admin returns the first admin, or else the first person.
func (w *Space) admin() string {
	for _, id := range w.userIDs {
		if w.users[id].IsAdmin {
			return id
		}
	}
	if len(w.userIDs) > 0 {
		return w.userIDs[0]
	}
	return ""
}

func (s *Sim) oauthAccess(r *request) object {
	id, secret := either(r.user, r.arg("client_id")), either(r.secret, r.arg("client_secret"))
	c := s.codes[r.arg("code")]
	switch {
	case id != s.opts.ClientID:
		return refuse("invalid_client_id")
	case secret != s.opts.ClientSecret:
		return refuse("bad_client_secret")
	case c == nil || s.clock.Since(c.at) > codeLife:
		return refuse("invalid_code")
	case c.used:
		return refuse("code_already_used")
	case c.redirect != r.arg("redirect_uri"):
		return refuse("bad_redirect_uri")
	}
	c.used = true
	w := c.space
	if c.orgWide {
		return object{"ok": true, "access_token": "xoxb-" + s.secret(), "token_type": "bot", "scope": strings.Join(c.scopes, ","),
			"bot_user_id": w.botUser, "app_id": s.opts.AppID, "is_enterprise_install": true, "team": nil,
			"enterprise": object{"id": w.info.Enterprise, "name": w.info.Enterprise}, "authed_user": object{"id": c.user}}
	}
	in := w.installLocked(union(w.scopes(), c.scopes))
	var enterprise any
	if w.info.Enterprise != "" {
		enterprise = object{"id": w.info.Enterprise, "name": w.info.Enterprise}
	}
	return object{"ok": true, "access_token": in.token, "token_type": "bot", "scope": strings.Join(in.scopes, ","),
		"bot_user_id": w.botUser, "app_id": s.opts.AppID, "is_enterprise_install": false, "enterprise": enterprise,
		"team": object{"id": w.info.ID, "name": w.info.Name}, "authed_user": object{"id": c.user}}
}

func (w *Space) scopes() []string {
	if w.install == nil {
		return nil
	}
	return w.install.scopes
}

// union returns an install's scopes after another one: they add up until it's removed.
func union(had, asked []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, scope := range append(append([]string(nil), had...), asked...) {
		if !seen[scope] {
			out = append(out, scope)
		}
		seen[scope] = true
	}
	return out
}
