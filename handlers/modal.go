package handlers

import (
	"maps"
	"slices"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
	"sundial/messages"
)

// A form has no message to answer in, and what a bot writes into a DM stays with
// Slack: so the answer takes the form's place, with its buttons.

// answerForm is the callback id of that view.
const answerForm = "done"

// finishForm puts the answer to a submitted form into the form's place.
func (in *Interaction) finishForm(err error) error {
	if err == nil && in.Answer.Reply != nil {
		in.Answer.View = interaction.UpdateModal{View: answerView(in.Words, in.Answer.Reply)}
		in.Answer.Reply = nil
	}
	return err
}

// answerView shows a reply in a modal, which takes no charts.
func answerView(words *messages.Printer, r *interaction.Reply) *slack.ModalViewRequest {
	return &slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: answerForm, Title: blockkit.Plain("Sundial"), Close: blockkit.Plain(words.FormDoneClose()), ClearOnClose: true,
		Blocks: slack.Blocks{BlockSet: blockkit.WithoutCharts(r.Blocks.BlockSet)},
	}
}

// stayInView lets the answer to a button of such a view take that view's place.
func (in *Interaction) stayInView() {
	if v := in.Request.View; v == nil || v.Callback != answerForm || in.Request.Kind != interaction.Action || in.Answer.Reply == nil {
		return
	}
	in.Answer.Then = append([]interaction.Effect{interaction.UpdateModal{View: answerView(in.Words, in.Answer.Reply)}}, in.Answer.Then...)
	in.Answer.Reply = nil
}

// newAtHome marks the first form of someone of whom nothing is stored, opened from the
// Home tab: what it stores also stores that the tab was opened.
const newAtHome = "home"

// Open shows a form: instead of the answer in whose view the button was, or
// else as another modal.
func (in *Interaction) Open(view *slack.ModalViewRequest) {
	if in.atHome() {
		in.Answer.Reply = nil // it would be a modal over the form
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

// Refuse keeps the form open with a sentence at one of its inputs.
func (in *Interaction) Refuse(block, text string) {
	in.Answer.View = interaction.RefuseInputs{Errors: map[string]string{block: text}}
}

// RefuseForm says it at the first input that the form has, whichever that is.
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
