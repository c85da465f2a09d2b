package handlers

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"sundial/command"
	"sundial/models"
	"sundial/record"
	"sundial/timesheet"
)

// edit shows the record that the number means and opens its form.
func edit(t *task, c command.Command) error {
	r, ok, err := t.named(c.Numbers)
	if err != nil || !ok {
		return err
	}
	t.tell("Editing", t.span(r), button("edit", "Open the form", r.ID), button("delete", "Delete", r.ID))
	t.open(t.recordForm("edit_record", "Edit record", r))
	return nil
}

func editButton(t *task, id string) error {
	r, ok, err := t.own(id)
	if err != nil || !ok {
		return err
	}
	t.open(t.recordForm("edit_record", "Edit record", r))
	return nil
}

// The inputs of the record form, by block id; each holds one action of the same
// name.
const (
	inputNote  = "note"
	inputDay   = "day"
	inputStart = "start"
	inputEnd   = "end"
)

// recordForm is the modal for one record. Its private metadata is the record's
// id and nothing else; whose it is, is checked when it comes back.
func (t *task) recordForm(callback, title string, r record.Record) *slack.ModalViewRequest {
	note := slack.NewPlainTextInputBlockElement(nil, inputNote)
	note.InitialValue, note.MaxLength, note.Multiline = r.Note, command.MaxNote, false
	day := slack.NewDatePickerBlockElement(inputDay)
	day.InitialDate = record.DateOf(r.Start, t.loc).String()
	blocks := []slack.Block{
		input(inputNote, "What was done", "Tags as #acme; "+t.command+" help tells more", note, true),
		input(inputDay, "Day", "", day, false),
		input(inputStart, "Start", "", t.timePicker(inputStart, r.Start), false),
	}
	if !r.Running() {
		blocks = append(blocks, input(inputEnd, "End", "An end before the start is on the day after", t.timePicker(inputEnd, r.End), false))
	}
	return &slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: callback, PrivateMetadata: r.ID,
		Title: plain(title), Submit: plain("Save"), Close: plain("Leave"), Blocks: slack.Blocks{BlockSet: blocks},
	}
}

func plain(text string) *slack.TextBlockObject {
	return slack.NewTextBlockObject(slack.PlainTextType, text, false, false)
}

func input(id, label, hint string, element slack.BlockElement, optional bool) slack.Block {
	var hinted *slack.TextBlockObject
	if hint != "" {
		hinted = plain(hint)
	}
	return slack.NewInputBlock(id, plain(label), hinted, element).WithOptional(optional)
}

func (t *task) timePicker(id string, at time.Time) *slack.TimePickerBlockElement {
	picker := slack.NewTimePickerBlockElement(id)
	picker.InitialTime = at.In(t.loc).Format("15:04")
	return picker
}

// submission takes a submitted form.
func (t *task) submission() error {
	if t.req.View == nil {
		return nil
	}
	take, ok := forms()[t.req.View.Callback]
	if !ok {
		t.refuse(inputNote, "This form is from another version of Sundial: close it and open it again.")
		return nil
	}
	return t.finishForm(take(t))
}

// refuse keeps the modal open with a sentence at one of its inputs.
func (t *task) refuse(block, text string) {
	t.answer.View = &ViewAnswer{Errors: map[string]string{block: text}}
}

func (t *task) value(block string) string { return t.req.View.Values[block][block].Value }

func (t *task) saveEdited() error {
	r, err := t.store.Record(t.ctx, t.m, t.req.View.Private)
	if isNotFound(err) {
		t.refuse(inputNote, goneFromForm)
		return nil
	}
	if err != nil {
		return err
	}
	changed, ok := t.formed(r)
	if !ok {
		return nil
	}
	step := models.NewStep("edit", t.now)
	t.put(step, &r, changed)
	t.done(step)
	t.tell("Changed", t.span(changed), undoOf(step), button("edit", "Edit", changed.ID))
	return t.nameOverlap(changed)
}

func (t *task) saveNew() error {
	made, ok := t.formed(t.newRecord("", t.now, t.now, record.Work))
	if !ok {
		return nil
	}
	step := models.NewStep("add", t.now)
	t.put(step, nil, made)
	t.done(step)
	t.tell("Logged", t.span(made), undoOf(step), button("edit", "Edit", made.ID))
	return t.nameOverlap(made)
}

func (t *task) startFromForm() error {
	text, ok := t.formedNote()
	if !ok {
		return nil
	}
	return start(t, command.Command{Verb: command.Start, Note: text})
}

// goneFromForm refuses a form whose record is gone.
const goneFromForm = "There is no such record of yours any more: close this form."

// formedNote is the note that was entered, within its limits.
func (t *task) formedNote() (string, bool) {
	text := strings.Join(strings.Fields(t.value(inputNote)), " ")
	if utf8.RuneCountInString(text) > command.MaxNote {
		t.refuse(inputNote, "A note has 2,000 characters at most: shorten it.")
		return "", false
	}
	if len(record.Tags(text)) > command.MaxTags {
		t.refuse(inputNote, "A record has 50 tags at most: take some away.")
		return "", false
	}
	return text, true
}

// formed is the record as the form has it; what can't be is refused at its input.
func (t *task) formed(r record.Record) (record.Record, bool) {
	text, ok := t.formedNote()
	if !ok {
		return r, false
	}
	day, err := record.ParseDate(t.value(inputDay))
	if err != nil {
		t.refuse(inputDay, "Pick a day.")
		return r, false
	}
	from, ok := t.moment(day, inputStart, r.Start)
	if !ok {
		return r, false
	}
	changed := r
	changed.Note, changed.Start = text, from
	if !r.Running() {
		if changed.End, ok = t.endFrom(day, r, from); !ok {
			return r, false
		}
	}
	if changed.EndAt(changed.Start).After(t.now) || changed.Start.After(t.now) {
		t.refuse(inputStart, "That lies in the future: pick a time before now.")
		return r, false
	}
	changed.Placed = r.Placed && changed.Start.Equal(r.Start) && changed.End.Equal(r.End)
	return changed, true
}

func (t *task) endFrom(day record.Date, r record.Record, from time.Time) (time.Time, bool) {
	end, ok := t.moment(day, inputEnd, r.End)
	if !ok {
		return end, false
	}
	if end.Before(from) {
		if end, ok = t.moment(day.AddDays(1), inputEnd, r.End); !ok {
			return end, false
		}
	}
	if !from.Before(end) && r.Start.Before(r.End) {
		t.refuse(inputEnd, "The end must lie after the start.")
		return end, false
	}
	return end, true
}

// moment is the picked time on the day. A picker knows minutes alone: a time
// that was not touched keeps its seconds.
func (t *task) moment(day record.Date, block string, was time.Time) (time.Time, bool) {
	picked, err := time.Parse("15:04", t.value(block))
	if err != nil {
		t.refuse(block, "Pick a time.")
		return was, false
	}
	if local := was.In(t.loc); local.Format("15:04") == picked.Format("15:04") && record.DateOf(was, t.loc) == day {
		return was, true
	}
	return timesheet.At(day, picked.Hour()*60+picked.Minute(), t.loc).UTC(), true
}

// split cuts a record in two, at the moment named or in its middle.
func split(t *task, c command.Command) error {
	r, ok, err := t.named(c.Numbers)
	if err != nil || !ok {
		return err
	}
	end := r.EndAt(t.now)
	at := c.At
	if at.IsZero() {
		at = r.Start.Add(r.Length(t.now) / 2).Truncate(time.Minute)
	}
	if !r.Start.Before(at) || !at.Before(end) {
		t.say("That lies outside of the record, which is from %s to %s. Type instead: %s split %d", t.clockOf(r.Start), t.clockOf(end), t.command, max(1, append(c.Numbers, 1)[0]))
		return nil
	}
	first, second := r, t.newRecord(r.Note, at, r.End, r.Kind)
	first.End, second.Placed, second.Zone = at, r.Placed, r.Zone
	step := models.NewStep("split", t.now)
	t.put(step, &r, first)
	t.put(step, nil, second)
	t.done(step)
	t.tell("Split", t.spans(step.After), undoOf(step), button("edit", "Edit the second", second.ID))
	return nil
}

// shortcut opens the form that a shortcut stands for.
func (t *task) shortcut() error {
	switch t.req.Callback {
	case "start_timer":
		t.open(t.timerForm(""))
	case "track_message":
		t.open(t.timerForm(t.messageText()))
	case "log_time":
		t.open(t.recordForm("new_record", "Log time", record.Record{Start: t.now.Add(-time.Hour), End: t.now}))
	}
	return nil
}

// messageText is what the form for a message begins with: the person sees it and
// takes away what should not be kept.
func (t *task) messageText() string {
	if t.req.Message == nil {
		return ""
	}
	words := []rune(strings.Join(strings.Fields(t.req.Message.Text), " "))
	return string(words[:min(len(words), 200)])
}

func (t *task) timerForm(text string) *slack.ModalViewRequest {
	note := slack.NewPlainTextInputBlockElement(nil, inputNote)
	note.InitialValue, note.MaxLength = text, command.MaxNote
	return &slack.ModalViewRequest{
		Type: slack.VTModal, CallbackID: "new_timer", Title: plain("Start a timer"), Submit: plain("Start"), Close: plain("Leave"),
		Blocks: slack.Blocks{BlockSet: []slack.Block{input(inputNote, "What you do", "Only what stands here is kept. Tags as #acme", note, true)}},
	}
}

// suggestion offers nothing yet: no form has an external select.
func (t *task) suggestion() error { return nil }
