package sharing

import (
	"strconv"

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
