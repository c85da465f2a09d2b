package shares

import (
	"errors"
	"io"

	"sundial/handlers"
	"sundial/interaction"
	"sundial/models"
	"sundial/paper"
	"sundial/sharing"
)

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
