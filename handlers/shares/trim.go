package shares

import (
	"strings"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/models"
	"sundial/sharing"
)

func shareTrim(in *handlers.Interaction, id string) error {
	s, ok, err := unsentShare(in, id)
	if err != nil || !ok {
		return err
	}
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
