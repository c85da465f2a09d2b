package handlers

import (
	"context"
	"fmt"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/models"
)

// Health is one thing that must hold for Sundial to work in a workspace.
type Health struct {
	// What is it, in a few words: "connected to Slack".
	What string
	OK   bool
}

// admin shows an admin of the workspace whether Sundial works there and what may be
// shared: nothing of anyone's time, and of its use no more than '5 or more'.
func admin(t *task, _ command.Command) error {
	is, err := t.isAdmin()
	if err != nil || !is {
		return err
	}
	return t.adminPage("")
}

// isAdmin asks Slack, each time: who was an admin need not be one now. Who is none is
// told so.
func (t *task) isAdmin() (bool, error) {
	ctx, cancel := context.WithTimeout(t.ctx, profileWait)
	defer cancel()
	p, err := t.profiles.Profile(ctx, t.m.Key)
	if err != nil {
		t.log.Warn("could not ask who is an admin", "error", err)
		t.say("Slack does not say at this moment whether you are an admin of this workspace. Try again in a minute.")
		return false, nil
	}
	if !p.IsAdmin {
		t.say("That is for admins of this workspace; nothing of anyone's time is on it. To track time under that word, type %s start admin.", t.command)
	}
	return p.IsAdmin, nil
}

func (t *task) adminPage(done string) error {
	enough, err := t.store.EnoughMembers(t.ctx, t.m.Key.Workspace())
	if err != nil {
		return err
	}
	rules, err := t.store.WorkspaceRules(t.ctx, t.m.Key.Workspace())
	if err != nil {
		return err
	}
	use := fmt.Sprintf("Fewer than %d people use it.", models.Enough)
	if enough {
		use = fmt.Sprintf("%d or more people use it.", models.Enough)
	}
	lines := []string{
		"Sundial is installed in this workspace. " + t.works(), use,
		"Shares to channels: " + permitted(rules.ChannelsOff) + " Shares as files: " + permitted(rules.FilesOff),
		"This is all that an admin sees here: whose time it is, is told by nobody but that person.",
	}
	if done != "" {
		lines = append([]string{done}, lines...)
	}
	text := strings.Join(lines, "\n")
	blocks := []slack.Block{blockkit.Headed("", text), blockkit.Buttons(
		ruleButton("admin_channels", "shares to channels", rules.ChannelsOff), ruleButton("admin_files", "shares as files", rules.FilesOff),
	)}
	t.show(blockkit.NewReply(text, blocks...))
	return nil
}

func permitted(off bool) string {
	if off {
		return "off for everyone."
	}
	return "allowed."
}

func ruleButton(action, what string, off bool) *slack.ButtonBlockElement {
	if off {
		return blockkit.Button(action, "Allow "+what, "on")
	}
	return blockkit.Button(action, "Switch off "+what, "off")
}

// works says in a sentence what works and what does not.
func (t *task) works() string {
	if t.health == nil {
		return ""
	}
	var fine, broken []string
	for _, h := range t.health(t.ctx, t.m.Key.Workspace()) {
		if h.OK {
			fine = append(fine, h.What)
		} else {
			broken = append(broken, h.What)
		}
	}
	if len(broken) > 0 {
		return "Not as it should be: " + strings.Join(broken, ", ") + ". Tell whoever runs it."
	}
	return "It works: " + strings.Join(fine, ", ") + "."
}

func adminChannels(t *task, value string) error {
	return t.decide(value, "Shares to channels are", func(r *models.WorkspaceRules, off bool) { r.ChannelsOff = off })
}

func adminFiles(t *task, value string) error {
	return t.decide(value, "Shares as files are", func(r *models.WorkspaceRules, off bool) { r.FilesOff = off })
}

// decide changes one rule of the workspace, if an admin pressed the button. What was
// shared before stays where it is.
func (t *task) decide(value, what string, set func(*models.WorkspaceRules, bool)) error {
	is, err := t.isAdmin()
	if err != nil || !is {
		return err
	}
	rules, err := t.store.WorkspaceRules(t.ctx, t.m.Key.Workspace())
	if err != nil {
		return err
	}
	off := value == "off"
	set(&rules, off)
	if err := t.store.SetWorkspaceRules(t.ctx, t.m.Key.Workspace(), rules, t.now); err != nil {
		return err
	}
	return t.adminPage(what + " " + permitted(off) + " What was shared before stays where it is.")
}
