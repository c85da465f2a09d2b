package handlers

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/jonboulle/clockwork"
	"github.com/slack-go/slack"

	"sundial/command"
	"sundial/models"
	"sundial/record"
)

// What keeps requests from being used to press.
const (
	// requestsMost is how often one person may be asked by another within
	// requestsWithin.
	requestsMost   = 3
	requestsWithin = 7 * 24 * time.Hour
)

// request asks people for their hours. What is answered depends on the asker's
// own requests alone: not on whether they use Sundial, or what they do with it.
func request(t *task, c command.Command) error {
	order, ok := t.requestOrder(c)
	if !ok {
		return nil
	}
	if !isZeroRule(c.Rule) {
		return t.repeatRequest(c, order)
	}
	before, err := t.store.Requests(t.ctx, t.m, t.now.Add(-requestsWithin))
	if err != nil {
		return err
	}
	var ask, tooOften []string
	for _, user := range order.People {
		if asked(before, user) >= requestsMost {
			tooOften = append(tooOften, user)
			continue
		}
		ask = append(ask, user)
		t.change.Requests = append(t.change.Requests, models.NewRequest(user, order, t.now, t.now.Add(onTheWay)))
	}
	t.show(askedReply(ask, tooOften, order))
	if len(ask) > 0 {
		t.handOver(t.change.Requests)
	}
	return nil
}

func asked(before []models.Request, user string) int {
	n := 0
	for _, r := range before {
		if r.To == user {
			n++
		}
	}
	return n
}

func (t *task) requestOrder(c command.Command) (models.ShareOrder, bool) {
	o := models.ShareOrder{Level: "totals", Range: c.Range, RangeName: c.RangeName, Filter: c.Filter, People: c.People, At: t.now}
	switch {
	case len(o.People) == 0:
		t.say("Slack did not say who that is: pick the name from the list that Slack offers after @. Type instead: %s request @ann last month", t.command)
		return o, false
	case slices.Contains(o.People, t.m.Key.User):
		t.say("That is you. Your own hours are in: %s report last month", t.command)
		return o, false
	case len(o.People) > sharePeople:
		t.say("A request goes to %d people at most.", sharePeople)
		return o, false
	}
	return o, true
}

// askedReply tells the asker what was asked, and that nothing else comes back.
func askedReply(ask, tooOften []string, o models.ShareOrder) *Reply {
	var blocks []slack.Block
	if len(ask) > 0 {
		bold := &slack.RichTextSectionTextStyle{Bold: true}
		elements := append([]slack.RichTextSectionElement{slack.NewRichTextSectionTextElement("Asked: ", bold)}, audience(models.ShareOrder{People: ask})...)
		blocks = append(blocks,
			slack.NewRichTextBlock("", slack.NewRichTextSection(append(elements, slack.NewRichTextSectionTextElement(" for "+requestWords(o)+".", nil))...)),
			textBlock("Whoever uses Sundial sees a preview that is seen by nobody else, and sends it, changes it, or leaves it. You see what arrives and nothing more: not who looked, left it, or does not use Sundial."))
	}
	if len(tooOften) > 0 {
		blocks = append(blocks, slack.NewRichTextBlock("", slack.NewRichTextSection(append(audience(models.ShareOrder{People: tooOften}), slack.NewRichTextSectionTextElement(
			fmt.Sprintf(": you have asked %d times within a week, which is as often as one can. Nothing was asked.", requestsMost), nil))...)))
	}
	return newReply("Asked for hours.", blocks...)
}

func requestWords(o models.ShareOrder) string {
	words := filterWords(o.Filter)
	if words == "" {
		words = "hours"
	}
	if o.Range.IsZero() {
		return words + fmt.Sprintf(" of the last %d full days", shareDays)
	}
	return words + ", " + daysName(o.Range)
}

// handOver brings the requests to those who were asked, after the asker has been
// answered.
func (t *task) handOver(requests []models.Request) {
	t.answer.Then = append(t.answer.Then, Effect{Run: func(ctx context.Context, m Messenger) (*Reply, error) {
		asking := Asking{Store: t.store, Messenger: m, Clock: t.clock, Command: t.command}
		for _, r := range requests {
			if err := asking.HandOver(ctx, t.m, r); err != nil {
				// The asker must not learn from it whether that person uses Sundial.
				t.log.Warn("could not hand a request over", "error", err)
			}
		}
		return nil, nil
	}})
}

// Asking brings requests to the people who were asked.
type Asking struct {
	Store     *models.Store
	Messenger Messenger
	Clock     clockwork.Clock
	Command   string
}

// HandOver shows the asked person, alone, what an answer would hold. It is done
// once: what is interrupted is not repeated. Who does not use Sundial, or wants
// no requests of the asker, gets nothing.
func (a Asking) HandOver(ctx context.Context, asker *models.Member, r models.Request) error {
	taken, err := a.Store.TakeRequest(ctx, asker, r.ID)
	if err != nil || !taken {
		return err
	}
	now := a.Clock.Now().UTC().Truncate(time.Second)
	to := models.MemberKey{Enterprise: asker.Key.Enterprise, Team: asker.Key.Team, User: r.To}
	m, err := a.Store.Member(ctx, to, now)
	if err != nil || m.New || m.Settings.Unwelcomed || slices.Contains(m.Settings.Muted, asker.Key.User) {
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
func (a Asking) ask(ctx context.Context, m *models.Member, asker string, order models.ShareOrder, now time.Time) (*Reply, models.Share, error) {
	order.People, order.At = []string{asker}, now
	if order.Range.IsZero() {
		order.Range = lastDays(record.DateOf(now, m.Location()))
	}
	draft := models.NewShare(order, now)
	draft.Asked = asker
	switch err := newShareWriter(a.Store, m).compose(ctx, &draft); {
	case errors.Is(err, errNothingShared), errors.Is(err, errTooLong):
		return nothingAsked(draft), draft, nil
	case err != nil:
		return nil, draft, err
	case lengthOf(draft.Hours) == 0:
		return nothingAsked(draft), draft, nil
	}
	return SharePreview(NewReader(m, a.Command, now), draft), draft, nil
}

// nothingAsked is for who has none of the hours that were asked for.
func nothingAsked(draft models.Share) *Reply {
	block := slack.NewRichTextBlock("", slack.NewRichTextSection(
		slack.NewRichTextSectionUserElement(draft.Asked, nil),
		slack.NewRichTextSectionTextElement(" asks for "+requestWords(draft.Order)+", of which you have none that could be sent. Nobody is told that.", nil)))
	return newReply("A request for hours, seen by you alone.", block,
		buttons(button("share_trim", "Change days or tags", draft.ID), button("share_leave", "Leave it", draft.ID), button("share_mute", "No more requests from them", draft.ID)))
}

// shareMute lets no more requests of that person through. Nobody is told.
func shareMute(t *task, id string) error {
	s, ok, err := t.draft(id)
	if err != nil || !ok {
		return err
	}
	if s.Asked != "" && !slices.Contains(t.m.Settings.Muted, s.Asked) {
		t.m.Settings.Muted = append(slices.Clone(t.m.Settings.Muted), s.Asked)
	}
	t.showMuted(s.Asked)
	return nil
}

func (t *task) showMuted(user string) {
	block := slack.NewRichTextBlock("", slack.NewRichTextSection(
		slack.NewRichTextSectionTextElement("No more requests reach you from ", nil), slack.NewRichTextSectionUserElement(user, nil),
		slack.NewRichTextSectionTextElement(". They are not told, and see no difference.", nil)))
	t.show(newReply("No more requests from them.", block, buttons(button("share_unmute", "Let them through again", user))))
}

// shareUnmute lets a person's requests through again.
func shareUnmute(t *task, user string) error {
	if !slices.Contains(t.m.Settings.Muted, user) {
		t.say("Requests from that person reach you already.")
		return nil
	}
	t.m.Settings.Muted = slices.DeleteFunc(slices.Clone(t.m.Settings.Muted), func(u string) bool { return u == user })
	t.say("Requests from that person reach you again.")
	return nil
}
