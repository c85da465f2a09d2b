package admin

import (
	"context"
	"fmt"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/models"
)

// adminFeature shows admins whether Sundial works.
func adminFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Admin: admin},
		HelpWith: command.Privacy,
		Buttons:  map[string]handlers.Button{"admin_channels": adminChannels, "admin_files": adminFiles},
	}
}

// admin shows an admin of the workspace whether Sundial works there and what may be
// shared: nothing of anyone's time, and of its use no more than '5 or more'.
func admin(in *handlers.Interaction, _ command.Command) error {
	is, err := isAdmin(in)
	if err != nil || !is {
		return err
	}
	return adminPage(in, "")
}

// isAdmin asks Slack, each time: who was an admin need not be one now. Who is none is
// told so.
func isAdmin(in *handlers.Interaction) (bool, error) {
	ctx, cancel := context.WithTimeout(in.Ctx, handlers.ProfileWait)
	defer cancel()
	p, err := in.Profiles.Profile(ctx, in.Member.Key)
	if err != nil {
		in.Log.Warn("could not ask who is an admin", "error", err)
		in.Say("Slack does not say at this moment whether you are an admin of this workspace. Try again in a minute.")
		return false, nil
	}
	if !p.IsAdmin {
		in.Say("That is for admins of this workspace; nothing of anyone's time is on it. To track time under that word, type %s start admin.", in.Command)
	}
	return p.IsAdmin, nil
}

func adminPage(in *handlers.Interaction, done string) error {
	enough, err := in.Store.EnoughMembers(in.Ctx, in.Member.Key.Workspace())
	if err != nil {
		return err
	}
	rules, err := in.Store.WorkspaceRules(in.Ctx, in.Member.Key.Workspace())
	if err != nil {
		return err
	}
	use := fmt.Sprintf("Fewer than %d people use it.", models.Enough)
	if enough {
		use = fmt.Sprintf("%d or more people use it.", models.Enough)
	}
	lines := []string{
		"Sundial is installed in this workspace. " + works(in), use,
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
	in.Show(blockkit.NewReply(text, blocks...))
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
func works(in *handlers.Interaction) string {
	if in.Health == nil {
		return ""
	}
	var fine, broken []string
	for _, h := range in.Health(in.Ctx, in.Member.Key.Workspace()) {
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

func adminChannels(in *handlers.Interaction, value string) error {
	return decide(in, value, "Shares to channels are", func(r *models.WorkspaceRules, off bool) { r.ChannelsOff = off })
}

func adminFiles(in *handlers.Interaction, value string) error {
	return decide(in, value, "Shares as files are", func(r *models.WorkspaceRules, off bool) { r.FilesOff = off })
}

// decide changes one rule of the workspace, if an admin pressed the button. What was
// shared before stays where it is.
func decide(in *handlers.Interaction, value, what string, set func(*models.WorkspaceRules, bool)) error {
	is, err := isAdmin(in)
	if err != nil || !is {
		return err
	}
	rules, err := in.Store.WorkspaceRules(in.Ctx, in.Member.Key.Workspace())
	if err != nil {
		return err
	}
	off := value == "off"
	set(&rules, off)
	if err := in.Store.SetWorkspaceRules(in.Ctx, in.Member.Key.Workspace(), rules, in.Now); err != nil {
		return err
	}
	return adminPage(in, what+" "+permitted(off)+" What was shared before stays where it is.")
}
