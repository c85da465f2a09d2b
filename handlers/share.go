package handlers

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/interaction"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
	"sundial/sharing"
	"sundial/timesheet"
)

// share shows its owner what would leave. Nothing leaves before she presses the
// one button that sends.
func share(t *task, c command.Command) error {
	order, ok, err := t.shareOrder(c)
	if err != nil || !ok {
		return err
	}
	if !isZeroRule(c.Rule) {
		return t.repeatShare(c, order)
	}
	return t.preview(models.NewShare(order, t.now))
}

func isZeroRule(r command.Rule) bool {
	return len(r.Clock)+len(r.Weekdays)+len(r.MonthDays)+r.Every == 0 && r.Unit == ""
}

// shareOrder reads what is to be shared; what can't be is answered in words.
func (t *task) shareOrder(c command.Command) (models.ShareOrder, bool, error) {
	o := models.ShareOrder{
		Level: c.Level, Range: c.Range, RangeName: c.RangeName, Filter: c.Filter, People: c.People, Channel: c.Channel,
		Today: c.WithToday, Timer: c.WithTimer, At: t.now,
	}
	if o.Range.IsZero() {
		o.Range = sharing.LastDays(t.today())
	}
	switch {
	case slices.Contains(o.People, t.m.Key.User):
		t.say("You are the one who shares, so name somebody else. Type instead: %s share totals last week with @ann", t.command)
		return o, false, nil
	case len(o.People) > sharing.SharePeople:
		t.say("A share goes to %d people at most: name fewer, and share with the others after.", sharing.SharePeople)
		return o, false, nil
	case len(o.People) == 0 && o.Channel == "" && isZeroRule(c.Rule) && t.req.Kind == interaction.SlashCommand:
		t.pickPeople(o)
		return o, false, nil
	case len(o.People) == 0 && o.Channel == "":
		t.say("Slack did not say who that is: pick the name from the list that Slack offers after @. Type instead: %s share totals last week with @ann", t.command)
		return o, false, nil
	}
	if o.Level == sharing.WorktimeLevel {
		o.Timer = false
		ok, err := t.worktimeAllowed(o)
		return o, ok, err
	}
	if o.Channel == "" {
		return o, true, nil
	}
	rules, err := t.store.WorkspaceRules(t.ctx, t.m.Key.Workspace())
	if err == nil && rules.ChannelsOff {
		t.say("An admin of this workspace has switched sharing to channels off. Type instead: %s share totals last week with @ann", t.command)
		return o, false, nil
	}
	return o, err == nil, err
}

const inputPeople = "people"

// pickPeople asks in a form for the people whom Slack did not tell.
func (t *task) pickPeople(o models.ShareOrder) {
	draft := models.NewShare(o, t.now)
	t.change.Shares = append(t.change.Shares, draft)
	t.say("Slack did not say who that is: pick them in the form. Or pick the name from the list that Slack offers after @, as in: %s share totals last week with @ann", t.command)
	menu := slack.NewOptionsMultiSelectBlockElement(slack.MultiOptTypeUser, blockkit.Plain("People"), inputPeople)
	most := sharing.SharePeople
	menu.MaxSelectedItems = &most
	t.open(&slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: "share_people", PrivateMetadata: draft.ID,
		Title: blockkit.Plain("Share with whom?"), Submit: blockkit.Plain("Preview"), Close: blockkit.Plain("Leave"),
		Blocks: slack.Blocks{BlockSet: []slack.Block{blockkit.Input(inputPeople, "People", "Nothing is sent before you have seen it", menu, false)}},
	})
}

// sharePicked takes the form and shows the preview in its place.
func (t *task) sharePicked() error {
	s, err := t.store.Share(t.ctx, t.m, t.req.View.Private)
	if isNotFound(err) || err == nil && s.State != models.ShareDraft {
		t.refuse(inputPeople, "This form is over: close it and type it again.")
		return nil
	}
	if err != nil {
		return err
	}
	people := t.req.View.Values[inputPeople][inputPeople].Values
	switch {
	case len(people) == 0 || len(people) > sharing.SharePeople:
		t.refuse(inputPeople, fmt.Sprintf("Pick one to %d people.", sharing.SharePeople))
		return nil
	case slices.Contains(people, t.m.Key.User):
		t.refuse(inputPeople, "You are the one who shares: pick somebody else.")
		return nil
	}
	s.Order.People, s.Order.At = people, t.now
	s.Address()
	return t.preview(s)
}

// preview composes the share, keeps it as a draft and shows it.
func (t *task) preview(s models.Share) error {
	if err := t.numberWorktime(&s.Order); err != nil {
		return err
	}
	err := sharing.NewShareWriter(t.store, t.m).Compose(t.ctx, &s)
	if errors.Is(err, sharing.ErrTooLong) && t.req.Kind != interaction.Submission {
		return t.offerParts(s)
	}
	if said := t.unshareable(s, err); said || err != nil {
		return ignoreSaid(err, said)
	}
	t.change.Shares = append(t.change.Shares, s)
	t.show(sharing.SharePreview(notice.NewReader(t.m, t.command, t.now), s))
	return nil
}

func ignoreSaid(err error, said bool) error {
	if said {
		return nil
	}
	return err
}

// unshareable says in words why nothing can be shared as ordered.
func (t *task) unshareable(s models.Share, err error) bool {
	var open sharing.GapsError
	switch {
	case errors.As(err, &open):
		t.change.Shares = append(t.change.Shares, s)
		t.show(sharing.GapQuestion(notice.NewReader(t.m, t.command, t.now), s, open.Gaps))
	case errors.Is(err, sharing.ErrNothingShared):
		t.change.Shares = append(t.change.Shares, s)
		t.tell("There is nothing to share yet:", sharing.DaysName(s.Order.Range)+" holds no full day, or no working time. Today and a running timer are in a share only when you add them.",
			blockkit.Button("share_today", "Add today", s.ID), blockkit.Button("share_trim", "Change days or tags", s.ID))
	case errors.Is(err, sharing.ErrTooLong):
		t.tell("That is more than one message holds.", "Share fewer days, or less of them. Type instead: "+t.command+" share days last week with @ann")
	default:
		return false
	}
	return true
}

// draft reads one of the member's own previews that was not sent.
func (t *task) draft(id string) (models.Share, bool, error) {
	s, err := t.store.Share(t.ctx, t.m, id)
	switch {
	case isNotFound(err):
		t.say("This preview is over, and nothing was sent. Type %s share again.", t.command)
		return s, false, nil
	case err != nil:
		return s, false, err
	case s.State != models.ShareDraft && s.State != models.ShareAnnounced:
		t.say("This was sent already: it is number %d. Type %s shares to see it.", s.Number, t.command)
		return s, false, nil
	}
	return s, true, nil
}

// shareSend sends what the preview showed. If the records say something else by
// now, or another preview came after it, nothing is sent and that is shown.
func shareSend(t *task, value string) error {
	id, digest, _ := strings.Cut(value, " ")
	s, ok, err := t.draft(id)
	if err != nil || !ok {
		return err
	}
	if s.Order.Channel != "" || s.Order.Level == sharing.WorktimeLevel {
		if _, ok, err := t.shareOrder(commandOf(s.Order)); err != nil || !ok {
			return err
		}
	}
	s.State, s.Until = models.ShareDraft, time.Time{}
	if err := t.numberWorktime(&s.Order); err != nil {
		return err
	}
	err = sharing.NewShareWriter(t.store, t.m).Compose(t.ctx, &s)
	if said := t.unshareable(s, err); said || err != nil {
		return ignoreSaid(err, said)
	}
	if s.Digest() != digest {
		t.change.Shares = append(t.change.Shares, s)
		t.show(sharing.ChangedShare(notice.NewReader(t.m, t.command, t.now), s))
		return nil
	}
	return t.send(s)
}

// commandOf is the order as the command that asks for it.
func commandOf(o models.ShareOrder) command.Command {
	return command.Command{
		Verb: command.Share, Level: o.Level, Range: o.Range, RangeName: o.RangeName, Filter: o.Filter, People: o.People, Channel: o.Channel,
		WithToday: o.Today, WithTimer: o.Timer,
	}
}

// send puts the share into the ledger as being sent, and after that sends it.
func (t *task) send(s models.Share) error {
	if err := t.number(&s); err != nil {
		return err
	}
	t.change.Shares = append(t.change.Shares, s)
	t.show(blockkit.NewReply("On its way.", sharing.Headline("On its way to", s)...))
	t.answer.Then = append(t.answer.Then, interaction.Effect{Run: func(ctx context.Context, m interaction.Messenger) (*interaction.Reply, error) {
		sent, err := sharing.Courier{Store: t.store, Messenger: m, Clock: t.clock}.Deliver(ctx, t.m, s.ID)
		if isNotFound(err) { // forgotten while it was on its way
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
		return t.delivered(sent), nil
	}})
	return nil
}

// number gives the share the next number of the ledger, and the state in which
// it waits to be sent.
func (t *task) number(s *models.Share) error {
	last, err := t.store.LastShareNumber(t.ctx, t.m)
	if err != nil {
		return err
	}
	s.Number, s.State, s.SentAt, s.Until = last+1, models.ShareSending, t.now, t.now.Add(sharing.OnTheWay)
	return nil
}

// delivered tells the owner how the sending ended, for each receiver.
func (t *task) delivered(s models.Share) *interaction.Reply {
	head, failed := "Sent to", sharing.UndeliveredLines(s)
	if len(failed) == len(s.Deliveries) {
		head = "Not sent to"
	}
	blocks := sharing.Headline(head, s)
	blocks = append(blocks, failed...)
	again := blockkit.Button("share_again", "Send again", s.ID)
	switch {
	case len(failed) == 0 && s.File == nil:
		blocks = append(blocks, blockkit.Buttons(blockkit.Button("unshare", "Take it back", s.ID), blockkit.Button("shares", "All my shares", "")))
	case len(failed) == 0:
		blocks = append(blocks, blockkit.Buttons(blockkit.Button("shares", "All my shares", "")))
	default:
		blocks = append(blocks, blockkit.Buttons(again, blockkit.Button("shares", "All my shares", "")))
	}
	r := blockkit.NewReply(fmt.Sprintf("%s: share number %d.", strings.TrimSuffix(head, " to"), s.Number), blocks...)
	r.Replace = t.req.Kind == interaction.Action
	return r
}

func shareLeave(t *task, id string) error {
	s, ok, err := t.draft(id)
	if err != nil || !ok {
		return err
	}
	if s.State == models.ShareAnnounced {
		s.State, s.Until = models.ShareDraft, time.Time{}
		t.change.Shares = append(t.change.Shares, s)
	}
	t.say("Left: nothing was sent, and nobody is told.")
	return nil
}

// shareLevel shows the preview at another level.
func shareLevel(t *task, value string) error {
	level, id, _ := strings.Cut(value, " ")
	return t.redraft(id, func(o *models.ShareOrder) {
		if slices.Contains(sharing.ShareLevels, level) {
			o.Level = level
		}
	})
}

func shareToday(t *task, id string) error {
	return t.redraft(id, func(o *models.ShareOrder) {
		o.Today = !o.Today
		o.Timer = o.Timer && o.Today
	})
}

func shareTimer(t *task, id string) error {
	return t.redraft(id, func(o *models.ShareOrder) { o.Timer = !o.Timer })
}

func shareProvenance(t *task, id string) error {
	return t.redraft(id, func(o *models.ShareOrder) { o.Provenance = !o.Provenance })
}

func shareAnswer(t *task, id string) error {
	return t.redraft(id, func(o *models.ShareOrder) { o.Answer = !o.Answer && o.Channel == "" })
}

// redraft shows a preview of the order as changed, as of now.
func (t *task) redraft(id string, change func(*models.ShareOrder)) error {
	s, ok, err := t.draft(id)
	if err != nil || !ok {
		return err
	}
	change(&s.Order)
	s.Order.At, s.State, s.Until = t.now, models.ShareDraft, time.Time{}
	return t.preview(s)
}

// shareTrim opens a small form for the days and tags of a preview.
func shareTrim(t *task, id string) error {
	s, ok, err := t.draft(id)
	if err != nil || !ok {
		return err
	}
	t.answer.Reply = nil
	days := slack.NewPlainTextInputBlockElement(blockkit.Plain("last week, october, 3 nov to 14 nov"), inputDays)
	days.InitialValue, days.MaxLength = s.Order.RangeName, 100
	tags := slack.NewPlainTextInputBlockElement(blockkit.Plain("#acme -#internal"), inputTags)
	tags.InitialValue, tags.MaxLength = sharing.FilterWords(s.Order.Filter), 500
	t.open(&slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: "share_trim", PrivateMetadata: s.ID,
		Title: blockkit.Plain("What to share"), Submit: blockkit.Plain("Preview"), Close: blockkit.Plain("Leave"),
		Blocks: slack.Blocks{BlockSet: []slack.Block{
			blockkit.Input(inputDays, "Days", fmt.Sprintf("Empty: the last %d full days", sharing.ShareDays), days, true),
			blockkit.Input(inputTags, "Tags or words", "Empty: all of them", tags, true),
		}},
	})
	return nil
}

const inputDays = "days"

// shareTrimmed takes the form and shows the new preview in its place. The former
// one can't send it: its button names the bytes that it showed.
func (t *task) shareTrimmed() error {
	s, err := t.store.Share(t.ctx, t.m, t.req.View.Private)
	if isNotFound(err) || err == nil && s.State != models.ShareDraft && s.State != models.ShareAnnounced {
		t.refuse(inputDays, "This preview is over: close the form.")
		return nil
	}
	if err != nil {
		return err
	}
	habits := t.habits()
	reading := command.Parse(strings.TrimSpace("report "+t.value(inputDays)+" "+t.value(inputTags)), habits)
	if reading.Command == nil || reading.Command.Verb != command.Report || len(reading.Command.GroupBy) > 0 || reading.Command.Format != "" {
		t.refuse(inputDays, "Type days as: last week, october, or 3 nov to 14 nov; and tags as: #acme -#internal")
		return nil
	}
	s.Order.Range, s.Order.RangeName, s.Order.Filter = reading.Command.Range, reading.Command.RangeName, reading.Command.Filter
	if s.Order.Range.IsZero() {
		s.Order.Range = sharing.LastDays(t.today())
	}
	s.Order.At, s.Order.Today, s.Order.Timer, s.State = t.now, s.Order.Range.To == t.today() && s.Order.Range.From == t.today(), false, models.ShareDraft
	if err := t.preview(s); err != nil {
		return err
	}
	if len(t.change.Shares) == 0 {
		t.refuse(inputDays, "That is more than one message holds: name fewer days, or less of them.")
		t.answer.Reply = nil
		return nil
	}
	return nil
}

// shareAgain previews what was shared before as it is now.
func shareAgain(t *task, id string) error {
	s, err := t.store.Share(t.ctx, t.m, id)
	if isNotFound(err) {
		t.say("There is no such share of yours. Type %s shares to see what is there.", t.command)
		return nil
	}
	if err != nil {
		return err
	}
	order := s.Order
	order.At = t.now
	if s.State == models.ShareSent && anySent(s) {
		order.Replaces, order.Version, order.Breaks = s.Number, max(1, order.Version)+1, false
		if order.Level == sharing.WorktimeLevel {
			if order.Version, err = t.nextVersion(order.Number); err != nil {
				return err
			}
		}
	}
	return t.preview(models.NewShare(order, t.now))
}

func anySent(s models.Share) bool {
	return slices.ContainsFunc(s.Deliveries, func(d models.ShareDelivery) bool { return d.State == models.DeliverySent })
}

// dayAndClock writes a moment in the member's zone.
func (t *task) dayAndClock(s models.Share) string {
	return timesheet.FormatDay(record.DateOf(s.SentAt, t.loc), t.today()) + " " + t.clockOf(s.SentAt)
}
