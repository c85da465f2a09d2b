package handlers

import (
	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/interaction"
)

// A form has no message to answer in, and what a bot writes into a DM stays with
// Slack: so the answer takes the form's place, with its buttons.

// doneForm is the callback id of that view.
const doneForm = "done"

// finishForm puts the answer to a submitted form into the form's place.
func (t *task) finishForm(err error) error {
	if err == nil && t.answer.Reply != nil {
		t.answer.View = &interaction.ViewAnswer{Update: doneView(t.answer.Reply)}
		t.answer.Reply = nil
	}
	return err
}

// doneView shows a reply in a modal, which takes no charts.
func doneView(r *interaction.Reply) *slack.ModalViewRequest {
	return &slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: doneForm, Title: blockkit.Plain("Sundial"), Close: blockkit.Plain("Close"), ClearOnClose: true,
		Blocks: slack.Blocks{BlockSet: blockkit.WithoutCharts(r.Blocks.BlockSet)},
	}
}

// stayInView lets the answer to a button of such a view take that view's place.
func (t *task) stayInView() {
	if v := t.req.View; v == nil || v.Callback != doneForm || t.req.Kind != interaction.Action || t.answer.Reply == nil {
		return
	}
	t.answer.Then = append([]interaction.Effect{{Update: doneView(t.answer.Reply)}}, t.answer.Then...)
	t.answer.Reply = nil
}

// open shows a form: in the place of the answer in whose view the button was, or
// else as a modal of its own.
func (t *task) open(view *slack.ModalViewRequest) {
	if v := t.req.View; v != nil && v.Callback == doneForm {
		t.answer.Then = append(t.answer.Then, interaction.Effect{Update: view})
		return
	}
	t.answer.Then = append(t.answer.Then, interaction.Effect{Open: view})
}
