package shares

import (
	"context"
	"fmt"
	"slices"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/models"
	"sundial/sharing"
)

// ledgerFeature lists what was shared, and takes it back.
func ledgerFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Shares: shares, command.Unshare: unshare},
		HelpWith: command.Share,
		Examples: []string{"shares", "unshare 1"},
		Buttons:  map[string]handlers.Button{"shares": sharesButton, "unshare": unshareButton},
	}
}

// ledgerRows is how many shares one list shows, the latest last.
const ledgerRows = 15

// shares lists the member's ledger: what, to whom, when, and how it stands.
func shares(in *handlers.Interaction, _ command.Command) error {
	all, err := in.Store.Shares(in.Ctx, in.Member)
	if err != nil {
		return err
	}
	if len(all) == 0 && len(in.Member.Settings.Muted) == 0 {
		in.Tell("You have shared nothing.", "Type "+in.Command+" share totals last week with @ann; you see first what would leave.")
		return nil
	}
	answers, err := in.Store.Answers(in.Ctx, in.Member)
	if err != nil {
		return err
	}
	blocks := []slack.Block{blockkit.Headed("What you have shared", "")}
	shown := all[max(0, len(all)-ledgerRows):]
	if len(shown) < len(all) {
		blocks = append(blocks, blockkit.Small(fmt.Sprintf("The last %d of %d; %s export as json has all.", len(shown), len(all), in.Command)))
	}
	text := "What you have shared:"
	for _, s := range shown {
		text += fmt.Sprintf("\n%d. %s: %s", s.Number, sharing.DescribeShare(in.Words, s.Order, s.Days), in.StateOf(s))
		blocks = append(blocks, ledgerBlocks(in, s, answers)...)
	}
	in.Show(blockkit.NewReply(text, append(blocks, mutedBlocks(in)...)...))
	return nil
}

// maxMuted bounds the muted people whom one list names.
const maxMuted = 5

// mutedBlocks list the people whose requests and shares the member does not want.
func mutedBlocks(in *handlers.Interaction) []slack.Block {
	var blocks []slack.Block
	muted := slices.Clone(in.Member.Settings.Muted)
	if i := slices.Index(muted, models.MutedEveryone); i >= 0 {
		muted = slices.Delete(muted, i, i+1)
		blocks = append(blocks, blockkit.Headed("You've muted everyone:", "no request or share reaches you."), blockkit.Buttons(blockkit.Button("unmute_all", "Unmute everyone", "")))
	}
	for _, user := range muted[:min(len(muted), maxMuted)] {
		blocks = append(blocks, slack.NewRichTextBlock("", slack.NewRichTextSection(
			slack.NewRichTextSectionTextElement("You've muted ", nil), slack.NewRichTextSectionUserElement(user, nil))),
			blockkit.Buttons(blockkit.Button("share_unmute", "Unmute", user)))
	}
	return blocks
}

func ledgerBlocks(in *handlers.Interaction, s models.Share, answers []models.Answer) []slack.Block {
	bold := &slack.RichTextSectionTextStyle{Bold: true}
	elements := []slack.RichTextSectionElement{slack.NewRichTextSectionTextElement(fmt.Sprintf("%d. ", s.Number), bold)}
	elements = append(elements, slack.NewRichTextSectionTextElement(sharing.DescribeShare(in.Words, s.Order, s.Days)+" · to ", nil))
	elements = append(elements, sharing.Audience(in.Words, s.Order)...)
	elements = append(elements, slack.NewRichTextSectionTextElement(" · "+in.StateOf(s), nil))
	for _, a := range answers {
		if a.Share == s.ID {
			elements = append(elements, slack.NewRichTextSectionTextElement("\n", nil), slack.NewRichTextSectionUserElement(a.By, nil),
				slack.NewRichTextSectionTextElement(" "+answerWords(in, a), nil))
		}
	}
	blocks := []slack.Block{slack.NewRichTextBlock("", slack.NewRichTextSection(elements...))}
	row := []*slack.ButtonBlockElement{}
	if s.File == nil && (sharing.AnySent(s) || s.State == models.ShareTaking) {
		row = append(row, blockkit.Button("unshare", "Take it back", s.ID))
	}
	return append(blocks, blockkit.Buttons(append(row, blockkit.Button("share_again", "Send again", s.ID))...))
}

func sharesButton(in *handlers.Interaction, _ string) error { return shares(in, command.Command{}) }

// unshare takes a share back at once.
func unshare(in *handlers.Interaction, c command.Command) error {
	if len(c.Numbers) == 0 {
		return shares(in, c)
	}
	s, err := in.Store.ShareNumbered(in.Ctx, in.Member, c.Numbers[0])
	return unshareFound(in, s, err)
}

func unshareButton(in *handlers.Interaction, id string) error {
	s, err := in.Store.Share(in.Ctx, in.Member, id)
	return unshareFound(in, s, err)
}

func unshareFound(in *handlers.Interaction, s models.Share, err error) error {
	again := blockkit.Button("share_again", "Send again", s.ID)
	switch {
	case handlers.IsNotFound(err) || err == nil && s.Number == 0:
		in.Say("There is no such share of yours. Type %s shares to see what is there.", in.Command)
		return nil
	case err != nil:
		return err
	case s.Elsewhere:
		in.Tell("That can't be taken back from here:", "another Sundial sent it, before you moved here.", again)
		return nil
	case s.File != nil:
		in.Tell("That can't be taken back:", "it is a file, and whoever got it keeps it. A correction is sent as a new version.", blockkit.Button("share_again", "Send a correction", s.ID))
		return nil
	case s.State == models.ShareSending && in.Now.Before(s.Until):
		in.Say("It is still on its way. Type %s unshare %d again in a minute.", in.Command, s.Number)
		return nil
	case s.State == models.ShareTaken && !sharing.AnySent(s):
		in.Tell("This is taken back already.", "", again)
		return nil
	case !sharing.AnySent(s) && s.State != models.ShareTaking:
		in.Tell("There is no message to delete:", "it was not delivered, as far as Slack said. If it did arrive, it stands where it is, and the person who has it can delete nothing for you.", again)
		return nil
	}
	s.State, s.Until, s.TakenAt = models.ShareTaking, in.Now.Add(sharing.OnTheWay), in.Now
	in.Change.Shares = append(in.Change.Shares, s)
	in.Change.TakeBack = append(in.Change.TakeBack, s.ID)
	in.Show(withdrawnReply(in, s))
	in.Answer.Then = append(in.Answer.Then, interaction.Act{Do: func(ctx context.Context, m interaction.Messenger) (*interaction.Reply, error) {
		withdrawn, err := sharing.Courier{Store: in.Store, Messenger: m, Clock: in.Clock}.TakeBack(ctx, in.Member, s.ID)
		if handlers.IsNotFound(err) || err == nil && !sharing.AnySent(withdrawn) {
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
		return blockkit.NewReply("Not all of it could be deleted.", blockkit.Headed("Not all of it could be deleted:",
			fmt.Sprintf("Slack keeps a message of share number %d. Type %s unshare %d to try again.", s.Number, in.Command, s.Number))), nil
	}})
	return nil
}

func withdrawnReply(in *handlers.Interaction, s models.Share) *interaction.Reply {
	blocks := append(sharing.Headline(in.Words, "Taken back from", s),
		blockkit.Text("Its message is being deleted, and it no longer counts in what they add up here. Whoever has read or copied it, or was notified of it, has it."),
		blockkit.Buttons(blockkit.Button("share_again", "Send again", s.ID), blockkit.Button("shares", "All my shares", "")))
	return blockkit.NewReply(fmt.Sprintf("Taken back: share number %d.", s.Number), blocks...)
}

// answerWords says what a receiver answered.
func answerWords(in *handlers.Interaction, a models.Answer) string {
	if a.Accepted {
		return "accepted it on " + in.Moment(a.At)
	}
	return "asked back on " + in.Moment(a.At) + ": " + a.Text
}
