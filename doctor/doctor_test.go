package doctor_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"sundial/doctor"
	"sundial/messages"
	"sundial/models"
)

// slack is the part of Slack that the doctor calls.
type slack struct {
	scopes      string
	botError    string
	appError    string
	botApp      string
	off         bool // Socket Mode is switched off after opening
	connections int
	now         time.Time
}

func (s *slack) serve(t *testing.T) string {
	t.Helper()
	mux := http.NewServeMux()
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	answer := func(path, token, failure, body string) {
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Date", s.now.UTC().Format(http.TimeFormat))
			w.Header().Set("X-Oauth-Scopes", s.scopes)
			if r.Header.Get("Authorization") != "Bearer "+token {
				failure = "invalid_auth"
			}
			if failure != "" {
				body = fmt.Sprintf(`{"ok":false,"error":%q}`, failure)
			}
			fmt.Fprint(w, body)
		})
	}
	answer("/api/auth.test", "xoxb-quokka", s.botError, `{"ok":true,"team":"Acme","user":"sundial","user_id":"UBOT"}`)
	answer("/api/users.info", "xoxb-quokka", "", fmt.Sprintf(`{"ok":true,"user":{"profile":{"api_app_id":%q}}}`, s.botApp))
	answer("/api/apps.connections.open", "xapp-quokka", s.appError,
		fmt.Sprintf(`{"ok":true,"url":"ws%s/socket?ticket=secret"}`, strings.TrimPrefix(server.URL, "http")))
	mux.HandleFunc("/socket", func(w http.ResponseWriter, r *http.Request) {
		conn, err := (&websocket.Upgrader{}).Upgrade(w, r, nil)
		if err != nil {
			t.Error(err)
			return
		}
		defer conn.Close()
		first := fmt.Sprintf(`{"type":"hello","num_connections":%d,"connection_info":{"app_id":"A1"}}`, s.connections)
		if s.off {
			first = `{"type":"disconnect","reason":"link_disabled"}`
		}
		if err := conn.WriteMessage(websocket.TextMessage, []byte(first)); err != nil {
			t.Error(err)
			return
		}
		_, _, _ = conn.ReadMessage() // until the doctor closes
	})
	return server.URL + "/api/"
}

// clinic is a sound deployment that a test damages.
type clinic struct {
	*slack
	folder string
	env    map[string]string
	doctor.Options
}

const goodKey = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="

func newClinic(t *testing.T) *clinic {
	t.Helper()
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	c := &clinic{slack: &slack{scopes: "commands,chat:write,im:write,users:read,files:write", botApp: "A1", connections: 1, now: now}, folder: t.TempDir()}
	c.env = map[string]string{"SLACK_APP_TOKEN": "xapp-quokka", "SLACK_BOT_TOKEN": "xoxb-quokka", "DATABASE_URL": "sqlite:" + filepath.Join(c.folder, "sundial.db")}
	c.Options = doctor.Options{Now: func() time.Time { return now }, Mounted: func(string) string { return "/" }}
	return c
}

func (c *clinic) run(t *testing.T) ([]doctor.Finding, string, bool) {
	t.Helper()
	if c.env["SLACK_API_URL"] == "" {
		c.env["SLACK_API_URL"] = c.serve(t)
	}
	c.Env = func(name string) (string, bool) { value, ok := c.env[name]; return value, ok }
	findings := doctor.Run(t.Context(), c.Options)
	var text strings.Builder
	wrong := doctor.Print(&text, findings, messages.For(messages.English, ""))
	return findings, text.String(), wrong
}

func (c *clinic) file(t *testing.T, name, content string, mode os.FileMode) string {
	t.Helper()
	path := filepath.Join(c.folder, name)
	if err := os.WriteFile(path, []byte(content), mode); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, mode); err != nil {
		t.Fatal(err)
	}
	return path
}

// database creates one with a key, and damages it with SQL statements.
func (c *clinic) database(t *testing.T, key []byte, statements ...string) {
	t.Helper()
	path := filepath.Join(c.folder, "sundial.db")
	store, err := models.Open(t.Context(), "sqlite:"+path, models.Options{Key: key})
	if err == nil {
		err = store.Close()
	}
	db, opened := sql.Open("sqlite3", path)
	if err := errors.Join(err, opened); err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for _, s := range statements {
		if _, err := db.Exec(s); err != nil {
			t.Fatal(err)
		}
	}
}

// TestADatabaseInUseIsLeftAsItIs checks a sound database with its key, while a Sundial has it
// open.
func TestADatabaseInUseIsLeftAsItIs(t *testing.T) {
	c := newClinic(t)
	c.file(t, "sundial.key", goodKey, 0o600)
	store, err := models.Open(t.Context(), c.env["DATABASE_URL"], models.Options{Key: bytes.Repeat([]byte{1}, models.KeySize)})
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	if _, text, wrong := c.run(t); wrong || !strings.Contains(text, "key: The key can be read.") {
		t.Error(text)
	}
	if err := store.Ping(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestASoundDeploymentHasNothingWrong(t *testing.T) {
	findings, text, wrong := newClinic(t).run(t)
	if wrong {
		t.Error(text)
	}
	for _, f := range findings {
		if !f.OK || f.Fix != "" {
			t.Errorf("%+v", f)
		}
	}
}

func TestTheDoctorLeavesNothingBehind(t *testing.T) {
	c := newClinic(t)
	c.run(t)
	left, err := os.ReadDir(c.folder)
	if err != nil || len(left) != 0 {
		t.Errorf("left: %v, %v", left, err)
	}
}

func TestEachMisconfigurationIsNamedWithItsFix(t *testing.T) {
	for name, c := range map[string]struct {
		plant      func(*testing.T, *clinic)
		check      string // the finding's name
		what, mend string // words in it
		warning    bool
	}{
		"a token is missing": {func(_ *testing.T, c *clinic) { delete(c.env, "SLACK_APP_TOKEN") },
			"configuration", "SLACK_APP_TOKEN", "Set the variable", false},
		"the tokens are swapped": {func(_ *testing.T, c *clinic) {
			c.env["SLACK_APP_TOKEN"], c.env["SLACK_BOT_TOKEN"] = "xoxb-quokka", "xapp-quokka"
		}, "configuration", "SLACK_BOT_TOKEN", "Set the variable", false},
		"the database's folder is missing": {func(_ *testing.T, c *clinic) {
			c.env["DATABASE_URL"] = "sqlite:" + filepath.Join(c.folder, "nowhere", "sundial.db")
		}, "database", "nowhere", "Create the folder", false},
		"the database is a folder": {func(t *testing.T, c *clinic) {
			if err := os.Mkdir(filepath.Join(c.folder, "sundial.db"), 0o700); err != nil {
				t.Fatal(err)
			}
			c.file(t, "sundial.key", goodKey, 0o600)
		}, "database", "can't be written", "the owner of the file", false},
		"PostgreSQL does not answer": {func(_ *testing.T, c *clinic) {
			c.env["DATABASE_URL"], c.env["SUNDIAL_KEY"] = "postgres://ann:quokka@db/sundial", goodKey
			c.Ping = func(context.Context, string) error { return errors.New("connection refused") }
		}, "database", "connection refused", "DATABASE_URL", false},
		"nobody could be forgotten": {func(t *testing.T, c *clinic) {
			c.env["DATABASE_URL"], c.env["SUNDIAL_KEY"] = "postgres://ann:quokka@127.0.0.1:1/sundial", goodKey
			c.Ping = func(context.Context, string) error { return nil }
			gone := t.TempDir()
			t.Chdir(gone)
			if err := os.Remove(gone); err != nil {
				t.Fatal(err)
			}
		}, "forgetting", "forget a member", "separate volume", false},
		"the key is lost": {func(t *testing.T, c *clinic) { c.file(t, "sundial.db", "", 0o600) },
			"key", "sundial.key", "Restore the database's key", false},
		"the key can be read by others": {func(t *testing.T, c *clinic) { c.file(t, "sundial.key", goodKey, 0o644) },
			"key", "Others on this machine", "chmod 600", false},
		"the command that prints the key fails": {func(_ *testing.T, c *clinic) { c.env["SUNDIAL_KEY_COMMAND"] = "false" },
			"key", "ended with status 1", "Run the command", false},
		"the command prints another key": {func(t *testing.T, c *clinic) {
			c.database(t, bytes.Repeat([]byte{2}, models.KeySize))
			c.env["SUNDIAL_KEY_COMMAND"] = "cat " + c.file(t, "printed", goodKey, 0o600)
		}, "key", "isn't the database's key", "Restore the database's key", false},
		"everyone can read the database": {func(t *testing.T, c *clinic) {
			c.database(t, bytes.Repeat([]byte{1}, models.KeySize))
			c.file(t, "sundial.key", goodKey, 0o600)
			if err := os.Chmod(filepath.Join(c.folder, "sundial.db"), 0o644); err != nil {
				t.Fatal(err)
			}
		}, "database's mode", "can read", "chmod 600", true},
		"the key lies in the data volume": {func(_ *testing.T, c *clinic) { c.Mounted = func(string) string { return c.folder } },
			"key's place", "in the volume", "SUNDIAL_KEY_FILE", true},
		"the key file lies beside the database": {func(t *testing.T, c *clinic) {
			c.env["SUNDIAL_KEY_FILE"] = c.file(t, "my.key", goodKey, 0o600)
			c.file(t, "sundial.key", goodKey, 0o600)
		}, "key's place", "SUNDIAL_KEY_FILE", "Move the key", true},
		"the bot token was revoked": {func(_ *testing.T, c *clinic) { c.botError = "token_revoked" },
			"bot token", "token_revoked", "OAuth & Permissions", false},
		"a scope is missing": {func(_ *testing.T, c *clinic) { c.scopes = "commands,chat:write,im:write,users:read" },
			"scopes", "files:write", "sundial manifest", false},
		"there is a scope too many": {func(_ *testing.T, c *clinic) { c.scopes += ",channels:history" },
			"scopes", "channels:history", "Remove them", true},
		"the app token lacks its scope": {func(_ *testing.T, c *clinic) { c.appError = "missing_scope" },
			"app token", "missing_scope", "connections:write", false},
		"the tokens are of two apps": {func(_ *testing.T, c *clinic) { c.botApp = "A2" },
			"app", "A2", "same app", false},
		"Socket Mode is off": {func(_ *testing.T, c *clinic) { c.off = true },
			"Socket Mode", "switched off", "Switch it on", false},
		"the command is Slack's own": {func(_ *testing.T, c *clinic) { c.env["SUNDIAL_COMMAND"] = "/remind" },
			"command", "/remind", "SUNDIAL_COMMAND", false},
		"the key is another database's": {func(t *testing.T, c *clinic) {
			c.database(t, bytes.Repeat([]byte{2}, models.KeySize))
			c.file(t, "sundial.key", goodKey, 0o600)
		}, "key", "isn't the database's key", "Restore the database's key", false},
		"a newer version changed the database": {func(t *testing.T, c *clinic) {
			c.database(t, bytes.Repeat([]byte{1}, models.KeySize), "INSERT INTO migrations (id) VALUES ('9999')")
			c.file(t, "sundial.key", goodKey, 0o600)
		}, "database", "newer version", "Start that version", false},
		"an older version made the database": {func(t *testing.T, c *clinic) {
			c.database(t, bytes.Repeat([]byte{1}, models.KeySize), "DELETE FROM migrations WHERE id = '0003-workspace-rules'")
			c.file(t, "sundial.key", goodKey, 0o600)
		}, "database", "older version", "sundial backup", true},
		"anyone may add the app": {func(_ *testing.T, c *clinic) {
			delete(c.env, "SLACK_BOT_TOKEN")
			c.env["SLACK_CLIENT_ID"], c.env["SLACK_CLIENT_SECRET"], c.env["SUNDIAL_PUBLIC_URL"] = "1.2", "quokka", "https://sundial.example.org"
		}, "workspaces", "Anyone who finds", "SUNDIAL_WORKSPACES", true},
		"the clock is wrong, with several workspaces": {func(_ *testing.T, c *clinic) {
			delete(c.env, "SLACK_BOT_TOKEN")
			c.env["SLACK_CLIENT_ID"], c.env["SLACK_CLIENT_SECRET"], c.env["SUNDIAL_PUBLIC_URL"] = "1.2", "quokka", "https://sundial.example.org"
			c.now = c.now.Add(-time.Minute)
		}, "clock", "1m0s", "NTP", false},
		"the clock is wrong": {func(_ *testing.T, c *clinic) { c.now = c.now.Add(31 * time.Second) },
			"clock", "31s", "NTP", false},
		"connections are left over": {func(_ *testing.T, c *clinic) { c.connections = 3 },
			"connections", "2 are open", "Stop every process", false},
		"there are more than the running one's": {func(_ *testing.T, c *clinic) { c.connections, c.Running = 4, true },
			"connections", "3 are open", "Stop every process", false},
		"time zone data is missing": {func(_ *testing.T, c *clinic) {
			c.Zone = func(name string) (*time.Location, error) { return nil, errors.New("unknown time zone " + name) }
		}, "time zones", "Europe/Amsterdam", "tzdata", false},
		"a variable is misspelt": {func(_ *testing.T, c *clinic) { c.Environ = []string{"SUNDIAL_KEYFILE=quokka"} },
			"configuration", "SUNDIAL_KEY_FILE", "Set the variable", false},
		"a variable is of something else": {func(_ *testing.T, c *clinic) { c.Environ = []string{"SLACK_SIGNING_SECRET=quokka"} },
			"configuration", "SLACK_SIGNING_SECRET", "Set the variable", true},
		"Slack is down": {func(t *testing.T, c *clinic) {
			down := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) }))
			t.Cleanup(down.Close)
			c.env["SLACK_API_URL"] = down.URL + "/api/"
		}, "app token", "can't be reached", "HTTPS_PROXY", false},
		"Slack can't be reached": {func(_ *testing.T, c *clinic) { c.env["SLACK_API_URL"] = "http://127.0.0.1:1/api/" },
			"bot token", "can't be reached", "HTTPS_PROXY", false},
	} {
		t.Run(name, func(t *testing.T) {
			clinic := newClinic(t)
			c.plant(t, clinic)
			findings, text, wrong := clinic.run(t)
			if wrong == c.warning {
				t.Errorf("wrong is %v", wrong)
			}
			if !named(findings, c.check, c.what, c.mend, c.warning) {
				t.Errorf("it is not named:\n%s", text)
			}
			if strings.Contains(text, "quokka") || strings.Contains(text, "ticket") || strings.Contains(text, goodKey) {
				t.Errorf("a secret is printed:\n%s", text)
			}
		})
	}
}

func named(findings []doctor.Finding, check, what, mend string, ok bool) bool {
	for _, f := range findings {
		if f.Name == check && f.OK == ok && strings.Contains(f.What, what) && strings.Contains(f.Fix, mend) {
			return true
		}
	}
	return false
}

func TestTheConnectionsOfARunningOneAreExpected(t *testing.T) {
	c := newClinic(t)
	c.connections, c.Running = 3, true
	if _, text, wrong := c.run(t); wrong {
		t.Error(text)
	}
}

func TestFindingsArePrintedWithTheirFix(t *testing.T) {
	var text strings.Builder
	wrong := doctor.Print(&text, []doctor.Finding{{"key", true, "it is there", ""}, {"scopes", true, "too many", "take them away"}, {"clock", false, "late", "set it"}}, messages.For(messages.English, ""))
	const want = "ok     key: it is there\nwarn   scopes: too many\n       fix: take them away\nWRONG  clock: late\n       fix: set it\n"
	if text.String() != want || !wrong {
		t.Errorf("%v\n%s", wrong, &text)
	}
}

func TestNoPasswordOfADatabaseIsPrinted(t *testing.T) {
	for name, url := range map[string]string{
		"nobody listens":            "postgres://ann:quokka@127.0.0.1:1/sundial?connect_timeout=2",
		"it is no URL":              "postgres://ann:quokka@%zz/sundial",
		"the port is no number":     "postgres://ann:quokka@db:port/sundial",
		"the password is an option": "postgres://127.0.0.1:1/sundial?user=ann&password=quokka&connect_timeout=2",
		"a parameter is wrong":      "postgres://ann:quokka@db/sundial?sslmode=perhaps",
		"a password with an @":      "postgres://ann:quo@quokka@127.0.0.1:1/sundial",
	} {
		t.Run(name, func(t *testing.T) {
			c := newClinic(t)
			c.env["DATABASE_URL"], c.env["SUNDIAL_KEY"] = url, goodKey
			findings, text, _ := c.run(t)
			if strings.Contains(text, "quokka") || !named(findings, "database", "", "DATABASE_URL", false) && !named(findings, "configuration", "DATABASE_URL", "", false) {
				t.Error(text)
			}
		})
	}
}
