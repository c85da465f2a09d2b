package slacksim

import (
	"context"
	"fmt"
	"slices"
	"sort"
	"strings"
)

// manifestScopes are the bot scopes of Sundial's manifest, in its order.
var manifestScopes = []string{"commands", "chat:write", "im:write", "users:read", "files:write"}

// Space is one workspace.
type Space struct {
	sim      *Sim
	info     Workspace
	users    map[string]User
	userIDs  []string
	channels map[string]*channel
	views    map[string]*view   // open modals and Home tabs, by id
	stacks   map[string][]*view // open modals by user
	homes    map[string]*view   // by user
	install  *install           // nil: the app isn't installed
	botUser  string
	botID    string
}

// install is the app in one workspace. A revoked one is still known by its token.
type install struct {
	space   *Space
	token   string
	scopes  []string
	revoked string // the error that its token gets; empty while it works
}

func (in *install) has(scope string) bool { return scope == "" || slices.Contains(in.scopes, scope) }

type channel struct {
	id, name string
	kind     ConversationKind
	members  map[string]bool
	appIn    bool
	messages []*message // by ts
}

func newSpace(s *Sim, w Workspace) *Space {
	suffix := strings.TrimPrefix(w.ID, "T")
	return &Space{
		sim: s, info: w,
		users:    map[string]User{},
		channels: map[string]*channel{},
		views:    map[string]*view{},
		stacks:   map[string][]*view{},
		homes:    map[string]*view{},
		botUser:  "UBOT" + suffix,
		botID:    "BBOT" + suffix,
	}
}

// Workspace returns what the workspace was added as.
func (w *Space) Workspace() Workspace { return w.info }

// AddUser adds a person, or changes the one of that id. With them comes their DM with
// the app.
func (w *Space) AddUser(u User) {
	w.sim.mu.Lock()
	defer w.sim.mu.Unlock()
	if _, known := w.users[u.ID]; !known {
		w.userIDs = append(w.userIDs, u.ID)
	}
	w.users[u.ID] = u
	if id := dmID(u.ID); w.channels[id] == nil {
		w.channels[id] = &channel{id: id, name: "directmessage", kind: DirectMessage,
			members: map[string]bool{u.ID: true}, appIn: true}
	}
	w.sim.bump()
}

func dmID(user string) string { return "D" + strings.TrimLeft(user, "UW") }

// AddChannel adds a channel, or changes name and members of the one of that id.
func (w *Space) AddChannel(c Channel) {
	w.sim.mu.Lock()
	defer w.sim.mu.Unlock()
	ch := w.channels[c.ID]
	if ch == nil {
		ch = &channel{id: c.ID}
		w.channels[c.ID] = ch
	}
	ch.name, ch.appIn, ch.kind = c.Name, c.AppInvited, PublicChannel
	if c.Private {
		ch.kind = PrivateChannel
	}
	ch.members = map[string]bool{}
	for _, m := range c.Members {
		ch.members[m] = true
	}
	w.sim.bump()
}

// Install puts the app into the workspace with these bot scopes (none: those of
// Sundial's manifest) and returns the bot token. Installing again changes the scopes
// and keeps the token, as Slack does, unless it was revoked.
func (w *Space) Install(scopes ...string) (botToken string) {
	w.sim.mu.Lock()
	defer w.sim.mu.Unlock()
	if len(scopes) == 0 {
		scopes = manifestScopes
	}
	return w.installLocked(scopes).token
}

func (w *Space) installLocked(scopes []string) *install {
	if w.install == nil {
		w.install = &install{space: w, token: "xoxb-" + w.info.ID + "-" + w.sim.secret()}
		w.sim.tokens[w.install.token] = w.install
	}
	w.install.scopes = append([]string(nil), scopes...)
	w.sim.bump()
	return w.install
}

// BotToken returns the xoxb- token; empty while the app isn't installed.
func (w *Space) BotToken() string {
	w.sim.mu.Lock()
	defer w.sim.mu.Unlock()
	if w.install == nil {
		return ""
	}
	return w.install.token
}

// BotUser returns the id of the app's user.
func (w *Space) BotUser() string { return w.botUser }

// Revoke makes the token fail with slackError ("token_revoked", "account_inactive")
// and sends no event.
func (w *Space) Revoke(slackError string) {
	w.sim.mu.Lock()
	defer w.sim.mu.Unlock()
	if w.install == nil {
		return
	}
	w.install.revoked = slackError
	w.install = nil
	w.sim.bump()
}

// Uninstall removes the app: its token fails with account_inactive, and the app gets
// tokens_revoked and app_uninstalled. It returns when both were acknowledged or given up.
func (w *Space) Uninstall(ctx context.Context) error {
	w.Revoke("account_inactive")
	gone := []object{
		{"type": "tokens_revoked", "tokens": object{"oauth": []string{}, "bot": []string{w.botUser}}},
		{"type": "app_uninstalled"},
	}
	for _, event := range gone {
		if _, err := w.sim.sendEvent(ctx, w, event); err != nil {
			return fmt.Errorf("telling the app that it was uninstalled: %w", err)
		}
	}
	return nil
}

// Users returns all people of the workspace, in the order in which they were added.
func (w *Space) Users() []User {
	w.sim.mu.Lock()
	defer w.sim.mu.Unlock()
	users := make([]User, 0, len(w.userIDs))
	for _, id := range w.userIDs {
		users = append(users, w.users[id])
	}
	return users
}

func (c *channel) memberIDs() []string {
	ids := make([]string, 0, len(c.members))
	for id := range c.members {
		ids = append(ids, id)
	}
	sort.Strings(ids)
	return ids
}

// DM returns the id of the conversation between a person and the app, "D…". People of the
// same id in two workspaces have DMs of the same id.
func (w *Space) DM(userID string) string { return dmID(userID) }

// domain returns the workspace's part of its host name.
func (w *Space) domain() string {
	return strings.ToLower(strings.ReplaceAll(either(w.info.Name, w.info.ID), " ", "-"))
}

// reaches reports whether the app can write to that person: to people from outside only if both
// are in a channel.
func (w *Space) reaches(u User) bool {
	if u.Team == "" || u.Team == w.info.ID {
		return true
	}
	for _, c := range w.channels {
		if c.kind != DirectMessage && c.members[u.ID] {
			return true
		}
	}
	return false
}
