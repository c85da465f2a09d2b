package handlerstest

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/slack-go/slack"

	"sundial/interaction"
	"sundial/models"
)

// Opened returns the form that an answer opens.
func Opened(t testing.TB, a interaction.Answer) *slack.ModalViewRequest {
	t.Helper()
	view := Form(a)
	if view == nil {
		t.Fatalf("no form was opened: %q", Text(a))
	}
	return view
}

// Form returns the form that an answer opens, updates or pushes; nil: none.
func Form(a interaction.Answer) *slack.ModalViewRequest {
	if view := Modal(a.View); view != nil {
		return view
	}
	for _, effect := range a.Then {
		if view := ModalIn(effect); view != nil {
			return view
		}
	}
	return nil
}

// Modal returns the modal that answers a submitted one; nil: none.
func Modal(answer interaction.ViewAnswer) *slack.ModalViewRequest {
	effect, _ := answer.(interaction.Effect)
	return ModalIn(effect)
}

// ModalIn returns the modal that an effect shows; nil: none.
func ModalIn(effect interaction.Effect) *slack.ModalViewRequest {
	switch effect := effect.(type) {
	case interaction.OpenModal:
		return effect.View
	case interaction.PushModal:
		return effect.View
	case interaction.UpdateModal:
		return effect.View
	}
	return nil
}

// Refusals returns the sentences below the inputs of a refused form; nil: it was taken.
func Refusals(answer interaction.ViewAnswer) map[string]string {
	refuse, _ := answer.(interaction.RefuseInputs)
	return refuse.Errors
}

// InitialValues returns what a form's inputs hold before anything is entered.
func InitialValues(view *slack.ModalViewRequest) map[string]map[string]interaction.Input {
	values := map[string]map[string]interaction.Input{}
	for _, block := range view.Blocks.BlockSet {
		in, ok := block.(*slack.InputBlock)
		if !ok {
			continue
		}
		var value string
		var several []string
		switch e := in.Element.(type) {
		case *slack.CheckboxGroupsBlockElement:
			for _, option := range e.InitialOptions {
				several = append(several, option.Value)
			}
		case *slack.PlainTextInputBlockElement:
			value = e.InitialValue
		case *slack.DatePickerBlockElement:
			value = e.InitialDate
		case *slack.TimePickerBlockElement:
			value = e.InitialTime
		case *slack.SelectBlockElement:
			if e.InitialOption != nil {
				value = e.InitialOption.Value
			}
		case *slack.RadioButtonsBlockElement:
			if e.InitialOption != nil {
				value = e.InitialOption.Value
			}
		}
		values[in.BlockID] = map[string]interaction.Input{in.BlockID: {Value: value, Values: several}}
	}
	return values
}

// Submits enters values into the form and submits it.
func (d *Desk) Submits(who models.MemberKey, view *slack.ModalViewRequest, enter map[string]string) interaction.Answer {
	d.T.Helper()
	values := InitialValues(view)
	for block, value := range enter {
		if _, there := values[block]; !there {
			d.T.Fatalf("the form has no input %q", block)
		}
		values[block][block] = interaction.Input{Value: value}
		if strings.HasPrefix(value, "[") {
			var several []string
			Must(d.T, json.Unmarshal([]byte(value), &several))
			values[block][block] = interaction.Input{Values: several}
		}
	}
	return d.Handle(interaction.Request{Kind: interaction.Submission, Who: who, View: &interaction.View{
		ID: "V1", Type: "modal", Callback: view.CallbackID, Private: view.PrivateMetadata, Values: values,
	}})
}

// ModalText returns what a modal says.
func ModalText(t testing.TB, a interaction.Answer) string {
	t.Helper()
	if Modal(a.View) == nil {
		t.Fatalf("no modal: %s", JSON(t, a))
	}
	return JSON(t, Modal(a.View).Blocks)
}
