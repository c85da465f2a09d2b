package sharing

import (
	"encoding/json"
	"fmt"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
)

// changedHead stands over the preview of a share that did not leave.
func changedHead() slack.Block {
	return blockkit.Headed("Nothing was sent:", "it is no longer what you saw. This is how it is now.")
}

// ChangedShare previews an announced share that did not leave since its records
// changed.
func ChangedShare(r notice.Reader, s models.Share) *interaction.Reply {
	preview := SharePreview(r, s)
	preview.Blocks.BlockSet = append([]slack.Block{changedHead()}, preview.Blocks.BlockSet...)
	return preview
}

// shareDays is how many full days a share tells of that names none.
const ShareDays = 7

// lastDays are the full days up to yesterday.
func LastDays(today record.Date) record.DateRange {
	return record.DateRange{From: today.AddDays(-ShareDays), To: today.AddDays(-1)}
}

// SharePreview shows a share as it would leave, byte for byte, between two lines.
// The one button that sends is the only one that stands out.
func SharePreview(r notice.Reader, s models.Share) *interaction.Reply {
	body := &interaction.Reply{}
	if err := json.Unmarshal(s.Body, body); err != nil {
		return blockkit.Sentence("This preview can't be read any more. Type it again.")
	}
	blocks := []slack.Block{previewHead(r, s), slack.NewDividerBlock()}
	blocks = append(blocks, body.Blocks.BlockSet...)
	blocks = append(blocks, slack.NewDividerBlock(), blockkit.Small(leftOut(r, s)))
	leave, now := "Leave it", "Send"
	if s.State == models.ShareAnnounced {
		leave, now = "Stop", "Send now"
	}
	send := blockkit.Button("share_send", now, s.ID+" "+s.Digest())
	send.Style = slack.StylePrimary
	first := []*slack.ButtonBlockElement{send, blockkit.Button("share_leave", leave, s.ID), blockkit.Button("share_trim", "Change days or tags", s.ID)}
	if s.Asked != "" {
		first = append(first, blockkit.Button("share_mute", "Mute them", s.ID))
	}
	blocks = append(blocks, blockkit.Buttons(first...))
	if s.Order.Level != WorktimeLevel {
		blocks = append(blocks, slack.NewActionBlock("", append([]slack.BlockElement{LevelMenu(s)}, additions(r, s)...)...))
	}
	return blockkit.NewReply("A preview, seen by you alone: nothing has been sent.", blocks...)
}

func previewHead(r notice.Reader, s models.Share) slack.Block {
	bold := &slack.RichTextSectionTextStyle{Bold: true}
	elements := []slack.RichTextSectionElement{slack.NewRichTextSectionTextElement("Preview, seen by you alone. ", bold)}
	if s.Asked != "" {
		elements = append(elements, slack.NewRichTextSectionUserElement(s.Asked, nil), slack.NewRichTextSectionTextElement(
			" asks for these hours. Send them, change them, or leave it: nobody is told which. ", nil))
	}
	elements = append(elements, slack.NewRichTextSectionTextElement("This goes to ", nil))
	return slack.NewRichTextBlock("", slack.NewRichTextSection(append(append(elements, Audience(s.Order)...),
		slack.NewRichTextSectionTextElement(leaves(r, s), nil))...))
}

// leaves says when the share leaves.
func leaves(r notice.Reader, s models.Share) string {
	if s.State == models.ShareAnnounced {
		return " at " + record.FormatClock(s.Until, r.Zone, r.Clock12) + " without asking, as you chose, unless you press Stop:"
	}
	return " when you press Send:"
}

// audience names the receivers, as Slack shows them.
func Audience(o models.ShareOrder) []slack.RichTextSectionElement {
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
func leftOut(r notice.Reader, s models.Share) string {
	text := ""
	if s.Order.RangeName == "" && s.Asked == "" {
		text = fmt.Sprintf("No days were named: these are the last %d full ones. ", ShareDays)
	}
	switch {
	case !s.Order.Today && !s.Order.Timer:
		text += "Today and a running timer are not in it. "
	case !s.Order.Timer:
		text += "A running timer is not in it. "
	}
	if s.Order.Level == WorktimeLevel {
		return text + worktimeNotice
	}
	if s.Order.Channel != "" {
		text += "Whoever is in the channel or joins it reads it, people of other companies too where it is shared with them. "
	}
	return text + r.Command + " unshare takes it back; whoever has read or copied it, or was notified, has it then."
}

// LevelMenu lets the owner choose how much a share tells.
func LevelMenu(s models.Share) slack.BlockElement {
	menu := slack.NewOptionsSelectBlockElement(slack.OptTypeStatic, blockkit.Plain("How much"), "share_level")
	for _, level := range ShareLevels {
		one := blockkit.Option(level, blockkit.Capitalized(levelName(level)), s.ID)
		menu.Options = append(menu.Options, one)
		if level == s.Order.Level {
			menu.InitialOption = one
		}
	}
	return menu
}

// shareLevels are the levels of a share in a message, the least first.
var ShareLevels = []string{"totals", "days", "notes", "times"}

// additions are the buttons for what is in a share only when its owner adds it.
func additions(r notice.Reader, s models.Share) []slack.BlockElement {
	all := []slack.BlockElement{}
	toggle := func(has bool, what, add, remove string) {
		label := add
		if has {
			label = remove
		}
		all = append(all, blockkit.Button("share_"+what, label, s.ID))
	}
	if s.Order.Today || !s.Order.Range.To.Before(record.DateOf(s.Order.At, r.Zone).AddDays(-1)) {
		toggle(s.Order.Today, "today", "Add today", "Without today")
	}
	if s.Order.Today {
		toggle(s.Order.Timer, "timer", "Add the running timer", "Without the timer")
	}
	toggle(s.Order.Provenance, "provenance", "Tell how it was recorded", "Don't tell how it was recorded")
	if s.Order.Channel == "" {
		toggle(s.Order.Answer, "answer", "Ask for an answer", "Ask for no answer")
	}
	return all
}

// sharing is a line on a share: a head, its number and audience, and what it is.
func Headline(head string, s models.Share) []slack.Block {
	bold := &slack.RichTextSectionTextStyle{Bold: true}
	elements := append([]slack.RichTextSectionElement{slack.NewRichTextSectionTextElement(head+" ", bold)}, Audience(s.Order)...)
	text := fmt.Sprintf(" · number %d · %s", s.Number, DescribeShare(s.Order, s.Days))
	return []slack.Block{slack.NewRichTextBlock("", slack.NewRichTextSection(append(elements, slack.NewRichTextSectionTextElement(text, nil))...))}
}

// undeliveredLines say for whom it failed, and what to do.
func UndeliveredLines(s models.Share) []slack.Block {
	var lines []slack.Block
	for _, way := range s.Deliveries {
		if way.State == models.DeliverySent || way.State == models.DeliveryDeleted {
			continue
		}
		to := Audience(models.ShareOrder{People: []string{way.User}})
		if way.User == "" {
			to = Audience(models.ShareOrder{Channel: way.Channel})[1:]
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
	case tooManyToOne:
		return fmt.Sprintf("you've sent %d shares to this person within a day, which is the limit. Send it again tomorrow.", shareLimits.Pair.Max)
	case tooManyInAll:
		return fmt.Sprintf("you've sent %d shares within a day, which is the limit. Send it again tomorrow.", shareLimits.Sender.Max)
	case tooManyForOne:
		return "this person can't get more shares today. Send it again tomorrow."
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
