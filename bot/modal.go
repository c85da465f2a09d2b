package bot

import (
	"cmp"
	"slices"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/messages"
)

// noticeCallback names the modal that shows a reply. A reply to one of its buttons replaces
// it.
const noticeCallback = "notice"

// notice returns a modal that shows a reply. Modals can't contain charts.
func notice(words *messages.Printer, r *interaction.Reply) *slack.ModalViewRequest {
	blocks := blockkit.WithoutCharts(r.Blocks.BlockSet)
	if len(blocks) == 0 || slices.ContainsFunc(blocks, messageOnly) {
		blocks = []slack.Block{slack.NewSectionBlock(blockkit.Plain(cut(cmp.Or(r.Text, "Done."), 3000)), nil, nil)}
	}
	return &slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: noticeCallback, Title: blockkit.Plain("Sundial"), Close: blockkit.Plain(words.FormDoneClose()),
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

func cut(text string, n int) string {
	letters := []rune(text)
	return string(letters[:min(len(letters), n)])
}
