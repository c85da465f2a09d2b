// Package home links to the Home tab, and ends the tab with links to everything else.
package home

import (
	"errors"
	"net/url"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/models"
)

// Register adds the Home tab's command and the end of the tab.
func Register(r *handlers.Router) {
	r.Add(handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Home: home},
		HelpWith: command.Help,
		Buttons:  map[string]handlers.Button{"open_home": homeOpened},
	})
	r.Home(handlers.HomeFoot, homeFoot)
}

// home links to the Home tab, which a command can't open.
func home(in *handlers.Interaction, _ command.Command) error {
	link, err := linkOf(in)
	if err != nil {
		return err
	}
	if link == "" {
		in.Tell(in.Words.HomeWhereHead(), in.Words.HomeWhere())
		return nil
	}
	open := blockkit.Button("open_home", in.Words.HomeOpenButton(), "")
	open.URL = link
	in.Tell(in.Words.HomeWhereHead(), in.Words.HomeWhere(), open)
	return nil
}

// linkOf returns a link that opens the app's Home tab in Slack. It's empty if the app's ID is
// unknown; only 'Add to Slack' installations have it.
// https://docs.slack.dev/interactivity/deep-linking
func linkOf(in *handlers.Interaction) (string, error) {
	w, err := in.Store.Workspace(in.Ctx, in.Member.Key.Workspace())
	if errors.Is(err, models.ErrNotFound) || err == nil && w.AppID == "" {
		return "", nil
	}
	query := url.Values{"team": {in.Member.Key.Team}, "id": {w.AppID}, "tab": {"home"}}
	return "slack://app?" + query.Encode(), err
}

// homeOpened answers the press of the link, which Slack's client follows.
func homeOpened(*handlers.Interaction, string) error { return nil }

func homeFoot(in *handlers.Interaction) ([]slack.Block, error) {
	return []slack.Block{
		blockkit.Header(in.Words.HomeMoreHeader()),
		blockkit.Buttons(
			blockkit.Button("report_week", in.Words.HomeReportButton(), ""),
			blockkit.Button("fill", in.Words.HomeFillButton(), ""),
			blockkit.Button("share", in.Words.HomeShareButton(), ""),
			blockkit.Button("reminders", in.Words.HomeRemindersButton(), ""),
			blockkit.Button("export", in.Words.HomeExportButton(), ""),
		),
		blockkit.Buttons(
			blockkit.Button("settings", in.Words.HomeSettingsButton(), ""),
			blockkit.Button("tags", in.Words.HomeTagsButton(), ""),
			blockkit.Button("privacy", in.Words.HomePrivacyButton(), ""),
			blockkit.Button("help", in.Words.HelpAllButton(), ""),
			blockkit.Button("feedback", in.Words.HomeFeedbackButton(), ""),
		),
		blockkit.Small(in.Words.HomeAsOf(in.Moment(in.Now))),
	}, nil
}
