package handlers

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"sundial/blockkit"
	"sundial/command"
	"sundial/messages"
	"sundial/record"
)

// NoteInput returns the input for a note.
func NoteInput(words *messages.Printer, label, text string) slack.Block {
	note := slack.NewPlainTextInputBlockElement(nil, InputNote)
	note.InitialValue, note.MaxLength = text, command.MaxNote
	return blockkit.Input(InputNote, label, words.FormNoteHint(), note, true)
}

// TagsInput offers tags to append to the text; those in the text stay there.
func TagsInput(words *messages.Printer) slack.Block {
	pick := slack.NewOptionsMultiSelectBlockElement(slack.MultiOptTypeExternal, blockkit.Plain(words.FormTagPlaceholder()), InputTags)
	least := 0
	pick.MinQueryLength = &least
	return blockkit.Input(InputTags, words.FormTagsLabel(), "", pick, true)
}

// FormNote returns the entered text with the picked tags appended, within its limits.
func (in *Interaction) FormNote(more ...string) (string, bool) {
	text := strings.TrimSpace(Tidied(in.Value(InputNote)) + " " + strings.Join(more, " "))
	r, fits := WithTags(record.Record{Note: text}, in.pickedTags())
	switch {
	case fits:
		return r.Note, true
	case utf8.RuneCountInString(r.Note) > command.MaxNote:
		in.Refuse(InputNote, in.Words.FormNoteTooLong())
	default:
		in.Refuse(InputNote, in.Words.FormManyTags())
	}
	return "", false
}

// pickedTags returns the tags picked in a form, without what isn't a tag.
func (in *Interaction) pickedTags() []string {
	picked := slices.Clone(in.Request.View.Values[InputTags][InputTags].Values)
	return slices.DeleteFunc(picked, func(tag string) bool { return !IsTag(tag) })
}

// Tidied cleans a text typed into a form: it drops control characters and direction marks, and
// collapses white space.
func Tidied(text string) string {
	clean := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069', r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, text)
	return strings.Join(strings.Fields(clean), " ")
}

// WithTags appends the tags that the note doesn't have; fits is false if that would exceed a
// record's limits.
func WithTags(r record.Record, tags []string) (changed record.Record, fits bool) {
	for _, tag := range tags {
		if !slices.Contains(r.Tags(), tag) {
			r.Note = strings.TrimSpace(r.Note + " #" + tag)
		}
	}
	return r, utf8.RuneCountInString(r.Note) <= command.MaxNote && len(r.Tags()) <= command.MaxTags
}

// FormRecord reads the record that the form edits.
func (in *Interaction) FormRecord() (record.Record, bool, error) {
	r, err := in.Store.Record(in.Ctx, in.Member, in.Request.View.Private)
	if IsNotFound(err) {
		in.RefuseForm(in.Words.FormRecordGone())
		return r, false, nil
	}
	return r, err == nil, err
}

// Inputs that several forms have, by block ID; each has one action of the same name.
const (
	InputNote   = "note"
	InputTags   = "tags"
	InputLength = "length"
	InputStart  = "start"
)

// LengthTyped returns a length typed into a form. A bare number leads to a question, as in a
// command. problem says what's wrong.
func (in *Interaction) LengthTyped(text string) (length time.Duration, problem string) {
	if command.IsBareNumber(text) {
		return 0, in.Words.FormHoursOrMinutes(text)
	}
	length, ok := command.ParseLength(text, in.Habits())
	if !ok {
		return 0, in.Words.FormLengthWrong()
	}
	return length, ""
}

// PartyLines are the lines of a text typed into a form which name someone on a paper: each
// tidied, none empty.
func PartyLines(text string) []string {
	var all []string
	for line := range strings.Lines(text) {
		if line = Tidied(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}
