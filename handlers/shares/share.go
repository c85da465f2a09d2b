package shares

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
	"sundial/sharing"
)

// shareFeature shows what would be sent, and sends it on a tap.
func shareFeature() handlers.Feature {
	return handlers.Feature{
		Verbs: map[command.Verb]handlers.Handler{command.Share: share},
		Group: handlers.HelpShare,
		Does:  (*messages.Printer).HelpShare,
		Examples: []string{
			"share totals last week #acme with @bob",
			"share days last month #acme with @bob every friday",
			"share today including the timer with @bob",
			`share days last month #acme as pdf for "Acme GmbH"`,
		},
		Buttons: map[string]handlers.Button{
			"share_send":       shareSend,
			"share_leave":      shareLeave,
			"share_trim":       shareTrim,
			"share_level":      shareLevel,
			"share_today":      shareToday,
			"share_timer":      shareTimer,
			"share_provenance": shareProvenance,
			"share_answer":     shareAnswer,
			"share_again":      shareAgain,
		},
		Forms: map[string]handlers.Form{"share_trim": shareTrimmed, "share_people": sharePicked},
	}
}

// share shows its owner what would leave. Nothing leaves before
// the owner presses the one button that sends.
func share(in *handlers.Interaction, c command.Command) error {
	order, ok, err := shareOrder(in, c)
	if err != nil || !ok {
		return err
	}
	if !c.Rule.IsZero() {
		return repeatShare(in, c, order)
	}
	return preview(in, models.NewShare(order, in.Now))
}

// shareOrder reads what is to be shared; what can't be is answered in words.
func shareOrder(in *handlers.Interaction, c command.Command) (models.ShareOrder, bool, error) {
	o := models.ShareOrder{
		Level: c.Level, Range: c.Range, RangeName: c.RangeName, Filter: c.Filter, People: c.People, Channel: c.Channel,
		Outsider: c.Outsider, Format: c.Format, Today: c.WithToday, Timer: c.WithTimer, At: in.Now,
	}
	if o.Range.IsZero() {
		o.Range = sharing.LastDays(in.Today())
	}
	switch {
	case o.Outsider != "":
		return o, true, nil
	case slices.Contains(o.People, in.Member.Key.User):
		in.Tell("", in.Words.SharesNameSomebodyElse())
		return o, false, nil
	case len(o.People) > sharing.SharePeople:
		in.Tell("", in.Words.SharesTooManyPeople(sharing.SharePeople))
		return o, false, nil
	case len(o.People) == 0 && o.Channel == "" && c.Rule.IsZero() && in.Request.Kind == interaction.SlashCommand:
		pickPeople(in, o)
		return o, false, nil
	case len(o.People) == 0 && o.Channel == "":
		in.Tell("", in.Words.SharesWhoIsThat())
		return o, false, nil
	}
	if o.Level == sharing.WorktimeLevel {
		o.Timer = false
		ok, err := worktimeAllowed(in, o)
		return o, ok, err
	}
	if o.Channel == "" {
		return o, true, nil
	}
	rules, err := in.Store.WorkspaceRules(in.Ctx, in.Member.Key.Workspace())
	if err == nil && rules.ChannelsOff {
		in.Tell("", in.Words.SharesChannelsOff())
		return o, false, nil
	}
	return o, err == nil, err
}

const inputPeople = "people"

// pickPeople asks in a form for the people whom Slack did not name.
func pickPeople(in *handlers.Interaction, o models.ShareOrder) {
	draft := models.NewShare(o, in.Now)
	in.Change.Shares = append(in.Change.Shares, draft)
	in.Tell("", in.Words.SharesPickInForm())
	in.Open(peopleForm(in.Words, draft.ID))
}

func peopleForm(words *messages.Printer, draft string) *slack.ModalViewRequest {
	menu := slack.NewOptionsMultiSelectBlockElement(slack.MultiOptTypeUser, blockkit.Plain(words.SharesPeoplePlaceholder()), inputPeople)
	limit := sharing.SharePeople
	menu.MaxSelectedItems = &limit
	return blockkit.Form(words, "share_people", words.SharesPeopleTitle(), words.SharesPreviewSubmit(), draft,
		blockkit.Input(inputPeople, words.SharesPeopleLabel(), words.SharesPeopleHint(), menu, false))
}

// sharePicked takes the form and shows the preview in its place.
func sharePicked(in *handlers.Interaction) error {
	s, err := in.Store.Share(in.Ctx, in.Member, in.Request.View.Private)
	if handlers.IsNotFound(err) || err == nil && s.State != models.ShareDraft {
		in.Refuse(inputPeople, in.Words.SharesFormOver())
		return nil
	}
	if err != nil {
		return err
	}
	people := in.Request.View.Values[inputPeople][inputPeople].Values
	switch {
	case len(people) == 0 || len(people) > sharing.SharePeople:
		in.Refuse(inputPeople, in.Words.SharesPickPeople(sharing.SharePeople))
		return nil
	case slices.Contains(people, in.Member.Key.User):
		in.Refuse(inputPeople, in.Words.SharesNotYourself())
		return nil
	}
	s.Order.People, s.Order.At = people, in.Now
	s.Address()
	return preview(in, s)
}

// compose writes a share's message. A file of working time names the person as Slack does
// now.
func compose(in *handlers.Interaction, s *models.Share) error {
	w := sharing.NewShareWriter(in.Store, in.Member)
	if s.Order.Level == sharing.WorktimeLevel {
		own := in.Member.Key.User
		w = w.Named(in.NamesOf([]string{own})[own])
	}
	return w.Compose(in.Ctx, s)
}

// preview composes the share, keeps it as a draft and shows it.
func preview(in *handlers.Interaction, s models.Share) error {
	if err := numberWorktime(in, &s.Order); err != nil {
		return err
	}
	err := compose(in, &s)
	if errors.Is(err, sharing.ErrTooLong) && in.Request.Kind != interaction.Submission {
		return offerParts(in, s)
	}
	if said := unshareable(in, s, err); said || err != nil {
		return unlessSaid(err, said)
	}
	in.Change.Shares = append(in.Change.Shares, s)
	in.Show(sharing.SharePreview(notice.NewReader(in.Member, in.Command, in.Now), s))
	return nil
}

func unlessSaid(err error, said bool) error {
	if said {
		return nil
	}
	return err
}

// unshareable says in words why nothing can be shared as ordered.
func unshareable(in *handlers.Interaction, s models.Share, err error) bool {
	var open sharing.GapsError
	switch {
	case errors.As(err, &open):
		in.Change.Shares = append(in.Change.Shares, s)
		in.Show(sharing.GapQuestion(notice.NewReader(in.Member, in.Command, in.Now), s, open.Gaps))
	case errors.Is(err, sharing.ErrNothingShared):
		in.Change.Shares = append(in.Change.Shares, s)
		in.Tell(in.Words.SharesNothingYetHead(), in.Words.SharesNothingYet(sharing.DaysName(in.Words, s.Order.Range)),
			blockkit.Button("share_today", in.Words.SharingAddTodayButton(), s.ID), blockkit.Button("share_trim", in.Words.SharingTrimButton(), s.ID))
	case errors.Is(err, sharing.ErrTooLong):
		in.Tell(in.Words.SharesTooLongHead(), in.Words.SharesTooLong())
	default:
		return false
	}
	return true
}

// unsentShare reads one of the member's own previews that was not sent.
func unsentShare(in *handlers.Interaction, id string) (models.Share, bool, error) {
	s, err := in.Store.Share(in.Ctx, in.Member, id)
	switch {
	case handlers.IsNotFound(err):
		in.Tell("", in.Words.SharesPreviewOver())
		return s, false, nil
	case err != nil:
		return s, false, err
	case s.State != models.ShareDraft && s.State != models.ShareAnnounced:
		in.Tell("", in.Words.SharesSentAlready(strconv.Itoa(s.Number)))
		return s, false, nil
	}
	return s, true, nil
}

// shareSend sends what the preview showed. If the records say something else by
// now, or another preview came after it, nothing is sent and that is shown.
func shareSend(in *handlers.Interaction, value string) error {
	id, digest, _ := strings.Cut(value, " ")
	s, ok, err := unsentShare(in, id)
	if err != nil || !ok {
		return err
	}
	if s.Order.Channel != "" || s.Order.Level == sharing.WorktimeLevel {
		if _, ok, err := shareOrder(in, commandOf(s.Order)); err != nil || !ok {
			return err
		}
	}
	s.State, s.Until = models.ShareDraft, time.Time{}
	if err := numberWorktime(in, &s.Order); err != nil {
		return err
	}
	err = compose(in, &s)
	if said := unshareable(in, s, err); said || err != nil {
		return unlessSaid(err, said)
	}
	if s.Digest() != digest {
		in.Change.Shares = append(in.Change.Shares, s)
		in.Show(sharing.ChangedShare(notice.NewReader(in.Member, in.Command, in.Now), s))
		return nil
	}
	if s.Order.Outsider != "" {
		return handOut(in, s)
	}
	return send(in, s)
}

// commandOf is the order as the command that asks for it.
func commandOf(o models.ShareOrder) command.Command {
	return command.Command{
		Verb: command.Share, Level: o.Level, Range: o.Range, RangeName: o.RangeName, Filter: o.Filter, People: o.People, Channel: o.Channel,
		WithToday: o.Today, WithTimer: o.Timer,
	}
}

// send puts the share into the ledger as being sent, and after that sends it.
func send(in *handlers.Interaction, s models.Share) error {
	if err := number(in, &s); err != nil {
		return err
	}
	in.Change.Shares = append(in.Change.Shares, s)
	in.Show(blockkit.NewReply(in.Words.SharesSending(), sharing.Headline(in.Words, in.Words.SharesSendingHead(), s)...))
	in.Answer.Then = append(in.Answer.Then, interaction.Act{Do: func(ctx context.Context, m interaction.Messenger) (*interaction.Reply, error) {
		sent, err := sharing.Courier{Store: in.Store, Messenger: m, Clock: in.Clock}.Deliver(ctx, in.Member, s.ID)
		if handlers.IsNotFound(err) { // forgotten while it was on its way
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
		return delivered(in, sent), nil
	}})
	return nil
}

// number gives the share the next number of the ledger, and the state in which
// it waits to be sent.
func number(in *handlers.Interaction, s *models.Share) error {
	last, err := in.Store.LastShareNumber(in.Ctx, in.Member)
	if err != nil {
		return err
	}
	s.Number, s.State, s.SentAt, s.Until = last+1, models.ShareSending, in.Now, in.Now.Add(sharing.OnTheWay)
	return nil
}

// delivered says how the sending ended, for each receiver.
func delivered(in *handlers.Interaction, s models.Share) *interaction.Reply {
	failed := sharing.UndeliveredLines(in.Words, s)
	head, text := in.Words.SharesSentHead(), in.Words.SharesSent(strconv.Itoa(s.Number))
	if len(failed) == len(s.Deliveries) {
		head, text = in.Words.SharesNotSentHead(), in.Words.SharesNotSent(strconv.Itoa(s.Number))
	}
	blocks := sharing.Headline(in.Words, head, s)
	blocks = append(blocks, failed...)
	again := blockkit.Button("share_again", in.Words.SharingSendAgainButton(), s.ID)
	switch {
	case len(failed) == 0 && s.File == nil:
		blocks = append(blocks, blockkit.Buttons(blockkit.Button("unshare", in.Words.SharesTakeBackButton(), s.ID), blockkit.Button("shares", in.Words.SharingAllSharesButton(), "")))
	case len(failed) == 0:
		blocks = append(blocks, blockkit.Buttons(blockkit.Button("shares", in.Words.SharingAllSharesButton(), "")))
	default:
		blocks = append(blocks, blockkit.Buttons(again, blockkit.Button("shares", in.Words.SharingAllSharesButton(), "")))
	}
	r := blockkit.NewReply(text, blocks...)
	r.Replace = in.Request.Kind == interaction.Action
	return r
}

func shareLeave(in *handlers.Interaction, id string) error {
	s, ok, err := unsentShare(in, id)
	if err != nil || !ok {
		return err
	}
	if s.State == models.ShareAnnounced {
		s.State, s.Until = models.ShareDraft, time.Time{}
		in.Change.Shares = append(in.Change.Shares, s)
	}
	in.Tell("", in.Words.SharesLeft())
	return nil
}

// shareLevel shows the preview at another level.
func shareLevel(in *handlers.Interaction, value string) error {
	level, id, _ := strings.Cut(value, " ")
	return redraft(in, id, func(o *models.ShareOrder) {
		if slices.Contains(sharing.ShareLevels, level) {
			o.Level = level
		}
	})
}

func shareToday(in *handlers.Interaction, id string) error {
	return redraft(in, id, func(o *models.ShareOrder) {
		o.Today = !o.Today
		o.Timer = o.Timer && o.Today
	})
}

func shareTimer(in *handlers.Interaction, id string) error {
	return redraft(in, id, func(o *models.ShareOrder) { o.Timer = !o.Timer })
}

func shareProvenance(in *handlers.Interaction, id string) error {
	return redraft(in, id, func(o *models.ShareOrder) { o.Provenance = !o.Provenance })
}

func shareAnswer(in *handlers.Interaction, id string) error {
	return redraft(in, id, func(o *models.ShareOrder) { o.Answer = !o.Answer && o.Channel == "" })
}

// redraft shows a preview of the order as changed, as of now.
func redraft(in *handlers.Interaction, id string, change func(*models.ShareOrder)) error {
	s, ok, err := unsentShare(in, id)
	if err != nil || !ok {
		return err
	}
	change(&s.Order)
	s.Order.At, s.State, s.Until = in.Now, models.ShareDraft, time.Time{}
	return preview(in, s)
}

// shareTrim opens a small form for the days and tags of a preview.
func shareTrim(in *handlers.Interaction, id string) error {
	s, ok, err := unsentShare(in, id)
	if err != nil || !ok {
		return err
	}
	in.Answer.Reply = nil
	days := slack.NewPlainTextInputBlockElement(blockkit.Plain(in.Words.SharesDaysPlaceholder()), inputDays)
	days.InitialValue, days.MaxLength = s.Order.RangeName, 100
	tags := slack.NewPlainTextInputBlockElement(blockkit.Plain("#acme -#internal"), handlers.InputTags)
	tags.InitialValue, tags.MaxLength = s.Order.Filter.String(), 500
	in.Open(blockkit.Form(in.Words, "share_trim", in.Words.SharesTrimTitle(), in.Words.SharesPreviewSubmit(), s.ID,
		blockkit.Input(inputDays, in.Words.SharesDaysLabel(), in.Words.SharesDaysHint(sharing.ShareDays), days, true),
		blockkit.Input(handlers.InputTags, in.Words.SharesTagsLabel(), in.Words.SharesTagsHint(), tags, true)))
	return nil
}

const inputDays = "days"

// shareTrimmed takes the form and shows the new preview in its place. The former
// one can't send it: its button names the bytes that it showed.
func shareTrimmed(in *handlers.Interaction) error {
	s, err := in.Store.Share(in.Ctx, in.Member, in.Request.View.Private)
	if handlers.IsNotFound(err) || err == nil && s.State != models.ShareDraft && s.State != models.ShareAnnounced {
		in.Refuse(inputDays, in.Words.SharesPreviewFormOver())
		return nil
	}
	if err != nil {
		return err
	}
	habits := in.Habits()
	reading := command.Parse(strings.TrimSpace("report "+in.Value(inputDays)+" "+in.Value(handlers.InputTags)), habits)
	if reading.Command == nil || reading.Command.Verb != command.Report || len(reading.Command.GroupBy) > 0 || reading.Command.Format != "" {
		in.Refuse(inputDays, in.Words.SharesTypeDays())
		return nil
	}
	s.Order.Range, s.Order.RangeName, s.Order.Filter = reading.Command.Range, reading.Command.RangeName, reading.Command.Filter
	if s.Order.Range.IsZero() {
		s.Order.Range = sharing.LastDays(in.Today())
	}
	s.Order.At, s.Order.Today, s.Order.Timer, s.State = in.Now, s.Order.Range.To == in.Today() && s.Order.Range.From == in.Today(), false, models.ShareDraft
	if err := preview(in, s); err != nil {
		return err
	}
	if len(in.Change.Shares) == 0 {
		in.Refuse(inputDays, in.Words.SharesTrimTooLong())
		in.Answer.Reply = nil
		return nil
	}
	return nil
}

// shareAgain previews what was shared before as it is now.
func shareAgain(in *handlers.Interaction, id string) error {
	s, err := in.Store.Share(in.Ctx, in.Member, id)
	if handlers.IsNotFound(err) {
		in.Tell("", in.Words.SharesNoSuchShare())
		return nil
	}
	if err != nil {
		return err
	}
	order := s.Order
	order.At = in.Now
	if s.State == models.ShareSent && sharing.AnySent(s) {
		order.Replaces, order.Version, order.Breaks = s.Number, max(1, order.Version)+1, false
		if order.Level == sharing.WorktimeLevel {
			if order.Version, err = nextVersion(in, order.Number); err != nil {
				return err
			}
		}
	}
	return preview(in, models.NewShare(order, in.Now))
}
