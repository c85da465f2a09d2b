package handlers

import (
	"encoding/json"
	"errors"

	"sundial/command"
	"sundial/models"
	"sundial/record"
)

// action carries out a pressed button. What it names is looked up among the
// member's own things alone, so a forged or foreign value finds nothing.
func (t *task) action() error {
	do, ok := actions()[t.req.ActionID]
	if !ok {
		t.say("This button is from another version of Sundial. Type %s list instead.", t.command)
		return nil
	}
	return do(t, t.req.Value)
}

// question reads the readings that a question offered, unless one of them was
// chosen before.
func (t *task) question(envelope string) (kept, bool, error) {
	if _, chosen, err := t.store.Answered(t.ctx, t.m, "chosen "+envelope); chosen || err != nil {
		return kept{}, false, err
	}
	stored, found, err := t.store.Answered(t.ctx, t.m, envelope)
	if err != nil || !found || stored == nil {
		return kept{}, false, err
	}
	var k kept
	if err := json.Unmarshal(stored, &k); err != nil {
		return kept{}, false, errors.New("read a stored question: not the JSON that was written")
	}
	return k, true, nil
}

func stopButton(t *task, id string) error {
	return t.stopNow(func(r record.Record) bool { return r.ID == id })
}

// whichButton stops one of several timers, after asking which.
func whichButton(t *task, _ string) error { return stop(t, command.Command{Verb: command.Stop}) }

func againButton(t *task, id string) error {
	r, ok, err := t.own(id)
	if err != nil || !ok {
		return err
	}
	return start(t, command.Command{Verb: command.Start, Note: r.Note})
}

func deleteButton(t *task, id string) error {
	r, ok, err := t.own(id)
	if err != nil || !ok {
		return err
	}
	return t.remove([]record.Record{r})
}

// remove deletes records by the numbers of the last list, or the last record.
func remove(t *task, c command.Command) error {
	if len(c.Numbers) < 2 {
		r, ok, err := t.named(c.Numbers)
		if err != nil || !ok {
			return err
		}
		return t.remove([]record.Record{r})
	}
	var all []record.Record
	for _, n := range c.Numbers {
		r, ok, err := t.named([]int{n})
		if err != nil || !ok {
			return err
		}
		if !contains(all, r.ID) {
			all = append(all, r)
		}
	}
	return t.remove(all)
}

func (t *task) remove(all []record.Record) error {
	step := models.NewStep("delete", t.now)
	for _, r := range all {
		t.drop(step, r)
	}
	t.done(step)
	t.tell("Deleted", t.spans(all), undoOf(step))
	return nil
}
