package doctor

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"
)

const slackURL = "https://slack.com/api/"

// answer is the part of Web API answers that the doctor reads.
type answer struct {
	OK     bool   `json:"ok"`
	Error  string `json:"error"`
	UserID string `json:"user_id"`
	Team   string `json:"team"`
	URL    string `json:"url"`
	// User is a name in auth.test, an object in users.info.
	User   json.RawMessage `json:"user"`
	header http.Header
}

// maxAnswer bounds what's read of an answer, in bytes.
const maxAnswer = 1 << 20

func (v *visit) call(ctx context.Context, method, token string, args url.Values) (answer, error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, cmp.Or(v.config.APIURL, slackURL)+method, strings.NewReader(args.Encode()))
	if err != nil {
		return answer{}, plain(err)
	}
	request.Header.Set("Authorization", "Bearer "+token)
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	response, err := v.HTTP.Do(request)
	if err != nil {
		return answer{}, plain(err)
	}
	defer response.Body.Close()
	a := answer{header: response.Header}
	if response.StatusCode != http.StatusOK {
		return a, fmt.Errorf("HTTP %d", response.StatusCode)
	}
	if err := json.NewDecoder(io.LimitReader(response.Body, maxAnswer)).Decode(&a); err != nil {
		return a, errors.New("the answer is not Slack's JSON")
	}
	if !a.OK {
		return a, refusal(a.Error)
	}
	return a, nil
}

// refusal is Slack's error code. Any other error means that Slack didn't answer.
type refusal string

func (r refusal) Error() string { return string(r) }

func (v *visit) tokenProblem(err error, variable string) string {
	var no refusal
	if errors.As(err, &no) {
		return v.Words.DoctorRefusedToken(err.Error(), variable)
	}
	return v.Words.DoctorUnreachableToken(err.Error(), variable)
}

func (v *visit) slack(ctx context.Context) {
	var app string
	if v.config.BotToken != "" {
		app = v.botToken(ctx)
	}
	if v.config.AppToken != "" {
		v.appToken(ctx, app)
	}
}

// botToken checks the bot token and returns its app's ID, if known.
func (v *visit) botToken(ctx context.Context) string {
	a, err := v.call(ctx, "auth.test", v.config.BotToken.Reveal(), nil)
	v.clock(a.header)
	if err != nil {
		v.wrong(v.Words.DoctorNameBotToken(), v.tokenProblem(err, "SLACK_BOT_TOKEN"), v.fixOf(err, v.Words.DoctorCopyBotToken()))
		return ""
	}
	v.ok(v.Words.DoctorNameBotToken(), v.Words.DoctorTokenOf(a.Team))
	v.scopes(a.header.Get("X-Oauth-Scopes"))
	// A bot user's profile names its app. users.info needs no scope beyond the manifest's.
	bot, err := v.call(ctx, "users.info", v.config.BotToken.Reveal(), url.Values{"user": {a.UserID}})
	if err != nil {
		return ""
	}
	return appOf(bot.User)
}

// appOf returns the app's ID in a bot user's profile; empty if there's none.
func appOf(user json.RawMessage) string {
	var u struct {
		Profile struct {
			AppID string `json:"api_app_id"`
		} `json:"profile"`
	}
	if json.Unmarshal(user, &u) != nil {
		return ""
	}
	return u.Profile.AppID
}

func (v *visit) scopes(header string) {
	given := strings.FieldsFunc(header, func(r rune) bool { return r == ',' || r == ' ' })
	missing := slices.DeleteFunc(slices.Clone(scopes), func(s string) bool { return slices.Contains(given, s) })
	more := slices.DeleteFunc(given, func(s string) bool { return slices.Contains(scopes, s) || s == "files:read" })
	switch {
	case len(missing) > 0:
		v.wrong(v.Words.DoctorNameScopes(), v.Words.DoctorScopesMissing(strings.Join(missing, ", ")), v.Words.DoctorPasteManifest())
	case len(more) > 0:
		v.warn(v.Words.DoctorNameScopes(), v.Words.DoctorScopesMore(strings.Join(more, ", ")), v.Words.DoctorRemoveScopes())
	default:
		v.ok(v.Words.DoctorNameScopes(), strings.Join(scopes, ", "))
	}
}

// maxSkew is how far the machine's clock, on which typed times depend, may be off Slack's.
const maxSkew = 30 * time.Second

func (v *visit) clock(header http.Header) {
	theirs, err := http.ParseTime(header.Get("Date"))
	if err != nil {
		return
	}
	if skew := v.Now().Sub(theirs).Round(time.Second); skew.Abs() > maxSkew {
		v.wrong(v.Words.DoctorNameClock(), v.Words.DoctorClockOff(skew.Abs().String()), v.Words.DoctorSetClock())
		return
	}
	v.ok(v.Words.DoctorNameClock(), v.Words.DoctorClockRight(maxSkew.String()))
}

// fixOf returns what to do about a Web API error; otherwise is for errors about the token.
func (v *visit) fixOf(err error, otherwise string) string {
	switch err.Error() {
	case "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired", "not_allowed_token_type", "no_permission", "missing_scope":
		return otherwise
	case "ratelimited", "HTTP 429":
		return v.Words.DoctorWaitAndRepeat()
	}
	return v.Words.DoctorCheckNetwork()
}

func (v *visit) appToken(ctx context.Context, app string) {
	a, err := v.call(ctx, "apps.connections.open", v.config.AppToken.Reveal(), nil)
	if v.config.BotToken == "" {
		v.clock(a.header) // otherwise already checked
	}
	switch {
	case err == nil:
		v.ok(v.Words.DoctorNameAppToken(), v.Words.DoctorAppTokenWorks())
		v.socket(ctx, a.URL, app)
	case err.Error() == "link_disabled":
		v.wrong(v.Words.DoctorNameSocket(), v.Words.DoctorSocketOff(), v.Words.DoctorSwitchSocketOn())
	default:
		v.wrong(v.Words.DoctorNameAppToken(), v.tokenProblem(err, "SLACK_APP_TOKEN"), v.fixOf(err, v.Words.DoctorNewAppToken()))
	}
}

// hello is the first message on a Socket Mode connection, or a disconnect.
type hello struct {
	Type           string `json:"type"`
	Reason         string `json:"reason"`
	NumConnections int    `json:"num_connections"`
	Info           struct {
		AppID string `json:"app_id"`
	} `json:"connection_info"`
}

// socket reads a connection's hello and closes it at once: Slack may send it an envelope.
func (v *visit) socket(ctx context.Context, address, app string) {
	h, err := v.hello(ctx, address)
	switch {
	case err != nil:
		v.wrong(v.Words.DoctorNameSocket(), v.Words.DoctorSocketFails(err.Error()), v.Words.DoctorAllowSockets())
		return
	case h.Type == "disconnect" && h.Reason == "link_disabled":
		v.wrong(v.Words.DoctorNameSocket(), v.Words.DoctorSocketOff(), v.Words.DoctorSwitchSocketOn())
		return
	case h.Type != "hello":
		v.wrong(v.Words.DoctorNameSocket(), v.Words.DoctorSocketEnded(h.Reason), v.Words.DoctorWaitAndRepeat())
		return
	}
	v.ok(v.Words.DoctorNameSocket(), v.Words.DoctorSocketOn())
	v.sameApp(app, h.Info.AppID)
	v.others(h.NumConnections - 1)
}

func (v *visit) hello(ctx context.Context, address string) (hello, error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	conn, _, err := v.dialer().DialContext(ctx, address, nil)
	if err != nil {
		return hello{}, plain(err)
	}
	defer conn.Close()
	if err := conn.SetReadDeadline(time.Now().Add(callTime)); err != nil {
		return hello{}, err
	}
	conn.SetReadLimit(maxAnswer)
	var h hello
	if err := conn.ReadJSON(&h); err != nil {
		return hello{}, errors.New(v.Words.DoctorNoHello())
	}
	return h, nil
}

func (v *visit) sameApp(bot, app string) {
	switch {
	case bot == "" || app == "":
		return // unknown
	case bot != app:
		v.wrong(v.Words.DoctorNameApp(), v.Words.DoctorTwoApps(bot, app), v.Words.DoctorTakeSameApp())
	default:
		v.ok(v.Words.DoctorNameApp(), v.Words.DoctorOneApp(app))
	}
}

func (v *visit) others(count int) {
	expected := 0
	if v.Running {
		expected = v.config.Connections
	}
	if count <= expected {
		v.ok(v.Words.DoctorNameConnections(), v.Words.DoctorConnectionsBesides(max(count, 0)))
		return
	}
	v.wrong(v.Words.DoctorNameConnections(), v.Words.DoctorConnectionsLeft(count, expected), v.Words.DoctorStopOthers())
}
