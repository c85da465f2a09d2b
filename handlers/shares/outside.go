package shares

import (
	"sundial/handlers"
	"sundial/interaction"
	"sundial/models"
	"sundial/sharing"
)

// handOut makes the file of a share for somebody outside and gives it to its owner, who
// hands it out. The ledger has it like any other share.
func handOut(in *handlers.Interaction, s models.Share) error {
	file, err := sharing.NewShareWriter(in.Store, in.Member).Outside(in.Ctx, s.Order)
	if err != nil {
		return err
	}
	content := &interaction.Content{}
	if err := file.Write(content, in.Fonts); err != nil {
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
