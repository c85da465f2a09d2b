package slacksim

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"
	"unicode/utf8"
)

// Limits on views: https://docs.slack.dev/reference/views/modal-views and
// https://docs.slack.dev/surfaces/modals.
const (
	maxStack    = 3
	maxViewSize = 250 * 1000 // bytes of JSON
	triggerLife = 3 * time.Second
)

// trigger lets the app open a modal for the person who did something.
type trigger struct {
	space *Space
	user  string
	view  *view // from within which modal; nil from elsewhere
	at    time.Time
	used  bool
}

// view is an open modal or a Home tab.
type view struct {
	id, root, previous string
	hash               string
	user               string
	body               object // as the app sent it, with ids assigned
	entered            values
	errors             map[string]string
}

func (v *view) home() bool       { return str(v.body, "type") == "home" }
func (v *view) blocks() []object { return objects(v.body, "blocks") }

// newTrigger makes a trigger_id. The lock is held.
func (s *Sim) newTrigger(w *Space, user string, from *view) string {
	id := fmt.Sprintf("%d.%s", s.clock.Now().UnixMilli(), s.secret())
	s.triggers[id] = &trigger{space: w, user: user, view: from, at: s.clock.Now()}
	return id
}

// exchange uses up a trigger, or says why it can't be.
func (s *Sim) exchange(r *request) (*trigger, string) {
	t := s.triggers[r.arg("trigger_id")]
	switch {
	case t == nil || t.space != r.space:
		return nil, "invalid_trigger_id"
	case t.used:
		return nil, "trigger_exchanged"
	case s.clock.Since(t.at) > triggerLife:
		return nil, "trigger_expired"
	}
	t.used = true
	return t, ""
}

// viewOf reads and checks the view of a call; refused is nil when it's fine.
func (s *Sim) viewOf(r *request, on surface) (body object, refused object) {
	if !r.has("view") || !r.value("view", &body) {
		return nil, refuse("invalid_arguments", "missing required field: view [json-pointer:/view]")
	}
	if len(encode(body)) > maxViewSize {
		return nil, refuse("view_too_large")
	}
	if problems := checkView(body, on); len(problems) > 0 {
		return nil, refuse("invalid_arguments", problems...)
	}
	return body, nil
}

// dress gives v a view's body, and keeps what was entered in elements that still exist. The
// lock is held.
func (s *Sim) dress(v *view, body object) {
	v.body, v.errors = body, nil
	s.assignIDs(v.blocks())
	v.entered = v.entered.stillShown(v.blocks())
	v.hash = s.hash()
	s.bump()
}

// stacked creates a view on top of a person's stack.
func (s *Sim) stacked(w *Space, user string, body object) *view {
	v := &view{id: s.id("V"), user: user, entered: values{}}
	stack := w.stacks[user]
	v.root = v.id
	if len(stack) > 0 {
		v.root, v.previous = stack[0].id, stack[len(stack)-1].id
	}
	s.dress(v, body)
	w.views[v.id] = v
	w.stacks[user] = append(slices.Clone(stack), v)
	return v
}

func (s *Sim) viewsOpen(r *request) object {
	body, refused := s.viewOf(r, onModal)
	if refused != nil {
		return refused
	}
	if x := str(body, "external_id"); x != "" && r.space.external(x) != nil {
		return refuse("duplicate_external_id")
	}
	t, slackError := s.exchange(r)
	if slackError != "" {
		return refuse(slackError)
	}
	r.space.closeFrom(t.user, 0)
	return s.viewAnswer(r.space, s.stacked(r.space, t.user, body))
}

func (s *Sim) viewsPush(r *request) object {
	body, refused := s.viewOf(r, onModal)
	if refused != nil {
		return refused
	}
	t, slackError := s.exchange(r)
	switch {
	case slackError != "":
		return refuse(slackError)
	case t.view == nil || t.view.home() || r.space.views[t.view.id] == nil:
		return refuse("invalid_trigger_id")
	case len(r.space.stacks[t.user]) >= maxStack:
		return refuse("push_limit_reached")
	}
	return s.viewAnswer(r.space, s.stacked(r.space, t.user, body))
}

func (s *Sim) viewsUpdate(r *request) object {
	v := r.space.views[r.arg("view_id")]
	if v == nil {
		v = r.space.external(r.arg("external_id"))
	}
	if v == nil {
		return refuse("not_found")
	}
	on := onModal
	if v.home() {
		on = onHome
	}
	body, refused := s.viewOf(r, on)
	switch {
	case refused != nil:
		return refused
	case r.has("hash") && r.arg("hash") != v.hash:
		return refuse("hash_conflict")
	}
	s.dress(v, body)
	return s.viewAnswer(r.space, v)
}

func (s *Sim) viewsPublish(r *request) object {
	user := r.arg("user_id")
	if _, known := r.space.users[user]; !known {
		return refuse("user_not_found")
	}
	body, refused := s.viewOf(r, onHome)
	if refused != nil {
		return refused
	}
	v := r.space.homes[user]
	switch {
	case v != nil && r.has("hash") && r.arg("hash") != v.hash:
		return refuse("hash_conflict")
	case v == nil:
		v = &view{id: s.id("V"), user: user, entered: values{}}
		v.root = v.id
		r.space.homes[user], r.space.views[v.id] = v, v
	}
	s.dress(v, body)
	return s.viewAnswer(r.space, v)
}

func (s *Sim) viewAnswer(w *Space, v *view) object {
	return object{"ok": true, "view": s.viewPayload(w, v)}
}

// external finds an open view by the id that the app chose.
func (w *Space) external(id string) *view {
	for _, v := range w.views {
		if id != "" && str(v.body, "external_id") == id {
			return v
		}
	}
	return nil
}

// closeFrom closes a person's modals from the i-th of their stack upward.
func (w *Space) closeFrom(user string, i int) {
	for _, v := range w.stacks[user][min(i, len(w.stacks[user])):] {
		delete(w.views, v.id)
	}
	w.stacks[user] = slices.Clone(w.stacks[user][:min(i, len(w.stacks[user]))])
}

// viewPayload returns a view as it is in answers and payloads.
func (s *Sim) viewPayload(w *Space, v *view) object {
	p := copied(v.body)
	for key, missing := range map[string]any{"callback_id": "", "private_metadata": "", "external_id": "",
		"title": nil, "submit": nil, "close": nil, "clear_on_close": false, "notify_on_close": false} {
		if _, ok := p[key]; !ok {
			p[key] = missing
		}
	}
	p["id"], p["team_id"], p["hash"], p["app_id"] = v.id, w.info.ID, v.hash, s.opts.AppID
	p["root_view_id"], p["previous_view_id"], p["bot_id"] = v.root, nullable(v.previous), w.botID
	p["app_installed_team_id"] = w.info.ID
	p["state"] = object{"values": stateOf(v.blocks(), v.entered)}
	return p
}

// shown returns a view as its person sees it.
func (s *Sim) shown(v *view) View {
	return View{
		ID: v.id, RootID: v.root, PreviousID: v.previous, Hash: v.hash,
		ExternalID: str(v.body, "external_id"), Type: str(v.body, "type"), CallbackID: str(v.body, "callback_id"),
		Title: texted(v.body, "title"), Submit: texted(v.body, "submit"), Close: texted(v.body, "close"),
		Blocks: encode(v.blocks()), Metadata: str(v.body, "private_metadata"),
		Errors: copied(v.errors), Values: encode(stateOf(v.blocks(), v.entered)),
	}
}

// submitted applies the app's answer to a submission. Without one the view closes
// (https://docs.slack.dev/surfaces/modals#response_actions).
func (s *Sim) submitted(w *Space, v *view, payload json.RawMessage, r *Result) {
	var body struct {
		Action string            `json:"response_action"`
		View   object            `json:"view"`
		Errors map[string]string `json:"errors"`
	}
	if len(payload) > 0 && json.Unmarshal(payload, &body) != nil {
		r.Err = "trouble_connecting"
		return
	}
	depth := slices.Index(w.stacks[v.user], v)
	if depth < 0 {
		return
	}
	switch body.Action {
	case "":
		w.closeFrom(v.user, depth)
	case "clear":
		w.closeFrom(v.user, 0)
	case "errors":
		s.complain(v, body.Errors, r)
	case "update", "push":
		s.moveOn(w, v, body.Action, body.View, r)
	default:
		r.Err, r.Detail = "trouble_connecting", []string{"unknown response_action"}
	}
	s.bump()
}

// complain shows errors below their inputs. Other errors are the app's mistake, which people
// see as a connection problem.
func (s *Sim) complain(v *view, errors map[string]string, r *Result) {
	inputs := map[string]bool{}
	for _, b := range v.blocks() {
		inputs[str(b, "block_id")] = str(b, "type") == "input"
	}
	for id := range errors {
		if !inputs[id] {
			r.Err, r.Detail = "trouble_connecting", []string{"no input block has this block_id"}
			return
		}
	}
	if len(errors) == 0 {
		r.Err, r.Detail = "trouble_connecting", []string{"errors is empty"}
		return
	}
	v.errors, r.ViewErrors = errors, errors
}

func (s *Sim) moveOn(w *Space, v *view, action string, body object, r *Result) {
	problems := checkView(body, onModal)
	if action == "push" && len(w.stacks[v.user]) >= maxStack {
		problems = append(problems, "push_limit_reached")
	}
	if len(problems) > 0 {
		r.Err, r.Detail = "trouble_connecting", problems
		return
	}
	if action == "push" {
		s.stacked(w, v.user, body)
		return
	}
	s.dress(v, body)
}

// tooLong reports whether s has more than max characters.
func tooLong(s string, max int) bool { return utf8.RuneCountInString(s) > max }
