package shares

import (
	"errors"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/models"
	"sundial/record"
	"sundial/sharing"
)

// maxParts bounds the parts of a long share.
const maxParts = 12

// offerParts handles a share that's too long for one message: it offers several parts, each
// with its own preview, or less content. Nothing is cut to fit.
func offerParts(in *handlers.Interaction, s models.Share) error {
	days, _ := sharing.SharedDays(s.Order, in.Zone)
	parts, err := parts(in, s, days, maxParts)
	if err != nil && !errors.Is(err, sharing.ErrTooLong) {
		return err
	}
	how, row := in.Words.SharesShareLess(), []slack.BlockElement{}
	if err == nil && len(parts) > 1 && len(parts) <= maxParts {
		how = in.Words.SharesInParts()
		menu := slack.NewOptionsSelectBlockElement(slack.OptTypeStatic, blockkit.Plain(in.Words.SharesPartPlaceholder()), "share_part")
		for _, part := range parts {
			menu.Options = append(menu.Options, blockkit.Option(s.ID, sharing.DaysName(in.Words, part), part.From.String()+" "+part.To.String()))
		}
		row = append(row, menu)
	}
	if s.Order.Level != sharing.WorktimeLevel {
		row = append(row, sharing.LevelMenu(in.Words, s))
	}
	row = append(row, blockkit.Button("share_trim", in.Words.SharingTrimButton(), s.ID), blockkit.Button("share_leave", in.Words.SharingLeaveButton(), s.ID))
	in.Change.Shares = append(in.Change.Shares, s)
	head := in.Words.SharesTooLongHead()
	in.Show(blockkit.NewReply(head+" "+how, blockkit.Headed(head, how), slack.NewActionBlock("", row...)))
	return nil
}

// parts halves the days until each half fits in a message. ErrTooLong: a single day doesn't
// fit, or there are more than most parts.
func parts(in *handlers.Interaction, s models.Share, days record.DateRange, most int) ([]record.DateRange, error) {
	part := s
	part.Order = partOrder(in, s.Order, days)
	err := compose(in, &part)
	switch {
	case err == nil && len(part.Hours) == 0, errors.Is(err, sharing.ErrNothingShared): // nothing in these days
		return nil, nil
	case most == 0:
		return nil, sharing.ErrTooLong
	case err == nil:
		return []record.DateRange{days}, nil
	case !errors.Is(err, sharing.ErrTooLong) || days.From == days.To:
		return nil, err
	}
	middle := days.From.AddDays(days.Len()/2 - 1)
	first, err := parts(in, s, record.DateRange{From: days.From, To: middle}, most)
	if err != nil {
		return nil, err
	}
	second, err := parts(in, s, record.DateRange{From: middle.AddDays(1), To: days.To}, most-len(first))
	return append(first, second...), err
}

// partOrder returns the order for some of its days.
func partOrder(in *handlers.Interaction, o models.ShareOrder, days record.DateRange) models.ShareOrder {
	o.Today = o.Today && days.To == in.Today()
	o.Timer = o.Timer && o.Today
	o.Range, o.RangeName = days, days.From.String()+" to "+days.To.String()
	o.Replaces, o.Number, o.Version, o.At = 0, 0, 0, in.Now
	return o
}

// sharePart previews a part next to the list of parts, which stays.
func sharePart(in *handlers.Interaction, s models.Share, named string) error {
	first, last, _ := strings.Cut(named, " ")
	from, errFrom := record.ParseDate(first)
	to, errTo := record.ParseDate(last)
	days, _ := sharing.SharedDays(s.Order, in.Zone)
	if errFrom != nil || errTo != nil || from.Before(days.From) || days.To.Before(to) || to.Before(from) {
		return in.Say(in.Words.SharesPartGone())
	}
	part := models.NewShare(partOrder(in, s.Order, record.DateRange{From: from, To: to}), in.Now)
	part.Asked = s.Asked
	if err := preview(in, part); err != nil {
		return err
	}
	in.Answer.Reply.Replace = false
	return nil
}
