package sharing

import (
	"fmt"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/models"
	"sundial/notice"
)

// ShareTrouble tells the owner of a share that was not delivered to all.
func ShareTrouble(s models.Share) *interaction.Reply {
	blocks := append(Headline("Not all delivered to", s), UndeliveredLines(s)...)
	return blockkit.NewReply(fmt.Sprintf("Share number %d was not delivered to all.", s.Number),
		append(blocks, blockkit.Buttons(blockkit.Button("share_again", "Send again", s.ID), blockkit.Button("shares", "All my shares", "")))...)
}

// UndeletedShare tells the owner that a message of a share that she took back could
// not be deleted.
func UndeletedShare(r notice.Reader, s models.Share) *interaction.Reply {
	return blockkit.NewReply("Not all of it could be deleted.", blockkit.Headed("Not all of it could be deleted:",
		fmt.Sprintf("Slack keeps a message of share number %d. Type %s unshare %d to try again.", s.Number, r.Command, s.Number)))
}
