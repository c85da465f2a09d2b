package shares

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/models"
	"sundial/sharing"
)

func ledgerFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Shares: shares, command.Unshare: unshare},
		HelpWith: command.Share,
		Examples: []string{"shares", "unshare 1"},
		Buttons:  map[string]handlers.Button{"shares": handlers.CommandButton(command.Command{Verb: command.Shares}), "unshare": unshareButton},
	}
}

// ledgerRows bounds the shares in a list, the latest last.
const ledgerRows = 15

// shares lists the member's ledger: what was shared with whom and when, and its state.
func shares(in *handlers.Interaction, _ command.Command) error {
	all, err := in.Store.Shares(in.Ctx, in.Member)
	if err != nil {
		return err
	}
	if len(all) == 0 && len(in.Member.Settings.Muted) == 0 {
		in.Tell(in.Words.SharesNoneHead(), in.Words.SharesNone())
		return nil
	}
	answers, err := in.Store.Answers(in.Ctx, in.Member)
	if err != nil {
		return err
	}
	blocks := []slack.Block{blockkit.Headed(in.Words.SharesListHead(), "")}
	shown := all[max(0, len(all)-ledgerRows):]
	if len(shown) < len(all) {
		blocks = append(blocks, blockkit.Small(in.Words.SharesLastOf(len(shown), len(all))))
	}
	text := in.Words.SharesListHead()
	for _, s := range shown {
		text += "\n" + in.Words.SharesRow(strconv.Itoa(s.Number), in.StateOf(s), sharing.DescribeShare(in.Words, s.Order, s.Days))
		blocks = append(blocks, ledgerBlocks(in, s, answers)...)
	}
	in.Show(blockkit.NewReply(text, append(blocks, mutedBlocks(in)...)...))
	return nil
}

// maxMuted bounds the muted people in a list.
const maxMuted = 5

// mutedBlocks lists the people whose requests and shares the member blocks.
func mutedBlocks(in *handlers.Interaction) []slack.Block {
	var blocks []slack.Block
	muted := slices.Clone(in.Member.Settings.Muted)
	if i := slices.Index(muted, models.MutedEveryone); i >= 0 {
		muted = slices.Delete(muted, i, i+1)
		blocks = append(blocks, blockkit.Headed(in.Words.SharesMutedEveryoneHead(), in.Words.SharesMutedEveryone()), blockkit.Buttons(blockkit.Button("unmute_all", in.Words.SharesUnmuteAllButton(), "")))
	}
	for _, user := range muted[:min(len(muted), maxMuted)] {
		blocks = append(blocks, slack.NewRichTextBlock("", slack.NewRichTextSection(
			slack.NewRichTextSectionTextElement(in.Words.SharesMutedHead()+" ", nil), slack.NewRichTextSectionUserElement(user, nil))),
			blockkit.Buttons(blockkit.Button("share_unmute", in.Words.SharesUnmuteButton(), user)))
	}
	return blocks
}

func ledgerBlocks(in *handlers.Interaction, s models.Share, answers []models.Answer) []slack.Block {
	bold := &slack.RichTextSectionTextStyle{Bold: true}
	elements := []slack.RichTextSectionElement{slack.NewRichTextSectionTextElement(fmt.Sprintf("%d. ", s.Number), bold)}
	elements = append(elements, slack.NewRichTextSectionTextElement(in.Words.RemindersShareTo(sharing.DescribeShare(in.Words, s.Order, s.Days))+" ", nil))
	elements = append(elements, sharing.Audience(in.Words, s.Order)...)
	elements = append(elements, slack.NewRichTextSectionTextElement(" · "+in.StateOf(s), nil))
	for _, a := range answers {
		if a.Share == s.ID && !in.Member.Settings.Mutes(a.By) {
			said := in.Words.SharesAskedOn(in.Moment(a.At), a.Text)
			if a.Accepted {
				said = in.Words.SharesAcceptedOn(in.Moment(a.At))
			}
			elements = append(elements, slack.NewRichTextSectionTextElement("\n", nil), slack.NewRichTextSectionUserElement(a.By, nil),
				slack.NewRichTextSectionTextElement(" "+said, nil))
		}
	}
	blocks := []slack.Block{slack.NewRichTextBlock("", slack.NewRichTextSection(elements...))}
	row := []*slack.ButtonBlockElement{}
	if s.File == nil && (sharing.AnySent(s) || s.State == models.ShareTaking) {
		row = append(row, blockkit.Button("unshare", in.Words.SharesTakeBackButton(), s.ID))
	}
	return append(blocks, blockkit.Buttons(append(row, blockkit.Button("share_again", in.Words.SharingSendAgainButton(), s.ID))...))
}

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
	again := blockkit.Button("share_again", in.Words.SharingSendAgainButton(), s.ID)
	switch {
	case handlers.IsNotFound(err) || err == nil && s.Number == 0:
		return in.Say(in.Words.SharesNoSuchShare())
	case err != nil:
		return err
	case s.Elsewhere:
		in.Tell(in.Words.SharesElsewhereHead(), in.Words.SharesElsewhere(), again)
		return nil
	case s.Order.Outsider != "":
		in.Tell(in.Words.OutsideUnshareHead(), in.Words.OutsideUnshare(), again)
		return nil
	case s.File != nil:
		in.Tell(in.Words.SharesFileHead(), in.Words.SharesFile(), blockkit.Button("share_again", in.Words.SharesCorrectButton(), s.ID))
		return nil
	case s.State == models.ShareSending && in.Now.Before(s.Until):
		return in.Say(in.Words.SharesStillSending(strconv.Itoa(s.Number)))
	case s.State == models.ShareTaken && !sharing.AnySent(s):
		in.Tell(in.Words.SharesTakenAlreadyHead(), "", again)
		return nil
	case !sharing.AnySent(s) && s.State != models.ShareTaking:
		in.Tell(in.Words.SharesNoMessageHead(), in.Words.SharesNoMessage(), again)
		return nil
	}
	s.State, s.Until, s.TakenAt = models.ShareTaking, in.Now.Add(sharing.OnTheWay), in.Now
	in.Change.Shares = append(in.Change.Shares, s)
	in.Change.TakeBackShares = append(in.Change.TakeBackShares, s.ID)
	blocks := append(sharing.Headline(in.Words, in.Words.SharesTakenHead(), s), blockkit.Text(in.Words.SharesTaken()),
		blockkit.Buttons(again, blockkit.Button("shares", in.Words.SharingAllSharesButton(), "")))
	in.Show(blockkit.NewReply(in.Words.SharesTakenBack(strconv.Itoa(s.Number)), blocks...))
	in.Answer.Then = append(in.Answer.Then, interaction.Act{Do: func(ctx context.Context, m interaction.Messenger) (*interaction.Reply, error) {
		withdrawn, err := sharing.Courier{Store: in.Store, Messenger: m, Clock: in.Clock}.TakeBack(ctx, in.Member, s.ID)
		if handlers.IsNotFound(err) || err == nil && !sharing.AnySent(withdrawn) {
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
		return blockkit.NewReply(in.Words.SharingUndeletedHead(), blockkit.Headed(in.Words.SharingUndeletedHead(), in.Words.SharingUndeleted(strconv.Itoa(s.Number)))), nil
	}})
	return nil
}
