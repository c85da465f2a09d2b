package sharing

import (
	"context"
	"errors"
	"time"

	"github.com/jonboulle/clockwork"
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
	to := models.MemberKey{Enterprise: m.Key.Enterprise, Team: m.Key.Team, User: user}
	counted, err := store.Contacts(ctx, models.RequestContact, m.Key, to, now.Add(-limit.Within))
	own := 0
	for _, r := range before {
		if r.To == user {
			own++
		}
	}
	return max(counted, own) >= limit.Max, err
}

// RequestsWithin is how long requests are counted.
const RequestsWithin = models.ContactRetention

// AskedReply confirms to the asker what was asked; nothing else comes back.
func AskedReply(words *messages.Printer, ask, tooOften []string, o models.ShareOrder) *interaction.Reply {
	var blocks []slack.Block
	if len(ask) > 0 {
		asked := words.SharingAskedHours(mark, requestScope(words, o))
		blocks = append(blocks,
			slack.NewRichTextBlock("", slack.NewRichTextSection(around(asked, nil, people(ask)...)...)),
			blockkit.Text(words.SharingAskedHow()))
	}
	if len(tooOften) > 0 {
		blocks = append(blocks, slack.NewRichTextBlock("", slack.NewRichTextSection(around(words.SharingAskedTooOften(requestLimits.Pair.Max, mark), nil, people(tooOften)...)...)))
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

// Asking delivers requests to the people who were asked.
type Asking struct {
	Store     *models.Store
	Messenger interaction.Messenger
	Clock     clockwork.Clock
	Command   string
}

// HandOver shows the asked person privately what an answer would contain. It's done once: an
// interrupted one isn't repeated. Someone who doesn't use Sundial, or has muted the asker, gets
// nothing.
func (a Asking) HandOver(ctx context.Context, asker *models.Member, r models.Request) error {
	taken, err := a.Store.ClaimRequest(ctx, asker, r.ID)
	if err != nil || !taken {
		return err
	}
	now := a.Clock.Now().UTC().Truncate(time.Second)
	to := models.MemberKey{Enterprise: asker.Key.Enterprise, Team: asker.Key.Team, User: r.To}
	m, err := a.Store.Member(ctx, to, now)
	if err != nil {
		return err
	}
	unseen := m.New || m.Settings.Unwelcomed || m.Settings.Mutes(asker.Key.User)
	contact := models.Contact{Kind: models.RequestContact, From: asker.Key, To: to, Unseen: unseen}
	over, err := a.Store.NoteContact(ctx, contact, requestLimits, now)
	if err != nil || over != "" || unseen {
		return err
	}
	reply, draft, err := a.ask(ctx, m, asker.Key.User, r.Order, now)
	if err != nil {
		return err
	}
	if err := a.Store.AddShare(ctx, m, draft); err != nil {
		return err
	}
	channel, ts, err := a.Messenger.Send(ctx, to, reply)
	if err != nil {
		return err
	}
	return a.Store.NoteSent(ctx, m, channel, ts, now, m.DeletedAt(now))
}

// ask composes what the asked person sees.
func (a Asking) ask(ctx context.Context, m *models.Member, asker string, order models.ShareOrder, now time.Time) (*interaction.Reply, models.Share, error) {
	order.People, order.At = []string{asker}, now
	if order.Range.IsZero() {
		order.Range = LastDays(record.DateOf(now, m.Location()))
	}
	draft := models.NewShare(order, now)
	draft.Asked = asker
	reader := notice.NewReader(m, a.Command, now)
	switch err := NewShareWriter(a.Store, m).Compose(ctx, &draft); {
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
	block := slack.NewRichTextBlock("", slack.NewRichTextSection(around(asks, nil, slack.NewRichTextSectionUserElement(draft.Asked, nil))...))
	return blockkit.NewReply(words.SharingRequest(), block, blockkit.Buttons(
		blockkit.Button("share_trim", words.SharingTrimButton(), draft.ID),
		blockkit.Button("share_leave", words.SharingLeaveButton(), draft.ID),
		blockkit.Button("share_mute", words.SharingMuteButton(), draft.ID)))
}

// SharePeople bounds the recipients of one share.
const SharePeople = 10
