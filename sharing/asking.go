package sharing

import (
	"context"
	"errors"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
)

// requestLimits keep requests from being used to put pressure on people: how often one person
// may be asked by another, and by anyone.
var requestLimits = models.ContactLimits{
	Pair:     models.ContactLimit{Max: 3, Within: models.ContactRetention},
	Receiver: models.ContactLimit{Max: 10, Within: day},
}

// AskedOften reports whether the member has reached the limit for asking that person. It counts
// only the member's own requests: not whether that person uses Sundial, or what others do.
// before are the member's recent requests, some of which may not be delivered yet.
func AskedOften(ctx context.Context, store *models.Store, m *models.Member, before []models.Request, user string, now time.Time) (bool, error) {
	limit := requestLimits.Pair
	counted, err := store.Contacts(ctx, models.RequestContact, m.Key, colleague(m, user), now.Add(-limit.Within))
	own := 0
	for _, r := range before {
		if r.To == user {
			own++
		}
	}
	return max(counted, own) >= limit.Max, err
}

// AskedReply confirms to the asker what was asked; nothing else comes back.
func AskedReply(words *messages.Printer, ask, tooOften []string, o models.ShareOrder) *interaction.Reply {
	var blocks []slack.Block
	if len(ask) > 0 {
		asked := words.SharingAskedHours(mark, requestScope(words, o))
		blocks = append(blocks, sentenceAbout(asked, people(ask)...), blockkit.Text(words.SharingAskedHow()))
	}
	if len(tooOften) > 0 {
		blocks = append(blocks, sentenceAbout(words.SharingAskedTooOften(requestLimits.Pair.Max, mark), people(tooOften)...))
	}
	return blockkit.NewReply(words.SharingAsked(), blocks...)
}

// requestScope names a request's tags and days.
func requestScope(words *messages.Printer, o models.ShareOrder) string {
	days := words.SharingLastDays(ShareDays)
	if !o.Range.IsZero() {
		days = DaysName(words, o.Range)
	}
	if filter := o.Filter.String(); filter != "" {
		return words.List([]string{filter, days})
	}
	return days
}

// Ask delivers a request: it shows the asked person privately what an answer would contain. It's
// done once: an interrupted one isn't repeated. Someone who doesn't use Sundial, or has muted the
// asker, gets nothing.
func (c Courier) Ask(ctx context.Context, asker *models.Member, r models.Request) error {
	taken, err := c.Store.ClaimRequest(ctx, asker, r.ID)
	if err != nil || !taken {
		return err
	}
	now := c.Clock.Now().UTC().Truncate(time.Second)
	to := colleague(asker, r.To)
	m, err := c.Store.Member(ctx, to, now)
	if err != nil {
		return err
	}
	unseen := m.New || m.Settings.Unwelcomed || m.Settings.Mutes(asker.Key.User)
	contact := models.Contact{Kind: models.RequestContact, From: asker.Key, To: to, Unseen: unseen}
	exceeded, err := c.Store.NoteContact(ctx, contact, requestLimits, now)
	if err != nil || exceeded != "" || unseen {
		return err
	}
	reply, draft, err := c.request(ctx, m, asker.Key.User, r.Order, now)
	if err != nil {
		return err
	}
	if err := c.Store.AddShare(ctx, m, draft); err != nil {
		return err
	}
	return c.tell(ctx, m, reply, now)
}

// tell sends a message to the member's DM, and has it deleted when the member's messages are.
func (c Courier) tell(ctx context.Context, m *models.Member, reply *interaction.Reply, now time.Time) error {
	channel, ts, err := c.Messenger.Send(ctx, m.Key, reply)
	if err != nil {
		return err
	}
	return c.Store.NoteSent(ctx, m, channel, ts, now, m.DeletedAt(now))
}

// request composes what the asked person sees.
func (c Courier) request(ctx context.Context, m *models.Member, asker string, order models.ShareOrder, now time.Time) (*interaction.Reply, models.Share, error) {
	order.People, order.At = []string{asker}, now
	if order.Range.IsZero() {
		order.Range = LastDays(record.DateOf(now, m.Location()))
	}
	draft := models.NewShare(order, now)
	draft.Asked = asker
	reader := notice.NewReader(m, c.Command, now)
	switch err := NewShareWriter(c.Store, m).Compose(ctx, &draft); {
	case errors.Is(err, ErrNothingShared), errors.Is(err, ErrTooLong):
		return nothingAsked(reader.Words, draft), draft, nil
	case err != nil:
		return nil, draft, err
	case lengthOf(draft.Hours) == 0:
		return nothingAsked(reader.Words, draft), draft, nil
	}
	return SharePreview(reader, draft), draft, nil
}

// nothingAsked answers a member who has no such hours.
func nothingAsked(words *messages.Printer, draft models.Share) *interaction.Reply {
	asks := words.SharingNothingAsked(mark, requestScope(words, draft.Order))
	return blockkit.NewReply(words.SharingRequest(), sentenceAbout(asks, people([]string{draft.Asked})...), blockkit.Buttons(
		blockkit.Button("share_trim", words.SharingTrimButton(), draft.ID),
		blockkit.Button("share_leave", words.SharingLeaveButton(), draft.ID),
		blockkit.Button("share_mute", words.SharingMuteButton(), draft.ID)))
}

// SharePeople bounds the recipients of one share.
const SharePeople = 10
