package handlers

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/command"
	"sundial/models"
	"sundial/record"
	"sundial/timesheet"
)

// shareDays is how many full days a share tells of that names none.
const shareDays = 7

// sharePeople bounds the receivers of one share.
const sharePeople = 10

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
		o.Range = lastDays(t.today())
	}
	switch {
	case slices.Contains(o.People, t.m.Key.User):
		t.say("You are the one who shares, so name somebody else. Type instead: %s share totals last week with @ann", t.command)
		return o, false, nil
	case len(o.People) > sharePeople:
		t.say("A share goes to %d people at most: name fewer, and share with the others after.", sharePeople)
		return o, false, nil
	case len(o.People) == 0 && o.Channel == "" && isZeroRule(c.Rule) && t.req.Kind == SlashCommand:
		t.pickPeople(o)
		return o, false, nil
	case len(o.People) == 0 && o.Channel == "":
		t.say("Slack did not say who that is: pick the name from the list that Slack offers after @. Type instead: %s share totals last week with @ann", t.command)
		return o, false, nil
	}
	if o.Level == worktimeLevel {
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
	menu := slack.NewOptionsMultiSelectBlockElement(slack.MultiOptTypeUser, plain("People"), inputPeople)
	most := sharePeople
	menu.MaxSelectedItems = &most
	t.open(&slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: "share_people", PrivateMetadata: draft.ID,
		Title: plain("Share with whom?"), Submit: plain("Preview"), Close: plain("Leave"),
		Blocks: slack.Blocks{BlockSet: []slack.Block{input(inputPeople, "People", "Nothing is sent before you have seen it", menu, false)}},
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
	case len(people) == 0 || len(people) > sharePeople:
		t.refuse(inputPeople, fmt.Sprintf("Pick one to %d people.", sharePeople))
		return nil
	case slices.Contains(people, t.m.Key.User):
		t.refuse(inputPeople, "You are the one who shares: pick somebody else.")
		return nil
	}
	s.Order.People, s.Order.At = people, t.now
	s.Address()
	return t.preview(s)
}

// lastDays are the full days up to yesterday.
func lastDays(today record.Date) record.DateRange {
	return record.DateRange{From: today.AddDays(-shareDays), To: today.AddDays(-1)}
}

// preview composes the share, keeps it as a draft and shows it.
func (t *task) preview(s models.Share) error {
	if err := t.numberWorktime(&s.Order); err != nil {
		return err
	}
	err := newShareWriter(t.store, t.m).compose(t.ctx, &s)
	if errors.Is(err, errTooLong) && t.req.Kind != Submission {
		return t.offerParts(s)
	}
	if said := t.unshareable(s, err); said || err != nil {
		return ignoreSaid(err, said)
	}
	t.change.Shares = append(t.change.Shares, s)
	t.show(SharePreview(NewReader(t.m, t.command, t.now), s))
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
	var open gapsError
	switch {
	case errors.As(err, &open):
		t.change.Shares = append(t.change.Shares, s)
		t.show(gapQuestion(NewReader(t.m, t.command, t.now), s, open.gaps))
	case errors.Is(err, errNothingShared):
		t.change.Shares = append(t.change.Shares, s)
		t.tell("There is nothing to share yet:", daysName(s.Order.Range)+" holds no full day, or no working time. Today and a running timer are in a share only when you add them.",
			button("share_today", "Add today", s.ID), button("share_trim", "Change days or tags", s.ID))
	case errors.Is(err, errTooLong):
		t.tell("That is more than one message holds.", "Share fewer days, or less of them. Type instead: "+t.command+" share days last week with @ann")
	default:
		return false
	}
	return true
}

// SharePreview shows a share as it would leave, byte for byte, between two lines.
// The one button that sends is the only one that stands out.
func SharePreview(r Reader, s models.Share) *Reply {
	body := &Reply{}
	if err := json.Unmarshal(s.Body, body); err != nil {
		return plainReply("This preview can't be read any more. Type it again.")
	}
	blocks := []slack.Block{r.previewHead(s), slack.NewDividerBlock()}
	blocks = append(blocks, body.Blocks.BlockSet...)
	blocks = append(blocks, slack.NewDividerBlock(), smallBlock(r.leftOut(s)))
	leave, now := "Leave it", "Send"
	if s.State == models.ShareAnnounced {
		leave, now = "Stop", "Send now"
	}
	send := button("share_send", now, s.ID+" "+s.Digest())
	send.Style = slack.StylePrimary
	first := []*slack.ButtonBlockElement{send, button("share_leave", leave, s.ID), button("share_trim", "Change days or tags", s.ID)}
	if s.Asked != "" {
		first = append(first, button("share_mute", "No more requests from them", s.ID))
	}
	blocks = append(blocks, buttons(first...))
	if s.Order.Level != worktimeLevel {
		blocks = append(blocks, slack.NewActionBlock("", append([]slack.BlockElement{levelMenu(s)}, r.additions(s)...)...))
	}
	return newReply("A preview, seen by you alone: nothing has been sent.", blocks...)
}

func (r Reader) previewHead(s models.Share) slack.Block {
	bold := &slack.RichTextSectionTextStyle{Bold: true}
	elements := []slack.RichTextSectionElement{slack.NewRichTextSectionTextElement("Preview, seen by you alone. ", bold)}
	if s.Asked != "" {
		elements = append(elements, slack.NewRichTextSectionUserElement(s.Asked, nil), slack.NewRichTextSectionTextElement(
			" asks for these hours. Send them, change them, or leave it: nobody is told which. ", nil))
	}
	elements = append(elements, slack.NewRichTextSectionTextElement("This goes to ", nil))
	return slack.NewRichTextBlock("", slack.NewRichTextSection(append(append(elements, audience(s.Order)...),
		slack.NewRichTextSectionTextElement(r.leaves(s), nil))...))
}

// leaves says when the share leaves.
func (r Reader) leaves(s models.Share) string {
	if s.State == models.ShareAnnounced {
		return " at " + timesheet.FormatClock(s.Until, r.Zone, r.Clock12) + " without asking, as you chose, unless you press Stop:"
	}
	return " when you press Send:"
}

// audience names the receivers, as Slack shows them.
func audience(o models.ShareOrder) []slack.RichTextSectionElement {
	if o.Channel != "" {
		return []slack.RichTextSectionElement{
			slack.NewRichTextSectionTextElement("everyone in ", nil), slack.NewRichTextSectionChannelElement(o.Channel, nil),
		}
	}
	var all []slack.RichTextSectionElement
	for i, user := range o.People {
		if i > 0 {
			all = append(all, slack.NewRichTextSectionTextElement(", ", nil))
		}
		all = append(all, slack.NewRichTextSectionUserElement(user, nil))
	}
	return all
}

// leftOut says what the share does not hold, and what taking back can't do.
func (r Reader) leftOut(s models.Share) string {
	text := ""
	if s.Order.RangeName == "" && s.Asked == "" {
		text = fmt.Sprintf("No days were named: these are the last %d full ones. ", shareDays)
	}
	switch {
	case !s.Order.Today && !s.Order.Timer:
		text += "Today and a running timer are not in it. "
	case !s.Order.Timer:
		text += "A running timer is not in it. "
	}
	if s.Order.Level == worktimeLevel {
		return text + worktimeKept
	}
	if s.Order.Channel != "" {
		text += "Whoever is in the channel or joins it reads it, people of other companies too where it is shared with them. "
	}
	return text + r.Command + " unshare takes it back; whoever has read or copied it, or was notified, has it then."
}

func levelMenu(s models.Share) slack.BlockElement {
	menu := slack.NewOptionsSelectBlockElement(slack.OptTypeStatic, plain("How much"), "share_level")
	for _, level := range shareLevels {
		one := option(level, upper(levelName(level)), s.ID)
		menu.Options = append(menu.Options, one)
		if level == s.Order.Level {
			menu.InitialOption = one
		}
	}
	return menu
}

// shareLevels are the levels of a share in a message, the least first.
var shareLevels = []string{"totals", "days", "notes", "times"}

func upper(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

// additions are the buttons for what is in a share only when its owner adds it.
func (r Reader) additions(s models.Share) []slack.BlockElement {
	all := []slack.BlockElement{}
	put := func(has bool, what, add, remove string) {
		label := add
		if has {
			label = remove
		}
		all = append(all, button("share_"+what, label, s.ID))
	}
	if s.Order.Today || !s.Order.Range.To.Before(record.DateOf(s.Order.At, r.Zone).AddDays(-1)) {
		put(s.Order.Today, "today", "Add today", "Without today")
	}
	if s.Order.Today {
		put(s.Order.Timer, "timer", "Add the running timer", "Without the timer")
	}
	put(s.Order.Provenance, "provenance", "Tell how it was recorded", "Don't tell how it was recorded")
	if s.Order.Channel == "" {
		put(s.Order.Answer, "answer", "Ask for an answer", "Ask for no answer")
	}
	return all
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
	if s.Order.Channel != "" || s.Order.Level == worktimeLevel {
		if _, ok, err := t.shareOrder(commandOf(s.Order)); err != nil || !ok {
			return err
		}
	}
	s.State, s.Until = models.ShareDraft, time.Time{}
	if err := t.numberWorktime(&s.Order); err != nil {
		return err
	}
	err = newShareWriter(t.store, t.m).compose(t.ctx, &s)
	if said := t.unshareable(s, err); said || err != nil {
		return ignoreSaid(err, said)
	}
	if s.Digest() != digest {
		t.change.Shares = append(t.change.Shares, s)
		t.show(ChangedShare(NewReader(t.m, t.command, t.now), s))
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
	t.show(newReply("On its way.", sharing("On its way to", s)...))
	t.answer.Then = append(t.answer.Then, Effect{Run: func(ctx context.Context, m Messenger) (*Reply, error) {
		sent, err := Courier{Store: t.store, Messenger: m, Clock: t.clock}.Deliver(ctx, t.m, s.ID)
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
	s.Number, s.State, s.SentAt, s.Until = last+1, models.ShareSending, t.now, t.now.Add(onTheWay)
	return nil
}

// sharing is a line on a share: a head, its number and audience, and what it is.
func sharing(head string, s models.Share) []slack.Block {
	bold := &slack.RichTextSectionTextStyle{Bold: true}
	elements := append([]slack.RichTextSectionElement{slack.NewRichTextSectionTextElement(head+" ", bold)}, audience(s.Order)...)
	text := fmt.Sprintf(" · number %d · %s", s.Number, describeShare(s.Order, s.Days))
	return []slack.Block{slack.NewRichTextBlock("", slack.NewRichTextSection(append(elements, slack.NewRichTextSectionTextElement(text, nil))...))}
}

// delivered tells the owner how the sending ended, for each receiver.
func (t *task) delivered(s models.Share) *Reply {
	head, failed := "Sent to", undeliveredLines(s)
	if len(failed) == len(s.Deliveries) {
		head = "Not sent to"
	}
	blocks := sharing(head, s)
	blocks = append(blocks, failed...)
	again := button("share_again", "Send again", s.ID)
	switch {
	case len(failed) == 0 && s.File == nil:
		blocks = append(blocks, buttons(button("unshare", "Take it back", s.ID), button("shares", "All my shares", "")))
	case len(failed) == 0:
		blocks = append(blocks, buttons(button("shares", "All my shares", "")))
	default:
		blocks = append(blocks, buttons(again, button("shares", "All my shares", "")))
	}
	r := newReply(fmt.Sprintf("%s: share number %d.", strings.TrimSuffix(head, " to"), s.Number), blocks...)
	r.Replace = t.req.Kind == Action
	return r
}

// undeliveredLines say for whom it failed, and what to do.
func undeliveredLines(s models.Share) []slack.Block {
	var lines []slack.Block
	for _, way := range s.Deliveries {
		if way.State == models.DeliverySent || way.State == models.DeliveryDeleted {
			continue
		}
		to := audience(models.ShareOrder{People: []string{way.User}})
		if way.User == "" {
			to = audience(models.ShareOrder{Channel: way.Channel})[1:]
		}
		text := ": " + undeliveredWords(way)
		lines = append(lines, slack.NewRichTextBlock("", slack.NewRichTextSection(append(to, slack.NewRichTextSectionTextElement(text, nil))...)))
	}
	return lines
}

// undeliveredWords says what Slack's word for a failure means.
func undeliveredWords(way models.ShareDelivery) string {
	if way.State == models.DeliveryDoubt {
		return "in doubt. Slack did not say whether it took it, so it may have arrived. It is not sent again by itself."
	}
	switch way.Reason {
	case "not_in_channel":
		return "Sundial is not in that channel. Invite it there with /invite, then send again."
	case "channel_not_found":
		if way.User == "" {
			return "there is no such channel, or Sundial is not in it. Invite it there with /invite, then send again."
		}
	case "is_archived":
		return "that channel is archived."
	case "restricted_action":
		return "this workspace lets apps post nothing there."
	case "user_disabled", "cannot_dm_bot", "user_not_found", "messages_tab_disabled":
		return "nothing can be delivered to them."
	case "rate limited":
		return "Slack takes nothing more at this moment. Send again in a minute."
	case "interrupted":
		return "not sent, since Sundial was stopped before. Send again."
	}
	return "Slack did not take it (" + way.Reason + ")."
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
		if slices.Contains(shareLevels, level) {
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
	days := slack.NewPlainTextInputBlockElement(plain("last week, october, 3 nov to 14 nov"), inputDays)
	days.InitialValue, days.MaxLength = s.Order.RangeName, 100
	tags := slack.NewPlainTextInputBlockElement(plain("#acme -#internal"), inputTags)
	tags.InitialValue, tags.MaxLength = filterWords(s.Order.Filter), 500
	t.open(&slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: "share_trim", PrivateMetadata: s.ID,
		Title: plain("What to share"), Submit: plain("Preview"), Close: plain("Leave"),
		Blocks: slack.Blocks{BlockSet: []slack.Block{
			input(inputDays, "Days", fmt.Sprintf("Empty: the last %d full days", shareDays), days, true),
			input(inputTags, "Tags or words", "Empty: all of them", tags, true),
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
		s.Order.Range = lastDays(t.today())
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
		if order.Level == worktimeLevel {
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
