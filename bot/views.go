package bot

import (
	"context"

	"github.com/slack-go/slack"

	"sundial/models"
)

// openModal opens a modal with a trigger; with push, on top of the modal that the trigger is
// from.
func (s *Slack) openModal(ctx context.Context, who models.MemberKey, trigger string, push bool, view *slack.ModalViewRequest) error {
	method, open := "views.open", (*slack.Client).OpenViewContext
	if push {
		method, open = "views.push", (*slack.Client).PushViewContext
	}
	return s.call(ctx, who.Workspace(), call{method: method, patience: triggerTimeout, again: true}, func(ctx context.Context, api *slack.Client) error {
		_, err := open(api, ctx, trigger, *view)
		return err
	})
}

// updateModal replaces a modal; with a hash, only if it's still the one with that hash.
func (s *Slack) updateModal(ctx context.Context, who models.MemberKey, id, hash string, view *slack.ModalViewRequest) error {
	c := call{method: "views.update", patience: patience, again: true}
	return s.call(ctx, who.Workspace(), c, func(ctx context.Context, api *slack.Client) error {
		_, err := api.UpdateViewContext(ctx, *view, "", hash, id)
		return err
	})
}

const publishMethod = "views.publish"

// publishHome publishes a Home tab, and returns its hash; with a hash, only if the published tab
// is still the one with that hash.
func (s *Slack) publishHome(ctx context.Context, who models.MemberKey, view *slack.HomeTabViewRequest, hash string) (next string, err error) {
	request := slack.PublishViewContextRequest{UserID: who.User, View: *view}
	if hash != "" {
		request.Hash = &hash
	}
	c := call{method: publishMethod, patience: patience, again: true}
	err = s.call(ctx, who.Workspace(), c, func(ctx context.Context, api *slack.Client) error {
		answer, err := api.PublishViewContext(ctx, request)
		if err == nil {
			next = answer.Hash
		}
		return err
	})
	return next, err
}
