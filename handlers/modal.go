package handlers

import (
	"maps"
	"slices"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/messages"
)

// A form has no message for its answer, and what a bot writes into a DM stays in Slack: so the
// answer replaces the form, with its buttons.

// answerForm is that view's callback ID.
const answerForm = "done"

// finishForm replaces a submitted form with its answer.
func (in *Interaction) finishForm(err error) error {
	if err == nil && in.Answer.Reply != nil {
		in.Answer.View = interaction.UpdateModal{View: answerView(in.Words, in.Answer.Reply)}
		in.Answer.Reply = nil
	}
	return err
}

// answerView shows a reply in a modal, without charts.
func answerView(words *messages.Printer, r *interaction.Reply) *slack.ModalViewRequest {
	return &slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: answerForm, Title: blockkit.Plain("Sundial"), Close: blockkit.Plain(words.FormDoneClose()), ClearOnClose: true,
		Blocks: slack.Blocks{BlockSet: blockkit.WithoutCharts(r.Blocks.BlockSet)},
	}
}

// stayInView makes the answer to a button in such a view replace the view.
func (in *Interaction) stayInView() {
	if v := in.Request.View; v == nil || v.Callback != answerForm || in.Request.Kind != interaction.Action || in.Answer.Reply == nil {
		return
	}
	in.Answer.Then = append([]interaction.Effect{interaction.UpdateModal{View: answerView(in.Words, in.Answer.Reply)}}, in.Answer.Then...)
	in.Answer.Reply = nil
}

// AddBlocks adds blocks below the answer, whether a message or the view that replaces a form.
func (in *Interaction) AddBlocks(blocks ...slack.Block) {
	if in.Answer.Reply != nil {
		in.Answer.Reply.Blocks.BlockSet = append(in.Answer.Reply.Blocks.BlockSet, blocks...)
		return
	}
	if v, updates := in.Answer.View.(interaction.UpdateModal); updates && v.View.CallbackID == answerForm {
		v.View.Blocks.BlockSet = append(v.View.Blocks.BlockSet, blocks...)
	}
}

// newAtHome marks the first form of a new member, opened from the Home tab: what it stores
// includes that the tab was opened.
const newAtHome = "home"

// Open shows a form: in place of the answer view that has the button, or else as a new modal.
func (in *Interaction) Open(view *slack.ModalViewRequest) {
	if in.atHome() {
		in.Answer.Reply = nil // it would cover the form
	}
	if in.Member.New && in.atHome() {
		view.PrivateMetadata = newAtHome
	}
	if v := in.Request.View; v != nil && v.Callback == answerForm {
		in.Answer.Then = append(in.Answer.Then, interaction.UpdateModal{View: view})
		return
	}
	in.Answer.Then = append(in.Answer.Then, interaction.OpenModal{View: view})
}

// Refuse keeps the form open, with a sentence at one of its inputs.
func (in *Interaction) Refuse(block, text string) {
	in.Answer.View = interaction.RefuseInputs{Errors: map[string]string{block: text}}
}

// RefuseForm shows the sentence at the form's first input.
func (in *Interaction) RefuseForm(text string) {
	blocks := slices.Sorted(maps.Keys(in.Request.View.Values))
	if len(blocks) == 0 {
		in.Tell("", text)
		return
	}
	in.Refuse(blocks[0], text)
}

// Value returns what was entered into an input.
func (in *Interaction) Value(block string) string { return in.Request.View.Values[block][block].Value }
