package slacksim

import (
	"encoding/json"
	"io"
	"mime"
	"net/http"
	"strconv"
	"strings"
)

// method is one method of the Web API.
type method struct {
	scope string // needed; empty for none
	app   bool   // takes the app's token instead of a bot's
	open  bool   // takes no token
	serve func(*request) object
}

// methods is everything that this Slack supports; the rest is unknown_method. team.info always
// fails: no install of Sundial has its scope.
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

// arg returns an argument as a string, whichever way it was sent.
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

func answer(w http.ResponseWriter, body object) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_, _ = w.Write(encode(body))
}

// maxBody bounds a call in bytes; files are uploaded separately.
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

// authenticate finds a token's install, or returns Slack's error.
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
