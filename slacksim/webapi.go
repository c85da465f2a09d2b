package slacksim

import (
	"encoding/json"
	"io"
	"mime"
	"net/http"
	"sort"
	"strconv"
	"strings"
	"time"
)

// method is one method of the Web API.
type method struct {
	scope string // needed; empty for none
	app   bool   // takes the app's token instead of a bot's
	open  bool   // takes no token
	serve func(*request) object
}

// methods is everything that this Slack can do; the rest is unknown_method. team.info
// is there to be refused: no install of Sundial has its scope.
func (s *Sim) methods() map[string]method {
	return map[string]method{
		"apps.connections.open":        {app: true, serve: s.openConnection},
		"auth.test":                    {serve: s.authTest},
		"users.info":                   {scope: "users:read", serve: s.usersInfo},
		"team.info":                    {scope: "team:read", serve: s.teamInfo},
		"conversations.open":           {scope: "im:write", serve: s.conversationsOpen},
		"chat.postMessage":             {scope: "chat:write", serve: s.postMessage},
		"chat.postEphemeral":           {scope: "chat:write", serve: s.postEphemeral},
		"chat.update":                  {scope: "chat:write", serve: s.updateMessage},
		"chat.delete":                  {scope: "chat:write", serve: s.deleteMessage},
		"views.open":                   {serve: s.viewsOpen},
		"views.push":                   {serve: s.viewsPush},
		"views.update":                 {serve: s.viewsUpdate},
		"views.publish":                {serve: s.viewsPublish},
		"files.getUploadURLExternal":   {scope: "files:write", serve: s.getUploadURL},
		"files.completeUploadExternal": {scope: "files:write", serve: s.completeUpload},
		"files.delete":                 {scope: "files:write", serve: s.deleteFile},
		"files.info":                   {scope: "files:read", serve: s.filesInfo},
		"oauth.v2.access":              {open: true, serve: s.oauthAccess},
	}
}

// request is one call of the Web API. Its methods run with the lock held.
type request struct {
	space  *Space
	in     *install
	args   object // form values are strings; some hold JSON
	header http.Header
	user   string // of basic authentication
	secret string
}

// arg is an argument as a string, whichever way it was sent.
func (r *request) arg(key string) string {
	switch v := r.args[key].(type) {
	case nil:
		return ""
	case string:
		return v
	case bool:
		return strconv.FormatBool(v)
	default:
		return string(encode(v))
	}
}

// value decodes an argument that is JSON, sent as such or as a form's string. ok is
// false when it isn't valid.
func (r *request) value(key string, into any) (ok bool) {
	if s, is := r.args[key].(string); is {
		return json.Unmarshal([]byte(s), into) == nil
	}
	return json.Unmarshal(encode(r.args[key]), into) == nil
}

func (r *request) has(key string) bool {
	v, ok := r.args[key]
	return ok && v != nil && v != ""
}

func refuse(slackError string, details ...string) object {
	o := object{"ok": false, "error": slackError}
	if len(details) == 0 {
		return o
	}
	messages := make([]string, 0, len(details))
	for _, d := range details {
		messages = append(messages, "[ERROR] "+d)
	}
	o["errors"], o["response_metadata"] = details, object{"messages": messages}
	return o
}

func (s *Sim) serveAPI(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("method")
	r.Body = http.MaxBytesReader(w, r.Body, maxBody)
	args, err := arguments(r)
	if err != nil {
		answer(w, refuse("invalid_arguments", err.Error()))
		return
	}
	token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	if r.Header.Get("Authorization") == "" && name != "apps.connections.open" {
		token, _ = args["token"].(string)
	}
	delete(args, "token")
	s.hold(r, name)
	if s.hang(r, name, token, args) {
		return
	}

	s.mu.Lock()
	status, header, body := s.call(name, token, args, r)
	s.calls = append(s.calls, s.record(name, token, args, status, body))
	torn := next(s.faults.torn, name) != nil
	s.bump()
	s.mu.Unlock()

	for k, v := range header {
		w.Header().Set(k, v)
	}
	if body == nil {
		w.WriteHeader(status)
		return
	}
	if torn {
		tear(w, body)
	}
	if status != http.StatusOK {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
	}
	answer(w, body)
}

// tear sends the first half of a body and breaks the connection.
func tear(w http.ResponseWriter, body object) {
	whole := encode(body)
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(len(whole)))
	_, _ = w.Write(whole[:len(whole)/2])
	panic(http.ErrAbortHandler)
}

func answer(w http.ResponseWriter, body object) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_, _ = w.Write(encode(body))
}

// hold keeps the call back where Slow asks for it.
func (s *Sim) hold(r *http.Request, name string) {
	s.mu.Lock()
	d := s.faults.slow[name]
	s.mu.Unlock()
	if d <= 0 {
		return
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-r.Context().Done():
	case <-s.ctx.Done():
	}
}

// hang leaves the call without an answer where Hang asks for it; false: it goes on.
func (s *Sim) hang(r *http.Request, name, token string, args object) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	asked := s.faults.hangs[name]
	if asked == nil || asked.times == 0 {
		return false
	}
	asked.times--
	if asked.effect {
		status, _, body := s.call(name, token, args, r)
		s.calls = append(s.calls, s.record(name, token, args, status, body))
	} else {
		s.calls = append(s.calls, s.record(name, token, args, 0, object{"error": "no effect"}))
	}
	s.faults.hanging[name]++
	s.bump()
	s.mu.Unlock()
	select {
	case <-r.Context().Done():
	case <-s.ctx.Done():
	}
	s.mu.Lock()
	s.faults.hanging[name]--
	s.bump()
	return true
}

// maxBody bounds a call in bytes; files are uploaded elsewhere.
const maxBody = 4 << 20

// arguments reads a form, a multipart form or a JSON object, and the query.
func arguments(r *http.Request) (object, error) {
	args := object{}
	for k, v := range r.URL.Query() {
		args[k] = v[0]
	}
	kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	switch kind {
	case "application/json":
		body, err := io.ReadAll(r.Body)
		if err != nil || len(body) == 0 {
			return args, err
		}
		return args, json.Unmarshal(body, &args)
	case "multipart/form-data":
		if err := r.ParseMultipartForm(maxBody); err != nil {
			return args, err
		}
	default:
		if err := r.ParseForm(); err != nil {
			return args, err
		}
	}
	for k, v := range r.PostForm {
		args[k] = v[0]
	}
	return args, nil
}

// call checks what Slack checks before a method runs, in its order, and runs it.
func (s *Sim) call(name, token string, args object, r *http.Request) (status int, header map[string]string, body object) {
	m, known := s.methods()[name]
	if !known {
		return http.StatusOK, nil, refuse("unknown_method")
	}
	req := &request{args: args, header: r.Header}
	req.user, req.secret, _ = r.BasicAuth()
	in, refused := s.authenticate(m, name, token)
	workspace := ""
	if in != nil {
		req.in, req.space, workspace = in, in.space, in.space.info.ID
		header = map[string]string{"X-Oauth-Scopes": strings.Join(in.scopes, ","), "X-Accepted-Oauth-Scopes": m.scope}
	}
	if f := next(s.faults.statuses, name); f != nil {
		return f.status, nil, nil
	}
	if wait := s.retryAfter(workspace, name, str(args, "channel")); wait != "" {
		return http.StatusTooManyRequests, map[string]string{"Retry-After": wait}, refuse("ratelimited")
	}
	if f := next(s.faults.fails, name); f != nil {
		return http.StatusOK, header, refuse(f.err)
	}
	if refused != nil {
		return http.StatusOK, header, refused
	}
	body = m.serve(req)
	if f := next(s.faults.failsAfter, name); f != nil {
		body = refuse(f.err)
	}
	return http.StatusOK, header, body
}

// authenticate finds the install of a token, and says what Slack says against it.
func (s *Sim) authenticate(m method, name, token string) (*install, object) {
	switch {
	case m.open:
		return nil, nil
	case token == "":
		return nil, refuse("not_authed")
	case token == s.appToken && (m.app || name == "auth.test"):
		return nil, nil
	case token == s.appToken:
		return nil, refuse("not_allowed_token_type")
	}
	in := s.tokens[token]
	switch {
	case in == nil:
		return nil, refuse("invalid_auth")
	case in.revoked != "":
		return in, refuse(in.revoked)
	case m.app:
		return in, refuse("not_allowed_token_type")
	case !in.has(m.scope):
		o := refuse("missing_scope")
		o["needed"], o["provided"] = m.scope, strings.Join(in.scopes, ",")
		return in, o
	}
	return in, nil
}

func (s *Sim) record(name, token string, args object, status int, body object) Call {
	c := Call{Method: name, Args: map[string]string{}, At: s.clock.Now(), Error: str(body, "error")}
	if c.Error == "" && status != http.StatusOK {
		c.Error = strconv.Itoa(status)
	}
	c.TokenKind, _, _ = strings.Cut(token, "-")
	if in := s.tokens[token]; in != nil {
		c.Workspace = in.space.info.ID
	}
	r := &request{args: args}
	for k := range args {
		c.Args[k] = r.arg(k)
	}
	return c
}

func (s *Sim) openConnection(*request) object {
	if s.faults.refuseOpen != "" {
		return refuse(s.faults.refuseOpen)
	}
	ticket := s.secret()
	s.tickets[ticket] = true
	return object{"ok": true, "url": "ws" + strings.TrimPrefix(s.base, "http") + "/link/?ticket=" + ticket + "&app_id=" + s.opts.AppID}
}

func (s *Sim) authTest(r *request) object {
	if r.space == nil {
		return object{"ok": true, "app_name": s.opts.AppName, "app_id": s.opts.AppID}
	}
	return object{"ok": true, "url": "https://" + r.space.domain() + ".slack.com/",
		"team": r.space.info.Name, "team_id": r.space.info.ID,
		"enterprise_id": nullable(r.space.info.Enterprise), "is_enterprise_install": false,
		"user": strings.ToLower(s.opts.AppName), "user_id": r.space.botUser, "bot_id": r.space.botID}
}

func (s *Sim) teamInfo(r *request) object {
	return object{"ok": true, "team": object{"id": r.space.info.ID, "name": r.space.info.Name, "domain": r.space.domain()}}
}

func (s *Sim) usersInfo(r *request) object {
	if r.arg("user") == r.space.botUser {
		return object{"ok": true, "user": object{"id": r.space.botUser, "team_id": r.space.info.ID,
			"name": strings.ToLower(s.opts.AppName), "is_bot": true, "deleted": false}}
	}
	u, known := r.space.users[r.arg("user")]
	if !known {
		return refuse("user_not_found")
	}
	return object{"ok": true, "user": s.profile(r.space, u, r.arg("include_locale") == "true")}
}

// profile is a user as users.info tells. Of the deactivated little is left, and of
// people from outside never a locale.
func (s *Sim) profile(w *Space, u User, locale bool) object {
	p := object{"id": u.ID, "team_id": either(u.Team, w.info.ID), "name": u.Name, "deleted": u.Deleted,
		"is_bot": u.IsBot, "profile": object{"real_name": u.RealName, "display_name": u.Name}}
	if u.Deleted {
		return p
	}
	outside := u.Team != "" && u.Team != w.info.ID
	p["real_name"], p["is_admin"], p["is_owner"] = u.RealName, u.IsAdmin && !outside, false
	p["tz"], p["tz_label"], p["tz_offset"] = u.TZ, u.TZ, s.offset(u.TZ)
	p["is_restricted"], p["is_ultra_restricted"], p["is_stranger"] = false, false, outside && !w.reaches(u)
	if locale && !outside {
		p["locale"] = u.Locale
	}
	return p
}

// offset is the zone's offset from UTC now, in seconds.
func (s *Sim) offset(zone string) int {
	loc, err := time.LoadLocation(zone)
	if err != nil {
		return 0
	}
	_, seconds := s.clock.Now().In(loc).Zone()
	return seconds
}

func (s *Sim) conversationsOpen(r *request) object {
	ids := strings.FieldsFunc(r.arg("users"), func(c rune) bool { return c == ',' || c == ' ' })
	if ch := r.arg("channel"); ch != "" {
		if r.space.channels[ch] == nil {
			return refuse("channel_not_found")
		}
		return object{"ok": true, "channel": object{"id": ch}}
	}
	sort.Strings(ids)
	switch {
	case len(ids) == 0:
		return refuse("users_list_not_supplied")
	case len(ids) > 8:
		return refuse("too_many_users")
	case len(ids) > 1:
		o := refuse("missing_scope")
		o["needed"], o["provided"] = "mpim:write", strings.Join(r.in.scopes, ",")
		return o
	}
	dm, slackError := r.space.dmWith(ids[0])
	if slackError != "" {
		return refuse(slackError)
	}
	return object{"ok": true, "already_open": true, "no_op": true, "channel": object{"id": dm.id, "is_im": true, "user": ids[0]}}
}

// dmWith is the app's conversation with a person, or Slack's error.
func (w *Space) dmWith(userID string) (*channel, string) {
	u, known := w.users[userID]
	switch {
	case !known:
		return nil, "user_not_found"
	case u.Deleted:
		return nil, "user_disabled"
	case u.IsBot:
		return nil, "cannot_dm_bot"
	case !w.reaches(u):
		return nil, "user_not_visible"
	}
	return w.channels[dmID(userID)], ""
}
