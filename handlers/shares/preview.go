package shares

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/models"
	"sundial/notice"
	"sundial/sharing"
)

// compose writes a share's message. A working-time file has the person's current Slack name.
func compose(in *handlers.Interaction, s *models.Share) error {
	w := sharing.NewShareWriter(in.Store, in.Member)
	if s.Order.Level == sharing.WorktimeLevel {
		user := in.Member.Key.User
		w.Name = in.NamesOf([]string{user})[user]
	}
	return w.Compose(in.Ctx, s)
}

// preview composes the share, stores it as a draft and shows it.
func preview(in *handlers.Interaction, s models.Share) error {
	if err := numberWorktime(in, &s.Order); err != nil {
		return err
	}
	err := compose(in, &s)
	if errors.Is(err, sharing.ErrTooLong) && in.Request.Kind != interaction.Submission {
		return offerParts(in, s)
	}
	if err != nil {
		return sayUnshareable(in, s, err)
	}
	in.Change.Shares = append(in.Change.Shares, s)
	in.Show(sharing.SharePreview(notice.NewReader(in.Member, in.Command, in.Now), s))
	return nil
}

// sayUnshareable says why nothing can be shared as ordered, or returns any other error.
func sayUnshareable(in *handlers.Interaction, s models.Share, err error) error {
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
		return err
	}
	return nil
}

// unsentShare reads one of the member's drafts.
func unsentShare(in *handlers.Interaction, id string) (models.Share, bool, error) {
	s, err := in.Store.Share(in.Ctx, in.Member, id)
	switch {
	case handlers.IsNotFound(err):
		return s, false, in.Say(in.Words.SharesPreviewOver())
	case err != nil:
		return s, false, err
	case s.State != models.ShareDraft && s.State != models.ShareAnnounced:
		return s, false, in.Say(in.Words.SharesSentAlready(strconv.Itoa(s.Number)))
	}
	return s, true, nil
}

// onDraft returns a button of a preview. It passes the draft, with whose ID the button's value
// begins, and the rest of the value.
func onDraft(do func(in *handlers.Interaction, s models.Share, rest string) error) handlers.Button {
	return func(in *handlers.Interaction, value string) error {
		id, rest, _ := strings.Cut(value, " ")
		s, ok, err := unsentShare(in, id)
		if err != nil || !ok {
			return err
		}
		return do(in, s, rest)
	}
}

func shareLeave(in *handlers.Interaction, s models.Share, _ string) error {
	if s.State == models.ShareAnnounced {
		s.State, s.Until = models.ShareDraft, time.Time{}
		in.Change.Shares = append(in.Change.Shares, s)
	}
	return in.Say(in.Words.SharesLeft())
}

// changes are the menu's entries besides the levels, each named for its button.
var changes = []string{"trim", "today", "timer", "provenance", "answer", "mute"}

// shareChange carries out the picked entry, whose value includes the share's ID.
func shareChange(in *handlers.Interaction, value string) error {
	what, id, _ := strings.Cut(value, " ")
	if slices.Contains(sharing.ShareLevels, what) {
		return shareLevel(in, value)
	}
	if slices.Contains(changes, what) {
		return in.Press("share_"+what, id)
	}
	return in.SayExpired()
}

func shareLevel(in *handlers.Interaction, value string) error {
	level, id, _ := strings.Cut(value, " ")
	return redraft(func(o *models.ShareOrder) {
		if slices.Contains(sharing.ShareLevels, level) {
			o.Level = level
		}
	})(in, id)
}

// redraft returns a button that previews the changed order, with today's records.
func redraft(change func(*models.ShareOrder)) handlers.Button {
	return onDraft(func(in *handlers.Interaction, s models.Share, _ string) error {
		change(&s.Order)
		s.Order.At, s.State, s.Until = in.Now, models.ShareDraft, time.Time{}
		return preview(in, s)
	})
}

func shareTrim(in *handlers.Interaction, s models.Share, _ string) error {
	in.Answer.Reply = nil
	days := blockkit.TextInput(inputDays, s.Order.RangeName, in.Words.SharesDaysPlaceholder(), 100)
	tags := blockkit.TextInput(handlers.InputTags, s.Order.Filter.String(), "#acme -#internal", 500)
	in.Open(blockkit.Form(in.Words, "share_trim", in.Words.SharesTrimTitle(), in.Words.SharesPreviewSubmit(), s.ID,
		blockkit.Input(inputDays, in.Words.SharesDaysLabel(), in.Words.SharesDaysHint(sharing.ShareDays), days, true),
		blockkit.Input(handlers.InputTags, in.Words.SharesTagsLabel(), in.Words.SharesTagsHint(), tags, true)))
	return nil
}

const inputDays = "days"

// shareTrimmed handles the form and replaces it with the new preview. The old one can't send
// it: its button has the hash of the bytes it showed.
func shareTrimmed(in *handlers.Interaction) error {
	s, err := in.Store.Share(in.Ctx, in.Member, in.Request.View.Private)
	if handlers.IsNotFound(err) || err == nil && s.State != models.ShareDraft && s.State != models.ShareAnnounced {
		in.Refuse(inputDays, in.Words.SharesPreviewFormOver())
		return nil
	}
	if err != nil {
		return err
	}
	c := command.Parse(strings.TrimSpace("report "+in.Value(inputDays)+" "+in.Value(handlers.InputTags)), in.Habits()).Command
	if c == nil || c.Verb != command.Report || len(c.GroupBy) > 0 || c.Format != "" {
		in.Refuse(inputDays, in.Words.SharesTypeDays())
		return nil
	}
	s.Order.Range, s.Order.RangeName, s.Order.Filter = c.Range, c.RangeName, c.Filter
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
	}
	return nil
}
