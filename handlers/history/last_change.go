package history

import (
	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
)

// homeLast returns the last change with Undo: ephemeral replies vanish, and their buttons with
// them.
func homeLast(in *handlers.Interaction) ([]slack.Block, error) {
	var row []*slack.ButtonBlockElement
	text := in.Words.HistoryNothingYet()
	last, err := in.Store.LastHistoryEntry(in.Ctx, in.Member, false)
	switch {
	case err == nil:
		text = describeEntry(in, last)
		row = append(row, blockkit.Button("undo", in.Words.AnswersUndoButton(), last.ID))
	case !handlers.IsNotFound(err):
		return nil, err
	}
	undone, err := in.Store.LastHistoryEntry(in.Ctx, in.Member, true)
	switch {
	case err == nil:
		row = append(row, blockkit.Button("redo", in.Words.HistoryRedoWhatButton(entryName(in.Words, undone.What)), undone.ID))
	case !handlers.IsNotFound(err):
		return nil, err
	}
	if len(row) == 0 {
		return nil, nil
	}
	return []slack.Block{blockkit.Headed(in.Words.HistoryLastHead(), text), blockkit.Buttons(row...)}, nil
}

// entryName returns a history entry's name, by what it did.
func entryName(words *messages.Printer, did string) string {
	if name, ok := entryNames[did]; ok {
		return name(words)
	}
	return words.HistoryDidChange()
}

var entryNames = map[string]func(*messages.Printer) string{
	"start": (*messages.Printer).HistoryDidStart, "started": (*messages.Printer).HistoryDidStarted, "stop": (*messages.Printer).HistoryDidStop,
	"add": (*messages.Printer).HistoryDidAdd, "same": (*messages.Printer).HistoryDidAdd, "fill": (*messages.Printer).HistoryDidFill,
	"edit": (*messages.Printer).HistoryDidEdit, "mend": (*messages.Printer).HistoryDidEdit, "note": (*messages.Printer).HistoryDidNote,
	"delete": (*messages.Printer).HistoryDidDelete, "cancel": (*messages.Printer).HistoryDidCancel, "split": (*messages.Printer).HistoryDidSplit,
	"break": (*messages.Printer).HistoryDidBreak, "back": (*messages.Printer).HistoryDidResume, "go on": (*messages.Printer).HistoryDidResume,
	"rename": (*messages.Printer).HistoryDidRename, "tag": (*messages.Printer).HistoryDidTag, "hide": (*messages.Printer).HistoryDidHide,
	"show": (*messages.Printer).HistoryDidShow, "here": (*messages.Printer).HistoryDidHere, "suggest": (*messages.Printer).HistoryDidSuggest,
	"settings": (*messages.Printer).HistoryDidSettings, "timezone": (*messages.Printer).HistoryDidZone, "keep": (*messages.Printer).HistoryDidKeep,
	"quiet": (*messages.Printer).HistoryDidQuiet, "target": (*messages.Printer).HistoryDidTarget, "budget": (*messages.Printer).HistoryDidBudget,
	"rate": (*messages.Printer).HistoryDidRate, "import": (*messages.Printer).HistoryDidImport, "bill": (*messages.Printer).HistoryDidBill,
	"take back": (*messages.Printer).HistoryDidTakeBack,
}

func describeEntry(in *handlers.Interaction, s models.HistoryEntry) string {
	what := entryName(in.Words, s.What)
	records := s.After
	if len(records) == 0 {
		records = s.Before
	}
	if len(records) == 0 {
		return in.Words.HistoryEntryAt(in.Moment(s.At), what)
	}
	// The entry is about the newest record: a start also stops the one before.
	newest := in.ShortSpan(records[len(records)-1])
	if len(records) > 1 {
		return in.Words.HistoryEntryMore(len(records)-1, newest, what)
	}
	return in.Words.HistoryEntry(newest, what)
}
