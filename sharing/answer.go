package sharing

import (
	"context"
	"strconv"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
)

const (
	// MaxAnswer bounds the characters of a question to the person who shared, MaxAnswers the questions
	// of one person to one share.
	MaxAnswer  = 500
	MaxAnswers = 20
)

// answerLimits bound the answers by which one person notifies another.
var answerLimits = models.ContactLimits{
	Pair:     models.ContactLimit{Max: 20, Within: day},
	Receiver: models.ContactLimit{Max: 60, Within: day},
}

// AnsweredOften reports whether the member has sent that person as many answers as one can
// in a day. It counts the member's own acts only.
func AnsweredOften(ctx context.Context, store *models.Store, m, owner *models.Member, now time.Time) (bool, error) {
	n, err := store.Contacts(ctx, models.AnswerContact, m.Key, owner.Key, now.Add(-answerLimits.Pair.Within))
	return n >= answerLimits.Pair.Max, err
}

// Answer notifies a share's owner of an answer, unless the owner muted the person who answered.
// That person sees no difference; the answer is in the owner's ledger anyway.
func (c Courier) Answer(ctx context.Context, by, owner *models.Member, got models.Received, answer models.Answer) error {
	now, muted := c.Clock.Now(), owner.Settings.Mutes(by.Key.User)
	contact := models.Contact{Kind: models.AnswerContact, From: by.Key, To: owner.Key, Unseen: muted}
	exceeded, err := c.Store.NoteContact(ctx, contact, answerLimits, now)
	if err != nil || exceeded != "" || muted {
		return err
	}
	words := messages.For(messages.Choose(owner.Settings.Language, owner.Locale), c.Command)
	return c.tell(ctx, owner, answerNotice(words, got, answer), now)
}

func answerNotice(words *messages.Printer, got models.Received, a models.Answer) *interaction.Reply {
	number := strconv.Itoa(got.Number)
	text := words.SharesDidAccept(number)
	if !a.Accepted {
		text = words.SharesDidAsk(number, a.Text)
	}
	block := blockkit.Paragraph(slack.NewRichTextSectionUserElement(a.By, nil), slack.NewRichTextSectionTextElement(" "+text, nil))
	return blockkit.NewReply(words.SharesAnswerCame(number), block, blockkit.Buttons(
		blockkit.Button("share_again", words.SharingSendAgainButton(), got.Share), blockkit.Button("shares", words.SharingAllSharesButton(), ""),
		blockkit.Button("mute", words.SharingReceiverMuteButton(), a.By)))
}
