package bot

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/jonboulle/clockwork"
	"github.com/slack-go/slack"

	"sundial/interaction"
	"sundial/models"
)

// Workspaces finds a workspace's bot token; ErrNotInstalled if there's none. It's called for
// every envelope and call, so it should answer from memory.
type Workspaces interface {
	Token(ctx context.Context, w models.WorkspaceKey) (string, error)
}

// SlackOptions configures a Slack.
type SlackOptions struct {
	// APIURL is the base of the Web API; empty: Slack's own.
	APIURL     string
	Workspaces Workspaces
	Clock      clockwork.Clock
	Logger     *slog.Logger
	// HTTPClient may be nil: one with timeouts that honours HTTPS_PROXY.
	HTTPClient *http.Client
	// Called, if not nil, runs after each call with its outcome ("ok" or Slack's code).
	Called func(method, outcome string)
}

// Slack calls the Web API with the workspaces' tokens. A rate limit blocks only its method in
// its workspace.
type Slack struct {
	apiURL string
	tokens Workspaces
	clock  clockwork.Clock
	log    *slog.Logger
	http   *http.Client
	called func(method, outcome string)
	slots  chan struct{} // one per call in flight

	mu      sync.Mutex
	clients map[models.WorkspaceKey]*client
	limited map[limitedMethod]time.Time // until when
}

// client is a workspace's client, with what was learned about it.
type client struct {
	token string
	api   *slack.Client

	mu     sync.Mutex
	dms    map[string]string // channel by user
	opened time.Time         // when a DM channel was last opened
}

// NewSlack creates a Slack.
func NewSlack(o SlackOptions) *Slack {
	s := &Slack{
		apiURL: apiAddress(o.APIURL), tokens: o.Workspaces, clock: o.Clock, log: o.Logger, http: o.HTTPClient, called: o.Called,
		clients: map[models.WorkspaceKey]*client{}, limited: map[limitedMethod]time.Time{},
		slots: make(chan struct{}, maxCalls),
	}
	if s.http == nil {
		s.http = newHTTPClient()
	}
	if s.called == nil {
		s.called = func(string, string) {}
	}
	return s
}

// newHTTPClient honours HTTPS_PROXY and, like all of Go's TLS, SSL_CERT_FILE.
func newHTTPClient() *http.Client {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.MaxIdleConnsPerHost = 16
	transport.ResponseHeaderTimeout = uploadTimeout
	return &http.Client{Transport: transport, Timeout: uploadTimeout}
}

// apiAddress returns the base of the Web API with the slash that slack-go needs; an empty base
// is Slack's own.
func apiAddress(base string) string {
	return strings.TrimSuffix(cmp.Or(base, slack.APIURL), "/") + "/"
}

func (s *Slack) client(ctx context.Context, w models.WorkspaceKey) (*client, error) {
	token, err := s.tokens.Token(ctx, w)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.clients[w]
	if c == nil || c.token != token {
		c = &client{token: token, api: newAPI(s.apiURL, token, s.http, s.log), dms: map[string]string{}}
		s.clients[w] = c
	}
	return c, nil
}

// forget drops the client of a workspace that removed the app.
func (s *Slack) forget(w models.WorkspaceKey) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.clients, w)
}

// revoked reports whether Slack no longer accepts the workspace's token (auth.test).
func (s *Slack) revoked(ctx context.Context, w models.WorkspaceKey) (bool, error) {
	err := s.call(ctx, w, call{method: "auth.test", again: true}, func(ctx context.Context, api *slack.Client) error {
		_, err := api.AuthTestContext(ctx)
		return err
	})
	if errors.Is(err, ErrNotInstalled) || errors.Is(err, ErrInstallDead) {
		return true, nil
	}
	return false, err
}

// newAPI's log may be nil. slack-go's debug option stays off: it would log payloads and make
// Slack end connections every six minutes.
func newAPI(apiURL, token string, client *http.Client, log *slog.Logger, more ...slack.Option) *slack.Client {
	options := append(more, slack.OptionHTTPClient(client), slack.OptionAPIURL(apiURL))
	if log != nil {
		options = append(options, slack.OptionLog(slackLog{log}))
	}
	return slack.New(token, options...)
}

// slackLog logs slack-go's own messages. They contain no payloads while its debug option is
// off, but they're cut short anyway.
type slackLog struct{ logger *slog.Logger }

// Output logs one line.
func (l slackLog) Output(_ int, line string) error {
	l.logger.Debug("slack-go", "says", line[:min(len(line), 60)])
	return nil
}

// Identity is what auth.test says about a token.
type Identity struct {
	Workspace models.WorkspaceKey
	BotUser   string
	// Scopes are what the token may do, separated by commas.
	Scopes string
}

// Identify asks Slack whose the bot token is. If the server doesn't say, the workspace is
// empty. After ErrNotSent, ErrUnknown or LimitedError, try again; any other error is a sentence
// about the token.
func Identify(ctx context.Context, apiURL, token string) (Identity, error) {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	answer, err := newAPI(apiAddress(apiURL), token, newHTTPClient(), nil).AuthTestContext(ctx)
	err = classified("auth.test", err)
	switch {
	case hasCode(err, "unknown_method"):
		return Identity{}, nil
	case errors.Is(err, ErrInstallDead), errors.Is(err, ErrRefused):
		return Identity{}, fmt.Errorf("Slack refuses SLACK_BOT_TOKEN (%s): copy the bot token from https://api.slack.com/apps, OAuth & Permissions", slackError(err))
	case err != nil:
		return Identity{}, fmt.Errorf("ask Slack whose SLACK_BOT_TOKEN is: %w", err)
	}
	return Identity{Workspace: models.WorkspaceKey{Enterprise: answer.EnterpriseID, Team: answer.TeamID}, BotUser: answer.UserID, Scopes: answer.Header.Get("X-Oauth-Scopes")}, nil
}

// Profile asks for a person's name, zone and locale (users.info). It doesn't wait for rate
// limits.
func (s *Slack) Profile(ctx context.Context, who models.MemberKey) (interaction.Profile, error) {
	var user *slack.User
	err := s.call(ctx, who.Workspace(), call{method: "users.info"}, func(ctx context.Context, api *slack.Client) (err error) {
		user, err = api.GetUserInfoContext(ctx, who.User)
		return err
	})
	if err != nil {
		return interaction.Profile{}, err
	}
	name := cmp.Or(user.RealName, user.Profile.RealName, user.Profile.DisplayName, user.Name)
	return interaction.Profile{Name: name, Zone: user.TZ, Locale: user.Locale, IsAdmin: user.IsAdmin, Deleted: user.Deleted, IsBot: user.IsBot}, nil
}

// respond posts to a response URL, which accepts 5 posts within 30 minutes. It retries once if
// that can't show the reply twice.
func (s *Slack) respond(ctx context.Context, w models.WorkspaceKey, url string, r *interaction.Reply) error {
	message := &slack.WebhookMessage{
		ResponseType: slack.ResponseTypeEphemeral, Text: r.Text, ReplaceOriginal: r.Replace, DeleteOriginal: r.Delete,
		UnfurlLinks: new(false), UnfurlMedia: new(false),
	}
	if !r.Delete && len(r.Blocks.BlockSet) > 0 {
		message.Blocks = &r.Blocks
	}
	post := func(ctx context.Context) error { return slack.PostWebhookCustomHTTPContext(ctx, url, s.http, message) }
	c := call{method: "response_url", patience: patience, again: r.Replace || r.Delete}
	err := s.callPatiently(ctx, w, c, post)
	if !c.again && errors.Is(err, ErrNotSent) {
		return s.callPatiently(ctx, w, c, post)
	}
	return err
}
