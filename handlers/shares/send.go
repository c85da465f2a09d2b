package shares

import (
	"context"
	"errors"
	"io"
	"strconv"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/models"
	"sundial/notice"
	"sundial/paper"
	"sundial/sharing"
)

// shareSend sends what the preview showed. If the records have changed or there's a newer
// preview, nothing is sent and the answer says so.
func shareSend(in *handlers.Interaction, s models.Share, digest string) error {
	if ok, err := mayShare(in, s.Order); err != nil || !ok {
		return err
	}
	s.State, s.Until = models.ShareDraft, time.Time{}
	if err := numberWorktime(in, &s.Order); err != nil {
		return err
	}
	if err := compose(in, &s); err != nil {
		return sayUnshareable(in, s, err)
	}
	if s.Digest() != digest {
		in.Change.Shares = append(in.Change.Shares, s)
		in.Show(sharing.ChangedShare(notice.NewReader(in.Member, in.Command, in.Now), s))
		return nil
	}
	if s.Order.Outsider != "" {
		return handOut(in, s)
	}
	return send(in, s)
}

// send adds the share to the ledger as being sent, then sends it.
func send(in *handlers.Interaction, s models.Share) error {
	if err := number(in, &s); err != nil {
		return err
	}
	in.Change.Shares = append(in.Change.Shares, s)
	in.Show(blockkit.NewReply(in.Words.SharesSending(), sharing.Headline(in.Words, in.Words.SharesSendingHead(), s)...))
	in.Answer.Then = append(in.Answer.Then, interaction.Act{Do: func(ctx context.Context, m interaction.Messenger) (*interaction.Reply, error) {
		sent, err := sharing.Courier{Store: in.Store, Messenger: m, Clock: in.Clock}.Deliver(ctx, in.Member, s.ID)
		if handlers.IsNotFound(err) { // forgotten while it was being sent
			return nil, nil
		}
		if err != nil {
			return nil, err
		}
		return delivered(in, sent), nil
	}})
	return nil
}

// number gives the share the ledger's next number, and the state of waiting to be sent.
func number(in *handlers.Interaction, s *models.Share) error {
	last, err := in.Store.LastShareNumber(in.Ctx, in.Member)
	if err != nil {
		return err
	}
	s.Number, s.State, s.SentAt, s.Until = last+1, models.ShareSending, in.Now, in.Now.Add(sharing.OnTheWay)
	return nil
}

// numberWorktime gives a working-time share its number: the ledger's next, or that of the share
// it corrects.
func numberWorktime(in *handlers.Interaction, o *models.ShareOrder) error {
	if o.Level != sharing.WorktimeLevel || o.Version > 1 {
		return nil
	}
	last, err := in.Store.LastShareNumber(in.Ctx, in.Member)
	o.Number, o.Version = last+1, 1
	return err
}

// nextVersion returns the version after all those sent under the number.
func nextVersion(in *handlers.Interaction, number int) (int, error) {
	all, err := in.Store.Shares(in.Ctx, in.Member)
	version := 1
	for _, s := range all {
		if s.Order.Level == sharing.WorktimeLevel && s.Order.Number == number {
			version = max(version, s.Order.Version)
		}
	}
	return version + 1, err
}

// delivered says how sending ended, for each recipient.
func delivered(in *handlers.Interaction, s models.Share) *interaction.Reply {
	failed := sharing.UndeliveredLines(in.Words, s)
	head, text := in.Words.SharesSentHead(), in.Words.SharesSent(strconv.Itoa(s.Number))
	if len(failed) == len(s.Deliveries) {
		head, text = in.Words.SharesNotSentHead(), in.Words.SharesNotSent(strconv.Itoa(s.Number))
	}
	blocks := append(sharing.Headline(in.Words, head, s), failed...)
	row := []*slack.ButtonBlockElement{}
	switch {
	case len(failed) > 0:
		row = append(row, blockkit.Button("share_again", in.Words.SharingSendAgainButton(), s.ID))
	case s.File == nil:
		row = append(row, blockkit.Button("unshare", in.Words.SharesTakeBackButton(), s.ID))
	}
	row = append(row, blockkit.Button("shares", in.Words.SharingAllSharesButton(), ""))
	r := blockkit.NewReply(text, append(blocks, blockkit.Buttons(row...))...)
	r.Replace = in.Request.Kind == interaction.Action
	return r
}

// handOut makes the file of a share for someone outside Slack and sends it to the owner, who
// passes it on. It's in the ledger like any other share.
func handOut(in *handlers.Interaction, s models.Share) error {
	file, err := sharing.NewShareWriter(in.Store, in.Member).Outside(in.Ctx, s.Order)
	if err != nil {
		return err
	}
	content := &interaction.Content{}
	err = writeOutside(in, file, content)
	if errors.Is(err, paper.ErrTooLong) {
		return in.Say(in.Words.PaperTooLong(paper.MaxPages))
	}
	if err != nil {
		return err
	}
	if err := number(in, &s); err != nil {
		return err
	}
	s.State, s.Until = models.ShareSent, in.Now
	in.Change.Shares = append(in.Change.Shares, s)
	in.Upload(file.Name(), in.Words.OutsideFileName(s.Order.Outsider), content)
	in.AddBlocks(sharing.Headline(in.Words, in.Words.OutsideHandedHead(), s)...)
	return nil
}

// writeOutside writes the file once no other PDF is being made.
func writeOutside(in *handlers.Interaction, file sharing.Outside, to io.Writer) error {
	select {
	case in.PDFSlot <- struct{}{}:
		defer func() { <-in.PDFSlot }()
	case <-in.Ctx.Done():
		return in.Ctx.Err()
	}
	return file.Write(to, in.Fonts)
}
