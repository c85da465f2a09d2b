package data

import (
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
)

func importPreviewModal(in *handlers.Interaction, plan *importPlan) *slack.ModalViewRequest {
	view := &slack.ModalViewRequest{Type: slack.VTModal, Title: blockkit.Plain(in.Words.ImportTitle()), Close: blockkit.Plain(in.Words.ImportLeaveClose())}
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
	if plan.stores() || len(plan.Rejected) > 0 {
		view.CallbackID, view.Submit, view.PrivateMetadata = importPreview, blockkit.Plain(in.Words.ImportImportSubmit()), in.Request.Envelope
	}
	view.Blocks.BlockSet = blocks
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
		blockkit.Input(inputChanged, in.Words.ImportChangedLabel(), "", blockkit.Radio(inputChanged, string(replaceChanged), [][2]string{
			{string(replaceChanged), in.Words.ImportChangedReplaceOption()}, {string(keepChanged), in.Words.ImportChangedKeepOption()}, {string(addChanged), in.Words.ImportChangedAddOption()},
		}), false),
	}
}

// keepImport stores what the preview showed.
func keepImport(in *handlers.Interaction) error {
	return finishImport(in, func(plan *importPlan) { plan.decide(changedChoice(in.Value(inputChanged))) })
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
		in.Answer.View = interaction.UpdateModal{View: sentenceModal(in.Words, in.Words.ImportNothingStored(sentenceOf(in.Words, refused)))}
		return nil
	}
	plan, err := planImport(in.Ctx, in.Service, in.Member, read)
	if err != nil {
		return err
	}
	choose(plan)
	var entry *models.HistoryEntry
	if refused = plan.refuse(); refused == nil {
		entry, refused = plan.apply(in.Change, in.Now)
	}
	if refused == nil {
		if refused, err = in.RoomFor(in.Ctx, in.Change); err != nil {
			return err
		}
		if refused != nil {
			in.Change = &models.Change{Member: in.Member, Envelope: in.Request.Envelope, At: in.Request.At}
		}
	}
	if refused != nil {
		in.Answer.View = interaction.UpdateModal{View: sentenceModal(in.Words, in.Words.ImportNothingStored(sentenceOf(in.Words, refused)))}
		return nil
	}
	in.Change.Also = append(in.Change.Also, "chosen "+in.Request.View.Private)
	view := sentenceModal(in.Words, strings.Join(append([]string{in.Words.ImportImported(plan.headline(in.Words))}, plan.remarks(in.Words, in.Member)...), " "))
	if entry != nil {
		view.Blocks.BlockSet = append(view.Blocks.BlockSet, blockkit.Buttons(in.UndoButton(entry)))
	}
	if err := handBack(in, plan); err != nil {
		return err
	}
	in.Answer.View = interaction.UpdateModal{View: view}
	return nil
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

// sentenceModal shows one sentence.
func sentenceModal(words *messages.Printer, text string) *slack.ModalViewRequest {
	return &slack.ModalViewRequest{
		Type: slack.VTModal, Title: blockkit.Plain(words.ImportTitle()), Close: blockkit.Plain(words.ImportDoneClose()),
		Blocks: slack.Blocks{BlockSet: []slack.Block{blockkit.Text(text)}},
	}
}
