package home

import (
	"errors"
	"net/url"

	"sundial/handlers"
	"sundial/models"
)

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
