// Package config reads the environment. Every problem is reported at once, in
// words, by variable, with where to get the value; secrets are never printed.
package config

import (
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// Secret is a value that is never printed: every way of formatting it says so.
type Secret string

const hidden = "[secret]"

// String hides the value.
func (Secret) String() string { return hidden }

// GoString hides the value from %#v.
func (Secret) GoString() string { return hidden }

// Format hides the value from every verb of package fmt.
func (Secret) Format(s fmt.State, _ rune) { io.WriteString(s, hidden) }

// MarshalText hides the value from JSON and from structured logs.
func (Secret) MarshalText() ([]byte, error) { return []byte(hidden), nil }

// LogValue hides the value from log/slog.
func (Secret) LogValue() slog.Value { return slog.StringValue(hidden) }

// Reveal is the value itself.
func (s Secret) Reveal() string { return string(s) }

// Config is the environment, read and checked. However it is printed, no secret
// is: a PostgreSQL URL may hold a password, too.
type Config struct {
	AppToken     Secret
	BotToken     Secret
	ClientID     string
	ClientSecret Secret
	PublicURL    string
	// Workspaces are the ids (T…, or E… for all of an Enterprise Grid) that may be
	// served; empty: every workspace that installs the app.
	Workspaces  []string
	APIURL      string
	Connections int
	DatabaseURL string
	Key         Secret
	KeyFile     string // that Key was read from, or the one beside the SQLite file
	KeyCommand  string // whose output is the key
	NewKey      Secret // that rekey changes to
	Imports     bool   // ask for the permission to read files that people hand over
	Operator    string
	HTTPAddr    string
	Command     string
	MemberRate  float64 // commands a second of one member, beyond a burst; 0: no limit
	LogLevel    slog.Level
	LogFormat   string
}

// Problems are all that is wrong with the environment, a line each.
type Problems []string

// Error lists the problems.
func (p Problems) Error() string {
	return "the configuration is not complete:\n  " + strings.Join(p, "\n  ")
}

// Lookup is how a variable is read: os.LookupEnv, or a test's own.
type Lookup func(name string) (string, bool)

// reader gathers problems while it reads.
type reader struct {
	lookup   Lookup
	problems Problems
}

func (r *reader) problem(format string, args ...any) {
	r.problems = append(r.problems, fmt.Sprintf(format, args...))
}

func (r *reader) text(name, otherwise string) string {
	if value, ok := r.lookup(name); ok && value != "" {
		return value
	}
	return otherwise
}

// secret reads NAME or the file that NAME_FILE names.
func (r *reader) secret(name string) Secret {
	value, file := r.text(name, ""), r.text(name+"_FILE", "")
	if value != "" && file != "" {
		r.problem("%s and %s_FILE are both set: keep one of them", name, name)
	}
	if file == "" {
		return Secret(strings.TrimSpace(value))
	}
	content, err := os.ReadFile(file)
	switch {
	case name == "SUNDIAL_KEY" && errors.Is(err, fs.ErrNotExist):
		r.problem("SUNDIAL_KEY_FILE: there is no file %s. Bring the key of the first start back; for a new installation make one: (umask 077; openssl rand -base64 32 > %s)", file, file)
	case err != nil:
		r.problem("%s_FILE: the file can't be read: %v", name, errors.Unwrap(err))
	}
	return Secret(strings.TrimSpace(string(content)))
}

func (r *reader) token(name, prefix, where string) Secret {
	token := r.secret(name)
	if token == "" {
		r.problem("%s is missing: %s", name, where)
		return token
	}
	r.prefix(name, token, prefix, where)
	return token
}

// tokenKinds are the prefixes of Slack's tokens and what these are called
// (https://docs.slack.dev/authentication/tokens).
var tokenKinds = []struct{ prefix, name string }{
	{"xoxb-", "a bot token"}, {"xapp-", "an app-level token"}, {"xoxp-", "a user token"}, {"xoxe", "a token that expires"},
}

func (r *reader) prefix(name string, token Secret, prefix, where string) {
	if strings.HasPrefix(string(token), prefix) {
		return
	}
	for _, kind := range tokenKinds {
		if strings.HasPrefix(string(token), kind.prefix) {
			r.problem("%s holds %s (%s…), where one that begins with %s belongs: %s", name, kind.name, kind.prefix, prefix, where)
			return
		}
	}
	r.problem("%s does not begin with %s: %s", name, prefix, where)
}

// Load reads the variables that `sundial serve` needs. The error is Problems.
func Load(lookup Lookup) (Config, error) {
	r := &reader{lookup: lookup}
	c := r.common()
	c.AppToken = r.token("SLACK_APP_TOKEN", "xapp-", "make it at https://api.slack.com/apps, your app, Basic Information, App-Level Tokens, with the scope connections:write")
	c.ClientID, c.ClientSecret, c.PublicURL = r.text("SLACK_CLIENT_ID", ""), r.secret("SLACK_CLIENT_SECRET"), r.text("SUNDIAL_PUBLIC_URL", "")
	c.BotToken = r.botToken(c)
	c.Workspaces = r.workspaces()
	if c.ClientID != "" && c.HTTPAddr == "" {
		c.HTTPAddr = "127.0.0.1:8766"
	}
	if len(r.problems) > 0 {
		if c.AppToken == "" && c.BotToken == "" {
			r.problem("to try Sundial out without Slack: sundial demo (it needs none of these)")
		}
		return c, r.problems
	}
	return c, nil
}

// LoadStore reads the variables of the commands that touch the database alone.
func LoadStore(lookup Lookup) (Config, error) {
	r := &reader{lookup: lookup}
	c := r.common()
	if len(r.problems) > 0 {
		return c, r.problems
	}
	return c, nil
}

func (r *reader) botToken(c Config) Secret {
	const where = "it stands at https://api.slack.com/apps, your app, OAuth & Permissions, after Install to Workspace"
	given := 0
	for _, value := range []string{c.ClientID, string(c.ClientSecret), c.PublicURL} {
		if value != "" {
			given++
		}
	}
	if given == 0 {
		return r.token("SLACK_BOT_TOKEN", "xoxb-", where)
	}
	if given < 3 {
		r.problem("SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SUNDIAL_PUBLIC_URL belong together: set all three (the first two stand at https://api.slack.com/apps, your app, Basic Information, App Credentials), or none and SLACK_BOT_TOKEN")
	}
	if u, err := url.Parse(c.PublicURL); c.PublicURL != "" && (err != nil || u.Scheme != "https" || u.Host == "") {
		r.problem("SUNDIAL_PUBLIC_URL must be an https URL, such as https://sundial.example.org: Slack sends people back there")
	}
	token := r.secret("SLACK_BOT_TOKEN")
	if token != "" {
		r.prefix("SLACK_BOT_TOKEN", token, "xoxb-", where)
	}
	return token
}

var workspaceID = regexp.MustCompile(`^[TE][A-Z0-9]{1,30}$`)

func (r *reader) workspaces() []string {
	all := strings.FieldsFunc(r.text("SUNDIAL_WORKSPACES", ""), func(c rune) bool { return c == ',' || c == ' ' })
	for _, id := range all {
		if !workspaceID.MatchString(id) {
			r.problem("SUNDIAL_WORKSPACES must be a list of workspace ids with commas, such as T0123ABCD,T0456EFGH (an id stands in the address of Slack in a browser, app.slack.com/client/T…)")
			break
		}
	}
	return all
}

var commandName = regexp.MustCompile(`^/[a-z0-9_-]{1,31}$`)

func (r *reader) common() Config {
	c := Config{
		APIURL: r.text("SLACK_API_URL", ""), DatabaseURL: r.secret("DATABASE_URL").Reveal(),
		Key: r.secret("SUNDIAL_KEY"), KeyFile: r.text("SUNDIAL_KEY_FILE", ""), KeyCommand: r.text("SUNDIAL_KEY_COMMAND", ""), NewKey: r.secret("SUNDIAL_NEW_KEY"), Operator: r.text("SUNDIAL_OPERATOR", ""), HTTPAddr: r.text("SUNDIAL_HTTP_ADDR", ""),
		Command: r.text("SUNDIAL_COMMAND", "/time"), LogFormat: r.text("LOG_FORMAT", "text"),
	}
	if c.DatabaseURL == "" {
		c.DatabaseURL = "sqlite:sundial.db"
	}
	if !commandName.MatchString(c.Command) {
		r.problem("SUNDIAL_COMMAND must be a slash and up to 31 of a-z 0-9 _ -, such as /time")
	}
	if c.LogFormat != "text" && c.LogFormat != "json" {
		r.problem("LOG_FORMAT must be text or json")
	}
	if err := c.LogLevel.UnmarshalText([]byte(r.text("LOG_LEVEL", "info"))); err != nil {
		r.problem("LOG_LEVEL must be debug, info, warn or error")
	}
	n, err := strconv.Atoi(r.text("SUNDIAL_CONNECTIONS", "2"))
	if err != nil || n < 1 || n > 10 {
		r.problem("SUNDIAL_CONNECTIONS must be a number from 1 to 10")
	}
	c.Connections = n
	rate, err := strconv.ParseFloat(r.text("SUNDIAL_MEMBER_RATE", "2"), 64)
	if err != nil || rate < 0 || rate > 1000 {
		r.problem("SUNDIAL_MEMBER_RATE must be a number of commands a second, such as 2; 0 sets no limit")
	}
	c.MemberRate = rate
	if _, _, err := net.SplitHostPort(c.HTTPAddr); c.HTTPAddr != "" && err != nil {
		r.problem("SUNDIAL_HTTP_ADDR must be HOST:PORT, such as 127.0.0.1:8766")
	}
	if c.APIURL != "" {
		if u, err := url.Parse(c.APIURL); err != nil || u.Host == "" || !strings.HasPrefix(u.Scheme, "http") {
			r.problem("SLACK_API_URL must be a URL such as https://slack.com/api/")
		} else if !strings.HasSuffix(c.APIURL, "/") {
			c.APIURL += "/"
		}
	}
	switch imports := r.text("SUNDIAL_IMPORTS", "no"); imports {
	case "yes", "no":
		c.Imports = imports == "yes"
	default:
		r.problem("SUNDIAL_IMPORTS must be yes or no")
	}
	r.database(&c)
	return c
}

func (r *reader) database(c *Config) {
	postgres := strings.HasPrefix(c.DatabaseURL, "postgres://") || strings.HasPrefix(c.DatabaseURL, "postgresql://")
	path, sqlite := strings.CutPrefix(c.DatabaseURL, "sqlite:")
	if !postgres && (!sqlite || path == "") {
		r.problem("DATABASE_URL must be sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME")
	}
	if server, _, _ := strings.Cut(c.DatabaseURL, "?"); postgres && strings.Count(server, "@") > 1 {
		// The part behind the first @ would be taken for a host, and named in errors.
		r.problem("DATABASE_URL: an @ in the user's name or password must be written %%40")
		c.DatabaseURL = ""
	}
	if c.KeyFile != "" {
		r.keyFile(c.KeyFile)
	}
	if c.NewKey != "" {
		if _, err := decodeKey(string(c.NewKey)); err != nil {
			r.problem("SUNDIAL_NEW_KEY: %v", err)
		}
	}
	if c.KeyCommand != "" && (c.Key != "" || c.KeyFile != "") {
		r.problem("SUNDIAL_KEY_COMMAND and SUNDIAL_KEY or SUNDIAL_KEY_FILE are both set: keep one of them")
	}
	if c.KeyCommand != "" {
		return
	}
	if c.Key != "" {
		if _, err := decodeKey(string(c.Key)); err != nil {
			r.problem("SUNDIAL_KEY: %v", err)
		}
		return
	}
	if c.KeyFile != "" {
		if info, err := os.Stat(c.KeyFile); err == nil && info.Size() == 0 {
			r.problem("SUNDIAL_KEY_FILE: the file is empty; it must hold 32 bytes in base64")
		}
		return
	}
	if postgres {
		r.problem("SUNDIAL_KEY or SUNDIAL_KEY_FILE is missing: with PostgreSQL the key must be given; make one with: openssl rand -base64 32")
	}
	if sqlite {
		c.KeyFile = filepath.Join(filepath.Dir(path), "sundial.key")
	}
}

// secretsFolder is where container engines mount secrets, readable by all within
// the container.
const secretsFolder = "/run/secrets/"

// keyFile refuses a key that others can read. The group may: systemd's
// LoadCredential= shows its access list there.
func (r *reader) keyFile(name string) {
	info, err := os.Stat(name)
	if err != nil || strings.HasPrefix(name, secretsFolder) {
		return // that it can't be read has been said
	}
	if info.Mode().Perm()&0o007 != 0 {
		r.problem("SUNDIAL_KEY_FILE: everyone on this machine can read the file: chmod 600 it")
	}
}

// keySize is the length of the deployment's key, in bytes.
const keySize = 32

func decodeKey(text string) ([]byte, error) {
	key, err := base64.StdEncoding.DecodeString(strings.TrimSpace(text))
	if err != nil || len(key) != keySize {
		return nil, errors.New("it must be 32 bytes in base64; make one with: openssl rand -base64 32")
	}
	return key, nil
}

// Logger writes to w in the chosen format, from the chosen level on.
func (c Config) Logger(w io.Writer) *slog.Logger {
	options := &slog.HandlerOptions{Level: c.LogLevel}
	if c.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(w, options))
	}
	return slog.New(slog.NewTextHandler(w, options))
}
