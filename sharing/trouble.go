package sharing

import (
	"strconv"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
)

// ShareTrouble notifies the owner of a share that wasn't delivered to everyone.
func ShareTrouble(words *messages.Printer, s models.Share) *interaction.Reply {
	blocks := append(Headline(words, words.SharingTroubleHead(), s), UndeliveredLines(words, s)...)
	return blockkit.NewReply(words.SharingTrouble(strconv.Itoa(s.Number)),
		append(blocks, blockkit.Buttons(blockkit.Button("share_again", words.SharingSendAgainButton(), s.ID), blockkit.Button("shares", words.SharingAllSharesButton(), "")))...)
}

// UndeletedShare notifies the owner of a share taken back that one of its messages couldn't be
// deleted.
func UndeletedShare(r notice.Reader, s models.Share) *interaction.Reply {
	return blockkit.NewReply(r.Words.SharingUndeletedHead(), blockkit.Headed(r.Words.SharingUndeletedHead(), r.Words.SharingUndeleted(strconv.Itoa(s.Number))))
}

// UndeliveredLines says for whom delivery failed, and what to do.
func UndeliveredLines(words *messages.Printer, s models.Share) []slack.Block {
	var lines []slack.Block
	for _, way := range s.Deliveries {
		if way.State == models.DeliverySent || way.State == models.DeliveryDeleted {
			continue
		}
		to := people([]string{way.User})
		if way.User == "" {
			to = []slack.RichTextSectionElement{slack.NewRichTextSectionChannelElement(way.Channel, nil)}
		}
		text := ": " + undeliveredWords(words, way)
		lines = append(lines, blockkit.Paragraph(append(to, slack.NewRichTextSectionTextElement(text, nil))...))
	}
	return lines
}

// undeliveredWords explains Slack's code for a failure.
func undeliveredWords(words *messages.Printer, way models.ShareDelivery) string {
	if way.State == models.DeliveryDoubt {
		return words.SharingInDoubt()
	}
	switch way.Reason {
	case tooManyToOne:
		return words.SharingOverPair(shareLimits.Pair.Max)
	case tooManyInAll:
		return words.SharingOverSender(shareLimits.Sender.Max)
	case tooManyForOne:
		return words.SharingOverReceiver()
	case "not_in_channel":
		return words.SharingNotInChannel()
	case "channel_not_found":
		if way.User == "" {
			return words.SharingNoChannel()
		}
	case "is_archived":
		return words.SharingArchived()
	case "restricted_action":
		return words.SharingRestricted()
	case "user_disabled", "cannot_dm_bot", "user_not_found", "messages_tab_disabled":
		return words.SharingUnreachable()
	case "rate limited":
		return words.SharingLimited()
	case "interrupted":
		return words.SharingInterrupted()
	}
	return words.SharingRefused(way.Reason)
}
