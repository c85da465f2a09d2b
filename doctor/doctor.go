// Package doctor checks everything that Sundial needs before it can serve, and says what's
// wrong and how to fix it. It changes nothing and posts nothing.
package doctor

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"time"

	"github.com/gorilla/websocket"

	"sundial/config"
	"sundial/messages"
	"sundial/models"
	"sundial/paper"
)

// Finding is a check's outcome. With OK and a Fix it's a warning.
type Finding struct {
	Name string
	OK   bool
	What string // what was found
	Fix  string // what to do about it; empty if nothing
}

// scopes are what the bot token needs: those of the manifest.
var scopes = []string{"commands", "chat:write", "im:write", "users:read", "files:write"}

// Options configures Run. Env is required; the rest may be zero.
type Options struct {
	Env config.Lookup
	// Environ lists all variables (NAME=value), to find those that nothing reads.
	Environ []string
	// HTTP calls Slack; nil: a client with timeouts that honours HTTPS_PROXY.
	HTTP *http.Client
	// Now is the machine's clock; nil: time.Now.
	Now func() time.Time
	// Ping reaches a PostgreSQL database; nil: connects to it.
	Ping func(ctx context.Context, databaseURL string) error
	// Mounted returns where the volume with a folder is mounted; nil: from
	// /proc/self/mountinfo. Empty: unknown.
	Mounted func(folder string) string
	// Zone loads a time zone; nil: time.LoadLocation.
	Zone func(name string) (*time.Location, error)
	// Running: a Sundial is serving with these tokens, so its connections are expected.
	Running bool
	// Words writes the findings; nil: in English.
	Words *messages.Printer
}

const callTime = 10 * time.Second

func (o Options) filled() Options {
	o.HTTP = cmp.Or(o.HTTP, &http.Client{Timeout: callTime})
	o.Words = cmp.Or(o.Words, messages.For(messages.English, "/time"))
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Ping == nil {
		o.Ping = models.ReachPostgres
	}
	if o.Mounted == nil {
		o.Mounted = mountOf
	}
	if o.Zone == nil {
		o.Zone = time.LoadLocation
	}
	return o
}

type visit struct {
	Options
	config   config.Config
	findings []Finding
	// reached: the database exists, or can be created.
	reached bool
}

func (v *visit) ok(name, what string) {
	v.findings = append(v.findings, Finding{Name: name, OK: true, What: what})
}

func (v *visit) wrong(name, what, fix string) {
	v.findings = append(v.findings, Finding{Name: name, What: what, Fix: fix})
}

func (v *visit) warn(name, what, fix string) {
	v.findings = append(v.findings, Finding{Name: name, OK: true, What: what, Fix: fix})
}

// Run checks configuration, database, key, time zones and Slack, in this order, and continues
// after problems. To count other connections it briefly opens one; if Slack sends a command to
// it, that's lost.
func Run(ctx context.Context, o Options) []Finding {
	v := &visit{Options: o.filled()}
	v.configuration()
	v.command()
	v.several()
	v.database(ctx)
	v.key(ctx)
	v.zones()
	v.fonts()
	v.slack(ctx)
	return v.findings
}

func (v *visit) configuration() {
	var err error
	v.config, err = config.Load(v.Env)
	err = config.With(err, v.Environ)
	for _, u := range config.UnknownVariables(v.Environ) {
		if !u.Slip {
			v.warn(v.Words.DoctorNameConfiguration(), u.Problem().Say(v.Words), v.Words.DoctorSetVariable())
		}
	}
	var problems config.Problems
	if !errors.As(err, &problems) {
		v.ok(v.Words.DoctorNameConfiguration(), v.Words.DoctorConfigured())
		return
	}
	for _, p := range problems {
		text := p.Say(v.Words)
		if text == v.Words.ConfigTryDemo() {
			continue // a suggestion, not a problem
		}
		v.wrong(v.Words.DoctorNameConfiguration(), text, v.Words.DoctorSetVariable())
	}
}

// taken are Slack's own slash commands, which no app can use
// (https://slack.com/help/articles/201259356-Slash-commands-in-Slack).
var taken = []string{
	"/active", "/apps", "/archive", "/away", "/call", "/collapse", "/dm", "/dnd", "/expand", "/feed", "/huddle", "/invite", "/join", "/leave", "/me",
	"/msg", "/mute", "/open", "/remind", "/remove", "/rename", "/search", "/shrug", "/star", "/status", "/topic", "/who",
}

// command checks the slash command's name. Slack doesn't reveal which commands the app has:
// Sundial logs it when people type another one.
func (v *visit) command() {
	name := v.config.Command
	if slices.Contains(taken, name) {
		v.wrong(v.Words.DoctorNameCommand(), v.Words.DoctorSlacksOwnCommand(name), v.Words.DoctorChooseCommand())
		return
	}
	v.ok(v.Words.DoctorNameCommand(), v.Words.DoctorCommandNamed(name))
}

func (v *visit) several() {
	switch {
	case v.config.ClientID == "":
	case len(v.config.Workspaces) == 0:
		v.warn(v.Words.DoctorNameWorkspaces(), v.Words.DoctorAnyoneCanInstall(), v.Words.DoctorListWorkspaces())
	default:
		v.ok(v.Words.DoctorNameWorkspaces(), v.Words.DoctorWorkspacesServed(len(v.config.Workspaces)))
	}
}

// zoneNames have daylight saving in both hemispheres, a quarter of an hour's offset, and none.
var zoneNames = []string{"Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"}

// fonts says which scripts PDFs can't contain. Latin, Greek and Cyrillic are built in.
func (v *visit) fonts() {
	missing := paper.Lacking(paper.SystemFonts(v.config.Fonts))
	if len(missing) == 0 {
		v.ok(v.Words.DoctorNameFonts(), v.Words.DoctorFontsThere())
		return
	}
	v.warn(v.Words.DoctorNameFonts(), v.Words.DoctorFontsMissing(v.Words.And(missing)), v.Words.DoctorInstallFonts(v.Words.And(paper.Packages(missing))))
}

func (v *visit) zones() {
	for _, name := range zoneNames {
		if _, err := v.Zone(name); err != nil {
			v.wrong(v.Words.DoctorNameZones(), v.Words.DoctorZoneMissing(name), v.Words.DoctorInstallZones())
			return
		}
	}
	v.ok(v.Words.DoctorNameZones(), v.Words.DoctorZonesThere())
}

// Print writes each finding and what to do, and reports whether anything is wrong.
func Print(w io.Writer, findings []Finding, words *messages.Printer) (wrong bool) {
	for _, f := range findings {
		mark := "ok   "
		switch {
		case !f.OK:
			mark, wrong = "WRONG", true
		case f.Fix != "":
			mark = "warn "
		}
		fmt.Fprintf(w, "%s  %s: %s\n", mark, f.Name, f.What)
		if f.Fix != "" {
			fmt.Fprintf(w, "       %s\n", words.DoctorFix(f.Fix))
		}
	}
	return wrong
}

// dialer uses the HTTP client's proxy and certificates.
func (v *visit) dialer() *websocket.Dialer {
	d := &websocket.Dialer{Proxy: http.ProxyFromEnvironment, HandshakeTimeout: callTime}
	if t, ok := v.HTTP.Transport.(*http.Transport); ok {
		d.Proxy, d.TLSClientConfig = t.Proxy, t.TLSClientConfig
	}
	return d
}

// plain returns an error without its URL, which may contain a secret.
func plain(err error) error {
	var at *url.Error
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}
