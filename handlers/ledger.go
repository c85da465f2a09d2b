package handlers

import (
	"context"
	"fmt"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/interaction"
	"sundial/models"
	"sundial/sharing"
)

// ledgerRows is how many shares one list shows, the latest last.
const ledgerRows = 15

// shares lists the member's ledger: what, to whom, when, and how it stands.
func shares(t *task, _ command.Command) error {
	all, err := t.store.Shares(t.ctx, t.m)
	if err != nil {
		return err
	}
	if len(all) == 0 && len(t.m.Settings.Muted) == 0 {
		t.tell("You have shared nothing.", "Type "+t.command+" share totals last week with @ann; you see first what would leave.")
		return nil
	}
	answers, err := t.store.Answers(t.ctx, t.m)
	if err != nil {
		return err
	}
	blocks := []slack.Block{blockkit.Headed("What you have shared", "")}
	shown := all[max(0, len(all)-ledgerRows):]
	if len(shown) < len(all) {
		blocks = append(blocks, blockkit.Small(fmt.Sprintf("The last %d of %d; %s export as json has all.", len(shown), len(all), t.command)))
	}
	text := "What you have shared:"
	for _, s := range shown {
		text += fmt.Sprintf("\n%d. %s: %s", s.Number, sharing.DescribeShare(s.Order, s.Days), t.stateOf(s))
		blocks = append(blocks, t.ledgerBlocks(s, answers)...)
	}
	t.show(blockkit.NewReply(text, append(blocks, t.mutedBlocks()...)...))
	return nil
}

// mutedMost bounds the people of whom one list says that their requests don't
// come through.
const mutedMost = 5

// mutedBlocks list the people whose requests the member does not want.
func (t *task) mutedBlocks() []slack.Block {
	var blocks []slack.Block
	for _, user := range t.m.Settings.Muted[:min(len(t.m.Settings.Muted), mutedMost)] {
		blocks = append(blocks, slack.NewRichTextBlock("", slack.NewRichTextSection(
			slack.NewRichTextSectionTextElement("No requests reach you from ", nil), slack.NewRichTextSectionUserElement(user, nil))),
			blockkit.Buttons(blockkit.Button("share_unmute", "Let them through again", user)))
	}
	return blocks
}

func (t *task) ledgerBlocks(s models.Share, answers []models.Answer) []slack.Block {
	bold := &slack.RichTextSectionTextStyle{Bold: true}
	elements := []slack.RichTextSectionElement{slack.NewRichTextSectionTextElement(fmt.Sprintf("%d. ", s.Number), bold)}
	elements = append(elements, slack.NewRichTextSectionTextElement(sharing.DescribeShare(s.Order, s.Days)+" · to ", nil))
	elements = append(elements, sharing.Audience(s.Order)...)
	elements = append(elements, slack.NewRichTextSectionTextElement(" · "+t.stateOf(s), nil))
	for _, a := range answers {
		if a.Share == s.ID {
			elements = append(elements, slack.NewRichTextSectionTextElement("\n", nil), slack.NewRichTextSectionUserElement(a.By, nil),
				slack.NewRichTextSectionTextElement(" "+t.answerWords(a), nil))
		}
	}
	blocks := []slack.Block{slack.NewRichTextBlock("", slack.NewRichTextSection(elements...))}
	row := []*slack.ButtonBlockElement{}
	if s.File == nil && (anySent(s) || s.State == models.ShareTaking) {
		row = append(row, blockkit.Button("unshare", "Take it back", s.ID))
	}
	return append(blocks, blockkit.Buttons(append(row, blockkit.Button("share_again", "Send again", s.ID))...))
}

// stateOf says how a share stands.
func (t *task) stateOf(s models.Share) string {
	switch {
	case s.State == models.ShareTaken && anySent(s):
		return "taken back on " + t.momentOf(s.TakenAt) + ", but Slack did not delete all of it"
	case s.State == models.ShareTaken, s.State == models.ShareTaking:
		return "taken back on " + t.momentOf(s.TakenAt)
	case s.State == models.ShareSending && t.now.Before(s.Until):
		return "on its way since " + t.clockOf(s.SentAt) + ", or in doubt: a minute tells"
	}
	count := map[string]int{}
	for _, way := range s.Deliveries {
		count[way.State]++
	}
	sent := "sent " + t.dayAndClock(s)
	switch {
	case count[models.DeliveryDoubt]+count[models.DeliveryPosting] > 0:
		return "in doubt since " + t.dayAndClock(s) + ": it may have arrived"
	case count[models.DeliverySent] == 0:
		return "not sent"
	case count[models.DeliveryFailed] > 0:
		return fmt.Sprintf("%s, to %d of %d", sent, count[models.DeliverySent], len(s.Deliveries))
	}
	return sent
}

func sharesButton(t *task, _ string) error { return shares(t, command.Command{}) }

// unshare takes a share back at once.
func unshare(t *task, c command.Command) error {
	if len(c.Numbers) == 0 {
		return shares(t, c)
	}
	s, err := t.store.ShareNumbered(t.ctx, t.m, c.Numbers[0])
	return t.unshareFound(s, err)
}

func unshareButton(t *task, id string) error {
	s, err := t.store.Share(t.ctx, t.m, id)
	return t.unshareFound(s, err)
}

func (t *task) unshareFound(s models.Share, err error) error {
	again := blockkit.Button("share_again", "Send again", s.ID)
	switch {
	case isNotFound(err) || err == nil && s.Number == 0:
		t.say("There is no such share of yours. Type %s shares to see what is there.", t.command)
		return nil
	case err != nil:
		return err
	case s.Elsewhere:
		t.tell("That can't be taken back from here:", "another Sundial sent it, before you moved here.", again)
		return nil
	case s.File != nil:
		t.tell("That can't be taken back:", "it is a file, and whoever got it keeps it. A correction is sent as a new version.", blockkit.Button("share_again", "Send a correction", s.ID))
		return nil
	case s.State == models.ShareSending && t.now.Before(s.Until):
		t.say("It is still on its way. Type %s unshare %d again in a minute.", t.command, s.Number)
		return nil
	case s.State == models.ShareTaken && !anySent(s):
		t.tell("This is taken back already.", "", again)
		return nil
	case !anySent(s) && s.State != models.ShareTaking:
		t.tell("There is no message to delete:", "it was not delivered, as far as Slack said. If it did arrive, it stands where it is, and the person who has it can delete nothing for you.", again)
		return nil
	}
	s.State, s.Until, s.TakenAt = models.ShareTaking, t.now.Add(sharing.OnTheWay), t.now
	t.change.Shares = append(t.change.Shares, s)
	t.change.TakeBack = append(t.change.TakeBack, s.ID)
	t.show(t.takenBack(s))
	t.answer.Then = append(t.answer.Then, interaction.Effect{Run: func(ctx context.Context, m interaction.Messenger) (*interaction.Reply, error) {
		taken, err := sharing.Courier{Store: t.store, Messenger: m, Clock: t.clock}.TakeBack(ctx, t.m, s.ID)
		if isNotFound(err) || err == nil && !anySent(taken) {
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
		return blockkit.NewReply("Not all of it could be deleted.", blockkit.Headed("Not all of it could be deleted:",
			fmt.Sprintf("Slack keeps a message of share number %d. Type %s unshare %d to try again.", s.Number, t.command, s.Number))), nil
	}})
	return nil
}

func (t *task) takenBack(s models.Share) *interaction.Reply {
	blocks := append(sharing.Headline("Taken back from", s),
		blockkit.Text("Its message is being deleted, and it no longer counts in what they add up here. Whoever has read or copied it, or was notified of it, has it."),
		blockkit.Buttons(blockkit.Button("share_again", "Send again", s.ID), blockkit.Button("shares", "All my shares", "")))
	return blockkit.NewReply(fmt.Sprintf("Taken back: share number %d.", s.Number), blocks...)
}

// answerWords says what a receiver answered.
func (t *task) answerWords(a models.Answer) string {
	if a.Accepted {
		return "accepted it on " + t.momentOf(a.At)
	}
	return "asked back on " + t.momentOf(a.At) + ": " + a.Text
}
