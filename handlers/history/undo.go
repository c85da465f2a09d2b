// Package history undoes and redoes changes.
package history

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
)

// Register adds undo, and the last change on the Home tab.
func Register(r *handlers.Router) {
	r.Add(handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Undo: undo, command.Redo: redo},
		Group:    handlers.HelpReview,
		Does:     (*messages.Printer).HelpUndo,
		Examples: []string{"undo", "redo"},
		Buttons:  map[string]handlers.Button{"undo": undoButton, "redo": redoButton},
	})
	r.Home(handlers.HomeLastChange, homeLast)
}

func undo(in *handlers.Interaction, _ command.Command) error {
	entry, err := in.Store.LastHistoryEntry(in.Ctx, in.Member, false)
	entry, ok, err := handlers.Found(in, entry, err, in.Words.HistoryNothingToUndo())
	if err != nil || !ok {
		return err
	}
	return undoEntry(in, entry)
}

func redo(in *handlers.Interaction, _ command.Command) error {
	entry, err := in.Store.LastHistoryEntry(in.Ctx, in.Member, true)
	entry, ok, err := handlers.Found(in, entry, err, in.Words.HistoryNothingToRedo())
	if err != nil || !ok {
		return err
	}
	return redoEntry(in, entry)
}

func undoButton(in *handlers.Interaction, value string) error {
	entry, ok, err := in.HistoryEntry(value)
	if err != nil || !ok {
		return err
	}
	if entry.Undone {
		in.Tell("", in.Words.HistoryUndoneAlready(), blockkit.Button("redo", in.Words.HistoryRedoButton(), entry.ID))
		return nil
	}
	return undoEntry(in, entry)
}

func redoButton(in *handlers.Interaction, value string) error {
	entry, ok, err := in.HistoryEntry(value)
	if err != nil || !ok {
		return err
	}
	if !entry.Undone {
		in.Tell("", in.Words.HistoryRedoneAlready(), in.UndoButton(&entry))
		return nil
	}
	return redoEntry(in, entry)
}

// state is what's stored before or after an entry's change.
type state struct {
	records  []record.Record
	settings *models.Settings
	bill     *models.Bill
}

func undoEntry(in *handlers.Interaction, entry models.HistoryEntry) error {
	return reverse(in, entry, state{entry.After, entry.SettingsAfter, entry.Billed}, state{entry.Before, entry.SettingsBefore, entry.Unbilled},
		in.Words.HistoryUndoneHead(), blockkit.Button("redo", in.Words.HistoryRedoButton(), entry.ID))
}

func redoEntry(in *handlers.Interaction, entry models.HistoryEntry) error {
	return reverse(in, entry, state{entry.Before, entry.SettingsBefore, entry.Unbilled}, state{entry.After, entry.SettingsAfter, entry.Billed},
		in.Words.HistoryRedoneHead(), in.UndoButton(&entry))
}

// reverse undoes or redoes an entry.
func reverse(in *handlers.Interaction, entry models.HistoryEntry, from, to state, head string, back *slack.ButtonBlockElement) error {
	if free, err := billFree(in, to.bill); err != nil || !free {
		return err
	}
	if ok, err := swap(in, from.records, to.records); err != nil || !ok {
		return err
	}
	if ok, err := swapSettings(in, from.settings, to.settings); err != nil || !ok {
		return err
	}
	if from.bill != nil {
		in.Change.DropBills = append(in.Change.DropBills, from.bill.ID)
	}
	if to.bill != nil {
		in.Change.Bills = append(in.Change.Bills, *to.bill)
	}
	entry.Undone = !entry.Undone
	in.Change.History = append(in.Change.History, entry)
	in.Tell(head, outcome(in, from, to), back)
	return nil
}

// billFree reports whether no other bill contains hours of the bill to be restored; if one
// does, it says so.
func billFree(in *handlers.Interaction, bill *models.Bill) (bool, error) {
	if bill == nil {
		return true, nil
	}
	bills, err := in.Store.Bills(in.Ctx, in.Member)
	if err != nil {
		return false, err
	}
	billed := notice.Billed(bills)
	for _, d := range notice.BilledDays(*bill) {
		if _, taken := billed[d.RecordDay]; taken {
			in.Tell("", in.Words.HistoryBilledSince())
			return false, nil
		}
	}
	return true, nil
}

// swap replaces the records. If one isn't as expected, a later change is based on it, and
// nothing is done.
func swap(in *handlers.Interaction, from, to []record.Record) (bool, error) {
	same, err := stands(in, from)
	if err != nil {
		return false, err
	}
	if !same {
		in.Tell("", in.Words.HistoryRecordChanged())
		return false, nil
	}
	if in.RefusesSecondTimer(from, to) {
		return false, nil
	}
	becomes := make(map[string]int, len(to))
	for i, r := range to {
		becomes[r.ID] = i
	}
	in.SaveAll(to)
	for _, r := range from {
		in.NoteChanged(r)
		var after record.Record
		if i, stays := becomes[r.ID]; stays {
			after = to[i]
		} else {
			in.Erase(r)
		}
		in.Unplan(r, after)
	}
	return true, nil
}

// readAtOnce bounds the records compared at a time, so that large sets aren't in memory twice.
const readAtOnce = 250

// stands reports whether all records are stored exactly so.
func stands(in *handlers.Interaction, all []record.Record) (bool, error) {
	for some := range slices.Chunk(all, readAtOnce) {
		stored, err := in.Store.RecordsNamed(in.Ctx, in.Member, handlers.IDs(some))
		if err != nil {
			return false, err
		}
		now := make(map[string]record.Record, len(stored))
		for _, r := range stored {
			now[r.ID] = r
		}
		for _, r := range some {
			if current, there := now[r.ID]; !there || !reflect.DeepEqual(current, r) {
				return false, nil
			}
		}
	}
	return true, nil
}

// swapSettings reverts only those settings that the history entry changed. If one was changed
// again since, nothing is done.
func swapSettings(in *handlers.Interaction, from, to *models.Settings) (bool, error) {
	if from == nil || to == nil {
		return true, nil
	}
	swapped, ok := in.Member.Settings.Swap(*from, *to)
	if !ok {
		in.Change.Records, in.Change.DropRecords, in.Change.Schedules, in.Change.LookAgain = nil, nil, nil, nil
		in.Tell("", in.Words.HistorySettingsChanged())
		return false, nil
	}
	stays := in.Member.Settings.Keep
	in.Member.Settings = swapped
	in.Words = handlers.WordsOf(in.Member, in.Command)
	if swapped.Keep != stays {
		return true, in.KeepSchedule()
	}
	return true, nil
}

// outcome says what's stored after an undo or redo.
func outcome(in *handlers.Interaction, from, to state) string {
	switch {
	case to.bill != nil:
		return in.Words.HistoryNowBilled(to.bill.Name)
	case from.bill != nil:
		return in.Words.HistoryNowBillable(from.bill.Name)
	case len(to.records) > 0:
		return in.Words.HistoryNowAgain(in.Spans(to.records))
	case len(from.records) > 0:
		return in.Words.HistoryNowGone(in.Spans(from.records))
	}
	return settingsOutcome(in, from.settings, to.settings)
}

func settingsOutcome(in *handlers.Interaction, was, is *models.Settings) string {
	var lines []string
	if was != nil && is != nil {
		before := in.SettingLines(*was)
		for i, line := range in.SettingLines(*is) {
			if line != before[i] {
				lines = append(lines, line)
			}
		}
		lines = append(lines, factLines(in, was.Tags, is.Tags)...)
	}
	if len(lines) == 0 {
		return in.Words.HistorySettingsAsBefore()
	}
	return in.Words.HistoryNowAgain(strings.Join(lines, "\n"))
}

// factLines says what's set for the tags whose settings differ, by name.
func factLines(in *handlers.Interaction, was, is map[string]models.TagFacts) []string {
	all := map[string]models.TagFacts{}
	maps.Copy(all, was)
	maps.Copy(all, is)
	var lines []string
	for _, tag := range slices.Sorted(maps.Keys(all)) {
		if reflect.DeepEqual(was[tag], is[tag]) {
			continue
		}
		text := in.DescribeFacts(is[tag])
		if text == "" {
			text = in.Words.TagsNothingSet()
		}
		lines = append(lines, in.Words.TagsFactsHead(notice.GoalName(in.Words, tag))+" "+text)
	}
	return lines
}
