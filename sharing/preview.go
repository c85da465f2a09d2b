package sharing

import (
	"encoding/json"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
)

// ChangedShare previews an announced share that wasn't sent because its records changed.
func ChangedShare(r notice.Reader, s models.Share) *interaction.Reply {
	preview := SharePreview(r, s)
	preview.Blocks.BlockSet = append([]slack.Block{blockkit.Headed(r.Words.SharingChangedHead(), r.Words.SharingChanged())}, preview.Blocks.BlockSet...)
	return preview
}

// ShareDays is the default number of full days in a share.
const ShareDays = 7

// LastDays returns the last full days, up to yesterday.
func LastDays(today record.Date) record.DateRange {
	return record.DateRange{From: today.AddDays(-ShareDays), To: today.AddDays(-1)}
}

// SharePreview shows a share exactly as it would be sent, between two lines. Only the button
// that sends it is highlighted.
func SharePreview(r notice.Reader, s models.Share) *interaction.Reply {
	body := &interaction.Reply{}
	if err := json.Unmarshal(s.Body, body); err != nil {
		return blockkit.Sentence(r.Words.SharingUnreadable())
	}
	if s.Order.Outsider != "" {
		return blockkit.NewReply(r.Words.SharingPreview(), outsidePreview(r, s, body.Blocks.BlockSet)...)
	}
	blocks := append([]slack.Block{previewHead(r, s), slack.NewDividerBlock()}, body.Blocks.BlockSet...)
	blocks = append(blocks, slack.NewDividerBlock(), blockkit.Small(leftOut(r, s)))
	leave, now := r.Words.SharingLeaveButton(), r.Words.SharingSendButton()
	if s.State == models.ShareAnnounced {
		leave, now = r.Words.SharingStopButton(), r.Words.SharingSendNowButton()
	}
	send := blockkit.Button("share_send", now, s.ID+" "+s.Digest())
	send.Style = slack.StylePrimary
	blocks = append(blocks, slack.NewActionBlock("", send, blockkit.Button("share_leave", leave, s.ID), changeMenu(r, s)))
	return blockkit.NewReply(r.Words.SharingPreview(), blocks...)
}

func previewHead(r notice.Reader, s models.Share) slack.Block {
	elements := []slack.RichTextSectionElement{blockkit.Bold(r.Words.SharingPreviewHead() + " ")}
	if s.Asked != "" {
		elements = append(elements, around(r.Words.SharingRequested(mark)+" ", nil, slack.NewRichTextSectionUserElement(s.Asked, nil))...)
	}
	return blockkit.Paragraph(append(elements, around(leaves(r, s), nil, Audience(r.Words, s.Order)...)...)...)
}

// leaves says when the share is sent, and to whom.
func leaves(r notice.Reader, s models.Share) string {
	if s.State == models.ShareAnnounced {
		return r.Words.SharingGoesUnasked(mark, r.Words.Clock(s.Until, r.Zone, r.Clock12))
	}
	return r.Words.SharingGoesByHand(mark)
}

// Audience names the recipients, as Slack shows them.
func Audience(words *messages.Printer, o models.ShareOrder) []slack.RichTextSectionElement {
	if o.Outsider != "" {
		return []slack.RichTextSectionElement{slack.NewRichTextSectionTextElement(o.Outsider, nil)}
	}
	if o.Channel != "" {
		return around(words.SharingEveryoneIn(mark), nil, slack.NewRichTextSectionChannelElement(o.Channel, nil))
	}
	return people(o.People)
}

func people(users []string) []slack.RichTextSectionElement {
	var all []slack.RichTextSectionElement
	for i, user := range users {
		if i > 0 {
			all = append(all, slack.NewRichTextSectionTextElement(", ", nil))
		}
		all = append(all, slack.NewRichTextSectionUserElement(user, nil))
	}
	return all
}

// leftOut says what the share doesn't contain, and what taking it back can't undo.
func leftOut(r notice.Reader, s models.Share) string {
	var parts []string
	if s.Order.RangeName == "" && s.Asked == "" {
		parts = append(parts, r.Words.SharingDefaultDays(ShareDays))
	}
	switch {
	case !s.Order.Today && !s.Order.Timer:
		parts = append(parts, r.Words.SharingWithoutToday())
	case !s.Order.Timer:
		parts = append(parts, r.Words.SharingWithoutTimer())
	}
	switch {
	case s.Order.Level == WorktimeLevel:
		return strings.Join(append(parts, r.Words.SharingFileKept()), " ")
	case s.Order.Channel != "":
		parts = append(parts, r.Words.SharingChannelReaders())
	}
	return strings.Join(append(parts, r.Words.SharingTakingBack()), " ")
}

// LevelMenu lets the owner choose a share's level.
func LevelMenu(words *messages.Printer, s models.Share) slack.BlockElement {
	menu := slack.NewOptionsSelectBlockElement(slack.OptTypeStatic, blockkit.Plain(words.SharingLevelPlaceholder()), "share_level")
	for _, level := range ShareLevels {
		one := blockkit.Option(level, blockkit.Capitalized(levelName(words, level)), s.ID)
		menu.Options = append(menu.Options, one)
		if level == s.Order.Level {
			menu.InitialOption = one
		}
	}
	return menu
}

// ShareLevels are the levels of a share in a message, from least to most detail.
var ShareLevels = []string{"totals", "days", "notes", "times"}

// changeMenu offers what can be changed before sending: the level, days and tags, and the
// optional parts.
func changeMenu(r notice.Reader, s models.Share) slack.BlockElement {
	menu := slack.NewOptionsSelectBlockElement(slack.OptTypeStatic, blockkit.Plain(r.Words.SharingChangePlaceholder()), "share_change")
	menu.Options = append(menu.Options, blockkit.Option("trim", r.Words.SharingTrimButton(), s.ID))
	if s.Order.Level != WorktimeLevel {
		for _, level := range ShareLevels {
			if level != s.Order.Level {
				menu.Options = append(menu.Options, blockkit.Option(level, r.Words.SharingLevelOption(levelName(r.Words, level)), s.ID))
			}
		}
		menu.Options = append(menu.Options, additions(r, s)...)
	}
	if s.Asked != "" {
		menu.Options = append(menu.Options, blockkit.Option("mute", r.Words.SharingMuteButton(), s.ID))
	}
	return menu
}

// additions returns the optional parts of a share.
func additions(r notice.Reader, s models.Share) []*slack.OptionBlockObject {
	var all []*slack.OptionBlockObject
	toggle := func(has bool, what, add, remove string) {
		label := add
		if has {
			label = remove
		}
		all = append(all, blockkit.Option(what, label, s.ID))
	}
	if s.Order.Today || !s.Order.Range.To.Before(record.DateOf(s.Order.At, r.Zone).AddDays(-1)) {
		toggle(s.Order.Today, "today", r.Words.SharingAddTodayButton(), r.Words.SharingDropTodayButton())
	}
	if s.Order.Today {
		toggle(s.Order.Timer, "timer", r.Words.SharingAddTimerButton(), r.Words.SharingDropTimerButton())
	}
	toggle(s.Order.Provenance, "provenance", r.Words.SharingAddProvenanceButton(), r.Words.SharingDropProvenanceButton())
	if s.Order.Channel == "" && s.Order.Outsider == "" {
		toggle(s.Order.Answer, "answer", r.Words.SharingAddAnswerButton(), r.Words.SharingDropAnswerButton())
	}
	return all
}
