package sharing

import (
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
)

// Reasons for refusing a share, in place of Slack's codes.
const (
	overPrefix    = "over_"
	tooManyToOne  = overPrefix + models.OverPair
	tooManyInAll  = overPrefix + models.OverSender
	tooManyForOne = overPrefix + models.OverReceiver
)

// shareLimits bounds how many shares one member sends, and one person gets.
var shareLimits = models.ContactLimits{
	Pair:     models.ContactLimit{Max: 10, Within: day},
	Sender:   models.ContactLimit{Max: 50, Within: day},
	Receiver: models.ContactLimit{Max: 30, Within: day},
}

const day = 24 * time.Hour

// receiver says how a share may reach a person.
type receiver struct {
	// words are in the person's language.
	words *messages.Printer
	// isNew: the person never used Sundial or received anything through it.
	isNew bool
	// muted: the person blocks the sender.
	muted bool
	// over is the exceeded limit; empty: none.
	over string
}

// receiver looks up the recipient, and counts the share. A channel has no limit: everyone sees
// who posted there.
func (c Courier) receiver(ctx context.Context, owner *models.Member, way models.ShareDelivery) (receiver, error) {
	if way.User == "" {
		return receiver{}, nil
	}
	to := colleague(owner, way.User)
	m, err := c.Store.Member(ctx, to, way.At)
	if err != nil {
		return receiver{}, err
	}
	r := receiver{words: ownersWords(m), isNew: m.New, muted: m.Settings.Mutes(owner.Key.User)}
	contact := models.Contact{Kind: models.ShareContact, From: owner.Key, To: to, Unseen: r.muted}
	exceeded, err := c.Store.NoteContact(ctx, contact, shareLimits, way.At)
	if exceeded != "" {
		r.over, r.muted = overPrefix+exceeded, false // the sender exceeds a limit, muted or not
	}
	return r, err
}

// recordPretended records a share as delivered to someone who muted its sender, but sends
// nothing: the sender mustn't notice. So the ledger has a message ID as for any other; when the
// share is taken back, Slack has no such message, as if it had already been deleted. The
// recipient has nothing to add up.
func (c Courier) recordPretended(ctx context.Context, owner *models.Member, share models.Share, i int, way models.ShareDelivery) (models.Share, error) {
	way.State = models.DeliverySent
	if share.File != nil {
		way.File = "F0" + letters(9)
	} else {
		way.Channel, way.TS = "D0"+letters(9), fmt.Sprintf("%d.%06d", way.At.Unix(), rand.IntN(1_000_000))
	}
	return c.change(ctx, owner, share.ID, func(s *models.Share) { s.Deliveries[i] = way })
}

// letters returns n random characters of those in Slack's IDs.
func letters(n int) string {
	const of = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	text := make([]byte, n)
	for i := range text {
		text[i] = of[rand.IntN(len(of))]
	}
	return string(text)
}

// explain explains, once, to someone who never used Sundial what has arrived, and how to stop
// it. A file has no buttons, so the one to mute its sender follows each file. The share stays
// whether or not this arrives.
func (c Courier) explain(ctx context.Context, owner *models.Member, share models.Share, user string, r receiver) {
	var reply *interaction.Reply
	switch {
	case user == "":
		return
	case r.isNew:
		words := ownersWords(owner)
		reply = fromSender(words, words.SharingIntroduced(), words.SharingIntroduction(mark), owner.Key.User, blockkit.Button("mute_all", words.SharingMuteAllButton(), ""))
	case share.File != nil:
		reply = fromSender(r.words, r.words.SharingFileCame(), r.words.SharingFileFrom(mark), owner.Key.User)
	default:
		return
	}
	to := colleague(owner, user)
	channel, ts, err := c.Messenger.Send(ctx, to, reply)
	if err != nil {
		return
	}
	now := c.Clock.Now()
	if m, err := c.Store.Member(ctx, to, now); err == nil {
		_ = c.Store.NoteSent(ctx, m, channel, ts, now, m.DeletedAt(now)) // if this fails, a short message stays in Slack
	}
}

// fromSender is a sentence with the sender in it, and a button to mute them before the others.
func fromSender(words *messages.Printer, text, sentence, sender string, others ...*slack.ButtonBlockElement) *interaction.Reply {
	row := append([]*slack.ButtonBlockElement{blockkit.Button("mute", words.SharingReceiverMuteButton(), sender)}, others...)
	return blockkit.NewReply(text, sentenceAbout(sentence, people([]string{sender})...), blockkit.Buttons(row...))
}
