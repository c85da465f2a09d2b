package history

import (
	"cmp"
	"maps"
	"reflect"
	"slices"
	"strings"

	"sundial/blockkit"
	"sundial/command"
	"sundial/handlers"
	"sundial/messages"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
)

// undoFeature undoes and redoes changes.
func undoFeature() handlers.Feature {
	return handlers.Feature{
		Verbs:    map[command.Verb]handlers.Handler{command.Undo: undo, command.Redo: redo},
		Group:    handlers.HelpReview,
		Does:     (*messages.Printer).HelpUndo,
		Examples: []string{"undo", "redo"},
		Buttons:  map[string]handlers.Button{"undo": undoButton, "redo": redoButton},
	}
}

// undo undoes the last change.
func undo(in *handlers.Interaction, _ command.Command) error {
	entry, err := in.Store.LastHistoryEntry(in.Ctx, in.Member, false)
	if handlers.IsNotFound(err) {
		in.Tell("", in.Words.HistoryNothingToUndo())
		return nil
	}
	if err != nil {
		return err
	}
	return undoEntry(in, entry)
}

// redo redoes what was undone last.
func redo(in *handlers.Interaction, _ command.Command) error {
	entry, err := in.Store.LastHistoryEntry(in.Ctx, in.Member, true)
	if handlers.IsNotFound(err) {
		in.Tell("", in.Words.HistoryNothingToRedo())
		return nil
	}
	if err != nil {
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

func undoEntry(in *handlers.Interaction, entry models.HistoryEntry) error {
	if free, err := billFree(in, entry.Unbilled); err != nil || !free {
		return err
	}
	ok, err := swap(in, entry.After, entry.Before)
	if err != nil || !ok {
		return err
	}
	if ok, err := swapSettings(in, entry.SettingsAfter, entry.SettingsBefore); err != nil || !ok {
		return err
	}
	swapBills(in, entry.Billed, entry.Unbilled)
	entry.Undone = true
	in.Change.History = append(in.Change.History, entry)
	in.Tell(in.Words.HistoryUndoneHead(), outcome(in, entry, entry.After, entry.Before, entry.SettingsAfter, entry.SettingsBefore), blockkit.Button("redo", in.Words.HistoryRedoButton(), entry.ID))
	return nil
}

func redoEntry(in *handlers.Interaction, entry models.HistoryEntry) error {
	if free, err := billFree(in, entry.Billed); err != nil || !free {
		return err
	}
	ok, err := swap(in, entry.Before, entry.After)
	if err != nil || !ok {
		return err
	}
	if ok, err := swapSettings(in, entry.SettingsBefore, entry.SettingsAfter); err != nil || !ok {
		return err
	}
	swapBills(in, entry.Unbilled, entry.Billed)
	entry.Undone = false
	in.Change.History = append(in.Change.History, entry)
	in.Tell(in.Words.HistoryRedoneHead(), outcome(in, entry, entry.Before, entry.After, entry.SettingsBefore, entry.SettingsAfter), in.UndoButton(&entry))
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

// swapBills takes back one bill and restores the other.
func swapBills(in *handlers.Interaction, from, to *models.Bill) {
	if from != nil {
		in.Change.DropBills = append(in.Change.DropBills, from.ID)
	}
	if to != nil {
		in.Change.Bills = append(in.Change.Bills, *to)
	}
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
	in.RefuseSecondTimer(from, to)
	if in.Answer.Reply != nil {
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
		ids := make([]string, len(some))
		for i, r := range some {
			ids[i] = r.ID
		}
		stored, err := in.Store.RecordsNamed(in.Ctx, in.Member, ids)
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
func outcome(in *handlers.Interaction, entry models.HistoryEntry, from, to []record.Record, was, is *models.Settings) string {
	switch made := (entry.Billed != nil) != entry.Undone; {
	case entry.Billed == nil && entry.Unbilled == nil:
	case made:
		return in.Words.HistoryNowBilled(cmp.Or(entry.Billed, entry.Unbilled).Name)
	default:
		return in.Words.HistoryNowBillable(cmp.Or(entry.Billed, entry.Unbilled).Name)
	}
	if len(from)+len(to) == 0 {
		return settingsOutcome(in, was, is)
	}
	if len(to) > 0 {
		return in.Words.HistoryNowAgain(in.Spans(to))
	}
	return in.Words.HistoryNowGone(in.Spans(from))
}

// settingsOutcome says which settings differ after an undo or redo.
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
	all := maps.Clone(was)
	if all == nil {
		all = map[string]models.TagFacts{}
	}
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
