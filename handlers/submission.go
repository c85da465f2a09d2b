package handlers

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sundial/command"
	"sundial/interaction"
	"sundial/record"
)

// submission takes a submitted form.
func (t *task) submission() error {
	if t.req.View == nil {
		return nil
	}
	take, ok := forms()[t.req.View.Callback]
	if !ok {
		t.refuseForm("This form is from another version of Sundial: close it and open it again.")
		return nil
	}
	first := t.m.New
	if err := t.finishForm(take(t)); err != nil {
		return err
	}
	if err := t.nameTags(); err != nil {
		return err
	}
	// Who begins by a shortcut gets the welcome with the first form's answer.
	if v := t.answer.View; first && v != nil && v.Update != nil {
		v.Update.Blocks.BlockSet = append(v.Update.Blocks.BlockSet, t.welcome()...)
	}
	return nil
}

// refuse keeps the form open with a sentence at one of its inputs.
func (t *task) refuse(block, text string) {
	t.answer.View = &interaction.ViewAnswer{Errors: map[string]string{block: text}}
}

// refuseForm says it at the first input that the form has, whichever that is.
func (t *task) refuseForm(text string) {
	blocks := slices.Sorted(maps.Keys(t.req.View.Values))
	if len(blocks) == 0 {
		t.say("%s", text)
		return
	}
	t.refuse(blocks[0], text)
}

// goneFromForm refuses a form whose record is gone.
const goneFromForm = "There is no such record of yours any more: close this form."

// formRecord reads the record that the form is about.
func (t *task) formRecord() (record.Record, bool, error) {
	r, err := t.store.Record(t.ctx, t.m, t.req.View.Private)
	if isNotFound(err) {
		t.refuseForm(goneFromForm)
		return r, false, nil
	}
	return r, err == nil, err
}

func (t *task) value(block string) string { return t.req.View.Values[block][block].Value }

// formedNote is the text that was entered, with the tags that were picked behind
// it, within its limits.
func (t *task) formedNote(more ...string) (string, bool) {
	text := strings.TrimSpace(tidied(t.value(inputNote)) + " " + strings.Join(more, " "))
	r, fits := withTags(record.Record{Note: text}, t.pickedTags())
	switch {
	case fits:
		return r.Note, true
	case utf8.RuneCountInString(r.Note) > command.MaxNote:
		t.refuse(inputNote, "A note has 2,000 characters at most: shorten it.")
	default:
		t.refuse(inputNote, "A record has 50 tags at most: take some away.")
	}
	return "", false
}

// pickedTags are the tags picked in a form; what is no tag is left out.
func (t *task) pickedTags() []string {
	var picked []string
	for _, tag := range t.req.View.Values[inputTags][inputTags].Values {
		if found := record.Tags("#" + tag); len(found) == 1 && found[0] == tag {
			picked = append(picked, tag)
		}
	}
	return picked
}

// tidied is a text typed into a form: control characters and marks that turn the
// direction of writing are dropped, white space runs are one space.
func tidied(text string) string {
	kept := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069', r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, text)
	return strings.Join(strings.Fields(kept), " ")
}

// wrong is what is wrong with a form: at which input, and a sentence.
type wrong struct{ block, text string }

// formed is the record as the form has it; what can't be is refused at its input.
func (t *task) formed(r record.Record) (_ record.Record, ok bool, err error) {
	note, ok := t.formedNote()
	if !ok {
		return r, false, nil
	}
	r.Note = note
	if kind := record.Kind(t.value(inputKind)); kind == record.Work || kind == record.Break {
		r.Kind = kind
	}
	f := t.fields(r)
	changed, bad := f.read(r)
	if bad != nil {
		t.refuse(bad.block, bad.text)
		return r, false, nil
	}
	return changed, true, nil
}
