package bot

import (
	"cmp"
	"context"
	"slices"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
)

// noticeCallback names the modal that shows a reply. A reply to one of its buttons replaces
// it.
const noticeCallback = "notice"

// notice returns a modal that shows a reply. Modals can't contain charts.
func notice(r *interaction.Reply) *slack.ModalViewRequest {
	blocks := blockkit.WithoutCharts(r.Blocks.BlockSet)
	if len(blocks) == 0 || slices.ContainsFunc(blocks, messageOnly) {
		blocks = []slack.Block{slack.NewSectionBlock(plainText(cut(cmp.Or(r.Text, "Done."), 3000)), nil, nil)}
	}
	return &slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: noticeCallback, Title: plainText("Sundial"), Close: plainText("Close"),
		Blocks: slack.Blocks{BlockSet: blocks[:min(len(blocks), 100)]},
	}
}

// messageOnly reports whether Slack accepts the block only in messages
// (https://docs.slack.dev/reference/block-kit/blocks).
func messageOnly(b slack.Block) bool {
	switch b.BlockType() {
	case slack.MBTSection, slack.MBTRichText, slack.MBTContext, slack.MBTAction, slack.MBTDivider, slack.MBTHeader, slack.MBTImage, slack.MBTInput:
		return false
	}
	return true
}

func plainText(text string) *slack.TextBlockObject {
	return slack.NewTextBlockObject(slack.PlainTextType, text, false, false)
}

func cut(text string, n int) string {
	letters := []rune(text)
	return string(letters[:min(len(letters), n)])
}

func (s *Slack) openView(ctx context.Context, e *envelope, view *slack.ModalViewRequest) error {
	c := call{method: "views.open", patience: triggerTimeout, again: true}
	return s.call(ctx, e.Who.Workspace(), c, func(ctx context.Context, api *slack.Client) error {
		_, err := api.OpenViewContext(ctx, e.TriggerID, *view)
		return err
	})
}

func (s *Slack) pushView(ctx context.Context, e *envelope, view *slack.ModalViewRequest) error {
	c := call{method: "views.push", patience: triggerTimeout, again: true}
	return s.call(ctx, e.Who.Workspace(), c, func(ctx context.Context, api *slack.Client) error {
		_, err := api.PushViewContext(ctx, e.TriggerID, *view)
		return err
	})
}

func (s *Slack) updateView(ctx context.Context, e *envelope, view *slack.ModalViewRequest, hash string) error {
	c := call{method: "views.update", patience: patience, again: true}
	return s.call(ctx, e.Who.Workspace(), c, func(ctx context.Context, api *slack.Client) error {
		_, err := api.UpdateViewContext(ctx, *view, "", hash, e.View.ID)
		return err
	})
}
