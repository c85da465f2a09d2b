package data

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/exchange"
	"sundial/handlers"
	"sundial/interaction"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
	"sundial/sharing"
)

// importFeature reads files of Sundial and of other trackers.
func importFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Import: importFile},
		HelpWith: command.Export,
		Examples: []string{"import"},
		Forms:    map[string]handlers.Form{importForm: previewImport, importPreview: keepImport},
	}
}

// The inputs of the form for a file, and the callbacks of its two steps.
const (
	inputFile     = "file"
	inputOrder    = "order"
	importForm    = "import_file"
	importPreview = "import_preview"
)

// importable names what can be read, for people.
const importable = "Sundial's own JSON or CSV, Toggl, Clockify, Harvest, Kimai, solidtime, Timewarrior, Watson, klog and TimeTagger"

// importFile opens the form that takes a file.
func importFile(in *handlers.Interaction, _ command.Command) error {
	allowed, err := mayReadFiles(in)
	if err != nil {
		return err
	}
	if !allowed {
		in.Tell("Importing needs one more permission.", "To read the file that you hand over, the app needs files:read, which this workspace has not given it. "+
			"Ask whoever runs Sundial for it (sundial manifest --imports, then install the app again), or to bring the file in for you: sundial import --member "+
			memberName(in.Member.Key)+" FILE. Export without it: "+in.Command+" export as json.")
		return nil
	}
	in.Tell("Importing:", "choose a file in the form. Nothing is stored before you have seen what it holds.")
	in.Open(importModal())
	return nil
}

// memberName is how the operator's commands name a member.
func memberName(k models.MemberKey) string { return k.Workspace().String() + "/" + k.User }

func mayReadFiles(in *handlers.Interaction) (bool, error) {
	if in.Files == nil {
		return false, nil
	}
	w, err := in.Store.Workspace(in.Ctx, in.Member.Key.Workspace())
	if handlers.IsNotFound(err) {
		return false, nil
	}
	return slices.Contains(strings.Split(w.Scopes, ","), "files:read"), err
}

func importModal() *slack.ModalViewRequest {
	file := slack.NewFileInputBlockElement(inputFile).WithFileTypes("json", "csv", "tsv", "txt").WithMaxFiles(1)
	order := slack.NewOptionsSelectBlockElement(slack.OptTypeStatic, blockkit.Plain("As the file tells"), inputOrder,
		slack.NewOptionBlockObject("day", blockkit.Plain("Day first"), nil), slack.NewOptionBlockObject("month", blockkit.Plain("Month first"), nil))
	return &slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: importForm, Title: blockkit.Plain("Import"), Submit: blockkit.Plain("Read it"), Close: blockkit.Plain("Leave"),
		Blocks: slack.Blocks{BlockSet: []slack.Block{
			blockkit.Text("Read are " + importable + ". You see what would be stored first. The file itself stays in Slack until you delete it there."),
			blockkit.Input(inputFile, "File", "", file, false),
			blockkit.Input(inputOrder, "Dates such as 3/4/2026", "Needed where no date of the file tells", order, true),
		}},
	}
}

// previewImport reads the file and shows what would be stored.
func previewImport(in *handlers.Interaction) error {
	allowed, err := mayReadFiles(in)
	if err != nil {
		return err
	}
	ids := in.Request.View.Values[inputFile][inputFile].Values
	if !allowed || len(ids) != 1 {
		in.Refuse(inputFile, "Choose one file.")
		return nil
	}
	data, err := in.Files.File(in.Ctx, in.Member.Key, ids[0], exchange.MaxSize)
	if handlers.IsNotFound(err) {
		in.Refuse(inputFile, "This file can't be read: it must be your own, and no larger than 64 MB.")
		return nil
	}
	if err != nil {
		return err
	}
	order := map[string]exchange.DateOrder{"day": exchange.DayFirst, "month": exchange.MonthFirst}[in.Value(inputOrder)]
	p, err := readImport(data, in.Zone, order)
	if errors.Is(err, exchange.ErrOrder) {
		in.Refuse(inputOrder, "The dates in the file can be read either way: choose one.")
		return nil
	}
	if err != nil {
		in.Refuse(inputFile, sentenceOf(in, err))
		return nil
	}
	b, err := planImport(in.Ctx, in.Service, in.Member, p)
	if err != nil {
		return err
	}
	if len(b.fresh) > maxImport && !b.whole {
		in.Refuse(inputFile, fmt.Sprintf("The file holds %d records that are not here yet, and %d can come at once: split it.", len(b.fresh), maxImport))
		return nil
	}
	if err := in.KeepDraft(p); err != nil {
		return err
	}
	in.Answer.View = interaction.UpdateModal{View: importPreviewModal(in, b)}
	return nil
}

// sentenceOf makes a sentence of an error that is one but for its ends.
func sentenceOf(in *handlers.Interaction, err error) string {
	if text, ok := in.Words.Explain(err); ok {
		return text
	}
	text := err.Error()
	return strings.ToUpper(text[:1]) + text[1:] + "."
}

func importPreviewModal(in *handlers.Interaction, b *importPlan) *slack.ModalViewRequest {
	view := &slack.ModalViewRequest{Type: slack.VTModal, Title: blockkit.Plain("Import"), Close: blockkit.Plain("Leave")}
	blocks := []slack.Block{blockkit.Headed(b.headline(), strings.Join(b.remarks(in.Command), " "))}
	if len(b.fresh) == 0 && !b.whole {
		view.Blocks.BlockSet = blocks
		return view
	}
	const shown = 5
	lines := make([]string, min(shown, len(b.fresh)))
	for i := range lines {
		lines[i] = notice.Shortened(in.Span(b.fresh[i]))
	}
	if more := len(b.fresh) - len(lines); more > 0 {
		lines = append(lines, fmt.Sprintf("… and %d more", more))
	}
	if len(lines) > 0 {
		blocks = append(blocks, blockkit.Text(strings.Join(lines, "\n")))
	}
	view.CallbackID, view.Submit, view.PrivateMetadata = importPreview, blockkit.Plain("Import"), in.Request.Envelope
	view.Blocks.BlockSet = blocks
	return view
}

// headline says what would be stored.
func (b *importPlan) headline() string {
	head := handlers.Count(len(b.fresh), "record") + " from " + sourceName(b.Source)
	if len(b.fresh) == 0 {
		return head
	}
	days, total := record.DateRange{}, time.Duration(0)
	zones := record.Zones{}
	for _, r := range b.fresh {
		day := r.Day(zones.Of(r, time.UTC))
		if days.IsZero() || day.Before(days.From) {
			days.From = day
		}
		if days.To.Before(day) {
			days.To = day
		}
		if !r.Running() && r.Kind == record.Work {
			total += r.Length(r.End)
		}
	}
	return head + ", " + sharing.DaysName(days) + ", " + record.FormatLength(total)
}

func sourceName(s exchange.Source) string {
	switch s {
	case exchange.Sundial, exchange.SundialCSV:
		return "Sundial"
	case exchange.TimeTagger, exchange.TimeTaggerCS:
		return "TimeTagger"
	case exchange.Klog, exchange.KlogText:
		return "klog"
	case exchange.Watson, exchange.WatsonCSV, exchange.WatsonFrames:
		return "Watson"
	}
	return strings.ToUpper(string(s[:1])) + string(s[1:])
}

// remarks say what is left out, and what comes along.
func (b *importPlan) remarks(name string) []string {
	var all []string
	say := func(n int, what string) {
		if n > 0 {
			all = append(all, handlers.Count(n, what))
		}
	}
	say(b.already, "record")
	if b.already > 0 {
		all[len(all)-1] += " of it here already."
	}
	if running := b.Running + b.running; running > 0 {
		all = append(all, handlers.Count(running, "running timer")+" left out.")
	}
	if b.Skipped > 0 {
		all = append(all, fmt.Sprintf("%d lines without a length left out.", b.Skipped))
	}
	switch {
	case b.whole:
		all = append(all, fmt.Sprintf("You have nothing here yet: your settings, %s, %s and former versions come back as they were. That is no step of its own: undo goes on where the file's history ends.",
			handlers.Count(len(b.Whole.Tags), "tag"), handlers.Count(len(b.Whole.Schedules), "reminder")))
		if n := b.unasked(); n > 0 {
			all = append(all, fmt.Sprintf("%s among them leaves without asking, an hour after you are told: %s reminders can turn that off.", handlers.Count(n, "repeated share"), name))
		}
	case b.Whole != nil:
		all = append(all, "Settings, tags, reminders and former versions in the file are left out, since you have your own here.")
	}
	return all
}

// keepImport stores what the preview showed, once.
func keepImport(in *handlers.Interaction) error {
	p := &parsedImport{}
	ok, err := in.Draft(in.Request.View.Private, p)
	if err != nil {
		return err
	}
	if !ok {
		in.Answer.View = interaction.UpdateModal{View: sentenceModal("This import is over, or done already. Type " + in.Command + " import to begin again.")}
		return nil
	}
	b, err := planImport(in.Ctx, in.Service, in.Member, p)
	if err != nil {
		return err
	}
	step, err := b.apply(in.Change, in.Now)
	if err != nil {
		in.Answer.View = interaction.UpdateModal{View: sentenceModal("Nothing was stored: " + err.Error() + ".")}
		return nil
	}
	in.Change.Also = append(in.Change.Also, "chosen "+in.Request.View.Private)
	view := sentenceModal("Imported: " + b.headline() + ".")
	if step != nil {
		view.Blocks.BlockSet = append(view.Blocks.BlockSet, blockkit.Buttons(in.UndoButton(step)))
	}
	in.Answer.View = interaction.UpdateModal{View: view}
	return nil
}

// sentenceModal says one thing and is closed.
func sentenceModal(text string) *slack.ModalViewRequest {
	return &slack.ModalViewRequest{Type: slack.VTModal, Title: blockkit.Plain("Import"), Close: blockkit.Plain("Close"), Blocks: slack.Blocks{BlockSet: []slack.Block{blockkit.Text(text)}}}
}
