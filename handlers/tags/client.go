package tags

import (
	"slices"
	"strconv"
	"strings"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/models"
)

func clientFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Client: client},
		HelpWith: command.Rate,
		Examples: []string{"client #acme Acme, 12345 Kiel"},
		Buttons:  map[string]handlers.Button{"client": clientButton},
		Forms:    map[string]handlers.Form{"client": saveClient},
	}
}

// client sets, shows or removes a tag's client. If it only shows it, it opens the form too.
func client(in *handlers.Interaction, c command.Command) error {
	tag := c.Tags[0]
	if len(c.Lines) > 0 || c.Off {
		setClient(in, tag, c.Lines)
		return nil
	}
	in.Choices = []command.Command{c}
	button := blockkit.Button("client", in.Words.AnswersChangeButton(), in.Request.Envelope)
	if stored := in.Member.Settings.Tags[tag].Client; len(stored) > 0 {
		in.Tell(in.Words.OutsideClientHead(strings.Join(stored, ", "), "#"+tag), in.Words.OutsideClientChange("#"+tag), button)
	} else {
		in.Tell("", in.Words.OutsideNoClient("#"+tag), button)
	}
	return openClient(in, tag)
}

// setClient sets a tag's client; no lines remove it.
func setClient(in *handlers.Interaction, tag string, lines []string) {
	entry := changeFacts(in, "settings", tag, func(f *models.TagFacts) { f.Client = lines })
	said := in.Words.OutsideClientRemoved("#" + tag)
	if len(lines) > 0 {
		said = in.Words.OutsideClientHead(strings.Join(lines, ", "), "#"+tag)
	}
	in.Tell("", said, in.UndoButton(entry))
}

// The inputs of the form that names a client.
const (
	inputClient  = "client_name"
	inputAddress = "client_address"
)

// clientDraft is what the form is for.
type clientDraft struct {
	Tag string
}

func openClient(in *handlers.Interaction, tag string) error {
	if err := in.KeepDraft(clientDraft{Tag: tag}); err != nil {
		return err
	}
	name, address := "", ""
	if stored := in.Member.Settings.Tags[tag].Client; len(stored) > 0 {
		name, address = stored[0], strings.Join(stored[1:], "\n")
	}
	words := in.Words
	lines := blockkit.TextInput(inputAddress, address, words.OutsideAddressPlaceholder(), (command.MaxPartyLines-1)*(command.MaxPartyLine+1))
	in.Open(blockkit.Form(words, "client", words.OutsideClientTitle(), words.FormSaveSubmit(), in.Request.Envelope,
		blockkit.Text(words.OutsideClientOf("#"+tag)),
		blockkit.Input(inputClient, words.OutsideNameLabel(), "", blockkit.TextInput(inputClient, name, words.OutsideNamePlaceholder(), command.MaxPartyLine), true),
		blockkit.Input(inputAddress, words.OutsideAddressLabel(), words.OutsideAddressHint(), lines.WithMultiline(true), true)))
	return nil
}

// clientButton opens the form from the answer to `client`, or to a report as a PDF without a client.
func clientButton(in *handlers.Interaction, envelope string) error {
	k, ok, err := in.StoredAnswer(envelope)
	if err != nil {
		return err
	}
	if ok && len(k.Choices) == 1 {
		c := k.Choices[0]
		if tag, one := c.Filter.OnlyTag(); one {
			return openClient(in, tag)
		}
		if len(c.Tags) == 1 {
			return openClient(in, c.Tags[0])
		}
	}
	return in.Say(in.Words.OutsideClientFormOver())
}

// saveClient handles the form. If it's empty, the client is removed.
func saveClient(in *handlers.Interaction) error {
	var draft clientDraft
	ok, err := in.Draft(in.Request.View.Private, &draft)
	if err != nil {
		return err
	}
	name, address := handlers.PartyLines(in.Value(inputClient)), handlers.PartyLines(in.Value(inputAddress))
	all := slices.Concat(name, address)
	switch stored := in.Member.Settings.Tags[draft.Tag].Client; {
	case !ok:
		in.RefuseForm(in.Words.OutsideClientFormOver())
	case len(name) == 0 && len(address) > 0:
		in.Refuse(inputClient, in.Words.OutsideClientUnnamed())
	case len(name) > 0 && !command.FitsPaper(name):
		in.Refuse(inputClient, in.Words.SettingsSenderWrong(strconv.Itoa(command.MaxPartyLine), command.MaxPartyLines))
	case !command.FitsPaper(all):
		in.Refuse(inputAddress, in.Words.OutsideAddressWrong(strconv.Itoa(command.MaxPartyLine), command.MaxPartyLines-1))
	case slices.Equal(all, stored):
		in.Tell("", in.Words.AnswersNothingChanged())
	default:
		setClient(in, draft.Tag, all)
	}
	return nil
}
