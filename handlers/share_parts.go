package handlers

import (
	"errors"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/models"
	"sundial/record"
	"sundial/sharing"
)

// partsMost bounds into how many shares one that is too long is divided.
const partsMost = 12

// offerParts is for a share that is longer than one message holds: it goes as several,
// each with a preview of its own, or with less in it. Nothing is cut to fit.
func (t *task) offerParts(s models.Share) error {
	days, _ := sharing.SharedDays(s.Order, t.loc)
	parts, err := t.parts(s, days)
	if err != nil && !errors.Is(err, sharing.ErrTooLong) {
		return err
	}
	how, row := "Share fewer days, or less of them.", []slack.BlockElement{}
	if err == nil && len(parts) > 1 && len(parts) <= partsMost {
		how = "Send it in parts, each after a preview of its own, or share less of it."
		menu := slack.NewOptionsSelectBlockElement(slack.OptTypeStatic, blockkit.Plain("Which part?"), "share_part")
		for _, part := range parts {
			menu.Options = append(menu.Options, blockkit.Option(s.ID, sharing.DaysName(part), part.From.String()+" "+part.To.String()))
		}
		row = append(row, menu)
	}
	if s.Order.Level != sharing.WorktimeLevel {
		row = append(row, sharing.LevelMenu(s))
	}
	row = append(row, blockkit.Button("share_trim", "Change days or tags", s.ID), blockkit.Button("share_leave", "Leave it", s.ID))
	t.change.Shares = append(t.change.Shares, s)
	const head = "That is more than one message holds."
	t.show(blockkit.NewReply(head+" "+how, blockkit.Headed(head, how), slack.NewActionBlock("", row...)))
	return nil
}

// parts halves the days until what each half holds fits into a message. errTooLong: a
// single day does not.
func (t *task) parts(s models.Share, days record.DateRange) ([]record.DateRange, error) {
	part := s
	part.Order = t.partOrder(s.Order, days)
	err := sharing.NewShareWriter(t.store, t.m).Compose(t.ctx, &part)
	switch {
	case err == nil && len(part.Hours) > 0:
		return []record.DateRange{days}, nil
	case err == nil, errors.Is(err, sharing.ErrNothingShared): // nothing in these days
		return nil, nil
	case !errors.Is(err, sharing.ErrTooLong) || days.From == days.To:
		return nil, err
	}
	middle := days.From.AddDays(len(days.Days())/2 - 1)
	first, err := t.parts(s, record.DateRange{From: days.From, To: middle})
	if err != nil {
		return nil, err
	}
	second, err := t.parts(s, record.DateRange{From: middle.AddDays(1), To: days.To})
	return append(first, second...), err
}

// partOrder is the order for some of its days.
func (t *task) partOrder(o models.ShareOrder, days record.DateRange) models.ShareOrder {
	o.Today = o.Today && days.To == t.today()
	o.Timer = o.Timer && o.Today
	o.Range, o.RangeName = days, days.From.String()+" to "+days.To.String()
	o.Replaces, o.Number, o.Version, o.At = 0, 0, 0, t.now
	return o
}

// sharePart previews one part beside the list of all, which stays.
func sharePart(t *task, value string) error {
	id, named, _ := strings.Cut(value, " ")
	first, last, _ := strings.Cut(named, " ")
	s, ok, err := t.draft(id)
	if err != nil || !ok {
		return err
	}
	from, errFrom := record.ParseDate(first)
	to, errTo := record.ParseDate(last)
	days, _ := sharing.SharedDays(s.Order, t.loc)
	if errFrom != nil || errTo != nil || from.Before(days.From) || days.To.Before(to) || to.Before(from) {
		t.say("This part is not of your preview. Type %s share again.", t.command)
		return nil
	}
	part := models.NewShare(t.partOrder(s.Order, record.DateRange{From: from, To: to}), t.now)
	part.Asked = s.Asked
	if err := t.preview(part); err != nil {
		return err
	}
	t.answer.Reply.Replace = false
	return nil
}
