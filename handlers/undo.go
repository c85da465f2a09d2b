package handlers

import (
	"maps"
	"reflect"
	"slices"
	"strings"

	"sundial/blockkit"
	"sundial/command"
	"sundial/models"
	"sundial/notice"
	"sundial/record"
)

// undo takes back the last change.
func undo(t *task, _ command.Command) error {
	step, err := t.store.LastStep(t.ctx, t.m, false)
	if isNotFound(err) {
		t.say("There is nothing to undo. Type %s list to see what is there.", t.command)
		return nil
	}
	if err != nil {
		return err
	}
	return t.takeBack(step)
}

// redo makes the change again that was undone last.
func redo(t *task, _ command.Command) error {
	step, err := t.store.LastStep(t.ctx, t.m, true)
	if isNotFound(err) {
		t.say("There is nothing to redo. Type %s list to see what is there.", t.command)
		return nil
	}
	if err != nil {
		return err
	}
	return t.makeAgain(step)
}

func undoButton(t *task, value string) error {
	step, ok, err := t.step(value)
	if err != nil || !ok {
		return err
	}
	if step.Undone {
		t.tell("", "This is already undone.", blockkit.Button("redo", "Redo", step.ID))
		return nil
	}
	return t.takeBack(step)
}

func redoButton(t *task, value string) error {
	step, ok, err := t.step(value)
	if err != nil || !ok {
		return err
	}
	if !step.Undone {
		t.tell("", "This already stands.", undoOf(&step))
		return nil
	}
	return t.makeAgain(step)
}

func (t *task) step(id string) (models.Step, bool, error) {
	step, err := t.store.Step(t.ctx, t.m, id)
	if isNotFound(err) {
		t.say("This can no longer be changed back. Type %s list to see what is there.", t.command)
		return step, false, nil
	}
	return step, err == nil, err
}

func (t *task) takeBack(step models.Step) error {
	ok, err := t.turn(step.After, step.Before)
	if err != nil || !ok {
		return err
	}
	if ok, err := t.turnSettings(step.SettingsAfter, step.SettingsBefore); err != nil || !ok {
		return err
	}
	step.Undone = true
	t.change.Steps = append(t.change.Steps, step)
	t.tell("Undone", t.outcome(step.After, step.Before, step.SettingsAfter, step.SettingsBefore), blockkit.Button("redo", "Redo", step.ID))
	return nil
}

func (t *task) makeAgain(step models.Step) error {
	ok, err := t.turn(step.Before, step.After)
	if err != nil || !ok {
		return err
	}
	if ok, err := t.turnSettings(step.SettingsBefore, step.SettingsAfter); err != nil || !ok {
		return err
	}
	step.Undone = false
	t.change.Steps = append(t.change.Steps, step)
	t.tell("Done again", t.outcome(step.Before, step.After, step.SettingsBefore, step.SettingsAfter), undoOf(&step))
	return nil
}

// turn replaces the records as they should be now by those they become. If one
// is no longer as it should be, a later change stands on it, and nothing is done.
func (t *task) turn(from, to []record.Record) (bool, error) {
	for _, r := range from {
		current, err := t.store.Record(t.ctx, t.m, r.ID)
		if err != nil && !isNotFound(err) {
			return false, err
		}
		if err != nil || !reflect.DeepEqual(current, r) {
			t.say("The record has changed since. Type %s undo to take back the last change first.", t.command)
			return false, nil
		}
	}
	t.onlyOneRuns(from, to)
	if t.answer.Reply != nil {
		return false, nil
	}
	kept := map[string]bool{}
	for _, r := range to {
		kept[r.ID] = true
		t.save(r)
	}
	for _, r := range from {
		if !kept[r.ID] {
			t.erase(r)
		}
		t.unplan(r, byID(to, r.ID))
	}
	return true, nil
}

// onlyOneRuns refuses, in words, to set a second timer running.
func (t *task) onlyOneRuns(from, to []record.Record) {
	if t.m.Settings.Several || !anyRunning(to) {
		return
	}
	for _, r := range t.known.Running {
		if !contains(from, r.ID) {
			t.say("Another timer runs now. Type %s stop first, then try again.", t.command)
			return
		}
	}
}

func anyRunning(all []record.Record) bool {
	for _, r := range all {
		if r.Running() {
			return true
		}
	}
	return false
}

func byID(all []record.Record, id string) record.Record {
	for _, r := range all {
		if r.ID == id {
			return r
		}
	}
	return record.Record{}
}

func contains(all []record.Record, id string) bool {
	for _, r := range all {
		if r.ID == id {
			return true
		}
	}
	return false
}

// turnSettings puts back what the step changed in the settings, and nothing else.
// If that was changed again since, nothing is done.
func (t *task) turnSettings(from, to *models.Settings) (bool, error) {
	if from == nil || to == nil {
		return true, nil
	}
	turned, ok := t.m.Settings.Swap(*from, *to)
	if !ok {
		t.change.Put, t.change.Drop, t.change.Schedules, t.change.LookAgain = nil, nil, nil, nil
		t.say("The settings have changed since. Type %s undo to take back the last change first.", t.command)
		return false, nil
	}
	kept := t.m.Settings.Keep
	t.m.Settings = turned
	t.words = wordsOf(t.m, t.command)
	if turned.Keep != kept {
		return true, t.keepSchedule()
	}
	return true, nil
}

// outcome says how things stand after a turn.
func (t *task) outcome(from, to []record.Record, was, is *models.Settings) string {
	if len(from)+len(to) == 0 {
		return t.settingsOutcome(was, is)
	}
	if len(to) > 0 {
		return "Now again: " + t.spans(to)
	}
	return "Gone: " + t.spans(from)
}

// settingsOutcome says what of the settings is different after a turn.
func (t *task) settingsOutcome(was, is *models.Settings) string {
	var lines []string
	if was != nil && is != nil {
		before := t.settingLines(*was)
		for i, line := range t.settingLines(*is) {
			if line != before[i] {
				lines = append(lines, line)
			}
		}
		lines = append(lines, factLines(was.Tags, is.Tags)...)
	}
	if len(lines) == 0 {
		return "The settings are as they were."
	}
	return "Now again: " + strings.Join(lines, "\n")
}

// factLines says what is set for the tags whose facts differ, by name.
func factLines(was, is map[string]models.TagFacts) []string {
	all := maps.Clone(was)
	if all == nil {
		all = map[string]models.TagFacts{}
	}
	maps.Copy(all, is)
	var lines []string
	for _, tag := range slices.Sorted(maps.Keys(all)) {
		if was[tag] == is[tag] {
			continue
		}
		text := describeFacts(is[tag])
		if text == "" {
			text = "nothing is set"
		}
		lines = append(lines, notice.GoalName(tag)+": "+text)
	}
	return lines
}
