package handlers

import (
	"maps"
	"slices"
	"strings"

	"sundial/blockkit"
	"sundial/models"
	"sundial/record"
)

const (
	// nearFew are the latest records, in which most typed tags are found.
	nearFew = 20
	// nearMany are the records in which a tag counts as never used.
	nearMany = 500
)

// nameNear asks whether a tag that was never used before is a slip of one that
// was, or of one that is offered in the channel. The record is stored as typed;
// one click mends it.
func (t *task) nameNear() error {
	step := t.onlyStep()
	if step == nil || len(step.After) == 0 {
		return nil
	}
	made := step.After[len(step.After)-1]
	fresh := slices.DeleteFunc(made.Tags(), func(tag string) bool {
		return slices.ContainsFunc(step.Before, func(r record.Record) bool { return slices.Contains(r.Tags(), tag) })
	})
	if len(fresh) == 0 {
		return nil
	}
	known, err := t.usedTags(nearFew)
	if err != nil || subset(fresh, known) {
		return err
	}
	if known, err = t.usedTags(nearMany); err != nil {
		return err
	}
	for _, tag := range fresh {
		if near := record.NearTag(tag, known); near != "" {
			t.append(blockkit.Text("#"+tag+" is new. Did you mean #"+near+"?"),
				blockkit.Buttons(blockkit.Button("use_tag", blockkit.Ellipsis("Use #"+near, 75), strings.Join([]string{made.ID, t.m.Token(tag), t.m.Token(near)}, " "))))
			return nil
		}
	}
	return nil
}

// onlyStep is the step of a change to one or two records that was made by this
// very request: not of a change to many, and not of an undo.
func (t *task) onlyStep() *models.Step {
	if len(t.change.Steps) != 1 {
		return nil
	}
	step := &t.change.Steps[0]
	if step.Undone || !step.At.Equal(t.now) || len(step.After) > 2 || step.What == "rename" || step.What == "here" {
		return nil
	}
	return step
}

func subset(tags, of []string) bool {
	return !slices.ContainsFunc(tags, func(tag string) bool { return !slices.Contains(of, tag) })
}

// usedTags are the tags of the n latest records, those of which the member said
// something, and those that are offered in the channel.
func (t *task) usedTags(n int) ([]string, error) {
	used := slices.Concat(slices.Collect(maps.Keys(t.m.Settings.Tags)), slices.Collect(maps.Values(t.m.Settings.Here)), []string{t.m.Settings.DefaultTag})
	latest, err := t.store.Latest(t.ctx, t.m, n)
	if err != nil {
		return nil, err
	}
	for _, r := range latest {
		used = append(used, r.Tags()...)
	}
	offered, err := t.suggested()
	if err != nil {
		return nil, err
	}
	slices.Sort(used)
	return slices.Compact(slices.Sorted(slices.Values(append(used, offered...)))), nil
}

// useTag puts the known tag in the place of the slip, in the record that the
// button names.
func useTag(t *task, value string) error {
	parts := strings.Fields(value)
	if len(parts) != 3 {
		t.say("This button is over. Type %s list to see your records.", t.command)
		return nil
	}
	r, ok, err := t.own(parts[0])
	if err != nil || !ok {
		return err
	}
	known, err := t.usedTags(nearMany)
	if err != nil {
		return err
	}
	from, to := t.byToken(r.Tags(), parts[1]), t.byToken(known, parts[2])
	if from == "" || to == "" {
		t.say("The record has changed since. Type %s list to see it.", t.command)
		return nil
	}
	changed := r
	changed.Note = record.RenameTag(r.Note, from, to)
	step := models.NewStep("edit", t.now)
	t.put(step, &r, changed)
	t.done(step)
	t.tell("Changed", t.span(changed), undoOf(step), blockkit.Button("edit", "Edit", r.ID))
	return nil
}

func (t *task) byToken(tags []string, token string) string {
	for _, tag := range tags {
		if t.m.Token(tag) == token {
			return tag
		}
	}
	return ""
}
