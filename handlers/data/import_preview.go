package data

import (
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/models"
	"sundial/notice"
)

func importPreviewModal(in *handlers.Interaction, plan *importPlan) *slack.ModalViewRequest {
	blocks := []slack.Block{blockkit.Headed(plan.headline(in.Words), strings.Join(plan.remarks(in.Words, in.Member), " "))}
	const shown = 5
	var lines []string
	for _, r := range plan.fresh[:min(shown, len(plan.fresh))] {
		lines = append(lines, notice.Shortened(in.Span(r)))
	}
	if more := len(plan.fresh) - len(lines); more > 0 {
		lines = append(lines, in.Words.ImportMore(more))
	}
	if len(lines) > 0 {
		blocks = append(blocks, blockkit.Text(strings.Join(lines, "\n")))
	}
	if len(plan.changed) > 0 {
		blocks = append(blocks, changedBlocks(in, plan)...)
	}
	view := importStep(in.Words, importPreview, in.Words.ImportImportSubmit(), in.Request.Envelope, blocks...)
	if len(plan.fresh)+len(plan.changed)+len(plan.Rejected) == 0 && !plan.whole {
		view.Submit, view.CallbackID, view.PrivateMetadata = nil, "", ""
	}
	return view
}

// changedBlocks shows records that differ in the file, and asks what to do with them.
func changedBlocks(in *handlers.Interaction, plan *importPlan) []slack.Block {
	const shown = 3
	var lines []string
	for _, c := range plan.changed[:min(shown, len(plan.changed))] {
		lines = append(lines, notice.Shortened(in.Span(c.here))+" → "+notice.Shortened(in.Span(c.file)))
	}
	return []slack.Block{
		blockkit.Headed(in.Words.ImportChanged(len(plan.changed)), strings.Join(lines, "\n")),
		blockkit.Input(inputChanged, in.Words.ImportChangedLabel(), "", blockkit.Radio(inputChanged, replaceChanged, [][2]string{
			{replaceChanged, in.Words.ImportChangedReplaceOption()}, {keepChanged, in.Words.ImportChangedKeepOption()}, {addChanged, in.Words.ImportChangedAddOption()},
		}), false),
	}
}

// keepImport stores what the preview showed.
func keepImport(in *handlers.Interaction) error {
	return finishImport(in, func(plan *importPlan) { plan.decide(in.Value(inputChanged)) })
}

// finishImport stores the chosen part of an import, once.
func finishImport(in *handlers.Interaction, choose func(*importPlan)) error {
	draft, ok, err := openDraft(in)
	if err != nil || !ok {
		return err
	}
	read, refused, err := readHanded(in, draft)
	if err != nil {
		return err
	}
	if refused != nil {
		return closeImport(in, in.Words.ImportNothingStored(sentenceOf(in.Words, refused)))
	}
	plan, err := planImport(in.Ctx, in.Service, in.Member, read)
	if err != nil {
		return err
	}
	choose(plan)
	entry, refused, err := plan.stage(in.Ctx, in.Service, in.Change, in.Now)
	if err != nil {
		return err
	}
	if refused != nil {
		in.Change = &models.Change{Member: in.Member, Envelope: in.Request.Envelope, At: in.Request.At}
		return closeImport(in, in.Words.ImportNothingStored(sentenceOf(in.Words, refused)))
	}
	in.Change.Also = append(in.Change.Also, "chosen "+in.Request.View.Private)
	if err := handBack(in, plan); err != nil {
		return err
	}
	var undo []slack.Block
	if entry != nil {
		undo = append(undo, blockkit.Buttons(in.UndoButton(entry)))
	}
	said := append([]string{in.Words.ImportImported(plan.headline(in.Words))}, plan.remarks(in.Words, in.Member)...)
	return closeImport(in, strings.Join(said, " "), undo...)
}

// handBack sends the entries that couldn't be read, as a file.
func handBack(in *handlers.Interaction, plan *importPlan) error {
	if len(plan.Rejected) == 0 {
		return nil
	}
	content, err := plan.rejects(in.Words)
	if err != nil {
		return err
	}
	in.Upload("sundial-not-imported.csv", in.Words.ImportTitle(), interaction.NewContent(content))
	return nil
}

// closeImport replaces the form by a text, and by what's below it.
func closeImport(in *handlers.Interaction, text string, below ...slack.Block) error {
	in.Answer.View = interaction.UpdateModal{View: &slack.ModalViewRequest{
		Type: slack.VTModal, Title: blockkit.Plain(in.Words.ImportTitle()), Close: blockkit.Plain(in.Words.ImportDoneClose()),
		Blocks: slack.Blocks{BlockSet: append([]slack.Block{blockkit.Text(text)}, below...)},
	}}
	return nil
}
