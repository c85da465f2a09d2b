package handlers

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/command"
	"sundial/models"
	"sundial/record"
)

// repeatClock is when a repeated share is previewed, or a request made, that
// names no time: in minutes after midnight.
const (
	shareClock   = 16 * 60
	requestClock = 9 * 60
)

// AnnouncedAhead is how long before it leaves a share that is sent without asking
// is announced to its owner.
const AnnouncedAhead = time.Hour

// repeatShare makes a schedule of the share: its owner gets the preview each time.
func (t *task) repeatShare(c command.Command, order models.ShareOrder) error {
	if order.Channel != "" {
		t.say("A repeated share goes to people only, not to a channel. Type instead: %s share totals last week with @ann every friday", t.command)
		return nil
	}
	one := models.Schedule{Kind: models.ShareRepeat, Rule: c.Rule, Share: &order}
	if len(one.Rule.Clock) == 0 {
		one.Rule.Clock = []int{shareClock}
	}
	if err := t.schedule(one); err != nil || len(t.change.Schedules) == 0 {
		return err
	}
	made := t.change.Schedules[len(t.change.Schedules)-1]
	t.offerUnasked(made)
	return nil
}

// repeatRequest makes a schedule of the request.
func (t *task) repeatRequest(c command.Command, order models.ShareOrder) error {
	if order.Range.IsZero() {
		order.RangeName = "last month"
	}
	one := models.Schedule{Kind: models.RequestRepeat, Rule: c.Rule, Share: &order}
	if len(one.Rule.Clock) == 0 {
		one.Rule.Clock = []int{requestClock}
	}
	return t.schedule(one)
}

// repeatWords say what a repeated share or request does.
func repeatWords(one models.Schedule) string {
	switch {
	case one.Kind == models.RequestRepeat:
		return "They see a preview each time, and decide each alone.\n"
	case one.Kind != models.ShareRepeat:
		return ""
	case one.Unasked:
		return "It is announced to you with a Stop, and leaves an hour after that.\n"
	}
	return "You get the preview each time, and it leaves when you press Send.\n"
}

// scheduleBlock is one schedule as a list shows it. Of a repeated share or request it
// says what it holds and who gets it, so that two of them are told apart.
func (t *task) scheduleBlock(one models.Schedule) slack.Block {
	if one.Share == nil {
		return headedBlock(t.title(one), t.nextWords(one))
	}
	bold := &slack.RichTextSectionTextStyle{Bold: true}
	preposition := " · to "
	if one.Kind == models.RequestRepeat {
		preposition = " · from "
	}
	elements := []slack.RichTextSectionElement{
		slack.NewRichTextSectionTextElement(t.title(one), bold),
		slack.NewRichTextSectionTextElement("\n"+orderWords(one)+preposition, nil),
	}
	elements = append(elements, audience(*one.Share)...)
	return slack.NewRichTextBlock("", slack.NewRichTextSection(append(elements, slack.NewRichTextSectionTextElement("\n"+t.nextWords(one), nil))...))
}

// orderWords say which hours a repeated share or request is about.
func orderWords(one models.Schedule) string {
	var parts []string
	if tags := filterWords(one.Share.Filter); tags != "" {
		parts = append(parts, tags)
	}
	if one.Share.RangeName != "" {
		parts = append(parts, one.Share.RangeName)
	}
	if one.Kind == models.ShareRepeat {
		parts = append(parts, levelName(one.Share.Level))
	}
	return strings.Join(parts, " · ")
}

// showSchedule answers with one schedule and buttons to change it.
func (t *task) showSchedule(one models.Schedule, row ...*slack.ButtonBlockElement) {
	t.show(newReply(t.title(one)+" "+t.nextWords(one), t.scheduleBlock(one), buttons(row...)))
}

// offerUnasked puts the choice to send without asking under the answer, for the
// levels that hold no notes and no times.
func (t *task) offerUnasked(one models.Schedule) {
	blocks := &t.answer.Reply.Blocks
	switch {
	case one.Unasked:
		blocks.BlockSet = append(blocks.BlockSet, buttons(button("share_asking", "Always ask me", one.ID)))
	case mayLeaveUnasked(one.Share):
		blocks.BlockSet = append(blocks.BlockSet, buttons(button("share_unasked", "Send without asking", one.ID)))
	}
}

func mayLeaveUnasked(o *models.ShareOrder) bool {
	return o != nil && o.Channel == "" && (o.Level == "totals" || o.Level == "days")
}

func shareUnasked(t *task, id string) error { return t.setUnasked(id, true) }
func shareAsking(t *task, id string) error  { return t.setUnasked(id, false) }

func (t *task) setUnasked(id string, unasked bool) error {
	one, ok, err := t.ownSchedule(id)
	if err != nil || !ok {
		return err
	}
	if one.Kind != models.ShareRepeat || unasked && !mayLeaveUnasked(one.Share) {
		t.say("Only sums by tag, or by tag and day, can be sent without asking. Type instead: %s share totals last week with @ann every friday", t.command)
		return nil
	}
	one.Unasked = unasked
	t.change.Schedules = append(t.change.Schedules, one)
	t.showSchedule(one, button("schedule_off", "Turn off", one.ID), button("reminders", "All reminders", ""))
	t.offerUnasked(one)
	return nil
}

// RepeatedShare composes what the owner of a repeated share sees at its due time,
// and the draft that it is of. Nil: there is nothing to share, so nothing is said.
func RepeatedShare(ctx context.Context, store *models.Store, m *models.Member, r Reader, one models.Schedule, due time.Time) (*models.Share, *Reply, error) {
	if one.Share == nil {
		return nil, nil, nil
	}
	order := *one.Share
	order.At = r.Now.UTC().Truncate(time.Second)
	order.Range = rangeNamed(order.RangeName, r)
	draft := models.RepeatedShare(one, order, due, r.Now)
	if order.Level == worktimeLevel {
		last, err := store.LastShareNumber(ctx, m)
		if err != nil {
			return nil, nil, err
		}
		draft.Order.Number, draft.Order.Version = last+1, 1
	}
	var open gapsError
	switch err := newShareWriter(store, m).compose(ctx, &draft); {
	case errors.As(err, &open):
		return &draft, gapQuestion(r, draft, open.gaps), nil
	case errors.Is(err, errNothingShared):
		return nil, nil, nil
	case errors.Is(err, errTooLong):
		return nil, plainReply("A share that repeats is longer than one message holds, so nothing is sent. Type " + r.Command + " reminders to delete it, and share fewer days or less of them."), nil
	case err != nil:
		return nil, nil, err
	case lengthOf(draft.Hours) == 0:
		return nil, nil, nil
	}
	if one.Unasked && mayLeaveUnasked(&order) {
		draft.State, draft.Until = models.ShareAnnounced, r.Now.Add(AnnouncedAhead)
	}
	return &draft, SharePreview(r, draft), nil
}

// rangeNamed is what the name of a range means now; the last full days where it
// names none.
func rangeNamed(name string, r Reader) record.DateRange {
	reading := command.Parse("report "+name, command.Habits{Now: r.Now, Zone: r.Zone, Clock12: r.Clock12, WeekStart: r.WeekStart})
	if name == "" || reading.Command == nil || reading.Command.Range.IsZero() {
		return lastDays(record.DateOf(r.Now, r.Zone))
	}
	return reading.Command.Range
}

// RepeatedRequests are the requests that a schedule makes at its due time; who
// was asked often enough of late is left out.
func RepeatedRequests(ctx context.Context, store *models.Store, m *models.Member, r Reader, one models.Schedule, due time.Time) ([]models.Request, error) {
	if one.Share == nil {
		return nil, nil
	}
	order := *one.Share
	order.At, order.Range = r.Now, rangeNamed(order.RangeName, r)
	before, err := store.Requests(ctx, m, r.Now.Add(-requestsWithin))
	if err != nil {
		return nil, err
	}
	var all []models.Request
	for _, user := range order.People {
		if asked(before, user) < requestsMost {
			all = append(all, models.RepeatedRequest(one, user, order, due, r.Now))
		}
	}
	return all, nil
}

// LeaveAnnounced readies an announced share for leaving. False: its records say
// something else by now, so it is a draft again, to be previewed.
func LeaveAnnounced(ctx context.Context, store *models.Store, m *models.Member, s *models.Share, now time.Time) (bool, error) {
	was := s.Digest()
	err := newShareWriter(store, m).compose(ctx, s)
	if err != nil && !errors.Is(err, errNothingShared) && !errors.Is(err, errTooLong) {
		return false, err
	}
	if err != nil || s.Digest() != was {
		s.State, s.Until = models.ShareDraft, time.Time{}
		return false, store.Commit(ctx, &models.Change{Member: m, At: now, Shares: []models.Share{*s}})
	}
	last, err := store.LastShareNumber(ctx, m)
	if err != nil {
		return false, err
	}
	s.Number, s.State, s.SentAt, s.Until = last+1, models.ShareSending, now.UTC().Truncate(time.Second), now.Add(onTheWay)
	return true, store.Commit(ctx, &models.Change{Member: m, At: now, Shares: []models.Share{*s}})
}

// ShareTrouble tells the owner of a share that was not delivered to all.
func ShareTrouble(s models.Share) *Reply {
	blocks := append(sharing("Not all delivered to", s), undeliveredLines(s)...)
	return newReply(fmt.Sprintf("Share number %d was not delivered to all.", s.Number),
		append(blocks, buttons(button("share_again", "Send again", s.ID), button("shares", "All my shares", "")))...)
}

// ShareKept tells the owner that a message of a share that she took back could
// not be deleted.
func ShareKept(r Reader, s models.Share) *Reply {
	return newReply("Not all of it could be deleted.", headedBlock("Not all of it could be deleted:",
		fmt.Sprintf("Slack keeps a message of share number %d. Type %s unshare %d to try again.", s.Number, r.Command, s.Number)))
}

// changedHead stands over the preview of a share that did not leave.
func changedHead() slack.Block {
	return headedBlock("Nothing was sent:", "it is no longer what you saw. This is how it is now.")
}

// ChangedShare previews an announced share that did not leave since its records
// changed.
func ChangedShare(r Reader, s models.Share) *Reply {
	preview := SharePreview(r, s)
	preview.Blocks.BlockSet = append([]slack.Block{changedHead()}, preview.Blocks.BlockSet...)
	return preview
}
