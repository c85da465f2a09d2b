package handlers

import (
	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/models"
	"sundial/sharing"
)

// repeatClock is when a repeated share is previewed, or a request made, that
// names no time: in minutes after midnight.
const (
	shareClock   = 16 * 60
	requestClock = 9 * 60
)

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
		return blockkit.Headed(t.title(one), t.nextWords(one))
	}
	bold := &slack.RichTextSectionTextStyle{Bold: true}
	preposition := " · to "
	if one.Kind == models.RequestRepeat {
		preposition = " · from "
	}
	elements := []slack.RichTextSectionElement{
		slack.NewRichTextSectionTextElement(t.title(one), bold),
		slack.NewRichTextSectionTextElement("\n"+sharing.OrderWords(one)+preposition, nil),
	}
	elements = append(elements, sharing.Audience(*one.Share)...)
	return slack.NewRichTextBlock("", slack.NewRichTextSection(append(elements, slack.NewRichTextSectionTextElement("\n"+t.nextWords(one), nil))...))
}

// showSchedule answers with one schedule and buttons to change it.
func (t *task) showSchedule(one models.Schedule, row ...*slack.ButtonBlockElement) {
	t.show(blockkit.NewReply(t.title(one)+" "+t.nextWords(one), t.scheduleBlock(one), blockkit.Buttons(row...)))
}

// offerUnasked puts the choice to send without asking under the answer, for the
// levels that hold no notes and no times.
func (t *task) offerUnasked(one models.Schedule) {
	blocks := &t.answer.Reply.Blocks
	switch {
	case one.Unasked:
		blocks.BlockSet = append(blocks.BlockSet, blockkit.Buttons(blockkit.Button("share_asking", "Always ask me", one.ID)))
	case sharing.MayLeaveUnasked(one.Share):
		blocks.BlockSet = append(blocks.BlockSet, blockkit.Buttons(blockkit.Button("share_unasked", "Send without asking", one.ID)))
	}
}

func shareUnasked(t *task, id string) error { return t.setUnasked(id, true) }

func shareAsking(t *task, id string) error { return t.setUnasked(id, false) }

func (t *task) setUnasked(id string, unasked bool) error {
	one, ok, err := t.ownSchedule(id)
	if err != nil || !ok {
		return err
	}
	if one.Kind != models.ShareRepeat || unasked && !sharing.MayLeaveUnasked(one.Share) {
		t.say("Only sums by tag, or by tag and day, can be sent without asking. Type instead: %s share totals last week with @ann every friday", t.command)
		return nil
	}
	one.Unasked = unasked
	t.change.Schedules = append(t.change.Schedules, one)
	t.showSchedule(one, blockkit.Button("schedule_off", "Turn off", one.ID), blockkit.Button("reminders", "All reminders", ""))
	t.offerUnasked(one)
	return nil
}
