package slacksim

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"sort"
	"strings"
)

// Person acts as one member of a workspace and sees what they see.
type Person struct {
	space *Space
	id    string
}

// errOutside is returned for what people from outside the workspace can't do.
var errOutside = errors.New("people from outside can't run an app's commands or shortcuts")

// As acts as the user of that id. It panics if there's none: that is a mistake in
// the test.
func (w *Space) As(userID string) *Person {
	w.sim.mu.Lock()
	defer w.sim.mu.Unlock()
	if _, known := w.users[userID]; !known {
		panic("slacksim: there is no user " + userID + " in " + w.info.ID)
	}
	return &Person{space: w, id: userID}
}

// User is who acts.
func (p *Person) User() User {
	p.space.sim.mu.Lock()
	defer p.space.sim.mu.Unlock()
	return p.user()
}

func (p *Person) user() User { return p.space.users[p.id] }

func (p *Person) outside() bool {
	u := p.user()
	return u.Team != "" && u.Team != p.space.info.ID
}

// channel returns a conversation that they are in.
func (p *Person) channel(id string) (*channel, error) {
	c := p.space.channels[id]
	if c == nil || !c.members[p.id] {
		return nil, fmt.Errorf("%s is in no conversation %s", p.id, id)
	}
	return c, nil
}

// visible returns a message that they see.
func (p *Person) visible(channelID, ts string) (*channel, *message, error) {
	c, err := p.channel(channelID)
	if err != nil {
		return nil, nil, err
	}
	m := c.any(ts)
	if m == nil || m.to != "" && m.to != p.id {
		return nil, nil, fmt.Errorf("%s sees no message %s in %s", p.id, ts, channelID)
	}
	return c, m, nil
}

// State returns a copy of what they currently see.
func (p *Person) State() PersonState {
	s := p.space.sim
	s.mu.Lock()
	defer s.mu.Unlock()
	out := PersonState{Workspace: p.space.info, User: p.user()}
	for _, c := range p.space.channels {
		if c.members[p.id] {
			out.Conversations = append(out.Conversations, p.conversation(c))
		}
	}
	sort.Slice(out.Conversations, func(i, j int) bool { return before(out.Conversations[i], out.Conversations[j]) })
	for _, v := range p.space.stacks[p.id] {
		out.Views = append(out.Views, s.shown(v))
	}
	if v := p.space.homes[p.id]; v != nil {
		home := s.shown(v)
		out.Home = &home
	}
	return out
}

// before puts channels by name, and the DM last.
func before(a, b Conversation) bool {
	if (a.Kind == DirectMessage) != (b.Kind == DirectMessage) {
		return b.Kind == DirectMessage
	}
	return a.Name < b.Name
}

func (p *Person) conversation(c *channel) Conversation {
	s := p.space.sim
	out := Conversation{ID: c.id, Name: c.name, Kind: c.kind, AppIn: c.appIn}
	if c.kind == DirectMessage {
		out.Name = s.opts.AppName
	}
	for _, m := range c.messages {
		if m.to == "" || m.to == p.id {
			out.Messages = append(out.Messages, s.seen(c, m))
		}
	}
	return out
}

// Reload forgets their ephemeral messages, as reloading a client does.
func (p *Person) Reload() {
	p.space.sim.mu.Lock()
	defer p.space.sim.mu.Unlock()
	for _, c := range p.space.channels {
		c.messages = slices.DeleteFunc(c.messages, func(m *message) bool { return m.to == p.id })
	}
	p.space.sim.bump()
}

// Say posts a plain message. The app isn't notified: Sundial doesn't subscribe to messages.
func (p *Person) Say(channelID, text string) (ts string, err error) {
	s := p.space.sim
	s.mu.Lock()
	defer s.mu.Unlock()
	c, err := p.channel(channelID)
	if err != nil {
		return "", err
	}
	return p.say(c, text).ts, nil
}

func (p *Person) say(c *channel, text string) *message {
	m := &message{ts: p.space.sim.ts(), user: p.id, text: text, entered: map[string]values{}}
	c.messages = append(c.messages, m)
	p.space.sim.bump()
	return m
}

// Upload drops a file into a conversation; with no channel it stays their own until a
// file input sends it.
func (p *Person) Upload(channelID, name string, content []byte) (File, error) {
	s := p.space.sim
	s.mu.Lock()
	defer s.mu.Unlock()
	f := &file{id: s.id("F"), name: name, title: name, space: p.space, user: p.id,
		content: slices.Clone(content), uploaded: true, completed: true}
	if channelID != "" {
		c, err := p.channel(channelID)
		if err != nil {
			return File{}, err
		}
		p.say(c, "").files = []*file{f}
	}
	s.files[f.id] = f
	s.bump()
	return s.public(f), nil
}

// Download reads a file that is in one of their conversations, or their own.
func (p *Person) Download(fileID string) (File, []byte, error) {
	s := p.space.sim
	s.mu.Lock()
	defer s.mu.Unlock()
	f := s.files[fileID]
	if f == nil || f.space != p.space || f.user != p.id && !p.sees(f) {
		return File{}, nil, fmt.Errorf("%s sees no file %s", p.id, fileID)
	}
	return s.public(f), slices.Clone(f.content), nil
}

func (p *Person) sees(f *file) bool {
	for _, c := range p.space.channels {
		for _, m := range c.messages {
			if c.members[p.id] && (m.to == "" || m.to == p.id) && slices.Contains(m.files, f) {
				return true
			}
		}
	}
	return false
}

// Command types a slash command in a conversation and waits for the answer. People
// and channels written as @name and #name, and addresses of the web, reach the app
// escaped, as they do with should_escape.
func (p *Person) Command(ctx context.Context, channelID, command, text string) (Result, error) {
	s := p.space.sim
	s.mu.Lock()
	c, err := p.channel(channelID)
	switch in := p.space.install; {
	case err == nil && p.outside():
		err = errOutside
	case err == nil && in != nil && !in.has("commands"):
		err = fmt.Errorf("%s is not a valid command", command)
	}
	if err != nil {
		s.mu.Unlock()
		return Result{}, err
	}
	payload := encode(p.commandPayload(c, command, text))
	s.mu.Unlock()
	shown := strings.TrimSpace(command + " " + text)
	return s.send(ctx, &envelope{kind: SlashCommands, space: p.space, workspace: p.space.info.ID, payload: payload,
		effect: func(payload json.RawMessage, r *Result) { p.answered(c, shown, payload, r) }})
}

func (p *Person) commandPayload(c *channel, command, text string) object {
	s, w := p.space.sim, p.space
	o := object{"token": "sim", "team_id": w.info.ID, "team_domain": w.domain(),
		"channel_id": c.id, "channel_name": either(map[bool]string{true: "privategroup"}[c.kind == PrivateChannel], c.name),
		"user_id": p.id, "user_name": p.user().Name, "command": command, "text": p.escape(text),
		"api_app_id": s.opts.AppID, "is_enterprise_install": "false",
		"response_url": s.newResponseURL(w, c, p.id, nil), "trigger_id": s.newTrigger(w, p.id, nil)}
	if w.info.Enterprise != "" {
		o["enterprise_id"], o["enterprise_name"] = w.info.Enterprise, w.info.Enterprise
	}
	return o
}

var mentions = regexp.MustCompile(`<[^<>]*>|https?://[^\s<>]+|(?:^|\s)[@#][\p{L}\p{N}._-]+`)

// escape does what should_escape does (https://docs.slack.dev/interactivity/implementing-slash-commands).
func (p *Person) escape(text string) string {
	return mentions.ReplaceAllStringFunc(text, func(m string) string {
		if strings.HasPrefix(m, "<") {
			return m
		}
		if strings.HasPrefix(m, "http") {
			return "<" + m + ">"
		}
		word := strings.TrimLeft(m, " \t\n")
		return m[:len(m)-len(word)] + p.mention(word)
	})
}

func (p *Person) mention(word string) string {
	name := word[1:]
	if word[0] == '@' {
		for id, u := range p.space.users {
			if strings.EqualFold(u.Name, name) { // as Slack finds people, whatever the case
				return "<@" + id + ">"
			}
		}
		return word
	}
	for _, c := range p.space.channels {
		switch {
		case c.kind == DirectMessage || c.name != name || !c.members[p.id]:
		case c.kind == PrivateChannel:
			return "<#" + c.id + "|>"
		default:
			return "<#" + c.id + "|" + c.name + ">"
		}
	}
	return word
}

// answered shows the message in a command's acknowledgement: to them only, or with
// in_channel, the typed command and the message to all.
func (p *Person) answered(c *channel, shown string, payload json.RawMessage, r *Result) {
	var args object
	if len(payload) == 0 {
		return
	}
	if json.Unmarshal(payload, &args) != nil {
		r.Err = "dispatch_failed"
		return
	}
	content, refused := contentOf(&request{args: args})
	if refused != nil {
		r.Err = str(refused, "error")
		r.Detail, _ = refused["errors"].([]string)
		return
	}
	if content.empty() {
		return
	}
	to := p.id
	if str(args, "response_type") == "in_channel" {
		to = ""
		p.say(c, shown)
	}
	p.space.sim.add(p.space, c, content, to)
}

// OpenHome opens the app's Home tab, which sends app_home_opened.
func (p *Person) OpenHome(ctx context.Context) (Result, error) {
	s := p.space.sim
	s.mu.Lock()
	event := object{"type": "app_home_opened", "user": p.id, "channel": dmID(p.id), "tab": "home"}
	if v := p.space.homes[p.id]; v != nil {
		event["view"] = s.viewPayload(p.space, v)
	}
	s.mu.Unlock()
	return s.sendEvent(ctx, p.space, event)
}

// OpenMessages opens the Messages tab: the same event with tab "messages".
func (p *Person) OpenMessages(ctx context.Context) (Result, error) {
	return p.space.sim.sendEvent(ctx, p.space,
		object{"type": "app_home_opened", "user": p.id, "channel": dmID(p.id), "tab": "messages"})
}
