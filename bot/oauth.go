package bot

import (
	"context"
	"fmt"
	"slices"
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
	return strings.TrimSuffix(apiAddress(o.APIURL), "api/") + "oauth/v2/authorize"
}

// Exchange redeems a code. The error is a CallError with Slack's code; it contains no secret.
func (o OAuth) Exchange(ctx context.Context, code, redirectURI string) (Grant, error) {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	answer, err := slack.GetOAuthV2ResponseContext(ctx, newHTTPClient(), o.ClientID, o.ClientSecret, code, redirectURI, slack.OAuthOptionAPIURL(apiAddress(o.APIURL)))
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
	has := strings.Split(strings.ReplaceAll(given, " ", ""), ",")
	return slices.DeleteFunc(names(Scopes), func(scope string) bool { return slices.Contains(has, scope) })
}
