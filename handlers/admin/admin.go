// Package admin shows the admins of a workspace whether Sundial works there, and what may
// be shared.
package admin

import (
	"context"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
)

// Register adds what admins of a workspace see.
func Register(r *handlers.Router) {
	r.Add(handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Admin: admin},
		HelpWith: command.Privacy,
		Buttons: map[string]handlers.Button{
			"admin_channels": ruleButton(func(r *models.WorkspaceRules, off bool) { r.ChannelsOff = off }),
			"admin_files":    ruleButton(func(r *models.WorkspaceRules, off bool) { r.FilesOff = off }),
		},
	})
}

// admin shows a workspace admin whether Sundial works there and what may be shared. It reveals
// nothing about anyone's time, and about use only '5 or more'.
func admin(in *handlers.Interaction, _ command.Command) error {
	is, err := isAdmin(in)
	if err != nil || !is {
		return err
	}
	return adminPage(in, "")
}

// isAdmin asks Slack each time, because admins change. If the member isn't one, it answers
// them.
func isAdmin(in *handlers.Interaction) (bool, error) {
	ctx, cancel := context.WithTimeout(in.Ctx, handlers.ProfileWait)
	defer cancel()
	p, err := in.Profiles.Profile(ctx, in.Member.Key)
	if err != nil {
		in.Logger.Warn("could not ask Slack who is an admin", "error", err)
		in.Tell("", in.Words.AdminNoAnswer())
		return false, nil
	}
	if !p.IsAdmin {
		in.Tell("", in.Words.AdminAdminsOnly())
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
	use := in.Words.AdminFew(models.Enough)
	if enough {
		use = in.Words.AdminEnough(models.Enough)
	}
	channels, channelsButton := channelsRule(in.Words, rules.ChannelsOff)
	files, filesButton := filesRule(in.Words, rules.FilesOff)
	lines := append([]string{in.Words.AdminInstalled()}, works(in)...)
	lines = append(lines, use, channels, files, in.Words.AdminAllAnAdminSees())
	if done != "" {
		lines = append([]string{done}, lines...)
	}
	in.Tell("", strings.Join(lines, "\n"), channelsButton, filesButton)
	return nil
}

// channelsRule returns a line on shares to channels, and the button that changes it.
func channelsRule(words *messages.Printer, off bool) (string, *slack.ButtonBlockElement) {
	if off {
		return words.AdminChannelsOff(), blockkit.Button("admin_channels", words.AdminAllowChannelsButton(), "on")
	}
	return words.AdminChannelsAllowed(), blockkit.Button("admin_channels", words.AdminStopChannelsButton(), "off")
}

// filesRule returns a line on shares as files, and the button that changes it.
func filesRule(words *messages.Printer, off bool) (string, *slack.ButtonBlockElement) {
	if off {
		return words.AdminFilesOff(), blockkit.Button("admin_files", words.AdminAllowFilesButton(), "on")
	}
	return words.AdminFilesAllowed(), blockkit.Button("admin_files", words.AdminStopFilesButton(), "off")
}

// works returns a line for each part of Sundial that works or doesn't.
func works(in *handlers.Interaction) (lines []string) {
	if in.Health == nil {
		return nil
	}
	var fine, broken []string
	for _, h := range in.Health(in.Ctx, in.Member.Key.Workspace()) {
		if h.OK {
			fine = append(fine, partName(in.Words, h.What))
		} else {
			broken = append(broken, partName(in.Words, h.What))
		}
	}
	if len(broken) > 0 {
		lines = append(lines, in.Words.AdminBroken(strings.Join(broken, ", ")))
	}
	if len(fine) > 0 {
		lines = append(lines, in.Words.AdminWorks(strings.Join(fine, ", ")))
	}
	return lines
}

func partName(words *messages.Printer, part string) string {
	switch part {
	case handlers.ConnectedPart:
		return words.AdminConnected()
	case handlers.DatabasePart:
		return words.AdminDatabase()
	case handlers.SchedulerPart:
		return words.AdminScheduler()
	case handlers.PermissionsPart:
		return words.AdminPermissions()
	}
	return part
}

// ruleButton returns the button that changes one of the workspace's rules, if an admin presses
// it. Earlier shares aren't affected.
func ruleButton(set func(r *models.WorkspaceRules, off bool)) handlers.Button {
	return func(in *handlers.Interaction, value string) error {
		is, err := isAdmin(in)
		if err != nil || !is {
			return err
		}
		rules, err := in.Store.WorkspaceRules(in.Ctx, in.Member.Key.Workspace())
		if err != nil {
			return err
		}
		set(&rules, value == "off")
		if err := in.Store.SetWorkspaceRules(in.Ctx, in.Member.Key.Workspace(), rules, in.Now); err != nil {
			return err
		}
		return adminPage(in, in.Words.AdminDecided())
	}
}
