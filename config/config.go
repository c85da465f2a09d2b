// Package config reads the environment. It reports all problems at once, by variable, with
// where to get the value, and never prints secrets.
package config

import (
	"cmp"
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"sundial/messages"
)

// Config is the checked environment. No way of printing it shows a secret.
type Config struct {
	AppToken     Secret
	BotToken     Secret
	ClientID     string
	ClientSecret Secret
	PublicURL    string
	// Workspaces are the IDs (T…, or E… for all of an Enterprise Grid) that may be served;
	// empty: every workspace that installs the app.
	Workspaces      []string
	APIURL          string
	Connections     int
	DatabaseURL     string
	Key             Secret
	KeyFile         string // the file of Key, or the one next to the SQLite database
	KeyCommand      string // prints the key
	NewKey          Secret // the new key for rekey
	Imports         bool   // ask for the permission to read uploaded files
	Operator        string
	HTTPAddr        string
	HTTPHosts       []string // other host names for health and metrics
	Command         string
	MemberRate      float64 // commands a second per member, beyond a burst; 0: no limit
	MemberRecords   int64   // per member; 0: no limit
	MemberMegabytes int64   // for one member's words; 0: no limit
	// HotMembersMB is the size of the cache of recently active members; 0: no cache.
	HotMembersMB int
	// Fonts is a folder of fonts for PDFs, which takes precedence over the system's.
	Fonts     string
	LogLevel  slog.Level
	LogFormat string
}

// Language returns the operator's language, from the C library's variables
// (https://www.gnu.org/software/gettext/manual/html_node/Locale-Environment-Variables.html).
func Language(lookup Lookup) messages.Language {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value, ok := lookup(name); ok && value != "" {
			locale, _, _ := strings.Cut(value, ".")
			return messages.Choose("", locale)
		}
	}
	return messages.English
}

// Load reads the variables that `sundial serve` needs. The error is Problems.
func Load(lookup Lookup) (Config, error) {
	r := &reader{lookup: lookup}
	c := r.common()
	c.AppToken = r.token("SLACK_APP_TOKEN", "xapp-", (*messages.Printer).ConfigWhereAppToken)
	c.ClientID, c.ClientSecret, c.PublicURL = r.text("SLACK_CLIENT_ID"), r.secret("SLACK_CLIENT_SECRET"), r.text("SUNDIAL_PUBLIC_URL")
	c.BotToken = r.botToken(c)
	c.Workspaces = r.workspaces()
	c.HTTPAddr = httpAddr(c)
	if len(r.problems) > 0 && c.AppToken == "" && c.BotToken == "" {
		r.problem((*messages.Printer).ConfigTryDemo)
	}
	return c, r.err()
}

// httpAddr returns where the pages are served; 'Add to Slack' needs them.
func httpAddr(c Config) string {
	if c.ClientID != "" && c.HTTPAddr == "" {
		return "127.0.0.1:8766"
	}
	return c.HTTPAddr
}

// HTTPAddr returns where a Sundial with this environment serves its pages; empty: nowhere. It
// reads nothing else, so other problems don't matter.
func HTTPAddr(lookup Lookup) string {
	r := &reader{lookup: lookup}
	return httpAddr(Config{HTTPAddr: r.text("SUNDIAL_HTTP_ADDR"), ClientID: r.text("SLACK_CLIENT_ID")})
}

// LoadStore reads the variables of the commands that touch only the database.
func LoadStore(lookup Lookup) (Config, error) {
	r := &reader{lookup: lookup}
	return r.common(), r.err()
}

func (r *reader) botToken(c Config) Secret {
	where := (*messages.Printer).ConfigWhereBotToken
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
		r.problem((*messages.Printer).ConfigOauthTogether)
	}
	if u, err := url.Parse(c.PublicURL); c.PublicURL != "" && (err != nil || u.Scheme != "https" || u.Host == "") {
		r.problem((*messages.Printer).ConfigPublicUrl)
	}
	token := r.secret("SLACK_BOT_TOKEN")
	if token != "" {
		r.prefix("SLACK_BOT_TOKEN", token, "xoxb-", where)
	}
	return token
}

var workspaceID = regexp.MustCompile(`^[TE][A-Z0-9]{1,30}$`)

func (r *reader) workspaces() []string {
	all := r.list("SUNDIAL_WORKSPACES")
	if slices.ContainsFunc(all, func(id string) bool { return !workspaceID.MatchString(id) }) {
		r.problem((*messages.Printer).ConfigWorkspaceIds)
	}
	return all
}

var commandName = regexp.MustCompile(`^/[a-z0-9_-]{1,31}$`)

func (r *reader) common() Config {
	c := Config{
		APIURL: r.text("SLACK_API_URL"), DatabaseURL: cmp.Or(r.secret("DATABASE_URL").Reveal(), defaultOf("DATABASE_URL")),
		Key: r.secret("SUNDIAL_KEY"), KeyFile: r.text("SUNDIAL_KEY_FILE"), KeyCommand: r.text("SUNDIAL_KEY_COMMAND"), NewKey: r.secret("SUNDIAL_NEW_KEY"),
		Operator: r.text("SUNDIAL_OPERATOR"), HTTPAddr: r.text("SUNDIAL_HTTP_ADDR"), HTTPHosts: r.list("SUNDIAL_HTTP_HOSTS"),
		Command: r.text("SUNDIAL_COMMAND"), Fonts: r.text("SUNDIAL_FONTS"),
	}
	if !commandName.MatchString(c.Command) {
		r.problem((*messages.Printer).ConfigCommandName)
	}
	c.LogFormat = r.choice("LOG_FORMAT", "text", "json")
	if err := c.LogLevel.UnmarshalText([]byte(r.text("LOG_LEVEL"))); err != nil {
		r.oneOf("LOG_LEVEL", "debug", "info", "warn", "error")
	}
	c.Connections = number(r, "SUNDIAL_CONNECTIONS", strconv.Atoi, 1, 10, (*messages.Printer).ConfigConnections)
	c.MemberRate = number(r, "SUNDIAL_MEMBER_RATE", parseFloat, 0, 1000, (*messages.Printer).ConfigMemberRate)
	c.MemberRecords, c.MemberMegabytes = r.room("SUNDIAL_MEMBER_RECORDS"), r.room("SUNDIAL_MEMBER_MB")
	c.HotMembersMB = number(r, "SUNDIAL_HOT_MEMBERS_MB", strconv.Atoi, 0, 1024, (*messages.Printer).ConfigHotMembers)
	if _, _, err := net.SplitHostPort(c.HTTPAddr); c.HTTPAddr != "" && err != nil {
		r.writtenAs("SUNDIAL_HTTP_ADDR", "HOST:PORT", "127.0.0.1:8766")
	}
	if c.APIURL != "" {
		if u, err := url.Parse(c.APIURL); err != nil || u.Host == "" || !strings.HasPrefix(u.Scheme, "http") {
			r.writtenAs("SLACK_API_URL", "https://HOST/PATH/", "https://slack.com/api/")
		} else if !strings.HasSuffix(c.APIURL, "/") {
			c.APIURL += "/"
		}
	}
	c.Imports = r.choice("SUNDIAL_IMPORTS", "yes", "no") == "yes"
	r.database(&c)
	r.proxies()
	return c
}

// room reads a limit on what one member may store; 0 means no limit.
func (r *reader) room(name string) int64 {
	const most = 1_000_000_000
	return int64(number(r, name, strconv.Atoi, 0, most, func(p *messages.Printer) string { return p.ConfigRoom(name) }))
}

func (r *reader) database(c *Config) {
	postgres := strings.HasPrefix(c.DatabaseURL, "postgres://") || strings.HasPrefix(c.DatabaseURL, "postgresql://")
	path, sqlite := strings.CutPrefix(c.DatabaseURL, "sqlite:")
	if !postgres && (!sqlite || path == "") {
		r.oneOf("DATABASE_URL", "sqlite:PATH", "postgres://USER:PASSWORD@HOST/NAME")
	}
	if server, _, _ := strings.Cut(c.DatabaseURL, "?"); postgres && strings.Count(server, "@") > 1 {
		// The part after the first @ would be taken for the host, and named in errors.
		r.problem((*messages.Printer).ConfigAtSign)
		c.DatabaseURL = ""
	}
	if folder := filepath.Dir(path); sqlite {
		if info, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) || err == nil && !info.IsDir() {
			r.problem(func(words *messages.Printer) string { return words.ConfigFolderMissing(folder) })
		}
	}
	if c.KeyFile != "" {
		r.keyFile(c.KeyFile)
	}
	if c.NewKey != "" {
		r.checkKey("SUNDIAL_NEW_KEY", c.NewKey)
	}
	switch {
	case c.KeyCommand != "" && (c.Key != "" || c.KeyFile != ""):
		r.problem((*messages.Printer).ConfigKeyTwice)
	case c.KeyCommand != "":
	case c.Key != "":
		r.checkKey("SUNDIAL_KEY", c.Key)
	case c.KeyFile != "":
		if info, err := os.Stat(c.KeyFile); err == nil && info.Size() == 0 {
			r.problem(func(words *messages.Printer) string { return words.ConfigKeySize("SUNDIAL_KEY_FILE") })
		}
	case postgres:
		r.problem((*messages.Printer).ConfigKeyNeeded)
	case sqlite:
		c.KeyFile = filepath.Join(filepath.Dir(path), "sundial.key")
	}
}

// proxies checks the proxy variables: Go's HTTP client would ignore an invalid one.
func (r *reader) proxies() {
	for _, name := range []string{"HTTPS_PROXY", "https_proxy"} {
		if value := r.text(name); value != "" && !isProxy(value) {
			r.problem(func(words *messages.Printer) string { return words.ConfigProxy(name) })
		}
	}
}

// isProxy reports whether Go's HTTP client accepts the value as a proxy
// (https://pkg.go.dev/net/http#ProxyFromEnvironment).
func isProxy(value string) bool {
	if !strings.Contains(value, "://") {
		value = "http://" + value
	}
	u, err := url.Parse(value)
	return err == nil && u.Hostname() != "" && slices.Contains([]string{"http", "https", "socks5", "socks5h"}, u.Scheme)
}

// Logger writes to w in the configured format and level.
func (c Config) Logger(w io.Writer) *slog.Logger {
	options := &slog.HandlerOptions{Level: c.LogLevel}
	if c.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(w, options))
	}
	return slog.New(slog.NewTextHandler(w, options))
}
