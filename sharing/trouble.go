package sharing

import (
	"strconv"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
)

// ShareTrouble tells the owner of a share that was not delivered to all.
func ShareTrouble(words *messages.Printer, s models.Share) *interaction.Reply {
	blocks := append(Headline(words, words.SharingTroubleHead(), s), UndeliveredLines(words, s)...)
	return blockkit.NewReply(words.SharingTrouble(strconv.Itoa(s.Number)),
		append(blocks, blockkit.Buttons(blockkit.Button("share_again", words.SharingSendAgainButton(), s.ID), blockkit.Button("shares", words.SharingAllSharesButton(), "")))...)
}

// UndeletedShare tells the owner that a message of a share couldn't be deleted when
// the owner took the share back.
func UndeletedShare(r notice.Reader, s models.Share) *interaction.Reply {
	return blockkit.NewReply(r.Words.SharingUndeletedHead(), blockkit.Headed(r.Words.SharingUndeletedHead(), r.Words.SharingUndeleted(strconv.Itoa(s.Number))))
}
