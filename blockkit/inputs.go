package blockkit

import (
	"github.com/slack-go/slack"

	"sundial/messages"
)

// Button returns an ordinary button; Slack sends back its value.
func Button(action, label, value string) *slack.ButtonBlockElement {
	return slack.NewButtonBlockElement(action, value, Plain(label))
}

// Buttons returns a row of buttons.
func Buttons(all ...*slack.ButtonBlockElement) slack.Block {
	elements := make([]slack.BlockElement, len(all))
	for i, b := range all {
		elements[i] = b
	}
	return slack.NewActionBlock("", elements...)
}

// Form returns a modal that can be submitted; Slack sends back private with it.
func Form(words *messages.Printer, callback, title, submit, private string, blocks ...slack.Block) *slack.ModalViewRequest {
	return &slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: callback, PrivateMetadata: private,
		Title: Plain(title), Submit: Plain(submit), Close: Plain(words.FormCancelClose()), Blocks: slack.Blocks{BlockSet: blocks},
	}
}

// Plain returns text that Slack doesn't format.
func Plain(text string) *slack.TextBlockObject {
	return slack.NewTextBlockObject(slack.PlainTextType, text, false, false)
}

// Input returns a labelled input with the block ID id; an empty hint isn't shown.
func Input(id, label, hint string, element slack.BlockElement, optional bool) slack.Block {
	return slack.NewInputBlock(id, Plain(label), plainOrNone(hint), element).WithOptional(optional)
}

// plainOrNone returns nil for an empty text: Slack refuses one
// (https://docs.slack.dev/reference/block-kit/composition-objects/text-object).
func plainOrNone(text string) *slack.TextBlockObject {
	if text == "" {
		return nil
	}
	return Plain(text)
}

// DatePicker returns a picker for a day such as 2026-11-03; empty: nothing picked yet.
func DatePicker(id, day string) *slack.DatePickerBlockElement {
	picker := slack.NewDatePickerBlockElement(id)
	picker.InitialDate = day
	return picker
}

// TimePicker returns a picker for a time of day such as 17:30; empty: nothing picked yet.
func TimePicker(id, clock string) *slack.TimePickerBlockElement {
	picker := slack.NewTimePickerBlockElement(id)
	picker.InitialTime = clock
	return picker
}

// Option returns a menu entry; Slack sends back the action and the ID.
func Option(action, label, id string) *slack.OptionBlockObject {
	return slack.NewOptionBlockObject(action+" "+id, Plain(label), nil)
}

// TextInput returns a line of text of at most most characters; an empty placeholder isn't shown.
func TextInput(id, value, placeholder string, most int) *slack.PlainTextInputBlockElement {
	element := slack.NewPlainTextInputBlockElement(plainOrNone(placeholder), id)
	element.InitialValue, element.MaxLength = value, most
	return element
}

// Choice returns a select menu of a few values, each with its label.
func Choice(id, value string, choices [][2]string) *slack.SelectBlockElement {
	options, initial := options(value, choices)
	element := slack.NewOptionsSelectBlockElement(slack.OptTypeStatic, nil, id, options...)
	element.InitialOption = initial
	return element
}

// Radio returns radio buttons for a few values, each with its label.
func Radio(id, value string, choices [][2]string) *slack.RadioButtonsBlockElement {
	options, initial := options(value, choices)
	element := slack.NewRadioButtonsBlockElement(id, options...)
	element.InitialOption = initial
	return element
}

func options(value string, choices [][2]string) (all []*slack.OptionBlockObject, initial *slack.OptionBlockObject) {
	for _, c := range choices {
		one := slack.NewOptionBlockObject(c[0], Plain(c[1]), nil)
		if all = append(all, one); c[0] == value {
			initial = one
		}
	}
	return all, initial
}
