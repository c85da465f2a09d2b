package install_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"html"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jonboulle/clockwork"

	"sundial/bot"
	"sundial/install"
	"sundial/models"
	"sundial/slacksim"
)

const public = "https://sundial.example.org/tools"

// desk has the pages, and a simulated Slack with two workspaces, one of them in an Enterprise
// Grid.
type desk struct {
	*testing.T
	sim     *slacksim.Sim
	clock   *clockwork.FakeClock
	options install.Options
	saved   []models.Workspace
	log     *bytes.Buffer
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	d := &desk{T: t, clock: clockwork.NewFakeClockAt(time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)), log: &bytes.Buffer{}}
	d.sim = slacksim.New(slacksim.Options{Clock: d.clock})
	base, err := d.sim.Start("")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.sim.Close() })
	for _, w := range []slacksim.Workspace{{ID: "T1", Name: "Acme"}, {ID: "T2", Name: "Globex", Enterprise: "E1"}} {
		d.sim.AddWorkspace(w).AddUser(slacksim.User{ID: "UANN", Name: "ann", IsAdmin: true})
	}
	d.options = install.Options{
		Slack:    bot.OAuth{APIURL: base + "/api/", ClientID: "1.1", ClientSecret: "client-secret"},
		ClientID: "1.1", ClientSecret: "client-secret", PublicURL: public, Scopes: bot.Scopes,
		Save:  func(_ context.Context, w models.Workspace) error { d.saved = append(d.saved, w); return nil },
		Clock: d.clock, Logger: slog.New(slog.NewTextHandler(d.log, nil)), Command: "/time", Operator: "Ann & <Example>",
	}
	return d
}

// get requests a page as a browser with these cookies would, through a proxy that removes the
// public address's path.
func (d *desk) get(path string, cookies ...*http.Cookie) *http.Response {
	d.Helper()
	r := httptest.NewRequest(http.MethodGet, path, nil)
	for _, c := range cookies {
		r.AddCookie(c)
	}
	w := httptest.NewRecorder()
	install.New(d.options).ServeHTTP(w, r)
	return w.Result()
}

func body(t *testing.T, r *http.Response) string {
	t.Helper()
	var text bytes.Buffer
	if _, err := text.ReadFrom(r.Body); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

// begin presses 'Add to Slack': the browser has a cookie then, and is sent to Slack.
func (d *desk) begin() (*http.Cookie, *url.URL) {
	d.Helper()
	r := d.get("/install/start")
	to, err := r.Location()
	if err != nil || len(r.Cookies()) != 1 {
		d.Fatalf("%v, %v", err, r.Header)
	}
	return r.Cookies()[0], to
}

// allow presses a button on Slack's page and returns the path and query to which the
// browser is sent back.
func (d *desk) allow(at *url.URL, team, button string) string {
	d.Helper()
	slack := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	r, err := slack.PostForm(at.String(), url.Values{"team": {team}, "allow": {button}})
	if err != nil {
		d.Fatal(err)
	}
	defer r.Body.Close()
	back, err := r.Location()
	if err != nil || !strings.HasPrefix(back.String(), public+"/") {
		d.Fatalf("sent back to %v, %v", back, err)
	}
	return strings.TrimPrefix(back.String(), public)
}

func TestAWorkspaceIsInstalledAndInstalledAgain(t *testing.T) {
	d := newDesk(t)
	for range 2 {
		cookie, slack := d.begin()
		r := d.get(d.allow(slack, "T2", "yes"), cookie)
		if text := body(t, r); r.StatusCode != 200 || !strings.Contains(text, "Sundial is in Globex") {
			t.Fatalf("%d %s", r.StatusCode, text)
		}
	}
	token := d.sim.Space("T2").BotToken()
	for _, w := range d.saved {
		if w.Key != (models.WorkspaceKey{Enterprise: "E1", Team: "T2"}) || w.Token != token || w.BotUser != "UBOT2" ||
			w.AppID != "A0SUNDIAL" || w.Scopes != "commands,chat:write,im:write,users:read,files:write" {
			t.Errorf("stored: %+v", w)
		}
	}
	if len(d.saved) != 2 {
		t.Errorf("stored %d times", len(d.saved))
	}
	for _, call := range d.sim.Calls() {
		if call.Method != "oauth.v2.access" {
			t.Errorf("it called %s", call.Method)
		}
	}
	if strings.Contains(d.log.String(), token) {
		t.Error("the token is in the log")
	}
}

func TestTheRequestedScopesAreTheManifests(t *testing.T) {
	d := newDesk(t)
	cookie, slack := d.begin()
	q := slack.Query()
	var want []string
	for _, s := range bot.Scopes {
		want = append(want, s.Name)
	}
	if q.Get("scope") != strings.Join(want, ",") || q.Get("user_scope") != "" || q.Get("redirect_uri") != public+"/install/callback" {
		t.Errorf("asked: %v", q)
	}
	if !cookie.Secure || !cookie.HttpOnly || cookie.SameSite != http.SameSiteLaxMode || cookie.Path != "/" || cookie.Domain != "" ||
		!strings.HasPrefix(cookie.Name, "__Host-") || cookie.MaxAge != 600 {
		t.Errorf("the cookie: %+v", cookie)
	}
}

func TestAnotherBrowserCannotFinishAnInstallation(t *testing.T) {
	for name, damage := range map[string]func(d *desk, path string, own *http.Cookie) (string, []*http.Cookie){
		"no cookie": func(_ *desk, path string, _ *http.Cookie) (string, []*http.Cookie) { return path, nil },
		"another browser's cookie": func(d *desk, path string, _ *http.Cookie) (string, []*http.Cookie) {
			other, _ := d.begin()
			return path, []*http.Cookie{other}
		},
		"no state": func(_ *desk, path string, own *http.Cookie) (string, []*http.Cookie) {
			u, _ := url.Parse(path)
			q := u.Query()
			q.Del("state")
			return u.Path + "?" + q.Encode(), []*http.Cookie{own}
		},
		"both empty": func(_ *desk, path string, own *http.Cookie) (string, []*http.Cookie) {
			u, _ := url.Parse(path)
			q := u.Query()
			q.Set("state", "")
			own.Value = ""
			return u.Path + "?" + q.Encode(), []*http.Cookie{own}
		},
		"a state that we never made, planted as cookie too": func(_ *desk, path string, own *http.Cookie) (string, []*http.Cookie) {
			u, _ := url.Parse(path)
			q := u.Query()
			forged := strings.Repeat("A", len(q.Get("state")))
			q.Set("state", forged)
			own.Value = forged
			return u.Path + "?" + q.Encode(), []*http.Cookie{own}
		},
		"eleven minutes later": func(d *desk, path string, own *http.Cookie) (string, []*http.Cookie) {
			d.clock.Advance(11 * time.Minute)
			return path, []*http.Cookie{own}
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			own, slack := d.begin()
			path, cookies := damage(d, d.allow(slack, "T1", "yes"), own)
			r := d.get(path, cookies...)
			if text := body(t, r); r.StatusCode != http.StatusBadRequest || !strings.Contains(text, "Start again") {
				t.Errorf("%d %s", r.StatusCode, text)
			}
			if len(d.saved) != 0 || len(d.sim.Calls()) != 0 {
				t.Errorf("stored %v, called %v", d.saved, d.sim.Calls())
			}
		})
	}
}

func TestARefusedInstallationIsExplainedAndNotStored(t *testing.T) {
	for name, c := range map[string]struct {
		arrange func(d *desk)
		team    string
		button  string
		says    string
	}{
		"Cancel":                          {nil, "T1", "no", "You pressed Cancel"},
		"a whole Enterprise Grid":         {nil, "T2", "org", "Choose a single workspace"},
		"a workspace outside of the list": {func(d *desk) { d.options.Allowed = func(w models.WorkspaceKey) bool { return w.Team == "T2" } }, "T1", "yes", "add T1 to their list"},
		"a wrong client secret":           {func(d *desk) { d.setOAuth(func(o *bot.OAuth) { o.ClientSecret = "quokka" }) }, "T1", "yes", "SLACK_CLIENT_SECRET"},
		"Slack is out of reach":           {func(d *desk) { d.setOAuth(func(o *bot.OAuth) { o.APIURL = "http://127.0.0.1:1/api/" }) }, "T1", "yes", "Start again in a minute"},
		"the database takes nothing": {func(d *desk) {
			d.options.Save = func(context.Context, models.Workspace) error { return errors.New("disk full") }
		}, "T1", "yes", "couldn't save the installation"},
		"fewer permissions than are asked": {func(d *desk) { d.options.Scopes = bot.Scopes[:3] }, "T1", "yes", "Missing: users:read, files:write"},
		"a token that expires":             {func(d *desk) { d.options.Slack = expiring{d.options.Slack} }, "T1", "yes", "token rotation"},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			cookie, slack := d.begin()
			if c.arrange != nil {
				c.arrange(d)
				cookie, _ = d.begin()
				slack = d.at(cookie, slack)
			}
			text := html.UnescapeString(body(t, d.get(d.allow(slack, c.team, c.button), cookie)))
			if !strings.Contains(text, "Sundial wasn't added") || !strings.Contains(text, c.says) || !strings.Contains(text, "Start again") {
				t.Error(text)
			}
			if len(d.saved) != 0 {
				t.Errorf("stored: %+v", d.saved)
			}
			if strings.Contains(d.log.String(), "quokka") || strings.Contains(text, "quokka") {
				t.Error("a secret is shown")
			}
		})
	}
}

func (d *desk) setOAuth(change func(*bot.OAuth)) {
	o := d.options.Slack.(bot.OAuth)
	change(&o)
	d.options.Slack = o
}

// at is Slack's page of permissions (of the simulator, which is always there) for the
// scopes that the pages ask for by now, with the cookie's state.
func (d *desk) at(cookie *http.Cookie, slack *url.URL) *url.URL {
	names := make([]string, len(d.options.Scopes))
	for i, s := range d.options.Scopes {
		names[i] = s.Name
	}
	q := slack.Query()
	q.Set("state", cookie.Value)
	q.Set("scope", strings.Join(names, ","))
	page := *slack
	page.RawQuery = q.Encode()
	return &page
}

// expiring is a Slack whose tokens expire after hours.
type expiring struct{ install.Slack }

func (e expiring) Exchange(ctx context.Context, code, back string) (bot.Grant, error) {
	g, err := e.Slack.Exchange(ctx, code, back)
	g.Expires = true
	return g, err
}

func TestACodeWorksOnce(t *testing.T) {
	d := newDesk(t)
	cookie, slack := d.begin()
	path := d.allow(slack, "T1", "yes")
	first := d.get(path, cookie)
	if i := slices.IndexFunc(first.Cookies(), func(c *http.Cookie) bool { return c.MaxAge < 0 }); i < 0 {
		t.Error("the cookie stays")
	}
	if text := body(t, d.get(path, cookie)); !strings.Contains(text, "code_already_used") || len(d.saved) != 1 {
		t.Errorf("stored %d times; %s", len(d.saved), text)
	}
}

func TestEveryPageIsClosedToOthersAndEscapesWhatItShows(t *testing.T) {
	d := newDesk(t)
	cookie, slack := d.begin()
	for _, r := range []*http.Response{d.get("/install"), d.get("/install/callback?state=x"), d.get(d.allow(slack, "T1", "no"), cookie)} {
		for name, want := range map[string]string{
			"Content-Security-Policy": "default-src 'none'; style-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
			"X-Content-Type-Options":  "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "no-referrer", "Cache-Control": "no-store",
			"Strict-Transport-Security": "max-age=31536000", "Cross-Origin-Opener-Policy": "same-origin",
		} {
			if r.Header.Get(name) != want {
				t.Errorf("%s: %s", name, r.Header.Get(name))
			}
		}
		text := body(t, r)
		if !strings.Contains(text, "Ann &amp; &lt;Example&gt;") || strings.Contains(text, "<script") || strings.Contains(text, "http://") {
			t.Error(text)
		}
	}
	for _, path := range []string{"/install/start", "/install/callback", "/install"} {
		w := httptest.NewRecorder()
		install.New(d.options).ServeHTTP(w, httptest.NewRequest(http.MethodPost, path, nil))
		if w.Code != http.StatusMethodNotAllowed {
			t.Errorf("POST %s: %d", path, w.Code)
		}
	}
	if css := d.get("/install/style.css"); css.Header.Get("Content-Type") != "text/css; charset=utf-8" || strings.Contains(body(t, css), "url(") {
		t.Errorf("the style sheet: %v", css.Header)
	}
}

func ExampleRedirectURL() {
	fmt.Println(install.RedirectURL("https://sundial.example.org/"))
	// Output: https://sundial.example.org/install/callback
}

func TestAPageIsInTheLanguageOfTheBrowser(t *testing.T) {
	d := newDesk(t)
	for accepted, want := range map[string]string{"de-AT,en;q=0.5": "Zu Slack hinzufügen", "ja": "Slackに追加", "sv": "Add to Slack", "": "Add to Slack"} {
		r := httptest.NewRequest(http.MethodGet, install.Path, nil)
		r.Header.Set("Accept-Language", accepted)
		answer := httptest.NewRecorder()
		install.New(d.options).ServeHTTP(answer, r)
		if text := answer.Body.String(); !strings.Contains(text, want) || answer.Header().Get("Vary") != "Accept-Language" {
			t.Errorf("%q got %s", accepted, text)
		}
	}
}
