package bot

import (
	"context"
	"fmt"
	"net/http"
	"strings"

	"github.com/slack-go/slack"

	"sundial/models"
)

// OAuth exchanges the code from Slack's permission page for a bot token
// (https://docs.slack.dev/authentication/installing-with-oauth).
type OAuth struct {
	// APIURL is the base of the Web API; empty: Slack's own.
	APIURL string
	// ClientID and ClientSecret are the app's.
	ClientID, ClientSecret string
	// HTTPClient may be nil: one with timeouts that honours HTTPS_PROXY.
	HTTPClient *http.Client
}

// Grant is what a workspace allowed.
type Grant struct {
	// Workspace is the installation to store, with its token.
	Workspace models.Workspace
	// Name is the workspace's name.
	Name string
	// OrgWide: the installation is for a whole Enterprise Grid organization, so there's no
	// workspace.
	OrgWide bool
	// Expires: the token lives for hours, because the app's token rotation is on.
	Expires bool
}

// AuthorizeURL returns Slack's permission page, which is next to the Web API.
func (o OAuth) AuthorizeURL() string {
	base := o.APIURL
	if base == "" {
		base = slack.APIURL
	}
	return strings.TrimSuffix(withSlash(base), "api/") + "oauth/v2/authorize"
}

// Exchange redeems a code. The error is a CallError with Slack's code; it contains no secret.
func (o OAuth) Exchange(ctx context.Context, code, redirectURI string) (Grant, error) {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	client := o.HTTPClient
	if client == nil {
		client = newHTTPClient()
	}
	var options []slack.OAuthOption
	if o.APIURL != "" {
		options = append(options, slack.OAuthOptionAPIURL(withSlash(o.APIURL)))
	}
	answer, err := slack.GetOAuthV2ResponseContext(ctx, client, o.ClientID, o.ClientSecret, code, redirectURI, options...)
	if err := classified("oauth.v2.access", err); err != nil {
		return Grant{}, err
	}
	g := Grant{Name: answer.Team.Name, OrgWide: answer.IsEnterpriseInstall, Expires: answer.ExpiresIn > 0 || answer.RefreshToken != ""}
	g.Workspace = models.Workspace{
		Key:   models.WorkspaceKey{Enterprise: answer.Enterprise.ID, Team: answer.Team.ID},
		Token: answer.AccessToken, BotUser: answer.BotUserID, AppID: answer.AppID, Scopes: answer.Scope,
	}
	if !g.OrgWide && (g.Workspace.Key.Team == "" || g.Workspace.Token == "") {
		return Grant{}, fmt.Errorf("oauth.v2.access: %w: the answer names no workspace or no token", ErrRefused)
	}
	return g, nil
}

// MissingScopes returns the manifest's scopes that a workspace hasn't allowed. given is Slack's
// comma-separated list; if it's empty, nothing is reported missing.
func MissingScopes(given string) []string {
	if given == "" {
		return nil
	}
	has := map[string]bool{}
	for _, scope := range strings.Split(given, ",") {
		has[strings.TrimSpace(scope)] = true
	}
	var missing []string
	for _, scope := range Scopes {
		if !has[scope.Name] {
			missing = append(missing, scope.Name)
		}
	}
	return missing
}
