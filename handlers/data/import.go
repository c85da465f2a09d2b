package data

import (
	"errors"
	"slices"
	"strconv"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/exchange"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/messages"
	"sundial/record"
)

func importFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Import: importFile},
		HelpWith: command.Export,
		Examples: []string{"import"},
		Forms:    map[string]handlers.Form{importForm: handedOver, importPerson: personChosen, importPreview: keepImport, importMeetings: meetingsTicked},
	}
}

// The inputs of the forms, and the callbacks of the steps.
const (
	inputFile     = "file"
	inputOrder    = "order"
	inputPerson   = "person"
	inputChanged  = "changed"
	importForm    = "import_file"
	importPerson  = "import_person"
	importPreview = "import_preview"
)

// importDraft is an import that isn't confirmed yet. It names the file and the member's
// choices: each step reads the file again, and nothing of it is stored before confirmation.
type importDraft struct {
	File  string
	Order exchange.DateOrder
	// Person is the person whose entries are imported, as named in the file.
	Person string `json:",omitempty"`
	// People are the choices, in the order in which the form shows them.
	People []string `json:",omitempty"`
}

// importFile opens the form for uploading a file.
func importFile(in *handlers.Interaction, _ command.Command) error {
	allowed, err := mayReadFiles(in)
	if err != nil {
		return err
	}
	if !allowed {
		in.Tell(in.Words.ImportPermissionHead(), in.Words.ImportPermission(in.Member.Key.Workspace().String()+"/"+in.Member.Key.User))
		return nil
	}
	in.Tell(in.Words.ImportBeginsHead(), in.Words.ImportBegins())
	file := slack.NewFileInputBlockElement(inputFile).WithMaxFiles(1).
		WithFileTypes("json", "csv", "tsv", "txt", "text", "klg", "ics", "data", "timeclock", "org", "log")
	order := blockkit.Choice(inputOrder, "", [][2]string{
		{"day", in.Words.ImportOrderDayOption()}, {"month", in.Words.ImportOrderMonthOption()},
	})
	order.Placeholder = blockkit.Plain(in.Words.ImportOrderPlaceholder())
	in.Open(importStep(in.Words, importForm, in.Words.ImportReadSubmit(), "",
		blockkit.Text(in.Words.ImportFormText(in.Words.ImportKinds())),
		blockkit.Input(inputFile, in.Words.ImportFileLabel(), "", file, false),
		blockkit.Input(inputOrder, in.Words.ImportOrderLabel(), in.Words.ImportOrderHint(), order, true)))
	return nil
}

func mayReadFiles(in *handlers.Interaction) (bool, error) {
	if in.Files == nil {
		return false, nil
	}
	scopes, err := in.Scopes()
	return slices.Contains(scopes, "files:read"), err
}

func importStep(words *messages.Printer, callback, submit, private string, blocks ...slack.Block) *slack.ModalViewRequest {
	view := blockkit.Form(words, callback, words.ImportTitle(), submit, private, blocks...)
	view.Close = blockkit.Plain(words.ImportLeaveClose())
	return view
}

// handedOver reads the uploaded file and shows what would be stored.
func handedOver(in *handlers.Interaction) error {
	ids := in.Request.View.Values[inputFile][inputFile].Values
	if len(ids) != 1 {
		in.Refuse(inputFile, in.Words.ImportChooseFile())
		return nil
	}
	order := map[string]exchange.DateOrder{"day": exchange.DayFirst, "month": exchange.MonthFirst}[in.Value(inputOrder)]
	return previewImport(in, importDraft{File: ids[0], Order: order}, inputFile)
}

// openDraft reads the import that the form continues; if it's over, it says so.
func openDraft(in *handlers.Interaction) (draft importDraft, ok bool, err error) {
	if ok, err = in.Draft(in.Request.View.Private, &draft); err == nil && !ok {
		err = closeImport(in, in.Words.ImportOver())
	}
	return draft, ok, err
}

// personChosen continues with the person whose entries are imported.
func personChosen(in *handlers.Interaction) error {
	draft, ok, err := openDraft(in)
	if err != nil || !ok {
		return err
	}
	draft.Person = in.Value(inputPerson)
	if i, err := strconv.Atoi(draft.Person); err == nil && i >= 0 && i < len(draft.People) {
		draft.Person = draft.People[i]
	}
	draft.People = nil
	return previewImport(in, draft, inputPerson)
}

// previewImport reads the file and shows what would be stored, or asks whose entries to import.
// It shows problems with the file at an input of the form.
func previewImport(in *handlers.Interaction, draft importDraft, input string) error {
	read, refused, err := readHanded(in, draft)
	if err != nil {
		return err
	}
	var several *exchange.PeopleError
	switch {
	case errors.As(refused, &several) && !several.Unknown:
		return askPerson(in, draft, several.People)
	case input == inputFile && (errors.Is(refused, exchange.ErrOrder) || errors.Is(refused, exchange.ErrMixed)):
		in.Refuse(inputOrder, in.Words.ImportChooseOrder())
		return nil
	case refused != nil:
		in.Refuse(input, sentenceOf(in.Words, refused))
		return nil
	}
	plan, err := planImport(in.Ctx, in.Service, in.Member, read)
	if err != nil {
		return err
	}
	if refused := plan.refuse(); refused != nil {
		in.Refuse(input, sentenceOf(in.Words, refused))
		return nil
	}
	if err := in.KeepDraft(draft); err != nil {
		return err
	}
	view := importPreviewModal(in, plan)
	if plan.calendar != nil {
		view = meetingsModal(in, plan)
	}
	in.Answer.View = interaction.UpdateModal{View: view}
	return nil
}

// readHanded reads a draft's file. refused is for the person to fix, err for the operator.
func readHanded(in *handlers.Interaction, draft importDraft) (read *incoming, refused, err error) {
	allowed, err := mayReadFiles(in)
	if err != nil {
		return nil, nil, err
	}
	if !allowed {
		return nil, messages.NewProblem((*messages.Printer).ImportUnreadable), nil
	}
	// Only one file at a time is in memory, for all members together.
	select {
	case in.FileSlot <- struct{}{}:
		defer func() { <-in.FileSlot }()
	case <-in.Ctx.Done():
		return nil, nil, in.Ctx.Err()
	}
	data, err := in.Files.File(in.Ctx, in.Member.Key, draft.File, exchange.MaxSize)
	var large *interaction.TooLargeError
	switch {
	case errors.As(err, &large):
		const megabyte = 1 << 20
		return nil, messages.NewProblem(func(words *messages.Printer) string {
			return words.ImportTooLarge(strconv.Itoa(exchange.MaxSize/megabyte), strconv.FormatInt((large.Size+megabyte-1)/megabyte, 10))
		}), nil
	case handlers.IsNotFound(err):
		return nil, messages.NewProblem((*messages.Printer).ImportUnreadable), nil
	case err != nil:
		return nil, nil, err
	}
	read, refused = readImport(data, exchange.Options{Zone: in.Zone, Order: draft.Order, Person: draft.Person}, in.Member, in.Now)
	return read, refused, nil
}

// maxPeopleListed is how many options Slack shows in a list.
const maxPeopleListed = 100

// askPerson asks whose entries to import: from a list, or by name if a list can't hold them.
func askPerson(in *handlers.Interaction, draft importDraft, people []exchange.Person) error {
	var element slack.BlockElement = blockkit.TextInput(inputPerson, "", "", 200)
	label := in.Words.ImportPersonTypedLabel()
	if len(people) <= maxPeopleListed {
		var options []*slack.OptionBlockObject
		for i, p := range people {
			draft.People = append(draft.People, p.String())
			options = append(options, slack.NewOptionBlockObject(strconv.Itoa(i), blockkit.Plain(record.Ellipsis(p.String(), 75)), nil))
		}
		element, label = slack.NewOptionsSelectBlockElement(slack.OptTypeStatic, nil, inputPerson, options...), in.Words.ImportPersonLabel()
	}
	if err := in.KeepDraft(draft); err != nil {
		return err
	}
	in.Answer.View = interaction.UpdateModal{View: importStep(in.Words, importPerson, in.Words.ImportReadSubmit(), in.Request.Envelope,
		blockkit.Text(in.Words.ImportPersonText(len(people))), blockkit.Input(inputPerson, label, "", element, false))}
	return nil
}

// sentenceOf turns an error into a sentence by adding a capital and a full stop.
func sentenceOf(words *messages.Printer, err error) string {
	if text, ok := words.Explain(err); ok {
		return text
	}
	return blockkit.Capitalized(err.Error()) + "."
}
